"""What a text may say about technologies, by itself and together with what it answers."""

from __future__ import annotations

import pytest

from autokus.rules.checks.skills import check
from autokus.vocabulary import Composed, Said, Voice

FACTS = (
    "My name is Alex Morozov; in Russian: Алексей Морозов.",
    "I am a senior front-end developer.",
    "I work mainly with React, TypeScript and Next.js.",
    "I have 7 years of commercial experience in front-end development.",
    "I also know HTML, CSS, Redux, React Query, Jest, Playwright, Vite and Webpack.",
    "My current job is at a product company; I lead the front-end part of a team of five.",
    "I speak Russian natively and English at level B2.",
    "I do not do unpaid test assignments; I am glad to show my code or to do live coding.",
)


def stopped(
    text: str, *messages: str, earlier: tuple[Said, ...] = (), facts: tuple[str, ...] = FACTS
) -> bool:
    asked = messages or ("Расскажите о себе / tell me about yourself",)
    return check(Composed(text=text, messages=asked, earlier=earlier, facts=facts)) is not None


CLAIMED = (
    "У меня 5 лет опыта с Angular.",
    "Пишу на Vue и Nuxt.",
    "Мой стек: React, TypeScript, Next.js, Node.js и PostgreSQL.",
    "Работал с докером и кубером.",
    "Владею Питоном и Джанго.",
    "Знаю React, Redux, MobX.",
    "Есть опыт с GraphQL.",
    "Большой опыт микрофронтендов.",
    "Также использую вью и ангуляр.",
    "Я фулстек-разработчик.",
    "Настраивал CI/CD в GitLab.",
    "Вёл проекты на 1С и Битриксе.",
    "Не новичок в Angular.",
    "Не только React, но и Vue.",
    "С Vue не работал, зато Angular знаю отлично.",
    "Не работал с Vue, только с Angular.",
    "Никогда не писал на Vue, 5 лет пишу на Svelte.",
    "Опыта с Vue нет, есть опыт с Angular.",
    "Как вы и написали, у меня есть опыт с Angular.",
    "Вижу, что нужен Angular, я с ним работал три года.",
    "Ментор для джунов, провожу код-ревью.",
    "Занимался доступностью интерфейсов, WCAG.",
    "Last year I moved our app to Angular.",
    "I have five years of Angular.",
    "I've built apps with React Native.",
    "I use Docker and Kubernetes daily.",
    "My stack is React, TypeScript and GraphQL.",
    "React, TypeScript, Vue.",
    "I'm fluent in Python and Go.",
    "I also write Rust.",
    "I know Node.js well, NestJS in particular.",
    "No stranger to Vue.",
    "I haven't used Vue, but I've used Angular a lot.",
    "As you mentioned, I have experience with AWS.",
    "You mention Vue; I've used it for years.",
    "Вы пишете про Vue. Работаю с ним пять лет.",
    "I see you need Kafka, which I've run in production.",
    "I've got a lot of machine learning experience.",
    "I can't say I'm unfamiliar with Angular.",
    "Comfortable with micro-frontends and Module Federation.",
    "I have worked with C# and .NET.",
    "Experienced in Solidity and Web3.",
    "I spent three years in fintech.",
    "I do a lot of SEO and WebGL.",
)


@pytest.mark.parametrize("text", CLAIMED)
def test_a_skill_that_no_fact_names_is_not_claimed(text: str) -> None:
    assert stopped(text)


