from __future__ import annotations

import time

import pytest

from autokus.rules.questions.needs_owner import CAUSES, needs_owner
from autokus.vocabulary import Said, Voice

FOR_OWNER = {
    "asks for a person, or for you yourself": """
Could Alex please get back to me personally?
Можно уже человека позвать?
Алексей сам-то может ответить?
позовите живого человека
можно с вами лично?
хочу пообщаться с самим Алексеем
Пусть Алексей сам мне ответит
Переключите на человека
Оператор!
let me talk to the real Alex
can I talk to a real person please
Please have Alex contact me personally
""",
    "is angry or complains": """
Ужасное отношение, больше с вами не работаю
You people are a joke.
Вы совсем обнаглели
Why the hell aren't you answering?
Сколько можно ждать ответа?
вы издеваетесь
Вы меня игнорируете?
Вы третий раз присылаете одно и то же, это неуважение к моему времени.
Какого черта вы не отвечаете
Где ответ???
Больше не пишите мне
this is the third time I ask
Very unprofessional.
Stop wasting my time
are you kidding me?
You ghosted me again
""",
    "asks for private documents": """
Какой у вас ИНН? Нужен для договора
пришлите скан паспорта
Нужны паспорт и СНИЛС для оформления
2-НДФЛ сможете предоставить?
Копию трудовой пришлите, пожалуйста
Нужны контакты двух рекомендателей
Could you send a copy of your passport?
Please share your bank details for payroll
Could you provide two references?
""",
    "wants something signed": """
Договор готов, когда сможете подписать?
подпишите NDA
Готовы подписать договор?
Подпишите, пожалуйста, согласие на обработку персональных данных
Please sign the attached NDA
We'll send a DocuSign, please sign it today
""",
    "makes an offer, or wants your word on one": """
Ждём вашего решения по офферу
We need your answer on the offer by EOD
Мы готовы сделать вам оффер
Отправили вам оффер на почту, принимаете?
Остальным кандидатам отказываем, вы точно с нами?
We would like to extend you an offer
Congratulations! We'd love to have you on board, do you accept?
Please resign from your present job before we sign.
""",
    "puts a figure or a term to you to confirm": """
Финально: 4 100 евро нетто. Фиксируем?
92k base plus bonus. Do I have your verbal acceptance?
Согласуем 330?
Would 70k do?
Can you go down to 4500?
предлагаем 300к, согласны?
Семь тысяч тогда, согласны?
договорились на 250?
устроит 280?
За 200 пойдёте?
Финальный вариант: 4200 net, start 15th. Ok?
На испытательном 80% от оклада, устроит?
Встреча была бы формальностью. По рукам?
7 thousand then, agreed?
Are you ok with 4k net?
Is 4500 acceptable for you?
Client approved 5k USD net per month, подтверждаете?
""",
    "asks when you can start": """
Когда сможете выйти на работу?
Сколько у вас отработка?
Сможете выйти с понедельника?
С какого числа ждать вас?
When could you start?
what's your notice period?
The client needs somebody from 1 September. Is that feasible?
""",
    "wants to call you": """
Хочу набрать прямо сейчас
Mind if I ring you in ten minutes?
Got a minute to talk right now?
можно вам позвонить?
удобно сейчас говорить?
позвоните мне
Can I call you?
I'll ring you in ten minutes.
""",
    "wants a time fixed": """
Лид свободен завтра в 11 или в пятницу после 17. Что выбираете?
Перенесём на час позже?
Can we do Wednesday 10:00 instead?
Shall we say Monday at noon?
завтра в 15:00 удобно?
подскажите слоты
давайте созвонимся в четверг
сегодня сможете?
А сегодня вечером?
выберите время в календаре
Во сколько вам удобно?
Есть окошко в среду утром, часов в десять. Ставлю?
Перенесём на четверг?
Созвон в силе?
when are you free this week?
can we do a quick call tomorrow?
Let me know your availability
How about Friday 2pm?
I can do any of these: Mon 9:00, Tue 17:00, Wed 12:00.
Shall I put you down for the Friday panel?
Call сегодня в 17:00?
""",
    "asks whether you would move": """
Готовы жить в Белграде?
Готовы к переезду в Москву?
Рассматриваете релокацию?
The role requires moving to Tallinn. OK?
would you consider relocating to Berlin?
""",
    "asks about what is private": """
Семья, дети?
Разрешение на работу в ЕС имеется?
Какое у вас гражданство?
Сколько вам лет?
Есть дети?
Вы служили?
Do you need visa sponsorship?
Are you married?
""",
    "leans on what was said by phone or in person": """
Помните, вы мне вчера на звонке сказали про 280?
Мы же на прошлой неделе по телефону договорились
Вы обещали по телефону прислать ответ
Вы говорили на созвоне, что готовы на гибрид, подтверждаете?
as we agreed on the phone, please confirm
You said on the phone you'd take a contract role, still true?
""",
}

