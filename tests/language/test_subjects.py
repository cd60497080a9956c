"""Whether the same question is known again in other words or in the other language, and another one is not."""

from __future__ import annotations

import pytest

from autokus.language.subjects import (
    LEAST_NEARNESS,
    is_same,
    nearest_part,
    nearness,
    subjects,
    telling,
)

SAME = [
    ("Какие у вас зарплатные ожидания?", "Сколько хотите получать?"),
    ("Какие у вас зарплатные ожидания?", "What are your salary expectations?"),
    ("What is your expected compensation?", "На какой доход рассчитываете?"),
    ("Какая вилка интересна?", "What salary range are you looking at?"),
    ("Рассматриваете удалёнку?", "Are you open to remote work?"),
    ("Готовы работать удалённо?", "Подходит дистанционный формат?"),
    ("Do you want to work from home?", "Только удалённая работа или можно офис?"),
    ("Готовы к релокации?", "Would you consider relocating?"),
    ("Are you willing to move to another country?", "Готовы переехать за границу?"),
    ("Рассматриваете переезд?", "Как относитесь к релокейту?"),
    ("Какой у вас стек?", "What technologies do you use?"),
    ("С какими технологиями работаете?", "Tell me about your tech stack"),
    ("What is your main stack?", "Какой у вас основной инструментарий?"),
    ("Сколько лет вы в разработке?", "How many years of experience do you have?"),
    ("Какой у вас общий стаж?", "Сколько лет опыта?"),
    ("How long have you been a developer?", "Сколько лет вы программируете?"),
    ("Какой у вас уровень английского?", "How good is your English?"),
    ("Как с английским?", "Do you speak English?"),
    ("What is your English level?", "Английский свободный?"),
    ("Какой срок отработки?", "What is your notice period?"),
    ("Через сколько сможете выйти?", "When can you start?"),
    ("How soon could you join us?", "Когда готовы приступить к работе?"),
    ("Нужна ли вам виза?", "Do you require visa sponsorship?"),
    ("Какое у вас гражданство?", "What is your citizenship?"),
    ("Do you have a work permit in the EU?", "Есть ли разрешение на работу в ЕС?"),
    ("В каком вы часовом поясе?", "What time zone are you in?"),
    ("Где вы находитесь?", "Where are you based?"),
    ("В каком городе живёте?", "What is your location?"),
    ("Какое у вас образование?", "Do you have a degree?"),
    ("Какой вуз заканчивали?", "Where did you study?"),
    ("Был ли опыт управления командой?", "Have you managed people?"),
    ("Were you a team lead?", "Руководили ли вы людьми?"),
    ("Рассматриваете ИП или самозанятость?", "Are you open to B2B contract?"),
    ("Работаете по договору ГПХ?", "Do you work as a contractor?"),
    ("Берёте фриланс-проекты?", "Do you take freelance projects?"),
    ("Почему уходите с текущего места?", "What is your reason for leaving?"),
    ("Почему ищете новую работу?", "Why are you looking for a change?"),
    ("Есть портфолио?", "Can I see examples of your work?"),
    ("Можете показать код?", "Do you have a GitHub profile?"),
    ("Сколько человек в команде?", "How big is your team?"),
    ("Какой размер команды?", "How many people are on your team?"),
    ("Пользуетесь ли AI-инструментами?", "Do you use Copilot or other AI tools?"),
    ("Пишете код с нейросетями?", "Do you work with AI assistants?"),
    ("Пишете тесты?", "Do you have experience with automated testing?"),
    ("Какое покрытие тестами?", "What is your unit test coverage?"),
    ("Готовы к дежурствам?", "Are you ok with being on call?"),
    ("Готовы ездить в командировки?", "Is business travel fine?"),
    ("Как относитесь к переработкам?", "Do you work overtime?"),
    ("Делаете тестовые задания?", "Are you ready to do a take-home assignment?"),
    ("Есть опыт с React?", "How well do you know React?"),
    ("Есть ли опыт с Angular?", "Have you worked with Angular?"),
    ("Работали с микрофронтендами?", "Any experience with micro frontends?"),
    ("Есть опыт бэкенда?", "Can you do backend?"),
    ("Какие пожелания по окладу?", "How much would you like to earn?"),
    ("Можете работать из офиса?", "Are you able to come to the office?"),
    ("Хорошо говорите по-английски?", "Are you fluent in English?"),
    ("Сколько лет коммерческого опыта?", "How many years of commercial experience do you have?"),
    (
        "С какими библиотеками для состояния работали?",
        "Which state management libraries have you used?",
    ),
    ("Был ли опыт лидства?", "Any team lead experience?"),
    ("Где сейчас живёте?", "Which country are you in?"),
    ("Нужно спонсирование визы?", "Will you need a visa to work here?"),
    ("Есть ли высшее образование?", "What is your educational background?"),
    ("Через какое время готовы выйти на работу?", "What is the earliest you can start?"),
    ("Чем не устраивает текущая работа?", "Why do you want to change jobs?"),
    ("Ок ли работать по выходным?", "Is weekend work fine?"),
    ("Есть ссылка на гитхаб?", "Could you share your portfolio?"),
    ("Какой размер вашей команды разработки?", "How large is the engineering team you work in?"),
    ("Пишете e2e?", "Do you cover your code with tests?"),
    ("Используете ли ChatGPT в работе?", "Do you rely on AI when coding?"),
    ("Согласны на тестовое?", "Would you complete a test task?"),
    ("Работали с Vue?", "What is your experience with Vue.js?"),
    ("Рассматриваете частичную занятость?", "Would part-time suit you?"),
    ("Знакомы с доступностью?", "Do you have accessibility experience?"),
]

