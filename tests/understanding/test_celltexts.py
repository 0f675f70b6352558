"""Sentences in cells of tables; all text is invented."""

from __future__ import annotations

import pytest
from tables import Rows, model, model_of, paragraph, table

from lkipaudit.judging import compile_rules, judge
from lkipaudit.policy import load_policy
from lkipaudit.understanding.celltexts import tells


def document(note: str, heading: str = "Analisis") -> str:
    return f"""# LAPORAN KINERJA DINAS CONTOH TAHUN 2021
## Pengukuran Kinerja
| No | Indikator Kinerja | Target | Realisasi | Capaian (%) | {heading} |
|----|-------------------|--------|-----------|-------------|----------|
| 1  | Persentase taman yang terawat | 80 % | 72 % | 90,00 | {note} |
| 2  | Jumlah bibit pohon | 1.000 batang | 900 batang | 90,00 | Bibit tersedia cukup. |
"""


def test_a_share_in_a_cell_is_read_as_in_prose() -> None:
    found = model_of(document("Dari 50 taman yang ada, sebanyak 36 taman atau 75,00 % telah terawat dengan baik.")).rasio
    assert [(one.pembilang.raw, one.penyebut.raw, one.persen.raw) for one in found] == [("36 taman", "50 taman", "75,00 %")]
    assert found[0].nama.place.path[-1] == "kolom 6"


def test_a_direction_and_a_difference_in_a_cell_are_read_as_in_prose() -> None:
    found = model_of(document("Taman yang terawat meningkat dari 70,10 % tahun lalu menjadi 65,20 %, naik sebesar 4,90 poin tahun ini."))
    assert [(one.arah, one.dari.raw, one.menjadi.raw) for one in found.arah] == [("naik", "70,10 %", "65,20 %")]
    assert [(one.besar.raw, one.dari.raw, one.kurang.raw) for one in found.selisih] == [("4,90 poin", "65,20 %", "70,10 %")]


def test_a_sum_in_a_cell_is_read_as_in_prose() -> None:
    found = model_of(document("Penanaman didukung anggaran sebesar Rp 50.000.000 yang terdiri dari Rp 30.000.000 dan Rp 15.000.000 saja."))
    (total,) = (one for one in found.penjumlahan if one.jenis == "kalimat")
    assert [q.raw for q in total.bagian_nilai] == ["Rp 30.000.000", "Rp 15.000.000"]


@pytest.mark.parametrize(
    "text",
    [
        "Persentase taman yang terawat di 12 kecamatan",
        "Meningkatnya mutu taman kota di 12 kecamatan dan 40 desa binaan daerah",
        "Jumlah taman terawat dibagi jumlah seluruh taman yang ada dikali 100 persen telah baku",
        "Nilai mutu adalah jumlah taman terawat yang telah dinilai x 100 menurut daftar",
        "Jumlah taman yang telah\nterawat adalah sebanyak 12.\n500 buah menurut data bidang",
        "Taman kota masih belum terawat karena hujan terus turun di semua kecamatan",
    ],
)
def test_names_formulas_and_torn_numbers_are_no_sentences(text: str) -> None:
    assert not tells(text)


def test_totals_and_overall_means_are_not_asked_of_cells() -> None:
    note = "Total anggaran belanja sebesar Rp 100.000.000 telah terealisasi seluruhnya; rata-rata capaian kinerja sebesar 97,50 %."
    found = model_of(document(note))
    assert found.sebutan_total == ()
    assert found.sebutan_capaian == ()


def own_row(note: str, heading: str = "Analisis") -> list[tuple[str, str, str]]:
    rows = [row for row in model_of(document(note, heading)).baris_kinerja if not row.tabel]
    measures = ("target", "realisasi", "capaian")
    return [(row.indikator.raw, measure, q.raw) for row in rows for measure in measures if (q := getattr(row, measure)) is not None]


def test_a_remark_that_names_nothing_speaks_of_its_own_row() -> None:
    name = "Persentase taman yang terawat"
    said = own_row("Realisasi tahun 2021 mencapai 74 % dari target 80 %, masih terkendala hujan dan banjir.")
    assert said == [(name, "realisasi", "74 %"), (name, "target", "80 %")]


@pytest.mark.parametrize(
    "note",
    [
        "Realisasi anggaran mencapai 74 % dari pagu yang telah disediakan untuk perawatan taman.",
        "Realisasi triwulan III mencapai 74 %, masih terkendala hujan dan banjir di kota.",
        "Realisasi tahun 2020 mencapai 74 %, masih terkendala hujan dan banjir di kota.",
        "Realisasi taman di tepi jalan mencapai 74 %, masih terkendala hujan dan banjir.",
        "Perawatan telah berjalan baik. Realisasi mencapai 74 % untuk taman di tepi jalan kota.",
        "Target tercapai karena adanya dukungan 74 % warga kota yang telah peduli taman.",
    ],
)
def test_a_remark_of_something_else_says_nothing_of_its_row(note: str) -> None:
    assert own_row(note) == []


def test_a_remark_against_its_own_row_is_told() -> None:
    loaded = load_policy()
    found = judge(
        model_of(document("Realisasi mencapai 74 % dari target 80 %, masih terkendala hujan.")), tuple(compile_rules(loaded))
    ).findings
    (told,) = (one for one in found if one.rule == "KON-05")
    assert {one.quote for one in told.evidence} == {"74 %", "72 %"}


def test_a_remark_over_several_rows_says_nothing_of_one() -> None:
    rows: Rows = [
        ["No", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)", "Analisis"],
        [
            "1",
            "Persentase taman yang terawat",
            "80 %",
            "72 %",
            "90,00",
            "Realisasi mencapai 74 %, masih terkendala hujan dan banjir di kota.",
        ],
        ["2", "Persentase pohon yang sehat", "80 %", "76 %", "95,00", None],
    ]
    merged = model(paragraph("BAB III AKUNTABILITAS KINERJA TAHUN 2021"), table(rows, spans={(1, 5): (2, 1)}))
    assert [row for row in merged.baris_kinerja if not row.tabel] == []


def test_a_year_in_a_cell_is_read_where_the_sentence_alone_tells_its_part() -> None:
    impossible = model_of(document("Perawatan taman tahun 20221 telah dilakukan bersama warga kota.")).sebutan_tahun
    assert [one.peran for one in impossible] == ["mustahil"]
    assert model_of(document("Capaian tahun 2020 telah mencapai 70,10 % dari target yang ada.")).sebutan_tahun == ()
