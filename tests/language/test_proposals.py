from __future__ import annotations

import pytest

from autokus.language.promises import parts
from autokus.language.proposal_words import Topic, Yes
from autokus.language.proposals import agreement, asked, topics_in
from autokus.language.text import fold


@pytest.mark.parametrize(
    ("message", "topic"),
    [
        ("Завтра в 15 удобно?", Topic.TIME),
        ("Could I call you now?", Topic.CALL),
        ("Семь тысяч тогда, согласны?", Topic.MONEY),
        ("Принимаете оффер?", Topic.OFFER),
        ("Will you sign an NDA?", Topic.CONTRACT),
        ("Сможете выйти с первого?", Topic.START),
        ("Сделаете тестовое?", Topic.TEST),
        ("Пришлите скан паспорта", Topic.DOCUMENTS),
        ("Are you ready to relocate?", Topic.PLACE),
        ("Дежурства ночью, берёте?", Topic.HOURS),
        ("Откажетесь от других процессов?", Topic.OTHERS),
        ("Shall we move to WhatsApp?", Topic.MESSENGER),
        ("Заполните анкету", Topic.OUTSIDE),
        ("По рукам?", Topic.FIRM),
    ],
)
def test_a_message_proposes(message: str, topic: Topic) -> None:
    (proposal,) = asked([message]).proposals
    assert topic in proposal.topics


@pytest.mark.parametrize(
    "message",
    [
        *("Открыты к предложениям?", "Интересно?", "Удобно тут общаться?", "Можно пару вопросов?"),
        *("Are you open to offers?", "May I send you the description?", "Какой у вас стек?"),
        *("Тестового нет. Устраивает такой процесс?", "Пришлю описание завтра, хорошо?"),
        *("Вилка 300-400к, удалёнка. Интересно?", "Would you be open to a call at some point?"),
        *("Делали ли вы переезды на Vite?", "What are your salary expectations?"),
    ],
)
def test_a_message_proposes_nothing(message: str) -> None:
    assert not asked([message]).proposals


def test_what_is_denied_is_no_topic_unless_the_denial_is_taken_back() -> None:
    assert Topic.TEST not in topics_in(fold("Тестового нет"))
    assert Topic.TEST not in topics_in(fold("There is no homework"))
    assert Topic.TEST in topics_in(fold("Без тестового не берём"))


def test_a_settled_time_is_told_apart_from_an_asked_one() -> None:
    assert asked(["Жду вас завтра в 15"]).proposals[0].arranged
    assert not asked(["Завтра в 15?"]).proposals[0].arranged


def test_a_short_message_points_to_what_was_written_before() -> None:
    assert Topic.TIME in asked(["Ну как, годится?"], ["Предлагаю среду, 11:00."]).topics
    assert not asked(["Ну как, годится?"]).topics


@pytest.mark.parametrize(
    ("text", "yes", "bare"),
    [
        ("Договорились!", Yes.FIRM, True),
        ("I confirm", Yes.FIRM, True),
        ("Мне подходит", Yes.SUITS, True),
        ("Works for me", Yes.SUITS, True),
        ("Удалёнка подходит", Yes.SUITS, False),
        ("Да", Yes.YES, True),
        ("Sure thing", Yes.YES, True),
        ("👍", Yes.YES, True),
        ("Понял, спасибо", Yes.HEARD, True),
        ("React и TypeScript", None, False),
        ("Не согласен", None, False),
    ],
)
def test_a_clause_agrees(text: str, yes: Yes | None, *, bare: bool) -> None:
    assert agreement(parts(text)[0]) == (yes, bare)
