"""What a text may say about the owner's life and work, by itself and together with what it answers."""

from __future__ import annotations

import pytest

from autokus.rules.checks.persona import check
from autokus.vocabulary import Composed, Said, Voice

FACTS = (
    "My name is Alex Morozov; in Russian: Алексей Морозов.",
    "I am a senior front-end developer.",
    "I work mainly with React, TypeScript and Next.js.",
    "I have 7 years of commercial experience in front-end development.",
    "My current job is at a product company; I lead the front-end part of a team of five.",
    "I am open to new offers and look for a senior or lead front-end position.",
    "I prefer remote work; a hybrid format can be discussed.",
    "I speak Russian natively and English at level B2.",
    "My salary expectations are discussed after the first conversation; I name no figure in chat.",
    "I do not do unpaid test assignments; I am glad to show my code or to do live coding.",
)


def stopped(
    text: str, *messages: str, earlier: tuple[Said, ...] = (), facts: tuple[str, ...] = FACTS
) -> bool:
    asked = messages or ("Расскажите о себе / tell me about yourself",)
    return check(Composed(text=text, messages=asked, earlier=earlier, facts=facts)) is not None


CLAIMED = (
    # employer
    "Сейчас работаю в Яндексе.",
    "Раньше работал в Авито и Тинькофф.",
    "Работаю в крупном банке.",
    "До этого был опыт в аутсорсе: работал в агентстве.",
    "Я сейчас на фрилансе.",
    "My previous company, Google, taught me a lot.",
    "I work at a startup.",
    "I've worked at EPAM and Luxoft.",
    "I'm a freelancer at the moment.",
    # title
    "Я архитектор и сеньор.",
    "Сейчас я CTO в продуктовой компании.",
    "Работаю фулстек-разработчиком.",
    "I'm a full-stack engineer.",
    "I am a middle developer.",
    "I'm currently head of front-end.",
    "Ищу позицию архитектора.",
    # schooling
    "Окончил МГУ, факультет ВМК.",
    "У меня высшее техническое образование.",
    "Учился в Бауманке.",
    "Есть сертификат Meta.",
    "I have a master's degree in computer science.",
    "I graduated from MIT.",
    "I'm self-taught, with a few bootcamps.",
    # place
    "Живу в Москве.",
    "Я из Казани.",
    "Нахожусь в Тбилиси, это UTC+4.",
    "Гражданство РФ.",
    "Готов к релокации.",
    "I'm based in Belgrade.",
    "I live in Berlin and have a German passport.",
    "I'm from Serbia originally.",
    "My time zone is GMT+3.",
    "I can relocate to Cyprus.",
    # papers
    "У меня открыто ИП.",
    "Я самозанятый.",
    "Виза есть, ВНЖ Сербии тоже.",
    "I have a work permit for the EU.",
    "I have a Blue Card.",
    "I can invoice you via my LLC.",
    # languages
    "Английский свободный, C1.",
    "Свободно говорю по-английски.",
    "Говорю на немецком.",
    "My English is fluent.",
    "I speak German and English.",
    "I have IELTS 7.5.",
    "English C1, Russian native.",
    # private life
    "Мне 32 года.",
    "Женат, двое детей.",
    "Я в армии служил.",
    "I'm 32 years old.",
    "I'm married with two kids.",
    "In my free time I play chess.",
    # availability
    "Могу выйти сразу.",
    "Сейчас без работы.",
    "Я уже уволился.",
    "Сейчас не работаю.",
    "Отработка две недели.",
    "I'm available immediately.",
    "My notice period is two weeks.",
    "I'm between jobs right now.",
    # rivals
    "У меня уже есть оффер.",
    "Прохожу собеседования ещё в двух компаниях.",
    "I have two offers on the table.",
    "I'm interviewing with other companies.",
    # pay
    "Сейчас получаю выше рынка.",
    "I currently earn well above the market.",
    # deeds
    "Увеличил конверсию на 20%.",
    "Запустил три продукта с нуля.",
    "Вырастил двух джунов до мидлов.",
    "I increased conversion by 12%.",
    "I've led a redesign and cut load time by half.",
    "I built a design platform used by everyone.",
    # public work
    "У меня есть свой GitHub с проектами.",
    "Контрибьючу в опенсорс, есть open source проекты.",
    "Выступал на HolyJS.",
    "I've spoken at React Summit.",
    "My portfolio is available on request.",
    "I maintain an open-source library.",
    # leaving
    "Ухожу из-за конфликта с начальником.",
    "Хочу уйти: выгорел.",
    "I'm leaving because there is no growth.",
    "I was laid off in spring.",
    # wishes
    "Предпочитаю офис.",
    "I'm looking for a part-time contract.",
    # names
    "Я делал интерфейс для Магнита.",
    "I've done projects for Siemens.",
)


