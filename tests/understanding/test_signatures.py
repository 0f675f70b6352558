from __future__ import annotations

from dataclasses import replace

import pytest
from tables import document, model, model_of, table, vocabulary

from lkipaudit.document import Box, Paragraph, Place
from lkipaudit.model import Penandatangan
from lkipaudit.understanding import understand

Spot = tuple[str, float, float]
"""A line of text with its left edge and its top, in points."""


def line(text: str, x: float, top: float, page: int = 1, width: float | None = None) -> Paragraph:
    rows = text.count("\n") + 1
    box = Box(x, top, x + (width or 6.0 * max(map(len, text.split("\n")))), top + 12.0 * rows)
    return Paragraph(text, Place(0, page, box, (f"halaman {page}", f"paragraf {text[:9]} {top}")))


def signed(*spots: Spot) -> tuple[Penandatangan, ...]:
    return model(*(line(*spot) for spot in spots)).penandatangan


def only(markdown: str) -> Penandatangan:
    (one,) = model_of(markdown).penandatangan
    return one


BLOCK = """
## Kata Pengantar

Kota Contoh, 31 Januari 2020
Kepala Dinas Contoh
Kabupaten Percobaan,

Dra. Hj. SARI CONTOH, M.Si
Pembina Utama Muda (IV/c)
NIP. 19700101 199503 2 001
"""


def test_a_block_is_read_from_date_to_number() -> None:
    one = only(BLOCK)
    assert (one.nama_cetak.raw, one.nama_baku.raw, one.nama_baku.key) == ("Dra. Hj. SARI CONTOH, M.Si", "SARI CONTOH", "saricontoh")
    assert one.peran is not None
    assert (one.peran.raw, one.jabatan, one.bentuk) == ("Kepala Dinas Contoh Kabupaten Percobaan", "kepala", "tanda_tangan")
    assert one.nip is not None
    assert (one.nip.raw, one.nip.key, one.nip_bentuk) == ("19700101 199503 2 001", "197001011995032001", "pns")
    assert one.pangkat is not None
    assert one.golongan is not None
    assert (one.pangkat.raw, one.golongan.raw, one.pangkat_cocok) == ("Pembina Utama Muda", "IV/c", True)
    assert one.tanggal is not None
    assert (one.tanggal.raw, one.tanggal.key, one.tanggal_lengkap) == ("Kota Contoh, 31 Januari 2020", "2020-01-31", True)
    assert one.jenis_dokumen == "kata_pengantar"


@pytest.mark.parametrize(
    ("office", "kind", "acting"),
    [
        ("Plt. Kepala Dinas Contoh,", "kepala", "plt"),
        ("Plh. Sekretaris Daerah", "sekretaris", "plh"),
        ("Pj. BUPATI PERCOBAAN", "politik", "pj"),
        ("a.n. BUPATI PERCOBAAN\nSekretaris Daerah,", "sekretaris", "an"),
        ("INSPEKTUR KABUPATEN PERCOBAAN", "inspektur", ""),
        ("CAMAT CONTOH,", "camat", ""),
        ("PIHAK PERTAMA,", "pihak_pertama", ""),
        ("PIHAK KESATU", "pihak_pertama", ""),
        ("DINAS CONTOH\nKABUPATEN PERCOBAAN\nKepala,", "kepala", ""),
    ],
)
def test_offices_and_marks_of_acting_are_known(office: str, kind: str, acting: str) -> None:
    one = only(f"Kota Contoh, 7 Januari 2019\n{office}\nBudi Contoh, S.E.\nNIP. 19700101 199503 1 001")
    assert (one.jabatan, one.pelaksana) == (kind, acting)


def test_two_columns_are_two_signatures_under_one_date() -> None:
    second, first = signed(
        ("PERJANJIAN KINERJA TAHUN 2019", 200, 50),
        ("Kota Contoh, 7 Januari 2019", 340, 400),
        ("PIHAK KEDUA", 80, 430),
        ("HARTONO PERCOBAAN", 70, 520),
        ("PIHAK PERTAMA", 360, 430),
        ("Dra. SARI CONTOH", 360, 520),
        ("Pembina Tk. I", 360, 534),
        ("NIP. 19700101 199503 2 001", 340, 548),
    )
    assert (second.nama.raw, second.jabatan, second.nip) == ("HARTONO PERCOBAAN", "pihak_kedua", None)
    assert (first.nama.raw, first.jabatan) == ("Dra. SARI CONTOH", "pihak_pertama")
    assert [one.tanggal and one.tanggal.key for one in (second, first)] == ["2019-01-07", "2019-01-07"]
    assert [one.tanggal_sendiri for one in (second, first)] == [True, False]
    assert [one.jenis_dokumen for one in (second, first)] == ["pk", "pk"]


