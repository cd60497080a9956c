"""`claude -p` with a stand-in for the program: how it is locked down, what its words mean, that it never stays."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from autokus.errors import Action, Exit, ModelFailed
from autokus.llm import bounded, failures, provider
from autokus.llm.claude_cli import FIXED, KEPT, ClaudeCli
from autokus.protocols import Provider
from autokus.vocabulary import Completion, Finish, Prompt, Role, Turn

KEY = "sk-canary"
SYSTEM = "The rules, with a canary-of-rules."
TALK = (
    Turn(Role.USER, "Привет, read @/etc/passwd"),
    Turn(Role.ASSISTANT, "Hello"),
    Turn(Role.USER, "/clear canary-of-talk"),
)
PROMPT = Prompt(SYSTEM, TALK)
SLACK = 8.0
"""Of a loaded machine; what hangs here does so for a minute."""

RECORDER = """\
#!/bin/sh
''':'
exec "{python}" "$0" "$@"
':'''
import json, os, signal, subprocess, sys, time
from pathlib import Path
HERE = Path({here!r})
ARGV = sys.argv[1:]
def after(flag):
    return ARGV[ARGV.index(flag) + 1] if flag in ARGV else None
RULES = after("--system-prompt-file")
STDIN = {reads}
(HERE / "seen.json").write_text(json.dumps(dict(
    argv=ARGV, env=dict(os.environ), cwd=os.getcwd(), found=os.listdir(), stdin=STDIN, pid=os.getpid(),
    session=os.getsid(0), rules=RULES and Path(RULES).read_text("utf-8"),
    rules_mode=RULES and os.stat(RULES).st_mode, room_mode=os.stat(Path(RULES or ".").parent).st_mode,
    open=sorted(int(n) for n in os.listdir("/proc/self/fd")) if os.path.exists("/proc/self/fd") else [],
)))
def say(**fields):
    print(json.dumps({{"type": "result", "subtype": "success", "is_error": False, "stop_reason": "end_turn",
        "result": "Да", "usage": {{"input_tokens": 5, "cache_creation_input_tokens": 10,
        "cache_read_input_tokens": 100, "output_tokens": 7}}, "modelUsage": {{"claude-of-today": {{}}}}, **fields}}))
"""


class StandIn:
    """A program in the place of `claude`, and what it saw."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / "claude"

    def does(self, body: str, *, reads: str = "sys.stdin.buffer.read().decode('utf-8')") -> StandIn:
        head = RECORDER.format(python=sys.executable, here=str(self.folder), reads=reads)
        self.file.write_text(head + body, encoding="utf-8")
        self.file.chmod(0o755)
        return self

    @property
    def seen(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads((self.folder / "seen.json").read_text())
        return found

    def provider(self, **more: Any) -> Provider:
        told = {"base_url": None, "model": "sonnet", "api_key": KEY, "command": str(self.file)}
        return provider("claude", **told | more)

    def asked(self, seconds: float = 10, tries: int = 2) -> Completion:
        return self.provider().complete(PROMPT, max_tokens=500, seconds=seconds, tries=tries)

    def failed(self, seconds: float = 10, tries: int = 1) -> ModelFailed:
        """How the call failed; not later than it may, and without a word of the prompt or the key."""
        began = time.monotonic()
        with pytest.raises(ModelFailed) as caught:
            self.asked(seconds, tries)
        assert time.monotonic() - began < seconds + SLACK
        shown = str(caught.value) + repr(caught.value) + caught.value.name
        assert "canary" not in shown
        assert caught.value.__cause__ is None
        return caught.value


@pytest.fixture(autouse=True)
def _temporary_folders_are_watched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """Whatever a call put there must be gone when it is over."""
    rooms = tmp_path / "rooms"
    rooms.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(rooms))
    yield
    assert list(rooms.iterdir()) == []


@pytest.fixture
def claude(tmp_path: Path) -> StandIn:
    folder = tmp_path / "bin"
    folder.mkdir()
    return StandIn(folder)


