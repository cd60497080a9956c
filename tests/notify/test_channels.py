"""The owner's channels through the real library, over real sockets."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable

import pytest
from tests.llm.conftest import RawServer, forever
from tests.notify.receivers import Mailbox, Ntfy, a_log_of_everything, body, closed_port, subject

from autokus.errors import WrongSettings
from autokus.notify.channels import AppriseHerald
from autokus.sandbox.model_mute import MuteModel
from autokus.vocabulary import Errand, Told

SECRET = "tk_do-not-tell-anybody"


def _tell(*urls: str, seconds: float = 10, text: str = "#1 @anna: why") -> tuple[Told, ...]:
    herald = AppriseHerald(urls, words=False)
    return herald.tell([Errand(way, "AutoKus: @anna waits", text) for way in herald.ways], seconds)


def test_a_message_arrives_at_a_topic_and_in_a_mailbox_as_it_was_written() -> None:
    text = "#1 @anna: «зарплата» & <b>no markup</b>\n> first\n> second"
    with Ntfy() as ntfy, Mailbox() as mailbox:
        told = _tell(ntfy.url, mailbox.url, text=text)

        assert told == (Told("ntfy"), Told("mailto"))
        assert ntfy.texts == [f"AutoKus: @anna waits\n{text}"]
        (mail,) = mailbox.mails
        assert subject(mail) == "AutoKus: @anna waits"
        assert body(mail).split() == text.split()


def test_channels_of_one_kind_are_told_apart_by_a_number() -> None:
    urls = ("ntfy://host/a", "ntfy://host/b", "mailto://u:p@host", "NTFY://host/c")

    assert AppriseHerald(urls, words=False).ways == ("ntfy", "ntfy 2", "mailto", "ntfy 3")


@pytest.mark.parametrize(
    ("status", "why"),
    [
        (500, "it answered with error 500"),
        (401, "it answered with error 401"),
        (429, "it answered with error 429"),
        (302, "it answered with error 302"),
    ],
)
def test_a_refusal_is_named_by_its_number_and_nothing_else(status: int, why: str) -> None:
    with Ntfy(status=status) as ntfy:
        url = f"ntfy://{SECRET}@127.0.0.1:{ntfy.port}/owner-topic?auth=token"

        assert _tell(url) == (Told("ntfy", why),)
        assert ntfy.authorization == [f"Bearer {SECRET}"]


def test_a_mailbox_that_says_no_and_a_port_where_nobody_is_are_failures() -> None:
    with Mailbox(refuses=True) as mailbox:
        nobody = f"ntfy://127.0.0.1:{closed_port()}/topic"
        refused, missing = _tell(mailbox.url, nobody)

    assert refused.why
    assert missing == Told("ntfy", "it cannot be reached")


@pytest.mark.parametrize(
    ("url", "why"),
    [
        (f"bogus://{SECRET}@host/x", 'there is no channel named "bogus"'),
        (f"pover://{SECRET}", 'what stands behind "pover://" is not complete or not right'),
    ],
)
def test_an_address_that_the_library_does_not_know_is_refused_by_its_scheme_alone(
    url: str, why: str
) -> None:
    with Ntfy() as ntfy:
        wrong, right = _tell(url, ntfy.url)

    assert wrong.why == why
    assert wrong.lasting
    assert right == Told("ntfy")


@pytest.mark.parametrize("url", ["", SECRET, f"//{SECRET}", f" {SECRET}://", f"{'x' * 40}://a"])
def test_what_is_no_address_at_all_is_refused_without_being_shown(url: str) -> None:
    with pytest.raises(WrongSettings) as refused:
        AppriseHerald(["ntfy://host/a", url], words=False)

    assert "Entry 2 of notify.urls" in str(refused.value)
    assert SECRET not in str(refused.value)


def _mute() -> MuteModel:
    return MuteModel()


def _drips() -> RawServer:
    return RawServer(lambda connection: forever(connection, b"H", gap=0.2))


@pytest.mark.parametrize("stalls", [_mute, _drips])
def test_one_channel_that_stalls_holds_neither_the_others_nor_the_run(
    stalls: Callable[[], MuteModel | RawServer],
) -> None:
    with stalls() as stalled, Ntfy() as ntfy:
        _tell(ntfy.url)  # the library's table of channels is filled
        began = time.monotonic()
        slow, quick = _tell(f"ntfy://127.0.0.1:{stalled.port}/topic", ntfy.url, seconds=2)
        lasted = time.monotonic() - began

    assert slow == Told("ntfy", "no answer in time")
    assert quick == Told("ntfy 2")
    assert lasted < 10, "the library alone would wait for ever"


def test_nothing_that_the_library_says_reaches_a_log_of_ours() -> None:
    with Ntfy(status=500) as ntfy, a_log_of_everything() as log:
        _tell(f"ntfy://{SECRET}@127.0.0.1:{ntfy.port}/owner-topic", f"bogus://{SECRET}")

    assert SECRET not in log.getvalue()
    assert "owner-topic" not in log.getvalue()


def test_a_channel_that_raises_is_a_failure_and_not_a_traceback(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError(SECRET)

    monkeypatch.setattr(socket, "create_connection", broken)
    (told,) = _tell(f"mailto://127.0.0.1:{closed_port()}?from=a@example.org&to=b@example.org")

    assert told.why
    assert SECRET not in "".join(capfd.readouterr()) + told.why


def test_the_text_form_of_the_door_shows_no_address() -> None:
    assert repr(AppriseHerald([f"ntfy://{SECRET}@host/x"], words=True)) == "AppriseHerald(ntfy)"
