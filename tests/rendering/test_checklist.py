from __future__ import annotations

from pathlib import Path

from filed import CONTEXT, dates, opened, pages_in_office, sample, words

from lkipaudit.rendering import checklist
from lkipaudit.review_form.statements import STATEMENTS

REPORT = sample("pdf")


def rows() -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in opened(checklist.render(REPORT, CONTEXT)).tables[1].rows]


def test_all_statements_stand_under_their_sections_in_the_words_of_the_form() -> None:
    found = [row[1] for row in rows()[1:]]
    assert [text for text in found if text in STATEMENTS.values()] == list(STATEMENTS.values())
    assert [row[0] for row in rows()[1:] if row[0] == row[1]] == ["I. Format", "II. Mekanisme Penyusunan", "III. Substansi"]


def test_answers_are_filled_in_and_ticked_only_where_the_document_answers() -> None:
    answers = {one.text: one for one in REPORT.review_form}
    assert {one.verdict for one in answers.values()} == {"ya", "sebagian", ""}
    for _, text, tick, answer in (row for row in rows() if row[1] in answers):
        assert answer == answers[text].answer
        assert tick == {"ya": "√", "sebagian": "sebagian", "": ""}[answers[text].verdict]


def test_how_many_are_met_is_left_to_the_reviewer() -> None:
    counts = [[cell.text for cell in row.cells] for row in opened(checklist.render(REPORT, CONTEXT)).tables[0].rows][1:]
    assert counts == [["Format", "6", "", ""], ["Mekanisme Penyusunan", "7", "", ""], ["Substansi", "10", "", ""]]


def test_the_same_input_gives_the_same_bytes() -> None:
    content = checklist.render(REPORT, CONTEXT)
    assert content == checklist.render(REPORT, CONTEXT)
    assert dates(content) == {(1980, 1, 1, 0, 0, 0)}


def test_a_docx_tells_its_places_by_tables() -> None:
    text = words(checklist.render(sample("docx"), CONTEXT))
    assert "tabel ke-" in text
    assert "halaman None" not in text


def test_the_form_opens_in_an_office_program(tmp_path: Path) -> None:
    assert "FORMULIR CHECKLIST REVIU" in pages_in_office(checklist.render(REPORT, CONTEXT), tmp_path)
