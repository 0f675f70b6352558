"""The pictures of the HTML report: achievements and absorption, where the model is sure."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from handmade_report import PERSEN, REPORT
from html_page import Page

from lkipaudit import document
from lkipaudit.findings import Evidence, Ledger, Report, Severity
from lkipaudit.model import BarisAnggaran, BarisKinerja, Model, Text
from lkipaudit.place import Place
from lkipaudit.quantity import Quantity
from lkipaudit.rendering.context import Context
from lkipaudit.rendering.html import render

MOMENT = datetime(2024, 2, 28, 9, 0, tzinfo=UTC)
CONTEXT = Context(moment=MOMENT)
KRITIS = replace(PERSEN, fingerprint="99cc", severity=Severity.KRITIS, subject="Belanja Modal")
INFO = replace(PERSEN, fingerprint="11ee", severity=Severity.INFO, persona="teliti", subject="Belanja Lain")
FAR = (("persen", "99,99", 10), ("anggaran", "85.000.000", 11), ("persen", "99,93", 12), ("persen", "99,93", 13))
"""What is printed on other pages: the same, another fact, and the same fact otherwise."""
MOST_BYTES = 8_000_000
LITTLE = Ledger(printed=1000, tied=100, by=(("exact", 100),), broken=0, untied=900, not_values=5)
NOTHING = Ledger(printed=40, tied=0, by=(), broken=0, untied=40, not_values=0)


def page(report: Report = REPORT, context: Context = CONTEXT) -> Page:
    return Page(render(report, context))


def read_pages(report: Report = REPORT, **changes: object) -> Report:
    """The report with the sizes of its pages."""
    read = document.Document(report.sources[0], (), tuple(document.Page(number, 595, 842) for number in range(1, 14)))
    return replace(report, model=replace(Model(documents=(read,)), **changes))  # type: ignore[arg-type]


# The first screen


def words(text: str) -> Text:
    return Text(text, Place(0, 9), text.lower())


def printed(raw: str, *, line: int) -> Quantity:
    return Quantity(raw, Decimal(raw.replace(",", ".")), place=replace(PERSEN.evidence[0].place, path=(str(line),)))


def indicator(name: str, capaian: str, line: int) -> BarisKinerja:
    return BarisKinerja(
        nama=words(name),
        bagian="realisasi",
        dokumen=0,
        tabel="1",
        kunci=name,
        indikator=words(name),
        sasaran=None,
        satuan=None,
        jenjang="",
        tahun="2023",
        jenis_target="",
        ukuran="",
        polaritas="naik",
        target=None,
        realisasi=None,
        capaian=printed(capaian, line=line),
        capaian_cetak=None,
        target_peringkat=None,
        realisasi_peringkat=None,
        kategori=None,
    )


def programme(name: str, persen: str, line: int) -> BarisAnggaran:
    return BarisAnggaran(
        nama=words(name),
        bagian="realisasi",
        dokumen=0,
        tabel="2",
        kode=None,
        kunci=name,
        tingkat="program",
        tahun="2023",
        anggaran=None,
        realisasi=None,
        persen=printed(persen, line=line),
        sisa=None,
        fisik=None,
    )


def test_achievements_are_drawn_with_their_line_and_the_broken_one_marked() -> None:
    rows = (indicator("Angka kunjungan", "125", 1), indicator("Angka layanan", "80", 2))
    place_of = printed("80", line=2).place
    assert place_of is not None
    wrong = replace(PERSEN, evidence=(Evidence("primary", "capaian", "80", place_of),))
    shown = page(read_pages(replace(REPORT, findings=(wrong,)), baris_kinerja=rows))
    assert [float(one.attributes["width"]) for one in shown.all("rect", "bar")] == [100, 64]
    assert {float(one.attributes["x1"]) for one in shown.all("line")} == {80}
    assert [one.text for one in shown.all("tr", "broken")] == ["Angka layanan 80 temuan 1: 99,93"]


def test_absorption_is_drawn_for_each_programme() -> None:
    rows = (programme("Program Arsip", "95,5", 1), programme("Program Baca", "88", 2), programme("2022", "70", 3))
    shown = page(read_pages(baris_anggaran=rows))
    assert [one.text for one in shown.all("tr") if one.text.startswith(("Program Arsip", "Program Baca", "2022"))] == [
        "Program Arsip 95,5",
        "Program Baca 88",
    ]


@pytest.mark.parametrize(
    "changes",
    [{"keyakinan": "rendah"}, {"tahun": "2021"}, {"jenis_target": "renstra"}, {"bagian": "lampiran"}, {"capaian": None}],
)
def test_what_is_not_sure_is_not_drawn(changes: dict[str, object]) -> None:
    rows = (indicator("Angka kunjungan", "90", 1), replace(indicator("Angka layanan", "80", 2), **changes))  # type: ignore[arg-type]
    assert not page(read_pages(baris_kinerja=rows)).all("rect", "bar")


# Safety
