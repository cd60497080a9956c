"""`init` as a newcomer at a terminal meets it, and as a script does, against the sandbox's Telegram and model."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.end_to_end.crontabs import Crontab, started
from tests.end_to_end.terminal import Terminal
from tests.end_to_end.world import PROFILE, PROGRAM, World, private, until

from autokus.home import Home
from autokus.sandbox.telegram_people import Person
from autokus.settings import load_settings

API_HASH = "0123456789abcdef0123456789abcdef"
PHONE = "+79990000001"
PASSWORD = "correct horse"
CV = """\
# Alex

- Senior front-end developer
- 7 years with React and TypeScript
- alex@example.org
"""
Open = Callable[..., Terminal]


class Newcomer:
    """Somebody with an empty home, which only knows that Telegram is the sandbox's."""

    def __init__(self, world: World, folder: Path) -> None:
        """Empties the home."""
        self.world = world
        self.folder = folder
        for file in list(world.home.iterdir()):
            file.unlink()
        world.put("server.pem", world.tg.public_key_pem())
        self.given = (
            f'[telegram]\nserver = "127.0.0.1:{world.tg.port}"  # my sandbox\nserver_key = "server.pem"\n'
            "[reply]\nsettle_seconds = 0\n[pace]\npause_seconds = 0\n"
        )
        world.put("settings.toml", self.given)
        self.opened: list[Terminal] = []
        world.tg.account.password = PASSWORD

    def starts(self, *options: str, columns: int = 80, **environment: str) -> Terminal:
        """Starts `init` at a terminal."""
        command = [*PROGRAM, "--home", str(self.world.home), "init", *options]
        self.opened.append(Terminal(command, self.world.environment | environment, columns=columns))
        return self.opened[-1]

    def writes(self, name: str, text: str) -> str:
        """A file of his own, outside the home."""
        file = self.folder / name
        file.write_text(text, encoding="utf-8")
        return str(file)

    def logs_in(self, terminal: Terminal) -> None:
        terminal.answers("Which way?", "1")
        terminal.answers("Phone number", PHONE)
        terminal.answers("The code", self.world.tg.account.code)
        terminal.answers("Its password", PASSWORD)

    def gets_api(self, terminal: Terminal) -> None:
        terminal.answers("Go on?", "")
        terminal.answers("api_id:", "12345")
        terminal.answers("api_hash (not shown)", API_HASH)

    def picks_model(self, terminal: Terminal) -> None:
        terminal.answers("Whose?", "1")
        terminal.answers("Its address", self.world.model.base_url)
        terminal.answers("Model", "sandbox")
        terminal.answers("API key", self.world.model.api_key)

    def answers_the_rest(self, terminal: Terminal) -> None:
        terminal.answers("Your time zone", "Mars")
        terminal.answers("Your time zone", "Europe/Moscow")
        terminal.answers("Quiet hours", "none")
        terminal.answers("Which?", "2")
        terminal.answers("Whom may it answer?", "1")
        terminal.answers("Start a run every minute", "y")


@pytest.fixture
def newcomer(world: World, tmp_path: Path) -> Iterator[Newcomer]:
    somebody = Newcomer(world, tmp_path)
    yield somebody
    for terminal in somebody.opened:
        terminal.close()


def writes_to_owner(world: World) -> Person:
    anna = world.tg.add_person("Анна", username="anna_hr")
    world.tg.write(anna, "Hello!")
    bot = world.tg.add_person("A bot", username="some_bot", bot=True)
    world.tg.write(bot, "Buy!")
    return anna


