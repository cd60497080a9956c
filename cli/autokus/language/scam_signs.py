"""The signs of a scam: which words together mean what, what each weighs, and what excuses it.

A sign that weighs 10 is enough to fall silent, one of 5 to ask the owner; lighter ones add up. Of the signs of one name
the heaviest counts.
"""

from __future__ import annotations

from msgspec import Struct

from autokus.language import (
    scam_deeds,
    scam_excuses,
    scam_money,
    scam_names,
    scam_places,
    scam_words,
)
from autokus.language.phrases import Words

VOCABULARY = {
    name.lower(): value
    for module in (scam_deeds, scam_excuses, scam_money, scam_names, scam_places, scam_words)
    for name, value in vars(module).items()
    if isinstance(value, Words)
}
"""Everything that a sign may name."""


class Sign(Struct, frozen=True):
    """These things named together; excused by a thing of `unless` in the same sentences, of `nowhere` anywhere."""

    name: str
    weight: float
    reason: str
    of: tuple[str, ...]
    unless: tuple[str, ...] = ()
    nowhere: tuple[str, ...] = ()
    within: int = 110
    lines: int = 1


ABOUT = ("never_asked", "users")
"""Said of others: a product, its users, or a warning."""
WORK = (*ABOUT, "product")
"""Likewise, or of the work itself."""
PAID = (*ABOUT, "we_pay")
"""Likewise, or the other side pays."""
WARNS = ("never_asked",)
CALM = (*ABOUT, "patient", "optional")
KNOWN = (*ABOUT, "known_app", "store")
IT = ("it_work",)
HIRED = ("contract_made",)

# A table, a sign to a line.
# fmt: off
SECRETS = (
    Sign("code", 10, "asks for a login or confirmation code", ("send", "code"), ABOUT, within=100, lines=2),
    Sign("code", 10, "asks for a login or confirmation code", ("send", "sms"), ABOUT, within=80, lines=2),
    Sign("code", 8, "speaks of a login or confirmation code that is due", ("need", "code"), WORK, within=60),
    Sign("code", 8, "wants a login confirmed by a code", ("login", "code"), ABOUT, within=100),
    Sign("code", 7, "wants a code told", ("say", "bare_code"), WORK, within=60),
    Sign("disarm_account", 10, "wants the protection of an account off", ("disarm_account",), WARNS),
    Sign("approve", 10, "wants a login of somebody else approved", ("approve",), ABOUT),
    Sign("password", 10, "asks for a password or access to an account", ("send", "password"), ABOUT, within=80),
    Sign("password", 7, "asks for a password or access to an account", ("need", "password"), WORK, within=50),
    Sign("seed", 10, "asks for the key of a wallet", ("send|need", "seed"), ABOUT),
    Sign("card", 10, "asks for the secrets of a card", ("send|need", "card_secret"), ABOUT, within=120, lines=2),
    Sign("card", 10, "asks for card or bank details", ("send", "card"), (*ABOUT, "contract"), within=90, lines=2),
    Sign("card", 7, "asks for card or bank details", ("need", "card"), (*WORK, "contract"), within=70),
    Sign("card", 5, "asks for card or bank details", ("send|need", "card"), WORK, within=90),
    Sign("documents", 10, "asks for a photo with documents", ("send|need", "selfie"), WORK, within=120, lines=2),
    Sign("documents", 6, "asks a stranger for documents", ("send", "document"), (*WORK, "contract"), HIRED,
         within=120, lines=2),
    Sign("documents", 6, "asks a stranger for documents", ("need", "copy", "document"), (*WORK, "contract"), HIRED,
         within=120),
    Sign("documents", 1.5, "asks for documents", ("send|need", "document"), WORK, within=120),
)

