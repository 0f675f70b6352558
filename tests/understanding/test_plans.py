"""Plans of several years in running text; all text is invented."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tables import model_of


def periods(*texts: str) -> list[tuple[str, str]]:
    """The periods told; the first two texts always name 2016-2021 of the Renstra and of the RPJMD of a city."""
    usual = ("Renstra Tahun 2016-2021 dan RPJMD Kota Contoh Tahun 2016-2021 berlaku.",) * 2
    found = model_of("\n\n".join((*usual, *texts))).periode_rencana
    return [(one.rencana, one.periode.key) for one in found if one.periode.key != "2016-2021"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sasaran tertuang dalam Renstra Dinas Contoh Tahun 2016 s/d 2020.", [("renstra", "2016-2020")]),
        ("Rencana Strategis (Renstra) Dinas Contoh periode 2017 sampai dengan 2021 berlaku.", [("renstra", "2017-2021")]),
        ("Peraturan itu tentang RPJMD Tahun 2016-2022.", [("rpjmd kota", "2016-2022")]),
        ("Periode sebelumnya diatur Renstra Dinas Contoh Tahun 2011-2015.", []),
        ("Perubahan Renstra Dinas Contoh Tahun 2017-2021 disusun.", []),
        ("Realisasi Renstra 2016-2018 tercapai.", []),
        ("Target Renstra 2016-2018 tercapai.", []),
        ("Pendampingan Renstra 2019-2021 kepada OPD dilakukan.", []),
        ("RPJMD Provinsi Contoh Tahun 2016-2020 menjadi rujukan.", []),
        ("Target Renstra yang dicapai selama tahun 2016-2018 naik.", []),
        ("Hasil survei tahun 2016-2018 naik.", []),
    ],
)
def test_a_seldom_period_that_shares_a_year_with_the_usual_one_is_told(text: str, found: list[tuple[str, str]]) -> None:
    assert periods(text) == found


def test_the_plan_of_another_agency_is_another_plan() -> None:
    own = ("Renstra Dinas Taman Kota Contoh 2016-2021 berlaku.",) * 2
    assert periods(*own, "Renstra Badan Lingkungan Republik Contoh (BLRC) 2016-2020 menjadi rujukan.") == []
    assert periods(*own, "Renstra Dinas Taman 2016-2020 berlaku.") == [("renstra kota", "2016-2020")]


def test_two_periods_named_alike_often_are_two_plans() -> None:
    other = "Renstra Bidang Contoh Tahun 2017-2021 berlaku."
    assert periods(other, other) == []


def test_a_plan_is_quoted_with_its_name() -> None:
    found = model_of("Rencana Strategis (Renstra) Dinas Contoh Tahun 2016-2021 berlaku.\n\nRenstra 2016-2021 berlaku.").periode_rencana
    assert [one.periode.raw for one in found] == ["Rencana Strategis (Renstra) Dinas Contoh Tahun 2016-2021", "Renstra 2016-2021"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tahun 2018 merupakan tahun kedua dari Renstra Dinas Contoh 2017-2021.", [(2, 2018, 2017, 2021)]),
        ("Laporan ini merupakan capaian tahun ke-3 RPJMD 2016-2021.", [(3, 2019, 2016, 2021)]),
        ("Tahun ini adalah tahun awal pelaksanaan Renstra tahun 2017 sampai dengan tahun 2021.", [(1, 2019, 2017, 2021)]),
        ("Pada tahun pertama Renstra 2017-2021 dinas pindah gedung.", []),
        ("Laporan ini merupakan capaian tahun pertama sebuah kegiatan.", []),
        ("Tahun 2019 adalah tahun pertama. Renstra 2017-2021 berlaku.", []),
    ],
)
def test_the_order_of_a_year_in_a_period(text: str, found: list[tuple[int, ...]]) -> None:
    orders = model_of(f"# LAPORAN KINERJA DINAS CONTOH TAHUN 2019\n\n{text}\n").urutan_tahun
    told = [(one.urutan.value, one.tahun.value, one.awal.value, one.akhir.value) for one in orders]
    assert told == [tuple(map(Decimal, one)) for one in found]


def test_without_a_year_nothing_has_an_order() -> None:
    assert model_of("Laporan ini merupakan capaian tahun pertama Renstra 2017-2021.").urutan_tahun == ()


def test_a_plan_that_was_over_is_not_reached_in_the_year_of_the_report() -> None:
    over = "Menurut Renstra Dinas Contoh tahun 2010-2015 terdapat dua sasaran yang harus dicapai pada tahun 2019."
    text = "\n\n".join(("# LAPORAN KINERJA DINAS CONTOH TAHUN 2019", *("Renstra Tahun 2016-2021 berlaku.",) * 2, over))
    assert [one.periode.key for one in model_of(text).periode_rencana] == ["2016-2021", "2016-2021", "2010-2015"]
    earlier = text.replace("harus dicapai pada tahun 2019", "harus dicapai pada tahun 2014")
    assert [one.periode.key for one in model_of(earlier).periode_rencana] == ["2016-2021", "2016-2021"]
