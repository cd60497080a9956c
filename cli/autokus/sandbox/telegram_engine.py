"""From an arrived request to its answer: unwrap, log, strike with faults, authorise, call."""

from __future__ import annotations

import asyncio
import time
import traceback
from collections.abc import Callable
from typing import Any

from telethon.crypto import AuthKey
from telethon.extensions import BinaryReader
from telethon.tl import functions as F
from telethon.tl.alltlobjects import LAYER
from telethon.tl.core import GzipPacked

from autokus.sandbox import telegram_methods_chats, telegram_methods_sending  # noqa: F401  (they register)
from autokus.sandbox.telegram_account import Account, moment
from autokus.sandbox.telegram_difference import DifferenceLimits
from autokus.sandbox.telegram_errors import Refusal, bad_request
from autokus.sandbox.telegram_faults import Fault, Faults, When
from autokus.sandbox.telegram_keys import PRESHARED_KEY
from autokus.sandbox.telegram_log import LoggedRequest, RequestLog, method_name, peer_of, plain
from autokus.sandbox.telegram_login import Login
from autokus.sandbox.telegram_methods import METHODS, Call
from autokus.sandbox.telegram_methods_login import WITHOUT_LOGIN
from autokus.sandbox.telegram_transport import Hangup
from autokus.sandbox.telegram_wire import Connection, KeyRecord, serialise

_FIRST_SALT = 0x1122334455667788
_WAIT_FOR_EARLIER = 0.5
"""Seconds invokeAfterMsg waits before MSG_WAIT_TIMEOUT (api/invoking)."""
_WRAPPERS = (
    F.InvokeWithLayerRequest,
    F.InitConnectionRequest,
    F.InvokeWithoutUpdatesRequest,
    F.InvokeAfterMsgRequest,
    F.InvokeAfterMsgsRequest,
)


