"""`why` and `usage`: what was decided about a contact, and what the replies have cost. Offline, without the lock."""

from __future__ import annotations

import json
import time
from typing import Annotated, Any

import typer
from rich.text import Text

from autokus.commands.contacts import AsJson, Who, contact_json
from autokus.commands.opening import home_of, store_of
from autokus.commands.screen import (
    BAD,
    FAINT,
    GOOD,
    STRONG,
    WAITS,
    clock_time,
    painted,
    plain,
    print_facts,
    print_json,
    print_table,
    say,
)
from autokus.language.text import several
from autokus.orders import Orders
from autokus.rules.spending import periods
from autokus.settings import Settings, load_settings
from autokus.vocabulary import (
    DAY,
    MILLION,
    Conversation,
    Decided,
    Line,
    Outcome,
    Spent,
    Usage,
    Verdict,
)

MOST_DECISIONS = 200
"""How far back `why` looks."""

NEARLY = 0.9
"""Of a cap: from there on it is worth a colour."""

_SAID = {
    Verdict.COMPOSE: "to be answered",
    Verdict.ADMIT: "to be answered honestly",
    Verdict.WAIT: "waited",
    Verdict.HAND_OVER: "for you",
    Verdict.SILENT: "no answer",
}


_COLOURS = {
    Outcome.ANSWERED: GOOD,
    Outcome.COVERED: GOOD,
    Outcome.BY_OWNER: GOOD,
    Outcome.HANDED_OVER: WAITS,
}


def register(app: typer.Typer) -> None:
    """Adds these verbs to the command line."""
    app.command("why")(_why)
    app.command("usage")(_usage)


def _why(
    context: typer.Context,
    who: Who,
    as_json: AsJson = False,
    last: Annotated[
        int, typer.Option("--last", min=1, metavar="N", help="How many of the messages.")
    ] = 10,
) -> None:
    """Say of each message of this person what was decided, by which run, and why."""
    store = store_of(context)
    contact = Orders(store, int(time.time())).find(who)
    talk = store.talks.conversation(contact.user_id, int(time.time()))
    decided = store.talks.decisions(contact.user_id, MOST_DECISIONS)[::-1]
    lines = [line for line in talk.lines if not line.message.from_owner][-last:]
    chain = _chain(talk, lines, decided)
    if as_json:
        print_json(
            contact_json(contact)
            | {"paused": contact.paused_why or None}
            | {"messages": [_message_json(line, steps) for line, steps in chain]}
        )
        return
    say(
        painted(f"#{contact.number} {plain(contact.label)}", STRONG),
        f" ({plain(contact.person.name)})",
    )
    if contact.paused_why:
        again = f"; go on with: autokus resume {contact.number}"
        say(painted(f"paused: {plain(contact.paused_why)}{again}", BAD))
    if not chain:
        print("No message of theirs is stored, so nothing was decided.")
    for line, steps in chain:
        _print_chain(line, steps)


def _chain(
    talk: Conversation, lines: list[Line], decided: list[Decided]
) -> list[tuple[Line, list[Decided]]]:
    """Each message with the decisions that were made while it was among those that waited."""
    found = []
    previous = 0
    for line in talk.lines:
        if line.message.from_owner:
            continue
        if line in lines:
            steps = [step for step in decided if previous < step.up_to <= line.message.id]
            found.append((line, steps))
        previous = line.message.id
    return found


def _print_chain(line: Line, steps: list[Decided]) -> None:
    words = plain(line.message.text) or "[no text]"
    say("\n", painted(clock_time(line.message.date), FAINT), "  > ", words)
    for step in steps:
        say(
            painted(f"  {clock_time(step.at)}  run {step.run_id}  ", FAINT),
            f"{_SAID[step.verdict]}: {_sentence(step)}",
        )
    if line.outcome:
        ended = line.outcome.value.replace("_", " ")
        say("  ", painted(f"-> {ended}: {plain(line.reason)}", _COLOURS.get(line.outcome, "")))
    else:
        say("  ", painted("-> not settled yet", WAITS))


