"""The words of the page: families of rules, severities, dates, and numbers as they are written in Indonesian."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import PurePath, PureWindowsPath

FAMILIES = {
    "ANG": "Anggaran",
    "KIN": "Kinerja",
    "KAT": "Kategori capaian",
    "KON": "Kesamaan antarbagian",
    "TAB": "Hitungan tabel",
    "TRB": "Angka dan terbilang",
    "FMT": "Penulisan angka",
    "PJB": "Pejabat",
    "TGL": "Tanggal dan tahun",
    "STR": "Susunan laporan",
    "HKM": "Dasar hukum",
    "SUB": "Substansi",
    "ADM": "Nama dan istilah",
}
"""What the rules whose names begin so are about."""
VERDICTS = {"dikonfirmasi": "Dikonfirmasi", "ditolak": "Ditolak", "ditanyakan": "Ditanyakan"}
MONTHS = {
    1: "Januari",
    2: "Februari",
    3: "Maret",
    4: "April",
    5: "Mei",
    6: "Juni",
    7: "Juli",
    8: "Agustus",
    9: "September",
    10: "Oktober",
    11: "November",
    12: "Desember",
}


def family(rule: str) -> str:
    """The letters before the number of a rule."""
    return rule.partition("-")[0]


def family_name(code: str) -> str:
    """What a family is about; its letters where they are not ours."""
    return FAMILIES.get(code, code)


def file_name(path: str) -> str:
    """The last part of a path of either kind of system: nothing else of the machine is told."""
    return PureWindowsPath(PurePath(path).name).name


def date(moment: datetime) -> str:
    """A day in words."""
    return f"{moment.day} {MONTHS[moment.month]} {moment.year}"


def listed(items: Sequence[str]) -> str:
    """Items as a sentence lists them."""
    if len(items) < 3:  # noqa: PLR2004 - two are joined without a comma
        return " dan ".join(items)
    return f"{', '.join(items[:-1])}, dan {items[-1]}"
