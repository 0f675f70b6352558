"""The sample report, checked, for the tests of the DOCX that inspectors file."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document

from lkipaudit.audit import audit
from lkipaudit.findings import Report
from lkipaudit.policy import load_policy
from lkipaudit.rendering.context import Context

SAMPLE = Path(__file__).parents[2] / "samples" / "dinas-contoh"
CONTEXT = Context(moment=datetime(2024, 3, 1, 8, 30, tzinfo=UTC))


@cache
def sample(suffix: str) -> Report:
    return audit([SAMPLE / f"laporan.{suffix}"], policy=load_policy(), second=None)


def opened(content: bytes) -> Document:
    return docx.Document(BytesIO(content))


def words(content: bytes) -> str:
    """Everything in the body, one paragraph or cell on a line."""
    document = opened(content)
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def dates(content: bytes) -> set[tuple[int, ...]]:
    with ZipFile(BytesIO(content)) as file:
        return {info.date_time for info in file.infolist()}


def with_text(report: Report, text: str) -> Report:
    """The report with a message of the first finding that everyone is shown replaced."""
    at = next(index for index, finding in enumerate(report.findings) if finding.persona == "baku")
    return replace(report, findings=(*report.findings[:at], replace(report.findings[at], message=text), *report.findings[at + 1 :]))


def pages_in_office(content: bytes, folder: Path) -> str:
    """The text of the document as LibreOffice sets it."""
    for program in ("soffice", "pdftotext"):
        if shutil.which(program) is None:
            pytest.skip(f"program {program} tidak terpasang")
    path = folder / "surat.docx"
    path.write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(path)]
    subprocess.run(convert, check=True, capture_output=True, timeout=180)
    text = ["pdftotext", "-layout", str(folder / "surat.pdf"), "-"]
    return subprocess.run(text, check=True, capture_output=True, text=True, timeout=60).stdout
