"""A copy of a DOCX with a Word comment at every finding, on the words that it is about."""

from __future__ import annotations

import hashlib
from datetime import UTC
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.text.run import Run

from lkipaudit.findings import Finding, Report
from lkipaudit.rendering.annotated_marks import listed
from lkipaudit.rendering.comment_places import Places
from lkipaudit.rendering.context import Context, UnsuitableError
from lkipaudit.rendering.docx_file import packed_again, plain
from lkipaudit.rendering.shown import decided, file_name

NO_DOCX = "Salinan berkomentar hanya dapat dibuat dari DOCX; untuk PDF mintalah salinan beranotasi dengan pdf:."
MASKED = "Salinan berkomentar memuat dokumen apa adanya, sehingga NIP di dalamnya tidak dapat disamarkan; pilih keluaran lain."
AUTHOR, INITIALS = "lkipaudit", "LKA"


def render(report: Report, context: Context) -> bytes:
    """The copy of the first DOCX; raises UnsuitableError where there is none."""
    if context.masked:
        raise UnsuitableError(MASKED)
    index = next((at for at, source in enumerate(report.sources) if source.format == "docx" and at not in report.failed), None)
    if index is None:
        raise UnsuitableError(NO_DOCX)
    document = _opened(report, index)
    read = next(one for one in (report.model.documents if report.model else ()) if one.source == report.sources[index])
    places = Places(document, read)
    for number, finding in enumerate(listed(report), 1):
        evidence = next((one for one in finding.evidence if one.place.source == index), None)
        if evidence is not None:
            _comment(document, places.runs(evidence), _words(number, finding, report), context)
    held = BytesIO()
    document.save(held)
    return packed_again(held.getvalue())


def _opened(report: Report, index: int) -> Document:
    """The file just as it was checked."""
    name = file_name(index, report)
    try:
        content = Path(report.sources[index].path).read_bytes()
    except OSError as error:
        raise UnsuitableError(f"Berkas '{name}' tidak dapat dibuka lagi untuk diberi komentar.") from error
    if hashlib.sha256(content).hexdigest() != report.sources[index].sha256:
        raise UnsuitableError(f"Berkas '{name}' berubah sesudah diperiksa; ulangi pemeriksaannya.")
    try:
        return docx.Document(BytesIO(content))
    except Exception as error:  # python-docx lets everything through that a strange file can raise
        raise UnsuitableError(f"Susunan berkas DOCX '{name}' tidak lazim sehingga tidak dapat diberi komentar.") from error


def _words(number: int, finding: Finding, report: Report) -> str:
    lines = [f"Temuan {number}: {finding.rule} {finding.title} ({finding.severity.word})", finding.message, f"Saran: {finding.advice}"]
    if finding.cause:
        lines.insert(2, f"Dugaan sebab: {finding.cause.says}")
    decision = report.decision(finding)
    if decision:
        lines.append(f"Keputusan pereviu: {decided(decision)}")
    return plain("\n".join(lines))


def _comment(document: Document, runs: list[Run], text: str, context: Context) -> None:
    if not runs:
        return
    comment = document.add_comment(runs, text=text, author=AUTHOR, initials=INITIALS)
    comment._comment_elm.set(qn("w:date"), context.moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))  # noqa: SLF001 - no other way
