from __future__ import annotations

import re

import pytest
from telethon import errors
from telethon.errors import rpc_message_to_error
from telethon.tl.types import RpcError

from autokus.errors import Action, Exit
from autokus.telegram.asking import _name
from autokus.telegram.failures import TABLE, UNKNOWN_FLOOD_SECONDS, rpc_failure, transport_failure

N, R, G, S = Action.RETRY_NOW, Action.NEXT_RUN, Action.GIVE_UP, Action.STOP

# ERRORS.md section 1, row by row: (code, names, action).
ROWS: tuple[tuple[int, str, Action], ...] = (
    (420, "FLOOD_WAIT_5 FLOOD_PREMIUM_WAIT_5 FLOOD_WAIT_1 FLOOD_WAIT_0", N),
    (420, "FLOOD_WAIT_6 FLOOD_WAIT_900 FLOOD_PREMIUM_WAIT_6 FLOOD_WAIT_86400", R),
    (420, "SLOWMODE_WAIT_3 SLOWMODE_WAIT_30", R),
    (420, "FROZEN_METHOD_INVALID", S),
    (400, "FROZEN_PARTICIPANT_MISSING PEER_FLOOD", S),
    (403, "USER_RESTRICTED", S),
    (406, "USER_RESTRICTED AUTH_KEY_DUPLICATED UPDATE_APP_TO_LOGIN", S),
    (401, "AUTH_KEY_UNREGISTERED AUTH_KEY_INVALID SESSION_REVOKED SESSION_EXPIRED", S),
    (401, "AUTH_KEY_PERM_EMPTY ACTIVE_USER_REQUIRED SESSION_PASSWORD_NEEDED", S),
    (401, "USER_DEACTIVATED USER_DEACTIVATED_BAN SOMETHING_NEW", S),
    (400, "PHONE_NUMBER_BANNED API_ID_INVALID API_ID_PUBLISHED_FLOOD", S),
    (406, "SOMETHING_NEW PRIVACY_PREMIUM_REQUIRED CHANNEL_PRIVATE", G),
    (403, "PRIVACY_PREMIUM_REQUIRED ALLOW_PAYMENT_REQUIRED_100 USER_DELETED YOU_BLOCKED_USER", G),
    (400, "BALANCE_TOO_LOW USER_IS_BLOCKED YOU_BLOCKED_USER INPUT_USER_DEACTIVATED", G),
    (400, "USER_ID_INVALID PEER_ID_INVALID CHAT_RESTRICTED CHAT_ID_INVALID CHANNEL_INVALID", G),
    (403, "USER_PRIVACY_RESTRICTED USER_NOT_MUTUAL_CONTACT CHAT_WRITE_FORBIDDEN", G),
    (403, "CHAT_SEND_PLAIN_FORBIDDEN CHAT_FORBIDDEN CHAT_GUEST_SEND_FORBIDDEN", G),
    (
        400,
        "CHAT_ADMIN_REQUIRED CHANNEL_PRIVATE USER_BANNED_IN_CHANNEL TOPIC_DELETED TOPIC_CLOSED",
        G,
    ),
    (400, "USERNAME_INVALID USERNAME_NOT_OCCUPIED", G),
    (400, "MESSAGE_TOO_LONG MESSAGE_EMPTY ENTITY_BOUNDS_INVALID ENTITIES_TOO_LONG", G),
    (400, "ENTITY_MENTION_USER_INVALID INPUT_REQUEST_TOO_LONG", G),
    (400, "REPLY_MESSAGE_ID_INVALID MSG_ID_INVALID REPLY_TO_INVALID QUOTE_TEXT_INVALID", G),
    # A refused schedule or edit ends that row or note; nothing of it is the account's fault.
    (400, "SCHEDULE_DATE_INVALID SCHEDULE_DATE_TOO_LATE SCHEDULE_TOO_MUCH", G),
    (400, "SCHEDULE_STATUS_PRIVATE SCHEDULE_BOT_NOT_ALLOWED SCHEDULE_STATUS_INVALID", G),
    (400, "MESSAGE_ID_INVALID MESSAGE_EDIT_TIME_EXPIRED MESSAGE_NOT_MODIFIED", G),
    (403, "MESSAGE_AUTHOR_REQUIRED", G),
    (500, "RANDOM_ID_DUPLICATE", R),
    (400, "RANDOM_ID_DUPLICATE", R),
    (400, "RANDOM_ID_EXPIRED RANDOM_ID_INVALID RANDOM_ID_EMPTY", G),
    (-503, "TIMEOUT Timeout", N),
    (503, "TIMEOUT Timeout", N),
    (500, "RPC_CALL_FAIL RPC_MCGET_FAIL RPC_SEND_FAIL WORKER_BUSY_TOO_LONG_RETRY", N),
    (
        500,
        "MSGID_DECREASE_RETRY HISTORY_GET_FAILED INTERDC_2_CALL_ERROR INTERDC_4_CALL_RICH_ERROR",
        N,
    ),
    (500, "AUTH_KEY_UNSYNCHRONIZED NEED_MEMBER_INVALID PERSISTENT_TIMESTAMP_OUTDATED", N),
    (400, "MSG_WAIT_FAILED MSG_WAIT_TIMEOUT RPC_CALL_FAIL", N),
    (500, "MSG_WAIT_FAILED SOMETHING_NEW", N),
    (502, "SOMETHING_NEW", N),
    (504, "SOMETHING_NEW", N),
    (-500, "SOMETHING_NEW No_workers_running", N),
    # Our raw connection does not migrate by itself: trying again at the same place would be in vain.
    (303, "PHONE_MIGRATE_2 NETWORK_MIGRATE_3 USER_MIGRATE_4 FILE_MIGRATE_5", R),
    (400, "CONNECTION_NOT_INITED CONNECTION_LAYER_INVALID METHOD_INVALID", R),
    (400, "INPUT_METHOD_INVALID INPUT_LAYER_INVALID INPUT_CONSTRUCTOR_INVALID", R),
    (400, "INPUT_METHOD_INVALID_1192227_1 INPUT_SOMETHING_INVALID", R),
    (404, "METHOD_INVALID SOMETHING_NEW", R),
)
CASES = [
    pytest.param(code, name, action, id=f"{code} {name}")
    for code, names, action in ROWS
    for name in names.split()
]


