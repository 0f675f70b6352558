"""A document and a model as shown to whoever looks for the step that went astray."""

from __future__ import annotations

import io
from decimal import Decimal

from rich.console import Console

from lkipaudit.document import Cell, Document, Heading, Page, Paragraph, Source, Table, Unread
from lkipaudit.model import Angka, Model, Text
from lkipaudit.place import Place
from lkipaudit.quantity import Quantity
from lkipaudit.rendering.dump import dump_document, dump_model

SOURCE = Source("contoh.pdf", "00ff", "pdf", 2)


def printed(value: Document | Model, width: int = 100) -> str:
    console = Console(file=io.StringIO(), width=width)
    if isinstance(value, Document):
        dump_document(value, console)
    else:
        dump_model(value, console)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_document() -> None:
    at = Place(0, 2, None, ("halaman 2",))
    cells = (Cell(0, 0, "Program", at, column_span=2), Cell(1, 0, "1", at), Cell(1, 1, "Contoh [x]", at))
    text = printed(
        Document(
            SOURCE,
            (Paragraph("Kata pengantar", Place(0, 1)), Heading("BAB I", 1, at), Table(1, 2, 2, cells, at, ruled=False)),
            pages=(Page(2, 595, 842, "i"),),
            furniture=(Paragraph("kepala", Place(0, 1)),),
            unread=(Unread(Place(0, 2), "gambar tanpa teks"),),
        )
    )
    assert "halaman 2 (tercetak i)" in text
    assert "tabel 1: 2 baris x 2 kolom, tanpa garis: kolomnya dugaan" in text
    assert "Program [1x2]" in text
    assert "Contoh [x]" in text
    assert "halaman 1  kepala" in text
    assert "halaman 2  gambar tanpa teks" in text


def angka(name: str, raw: str, value: str | None) -> Angka:
    quantity = Quantity(raw, None if value is None else Decimal(value))
    return Angka(
        nama=Text(name, Place(0, 3), name),
        bagian="realisasi",
        dokumen=0,
        tabel="t1",
        nilai=quantity,
        kolom="anggaran",
        bentuk_sah=True,
        nilai_cetak=True,
        alasan="",
    )


def test_model() -> None:
    model = Model((), agency="Dinas Contoh", year=2023, angka=(angka("A", "1.250", "1250"), angka("B", "", None)))
    text = printed(model)
    assert "instansi: Dinas Contoh, tahun: 2023" in text
    assert "dokumen 0, bagian realisasi, tabel t1" in text
    assert "1.250 = 1250" in text
    assert "(kosong)" in text
    assert "sama di semua baris" in text
    assert "kolom anggaran" in text


def test_model_tells_what_was_not_understood() -> None:
    model = Model((), tidak_terbaca=((Place(0, 4, None, ("tabel 7",)), "kepala tabel tidak dikenal"),))
    assert "halaman 4: tabel 7  kepala tabel tidak dikenal" in printed(model)
