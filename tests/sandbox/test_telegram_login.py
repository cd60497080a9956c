"""Logging in to the pretend Telegram: code, second factor, QR."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from telethon import errors
from telethon.password import compute_check
from telethon.tl import functions, types
from tests.sandbox.telegram_support import API_HASH, API_ID, ask, run, stock

from autokus.sandbox.telegram_server import TelegramServer

PHONE, PASSWORD = "+79990000001", "correct horse"


@pytest.fixture
def tg() -> Iterator[TelegramServer]:
    with TelegramServer() as server:
        server.trust()
        yield server


@asynccontextmanager
async def stranger(tg: TelegramServer) -> AsyncIterator[Any]:
    """A stock client with a fresh key and nobody signed in."""
    client = stock(tg.blank_session())
    await client.connect()
    try:
        yield client
    finally:
        await client.disconnect()


async def code_sent(client: Any, phone: str = PHONE) -> str:
    sent = await client(
        functions.auth.SendCodeRequest(phone, API_ID, API_HASH, settings=types.CodeSettings())
    )
    return str(sent.phone_code_hash)


@pytest.mark.parametrize("password", [None, PASSWORD])
def test_a_stock_client_starts_with_phone_code_and_second_factor(
    tg: TelegramServer, password: str | None
) -> None:
    tg.account.password = password

    async def main() -> tuple[int, str]:
        client = stock(tg.blank_session())
        options = {"password": password} if password else {}
        await client.start(phone=PHONE, code_callback=lambda: tg.account.code, **options)
        try:
            me = await client.get_me()
            return me.id, client.session.save()
        finally:
            await client.disconnect()

    owner_id, session = run(main())

    assert owner_id == tg.owner.id
    assert run(_who(session)) == tg.owner.id


async def _who(session: str) -> int:
    client = stock(session)
    await client.connect()
    try:
        return int((await client.get_me()).id)
    finally:
        await client.disconnect()


def test_without_a_log_in_everything_else_is_refused(tg: TelegramServer) -> None:
    async def main() -> None:
        async with stranger(tg) as client:
            assert (await client(functions.help.GetConfigRequest())).this_dc == 2
            for request in (
                functions.updates.GetStateRequest(),
                functions.account.GetPasswordRequest(),
                functions.users.GetUsersRequest([types.InputUserSelf()]),
            ):
                with pytest.raises(errors.AuthKeyUnregisteredError):
                    await client(request)

    run(main())


@pytest.mark.parametrize("phone", ["", "abc", "+123", "8" * 20])
def test_a_number_that_is_none_is_refused(tg: TelegramServer, phone: str) -> None:
    async def main() -> None:
        async with stranger(tg) as client:
            with pytest.raises(errors.PhoneNumberInvalidError):
                await code_sent(client, phone)

    run(main())
    assert tg.log[-1].code == 406


def test_an_application_without_a_hash_is_refused(tg: TelegramServer) -> None:
    async def main() -> None:
        async with stranger(tg) as client:
            with pytest.raises(errors.ApiIdInvalidError):
                await client(
                    functions.auth.SendCodeRequest(PHONE, 1, "", settings=types.CodeSettings())
                )

    run(main())


def test_a_number_without_an_account_is_refused_when_signing_in(tg: TelegramServer) -> None:
    async def main() -> None:
        async with stranger(tg) as client:
            attempt = await code_sent(client, "+79995550000")
            with pytest.raises(errors.PhoneNumberUnoccupiedError):
                await client(functions.auth.SignInRequest("+79995550000", attempt, tg.account.code))

    run(main())


def test_wrong_empty_foreign_and_late_codes_are_refused(tg: TelegramServer) -> None:
    async def main() -> None:
        async with stranger(tg) as client:
            attempt = await code_sent(client)
            for number, code, error in (
                (attempt, "00000", errors.PhoneCodeInvalidError),
                (attempt, "", errors.PhoneCodeEmptyError),
                ("another", tg.account.code, errors.PhoneCodeExpiredError),
            ):
                with pytest.raises(error):
                    await client(functions.auth.SignInRequest(PHONE, number, code))
            tg.advance(301)
            with pytest.raises(errors.PhoneCodeExpiredError):
                await client(functions.auth.SignInRequest(PHONE, attempt, tg.account.code))

    run(main())


def test_a_wrong_password_is_refused_and_a_right_one_still_lets_in(tg: TelegramServer) -> None:
    tg.account.password = PASSWORD

    async def main() -> int:
        async with stranger(tg) as client:
            await client.send_code_request(PHONE)
            with pytest.raises(errors.SessionPasswordNeededError):
                await client.sign_in(PHONE, tg.account.code)
            with pytest.raises(errors.AuthKeyUnregisteredError):
                await client(functions.updates.GetStateRequest())
            with pytest.raises(errors.PasswordHashInvalidError):
                await client.sign_in(password="wrong horse")
            return int((await client.sign_in(password=PASSWORD)).id)

    assert run(main()) == tg.owner.id


def test_a_proof_without_its_challenge_is_refused(tg: TelegramServer) -> None:
    tg.account.password = PASSWORD

    async def main() -> None:
        async with stranger(tg) as client:
            await client.send_code_request(PHONE)
            with pytest.raises(errors.SessionPasswordNeededError):
                await client.sign_in(PHONE, tg.account.code)
            proof = types.InputCheckPasswordSRP(srp_id=1, A=bytes(256), M1=bytes(32))
            with pytest.raises(errors.SrpIdInvalidError):
                await client(functions.auth.CheckPasswordRequest(proof))

    run(main())


def test_a_challenge_serves_one_proof_only(tg: TelegramServer) -> None:
    tg.account.password = PASSWORD

    async def main() -> None:
        async with stranger(tg) as client:
            await client.send_code_request(PHONE)
            with pytest.raises(errors.SessionPasswordNeededError):
                await client.sign_in(PHONE, tg.account.code)
            challenge = await client(functions.account.GetPasswordRequest())
            wrong, right = (compute_check(challenge, one) for one in ("wrong horse", PASSWORD))
            with pytest.raises(errors.PasswordHashInvalidError):
                await client(functions.auth.CheckPasswordRequest(wrong))
            with pytest.raises(errors.SrpIdInvalidError):
                await client(functions.auth.CheckPasswordRequest(right))

    run(main())


def test_without_a_second_factor_no_challenge_is_set(tg: TelegramServer) -> None:
    password = ask(tg, functions.account.GetPasswordRequest())

    assert not password.has_password
    assert password.current_algo is None


@pytest.mark.parametrize("password", [None, PASSWORD])
def test_a_stock_client_logs_in_by_qr(tg: TelegramServer, password: str | None) -> None:
    tg.account.password = password

    async def main() -> int:
        async with stranger(tg) as client:
            qr = await client.qr_login()
            waiting = asyncio.ensure_future(qr.wait(10))
            await asyncio.sleep(0.1)
            await asyncio.to_thread(tg.scan_qr, qr.token)
            if password is None:
                return int((await waiting).id)
            with pytest.raises(errors.SessionPasswordNeededError):
                await waiting
            return int((await client.sign_in(password=password)).id)

    assert run(main()) == tg.owner.id


def test_a_token_can_be_imported_once_it_was_scanned(tg: TelegramServer) -> None:
    async def main() -> Any:
        async with stranger(tg) as client:
            shown = await client(functions.auth.ExportLoginTokenRequest(API_ID, API_HASH, []))
            early = await client(functions.auth.ImportLoginTokenRequest(shown.token))
            assert isinstance(early, types.auth.LoginToken)
            tg.scan_qr()
            done = await client(functions.auth.ImportLoginTokenRequest(shown.token))
            with pytest.raises(errors.AuthTokenInvalidError):
                await client(functions.auth.ImportLoginTokenRequest(b"another"))
            return done

    assert run(main()).authorization.user.id == tg.owner.id


def test_tokens_are_accepted_once_and_in_time(tg: TelegramServer) -> None:
    async def main() -> bytes:
        async with stranger(tg) as client:
            shown = await client(functions.auth.ExportLoginTokenRequest(API_ID, API_HASH, []))
            return bytes(shown.token)

    first, late = run(main()), run(main())

    ask(tg, functions.auth.AcceptLoginTokenRequest(first))
    with pytest.raises(errors.RPCError):
        ask(tg, functions.auth.AcceptLoginTokenRequest(first))
    assert tg.log[-1].outcome == "AUTH_TOKEN_ALREADY_ACCEPTED"
    tg.advance(31)
    with pytest.raises(errors.AuthTokenExpiredError):
        ask(tg, functions.auth.AcceptLoginTokenRequest(late))
    with pytest.raises(errors.AuthTokenInvalidError):
        ask(tg, functions.auth.AcceptLoginTokenRequest(b"none"))


def test_logging_out_leaves_the_key_without_anybody(tg: TelegramServer) -> None:
    async def main() -> tuple[bool, bool]:
        client = stock(tg.session_string())
        await client.connect()
        session = client.session.save()
        done = await client.log_out()
        again = stock(session)
        await again.connect()
        try:
            return done, await again.is_user_authorized()
        finally:
            await again.disconnect()

    assert run(main()) == (True, False)


def test_a_revoked_key_can_log_in_again(tg: TelegramServer) -> None:
    tg.revoke_session("SESSION_REVOKED")

    async def main() -> int:
        client = stock(tg.session_string())
        await client.connect()
        try:
            with pytest.raises(errors.SessionRevokedError):
                await client(functions.updates.GetStateRequest())
            await client.send_code_request(PHONE)
            return int((await client.sign_in(PHONE, tg.account.code)).id)
        finally:
            await client.disconnect()

    assert run(main()) == tg.owner.id
