"""What a document claims, as typed relations of records.

A field that rules compare is a printed thing with a place (`Quantity`, `Text`); a plain `str` is a key that only groups or selects,
a `bool` a label, a tuple a list of records or quantities. Every record has `nama` (the subject of messages), `bagian` (the part of the
report: ringkasan, pk, realisasi, lampiran, ... or ""), `dokumen` (index of the source), `tabel` (key of its table, "" in prose), `baris`
(the cells of its row as printed, for showing it) and `keyakinan` (tinggi, sedang or rendah: how sure we are that it was read right).
"""

from __future__ import annotations

from dataclasses import dataclass

from lkipaudit.document import Document
from lkipaudit.place import Place
from lkipaudit.quantity import Quantity


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


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisAnggaran(Record):
    """One row of a budget table.

    `jenis` is belanja, pendapatan or selisih; `tingkat` is total, belanja, urusan, program, kegiatan, sub_kegiatan or lain; `rincian` are
    the rows directly below it, `rincian_pasti` whether anything shows that these are its parts. A blank cell in a column that the table has is a Quantity with the raw text "" and no value; a column that
    the table does not have is None.
    """

    kode: Text | None
    kunci: str
    tingkat: str
    tahun: str
    anggaran: Quantity | None
    realisasi: Quantity | None
    persen: Quantity | None
    sisa: Quantity | None
    fisik: Quantity | None
    jenis: str = "belanja"
    kolom_persen: bool = False
    rincian_pasti: bool = True
    rincian: tuple[BarisAnggaran, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Penjumlahan(Record):
    """One printed total and the values that it should be the sum of. `jenis` says what kind of total (kolom, baris)."""

    jenis: str
    jumlah: Quantity
    bagian_nilai: tuple[Quantity, ...]
    rincian_pasti: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Angka(Record):
    """One printed number, in a table or in prose.

    `kolom` is the role of its column ("" in prose), `nilai_cetak` whether it is a value at all (and not a page, list, row, law or identity
    number), `alasan` why nothing can be compared with it, as far as understanding can tell.
    """

    nilai: Quantity
    kolom: str
    bentuk_sah: bool
    nilai_cetak: bool
    alasan: str


@dataclass(frozen=True, slots=True)
class Model:
    """The relations of one submission. `tidak_terbaca` are tables that understanding could not read reliably, with the reason."""

    documents: tuple[Document, ...]
    agency: str | None = None
    year: int | None = None
    baris_anggaran: tuple[BarisAnggaran, ...] = ()
    penjumlahan: tuple[Penjumlahan, ...] = ()
    angka: tuple[Angka, ...] = ()
    tidak_terbaca: tuple[tuple[Place, str], ...] = ()


RELATIONS: dict[str, type[Record]] = {"baris_anggaran": BarisAnggaran, "penjumlahan": Penjumlahan, "angka": Angka}
"""The relations that a rule can be `over`, by the name that rules use."""