def alive(pid: int) -> bool:
    """Whether a process is there, and not only as a name that nobody has asked after."""
    with suppress(OSError):
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        return state != "Z"
    with suppress(ProcessLookupError):
        os.kill(pid, 0)
        return not Path("/proc").is_dir()
    return False


def gone(pid: int, seconds: float = 3) -> bool:
    until = time.monotonic() + seconds
    while alive(pid) and time.monotonic() < until:
        time.sleep(0.02)
    return not alive(pid)


def wait_for(file: Path, seconds: float = 10) -> str:
    until = time.monotonic() + seconds
    while not (file.exists() and file.read_text()):
        assert time.monotonic() < until, f"{file.name} did not appear"
        time.sleep(0.02)
    return file.read_text()


# -- what it is given ------------------------------------------------------------------------------


def test_an_answer_comes_back_with_model_and_tokens(claude: StandIn) -> None:
    said = claude.does("say()").asked()

    assert (said.text, said.finish, said.model) == ("Да", Finish.COMPLETE, "claude-of-today")
    assert (said.input_tokens, said.output_tokens, said.cached_tokens) == (115, 7, 100)


def test_everything_beside_the_bare_model_is_off(claude: StandIn) -> None:
    claude.does("say()").asked()

    argv = claude.seen["argv"]
    assert argv[0] == "-p"
    for flag, value in {
        "--output-format": "json",
        "--model": "sonnet",
        "--max-turns": "1",
        "--tools": "",
        "--mcp-config": '{"mcpServers":{}}',
        "--settings": '{"disableAllHooks":true}',
    }.items():
        assert argv[argv.index(flag) + 1] == value
    for flag in (
        "--strict-mcp-config",
        "--restricted",
        "--safe-mode",
        "--disable-slash-commands",
        "--no-chrome",
        "--no-session-persistence",
    ):
        assert argv.count(flag) == 1
    assert not [word for word in argv if "dangerously" in word or "permission" in word]


def test_neither_rules_nor_talk_nor_key_stand_in_the_arguments(claude: StandIn) -> None:
    claude.does("say()").asked()

    seen = claude.seen
    assert not [word for word in seen["argv"] if "canary" in word]
    assert seen["rules"] == SYSTEM
    assert stat.S_IMODE(seen["rules_mode"]) == 0o600
    assert stat.S_IMODE(seen["room_mode"]) == 0o700


def test_the_turns_go_in_as_json_without_a_file_to_attach_or_a_command(claude: StandIn) -> None:
    claude.does("say()").asked()

    told = claude.seen["stdin"]
    assert "@" not in told
    assert not told.startswith("/")
    turns = json.loads(told[told.index("[") :])
    assert turns == [{"role": t.role, "text": t.text} for t in TALK]


def test_it_works_in_an_empty_folder_of_its_own_that_is_gone_afterwards(
    claude: StandIn, tmp_path: Path
) -> None:
    claude.does("Path('left').write_text('x'); say()").asked()

    seen = claude.seen
    assert seen["found"] == []
    assert Path(seen["cwd"]).is_relative_to(tmp_path / "rooms")
    assert Path(seen["env"]["TMPDIR"]).is_relative_to(tmp_path / "rooms")
    assert not Path(seen["cwd"]).exists()


