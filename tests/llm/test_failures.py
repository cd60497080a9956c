"""Every line of the failure tables, through a real provider and a real server."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from email.utils import formatdate
from typing import Any

import pytest

from autokus.errors import Action, Exit, ModelFailed
from autokus.llm import failures, provider
from autokus.llm.classify import LONGEST_WAIT, from_answer, from_call
from autokus.llm.verdicts import BROKEN_OFF, RATE, Verdict
from autokus.sandbox.model_server import ModelFault, ModelServer, ScriptedAnswer
from autokus.vocabulary import Prompt, Role, Turn
from autokus.web.deadline import HttpAnswer

SLACK = 8.0
"""Of a loaded machine; what stalls here does so for far longer."""

KEY = "sandbox-key"
CANARY = "canary-of-the-prompt"
PROMPT = Prompt("system words", (Turn(Role.USER, CANARY),))
NOW = 1_800_000_000.0


def ask(model: ModelServer, kind: str, seconds: float = 5) -> ModelFailed:
    base = model.base_url if kind == "anthropic" else model.openai_url
    asked = provider(kind, base_url=base, model="some-model", api_key=KEY)
    with pytest.raises(ModelFailed) as failed:
        asked.complete(PROMPT, max_tokens=100, seconds=seconds)
    shown = str(failed.value) + repr(failed.value)
    assert KEY not in shown
    assert CANARY not in shown
    return failed.value


def body_of(**more: Any) -> bytes:
    error = {"type": "some_error", "message": f"about {CANARY} and {KEY}", **more}
    return json.dumps({"type": "error", "error": error}).encode()


def said(status: int, type: str = "some_error", **more: Any) -> ModelFault:  # noqa: A002
    return ModelFault("status", times=9, status=status, body=body_of(type=type, **more))


def order(model: ModelServer, status: int, body: bytes = b"{}", **headers: str) -> None:
    """Fail twice at most in this way; a third request would be answered."""
    told = {name.replace("_", "-"): value for name, value in headers.items()}
    model.faults.append(ModelFault("status", times=9, status=status, body=body, headers=told))


def check(failed: ModelFailed, verdict: Verdict, calls: int, *, quick: bool | None = None) -> None:
    again = (verdict.quick and not verdict.quick_if_told) if quick is None else quick
    assert (failed.action, failed.exit_code) == (verdict.action, verdict.exit_code)
    assert failed.what.startswith(verdict.what)
    assert calls == (2 if again else 1)


# (what the server does, the name, the action, the exit code, requests made): ERRORS section 3, row by row,
# written out here so that a slip of the pen in the tables is seen.
ROWS: list[tuple[ModelFault, str, Action, Exit, int]] = [
    (said(500, "api_error"), "api_error", Action.NEXT_RUN, Exit.TRY_AGAIN, 2),
    (said(529, "overloaded_error"), "overloaded_error", Action.NEXT_RUN, Exit.TRY_AGAIN, 2),
    (said(502), "some_error", Action.NEXT_RUN, Exit.TRY_AGAIN, 2),
    (said(408), "some_error", Action.NEXT_RUN, Exit.TRY_AGAIN, 2),
    (said(409), "some_error", Action.NEXT_RUN, Exit.TRY_AGAIN, 2),
    (said(400, code="1305"), "1305", Action.NEXT_RUN, Exit.TRY_AGAIN, 2),
    (said(400, code="1234"), "1234", Action.NEXT_RUN, Exit.TRY_AGAIN, 2),
    (said(429, code="1302"), "1302", Action.NEXT_RUN, Exit.TRY_AGAIN, 2),
    (said(429, "rate_limit_error"), "rate_limit_error", Action.NEXT_RUN, Exit.TRY_AGAIN, 1),
    (said(429, code="1308"), "1308", Action.NEXT_RUN, Exit.TRY_AGAIN, 1),
    (said(429, code="1316"), "1316", Action.NEXT_RUN, Exit.TRY_AGAIN, 1),
    (said(402, "billing_error"), "billing_error", Action.STOP, Exit.UNAVAILABLE, 1),
    (said(429, code="insufficient_quota"), "insufficient_quota", Action.STOP, Exit.UNAVAILABLE, 1),
    (said(429, code="1113"), "1113", Action.STOP, Exit.UNAVAILABLE, 1),
    (
        said(403, code="organization_on_hold"),
        "organization_on_hold",
        Action.STOP,
        Exit.UNAVAILABLE,
        1,
    ),
    (said(429, code="1313"), "1313", Action.STOP, Exit.UNAVAILABLE, 1),
    (said(401, "authentication_error"), "authentication_error", Action.STOP, Exit.SETTINGS, 1),
    (said(403, "permission_error"), "permission_error", Action.STOP, Exit.SETTINGS, 1),
    (said(401, code="invalid_api_key"), "invalid_api_key", Action.STOP, Exit.SETTINGS, 1),
    (said(401, code="1002"), "1002", Action.STOP, Exit.SETTINGS, 1),
    (said(434), "some_error", Action.STOP, Exit.SETTINGS, 1),
    (said(404, "not_found_error"), "not_found_error", Action.STOP, Exit.SETTINGS, 1),
    (said(404, code="model_not_found"), "model_not_found", Action.STOP, Exit.SETTINGS, 1),
    (said(400, code="1211"), "1211", Action.STOP, Exit.SETTINGS, 1),
    (said(302), "http_302", Action.STOP, Exit.SETTINGS, 1),
    (said(400, "invalid_request_error"), "invalid_request_error", Action.GIVE_UP, Exit.BUG, 1),
    (said(400, code="1210"), "1210", Action.GIVE_UP, Exit.BUG, 1),
    (said(413, "request_too_large"), "request_too_large", Action.RETRY_NOW, Exit.TRY_AGAIN, 1),
    (
        said(400, code="context_length_exceeded"),
        "context_length_exceeded",
        Action.RETRY_NOW,
        Exit.TRY_AGAIN,
        1,
    ),
    (said(400, code="1261"), "1261", Action.RETRY_NOW, Exit.TRY_AGAIN, 1),
    (said(400, code="content_filter"), "content_filter", Action.GIVE_UP, Exit.UNAVAILABLE, 1),
    (said(400, code="1301"), "1301", Action.GIVE_UP, Exit.UNAVAILABLE, 1),
    (ModelFault("close", 9), "reset", Action.NEXT_RUN, Exit.TRY_AGAIN, 2),
    (ModelFault("cut", 9), "broken_off", Action.NEXT_RUN, Exit.TRY_AGAIN, 1),
    (
        ModelFault("malformed", 9, body=b"<html>"),
        "malformed_answer",
        Action.NEXT_RUN,
        Exit.TRY_AGAIN,
        1,
    ),
]


@pytest.mark.parametrize("kind", ["anthropic", "openai"])
def test_every_row_of_the_error_table_is_done_as_it_says(kind: str) -> None:
    def check_line(model: ModelServer, line: tuple[ModelFault, str, Action, Exit, int]) -> None:
        fault, *expected = line
        model.faults.append(replace(fault))
        failed = ask(model, kind)
        assert [failed.name, failed.action, failed.exit_code, len(model.calls)] == expected

    each(ROWS, check_line)


def each(lines: Iterable[Any], check_line: Callable[[ModelServer, Any], None]) -> None:
    """Check every line with a server of its own, many at once (most is waiting)."""
    wrong: list[str] = []

    def one(line: Any) -> None:
        with ModelServer(api_key=KEY) as model:
            try:
                check_line(model, line)
            except BaseException as error:  # noqa: BLE001 - a failed assertion too
                wrong.append(f"{line}: {error!r}")

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(one, lines))
    assert wrong == []


@pytest.mark.parametrize("kind", ["anthropic", "openai"])
def test_every_name_of_the_tables_is_told_apart_by_both_providers(kind: str) -> None:
    def check_line(model: ModelServer, line: tuple[str, Verdict]) -> None:
        name, verdict = line
        general = name in failures.GENERAL_NAMES
        status = {"invalid_request_error": 400, "api_error": 500}.get(name, 429 if general else 418)
        where = {"code": name} if name in failures.ZAI else {"type": name}
        order(model, status, body_of(**where))
        failed = ask(model, kind)
        assert failed.name == name
        check(failed, verdict, len(model.calls))

    each(sorted(failures.NAMES.items(), key=str), check_line)


@pytest.mark.parametrize("name", sorted(failures.ZAI))
def test_a_code_of_zai_is_read_as_number_text_and_from_the_message(name: str) -> None:
    wrapped = {"type": "rate_limit_error", "message": f"[{name}][some words][2026]"}
    ways: list[dict[str, Any]] = [{"code": name, "message": "words"}]
    if name.isdigit():
        ways += [{"code": int(name), "message": "words"}, wrapped]

    for error in ways:
        body = json.dumps({"error": error}).encode()
        failed = from_answer(HttpAnswer(429, {}, body), now=NOW)
        general = name in failures.GENERAL_NAMES and error is wrapped
        assert failed.verdict is failures.ZAI[name] or general, error


@pytest.mark.parametrize("kind", ["anthropic", "openai"])
def test_every_status_of_the_table_is_told_apart_without_a_body(kind: str) -> None:
    def check_line(model: ModelServer, line: tuple[int, Verdict]) -> None:
        status, verdict = line
        order(model, status, b"<html>canary-of-the-body</html>")
        failed = ask(model, kind)
        assert failed.name == f"http_{status}"
        assert "html" not in str(failed)
        check(failed, verdict, len(model.calls))

    each(sorted(failures.STATUSES.items(), key=str), check_line)


@pytest.mark.parametrize(
    ("status", "digit"), [(201, 2), (204, 2), (301, 3), (308, 3), (418, 4), (431, 4), (599, 5)]
)
def test_a_status_without_a_line_of_its_own_goes_by_its_first_digit(
    status: Any, digit: int
) -> None:
    failed = from_answer(HttpAnswer(status, {}, b""), now=NOW)

    assert failed.verdict is failures.CLASSES[digit]


@pytest.mark.parametrize("sign", failures.SIGNS, ids=lambda sign: sign.fragment)
def test_every_sentence_of_the_table_is_recognised_under_a_general_name(
    model: ModelServer, sign: failures.Sign
) -> None:
    message = f"Well: {sign.fragment.capitalize()} {CANARY}"
    status = min(sign.statuses)
    order(model, status, body_of(type="invalid_request_error", message=message))

    failed = ask(model, "anthropic")

    assert failed.name == sign.name
    check(failed, sign.verdict, len(model.calls))


@pytest.mark.parametrize(("kind", "verdict"), sorted(failures.TRANSPORT.items()))
def test_every_way_a_call_can_die_has_its_verdict(kind: str, verdict: Verdict) -> None:
    failed = from_call(kind)

    assert failed.verdict is verdict
    assert failed.quick == verdict.quick


def test_the_classes_of_exit_codes_are_as_documented() -> None:
    every = {
        *failures.NAMES.values(),
        *failures.STATUSES.values(),
        *failures.CLASSES.values(),
        *failures.TRANSPORT.values(),
        *(sign.verdict for sign in failures.SIGNS),
    }
    for verdict in every:
        if verdict.action is Action.STOP:
            assert verdict.exit_code in (Exit.SETTINGS, Exit.UNAVAILABLE)
        elif verdict.action is Action.NEXT_RUN:
            assert verdict.exit_code in (Exit.TRY_AGAIN, Exit.BUG)
        assert verdict.what
        assert verdict.means
        assert not verdict.what.endswith(".")


@pytest.mark.parametrize(
    ("header", "wait", "quick"),
    [
        ("0", 0, True),
        ("1", 1, True),
        ("6", 6, False),
        ("3600", 3600, False),
        ("1000000000000", LONGEST_WAIT, False),
        ("9" * 500, LONGEST_WAIT, False),
        ("inf", LONGEST_WAIT, False),
        ("-5", None, False),
        ("nan", None, False),
        ("soon", None, False),
        ("", None, False),
        (formatdate(NOW + 600, usegmt=True), 600, False),
        (formatdate(NOW - 600, usegmt=True), 0, True),
        (formatdate(NOW + 10**9, usegmt=True), LONGEST_WAIT, False),
        ("Mon, 99 Foo 2026 99:99:99 GMT", None, False),
    ],
)
def test_a_retry_after_is_read_and_clamped(header: str, wait: float | None, *, quick: bool) -> None:
    answer = HttpAnswer(429, {"retry-after": header}, body_of(type="rate_limit_error"))

    failed = from_answer(answer, now=NOW)

    assert (failed.verdict, failed.wait_seconds, failed.quick) == (RATE, wait, quick)


def test_a_retry_after_in_milliseconds_goes_first() -> None:
    answer = HttpAnswer(429, {"retry-after-ms": "2500", "retry-after": "9"}, b"")

    assert from_answer(answer, now=NOW).wait_seconds == 2.5


@pytest.mark.parametrize("header", ["3600", "-1", "garbage", "1000000000000"])
def test_a_long_or_senseless_retry_after_is_never_slept(model: ModelServer, header: str) -> None:
    order(model, 429, retry_after=header)
    began = time.monotonic()

    failed = ask(model, "openai", seconds=30)

    assert time.monotonic() - began < SLACK
    assert (failed.action, len(model.calls)) == (Action.NEXT_RUN, 1)


def test_a_short_retry_after_is_slept_and_then_the_answer_comes(model: ModelServer) -> None:
    model.faults.append(ModelFault("status", status=429, headers={"retry-after": "1"}))
    asked = provider("anthropic", base_url=model.base_url, model="m", api_key=KEY)

    asked.complete(PROMPT, max_tokens=500, seconds=10)

    assert model.calls[1].at - model.calls[0].at >= 0.9


STAMP = "2027-01-15 17:00:00"  # 09:00 UTC; NOW is 2027-01-15 08:00 UTC


@pytest.mark.parametrize(
    ("message", "wait"),
    [
        (f"Usage limit reached for 5 hour. Your limit will reset at {STAMP}", 3600),
        (f"[1308][Usage limit reached. Your limit will reset at {STAMP}][2027011500]", 3600),
        (f"您的限额将在 {STAMP} 重置", 3600),
        ("Your limit will reset at 2027-01-15T09:00:00Z", 3600),
        ("Your limit will reset at 2027-01-15 09:00:00 UTC", 3600),
        ("Your limit will reset at 2027-01-15T10:00:00+01:00", 3600),
        ("Your limit will reset at 2027-03-15 17:00:00", LONGEST_WAIT),
        ("Your limit will reset at 2020-03-15 17:00:00", None),
        ("Your limit will reset at 2027-99-99 17:00:00", None),
        ("Your limit will reset at noon", None),
    ],
)
def test_the_date_of_a_used_up_window_becomes_a_wait(message: str, wait: float | None) -> None:
    body = json.dumps({"error": {"code": "1308", "message": message}}).encode()

    failed = from_answer(HttpAnswer(429, {}, body), now=NOW)

    assert (failed.name, failed.wait_seconds, failed.quick) == ("1308", wait, False)


def test_a_used_up_window_goes_by_its_date_and_not_by_a_header() -> None:
    body = json.dumps({"error": {"code": "1308", "message": f"will reset at {STAMP}"}}).encode()

    assert from_answer(HttpAnswer(429, {"retry-after": "3"}, body), now=NOW).wait_seconds == 3600


def test_a_daily_limit_is_a_window_and_its_words_become_a_wait() -> None:
    message = "Rate limit reached for x on requests per day (RPD). Please try again in 1h2m3.5s."
    body = json.dumps({"error": {"code": "rate_limit_exceeded", "message": message}}).encode()

    failed = from_answer(HttpAnswer(429, {}, body), now=NOW)

    assert (failed.verdict, failed.wait_seconds) == (failures.ZAI["1308"], 3723.5)


def test_the_reason_inside_the_details_goes_before_the_general_name(model: ModelServer) -> None:
    details = {"error_code": "enforced_spend_limit_reached"}
    order(model, 429, body_of(type="rate_limit_error", details=details))

    failed = ask(model, "anthropic")

    assert (failed.name, failed.exit_code) == ("enforced_spend_limit_reached", Exit.UNAVAILABLE)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a_new_error", "a_new_error"),
        ("sk-ant-123456", "http_418"),
        ("Salary of 500k", "http_418"),
        ("x" * 300, "http_418"),
        ("my_secret_key", "http_418"),
        (None, "http_418"),
        (["list"], "http_418"),
    ],
)
def test_an_unknown_name_is_shown_only_if_it_can_hold_no_secret(name: str, shown: str) -> None:
    body = json.dumps({"error": {"type": name}}).encode()

    assert from_answer(HttpAnswer(418, {}, body), now=NOW, secret="my_secret_key").name == shown


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b'{"error": null}',
        b'{"error": []}',
        b'{"error": {"code": true, "message": [1], "details": "x"}}',
        b'{"error": "plain words"}',
        b"[" * 100_000,
        b"\xff\xfe",
        b'{"error": {"message": "\\ud800"}}',
    ],
)
def test_a_strange_error_body_is_judged_by_its_status(body: Any) -> None:
    assert from_answer(HttpAnswer(503, {}, body), now=NOW).name == "http_503"


@pytest.mark.parametrize("kind", ["anthropic", "openai"])
@pytest.mark.parametrize(
    ("body", "name"),
    [
        (b'{"error": {"type": "overloaded_error", "message": "x"}}', "overloaded_error"),
        (b'{"type": "error", "error": {"type": "billing_error"}}', "billing_error"),
        (b'{"error": {"code": 1113, "message": "x"}}', "1113"),
        (b'{"error": {"code": 429, "message": "x"}}', "http_429"),
        (b'{"code": 500, "msg": "404 NOT_FOUND", "success": false}', "500"),
        (b'{"object": "error", "type": "BadRequestError", "code": 400}', "BadRequestError"),
        (b'{"error": "words"}', "malformed_answer"),
    ],
)
def test_an_error_inside_a_200_is_that_error(
    model: ModelServer, kind: str, body: Any, name: str
) -> None:
    model.faults.append(ModelFault("malformed", times=9, body=body))

    failed = ask(model, kind)

    assert failed.name == name
    assert failed.action is failures.NAMES.get(name, RATE).action


@pytest.mark.parametrize("kind", ["anthropic", "openai"])
def test_a_redirect_is_not_followed_and_the_key_goes_nowhere(model: ModelServer, kind: str) -> None:
    with ModelServer() as other:
        elsewhere = {"location": f"{other.base_url}/v1/messages"}
        model.faults.append(ModelFault("redirect", times=9, headers=elsewhere))

        failed = ask(model, kind)

        assert (failed.action, failed.exit_code) == (Action.STOP, Exit.SETTINGS)
        assert (len(model.calls), other.calls) == (1, [])


@pytest.mark.parametrize("kind", ["anthropic", "openai"])
def test_after_the_total_deadline_there_is_no_second_try(kind: str) -> None:
    def check_line(model: ModelServer, action: Any) -> None:
        model.faults.append(ModelFault(action, times=9, seconds=0.1 if "drip" in action else None))
        began = time.monotonic()
        failed = ask(model, kind, seconds=1.2)
        assert time.monotonic() - began < 1.2 + SLACK
        assert (failed.name, failed.action, len(model.calls)) == ("deadline", Action.NEXT_RUN, 1)

    each(["hang", "drip", "chunked_drip", "drip_headers", "headers_then_stall"], check_line)


@pytest.mark.parametrize(
    ("action", "name", "calls"),
    [("close", "reset", 2), ("reset", "reset", 2), ("cut", "broken_off", 1)],
)
def test_a_broken_connection_is_tried_again_only_before_an_answer(
    model: ModelServer, action: Any, name: str, calls: int
) -> None:
    model.faults.append(ModelFault(action, times=9))

    assert ask(model, "openai").name == name
    assert len(model.calls) == calls


def test_both_tries_share_one_deadline(model: ModelServer) -> None:
    model.faults.append(ModelFault("status"))
    model.faults.append(ModelFault("hang", times=9))
    began = time.monotonic()

    failed = ask(model, "anthropic", seconds=2)

    assert time.monotonic() - began < 2 + SLACK
    assert (failed.name, len(model.calls)) == ("deadline", 2)


def test_with_hardly_any_time_left_there_is_no_second_try(model: ModelServer) -> None:
    order(model, 529)

    assert ask(model, "anthropic", seconds=0.9).name == "http_529"
    assert len(model.calls) == 1


def test_the_network_error_of_zai_among_the_stop_reasons_is_a_failure(model: ModelServer) -> None:
    for kind in ("anthropic", "openai"):
        model.script.append(ScriptedAnswer("half a", stop_reason="network_error"))
        failed = ask(model, kind)
        assert (failed.name, failed.action) == ("network_error", BROKEN_OFF.action)
