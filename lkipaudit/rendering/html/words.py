"""The words of the page: what families of rules are about, and the verdicts of reviewers."""

from __future__ import annotations

from collections.abc import Sequence

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
    "LIN": "Antardokumen",
}
"""What the rules whose names begin so are about."""
VERDICTS = {"dikonfirmasi": "Dikonfirmasi", "ditolak": "Ditolak", "ditanyakan": "Ditanyakan"}


def family(rule: str) -> str:
    """The letters before the number of a rule."""
    return rule.partition("-")[0]


def family_name(code: str) -> str:
    """What a family is about; its letters where they are not ours."""
    return FAMILIES.get(code, code)


def listed(items: Sequence[str]) -> str:
    """Items as a sentence lists them."""
    if len(items) < 3:  # noqa: PLR2004 - two are joined without a comma
        return " dan ".join(items)
    return f"{', '.join(items[:-1])}, dan {items[-1]}"
