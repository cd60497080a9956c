"""What the sandbox's model says when nobody has scripted it: a polite answer that claims and promises nothing."""

from __future__ import annotations

import json
import re
import threading
import zlib
from typing import Any

_ENCLOSED = re.compile(r"<([A-Za-z_][\w-]*)(?:\s[^>]*)?>(.*?)</\1>", re.DOTALL)

_OPENINGS = {
    "ru": (
        "Здравствуйте! Спасибо за сообщение.",
        "Добрый день! Спасибо, что написали.",
        "Здравствуйте! Спасибо за интерес к моему профилю.",
        "Добрый день! Рад знакомству.",
        "Здравствуйте! Благодарю за обращение.",
        "Приветствую! Спасибо за предложение обсудить.",
        "Здравствуйте! Приятно познакомиться.",
        "Добрый день! Звучит интересно.",
    ),
    "en": (
        "Hello! Thank you for your message.",
        "Hi! Thanks for reaching out.",
        "Hello! Thank you for your interest in my profile.",
        "Hi! Nice to meet you.",
        "Hello! I appreciate you getting in touch.",
        "Hi there! Thanks for writing.",
        "Hello! It is good to hear from you.",
        "Hi! That sounds interesting.",
    ),
}
_QUESTIONS = {
    "ru": (
        "Расскажите, пожалуйста, подробнее о задачах.",
        "Подскажите, пожалуйста, чем занимается команда.",
        "Можете рассказать, над каким продуктом идёт работа?",
        "Буду благодарен за описание роли.",
        "Как устроена команда и кто в неё входит?",
        "Какие задачи стоят перед командой сейчас?",
        "Пришлите, пожалуйста, описание вакансии.",
        "Как устроен процесс отбора?",
    ),
    "en": (
        "Could you tell me more about the tasks?",
        "Could you tell me what the team works on?",
        "What product is this role about?",
        "I would be grateful for a description of the role.",
        "How is the team set up?",
        "What is the team working on at the moment?",
        "Could you send me the job description here?",
        "What does the hiring process look like?",
    ),
}
_CLOSINGS = {
    "ru": (
        "Буду рад пообщаться здесь.",
        "Заранее спасибо!",
        "Хорошего дня!",
        "Буду ждать подробностей.",
    ),
    "en": (
        "Happy to chat here.",
        "Thank you in advance!",
        "Have a nice day!",
        "Looking forward to the details.",
    ),
}
_STAGE = {"ru": "первое сообщение", "en": "first contact"}


def inbound_text(user_text: str) -> str:
    """What the recruiter wrote: the last part of the turn that stands between tags, or the whole turn."""
    enclosed = [found[2] for found in _ENCLOSED.finditer(user_text) if found[2].strip()]
    return (enclosed[-1] if enclosed else user_text).strip()


def language_of(text: str) -> str:
    """Say "ru" when a fifth of the letters is Cyrillic, else "en"."""
    letters = [letter for letter in text if letter.isalpha()]
    cyrillic = sum("Ѐ" <= letter <= "ӿ" for letter in letters)
    return "ru" if letters and cyrillic * 5 >= len(letters) else "en"


class DefaultRule:
    """Answers every inbound text in its language; the same text always alike, different texts differently."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._chosen: dict[str, int] = {}

    def __call__(self, call: Any) -> dict[str, Any]:
        """The answer to a ModelCall: the object that the program asks the model for."""
        text = inbound_text(call.last_user_text)
        language = language_of(text)
        return {
            "action": "reply",
            "text": self._words(text, language),
            "confidence": 0.9,
            "intent": "introduction",
            "facts": [],
            "notes": {
                "company": "",
                "role": "",
                "salary": "",
                "stage": _STAGE[language],
                "next_step": "",
                "due": "",
            },
        }

    def _words(self, text: str, language: str) -> str:
        openings, questions = _OPENINGS[language], _QUESTIONS[language]
        closings = _CLOSINGS[language]
        number = self._number(text, len(openings) * len(questions) * len(closings))
        number, opening = divmod(number, len(openings))
        closing, question = divmod(number, len(questions))
        return f"{openings[opening]} {questions[question]} {closings[closing]}"

    def _number(self, text: str, choices: int) -> int:
        """Which of the answers; by the text, and the next free one when another text already has it."""
        with self._lock:
            if text not in self._chosen:
                number = zlib.crc32(text.encode("utf-8", "replace")) % choices
                taken = set(self._chosen.values())
                while number in taken and len(taken) < choices:
                    number = (number + 1) % choices
                self._chosen[text] = number
            return self._chosen[text]


def as_text(answer: dict[str, Any] | str) -> str:
    """What the model writes for a scripted or ruled answer: a dict as JSON, a text as it is."""
    return answer if isinstance(answer, str) else json.dumps(answer, ensure_ascii=False)
