"""The encrypted layer of MTProto 2.0, server side (core.telegram.org/mtproto/description).

Everything between the socket and a bare API request: sealing, sessions, salts, containers,
compression, service messages. What a request means is the host's business.
"""

from __future__ import annotations

import asyncio
import gzip
import os
import struct
import time
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Protocol

from telethon.crypto import AES
from telethon.errors import TypeNotFoundError
from telethon.extensions import BinaryReader
from telethon.tl import TLRequest
from telethon.tl import functions as F
from telethon.tl import types as T
from telethon.tl.core import GzipPacked, MessageContainer

from autokus.sandbox.telegram_account import moment
from autokus.sandbox.telegram_errors import Refusal
from autokus.sandbox.telegram_handshake import Handshake
from autokus.sandbox.telegram_transport import Hangup, Transport

_RPC_RESULT = 0xF35C6D01
_VECTOR = 0x1CB5C415
_BOOL_TRUE, _BOOL_FALSE = 0x997275B5, 0xBC799737
_COMPRESS_FROM = 512
"""Bytes; the documentation only says that small answers are not worth compressing."""
_OLDEST, _NEWEST = 300, 30
"""Seconds a message id may lag behind or run ahead (core.telegram.org/mtproto/description)."""


@dataclass
class KeyRecord:
    """What the server remembers of one authorisation key."""

    key: Any
    """Telethon's AuthKey: 2048 bits and the 64-bit id under which clients name them."""
    authorised: bool = False
    refused_as: str = "AUTH_KEY_UNREGISTERED"
    """The 401 that a key nobody is signed in with gets."""
    password_pending: bool = False
    login: int = 0
    """Which log-in of the account it belongs to; access hashes differ from one to the next."""
    layer: int | None = None
    """The layer of the last initConnection, which is saved with the key (api/invoking)."""


class Host(Protocol):
    """What a connection needs from the server behind it."""

    mute: bool
    salt: int
    salt_retries: int
    keys: dict[int, KeyRecord]
    sessions: set[tuple[int, int]]

    async def answer(
        self, connection: Connection, record: KeyRecord, message_id: int, request: Any
    ) -> Any:
        """The result of an API request; raises Refusal or Hangup."""