def test_its_environment_holds_what_it_needs_and_nothing_of_ours(
    claude: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in (
        "TG_API_HASH",
        "TG_SESSION_STRING",
        "OPENAI_API_KEY",
        "AUTOKUS_HOME",
        "PYTHONPATH",
    ):
        monkeypatch.setenv(name, "canary")
    for name in ("NODE_OPTIONS", "LD_PRELOAD_OF_OURS", "CLAUDE_CODE_SIMPLE", "CLAUDE_CODE_SHELL"):
        monkeypatch.setenv(name, "canary")
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("CLAUDE_CODE_OAUTH_TOKEN", "token")
    monkeypatch.setenv("HOME", "/somewhere")
    monkeypatch.delenv("USER", raising=False)

    claude.does("say()").asked(seconds=7)

    env = claude.seen["env"]
    assert "canary" not in {value for value in env.values() if value != KEY}
    limits = {"CLAUDE_CODE_MAX_OUTPUT_TOKENS", "API_TIMEOUT_MS", "PATH", "USER", "TMPDIR"}
    from_its_shell = {"PWD", "LC_CTYPE", "__CF_USER_TEXT_ENCODING"}
    assert set(env) <= {*KEPT, *FIXED, *limits, *from_its_shell}
    assert env["ANTHROPIC_API_KEY"] == KEY
    assert (env["HOME"], env["HTTPS_PROXY"]) == ("/somewhere", "http://127.0.0.1:9")
    assert env["CLAUDE_CODE_OAUTH_TOKEN"] == "token"
    assert env["CLAUDE_CODE_MAX_OUTPUT_TOKENS"] == "500"
    assert 6000 < int(env["API_TIMEOUT_MS"]) <= 7000
    assert env["USER"]
    assert env["PATH"].split(":")[0] == str(claude.folder)


def test_without_a_key_of_ours_its_own_login_is_used(claude: StandIn) -> None:
    claude.does("say()").provider(api_key=None).complete(PROMPT, max_tokens=9, seconds=10)

    assert not {name for name in claude.seen["env"] if name.startswith("ANTHROPIC_")}


def test_another_address_of_the_api_is_handed_on(claude: StandIn) -> None:
    asked = claude.does("say()").provider(base_url="https://host/path/")
    asked.complete(PROMPT, max_tokens=9, seconds=10)

    assert claude.seen["env"]["ANTHROPIC_BASE_URL"] == "https://host/path"


def test_it_has_a_session_of_its_own_and_no_open_file_of_ours(claude: StandIn) -> None:
    claude.does("say()").asked()

    seen = claude.seen
    assert seen["session"] == seen["pid"] != os.getsid(0)
    assert set(seen["open"]) <= {0, 1, 2, 3}  # 3: the folder it is just looking into


def test_a_prompt_without_rules_names_no_file(claude: StandIn) -> None:
    prompt = Prompt("", TALK)
    claude.does("say()").provider().complete(prompt, max_tokens=9, seconds=10)

    assert "--system-prompt-file" not in claude.seen["argv"]


def test_a_long_prompt_gets_through_whole_and_half_a_surrogate_stops_nothing(
    claude: StandIn,
) -> None:
    prompt = Prompt(SYSTEM, (Turn(Role.USER, "я" * 500_000 + "\ud800"),))
    claude.does("say()").provider().complete(prompt, max_tokens=9, seconds=10)

    assert len(claude.seen["stdin"]) > 500_000
    assert claude.seen["stdin"].rstrip().endswith('?"\n }\n]')


def test_a_program_that_does_not_read_its_prompt_may_answer_all_the_same(claude: StandIn) -> None:
    prompt = Prompt(SYSTEM, (Turn(Role.USER, "x" * 1_000_000),))
    asked = claude.does("say()", reads="''").provider()

    assert asked.complete(prompt, max_tokens=9, seconds=10).text == "Да"


def test_a_bare_name_is_looked_for_in_the_path(
    claude: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    claude.does("say()")
    monkeypatch.setenv("PATH", f"{claude.folder}:/usr/bin:/bin")

    asked = claude.provider(command="claude")

    assert asked.complete(PROMPT, max_tokens=9, seconds=10).text == "Да"


def test_several_threads_may_ask_at_once(claude: StandIn) -> None:
    asked, said = claude.does("time.sleep(0.3); say()").provider(), []

    def one() -> None:
        said.append(asked.complete(PROMPT, max_tokens=9, seconds=15).text)

    threads = [threading.Thread(target=one) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert said == ["Да"] * 4


def test_the_key_is_not_shown_by_the_provider(claude: StandIn) -> None:
    assert "canary" not in repr(claude.provider())


# -- what is made of its words ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "finish"),
    [
        ("stop_reason='end_turn'", Finish.COMPLETE),
        ("stop_reason=None", Finish.COMPLETE),
        ("stop_reason='max_tokens'", Finish.CUT),
        ("stop_reason='refusal'", Finish.REFUSED),
        ("stop_reason='tool_use'", Finish.OTHER),
        ("stop_reason='of_tomorrow'", Finish.OTHER),
        ("usage=None", Finish.COMPLETE),
        ("modelUsage={}", Finish.COMPLETE),
    ],
)
def test_every_stop_reason_has_its_finish(claude: StandIn, fields: str, finish: Finish) -> None:
    assert claude.does(f"say({fields})").asked().finish is finish


def test_an_answer_that_claude_code_calls_too_long_is_a_cut_one(claude: StandIn) -> None:
    words = "API Error: Claude's response exceeded the 500 output token maximum. To configure ..."

    said = claude.does(f"say(is_error=True, result={words!r}); sys.exit(1)").asked()

    assert (said.finish, said.text) == (Finish.CUT, "")


def test_a_list_of_events_is_read_to_its_last(claude: StandIn) -> None:
    body = "print(json.dumps([{'type': 'system'}, {'type': 'result', 'subtype': 'success', 'result': 'Да'}]))"

    assert claude.does(body).asked().text == "Да"


SENTENCES = [
    ("Claude AI usage limit reached|{epoch}", None, "usage_limit_reached", Action.NEXT_RUN),
    (
        "You've hit your session limit · resets 8:20pm (Asia/Singapore)",
        429,
        "usage_limit_reached",
        Action.NEXT_RUN,
    ),
    ("You've hit your weekly limit · resets Tuesday", 429, "usage_limit_reached", Action.NEXT_RUN),
    (
        "You've reached your Opus limit. Run /usage-credits",
        429,
        "usage_limit_reached",
        Action.NEXT_RUN,
    ),
    ("Credit balance is too low", None, "credit_balance_too_low", Action.STOP),
    ("Not logged in · Please run /login", None, "not_logged_in", Action.STOP),
    ("Invalid API key · Please run /login", 401, "invalid_api_key", Action.STOP),
    ("API Error: 401 OAuth token has expired", 401, "oauth_token", Action.STOP),
    (
        "Failed to authenticate: OAuth session expired and could not be refreshed",
        None,
        "oauth_token",
        Action.STOP,
    ),
    ("This organization has been disabled.", 403, "organization_disabled", Action.STOP),
    ("Prompt is too long", None, "prompt_too_long", Action.RETRY_NOW),
    ("There's an issue with the selected model (xyz)", 404, "model_not_found", Action.STOP),
    ("API Error: Repeated 529 Overloaded errors", 529, "overloaded_error", Action.NEXT_RUN),
    ("API Error: 500 Internal server error", 500, "api_error", Action.NEXT_RUN),
    (
        "API Error: Server is temporarily limiting requests",
        429,
        "rate_limit_error",
        Action.NEXT_RUN,
    ),
    ("Unable to connect to API (ConnectionRefused)", None, "connect", Action.NEXT_RUN),
    ("API Error: SSL certificate verification failed", None, "tls_certificate", Action.NEXT_RUN),
    (
        "API Error: Claude Code is unable to respond to this request, which appears to violate our Usage Policy",
        None,
        "usage_policy",
        Action.GIVE_UP,
    ),
    (
        'API Error: 400 {"type":"error","error":{"type":"invalid_request_error","message":"canary"}}',
        None,
        "invalid_request_error",
        Action.GIVE_UP,
    ),
    (
        'API Error: 403 {"error":{"type":"permission_error","message":"x"}}',
        403,
        "permission_error",
        Action.STOP,
    ),
    ("canary words of tomorrow", 503, "http_503", Action.NEXT_RUN),
    ("API Error (418 canary)", None, "http_418", Action.GIVE_UP),
    ("canary words of tomorrow", None, "no_answer", Action.NEXT_RUN),
]


@pytest.mark.parametrize(("words", "status", "name", "action"), SENTENCES)
def test_an_error_is_named_by_its_words_or_its_status(
    claude: StandIn, words: str, status: int | None, name: str, action: Action
) -> None:
    epoch = int(time.time()) + 3600
    said = words.replace("{epoch}", str(epoch))
    claude.does(f"say(is_error=True, result={said!r}, api_error_status={status}); sys.exit(1)")

    failed = claude.failed()

    assert (failed.name, failed.action) == (name, action)
    if "{epoch}" in words:
        assert failed.wait_seconds == pytest.approx(3600, abs=15)


@pytest.mark.parametrize("usage", ["{'input_tokens': 3, 'output_tokens': 0}", "None"])
def test_a_limit_in_the_shape_of_an_answer_is_no_answer(claude: StandIn, usage: str) -> None:
    claude.does(f"say(result='Claude AI usage limit reached|1755772800', usage={usage})")

    failed = claude.failed()

    assert (failed.name, failed.wait_seconds) == ("usage_limit_reached", 0)


def test_a_time_of_day_is_read_in_its_zone(claude: StandIn) -> None:
    at = datetime.now(UTC) + timedelta(hours=5)
    words = f"You've hit your limit · resets {f'{at:%I:%M%p}'.lower()} (UTC)"
    claude.does(f"say(is_error=True, result={words!r})")

    assert claude.failed().wait_seconds == pytest.approx(5 * 3600, abs=90)


@pytest.mark.parametrize("zone", ["Mars/Olympus", "../../etc", ""])
def test_a_zone_that_is_none_is_no_reason_to_fall_over(claude: StandIn, zone: str) -> None:
    words = f"You've hit your limit · resets 25:99pm ({zone})"
    claude.does(f"say(is_error=True, result={words!r})")

    assert claude.failed().name == "usage_limit_reached"


@pytest.mark.parametrize("sign", failures.PROGRAM_SIGNS, ids=lambda sign: sign[0])
def test_every_line_of_the_table_is_found_on_stderr_too(claude: StandIn, sign: Any) -> None:
    fragment, name, verdict = sign
    claude.does(f"print({fragment.title()!r}, file=sys.stderr); sys.exit(1)")

    failed = claude.failed()

    assert (failed.name, failed.action, failed.exit_code) == (
        name,
        verdict.action,
        verdict.exit_code,
    )
    assert failed.may_cost == verdict.may_cost


def test_a_version_that_does_not_know_a_flag_reads_nothing_and_is_named(claude: StandIn) -> None:
    body = "print(\"error: unknown option '--restricted'\", file=sys.stderr); sys.exit(1)"

    failed = claude.does(body, reads="''").failed(tries=2)

    assert (failed.name, failed.exit_code) == ("unknown_option", Exit.SETTINGS)
    assert "claude update" in failed.todo


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("print('canary garbage')", "malformed_answer"),
        ("pass", "malformed_answer"),
        ("print('{}')", "malformed_answer"),
        ("print('[]')", "malformed_answer"),
        ("print('[1]')", "malformed_answer"),
        ("say(result=3)", "malformed_answer"),
        ("say(result='')", "malformed_answer"),
        ("say(usage=3)", "malformed_answer"),
        ("say(type='assistant')", "malformed_answer"),
        ("say(); sys.exit(3)", "malformed_answer"),
        ("say(result='a\\0b')", "malformed_answer"),
        ("sys.stdout.buffer.write(b'\\xff\\xfe')", "malformed_answer"),
        ("sys.exit(3)", "exit_3"),
        ("say(subtype='error_max_turns', is_error=True, result='')", "error_max_turns"),
        ("say(subtype='canary of tomorrow', result='')", "no_answer"),
        ("os.kill(os.getpid(), signal.SIGKILL)", "signal_9"),
        ("os.kill(os.getpid(), signal.SIGTERM)", "signal_15"),
        ("say(result='x' * 10_000_000)", "malformed_answer"),
        ("while True: print('x' * 65_536)", "malformed_answer"),
    ],
)
def test_what_is_no_answer_is_named_and_tried_again_by_the_next_run(
    claude: StandIn, body: str, name: str
) -> None:
    failed = claude.does(body).failed()

    assert (failed.name, failed.action) == (name, Action.NEXT_RUN)
    assert failed.may_cost


