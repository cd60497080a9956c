"""Does it deny that a program answers? Nobody may be told so by a program, whatever was asked (SPEC S4)."""

from __future__ import annotations

from autokus.language.text import fold, pattern
from autokus.vocabulary import Composed, Offence

_DENIES = r"""
    \bне\s(?:я\s|просто\s|какой-то\s|какая-то\s|никак\w+\s)?(?:бот|робот|нейро(?:сеть|нка)|программа|автоответчик|ии|скрипт|машина|чатбот|искусственн\w+)\b
  | \b(?:жив(?:ой|ая)|реальн(?:ый|ая)|настоящ(?:ий|ая)|обычн(?:ый|ая))\s(?:человек|собеседник)\b
  | \b(?:пишу|отвечаю|печатаю|набираю)\s(?:\w+\s){0,2}?(?:сам|сама|лично|вручную|руками|своими)\b
  | \b(?:сам|лично|вручную|руками)\s(?:вам\s|тут\s|здесь\s|все\s)?(?:пишу|отвечаю|печатаю|набираю)\b
  | \b(?:нет|никаких|без)\s(?:\w+\s){0,2}?(?:бот(?:а|ов)|робот(?:а|ов)|программ|нейросет(?:и|ей)|автоответчик\w*)\b
      (?!\s(?:у\sвас|в\sпроект|в\sкоманд))
  | \bчеловек,?\s(?:а\s)?не\s\w+ | \bя\s(?:-\s)?(?:\w+\s)?человек\b
  | \b(?:not|isn't|aren't|ain't)\s(?:an?\s|some\s)?(?:\w+\s)?(?:bot|robot|ai|machine|program|script|chat-?bot|llm
      |algorithm|automation|automated|auto-?reply)\b
  | \b(?:real|actual|living|flesh[\s-]and[\s-]blood)\s(?:person|human)\b
  | \b(?:i'm|i\sam|im|it's)\s(?:a\s|an\s|very\s|just\s|only\s|all\s){0,2}human\b | \bhuman\shere\b
  | \b(?:typ|writ|answer|reply|respond)\w*\s(?:\w+\s){0,4}?(?:myself|by\shand|personally|manually)\b
  | \bno\s(?:bots?|robots?|automation|ai|program|script)\s(?:here|involved|is|are|answers?|writ\w+|on\s(?:this|my))\b
"""


def check(composed: Composed) -> Offence | None:
    """Claims to be a person, or to write by hand."""
    found = pattern(_DENIES).search(fold(composed.text))
    return Offence("it denies that a program answers", found.group()) if found else None
