"""Documents that nobody would write: whatever a file holds, it is audited and every output is written."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from conftest import VALIDATOR
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lkipaudit.audit import audit
from lkipaudit.document import Block, Box, Cell, Document, Heading, Line, Page, Paragraph, Place, Source, Table
from lkipaudit.policy import load_policy
from lkipaudit.rendering.context import Context
from lkipaudit.rendering.outputs import KINDS, Output

POLICY = load_policy()
Rows = Sequence[Sequence[str]]


def place(source: int, page: int | None, *path: str) -> Place:
    return Place(source, page, Box(50, 50, 500, 60) if page else None, path)


def table(rows: Rows, *, number: int = 1, source: int = 0, page: int | None = 1) -> Table:
    cells = []
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            box = Box(50 + c * 90, 100 + r * 30, 140 + c * 90, 130 + r * 30) if page else None
            where = Place(source, page, box, (f"tabel {number}", f"baris {r + 1}", f"kolom {c + 1}"))
            lines = tuple(Line(part, box) for part in text.split("\n")) if box else ()
            cells.append(Cell(r, c, text, where, lines=lines))
    return Table(number, len(rows), max(map(len, rows), default=0), tuple(cells), place(source, page, f"tabel {number}"))


def paragraph(text: str, *, source: int = 0, page: int | None = 1, bold: bool = False) -> Paragraph:
    return Paragraph(text, place(source, page, "paragraf 1"), bold)


def document(*blocks: Block, name: str = "contoh.md") -> Document:
    last = max((block.place.page or 1 for block in blocks), default=1)
    return Document(Source(name, "0" * 64, name.rsplit(".", 1)[-1], last), blocks, tuple(Page(at + 1, 595, 842) for at in range(last)))


def told(*documents: Document) -> None:
    """Audit documents as one submission and write every output that needs no file of its own."""
    report = audit(
        [Path(one.source.path) for one in documents],
        policy=POLICY,
        first=lambda _path, index=0, *, password=None: documents[index],  # noqa: ARG005 - as a reader is called
        second=None,
    )
    assert not [part.reason for part in report.unread if "kesalahan lkipaudit" in part.reason]
    assert all(finding.evidence for finding in report.findings)
    for name, kind in KINDS.items():
        if not kind.source:
            content = Output(name, Path(name)).render(report, Context())
            assert content
            if name == "json":
                VALIDATOR.validate(json.loads(content))


HEADS = ("No", "Program / Kegiatan", "Anggaran", "Realisasi", "%", "Sisa")
MEASURE = ("Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian")
LONG = "Program Contoh " * 3000
ODD = {
    "nothing": document(),
    "empty table": document(table([])),
    "table of empty cells": document(table([[""] * 6] * 4)),
    "hundreds of columns of a budget": document(
        table([["Program", *["Anggaran", "Persen (%)"] * 150], ["A", *["1.500.000", "10,50"] * 150]])
    ),
    "one column": document(table([["Anggaran"], ["1.000"], ["2.000"], ["3.000"]])),
    "headers alone": document(table([HEADS])),
    "headers over headers": document(table([HEADS, HEADS, MEASURE])),
    "huge numbers": document(table([HEADS, ("1", "Program Contoh", "9" * 400, "8" * 400, "9" * 50 + ",99", "-" + "1" * 400)])),
    "huge exponent": document(paragraph("Anggaran sebesar Rp" + "9" * 5000 + " triliun terealisasi " + "1" * 5000 + " %.")),
    "control characters": document(
        paragraph("BAB I\x00\x07 Pendahuluan\x0b\x0c"), table([HEADS, ("1", "Program\x00", "1.000", "9\x01", "10", "")])
    ),
    "right to left": document(paragraph("تقرير ١٢٣ الأداء"), table([HEADS, ("١", "برنامج", "١٠٠٠", "٩٠٠", "٩٠", "")])),
    "other digits": document(table([MEASURE, ("Sasaran", "Indikator", "%", "٩٠²", "½", "①Ⅷ")]), paragraph("ada ² indikator dan ③ sasaran")),
    "lone surrogates": document(
        paragraph("Program \ud800 sebesar Rp1.000"), table([HEADS, ("1", "Program \udfff", "1.000", "2.000", "10,00", "5")])
    ),
    "long cells": document(table([HEADS, ("1", LONG, "1.000", "2.000", "99", "5")])),
    "a thousand headings": document(*(Heading(f"1.{n} Bagian {n}", n % 9 + 1, place(0, 1, f"judul {n}")) for n in range(1000))),
    "deep numbering": document(*(paragraph(".".join(["1"] * n) + " Bagian", bold=True) for n in range(1, 60))),
    "chapters": document(*(paragraph(f"BAB {n}", bold=True) for n in ("IIII", "VX", "IXIX", "MMMMMMM", "0", "999999999999", "", "XIXIXI"))),
    "years": document(
        paragraph("LAPORAN KINERJA TAHUN 0000\nRenstra 9999 - 0000 dan RPJMD 2099-1900 tahun 9999"),
        table([("Indikator", "Target 0000", "Realisasi 9999", "Capaian"), ("Indikator Contoh", "1", "2", "200")]),
    ),
    "days": document(paragraph("Kota Contoh, 31 Februari 2019\nKepala Dinas Contoh\n\nBUDI CONTOH\nNIP. 00000000 000000 0 000")),
    "contents": document(paragraph("DAFTAR ISI", bold=True), paragraph("BAB IIIIII ....... 99999999999\nBAB 0 ..... iiiiiiii\n.........")),
    "means of nothing": document(table([MEASURE, ("Sasaran", "Indikator", "%", "0", "0", "0"), ("Rata-rata", "", "", "", "", "-")])),
    "division by zero": document(table([HEADS, ("1", "Program Contoh", "0", "0", "100,00", "0"), ("", "Jumlah", "0", "5", "0", "0")])),
    "same row a hundred times": document(table([HEADS, *[("1", "Program Contoh", "1.000", "2.000", "10", "5")] * 100])),
    "deep tree": document(table([HEADS, *((".".join(["1"] * n), f"Kegiatan {n}", "1.000", "900", "10", "100") for n in range(1, 400))])),
    "no pages": document(table([HEADS, ("1", "Program Contoh", "1.000", "500", "10", "")], page=None), paragraph("Rp5", page=None)),
    "number words": document(paragraph("puluh" * 2000 + " " + "sembilan" * 2000), paragraph("Rp1.000 (" + "seribu " * 500 + "rupiah)")),
    "torn numbers": document(paragraph("Rp1. . 000 ,, 5 % 1,,2 1..2 5%%% -- - -5 (5 5) ((5)) 1.000,00,00 1,000.00.00")),
    "fractions": document(paragraph("= 5/0 x 100 % = 0, 0/0 x 100% = 100 %, 1/" + "9" * 300 + " x 100 % = 5 %")),
}


@pytest.mark.parametrize("name", ODD)
def test_an_odd_document_is_audited_and_every_output_written(name: str) -> None:
    told(ODD[name])


def test_a_pdf_and_a_docx_and_several_pdfs_are_one_submission() -> None:
    row = ("1", "Program Contoh", "1.000.000", "500.000", "10,00", "1")
    told(
        document(table([HEADS, row]), name="a.pdf"),
        document(table([HEADS, row], source=1, page=None), paragraph("BAB I", source=1, page=None), name="b.docx"),
        document(name="c.pdf"),
        document(table([HEADS, HEADS], source=3), name="d.pdf"),
    )


WORDS = st.sampled_from(
    [
        "Program", "Kegiatan", "Jumlah", "Anggaran", "Realisasi", "Sisa", "%", "Target", "Capaian", "Indikator", "Sasaran",
        "rata-rata", "sebesar", "dari", "terdiri dari", "yaitu", "BAB", "Tabel", "NIP", "Tahun", "2019", "Rp1.000.000",
        "5 (lima)", "99,99%", "1.", "a.", "IV", "-", "nihil", "s.d", "Kepala Dinas", "Dr.", "S.H.",
        "Peraturan Menteri Nomor 1 Tahun 2014 tentang", "indikator", "misi", "sasaran", "tercapai", "belum", "\n", "\x00",
        "\ud83d", "\u0661", "\xb2", "(", ")", ";", ".", ":", "\u2026", "0", "1/0", "x 100%", "=",
    ]
)  # fmt: skip
TEXT = st.one_of(st.lists(WORDS, max_size=12).map(" ".join), st.text(max_size=20))
TABLES = st.lists(st.lists(TEXT, min_size=1, max_size=7), max_size=6)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.one_of(TEXT.map(paragraph), TABLES.map(table), TABLES.map(lambda rows: table([HEADS, *rows]))), max_size=6))
def test_whatever_is_in_a_document_it_is_audited(blocks: list[Block]) -> None:
    told(document(*blocks))
