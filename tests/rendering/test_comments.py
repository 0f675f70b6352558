from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from filed import CONTEXT, dates, opened, pages_in_office, sample

from lkipaudit.audit import audit
from lkipaudit.findings import Report
from lkipaudit.policy import load_policy
from lkipaudit.rendering import comments
from lkipaudit.rendering.context import UnsuitableError
from lkipaudit.rendering.shown import told

REPORT = sample("docx")
SPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def anchored(content: bytes) -> dict[str, str]:
    """What each comment says, with the words that it is anchored to."""
    document = opened(content)
    said = {str(comment.comment_id): comment.text for comment in document.comments}
    going: set[str] = set()
    held = dict.fromkeys(said, "")
    for node in document.element.body.iter():
        identity = node.get(f"{SPACE}id")
        if node.tag == f"{SPACE}commentRangeStart":
            going.add(identity)
        elif node.tag == f"{SPACE}commentRangeEnd":
            going.discard(identity)
        elif node.tag == f"{SPACE}t":
            for one in going:
                held[one] += node.text or ""
    return {said[one]: text for one, text in held.items()}


def squashed(text: str) -> str:
    return "".join(text.split())


def test_every_finding_has_a_comment_on_its_words() -> None:
    found = anchored(comments.render(REPORT, CONTEXT))
    for finding in told(REPORT):
        ((_, text),) = [(said, text) for said, text in found.items() if finding.message in said and finding.advice in said]
        assert squashed(finding.evidence[0].quote) in squashed(text), finding.rule


def test_the_text_of_the_copy_is_that_of_the_file() -> None:
    before = opened(Path(REPORT.sources[0].path).read_bytes())
    after = opened(comments.render(REPORT, CONTEXT))
    assert [paragraph.text for paragraph in after.paragraphs] == [paragraph.text for paragraph in before.paragraphs]


def test_the_same_input_gives_the_same_bytes_dated_with_the_moment() -> None:
    content = comments.render(REPORT, CONTEXT)
    assert content == comments.render(REPORT, CONTEXT)
    assert dates(content) == {(1980, 1, 1, 0, 0, 0)}
    with ZipFile(BytesIO(content)) as file:
        assert b'w:date="2024-03-01T08:30:00Z"' in file.read("word/comments.xml")


def made(folder: Path, *pieces: str) -> Report:
    """A report with one table, whose last percentage is written in runs of these pieces."""
    document = docx.Document()
    document.add_paragraph("BAB III AKUNTABILITAS KINERJA")
    document.add_paragraph("Realisasi Anggaran")
    table = document.add_table(rows=0, cols=5)
    names = ("Kebun", "Jalan", "Taman")
    rows = [(str(at), f"Program {name}", "10.000.000", "9.000.000", "90,00") for at, name in enumerate(names, 1)]
    for texts in (("No", "Program", "Anggaran", "Realisasi", "%"), *rows, ("4", "Program Sungai", "20.000.000", "18.000.000", "")):
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = text
    for piece in pieces:
        table.rows[-1].cells[4].paragraphs[0].add_run(piece)
    document.save(str(folder / "dibuat.docx"))
    return audit([folder / "dibuat.docx"], policy=load_policy(), second=None)


def test_a_quote_over_several_runs_is_anchored_to_all_of_them(tmp_path: Path) -> None:
    report = made(tmp_path, "9", "5,", "00")
    found = anchored(comments.render(report, CONTEXT))
    assert list(found.values()) == ["95,00"]


def test_a_pdf_is_refused_in_one_sentence_that_names_the_other_output() -> None:
    with pytest.raises(UnsuitableError, match=r"pdf:"):
        comments.render(sample("pdf"), CONTEXT)


def test_masked_numbers_are_refused_as_the_copy_cannot_have_them() -> None:
    with pytest.raises(UnsuitableError, match="NIP"):
        comments.render(REPORT, replace(CONTEXT, masked=True))


def test_a_file_that_changed_since_is_refused(tmp_path: Path) -> None:
    report = made(tmp_path, "95,00")
    path = Path(report.sources[0].path)
    path.write_bytes(path.read_bytes() + b" ")
    with pytest.raises(UnsuitableError, match="berubah"):
        comments.render(report, CONTEXT)


def test_the_copy_opens_in_an_office_program(tmp_path: Path) -> None:
    assert "AKUNTABILITAS KINERJA" in pages_in_office(comments.render(REPORT, CONTEXT), tmp_path)