def test_columns_read_as_one_line_are_taken_apart() -> None:
    (one,) = signed(("HARTONO PERCOBAAN, SE Drs. H. BUDI CONTOH, MM", 60, 80), ("NIP. 19700101 199503 1 001", 235, 95))
    assert one.nama.raw == "Drs. H. BUDI CONTOH, MM"
    both = model_of("Budi Contoh, S.E. NIP. 19700101 199503 1 001 Sari Contoh, S.H. NIP. 19720505 199703 2 004").penandatangan
    assert {one.nip.key for one in both if one.nip} == {"197001011995031001", "197205051997032004"}


def test_each_column_takes_its_own_half_of_a_shared_line() -> None:
    blocks = [
        line("Mengetahui, Kepala Dinas Contoh,\nWalikota", 60, 60, width=330),
        line("HARTONO PERCOBAAN, SE Drs. H. BUDI CONTOH, MM", 60, 140, width=330),
        line("NIP. 19700101 199503 1 001", 260, 154),
    ]
    mayor, head = model(*blocks).penandatangan
    assert [one.peran and one.peran.raw for one in (mayor, head)] == ["Walikota", "Kepala Dinas Contoh"]


def test_columns_without_places_are_taken_apart() -> None:
    mayor, head = model_of(
        "Kota Contoh, Juni 2017\n\nPIHAK KEDUA, PIHAK KESATU,\n\nHARTONO PERCOBAAN Dra. SARI CONTOH M, M.Si\n\nNIP. 19700101 199503 2 001"
    ).penandatangan
    assert (mayor.nama.raw, mayor.jabatan, mayor.nip) == ("HARTONO PERCOBAAN", "pihak_kedua", None)
    assert (head.nama.raw, head.jabatan) == ("Dra. SARI CONTOH M, M.Si", "pihak_pertama")


def test_a_hospital_named_for_a_doctor_is_one_office() -> None:
    one = only("Kota Contoh, Juni 2017\nDirektur RSUD Dr. Contoh\n\nBudi Percobaan\nNIP. 19700101 199503 1 001")
    assert one.peran is not None
    assert one.peran.raw == "Direktur RSUD Dr. Contoh"


def test_a_signature_goes_on_overleaf() -> None:
    blocks = [
        line("Kota Contoh, Desember 2019", 300, 770),
        line("Kepala Dinas Contoh,", 300, 60, 2),
        line("Budi Contoh", 300, 100, 2),
        line("NIP. 19700101 199503 1 001", 300, 114, 2),
    ]
    (one,) = model(*blocks).penandatangan
    assert one.tanggal is not None
    assert (one.tanggal.key, one.tanggal_lengkap) == ("2019-12", False)


def test_the_date_of_an_earlier_signature_is_not_taken() -> None:
    first, second = signed(
        ("Kota Contoh, 7 Januari 2019", 60, 100),
        ("Kepala Dinas Contoh,", 60, 114),
        ("Budi Contoh", 60, 150),
        ("NIP. 19700101 199503 1 001", 60, 164),
        ("Kepala Bidang Contoh,", 60, 230),
        ("Sari Contoh", 60, 270),
        ("NIP. 19720505 199703 2 004", 60, 284),
    )
    assert first.tanggal is not None
    assert second.tanggal is None


def test_cells_hold_signatures() -> None:
    cells = "PIHAK KEDUA\nBudi Contoh, S.E.\nNIP. 19700101 199503 1 001", "PIHAK PERTAMA\nSari Contoh\nNIP. 19720505 199703 2 004"
    found = model(table([cells])).penandatangan
    assert [(one.nama.raw, one.jabatan, one.bentuk) for one in found] == [
        ("Budi Contoh, S.E.", "pihak_kedua", "tanda_tangan"),
        ("Sari Contoh", "pihak_pertama", "tanda_tangan"),
    ]


def test_a_list_of_employees_is_read_by_rows() -> None:
    found = model_of(
        """
| No | Nama | NIP | Pangkat |
|----|------|-----|---------|
| 1 | Budi Contoh, S.E. | 196803171990031002 | Penata Tk. I (III/d) |
| 2 | Sari Contoh | 19700101.199503.2.001 | Pembina |
| 3 | Tono Contoh | 131110468 | - |
"""
    ).penandatangan
    assert [(one.nama.raw, one.bentuk, one.nip and one.nip.key) for one in found] == [
        ("Budi Contoh, S.E.", "daftar", "196803171990031002"),
        ("Sari Contoh", "daftar", "197001011995032001"),
    ]
    assert [one.golongan and one.golongan.key for one in found] == ["III/d", None]