def _sentence(step: Decided) -> str:
    rested = _detail(step)
    parts = [plain(step.reason)]
    if "confidence" in rested:
        parts.append(f"confidence {rested['confidence']}")
    if rested.get("intent"):
        parts.append(f"they want: {plain(str(rested['intent']))}")
    if rested.get("facts"):
        parts.append(f"facts {', '.join(map(str, rested['facts']))}")
    if rested.get("prompt"):
        parts.append(f"prompt {plain(str(rested['prompt']))}")
    if rested.get("remark"):
        parts.append(plain(str(rested["remark"])))
    return "; ".join(parts)


def _detail(step: Decided) -> dict[str, Any]:
    try:
        found = json.loads(step.detail) if step.detail else {}
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _message_json(line: Line, steps: list[Decided]) -> dict[str, object]:
    return {
        "id": line.message.id,
        "date": line.message.date,
        "text": line.message.text,
        "outcome": line.outcome.value if line.outcome else None,
        "reason": line.reason or None,
        "decisions": [
            {
                "run": step.run_id,
                "at": step.at,
                "verdict": step.verdict.value,
                "reason": step.reason,
                "detail": _detail(step) or None,
            }
            for step in steps
        ],
    }


def _usage(
    context: typer.Context,
    as_json: AsJson = False,
    days: Annotated[
        int, typer.Option("--days", min=1, metavar="N", help="How far back the table looks.")
    ] = 30,
) -> None:
    """Show what the model has cost: today, this month, and for each contact and reply."""
    home = home_of(context)
    store, settings = store_of(context), load_settings(home)
    now = int(time.time())
    rows = store.journal.usage(now - days * DAY)
    day, month = (store.journal.spent(began) for began in periods(now, settings.limits.zone))
    if as_json:
        print_json(
            {
                "currency": settings.spending.currency,
                "today": {"tokens": day.tokens, "cost": day.cost / MILLION},
                "month": {"tokens": month.tokens, "cost": month.cost / MILLION},
                "caps": settings.spending,
                "days": days,
                "contacts": [_usage_json(row) for row in rows],
            }
        )
        return
    spending = settings.spending
    print_facts(
        [
            ("today", _period(day, spending.tokens_day, spending.money_day, settings)),
            ("this month", _period(month, spending.tokens_month, spending.money_month, settings)),
        ]
    )
    if not rows:
        say("\n", f"For no contact was a model asked in the last {several(days, 'day')}.")
        return
    say("\n", painted(f"the last {several(days, 'day')}", STRONG))
    print_table(
        ("who", "replies", "calls", "tokens in", "cached", "out", "cost", "a reply"),
        (
            (
                plain(row.contact.label) if row.contact else "(set-up, forgotten people)",
                str(row.replies),
                str(row.calls),
                f"{row.input_tokens:,}",
                f"{row.cached_tokens:,}",
                f"{row.output_tokens:,}",
                _money(row.cost, settings),
                _money(row.cost // row.replies, settings) if row.replies else "-",
            )
            for row in rows
        ),
        numbers=("replies", "calls", "tokens in", "cached", "out", "cost", "a reply"),
    )


def _period(spent: Spent, tokens_cap: int, money_cap: float, settings: Settings) -> Text:
    parts = [f"{spent.tokens:,} tokens" + (f" of {tokens_cap:,}" if tokens_cap else "")]
    full = bool(tokens_cap) and spent.tokens >= tokens_cap * NEARLY
    if settings.spending.price_input or settings.spending.price_output:
        most = f" of {money_cap:.2f}" if money_cap else ""
        parts.append(f"{spent.cost / MILLION:.4f}{most} {plain(settings.spending.currency)}")
        full = full or (bool(money_cap) and spent.cost / MILLION >= money_cap * NEARLY)
    return painted(", ".join(parts), BAD if full else "")


def _money(cost: int, settings: Settings) -> str:
    """A dash where no prices are set: 0.00 would be a claim."""
    priced = settings.spending.price_input or settings.spending.price_output
    return f"{cost / MILLION:.4f}" if priced else "-"


def _usage_json(row: Usage) -> dict[str, object]:
    who = contact_json(row.contact) if row.contact else {"id": None}
    return who | {
        "replies": row.replies,
        "calls": row.calls,
        "input_tokens": row.input_tokens,
        "cached_tokens": row.cached_tokens,
        "output_tokens": row.output_tokens,
        "cost": row.cost / MILLION,
        "cost_per_reply": row.cost / MILLION / row.replies if row.replies else None,
    }
