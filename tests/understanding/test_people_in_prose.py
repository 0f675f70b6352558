"""Sentences that say who people are; all text is invented."""

from __future__ import annotations

import pytest
from tables import model, paragraph


def told(text: str) -> list[tuple[str, list[str]]]:
    found = model(paragraph(text)).penjumlahan
    return [(one.jumlah.raw, [q.raw for q in one.bagian_nilai]) for one in found if one.jenis == "kalimat"]


@pytest.mark.parametrize(
    ("text", "whole", "parts"),
    [
        ("Jumlah pegawai dinas sebanyak 87 orang, terdiri dari 54 PNS dan 32 PPPK.", "87 orang", ["54 PNS", "32 PPPK"]),
        ("Jumlah pegawai sebanyak 87 orang, yaitu 54 orang PNS dan 32 orang tenaga kontrak.", "87 orang", ["54 orang", "32 orang"]),
        ("Dinas memiliki 87 orang pegawai (54 PNS dan 32 PPPK).", "87 orang", ["54 PNS", "32 PPPK"]),
        ("Pegawai berjumlah 87 orang yang terdiri dari laki-laki 50 orang dan perempuan 36 orang.", "87 orang", ["50 orang", "36 orang"]),
        (
            "Dinas didukung oleh 87 orang pegawai dengan rincian Golongan IV 10 orang, Golongan III 50 orang dan Golongan II 26 orang.",
            "87 orang",
            ["10 orang", "50 orang", "26 orang"],
        ),
        (
            "Pegawai sebanyak 87 orang terdiri atas 54 orang PNS (30 laki-laki dan 24 perempuan) dan 32 orang PPPK.",
            "87 orang",
            ["54 orang", "32 orang"],
        ),
        (
            "Pejabat struktural sebanyak 18 orang, terdiri dari eselon II 1 orang, eselon III 5 orang dan eselon IV 11 orang.",
            "18 orang",
            ["1 orang", "5 orang", "11 orang"],
        ),
        ("Dinas memiliki PNS 54 orang dan PPPK 32 orang sehingga total pegawai 87 orang.", "87 orang", ["54 orang", "32 orang"]),
        (
            "Jumlah pegawai 87 orang (lima puluh persen lebih sarjana), yakni S2 sebanyak 7 orang, S1 sebanyak 50 orang dan SMA 29 orang.",
            "87 orang",
            ["7 orang", "50 orang", "29 orang"],
        ),
    ],
)
def test_people_of_one_kind_are_a_sum_whether_it_holds_or_not(text: str, whole: str, parts: list[str]) -> None:
    assert [(said.split(" pegawai")[0], found) for said, found in told(text)] == [(whole, parts)]


@pytest.mark.parametrize(
    "text",
    [
        "Jumlah pegawai 87 orang, di antaranya 54 PNS dan 20 PPPK.",
        "Jumlah pegawai 87 orang, terdiri dari antara lain 54 PNS dan 20 PPPK.",
        "Jumlah pegawai 87 orang, terdiri dari 60 ASN, 54 PNS dan 6 PPPK.",
        "Jumlah pegawai 87 orang, terdiri dari laki-laki 50 orang, perempuan 37 orang, golongan IV 10 orang dan golongan III 60 orang.",
        "Jumlah pegawai 87 orang, yaitu 54 PNS di kantor dan 20 PNS di lapangan.",
        "Dinas melatih 87 orang, yaitu 54 orang petani di desa dan 20 orang nelayan di pantai.",
        "Jumlah pegawai 87 orang, terdiri dari golongan III 50 orang, III/a 20 orang dan III/b 10 orang.",
        "Jumlah pegawai 87 orang, terdiri dari eselon II 1 orang, eselon III 5 orang dan staf 20 orang.",
        "Jumlah pegawai 87 orang, terdiri dari eselon II 1 orang, eselon III 5 orang dan eselon IV 12 orang.",
        "Jumlah pegawai 87 orang, terdiri dari 54 PNS dan 20 PPPK, sedangkan 13 orang lainnya tenaga lepas.",
        "Dinas memiliki 54 PNS dan 20 PPPK dengan jumlah warga yang dilayani 90 orang.",
        "Dinas memiliki 54 PNS dan 20 PPPK dengan jumlah 900 orang.",
        "Jumlah pegawai 87 orang, yaitu 54 PNS dan 20 PPPK. Sisanya 13 orang tenaga lepas.",
    ],
)
def test_people_of_several_kinds_or_not_all_are_none(text: str) -> None:
    assert told(text) == []


def test_people_of_several_kinds_are_a_sum_where_it_holds() -> None:
    text = "Jumlah pegawai 87 orang, terdiri dari 60 orang PNS, 20 orang staf dan 7 orang di lapangan."
    assert told(text) == [("87 orang", ["60 orang", "20 orang", "7 orang"])]