@pytest.mark.parametrize(("code", "name", "action"), CASES)
def test_each_row_of_the_error_table_is_acted_upon_as_it_says(
    code: int, name: str, action: Action
) -> None:
    assert rpc_failure(name, code).action is action


@pytest.mark.parametrize(("code", "name", "action"), CASES)
def test_through_telethon_each_error_keeps_telegrams_own_name_and_its_meaning(
    code: int, name: str, action: Action
) -> None:
    refused = rpc_message_to_error(RpcError(code, name), None)

    assert _name(refused).upper() == name.upper()
    assert rpc_failure(_name(refused), refused.code or 0).action is action


@pytest.mark.parametrize("name", sorted(errors.rpc_errors_dict))
def test_every_name_that_telethon_knows_comes_out_as_telegrams_own(name: str) -> None:
    refused = rpc_message_to_error(RpcError(400, name), None)
    assert _name(refused).upper() == name.upper()


@pytest.mark.parametrize("pattern", [pattern for pattern, _ in errors.rpc_errors_re])
def test_every_name_with_a_number_comes_out_with_its_number(pattern: str) -> None:
    name = pattern.replace(r"(\d+)", "17")
    # Telethon has one class for this name with and without a number; only a log-in meets it.
    expected = "EMAIL_UNCONFIRMED" if name == "EMAIL_UNCONFIRMED_17" else name
    assert _name(rpc_message_to_error(RpcError(400, name), None)) == expected


@pytest.mark.parametrize("name", sorted(TABLE))
def test_every_name_of_our_table_keeps_its_name_and_says_what_to_do(name: str) -> None:
    failed = rpc_failure(name.replace("_X", "_7"), 400)
    assert failed.name == name.replace("_X", "_7")
    assert failed.name in failed.what
    if failed.action is S:
        assert failed.todo
        assert failed.exit_code in (Exit.PERMISSION, Exit.UNAVAILABLE, Exit.SETTINGS)


LISTED = {re.sub(r"_\d+", "_X", name.upper()) for _, names, _ in ROWS for name in names.split()}


def test_our_table_holds_no_name_that_the_error_table_does_not() -> None:
    assert set(TABLE) - LISTED == {"INPUT_FETCH_ERROR"}