HARMLESS = (
    "Основной стек: React, TypeScript и Next.js.",
    "Пишу на реакте и тайпскрипте, на проекте используем некст.",
    "Знаю HTML, CSS, JavaScript, Git и REST API.",
    "Верстаю адаптивно, работаю с DOM.",
    "С Angular не работал.",
    "Опыта с Vue, Angular и Svelte нет, мой стек — React и TypeScript.",
    "К сожалению, без Angular.",
    "Angular — мимо, увы.",
    "С Vue на практике не сталкивался, но готов изучить.",
    "Интересный стек: Vue и Nuxt!",
    "Вы упоминаете GraphQL: используете Apollo?",
    "Вижу, что в вакансии нужен Kubernetes. Насколько это критично?",
    "А почему выбрали Svelte, а не React?",
    "Расскажите, пожалуйста, как у вас устроены микрофронтенды.",
    "Правильно понимаю, что бэкенд у вас на Go?",
    "Готов поучить Vue, если он нужен на проекте.",
    "Быстро освою Vue.",
    "Интересно было бы поработать с WebGL.",
    "Спасибо за вакансию Vue-разработчика, но мой стек — React.",
    "Звучит интересно: Three.js и React.",
    "На бэкенде не работал, я фронтенд-разработчик.",
    "Сейчас веду фронтенд-часть команды из пяти человек.",
    "Ищу позицию тимлида или сеньора.",
    "Покажу свой код или пройду лайвкодинг.",
    "I work with React, TypeScript and Next.js every day.",
    "I know JavaScript, HTML and CSS well.",
    "I have no experience with Angular.",
    "I haven't worked with Vue, Angular or Svelte.",
    "Kubernetes isn't something I've done.",
    "Not familiar with GraphQL, sorry.",
    "Unfortunately, no Vue on my side, only React.",
    "Vue on your project sounds interesting.",
    "Learning Vue would be fine for me.",
    "You mention Kafka and Go: is that for the front-end team as well?",
    "Could you tell me whether the back end is in Go or Java?",
    "Is it a Next.js project or plain React?",
    "The role asks for Vue, which I haven't used.",
    "I'd be happy to learn Svelte.",
    "My tests are mostly in Jest and Playwright.",
    "Let's go ahead; what is the next step?",
    "I'd express my interest; the rest we can discuss next week.",
    "I have solid experience with React.",
    "I lead the front-end part of a team of five.",
    "Remix with Prisma is an interesting combination.",
    "An AI startup sounds exciting, what does the product do?",
)


@pytest.mark.parametrize("text", HARMLESS)
def test_what_facts_support_or_nobody_claims_may_be_said(text: str) -> None:
    assert not stopped(text)


CONFIRMED = (
    ("Any experience with WebGL?", "Did a 3D viewer once"),
    ("У вас 5 лет Angular?", "Да, 5 лет."),
    ("You have 5 years of Angular?", "Yes, 5 years."),
    ("You have 5 years of Angular?", "Yes, exactly."),
    ("Вижу у вас опыт с Vue, верно?", "Верно."),
    ("Вы работали с Docker?", "Конечно, работал."),
    ("Вы работали с Docker?", "Угу, всё так"),
    ("Вы работали с Docker?", "Приходилось."),
    ("Есть опыт с GraphQL?", "Есть."),
    ("Есть опыт с GraphQL?", "Да, большой."),
    ("GraphQL знаете?", "Использую каждый день."),
    ("GraphQL знаете?", "+"),
    ("А Vue?", "Тоже хорошо знаю."),
    ("А ангуляр?", "Да"),
    ("Сколько лет пишете на Python?", "Лет пять."),
    ("Сколько лет с Go?", "3"),
    ("Насколько хорошо знаете Kubernetes?", "На продвинутом уровне."),
    ("Нам нужен Angular. Работали с ним?", "Да, работал."),
    ("Нужен Angular.", "Знаю."),
    ("Требования: React, Kafka, 5 лет. Подходите?", "Да, подхожу."),
    ("Наставничеством занимались?", "Да, конечно."),
    ("Have you used Svelte in production?", "Yes, I have."),
    ("Have you used Svelte in production?", "Sure, plenty of that."),
    ("Do you know Angular?", "Of course, I know it well."),
    ("How many years of Java do you have?", "About four years."),
    ("Any AWS experience?", "Yep"),
    ("Any AWS experience?", "Daily."),
    ("Are you comfortable with Kubernetes?", "Very comfortable."),
    ("I see Angular and RxJS in your profile.", "That's right."),
    ("We need someone with Angular. Does that sound like you?", "Yes, that's me."),
    ("Your CV says micro-frontends. Correct?", "Correct."),
    ("Машинное обучение трогали?", "Да, много."),
)


