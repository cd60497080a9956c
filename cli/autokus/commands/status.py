"""`status`, `pause`, `resume`: offline, and without the lock."""

from __future__ import annotations

import os
import time
from typing import Annotated, Any

import typer

from autokus.commands.contacts import AsJson, orders_of
from autokus.commands.opening import home_of, store_of
from autokus.commands.screen import ago, clock_time, plain, print_json
from autokus.errors import Exit, WrongSettings
from autokus.home import Home
from autokus.protocols import Store
from autokus.rules.decision import decide
from autokus.settings import load_settings
from autokus.vocabulary import Conversation, Limits, RunRecord, Stop, Verdict


def register(app: typer.Typer) -> None:
    """Adds these verbs to the command line."""
    app.command("status")(_status)
    app.command("pause")(_pause)
    app.command("resume")(_resume)


def _status(
    context: typer.Context,
    as_json: AsJson = False,
    max_age: Annotated[
        int,
        typer.Option(
            "--max-age",
            min=0,
            metavar="MINUTES",
            help="Exit with 69 if no run ended well for so long.",
        ),
    ] = 0,
) -> None:
    """Say how AutoKus is, without asking anybody: last success, stops, what is unfinished."""
    store = store_of(context)
    now = int(time.time())
    found = _gather(store, _limits(home_of(context)), now)
    if as_json:
        print_json(found)
    else:
        _print_status(store, found, now)
    last = store.journal.last_success()
    if max_age and (last is None or now - last > max_age * 60):
        raise typer.Exit(Exit.UNAVAILABLE)


def _limits(home: Home) -> Limits | None:
    """What the owner's settings allow; None where they cannot be read: `check` says that, and this verb goes on."""
    try:
        return load_settings(home).limits
    except WrongSettings:
        return None


def _waits(talks: list[Conversation], limits: Limits | None, now: int) -> list[dict[str, str]]:
    """The conversations that a run would let wait now, and why."""
    decided = [(talk, decide(talk, limits, now)) for talk in talks if talk.pending and limits]
    return [
        {"contact": talk.contact.label, "reason": decision.reason}
        for talk, decision in decided
        if decision.verdict is Verdict.WAIT
    ]


def _gather(store: Store, limits: Limits | None, now: int) -> dict[str, Any]:
    runs = store.journal.runs(1)
    health = store.journal.health().values()
    talks = [store.talks.conversation(user_id, now) for user_id in store.talks.pending_users()]
    return {
        "last_success": store.journal.last_success(),
        "last_run": runs[0] if runs else None,
        "running": bool(runs and _alive(runs[0])),
        "paused_since": store.journal.paused_since(),
        "stops": [_stop_json(stop) for stop in store.journal.stops(now)],
        "backoffs": [
            {
                "door": b.door.value,
                "name": b.name,
                "failures": b.failures,
                "until": b.since + b.seconds,
            }
            for b in store.journal.backoffs().values()
        ],
        "health": {
            item.door.value: {"well": item.well, "since": item.since, "what": item.what}
            for item in health
        },
        "waits": _waits(talks, limits, now),
        "pending_messages": sum(len(talk.pending) for talk in talks),
        "unfinished_sends": len(store.outbox.unfinished()),
        "handovers": len(store.talks.handovers()),
        "contacts": len(store.people.contacts()),
        "paused_contacts": sum(1 for c in store.people.contacts() if c.paused_why),
        "share_handed_over": store.talks.share_handed_over(now - 30 * 86_400),
    }


def _stop_json(stop: Stop) -> dict[str, object]:
    until = None if stop.seconds is None else stop.since + stop.seconds
    return {
        "door": stop.door.value,
        "name": stop.name,
        "what": stop.what,
        "since": stop.since,
        "until": until,
    }


def _alive(run: RunRecord) -> bool:
    """Whether the newest run has no end and its process lives."""
    if run.ended_at is not None or run.stack:
        return False
    try:
        os.kill(run.pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _print_status(store: Store, found: dict[str, Any], now: int) -> None:
    journal = store.journal
    runs = journal.runs(1)
    print(f"last success   {ago(journal.last_success(), now)}")
    if runs:
        print(f"last run       {ago(runs[0].started_at, now)}: {_fate(runs[0])}")
    paused = journal.paused_since()
    if paused is not None:
        print(f"paused         since {clock_time(paused)}; go on with: autokus resume")
    for stop in journal.stops(now):
        ends = (
            f"until {clock_time(stop.since + stop.seconds)}"
            if stop.seconds is not None
            else "until you run: autokus resume"
        )
        print(f"stopped        {stop.door.value}, {ends}: {plain(stop.what)}")
    for backoff in journal.backoffs().values():
        until = backoff.since + backoff.seconds
        again = (
            f"asked again at {clock_time(until)}" if until > now else "asked again by the next run"
        )
        print(
            f"failing        {backoff.door.value}, {backoff.failures} times in a row ({backoff.name}); {again}"
        )
    for item in journal.health().values():
        state = (
            "well" if item.well else f"not well since {clock_time(item.since)}: {plain(item.what)}"
        )
        print(f"{item.door.value:<14} {state}")
    print(
        f"waiting        {found['pending_messages']} messages, {found['unfinished_sends']} unfinished sends"
    )
    for wait in found["waits"]:
        print(f"{'':<14} {plain(wait['contact'])}: {plain(wait['reason'])}")
    print(f"for you        {found['handovers']} conversations (see: autokus inbox)")
    print(f"contacts       {found['contacts']}")
    share = found["share_handed_over"]
    if share is not None:
        print(f"handed over    {share:.0%} of the messages of the last 30 days")


def _fate(run: RunRecord) -> str:
    if run.ended_at is not None:
        did = run.summary or "nothing new"
        return f"{did}, {run.requests} request{'' if run.requests == 1 else 's'}, exit code {run.exit_code}"
    if run.stack:
        return f"ended by its watchdog in step '{run.step}'"
    return (
        f"running now (process {run.pid}, step '{run.step}')"
        if _alive(run)
        else f"died in step '{run.step}'"
    )


def _pause(context: typer.Context) -> None:
    """Send nothing until `resume`; a live run obeys before its next send."""
    print(orders_of(context).pause())


def _resume(
    context: typer.Context,
    who: Annotated[
        str,
        typer.Argument(metavar="[@USER]", help="Only this contact, which was paused as a scam."),
    ] = "",
) -> None:
    """End a pause and every stop; or, with a name, the pause of this contact."""
    print(orders_of(context).resume(who))
