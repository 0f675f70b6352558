"""Claims in running text: shares, differences, totals; all text is invented."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tables import document, model, paragraph, table, vocabulary

from lkipaudit.document import Box, Paragraph, Place
from lkipaudit.judging import compile_rules, judge
from lkipaudit.ledger import reckon
from lkipaudit.model import Rasio
from lkipaudit.policy import load_policy
from lkipaudit.understanding import understand


def shares(*texts: str) -> list[tuple[str, str, str]]:
    """Part, whole and percentage as quoted; each text is a paragraph of a page of its own."""
    return [(one.pembilang.raw, one.penyebut.raw, one.persen.raw) for one in ratios(*texts)]


def ratios(*texts: str) -> tuple[Rasio, ...]:
    return model(*(paragraph(text, page) for page, text in enumerate(texts, 1))).rasio


TWICE = """Alokasi sebesar Rp 70.000.000,- pada penetapan, ditambah Rp 10.000.000,- pada anggaran perubahan, sehingga total anggaran
Rp 80.000.000,-. Sedangkan realisasi sebesar Rp 60.000.000,- atau setara dengan 75 %."""
SPLIT = (
    "Anggaran sebesar Rp 80.000.000,- terdiri dari belanja pegawai Rp 50.000.000,- dan belanja barang Rp 30.000.000,-. "
    "Realisasi anggaran sampai akhir tahun sebesar Rp 60.000.000,- (75 %)."
)
FUNDS = """Dana terdiri atas APBD sebesar Rp 80.000.000,- dan APBN sebesar Rp 90.000.000,-.
APBD terealisasi sampai Desember sebesar Rp 60.000.000,- atau 75 % dan fisik 99 %."""


@pytest.mark.parametrize(
    ("text", "part", "whole", "percent"),
    [
        ("Anggaran sebesar Rp 80.000.000,- terealisasi Rp 60.000.000,- atau 75,00%.", "60", "80", "75,00%"),
        (
            "Kegiatan Taman dengan alokasi anggaran Rp. 80.000.000,00 relisasi angagaran sebesar Rp. 60.000.000,00 (75 %).",
            "60",
            "80",
            "75 %",
        ),
        ("Telah diserap Rp 60.000.000,- (75 %) dari pagu sebesar Rp 80.000.000,-.", "60", "80", "75 %"),
        ("Program Peningkatan Taman sebesar Rp 80.000.000,- dengan penyerapan Rp 60.000.000,- atau sebesar 75 %.", "60", "80", "75 %"),
        ("Dari anggaran Rp 80.000.000,- (delapan puluh juta rupiah) terealisasi 75 % atau Rp 60.000.000,-.", "60", "80", "75 %"),
        (
            "Anggaran Rp 70.000.000,- setelah perubahan menjadi Rp 80.000.000,- realisasinya Rp 60.000.000,- setara 75 %.",
            "60",
            "80",
            "75 %",
        ),
        (
            "Anggaran semula Rp 70.000.000,- bertambah Rp 10.000.000,- menjadi Rp 80.000.000,- terserap Rp 60.000.000,- (75 %).",
            "60",
            "80",
            "75 %",
        ),
        (TWICE, "60", "80", "75 %"),
        (TWICE.replace("Sedangkan", "Sementara itu"), "60", "80", "75 %"),
        (FUNDS, "60", "80", "75 %"),
        (SPLIT, "60", "80", "75 %"),
    ],
)
def test_a_realisation_of_a_budget(text: str, part: str, whole: str, percent: str) -> None:
    (one,) = ratios(text)
    assert one.jenis == "anggaran"
    assert [one.pembilang.value, one.penyebut.value] == [Decimal(part) * 10**6, Decimal(whole) * 10**6]
    assert one.persen.raw == percent


def test_a_sentence_that_a_page_cuts_is_one() -> None:
    first = "Dinas Contoh mendapat alokasi Rp 70.000.000,- dan setelah perubahan menjadi Rp 80.000.000,- anggaran tersebut"
    assert shares(first, "terealisasi sebesar Rp 60.000.000,- atau 75 %.") == [("Rp 60.000.000,-", "Rp 80.000.000,-", "75 %")]
    (one,) = ratios("Dari anggaran yang dialokasikan sebesar Rp.", "80.000.000,00 telah terealisasi Rp.60.000.000,00 (75 %)")
    assert (one.penyebut.raw, one.penyebut.place and one.penyebut.place.page) == ("80.000.000,00", 2)


def test_a_list_of_activities_gives_each_its_share() -> None:
    found = ratios(
        "(1) Kegiatan Taman Kota, anggaran Rp 80.000.000,- realisasi Rp 60.000.000,- (75 %) dan fisik 100 %;\n"
        "(2) Kegiatan Sungai Bersih, anggaran Rp 50.000.000,- realisasi Rp 45.000.000,- (90 %)"
    )
    assert [(one.nama.raw, one.persen.raw) for one in found] == [("Kegiatan Taman Kota", "75 %"), ("Kegiatan Sungai Bersih", "90 %")]


@pytest.mark.parametrize(
    "text",
    [
        "Anggaran Rp 80.000.000,- terealisasi fisik 100 %.",
        "Anggaran murni Rp 70.000.000,- dan anggaran perubahan Rp 90.000.000,- terealisasi Rp 60.000.000,- atau 75 %.",
        "Penyerapan APBD Rp 60.000.000,- (75 %) dan APBN Rp 30.000.000,- (60 %).",
        "Total anggaran Rp 80.000.000,- dengan realisasi belanja langsung sebesar Rp 30.000.000,- (60 %).",
        "Anggaran Rp 80.000.000,-. Program lain terealisasi Rp 30.000.000,- (60 %).",
        "Anggaran Rp 80.000.000,- terealisasi Rp.60.000..000,- atau 75 %.",
        "Belanja naik dari Rp 60.000.000,- menjadi Rp 80.000.000,- atau 33,33 %.",
    ],
)
def test_an_unclear_budget_is_nothing(text: str) -> None:
    assert shares(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sebanyak 19 kegiatan atau 95 % dari 20 kegiatan selesai.", ("19 kegiatan", "20 kegiatan", "95 %")),
        ("Sebanyak 3 (tiga) dari 4 indikator (75 %) tercapai.", ("3", "4 indikator", "75 %")),
        ("Ada 30 (75 %) orang warga yang dilayani dari jumlah 40 orang.", ("30", "40 orang", "75 %")),
        ("Dari 40 sampel yang diuji, terdapat 30 sampel (75 %) yang lulus.", ("30 sampel", "40 sampel", "75 %")),
        ("Terdapat 40 warga dimana sebanyak 30 warga mampu dilayani atau sebesar 75 %.", ("30 warga", "40 warga", "75 %")),
        ("Sarana sejumlah 30 unit, dengan kebutuhan 40 unit sehingga persentase pemenuhan sebesar 75 %.", ("30 unit", "40 unit", "75 %")),
        ("Dilayani 30 desa dari 40 desa dengan persentase 75 %.", ("30 desa", "40 desa", "75 %")),
        ("Target 40 unit dengan realisasi 30 unit atau 75 %.", ("30 unit", "40 unit", "75 %")),
        ("Target: 40 orang, realisasi: 30 orang, capaian kinerja: 75%", ("30 orang", "40 orang", "75%")),
        ("Dinas menargetkan 75 % (30 desa) dari 40 desa di wilayahnya.", ("30 desa", "40 desa", "75 %")),
        ("Sebesar 75 % atau sebanyak 30 desa dari 40 desa telah terang.", ("30 desa", "40 desa", "75 %")),
        ("Layanan mencapai 60 % dari target 80 % sehingga capaian sebesar 75 %.", ("60 %", "80 %", "75 %")),
        ("Indeks layanan ditargetkan 80 dan terealisasi 60 sehingga capaiannya sebesar 75 %.", ("60", "80", "75 %")),
        ("Targetnya 40 unit, tercapai 30 unit dengan capaian kinerja 75 %.", ("30 unit", "40 unit", "75 %")),
        ("Layanan taman 60 % dari target 80 % atau tercapai 75 %.", ("60 %", "80 %", "75 %")),
        ("Indeks taman adalah 60 poin, dibandingkan dengan target 80 poin maka tercapai 75 %.", ("60 poin", "80 poin", "75 %")),
        ("Warga terlayani sebanyak 60 % (12 orang) dibanding target 80 % tercapai 75 %.", ("60 %", "80 %", "75 %")),
        ("Target 80 % dibanding realisasi 60 % maka tercapai 75 %.", ("60 %", "80 %", "75 %")),
        ("Ditargetkan 40 taman dan tercapai 30 taman yang memperoleh piagam sehingga tercapai 75 %.", ("30 taman", "40 taman", "75 %")),
        ("Tahun ini terealisasi 60 % dari target 80 %, dengan capaian kinerja 75,00 %.", ("60 %", "80 %", "75,00 %")),
        ("Indeks taman 60 dari target 80 dengan tingkat pencapaian sebesar 75 %.", ("60", "80", "75 %")),
        (
            "Dari 40 orang yang menjadi target, terealisasi 30 orang, sehingga indikator ini tercapai 75 %.",
            ("30 orang", "40 orang", "75 %"),
        ),
        ("Dari 40 desa yang ditargetkan, tercapai 30 desa sehingga capaiannya 75 %.", ("30 desa", "40 desa", "75 %")),
        ("Lahan rusak seluas 40 hektare, dari luas tersebut 30 hektare pulih atau 75 %.", ("30 hektare", "40 hektare", "75 %")),
        ("Berkas masuk sebanyak 40 berkas dan yang selesai tepat waktu 30 berkas atau 75 %.", ("30 berkas", "40 berkas", "75 %")),
        ("Warga yang datang 40 orang, dan dari jumlah itu dilayani 30 orang (75 %).", ("30 orang", "40 orang", "75 %")),
    ],
)
def test_a_part_of_a_whole(text: str, found: tuple[str, str, str]) -> None:
    assert shares(text) == [found]


@pytest.mark.parametrize(("text", "said"), [("Cakupan layanan", "naik"), ("Angka kecelakaan", "turun"), ("Nilai tukar", "ganda")])
def test_the_achievement_of_a_target_has_the_direction_of_its_sentence(text: str, said: str) -> None:
    (one,) = model(paragraph(f"{text} ditargetkan 80 dan terealisasi 60 sehingga capaiannya sebesar 75 %.")).rasio
    assert (one.jenis, one.polaritas) == ("capaian", said)


def test_a_whole_that_is_made_of_parts() -> None:
    text = "Jumlah warga adalah 40 jiwa, terdiri dari dewasa sebanyak 30 jiwa (75 %) dan remaja sebanyak 10 jiwa (25 %)."
    assert shares(text) == [("30 jiwa", "40 jiwa", "75 %"), ("10 jiwa", "40 jiwa", "25 %")]


@pytest.mark.parametrize(
    "text",
    [
        "Warga naik dari 40 orang menjadi 50 orang (25 %).",
        "Terdapat 12 orang dari 4 kecamatan (100 %).",
        "Dari 11 indikator, sebanyak 6 indikator tercapai sangat baik (di atas 100 %).",
        "Sebanyak 1 indikator (100 %) melebihi target, 3 indikator tidak.",
        "Ada 15 pelaku usaha atau naik sebesar 200 % dari tahun 2015 sebesar 5 pelaku usaha.",
        "Kelompok terdiri dari 5 orang dan 10 orang (50 %).",
        "Dari 5 desa, 3 desa mencapai 100 %.",
        "Naik 25 % (10 desa) dari 40 kota.",
        "Target: 70 %, realisasi: 20 % atau 70 %, capaian kinerja: 28 % atau 100 %",
        "Target tercapai 98,52 % (realisasi 88,35 %, target 89,68 %).",
        "Layanan tahun 2018 sebesar 60 %, dibandingkan target tahun 2019 sebesar 80 % tercapai 75 %.",
        "Sebanyak 60 taman, dibandingkan target 80 % sudah tercapai 75 %.",
        "Target 40 taman, tercapai 30 taman sehingga tercapai 5 % dari seluruh wilayah.",
        "Layanan 60 %, dibanding target triwulan 80 % tercapai 75 %.",
        "Realisasi 60 % dari target 80 % dengan capaian tahun 2018 sebesar 50 %.",
        "Realisasi 60 % dari target 80 % dengan capaian keuangan 90 %.",
        "Dari 40 orang yang menjadi target, terealisasi 30 orang dengan serapan anggaran 90 %.",
    ],
)
def test_what_is_no_part_of_a_whole_is_nothing(text: str) -> None:
    assert shares(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dinas Contoh menargetkan 80 % (44 desa) dari 56 desa bebas sampah.", []),
        ("Tahun depan target sebesar 80 % (45 desa) dari 56 desa bebas sampah.", []),
        ("Dinas Contoh menargetkan 80 % (40 desa) dari 56 desa bebas sampah.", [("40 desa", "56 desa", "80 %")]),
        ("Yang bebas sampah baru 80 % (44 desa) dari 56 desa.", [("44 desa", "56 desa", "80 %")]),
        ("Target 50 desa, dan yang bebas sampah 80 % (44 desa) dari 56 desa.", [("44 desa", "56 desa", "80 %")]),
    ],
)
def test_a_target_in_percent_that_is_counted_out_is_no_share(text: str, found: list[tuple[str, str, str]]) -> None:
    assert shares(text) == found


BUDGET = table(
    [
        ["No", "Uraian", "Anggaran", "Realisasi", "%"],
        ["1", "Belanja Tidak Langsung", "40.000.000", "30.000.000", "75,00"],
        ["2", "Belanja Langsung", "60.000.000", "45.000.000", "75,00"],
        ["", "Jumlah", "100.000.000", "75.000.000", "75,00"],
    ]
)


def totals(text: str) -> list[tuple[str, str, str, str | None]]:
    found = model(paragraph("BAB III AKUNTABILITAS KINERJA", bold=True), paragraph(text), BUDGET).sebutan_total
    return [(one.kunci, one.lingkup, one.nilai.raw, one.total_tabel.raw if one.total_tabel else None) for one in found]


def test_totals_in_sentences_meet_those_of_the_tables() -> None:
    assert totals("Total anggaran dinas Rp 100.000.000,- terealisasi Rp 75.000.000,-.") == [
        ("anggaran", "belanja", "Rp 100.000.000,-", "100.000.000"),
        ("realisasi", "belanja", "Rp 75.000.000,-", "75.000.000"),
    ]
    assert totals("Realisasi belanja langsung sebesar Rp 45.100.000,-.") == [
        ("realisasi", "belanja langsung", "Rp 45.100.000,-", "45.000.000")
    ]


def test_what_was_spent_of_the_total_of_a_table_meets_what_the_table_spent_of_it() -> None:
    assert totals("Dinas mengelola anggaran Rp 100.000.000,- dengan realisasi sebesar Rp 73.000.000,- atau 73 %.")[1:] == [
        ("realisasi", "belanja", "Rp 73.000.000,-", "75.000.000")
    ]
    assert len(totals("Dinas mengelola anggaran Rp 100.000.000,- dengan realisasi program prioritas sebesar Rp 73.000.000,-.")) == 1
    assert len(totals("Dinas mengelola anggaran Rp 100.000.000,- dengan realisasi sebesar Rp 31.000.000,-.")) == 1
    assert len(totals("Dinas mengelola anggaran Rp 100.000.000,- dengan sisa Rp 25.000.000,-.")) == 1


def test_of_several_totals_a_number_meets_the_one_that_it_all_but_is() -> None:
    two = [["", "Jumlah", "60.000.000", "45.000.000", "75,00"], ["", "Total", "100.000.000", "75.000.000", "75,00"]]
    held = table([["No", "Program", "Anggaran", "Realisasi", "%"], ["1", "Program Taman", "60.000.000", "45.000.000", "75,00"], *two])
    head = paragraph("BAB III AKUNTABILITAS KINERJA", bold=True)
    near = model(head, paragraph("Total anggaran dinas Rp 100.000.900,- tersedia."), held).sebutan_total
    assert [one.total_tabel.raw if one.total_tabel else None for one in near] == ["100.000.000"]
    far = model(head, paragraph("Total anggaran dinas Rp 100.900.000,- tersedia."), held).sebutan_total
    assert [one.total_tabel for one in far] == [None]


def test_a_total_that_sentences_call_direct_spending_is_it_in_other_sentences_too() -> None:
    held = table(
        [
            ["No", "Program", "Anggaran", "Realisasi", "%"],
            ["1", "Program Taman", "40.000.000", "30.000.000", "75,00"],
            ["2", "Program Jalan", "60.000.000", "45.000.000", "75,00"],
            ["", "Jumlah", "100.000.000", "75.000.000", "75,00"],
        ]
    )
    said = paragraph("Belanja langsung sebesar Rp 100.000.000,- dengan realisasi belanja langsung sebesar Rp 75.000.000,- (75,00 %).")
    found = model(
        paragraph("BAB III AKUNTABILITAS KINERJA", bold=True), said, paragraph("Realisasi belanja langsung sebesar Rp 76.000.000,-."), held
    )
    last = found.sebutan_total[-1]
    assert (last.lingkup, last.nilai.raw, last.total_tabel and last.total_tabel.raw) == (
        "belanja langsung",
        "Rp 76.000.000,-",
        "75.000.000",
    )


def test_another_year_fund_or_part_is_not_the_total() -> None:
    assert totals("Total anggaran tahun 2001 sebesar Rp 99.000.000,- dan tahun 2002 sebesar Rp 98.000.000,-.") == []
    assert totals("Total anggaran Program Taman sebesar Rp 99.000.000,-.") == []
    assert totals("Total anggaran APBN sebesar Rp 99.000.000,-.") == []
    assert totals("Total anggaran dinas sebesar Rp 990.000.000,-.") == [("anggaran", "belanja", "Rp 990.000.000,-", None)]


def test_numbers_of_one_paragraph_have_places_of_their_own_and_are_tied_each() -> None:
    text = "Dana Rp 5.000.000,- untuk taman. Anggaran Rp 80.000.000,- terealisasi Rp 60.000.000,- atau 75 %."
    told = understand([document(Paragraph(text, Place(0, 1, Box(50, 50, 500, 60), ("halaman 1", "paragraf 1"))))], vocabulary())
    places = [angka.nilai.place for angka in told.angka]
    assert len(set(places)) == len(places) == 4
    assert {one.place for ratio in told.rasio for one in (ratio.pembilang, ratio.penyebut, ratio.persen)} == set(places[1:])
    ledger = reckon(told, judge(told, compile_rules(load_policy())).comparisons)
    assert (ledger.printed, ledger.tied, ledger.untied) == (4, 3, 1)


def test_two_wrong_shares_of_one_line_are_two_findings() -> None:
    told = model(paragraph("Sebanyak 10 dari 20 desa (40 %) dan 15 dari 20 kota (70 %)."))
    assert [f.stated for f in judge(told, compile_rules(load_policy())).findings if f.rule == "KIN-08"] == ["40 %", "70 %"]


def test_signs_of_a_font_of_symbols_are_no_numbers() -> None:
    bullet = "\uf0b7 Dari 200 keluarga telah dilayani 50 keluarga atau 25 %. \ue000 \uf6ff"
    assert shares(bullet) == shares(bullet.replace("\uf0b7", " ").replace("\ue000 \uf6ff", ""))
    assert len(shares(bullet)) == 1


def test_a_new_paragraph_may_take_up_the_amount_before_it() -> None:
    budget = "Belanja langsung mendapat alokasi anggaran sebesar Rp 80.000.000,- untuk 5 kegiatan."
    spent = "Dari jumlah anggaran tersebut sampai akhir Desember terealisasi sebesar Rp 60.000.000,- atau 70 %."
    assert shares(budget, spent) == [("Rp 60.000.000,-", "Rp 80.000.000,-", "70 %")]
    assert shares(budget, spent.replace("Dari jumlah anggaran tersebut", "Sampai kini")) == []