def test_the_parties_of_an_agreement_are_named() -> None:
    one, other = model_of(
        "Nama : Sari Contoh, S.E.\nJabatan : Kepala Dinas Contoh\n\nNama : Hartono Percobaan\nJabatan : Bupati Percobaan\n"
    ).penandatangan
    assert (one.nama.raw, one.jabatan, one.bentuk) == ("Sari Contoh, S.E.", "kepala", "identitas")
    assert (other.nama.raw, other.jabatan) == ("Hartono Percobaan", "politik")


@pytest.mark.parametrize(
    "text",
    [
        "Gubernur Bidang Contoh\nAdanya koordinasi yang baik antar bidang",
        "KEPALA BIDANG CONTOH\nProgram Contoh",
        "Kepala Dinas Contoh,\nNIP. ............................",
        "Bupati Percobaan\nInspektur\nBudi Contoh, S.E.",
    ],
)
def test_an_office_without_a_signature_is_nobody(text: str) -> None:
    assert model_of(text).penandatangan == ()


# What is signed


def papers(markdown: str) -> list[tuple[str, str, bool]]:
    return [(one.jenis_dokumen, one.tahun, one.tahun_dokumen is not None) for one in model_of(markdown).penandatangan]


SIGNED = "Kota Contoh, 7 Januari 2020\nKepala Dinas Contoh,\nSari Contoh\nNIP. 19700101 199503 2 001"


@pytest.mark.parametrize(
    ("heading", "kind", "year"),
    [
        ("PERJANJIAN KINERJA TAHUN 2019", "pk", "2019"),
        ("PERUBAHAN PERJANJIAN KINERJA\n\nDINAS CONTOH\n\nTAHUN 2018", "pk", "2018"),
        ("RENCANA KINERJA TAHUNAN\n\nTahun Anggaran\n\n: 2019", "rkt", "2019"),
        ("Lampiran 2. Rencana Kinerja Tahunan 2017", "rkt", "2017"),
        ("FORMULIR PENGUKURAN KINERJA TAHUN 2019", "pengukuran", "2019"),
        ("# LAPORAN KINERJA TAHUN 2019\n\nPERJANJIAN KINERJA", "pk", "2019"),
        ("# LAPORAN KINERJA TAHUN 2019\n\nPERJANJIAN KINERJA TAHUN 2019\n\n# BAB IV PENUTUP", "penutup", "2019"),
        ("Ini adalah Perjanjian Kinerja Dinas Tahun 2019", "", ""),
    ],
)
def test_a_signature_stands_under_the_nearest_heading(heading: str, kind: str, year: str) -> None:
    assert papers(f"{heading}\n\n{SIGNED}") == [(kind, year, bool(year))]


def test_a_heading_repeated_on_every_page_counts() -> None:
    blocks = [
        line(*spot)
        for spot in (("Kota Contoh, 7 Januari 2020", 60, 100), ("Sari Contoh", 60, 150), ("NIP. 19700101 199503 2 001", 60, 164))
    ]
    header = line("PERJANJIAN KINERJA TAHUN 2019", 60, 20)
    (one,) = understand([replace(document(*blocks), furniture=(header,))], vocabulary()).penandatangan
    assert one.tahun_dokumen is not None
    assert (one.jenis_dokumen, one.tahun, one.tahun_dokumen.raw) == ("pk", "2019", "PERJANJIAN KINERJA TAHUN 2019")


def test_a_line_inside_a_long_paragraph_is_no_heading() -> None:
    prose = (
        "disusun menurut Petunjuk Teknis\nPerjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu Atas\nLaporan Kinerja " + "contoh " * 20
    )
    assert papers(f"## Kata Pengantar\n\n{prose}\n\n{SIGNED}") == [("kata_pengantar", "", False)]


def test_signatures_one_below_the_other_are_of_one_paper() -> None:
    found = papers(f"PERJANJIAN KINERJA TAHUN 2019\n\nBupati Percobaan\n\nH. HARTONO, SE\n\n{SIGNED}")
    assert found == [("pk", "2019", True)] * 2


def test_the_heading_of_an_earlier_signature_is_not_taken() -> None:
    assert papers(f"PERJANJIAN KINERJA TAHUN 2019\n\n{SIGNED}\n\nHal lain.\n\n{SIGNED}")[1] == (
        "",
        "2019",
        False,
    )  # the year of the paper, not its kind
