"""Digits that are no figure: names and versions of things, addresses, set phrases, marks of a list."""

from __future__ import annotations

import re

from autokus.language.text import pattern

# What makes a number behind a name a figure after all: "React 5 years", "USD 5000".
_NO_UNIT = r"""(?!\s*(?:\+|plus|-)?\s*(?:[%$€£₽]|years?\b|yrs?\b|y\b|лет\b|год|месяц|мес\b|months?\b|недел|weeks?\b
        |let\b|goda?\b
    |k\b|к\b|тыс|тыщ|млн|usd|eur|руб|долл|бакс|человек|people|раз\b|проект|project|дн[яе]|days?\b|hours?\b|час
        |процент|percent|лям|million|thousand))"""
_TECH = r"""react(?:[ ]native|js|\.js)? | реакт\w* | vue(?:js|\.js)? | вью | nuxt(?:js|\.js)? | next(?:js|\.js)?
        | node(?:js|\.js)? | нод[аеуы] | angular\w*
    | ангуляр\w* | svelte(?:kit)? | java(?:script)? | typescript | тайпскрипт\w* | ts | js | es | ecma(?:script)?
        | python | php | ruby | go | golang
    | rust | kotlin | swift(?:ui)? | webpack | вебпак\w* | vite | rollup | babel | jest | redux | mobx | rxjs
        | bootstrap | tailwind(?:[ ]?css)? | mui
    | material[ ]ui | antd | ant[ ]design | html | css | s[ac]ss | http | tls | oauth | web | ios | android
        | windows | win | ubuntu | macos | chrome
    | safari | firefox | ie | storybook | cypress | playwright | electron | expo | spring(?:[ ]boot)? | django
        | laravel | rails | \.net | dotnet
    | postgres(?:ql)? | mysql | redis | kafka | three\.?js | d3 | gpt | claude | wcag | iso | гост | iphone | айфон
        | pixel | v | ver | version
    | верси\w+ | уров\w+ | level | tier | grade | грейд\w* | rfc | gen | фаз\w+ | phase | part | часть | раздел
        | section | пункт\w* | шаг | step | n"""

_NAMES = rf"""
      (?<!\S)\S{{0,40}}(?:://|www\.)\S* | (?<![\w.+-])[\w.+-]{{1,64}}@\S+ | @\w+ | (?<![\w-])[\w-]{{1,63}}\.(?:me|ru
        |com|io|org|net|dev|app|ai)/\S*
    | \+\d[\d\s()-]{{8,20}}\d | (?<!\w)[78][\s(-]{{0,2}}\d{{3}}[\s)-]{{1,2}}\d{{3}}[\s-]?\d{{2}}[\s-]?\d{{2}}(?!\d)
    | (?<!\d)\d{{4}}[ -]\d{{4}}[ -]\d{{4}}[ -]\d{{1,7}}(?!\d) | \d{{13,}}
    | (?<![\w$€£₽])(?!(?:usdt?|eur|rub|gbp|kzt|pln|from|over|about
        |x)\d)[a-z][a-z]{{0,11}}[.-]?\d{{1,4}}(?:[.-]?\d{{1,3}}){{0,3}}[a-z]{{0,6}}(?!\w){_NO_UNIT}
    | (?<![\w.])(?:1[сc]|[23]d|[2345]g|2fa|4k(?=\s+(?:monitor|video|resolution|display|монитор|видео|экран)))(?!\w)
    | (?<![\w.])(?:{_TECH})[\s/.-]\s?\d{{1,4}}(?:\.[\dx]{{1,3}}){{0,3}}\+?(?:\s?(?:[/,-]|и|and|to
        |до)\s?\d{{1,3}}(?:\.\d{{1,3}})?\+?){{0,3}}(?![\w.]\d|\d|[a-zа-я]){_NO_UNIT}
    | (?<!\w)24\s?[/x*х]\s?7(?!\d) | (?<!\w)[257]\s?/\s?[27](?!\d) | (?<!\w)\d{{1,2}}\s?:\s?1(?!\d)
        | (?<!\w)(?:50/50|80/20)(?!\d)
    | (?<!\w)(?:1|one)-?(?:on|to|2|in)-?(?:1|one)(?!\w) | (?<!\w)(?:one|1)\s+on\s+(?:one|1)(?!\w)
        | (?<!\w)один\s+(?:на|в)\s+один(?!\w) | (?<!\w)1[xх]1(?!\w)
    | (?<!\w)(?:9|nine)-(?:to-)?(?:5|five)(?!\w) | (?<!\w)(?:top|топ)[\s-]?\d{{1,3}}(?!\w) | (?:№|\#|\bномер\s
        |\bno\.\s?|\bnumber\s)\s?(?:\d{{1,4}}|один|one)(?!\w)
    | (?<!\w)fortune\s+\d{{2,4}}(?!\w) | (?<!\w)c\+\+\d\d
    | (?<!\w)(?:тысяч\w*|миллион\w*|сто)\s+(?:извинени\w+|раз|лет\s+не|процентов\s+соглас\w+|благодар\w+|поклон\w+
        |спасибо) | \bthanks\s+a\s+(?:million|lot|ton)
    | \ba\s+(?:million|thousand|hundred)\s+(?:thanks|times|apologies)
    | (?<!\w)(?:сто|ста|100|one\s+hundred|a\s+hundred)\s?(?:%|процентн\w*|процент\w*|percent)
        | (?<!\w)на\s+все\s+(?:сто|100)
    | (?<!\w)(?:в\s+(?:двух|паре|трех|пару)\s+слов\w*|раз[\s-]два|дважды\s+два|в\s+одн\w+\s+слов\w*|in\s+(?:two
        |a\s+couple\s+of|a\s+few)\s+words?)
    | (?<!\w)два-три\s+слова(?!\w)
    | (?m:^[ ]?\(?\d{{1,2}}[.)][ ]+)(?=[^\W\d])
    """
# A Latin name before a small number in a Russian sentence is a version, whatever the name.
_NAME_IN_RUSSIAN = rf"""(?<![\w.])(?!(?:from|to|about|over|usdt?|eur|rub|net|gross|up|for|salary
        |range)\s)[a-z][a-z.+\#]{{1,20}}\s\d{{1,2}}(?:\.\d{{1,3}}){{0,2}}(?![\w.,]\d|\w){_NO_UNIT}"""


def without_names(folded: str) -> str:
    """The folded text of the same length, with everything blotted out that has digits and is no figure."""
    text = pattern(_NAMES).sub(_blot, folded)
    if re.search(r"[а-я]{3}", text):
        text = pattern(_NAME_IN_RUSSIAN).sub(_blot, text)
    return text


def without_ordinals(folded: str) -> str:
    """The text of the same length without "2nd" and "3-й", which count nothing once the dates are out of it."""
    return pattern(r"(?<!\w)\d{1,2}-?(?:й|ый|ая|ое|ую|st|nd|rd|th)(?!\w)").sub(_blot, folded)


def _blot(hit: re.Match[str]) -> str:
    return "\x01" * len(hit.group())
