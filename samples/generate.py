"""Makes the samples: laporan.docx, laporan.pdf and truth.json of each, from the modules beside this one alone.

usage: python samples/generate.py [NAME ...]         (needs soffice and pdftotext)
"""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import badan_bersih
import dinas_contoh
from docx.document import Document as Docx
from report import Contents, Planted, Report
from word import draw

HERE = Path(__file__).resolve().parent
SAMPLES = {"badan-bersih": badan_bersih.report, "dinas-contoh": dinas_contoh.report}
MADE = (
    (re.compile(rb"(?<=/CreationDate\(D:)\d{14}"), b"20240126000000"),
    (re.compile(rb"(?<=<)[0-9A-F]{32}(?=>)|(?<=/DocChecksum /)[0-9A-F]{32}"), b"0" * 32),
)
"""What a PDF says of when it was made, and what stands there instead, as long as it was."""
ROMAN = {"i": 2, "ii": 3}
"""The pages of the file that carry Roman numbers."""


def save(document: Docx, path: Path) -> None:
    """Writes the file without the time of day in it, so that making it again changes nothing."""
    buffer = io.BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as made, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name in made.namelist():
            out.writestr(zipfile.ZipInfo(name), made.read(name), zipfile.ZIP_DEFLATED)


def convert(docx: Path, folder: Path) -> None:
    """Makes the PDF, with a profile of its own so that a running LibreOffice is left alone, and without the time of day in it."""
    with tempfile.TemporaryDirectory() as profile:
        options = [f"-env:UserInstallation={Path(profile).as_uri()}", "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
        subprocess.run(["soffice", *options, str(docx)], check=True, capture_output=True)
    pdf = folder / "laporan.pdf"
    content = pdf.read_bytes()
    for told, instead in MADE:
        content = told.sub(instead, content)
    pdf.write_bytes(content)


def page_texts(pdf: Path) -> list[str]:
    """The text of every page, by a reader that lkipaudit does not use."""
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, check=True, text=True).stdout
    return text.split("\f")[:-1]


def first_body(pages: list[str]) -> int:
    """The page of the file on which the first chapter begins: it prints the number 1."""
    return next(number for number, text in enumerate(pages, 1) if "BAB I\n" in text and "....." not in text)


def planted_page(planted: Planted, pages: list[str]) -> int:
    """The one page that prints what is planted beside its anchor."""
    joined = [" ".join(text.split()) for text in pages]
    found = [at for at, text in enumerate(joined, 1) if planted.printed in text and planted.anchor in text and "....." not in text]
    if len(found) != 1:
        raise SystemExit(f"{planted.id}: halaman {found}")
    return found[0]


def truth(report: Report, pages: list[str]) -> dict[str, Any]:
    """What is planted, where."""
    planted = []
    for item in report.planted:
        page = planted_page(item, pages)
        entry: dict[str, Any] = {"id": item.id, "rule": item.rule, "subject": item.subject, "printed": item.printed}
        entry |= {"expected": item.expected, "page": page, "printed_page": str(page - first_body(pages) + 1), "beside": item.anchor}
        planted.append(entry | {"follows": [{"rule": rule, "printed": text} for rule, text in item.follows], "note": item.note})
    return {"agency": report.agency, "year": report.year, "pages": len(pages), "planted": planted}


def check_contents(report: Report, pages: list[str]) -> None:
    """The contents must print the page on which each chapter and section begins."""
    entries = next(block.entries for block in report.blocks if isinstance(block, Contents))
    wrong = []
    for title, page in entries:
        at = first_body(pages) + int(page) - 1 if page.isdigit() else ROMAN[page]
        lines = {" ".join(line.split()) for line in pages[at - 1].splitlines()} if at <= len(pages) else set()
        mark, _, words = title.partition("  ")
        if f"{mark} {words}" not in lines and not {mark, words} - {""} <= lines:
            wrong.append(title)
    if wrong:
        raise SystemExit(f"{report.name}: daftar isi tidak menyebut halaman yang benar: {wrong}")


def make(report: Report, folder: Path) -> None:
    """Writes the three files of one sample."""
    folder.mkdir(parents=True, exist_ok=True)
    save(draw(report), folder / "laporan.docx")
    convert(folder / "laporan.docx", folder)
    pages = page_texts(folder / "laporan.pdf")
    check_contents(report, pages)
    (folder / "truth.json").write_text(json.dumps(truth(report, pages), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main(names: list[str]) -> None:
    """Makes the named samples, or all."""
    for name in names or SAMPLES:
        make(SAMPLES[name](), HERE / name)


if __name__ == "__main__":
    main(sys.argv[1:])
