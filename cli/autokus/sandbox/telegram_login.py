"""What the server keeps while somebody logs in: codes, password proofs, QR tokens."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from functools import lru_cache
from hashlib import pbkdf2_hmac, sha256
from typing import Any

from telethon.tl import types as T

from autokus.sandbox.telegram_account import Account
from autokus.sandbox.telegram_errors import Refusal, bad_request
from autokus.sandbox.telegram_keys import GENERATOR, SAFE_PRIME, big_endian

CODE_SECONDS = 300
TOKEN_SECONDS = 30
"""api/qr-login: a token expires, "usually 30 seconds"."""
_SALT_1, _SALT_2 = sha256(b"sandbox salt 1").digest(), sha256(b"sandbox salt 2").digest()


@dataclass
class LoginToken:
    """A QR code on somebody's screen."""

    token: bytes
    key_id: int
    expires: int
    accepted: bool = False


class Login:
    """The state of every log-in under way."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self._codes: dict[str, tuple[str, int]] = {}
        self._sent_again: set[str] = set()
        self._proofs: dict[int, int] = {}
        self.tokens: list[LoginToken] = []

    # -- codes

    def send_code(self, phone: str) -> str:
        """Send a code (the owner's is `account.code`); the hash that names this attempt."""
        attempt = secrets.token_hex(9)
        self._codes[attempt] = (phone, self._account.now())
        return attempt

    def send_again(self, phone: str, attempt: str) -> str:
        """Send it once more, as a new attempt; an attempt that was sent again already has no further way."""
        if not attempt:
            raise bad_request("PHONE_CODE_HASH_EMPTY")
        if self._codes.get(attempt, ("", 0))[0] != phone:
            raise bad_request("PHONE_CODE_EXPIRED")
        if attempt in self._sent_again:
            # 406, not 400: method/auth.resendCode lists it so.
            raise Refusal(406, "SEND_CODE_UNAVAILABLE")
        del self._codes[attempt]
        again = self.send_code(phone)
        self._sent_again.add(again)
        return again

    def check_code(self, phone: str, attempt: str, code: str) -> None:
        """Refuse a code that is empty, late, or wrong."""
        if not code:
            raise bad_request("PHONE_CODE_EMPTY")
        asked_for, sent_at = self._codes.get(attempt, ("", 0))
        if asked_for != phone or self._account.now() - sent_at > CODE_SECONDS:
            raise bad_request("PHONE_CODE_EXPIRED")
        if code != self._account.code:
            raise bad_request("PHONE_CODE_INVALID")
        if phone != self._account.phone.lstrip("+"):
            raise bad_request("PHONE_NUMBER_UNOCCUPIED")
        del self._codes[attempt]

    # -- the password (api/srp)

    def ask_password(self) -> Any:
        """account.password with a fresh challenge, or without one when no password is set."""
        algorithm = _algorithm()
        common = {
            "new_algo": algorithm,
            "new_secure_algo": T.SecurePasswordKdfAlgoPBKDF2HMACSHA512iter100000(salt=_SALT_1[:8]),
            "secure_random": os.urandom(256),
        }
        if self._account.password is None:
            return T.account.Password(**common)
        secret = int.from_bytes(os.urandom(256), "big")
        number = secrets.randbits(62) + 1
        self._proofs[number] = secret
        return T.account.Password(
            has_password=True,
            current_algo=algorithm,
            srp_id=number,
            srp_B=_padded(self._offer(secret)),
            **common,
        )

    def check_password(self, proof: Any) -> None:
        """Verify a password's proof without ever seeing the password."""
        if self._account.password is None or isinstance(proof, T.InputCheckPasswordEmpty):
            raise bad_request("PASSWORD_HASH_INVALID")
        secret = self._proofs.pop(proof.srp_id, None)
        if secret is None:
            raise bad_request("SRP_ID_INVALID")
        theirs, ours = int.from_bytes(proof.A, "big"), self._offer(secret)
        if theirs % SAFE_PRIME == 0:
            raise bad_request("SRP_A_INVALID")
        u = int.from_bytes(_hash(_padded(theirs), _padded(ours)), "big")
        base = theirs * pow(_verifier(self._account.password), u, SAFE_PRIME)
        shared = _hash(_padded(pow(base, secret, SAFE_PRIME)))
        mixed = bytes(
            a ^ b
            for a, b in zip(_hash(_padded(SAFE_PRIME)), _hash(_padded(GENERATOR)), strict=True)
        )
        salts = _hash(_SALT_1) + _hash(_SALT_2)
        expected = _hash(mixed, salts, _padded(theirs), _padded(ours), shared)
        if not secrets.compare_digest(expected, proof.M1):
            raise bad_request("PASSWORD_HASH_INVALID")

    def _offer(self, secret: int) -> int:
        """The server's half of the exchange: g_b = k*v + g^b."""
        k = int.from_bytes(_hash(_padded(SAFE_PRIME), _padded(GENERATOR)), "big")
        masked = k * _verifier(self._account.password or "")
        return (masked + pow(GENERATOR, secret, SAFE_PRIME)) % SAFE_PRIME

    # -- QR codes (api/qr-login)

    def show_token(self, key_id: int) -> LoginToken:
        """A new token for the screen of the app that wants to log in."""
        token = LoginToken(os.urandom(32), key_id, self._account.now() + TOKEN_SECONDS)
        self.tokens.append(token)
        return token

    def accepted_token(self, key_id: int) -> LoginToken | None:
        """The token of this key that somebody has scanned."""
        mine = (one for one in self.tokens if one.key_id == key_id and one.accepted)
        return next(mine, None)

    def accept_token(self, wanted: bytes | None) -> LoginToken:
        """The logged-in phone scans a token: the given one, or the last shown."""
        found = [one for one in self.tokens if wanted is None or one.token == wanted]
        if not found:
            raise bad_request("AUTH_TOKEN_INVALID")
        token = found[-1]
        if token.accepted:
            raise bad_request("AUTH_TOKEN_ALREADY_ACCEPTED")
        if token.expires < self._account.now():
            raise bad_request("AUTH_TOKEN_EXPIRED")
        token.accepted = True
        return token


def password_needed() -> Refusal:
    """The account has a second factor."""
    return Refusal(401, "SESSION_PASSWORD_NEEDED")


def _algorithm() -> Any:
    return T.PasswordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow(
        salt1=_SALT_1, salt2=_SALT_2, g=GENERATOR, p=big_endian(SAFE_PRIME)
    )


@lru_cache(maxsize=8)
def _verifier(password: str) -> int:
    """The number v = g^x, with x the password hashed three times (api/srp, PH2)."""
    first = _hash(_SALT_2, _hash(_SALT_1, password.encode(), _SALT_1), _SALT_2)
    slow = pbkdf2_hmac("sha512", first, _SALT_1, 100_000)
    x = int.from_bytes(_hash(_SALT_2, slow, _SALT_2), "big")
    return pow(GENERATOR, x, SAFE_PRIME)


def _hash(*parts: bytes) -> bytes:
    return sha256(b"".join(parts)).digest()


def _padded(number: int) -> bytes:
    """api/srp: numbers are hashed big-endian, padded to 2048 bits."""
    return number.to_bytes(256, "big")
