from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from autokus.errors import Exit, WrongSettings
from autokus.home import Home
from autokus.settings import (
    Settings,
    load_settings,
    read_session,
    require_login,
    require_model,
)
from autokus.vocabulary import Disclosure, Limits, Prices, Quiet, SpendingCaps


def load(folder: Path, text: str | bytes, **environment: str) -> Settings:
    (folder / "settings.toml").write_bytes(text if isinstance(text, bytes) else text.encode())
    return load_settings(Home(folder), environment)


def refused(folder: Path, text: str | bytes, **environment: str) -> WrongSettings:
    with pytest.raises(WrongSettings) as caught:
        load(folder, text, **environment)
    assert caught.value.exit_code == Exit.SETTINGS
    assert caught.value.means == "Nothing was read or sent."
    return caught.value


# -- what is read ----------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["", "\n# nothing yet\n", "[telegram]\n[llm]\n"])
def test_everything_may_be_left_out(tmp_path: Path, text: str) -> None:
    settings = load(tmp_path, text)
    assert settings == Settings()
    assert replace(settings.limits, zone=None) == Limits()
    assert (settings.run.budget_seconds, settings.telegram.step_seconds) == (240, 15)
    assert (settings.llm.deadline_seconds, settings.llm.parallel) == (150, 3)
    assert settings.llm.max_output_tokens == 1500


def test_values_are_read_and_handed_to_the_rules(tmp_path: Path) -> None:
    settings = load(
        tmp_path,
        """
        [telegram]
        api_id = 17
        api_hash = "abc"
        [llm]
        provider = "openai"
        model = "m"
        confidence = 1
        [reply]
        settle_seconds = 1
        max_age_hours = 2
        max_characters = 3
        [caps]
        contact_hour = 4
        contact_day = 5
        account_hour = 6
        account_day = 7
        in_a_row = 8
        """,
    )
    assert (settings.telegram.api_id, settings.llm.provider) == (17, "openai")
    assert replace(settings.limits, zone=None) == Limits(1, 2, 4, 5, 6, 7, 8, 1.0, 3)


def test_hours_zone_and_disclosure_reach_the_rules(tmp_path: Path) -> None:
    settings = load(
        tmp_path,
        """
        time_zone = "Europe/Berlin"
        [reply]
        quiet_hours = "22:30 - 7:05"
        disclosure = "when_asked"
        owner_active_hours = 0
        allowed = ["github.com/alex"]
        """,
    )
    limits = settings.limits
    assert limits.quiet == Quiet(22 * 60 + 30, 7 * 60 + 5)
    assert str(limits.zone) == "Europe/Berlin"
    assert limits.disclosure is Disclosure.WHEN_ASKED
    assert (limits.owner_active_hours, limits.allowed) == (0, ("github.com/alex",))


def test_a_home_without_a_zone_has_the_machines(tmp_path: Path) -> None:
    zone = load(tmp_path, "").limits.zone
    assert datetime.now(zone).utcoffset() == datetime.now(UTC).astimezone().utcoffset()


def test_money_and_prices_are_kept_in_millionths(tmp_path: Path) -> None:
    settings = load(
        tmp_path,
        """
        [spending]
        tokens_day = 7
        tokens_month = 0
        money_day = 1.5
        price_input = 3
        price_output = 0.25
        """,
    )
    assert settings.caps_on_spending == SpendingCaps(7, 0, 1_500_000, 0)
    assert settings.prices == Prices(3_000_000, 250_000, 0)


@pytest.mark.parametrize("hours", ["22-8", "25:00-08:00", "22:60-08:00", "night", "22:00", "-"])
def test_hours_that_are_none_are_refused_in_words(tmp_path: Path, hours: str) -> None:
    settings = load(tmp_path, f'[reply]\nquiet_hours = "{hours}"')
    with pytest.raises(WrongSettings, match=r"reply\.quiet_hours"):
        _ = settings.limits


@pytest.mark.parametrize("zone", ["Moscow", "Europe/Nowhere", "../etc/passwd", "MSK+3 "])
def test_a_zone_that_is_none_is_refused_in_words(tmp_path: Path, zone: str) -> None:
    settings = load(tmp_path, f'time_zone = "{zone}"')
    with pytest.raises(WrongSettings, match="time_zone"):
        _ = settings.limits


# -- what is refused -------------------------------------------------------------------------------


