"""Every way a model call can fail, as data: one verdict per row of ERRORS section 3, one line per outside name.

`classify` reads these tables; the tests go through every line of them. `verdicts` holds the
sentences.
"""

from __future__ import annotations

from dataclasses import dataclass

from autokus.llm.verdicts import (
    ADDRESS,
    BROKEN_OFF,
    BUSY,
    CERTIFICATE,
    DEADLINE,
    KEY,
    LOCKED,
    LOGIN,
    MALFORMED,
    MONEY,
    NOT_FOUND,
    OLD_PROGRAM,
    OVERLOADED,
    POLICY,
    PROXY,
    PROXY_SETTINGS,
    RATE,
    RATE_BRIEF,
    REDIRECT,
    REGION,
    REQUEST,
    TOO_LONG,
    UNEXPECTED,
    UNREACHABLE,
    WINDOW,
    Verdict,
)

ANTHROPIC: dict[str, Verdict] = {
    # error.details.error_code
    "enforced_spend_limit_reached": MONEY,
    "organization_on_hold": LOCKED,
    # error.type
    "invalid_request_error": REQUEST,
    "authentication_error": KEY,
    "billing_error": MONEY,
    "permission_error": KEY,
    "not_found_error": NOT_FOUND,
    "conflict_error": BUSY,
    "request_too_large": TOO_LONG,
    "model_context_window_exceeded": TOO_LONG,
    "rate_limit_error": RATE,
    "api_error": OVERLOADED,
    "timeout_error": OVERLOADED,
    "overloaded_error": OVERLOADED,
}

OPENAI: dict[str, Verdict] = {
    # error.code
    "insufficient_quota": MONEY,
    "credit_balance_exhausted": MONEY,
    "organization_usage_limit_exceeded": MONEY,
    "organization_spend_limit_exceeded": MONEY,
    "project_spend_limit_exceeded": MONEY,
    "billing_hard_limit_reached": MONEY,
    "billing_not_active": MONEY,
    "access_terminated": LOCKED,
    "account_deactivated": LOCKED,
    "invalid_api_key": KEY,
    "invalid_organization": KEY,
    "ip_not_authorized": KEY,
    "unsupported_country_region_territory": REGION,
    "model_not_found": NOT_FOUND,
    "model_not_available": NOT_FOUND,
    "context_length_exceeded": TOO_LONG,
    "string_above_max_length": TOO_LONG,
    "content_filter": POLICY,
    "content_policy_violation": POLICY,
    "unsupported_parameter": REQUEST,
    "unsupported_value": REQUEST,
    "invalid_value": REQUEST,
    "missing_required_parameter": REQUEST,
    "rate_limit_exceeded": RATE,
    "slow_down": RATE,
    "server_is_overloaded": OVERLOADED,
    # error.type
    "rate_limit_exceeded_error": RATE,
    "tokens": RATE,
    "requests": RATE,
    "server_error": OVERLOADED,
    "service_unavailable_error": OVERLOADED,
    # llama.cpp and vLLM
    "exceed_context_size_error": TOO_LONG,
    "unavailable_error": OVERLOADED,
    "BadRequestError": REQUEST,
    "NotFoundError": NOT_FOUND,
    "InternalServerError": OVERLOADED,
}

ZAI: dict[str, Verdict] = {
    # business codes, the same in both dialects of theirs
    "500": OVERLOADED,
    "1000": KEY,
    "1001": KEY,
    "1002": KEY,
    "1003": KEY,
    "1004": KEY,
    "1100": OVERLOADED,
    "1110": LOCKED,
    "1111": KEY,
    "1112": LOCKED,
    "1113": MONEY,
    "1120": OVERLOADED,
    "1121": LOCKED,
    "1200": OVERLOADED,
    "1210": REQUEST,
    "1211": NOT_FOUND,
    "1212": NOT_FOUND,
    "1213": REQUEST,
    "1214": REQUEST,
    "1215": REQUEST,
    "1220": KEY,
    "1221": NOT_FOUND,
    "1222": NOT_FOUND,
    "1230": OVERLOADED,
    "1231": BUSY,
    "1234": OVERLOADED,
    "1261": TOO_LONG,
    "1300": POLICY,
    "1301": POLICY,
    "1302": RATE_BRIEF,
    "1303": RATE_BRIEF,
    "1304": WINDOW,
    "1305": OVERLOADED,
    "1308": WINDOW,
    "1309": MONEY,
    "1310": WINDOW,
    "1311": NOT_FOUND,
    "1312": OVERLOADED,
    "1313": LOCKED,
    "1316": WINDOW,
    "1317": WINDOW,
    "1318": WINDOW,
    "1319": WINDOW,
    "1320": WINDOW,
    "1321": WINDOW,
    # a type of theirs
    "sensitive": POLICY,
    "network_error": BROKEN_OFF,
}

NAMES: dict[str, Verdict] = {**OPENAI, **ANTHROPIC, **ZAI}

GENERAL_NAMES = frozenset(
    {"invalid_request_error", "rate_limit_error", "api_error", "tokens", "requests", "500"}
)
"""Names that say no more than the status does: a sentence of the message, or another name, goes first."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A failure that only the English of its message tells apart, with the statuses it is believed at."""

    fragment: str
    statuses: frozenset[int]
    name: str
    verdict: Verdict