OTHER = [
    ("Есть опыт с React?", "Есть опыт с Angular?"),
    ("Do you know Docker?", "Do you know Kubernetes?"),
    ("Сколько лет работаете с React?", "Сколько лет работаете с Vue?"),
    ("Какой у вас уровень английского?", "Какой у вас уровень немецкого?"),
    ("Готовы к релокации?", "Готовы к командировкам?"),
    ("Are you open to relocation?", "Are you open to overtime?"),
    ("Готовы к дежурствам?", "Готовы к релокации?"),
    ("Сколько человек в команде?", "Сколько лет опыта?"),
    ("How big is your team?", "How many years of experience do you have?"),
    ("Какой у вас стек?", "Какой у вас часовой пояс?"),
    ("What is your stack?", "What is your English level?"),
    ("What is your location?", "What is your notice period?"),
    ("Пишете тесты?", "Делаете тестовые задания?"),
    ("Do you write tests?", "Do you do test assignments?"),
    ("Какие зарплатные ожидания?", "Какие ожидания от команды?"),
    ("What are your salary expectations?", "What do you expect from the manager?"),
    ("Почему уходите?", "Почему выбрали React?"),
    ("Why are you leaving?", "Why did you choose front-end?"),
    ("Есть портфолио?", "Есть опыт менторства?"),
    ("Do you have a degree?", "Do you have a portfolio?"),
    ("Нужна виза?", "Нужна техника от компании?"),
    ("Do you need a visa?", "Do you need a laptop?"),
    ("Был опыт управления?", "Был опыт с GraphQL?"),
    ("Have you managed people?", "Have you worked with WebSocket?"),
    ("Рассматриваете удалёнку?", "Рассматриваете стартапы?"),
    ("Are you open to remote work?", "Are you open to part-time work?"),
    ("Пользуетесь AI-инструментами?", "Пользуетесь Figma?"),
    ("Do you use AI tools?", "Do you use Storybook?"),
    ("Когда сможете выйти?", "Когда удобно созвониться?"),
    ("When can you start?", "When can we talk?"),
    ("Какое у вас образование?", "Какое у вас хобби?"),
    ("Есть опыт бэкенда?", "Есть опыт мобильной разработки?"),
    ("Работали с финтехом?", "Работали с медициной?"),
    ("Have you worked in fintech?", "Have you worked in healthcare?"),
    ("Рассматриваете ИП?", "Рассматриваете офис?"),
    ("Какая у вас архитектура?", "Какая у вас методология?"),
    ("Как организован код-ревью?", "Как организован релиз?"),
    ("What databases do you know?", "What languages do you speak?"),
    ("Расскажите о последнем проекте", "Расскажите о себе"),
    ("Tell me about your last project", "Tell me about your hobbies"),
    ("Сколько человек в команде?", "Сколько хотите получать?"),
    ("Где вы находитесь?", "Где вы учились?"),
    ("Работали с Vue?", "Работали с Svelte?"),
    ("Пишете e2e?", "Пишете документацию?"),
    ("Сколько лет опыта?", "Сколько вам лет?"),
    ("Есть высшее образование?", "Есть водительские права?"),
    ("Do you like React?", "Do you like Angular?"),
    ("Was the project successful?", "Was the interview long?"),
    ("Готовы на тестовое?", "Готовы на удалёнку?"),
    ("What is your rate?", "What is your time zone?"),
    ("Есть опыт с картами?", "Есть опыт с графиками?"),
    ("Работали с SSR?", "Работали с CI/CD?"),
    ("Where are you based?", "Where is the office?"),
    ("Почему React?", "Почему уходите?"),
    ("How do you test?", "How do you deploy?"),
    ("Какой формат работы?", "Какой формат собеседования?"),
    ("Умеете верстать письма?", "Умеете настраивать сборку?"),
    ("Do you know SQL?", "Do you know Python?"),
    ("Есть дети?", "Есть портфолио?"),
    ("Рассматриваете B2B?", "Рассматриваете Польшу?"),
    ("Any mobile experience?", "Any backend experience?"),
    ("Управляли бюджетом?", "Проводили собеседования?"),
]