MONEY = (
    Sign("pay", 10, "wants you to pay", ("pay", "amount"), PAID, within=100, lines=2),
    Sign("pay", 10, "wants you to pay", ("transfer", "amount|fee"), PAID, within=90),
    Sign("pay", 7, "names the price of what a job should give", ("thing_sold", "amount"),
         (*PAID, "product", "salary"), within=60),
    Sign("pay", 10, "wants you to pay", ("pay", "fee"), PAID, within=100),
    Sign("pay", 10, "wants you to pay first", ("pay", "refund"), WARNS),
    Sign("pay", 10, "wants you to pay first", ("fee", "amount", "refund"), PAID, within=160, lines=2),
    Sign("pay", 8, "speaks of a fee or a deposit", ("fee", "amount|refund"), PAID, within=90),
    Sign("pay", 10, "sends you details for a payment", ("we_send", "fee|pay|amount"), PAID, within=160, lines=3),
    Sign("pay", 6, "sends you details for a payment", ("we_send",), PAID),
    Sign("pay", 5, "wants you to pay or buy something", ("pay",), (*PAID, "product")),
    Sign("course", 10, "sells a course or a certificate", ("course", "pay|amount"), PAID, within=120, lines=2),
    Sign("course", 7, "sells a course or a certificate", ("course",), (*PAID, "product", "salary"), IT),
    Sign("course", 7, "sells a course or a certificate", ("course", "must|send|transfer"), PAID, within=120, lines=2),
    Sign("sale", 5, "sells something", ("sale", "amount"), (*PAID, "product"), within=80),
    Sign("cheque", 10, "speaks of a cheque to cash", ("cheque_paper", "cheque_deed"), WARNS, within=140, lines=2),
    Sign("cheque", 9, "speaks of a cheque to cash", ("cheque",), ABOUT),
    Sign("gift_card", 10, "wants gift cards", ("send|pay|need", "gift_card"), WORK, within=120, lines=2),
    Sign("lend", 10, "wants to borrow money", ("lend", "amount", "lend_term"), ABOUT, within=120, lines=2),
    Sign("loan", 9, "wants you to take a loan", ("loan",), WORK),
    Sign("wallet", 9, "wants a wallet connected, opened or filled", ("wallet_deed",), WORK),
    Sign("wallet", 5, "asks about your wallet", ("send|need", "wallet"), WORK, within=70),
    Sign("trade", 10, "wants money put into trading", ("trade", "pay"), WORK, within=120, lines=2),
    Sign("trade", 8, "promises profit from trading", ("trade", "payout|easy|daily_amount"), WORK, within=150,
         lines=2),
    Sign("trade", 5, "invites to trading or investments", ("trade",), WORK, IT),
    Sign("trade", 2.5, "speaks of trading or investments", ("trade",), WORK),
    Sign("unlike_work", 6, "offers money for your cards or accounts", ("income", "funds"),
         (*WORK, "we_pay", "salary"), IT, within=90),
    Sign("unlike_work", 3, "speaks of money and of no work", ("income",), (*WORK, "we_pay", "salary"), IT),
    Sign("group", 5, "invites to a closed group for money", ("private_group", "income|trade"), WORK, IT,
         within=200, lines=3),
)

TASKS = (
    Sign("tasks", 10, "offers money for clicks, likes or orders", ("task_deed", "payout|easy|daily_amount|amount"),
         ABOUT, within=260, lines=3),
    Sign("tasks", 8, "offers money for small tasks", ("task_thing", "payout", "easy|daily_amount"), WORK,
         within=260, lines=3),
    Sign("tasks", 5, "speaks of clicks, likes or orders to make", ("task_deed",), WORK, IT),
    Sign("tasks", 3, "speaks of clicks, likes or orders to make", ("task_deed",), WORK),
    Sign("easy", 7, "promises easy money", ("easy", "daily_amount"), ABOUT, within=260, lines=3),
    Sign("easy", 5.5, "promises easy money", ("easy", "payout"), WORK, within=260, lines=3),
    Sign("easy", 4, "promises an easy job", ("easy", "easy"), WORK, within=260, lines=3),
    Sign("easy", 4, "promises money by the day", ("daily_amount",), (*WORK, "we_pay", "salary")),
    Sign("easy", 2, "promises an easy job", ("easy",), WORK),
    Sign("no_interview", 2.5, "hires without an interview", ("no_interview",), ABOUT),
    Sign("no_interview", 5, "hires without an interview", ("no_interview", "no_interview"), ABOUT, within=160,
         lines=3),
    Sign("cam", 9, "offers work in front of a camera", ("cam",), WARNS),
)

