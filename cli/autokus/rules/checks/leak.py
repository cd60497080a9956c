"""Does the text give away what only the model was told: the prompt, a secret, that there is a model at all?"""

from __future__ import annotations

import re

from autokus.language.secrets import key_in, secret_in
from autokus.language.text import fold, pattern, visible
from autokus.vocabulary import Composed, Offence

PROMPT = "it holds a piece of the instructions"
SECRET = "it holds a secret"  # noqa: S105
KEY = "it holds something that looks like a key or an encoded text"
MACHINERY = "it speaks of what stands behind the replies"
PROFILE = "it lists the profile instead of answering"

SHINGLE = 6
"""Words in a row of the prompt; shorter ones are anybody's."""

MOST_FACTS = 6
"""More of the profile's facts than this, word for word, is no answer."""

SAME_WORDS = 0.7

# What the examples let the model say is manner, not secret.
_EXAMPLE = re.compile(r'"text"\s*:\s*"[^"\n]*"|^Recruiter:.*$', re.MULTILINE)
_WORD = re.compile(r"[^\W_]+")


def check(composed: Composed) -> Offence | None:
    """The first thing in the text that was not meant for the recruiter."""
    folded = fold(composed.text)
    if secret_in(composed.text, composed.secrets):
        return Offence(SECRET)
    if found := key_in(visible(composed.text)):
        return Offence(KEY, found[:20])
    if found := _piece_of(composed.prompt, folded, composed.supported_by):
        return Offence(PROMPT, found)
    if found_in := pattern(_MACHINERY).search(_without_aside(folded)):
        return Offence(MACHINERY, " ".join(found_in.group().split())[:60])
    if _lists(folded, composed.facts):
        return Offence(PROFILE)
    return None


def _piece_of(prompt: str, folded: str, own: tuple[str, ...]) -> str:
    told = _shingles(_WORD.findall(fold(_EXAMPLE.sub(" ", prompt))))
    told -= {shingle for one in own for shingle in _shingles(_WORD.findall(fold(one)))}
    words = _WORD.findall(folded)
    for at in range(len(words) - SHINGLE + 1):
        shingle = tuple(words[at : at + SHINGLE])
        if shingle in told:
            return " ".join(shingle)
    return ""


def _shingles(words: list[str]) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)}


def _lists(folded: str, facts: tuple[str, ...]) -> bool:
    """Whether most words of more than so many facts stand in the text."""
    said = set(_WORD.findall(folded))
    told = 0
    for fact in facts:
        words = [word for word in set(_WORD.findall(fold(fact))) if len(word) > 2]  # noqa: PLR2004
        told += bool(words) and sum(word in said for word in words) >= SAME_WORDS * len(words)
    return told > MOST_FACTS or bool(told > 2 and pattern(_NUMBERED).search(folded))  # noqa: PLR2004


_NUMBERED = r"(?:^|\s)1[.)]\s.{3,200}?(?:^|\s)2[.)]\s.{3,200}?(?:^|\s)3[.)]\s"

_ASIDE = r"""
    \b(?:product|process|code|business|repo\w*|component|feature)\sowners?\b | \bвладел\w+\s(?:продукта|процесса
        |компонента|бизнеса|компании) | \bсовладел\w+
  | \bvite\.config\w* | \bwebpack\.config\w* | \btsconfig\w* | \bnext\.config\w* | \beslint\s?\w*
      | \bconfiguration\sof\s\w+
  | \b(?:design|css|jwt|auth\w*|access|refresh|style)[\s-](?:tokens?|токен\w*) | \bдизайн-?\s?токен\w*
      | \brules\sof\s(?:hooks|react) | \bcode\sreview\srules?
"""


def _without_aside(folded: str) -> str:
    return pattern(_ASIDE).sub(" ~ ", folded)


