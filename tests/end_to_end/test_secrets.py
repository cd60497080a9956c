"""Whatever fails, no secret of the home is printed, logged, stored, sent, or seen in the list of processes."""

from __future__ import annotations

import sqlite3
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

import pytest
from tests.end_to_end.world import POLL, SEND, World, until
from tests.sweeps.harness import Starter

from autokus.sandbox.model_server import ModelFault
from autokus.sandbox.telegram_faults import Fault

QUESTION = "Hi! Are you interested in a senior front-end position?"
KEY = "sk-canary/key+0123456789"
HASH = "canaryhash0123456789abcdef012345"
EMBEDDINGS = "canary-embeddings-key-0123"
PASSWORD = "canary proxy&password"
PING = "http://127.0.0.1:9/canary-ping-0123456789"

TELEGRAM = [
    *((420, "FLOOD_WAIT_30"), (420, "FLOOD_PREMIUM_WAIT_9"), (420, "FROZEN_METHOD_INVALID")),
    *((406, "AUTH_KEY_DUPLICATED"), (401, "AUTH_KEY_UNREGISTERED"), (401, "SESSION_REVOKED")),
    *((401, "USER_DEACTIVATED"), (401, "SOMETHING_NEW"), (406, "SOMETHING_NEW")),
    *((400, "API_ID_INVALID"), (400, "PEER_FLOOD"), (403, "USER_RESTRICTED")),
    *(
        (500, "INTERNAL"),
        (-503, "Timeout"),
        (400, "CONNECTION_NOT_INITED"),
        (303, "USER_MIGRATE_2"),
    ),
    *((400, f"API_HASH_{HASH}"), (500, KEY), (400, "PERSISTENT_TIMESTAMP_INVALID")),
]
SENDING = [
    *((400, "PEER_ID_INVALID"), (403, "CHAT_WRITE_FORBIDDEN"), (400, "MESSAGE_TOO_LONG")),
    *((500, "RANDOM_ID_DUPLICATE"), (403, "PRIVACY_PREMIUM_REQUIRED"), (400, "PEER_FLOOD")),
    *((400, "USER_IS_BLOCKED"), (500, "INTERNAL"), (420, "SLOWMODE_WAIT_20"), (400, KEY)),
]
ECHO = f"Incorrect key: {KEY}, {quote(KEY, safe='')}, {b64encode(KEY.encode()).decode()}"
MODEL = [
    *(
        ModelFault("status", status=status, message=ECHO, times=9)
        for status in (400, 401, 403, 404)
    ),
    *(
        ModelFault("status", status=status, message=ECHO, times=9)
        for status in (413, 429, 500, 529)
    ),
    ModelFault("status", status=500, body=ECHO.encode(), times=9),
    ModelFault("malformed", body=ECHO.encode(), times=9),
    ModelFault("redirect", headers={"location": f"http://127.0.0.1:9/?key={KEY}"}, times=9),
    ModelFault("close", times=9),
    ModelFault("status", status=429, error_type=KEY, code=KEY, message=ECHO, times=9),
]
SETTINGS: list[str] = [
    f'[llm]\napi_key = "{KEY}\n',
    f'[llm]\napi_key = ["{KEY}"]\n',
    f'[telegram]\napi_hash = {{ a = "{HASH}" }}\n',
    f'[telegram]\napi_id = "{HASH}"\n',
    f'[telegram]\nproxy = "socks5://me:{PASSWORD}@"\n',
    f'[telegram]\nproxy = "socks9://me:{PASSWORD}@127.0.0.1:9"\n',
    f'[ping]\nurl = "{PING.removeprefix("http://")}"\n',
    f'[llm]\nembeddings_key = {len(EMBEDDINGS)}\nmodle = "{EMBEDDINGS}"\n',
]


@pytest.fixture
def starter(tmp_path: Path) -> Iterator[Starter]:
    with Starter(tmp_path) as starter:
        yield starter


class Sweep:
    """Failures one after the other in one home, and what each of them printed."""

    def __init__(self, world: World, starter: Starter) -> None:
        self.world = world
        self.starter = starter
        self.printed: list[str] = []
        self.codes: list[int] = []
        self.failures = 0

    def fails(self, *arguments: str) -> None:
        """One run that is expected not to end well."""
        done = self.starter.run(self.world, arguments or ("check",))
        self.printed.append(done.out + done.err)
        self.codes.append(done.code)
        self.failures += 1

    def go_on(self) -> None:
        """As if hours had passed, and the owner had looked."""
        with closing(sqlite3.connect(self.world.database)) as db, db:
            for table in ("stops", "backoffs", "outbox", "handovers", "health"):
                db.execute(f"DELETE FROM {table}")  # noqa: S608  # names of ours
            db.execute("UPDATE messages SET outcome = NULL, outbox_id = NULL WHERE from_owner = 0")
        (self.world.home / "logs" / "complaint.txt").unlink(missing_ok=True)
        self.world.tg.faults.clear()
        self.world.model.faults.clear()


def settings(world: World, **more: object) -> None:
    world.settings(
        telegram={"api_hash": HASH, "step_seconds": 2} | more,
        llm={
            "api_key": KEY,
            "deadline_seconds": 3,
            "embeddings_url": "http://127.0.0.1:9/v1",
            "embeddings_model": "e",
            "embeddings_key": EMBEDDINGS,
        },
        logs={"level": "debug"},
    )


