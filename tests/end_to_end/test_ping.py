"""A dead-man's switch hears how each run went; however unwell it is itself, the run goes on."""

from __future__ import annotations

import pytest
from tests.end_to_end.world import POLL, World
from tests.heartbeat import Heartbeat

from autokus.sandbox.telegram_faults import Fault

QUESTION = "Hi! Are you interested in a senior front-end position?"
PATH = "/ping/abc"


def test_success_is_told_after_the_last_commit_and_with_the_lock_free(world: World) -> None:
    anna = world.approve()
    found: list[tuple[object, ...]] = []

    def look(path: str) -> None:
        if path == PATH:
            ended = world.rows("SELECT ended_at, exit_code FROM runs ORDER BY id DESC LIMIT 1")[0]
            by_hand = world.autokus("reply", "@anna_hr", "And you?", "--no-wait").code
            found.append((ended[0] is not None, ended[1], len(world.sent_to(anna)), by_hand))

    with Heartbeat(seen=look) as heart:
        world.settings(ping={"url": heart.url})
        world.tg.write(anna, QUESTION)
        assert world.check().code == 0
        assert heart.paths == [f"{PATH}/start", PATH]
    assert found == [(True, 0, 2, 0)]


def test_a_failure_is_told_with_its_exit_code(world: World) -> None:
    world.approve()
    with Heartbeat() as heart:
        world.settings(ping={"url": heart.url})
        world.tg.faults.add(Fault(method=POLL, action="drop"))
        assert world.check().code == 75
        (world.home / "profile.md").unlink()
        assert world.check().code == 78
        assert heart.paths == [f"{PATH}/start", f"{PATH}/75", f"{PATH}/start", f"{PATH}/78"]


def test_a_run_that_is_turned_away_and_a_dry_one_tell_nothing(world: World) -> None:
    world.tg.write(world.approve(), QUESTION)
    with Heartbeat() as heart:
        world.settings(ping={"url": heart.url})
        with world.a_live_run():
            before = list(heart.paths)
            assert world.check().silent
            assert heart.paths == before == [f"{PATH}/start"]
        assert world.autokus("check", "--dry-run").code == 0
        assert heart.paths == before


@pytest.mark.parametrize("unwell", [{"status": 500}, {"status": 302}, {"mute": True}, {}], ids=str)
def test_one_that_is_unwell_is_no_reason_for_a_run_to_be(
    world: World, unwell: dict[str, int]
) -> None:
    anna = world.approve()
    world.tg.write(anna, QUESTION)
    with Heartbeat(**unwell) as heart:  # type: ignore[arg-type]  # its flags
        url = heart.url
        if not unwell:
            heart.__exit__()
        world.settings(ping={"url": url})
        done = world.check()
        assert (done.code, done.silent, len(world.sent_to(anna))) == (0, True, 1)
        if not unwell:
            heart.__enter__()


def test_what_is_no_address_is_refused(world: World) -> None:
    world.approve()
    world.settings(ping={"url": "hc.io/canary"})
    done = world.check()
    assert (done.code, len(done.lines), "canary" in done.err) == (78, 1, False)
    assert "ping.url" in done.err
