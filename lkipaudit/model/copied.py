"""What a report prints in several places and did not change everywhere: totals of another year, notes, items and units that were copied."""

from __future__ import annotations

from dataclasses import dataclass

from lkipaudit.model.base import Record, Text
from lkipaudit.quantity import Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalTahun(Record):
    """An amount of a sentence that is the tables' total of the year of the report, and the one year that the sentence names.

    `tahun_laporan` stands where the title or the running header prints it.
    """

    nilai: Quantity
    tahun: Quantity
    tahun_laporan: Quantity
    total_tabel: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class KeteranganIndikator(Record):
    """A note in the row of an indicator that names an indicator of the table: `disebut`, its own or (`salinan`) the one it is copied from.

    A note is copied where the row of the indicator that it names has the same note.
    """

    keterangan: Text
    disebut: Text
    salinan: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class KalimatSalinan(Record):
    """A sentence that is printed twice and names a programme: the one that the sentence before it is about, or another (`salinan`).

    `bahasan` quotes that other programme.
    """

    kalimat: Text
    bahasan: Text
    salinan: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SatuanSebutan(Record):
    """A count of people or of things: the noun before it, and the number with its unit; `sesuai` is whether the unit fits the noun."""

    yang_dihitung: Text
    banyaknya: Text
    sesuai: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class UrutanButir(Record):
    """An item (`butir`) that a sentence names by its place in a list ("misi ketiga") and quotes, and the place that it has (`urutan`).

    `nomor` quotes the item with its number.
    """

    disebut: Quantity
    nomor: Quantity
    butir: str
    urutan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IndikatorHasil(Record):
    """One indicator of a table of results, most of whose indicators the agreement has; `dijanjikan` is whether it has this one."""

    indikator: Text
    dijanjikan: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DaftarGanda(Record):
    """A numbered list that is printed twice, in the text or in a column of a table; `tempat_sini` and `tempat_sana` name the two.

    `butir_sini` and `butir_sana` are the items that show where they part, or the last of each; `banyak_sini` and `banyak_sana` are how
    many items each has, and `lebih` says what only one of them has, "" where both have the same.
    """

    butir_sini: tuple[Text, ...]
    butir_sana: tuple[Text, ...]
    banyak_sini: str
    banyak_sana: str
    tempat_sini: str
    tempat_sana: str
    lebih: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KategoriGanda(Record):
    """One table of categories printed twice with the same numbers; `sama` is false where each has categories that the other lacks.

    `hanya_sini` and `hanya_sana` are the categories that only one of them has, or its last where there is none; `banyak_sini` and
    `banyak_sana` are how many each has, `tempat_sini` and `tempat_sana` name the two; `nomor` are the printed numbers of these categories
    and of the last ones, where the tables count them.
    """

    hanya_sini: tuple[Text, ...]
    hanya_sana: tuple[Text, ...]
    nomor: tuple[Text, ...] = ()
    banyak_sini: str
    banyak_sana: str
    tempat_sini: str
    tempat_sana: str
    sama: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TujuanTabel(Record):
    """A goal that a table prints, and the one that sentences quote as the agency's; `sama` is whether they can be one goal."""

    tujuan_tabel: Text
    tujuan: Text
    sama: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PasanganKegiatan(Record):
    """An activity of a table of budgets or of results, and whether the other table, which lists the same ones in order, has it (`ada`).

    `sebelum` is its row in the other table, or the one after which it should stand, then before `sesudah`; `ada_di` and `tidak_ada_di`
    name the two tables.
    """

    kegiatan: Text
    ada: bool
    sebelum: Text
    sesudah: Text | None
    ada_di: str
    tidak_ada_di: str
