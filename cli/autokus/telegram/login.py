"""The way into an account: by code, by password, by QR code (documentation: "api/auth", "api/srp", "api/qr-login").

No connection is held while a person looks for a code: each step opens one with the key that the first has agreed on.
"""

from __future__ import annotations

import asyncio
import re
import time
from base64 import urlsafe_b64encode
from typing import Any

from msgspec.structs import replace
from telethon import password as srp
from telethon.tl import TLRequest, types
from telethon.tl.functions.account import GetPasswordRequest
from telethon.tl.functions.auth import (
    CheckPasswordRequest,
    ExportLoginTokenRequest,
    ImportLoginTokenRequest,
    LogOutRequest,
    ResendCodeRequest,
    SendCodeRequest,
    SignInRequest,
)
from telethon.tl.functions.help import GetConfigRequest

from autokus.errors import TelegramFailed
from autokus.telegram.asking import ask
from autokus.telegram.connection import Connection, Login
from autokus.telegram.convert import to_person
from autokus.telegram.failures import rpc_failure, transport_failure
from autokus.telegram.login_failures import refused
from autokus.vocabulary import Entered, PasswordWanted, QrCode, SentCode, Server

SHORTEST_QR, LONGEST_QR = 5.0, 30.0
"""Seconds for which a code is shown, if this machine's clock makes nonsense of Telegram's."""

MOST_MOVES = 3
"""Data centres to be sent to before it is taken for a loop."""

_MOVE = re.compile(r"^(?:PHONE|USER|NETWORK)_MIGRATE_(\d+)$")
_PASSWORD_WANTED = "SESSION_PASSWORD_NEEDED"  # noqa: S105  # Telegram's name for an error
_STALE_CHALLENGE = "SRP_ID_INVALID"

_WAYS = {
    types.auth.SentCodeTypeApp: "as a message from Telegram in your Telegram app",
    types.auth.SentCodeTypeSms: "by SMS",
    types.auth.SentCodeTypeCall: "by a phone call that reads it out",
    types.auth.SentCodeTypeFlashCall: "by a call: it is the caller's number",
    types.auth.SentCodeTypeMissedCall: "by a call that hangs up: the last digits of the caller's number",
    types.auth.SentCodeTypeEmailCode: "by e-mail",
    types.auth.SentCodeTypeFragmentSms: "on fragment.com, where the number was bought",
}


