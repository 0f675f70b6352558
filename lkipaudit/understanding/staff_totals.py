"""Totals of the tables that break the same people down, each in its own way: by grade, by schooling, by sex."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lkipaudit.model import JumlahPegawai, Text
from lkipaudit.policy import Vocabulary
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.budget import located
from lkipaudit.understanding.joins import Whole
from lkipaudit.understanding.levels import label
from lkipaudit.understanding.roles import Column, columns, numbers
from lkipaudit.understanding.words import plain, squash

NUMBERED = re.compile(r"\A\s*(?:tabel\s*:?\s*[\dIVX][\w.]*|[\dIVX]+(?:\.\d+)*[.)]|[a-z][.)])\s", re.IGNORECASE)
BY = re.compile(
    r"\b(?:berdasar(?:kan)?|menurut|per)\s+(?:(?:jenis|tingkat|jenjang|strata|kualifikasi|status|ruang|kelompok)\s+)*"
    r"(?P<way>pendidikan|kelamin|gender|golongan|pangkat|jabatan|usia|umur|kepegawaian|unit\s+kerja|bidang|agama|masa\s+kerja)\b"
)
STAFF = frozenset({"pegawai", "pns", "asn", "pppk", "aparatur", "personil", "personel", "sdm", "karyawan", "pnsd", "kepegawaian"})
CIVIL = frozenset({"pns", "asn", "pnsd"})
RANKED = frozenset({"golongan", "pangkat", "jabatan"})
"""What those who are no civil servants may not have."""
OTHERS = re.compile(r"\b(?:honor\w*|non|kontrak|thl|harian|sukarela|outsourcing|tks|tkk|pppk|p3k|ptt|tidak\s+tetap)\b", re.IGNORECASE)
FILLING = (
    "rekap "
    "data jumlah komposisi rekapitulasi keadaan kondisi daftar rincian profil distribusi sebaran tabel terakhir ruang dan formal pada "
    "di lingkungan lingkup tahun jenjang tingkat jenis yang ditamatkan"
)
FILLERS = frozenset(FILLING.split())
NEAR, NEAR_RANKED = Decimal("0.1"), Decimal("0.03")
"""Totals further apart than this share of the greater may be of other people."""
FEWEST = 2
SEXES = {"lakilaki": "laki-laki", "pria": "laki-laki", "l": "laki-laki", "perempuan": "perempuan", "wanita": "perempuan", "p": "perempuan"}
Subject = tuple[int, frozenset[str], str]


@dataclass(frozen=True, slots=True)
class Broken:
    """One total that holds in its table: `way` is what the table breaks the people down by, `subject` who they are."""

    subject: Subject
    way: str
    total: Quantity
    whole: Whole


def read_staff_totals(wholes: Sequence[Whole], year: int | None, words: Vocabulary) -> Iterator[JumlahPegawai]:
    """The totals of tables of the same people, each beside the one that most of these tables print, or else the first of them."""
    groups: defaultdict[Subject, list[Broken]] = defaultdict(list)
    for whole in wholes:
        for one in _broken(whole, year, words):
            groups[one.subject].append(one)
    for told in groups.values():
        most = Counter(one.total.value for one in told).most_common(1)[0][0]
        first = next(one for one in told if one.total.value == most)
        yield from (_record(one, first) for one in told if one.way != first.way and _near(one, first))


def _near(one: Broken, other: Broken) -> bool:
    values = [q.value for q in (one.total, other.total) if q.value is not None]
    ranked = {one.way, other.way} & RANKED and not one.subject[1] & CIVIL
    return max(values) - min(values) <= (NEAR_RANKED if ranked else NEAR) * max(values)


def _broken(whole: Whole, year: int | None, words: Vocabulary) -> Iterator[Broken]:
    """The totals of a table of staff whose rows add up to them."""
    named = _named(whole)
    if named is None or any(OTHERS.search(cell.text) for row in whole.rows for cell in row if cell):
        return
    who, way = named
    found = columns(whole, words["kolom"])
    counted = [c for c in found if c.numeric and not c.percent and c.role not in ("nomor", "kode")]
    labels = [label(row, found, [c.at for c in counted], words) for row in whole.rows]
    if [at for at, row in enumerate(labels) if row.total] != [len(labels) - 1] or len(labels) <= FEWEST:
        return
    read = located(numbers(whole, found), whole, {c.at: c.role for c in found})
    for column, sex in _counts(counted):
        values = [row[column.at] for row in read]
        parts = [q.value for q in values[:-1] if q is not None and q.value is not None]
        total = values[-1]
        if total is not None and total.value and sum(parts) == total.value:
            subject = (whole.tables[0].place.source, who - {str(year)}, sex)
            yield Broken(subject, way, total, whole)


def _named(whole: Whole) -> tuple[frozenset[str], str] | None:
    """The telling words of what stands over a table of staff, and what it says they are broken down by."""
    lines = [NUMBERED.sub("", f"{line.strip()} ") for line in whole.lead.split(" / ")]
    for title in map(plain, (*reversed(lines), " ".join(lines[-2:]))):
        by = BY.search(title)
        if by is not None and set(title.split()) & STAFF and not OTHERS.search(title):
            rest = f"{title[: by.start()]} {title[by.end() :]}".split()
            return frozenset(rest) - FILLERS, by["way"].replace("kelamin", "jenis kelamin")
    return None


def _counts(counted: Sequence[Column]) -> Iterator[tuple[Column, str]]:
    """The column of all people, and those of men and women."""
    whole = next((c for c in counted if c.role == "jumlah"), counted[0] if len(counted) == 1 else None)
    if whole is not None:
        yield whole, ""
    for column in counted:
        if (sex := SEXES.get(squash(column.heading.split("\n")[-1]) if column.heading else "")) is not None:
            yield column, sex


def _record(one: Broken, first: Broken) -> JumlahPegawai:
    name = f"Jumlah pegawai {one.subject[2]}".strip()
    assert one.total.place is not None
    return JumlahPegawai(
        nama=Text(name, one.total.place, squash(name)),
        bagian=one.whole.section.bagian,
        dokumen=one.subject[0],
        tabel=f"{one.subject[0]}:{one.whole.key}:pegawai",
        keyakinan="tinggi" if one.whole.ruled and first.whole.ruled else "sedang",
        menurut=one.way,
        banyaknya=one.total,
        menurut_lain=first.way,
        banyaknya_lain=first.total,
    )
