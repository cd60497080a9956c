"""CVs as people have them: real PDF, DOCX, Markdown and text files, and files that are none."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader, PdfWriter

from autokus.cv import MOST_CHARACTERS, read_cv
from autokus.errors import WrongUsage


def write_pdf(file: Path, *lines: str) -> Path:
    """A page with these lines, as the PDF reference has it (ISO 32000-1, annex H)."""
    shown = " T* ".join(f"({line}) Tj" for line in lines)
    stream = f"BT /F1 12 Tf 14 TL 72 720 Td {shown} ET"
    fonts = "/Resources << /Font << /F1 5 0 R >> >>"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R {fonts} >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    body, offsets = "%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{one}\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    end = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n"
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n"
    file.write_text(body + head + table + end, encoding="latin-1")
    return file


def test_a_pdf_gives_its_lines(tmp_path: Path) -> None:
    file = write_pdf(tmp_path / "cv.pdf", "Alex Morozov", "Senior front-end developer")
    assert read_cv(file).splitlines() == ["Alex Morozov", "Senior front-end developer"]


def test_a_docx_gives_paragraphs_list_items_and_tables_in_their_order(tmp_path: Path) -> None:
    document = Document()
    document.add_heading("Алексей Морозов")
    document.add_paragraph("React", style="List Bullet")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "2019-2024", "Лидер фронтенда"
    document.add_paragraph("English B2")
    document.save(str(tmp_path / "cv.docx"))
    found = read_cv(tmp_path / "cv.docx").splitlines()
    assert found == ["Алексей Морозов", "- React", "2019-2024; Лидер фронтенда", "English B2"]


@pytest.mark.parametrize("name", ["cv.md", "cv.markdown", "CV.TXT"])
def test_text_is_read_as_it_is(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes("\ufeff# Я\r\n\r\n- React  \r\n".encode())
    assert read_cv(tmp_path / name) == "# Я\n\n- React"


def test_of_a_book_the_beginning_is_read(tmp_path: Path) -> None:
    (tmp_path / "cv.txt").write_text("a" * MOST_CHARACTERS * 2)
    assert len(read_cv(tmp_path / "cv.txt")) == MOST_CHARACTERS


def _locked(file: Path) -> None:
    writer = PdfWriter(clone_from=PdfReader(write_pdf(file, "secret")))
    writer.encrypt("a password", algorithm="RC4-128")
    writer.write(file)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("cv.exe", b"MZ", "no kind of file"),
        ("cv", b"words", "no ending"),
        ("cv.pdf", b"%PDF-1.4 and then nothing", "damaged"),
        ("cv.pdf", b"", "damaged"),
        ("cv.docx", b"PK\x03\x04 no archive", "damaged"),
        ("cv.txt", b"\xff\xfe\x00", "not text in UTF-8"),
        ("cv.md", b" \n\n", "holds no text"),
        ("gone.md", None, "cannot be read"),
    ],
)
def test_what_cannot_be_used_is_refused_in_a_sentence(
    tmp_path: Path, name: str, content: bytes | None, says: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(WrongUsage, match=says):
        read_cv(tmp_path / name)


def test_a_scan_without_words_and_a_locked_file_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(WrongUsage, match="holds no text; a scan"):
        read_cv(write_pdf(tmp_path / "scan.pdf"))
    _locked(tmp_path / "locked.pdf")
    with pytest.raises(WrongUsage, match="locked by a password"):
        read_cv(tmp_path / "locked.pdf")


def test_a_folder_is_no_cv(tmp_path: Path) -> None:
    (tmp_path / "cv.pdf").mkdir()
    with pytest.raises(WrongUsage, match="is no plain file"):
        read_cv(tmp_path / "cv.pdf")


@pytest.mark.parametrize("name", ["cv.md", "cv.pdf", "cv.docx"])
def test_a_pipe_and_a_device_are_refused_and_not_waited_for(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / name)
    with pytest.raises(WrongUsage, match="no plain file"):
        read_cv(tmp_path / name)
    (tmp_path / f"endless-{name}").symlink_to("/dev/zero")
    with pytest.raises(WrongUsage, match="no plain file"):
        read_cv(tmp_path / f"endless-{name}")


def test_a_docx_that_is_packed_a_thousandfold_is_refused_unread(tmp_path: Path) -> None:
    with (
        zipfile.ZipFile(tmp_path / "cv.docx", "w", zipfile.ZIP_DEFLATED) as bomb,
        bomb.open("word/document.xml", "w") as member,
    ):
        for _ in range(50):
            member.write(b"A" * 2**20)
    with pytest.raises(WrongUsage, match="too large for a CV when it is unpacked"):
        read_cv(tmp_path / "cv.docx")


def test_a_book_gives_its_first_pages(tmp_path: Path) -> None:
    document = Document()
    for _ in range(100):
        document.add_paragraph("React " * 200)
    document.save(str(tmp_path / "cv.docx"))
    assert len(read_cv(tmp_path / "cv.docx")) == MOST_CHARACTERS