def scripted(
    newcomer: Newcomer, *options: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Without a terminal: code and password on standard input, all else by options and variables."""
    world = newcomer.world
    known = {
        "TG_API_ID": "12345",
        "TG_API_HASH": API_HASH,
        "ANTHROPIC_API_KEY": world.model.api_key,
    }
    return subprocess.run(
        [*PROGRAM, "--home", str(world.home), "init", *options],
        input=f"{world.tg.account.code}\n{PASSWORD}\n",
        capture_output=True,
        encoding="utf-8",
        env=world.environment | known | environment,
        check=False,
    )


def options_of(newcomer: Newcomer, **without: Any) -> list[str]:
    options = {
        "phone": PHONE,
        "provider": "anthropic",
        "model": "sandbox",
        "base-url": newcomer.world.model.base_url,
        "profile": newcomer.writes("me.md", PROFILE),
        "quiet-hours": "22:00-08:00",
        "time-zone": "Europe/Moscow",
        "disclosure": "when_asked",
        "contact": "@anna_hr",
    }
    kept = {name: value for name, value in options.items() if name.replace("-", "_") not in without}
    return [word for name, value in kept.items() for word in (f"--{name}", value)] + [
        "--no-cron",
        "--yes",
    ]


def test_from_nothing_to_an_answered_recruiter_left_and_taken_up_again_at_every_step(
    newcomer: Newcomer, tmp_path: Path
) -> None:
    world = newcomer.world
    anna = writes_to_owner(world)
    crontab = Crontab(tmp_path, world)
    first = newcomer.starts()
    newcomer.gets_api(first)
    first.answers("Which way?", "1")
    first.answers("Phone number", PHONE)
    first.sees("The code")
    assert first.is_interrupted() == 130
    first.sees("`autokus init` goes on from here")

    second = newcomer.starts()
    newcomer.logs_in(second)
    second.sees("Whose?")
    second.presses(4)
    assert second.ends() == 130

    third = newcomer.starts(columns=50)
    assert "api_hash" not in third.sees("Whose?")
    third.types("1")
    third.answers("Its address", world.model.base_url)
    third.answers("Model", "sandbox")
    third.answers("API key", "a-wrong-key")
    third.sees("does not accept the key")
    newcomer.picks_model(third)
    third.answers("Where from?", "1")
    third.answers("The file", "/gone/cv.pdf")
    third.answers("cannot be read", newcomer.writes("cv.md", CV))
    third.answers("1/4 Senior front-end developer", "")
    third.answers("2/4 7 years with React and TypeScript", "I have 8 years of React")
    third.answers("3/4", "a")
    third.answers("One more fact", "I live in Kazan.")
    third.answers("One more fact", "")
    newcomer.answers_the_rest(third)
    assert third.ends() == 0
    third.sees("All set.")
    assert len(started(crontab.content)) == 1
    shown = first.raw + second.raw + third.raw
    assert not [word for word in (API_HASH, PASSWORD, world.model.api_key) if word in shown]
    assert "A bot" not in third.raw

    assert newcomer.given.splitlines()[1] in (world.home / "settings.toml").read_text()
    settings = load_settings(Home(world.home), {})
    assert (settings.telegram.api_id, settings.telegram.api_hash) == (12345, API_HASH)
    assert (settings.llm.model, settings.llm.api_key) == ("sandbox", world.model.api_key)
    assert (settings.time_zone, settings.reply.quiet_hours) == ("Europe/Moscow", "")
    assert settings.reply.disclosure == "when_asked"
    profile = (world.home / "profile.md").read_text(encoding="utf-8")
    assert "- I have 8 years of React\n" in profile
    assert "- I live in Kazan.\n" in profile
    assert all(private(file) for file in [world.home, *world.home.iterdir()])

    world.tg.write(anna, "Which framework do you work with?")
    until(lambda: world.check().code == 0 and world.sent_to(anna), 60)


def test_a_complete_home_is_left_as_it_is(newcomer: Newcomer) -> None:
    world = newcomer.world
    writes_to_owner(world)
    assert scripted(newcomer, *options_of(newcomer)).returncode == 0
    before = {
        file.name: file.read_bytes() for file in world.home.iterdir() if file.suffix != ".lock"
    }
    world.methods()
    again = scripted(newcomer, "--yes", "--no-cron", "--model", "another")
    assert (again.returncode, again.stderr) == (0, "")
    assert "Set already and left as it is: --model." in again.stdout
    after = {
        file.name: file.read_bytes() for file in world.home.iterdir() if file.suffix != ".lock"
    }
    assert after == before
    assert world.methods() == []


def test_a_script_needs_no_terminal(newcomer: Newcomer) -> None:
    world = newcomer.world
    anna = writes_to_owner(world)
    done = scripted(newcomer, *options_of(newcomer))
    assert (done.returncode, done.stderr) == (0, ""), done
    assert PASSWORD not in done.stdout
    assert API_HASH not in done.stdout
    (contact,) = json.loads(world.autokus("contacts", "--json").out)["contacts"]
    assert contact["id"] == anna.id
    assert (world.home / "profile.md").read_text() == PROFILE


@pytest.mark.parametrize(
    ("without", "says"),
    [("phone", "--phone or --qr"), ("profile", "--profile FILE or --cv FILE")],
)
def test_what_a_script_did_not_say_is_named_and_the_rest_is_kept(
    newcomer: Newcomer, without: str, says: str
) -> None:
    writes_to_owner(newcomer.world)
    options = options_of(newcomer, **{without: None})
    done = scripted(newcomer, *options)
    if without == "phone":  # the lines on standard input are no answer to this
        done = scripted(newcomer, *options)
    assert done.returncode == 2
    assert says in done.stderr
    assert done.stderr.count("\n") == 1
    assert API_HASH in (newcomer.world.home / "settings.toml").read_text()


def test_a_cv_is_drafted_by_the_model_and_what_it_made_up_is_left_out(newcomer: Newcomer) -> None:
    writes_to_owner(newcomer.world)
    drafted = {"facts": ["I have 7 years of React.", "I have 12 years of Angular."]}
    newcomer.world.model.rule = lambda _: json.dumps(drafted)
    options = [*options_of(newcomer, profile=None), "--cv", newcomer.writes("cv.md", CV)]
    done = scripted(newcomer, *options)
    assert (done.returncode, done.stderr) == (0, ""), done
    profile = (newcomer.world.home / "profile.md").read_text()
    assert "- I have 7 years of React.\n" in profile
    assert "Angular" not in profile
    assert CV.strip() in newcomer.world.model.calls[-1].last_user_text


def test_a_model_that_does_not_answer_is_not_written_down(newcomer: Newcomer) -> None:
    done = scripted(newcomer, *options_of(newcomer), ANTHROPIC_API_KEY="a-wrong-key")
    assert (done.returncode, done.stderr.count("\n")) == (78, 1)
    assert "Nothing was written down" in done.stderr
    assert load_settings(Home(newcomer.world.home), {}).llm.model == ""
    assert not (newcomer.world.home / "profile.md").exists()


@pytest.mark.parametrize(
    "wrong",
    [
        ("--time-zone", "Mars"),
        ("--quiet-hours", "late"),
        ("--disclosure", "never"),
        ("--provider", "nobody"),
        ("--cv", "gone.pdf"),
        ("--profile", "gone.md"),
        ("--api-id", "0"),
    ],
)
def test_a_wrong_option_is_one_sentence_before_anything_is_done(
    newcomer: Newcomer, wrong: tuple[str, str]
) -> None:
    replaced = {wrong[0][2:].replace("-", "_"), *(["profile"] if wrong[0] == "--cv" else [])}
    done = scripted(newcomer, *options_of(newcomer, **dict.fromkeys(replaced)), *wrong)
    assert done.returncode in {2, 78}
    assert done.stderr.count("\n") == 1
    assert wrong[1] in done.stderr
    assert newcomer.world.methods() == []
    assert (newcomer.world.home / "settings.toml").read_text() == newcomer.given


def test_a_first_person_who_does_not_exist_leaves_all_else_done(newcomer: Newcomer) -> None:
    done = scripted(newcomer, *options_of(newcomer, contact=None), "--contact", "@nobody_has_this")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert (newcomer.world.home / "profile.md").exists()


def test_its_last_step_starts_a_run_every_minute_once(newcomer: Newcomer, tmp_path: Path) -> None:
    world = newcomer.world
    writes_to_owner(world)
    crontab = Crontab(tmp_path, world)
    crontab.content = b"0 0 * * * mine\n"
    options = [word for word in options_of(newcomer) if word != "--no-cron"]
    done = scripted(newcomer, *options, "--cron")
    assert (done.returncode, done.stderr) == (0, ""), done
    (command,) = started(crontab.content)
    assert os.fsencode(world.home) in command
    assert crontab.content.startswith(b"0 0 * * * mine\n")
    before = crontab.content
    assert scripted(newcomer, "--cron").returncode == 0
    assert crontab.content == before


def test_without_a_crontab_the_other_way_is_named(newcomer: Newcomer, tmp_path: Path) -> None:
    world = newcomer.world
    writes_to_owner(world)
    Crontab(tmp_path, world).put("crontab", "#!/bin/sh\necho not allowed >&2\nexit 1\n")
    options = [word for word in options_of(newcomer) if word != "--no-cron"]
    done = scripted(newcomer, *options)
    assert (done.returncode, done.stderr) == (0, ""), done
    assert "autokus cron install --systemd" in done.stdout


def test_of_the_example_nothing_is_kept_that_was_not_looked_at(newcomer: Newcomer) -> None:
    options = options_of(newcomer, profile=None, contact=None)
    options.remove("--yes")
    newcomer.writes("cv.md", CV)
    terminal = newcomer.starts(
        *options,
        *("--contact", "none"),
        TG_API_ID="12345",
        TG_API_HASH=API_HASH,
        ANTHROPIC_API_KEY=newcomer.world.model.api_key,
    )
    terminal.answers("Go on?", "y")
    terminal.answers("The code", newcomer.world.tg.account.code)
    terminal.answers("Its password", PASSWORD)
    terminal.answers("Where from?", "2")
    terminal.sees("The example is about somebody else")
    terminal.answers("1/11", "My name is Vera.")
    for number in range(2, 12):
        terminal.answers(f"{number}/11", "d")
    terminal.answers("One more fact", "")
    assert terminal.ends() == 0
    assert (newcomer.world.home / "profile.md").read_text().endswith("\n\n- My name is Vera.\n")


def test_a_session_of_the_environment_is_asked_about(newcomer: Newcomer) -> None:
    session = newcomer.world.tg.session_string()
    terminal = newcomer.starts(TG_SESSION_STRING=session)
    newcomer.gets_api(terminal)
    terminal.sees("AUTH_KEY_DUPLICATED")
    terminal.answers("Was it made for AutoKus alone?", "n")
    assert terminal.ends() == 2
    terminal = newcomer.starts(TG_SESSION_STRING=session)
    terminal.answers("Was it made for AutoKus alone?", "y")
    terminal.sees("Whose?")
    assert not (newcomer.world.home / "telegram.session").exists()


def test_a_home_that_others_can_read_is_refused(newcomer: Newcomer) -> None:
    newcomer.world.home.chmod(0o755)
    done = scripted(newcomer, *options_of(newcomer))
    assert (done.returncode, done.stderr.count("\n")) == (77, 1)
    assert "chmod 700" in done.stderr


def test_two_at_once_do_not_mix(newcomer: Newcomer) -> None:
    first = newcomer.starts()
    first.sees("Go on?")
    second = scripted(newcomer, *options_of(newcomer))
    assert (second.returncode, second.stdout) == (75, "")
    assert "Another `autokus init` is at work" in second.stderr
    assert first.is_interrupted() == 130
    writes_to_owner(newcomer.world)
    assert scripted(newcomer, *options_of(newcomer)).returncode == 0


@pytest.mark.parametrize(
    ("options", "environment", "word"),
    [
        (["--model", "\udcff"], {}, "--model"),
        (["--phone", "+7\udcff"], {}, "--phone"),
        ([], {"ANTHROPIC_API_KEY": "key\nX-Other: 1"}, "model's key"),
        ([], {"TG_API_HASH": "\udcff" * 32}, "api_hash"),
        (["--no-model", "--base-url", "file:///etc/passwd"], {}, "llm.base_url"),
        ([], {"TG_SESSION_STRING": "garbage"}, "session"),
    ],
)
def test_an_answer_that_cannot_be_right_is_refused_in_a_sentence(
    newcomer: Newcomer, options: list[str], environment: dict[str, str], word: str
) -> None:
    done = scripted(newcomer, *options_of(newcomer), *options, **environment)
    assert done.returncode in {2, 78}
    assert word in done.stderr
    assert done.stderr.count("\n") == 1
    assert "garbage" not in done.stderr
    assert {"profile.md", "logs"}.isdisjoint(path.name for path in newcomer.world.home.iterdir())


def test_the_name_of_the_home_moves_no_cursor(newcomer: Newcomer) -> None:
    world = newcomer.world
    world.home = world.home.rename(world.home.with_name("a\x1b[31mred\u202e"))
    done = scripted(newcomer)
    assert "\x1b" not in done.stdout + done.stderr
    assert "\u202e" not in done.stdout + done.stderr
