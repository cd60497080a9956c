"""API methods of logging in and out (core.telegram.org/api/auth, api/srp, api/qr-login)."""

from __future__ import annotations

import re
from typing import Any

from telethon.tl import types as T

from autokus.sandbox import telegram_objects as objects
from autokus.sandbox.telegram_account import moment
from autokus.sandbox.telegram_errors import Refusal, bad_request
from autokus.sandbox.telegram_login import LoginToken, password_needed
from autokus.sandbox.telegram_methods import Call, method

WITHOUT_LOGIN = frozenset(
    {
        "help.getConfig",
        "help.getNearestDc",
        "auth.sendCode",
        "auth.resendCode",
        "auth.cancelCode",
        "auth.signIn",
        "auth.checkPassword",
        "auth.exportLoginToken",
        "auth.importLoginToken",
        "account.getPassword",
    }
)
"""Methods that a key nobody is signed in with may call (api/auth)."""


@method("auth.sendCode")
def send_code(call: Call, request: Any) -> Any:
    """Send a code to the owner's other devices."""
    if request.api_id <= 0 or not request.api_hash:
        raise bad_request("API_ID_INVALID")
    attempt = call.login.send_code(_phone(request.phone_number))
    kind = T.auth.SentCodeTypeApp(length=len(call.account.code))
    return T.auth.SentCode(type=kind, phone_code_hash=attempt, next_type=T.auth.CodeTypeSms())


@method("auth.resendCode")
def resend_code(call: Call, request: Any) -> Any:
    """Send the code once more, by the way that was named as the next; there is no third (api/auth)."""
    attempt = call.login.send_again(_phone(request.phone_number), request.phone_code_hash)
    kind = T.auth.SentCodeTypeSms(length=len(call.account.code))
    return T.auth.SentCode(type=kind, phone_code_hash=attempt)


def _phone(text: str) -> str:
    """The digits of a number in international format."""
    digits = text.lstrip("+")
    if not re.fullmatch(r"\d{7,15}", digits):
        # 406, not 400: method/auth.sendCode lists it so.
        raise Refusal(406, "PHONE_NUMBER_INVALID")
    return digits


@method("auth.signIn")
def sign_in(call: Call, request: Any) -> Any:
    """Sign in with a code; with a second factor set, only half the way."""
    phone = _phone(request.phone_number)
    call.login.check_code(phone, request.phone_code_hash, request.phone_code or "")
    return _signed_in(call)


@method("account.getPassword")
def get_password(call: Call, _request: Any) -> Any:
    """The challenge of the second factor; only for those who are in, or half in."""
    if not (call.record.authorised or call.record.password_pending):
        raise Refusal(401, "AUTH_KEY_UNREGISTERED")
    return call.login.ask_password()


@method("auth.checkPassword")
def check_password(call: Call, request: Any) -> Any:
    """The second half of the way in."""
    if not call.record.password_pending:
        raise Refusal(401, "AUTH_KEY_UNREGISTERED")
    call.login.check_password(request.password)
    return _signed_in(call, with_password=True)


def _signed_in(call: Call, *, with_password: bool = False) -> Any:
    if call.account.password is not None and not with_password:
        call.record.password_pending = True
        raise password_needed()
    call.record.password_pending = False
    call.record.authorised = True
    call.account.logins += 1
    call.account.viewer = call.record.login = call.account.logins
    return T.auth.Authorization(user=objects.user(call.account, call.account.owner))


@method("auth.logOut")
def log_out(call: Call, _request: Any) -> Any:
    """Leave: the key stays known, nobody is signed in with it."""
    call.record.authorised = False
    return T.auth.LoggedOut()


@method("auth.exportLoginToken")
def export_login_token(call: Call, request: Any) -> Any:
    """A token to show as a QR code; once it was scanned, the log-in itself."""
    if request.api_id <= 0 or not request.api_hash:
        raise bad_request("API_ID_INVALID")
    token = call.login.accepted_token(call.record.key.key_id)
    if token is not None:
        return _token_success(call, token)
    shown = call.login.show_token(call.record.key.key_id)
    return T.auth.LoginToken(expires=moment(shown.expires), token=shown.token)


@method("auth.importLoginToken")
def import_login_token(call: Call, request: Any) -> Any:
    """Finish with the token itself; needed after a move between data centres."""
    found = [one for one in call.login.tokens if one.token == request.token]
    if not found:
        raise bad_request("AUTH_TOKEN_INVALID")
    token = found[0]
    if token.expires < call.account.now():
        raise bad_request("AUTH_TOKEN_EXPIRED")
    if not token.accepted:
        return T.auth.LoginToken(expires=moment(token.expires), token=token.token)
    return _token_success(call, token)


def _token_success(call: Call, token: LoginToken) -> Any:
    authorization = _signed_in(call)
    call.login.tokens.remove(token)
    return T.auth.LoginTokenSuccess(authorization=authorization)


@method("auth.acceptLoginToken")
def accept_login_token(call: Call, request: Any) -> Any:
    """Scan somebody's QR code from this, already signed-in, session."""
    call.login.accept_token(request.token)
    now = moment(call.account.now())
    return objects.filled(
        T.Authorization, hash=1, device_model="sandbox", date_created=now, date_active=now
    )
