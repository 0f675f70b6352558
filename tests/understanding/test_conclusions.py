"""Conclusions that all targets were reached; all text is invented."""

from __future__ import annotations

import pytest
from tables import model_of

TABLE = """# LAPORAN KINERJA TAHUN 2019
## Pengukuran Kinerja
| No | Indikator Kinerja | Target | Realisasi | Capaian (%) |
|----|-------------------|--------|-----------|-------------|
| 1  | Cakupan taman     | 100 | 93 | 93,00 |
| 2  | Cakupan sungai    | 100 | 110 | 110,00 |

"""


def concluded(*texts: str) -> list[tuple[str, str, list[str]]]:
    found = model_of(TABLE + "\n\n".join(texts)).simpulan_target
    return [(one.simpulan.raw, one.indikator, [q.raw for q in one.di_bawah]) for one in found]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Dari tabel tersebut semua indikator kinerja telah mencapai target.", "semua indikator kinerja telah mencapai target"),
        ("Tahun 2019 seluruh indikator melampaui 100% dari rencana.", "seluruh indikator melampaui 100%"),
        ("Indikator kinerja dinas seluruhnya telah tercapai.", "Indikator kinerja dinas seluruhnya telah tercapai"),
        ("Dengan demikian seluruh target kinerja dinas tercapai.", "seluruh target kinerja dinas tercapai"),
    ],
)
def test_a_conclusion_stands_beside_its_table(text: str, quote: str) -> None:
    assert concluded(text) == [(quote, "Cakupan taman", ["93,00"])]


@pytest.mark.parametrize(
    "text",
    [
        "Hampir semua indikator telah mencapai target.",
        "Diharapkan semua indikator mencapai target.",
        "Semua indikator belum mencapai target.",
        "Semua indikator program telah mencapai target.",
        "Semua indikator telah memenuhi klasifikasi tinggi.",
        "Seluruh target tercapai dengan baik.",
        "Semua indikator kecuali satu mencapai target.",
        "Semua indikator mencapai target kecuali Cakupan taman.",
        "Seluruh indikator tercapai, namun Cakupan taman masih di bawah target.",
        "Tidak seluruh indikator tercapai.",
        "Semua indikator membaik bahkan ada yang melampaui target.",
        "Pada tahun 2018 semua indikator mencapai target.",
        "Tahun lalu seluruh indikator mencapai target.",
        "Semua indikator baik bahkan ada yang mencapai 100%.",
    ],
)
def test_what_concludes_something_else(text: str) -> None:
    assert concluded(text) == []


def test_a_conclusion_far_from_any_table_is_not_compared() -> None:
    assert concluded(*["Kalimat lain tentang taman kota." for _ in range(9)], "Semua indikator telah mencapai target.") == []


FAR = ("Kalimat lain tentang taman kota.",) * 9
END = "# BAB IV PENUTUP"


def test_a_conclusion_of_the_last_chapter_is_about_the_tables_of_the_report() -> None:
    assert concluded(*FAR, END, "Sasaran dinas secara umum keseluruhannya tercapai.") == [
        ("Sasaran dinas secara umum keseluruhannya tercapai", "Cakupan taman", ["93,00"])
    ]


def test_what_two_tables_tell_otherwise_is_no_ground_for_a_conclusion_of_the_last_chapter() -> None:
    other = TABLE.split("Kinerja\n", 1)[1].replace("93,00", "107,00").replace("| 93 |", "| 107 |")
    assert [one[2] for one in concluded(other, *FAR, END, "Seluruh indikator mencapai target.")] == [[]]


def test_a_table_of_efficiency_is_not_what_a_sentence_concludes_from() -> None:
    head = "| No | Sasaran | Indikator Kinerja | Capaian | Penyerapan Anggaran | Efisiensi |\n|--|--|--|--|--|--|\n"
    text = "## Pengukuran Kinerja\n" + head + "| 1 | Taman | Cakupan taman | 90% | 80% | 10% |\n\nSemua indikator telah mencapai target."
    assert [row.capaian.raw for row in model_of(text).baris_kinerja if row.capaian] == ["90%"]
    assert not any(one.di_bawah for one in model_of(text).simpulan_target)
