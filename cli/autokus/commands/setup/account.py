"""The log-in, and the database that belongs to its account."""

from __future__ import annotations

import os
from contextlib import closing

from autokus import wiring
from autokus.commands.asking import choose, heading, say
from autokus.commands.login import OWN_SESSION, ask_owner, foreign, log_in
from autokus.commands.setup.wizard import Wizard
from autokus.vocabulary import Person


def enter(wizard: Wizard) -> None:
    """Logs in where there is no session. Raises LoginRefused, TelegramFailed, LeftOff, WrongUsage."""
    if os.environ.get("TG_SESSION_STRING", "").strip():
        heading("Log in")
        say(f"The session comes from TG_SESSION_STRING. {OWN_SESSION}")
        if not wizard.agrees("Was it made for AutoKus alone?", option="--yes"):
            raise foreign()
        if not wizard.home.database.exists():
            _begin(wizard, ask_owner(wizard.home, wizard.settings()))
    elif wizard.home.session.exists():
        say(f"Logged in already ({wizard.home.session.name}); `autokus login` checks it.")
    else:
        heading("Log in")
        say(OWN_SESSION)
        by_qr = wizard.answers.by_qr or not (
            wizard.answers.phone
            or choose(
                "Which way?",
                ("by a code sent to you", "by a QR code for your phone"),
                option="--phone or --qr",
            )
            == 1
        )
        person = log_in(
            wizard.home, wizard.settings(), phone=wizard.answers.phone, by_qr=by_qr, wait=True
        )
        _begin(wizard, person)
    wiring.open_store(wizard.home, create=True).close()


def _begin(wizard: Wizard, owner: Person) -> None:
    """The database of this account."""
    with closing(wiring.open_store(wizard.home, create=True)) as store:
        store.people.set_owner(owner.peer.user_id)
