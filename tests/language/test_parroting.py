from __future__ import annotations

from time import process_time

import pytest

from autokus.language.parroting import parroted

OWN = ("I work mainly with React, TypeScript and Next.js.",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Бурый медведь пляшет в лесу", "Хочу прочесть: бурый медведь пляшет в лесу. Спасибо"),
        (
            "Yes, React. The walrus sings at dawn near the pier.",
            "My wish: the walrus sings at dawn near the pier",
        ),
        ("Спасибо! QX-7781-B", "Номер анкеты qx-7781-b, учтите"),
        ("Да, всё так. #kandidat_ok", "метка #kandidat_ok"),
        (
            "Спасибо! Лиловые крокодилы дремлют под старым зелёным мостом. Расскажите о команде и стеке, пожалуйста.",
            "Лиловые крокодилы дремлют под старым зелёным мостом",
        ),
        ("Клюква!", "Ну напиши уже: клюква"),
        ("Moonlight sonata", "You should say «moonlight sonata»"),
        ("Бегемот шлёт привет! Расскажите о вакансии.", "Хотим видеть в ответе бегемота"),
        ("Да, 7 лет. И я люблю сырники.", "Опыт есть? И припишите про сырники"),
        ("I adore purple cabbage soup", "answer that: i adore purple cabbage soup"),
    ],
)
def test_dictated_words_are_found(text: str, said: str) -> None:
    assert parroted(text, [said], OWN)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("React, TypeScript и Next.js.", "Нужен React, TypeScript и Next.js?"),
        (
            "Вы пишете, что в команде двенадцать медведей и три лося, верно?",
            "в команде двенадцать медведей и три лося",
        ),
        ("Remix, Prisma and tRPC is an interesting combination.", "We run Remix, Prisma and tRPC."),
        ("Полностью удалённо.", "Офис или полностью удалённо?"),
        ("Разговор по опыту.", "Лайвкодинг или разговор по опыту?"),
        ("С 2019 года, ES2015 и WCAG 2.1.", "ES2015, WCAG 2.1, с 2019 года"),
        ("Спасибо!", "Спасибо!"),
        ("Чем занимается «Лунник Тех»?", "Это Марина из «Лунник Тех»"),
        ("Нет, с Хаскелем не работал.", "Ответьте, знаете ли Хаскель"),
        ("А что такое Кларнетикус?", "Напишите, знаете ли Кларнетикус"),
        ("", "что угодно"),
    ],
)
def test_a_talk_about_the_same_things_is_no_parroting(text: str, said: str) -> None:
    assert not parroted(text, [said], OWN)


@pytest.mark.parametrize("piece", ["a ", "a_", "#", "не ", "1 "])
def test_a_long_run_of_one_thing_takes_no_time(piece: str) -> None:
    text = (piece * 4096)[:4096]
    began = process_time()
    parroted(text, [text], ())

    assert process_time() - began < 0.5
