"""`rehearse`: past questions, or the shipped cases, through rules, model and gate; sends nothing."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import typer

from autokus import wiring
from autokus.clock import SystemClock
from autokus.commands.judge import read_lines
from autokus.commands.opening import home_of
from autokus.commands.screen import plain, print_json
from autokus.errors import Exit
from autokus.home import Home
from autokus.judgement import Labelled
from autokus.orders import Orders
from autokus.prompt_files import shipped_prompts
from autokus.protocols import Doors
from autokus.rehearsal import Rehearsal, Rehearsed, questions_of, rehearse

_DOES = {
    "compose": "AutoKus would say",
    "owner": "AutoKus would call you",
    "silent": "AutoKus would stay silent",
    "scam": "AutoKus would take it for a scam",
    "bot_question": "AutoKus would say honestly that a program answers",
    "failed": "the model failed",
}


def rehearse_verb(
    context: typer.Context, file: Path | None, who: str, last: int, *, cases: bool, as_json: bool
) -> int:
    """Prints what AutoKus would do about each question now; 75 if it could not ask about all of them."""
    home = home_of(context)
    doors = wiring.doors_for_check(home, dry=True)
    try:
        lines = _lines(home, doors, file, who, cases=cases)[-last:]
        found = rehearse(doors, lines, SystemClock)
    finally:
        doors.close()
    if as_json:
        print_json(_json(found))
    else:
        _show(found)
    if found.ended_early:
        print(f"autokus: the rehearsal ended early: {plain(found.ended_early)}", file=sys.stderr)
        return Exit.TRY_AGAIN
    return 0


def _lines(home: Home, doors: Doors, file: Path | None, who: str, *, cases: bool) -> list[Labelled]:
    if file is not None:
        return read_lines(file)
    if cases:
        own = home.prompts / "cases"
        folder = own if own.is_dir() else shipped_prompts() / "cases"
        return [line for found in sorted(folder.glob("*.jsonl")) for line in read_lines(found)]
    contacts = (
        [Orders(doors.store, doors.clock.now()).find_approved(who)]
        if who
        else doors.store.people.contacts()
    )
    return list(questions_of(doors.store, [c.user_id for c in contacts], int(time.time())))


def _show(found: Rehearsal) -> None:
    if not found.cases:
        print("There is nothing to rehearse: you have answered nobody by hand yet. Try: --cases")
        return
    for case in found.cases:
        _show_case(case)
    known = [case for case in found.cases if case.same is not None]
    composed = [case for case in found.cases if case.does == "compose"]
    stopped = [case for case in found.cases if case.unsupported]
    print(f"{len(found.cases)} questions, {found.model_calls} model calls, nothing was sent")
    print(f"same decision  {sum(bool(case.same) for case in known)} of {len(known)}")
    print(f"would answer   {len(composed)}; stopped by the gate {len(stopped)}")
    missed = sum(bool(case.missed) for case in found.cases)
    if missed:
        print(f"lacking        {missed} texts are not what their case asks for")


def _show_case(case: Rehearsed) -> None:
    mark = {True: "same", False: "OTHER", None: ""}[case.same]
    print(f"{plain(str(case.id))}  {mark}".rstrip())
    for text in case.messages:
        print(f"  > {plain(text)}")
    if case.owner_said:
        print(f"  you said: {plain(case.owner_said)}")
    text = f": {plain(case.text)}" if case.text else ""
    print(f"  {_DOES[case.does]} ({plain(case.reason)}){text}")
    if case.unsupported:
        print(f"  not supported: {plain(case.unsupported)}")
    for trait in case.missed:
        print(f"  it {plain(trait)}")
    if case.text and case.owner_said:
        (yours, ours), (your_tongue, our_tongue) = case.lengths, case.languages
        print(f"  length {yours} and {ours}, language {your_tongue or '-'} and {our_tongue or '-'}")
    print()


def _json(found: Rehearsal) -> dict[str, object]:
    return {
        "cases": [
            {
                "id": case.id,
                "messages": case.messages,
                "owner_said": case.owner_said or None,
                "does": case.does,
                "reason": case.reason,
                "text": case.text or None,
                "same": case.same,
                "unsupported": case.unsupported or None,
                "missed": case.missed,
                "lengths": case.lengths,
                "languages": case.languages,
            }
            for case in found.cases
        ],
        "model_calls": found.model_calls,
        "ended_early": found.ended_early or None,
    }