def test_each_name_of_the_error_table_stands_in_ours_and_is_not_left_to_its_code() -> None:
    by_code = {
        *("SOMETHING_NEW", "NO_WORKERS_RUNNING", "INPUT_SOMETHING_INVALID"),
        *("SCHEDULE_STATUS_INVALID", "INPUT_METHOD_INVALID_X_X"),
    }
    by_wait = {"FLOOD_WAIT_X", "FLOOD_PREMIUM_WAIT_X"}
    assert LISTED - set(TABLE) == by_code | by_wait


@pytest.mark.parametrize("name", [name for name in sorted(TABLE) if "SCHEDULE" in name])
def test_a_refused_schedule_tells_the_owner_to_answer_by_hand(name: str) -> None:
    failed = rpc_failure(name, 400)
    assert "by hand" in failed.todo
    assert "report" not in failed.todo


SAFE = {303: {R}, 400: {G}, 401: {S}, 403: {G}, 404: {R}, 406: {G}, 420: {R}, 500: {N}, 503: {N}}


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize("code", range(300, 521))
def test_an_unknown_name_of_any_code_lands_in_a_safe_class(code: int, sign: int) -> None:
    failed = rpc_failure("NEVER_HEARD_OF", sign * code)
    expected = SAFE.get(code) or ({N} if code >= 500 else {R})
    assert failed.action in expected
    assert failed.name == "NEVER_HEARD_OF"


@pytest.mark.parametrize("code", [400, 403, 406, 420, 500])
def test_an_unknown_name_comes_through_telethon_unharmed(code: int) -> None:
    refused = rpc_message_to_error(RpcError(code, "NEVER_HEARD_OF"), None)
    assert (_name(refused), refused.code) == ("NEVER_HEARD_OF", code)


# -- waits -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "seconds"),
    [
        ("FLOOD_WAIT_900", 900),
        ("FLOOD_PREMIUM_WAIT_12", 12),
        ("SLOWMODE_WAIT_30", 30),
        ("FLOOD_WAIT_3", 3),
        ("SOME_NEW_FLOOD", UNKNOWN_FLOOD_SECONDS),
        ("FLOOD_WAIT", UNKNOWN_FLOOD_SECONDS),
        ("FLOOD_TEST_PHONE_WAIT_7", UNKNOWN_FLOOD_SECONDS),
    ],
)
def test_a_flood_says_how_long_and_an_unknown_one_means_a_quarter_of_an_hour(
    name: str, seconds: int
) -> None:
    assert rpc_failure(name, 420).wait_seconds == seconds


@pytest.mark.parametrize("name", ["FROZEN_METHOD_INVALID", "PEER_FLOOD", "RPC_CALL_FAIL"])
def test_what_is_no_wait_has_no_seconds(name: str) -> None:
    assert rpc_failure(name, 420).wait_seconds is None


# -- stops -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "only"),
    [
        ("PEER_FLOOD", True),
        ("USER_RESTRICTED", True),
        ("SESSION_REVOKED", False),
        ("FROZEN_METHOD_INVALID", False),
    ],
)
def test_a_spam_limit_stops_sending_only(name: str, only: bool) -> None:  # noqa: FBT001
    assert rpc_failure(name, 400).only_sending is only


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("SESSION_REVOKED", Exit.PERMISSION),
        ("AUTH_KEY_DUPLICATED", Exit.PERMISSION),
        ("USER_DEACTIVATED_BAN", Exit.PERMISSION),
        ("PEER_FLOOD", Exit.UNAVAILABLE),
        ("API_ID_INVALID", Exit.SETTINGS),
        ("RPC_CALL_FAIL", Exit.TRY_AGAIN),
    ],
)
def test_the_exit_code_says_who_can_mend_it(name: str, code: Exit) -> None:
    assert rpc_failure(name, 400).exit_code == code


def test_a_duplicated_session_names_the_second_user_and_a_frozen_account_the_appeal() -> None:
    assert "other program" in rpc_failure("AUTH_KEY_DUPLICATED", 406).todo
    assert "@SpamBot" in rpc_failure("FROZEN_METHOD_INVALID", 420).todo


def test_a_broken_line_is_the_next_runs_affair() -> None:
    failed = transport_failure("SILENT", "Telegram does not answer.")
    assert (failed.action, failed.exit_code, failed.name) == (R, Exit.TRY_AGAIN, "SILENT")
    assert failed.wait_seconds is None
