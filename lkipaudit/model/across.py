"""What several submissions of one batch claim of the same thing."""

from __future__ import annotations

from dataclasses import dataclass

from lkipaudit.model.base import Record, Text
from lkipaudit.quantity import Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class OrangLintas(Record):
    """One official with a NIP of 18 digits, as one file of a batch names them; in such a record `bagian` is the file.

    `nip_angka` are the digits of the NIP; the key of `nama_orang` is the same for every way of writing one name beside one NIP.
    `pejabat` is agency and full name, by which a person is known in other files of that agency, "" where either is not known.
    """

    nip_angka: str
    nama_orang: Text
    pejabat: str
    nip: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class AnggaranLintas(Record):
    """One total or programme of one agency and year in one paper; `kunci` is agency, year and name.

    `keadaan` is murni (before any change: PK, DPA, and what a DPPA changes) or perubahan (DPPA, LRA, what a report has realised).
    """

    kunci: str
    keadaan: str
    anggaran: Quantity | None
    realisasi: Quantity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalInstansi(Record):
    """The whole budget of one agency as a report on the region lists it, or as its own report or LRA totals it.

    `kunci` is agency and year. `sebanding` says that both surely mean the same budget: one of the two amounts is the same, or all
    spending stands in programmes.
    """

    kunci: str
    sebanding: bool
    anggaran: Quantity | None
    realisasi: Quantity | None


@dataclass(frozen=True, slots=True, kw_only=True)
class IndikatorLintas(Record):
    """The realisation of one indicator in one year as one file states it.

    `kunci` is agency, year, indicator and unit, "" where the agency is not known; `ukuran_daerah` is region, year and measure for
    what the vocabulary knows as a measure of a whole region, where two agencies or more report it, else "".
    """

    kunci: str
    ukuran_daerah: str
    realisasi: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Salinan(Record):
    """A table or paragraph that is nearly the same in another file: of the same agency last year, or of another agency.

    `hubungan` is tahun lalu or instansi lain; `angka` are the values printed in both, `diperbarui` is whether its values or its agency
    are its own. `halaman` are its pages, `asal` names the other file and its pages; a table over several pages is one copy.
    """

    jenis: str
    hubungan: str
    halaman: str
    di_sini: Text
    di_sana: Text
    asal: str
    angka: tuple[Quantity, ...]
    diperbarui: bool
