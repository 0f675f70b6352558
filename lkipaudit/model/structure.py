"""What the report says of its own order: contents, headings, runs of numbers, references, goals."""

from __future__ import annotations

from dataclasses import dataclass

from lkipaudit.model.base import Record, Text
from lkipaudit.quantity import Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class IsiDaftar(Record):
    """One line of the table of contents: the page that it gives, and the number printed on the page where its heading stands.

    `halaman_daftar` and `halaman_judul` quote the words of the two headings, `tertulis` and `tercetak` the page numbers alone.
    `bergeser_sama` says that the line is off by as much as the one before it, `sejalan` that some lines of these contents do hold.
    """

    halaman_daftar: Quantity
    halaman_judul: Quantity
    tertulis: Quantity
    tercetak: Quantity
    bergeser_sama: bool = False
    sejalan: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class HalamanDaftar(Record):
    """One line of the contents by its page; `urut` is false where that page is before the one of the line above, or after the next one's.

    Then `di_sebelahnya` is that line, `halaman_sebelah` its page, and `letak` says where it stands ("sebelumnya", "sesudahnya").
    """

    judul: Text
    tertulis: Quantity
    di_sebelahnya: Text | None
    letak: str
    halaman_sebelah: str
    urut: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BabDaftar(Record):
    """One chapter by its title: its number in the table of contents, and where it begins."""

    nomor_daftar: Quantity
    nomor_tubuh: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class JudulDaftar(Record):
    """One numbered heading of the contents, and the heading of the body with the same number; None where there is none.

    `serupa` says that most words of the shorter title stand in the longer one.
    """

    judul_daftar: Text
    judul_tubuh: Text | None
    serupa: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class JudulCapaian(Record):
    """A table whose title announces achievements, with the headings of its columns.

    `target_saja` are its targets where it prints nothing else, else none; `judul_kolom` names the columns in a row.
    """

    judul: Text
    kepala: tuple[Text, ...]
    judul_kolom: str
    target_saja: tuple[Quantity, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class JudulTercantum(Record):
    """One entry of a list of tables or figures, and the caption of the body with its number.

    `tahun_lain` says that they name as many years, and not the same.
    """

    judul_daftar: Text
    judul_tubuh: Text
    tahun_lain: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BatasSkala(Record):
    """Two neighbouring grades of a printed scale: the line of the lower one with its last value, that of the upper one with its first."""

    bawah: Quantity
    atas: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class TahunJudul(Record):
    """A year in the caption of a table, or in the heading of a column, beside the year of what it belongs to.

    `jenis` is judul, beside the sentence that introduces the table or the heading over it, or kolom, beside the heading of the column
    that the column is computed from. Both quote the whole phrase.
    """

    jenis: str
    tahun: Quantity
    acuan: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Urutan(Record):
    """One run of printed numbers that should go up by one: headings of a chapter, captions, items of a list, rows of a table.

    `jenis` is judul, tabel, gambar, butir, baris, kolom or lampiran; `putus` are the printed things at which the run breaks, the first
    that is out of order before its neighbours, none where it is whole; `sifat` says how the first one breaks ("berulang", "melompat",
    ...), and `tertulis` the numbers in a row as far as the last break.
    """

    jenis: str
    putus: tuple[Quantity, ...]
    sifat: str
    tertulis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JudulTabel(Record):
    """The captions of one kind in one chapter: `asing` are those whose number names another one, `bab` quotes the line of the chapter."""

    bab: Quantity
    asing: tuple[Quantity, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DaftarButir(Record):
    """One numbered list of long items: its first item, or the first that says again what the item `pertama` says."""

    butir: Text
    pertama: Text | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagrafPanjang(Record):
    """A long paragraph, quoted by its first words; `ulang` is it with those after it that were printed shortly before in the same order.

    `banyaknya` says how many they are: "" for one.
    """

    ulang: tuple[Text, ...]
    banyaknya: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SasaranIndikator(Record):
    """One indicator with the objective under which a table prints it; `sasaran` is compared by what it says, however it is worded."""

    kunci: str
    jenjang: str
    sasaran: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class SatuanIndikator(Record):
    """What a table counts an indicator in; `satuan` quotes the value with its unit, or the unit alone, and is compared by the unit."""

    kunci: str
    jenjang: str
    tahun: str
    satuan: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class IndikatorJanji(Record):
    """One indicator of the agency's agreement; `diukur` says that the parts that report results name it, or one worded much alike."""

    indikator: Text
    diukur: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Rujukan(Record):
    """A table or figure to which a sentence refers by its number; `ada` says that the report has one of this number."""

    ada: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class UnsurBab(Record):
    """The chapter on performance: `tidak_ada` names the elements of which its words show nothing, `lengkap` says that there are none.

    `dicari` names words that would show them, `letak` says where they were sought, `terbaca` that no page of the chapter is unread.
    """

    lengkap: bool
    tidak_ada: str
    dicari: str
    letak: str
    terbaca: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RumusanTujuan(Record):
    """One goal by its number, as a list or a table prints it; `tujuan` is compared by what it says."""

    nomor: str
    tujuan: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class SasaranTujuan(Record):
    """The one objective that a table prints beside a goal; `tujuan` is the same for a goal however it is worded."""

    tujuan: str
    sasaran: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class NamaProgram(Record):
    """A programme as a table or a list names it.

    `tertulis` is the one word that the name printed in several other places does not have, `seharusnya` what stands there; both are "" for
    the usual name.
    """

    tertulis: str
    seharusnya: str
