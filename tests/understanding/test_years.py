"""Years in running text and the part they play in their sentence; all text is invented."""

from __future__ import annotations

import pytest
from tables import document, model_of, paragraph

from lkipaudit.document import Place
from lkipaudit.model import SebutanTahun
from lkipaudit.understanding.prose import passages
from lkipaudit.understanding.sections import Section

PARTS = {
    "realisasi": "# BAB III AKUNTABILITAS KINERJA",
    "pk": "# BAB II PERENCANAAN KINERJA",
    "kata_pengantar": "# KATA PENGANTAR",
    "pendahuluan": "# BAB I PENDAHULUAN",
}


def years(text: str, part: str = "realisasi") -> tuple[SebutanTahun, ...]:
    """The years told in one paragraph of a report of 2022."""
    found = model_of(f"# LAPORAN KINERJA DINAS CONTOH TAHUN 2022\n\n{PARTS[part]}\n\n{text}\n")
    return found.sebutan_tahun


def told(text: str, part: str = "realisasi") -> list[tuple[str, str]]:
    return [(one.peran, str(one.tahun.value)) for one in years(text, part)]


@pytest.mark.parametrize(
    ("text", "part", "role"),
    [
        ("Capaian itu diperjanjikan pada Tahun 2021 oleh kepala dinas.", "realisasi", "laporan"),
        ("Dokumen ini wujud pertanggungjawaban atas kinerja dinas TA 2021.", "pendahuluan", "laporan"),
        ("Kinerja dinas tahun 2021 dituangkan seluruhnya dalam laporan ini.", "pendahuluan", "laporan"),
        ("Sistematika LKIP Dinas Contoh Kota Contoh Tahun 2021 adalah sebagai berikut:", "pendahuluan", "laporan"),
        ("Kami dapat menyelesaikan LKjIP Dinas Contoh Tahun 2021 pada waktunya.", "kata_pengantar", "pengantar"),
        ("LAKIP Dinas Contoh Tahun 2021 telah selesai disusun.", "kata_pengantar", "pengantar"),
        ("Berikut perbandingan realisasi Tahun 2021 dengan tahun sebelumnya.", "realisasi", "perbandingan"),
        ("Perbandingan capaian sampai dengan Tahun 2021 dengan target akhir Renstra disajikan di bawah.", "realisasi", "perbandingan"),
        ("Sasaran itu tertuang dalam Perjanjian Kinerja Dinas Contoh Tahun 2021.", "pk", "rencana"),
        ("Laporan ini menjadi bahan penyusunan rencana kerja tahun 2021.", "kata_pengantar", "mendatang"),
        ("Penyusunan Laporan Kinerja Instansi Pemerintah pada Dinas Contoh Tahun 2021 adalah:", "pendahuluan", "laporan"),
        ("Target itu ditetapkan dalam Renstra Tahun 2019-2024 dan Perjanjian Kinerja Tahun 2021.", "realisasi", "diukur"),
        ("Realisasi belanja tahun 2021 sebesar 91 persen.", "realisasi", "capaian"),
    ],
)
def test_the_words_around_a_year_tell_its_part(text: str, part: str, role: str) -> None:
    assert told(text, part) == [(role, "2021")]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Pada tahun 2021 dinas pindah gedung.", "pendahuluan"),
        ("Target tahun 2024 sebesar 95 persen akan dicapai bertahap.", "realisasi"),
        ("Renstra Tahun 2019-2024 diperjanjikan bersama.", "realisasi"),
        ("Nilai LKIP Dinas Contoh Tahun 2021 adalah sebagai berikut:", "pendahuluan"),
        ("Perjanjian Kinerja Dinas Contoh Tahun 2021 telah tercapai.", "realisasi"),
        ("Tersusunnya LKIP Dinas Contoh Tahun 2021 sebanyak satu dokumen.", "realisasi"),
        ("Perjanjian kinerja disusun menurut Peraturan Menteri Contoh Nomor 53 Tahun 2014.", "pk"),
        ("Kegiatan itu diperjanjikan. Pada Tahun 2021 dinas pindah.", "realisasi"),
        ("Target dalam Perjanjian Kinerja Tahun 2021 naik dalam Perjanjian Kinerja Tahun 2022.", "realisasi"),
        ("Target itu lebih tinggi dibandingkan dengan Perjanjian Kinerja Tahun 2021.", "realisasi"),
        ("Masukan itu akan dimuat dalam Perjanjian Kinerja Tahun 2021.", "realisasi"),
        ("Perbandingan realisasi Tahun 2020 dan Tahun 2021 disajikan di bawah.", "realisasi"),
    ],
)
def test_a_year_whose_part_is_not_clear_is_left_alone(text: str, part: str) -> None:
    assert told(text, part) == []


