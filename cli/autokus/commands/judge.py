"""`judge FILE.jsonl`: how well the rules and the gate do on labelled messages; needs no home, account or model."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec

from autokus.commands.screen import plain, print_json
from autokus.errors import WrongSettings
from autokus.judgement import Judged, Labelled, Pair, Texts, is_met, judge_line, summary
from autokus.prompt_files import shipped_prompts
from autokus.rules.prompt import facts

_MEANS = "Nothing was judged."


class _Told(msgspec.Struct, frozen=True):
    """As it stands in the file."""

    who: str = msgspec.field(name="from")
    text: str


class _Row(msgspec.Struct, frozen=True):
    """As it stands in the file; further fields are nobody's business here."""

    messages: Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]
    id: str | int | None = None
    history: tuple[_Told, ...] = ()
    expected: str | None = None
    model_says: str | None = None
    expected_gate: str | None = None
    owner_says: str = ""
    must_mention: tuple[str, ...] = ()
    must_not_mention: tuple[str, ...] = ()


def judge(file: Path, profile: Path | None, *, as_json: bool) -> None:
    """Prints what becomes of each case of the file. Raises WrongSettings."""
    lines = read_lines(file)
    texts = _texts(profile)
    pairs = [(line, judge_line(line, texts)) for line in lines]
    found = summary(pairs)
    if as_json:
        print_json({"results": [judged for _, judged in pairs], "summary": found})
        return
    _show(pairs, found)


def read_lines(file: Path) -> list[Labelled]:
    """The cases of the file, blank lines aside. Raises WrongSettings with the number of a line it cannot read."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except OSError as failed:
        raise WrongSettings(
            f"{file} cannot be read ({failed.strerror}).", _MEANS, "Check the file's name."
        ) from failed
    except UnicodeDecodeError as wrong:
        number = wrong.object[: wrong.start].count(b"\n") + 1
        raise _wrong(file, number, "it is not text in UTF-8") from wrong
    found = []
    for number, row in enumerate(text.split("\n"), 1):
        if row.strip():
            found.append(_read(file, number, row))
    return found


def _read(file: Path, number: int, row: str) -> Labelled:
    try:
        found = msgspec.json.decode(row.encode("utf-8", "surrogatepass"), type=_Row)
        return msgspec.convert(
            {
                "id": number if found.id is None else found.id,
                "messages": found.messages,
                "history": [{"who": told.who, "text": told.text} for told in found.history],
                "expected": found.expected,
                "model_says": found.model_says,
                "expected_gate": found.expected_gate,
                "owner_says": found.owner_says,
                "must_mention": found.must_mention,
                "must_not_mention": found.must_not_mention,
            },
            Labelled,
        )
    except (msgspec.MsgspecError, RecursionError) as wrong:
        raise _wrong(file, number, str(wrong)) from wrong


def _wrong(file: Path, number: int, what: str) -> WrongSettings:
    return WrongSettings(
        f"{file}, line {number}: {what}.",
        _MEANS,
        'Each line is an object such as {"id": "1", "messages": ["Hi"], "expected": "reply"}.',
    )


def _texts(profile: Path | None) -> Texts:
    shipped = shipped_prompts()
    chosen = profile or shipped / "profile.example.md"
    try:
        return Texts(
            facts(chosen.read_text(encoding="utf-8-sig")),
            (shipped / "system.md").read_text(encoding="utf-8"),
        )
    except (OSError, UnicodeDecodeError) as failed:
        raise WrongSettings(
            f"The profile {chosen} cannot be read.", _MEANS, "It must be text in UTF-8."
        ) from failed


def _show(pairs: list[Pair], found: dict[str, dict[str, dict[str, float]]]) -> None:
    print(f"{found['lines']} cases")
    for label, numbers in found["recall"].items():
        print(f"  {label:<22}{_share(numbers)}")
    for label, numbers in found["gate"].items():
        name = "gate stops" if label == "stop" else "gate lets pass"
        print(f"  {name:<22}{_share(numbers)}")
    print("false alarms")
    for label, numbers in found["false_alarms"].items():
        print(f"  {label:<22}{_share(numbers)}")
    misses = [(line, judged) for line, judged in pairs if not is_met(line, judged)]
    if misses:
        print("misses")
    for line, judged in misses:
        print(f"  {plain(str(line.id))}: {_miss(line, judged)}")


def _share(numbers: dict[str, float]) -> str:
    if not numbers["of"]:
        return "-"
    between = f"95 % interval {numbers['low']:.1%} to {numbers['high']:.1%}"
    return f"{numbers['share']:>7.1%}   {numbers['hits']} of {numbers['of']}   {between}"


def _miss(line: Labelled, judged: Judged) -> str:
    parts = []
    if line.expected is not None:
        parts.append(f"expected {line.expected}, decided {judged.decision}")
    if line.expected_gate is not None:
        parts.append(f"the gate ought to {line.expected_gate}, says {judged.gate}")
    shown = " / ".join(line.messages).replace("\n", " ")
    says = f" -> {line.model_says}" if line.expected_gate and line.model_says else ""
    return plain(f"{'; '.join(parts)} ({'; '.join(judged.reasons)}): {shown[:300]}{says[:200]}")
