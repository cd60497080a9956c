"""`doctor`: faults are made for real, in the home, at Telegram, at the model, in the crontab; it names each of them."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import re
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from contextlib import closing, nullcontext, suppress
from pathlib import Path
from typing import Any

import pytest
from tests.end_to_end.crontabs import Crontab
from tests.end_to_end.world import PROGRAM, SEND, World, until

from autokus.errors import Exit
from autokus.faults import TABLE, Status
from autokus.home import Home
from autokus.sandbox.telegram_faults import Fault
from autokus.schedule.crontab import cron_runs
from autokus.store.database import create_database
from autokus.store.schema import STEPS
from autokus.vocabulary import RunReport
from autokus.wiring import open_store

ASKED = {"help.getConfig", "users.getUsers"}
"""What `doctor` may ask Telegram."""


class Ward(World):
    """A world that was well a moment ago: approved, run once, started by a crontab."""

    crontab: Crontab
    options: tuple[str, ...] = ()
    left: tuple[subprocess.Popen[bytes], ...] = ()

    def doctor(self, *options: str) -> tuple[int, list[dict[str, Any]]]:
        """The exit code and the findings of `doctor --json`."""
        done = self.autokus("doctor", "--json", *self.options, *options)
        assert (done.err, len(done.out.splitlines())) == ("", 1), done
        told = json.loads(done.out)
        assert told["exit_code"] == done.code
        return done.code, told["findings"]

    def helper(self, code: str, **environment: str) -> None:
        """Another program of the owner's; it says when it is ready and waits to be ended."""
        process = subprocess.Popen(
            [sys.executable, "-c", f"{code}; print(flush=True); input()"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={"PATH": "/usr/bin:/bin", **environment},
        )
        self.left += (process,)
        assert process.stdout is not None
        assert process.stdout.readline()


@pytest.fixture
def ward(world: World, tmp_path: Path) -> Iterator[Ward]:
    world.__class__ = Ward
    assert isinstance(world, Ward)
    world.crontab = Crontab(tmp_path, world)
    world.approve()
    _run_well(Home(world.home))
    world.crontab.start_runs_of(world.home)
    try:
        yield world
    finally:
        for process in world.left:
            process.kill()
            process.communicate()


def _run_well(home: Home) -> None:
    """What a run leaves in the journal; test_when_all_is_well makes a real one."""
    with closing(open_store(home)) as store:
        now = int(time.time())
        run_id, _ = store.journal.begin_run(1, now)
        store.journal.end_run(run_id, RunReport(), now)


def everything_in(home: Path) -> dict[str, tuple[int, int, bytes | str]]:
    """Every file and folder of the home: mode, time of the last change, content."""
    found: dict[str, tuple[int, int, bytes | str]] = {}
    for path in [home, *sorted(home.rglob("*"))] if home.exists() else []:
        stat = path.lstat()
        held: bytes | str = ""
        if path.is_symlink():
            held = str(path.readlink())
        elif path.is_file():
            held = path.read_bytes()
        found[str(path)] = (stat.st_mode, stat.st_mtime_ns, held)
    return found


# -- the faults ---------------------------------------------------------------------------------------


def _remove(name: str) -> Callable[[Ward], object]:
    return lambda ward: (ward.home / name).unlink()


def _put(name: str, text: str | bytes) -> Callable[[Ward], object]:
    return lambda ward: ward.put(name, text)


def _mode(name: str, mode: int) -> Callable[[Ward], object]:
    return lambda ward: (ward.home / name).chmod(mode)


def _set(**tables: dict[str, object]) -> Callable[[Ward], object]:
    return lambda ward: ward.settings(**tables)


def _link(ward: Ward) -> None:
    elsewhere = ward.home.parent / "elsewhere.db"
    ward.database.rename(elsewhere)
    ward.database.symlink_to(elsewhere)


def _foreign(ward: Ward) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can give a file away")
    os.chown(ward.home / "profile.md", 12345, -1)


def _no_home(ward: Ward) -> None:
    ward.home = ward.home / "elsewhere"


def _zone(ward: Ward) -> None:
    ward.time_zone = "Europe/Moskow"
    ward.settings()


def _full(ward: Ward) -> None:
    ward.options = ("--least-free", str(10**12))


def _duplicated_session(ward: Ward) -> None:
    ward.tg.faults.add(Fault(action="error", code=406, error="AUTH_KEY_DUPLICATED", times=None))


def _mute(ward: Ward) -> None:
    ward.settings(telegram={"step_seconds": 1})
    ward.tg.mute = True


def _mute_model(ward: Ward) -> None:
    ward.settings(llm={"deadline_seconds": 1})
    ward.model.delay = 60


def _no_such_host(ward: Ward) -> None:
    ward.settings(llm={"base_url": "https://model.invalid"})
    # Where no name server answers, that is found out in good time as well (resolv.conf(5)).
    ward.environment["RES_OPTIONS"] = "timeout:1 attempts:1"


def _no_list_and_wrong_key(ward: Ward) -> None:
    ward.model.lists_no_models = True
    ward.settings(llm={"api_key": "not-the-key"})


def _unknown_model(ward: Ward) -> None:
    ward.model.models = {"another"}


def _corrupt(ward: Ward) -> None:
    content = bytearray(ward.database.read_bytes())
    content[4096:12288] = b"\xff" * 8192
    ward.database.write_bytes(content)


def _newer(ward: Ward) -> None:
    ward.change("PRAGMA user_version = 999")


def _held(ward: Ward) -> None:
    ward.helper(
        f"import sqlite3; db = sqlite3.connect({str(ward.database)!r}, isolation_level=None);"
        " db.execute('BEGIN IMMEDIATE')"
    )


def _stopped_run(ward: Ward) -> None:
    """A run that was stopped in its sleep an hour ago, watchdog and all."""
    ward.tg.write(ward.approve("bob_hr", "Bob"), "Hi! Are you interested in a position?")
    ward.model.delay = 60
    process = ward.start("check")
    until(lambda: ward.model.in_flight)
    process.send_signal(signal.SIGSTOP)
    ward.put("run.lock", f"{process.pid} {int(time.time()) - 3600}\n")
    ward.model.delay = 0


def _clock(ward: Ward) -> None:
    ward.tg.advance(3600)


def _no_cron(ward: Ward) -> None:
    ward.crontab.content = b"MAILTO=me@example.org\n0 4 * * * backup\n"


def _twice(ward: Ward) -> None:
    ward.crontab.content += b'*/5 * * * * autokus --home "%s" check\n' % os.fsencode(ward.home)


def _vanished(ward: Ward) -> None:
    """A virtual environment whose Python was upgraded away: the command is there, what runs it is not."""
    program = ward.crontab.put("autokus", "#!/opt/python3.9/bin/python\n")
    ward.crontab.content = b"* * * * * /usr/bin/env AUTOKUS_BIN='%s' /bin/sh '%s' '%s'\n" % tuple(
        os.fsencode(path) for path in (program, _script(ward), ward.home)
    )


def _script(ward: Ward) -> str:
    return ward.crontab.content.decode().split("/bin/sh '")[1].split("'")[0]


def _no_script(ward: Ward) -> None:
    ward.crontab.content = ward.crontab.content.replace(b"check_hr.sh", b"old/check_hr.sh")


def _lost_home(ward: Ward) -> None:
    ward.crontab.content += b"* * * * * /bin/sh '%s' /nowhere/at/all\n" % _script(ward).encode()


def _stop(ward: Ward) -> None:
    ward.tg.revoke_session()
    assert ward.check().code == Exit.PERMISSION
    ward.tg.restore_session()


def _old(ward: Ward) -> None:
    ward.change("UPDATE runs SET started_at = started_at - 90000, ended_at = ended_at - 90000")


def _never(ward: Ward) -> None:
    ward.change("DELETE FROM steps")
    ward.change("DELETE FROM runs")


def _shared(ward: Ward) -> None:
    if not Path("/proc/self/environ").exists():
        pytest.skip("this system shows nobody another program's environment")
    ward.helper("pass", TG_SESSION_STRING=ward.tg.session_string())


def _unconfirmed(ward: Ward) -> None:
    ward.tg.write(ward.approve("bob_hr", "Bob"), "Hi! Are you interested in a position?")
    ward.tg.faults.add(Fault(method=SEND, action="drop"))
    assert ward.check().code == Exit.TRY_AGAIN
    ward.change("DELETE FROM backoffs")


def _another_account(ward: Ward) -> None:
    ward.change("UPDATE account SET owner_id = 4711")


def _no_daemon(ward: Ward) -> None:
    if cron_runs() is not False:
        pytest.skip("a cron runs here, or one cannot see it")
    _old(ward)


def _only_here(ward: Ward) -> None:
    ward.settings(llm={"api_key": ""})
    ward.environment["ANTHROPIC_API_KEY"] = "sandbox-key"


FAULTS: dict[str, tuple[Callable[[Ward], object], str]] = {
    "no home": (_no_home, "home_missing"),
    "no settings": (_remove("settings.toml"), "settings_missing"),
    "an unknown setting": (_set(llm={"modle": "x"}), "settings_wrong"),
    "settings that are no TOML": (_put("settings.toml", "[llm\n"), "settings_wrong"),
    "a value of the wrong kind": (_set(run={"budget_seconds": "long"}), "settings_wrong"),
    "an unknown time zone": (_zone, "time_zone_unknown"),
    "a loose home": (_mode(".", 0o755), "home_unsafe"),
    "loose settings": (_mode("settings.toml", 0o644), "home_unsafe"),
    "a loose session": (_mode("telegram.session", 0o640), "home_unsafe"),
    "a database behind a link": (_link, "home_unsafe"),
    "somebody else's profile": (_foreign, "home_unsafe"),
    "no profile": (_remove("profile.md"), "profile_missing"),
    "a profile that is no text": (_put("profile.md", b"- \xff\xfe\n"), "prompts_unreadable"),
    "an empty profile": (_put("profile.md", "# Who I am\n"), "profile_empty"),
    "a disk that is nearly full": (_full, "disk_low"),
    "no api id": (_set(telegram={"api_id": 0}), "api_id_missing"),
    "no session": (_remove("telegram.session"), "session_missing"),
    "a session that is none": (_put("telegram.session", "garbage"), "session_garbage"),
    "a revoked session": (lambda ward: ward.tg.revoke_session(), "session_dead"),
    "a duplicated session": (_duplicated_session, "session_duplicated"),
    "another account's log-in": (_another_account, "session_other_account"),
    "a session in another program": (_shared, "session_shared"),
    "Telegram's port closed": (lambda ward: ward.tg.stop(), "telegram_down"),
    "Telegram mute": (_mute, "telegram_mute"),
    "a proxy that is not there": (
        _set(telegram={"proxy": "socks5://127.0.0.1:1", "step_seconds": 2}),
        "telegram_proxy_down",
    ),
    "a proxy that is none": (_set(telegram={"proxy": "socks4://h:1"}), "telegram_proxy_wrong"),
    "a clock that is off by an hour": (_clock, "clock_wrong"),
    "no model": (_set(llm={"model": ""}), "model_unset"),
    "a model's address that is none": (_set(llm={"base_url": "ftp://host"}), "model_address"),
    "a model's host without a name": (_no_such_host, "model_dns"),
    "a wrong key": (_set(llm={"api_key": "not-the-key"}), "model_key"),
    "a wrong key where no models are listed": (_no_list_and_wrong_key, "model_key"),
    "an unknown model": (_unknown_model, "model_name"),
    "a model server that is down": (lambda ward: ward.model.stop(), "model_down"),
    "a model that is mute": (_mute_model, "model_mute"),
    "no program of the model's": (
        _set(llm={"provider": "claude", "command": "/nowhere/claude"}),
        "model_program",
    ),
    "no database": (_remove("autokus.db"), "database_missing"),
    "an empty database": (lambda ward: ward.database.write_bytes(b""), "database_damaged"),
    "a damaged database": (_corrupt, "database_damaged"),
    "a newer database": (_newer, "database_newer"),
    "a database that another program holds": (_held, "database_held"),
    "a run that hangs for an hour": (_stopped_run, "lock_stale"),
    "a stop": (_stop, "stopped"),
    "a pause": (lambda ward: ward.autokus("pause"), "paused"),
    "no success for a day": (_old, "success_old"),
    "no success ever": (_never, "never_succeeded"),
    "a reply that was not confirmed": (_unconfirmed, "sends_unfinished"),
    "a key in this terminal only": (_only_here, "environment_only"),
    "no cron on this machine": (_no_daemon, "cron_not_running"),
    "no cron line": (_no_cron, "cron_missing"),
    "two cron lines": (_twice, "cron_duplicated"),
    "a vanished interpreter": (_vanished, "cron_vanished"),
    "a vanished script": (_no_script, "cron_vanished"),
    "a line for a vanished home": (_lost_home, "cron_lost_home"),
}

LEAST_SHARE = 24 / 25


@pytest.fixture(scope="module")
def tally(request: pytest.FixtureRequest) -> Iterator[dict[str, bool]]:
    """Which faults were made, and whether each was named."""
    made: dict[str, bool] = {}
    yield made
    named = sum(made.values())
    capture = request.config.pluginmanager.getplugin("capturemanager")
    with capture.global_and_fixture_disabled() if capture else nullcontext():
        print(f"\ndoctor named {named} of {len(made)} injected faults")
    assert named >= LEAST_SHARE * len(made)


@pytest.mark.parametrize("made", FAULTS)
def test_it_names_what_is_wrong_and_the_remedy_and_changes_nothing(
    ward: Ward, made: str, tally: dict[str, bool]
) -> None:
    make, fault = FAULTS[made]
    make(ward)
    ward.tg.clear_log()
    before, crontab = everything_in(ward.home), ward.crontab.content

    code, findings = ward.doctor()

    assert everything_in(ward.home) == before
    assert ward.crontab.content == crontab
    assert set(ward.methods()) <= ASKED
    named = [finding for finding in findings if finding["fault"] == fault]
    tally[made] = bool(named)
    assert named, findings
    assert (named[0]["status"], named[0]["exit_code"]) == (
        TABLE[fault].status,
        TABLE[fault].exit_code,
    )
    assert named[0]["remedy"]
    if TABLE[fault].status is Status.FAIL:
        assert code != 0
    others = {finding["fault"] for finding in findings} - {fault, ""}
    assert not others - ALONG.get(made, set()), findings


ALONG: dict[str, set[str]] = {
    "a run that hangs for an hour": {"telegram_busy", "sends_unfinished"},
    "no success for a day": {"cron_not_running"},
    "no success ever": {"cron_not_running"},
    "no cron on this machine": {"success_old"},
}
"""What else is true when this is."""


# -- how it says it -----------------------------------------------------------------------------------


def test_when_all_is_well_it_says_so_and_has_asked_every_door(ward: Ward) -> None:
    _never(ward)
    assert ward.check().code == 0
    ward.crontab.content = b""
    assert ward.autokus("cron", "install").code == 0
    ward.tg.clear_log()
    done = ward.autokus("doctor")
    assert (done.code, done.err) == (0, ""), done
    assert done.out.splitlines()[-1] == "All is well."
    assert {line.split()[0] for line in done.out.splitlines()[:-1]} == {"ok"}
    for door in (
        "home",
        "settings",
        "profile",
        "disk",
        "lock",
        "database",
        "clock",
        "model",
        "cron",
    ):
        assert f"\nok    {door}" in f"\n{done.out}"
    assert set(ward.methods()) >= ASKED
    assert ward.model.calls == []


@pytest.mark.parametrize(
    ("name", "mode", "fault"),
    [
        (".", 0o500, "folder_unwritable"),
        ("logs", 0o500, "folder_unwritable"),
        ("settings.toml", 0o000, "settings_wrong"),
        ("profile.md", 0o000, "prompts_unreadable"),
        ("telegram.session", 0o000, "session_missing"),
        ("autokus.db", 0o400, "database_unwritable"),
    ],
)
def test_what_a_mode_keeps_from_its_own_owner_is_named(
    ward: Ward, obeys_modes: tuple[str, ...], name: str, mode: int, fault: str
) -> None:
    (ward.home / "logs").mkdir(mode=0o700, exist_ok=True)
    (ward.home / name).chmod(mode)
    done = ward.autokus("doctor", "--json", program=obeys_modes)
    (ward.home / name).chmod(0o700)
    assert done.err == "", done
    named = {found["fault"] for found in json.loads(done.out)["findings"]}
    assert named == {"", fault}, done


@pytest.mark.parametrize(("name", "mode"), [(".", 0o000), (".", 0o600), ("logs", 0o600)])
def test_a_folder_that_its_owner_may_not_enter_is_named_with_the_command_that_mends_it(
    ward: Ward, obeys_modes: tuple[str, ...], name: str, mode: int
) -> None:
    (ward.home / "logs").mkdir(mode=0o700, exist_ok=True)
    (ward.home / name).chmod(mode)
    for verb, code in ((["doctor", "--json"], Exit.PERMISSION), (["check"], Exit.PERMISSION)):
        done = ward.autokus(*verb, program=obeys_modes)
        assert done.code == code, done
        assert "chmod 700" in done.out + done.err
        assert "bug" not in done.err
    (ward.home / name).chmod(0o700)
    assert ward.doctor()[0] == 0


def test_several_faults_are_all_named_and_the_worst_decides_the_exit_code(ward: Ward) -> None:
    ward.put("profile.md", "nothing")
    ward.tg.stop()
    ward.model.stop()
    (ward.home / "telegram.session").chmod(0o644)
    code, findings = ward.doctor()
    named = {finding["fault"] for finding in findings}
    assert named >= {"profile_empty", "telegram_down", "model_down", "home_unsafe"}
    assert code == Exit.PERMISSION


def test_the_remedy_for_a_loose_file_is_a_command_that_mends_it(ward: Ward) -> None:
    (ward.home / "telegram.session").chmod(0o644)
    _, findings = ward.doctor()
    (remedy,) = [found["remedy"] for found in findings if found["fault"] == "home_unsafe"]
    os.system(remedy[remedy.index("chmod") :])  # noqa: S605  # as the owner would
    assert ward.doctor()[0] == 0


def test_a_live_run_is_left_its_line_to_telegram_and_its_database(ward: Ward) -> None:
    ward.settings(llm={"deadline_seconds": 100}, run={"budget_seconds": 120})
    ward.tg.write(ward.approve("bob_hr", "Bob"), "Hi! Are you interested in a position?")
    with ward.a_live_run():
        ward.model.delay = 0  # for whoever asks from now on
        connections = ward.tg.connections
        code, findings = ward.doctor()
        assert ward.tg.connections == connections
    named = {finding["fault"]: finding for finding in findings}
    assert (code, set(named)) == (0, {"", "telegram_busy"}), findings
    lock = next(finding for finding in findings if finding["label"] == "lock")
    assert "a run is alive" in lock["detail"]


def test_what_a_killed_run_left_beside_the_database_is_read_and_left_there(ward: Ward) -> None:
    ward.tg.write(ward.approve("bob_hr", "Bob"), "Hi! Are you interested in a position?")
    with ward.a_live_run():
        ward.kill_running()
    assert (ward.home / "autokus.db-wal").stat().st_size > 0
    before = everything_in(ward.home)
    code, findings = ward.doctor()
    assert everything_in(ward.home) == before
    assert (code, {finding["fault"] for finding in findings}) == (0, {""}), findings
    (ward.home / "autokus.db-shm").unlink()  # as a copy of the home may lack it
    before = everything_in(ward.home)
    assert ward.doctor()[0] == 0
    assert everything_in(ward.home) == before


def test_no_secret_is_said(ward: Ward) -> None:
    ward.settings(
        telegram={"proxy": "socks5://me:canary-proxy@127.0.0.1:1", "step_seconds": 2},
        llm={"api_key": "canary-key"},
    )
    done = ward.autokus("doctor")
    assert done.code != 0
    for secret in ("canary", ward.tg.session_string(), "0123456789abcdef"):
        assert secret not in done.out + done.err


def test_without_a_home_json_is_still_one_object_alone(ward: Ward) -> None:
    ward.home = ward.home / "elsewhere"
    done = ward.autokus("doctor", "--json")
    assert (done.code, done.err, len(done.out.splitlines())) == (Exit.SETTINGS, "", 1)
    assert [found["fault"] for found in json.loads(done.out)["findings"]] == ["home_missing"]
    assert not ward.home.exists()


def test_in_a_narrow_terminal_words_stand_under_one_another_in_colour(ward: Ward) -> None:
    ward.autokus("pause")
    (ward.home / "profile.md").unlink()
    assert "\x1b" not in ward.autokus("doctor").out

    shown = _in_a_terminal(ward, 60)

    assert "\x1b[" in shown
    lines = re.sub(r"\x1b\[[0-9;]*m", "", shown).splitlines()
    long = [line for line in lines if len(line) > 60]
    assert [line for line in long if str(ward.home.parent) not in line] == []
    below = lines[next(i for i, line in enumerate(lines) if line.startswith("warn  paused")) + 1]
    assert below.startswith(" " * 20 + "-> Go on with")


def _in_a_terminal(ward: Ward, columns: int) -> str:
    """What `doctor` shows in a terminal of this width."""
    leader, follower = pty.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    process = subprocess.Popen(
        [*PROGRAM, "--home", str(ward.home), "doctor"],
        stdin=subprocess.DEVNULL,
        stdout=follower,
        stderr=follower,
        env=ward.environment | {"TERM": "xterm-256color"},
    )
    os.close(follower)
    shown = b""
    with suppress(OSError):  # how Linux says that the other side has closed it
        while piece := os.read(leader, 65_536):
            shown += piece
    os.close(leader)
    process.wait(60)
    return shown.decode()


def test_a_database_of_an_older_version_is_looked_at_and_left_as_it_is(ward: Ward) -> None:
    ward.database.unlink()
    create_database(ward.database, steps=STEPS[:1])
    ward.database.chmod(0o600)
    before = everything_in(ward.home)
    _, findings = ward.doctor()
    assert everything_in(ward.home) == before
    assert {finding["fault"] for finding in findings} - {"cron_not_running"} == {
        "",
        "never_succeeded",
    }
