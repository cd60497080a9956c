"""The questions of a log-in, asked between its steps: no connection is open while a person looks for an answer."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Coroutine
from typing import Any, Self, TypeVar

from autokus.commands.asking import MOST_TRIES, ask, ask_secret, say
from autokus.commands.screen import plain
from autokus.errors import Again, LoginRefused, WrongUsage
from autokus.protocols import LoginDoor
from autokus.settings_file import require_readable
from autokus.vocabulary import Entered, PasswordWanted, QrCode, SentCode

T = TypeVar("T")

QR_SECONDS = 300
"""How long codes are shown to somebody who does not scan them."""

_OUT = "You are not logged in."
_ANSWER = "the answer at a terminal or on standard input"


class Entering:
    """One log-in. The loop runs during the steps only, so that Ctrl-C ends a question at once."""

    def __init__(self, door: LoginDoor) -> None:
        """Leads through this door."""
        self._door = door
        self._runner = asyncio.Runner()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._do(self._door.close())
        self._runner.close()

    def _do(self, step: Coroutine[Any, Any, T]) -> T:
        return self._runner.run(step)

    # -- by code

    def by_phone(self, phone: str) -> Entered:
        """By a code, and the password where there is one. Raises LoginRefused, TelegramFailed, LeftOff, WrongUsage."""
        sent = self._send_code(phone)
        for _ in range(MOST_TRIES):
            more = ", or the word again to have it sent another way" if sent.other_way else ""
            code = ask(f"The code{more}", option=_ANSWER)
            try:
                if code.casefold() in {"again", "ещё", "еще"}:
                    sent = self._told(self._do(self._door.send_again(sent)))
                    continue
                came = self._do(self._door.enter(sent, code.replace(" ", "").replace("-", "")))
            except LoginRefused as refused:
                sent = self._after(sent, refused)
                continue
            return came if isinstance(came, Entered) else self._password(came)
        raise _given_up("That was not the code.", "autokus login")

    def _after(self, sent: SentCode, refused: LoginRefused) -> SentCode:
        """What to go on with after a refused code. Raises LoginRefused where there is nothing."""
        if refused.again not in {Again.CODE, Again.NEW_CODE}:
            raise refused
        say(f"{refused.what} {refused.todo}")
        return sent if refused.again is Again.CODE else self._send_code(sent.phone)

    def _send_code(self, given: str) -> SentCode:
        phone = given
        require_readable("the phone number", given)
        for _ in range(MOST_TRIES):
            phone = phone or ask("Phone number, such as +79991234567", option="--phone or --qr")
            try:
                return self._told(self._do(self._door.send_code(phone)))
            except LoginRefused as refused:
                if refused.again is not Again.PHONE or given:
                    raise
                say(f"{refused.what} {refused.todo}")
            phone = ""
        raise _given_up("That was no phone number.", "autokus login")

    @staticmethod
    def _told(sent: SentCode) -> SentCode:
        say(f"Telegram sends you a code {sent.where}.")
        return sent

    def _password(self, wanted: PasswordWanted) -> Entered:
        hint = f" Your hint: {plain(wanted.hint)}" if wanted.hint else ""
        say(f"This account has a second factor.{hint}")
        for _ in range(MOST_TRIES):
            try:
                return self._do(
                    self._door.enter_password(ask_secret("Its password", option=_ANSWER))
                )
            except LoginRefused as refused:
                if refused.again is not Again.PASSWORD:
                    raise
                say(f"{refused.what} {refused.todo}")
        raise _given_up("That was not the password.", "autokus login")

    # -- by QR code

    def by_qr(self) -> Entered:
        """By a code that a phone scans, and the password where there is one. Raises the same."""
        from autokus.commands.qr_screen import QrScreen

        say(
            "On your phone: Telegram > Settings > Devices > Link Desktop Device, and scan this code. It is renewed "
            "every half minute; Ctrl-C leaves."
        )
        screen = QrScreen()
        end = time.monotonic() + QR_SECONDS
        while time.monotonic() < end:
            found = self._do(self._door.qr())
            if not isinstance(found, QrCode):
                return found if isinstance(found, Entered) else self._password(found)
            screen.show(found.link)
            self._do(self._door.scanned(found.seconds))
        raise _given_up("Nobody has scanned the code.", "autokus login --qr")


def _given_up(what: str, command: str) -> WrongUsage:
    return WrongUsage(what, _OUT, f"Begin again with: {command}")
