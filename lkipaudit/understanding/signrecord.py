"""A signature as found on the page -> the record that rules see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from lkipaudit.model import Penandatangan, Text
from lkipaudit.place import Place
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.nip import parts_of
from lkipaudit.understanding.papers import Paper
from lkipaudit.understanding.people import sex_of
from lkipaudit.understanding.signblock import Found
from lkipaudit.understanding.signlines import Sign
from lkipaudit.understanding.words import squash

Words = Mapping[str, tuple[str, ...]]


def record(found: Found, paper: Paper, vocabulary: Mapping[str, Words], *, first_of_day: bool) -> Penandatangan:
    """Make the record; `orang` is a first guess from the name alone."""
    first, name = found.first, found.name[0] if found.name else None
    full = _text(name.raw if name else _printed(found), first, "nama")
    bare = Text(name.bare if name else "", full.place, name.key if name else "")
    whole = Text(full.raw if name else "", full.place, bare.key)
    named = Penandatangan(
        nama=full,
        bagian=first.section.bagian,
        dokumen=full.place.source,
        tabel=f"{full.place.source}:tabel {first.cell[0]}" if first.cell and found.form == "daftar" else "",
        keyakinan="tinggi" if name else "sedang",
        orang=bare.key,
        bentuk=found.form,
        nama_baku=bare,
        nama_cetak=whole,
        nama_orang=whole,
        peran=_office(found),
        jabatan=found.kind,
        pelaksana=found.acting,
    )
    signed = found.day[0].year if found.day else int(paper.year) + 1 if paper.year else None
    numbered = _with_nip(named, found, sex_of(name, vocabulary["gelar"]) if name else 0, signed)
    return _with_paper(_with_day(_with_rank(numbered, found), found, first_of_day=first_of_day), paper)


def _with_nip(one: Penandatangan, found: Found, sex: int, signed: int | None) -> Penandatangan:
    if found.nip is None:
        return one
    nip, line = found.nip
    parts = parts_of(nip, signed)
    return replace(
        one,
        nip=_text(nip.raw, line, "nip", nip.digits),
        nip_bentuk=parts.form,
        nip_panjang_sah=parts.length,
        nip_angka_saja=parts.only_digits,
        nip_lahir_sah=parts.birth,
        nip_tmt_sah=parts.start,
        nip_kelamin_sah=parts.sex_digit,
        nip_urut_sah=parts.serial,
        nip_usia_sah=parts.age,
        nip_usia_wajar=parts.usual_age,
        nip_urut_wajar=parts.usual_serial,
        nip_pensiun_wajar=parts.in_office or found.form != "tanda_tangan",
        kelamin_cocok=not (sex and parts.sex) or sex == parts.sex,
    )


def _with_rank(one: Penandatangan, found: Found) -> Penandatangan:
    if found.rank is None:
        return one
    rank, line = found.rank
    return replace(
        one,
        pangkat=_text(rank.name, line, "pangkat", rank.lawful or squash(rank.name)),
        golongan=_text(rank.golongan, line, "golongan", rank.golongan_key) if rank.golongan else None,
        pangkat_dikenal=rank.known,
        golongan_dikenal=rank.golongan_known or not rank.golongan,
        pangkat_cocok=rank.fits,
    )


def _with_day(one: Penandatangan, found: Found, *, first_of_day: bool) -> Penandatangan:
    if found.day is None:
        return one
    day, line = found.day
    return replace(
        one,
        tanggal=_text(day.raw, line, "tanggal", day.iso),
        tanggal_lengkap=day.whole,
        tanggal_sendiri=first_of_day,
        tahun_tanggal=_year(day.raw, str(day.year), line, "tanggal"),
    )


def _with_paper(one: Penandatangan, paper: Paper) -> Penandatangan:
    heading = paper.heading
    return replace(
        one,
        tahun_dokumen=_year(heading.text, paper.year, heading, "judul") if heading and paper.year else None,
        judul_dokumen=_text(heading.text, heading, "judul") if heading else None,
        jenis_dokumen=paper.kind,
        tahun=paper.year,
    )


def _place(line: Sign, field: str) -> Place:
    return line.spot.place.at(field)


def _text(raw: str, line: Sign, field: str, key: str | None = None) -> Text:
    text = " ".join(raw.split())
    return Text(text, _place(line, field), squash(text) if key is None else key)


def _printed(found: Found) -> str:
    return found.nip[0].raw if found.nip else ""


def _office(found: Found) -> Text | None:
    if not found.office:
        return None
    raw = " ".join(line.text for line in found.office).rstrip(" ,")
    return _text(raw, found.office[0], "peran")


def _year(raw: str, year: str, line: Sign, field: str) -> Quantity:
    return Quantity(" ".join(raw.split()), Decimal(year), place=_place(line, field))
