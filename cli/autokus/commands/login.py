"""`login` and `logout`: a session of AutoKus' own, and its end at Telegram too."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from contextlib import closing, suppress
from typing import Annotated

import typer

from autokus import wiring
from autokus.commands.asking import say
from autokus.commands.contacts import NoWait
from autokus.commands.entering import Entering
from autokus.commands.opening import home_of, locked
from autokus.commands.screen import plain
from autokus.errors import AutoKusError, Exit, TelegramFailed, WrongSettings, WrongUsage
from autokus.home import Home, write_privately
from autokus.new_login import end_stops, renew_addresses, require_same_owner
from autokus.settings import Settings, load_settings, read_session
from autokus.vocabulary import Contact, Entered, Person, RunReport, SendState
from autokus.withdrawal import Withdrawal

Phone = Annotated[
    str, typer.Option("--phone", metavar="NUMBER", help="Log in by a code sent to this number.")
]
ByQr = Annotated[
    bool, typer.Option("--qr", help="Log in by a QR code for a device that is logged in.")
]

OWN_SESSION = (
    "AutoKus needs a log-in of its own, like one more device under Settings > Devices. Never copy the session string "
    "of another program into it: Telegram kills a session that is used from two addresses (AUTH_KEY_DUPLICATED), "
    "and both programs fall silent."
)


def register(app: typer.Typer) -> None:
    """Adds these verbs to the command line."""
    app.command("login")(_login)
    app.command("logout")(_logout)


def _login(
    context: typer.Context, phone: Phone = "", by_qr: ByQr = False, no_wait: NoWait = False
) -> None:
    """Log in to Telegram: by code and second factor, or by QR code. A log-in that works is only checked."""
    home = home_of(context)
    settings = load_settings(home)
    if os.environ.get("TG_SESSION_STRING", "").strip():
        raise foreign()
    if not _works(home, settings, wait=not no_wait):
        log_in(home, settings, phone=phone, by_qr=by_qr, wait=not no_wait)


def foreign() -> WrongUsage:
    """A session of the environment would win over the one that is about to be made."""
    return WrongUsage(
        "TG_SESSION_STRING is set and would be used instead of a new log-in.",
        f"Nothing was changed. {OWN_SESSION}",
        "Unset it, then run this again.",
    )


def _works(home: Home, settings: Settings, *, wait: bool) -> bool:
    """Whether there is a log-in that Telegram takes; the contacts' addresses come along. Raises TelegramFailed."""
    if not home.session.exists():
        return False

    with locked(home, wait=wait):
        try:
            person = ask_owner(home, settings)
        except (TelegramFailed, WrongSettings) as failed:
            if isinstance(failed, TelegramFailed) and failed.exit_code != Exit.PERMISSION:
                raise
            say(f"The old log-in is no good any more: {failed}")
            return False
        lost = _take_over(home, settings, person)
    say(f"Logged in already as {_named(person)}.")
    _tell_lost(lost)
    return True


def ask_owner(home: Home, settings: Settings) -> Person:
    """Whose the log-in is, by Telegram's own word. Raises TelegramFailed, WrongSettings."""

    async def owner() -> Person:
        gateway = wiring.connector(home, settings)()
        try:
            return await gateway.owner()
        finally:
            await gateway.close()

    return asyncio.run(owner())


def log_in(home: Home, settings: Settings, *, phone: str, by_qr: bool, wait: bool) -> Person:
    """Asks for whatever it takes and keeps the session. Raises LoginRefused, TelegramFailed, LeftOff, WrongUsage."""
    with Entering(wiring.login_door(home, settings)) as entering:
        came = entering.by_qr() if by_qr else entering.by_phone(phone)
    with locked(home, wait=wait):
        lost = _keep(home, settings, came)
    say(f"Logged in as {_named(came.person)}. The session is in {home.session}, for AutoKus alone.")
    _tell_lost(lost)
    return came.person