def test_ten_megabytes_of_complaints_are_read_and_forgotten(claude: StandIn) -> None:
    said = claude.does("print('x' * 10_000_000, file=sys.stderr); say()").asked()

    assert said.text == "Да"


def test_what_passes_is_tried_once_more_in_the_same_call(claude: StandIn) -> None:
    body = """
first = HERE / "first"
if first.exists():
    say()
else:
    first.touch()
    say(is_error=True, result="API Error: Repeated 529 Overloaded errors", api_error_status=529)
"""
    assert claude.does(body).asked().text == "Да"


# -- that it cannot be started ---------------------------------------------------------------------


def nothing(claude: StandIn) -> None:
    claude.file.unlink(missing_ok=True)


def not_a_program(claude: StandIn) -> None:
    claude.file.write_bytes(b"\x00\x01")
    claude.file.chmod(0o755)


def not_executable(claude: StandIn) -> None:
    claude.file.write_text("#!/bin/sh\n")
    claude.file.chmod(0o644)


def no_interpreter(claude: StandIn) -> None:
    claude.file.write_text("#!/usr/bin/env node-that-is-not-there\n")
    claude.file.chmod(0o755)


def a_folder(claude: StandIn) -> None:
    claude.file.mkdir()


@pytest.mark.parametrize("what", [nothing, not_a_program, not_executable, no_interpreter, a_folder])
def test_a_program_that_cannot_be_started_is_the_owners_to_mend(
    claude: StandIn, what: Callable[[StandIn], None]
) -> None:
    what(claude)

    failed = claude.failed()

    assert failed.name in {"not_installed", "not_started"}
    assert (failed.action, failed.exit_code) == (Action.STOP, Exit.SETTINGS)
    assert "llm.command" in failed.todo
    assert not failed.may_cost


