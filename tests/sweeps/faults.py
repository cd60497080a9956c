"""Every fault of Telegram and of the model at every request of a run; then recovery, and the verdict.

After the faulty run comes a look that nothing is asked while a door is shut, with `autokus status` naming the stop;
then the way is opened: `autokus resume` where the stop waits for the owner, and for a timed stop or a back-off its
`since` is moved back in the database, as if the time had passed. Then runs without the fault until all is settled.
What is legitimately handed over to the owner counts as settled, not as lost.

Prints one JSON object as its last line: `cases`, `lost`, `duplicated`, `unexpected`, `integrity_errors`, `violations`
(rules that did not hold: exit codes, more than one line of output, too many requests, a run beyond its budget),
`handed_over` (messages that the fault brought to the owner), `missed` (faults that found no request to strike),
`longest_s`, `budget_s`, `seed`, `of` (all cases there are), `seconds`. Whatever went wrong is named on stderr.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[2])]

from tests.end_to_end.world import POLL, SEND, Done  # noqa: E402
from tests.sweeps.harness import BUDGET_SECONDS, SETTINGS, Case, Starter, scene, sweep  # noqa: E402
from tests.sweeps.tally import Result, sound, tally  # noqa: E402
from tests.sweeps.trouble import (  # noqa: E402
    LineTrouble,
    ModelTrouble,
    Refusal,
    Request,
    StandingTrouble,
    Trouble,
    everything,
    sample,
)

from autokus.commands.screen import clock_time  # noqa: E402
from autokus.errors import Action, Exit  # noqa: E402
from autokus.sandbox.model_server import ModelCall, ModelFault  # noqa: E402
from autokus.sandbox.telegram_faults import Fault  # noqa: E402
from autokus.telegram.failures import rpc_failure  # noqa: E402

STORIES = ("busy", "unsent", "gap")
"""A run with everything to do; one that finds a send whose fate is unknown; one whose state Telegram has forgotten."""

MOST_RECOVERIES = 5
MOST_SENDS_OF_A_ROW = 2
MOST_POSTS = 2
HISTORY = "messages.getHistory"
READING = (POLL, HISTORY, "messages.getPeerDialogs", "updates.getState")
"""A refusal of these says nothing about a reply, so it gives none up."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the sweep; 1 if anything was lost, sent twice, unexpected, or against a rule."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sample", type=int, metavar="N", help="exactly N cases")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--only", default="", help="a regular expression on the cases' names")
    options = parser.parse_args(arguments)
    began = time.monotonic()
    requests = dict(sweep(STORIES, _survey, workers=1))
    cases, families = everything(requests, options.seed)
    total = len(cases)
    if options.only:
        cases = [case for case in cases if re.search(options.only, case.label)]
    elif options.sample is not None:
        cases = sample(families, options.sample)
    found = tally(sweep(cases, work, workers=options.workers))
    found |= {
        "budget_s": BUDGET_SECONDS,
        "seed": options.seed,
        "of": total,
        "requests": {story: len(asked) for story, asked in requests.items()},
        "seconds": round(time.monotonic() - began, 1),
    }
    print(json.dumps(found))
    return 0 if sound(found) else 1


def _survey(starter: Starter, story: str) -> tuple[str, list[Request]]:
    """The requests of the story's run when nothing goes wrong."""
    with _told(starter, story) as case:
        done = case.check()
        assert done.code == 0, done
        asked = case.tg.methods()
    seen: Counter[str] = Counter()
    requests = []
    for method in asked:
        requests.append(Request(method, seen[method]))
        seen[method] += 1
    return story, requests


class _told:  # noqa: N801  # used as the function that it stands for
    """A scene of one of our stories; "gap" is "busy" with a Telegram that has forgotten our state."""

    def __init__(self, starter: Starter, story: str) -> None:
        self._scene = scene(starter, "busy" if story == "gap" else story)
        self._gap = story == "gap"

    def __enter__(self) -> Case:
        case = self._scene.__enter__()
        answer = case.model.rule
        case.model.rule = lambda call: answer(replace(call, last_user_text=_question(call)))
        if self._gap:
            case.tg.pts_total_too_long = 0
        return case

    def __exit__(self, *failure: object) -> None:
        self._scene.__exit__(*failure)  # type: ignore[arg-type]  # passed on as they came


def _question(call: ModelCall) -> str:
    """What a call asks about; where it asks for a better answer, that is the first turn."""
    turns = [turn for turn in call.body.get("messages", ()) if turn.get("role") != "system"]
    return str(turns[0].get("content")) if len(turns) > 1 else call.last_user_text


def story_of(trouble: Trouble) -> str:
    """Which story a fault strikes."""
    return "busy" if isinstance(trouble, ModelTrouble) else trouble.story


def work(starter: Starter, trouble: Trouble) -> Result:
    """One case; a sweep that stumbles itself counts as a broken rule."""
    result = Result(trouble.label)
    try:
        with _told(starter, story_of(trouble)) as case:
            _Examined(case, trouble, result).go_through()
    except Exception as stumbled:  # noqa: BLE001  # one case more or less must not end the sweep
        result.broken.append(f"the sweep itself: {stumbled!r}")
    return result


