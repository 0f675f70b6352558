"""One indicator under several spellings; all text is invented."""

from __future__ import annotations

import pytest
from tables import model, model_of, paragraph, table


def keys(one: str, other: str, target: str = "76", again: str = "76") -> set[str]:
    first = table([["No", "Indikator Kinerja", "Target 2021"], ["1", one, target]])
    second = table([["No", "Indikator Kinerja", "Target 2021", "Realisasi 2021"], ["1", other, again, "80"]], number=2, page=2)
    return {row.kunci for row in model(first, paragraph("Uraian lain.", 2), second).baris_kinerja}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Index Kepuasan Pengunjung", "Indek Kepuasan Pengunjung"),
        ("Nilai Evaluasi Taman Kota", "Evaluasi Taman Kota"),
        ("Nilai Evaluasi SAKIP", "Evaluasi SAKIP Dinas Contoh"),
        ("Nilai Evaluasi SAKIP PD", "Nilai Evaluasi SAKIP Perangkat Daerah"),
    ],
)
def test_nearly_the_same_words_with_the_same_number_are_one_indicator(one: str, other: str) -> None:
    assert len(keys(one, other)) == 1


@pytest.mark.parametrize(
    ("one", "other", "again"),
    [
        ("Tingkat Kepuasan Pengunjung", "Tingkat Kepuasn Pengunjung", "90"),
        ("Cakupan taman kota barat", "Cakupan taman kota timur", "76"),
        ("Jumlah taman tipe 1", "Jumlah taman tipe 2", "76"),
        ("Nilai Evaluasi SAKIP", "Evaluasi SAKIP Dinas Contoh", "81"),
    ],
)
def test_other_numbers_or_words_are_another_indicator(one: str, other: str, again: str) -> None:
    assert len(keys(one, other, again=again)) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Index Kepuasan Pengunjung", "Indek Kepuasan Pengunjung"),
        ("Prosentase taman terawat (%)", "Persentase taman yang terawat"),
        ("Indeks Mutu Taman (IMT)", "Index Mutu Taman"),
        ("Indeks Mutu Taman (IMT)", "Nilai IMT"),
        ("Indeks Mutu Taman (IMT)", "IMT"),
        ("Indeks Mutu Taman / IMT (poin)", "Nilai Indeks Mutu Taman"),
        ("Jumlah bibit pohon (batang)", "Jumlah bibit pohon (batang)*"),
        ("Jumlah bibit pohon (unit)", "Jml bibit pohon"),
    ],
)
def test_other_spellings_and_abbreviations_are_the_same_indicator_whatever_its_numbers(one: str, other: str) -> None:
    assert len(keys(one, other, again="90")) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Indeks Mutu Taman (IMT)", "Indeks Mutu Pasar"),
        ("Indeks Mutu Taman (IMT)", "Indeks Mutu Pasar (IMP)"),
        ("Indeks Mutu Taman (IMT)", "Jumlah IMT"),
        ("Indeks Mutu Taman", "IMT"),
        ("Persentase taman terawat", "Jumlah taman terawat"),
        ("Persentase taman terawat (kota)", "Persentase taman terawat (desa)"),
        ("Nilai taman", "Skor taman"),
    ],
)
def test_other_indicators_stay_apart(one: str, other: str) -> None:
    assert len(keys(one, other, again="90")) == 2


def test_two_indicators_of_one_table_stay_two() -> None:
    rows = [["No", "Indikator Kinerja", "Target 2021"], ["1", "Index Kepuasan Pengunjung", "76"], ["2", "Indek Kepuasan Pengunjung", "76"]]
    assert len({row.kunci for row in model(table(rows)).baris_kinerja}) == 2


def test_a_table_that_shares_a_number_with_each_of_two_spellings_makes_them_one() -> None:
    before = table([["No", "Indikator Kinerja", "Realisasi 2020"], ["1", "Nilai Evaluasi SAKIP Dinas Contoh", "67,81"]])
    aim = table([["No", "Indikator Kinerja", "Target 2021"], ["1", "Nilai Evaluasi SAKIP", "68,5"]], number=2, page=2)
    both = table(
        [["No", "Indikator Kinerja", "Realisasi 2020", "Target 2021"], ["1", "Evaluasi SAKIP Dinas Contoh", "67,81", "68,5"]],
        number=3,
        page=3,
    )
    rows = model(before, paragraph("Uraian lain.", 2), aim, paragraph("Uraian lagi.", 3), both).baris_kinerja
    assert len({row.kunci for row in rows}) == 1


@pytest.mark.parametrize("spelling", ["Index", "Indek"])
def test_a_sentence_may_use_either_spelling(spelling: str) -> None:
    found = model_of(f"""# LAPORAN KINERJA TAHUN 2021
## Perjanjian Kinerja
| No | Indikator Kinerja | Target 2021 |
|----|-------------------|-------------|
| 1  | Index Kepuasan Pengunjung | 76 |

## Pengukuran Kinerja
| No | Indikator Kinerja | Target 2021 | Realisasi 2021 |
|----|-------------------|-------------|----------------|
| 1  | Indek Kepuasan Pengunjung | 76 | 80,25 |

{spelling} Kepuasan Pengunjung tahun 2021 terealisasi sebesar 81,75.
""").baris_kinerja
    assert [row.realisasi.raw for row in found if row.realisasi and not row.tabel] == ["81,75"]