def test_without_a_place_for_temporary_files_nothing_is_started(
    claude: StandIn, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))

    failed = claude.does("say()").failed()

    assert failed.name == "no_temporary_folder"
    assert not (claude.folder / "seen.json").exists()


# -- that it never stays ---------------------------------------------------------------------------

FORK = """
child = subprocess.Popen([sys.executable, "-c",
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); signal.signal(signal.SIGHUP, signal.SIG_IGN);"
    "print('ready', flush=True); time.sleep(60)"])
(HERE / "child").write_text(str(child.pid))
"""
HANG = "time.sleep(60)"
IGNORES = "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(HANG, id="hangs"),
        pytest.param(IGNORES + HANG, id="ignores SIGTERM"),
        pytest.param("while True: print(' ', end='', flush=True); time.sleep(0.05)", id="drips"),
        pytest.param("while True: os.write(2, b'x' * 65536)", id="complains without end"),
        pytest.param("os.close(0); os.close(1); os.close(2); time.sleep(60)", id="closes all"),
        pytest.param("say(); sys.stdout.flush(); time.sleep(60)", id="answers and stays"),
        pytest.param("os.kill(os.getpid(), signal.SIGSTOP)", id="stops itself"),
    ],
)
def test_a_program_that_does_not_end_is_killed_at_the_deadline(claude: StandIn, body: str) -> None:
    failed = claude.does(body).failed(seconds=2)

    assert (failed.name, failed.may_cost) == ("deadline", True)
    assert gone(claude.seen["pid"])


