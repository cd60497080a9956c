"""The key exchange of MTProto, server side (core.telegram.org/mtproto/auth_key)."""

from __future__ import annotations

import os
import struct
import time
from hashlib import sha1
from typing import Any

from telethon.crypto import AES, AuthKey
from telethon.extensions import BinaryReader
from telethon.helpers import generate_key_data_from_nonce
from telethon.tl import functions as F
from telethon.tl import types as T

from autokus.sandbox import telegram_keys as keys
from autokus.sandbox.telegram_transport import Hangup


class Handshake:
    """One client's way from no key to a shared authorisation key, in three questions."""

    def __init__(self) -> None:
        self._nonce = 0
        self._server_nonce = 0
        self._new_nonce = 0
        self._secret = 0
        self._cipher: tuple[bytes, bytes] = (b"", b"")

    def answer(self, packet: bytes) -> tuple[bytes, AuthKey | None]:
        """The answer to an unencrypted packet, and the key once it is agreed."""
        (length,) = struct.unpack_from("<i", packet, 16)
        request = _parse(packet[20 : 20 + length])
        if isinstance(request, F.ReqPqMultiRequest | F.ReqPqRequest):
            return bytes(self._offer(request)), None
        if isinstance(request, F.ReqDHParamsRequest):
            return bytes(self._exchange(request)), None
        if isinstance(request, F.SetClientDHParamsRequest):
            return self._agree(request)
        raise Hangup

    def _offer(self, request: Any) -> Any:
        self._nonce = request.nonce
        self._server_nonce = int.from_bytes(os.urandom(16), "little", signed=True)
        p, q = keys.PQ_FACTORS
        return T.ResPQ(
            nonce=self._nonce,
            server_nonce=self._server_nonce,
            pq=keys.big_endian(p * q),
            server_public_key_fingerprints=[keys.fingerprint()],
        )

    def _exchange(self, request: Any) -> Any:
        block = pow(
            int.from_bytes(request.encrypted_data, "big"), keys.RSA_SECRET, keys.RSA_MODULUS
        )
        plain = block.to_bytes(256, "big")[1:]
        inner = _parse(plain[20:])
        if inner.server_nonce != self._server_nonce or sha1(bytes(inner)).digest() != plain[:20]:
            raise Hangup
        self._new_nonce = inner.new_nonce
        self._cipher = generate_key_data_from_nonce(self._server_nonce, self._new_nonce)
        self._secret = int.from_bytes(os.urandom(256), "big")
        data = bytes(
            T.ServerDHInnerData(
                nonce=self._nonce,
                server_nonce=self._server_nonce,
                g=keys.GENERATOR,
                dh_prime=keys.big_endian(keys.SAFE_PRIME),
                g_a=keys.big_endian(pow(keys.GENERATOR, self._secret, keys.SAFE_PRIME)),
                server_time=int(time.time()),
            )
        )
        sealed = sha1(data).digest() + data
        sealed += os.urandom(-len(sealed) % 16)
        return T.ServerDHParamsOk(
            nonce=self._nonce,
            server_nonce=self._server_nonce,
            encrypted_answer=AES.encrypt_ige(sealed, *self._cipher),
        )

    def _agree(self, request: Any) -> tuple[bytes, AuthKey]:
        plain = AES.decrypt_ige(request.encrypted_data, *self._cipher)
        inner = _parse(plain[20:])
        shared = pow(int.from_bytes(inner.g_b, "big"), self._secret, keys.SAFE_PRIME)
        # Telethon drops leading zero bytes; a padded key would fail one log-in in 256.
        key = AuthKey(keys.big_endian(shared))
        answer = T.DhGenOk(
            nonce=self._nonce,
            server_nonce=self._server_nonce,
            new_nonce_hash1=key.calc_new_nonce_hash(self._new_nonce, 1),
        )
        return bytes(answer), key


def _parse(data: bytes) -> Any:
    with BinaryReader(data) as reader:
        return reader.tgread_object()
