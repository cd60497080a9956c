"""A QR code in a terminal: two rows of it in one line, dark on light whatever the terminal's colours are."""

from __future__ import annotations

import sys

import segno
from rich.style import Style
from rich.text import Text

from autokus.commands.screen import console

BORDER = 2
"""Light modules around it: the standard asks for four, phones are content with two."""

_DARK_ON_LIGHT = Style(color="#000000", bgcolor="#ffffff")
_HALVES = {(0, 0): " ", (0, 1): "▄", (1, 0): "▀", (1, 1): "█"}


def lines_of(link: str) -> list[str]:
    """The code's lines, dark modules as blocks."""
    rows = [
        list(row) for row in segno.make(link, error="l", micro=False).matrix_iter(border=BORDER)
    ]
    if len(rows) % 2:
        rows.append([0] * len(rows[0]))
    pairs = zip(rows[::2], rows[1::2], strict=True)
    return [
        "".join(
            _HALVES[bool(upper), bool(lower)] for upper, lower in zip(above, below, strict=True)
        )
        for above, below in pairs
    ]


class QrScreen:
    """Shows one code after the other in the same place."""

    def __init__(self) -> None:
        self._lines = 0

    def show(self, link: str) -> None:
        """Draws it over the one before; what cannot show a picture gets the link alone."""
        if not sys.stdout.isatty():
            print(link, flush=True)
            return
        screen = console()
        drawn = lines_of(link)
        if len(drawn[0]) > screen.width or len(drawn) >= screen.height:
            drawn = []
        if self._lines:
            sys.stdout.write(f"\x1b[{self._lines}A\x1b[J")
        for line in drawn:
            screen.print(Text(line, style=_DARK_ON_LIGHT))
        caption = Text(
            f"Or open this link on a device that is logged in:\n{link}" if drawn else link
        )
        self._lines = len(drawn) + len(caption.wrap(screen, screen.width))
        screen.print(caption)
