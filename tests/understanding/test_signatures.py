from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from tables import document, model, model_of, table, vocabulary

from lkipaudit.document import Box, Paragraph, Place
from lkipaudit.model import Penandatangan
from lkipaudit.understanding import understand
from lkipaudit.understanding.credentials import day_of, rank_of
from lkipaudit.understanding.nip import Parts, nips_of, parts_of
from lkipaudit.understanding.people import Name, name_of

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
    assert papers(f"PERJANJIAN KINERJA TAHUN 2019\n\n{SIGNED}\n\nHal lain.\n\n{SIGNED}")[1] == ("", "", False)


# Who is who


def people(*blocks: Sequence[str]) -> list[int]:
    """The number of the first record of the same person, for each of (name, number, office)."""
    text = "\n\n".join(f"Kota Contoh, 7 Januari 2019\n{office},\n{name}\nNIP. {nip}" for name, nip, office in blocks)
    persons = [one.orang for one in model_of(text).penandatangan]
    assert len(persons) == len(blocks)
    return [persons.index(person) for person in persons]


A, B = "19700101 199503 1 001", "19720505 199703 1 004"
HEAD, OTHER = "Kepala Dinas Contoh", "Camat Contoh"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("Drs. H. BUDIMAN CONTOH, MM", A, HEAD), ("Budiman Contoh", B, OTHER), True),
        (("B U D I M A N, MM", A, HEAD), ("Budiman", B, HEAD), True),
        (("Budiman Contoh", A, HEAD), ("Buldiman Contoh", B, HEAD), True),
        (("Budiman Contoh", A, HEAD), ("Buldiman Contoh", B, OTHER), False),
        (("Budiman Contoh", A, HEAD), ("Buldiman Contoh", A, OTHER), True),
        (("Budi", A, HEAD), ("Bedi", B, HEAD), False),
        (("Budiman Contoh Percobaan", A, HEAD), ("Budimann Contoh Percobaann", B, HEAD), True),
        (("Budiman Contoh", A, HEAD), ("Hartono Percobaan", A, HEAD), False),
        (("Budiman Contoh", A, HEAD), ("Hartono Percobaan", B, HEAD), False),
        (("Sari Eka Contoh", A, HEAD), ("Sari E. Contoh", B, HEAD), True),
    ],
)
def test_one_person_is_known_by_name_and_number(one: Sequence[str], other: Sequence[str], same: bool) -> None:
    assert people(one, other) == ([0, 0] if same else [0, 1])


def test_namesakes_in_a_list_are_two() -> None:
    rows = "| 1 | Sari Contoh | 197001011995032001 |\n| 2 | Sari Contoh | 197205051997032004 |\n| 3 | Budi Contoh | 196803171990031002 |"
    found = model_of(f"| No | Nama | NIP |\n|---|---|---|\n{rows}").penandatangan
    assert len({one.orang for one in found}) == 3


def test_a_shortened_name_is_compared_as_the_full_one() -> None:
    text = "\n\n".join(f"Kota Contoh, 7 Januari 2019\n{HEAD},\n{name}\nNIP. {A}" for name in ("Sari Eka Contoh", "Sari E. Contoh"))
    assert {one.nama_baku.key for one in model_of(text).penandatangan} == {"sariekacontoh"}


def titled(text: str) -> Name | None:
    words = vocabulary()
    return name_of(text, words["gelar"], words["jabatan"]["bukan_nama"])


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Prof. Dr. Ir. SARI CONTOH, M.Sc.", "SARI CONTOH"),
        ("Dr.Ir. Sari Contoh,M.Si", "Sari Contoh"),
        ("dr. H. Budi Contoh, M.KM.", "Budi Contoh"),
        ("Dra. SARI CONTOH. M.Hum", "SARI CONTOH"),
        ("Drs. BUDI CONTOH A.P., MM.", "BUDI CONTOH"),
        ("Budi Contoh S.Sos M.Si", "Budi Contoh"),
        ("Budi Contoh, S. Sos, M. Si", "Budi Contoh"),
        ("Dr. R. BUDI CONTOH,Drs., M.Si", "BUDI CONTOH"),
        ("S A R I M A H, MM.", "SARIMAH"),
        ("(BUDI CONTOH)", "BUDI CONTOH"),
        ("Ni Made Contoh", "Ni Made Contoh"),
    ],
)
def test_titles_are_taken_from_names(text: str, bare: str) -> None:
    name = titled(text)
    assert name is not None
    assert name.bare == bare


@pytest.mark.parametrize(
    "text", ["KEPALA DINAS", "Kota Contoh, 7 Januari 2020", "budi contoh", "Sari Contoh, yang hadir", "A B", "Program", ""]
)
def test_what_is_no_name(text: str) -> None:
    assert titled(text) is None


# Numbers, ranks, dates


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("NIP. 19700101 199503 2 001", "197001011995032001"),
        ("Nip : 197001011995032001", "197001011995032001"),
        ("NIP - 19700101.199503.2.001", "197001011995032001"),
        ("N I P. 19700101 199503  2 001", "197001011995032001"),
        ("NIP 1970 0101 1995 03 2 001", "197001011995032001"),
        ("19700101 199503 2 001", "197001011995032001"),
        ("NIP. 131110468", "131110468"),
        ("NRP. 70010203", "70010203"),
        ("NIPPPK 199009132021212014", "199009132021212014"),
        ("NIP. 19700101n199503 2 001", "197001011995032001"),
        ("NIP.197001012 199503 2 001", "1970010121995032001"),
        ("NIP. 19700101 19950 2 001", "19700101199502001"),
    ],
)
def test_a_number_is_found_in_all_its_forms(text: str, digits: str) -> None:
    (nip,) = nips_of(text)
    assert nip.digits == digits


