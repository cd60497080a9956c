"""`status`, `pause`, `resume`: offline, and without the lock."""

from __future__ import annotations

import time
from typing import Annotated, Any

import typer
from rich.text import Text

from autokus import watchdog
from autokus.commands.contacts import AsJson, orders_of
from autokus.commands.opening import home_of
from autokus.commands.screen import (
    BAD,
    FATE_STYLES,
    GOOD,
    WAITS,
    Words,
    clock_time,
    painted,
    plain,
    print_facts,
    print_json,
    when,
)
from autokus.errors import Exit, WrongSettings
from autokus.fate import RunFate, fate_of, sentence
from autokus.home import Home
from autokus.language.text import several
from autokus.protocols import Store
from autokus.rules.decision import decide
from autokus.settings import load_settings
from autokus.vocabulary import DAY, Conversation, Limits, RunRecord, Stop, Verdict
from autokus.wiring import open_store

LATE_SECONDS = 600
"""Without a success for so long, a job that runs each minute is not well."""


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
    home = home_of(context)
    store, now = open_store(home), int(time.time())
    last_run = next(iter(store.journal.runs(1)), None)
    words = watchdog.unread_words(home.logs)
    ended = fate_of(last_run, now, newest=True, words=words) if last_run else None
    found = _gather(store, _limits(home), last_run, ended, now)
    if as_json:
        print_json(found)
    else:
        _print_status(store, found, last_run, now)
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


def _gather(
    store: Store, limits: Limits | None, last_run: RunRecord | None, ended: RunFate | None, now: int
) -> dict[str, Any]:
    health = store.journal.health().values()
    talks = [store.talks.conversation(user_id, now) for user_id in store.talks.pending_users()]
    return {
        "last_success": store.journal.last_success(),
        "last_run": last_run,
        "last_run_fate": ended.value if ended else None,
        "running": ended is RunFate.RUNNING,
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
        "share_handed_over": store.talks.share_handed_over(now - 30 * DAY),
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


def _print_status(store: Store, found: dict[str, Any], last: RunRecord | None, now: int) -> None:
    facts: list[tuple[str, Words]] = [("last success", _last_success(found["last_success"], now))]
    if last:
        ended = RunFate(found["last_run_fate"])
        facts.append(
            (
                "last run",
                painted(f"{when(last.started_at, now)}: {sentence(last, ended)}", _calm(ended)),
            )
        )
    facts += _obstacles(store, now)
    for item in store.journal.health().values():
        since = f"not well since {clock_time(item.since)}: {plain(item.what)}"
        state = painted("well", GOOD) if item.well else painted(since, BAD)
        facts.append((item.door.value, state))
    pending, unfinished = found["pending_messages"], found["unfinished_sends"]
    waiting = f"{several(pending, 'message')}, {several(unfinished, 'unfinished send')}"
    facts.append(("waiting", painted(waiting, WAITS if pending or unfinished else "")))
    facts += [("", f"{plain(wait['contact'])}: {plain(wait['reason'])}") for wait in found["waits"]]
    handovers = f"{several(found['handovers'], 'conversation')} (see: autokus inbox)"
    facts.append(("for you", painted(handovers, WAITS if found["handovers"] else "")))
    facts.append(("contacts", str(found["contacts"])))
    share = found["share_handed_over"]
    if share is not None:
        facts.append(("handed over", f"{share:.0%} of the messages of the last 30 days"))
    print_facts(facts)


def _last_success(moment: int | None, now: int) -> Text:
    late = moment is None or now - moment > LATE_SECONDS
    return painted(when(moment, now), BAD if late else GOOD)


def _calm(ended: RunFate) -> str:
    """What went well needs no colour here: the line above has it."""
    return "" if ended is RunFate.FINISHED else FATE_STYLES[ended]


def _obstacles(store: Store, now: int) -> list[tuple[str, Text]]:
    """What keeps it from working now, and until when."""
    journal = store.journal
    found = []
    paused = journal.paused_since()
    if paused is not None:
        since = f"since {clock_time(paused)}; go on with: autokus resume"
        found.append(("paused", painted(since, WAITS)))
    for stop in journal.stops(now):
        ends = (
            f"until {clock_time(stop.since + stop.seconds)}"
            if stop.seconds is not None
            else "until you run: autokus resume"
        )
        found.append(("stopped", painted(f"{stop.door.value}, {ends}: {plain(stop.what)}", BAD)))
    for backoff in journal.backoffs().values():
        until = backoff.since + backoff.seconds
        again = (
            f"asked again at {clock_time(until)}" if until > now else "asked again by the next run"
        )
        times = f"{several(backoff.failures, 'time')} in a row ({backoff.name})"
        found.append(("failing", painted(f"{backoff.door.value}, {times}; {again}", BAD)))
    return found


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
