"""Lessons on the command line, and what was told to one recruiter in no other's prompt or chat."""

from __future__ import annotations

import json
import stat
import time
from contextlib import closing

import pytest
from tests.end_to_end.world import World, reply

from autokus.home import Home
from autokus.learning import learn
from autokus.sandbox.telegram_people import Person
from autokus.vocabulary import Lesson
from autokus.wiring import open_store

TOLD_TO_ANNA = [
    ("Какие у вас зарплатные ожидания?", "Ожидаю 347 тысяч на руки.", "347"),
    ("Когда с вами обычно можно связаться?", "Обычно с 11:40 до 13:20.", "11:40"),
    ("Как с вами связаться?", "Мой номер +7 916 123-45-67.", "123-45-67"),
    ("Есть ссылка на портфолио?", "Вот: https://ivan-front.example.dev", "ivan-front"),
    ("Кто может вас рекомендовать?", "Мой бывший тимлид Пантелеймон Курочкин.", "Курочкин"),
    ("Какой срок отработки?", "По договору отработка 17 дней.", "17"),
    ("Готовы к командировкам?", "Готов к командировкам в Урюпинск.", "Урюпинск"),
    ("Завтра в 16:45 удобно созвониться?", "Да, завтра в 16:45 удобно.", "16:45"),
    ("Сколько лет работаете с Vue?", "Анна, для Пупкин-Софта скажу: два года.", "Пупкин"),
]
"""Each with the words that are nobody else's."""


def learned_from(world: World, who: Person, question: str, answer: str) -> Lesson | None:
    """As the owner's answer in this chat is learned."""
    with closing(open_store(Home(world.home))) as store:
        contact = store.people.find(str(who.id))
        assert contact
        done = learn(
            store,
            contact=contact,
            questions=(question,),
            answer=answer,
            sources=(1,),
            now=int(time.time()),
        )
    return done.lesson


def lesson_of(world: World, who: Person, question: str, answer: str) -> int:
    found = learned_from(world, who, question, answer)
    assert found
    return found.id


def test_what_was_told_to_one_recruiter_reaches_no_other(world: World) -> None:
    world.settings(caps={"account_hour": 0})
    anna = world.approve()
    for question, answer, _ in TOLD_TO_ANNA:
        learned_from(world, anna, question, answer)
    learned_from(world, anna, "Какой у вас опыт с Vue?", "Здравствуйте, Анна! С Vue два года.")
    secrets = [secret for _, _, secret in TOLD_TO_ANNA]

    # A model that repeats all that it is shown.
    world.model.rule = lambda call: reply(call.last_user_text[:1000], facts=[1, 2, 3, 4, 5])
    others = []
    for number, (question, _, _) in enumerate(TOLD_TO_ANNA):
        if "16:45" not in question:  # that one would be the other's own words
            others.append(world.approve(f"hr_{number}", "Bob"))
            world.tg.write(others[-1], question)
    world.check()
    asked = [f"{call.system}\n{call.last_user_text}" for call in world.model.calls]
    sent = [text for other in others for text in world.sent_to(other)]
    assert len(asked) >= len(TOLD_TO_ANNA) // 2
    assert [text for text in asked + sent for secret in secrets if secret in text] == []
    assert any("С Vue два года." in text for text in asked)
    assert not any("Анна" in text for text in asked)

    # The contact itself is answered from them.
    world.model.calls.clear()
    world.tg.write(anna, "Есть ссылка на портфолио?")
    world.check()
    assert "ivan-front" in world.model.calls[0].last_user_text


def test_what_was_learned_in_one_language_answers_the_next_recruiter_in_the_other(
    world: World,
) -> None:
    anna, bob = world.approve(), world.approve("bob_hr", "Bob")
    answer = "I have worked with Vue for two years."
    world.model.rule = lambda _: reply(answer, facts=[3])
    world.tg.write(bob, "How many years have you worked with Vue?")
    world.check()
    assert world.sent_to(bob) == []  # no fact says so: the gate hands it over

    learned_from(world, anna, "Анна, сколько лет вы работаете с Vue?", "Привет, Анна! С Vue год.")
    learned_from(world, anna, "Сколько лет вы работаете с Vue?", "Привет, Анна! С Vue два года.")
    carol = world.approve("carol_hr", "Carol")
    world.tg.write(carol, "How many years have you worked with Vue?")
    assert world.check().silent
    assert world.sent_to(carol) == [answer]


