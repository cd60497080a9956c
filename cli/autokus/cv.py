"""The text of a CV: PDF, DOCX, Markdown or plain text. The libraries are loaded for the one who has such a file."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from autokus.errors import WrongUsage

MOST_BYTES = 20_000_000
MOST_CHARACTERS = 60_000
"""Of text: a CV is some pages, not a book."""

_TODO = "Give another file: PDF, DOCX, Markdown or plain text."


def read_cv(file: Path) -> str:
    """What stands in the file. Raises WrongUsage in words for one that cannot be used."""
    reader = _READERS.get(file.suffix.lower())
    if reader is None:
        raise _refused(file, f"is no kind of file that can be read ({file.suffix or 'no ending'})")
    try:
        if file.stat().st_size > MOST_BYTES:
            raise _refused(file, "is too large for a CV")
        text = reader(file)
    except OSError as failed:
        raise _refused(file, f"cannot be read ({failed.strerror or 'it is damaged'})") from failed
    text = "\n".join(line.rstrip() for line in text.replace("\x00", "").splitlines()).strip()
    if not text:
        raise _refused(file, "holds no text; a scan is a picture, not words")
    return text[:MOST_CHARACTERS]


def _refused(file: Path, what: str) -> WrongUsage:
    return WrongUsage(f"{file} {what}.", "Nothing was taken from it.", _TODO)


def _plain(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise _refused(file, "is not text in UTF-8") from wrong


def _pdf(file: Path) -> str:
    from pypdf import PdfReader

    logging.getLogger("pypdf").addHandler(
        logging.NullHandler()
    )  # it complains to stderr of what it can mend
    try:
        found = PdfReader(file)
        locked = found.is_encrypted and not found.decrypt("")
        text = "" if locked else "\n".join(page.extract_text() for page in found.pages)
    except OSError:
        raise
    except Exception as damaged:  # whatever it stumbles over is what the file holds
        raise _refused(file, "cannot be read (it is damaged)") from damaged
    if locked:
        raise _refused(file, "is locked by a password")
    return text


def _docx(file: Path) -> str:
    from docx import Document
    from docx.table import Table

    try:
        parts = []
        for part in Document(str(file)).iter_inner_content():
            if isinstance(part, Table):
                rows = [[cell.text.strip() for cell in row.cells] for row in part.rows]
                parts += ["; ".join(dict.fromkeys(filter(None, row))) for row in rows]
            else:
                listed = (part.style.name or "").startswith("List") if part.style else False
                parts.append(f"- {part.text}" if listed and part.text.strip() else part.text)
        return "\n".join(parts)
    except Exception as damaged:  # likewise
        raise _refused(file, "cannot be read (it is damaged)") from damaged


_READERS: dict[str, Callable[[Path], str]] = {
    ".pdf": _pdf,
    ".docx": _docx,
    ".md": _plain,
    ".markdown": _plain,
    ".txt": _plain,
    ".text": _plain,
}