FOR_MODEL = """
What timezone are you in?
Нужен живой, вовлечённый человек, который горит интерфейсами. Про вас это?
We need a human-centered engineer. Does that resonate?
Laptop gets couriered to you, you just sign for it. Do you work on Mac or Linux?
Contractors get paid to a bank account within five days. Does a B2B set-up suit you?
Настоящий сеньор нам нужен, не по паспорту. Расскажите про задачу
Вилка 250-350к, интересно?
какие у вас ожидания по зп?
Our band is EUR 70-85k depending on seniority. Is that in the neighbourhood of what you're looking for?
would you be open to a call some time?
интересно было бы созвониться?
Могу прислать описание позиции сюда или вам удобнее на почту?
Извините за задержку, злой дедлайн
sorry for the delay
killer feature
No bullshit culture, smart team. Interested?
Надоело легаси? Приходите к нам!
Надеюсь, не надоела вам сообщениями :)
Sorry, I know it's annoying to get these messages, but are you looking?
Пришлите, пожалуйста, резюме
Could you send your CV by Friday?
Скиньте ссылку на гитхаб
График 10:00-19:00, офис у метро, удалёнка 2 дня. Подходит?
We have daily standups at 10:00 CET. Is that ok?
Процесс: созвон с HR 30 минут, техническое 1.5 часа, оффер за 2 дня. Ок?
Релизы по четвергам, on-call нет. Подходит?
Завтра вернусь с ответом
Напомню о себе: вакансия ещё открыта до пятницы. Интересно?
Сегодня у нас открылась вакансия, хотите расскажу?
Мы быстро делаем оффер: 2 встречи и готово. Интересно?
We make offers within 3 days after the final interview. Sound good?
Are you open to new offers?
Старт проекта в январе. Интересно?
When did you start using TypeScript?
Relocation package available, salary $5-7k, remote possible. Interested?
Hi Алексей! Ищем крутого frontend в AI-startup, relocation не нужен, all remote. Are you open?
Делали ли вы такие переезды с Webpack на Vite?
Мы предлагаем: белую зарплату, ДМС, релокационный пакет, оформление по ТК. Интересно?
У нас сервис проверки паспортов и документов, React + TS. Интересно?
We're building a passport scanning app, would you be interested?
Мы делаем сервис для оплаты Visa и Mastercard. Был опыт в платежах?
Do you have experience with healthcare products?
Есть бронь, ДМС, спорт. Интересно?
Подпишитесь на наш канал с вакансиями
Could you sign up on our site?
Нужен человек с опытом React
Есть тестовое на 3 часа, готовы сделать?
There's a small unpaid assignment, about six hours. Up for it?
К сожалению, сейчас мы не готовы сделать вам предложение.
Сколько лет опыта с React?
""".strip().splitlines()

ROWS = [
    pytest.param(reason, text, id=text)
    for reason, texts in FOR_OWNER.items()
    for text in texts.strip().splitlines()
]


@pytest.mark.parametrize(("reason", "text"), ROWS)
def test_what_only_the_owner_may_give_is_handed_over_with_its_own_reason(
    reason: str, text: str
) -> None:
    offence = needs_owner([text])

    assert offence is not None
    assert offence.reason == reason
    assert offence.words


@pytest.mark.parametrize("text", FOR_MODEL)
def test_what_a_reply_fits_stays_with_the_model(text: str) -> None:
    assert needs_owner([text]) is None


def test_every_cause_has_rows() -> None:
    assert {reason for reason, _ in CAUSES} == set(FOR_OWNER)


def test_what_is_put_in_one_message_may_be_asked_about_in_the_next() -> None:
    assert needs_owner(["Команда готова дать 390 000 на руки", "Согласны?"]) is not None
    assert needs_owner(["Расскажу про команду", "Интересно?"]) is None


@pytest.mark.parametrize(
    ("ours", "text", "pressed"),
    [
        pytest.param("Тестовых заданий не делаю.", "А если короткое тестовое?", True, id="again"),
        pytest.param(
            "I don't do test assignments.", "The test task is short", True, id="again, en"
        ),
        pytest.param("Добрый день!", "У нас короткое тестовое, ок?", False, id="first time"),
        pytest.param("Добрый день!", "Тестовое отправила, успеете за три дня?", True, id="sent"),
        pytest.param("Hello!", "Please finish the assignment by Monday", True, id="deadline"),
        pytest.param(
            "Тестовых заданий не делаю.", "Понятно, расскажите о себе", False, id="no task"
        ),
    ],
)
def test_a_test_assignment_is_handed_over_when_it_is_pressed(
    ours: str, text: str, *, pressed: bool
) -> None:
    assert (needs_owner([text], [Said(Voice.AUTOKUS, ours)]) is not None) is pressed


@pytest.mark.parametrize(
    "unit", ["ты ", "1 ", "нужен ", "скан ", "- ", "one ", "with ", "когда ", "как ", "готовы "]
)
def test_the_longest_message_is_judged_quickly(unit: str) -> None:
    text = (unit * 4096)[:4096]
    needs_owner([text])

    began = time.process_time()
    needs_owner([text])

    assert time.process_time() - began < 0.5  # generous: what is looked for is runaway backtracking