@pytest.mark.parametrize(
    "text", ["NIP. -", "NIP. ................", "1.06.01.2.01.19700101199503", "Rp 19.700.101.199.503", "Nippon 12345678", ""]
)
def test_what_is_no_identity_number(text: str) -> None:
    assert nips_of(text) == ()


def parts(text: str, signed: int | None = 2019) -> Parts:
    return parts_of(nips_of(f"NIP {text}")[0], signed)


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("19700101 199503 2 001", set()),
        ("19900913 202121 2 014", set()),
        ("131110468", set()),
        ("197001012 199503 2 001", {"length"}),
        ("19700101 19950 2 001", {"length"}),
        ("19700101n199503 2 001", {"only_digits"}),
        ("19700832 199503 2 001", {"birth"}),
        ("19250101 194903 2 001", {"birth", "in_office"}),
        ("19700101 199513 2 001", {"start"}),
        ("19700101 199500 2 001", {"start"}),
        ("19900913 201721 2 014", {"start"}),
        ("19900101 202003 2 001", {"start"}),
        ("19700101 199503 3 001", {"sex_digit"}),
        ("19700101 199503 2 000", {"serial"}),
        ("19700101 198503 2 001", {"age"}),
        ("19600101 200703 2 001", {"age", "usual_age"}),
        ("19700101 200903 2 001", {"usual_age"}),
        ("19700304 199503 2 101", {"usual_serial"}),
        ("19701231 199503 2 209", set()),
        ("19580101 198503 2 001", {"in_office"}),
    ],
)
def test_the_parts_of_a_number_are_tested(text: str, broken: set[str]) -> None:
    found = parts(text)
    assert {name for name in Parts.__dataclass_fields__ if getattr(found, name) is False} == broken


def test_the_form_of_a_number_is_told() -> None:
    texts = ("19700101 199503 2 001", "19900913 202121 2 014", "131110468", "19700101 19950 2 001")
    assert [parts(text).form for text in texts] == ["pns", "pppk", "lama", "lain"]
    assert parts_of(nips_of("NRP. 70010203")[0], 2019).form == "nrp"


@pytest.mark.parametrize(
    ("name", "digit", "fits"),
    [("Dra. Sari", 1, False), ("Hj. Sari", 2, True), ("Drs. H. Budi", 2, False), ("Drs. Budi", 1, True), ("Sari", 1, True)],
)
def test_titles_tell_the_sex(name: str, digit: int, fits: bool) -> None:
    assert only(f"{name} Contoh\nNIP. 19700101 199503 {digit} 001").kelamin_cocok is fits


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Kota Contoh, 7 Januari 2020", "2020-01-07"),
        ("Contoh,07 Pebruari 2020.", "2020-02-07"),
        ("Contoh, 3 Nop. 2019", "2019-11-03"),
        ("Desember 2019", "2019-12"),
        ("Contoh, ......... Januari 2020", "2020-01"),
        ("Contoh,            2016", "2016"),
        ("Contoh, tanggal 04 Januari 2021", "2021-01-04"),
        ("Pada tanggal : 7 Januari 2020", "2020-01-07"),
        ("Contoh, 07-01-2020", "2020-01-07"),
    ],
)
def test_dates_are_read_as_far_as_they_are_filled_in(text: str, iso: str) -> None:
    day = day_of(text, vocabulary()["bulan"])
    assert day is not None
    assert (day.iso, day.year, day.whole) == (iso, int(iso[:4]), len(iso) == 10)


@pytest.mark.parametrize(
    "text",
    ["Tahun 2019", ": 2019", "TAHUN ANGGARAN, 12 2019", "pada bulan Januari 2020", "Contoh, 31 Februari 2020", "Contoh, tanggal ____", ""],
)
def test_what_is_no_date_of_a_signature(text: str) -> None:
    assert day_of(text, vocabulary()["bulan"]) is None


@pytest.mark.parametrize(
    ("text", "lawful", "golongan", "fits"),
    [
        ("Pembina Utama Muda (IV/c)", "IV/c", "IV/c", True),
        ("Pembina Utama Muda, IV/b", "IV/c", "IV/b", False),
        ("PENATA TK.I - III.d", "III/d", "III/d", True),
        ("Pembina Tingkat I / IV b", "IV/b", "IV/b", True),
        ("Pangkat : Penata (Gol. III/c)", "III/c", "III/c", True),
        ("Pembina (IV/f)", "IV/a", "IV/f", True),
        ("Pembina Tk. I", "IV/b", "", True),
        ("Kolonel", "", "", True),
    ],
)
def test_ranks_are_read_with_their_golongan(text: str, lawful: str, golongan: str, fits: bool) -> None:
    rank = rank_of(text, vocabulary()["pangkat"])
    assert rank is not None
    assert (rank.lawful, rank.golongan_key, rank.fits) == (lawful, golongan, fits)


def test_a_golongan_that_does_not_exist_is_unknown() -> None:
    rank = rank_of("Pembina (IV/f)", vocabulary()["pangkat"])
    assert rank is not None
    assert not rank.golongan_known


@pytest.mark.parametrize("text", ["Penataan Ruang", "Pembina Pramuka", "Kepala Dinas", ""])
def test_what_is_no_rank(text: str) -> None:
    assert rank_of(text, vocabulary()["pangkat"]) is None
