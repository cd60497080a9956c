from __future__ import annotations

import time

import pytest

from autokus.rules.questions.nothing_to_answer import nothing_to_answer
from autokus.vocabulary import Said, Voice

COURTESIES = """
Thank you for the quick reply
Понятно, тогда не буду отвлекать
Понял, не вопрос
Ок, вы не робот, вы машина! 💪 Спасибо за подробный рассказ
Thanks, finally a human answer! Enjoy your weekend
Спасибо!
ок
👍
🙏🙏🙏
+
:)
[стикер]
принято
Поняла-приняла)
Окей, понял тебя, спасибо
спасибо, до связи
хорошего дня!
Понял, спасибо, удачи в поисках!
Ок, спасибо большое за подробный ответ, Алексей!
Ясно, спасибо. Если передумаете - пишите!
Извините за беспокойство, хорошего дня
Спасибо за ответ, передам команде и вернусь с обратной связью
Окей, отправила ваше резюме нанимающему менеджеру
Взаимно, хорошего вечера
Got it 👌
thx mate
cheers mate, much appreciated
No worries, thanks anyway!
Great, thanks for letting me know! Have a lovely weekend
Thanks Alex, I'll get back to you next week.
Perfect, the Teams link is in the invite. See you!
Super, спасибо, have a nice day!
""".strip().splitlines()

REFUSALS = """
увы, вакансию заморозили. Всего доброго!
Позицию закрыли на прошлой неделе, извините
У нас пауза в найме
Взяли человека изнутри
Hiring freeze on our side, sadly
The team passed on you, sorry
We're pausing recruitment for now
Нам нужен другой профиль, к сожалению. Удачи!
К сожалению, мы выбрали другого кандидата. Спасибо за уделённое время!
Вакансия закрыта
к сожалению отказ(
К сожалению, заказчик заморозил позицию. Если что-то изменится, напишу
Благодарим за интерес к компании! К сожалению, сейчас мы не готовы сделать вам предложение.
To our regret we decided to move forward with another candidate.
The position has been filled, thanks for your interest
Unfortunately, the client decided not to proceed. Best of luck!
We went with someone else, sorry
""".strip().splitlines()

TO_ANSWER = """
Вакансию закрыли, но ищем лида в соседнюю команду
We paused that role, but we're hiring for another one
I'll pass on your details to the team, please send your CV
Not sure if human...
Здравствуйте!
Hi Alex
Алексей
Хорошо, жду ответа
жду
Ок, тогда жду резюме
Спасибо! А какой у вас английский?
Спасибо за ответ. Расскажите про текущий проект
Поделитесь, пожалуйста, актуальным резюме, передам нанимающему менеджеру.
Хорошо. Стек: React, Node
Мы ищем фронтендера
Вакансия закрыта, но есть похожая позиция, расскажу?
К сожалению, та вакансия закрыта. Но открылась другая, похожая, посмотрите описание.
К сожалению, бюджет ограничен 300к. Интересно?
Thanks! Could you tell me about your stack
Great! Let me know your thoughts
Ok, what about English?
Принято?
Да?
All good?
""".strip().splitlines()


@pytest.mark.parametrize("text", COURTESIES)
def test_a_courtesy_needs_no_answer(text: str) -> None:
    nothing = nothing_to_answer([text])

    assert nothing is not None
    assert nothing.reason == "thanks, an agreement or a farewell; nothing is asked"


@pytest.mark.parametrize("text", REFUSALS)
def test_a_refusal_needs_no_answer(text: str) -> None:
    nothing = nothing_to_answer([text])

    assert nothing is not None
    assert nothing.reason == "they have decided otherwise; nothing is asked"


@pytest.mark.parametrize("text", TO_ANSWER)
def test_what_asks_waits_or_greets_is_answered(text: str) -> None:
    assert nothing_to_answer([text]) is None


def test_every_message_of_a_burst_must_be_a_courtesy() -> None:
    assert nothing_to_answer(["Хорошо", "спасибо", "🤝"]) is not None
    assert nothing_to_answer(["спасибо", "и ещё: какой у вас стек?"]) is None


@pytest.mark.parametrize("messages", [[], [""], ["спасибо", " \u200b"]])
def test_what_has_no_words_may_be_a_voice_message(messages: list[str]) -> None:
    assert nothing_to_answer(messages) is None


def test_a_yes_to_our_own_question_carries_the_talk_on() -> None:
    asked = [Said(Voice.AUTOKUS, "Речь об удалённой работе?")]
    told = [Said(Voice.AUTOKUS, "Рассматриваю удалённую работу.")]

    assert nothing_to_answer(["да"], asked) is None
    assert nothing_to_answer(["да"], told) is not None
    assert nothing_to_answer(["спасибо"], asked) is not None


@pytest.mark.parametrize("unit", ["спасибо ", "за ", "если ", "i'll ", "😀", "и ", "thanks for a "])
def test_the_longest_message_is_judged_quickly(unit: str) -> None:
    text = (unit * 4096)[:4096]
    nothing_to_answer([text])

    began = time.process_time()
    nothing_to_answer([text])

    assert time.process_time() - began < 0.5  # generous: what is looked for is runaway backtracking
