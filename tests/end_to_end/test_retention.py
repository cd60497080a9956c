"""What the settings say is kept no longer: by real runs, and then a search through every byte of the home."""

from __future__ import annotations

import json

from tests.end_to_end.world import World, reply

DAY = 86_400
CANARY = "Зяблик-канарейка 7431"


STORED = (
    "UPDATE messages SET date = date - ?1, settled_at = settled_at - ?1",
    "UPDATE outbox SET created_at = created_at - ?1, attempted_at = attempted_at - ?1, settled_at = settled_at - ?1",
    "UPDATE decisions SET at = at - ?1",
    "UPDATE calls SET at = at - ?1",
    "UPDATE runs SET started_at = started_at - ?1, ended_at = ended_at - ?1",
    "UPDATE account SET tidied_at = tidied_at - ?1",
)


def age(world: World, days: int) -> None:
    """Lets days pass for everything that is stored."""
    for statement in STORED:
        world.change(statement, days * DAY)


def found(world: World) -> list[str]:
    mark = CANARY.split(maxsplit=1)[0].encode()
    return [f.name for f in world.home.rglob("*") if f.is_file() and mark in f.read_bytes()]


def test_words_go_after_their_days_and_are_not_answered_when_they_come_again(world: World) -> None:
    anna = world.approve()
    world.settings(retention={"messages_days": 7, "decisions_days": 7, "runs_days": 1})
    world.tg.write(anna, f"What is your stack? {CANARY}")
    world.model.script.append(reply("I work with React."))
    assert world.check().silent
    assert found(world)
    age(world, 8)
    assert world.check().silent

    assert found(world) == []
    assert world.rows("SELECT count(*) FROM messages, outbox") == [(0,)]
    assert world.rows("SELECT count(*) FROM runs") == [(1,)]
    assert json.loads(world.autokus("usage", "--json").out)["contacts"][0]["calls"] == 1
    world.change("UPDATE account SET pts = 1")
    for _ in range(2):
        assert world.check().silent
    assert world.sent_to(anna) == ["I work with React."]
    assert (found(world), len(world.model.calls)) == ([], 1)


def test_fewer_days_than_are_needed_are_refused(world: World) -> None:
    world.approve()
    world.settings(retention={"calls_days": 30})
    done = world.check()

    assert done.code == 78
    assert "retention.calls_days is 30" in done.err
    assert "62" in done.err
