"""How MTProto packets are framed on a TCP stream (core.telegram.org/mtproto/mtproto-transports).

The client chooses the framing with its first bytes; the server recognises it and answers alike.
"""

from __future__ import annotations

import asyncio
import os
import struct
from typing import Literal
from zlib import crc32

from telethon.crypto import AESModeCTR

Framing = Literal["full", "intermediate", "padded", "abridged"]

_TAGS: dict[bytes, Framing] = {
    b"\xef" * 4: "abridged",
    b"\xee" * 4: "intermediate",
    b"\xdd" * 4: "padded",
}
_LARGEST_PACKET = 1 << 24


class Hangup(Exception):
    """The connection must be closed at once; not an error."""


class Transport:
    """One TCP connection seen as a sequence of packets, whatever its framing."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer
        self._framing: Framing | None = None
        self._head = b""
        self._sent = 0
        self._decrypt: AESModeCTR | None = None
        self._encrypt: AESModeCTR | None = None

    async def receive(self) -> bytes:
        """The next packet without its frame."""
        if self._framing is None:
            self._framing = await self._recognise()
        if self._framing == "full":
            return await self._receive_full()
        if self._framing == "abridged":
            length = (await self._read(1))[0]
            if length >= 0x7F:
                length = int.from_bytes(await self._read(3), "little")
            return await self._read(self._sane(length * 4))
        return await self._read(self._sane(struct.unpack("<i", await self._read(4))[0]))

    def send(self, packet: bytes) -> None:
        """Frame a packet and hand it to the operating system; a vanished peer is ignored."""
        if self._writer.is_closing():
            return
        data = self._frame(packet)
        self._writer.write(self._encrypt.encrypt(data) if self._encrypt else data)

    def send_error(self, code: int) -> None:
        """A transport error such as -404, which is a packet of four bytes."""
        self.send(struct.pack("<i", code))

    async def drain(self) -> None:
        """Wait until the peer has taken what was sent."""
        await self._writer.drain()

    def close(self) -> None:
        """Close with a reset, so that the port is free again at once."""
        self._writer.transport.abort()

    async def _read(self, count: int) -> bytes:
        data = await self._reader.readexactly(count)
        return bytes(self._decrypt.encrypt(data)) if self._decrypt else data

    async def _recognise(self) -> Framing:
        head = await self._read(1)
        if head == b"\xef":
            return "abridged"
        head += await self._read(3)
        if head in _TAGS:
            return _TAGS[head]
        head += await self._read(4)
        # Full frames count from zero; an obfuscated head must not have zeros here.
        if head[4:] == bytes(4):
            self._head = head
            return "full"
        head += await self._read(56)
        return self._unveil(head)

    def _unveil(self, head: bytes) -> Framing:
        """Obfuscation: both keys and the framing's tag lie in the first 64 bytes."""
        backwards = head[55:7:-1]
        decrypt = AESModeCTR(head[8:40], head[40:56])
        self._encrypt = AESModeCTR(backwards[:32], backwards[32:48])
        tag = decrypt.encrypt(head)[56:60]
        self._decrypt = decrypt
        if tag not in _TAGS:
            raise Hangup
        return _TAGS[tag]

    async def _receive_full(self) -> bytes:
        head, self._head = self._head or await self._read(8), b""
        length = self._sane(struct.unpack("<i", head[:4])[0])
        body = await self._read(length - 8)
        if struct.unpack("<I", body[-4:])[0] != crc32(head + body[:-4]):
            raise Hangup
        return body[:-4]

    def _frame(self, packet: bytes) -> bytes:
        if self._framing == "full":
            data = struct.pack("<ii", len(packet) + 12, self._sent) + packet
            self._sent += 1
            return data + struct.pack("<I", crc32(data))
        if self._framing == "abridged":
            words = len(packet) >> 2
            short = words < 0x7F
            return (bytes([words]) if short else b"\x7f" + words.to_bytes(3, "little")) + packet
        if self._framing == "padded" and len(packet) > 4:
            packet += os.urandom(os.urandom(1)[0] % 4)
        return struct.pack("<i", len(packet)) + packet

    @staticmethod
    def _sane(length: int) -> int:
        if not 8 <= length <= _LARGEST_PACKET:
            raise Hangup
        return length