def test_missing_settings_are_refused_with_their_name(tmp_path: Path) -> None:
    with pytest.raises(WrongSettings, match="There are no settings at") as caught:
        load_settings(Home(tmp_path), {})
    assert str(tmp_path / "settings.toml") in caught.value.what


@pytest.mark.parametrize(
    ("text", "what", "todo"),
    [
        pytest.param("[lmm]", "`lmm`", "Did you mean `llm`?", id="a table"),
        pytest.param("[llm]\nmodle = 'x'", "`llm.modle`", "Did you mean `llm.model`?", id="a key"),
        pytest.param(
            "model = 'x'", "`model`", "Did you mean `llm.model`?", id="a key without its table"
        ),
        pytest.param(
            "[reply]\nsettle_secs = 1", "`reply.settle_secs`", "`reply.settle_seconds`", id="short"
        ),
        pytest.param(
            "[caps]\nzzz = 1", "`caps.zzz`", "Known here: account_day, ", id="nothing near"
        ),
    ],
)
def test_an_unknown_key_is_refused_with_the_nearest_one(
    tmp_path: Path, text: str, what: str, todo: str
) -> None:
    found = refused(tmp_path, text)
    assert what in found.what
    assert todo in found.todo


@pytest.mark.parametrize(
    ("text", "key"),
    [
        pytest.param("[telegram]\napi_id = '17'", "telegram.api_id", id="a text for a number"),
        pytest.param("[telegram]\napi_id = true", "telegram.api_id", id="a truth for a number"),
        pytest.param("[telegram]\napi_id = -1", "telegram.api_id", id="below nothing"),
        pytest.param("[telegram]\napi_hash = 17", "telegram.api_hash", id="a number for a text"),
        pytest.param("[telegram]\nstep_seconds = 0", "telegram.step_seconds", id="no time at all"),
        pytest.param("[telegram]\nstep_seconds = nan", "telegram.step_seconds", id="not a number"),
        pytest.param("[llm]\nprovider = 'other'", "llm.provider", id="a provider we do not know"),
        pytest.param("[llm]\nconfidence = 1.1", "llm.confidence", id="more than sure"),
        pytest.param("[llm]\nparallel = 0", "llm.parallel", id="no place"),
        pytest.param(
            "[run]\nbudget_seconds = 241", "run.budget_seconds", id="beyond the hard limit"
        ),
        pytest.param("[run]\nbudget_seconds = 0", "run.budget_seconds", id="no budget"),
        pytest.param("[caps]\nin_a_row = 1.5", "caps.in_a_row", id="half a reply"),
        pytest.param(
            "[lessons]\nexpire_days = -1", "lessons.expire_days", id="fewer days than none"
        ),
        pytest.param("[pace]\npause_seconds = 31", "pace.pause_seconds", id="too long a pause"),
        pytest.param(
            "[pace]\ncharacters_per_second = 0", "pace.characters_per_second", id="no speed"
        ),
        pytest.param("llm = 3", "llm", id="a number for a table"),
        pytest.param("llm = [1]", "llm", id="a list for a table"),
    ],
)
def test_a_wrong_value_is_refused_with_its_key_as_people_write_it(
    tmp_path: Path, text: str, key: str
) -> None:
    assert f"`{key}`" in refused(tmp_path, text).what


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[llm", id="an open bracket"),
        pytest.param("a = 1\na = 2", id="a key twice"),
        pytest.param(b"model = '\xff'", id="not UTF-8"),
        pytest.param("модель".encode("cp1251"), id="another encoding"),
    ],
)
def test_what_is_not_toml_is_refused_with_the_files_name(tmp_path: Path, text: str | bytes) -> None:
    found = refused(tmp_path, text)
    assert "settings.toml is not valid TOML" in found.what


