"""The text of a CV: PDF, DOCX, Markdown or plain text. The libraries are loaded for the one who has such a file."""

from __future__ import annotations

import logging
import stat
import zipfile
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path

from autokus.errors import WrongUsage

MOST_BYTES = 20_000_000
MOST_CHARACTERS = 60_000
"""Of text: a CV is some pages, not a book."""

MOST_PAGES = 100
MOST_UNPACKED = 40_000_000
"""Bytes of a DOCX with its pictures, which is packed a thousandfold where somebody means harm."""

_TODO = "Give another file: PDF, DOCX, Markdown or plain text."


def read_cv(file: Path) -> str:
    """What stands in the file. Raises WrongUsage in words for one that cannot be used."""
    reader = _READERS.get(file.suffix.lower())
    if reader is None:
        raise _refused(file, f"is no kind of file that can be read ({file.suffix or 'no ending'})")
    try:
        found = file.stat()
        if not stat.S_ISREG(found.st_mode):  # a pipe or a device has no end
            raise _refused(file, "is no plain file")
        if found.st_size > MOST_BYTES:
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
    from pypdf.errors import DependencyError

    logging.getLogger("pypdf").addHandler(
        logging.NullHandler()
    )  # it complains to stderr of what it can mend
    try:
        found = PdfReader(file)
        locked = found.is_encrypted and not found.decrypt("")
        pages = islice(() if locked else found.pages, MOST_PAGES)
        text = _joined(page.extract_text() for page in pages)
    except OSError:
        raise
    except DependencyError as ciphered:
        raise _refused(
            file, "is protected in a way that is not read here; save or print it anew without that"
        ) from ciphered
    except Exception as damaged:  # whatever it stumbles over is what the file holds
        raise _refused(file, "cannot be read (it is damaged)") from damaged
    if locked:
        raise _refused(file, "is locked by a password")
    return text


def _docx(file: Path) -> str:
    from docx import Document
    from docx.table import Table

    def parts() -> Iterator[str]:
        for part in Document(str(file)).iter_inner_content():
            if isinstance(part, Table):
                rows = ([cell.text.strip() for cell in row.cells] for row in part.rows)
                yield from ("; ".join(dict.fromkeys(filter(None, row))) for row in rows)
            else:
                listed = (part.style.name or "").startswith("List") if part.style else False
                yield f"- {part.text}" if listed and part.text.strip() else part.text

    try:
        with zipfile.ZipFile(file) as packed:  # a member is never read beyond the size it names
            large = sum(part.file_size for part in packed.infolist()) > MOST_UNPACKED
        text = "" if large else _joined(parts())
    except Exception as damaged:  # likewise
        raise _refused(file, "cannot be read (it is damaged)") from damaged
    if large:
        raise _refused(file, "is too large for a CV when it is unpacked")
    return text


def _joined(parts: Iterable[str]) -> str:
    """As much of it as is taken from a CV."""
    kept, length = [], 0
    for part in parts:
        kept.append(part)
        length += len(part)
        if length > MOST_CHARACTERS:
            break
    return "\n".join(kept)


_READERS: dict[str, Callable[[Path], str]] = {
    ".pdf": _pdf,
    ".docx": _docx,
    ".md": _plain,
    ".markdown": _plain,
    ".txt": _plain,
    ".text": _plain,
}
