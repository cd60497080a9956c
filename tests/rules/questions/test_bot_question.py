from __future__ import annotations

import time

import pytest

from autokus.rules.questions.bot_question import asked_whether_bot
from autokus.vocabulary import Said, Voice

ASKED = """
Вы бот?
а вы точно человек?
ты нейронка?
ты бот чтоли
Алексей, вы случайно не бот?)
Человек ли вы?
это автоответчик?
гпт пишет?
Это бот отвечает?
за вас нейронка пишет?
Ответы генерирует нейронка?
Вы используете ChatGPT, чтобы мне отвечать?
живой человек вообще есть?
алло, есть кто живой
кто отвечает - вы или программа?
Сразу спрошу: тут отвечает сам соискатель или его электронный помощник?
С кем я говорю, с человеком или с программой?
Такое ощущение, что общаюсь с нейросетью
я с роботом говорю что ли
Вы сами пишете или за вас кто-то отвечает?
похоже на чатгпт, признавайтесь
Отвечаете как робот
так отвечают только роботы
Как-то слишком быстро отвечаете, не находите?
докажите что вы не робот
Если вы человек, напишите слово с ошибкой
скажи честно, ты ии?
Я человек, а вы?
Привет, бот
бот
Какая у вас модель, GPT-4?
Are you a bot?
are u human
u r real?
you human?
ur a bot arent u
am I talking to a human?
Am I speaking with Alex or with an assistant bot?
is this automated?
is this an auto-reply?
Are these replies coming from a real person?
did an AI write that?
Who's actually writing these messages, you or an AI?
Is there an actual person behind this account?
you reply suspiciously fast
no human types that fast
Slack bot vibes lol
this reads like ChatGPT
You're obviously ChatGPT, admit it.
Prove you're human
Bot or human?
what model are you?
Алексей 2.0, нейросетевая версия? 😁
блин, опять бот
I'm human. Are you?
hey bot
vy bot?
ty chelovek ili robot
est kto zhivoy?
а вы случайно не chatbot? sounds like one
Тут вообще люди есть?
живой человек, ау
Вы искусственный?
is your account automated
You write like ChatGPT, do you use it?
б о т ?
б0т?
сомневаюсь, что тут человек
Руками набираете или автоматом?
Ваши сообщения будто писала нейросеть
это вы сами или ассистент?
Кожаный мешок или железка?
Говорят, кандидаты ставят ботов. Вы не из таких?
Интересно, эти ответы вы придумываете или ИИ подсказывает?
с кем я переписываюсь?
Кто управляет этим аккаунтом?
вы существуете?
вы там кто, человек?
скрипт что ли?
джпт?
Подтвердите, что сообщения набираете руками, а не через ИИ
is your telegram on autopilot?
no way a human typed that
Did you use ChatGPT to write this?
do u use a bot for replying
You're not a bot, are you?
Do you have a heartbeat?
is this the real you
Is there somebody at the keyboard?
Are you Alex or an AI acting on his behalf?
Who writes your replies?
""".strip().splitlines()

NOT_ASKED = """
I'm not a bot :)
не бот, честно
Я живой человек, не бот, пишу лично вам)
Это не автоматическая рассылка, посмотрел ваш профиль
Sorry for the automated message
можете написать боту
Наш бот пришлёт вам ссылку на встречу
our bot sent you the link
Вам бот прислал приглашение?
Our AI assistant screens resumes first. Is that fine?
Вы работали с ботами?
Вы больше по ботам или по вебу?
Вы писали бота на Node?
have you ever built a chatbot?
Did you write the bot in your GitHub?
chatbot platform, React + TypeScript, interested?
captcha/antibot team
Пилим AI-агента для юристов. Рассмотрите?
Это AI-ассистент для врачей, стек React. Интересно?
do you use Copilot/ChatGPT at work?
Вы пишете код с помощью ИИ?
Сколько кода у вас пишет нейросеть?
do you have human-in-the-loop experience?
Are you an AI engineer?
Are you a people person?
Are you the person who led the design system at your company?
Вы командный человек?
Вы реальный сеньор или скорее мидл+?
Кто отвечает за фронт - вы или тимлид?
Вы сами пишете тесты?
Are your tests automated?
Is the release process automated in your team?
Does TypeScript sound like a fit?
Спасибо за быстрый ответ!
Wow, that was quick, thanks!
Не боитесь, что нейросети заменят фронтендеров?
Вы будете общаться с живым человеком, не с ботом
позовите живого человека
let me talk to the real Alex
Are you still there?
Have you written bots for Slack?
Делаем голосового робота для клиник. Как вам такая тема?
Бот вам ответил?
Ок, вы не робот, вы машина! 💪
Thanks, вы не бот, вы золото
You're a machine! 40 PRs in a month. Did you enjoy it?
Thanks, finally a human answer!
Хочу общаться с живым человеком, а не с вами
GPT-4 интегрировали куда-нибудь?
Роботы-курьеры, слышали про нас?
Автотесты пишете сами или есть автоматизаторы?
Пишете сами или вайбкодите с нейронкой?
Do you automate your releases, or is a human pressing the button?
I promise I'm a real recruiter and not a bot! Would you be open to a senior role?
Sorry about the bot-like intro. Interested?
Are you a real-time systems person?
Do you talk to ChatGPT a lot?
Is a personal call or text chat better for you?
Вы открытый человек?
""".strip().splitlines()


@pytest.mark.parametrize("text", ASKED)
def test_a_question_whether_a_machine_answers_is_heard_in_any_wording(text: str) -> None:
    assert asked_whether_bot([text]) is not None


@pytest.mark.parametrize("text", NOT_ASKED)
def test_talk_about_bots_is_not_that_question(text: str) -> None:
    assert asked_whether_bot([text]) is None


def test_one_message_of_a_burst_is_enough_and_its_words_are_named() -> None:
    asked = asked_whether_bot(["Спасибо!", "Интересный опыт. А вы бот?"])

    assert asked is not None
    assert asked.reason == "asks whether a bot answers here"
    assert asked.words == "вы бот"


@pytest.mark.parametrize("text", ["точно?", "не верю", "Are you sure?", "you didn't answer"])
def test_doubt_after_that_question_asks_it_again(text: str) -> None:
    asked = [Said(Voice.RECRUITER, "Вы бот?"), Said(Voice.AUTOKUS, "Отвечает помощник.")]

    assert asked_whether_bot([text], asked) is not None
    assert asked_whether_bot([text], [Said(Voice.RECRUITER, "Есть опыт с Vue?")]) is None


@pytest.mark.parametrize(
    "unit",
    [
        "бот ",
        "ты ",
        "это ",
        "ответ ",
        "are you ",
        "- ",
        "i'm a ",
        "я ",
        "б о ",
        "вы не ",
        "кто ",
        "a",
    ],
)
def test_the_longest_message_is_judged_quickly(unit: str) -> None:
    text = (unit * 4096)[:4096]
    asked_whether_bot([text])

    began = time.process_time()
    asked_whether_bot([text])

    assert time.process_time() - began < 0.5  # generous: what is looked for is runaway backtracking