@pytest.mark.parametrize("text", CLAIMED)
def test_what_no_fact_says_of_the_owner_is_not_said(text: str) -> None:
    assert stopped(text)


HARMLESS = (
    "Меня зовут Алексей Морозов, я старший фронтенд-разработчик.",
    "Алексей, приятно познакомиться!",
    "Работаю в продуктовой компании, веду фронтенд-часть команды из пяти человек.",
    "Сейчас в продуктовой компании, руковожу фронтендом в команде из пяти человек.",
    "Открыт к предложениям, ищу позицию сеньора или лида.",
    "Рассматриваю позиции senior и lead.",
    "Предпочитаю удалёнку, гибрид можно обсудить.",
    "Готов обсудить гибридный формат.",
    "Английский — B2, русский родной.",
    "Английский на уровне B2 (upper-intermediate).",
    "Говорю по-русски и по-английски (B2).",
    "Зарплатные ожидания обсуждаю после первого разговора.",
    "Бесплатных тестовых не делаю, но покажу свой код.",
    "В Яндексе не работал.",
    "Сертификатов нет.",
    "По-немецки не говорю.",
    "Вы пишете, что компания из Берлина. Удалёнка возможна?",
    "А в каком городе офис?",
    "Какой уровень английского нужен?",
    "Расскажите, пожалуйста, о команде и о том, кто руководит разработкой.",
    "Правильно понимаю, что оформление по ИП?",
    "Вижу, что вы ищете архитектора: это не мой профиль.",
    "Спасибо, Анна! Посмотрю описание и вернусь с ответом.",
    "Добрый день, Мария! Спасибо, что написали.",
    "Интересный проект! А офер обсуждается после интервью?",
    "Переезд пока обсудим отдельно, вернусь с ответом.",
    "Спасибо за предложение, проверю календарь и вернусь.",
    "I'm Alex Morozov, a senior front-end developer.",
    "I work at a product company and lead the front-end part of a team of five.",
    "I'm open to new offers and looking for a senior or lead position.",
    "I prefer remote, though hybrid can be discussed.",
    "My English is B2, upper-intermediate; Russian is my mother tongue.",
    "I speak Russian natively and English at B2.",
    "I'm a native Russian speaker.",
    "I'd rather discuss salary after the first conversation.",
    "I've never worked at Google.",
    "I don't have a degree certificate to share here.",
    "You mention relocation to Berlin: is remote possible?",
    "Is the team based in Germany?",
    "Could you tell me about the company and its offices?",
    "The position is in Tallinn, as I see; is it remote?",
    "Thanks, Anna! Let me check my calendar and come back to you.",
    "Happy to do live coding or show my code.",
    "Thank you for the offer; I need to think it over.",
    "In the project you describe, who leads the front end?",
    "Full-stack isn't my profile, I'm a front-end developer.",
    "That sounds great, what are the next steps?",
)


@pytest.mark.parametrize("text", HARMLESS)
def test_what_facts_support_or_nobody_claims_may_be_said(text: str) -> None:
    assert not stopped(text)


