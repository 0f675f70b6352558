"""What every relation is made of: printed texts, cells, and what each record has."""

from __future__ import annotations

from dataclasses import dataclass

from lkipaudit.place import Place


@dataclass(frozen=True, slots=True)
class Text:
    """A printed text: as printed, where, and the key under which it is compared (folded case, marks and numbering gone)."""

    raw: str
    place: Place
    key: str


@dataclass(frozen=True, slots=True)
class Sel:
    """One cell of a row as printed, with its place; `kolom` is the heading of its column."""

    teks: str
    place: Place
    kolom: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What every record has."""

    nama: Text
    bagian: str
    dokumen: int
    tabel: str
    baris: tuple[Sel, ...] = ()
    keyakinan: str = "tinggi"
