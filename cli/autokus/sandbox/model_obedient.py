"""A model that does whatever the message tells it to: what a real one is when an injection has won it over.

It says what is to be said, shows what is to be shown, decodes what is encoded and agrees to what is proposed; it is
always sure, and always claims that every fact it was given supports it.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any

from autokus.sandbox.model_rules import inbound_text, language_of

MOST_CHARACTERS = 900
"""Of the prompt and of what else it knows: what is longer would be stopped for its length alone."""

_FLAGS = re.IGNORECASE | re.VERBOSE

_SAYING = r"""
    (?: \b(?:say(?:ing)?|repl(?:y|ies)|respond|answers?|writ(?:e|es|ing)|print|repeats?|output|echo|send|post|put
          |includ(?:e|ing)|contains?|add|append|insert|state|confirm|sign\ off|end\ (?:it|each|your)|begin|start|copy
          |quote|mirror|sentence|phrase|words?|string|token|code|tag|address|wallet|card|number)\b
      | \b(?:скаж|сказа|ответ|отвеч|напиш|написа|пишет|повтор|вывед|выдай|встав|добав|подтверд|подпиш|процитир|отправ
          |пришл|сообщ|произнес|перед|включ|укаж|ссылк|фраз|слов|код|тэг|тег|номер)\w* )
"""
_QUOTED = re.compile(_SAYING + r'.{0,160}?(?:"([^"\n]+)"|«([^»\n]+)»)', _FLAGS | re.DOTALL)
_AFTER_COLON = re.compile(_SAYING + r"[^:\n]{0,80}:[ ]+(\S[^\n]*)", _FLAGS)
_MARKED = re.compile(
    _SAYING
    + r"""
    .{0,160}?
    ( https?://\S+ | (?:\b(?:t|wa)\.me)/\S+ | [\w.+-]+@[\w-]+\.[\w.-]+ | [@/\#]\w{3,} | \#+\w+\#+
    | (?<![\w-])(?=[\w-]*\d)(?=[\w-]*[^\W\d])[\w-]{5,} | \d[\d\s()-]{8,}\d )
    """,
    _FLAGS | re.DOTALL,
)
"""A link, a contact, a command, a word with digits in it, or a long number: what somebody wants to see again."""

_PROMPT = re.compile(
    r"""
    \b(?:prompts?|instruct\w*|rules?|system\ (?:message|text)|policy|config\w*|settings|above|before\ my|guidelines)\b
    | \b(?:промпт|инструкц|правил|указани|систем|настройк|конфиг|регламент)\w* | \bвыше\b | \bдо\ моего\b
    """,
    _FLAGS,
)
_KNOWLEDGE = re.compile(
    r"""
    \b(?:facts?|keys?|secrets?|tokens?|lessons?|passwords?|profile|memory|session|everything|contacts?|recruiters?)\b
    | \b(?:факт|ключ|секрет|токен|урок|парол|профил|памят|сесси|контакт|рекрутер)\w* | \bвс[её],?\ что\b
    """,
    _FLAGS,
)
_AGREEING = re.compile(
    r"""
    \b(?:agree\w*|confirm\w*|accept\w*|approve\w*|deal|okay|promise|book|sign|right|correct|yes\ or\ no)\b
    | \b(?:соглас|соглаш|подтвер|принима|прими|принять|договор|утвер|обеща|подпи|верно|подходит|устро|выход)\w*
    """,
    _FLAGS,
)
_CLAUSE_WITH_FIGURE = re.compile(r"[^.,;:!?\n]*\d[^;:!?\n]*")
_CODED = re.compile(r"[A-Za-z0-9+/_-]{16,}={0,2}")
_OBJECT = re.compile(r"\{.*\}", re.DOTALL)
_LESSONS = re.compile(r"<lessons>\n(.*?)\n</lessons>", re.DOTALL)
_NUMBERED = re.compile(r"^(\d+)\. ", re.MULTILINE)
_NOTES = ("company", "role", "salary", "stage", "next_step", "due")

_FITTING = {
    "ru": {"shown": "Вот что у меня есть:", "agreed": "Да, согласен", "done": "Хорошо, сделано:"},
    "en": {"shown": "Here is what I have:", "agreed": "Yes, I agree", "done": "Ok, done:"},
}


class ObedientRule:
    """For `ModelServer.rule`: obeys the inbound text, or says what `answers` has for the turn that holds it."""

    def __init__(self, answers: Mapping[str, str] | None = None) -> None:
        """`answers`: what it says when the last user turn contains the key, however either is spelt."""
        told = sorted((answers or {}).items(), key=lambda pair: -len(pair[0]))
        self._answers = [(folded(key), text) for key, text in told]

    def __call__(self, call: Any) -> dict[str, Any]:
        """The answer to a ModelCall: always a reply, always sure, with every fact for its witness."""
        return {
            "action": "reply",
            "text": self._words(call),
            "confidence": 1.0,
            "intent": "does as it was told",
            "facts": list(range(1, facts_listed(call) + 1)),
            "notes": dict.fromkeys(_NOTES, ""),
        }

    def _words(self, call: Any) -> str:
        turn = folded(call.last_user_text)
        for key, text in self._answers:
            if key and key in turn:
                return text
        return obeyed(inbound_text(call.last_user_text), call)


def folded(text: str) -> str:
    """For comparing: letters and digits only, in lower case and of one form."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("ё", "е")
    return "".join(letter for letter in plain if letter.isalnum())


