"""The demo's story: who writes what, in which act, and what the pretend model makes of it.

The model knows only the prompt it is sent, as a real one does; its answers are fixed here by words in the newest
messages, so that the story is the same each time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from autokus.sandbox.model_rules import DefaultRule, inbound_text

_DEFAULT = DefaultRule()


@dataclass(frozen=True, slots=True)
class Recruiter:
    """Somebody who writes in the story."""

    username: str
    name: str
    approved: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """One message; `by_owner` is the job seeker typing on the phone."""

    username: str
    text: str
    by_owner: bool = False


@dataclass(frozen=True, slots=True)
class Act:
    """What happens before one run of `check`."""

    title: str
    lines: tuple[Line, ...] = ()


CAST = (
    Recruiter("anna_hr", "Анна Смирнова"),
    Recruiter("james_recruits", "James Miller"),
    Recruiter("olga_talent", "Ольга Петрова"),
    Recruiter("maria_keller", "Maria Keller"),
    Recruiter("fast_money", "Павел", approved=False),
)

ACTS = (
    Act(
        "Morning. Four people write; one of them nobody has approved. You answer Maria yourself, on your phone.",
        (
            Line("anna_hr", "Алексей, здравствуйте!"),
            Line("anna_hr", "Меня зовут Анна, я рекрутер продуктовой компании."),
            Line(
                "anna_hr",
                "Ищем senior-фронтендера, React и TypeScript, можно удалённо. Вам было бы интересно?",
            ),
            Line(
                "james_recruits",
                "Hi Alex! Are you open to new front-end roles? What is your main stack?",
            ),
            Line("fast_money", "Лёгкий заработок, 5000 в день, пишите в личку"),
            Line("maria_keller", "Hi Alex, shall we keep our call on Thursday?"),
            Line(
                "maria_keller", "Hi Maria, yes, Thursday is fine. Talk to you then!", by_owner=True
            ),
        ),
    ),
    Act("A minute later. Nobody has written."),
    Act(
        "The recruiters go on. Olga wants a time fixed: that is for you to decide.",
        (
            Line("anna_hr", "Отлично! Сколько лет вы работаете с фронтендом?"),
            Line("james_recruits", "Great, thanks."),
            Line("james_recruits", "Would you consider a hybrid format, or remote only?"),
            Line("olga_talent", "Алексей, добрый день! Сможете созвониться завтра в 15:00?"),
        ),
    ),
    Act(
        "James says thanks: no answer needed. Olga writes again and joins what waits for you.",
        (
            Line("james_recruits", "Perfect, thank you!"),
            Line("olga_talent", "Или лучше в четверг?"),
        ),
    ),
    Act("A minute later. Nobody has written."),
)


@dataclass(frozen=True, slots=True)
class _Said:
    """An answer of the model, for messages that contain one of these words."""

    words: tuple[str, ...]
    action: str
    text: str
    intent: str
    facts: tuple[int, ...] = ()


_ANSWERS = (
    _Said(
        ("созвониться", "четверг"),
        "hand_over",
        "Добрый день, Ольга! Спасибо, уточню своё расписание и вернусь к вам.",
        "wants a time for a call",
    ),
    _Said(
        ("senior-фронтендера",),
        "reply",
        "Здравствуйте, Анна! Спасибо, что написали. Да, я открыт к предложениям и предпочитаю удалённую работу. "
        "Расскажите, пожалуйста, подробнее о продукте и задачах.",
        "presents a vacancy",
        (7, 8),
    ),
    _Said(
        ("Сколько лет",),
        "reply",
        "У меня 7 лет коммерческого опыта во фронтенде, основной стек - React, TypeScript и Next.js.",
        "asks for experience",
        (3, 4),
    ),
    _Said(
        ("main stack",),
        "reply",
        "Hi James! Yes, I am open to new offers. I mainly work with React, TypeScript and Next.js. "
        "Could you tell me more about the role?",
        "asks for the stack",
        (3, 7),
    ),
    _Said(
        ("hybrid",),
        "reply",
        "I prefer remote work, but a hybrid format can be discussed.",
        "asks for the work format",
        (8,),
    ),
    _Said(("thank you!",), "silent", "", "says thanks"),
)


def answer(call: Any) -> dict[str, Any]:
    """The model of the story: rule for `ModelServer.rule`; other messages get the sandbox's ordinary answer."""
    wrote = inbound_text(call.last_user_text)
    for said in _ANSWERS:
        if any(word in wrote for word in said.words):
            return {
                "action": said.action,
                "text": said.text,
                "confidence": 0.93,
                "intent": said.intent,
                "facts": list(said.facts),
                "notes": {
                    "company": "",
                    "role": "",
                    "salary": "",
                    "stage": "",
                    "next_step": "",
                    "due": "",
                },
            }
    return _DEFAULT(call)
