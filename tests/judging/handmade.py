"""Records, rules and models made by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from itertools import count
from types import MappingProxyType

from lkipaudit.document import Document
from lkipaudit.judging import Judgement, Rule, compile_rules, judge
from lkipaudit.model import Angka, BarisAnggaran, Model, Penjumlahan, Record, Sel, Text
from lkipaudit.place import Box, Place
from lkipaudit.policy import Policy, Profile, RuleFile, Vocabulary
from lkipaudit.quantity import Quantity, parse

_TOPS = count(10, 10)
DIFFERS: Mapping[str, object] = {"document": "isi", "differs": "pesan"}
AGREES: Mapping[str, object] = {"document": "isi", "outcome": "agrees"}
RATE: Mapping[str, object] = {
    "id": "ANG-01",
    "title": "Persentase mengikuti anggaran dan realisasi",
    "severity": "mayor",
    "basis": "konvensi",
    "over": "baris_anggaran",
    "stated": "persen",
    "computed": {"rasio": "realisasi / anggaran * 100"},
    "examples": [DIFFERS, AGREES],
}
LIMIT: Mapping[str, object] = {
    **{key: value for key, value in RATE.items() if key not in {"stated", "computed"}},
    "id": "ANG-07",
    "require": "realisasi <= anggaran",
    "message": "{nama}: {realisasi} di atas {anggaran}",
}
_BARE = {key: value for key, value in RATE.items() if key not in {"stated", "computed"}}
SAME: Mapping[str, object] = {**_BARE, "id": "KON-01", "by": ["kunci"], "alike": "anggaran", "across": "bagian"}
PARTNER: Mapping[str, object] = {
    **_BARE,
    "id": "KON-15",
    "where": "bagian == 'pk'",
    "among": "bagian == 'lampiran'",
    "on": "kunci",
    "message": "{nama} ({anggaran}) tidak ada di lampiran",
}
CHAPTERS: Mapping[str, object] = {**_BARE, "id": "STR-01", "expect": ["bab_satu", "penutup"], "message": "bagian '{unsur}' tidak ditemukan"}


def place(page: int = 1) -> Place:
    """A place of its own, further down than the one before."""
    top = next(_TOPS)
    return Place(0, page, Box(0, top, 100, top + 8), (f"baris {top}",))


def q(raw: str | None, page: int = 1) -> Quantity | None:
    """A printed number; None where the column does not exist."""
    if raw is None:
        return None
    found = parse(raw) if raw else Quantity("", None)
    return (found or Quantity(raw, None)).at(place(page))


def number(raw: str) -> Quantity:
    """A printed number that is there."""
    found = q(raw)
    assert found is not None
    return found


def point(value: str) -> Quantity:
    """A whole number without any doubt."""
    return Quantity(value, Decimal(value), place=place())


def row(nama: str = "Program Contoh", **fields: str | None) -> BarisAnggaran:
    """A row of a budget table."""
    page = int(fields.get("page") or 1)
    cells = {name: q(fields.get(name), page) for name in ("anggaran", "realisasi", "persen", "sisa", "fisik")}
    name = Text(nama, place(page), nama.casefold())
    printed = (Sel(nama, name.place), *(Sel(cell.raw, cell.place) for cell in cells.values() if cell and cell.place))
    return BarisAnggaran(
        nama=name,
        bagian=fields.get("bagian") or "realisasi",
        dokumen=0,
        tabel=fields.get("tabel") or "t1",
        baris=printed,
        keyakinan=fields.get("keyakinan") or "tinggi",
        kode=None,
        kunci=nama.casefold(),
        tingkat=fields.get("tingkat") or "program",
        tahun="",
        kolom_persen=cells["persen"] is not None,
        anggaran=cells["anggaran"],
        realisasi=cells["realisasi"],
        persen=cells["persen"],
        sisa=cells["sisa"],
        fisik=cells["fisik"],
    )


def rated(persen: str, nama: str = "Program Contoh", **fields: str | None) -> BarisAnggaran:
    """A row whose percentage should be 50,00."""
    return row(nama, anggaran="200.000", realisasi="100.000", persen=persen, **fields)


def total(jumlah: str, *parts: str) -> Penjumlahan:
    """A printed total."""
    name = Text("Jumlah", place(), "jumlah")
    return Penjumlahan(
        nama=name,
        bagian="",
        dokumen=0,
        tabel="t2",
        jenis="kolom",
        jumlah=number(jumlah),
        bagian_nilai=tuple(number(part) for part in parts),
    )


def figure(raw: str, *, sah: bool = True, nama: str = "Kalimat") -> Angka:
    """A printed number of prose."""
    name = Text(nama, place(), "")
    return Angka(nama=name, bagian="", dokumen=0, tabel="", nilai=number(raw), kolom="", bentuk_sah=sah, nilai_cetak=True, alasan="")


def policy(*files: RuleFile) -> Policy:
    """A policy of these rule files and no words."""
    return Policy(Vocabulary(MappingProxyType({})), files, Profile(), "0")


def rule(base: Mapping[str, object] = RATE, **changes: object) -> Rule:
    """One rule, compiled; a change to None takes the key away."""
    data = {key: value for key, value in {**base, **changes}.items() if value is not None}
    return compile_rules(policy(RuleFile(f"x/{data['id']}.toml", data)))[0]


def judged(rules: Rule | tuple[Rule, ...], *records: Record, documents: tuple[Document, ...] = ()) -> Judgement:
    """Judge a model of these records."""
    model = Model(
        documents=documents,
        baris_anggaran=tuple(one for one in records if isinstance(one, BarisAnggaran)),
        penjumlahan=tuple(one for one in records if isinstance(one, Penjumlahan)),
        angka=tuple(one for one in records if isinstance(one, Angka)),
    )
    return judge(model, rules if isinstance(rules, tuple) else (rules,))


def moved(record: BarisAnggaran, **fields: object) -> BarisAnggaran:
    """The same record with fields replaced."""
    return replace(record, **fields)  # type: ignore[arg-type]