def near(one: str, other: str) -> bool:
    return nearness(subjects(other), subjects(one)) >= LEAST_NEARNESS


def test_the_same_question_is_among_the_first_three_found(
    capsys: pytest.CaptureFixture[str],
) -> None:
    known = [subjects(question) for question, _ in SAME]
    missed = []
    for place, (question, other) in enumerate(SAME):
        asked = subjects(other)
        scores = [nearness(asked, one) for one in known]
        order = sorted(range(len(known)), key=lambda one: -scores[one])[:3]
        same = {one for one in order if scores[one] >= LEAST_NEARNESS}
        twins = {
            n for n, (text, _) in enumerate(SAME) if known[n] == known[place] or text == question
        }
        if not same & twins:
            missed.append((question, other))
    with capsys.disabled():
        print(f"\nthe same question, found: {len(SAME) - len(missed)} of {len(SAME)}")
    assert len(missed) <= 0.1 * len(SAME), missed


def test_another_question_is_not_taken_for_it(capsys: pytest.CaptureFixture[str]) -> None:
    taken = [pair for pair in OTHER if near(*pair) or near(*reversed(pair))]
    with capsys.disabled():
        print(f"\nanother question, taken for it: {len(taken)} of {len(OTHER)}")
    assert len(taken) <= 0.05 * len(OTHER), taken


def test_a_long_message_is_near_to_what_one_of_its_sentences_asks() -> None:
    message = (
        "Добрый день! Мы делаем банк для бизнеса, команда из 20 человек. А английский у вас какой?"
    )
    assert nearest_part(message, subjects("What is your English level?")) >= LEAST_NEARNESS
    assert nearest_part(message, subjects("Are you open to relocation?")) < LEAST_NEARNESS
    assert nearest_part("", subjects("Are you open to relocation?")) == 0.0


ASKS_THE_SAME = [
    ("Есть ли опыт с React?", "Какой у вас опыт работы с React?", True),
    ("Какой у вас уровень английского?", "What is your English level?", True),
    ("Какой уровень английского?", "Говорите по-английски?", False),
    ("What is your stack?", "Какой у вас стек?", True),
    ("Есть опыт с React?", "Сколько лет работаете с React?", False),
    ("Есть опыт с React?", "Есть опыт с Angular?", False),
    ("Готовы?", "Готовы рассмотреть?", False),
]


@pytest.mark.parametrize(("one", "other", "same"), ASKS_THE_SAME)
def test_only_a_question_that_asks_the_same_is_the_same(
    one: str,
    other: str,
    same: bool,  # noqa: FBT001
) -> None:
    assert is_same(subjects(one), subjects(other)) is same
    assert is_same(subjects(other), subjects(one)) is same


def test_words_that_stand_in_any_question_do_not_tell_it_apart() -> None:
    assert telling(subjects("Есть ли у вас опыт с React?")) == ("__react",)
    assert telling(subjects("Какой у вас опыт?")) != ()
    assert subjects("!!! 🙂") == ()
    assert nearness((), ("a",)) == 0.0