def planted(world: World) -> list[str]:
    """Every form in which a secret might be somewhere; of the session also a piece."""
    secrets = [KEY, HASH, EMBEDDINGS, PASSWORD, PING, world.tg.session_string()]
    forms: list[str] = [world.tg.session_string()[20:60]]
    for secret in secrets:
        forms += [
            secret,
            quote(secret, safe=""),
            b64encode(secret.encode()).decode().rstrip("=")[:-1],
        ]
    return forms


def hits(world: World, printed: str) -> list[tuple[str, str]]:
    """Where a secret is that has no business there."""
    places = {"printed": printed}
    for path in world.home.rglob("*"):
        if path.is_file() and path.name not in ("settings.toml", "telegram.session"):
            places[path.name] = path.read_bytes().decode("latin-1")
    places["sent"] = "\n".join(record.text for record in world.tg.sends)
    return [
        (place, form) for place, text in places.items() for form in planted(world) if form in text
    ]


def _telegram(sweep: Sweep) -> None:
    for code, error in TELEGRAM:
        sweep.world.tg.faults.add(
            Fault(method=POLL, action="error", code=code, error=error, times=None)
        )
        sweep.fails()
        sweep.go_on()
    for code, error in SENDING:
        sweep.world.tg.faults.add(
            Fault(method=SEND, action="error", code=code, error=error, times=None)
        )
        sweep.fails()
        sweep.go_on()
    sweep.world.tg.faults.add(Fault(method=POLL, action="drop"))
    sweep.fails()
    sweep.go_on()


def _model(sweep: Sweep) -> None:
    for fault in MODEL:
        # A door that is known to fail is asked once: no second try that takes its time.
        sweep.world.change("INSERT INTO backoffs VALUES ('model', 'x', 1, 1, 1, 0)")
        sweep.world.model.faults.append(fault)
        sweep.fails()
        sweep.go_on()


def _settings(sweep: Sweep) -> None:
    world = sweep.world
    for text in SETTINGS:
        world.put("settings.toml", text)
        sweep.fails()
        sweep.fails("status")
    for proxy in ("socks5", "http"):
        settings(world, proxy=f"{proxy}://me:{quote(PASSWORD)}@127.0.0.1:9")
        sweep.fails()
        sweep.go_on()
    settings(world)
    world.put("telegram.session", f"{world.tg.session_string()[:90]}x")
    sweep.fails()
    world.put("telegram.session", world.tg.session_string())


def _crash(sweep: Sweep) -> None:
    """A bug whose own words hold a secret, and one with settings that cannot be read any more."""
    world = sweep.world
    for readable in (True, False):
        world.change("INSERT INTO stops VALUES (?, 'X', 'x', 1, NULL, 70)", f"door {KEY}")
        sweep.fails()
        if not readable:
            world.put("settings.toml", "[")
            sweep.fails()
            settings(world)
        world.change("DELETE FROM stops")


@pytest.mark.parametrize("provoke", [_telegram, _model, _settings, _crash])
def test_no_secret_is_anywhere_after_all_that_can_fail(
    world: World, starter: Starter, provoke: Callable[[Sweep], None]
) -> None:
    anna = world.approve()
    world.model.api_key = KEY
    settings(world)
    world.tg.write(anna, QUESTION)
    sweep = Sweep(world, starter)
    provoke(sweep)
    assert (
        sum(code != 0 for code in sweep.codes) > len(sweep.codes) // 2
    )  # the others gave up one message
    for verb in (
        ["status"],
        ["runs"],
        ["debug", "--json"],
        ["logs"],
        ["inbox"],
        ["why", "@anna_hr"],
    ):
        sweep.printed.append(starter.run(world, verb).out)
    assert hits(world, "\n".join(sweep.printed)) == []


def test_these_are_more_than_sixty_failures() -> None:
    assert len(TELEGRAM) + len(SENDING) + 1 + len(MODEL) + 2 * len(SETTINGS) + 3 + 3 > 60


def test_a_crash_says_what_happened_all_the_same(world: World, starter: Starter) -> None:
    world.approve()
    settings(world)
    world.change("INSERT INTO stops VALUES (?, 'X', 'x', 1, NULL, 70)", f"door {KEY}")
    starter.run(world, ["check"])
    (file,) = (world.home / "logs").glob("crash-*.txt")
    told = file.read_text(encoding="utf-8")
    assert "ValueError" in told
    assert "door [secret]" in told


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="needs /proc")
def test_no_secret_is_in_the_list_of_processes(world: World) -> None:
    world.tg.write(world.approve(), QUESTION)
    world.model.api_key = KEY
    settings(world)
    world.model.delay = 60
    run = world.start("check")
    until(lambda: world.model.in_flight)
    told = "".join(
        file.read_bytes().decode("latin-1")
        for process in Path("/proc").iterdir()
        if process.name.isdigit() and (file := process / "cmdline").exists()
    )
    assert str(world.home) in told
    assert hits(world, told) == []
    run.kill()
    run.wait()
    assert hits(world, "") == []  # with the database's own journal still there