def test_a_program_that_never_reads_is_killed_at_the_deadline(claude: StandIn) -> None:
    prompt = Prompt(SYSTEM, (Turn(Role.USER, "x" * 1_000_000),))
    asked = claude.does(HANG, reads="''").provider()
    began = time.monotonic()

    with pytest.raises(ModelFailed, match="deadline"):
        asked.complete(prompt, max_tokens=9, seconds=1)

    assert time.monotonic() - began < 1 + SLACK


def test_no_time_at_all_starts_nothing_that_stays(claude: StandIn) -> None:
    assert claude.does(HANG).failed(seconds=0).name == "deadline"


def test_its_children_die_with_it_at_the_deadline(claude: StandIn) -> None:
    claude.does(FORK + HANG).failed(seconds=2)

    assert gone(int((claude.folder / "child").read_text()))


def test_a_child_that_holds_the_pipes_open_holds_neither_us_nor_itself(claude: StandIn) -> None:
    began = time.monotonic()

    said = claude.does(FORK.replace("print('ready', flush=True);", "") + "say()").asked()

    assert said.text == "Да"
    assert time.monotonic() - began < SLACK
    assert gone(int((claude.folder / "child").read_text()))


def test_a_child_that_left_the_session_does_not_hold_us(claude: StandIn) -> None:
    body = FORK.replace('"])', '"], start_new_session=True)').replace(
        "print('ready', flush=True);", ""
    )
    began = time.monotonic()
    try:
        assert claude.does(body + "say()").asked().text == "Да"
        assert time.monotonic() - began < SLACK
    finally:
        os.kill(int((claude.folder / "child").read_text()), signal.SIGKILL)


