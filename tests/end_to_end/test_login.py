"""`login` and `logout` as somebody at a terminal meets them, against the sandbox's Telegram."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator

import pytest
from tests.end_to_end.terminal import Terminal
from tests.end_to_end.world import PROGRAM, World, private, until

from autokus.sandbox.telegram_faults import Fault
from autokus.sandbox.telegram_people import Person

QUESTION = "Which framework do you work with?"
PHONE = "+79990000001"
PASSWORD = "correct horse"
Open = Callable[..., Terminal]


@pytest.fixture
def at_terminal(world: World) -> Iterator[Open]:
    """Opens the program in a terminal of 80 columns; the home leads to the sandbox and has no session."""
    opened: list[Terminal] = []

    def start(*arguments: str, columns: int = 80) -> Terminal:
        command = [*PROGRAM, "--home", str(world.home), *arguments]
        opened.append(Terminal(command, world.environment, columns=columns))
        return opened[-1]

    (world.home / "telegram.session").unlink()
    world.put("server.pem", world.tg.public_key_pem())
    lead_to_sandbox(world)
    yield start
    for one in opened:
        one.close()


def lead_to_sandbox(world: World, **tables: dict[str, object]) -> None:
    server = {"server": f"127.0.0.1:{world.tg.port}", "server_key": "server.pem"}
    world.settings(telegram=server, **tables)


def go_in(world: World, terminal: Terminal) -> None:
    """Types what is asked for."""
    terminal.answers("Phone number", PHONE)
    terminal.answers("The code", world.tg.account.code)
    assert terminal.ends() == 0, terminal.raw


def test_in_by_phone_code_and_second_factor_with_every_slip_on_the_way(
    world: World, at_terminal: Open
) -> None:
    world.tg.account.password = PASSWORD
    terminal = at_terminal("login")
    terminal.answers("Phone number", "12")
    terminal.answers("Phone number", PHONE)
    terminal.answers("The code", "11111")
    terminal.answers("This is not the code. Look again.", "again")
    terminal.sees("by SMS")
    terminal.answers("The code", world.tg.account.code)
    terminal.answers("Its password", "wrong horse")
    terminal.sees("This is not the password.")
    terminal.answers("Its password", PASSWORD)
    assert terminal.ends() == 0
    terminal.sees("Logged in as Owner (@owner_of_this)")
    session = (world.home / "telegram.session").read_text().strip()
    assert private(world.home / "telegram.session")
    assert session not in terminal.raw
    assert PASSWORD not in terminal.raw
    assert "wrong horse" not in terminal.raw


def test_a_code_that_has_expired_is_sent_anew(world: World, at_terminal: Open) -> None:
    terminal = at_terminal("login", "--phone", PHONE)
    terminal.sees("The code")
    world.tg.advance(301)
    terminal.types(world.tg.account.code)
    terminal.sees("not good any more")
    terminal.answers("The code", world.tg.account.code)
    assert terminal.ends() == 0
    assert world.tg.count("auth.sendCode") == 2


def test_codes_that_are_wrong_again_and_again_end_it(world: World, at_terminal: Open) -> None:
    terminal = at_terminal("login", "--phone", PHONE)
    for _ in range(5):
        terminal.answers("The code", "11111")
    assert terminal.ends() == 2
    assert not (world.home / "telegram.session").exists()


def test_telegrams_wait_before_a_code_is_said_in_minutes(world: World, at_terminal: Open) -> None:
    world.tg.flood("auth.sendCode", 900)
    terminal = at_terminal("login", "--phone", PHONE)
    assert terminal.ends() == 75
    terminal.sees("Telegram asks to wait 15 minutes before the next attempt")


def test_in_by_a_qr_code_that_was_renewed_and_by_the_second_factor(
    world: World, at_terminal: Open
) -> None:
    world.tg.account.password = PASSWORD
    world.tg.advance(-30)  # a code seems to be nearly over, so it is renewed soon
    terminal = at_terminal("login", "--qr", columns=50)
    terminal.sees("tg://login?token=")
    until(lambda: len(world.tg.engine.login.tokens) > 1, 60)
    terminal.sees("tg://login?token=")
    world.tg.scan_qr()
    terminal.answers("Its password", PASSWORD)
    assert terminal.ends() == 0
    assert max(len(line) for line in terminal.raw.splitlines() if "█" in line) < 50 + 30


@pytest.mark.usefixtures("at_terminal")
def test_in_without_a_terminal_by_lines_on_standard_input(world: World) -> None:
    world.tg.account.password = PASSWORD
    done = subprocess.run(
        [*PROGRAM, "--home", str(world.home), "login", "--phone", PHONE],
        input=f"{world.tg.account.code}\n{PASSWORD}\n",
        capture_output=True,
        encoding="utf-8",
        env=world.environment,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert PASSWORD not in done.stdout


@pytest.mark.usefixtures("at_terminal")
def test_a_script_that_gives_no_answer_is_told_what_is_missing(world: World) -> None:
    done = world.autokus("login")
    assert (done.code, len(done.lines)) == (2, 1)
    assert "--phone" in done.err


def test_a_log_in_that_works_is_only_checked(world: World, at_terminal: Open) -> None:
    go_in(world, at_terminal("login"))
    session = (world.home / "telegram.session").read_bytes()
    world.methods()
    done = world.autokus("login")
    assert (done.code, done.err) == (0, "")
    assert "Logged in already" in done.out
    assert world.methods() == ["users.getUsers"]
    assert (world.home / "telegram.session").read_bytes() == session


def test_after_a_revoked_session_a_new_one_answers_what_waited(
    world: World, at_terminal: Open
) -> None:
    world.put("telegram.session", world.tg.session_string())
    anna, boris = world.approve(), world.approve("boris_hr", "Борис")
    lead_to_sandbox(world, reply={"settle_seconds": 3600})
    world.tg.write(anna, QUESTION)
    assert world.check().code == 0  # taken in, and left to settle
    lead_to_sandbox(world)
    world.tg.revoke_session("SESSION_REVOKED")
    world.tg.write(boris, QUESTION)
    done = world.check()
    assert done.code == 77
    assert "autokus login" in done.err
    assert "Log in again with `autokus login`" in world.autokus("doctor").out
    go_in(world, at_terminal("login"))
    assert world.check().code == 0
    assert len(world.sent_to(anna)) == len(world.sent_to(boris)) == 1
    assert json.loads(world.autokus("status", "--json").out)["stops"] == []


def test_a_session_used_by_another_program_is_explained(world: World, at_terminal: Open) -> None:
    world.put("telegram.session", world.tg.session_string())
    world.tg.faults.add(Fault("users.getUsers", "error", code=406, error="AUTH_KEY_DUPLICATED"))
    terminal = at_terminal("login")
    terminal.sees("AUTH_KEY_DUPLICATED")
    terminal.sees("never share a session")
    go_in(world, terminal)


def test_a_session_file_that_holds_none_is_replaced(world: World, at_terminal: Open) -> None:
    world.put("telegram.session", "1notasession")
    terminal = at_terminal("login")
    terminal.sees("no good any more")
    go_in(world, terminal)


def test_a_log_in_whose_addresses_did_not_come_says_so_and_fetches_them_the_next_time(
    world: World, at_terminal: Open
) -> None:
    anna = world.approve()
    world.tg.write(anna, QUESTION)
    world.tg.faults.add(Fault("messages.getDialogs", "error", code=500, error="INTERNAL"))
    terminal = at_terminal("login", "--phone", PHONE)
    terminal.answers("The code", world.tg.account.code)
    assert terminal.ends() == 75
    terminal.sees("You are logged in, but")
    stale = world.rows("SELECT access_hash FROM people WHERE user_id = ?", anna.id)
    assert world.autokus("login").code == 0
    assert world.rows("SELECT access_hash FROM people WHERE user_id = ?", anna.id) != stale


def test_a_contact_whose_chat_is_gone_is_named(world: World, at_terminal: Open) -> None:
    world.approve()  # they have never written to one another
    terminal = at_terminal("login")
    go_in(world, terminal)
    terminal.sees("Not among your chats any more: @anna_hr.")


def test_the_session_of_another_account_is_ended_again(world: World, at_terminal: Open) -> None:
    world.approve()
    world.change("UPDATE account SET owner_id = 42")
    before = world.dump()
    terminal = at_terminal("login", "--phone", PHONE)
    terminal.answers("The code", world.tg.account.code)
    assert terminal.ends() == 2
    terminal.sees("This is another account")
    assert world.tg.methods()[-1] == "auth.logOut"
    assert not (world.home / "telegram.session").exists()
    assert world.dump() == before


@pytest.mark.usefixtures("at_terminal")
def test_a_session_of_the_environment_stands_in_the_way_of_a_log_in(world: World) -> None:
    done = world.autokus("login", TG_SESSION_STRING=world.tg.session_string())
    assert (done.code, len(done.lines)) == (2, 1)
    assert "AUTH_KEY_DUPLICATED" in done.err


def test_out_at_telegram_and_here(world: World, at_terminal: Open) -> None:
    go_in(world, at_terminal("login"))
    world.approve()
    before = world.dump()
    done = world.autokus("logout")
    assert (done.code, done.err) == (0, "")
    assert world.tg.methods()[-1] == "auth.logOut"
    assert not (world.home / "telegram.session").exists()
    assert world.dump() == before
    assert world.check().code == 78


def scheduled_for(world: World, name: str = "anna_hr") -> Person:
    """A reply of ours lies at Telegram, to leave in some minutes."""
    anna = world.approve(name)
    world.autokus("mode", f"@{name}", "veto")
    world.tg.write(anna, QUESTION)
    world.check()
    assert world.tg.scheduled(anna)
    return anna


def test_what_lies_at_telegram_is_taken_back_before_the_session_ends(world: World) -> None:
    anna = scheduled_for(world)
    done = world.autokus("logout")
    assert (done.code, done.err) == (0, "")
    assert world.tg.scheduled(anna) == []
    assert world.rows("SELECT state, why FROM outbox WHERE mode = 'veto'") == [
        ("cancelled", "you logged out")
    ]


def test_what_could_not_be_taken_back_is_named(world: World) -> None:
    scheduled_for(world)
    world.tg.revoke_session()
    done = world.autokus("logout")
    assert done.code == 0
    assert "still lies in the chat with @anna_hr" in done.out


def test_a_new_log_in_looks_after_what_the_old_one_scheduled(
    world: World, at_terminal: Open
) -> None:
    world.put("telegram.session", world.tg.session_string())
    anna = scheduled_for(world)
    world.tg.revoke_session()
    go_in(world, at_terminal("login"))
    world.autokus("pause")
    assert world.check().code == 0
    assert world.tg.scheduled(anna) == []


def test_a_session_that_telegram_cannot_be_told_about_is_kept_unless_forced(world: World) -> None:
    world.tg.stop()
    done = world.autokus("logout")
    assert (done.code, done.out, len(done.lines)) == (75, "", 1)
    assert (world.home / "telegram.session").exists()
    done = world.autokus("logout", "--force")
    assert done.code == 0
    assert "Settings > Devices" in done.out
    assert not (world.home / "telegram.session").exists()


def test_a_session_that_telegram_has_ended_is_removed(world: World) -> None:
    world.tg.revoke_session()
    done = world.autokus("logout")
    assert done.code == 0
    assert "ended the session already" in done.out
    assert not (world.home / "telegram.session").exists()
