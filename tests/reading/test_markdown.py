from __future__ import annotations

import hashlib
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from lkipaudit.document import Heading, Paragraph, Table
from lkipaudit.reading.markdown import read_markdown, read_markdown_file

REPORT = """\
# BAB III **AKUNTABILITAS**

Realisasi tahun ini 99,00 %.
Kota Contoh, 7 Januari 2020

| No | Program<br>Kegiatan | % |
|----|:--------|--:|
| 1 | **Program Contoh** | 99,99 |
|   | a \\| b | |

**JUMLAH *semua***
"""


def texts(markdown: str) -> list[str]:
    return [block.text for block in read_markdown(markdown).blocks if isinstance(block, Paragraph | Heading)]


def test_blocks_stand_in_reading_order() -> None:
    heading, prose, table, closing = read_markdown(REPORT).blocks
    assert isinstance(heading, Heading)
    assert (heading.text, heading.level, heading.place.path) == ("BAB III AKUNTABILITAS", 1, ("judul 1",))
    assert isinstance(prose, Paragraph)
    assert prose.text == "Realisasi tahun ini 99,00 %.\nKota Contoh, 7 Januari 2020"
    assert (prose.bold, prose.place.path, prose.place.page) == (False, ("paragraf 1",), None)
    assert isinstance(table, Table)
    assert isinstance(closing, Paragraph)
    assert (closing.text, closing.bold, closing.place.path) == ("JUMLAH semua", True, ("paragraf 2",))


def test_a_table_has_every_cell_with_its_place() -> None:
    (table,) = read_markdown(REPORT, source=3).tables
    assert (table.number, table.rows, table.columns, table.ruled) == (1, 3, 3, True)
    assert [(cell.row, cell.column, cell.text, cell.bold) for cell in table.cells] == [
        (0, 0, "No", False),
        (0, 1, "Program\nKegiatan", False),
        (0, 2, "%", False),
        (1, 0, "1", False),
        (1, 1, "Program Contoh", True),
        (1, 2, "99,99", False),
        (2, 0, "", False),
        (2, 1, "a | b", False),
        (2, 2, "", False),
    ]
    assert table.place.path == ("tabel 1",)
    assert table.cells[4].place.path == ("tabel 1", "baris 2", "kolom 2")
    assert table.cells[4].place.source == 3


def test_tables_are_numbered() -> None:
    two = read_markdown("| a |\n|---|\n\ntengah\n\n| b |\n|---|\n")
    assert [(table.number, table.rows) for table in two.tables] == [(1, 1), (2, 1)]


def test_enumerators_stay() -> None:
    assert texts("1. satu\n2. dua\n   lanjut\n\n- a\n  - b\n\n    ekor\n\n3) tiga") == [
        "1. satu",
        "2. dua\nlanjut",
        "- a",
        "- b",
        "ekor",
        "3) tiga",
    ]
    assert texts("1. # judul") == ["1. judul"]


def test_nothing_written_is_lost() -> None:
    assert texts(
        "    menjorok\n\n[1]: http://contoh.id\n\n```\nkode\n```\n\n<div>isi<br>dua</div>\n\n---\n\n<!-- catatan -->\n\n> kutipan"
    ) == [
        "menjorok",
        "[1]: http://contoh.id",
        "kode",
        "isi\ndua",
        "kutipan",
    ]
    assert texts("Rp 1.250.000,- (satu *juta*) <b>x</b> &amp; `y`  \nakhir") == ["Rp 1.250.000,- (satu juta) x & y\nakhir"]


def test_empty_text_is_an_empty_document() -> None:
    document = read_markdown("")
    assert document.blocks == ()
    assert document.source.format == "md"
    assert document.source.pages is None
    assert document.source.path == "contoh.md"


def test_a_file_is_known_by_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "laporan.md"
    path.write_bytes(b"\xef\xbb\xbf# Judul\n")
    document = read_markdown_file(path)
    assert document.source.path == str(path)
    assert document.source.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert document.unread == ()
    assert [block.text for block in document.blocks if isinstance(block, Heading)] == ["Judul"]


def test_damaged_bytes_are_told_and_the_rest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "laporan.md"
    path.write_bytes(b"satu \xff dua")
    document = read_markdown_file(path, source=2)
    assert document.unread[0].reason == "sebagian berkas bukan teks UTF-8"
    assert document.unread[0].place.source == 2
    assert isinstance(document.blocks[0], Paragraph)
    assert document.blocks[0].text == "satu � dua"


@settings(deadline=None)
@given(st.text(max_size=200) | st.text(alphabet="|-#*_`<>[]()!&\\ \n\t1.a:", max_size=200))
def test_any_text_is_read(text: str) -> None:
    document = read_markdown(text)
    for table in document.tables:
        assert len(table.cells) == table.rows * table.columns


def test_a_comment_begins_a_page_that_prints_its_number() -> None:
    document = read_markdown("Sampul\n\n<!-- halaman iv -->\nIsi\n\n<!-- halaman 1 -->\n# BAB I\n")
    assert [(block.place.page, block.text) for block in document.blocks if not isinstance(block, Table)] == [
        (None, "Sampul"),
        (1, "Isi"),
        (2, "BAB I"),
    ]
    assert [(page.number, page.printed) for page in document.pages] == [(1, "iv"), (2, "1")]