class Connection:
    """One client's TCP connection, from the first byte to the last."""

    def __init__(
        self,
        host: Host,
        number: int,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
    ) -> None:
        self.number = number
        self.record: KeyRecord | None = None
        self.subscribed = False
        """Whether a request without invokeWithoutUpdates came this way (api/updates)."""
        self.last_active = 0.0
        self._host = host
        self._transport = Transport(reader, writer)
        self._handshake = Handshake()
        self._session = 0
        self._last_id = 0
        self._content_sent = 0
        self._tasks: set[asyncio.Task[None]] = set()
        self._deadline: asyncio.TimerHandle | None = None

    async def run(self) -> None:
        """Serve the client until either side hangs up."""
        try:
            while True:
                packet = await self._transport.receive()
                if self._host.mute:
                    continue
                self._packet(packet)
                await self._transport.drain()
        except (Hangup, asyncio.IncompleteReadError, ConnectionError, OSError):
            pass
        except (struct.error, ValueError, BufferError, IndexError, TypeNotFoundError):
            pass  # Not MTProto, or damaged: the real service hangs up without a word, too.
        finally:
            self.close()

    def close(self) -> None:
        """Hang up and forget what was still being worked on."""
        if self._deadline:
            self._deadline.cancel()
        for task in self._tasks:
            task.cancel()
        self._transport.close()

    def push(self, updates: Any) -> None:
        """Send updates that nobody asked for."""
        if self.record is not None:
            self._send(serialise(updates), content=True, answer=False)

    def acknowledge(self, message_id: int) -> None:
        """Confirm that a request arrived, although its answer takes its time."""
        self._send(bytes(T.MsgsAck([message_id])), content=False, answer=False)

    # -- inbound

    def _packet(self, packet: bytes) -> None:
        (key_id,) = struct.unpack_from("<Q", packet)
        if key_id == 0:
            self._plain(packet)
            return
        record = self._host.keys.get(key_id)
        if record is None:
            self._transport.send_error(-404)
            raise Hangup
        self.record = record
        self._encrypted(packet, record)

    def _plain(self, packet: bytes) -> None:
        body, key = self._handshake.answer(packet)
        if key is not None:
            self._host.keys[key.key_id] = KeyRecord(key)
        head = struct.pack("<qqi", 0, self._next_id(answer=True), len(body))
        self._transport.send(head + body)

    def _encrypted(self, packet: bytes, record: KeyRecord) -> None:
        sealed = packet[24 : 24 + (len(packet) - 24) // 16 * 16]
        secret, message_key = record.key.key, packet[8:24]
        plain = AES.decrypt_ige(sealed, *_cipher(secret, message_key, from_client=True))
        if sha256(secret[88:120] + plain).digest()[8:24] != message_key:
            raise Hangup
        salt, session, message_id, sequence, length = struct.unpack_from("<qqqii", plain)
        self._session = session
        messages = list(_messages(message_id, plain[32 : 32 + length]))
        if self._rejected(salt, message_id, sequence):
            # Acknowledgements are not sent again: only the rest counts as a retry.
            acks = struct.pack("<I", T.MsgsAck.CONSTRUCTOR_ID)
            wanted = any(not body.startswith(acks) for _, body in messages)
            self._host.salt_retries += wanted and salt != self._host.salt
            return
        if (record.key.key_id, session) not in self._host.sessions:
            self._host.sessions.add((record.key.key_id, session))
            created = T.NewSessionCreated(message_id, session, self._host.salt)
            self._send(bytes(created), content=True, answer=False)
        for inner_id, body in messages:
            self._message(inner_id, body)

    def _rejected(self, salt: int, message_id: int, sequence: int) -> bool:
        """Refuse a message with a wrong clock or a wrong salt, and say what would be right."""
        age = time.time() - (message_id >> 32)
        if not -_NEWEST <= age <= _OLDEST:
            code = 16 if age > 0 else 17
            notice = bytes(T.BadMsgNotification(message_id, sequence, code))
            self._send(notice, content=False, answer=False)
            return True
        if salt != self._host.salt:
            notice = bytes(T.BadServerSalt(message_id, sequence, 48, self._host.salt))
            self._send(notice, content=False, answer=False)
            return True
        return False

    def _message(self, message_id: int, body: bytes) -> None:
        try:
            request = _read(body)
        except TypeNotFoundError:
            # "Invalid method" is the documented answer to a constructor nobody knows.
            self._result(message_id, T.RpcError(400, "INPUT_METHOD_INVALID"))
            return
        if isinstance(request, TLRequest) and not self._service(message_id, request):
            task = asyncio.get_running_loop().create_task(self._request(message_id, request))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _request(self, message_id: int, request: Any) -> None:
        record = self.record
        if record is None:
            return
        try:
            result = await self._host.answer(self, record, message_id, request)
        except Refusal as refusal:
            result = T.RpcError(refusal.code, refusal.name)
        except Hangup:
            self.close()
            return
        self._result(message_id, result)

    def _service(self, message_id: int, request: Any) -> bool:
        """Answer what the protocol itself asks (core.telegram.org/mtproto/service_messages)."""
        match request:
            case F.PingRequest():
                self._send(bytes(T.Pong(message_id, request.ping_id)), content=False)
            case F.PingDelayDisconnectRequest():
                self._send(bytes(T.Pong(message_id, request.ping_id)), content=False)
                self._hang_up_in(request.disconnect_delay)
            case F.GetFutureSaltsRequest():
                now = int(time.time())
                salts = [T.FutureSalt(moment(now), moment(now + 1800), self._host.salt)]
                self._send(bytes(T.FutureSalts(message_id, now, salts)), content=False)
            case F.DestroySessionRequest():
                self._send(bytes(self._destroy_session(request.session_id)), content=False)
            case F.RpcDropAnswerRequest():
                self._result(message_id, T.RpcAnswerUnknown())
            case F.DestroyAuthKeyRequest():
                self._result(message_id, T.DestroyAuthKeyOk())
                if self.record:
                    self._host.keys.pop(self.record.key.key_id, None)
            case _:
                return False
        return True

    def _destroy_session(self, session: int) -> Any:
        known = (self.record.key.key_id, session) if self.record else (0, 0)
        if known in self._host.sessions and session != self._session:
            self._host.sessions.discard(known)
            return T.DestroySessionOk(session)
        return T.DestroySessionNone(session)

    def _hang_up_in(self, seconds: int) -> None:
        if self._deadline:
            self._deadline.cancel()
        self._deadline = asyncio.get_running_loop().call_later(seconds, self.close)

    # -- outbound

    def _result(self, message_id: int, result: Any) -> None:
        body = serialise(result)
        if len(body) > _COMPRESS_FROM:
            packed = struct.pack("<I", GzipPacked.CONSTRUCTOR_ID)
            packed += TLRequest.serialize_bytes(gzip.compress(body))
            body = min(body, packed, key=len)
        self._send(struct.pack("<Iq", _RPC_RESULT, message_id) + body, content=True)

    def _send(self, body: bytes, *, content: bool, answer: bool = True) -> None:
        if self.record is None:
            return
        secret = self.record.key.key
        sequence = self._content_sent * 2 + content
        self._content_sent += content
        plain = struct.pack("<qq", self._host.salt, self._session)
        plain += struct.pack("<qii", self._next_id(answer=answer), sequence, len(body)) + body
        plain += os.urandom(-(len(plain) + 12) % 16 + 12)
        message_key = sha256(secret[96:128] + plain).digest()[8:24]
        sealed = AES.encrypt_ige(plain, *_cipher(secret, message_key, from_client=False))
        self._transport.send(struct.pack("<Q", self.record.key.key_id) + message_key + sealed)

    def _next_id(self, *, answer: bool) -> int:
        """A rising message id: the time, and 1 (an answer) or 3 (anything else) modulo 4."""
        now = int(time.time() * (1 << 32)) & ~3
        base = max(now, (self._last_id & ~3) + 4)
        self._last_id = base | (1 if answer else 3)
        return self._last_id


def serialise(result: Any) -> bytes:
    """A result as TL bytes, bare bools and vectors included."""
    if isinstance(result, bool):
        return struct.pack("<I", _BOOL_TRUE if result else _BOOL_FALSE)
    if isinstance(result, list):
        return struct.pack("<Ii", _VECTOR, len(result)) + b"".join(map(serialise, result))
    return bytes(result)


def _cipher(secret: bytes, message_key: bytes, *, from_client: bool) -> tuple[bytes, bytes]:
    """AES key and vector of one message (mtproto/description#defining-aes-key)."""
    x = 0 if from_client else 8
    a = sha256(message_key + secret[x : x + 36]).digest()
    b = sha256(secret[40 + x : 76 + x] + message_key).digest()
    return a[:8] + b[8:24] + a[24:32], b[:8] + a[8:24] + b[24:32]


def _messages(message_id: int, body: bytes) -> Iterator[tuple[int, bytes]]:
    """The messages of a packet, one by one, so that one unknown among them spoils no other."""
    (constructor,) = struct.unpack_from("<I", body)
    if constructor == GzipPacked.CONSTRUCTOR_ID:
        with BinaryReader(body) as reader:
            yield from _messages(message_id, GzipPacked.read(reader))
        return
    if constructor != MessageContainer.CONSTRUCTOR_ID:
        yield message_id, body
        return
    (count,) = struct.unpack_from("<i", body, 4)
    at = 8
    for _ in range(count):
        inner_id, _sequence, length = struct.unpack_from("<qii", body, at)
        yield from _messages(inner_id, body[at + 16 : at + 16 + length])
        at += 16 + length


def _read(body: bytes) -> Any:
    with BinaryReader(body) as reader:
        return reader.tgread_object()