class Engine:
    """The server without its socket; satisfies telegram_wire.Host."""

    def __init__(self, account: Account, port: Callable[[], int]) -> None:
        self.account = account
        self.login = Login(account)
        self.limits = DifferenceLimits()
        self.faults = Faults()
        self.log = RequestLog()
        self.mute = False
        self.acting: Connection | None = None
        """Whose request is being carried out; only under the account's lock."""
        self.salt = _FIRST_SALT
        self.salt_retries = 0
        self.sessions: set[tuple[int, int]] = set()
        self.errors: list[str] = []
        self._port = port
        self._earlier: dict[tuple[int, int], asyncio.Future[bool]] = {}
        preshared = KeyRecord(AuthKey(PRESHARED_KEY), authorised=True)
        self.keys: dict[int, KeyRecord] = {preshared.key.key_id: preshared}

    async def answer(
        self, connection: Connection, record: KeyRecord, message_id: int, request: Any
    ) -> Any:
        """The result of a request; raises Refusal for an error, Hangup to close."""
        wrappers, inner = _unwrap(request)
        without = any(isinstance(one, F.InvokeWithoutUpdatesRequest) for one in wrappers)
        connection.subscribed |= not without
        connection.last_active = time.monotonic()
        logged = self._write_down(connection, [method_name(one) for one in wrappers], inner)
        done = asyncio.get_running_loop().create_future()
        self._earlier[record.key.key_id, message_id] = done
        call = Call(self.account, self.login, record, self.limits, self._port())
        succeeded = False
        try:
            await self._wait_for_earlier(record, wrappers)
            await self._strike("before", logged, connection, message_id)
            with self.account.lock:
                self.acting, self.account.viewer = connection, record.login
                try:
                    result = self._perform(call, wrappers, inner, logged.method)
                finally:
                    self.acting, self.account.viewer = None, 0
            await self._strike("after", logged, connection, message_id)
        except Refusal as refusal:
            logged.outcome, logged.code = refusal.name, refusal.code
            raise
        else:
            logged.outcome = "answered"
            succeeded = True
            return result
        finally:
            call.release()
            done.set_result(succeeded)

    def _write_down(self, connection: Connection, wrappers: list[str], inner: Any) -> LoggedRequest:
        detail = plain(inner.to_dict())
        detail.pop("_", None)
        logged = LoggedRequest(
            method=method_name(inner),
            wrappers=tuple(wrappers),
            connection=connection.number,
            peer=peer_of(inner, self.account.owner.id),
            detail=detail,
            at=moment(self.account.now()),
        )
        self.log.append(logged)
        return logged

    def _perform(self, call: Call, wrappers: list[Any], inner: Any, name: str) -> Any:
        self._check_layer(call.record, wrappers)
        if not call.record.authorised and name not in WITHOUT_LOGIN:
            raise Refusal(401, call.record.refused_as)
        left = self.faults.flood_left(name, self.account.clock())
        if left:
            raise Refusal(420, f"FLOOD_WAIT_{left}")
        if name not in METHODS:
            raise bad_request("INPUT_METHOD_INVALID")
        try:
            self.account.deliver_due()
            # Serialised here, so that what cannot be said is a 500 and not a silence.
            return serialise(METHODS[name](call, inner))
        except Refusal:
            raise
        except Exception as bug:
            # A bug of the sandbox: the client gets what a real server's bug looks like.
            self.errors.append(traceback.format_exc())
            raise Refusal(500, "INTERNAL") from bug

    @staticmethod
    def _check_layer(record: KeyRecord, wrappers: list[Any]) -> None:
        """api/invoking: initConnection comes first, and its layer is kept with the key."""
        layers = [one.layer for one in wrappers if isinstance(one, F.InvokeWithLayerRequest)]
        inits = [one for one in wrappers if isinstance(one, F.InitConnectionRequest)]
        if layers and layers[0] != LAYER:
            raise bad_request("CONNECTION_LAYER_INVALID")
        if inits:
            if inits[0].api_id <= 0:
                raise bad_request("CONNECTION_API_ID_INVALID")
            if not layers:
                raise bad_request("CONNECTION_LAYER_INVALID")
            record.layer = layers[0]
        if record.layer is None:
            raise bad_request("CONNECTION_NOT_INITED")

    async def _wait_for_earlier(self, record: KeyRecord, wrappers: list[Any]) -> None:
        for number in _after(wrappers):
            earlier = self._earlier.get((record.key.key_id, number))
            if earlier is None:
                continue  # Answered long ago, or never seen: nothing to wait for.
            try:
                succeeded = await asyncio.wait_for(asyncio.shield(earlier), _WAIT_FOR_EARLIER)
            except TimeoutError:
                raise Refusal(500, "MSG_WAIT_TIMEOUT") from None
            if not succeeded:
                raise Refusal(500, "MSG_WAIT_FAILED")

    async def _strike(
        self, when: When, logged: LoggedRequest, connection: Connection, message_id: int
    ) -> None:
        while fault := self.faults.strike(logged.method, logged.peer, when):
            await self._suffer(fault, logged, connection, message_id)
            if fault.action != "call":
                return

    async def _suffer(
        self, fault: Fault, logged: LoggedRequest, connection: Connection, message_id: int
    ) -> None:
        match fault.action:
            case "drop":
                raise Hangup
            case "error":
                raise Refusal(fault.code, fault.error)
            case "call":
                await asyncio.to_thread(fault.run_hook, logged)
            case "delay":
                connection.acknowledge(message_id)
                await asyncio.sleep(fault.seconds or 0)
            case "hang":
                connection.acknowledge(message_id)
                await asyncio.sleep(86_400 if fault.seconds is None else fault.seconds)
                # The answer is lost, the connection is not: this request just ends here.
                raise asyncio.CancelledError


def _unwrap(request: Any) -> tuple[list[Any], Any]:
    """A request's wrappers from the outside in, and the query inside."""
    wrappers = []
    while True:
        if isinstance(request, GzipPacked):
            request = _read(request.data)
        elif isinstance(request, _WRAPPERS):
            wrappers.append(request)
            request = request.query
        else:
            return wrappers, request


def _read(data: bytes) -> Any:
    with BinaryReader(data) as reader:
        return reader.tgread_object()


def _after(wrappers: list[Any]) -> list[int]:
    found: list[int] = []
    for one in wrappers:
        if isinstance(one, F.InvokeAfterMsgRequest):
            found.append(one.msg_id)
        if isinstance(one, F.InvokeAfterMsgsRequest):
            found.extend(one.msg_ids)
    return found