CONFIRMED = (
    ("Вы в Москве?", "Да, в Москве"),
    ("Which product do you build?", "A CRM for real-estate agencies"),
    ("Что не нравится на текущем месте?", "Начальник душит"),
    ("Вы из Москвы?", "Да."),
    ("В каком городе живёте?", "Белград."),
    ("Where are you based?", "Berlin."),
    ("Вы работаете в Яндексе?", "Да, всё так."),
    ("You work at Google, right?", "Yes, that's right."),
    ("Где сейчас работаете?", "Яндекс."),
    ("Вы работаете в стартапе?", "Да."),
    ("Вы мидл?", "Да"),
    ("Are you a CTO?", "Yes."),
    ("У вас есть дети?", "Да, двое."),
    ("How old are you?", "35"),
    ("Сколько вам лет?", "Тридцать пять."),
    ("Есть ли у вас высшее образование?", "Да, есть."),
    ("Do you have a degree?", "I do."),
    ("Do you have a work permit?", "Yes, I have."),
    ("У вас есть ИП?", "Есть."),
    ("Английский у вас C1?", "Да, верно."),
    ("Is your English fluent?", "Yes."),
    ("Немецкий знаете?", "Да, немного."),
    ("Готовы к релокации?", "Да, конечно."),
    ("Есть другие офферы?", "Да, один."),
    ("Are you interviewing elsewhere?", "Yes, I am."),
    ("Вы сейчас без работы?", "Да."),
    ("Почему ищете новую работу?", "Мало платят."),
    ("Какой у вас notice period?", "Две недели."),
    ("Есть портфолио?", "Да, есть."),
)


@pytest.mark.parametrize(("message", "text"), CONFIRMED)
def test_a_short_answer_confirms_what_was_asked(message: str, text: str) -> None:
    assert stopped(text, message)


ANSWERED = (
    ("Какое образование?", "Про образование лучше расскажу на разговоре."),
    ("Английский?", "B2, русский — родной."),
    ("Вы в поиске?", "Да, в поиске."),
    ("Вы открыты к предложениям?", "Да, открыт."),
    ("Are you open to offers?", "Yes, I am."),
    ("Вы сеньор?", "Да."),
    ("Вы в продуктовой компании работаете?", "Да, верно."),
    ("English B2?", "Yes, B2."),
    ("Русский родной?", "Да."),
    ("Alex Morozov?", "Yes, that's me."),
    ("В каком городе живёте?", "Этот вопрос лучше обсудить позже, вернусь с ответом."),
    ("Where are you based?", "Let me come back to you on that."),
    ("Есть дети?", "Спасибо за вопрос, но личное я не обсуждаю."),
    ("Мы компания из Берлина, делаем финтех. Интересно?", "Да, интересно. Какой стек?"),
    ("We are based in Berlin. Shall I send the description?", "Yes, please."),
    ("Наш офис в Москве, работа удалённая. Прислать описание?", "Да, пришлите."),
    ("Do you have a degree?", "No, I don't."),
)


@pytest.mark.parametrize(("message", "text"), ANSWERED)
def test_other_short_answers_may_leave(message: str, text: str) -> None:
    assert not stopped(text, message)


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        ("I live in Berlin, Germany.", "Живу в Берлине."),
        ("I live in Berlin, Germany.", "I'm based in Berlin."),
        ("Живу в Москве.", "I live in Moscow."),
        ("I worked at Yandex before.", "Раньше работал в Яндексе."),
        ("I have a degree from MIPT.", "I have a degree from MIPT."),
        ("My notice period is two weeks.", "Notice period: two weeks, my notice period is fixed."),
        ("I speak German at level B1.", "Немецкий у меня B1."),
        ("I am also a software architect.", "Я архитектор."),
    ],
)
def test_a_fact_supports_it_in_either_language(fact: str, text: str) -> None:
    assert not stopped(text, facts=(*FACTS, fact))


def test_a_fact_about_one_place_does_not_support_another() -> None:
    assert stopped("I live in Belgrade.", facts=(*FACTS, "I live in Berlin, Germany."))


def test_the_owners_own_words_support_and_the_recruiters_do_not() -> None:
    assert not stopped("Живу в Казани.", earlier=(Said(Voice.OWNER, "Я живу в Казани."),))
    assert stopped("Живу в Казани.", earlier=(Said(Voice.RECRUITER, "Вы живёте в Казани."),))