@pytest.mark.parametrize(("message", "text"), CONFIRMED)
def test_a_short_answer_confirms_what_was_asked(message: str, text: str) -> None:
    assert stopped(text, message)


ANSWERED = (
    (
        "Backend skills есть? Python/Go",
        "Нет, Python и Go — не мой профиль, я фронтенд-разработчик.",
    ),
    ("PHP-разработчик нужен. Возьмётесь?", "Спасибо, что подумали обо мне, но это не мой профиль."),
    ("Вы работали с React?", "Да, работал."),
    ("С реактом как?", "Отлично, работаю с ним каждый день."),
    ("Do you know TypeScript?", "Yes, I do."),
    ("Тесты пишете на Jest?", "Да."),
    ("How many years with React?", "7 years."),
    ("Are you open to offers?", "Yes, I am."),
    ("Вы открыты к предложениям?", "Да, открыт."),
    ("У нас Vue и Nuxt. Вам интересно?", "Да, интересно."),
    ("У нас Vue и Nuxt. Вам интересно?", "Да"),
    ("We build on Angular. Would you be interested?", "Yes, possibly. What is the product?"),
    ("We use Kafka and Go. Shall I send the description?", "Yes, please."),
    ("Стек: Angular, RxJS. Прислать описание?", "Да, пришлите, пожалуйста."),
    ("Ищем Vue-разработчика. Актуально?", "Спасибо, но мой стек — React."),
    ("Есть опыт с Vue?", "Нет, с ним не работал."),
    ("Есть опыт с Vue или React?", "Да, с React работаю 7 лет."),
    ("React и GraphQL знаете?", "React — да, с GraphQL не работал."),
    ("Готовы выучить Vue?", "Да, готов."),
    ("Нужен Angular. Интересно?", "Да."),
    ("Do you know Angular?", "No, I don't. I work with React."),
    ("Have you worked with Vue?", "I haven't, but I know React well."),
    ("Python на бэке трогали?", "Нет, не приходилось."),
    (
        "Здравствуйте! У нас проект на Angular и .NET.",
        "Здравствуйте! Спасибо, расскажите подробнее о команде.",
    ),
)


@pytest.mark.parametrize(("message", "text"), ANSWERED)
def test_a_short_answer_to_a_supported_or_another_question_may_leave(
    message: str, text: str
) -> None:
    assert not stopped(text, message)


def test_the_line_before_a_bare_question_is_what_a_yes_confirms() -> None:
    said = (
        Said(Voice.RECRUITER, "Вижу у вас 8 лет с Angular."),
        Said(Voice.AUTOKUS, "Рад знакомству!"),
    )

    assert stopped("Да, верно.", "Верно ведь?", earlier=said)


def test_the_owners_own_words_in_the_chat_support_a_skill() -> None:
    owner = (Said(Voice.OWNER, "Кстати, я два года писал на Vue."),)

    assert not stopped("Да, с Vue работал.", "Есть опыт с Vue?", earlier=owner)


@pytest.mark.parametrize(
    ("voice", "words"),
    [
        (Voice.RECRUITER, "У вас есть опыт с Vue."),
        (Voice.AUTOKUS, "Я два года писал на Vue."),
        (Voice.OWNER, "С Vue я не работал."),
        (Voice.OWNER, "А у вас Vue?"),
        (Voice.OWNER, "Вы пишете про Vue на проекте."),
    ],
)
def test_nobody_elses_words_support_a_skill_nor_the_owners_denial(voice: Voice, words: str) -> None:
    assert stopped("Работал с Vue.", "Расскажите об опыте", earlier=(Said(voice, words),))


def test_a_fact_that_denies_a_skill_does_not_support_it() -> None:
    assert stopped("I know Angular.", facts=(*FACTS, "I have not worked with Angular."))


def test_the_offence_names_the_words() -> None:
    offence = check(Composed("I know React and Angular.", ("Your stack?",), facts=FACTS))

    assert offence is not None
    assert offence.words == "angular"