@pytest.mark.parametrize("text", ["Struktur dinas pada Tahun 2202 tetap.", "Struktur dinas pada tahun 20222 tetap."])
def test_a_year_of_another_century_is_a_slip(text: str) -> None:
    assert [role for role, _ in told(text, "pendahuluan")] == ["mustahil"]


def test_a_number_after_the_word_year_can_be_something_else() -> None:
    assert told("Anggaran per tahun 2500,50 dan per tahun 2.500 orang.") == []


def test_a_year_is_quoted_with_the_words_that_give_it_its_part() -> None:
    (one,) = years("Rata-rata 98,31 % tercapai dan rata-rata serapan anggaran tahun 2023 sebesar 93,17 % saja.")
    assert one.tahun.raw == one.nama.raw == "serapan anggaran tahun 2023 sebesar"


def test_what_a_paragraph_says_twice_of_a_year_is_one() -> None:
    assert told("Target yang diperjanjikan pada Tahun 2021 tercapai. Yang tidak diperjanjikan pada Tahun 2021 ditunda.") == [
        ("laporan", "2021")
    ]


def test_the_year_of_the_report_stands_in_its_title() -> None:
    (one,) = years("Capaian itu diperjanjikan pada Tahun 2021.")
    assert one.tahun_laporan.raw == "2022"
    assert one.tahun_laporan.place is not None


def test_without_a_title_no_year_is_wrong() -> None:
    assert model_of("Capaian itu diperjanjikan pada Tahun 2021.").sebutan_tahun == ()


def test_a_part_of_a_passage_has_the_place_of_its_lines() -> None:
    text = "Kalimat panjang ini berlanjut pada\nbaris kedua dan"
    read = document(paragraph(text, 1), paragraph("halaman berikutnya tahun 2021.", 2))
    (passage,) = passages(read, [Section(), Section()])
    start = passage.text.index("halaman")
    assert passage.text == "Kalimat panjang ini berlanjut pada baris kedua dan halaman berikutnya tahun 2021."
    assert passage.place(start, start + 7).page == 2
    second = passage.place(passage.text.index("kedua"), passage.text.index("kedua") + 5)
    assert (second.page, second.box and second.box.top) == (1, 55)
    assert isinstance(passage.place(0, len(passage.text)), Place)


def test_a_numbered_heading_does_not_go_on_from_the_page_before() -> None:
    blocks = [paragraph("Tabel Rencana Kinerja Tahun 2022", 1), paragraph("2.3 Perjanjian Kinerja Tahun 2021", 2)]
    assert [one.text for one in passages(document(*blocks), (Section(),) * 2)] == [block.text for block in blocks]
    rest = [paragraph("Cakupan taman di wilayah itu sebesar", 1), paragraph("2.300 hektare pada akhir tahun", 2)]
    assert len(list(passages(document(*rest), (Section(),) * 2))) == 1


@pytest.mark.parametrize("text", ["Dana APBD TA.202 dipakai.", "Dana tahun anggaran 202 dipakai."])
def test_a_year_of_a_budget_that_lacks_a_digit_is_a_slip(text: str) -> None:
    assert [role for role, _ in told(text, "pendahuluan")] == ["mustahil"]


def test_three_digits_after_the_word_year_are_a_number() -> None:
    assert told("Selama tahun 205 kegiatan terlaksana.") == []