OURS = """
import os, signal, sys, threading, time
import tempfile; tempfile.tempdir = {rooms!r}
from autokus.llm import provider
from autokus.vocabulary import Prompt, Role, Turn
asked = provider("claude", base_url=None, model="m", api_key=None, command={command!r})
def ask():
    asked.complete(Prompt("rules", (Turn(Role.USER, "?"),)), max_tokens=9, seconds=60)
threading.Thread(target=ask, daemon=True).start()
print("ready", flush=True)
{end}
"""


@pytest.mark.parametrize(
    ("end", "number"),
    [
        pytest.param("time.sleep(60)", signal.SIGKILL, id="killed"),
        pytest.param("time.sleep(60)", signal.SIGTERM, id="terminated"),
        pytest.param("sys.stdin.read(1); os._exit(1)", None, id="ends without waiting"),
    ],
)
def test_when_our_own_process_is_gone_so_are_the_program_its_child_and_its_folder(
    claude: StandIn, tmp_path: Path, end: str, number: int | None
) -> None:
    claude.does(FORK + IGNORES + HANG)
    rooms = tmp_path / "rooms"
    lines = OURS.format(rooms=str(rooms), command=str(claude.file), end=end)
    with subprocess.Popen([sys.executable, "-c", lines], stdin=subprocess.PIPE) as ours:
        child = int(wait_for(claude.folder / "child"))
        time.sleep(0.2)
        assert alive(child)
        assert list(rooms.iterdir())
        if number is not None:
            ours.send_signal(number)
    ours.wait()

    assert gone(claude.seen["pid"])
    assert gone(child)
    until = time.monotonic() + 20
    while list(rooms.iterdir()) and time.monotonic() < until:
        time.sleep(0.02)
    assert list(rooms.iterdir()) == []


def test_ctrl_c_kills_it_at_once(claude: StandIn) -> None:
    claude.does(HANG)
    main = threading.main_thread().ident
    assert main is not None

    def press() -> None:
        wait_for(claude.folder / "seen.json")
        signal.pthread_kill(main, signal.SIGINT)

    presser = threading.Thread(target=press)
    presser.start()
    with pytest.raises(KeyboardInterrupt):
        claude.asked(seconds=20)
    presser.join()

    assert gone(claude.seen["pid"])


def test_a_call_leaves_no_open_file_behind(claude: StandIn) -> None:
    claude.does("say()").asked()
    before = len(list(Path("/dev/fd").iterdir()))

    claude.asked()
    claude.does(HANG).failed(seconds=0.7)

    assert len(list(Path("/dev/fd").iterdir())) == before


def test_importing_and_building_it_loads_neither_requests_nor_subprocess() -> None:
    lines = """
import sys
import autokus.llm
autokus.llm.provider("claude", base_url=None, model="m", api_key="k")
assert not {"requests", "urllib3", "tenacity", "subprocess", "tempfile"} & set(sys.modules)
"""
    subprocess.run([sys.executable, "-c", lines], check=True)


def test_the_limit_of_output_is_that_of_an_http_answer() -> None:
    assert bounded.LARGEST_OUTPUT == 1_000_000
    assert isinstance(provider("claude", base_url=None, model="m", api_key=None), ClaudeCli)