def test_lessons_are_listed_shown_and_made_everybodys(world: World) -> None:
    anna = world.approve()
    assert "No lessons yet" in world.autokus("lessons", "list").out
    number = lesson_of(world, anna, "Какие ожидания по зарплате?", "От 300 тысяч.")
    lesson_of(world, anna, "Какой у вас стек?", "React и TypeScript.")

    listed = world.autokus("lessons", "list").out
    assert "for everybody" in listed
    assert "@anna_hr only" in listed
    shown = world.autokus("lessons", "show", str(number)).out
    assert "От 300 тысяч." in shown
    assert f"autokus learn {number}" in shown
    found = json.loads(world.autokus("lessons", "show", str(number), "--json").out)
    assert (found["for"], found["contact"]["username"]) == ("contact", "anna_hr")

    done = world.autokus("learn", str(number))
    assert (done.code, "for everybody now" in done.out) == (0, True)
    every = json.loads(world.autokus("lessons", "list", "--json").out)["lessons"]
    assert {one["for"] for one in every} == {"everybody"}


def test_lessons_are_edited_expired_and_deleted(world: World) -> None:
    anna = world.approve()
    number = str(lesson_of(world, anna, "Какой у вас стек?", "React и TypeScript."))
    done = world.autokus("lessons", "edit", number, "--answer", "React с 2017 года.")
    assert "holds a date" in done.out
    assert world.autokus("lessons", "edit", number).code == 2

    assert "until 2099-12-31" not in world.autokus("lessons", "expire", number, "30d").out
    world.change("UPDATE lessons SET expires_at = 1")
    assert "1 more, expired" in world.autokus("lessons", "list").out
    assert "expired" in world.autokus("lessons", "list", "--all").out
    assert "for ever" in world.autokus("lessons", "expire", number, "never").out
    assert world.autokus("lessons", "expire", number, "soon").code == 2

    assert "forgotten" in world.autokus("lessons", "delete", number).out
    assert world.autokus("lessons", "delete", number).code == 2


def test_lessons_move_to_another_home_as_a_private_file(world: World) -> None:
    anna = world.approve()
    lesson_of(world, anna, "Какие ожидания по зарплате?", "От 300 тысяч.")
    lesson_of(world, anna, "Какой у вас стек?", "React и TypeScript.")
    file = world.home / "lessons.jsonl"
    assert world.autokus("lessons", "export", str(file)).out == f"2 lessons in {file}\n"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert world.autokus("lessons", "export").out == file.read_text(encoding="utf-8")
    assert world.autokus("lessons", "export", str(file)).code == 2

    before = world.rows("SELECT question, answer, user_id, made_at FROM lessons ORDER BY id")
    assert (
        "0 lessons imported, 2 known already" in world.autokus("lessons", "import", str(file)).out
    )
    world.change("DELETE FROM lessons")
    assert "2 lessons imported." in world.autokus("lessons", "import", str(file)).out
    after = world.rows("SELECT question, answer, user_id, made_at FROM lessons ORDER BY id")
    assert after == before


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ('{"question": "What is your stack?"}', "answer"),
        ('{"question": "What is your stack?", "answer": ""}', "answer"),
        ('{"question": "?", "answer": "React."}', "nothing that could be asked"),
        ('{"question": "Do you accept?", "answer": "I accept the offer."}', "commitment"),
        ('{"question": "What is your stack?", "answer": "React.", "contact": 999}', "999"),
        ('{"question": "What is your stack?", "answer": "React.", "for": "me"}', "for"),
        ("nonsense", "JSON"),
    ],
)
def test_a_file_with_a_line_that_is_no_lesson_changes_nothing(
    world: World, line: str, why: str
) -> None:
    world.approve()
    good = '{"question": "Do you know Vue?", "answer": "Yes, two years."}'
    file = world.put("lessons.jsonl", f"{good}\n\n{line}\n")
    done = world.autokus("lessons", "import", str(file))
    assert done.code == 2
    assert f"{file}, line 3: " in done.err
    assert why in done.err
    assert world.rows("SELECT * FROM lessons") == []
