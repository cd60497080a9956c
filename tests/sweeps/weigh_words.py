"""Counts how much each word speaks for a scam, and writes the table that the screen reads.

`python tests/sweeps/weigh_words.py` reads the labelled texts of tests/judgement (but third/) and those of the screen's
own test, fits one weight for each stem (logistic regression, plain stochastic descent, seeded), and rewrites
the table in cli/autokus/language/scam_tone.py.
"""

from __future__ import annotations

import json
import random
from collections import Counter, defaultdict
from math import exp, sqrt
from pathlib import Path

from autokus.language.phrases import spoken
from autokus.language.tone import FEW, stems

HERE = Path(__file__).resolve().parents[1]
TABLE = HERE.parent / "cli" / "autokus" / "language" / "scam_tone.py"
TEXTS = HERE / "rules" / "questions" / "scam_texts"
SETS = ("scam", "lookalikes", "genuine", "bot_questions", "harmless", "commitments", "injections")

ROUNDS, SHRINK, LIGHTEST, SEEN = 40, 0.008, 4, 3
_SILENT = """
    алекс alex мороз moroz марин анна ольга anna марии приве здрав добры добро день вечер hello hi hey dear
    он она они оно там тут здесь где кто что чтобы и в на с по за из к у о об от до для как а но или же ли
    не ни бы это эта этот эту мы вы ты я нас нам вам вас тебе тебя меня мне мой моя наш наша нашу ваш ваша
    вашу вашег вашей его ее их the a an of in on at and or to it is are be was were we you i me my our your
    us he she they this that these there here will ll ve re d s t m
"""
SILENT = frozenset(_SILENT.split())
"""Greetings, names, and words that carry no matter: what they would weigh is chance."""

Labelled = tuple[frozenset[str], bool]


def labelled() -> list[Labelled]:
    """All labelled texts as sets of stems."""
    found: list[Labelled] = []
    for name in (*SETS, *(f"second/{name}" for name in SETS)):  # never third/, which is held back
        lines = (HERE / "judgement" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        messages = [json.loads(line)["messages"] for line in lines if line.strip()]
        found.extend((stems(spoken(texts)), name.endswith("scam")) for texts in messages)
    for name in ("scams", "recruiters"):
        lines = (TEXTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
        found.extend((stems(spoken(line.split(" || "))), name == "scams") for line in lines)
    return found


def fit(texts: list[Labelled], seed: int = 1) -> tuple[dict[str, float], float]:
    """One weight for each stem, and the bias; both kinds of text count the same, however many there are."""
    weights: dict[str, float] = defaultdict(float)
    bias = 0.0
    scams = sum(label for _, label in texts)
    share = {True: len(texts) / (2 * scams), False: len(texts) / (2 * (len(texts) - scams))}
    order = list(range(len(texts)))
    shuffled = random.Random(seed)  # noqa: S311 - an order of examples is no secret
    for turn in range(ROUNDS):
        shuffled.shuffle(order)
        step = 1 / (1 + turn * 0.15)
        for index in order:
            known, label = texts[index]
            scale = 1 / sqrt(len(known) + FEW)
            score = bias + scale * sum(weights[stem] for stem in known)
            off = (1 / (1 + exp(-max(-30.0, min(30.0, score)))) - label) * share[label]
            for stem in known:
                weights[stem] = weights[stem] * (1 - step * SHRINK) - step * off * scale
            bias -= step * off * 0.2
    return weights, bias


def of_weight(texts: list[Labelled]) -> tuple[dict[str, int], int]:
    """The weights in tenths, without rare and light stems and names; fitted again when those are gone."""
    often = Counter(stem for known, _ in texts for stem in known)
    keep = {stem for stem, count in often.items() if count >= SEEN} - SILENT
    weights, _ = fit([(known & keep, label) for known, label in texts])
    keep = {stem for stem in keep if abs(weights[stem]) * 10 >= LIGHTEST}
    weights, bias = fit([(known & keep, label) for known, label in texts])
    return {stem: round(weights[stem] * 10) for stem in keep if round(weights[stem] * 10)}, round(
        bias * 10
    )


def written(weights: dict[str, int], bias: int) -> str:
    """The table as a module."""
    rows: dict[int, list[str]] = defaultdict(list)
    for stem, weight in weights.items():
        rows[weight].append(stem)
    lines = []
    for weight in sorted(rows, reverse=True):
        text = ""
        for stem in sorted(rows[weight]):
            if len(text) + len(stem) > 95:
                lines.append(f'    ({weight}, "{text.strip()}"),')
                text = ""
            text += f"{stem} "
        lines.append(f'    ({weight}, "{text.strip()}"),')
    table = "\n".join(lines)
    return f'''"""How much a word speaks for a scam (above 0) or a recruiter (below 0), in tenths, by its first letters.

Written by tests/sweeps/weigh_words.py from the labelled texts of tests/; not to be edited by hand.
"""

from __future__ import annotations

from functools import cache

BIAS = {bias / 10}

_TENTHS = (
{table}
)


@cache
def weights() -> dict[str, float]:
    """The weight of each stem; made at the first question, as an idle run needs none."""
    return {{stem: tenths / 10 for tenths, row in _TENTHS for stem in row.split()}}
'''


if __name__ == "__main__":
    TABLE.write_text(written(*of_weight(labelled())))