def _keep(home: Home, settings: Settings, came: Entered) -> list[Contact]:
    """Puts the session in its place, unless it is another account's."""
    if home.database.exists():
        with closing(wiring.open_store(home)) as store:
            try:
                require_same_owner(store, came.person)
            except WrongUsage:
                with suppress(AutoKusError):  # the owner can still end it on the phone
                    asyncio.run(wiring.login_door(home, settings, came.session).log_out())
                raise
    write_privately(home.session, came.session + "\n")
    try:
        return _take_over(home, settings, came.person)
    except TelegramFailed as failed:
        failed.means = "You are logged in, but AutoKus has no fresh addresses of your contacts."
        failed.todo = "Run this once more: autokus login"
        raise


def _take_over(home: Home, settings: Settings, person: Person) -> list[Contact]:
    """The contacts' addresses for this session; answers with those who were not found."""
    if not home.database.exists():
        return []

    with closing(wiring.open_store(home)) as store:
        require_same_owner(store, person)
        chats = wiring.chat_list(home, settings)

        async def renewed() -> list[Contact]:
            try:
                return await renew_addresses(store, chats)
            finally:
                await chats.close()

        store.people.set_owner(person.peer.user_id)
        lost = asyncio.run(renewed())
        end_stops(store, int(time.time()))
    return lost


def _tell_lost(lost: list[Contact]) -> None:
    if lost:
        names = ", ".join(plain(contact.label) for contact in lost)
        say(
            f"Not among your chats any more: {names}. If AutoKus cannot write to one of them, approve that "
            "person again: autokus approve @name"
        )


def _named(person: Person) -> str:
    name = plain(person.name) or "you"
    return f"{name} (@{person.username})" if person.username else name


def _logout(
    context: typer.Context,
    force: Annotated[
        bool,
        typer.Option("--force", help="Remove the session here even if Telegram cannot be told."),
    ] = False,
    no_wait: NoWait = False,
) -> None:
    """End the session at Telegram and remove it here. Contacts, messages and settings stay."""
    home = home_of(context)
    settings = load_settings(home)
    session = read_session(home)
    with locked(home, wait=not no_wait):
        told = _end(home, settings, session, force=force)
        home.session.unlink(missing_ok=True)
    say(told)
    say(
        "Contacts, messages and settings are still here. `autokus login` goes on with the same account."
    )
    if os.environ.get("TG_SESSION_STRING", "").strip():
        print(
            "autokus: TG_SESSION_STRING still holds that session; take it out there, too.",
            file=sys.stderr,
        )


def _end(home: Home, settings: Settings, session: str, *, force: bool) -> str:
    """Ends it at Telegram; answers with what to say. Raises AutoKusError where Telegram cannot be told."""
    try:
        _take_back(home)
        asyncio.run(wiring.login_door(home, settings, session).log_out())
    except AutoKusError as failed:
        if failed.exit_code == Exit.PERMISSION:
            return (
                f"Telegram had ended the session already; it is removed here.{_still_lying(home)}"
            )
        if not force:
            failed.means = "The session is still good and was kept."
            failed.todo = "Try again; or end it on your phone under Settings > Devices, then: autokus logout --force"
            raise
        return (
            f"The session is removed here. {failed.what} End it on your phone under Settings > Devices."
            f"{_still_lying(home)}"
        )
    return "Logged out: the session is ended at Telegram and removed here."


def _take_back(home: Home) -> None:
    """What is scheduled would leave, although nobody looks after it any more (SPEC S3). Raises AutoKusError."""
    if not home.database.exists():
        return
    with closing(wiring.open_store(home)) as store:
        if not (store.outbox.awaited() or store.outbox.placed()):
            return
    doors = wiring.doors_for_check(home)

    async def back() -> None:
        gateway = doors.connect()
        try:
            await Withdrawal(doors, 0, RunReport()).take_back_everything(gateway, "you logged out")
        finally:
            await gateway.close()

    try:
        asyncio.run(back())
    finally:
        doors.close()


def _still_lying(home: Home) -> str:
    """Whose chats hold a scheduled reply that nobody has taken back, as one more sentence."""
    if not home.database.exists():
        return ""
    with closing(wiring.open_store(home)) as store:
        ids = {
            row.peer.user_id for row in store.outbox.awaited() if row.state is SendState.SCHEDULED
        }
        labels = [plain(found.label) for found in store.people.contacts() if found.user_id in ids]
    if not labels:
        return ""
    return f" A scheduled reply still lies in the chat with {', '.join(labels)}; delete it there, or it leaves."