class _Examined:
    """One case, from the fault to the verdict."""

    def __init__(self, case: Case, trouble: Trouble, result: Result) -> None:
        self.case = case
        self.trouble = trouble
        self.result = result

    def _must(self, holds: object, rule: str) -> None:
        if not holds:
            self.result.broken.append(rule)

    def go_through(self) -> None:
        mend = self._plant()
        done = self._run("faulty run")
        self._judge_faulty(done)
        mend()
        self._look_while_shut()
        self._open()
        self._recover()
        self.result.verdict = self.case.verdict()
        self._must(
            self.result.verdict.other == 0 or self._may_hand_over(),
            f"{self.result.verdict.other} messages handed over without need",
        )

    def _run(self, which: str) -> Done:
        """One run, within its budget, with nothing on stdout and at most one line on stderr."""
        self.case.tg.clear_log()
        done = self.case.check()
        self.result.longest = max(self.result.longest, done.seconds)
        self._must(done.seconds <= BUDGET_SECONDS, f"{which}: {done.seconds:.1f} s")
        self._must(not done.out, f"{which}: stdout {done.out!r}")
        doors = [line.split(":")[1] for line in done.lines if line.startswith("autokus: ")]
        # A door has one line when its health changes. Sending was not well before the story "unsent" began.
        most = 2 if story_of(self.trouble) == "unsent" else 1
        fits = len(doors) == len(done.lines) <= most and len(set(doors)) == len(doors)
        self._must(fits, f"{which}: stderr {done.err!r}")
        return done

    # -- the fault

    def _plant(self) -> _Mend:
        trouble, case = self.trouble, self.case
        if isinstance(trouble, StandingTrouble):
            return _standing(case, trouble.what)
        if isinstance(trouble, ModelTrouble):
            _choose_dialect(case, trouble.dialect)
            times = 99 if trouble.every else 1
            case.model.faults.append(ModelFault(trouble.action, times=times, **trouble.options))
            return _Mend(case)
        fault = Fault(
            method=trouble.request.method,
            action="error" if isinstance(trouble, Refusal) else trouble.action,
            when=trouble.when,
            skip=trouble.request.nth,
        )
        if isinstance(trouble, Refusal):
            fault.code, fault.error = trouble.code, trouble.name
            if trouble.every:
                fault.times = None
        case.tg.faults.add(fault)
        return _Mend(case)

    def _judge_faulty(self, done: Done) -> None:
        case = self.case
        allowed = self._allowed_codes()
        self._must(done.code in allowed, f"exit code {done.code}, not one of {sorted(allowed)}")
        if done.code and story_of(self.trouble) != "unsent":
            self._must(done.lines, f"exit code {done.code} with nothing said")
        rows = Counter(entry.detail["random_id"] for entry in case.tg.log if entry.method == SEND)
        self._must(max(rows.values(), default=0) <= MOST_SENDS_OF_A_ROW, f"sends of a row: {rows}")
        posts = Counter(
            min((one.thing for one in case.inbound if one.thing in _question(call)), default="")
            for call in case.model.calls
        )
        self._must(max(posts.values(), default=0) <= MOST_POSTS, f"model calls: {posts}")
        struck_all = not case.tg.faults.pending() and not case.model.faults
        endless = getattr(self.trouble, "every", False)
        self.result.missed = not (struck_all or endless)
        case.model.calls.clear()

    def _allowed_codes(self) -> set[int]:
        trouble = self.trouble
        if isinstance(trouble, Refusal):
            failed = rpc_failure(trouble.name, trouble.code)
            if failed.action is Action.STOP:
                return {failed.exit_code}
            return {Exit.OK, Exit.TRY_AGAIN}
        if isinstance(trouble, LineTrouble):
            return {Exit.TRY_AGAIN}
        if isinstance(trouble, StandingTrouble):
            if trouble.what == "revoked":
                return {Exit.PERMISSION}
            return {Exit.OK} if trouble.what in {"old salt", "too long"} else {Exit.TRY_AGAIN}
        if trouble.verdict is None:
            return {Exit.OK, Exit.TRY_AGAIN}
        if trouble.verdict.action is Action.STOP:
            return {trouble.verdict.exit_code}
        if trouble.verdict.action is Action.NEXT_RUN:
            return {Exit.TRY_AGAIN} if trouble.every else {Exit.OK, Exit.TRY_AGAIN}
        return {Exit.OK}

    def _may_hand_over(self) -> bool:
        trouble = self.trouble
        if isinstance(trouble, Refusal):
            given_up = rpc_failure(trouble.name, trouble.code).action is Action.GIVE_UP
            # In "unsent" the history is asked for one send whose fate is unknown: refused, it stays unknown.
            history = (trouble.story, trouble.request.method) == ("unsent", HISTORY)
            return given_up and (history or trouble.request.method not in READING)
        if isinstance(trouble, ModelTrouble):
            final = (Action.GIVE_UP, Action.RETRY_NOW)
            return trouble.settles or (
                trouble.verdict is not None and trouble.verdict.action in final
            )
        return False

    # -- while a door is shut

    def _look_while_shut(self) -> None:
        """Nothing is asked of a door that is stopped, and `status` names the stop and its end."""
        case = self.case
        stops = case.world.rows("SELECT door, name, since, seconds, exit_code FROM stops")
        if not stops:
            return
        now = int(time.time())
        open_again = [s for s in stops if s[3] is not None and s[2] + s[3] <= now + BUDGET_SECONDS]
        if open_again:
            return  # over too soon to look
        self._look_at_status(stops)
        connections, calls = case.tg.connections, len(case.model.calls)
        done = self._run("while shut")
        latched = [s[4] for s in stops if s[3] is None]
        self._must(
            done.code == (latched[0] if latched else 0), f"while shut: exit code {done.code}"
        )
        self._must(not done.err, f"while shut: {done.err!r}")
        for door, *_ in stops:
            asked = {
                "telegram": case.tg.connections - connections,
                "sending": case.tg.count(SEND),
                "model": len(case.model.calls) - calls,
            }[door]
            self._must(asked == 0, f"{door} was asked {asked} times while it was shut")

    def _look_at_status(self, stops: Sequence[Sequence[object]]) -> None:
        told = self.case.check(arguments=("status",))
        self._must(told.code == 0, f"status: exit code {told.code} {told.err!r}")
        for door, name, since, seconds, _ in stops:
            named = [line for line in told.out.splitlines() if line.startswith("stopped")]
            mine = [line for line in named if f" {door}, " in line and str(name) in line]
            self._must(mine, f"status does not name the stop of {door}: {named}")
            assert isinstance(since, int)
            end = (
                f"until {clock_time(since + seconds)}"
                if isinstance(seconds, int)
                else "autokus resume"
            )
            self._must(all(end in line for line in mine), f"status does not say {end!r}: {mine}")

    def _open(self) -> None:
        world = self.case.world
        if world.rows("SELECT 1 FROM stops WHERE seconds IS NULL"):
            done = self.case.check(arguments=("resume",))
            self._must(done.code == 0, f"resume: {done}")
        world.change("UPDATE stops SET since = since - seconds - 1 WHERE seconds IS NOT NULL")
        world.change("UPDATE backoffs SET since = since - seconds")

    # -- without the fault

    def _recover(self) -> None:
        """Runs until one finds nothing left to do; that one is silent, sends nothing and ends well."""
        case = self.case
        for nth in range(MOST_RECOVERIES):
            sends = len(case.tg.sends)
            done = self._run(f"recovery {nth + 1}")
            self._must(done.code == 0, f"recovery {nth + 1}: exit code {done.code} {done.err!r}")
            if nth and len(case.tg.sends) == sends and self._settled():
                self._must(not done.err, f"recovery {nth + 1}: {done.err!r}")
                return
        self.result.broken.append(f"not settled after {MOST_RECOVERIES} runs")

    def _settled(self) -> bool:
        world = self.case.world
        return not (
            world.rows("SELECT 1 FROM messages WHERE outcome IS NULL AND from_owner = 0")
            or world.rows("SELECT 1 FROM outbox WHERE state IN ('reserved', 'attempted')")
        )