PLACES = (
    Sign("contact_word", 6, "wants somebody greeted with a word", ("contact_word", "curator|person"), ABOUT, lines=2),
    Sign("contact_word", 3, "wants a code word sent", ("contact_word",), ABOUT),
    Sign("contact_word", 5, "wants somebody greeted with a word", ("contact_word", "handle|phone|messenger"),
         ABOUT, lines=2),
    Sign("curator", 4, "passes you on to a curator", ("person", "contact", "handle|phone|messenger"), WORK,
         within=160, lines=2),
    Sign("curator", 3, "passes you on to a curator", ("person", "contact|payout|task_deed"), WORK, lines=2),
    Sign("curator", 6, "passes you on to a curator",
         ("curator", "contact|payout|task_thing|bot|handle|link|income"), WORK, IT, within=140, lines=2),
    Sign("curator", 4, "speaks of a curator", ("curator",), WORK, IT),
    Sign("move", 2, "wants to move to another messenger", ("contact", "messenger"), (*ABOUT, "optional"), within=90),
    Sign("only_there", 5, "talks in another place only", ("not_here", "messenger|handle|phone"),
         (*ABOUT, "optional"), lines=2),
    Sign("only_there", 3, "talks in another place only", ("only_there", "messenger|contact|handle"),
         (*ABOUT, "optional"), within=90, lines=2),
    Sign("handle", 1.5, "wants somebody else written to", ("contact", "handle|phone"), ABOUT, within=90, lines=2),
    Sign("bot", 5, "sends you to a bot", ("bot", "bot_deed"), (*WORK, "optional"), within=100, lines=2),
    Sign("short_link", 7, "hides where a link leads", ("short_link", "link_deed"), WARNS, within=160, lines=2),
    Sign("short_link", 4, "hides where a link leads", ("short_link",), WARNS),
    Sign("strange_link", 6, "wants an odd link followed", ("strange_link", "link_deed|login|install|verify"),
         WARNS, within=160, lines=2),
    Sign("strange_link", 2.5, "has an odd link", ("strange_link",), WARNS),
    Sign("login", 10, "wants you to log in by a link", ("login", "account", "link"), ABOUT, within=160, lines=2),
    Sign("login", 10, "wants you to log in to a bank", ("login", "bank_app"), ABOUT),
    Sign("login", 10, "wants you to log in to an account", ("login", "account"), ABOUT, within=70),
    Sign("login", 7, "wants you to log in to an account", ("login_noun", "account"), WORK, within=60),
    Sign("login", 4, "wants you to log in by a link", ("login", "link"), ABOUT, lines=2),
    Sign("qr", 10, "wants a code scanned that opens an account", ("qr",), WORK),
    Sign("verify", 7, "wants you verified by a link", ("verify", "link"), WORK, within=140, lines=2),
    Sign("verify", 7, "wants you verified by a login", ("verify", "login|account"), WORK, lines=2),
    Sign("verify", 2.5, "wants you verified", ("verify", "need|send|no_interview"), (*WORK, "contract")),
    Sign("vote", 10, "wants your vote behind a link", ("vote", "link|handle|login|account"), ABOUT, within=200,
         lines=3),
    Sign("vote", 5, "wants your vote", ("vote",), WORK, IT),
    Sign("gift", 10, "promises a gift behind a link", ("gift", "link|login|handle|link_deed"), WORK, within=200,
         lines=3),
    Sign("gift", 4, "promises a gift", ("gift",), WORK),
)

