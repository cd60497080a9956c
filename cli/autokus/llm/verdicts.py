"""The kinds of failure of a model call: what the run does about each, its exit code, its sentences for the owner."""

from __future__ import annotations

from dataclasses import dataclass

from autokus.errors import Action, Exit


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a failure means. `what` is a sentence without its end: the outside name is put there."""

    action: Action
    exit_code: Exit
    what: str
    means: str = ""
    todo: str = ""
    quick: bool = False
    """One quick second try inside the same call may help."""
    quick_if_told: bool = False
    """... but only if the server itself named a short wait."""
    may_cost: bool = False
    """The provider may have worked, and may charge for it, though no answer came."""
    fault: str = "model_odd"
    """What `doctor` calls it: a row of `faults.TABLE`."""


_LATER = "Nothing is lost; the next run tries again."
_STOPPED = "No replies are composed until this is mended; nothing is lost meanwhile."
_OWNER = "This message gets no automatic reply; it goes to the owner."

OVERLOADED = Verdict(
    Action.NEXT_RUN,
    Exit.TRY_AGAIN,
    "The model's provider failed or is overloaded",
    _LATER,
    quick=True,
    fault="model_busy",
)
BUSY = Verdict(
    Action.NEXT_RUN,
    Exit.TRY_AGAIN,
    "The model's provider asked for the same request again",
    _LATER,
    quick=True,
    fault="model_busy",
)
RATE = Verdict(
    Action.NEXT_RUN,
    Exit.TRY_AGAIN,
    "The model's provider limits how often it may be asked",
    _LATER,
    "If it happens often, lower llm.parallel.",
    quick=True,
    quick_if_told=True,
    fault="model_busy",
)
RATE_BRIEF = Verdict(
    Action.NEXT_RUN,
    Exit.TRY_AGAIN,
    "The model's provider is asked too often at once",
    _LATER,
    "If it happens often, lower llm.parallel.",
    quick=True,
    fault="model_busy",
)
WINDOW = Verdict(
    Action.NEXT_RUN,
    Exit.TRY_AGAIN,
    "The usage window of the model's plan is used up",
    "Replies are composed again when the window opens; nothing is lost meanwhile.",
    "Wait, or take a larger plan.",
    fault="model_busy",
)
MONEY = Verdict(
    Action.STOP,
    Exit.UNAVAILABLE,
    "The model's account has no money or has reached its spending limit",
    _STOPPED,
    "Add credit or raise the limit at the provider, then say resume.",
    fault="model_money",
)
LOCKED = Verdict(
    Action.STOP,
    Exit.UNAVAILABLE,
    "The model's provider has locked the account",
    _STOPPED,
    "Ask the provider's support, then say resume.",
    fault="model_money",
)
KEY = Verdict(
    Action.STOP,
    Exit.SETTINGS,
    "The model's provider does not accept the key, or the key may not do this",
    _STOPPED,
    "Check the key in the settings or the environment, then say resume.",
    fault="model_key",
)
REGION = Verdict(
    Action.STOP,
    Exit.SETTINGS,
    "The model's provider does not serve this country",
    _STOPPED,
    "Use another provider or a proxy (HTTPS_PROXY), then say resume.",
    fault="model_region",
)
NOT_FOUND = Verdict(
    Action.STOP,
    Exit.SETTINGS,
    "The provider does not know the model or the address",
    _STOPPED,
    "Check llm.model and llm.base_url, then say resume.",
    fault="model_name",
)
ADDRESS = Verdict(
    Action.STOP,
    Exit.SETTINGS,
    "The model's address or key cannot be used as it is written",
    _STOPPED,
    "Check llm.base_url and the key, then say resume.",
    fault="model_address",
)
REDIRECT = Verdict(
    Action.STOP,
    Exit.SETTINGS,
    "The model's address sends the request elsewhere, and the key is not carried there",
    _STOPPED,
    "Write the final address into llm.base_url, then say resume.",
    fault="model_address",
)
PROXY_SETTINGS = Verdict(
    Action.STOP,
    Exit.SETTINGS,
    "The proxy or the certificate bundle named in the environment cannot be used",
    _STOPPED,
    "Check HTTPS_PROXY, HTTP_PROXY, NO_PROXY (http:// and https:// proxies only) and"
    " REQUESTS_CA_BUNDLE, then say resume.",
    fault="model_proxy",
)
REQUEST = Verdict(
    Action.GIVE_UP,
    Exit.BUG,
    "The model's provider refused the request as wrong",
    _OWNER,
    "If it happens with every message, check llm.model and report it.",
)
TOO_LONG = Verdict(
    Action.RETRY_NOW,
    Exit.TRY_AGAIN,
    "The prompt is too long for the model",
    "It is worth asking once more with less history; after that the message goes to the owner.",
    "If it happens often, shorten profile.md or the prompts.",
)
POLICY = Verdict(
    Action.GIVE_UP,
    Exit.UNAVAILABLE,
    "The provider's content policy stopped the answer",
    _OWNER,
)
MALFORMED = Verdict(
    Action.NEXT_RUN,
    Exit.TRY_AGAIN,
    "What came back is not an answer of the model",
    _LATER,
    "If it goes on, check llm.base_url and what stands between (a proxy, a gateway).",
    may_cost=True,
)
BROKEN_OFF = Verdict(
    Action.NEXT_RUN,
    Exit.TRY_AGAIN,
    "The model's answer broke off",
    _LATER,
    may_cost=True,
)
DEADLINE = Verdict(
    Action.NEXT_RUN,
    Exit.TRY_AGAIN,
    "The model did not answer in time",
    "Nothing is lost; the next run tries again. What the call cost is counted as spent.",
    may_cost=True,
    fault="model_mute",
)
UNREACHABLE = Verdict(
    Action.NEXT_RUN,
    Exit.TRY_AGAIN,
    "The model's provider cannot be reached",
    _LATER,
    "If it goes on, check the network and llm.base_url.",
    quick=True,
    fault="model_down",
)
CERTIFICATE = Verdict(
    Action.NEXT_RUN,
    Exit.TRY_AGAIN,
    "The certificate at the model's address does not fit",
    _LATER,
    "If it goes on, check the clock, llm.base_url and REQUESTS_CA_BUNDLE.",
    quick=True,
    fault="model_certificate",
)
PROXY = Verdict(
    Action.NEXT_RUN,
    Exit.TRY_AGAIN,
    "The proxy to the model's provider does not work",
    _LATER,
    "If it goes on, check HTTPS_PROXY and HTTP_PROXY.",
    quick=True,
    fault="model_proxy",
)
UNEXPECTED = Verdict(
    Action.NEXT_RUN,
    Exit.BUG,
    "The call to the model failed in a way that is not known",
    _LATER,
)
PROGRAM = Verdict(
    Action.STOP,
    Exit.SETTINGS,
    "The model's program cannot be started",
    _STOPPED,
    "Install Claude Code, or write the full path of `claude` into llm.command (cron knows only /usr/bin and /bin),"
    " then say resume.",
    fault="model_program",
)
OLD_PROGRAM = Verdict(
    Action.STOP,
    Exit.SETTINGS,
    "The model's program is too old to be locked down",
    _STOPPED,
    "Update it (`claude update`; version 2.1.248 or later), then say resume.",
    fault="model_program",
)
LOGIN = Verdict(
    Action.STOP,
    Exit.SETTINGS,
    "The model's program is not logged in, or its login may not do this",
    _STOPPED,
    "Run `claude` by hand once and log in, or put what `claude setup-token` prints into CLAUDE_CODE_OAUTH_TOKEN,"
    " then say resume.",
    fault="model_program",
)