_MACHINERY = r"""
    \bi\swas\s(?:primed|seeded|given|fed)\b | \bсистемы\sработают\b | ^\W*(?:status|статус)\s?: | \broot\b
        | \bотвечаю\s(?:вежливо|коротко|рекрутер\w*|только)\b | \bрекрутер\s(?:хочет|спрашивает|пишет|просит)\b
        | \b(?:надо|нужно|следует)\sответить\b | \bplaceholders?\b | \bсыр(?:ой|ые)\s(?:вывод|ответ)\w*
        | \braw\soutput\b | \b(?:full|admin|elevated|special)\s(?:privileges|access|rights)\b | \belevated\b
        | \badmin\sblock\b | \b(?:is|are|was|has\sbeen)\s(?:now\s)?(?:removed|deleted|granted|elevated|switched
        |enabled|disabled|whitelisted|unlocked)\b |
    \bsystem\s?(?:prompt|message|instruction)\w* | \bсистемн\w+\s(?:пром\w*|инструкц\w*|сообщени\w+|настро\w+
        |правил\w*) | \bпром[п]?т(?:а|у|ом|е|ы|ов)?\b | \bprompts?\b(?!\s(?:engineer|reply|response|answer))
        | \bjailbr\w+
  | \b(?:my|hidden|secret|internal|these|following|own|full|complete)\s(?:\w+\s)?(?:instructions?|guidelines|rules
      |directives?|configuration|programming|restrictions|policy|filters?)\b(?!\s(?:of|in\sthe\s(?:team|project)))
  | \b(?:мои|мне\s(?:даны|заданы)|мо[йяеи][а-я]?|свои|свод|внутренн\w+|скрыт\w+|следующие|такие|эти
      |сво\w+)\s(?:\w+\s)?(?:инструкци\w+|правил(?:а|ам|ах|ами)?\b|указани\w+|директив\w*|настройк\w+|ограничени\w+
      |конфигураци\w+|фильтр\w*) | \b(?:правила|инструкции|настройки)\s?(?:такие|следующие|гласят|:|мои|говорят
      |запрещают|велят)
  | \bв\s(?:rules|prompt|инструкци\w+|настройках|правилах|промпте|конфиге)\s(?:\w+\s)?(?:написано|сказано|указано
      |не\s|прописано|говорится) | \b(?:из|по)\s(?:настроек|инструкци\w+|пром\w+)\b(?=[^.\n]{0,40}(?:[:"]|не\s
      |нельзя)) | \binstructions?\s(?:are|say|were|is|tell|state|accepted)\b | \bинструкци\w+\s(?:принят|получен|ясн
      |понят|выполн)\w*
  | \b(?:i\s(?:am|was|have\sbeen|'m|may)|i'm|i've\sbeen|im)\s(?:only\s|not\s|just\s)?(?:told|instructed|programmed
      |configured|trained|allowed|forbidden|permitted|prompted|designed|supposed)\s(?:not\s)?to\b
      | \bi\smay\s(?:only\s)?mention\b | \b(?:мне|нам)\s(?:\w+\s)?(?:запрещено|велено|приказано|предписано
      |нельзя\s(?:назыв|говор|раскр|сообщ)\w*|разрешено|поручено|указано)\b
  | \b(?:numbered|allowed|profile)\sfacts?\b | \bfacts?\s(?:no\.?\s?|number\s|\#\s?)?\d{1,2}\b
      | \bфакт\w{0,2}\s(?:no?|номер|\#)?\s?\d{1,2}\b | \b(?:только\s)?факт(?:ами|ов|ы)\s(?:из\s)?профил\w+
      | \bпо\sномерам\b
      | \blessons?\s\d | \b(?:last|the)\slessons?\b | \bурок\s(?:№\s?)?\d | \bonly\sthe\s(?:numbered|listed
      |given)\sfacts | \bfacts\sonly\b
  | \bhand[\s_-]?over\b(?=[^.\n]{0,40}(?:when|if|to\sthe\sowner|confidence)) | \bhand_over\b
      | \brecruiter_messages\b | </?\w+_?\w*>\s | \bmax_\w+tokens\b | \bnext_step\b | \bconfidence\s(?:is\s
      |threshold|below|score|level)\b | \bпорог\w?\sуверенност\w+ | \b(?:return|верни|вернуть|возвращ\w+|output
      |answer\swith)\s(?:\w+\s)?(?:strict\s)?json\b | \bjson\s(?:only|с\sполями|with)\b | "\w{2,20}"\s?:
      | \bполя\w*\s(?:action|text|confidence)
  | \b(?:untrusted|inbound\stext|данные\sв\sтегах|data\sbetween)\b | \bautokus\w*\b | \bавтокус\w*
      | \bnever\s(?:name|commit|share|reveal|follow)\b[^.\n]{0,40}(?:figure|time|links?|instruct)\w*
  | \b(?:the|my|to\sthe|его|мо[йему]{1,3})\s?(?:owner|principal|operator|handler)(?:'s)?\b | \bthe\s(?:developer
      |creator)\s(?:wrote|told|said|instructed|configured)\b | \bowner(?:'s)?\s(?:has\s|is\s|said|approved|told
      |answer\w*|passport|salary|weakness\w*)\b | \bвладел(?:ец|ьцу|ьца|ьцем)\b | \bхозя(?:ин|ина|ину|ином|ева)\b
      | \b(?:разработчик|создатель)\s(?:написал|велел|запретил|сказал|указал)\w*
  | \b(?:i\s(?:am|'m|run|work)|i'm|я)\s(?:on\s|based\son\s|powered\sby\s|работаю\sна\s|основан\sна\s|using\s|just\s
      |просто\s|всего\sлишь\s|actually\s|на\s)?(?:an?\s)?(?:ai\b|llm\b|bot\b|chat-?bot|language\smodel
      |assistant\sprogram|virtual\sassistant|claude|gpt\w*|chatgpt|openai|anthropic|нейросет\w+|бот\b|ии\b
      |языков\w+\sмодел\w+|программ\w+-помощник|робот\b|искусственн\w+|машина\b|чат-?бот\w*)(?!\s(?:developer
      |engineer|enthusiast|startup|разработ\w+|и\b))
  | \bas\s(?:an?\s)?(?:ai|llm|language\smodel|assistant|bot|dan)\b | \bкак\s(?:ии|нейросеть|бот|языковая\sмодель
      |ассистент|модель|робот)\b | \b(?:model|модель)\s?(?::\s?|name\s|is\s|-\s)?(?:claude|gpt[\w.-]*|llama\w*
      |gemini|mistral|qwen|deepseek) | \bthe\smodel\s(?:is|name|cannot|must|should)\b | \bthis\saccount\sis\s\w+
      | \bautomated\sby\b | \bбот\s(?:отвечает|включен|выключен)
  | \b(?:debug|developer|test|admin|manual|maintenance|safe)[\s-]?(?:mode|bot)\b | \bрежим\w?\s(?:отладки
      |разработчика|администратора|включ\w+) | \b(?:ручн|тестов|отладочн)\w+\sрежим\w* | \b(?:admin|root)\s(?:rights
      |access)\b | \bправа\sадмин\w+ | \bfilters?\s(?:off|disabled)\b | \bфильтр\w*\s(?:отключ|выключ|снят)\w*
      | \bbuild\sversion\b | \bверси\w\sсборки\b | \baccess\s(?:switched|granted)\b | \bдоступ\s(?:выдан|открыт
      |предоставлен)\b
  | (?<![\w./:])/[a-z]{3,20}\b(?![/.\w]) | \bconfig\.\w+ | \bapi_(?:id|hash|key)\b | \bapi\skey\b(?=\s(?:is|:|=))
      | \b(?:2fa|two-factor)\b | \bпарол[ьея]\w?\b(?=[^.\n]{0,30}(?:\d|:|это)) | \bpassword\b(?=[^.\n]{0,6}(?:is|:|=
      |\s\w*\d)) | \bизбранн(?:ое|ом|ого)\b | \bsaved\smessages\b | \bnever-?list\b | \bсесси(?:я|и
      |ю)\b(?=[^.\n]{0,20}[:="]) | \bsession\s?[=:]
  | \b\d[\d\s.,]{0,12}(?:токенов|tokens)\b | \bпотрачено\b[^.\n]{0,30}(?:токен|доллар|цент|рубл)\w*
      | \btoken\s(?:usage|limit|cap)\b
  | \bthe\srecruiter\b(?!\s(?:who|from|at|said|told|mentioned|of)) | \bрекрутеру\b(?=[^.\n]{0,30}(?:отвеч|назыв
      |сообщ|говор)) | \b(?:отвечать|отвечаю|отвечаешь|answers?|answering|reply\sto
      |replies\sto)\s(?:\w+\s)?(?:рекрутерам|recruiters)\b | \bby\s+the\s+candidate'?s\b | \b(?:от\sимени
      |on\sbehalf\sof)\s(?:\w+\s)?(?:кандидат\w*|candidate|владельц\w*|owner|алекс\w*|alex\w*)\b
  | \b(?:другие|еще|другой|остальные)\s(?:\w+\s)?рекрутер\w*\s(?:пиш|предлаг|предлож|писал)\w* | \b(?:пишут|писали
      |предлага\w+)\s(?:мне\s)?\w+\sиз\s" | \bother\srecruiters?\s(?:offer|wrote|said|say)\w* | \b(?:she|he|она
      |он)\s(?:wrote|said|написала?|сказала?|предлож\w+)\s?:
"""