_REFUSALS = frozenset({400, 402, 403, 429})
_LENGTHS = frozenset({400, 413, 422})
_RATES = frozenset({429})
_REQUESTS = frozenset({400, 422})

SIGNS: tuple[Sign, ...] = (
    Sign("api usage limits", _REFUSALS, "usage_limit_set_by_owner", MONEY),
    Sign("credit balance is too low", _REFUSALS, "credit_balance_too_low", MONEY),
    Sign("exceeded your current quota", _REFUSALS, "insufficient_quota", MONEY),
    Sign("insufficient balance", _REFUSALS, "insufficient_balance", MONEY),
    Sign("account is in arrears", _REFUSALS, "arrears", MONEY),
    Sign("account anomaly", _REFUSALS, "account_anomaly", LOCKED),
    Sign("fair use", _REFUSALS, "fair_usage", LOCKED),
    Sign("fair usage", _REFUSALS, "fair_usage", LOCKED),
    Sign("reset at", _RATES, "usage_window", WINDOW),
    Sign("per day", _RATES, "daily_limit", WINDOW),
    Sign("request too large", _RATES, "request_too_large", TOO_LONG),
    Sign("prompt is too long", _LENGTHS, "prompt_too_long", TOO_LONG),
    Sign("maximum context length", _LENGTHS, "context_length_exceeded", TOO_LONG),
    Sign("exceeds the available context size", _LENGTHS, "exceed_context_size_error", TOO_LONG),
    Sign("unsupported parameter", _REQUESTS, "unsupported_parameter", REQUEST),
)

STATUSES: dict[int, Verdict] = {
    400: REQUEST,
    401: KEY,
    402: MONEY,
    403: KEY,
    404: NOT_FOUND,
    405: ADDRESS,
    407: PROXY_SETTINGS,
    408: BUSY,
    409: BUSY,
    410: NOT_FOUND,
    413: TOO_LONG,
    422: REQUEST,
    425: BUSY,
    429: RATE,
    434: KEY,
    500: OVERLOADED,
    502: OVERLOADED,
    503: OVERLOADED,
    504: OVERLOADED,
    520: OVERLOADED,
    522: OVERLOADED,
    524: OVERLOADED,
    529: OVERLOADED,
}

CLASSES: dict[int, Verdict] = {
    1: MALFORMED,
    2: MALFORMED,
    3: REDIRECT,
    4: REQUEST,
    5: OVERLOADED,
}
"""By the status' first digit, for those that have no line of their own."""

TRANSPORT: dict[str, Verdict] = {
    "connect": UNREACHABLE,
    "dns": UNREACHABLE,
    "tls": UNREACHABLE,
    "reset": UNREACHABLE,
    "tls_certificate": CERTIFICATE,
    "proxy": PROXY,
    "proxy_login": PROXY_SETTINGS,
    "proxy_kind": PROXY_SETTINGS,
    "ca_bundle": PROXY_SETTINGS,
    "address": ADDRESS,
    "deadline": DEADLINE,
    "broken_off": BROKEN_OFF,
    "too_large": MALFORMED,
    "unexpected": UNEXPECTED,
}

PROGRAM_SIGNS: tuple[tuple[str, str, Verdict], ...] = (
    # What `claude -p` prints where an answer should stand (code.claude.com/docs/en/errors), in lower case; the first
    # that fits counts. Older wordings stay: people update when they like.
    ("unknown option", "unknown_option", OLD_PROGRAM),
    ("credit balance is too low", "credit_balance_too_low", MONEY),
    ("api usage limits", "usage_limit_set_by_owner", MONEY),
    ("organization has been disabled", "organization_disabled", LOCKED),
    ("not logged in", "not_logged_in", LOGIN),
    ("invalid api key", "invalid_api_key", LOGIN),
    ("please run /login", "not_logged_in", LOGIN),
    ("oauth token", "oauth_token", LOGIN),
    ("oauth session expired", "oauth_token", LOGIN),
    ("failed to authenticate", "not_logged_in", LOGIN),
    ("has disabled claude subscription access", "subscription_disabled", LOGIN),
    ("usage policy", "usage_policy", POLICY),
    ("prompt is too long", "prompt_too_long", TOO_LONG),
    ("request too large", "request_too_large", TOO_LONG),
    ("issue with the selected model", "model_not_found", NOT_FOUND),
    ("available on your plan", "model_not_available", NOT_FOUND),
    ("temporarily limiting requests", "rate_limit_error", RATE_BRIEF),
    ("request rejected (429)", "rate_limit_error", RATE_BRIEF),
    ("overloaded", "overloaded_error", OVERLOADED),
    ("internal server error", "api_error", OVERLOADED),
    ("certificate", "tls_certificate", CERTIFICATE),
    ("unable to connect to api", "connect", UNREACHABLE),
    ("connection error", "connect", UNREACHABLE),
    ("fetch failed", "connect", UNREACHABLE),
    ("request timed out", "timeout_error", UNREACHABLE),
)
