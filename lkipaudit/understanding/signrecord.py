"""A signature as found on the page -> the record that rules see."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from lkipaudit.model import Penandatangan, Text
from lkipaudit.place import Place
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.nip import Parts, parts_of
from lkipaudit.understanding.papers import Paper
from lkipaudit.understanding.people import sex_of
from lkipaudit.understanding.signblock import Found
from lkipaudit.understanding.signlines import Sign
from lkipaudit.understanding.words import squash

Words = Mapping[str, tuple[str, ...]]


def record(found: Found, paper: Paper, vocabulary: Mapping[str, Words], *, first_of_day: bool) -> Penandatangan:
    """Make the record; `orang` is a first guess from the name alone."""
    first = found.first
    full = _text(found.name[0].raw if found.name else _printed(found), first, "nama")
    bare = Text(found.name[0].bare if found.name else "", full.place, found.name[0].key if found.name else "")
    whole = Text(full.raw if found.name else "", full.place, bare.key)
    signed = found.day[0].year if found.day else int(paper.year) + 1 if paper.year else None
    parts = parts_of(found.nip[0], signed) if found.nip else Parts("")
    sex = sex_of(found.name[0], vocabulary["gelar"]) if found.name else 0
    rank, group = _rank(found)
    return Penandatangan(
        nama=full,
        bagian=first.section.bagian,
        dokumen=full.place.source,
        tabel=f"{full.place.source}:tabel {first.cell[0]}" if first.cell and found.form == "daftar" else "",
        keyakinan="tinggi" if found.name else "sedang",
        orang=bare.key,
        bentuk=found.form,
        nama_baku=bare,
        nama_cetak=whole,
        nama_orang=whole,
        peran=_office(found),
        jabatan=found.kind,
        pelaksana=found.acting,
        nip=_text(found.nip[0].raw, found.nip[1], "nip", found.nip[0].digits) if found.nip else None,
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
        pangkat=rank,
        golongan=group,
        pangkat_dikenal=found.rank is None or found.rank[0].known,
        golongan_dikenal=group is None or (found.rank is not None and found.rank[0].golongan_known),
        pangkat_cocok=found.rank is None or found.rank[0].fits,
        tanggal=_text(found.day[0].raw, found.day[1], "tanggal", found.day[0].iso) if found.day else None,
        tanggal_lengkap=bool(found.day and found.day[0].whole),
        tanggal_sendiri=first_of_day,
        tahun_tanggal=_year(found.day[0].raw, str(found.day[0].year), found.day[1], "tanggal") if found.day else None,
        tahun_dokumen=_year(paper.heading.text, paper.year, paper.heading, "judul") if paper.heading and paper.year else None,
        judul_dokumen=_text(paper.heading.text, paper.heading, "judul") if paper.heading else None,
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


def _rank(found: Found) -> tuple[Text | None, Text | None]:
    if found.rank is None:
        return None, None
    rank, line = found.rank
    name = _text(rank.name, line, "pangkat", rank.lawful or squash(rank.name))
    return name, _text(rank.golongan, line, "golongan", rank.golongan_key) if rank.golongan else None


def _office(found: Found) -> Text | None:
    if not found.office:
        return None
    raw = " ".join(line.text for line in found.office).rstrip(" ,")
    return _text(raw, found.office[0], "peran")


def _year(raw: str, year: str, line: Sign, field: str) -> Quantity:
    return Quantity(" ".join(raw.split()), Decimal(year), place=_place(line, field))
