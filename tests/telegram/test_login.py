"""Log-ins that move between data centres, which the sandbox does not have, over a scripted line."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar

import pytest
from telethon import errors
from telethon.tl import functions as F
from telethon.tl import types as T

from autokus.errors import Again, Exit, LoginRefused, TelegramFailed
from autokus.sandbox.telegram_objects import filled
from autokus.telegram.connection import Connection, Login
from autokus.telegram.login import TelethonLogin
from autokus.vocabulary import Entered, PasswordWanted, QrCode, SentCode

PHONE = "+79990000001"
OWNER = T.User(id=7, access_hash=1, first_name="Owner", is_self=True)
SENT = T.auth.SentCode(type=T.auth.SentCodeTypeApp(5), phone_code_hash="h")
CONFIG = filled(
    T.Config,
    dc_options=[
        T.DcOption(id=4, ip_address="2001:db8::4", port=443, ipv6=True),
        T.DcOption(id=4, ip_address="192.0.2.44", port=443, media_only=True),
        T.DcOption(id=4, ip_address="192.0.2.4", port=443),
        T.DcOption(id=5, ip_address="192.0.2.5", port=443),
    ],
)


class ScriptedLine(Connection):
    """A line whose far end answers from a script: (data centre, request) by kind."""

    script: ClassVar[Callable[[int, Any], Any]]
    history: ClassVar[list[tuple[int, str]]]

    @property
    def centre(self) -> int:
        login = self._login
        return login.server.data_centre if login.server and not login.session else 2

    @property
    def session(self) -> str:
        return ""

    async def ask(self, request: Any) -> Any:
        self.history.append((self.centre, type(request).__name__.removesuffix("Request")))
        answer = type(self).script(self.centre, request)
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def close(self) -> None:
        """Nothing is open."""


def door(script: Callable[[int, Any], Any]) -> TelethonLogin:
    ScriptedLine.script = staticmethod(script)
    ScriptedLine.history = []
    return TelethonLogin(Login(1, "hash", ""), 5, ScriptedLine)


def lives_in_4(centre: int, request: Any) -> Any:
    """The account lives in data centre 4; the log-in begins in 2."""
    if isinstance(request, F.help.GetConfigRequest):
        return CONFIG
    if isinstance(request, F.auth.SendCodeRequest):
        return SENT if centre == 4 else errors.PhoneMigrateError(request, capture=4)
    if isinstance(request, F.auth.ExportLoginTokenRequest):
        return T.auth.LoginTokenMigrateTo(dc_id=4, token=b"token")
    if isinstance(request, F.auth.ImportLoginTokenRequest):
        assert (centre, request.token) == (4, b"token")
        return T.auth.LoginTokenSuccess(T.auth.Authorization(user=OWNER))
    return T.auth.Authorization(user=OWNER)


def test_a_code_is_asked_for_where_the_number_lives_and_entered_there() -> None:
    one = door(lives_in_4)
    sent = asyncio.run(one.send_code(PHONE))
    assert isinstance(asyncio.run(one.enter(sent, "12345")), Entered)
    assert ScriptedLine.history == [
        (2, "SendCode"),
        (2, "GetConfig"),
        (4, "SendCode"),
        (4, "SignIn"),
    ]
    server = one._login.server
    assert server is not None
    assert (server.host, server.port, server.data_centre) == ("192.0.2.4", 443, 4)


def test_a_scanned_code_of_another_data_centre_is_taken_there() -> None:
    found = asyncio.run(door(lives_in_4).qr())
    assert isinstance(found, Entered)
    assert found.person.peer.user_id == OWNER.id
    assert ScriptedLine.history == [
        (2, "ExportLoginToken"),
        (2, "GetConfig"),
        (4, "ImportLoginToken"),
    ]


def test_the_second_factor_is_asked_for_where_the_code_was_taken() -> None:
    def script(centre: int, request: Any) -> Any:
        if isinstance(request, F.auth.ImportLoginTokenRequest):
            return errors.SessionPasswordNeededError(request)
        if isinstance(request, F.account.GetPasswordRequest):
            return filled(T.account.Password, hint="the usual")
        return lives_in_4(centre, request)

    assert asyncio.run(door(script).qr()) == PasswordWanted("the usual")
    assert ScriptedLine.history[-1] == (4, "GetPassword")


def test_a_token_that_grew_old_on_the_way_is_replaced_by_a_fresh_one() -> None:
    exported = [
        T.auth.LoginTokenMigrateTo(dc_id=4, token=b"old"),
        T.auth.LoginToken(expires=datetime.now(UTC) + timedelta(seconds=900), token=b"new"),
    ]

    def script(_: int, request: Any) -> Any:
        if isinstance(request, F.auth.ExportLoginTokenRequest):
            return exported.pop(0)
        if isinstance(request, F.auth.ImportLoginTokenRequest):
            return errors.AuthTokenExpiredError(request)
        return CONFIG

    assert asyncio.run(door(script).qr()) == QrCode("tg://login?token=bmV3", 30.0)


@pytest.mark.parametrize("options", [[], CONFIG.dc_options[:2]])
def test_a_data_centre_without_a_way_to_it_is_said(options: list[Any]) -> None:
    def script(_: int, request: Any) -> Any:
        if isinstance(request, F.help.GetConfigRequest):
            return filled(T.Config, dc_options=options)
        return errors.PhoneMigrateError(request, capture=4)

    with pytest.raises(TelegramFailed, match="data centre 4"):
        asyncio.run(door(script).send_code(PHONE))


def test_data_centres_that_send_one_round_in_a_circle_come_to_an_end() -> None:
    def script(centre: int, request: Any) -> Any:
        if isinstance(request, F.help.GetConfigRequest):
            return CONFIG
        return errors.PhoneMigrateError(request, capture=5 if centre == 4 else 4)

    with pytest.raises(TelegramFailed, match="from place to place"):
        asyncio.run(door(script).send_code(PHONE))


def test_a_code_that_came_by_e_mail_is_entered_as_such() -> None:
    by_email = T.auth.SentCodeTypeEmailCode(email_pattern="a***@example.org", length=6)
    sent_by_email = T.auth.SentCode(type=by_email, phone_code_hash="h")
    asked: list[Any] = []

    def script(_: int, request: Any) -> Any:
        asked.append(request)
        return T.auth.Authorization(user=OWNER) if len(asked) > 1 else sent_by_email

    one = door(script)
    sent = asyncio.run(one.send_code(PHONE))
    assert (sent.where, sent.by_email) == ("by e-mail", True)
    assert isinstance(asyncio.run(one.enter(sent, "123456")), Entered)
    assert (asked[1].phone_code, asked[1].email_verification.code) == (None, "123456")


@pytest.mark.parametrize(
    ("answer", "todo"),
    [
        (T.auth.SentCode(T.auth.SentCodeTypeSetUpEmailRequired(), "h"), "Privacy and Security"),
        (filled(T.auth.SentCodePaymentRequired), "--qr"),
    ],
)
def test_where_no_code_is_sent_another_way_is_named(answer: Any, todo: str) -> None:
    with pytest.raises(LoginRefused, match=todo):
        asyncio.run(door(lambda _, __: answer).send_code(PHONE))


def test_a_number_without_an_account_opens_none() -> None:
    def script(_: int, __: Any) -> Any:
        return T.auth.AuthorizationSignUpRequired()

    with pytest.raises(LoginRefused) as refused:
        asyncio.run(door(script).enter(SentCode(PHONE, "h", ""), "12345"))
    assert refused.value.again is Again.PHONE


@pytest.mark.parametrize(
    ("error", "again", "code"),
    [
        (errors.PhoneCodeInvalidError, Again.CODE, Exit.PERMISSION),
        (errors.PhoneCodeExpiredError, Again.NEW_CODE, Exit.PERMISSION),
        (errors.AuthRestartError, Again.NEW_CODE, Exit.PERMISSION),
        (errors.PhoneNumberInvalidError, Again.PHONE, Exit.USAGE),
        (errors.PhoneNumberBannedError, None, Exit.PERMISSION),
        (errors.PhoneNumberFloodError, None, Exit.TRY_AGAIN),
        (errors.ApiIdInvalidError, None, Exit.SETTINGS),
    ],
)
def test_what_may_be_tried_once_more_is_told_by_the_name(
    error: type[Exception], again: Again | None, code: int
) -> None:
    with pytest.raises(LoginRefused) as refused:
        asyncio.run(door(lambda _, request: error(request)).send_code(PHONE))
    assert (refused.value.again, refused.value.exit_code) == (again, code)
    assert "message" not in str(refused.value)
