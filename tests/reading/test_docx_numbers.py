from __future__ import annotations

from pathlib import Path

import pytest
from made_docx import cell, made, para, row, table, texts

from lkipaudit.reading.docx_numbering import shaped


def level(at: int, shape: str, text: str, more: str = "", start: int = 1) -> str:
    return f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{shape}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def lists(*levels: str, more: str = "", overrides: str = "") -> str:
    """Numbering with the list 1, and the list 2 that shares its counts but for the overrides."""
    return (
        f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{more}'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{overrides}</w:num>'
    )


def item(text: str, at: int | None = 0, number: int = 1) -> str:
    chosen = "" if at is None else f'<w:ilvl w:val="{at}"/>'
    return para(text, properties=f'<w:numPr>{chosen}<w:numId w:val="{number}"/></w:numPr>')


CHAPTERS = lists(level(0, "upperRoman", "BAB %1"), level(1, "decimal", "%1.%2", "<w:isLgl/>"), level(2, "lowerLetter", "%3)"))


def test_levels_count_and_start_anew(tmp_path: Path) -> None:
    items = [item("A"), item("B", 1), item("C", 1), item("D", 2), item("E"), item("F", 1), item("G", 2)]
    assert texts(made(tmp_path, "".join(items), numbering=CHAPTERS)) == [
        "BAB I A",
        "1.1 B",
        "1.2 C",
        "a) D",
        "BAB II E",
        "2.1 F",
        "a) G",
    ]


def test_a_level_above_that_was_never_counted_shows_its_start(tmp_path: Path) -> None:
    assert texts(made(tmp_path, item("A", 1), numbering=lists(level(0, "decimal", "%1.", start=3), level(1, "decimal", "%1.%2")))) == [
        "3.1 A"
    ]


def test_text_between_does_not_disturb_the_count(tmp_path: Path) -> None:
    body = item("A") + para("Uraian") + item("B", None)
    assert texts(made(tmp_path, body, numbering=lists(level(0, "decimal", "%1.")))) == ["1. A", "Uraian", "2. B"]


def test_lists_of_one_kind_share_their_count_unless_one_says_where_it_starts(tmp_path: Path) -> None:
    numbering = lists(level(0, "decimal", "%1."))
    assert texts(made(tmp_path, item("A") + item("B", 0, 2), numbering=numbering)) == ["1. A", "2. B"]
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = lists(level(0, "decimal", "%1."), overrides=override)
    assert texts(made(tmp_path, item("A") + item("B", 0, 2) + item("C", 0, 2), numbering=numbering)) == ["1. A", "5. B", "6. C"]


def test_a_list_with_a_level_of_its_own(tmp_path: Path) -> None:
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "(%1)")}</w:lvlOverride>'
    assert texts(made(tmp_path, item("A", 0, 2), numbering=lists(level(0, "decimal", "%1."), overrides=override))) == ["(A) A"]


@pytest.mark.parametrize(("restart", "last"), [("", "1) D"), ('<w:lvlRestart w:val="0"/>', "2) D"), ('<w:lvlRestart w:val="1"/>', "1) D")])
def test_where_a_level_starts_anew(tmp_path: Path, restart: str, last: str) -> None:
    numbering = lists(level(0, "decimal", "%1."), level(1, "decimal", "%2)", restart))
    assert texts(made(tmp_path, item("A") + item("B", 1) + item("C") + item("D", 1), numbering=numbering))[-1] == last


@pytest.mark.parametrize(
    ("made_of", "text"),
    [
        (level(0, "bullet", "\uf0b7"), "• A"),
        (level(0, "bullet", "-"), "- A"),
        (level(0, "decimal", "%1.", '<w:suff w:val="nothing"/>'), "1.A"),
        (level(0, "decimal", "%1.", '<w:suff w:val="space"/>'), "1. A"),
        (level(0, "none", ""), "A"),
        (level(0, "decimal", "%1.", start=0), "0. A"),
        (level(3, "decimal", "%4."), "A"),
        ('<w:lvl w:ilvl="x"/><w:lvl w:ilvl="12"/>', "A"),
    ],
)
def test_marks(tmp_path: Path, made_of: str, text: str) -> None:
    assert texts(made(tmp_path, item("A"), numbering=lists(made_of))) == [text]


def test_numbers_of_a_style(tmp_path: Path) -> None:
    style = (
        '<w:style w:type="paragraph" w:styleId="J1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="J2"><w:basedOn w:val="J1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="J3"><w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    numbering = lists(
        level(0, "decimal", "%1.", '<w:pStyle w:val="J1"/>'),
        level(1, "decimal", "%1.%2", '<w:pStyle w:val="J2"/>'),
        level(2, "decimal", "%3)"),
    )
    used = ['<w:pStyle w:val="J1"/>', '<w:pStyle w:val="J2"/>', '<w:pStyle w:val="J3"/>']
    off = '<w:pStyle w:val="J1"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    body = "".join(para(text, properties=properties) for text, properties in zip("ABCD", [*used, off], strict=True))
    assert texts(made(tmp_path, body, numbering=numbering, styles=style)) == ["1. A", "1.1 B", "1) C", "D"]


def test_a_list_defined_by_a_list_style(tmp_path: Path) -> None:
    style = '<w:style w:type="numbering" w:styleId="Daftar"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    more = (
        '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="Daftar"/></w:abstractNum>'
        '<w:num w:numId="8"><w:abstractNumId w:val="7"/></w:num>'
    )
    numbering = lists(level(0, "decimal", "%1."), more=more)
    assert texts(made(tmp_path, item("A", 0, 8), numbering=numbering, styles=style)) == ["1. A"]


def test_numbers_without_a_list(tmp_path: Path) -> None:
    assert texts(made(tmp_path, item("A", 0, 77), numbering=CHAPTERS)) == ["A"]
    assert texts(made(tmp_path, item("A"))) == ["A"]


def test_deleted_paragraphs_are_not_counted(tmp_path: Path) -> None:
    gone = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr>'
        "<w:del><w:r><w:delText>hilang</w:delText></w:r></w:del></w:p>"
    )
    assert texts(made(tmp_path, item("A") + gone + item("B"), numbering=lists(level(0, "decimal", "%1.")))) == ["1. A", "2. B"]


def test_the_number_column_of_a_table(tmp_path: Path) -> None:
    body = table(row(cell(item("")), "Program"), row(cell(item("")), "Kegiatan"))
    (found,) = made(tmp_path, body, numbering=lists(level(0, "decimal", "%1."))).tables
    assert [one.text for one in found.cells] == ["1.", "Program", "2.", "Kegiatan"]


def test_a_bullet_with_nothing_behind_it(tmp_path: Path) -> None:
    assert texts(made(tmp_path, item("") + para("A"), numbering=lists(level(0, "bullet", "•")))) == ["A"]


@pytest.mark.parametrize(
    ("count", "shape", "written"),
    [
        (1, "lowerLetter", "a"),
        (26, "upperLetter", "Z"),
        (28, "lowerLetter", "bb"),
        (1000, "lowerLetter", "1000"),
        (4, "lowerRoman", "iv"),
        (1949, "upperRoman", "MCMXLIX"),
        (0, "upperRoman", "0"),
        (7, "decimalZero", "07"),
        (7, "ordinal", "7"),
        (7, "none", ""),
    ],
)
def test_formats(count: int, shape: str, written: str) -> None:
    assert shaped(count, shape) == written
