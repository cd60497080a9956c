"""Which clauses of a reply deny, ask, or speak of the recruiter's side - and which claim."""

from __future__ import annotations

import pytest

from autokus.language.stance import clauses

DENIED = (
    "С Angular не работал.",
    "Опыта с Vue нет.",
    "Опыта с Vue, Angular и Svelte нет.",
    "Angular не использовал",
    "К сожалению, без Angular",
    "Angular — мимо",
    "С этим не знаком",
    "Никогда не жил в Москве.",
    "Незнаком с GraphQL",
    "Опыт с Kafka отсутствует",
    "Вынужден отказаться",
    "I have no experience with Vue.",
    "I haven't worked with Vue, Angular or Svelte.",
    "Not familiar with Kubernetes.",
    "Angular isn't something I've done.",
    "Unfortunately, no Angular on my side.",
    "I've never been to Berlin.",
    "I can't confirm 80k right now.",
    "I dont know Angular",
    "Zero experience with Kafka.",
    "I'm unfamiliar with Go.",
    "I'd pass on Angular.",
    "No.",
    "Нет.",
)


@pytest.mark.parametrize("text", DENIED)
def test_a_negation_about_oneself_is_a_denial(text: str) -> None:
    assert [clause.denied for clause in clauses(text)] == [True]


NOT_DENIED = (
    "Не только React.",
    "Не новичок в Angular.",
    "Не первый год пишу на Vue.",
    "Я не против переезда.",
    "Не могу сказать, что не работал с Vue.",
    "Нет проблем с английским.",
    "Опыт не менее пяти лет.",
    "Немецкий знаю на B1.",
    "Отработка две недели.",
    "Неплохо знаю Angular.",
    "Not only React.",
    "I don't mind moving to Berlin.",
    "No stranger to Vue.",
    "I can't wait to start.",
    "Angular is not a problem.",
    "I've never had any problems with Docker.",
    "I can't say I'm unfamiliar with Angular.",
    "Not less than five years.",
    "Why not?",
)


@pytest.mark.parametrize("text", NOT_DENIED)
def test_a_double_negation_or_a_turn_of_speech_is_no_denial(text: str) -> None:
    assert not any(clause.denied for clause in clauses(text))


ASKED = (
    "А какой у вас стек?",
    "Правильно понимаю, что у вас Angular?",
    "Расскажите, пожалуйста, про команду и стек.",
    "Уточните вилку, пожалуйста.",
    "Хотелось бы узнать, какой формат работы.",
    "Проект на Vue, да?",
    "С какими технологиями предстоит работать: React, Vue?",
    "Could you tell me about the stack?",
    "Please share the range.",
    "Is it Vue or React?",
    "Do I understand correctly that you need Angular?",
    "I'd like to know more about the team.",
    "You use Vue, right?",
)


@pytest.mark.parametrize("text", ASKED)
def test_a_question_or_a_request_is_asked(text: str) -> None:
    assert all(clause.asked for clause in clauses(text))


CLAIMED_WITH_A_QUESTION = (
    "I have 5 years of Angular, ok?",
    "У меня 5 лет Angular, это подойдёт?",
    "Я живу в Берлине, это удобно?",
    "I know Vue well, is that enough?",
    "Работал с Angular 5 лет, подойдёт?",
)


@pytest.mark.parametrize("text", CLAIMED_WITH_A_QUESTION)
def test_a_claim_with_a_tag_is_still_a_claim(text: str) -> None:
    assert clauses(text)[0].claims


ATTRIBUTED = (
    "Вы пишете, что нужен Angular.",
    "Вы упоминаете 500к.",
    "В вакансии указан Vue.",
    "У вас в стеке Vue и Nuxt.",
    "Вижу, что нужен опыт с Vue.",
    "Интересно, что вы используете Vue.",
    "Интересный стек: Vue и Nuxt",
    "Ваш проект на Angular звучит интересно.",
    "You mention 500k.",
    "Your vacancy lists Vue and Nuxt.",
    "The position requires German.",
    "The role is in Berlin.",
    "For the project you need Kafka.",
)


@pytest.mark.parametrize("text", ATTRIBUTED)
def test_what_is_said_to_be_the_recruiters_is_attributed(text: str) -> None:
    assert all(clause.attributed for clause in clauses(text))


NOT_ATTRIBUTED = (
    "As you said, I have 5 years of Angular.",
    "Как вы и пишете, у меня 5 лет с Angular.",
    "Вижу, что нужен Vue, я с ним работал 3 года.",
    "I see the role needs Vue, which I've used for years.",
    "На вашем проекте пригодится мой опыт с Vue.",
)


@pytest.mark.parametrize("text", NOT_ATTRIBUTED)
def test_a_claim_of_ones_own_is_not_put_down_to_the_recruiter(text: str) -> None:
    assert clauses(text)[-1].claims


PARTS = (
    ("React знаю, Python и Go — не мой профиль.", (False, True)),
    ("С Vue не работал, React использую 7 лет.", (True, False)),
    ("Vue не использовал, Angular 5 лет", (True, False)),
    ("I have no experience with Vue, but I know React.", (True, False)),
    ("I don't have a degree and worked with Angular for 5 years.", (True, False)),
    ("I haven't used Vue, only Angular.", (True, False)),
    ("Не работал с Vue, только с Angular", (True, False)),
    ("Нет, с Angular не работал, мой стек React", (True, True, False)),
    ("React — да, с GraphQL не работал.", (False, True)),
    ("С Vue, Angular и Svelte не работал.", (True,)),
    ("Не Vue, а Angular", (True, False)),
    ("I work with React and TypeScript.", (False,)),
)


@pytest.mark.parametrize(("text", "denied"), PARTS)
def test_a_sentence_is_cut_where_its_sides_say_different_things(
    text: str, denied: tuple[bool, ...]
) -> None:
    assert tuple(clause.denied for clause in clauses(text)) == denied


def test_the_words_stay_as_written_and_folded_beside() -> None:
    (clause,) = clauses("Работаю с  React.")

    assert (clause.text, clause.folded) == ("Работаю с  React.", "работаю с react.")


def test_nothing_has_no_clauses() -> None:
    assert clauses(" \n ") == ()
