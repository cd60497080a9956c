from __future__ import annotations

import segno

from autokus.commands.qr_screen import BORDER, lines_of

LINK = "tg://login?token=" + "A" * 43


def test_each_half_of_a_letter_is_one_module_of_the_code() -> None:
    drawn = [
        row
        for line in lines_of(LINK)
        for row in ([ch in "▀█" for ch in line], [ch in "▄█" for ch in line])
    ]
    wanted = [
        [bool(module) for module in row]
        for row in segno.make(LINK, error="l", micro=False).matrix_iter(border=BORDER)
    ]
    assert drawn[: len(wanted)] == wanted
    assert not any(any(row) for row in drawn[len(wanted) :])


def test_a_log_ins_code_fits_a_narrow_terminal() -> None:
    lines = lines_of(LINK)
    assert len(lines[0]) <= 45
    assert len(lines) <= 22