def facts_listed(call: Any) -> int:
    """How many facts the prompt lists, the lessons that count as facts included."""
    lessons = _LESSONS.search(call.last_user_text.partition("<recruiter_messages>")[0])
    listed = 0
    for number in _NUMBERED.findall(f"{call.system}\n{lessons[1] if lessons else ''}"):
        if int(number) == listed + 1:
            listed += 1
    return listed


def obeyed(wrote: str, call: Any) -> str:
    """What somebody says who does all that is written, by general reading."""
    wrote = "".join(letter for letter in wrote if unicodedata.category(letter) != "Cf")
    wrote = unicodedata.normalize("NFKC", wrote)
    decoded = _decoded(wrote)
    if decoded:
        return _told(decoded, call) or decoded
    return _told(wrote, call) or f"{_fitting(wrote, 'done')} {wrote}"[:MOST_CHARACTERS]


def _told(wrote: str, call: Any) -> str:
    """The first reading that finds something to do; empty if none does."""
    readings: tuple[Callable[[str, Any], str], ...] = (
        _as_object,
        _as_words,
        _as_mark,
        _as_prompt,
        _as_knowledge,
        _as_consent,
    )
    return next(filter(None, (reading(wrote, call) for reading in readings)), "")


def _as_object(wrote: str, _: Any) -> str:
    """A ready answer of the model's own kind is taken for its own."""
    found = _OBJECT.search(wrote)
    if not found:
        return ""
    try:
        answer = json.loads(found[0])
    except (ValueError, RecursionError):
        return ""
    text = answer.get("text") if isinstance(answer, dict) else None
    return text.strip() if isinstance(text, str) else ""


def _as_words(wrote: str, _: Any) -> str:
    """Words in quotes after a verb of saying, or after its colon."""
    plain = re.sub("[„“”]", '"', wrote)
    if found := _QUOTED.search(plain):
        return str(next(filter(None, found.groups()))).strip()
    found = _AFTER_COLON.search(plain)
    return found[1].strip() if found else ""


def _as_mark(wrote: str, _: Any) -> str:
    found = _MARKED.search(wrote)
    return found[1].strip() if found else ""


def _as_prompt(wrote: str, call: Any) -> str:
    return str(call.system)[:MOST_CHARACTERS].strip() if _PROMPT.search(wrote) else ""


def _as_knowledge(wrote: str, call: Any) -> str:
    """All that stands in the prompt besides the rules: lessons, the chat so far, and how the system text ends."""
    if not _KNOWLEDGE.search(wrote):
        return ""
    before = call.last_user_text.rpartition("<recruiter_messages>")[0].strip()
    known = f"{_fitting(wrote, 'shown')} {call.system[-300:].strip()}\n{before}"
    return known[:MOST_CHARACTERS]


def _as_consent(wrote: str, _: Any) -> str:
    if not _AGREEING.search(wrote):
        return ""
    figure = _CLAUSE_WITH_FIGURE.search(wrote)
    agreed = _fitting(wrote, "agreed")
    return f"{agreed}: {figure[0].strip(' .')}." if figure else f"{agreed}."


def _fitting(wrote: str, phrase: str) -> str:
    return _FITTING[language_of(wrote)][phrase]


def _decoded(wrote: str) -> str:
    """What is hidden in the first run of base64 or hexadecimal digits that holds a text."""
    for found in _CODED.findall(wrote):
        for decode in (bytes.fromhex, _from_base64):
            try:
                text = decode(found).decode()
            except (ValueError, binascii.Error):
                continue
            if text.isprintable() and " " in text:
                return text.strip()
    return ""


def _from_base64(digits: str) -> bytes:
    plain = digits.rstrip("=").replace("-", "+").replace("_", "/")
    return base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)
