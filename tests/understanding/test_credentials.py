"""Identity numbers, titles, dates and ranks beside a signature."""

from __future__ import annotations

import pytest
from tables import model_of, vocabulary

from lkipaudit.understanding.credentials import day_of, rank_of
from lkipaudit.understanding.nip import Parts, nips_of, parts_of


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
    (one,) = model_of(f"{name} Contoh\nNIP. 19700101 199503 {digit} 001").penandatangan
    assert one.kelamin_cocok is fits


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