class TelethonLogin:
    """One log-in, or the end of one."""

    def __init__(
        self, login: Login, step_seconds: float, line: type[Connection] = Connection
    ) -> None:
        """Nothing is opened before the first step. `login.session` is empty, or the one to end."""
        self._login = login
        self._step = step_seconds
        self._line = line
        self._open: Connection | None = None

    async def send_code(self, phone: str) -> SentCode:
        """Asks for a code; the answer says which way it comes."""
        settings = types.CodeSettings()
        api = self._login
        request = SendCodeRequest(phone, api.api_id, api.api_hash, settings)
        return await self._sent(phone, request)

    async def send_again(self, sent: SentCode) -> SentCode:
        """Asks for the next way that Telegram named."""
        return await self._sent(sent.phone, ResendCodeRequest(sent.phone, sent.attempt))

    async def _sent(self, phone: str, request: TLRequest) -> SentCode:
        answer = await self._ask(request)
        await self.close()
        kind = getattr(answer, "type", None)
        if isinstance(kind, types.auth.SentCodeTypeSetUpEmailRequired):
            raise refused(rpc_failure("EMAIL_SETUP_REQUIRED", 400))
        if not isinstance(answer, types.auth.SentCode):  # it is to be paid for, or the like
            raise refused(rpc_failure("CODE_NOT_SENT", 400))
        where = _WAYS.get(type(kind), "by the way that Telegram shows you")
        by_email = isinstance(kind, types.auth.SentCodeTypeEmailCode)
        other_way = answer.next_type is not None
        return SentCode(phone, answer.phone_code_hash, where, other_way, by_email)

    async def enter(self, sent: SentCode, code: str) -> Entered | PasswordWanted:
        """Signs in; nobody is signed up."""
        request = SignInRequest(sent.phone, sent.attempt, code)
        if sent.by_email:
            proof = types.EmailVerificationCode(code)
            request = SignInRequest(sent.phone, sent.attempt, email_verification=proof)
        try:
            return await self._way_in(request)
        finally:
            await self.close()

    async def enter_password(self, password: str) -> Entered:
        """Proves the password by SRP; a challenge that has become stale meanwhile is asked for once more."""
        try:
            try:
                return await self._proved(password)
            except TelegramFailed as failed:
                if failed.name != _STALE_CHALLENGE:
                    raise
            return await self._proved(password)
        finally:
            await self.close()

    async def _proved(self, password: str) -> Entered:
        challenge = await self._ask(GetPasswordRequest())
        proof = await asyncio.to_thread(srp.compute_check, challenge, password)
        return self._in(await self._ask(CheckPasswordRequest(proof)))

    async def qr(self) -> QrCode | Entered | PasswordWanted:
        """A code to show; the line stays open, so that Telegram can say when it is scanned."""
        export = ExportLoginTokenRequest(self._login.api_id, self._login.api_hash, except_ids=[])
        try:
            answer = await self._ask(export)
            while isinstance(answer, types.auth.LoginTokenMigrateTo):
                await self._move(answer.dc_id)
                answer = await self._ask(ImportLoginTokenRequest(answer.token))
        except TelegramFailed as failed:
            if failed.name == _PASSWORD_WANTED:
                return await self._wanted()
            if not failed.name.startswith("AUTH_TOKEN_"):
                raise
            answer = await self._ask(export)  # it grew old on the way; here is the next one
        if isinstance(answer, types.auth.LoginTokenSuccess):
            await self.close()
            return self._in(answer.authorization)
        link = urlsafe_b64encode(answer.token).decode("ascii").rstrip("=")
        left = answer.expires.timestamp() - time.time()
        return QrCode(f"tg://login?token={link}", min(max(left, SHORTEST_QR), LONGEST_QR))

    async def scanned(self, seconds: float) -> bool:
        """A line that breaks only ends the wait: the next code opens another."""
        end = time.monotonic() + seconds
        while self._open is not None and (left := end - time.monotonic()) > 0:
            try:
                told = await self._open.pushed(left)
            except OSError:
                await self.close()
                await asyncio.sleep(min(1.0, left))
                return False
            if _is_scan(told):
                return True
        return False

    async def log_out(self) -> None:
        """Telegram forgets the session."""
        try:
            await self._ask(LogOutRequest())
        finally:
            await self.close()

    async def close(self) -> None:
        """Closes the line; the key stays for the next one."""
        if self._open is not None:
            line, self._open = self._open, None
            await line.close()

    # -- what the steps share

    async def _way_in(self, request: TLRequest) -> Entered | PasswordWanted:
        try:
            return self._in(await self._ask(request))
        except TelegramFailed as failed:
            if failed.name != _PASSWORD_WANTED:
                raise
        return await self._wanted()

    async def _wanted(self) -> PasswordWanted:
        challenge = await self._ask(GetPasswordRequest())
        await self.close()
        return PasswordWanted(challenge.hint or "")

    def _in(self, answer: Any) -> Entered:
        person = to_person(getattr(answer, "user", None))
        if person is None:  # auth.authorizationSignUpRequired: the number has no account
            raise refused(rpc_failure("PHONE_NUMBER_UNOCCUPIED", 400))
        return Entered(person, self._login.session)

    async def _ask(self, request: TLRequest) -> Any:
        """The answer, from the data centre that the account lives in. Raises TelegramFailed, LoginRefused."""
        for _ in range(MOST_MOVES):
            if self._open is None:
                self._open = self._line(self._login, self._step, listening=True)
            try:
                return await ask(self._open, request)
            except TelegramFailed as failed:
                elsewhere = _MOVE.match(failed.name)
                if not elsewhere:
                    raise refused(failed) from failed
            finally:
                self._keep_key()
            await self._move(int(elsewhere[1]))
        raise transport_failure("MIGRATE", "Telegram sends this log-in from place to place.")

    def _keep_key(self) -> None:
        if self._open is not None and (session := self._open.session):
            self._login = replace(self._login, session=session)

    async def _move(self, data_centre: int) -> None:
        """Goes on at another data centre, with a key of its own there."""
        config = await self._ask(GetConfigRequest())
        option = next(
            (
                option
                for option in config.dc_options
                if option.id == data_centre
                and not (option.ipv6 or option.cdn or option.media_only or option.tcpo_only)
            ),
            None,
        )
        if option is None:
            raise transport_failure(
                "MIGRATE", f"Telegram names no way to its data centre {data_centre}."
            )
        await self.close()
        known = self._login.server
        server = Server(option.ip_address, option.port, known.key if known else "", data_centre)
        self._login = replace(self._login, session="", server=server)


def _is_scan(told: Any) -> bool:
    updates = [getattr(told, "update", None), *getattr(told, "updates", [])]
    return any(isinstance(update, types.UpdateLoginToken) for update in updates)