class _Mend:
    """Takes the fault away."""

    def __init__(self, case: Case) -> None:
        self._case = case

    def __call__(self) -> None:
        self._case.tg.faults.clear()
        self._case.model.faults.clear()
        self._case.tg.pts_total_too_long = None


class _MendStanding(_Mend):
    def __init__(self, case: Case, what: str) -> None:
        super().__init__(case)
        self._what = what
        self._keys = dict(case.tg.engine.keys)

    def __call__(self) -> None:
        super().__call__()
        tg = self._case.tg
        if self._what == "refused":
            tg.start()
        elif self._what == "mute":
            tg.mute = False
        elif self._what == "unknown key":
            tg.engine.keys.update(self._keys)
        elif self._what == "revoked":
            tg.restore_session()


def _standing(case: Case, what: str) -> _Mend:
    mend = _MendStanding(case, what)
    tg = case.tg
    if what == "refused":
        tg.stop()
    elif what == "mute":
        tg.mute = True
    elif what == "unknown key":
        tg.forget_key()
    elif what == "old salt":
        tg.rotate_salt()
    elif what == "revoked":
        tg.revoke_session()
    else:
        tg.pts_total_too_long = 0
    return mend


def _choose_dialect(case: Case, dialect: str) -> None:
    tables: dict[str, Mapping[str, object]] = dict(SETTINGS)
    if dialect == "openai":
        more = {"provider": "openai", "base_url": case.model.openai_url}
        tables["llm"] = {**tables["llm"], **more}
    case.world.settings(**tables)


if __name__ == "__main__":
    raise SystemExit(main())