def test_a_folder_in_the_place_of_the_settings_is_refused(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").mkdir()
    with pytest.raises(WrongSettings, match="cannot be read"):
        load_settings(Home(tmp_path), {})


# -- secrets of the environment --------------------------------------------------------------------


def test_secrets_of_the_environment_win_over_the_file(tmp_path: Path) -> None:
    text = "[telegram]\napi_id = 1\napi_hash = 'file'\n[llm]\napi_key = 'file'"
    settings = load(tmp_path, text, TG_API_ID="2", TG_API_HASH="env", ANTHROPIC_API_KEY="key")
    assert (settings.telegram.api_id, settings.telegram.api_hash) == (2, "env")
    assert settings.llm.api_key == "key"


def test_secrets_are_taken_from_the_environment_even_without_a_table(tmp_path: Path) -> None:
    settings = load(tmp_path, "", TG_API_ID="2", TG_API_HASH="env", ANTHROPIC_API_KEY="key")
    assert (settings.telegram.api_id, settings.llm.api_key) == (2, "key")


def test_other_ways_are_read_from_the_file_or_from_the_environment(tmp_path: Path) -> None:
    text = '[notify]\nurls = ["ntfy://a/b"]\nwords = true\n[bot]\ntoken = "1:x"\nchat_id = -5\n'
    from_file = load(tmp_path, text)
    from_both = load(
        tmp_path,
        text,
        AUTOKUS_NOTIFY_URLS=" ntfy://c/d  mailto://e ",
        AUTOKUS_BOT_TOKEN="2:y",
    )

    assert (from_file.notify.urls, from_file.notify.words) == (("ntfy://a/b",), True)
    assert (from_file.bot.token, from_file.bot.chat_id) == ("1:x", -5)
    assert from_both.notify.urls == ("ntfy://c/d", "mailto://e")
    assert (from_both.bot.token, from_both.bot.chat_id) == ("2:y", -5)
    assert load(tmp_path, "", AUTOKUS_BOT_TOKEN="2:y").bot.token == "2:y"


def test_an_empty_variable_is_none(tmp_path: Path) -> None:
    text = "[telegram]\napi_id = 1\n[llm]\napi_key = 'file'"
    settings = load(tmp_path, text, TG_API_ID="", TG_API_HASH="", ANTHROPIC_API_KEY="")
    assert (settings.telegram.api_id, settings.llm.api_key) == (1, "file")


@pytest.mark.parametrize(
    ("provider", "key"), [("anthropic", "of anthropic"), ("openai", "of openai")]
)
def test_each_provider_has_the_key_of_its_own_and_never_the_others(
    tmp_path: Path, provider: str, key: str
) -> None:
    both = {"ANTHROPIC_API_KEY": "of anthropic", "OPENAI_API_KEY": "of openai"}
    assert load(tmp_path, f"[llm]\nprovider = '{provider}'", **both).llm.api_key == key
    other = {name: value for name, value in both.items() if value != key}
    assert load(tmp_path, f"[llm]\nprovider = '{provider}'", **other).llm.api_key == ""


@pytest.mark.parametrize("value", ["abc", "1.5", "-1", "²", "１７"])
def test_an_api_id_of_the_environment_that_is_no_number_is_refused(
    tmp_path: Path, value: str
) -> None:
    found = refused(tmp_path, "", TG_API_ID=value)
    assert "TG_API_ID" in found.what


def test_a_refusal_shows_no_secret(tmp_path: Path) -> None:
    secret = "s3cr3t-canary"
    found = refused(tmp_path, "[llm]\nparallel = 0", TG_API_HASH=secret, ANTHROPIC_API_KEY=secret)
    assert secret not in str(found)


# -- what a run needs ------------------------------------------------------------------------------


def test_the_session_is_read_from_its_file_and_the_environment_wins(tmp_path: Path) -> None:
    (tmp_path / "telegram.session").write_text(" 1Abc=\n")
    assert read_session(Home(tmp_path), {}) == "1Abc="
    assert read_session(Home(tmp_path), {"TG_SESSION_STRING": " 1Env=\n"}) == "1Env="
    assert read_session(Home(tmp_path), {"TG_SESSION_STRING": " "}) == "1Abc="


@pytest.mark.parametrize("content", [None, b"", b" \n", b"\xff\xfe", "ключ".encode()])
def test_without_a_session_the_run_is_refused(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "telegram.session").write_bytes(content)
    with pytest.raises(WrongSettings, match="no Telegram session"):
        read_session(Home(tmp_path), {})


def test_a_login_needs_both_parts(tmp_path: Path) -> None:
    require_login(load(tmp_path, "[telegram]\napi_id = 1\napi_hash = 'x'"))
    for text in ("", "[telegram]\napi_id = 1", "[telegram]\napi_hash = 'x'"):
        with pytest.raises(WrongSettings, match="api_id"):
            require_login(load(tmp_path, text))


def test_a_model_needs_its_name(tmp_path: Path) -> None:
    require_model(load(tmp_path, "[llm]\nmodel = 'm'"))
    with pytest.raises(WrongSettings, match=r"llm\.model"):
        require_model(Settings())