PROGRAMS = (
    Sign("shell", 10, "wants a command run in a terminal", ("shell",), WORK),
    Sign("shell", 9, "wants a script run", ("run|install", "script"), WORK, within=80, lines=2),
    Sign("file", 10, "wants a program opened", ("bad_file", "install|run|send|need|link_deed"), ABOUT, within=140,
         lines=2),
    Sign("file", 5, "has a program attached", ("bad_file",), WORK),
    Sign("archive", 10, "wants a locked archive opened", ("archive", "run|install|link_deed"), ABOUT, within=140,
         lines=2),
    Sign("archive", 7, "has a locked archive", ("archive",), WORK),
    Sign("disarm", 10, "wants a program run past the defences", ("disarm", "install|run|app"), ABOUT, within=200,
         lines=3),
    Sign("disarm", 7, "wants the computer's defences down", ("disarm",), WORK),
    Sign("run", 10, "wants foreign code run, with a wallet at hand", ("run", "wallet|disarm"), ABOUT, within=240,
         lines=3),
    Sign("run", 10, "wants foreign code run in a hurry", ("run", "repo|command", "urgent"), CALM, within=240,
         lines=3),
    Sign("run", 6, "wants foreign code run", ("run", "repo|command"), CALM, lines=2),
    Sign("app", 10, "wants an unknown program installed", ("install", "app|app_own", "link"), KNOWN, within=160,
         lines=2),
    Sign("app", 8, "wants an unknown program for talks installed", ("install", "app|app_own", "meeting"), KNOWN,
         within=160, lines=2),
    Sign("app", 7, "wants an unknown program installed", ("install", "app|app_own"), KNOWN, within=80),
    Sign("app", 10, "has a program in an odd place", ("install", "known_app", "strange_link"), ABOUT, within=160,
         lines=2),
    Sign("app", 7, "wants something installed from a link", ("install", "link"), (*WORK, "known_app", "store"),
         within=90),
    Sign("app", 4, "talks in a program of its own only", ("app_own", "meeting"), (*WORK, "known_app", "store"),
         within=90),
    Sign("remote", 10, "wants access to your computer", ("remote", "install|send|need|login"), ABOUT, within=120,
         lines=2),
    Sign("remote", 6, "wants access to your computer", ("remote",), WORK, IT),
    Sign("screen", 10, "wants to see your bank on the screen", ("screen", "bank_app"), ABOUT, within=120, lines=2),
)

NAMES = (
    Sign("support", 9, "poses as a security service", ("support", "threat|send|code|login"), WORK, within=160,
         lines=3),
    Sign("support", 5, "poses as a support or security service", ("support",), WORK),
    Sign("threat", 4, "threatens your account", ("threat",), WORK),
    Sign("threat", 8, "threatens your account", ("threat", "link|verify|login|code"), WORK, within=200, lines=3),
    Sign("blackmail", 10, "threatens to tell on you", ("blackmail", "amount|secrecy|pay"), ABOUT, within=200,
         lines=3),
    Sign("boss", 10, "poses as your boss", ("boss", "secrecy|lend|gift_card|new_account|support"), ABOUT,
         within=240, lines=4),
    Sign("boss", 6, "poses as your boss", ("boss",), WORK),
    Sign("owner", 10, "poses as you", ("its_me", "code|password"), ABOUT, within=240, lines=4),
    Sign("owner", 7, "poses as you", ("its_me", "new_account"), ABOUT, within=160, lines=2),
    Sign("employer", 7, "poses as your own employer", ("employer_self",), WARNS),
    Sign("employer", 6, "knows what your employer should not", ("employer", "employer_deed"), WARNS, within=160,
         lines=2),
    Sign("secrecy", 4, "wants it kept secret", ("secrecy",), WORK),
    Sign("secrecy", 8, "wants it kept secret", ("secrecy", "authority"), ABOUT, within=200, lines=3),
)

CRIMES = (
    Sign("mule", 10, "wants your name or card for others' money", ("mule",), ABOUT),
    Sign("rent", 10, "wants your account or name", ("rent",), ABOUT),
    Sign("spam", 6, "wants messages sent to many", ("spam",), WORK),
    Sign("forgery", 7, "offers forged papers or interviews", ("forgery",), WARNS),
    Sign("leak", 9, "wants your employer's secrets", ("leak",), WARNS),
    Sign("leak", 9, "wants your employer's secrets", ("employer", "send", "password|repo"), ABOUT, within=120),
)

MANNERS = (
    Sign("free_mail", 3, "writes from a free mailbox in a company's name", ("freemail",), ABOUT),
    Sign("manner", 1, "speaks as mass mail does", ("flattery",)),
    Sign("hurry", 1, "presses for time", ("urgent",), WORK),
)

# fmt: on

SIGNS = (*SECRETS, *MONEY, *TASKS, *PLACES, *PROGRAMS, *NAMES, *CRIMES, *MANNERS)
