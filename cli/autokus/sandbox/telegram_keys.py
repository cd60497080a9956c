"""The sandbox's cryptographic constants: public by design, they protect nothing.

The RSA key below is a PUBLIC TEST KEY. Both its halves are published with the project so that a
client can be told to trust the sandbox; it must never guard anything but a socket on 127.0.0.1.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Any

import rsa
from telethon.crypto import AuthKey
from telethon.crypto import rsa as trusted_keys
from telethon.sessions import StringSession

HOST = "127.0.0.1"
DC_ID = 2
"""The number of the data centre the sandbox pretends to be."""

PUBLIC_TEST_KEY_P = int(
    "b5bb3200d4a2b44047247d23b0d53386dc4ccd0a727ca35d6321904b575dc068c82e3b7e02299bf9"
    "750315e3d1cbd73af5bbd6e9815bd9683428c25f22d9eda8870000feae88bdbcc52bf9d61f295d44"
    "f4706f38321502da7141398bbebe986b9d0edf7ccb36184acf17d4fb93eff2b1fe5244f7be3a472e"
    "09d3d44c48b0c0864052914557822cfd",
    16,
)
PUBLIC_TEST_KEY_Q = int(
    "fecaede4085d907e63555eb601d3ee86359674e0cd5acd6084da6b5e095c67ab9913b0fda65d6d74"
    "2cb5ebb054d7e27624308c0e8446dcf36100634e51cc18a1d3b3f73fa8d0a45ef7078186c164898e"
    "037d97ce8c0f4309ce29b8d3fe7a261fc8427449e7a36dc90524b496715287951a920372da50d663",
    16,
)
RSA_EXPONENT = 65537
RSA_MODULUS = PUBLIC_TEST_KEY_P * PUBLIC_TEST_KEY_Q
RSA_SECRET = pow(RSA_EXPONENT, -1, (PUBLIC_TEST_KEY_P - 1) * (PUBLIC_TEST_KEY_Q - 1))

SAFE_PRIME = int(
    "c71caeb9c6b1c9048e6c522f70f13f73980d40238e3e21c14934d037563d930f48198a0aa7c14058"
    "229493d22530f4dbfa336f6e0ac925139543aed44cce7c3720fd51f69458705ac68cd4fe6b6b13ab"
    "dc9746512969328454f18faf8c595f642477fe96bb2a941d5bcd1d4ac8cc49880708fa9b378e3c4f"
    "3a9060bee67cf9a4a4a695811051907e162753b56b0f6b410dba74d8a84b2a14b3144e0ef1284754"
    "fd17ed950d5965b4b9dd46582db1178d169c6bc465b0d6ff9ca3928fef5b9ae4e418fc15e83ebea0"
    "f87fa9ff5eed70050ded2849f47bf959d956850ce929851f0d8115f635b105ee2e4e15d04b2454bf"
    "6f4fadf034b10403119cd8e3b92fcc5b",
    16,
)
"""The published 2048-bit safe prime of the real service (core.telegram.org/api/srp): clients know
it by heart and skip a primality test that takes minutes."""
GENERATOR = 3

PQ_FACTORS = (1229739323, 1402015859)
"""The factors in Telegram's own sample of a key exchange (core.telegram.org/mtproto/samples)."""

PRESHARED_KEY = b"".join(sha256(b"autokus sandbox key %d" % part).digest() for part in range(8))
"""A 2048-bit authorisation key that every sandbox knows, so that tests need no handshake."""


def big_endian(number: int) -> bytes:
    """The shortest big-endian bytes of a number, as MTProto writes big numbers."""
    return number.to_bytes((number.bit_length() + 7) // 8, "big")


def public_pem() -> str:
    """The public half of the test key, in the PKCS#1 form a client accepts."""
    return rsa.PublicKey(RSA_MODULUS, RSA_EXPONENT).save_pkcs1().decode()


def fingerprint() -> int:
    """The 64-bit name under which a client looks the public key up."""
    return int(trusted_keys._compute_fingerprint(rsa.PublicKey(RSA_MODULUS, RSA_EXPONENT)))


def trust_in_this_process() -> None:
    """Add the public test key to those Telethon accepts in this process."""
    trusted_keys.add_key(public_pem(), old=False)


def session_to(port: int, key: bytes | None = None) -> Any:
    """A Telethon session that leads to the sandbox; without a key the client shakes hands first."""
    session: Any = StringSession()
    session.set_dc(DC_ID, HOST, port)
    if key is not None:
        session.auth_key = AuthKey(key)
    return session
