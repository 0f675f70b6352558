"""What tables claim: budgets, achievements, totals, and columns that follow from each other."""

from __future__ import annotations

from dataclasses import dataclass

from lkipaudit.model.base import Record, Text
from lkipaudit.quantity import Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisAnggaran(Record):
    """One row of a budget table.

    `jenis` is belanja, pendapatan or selisih; `tingkat` is total, belanja, urusan, program, kegiatan, sub_kegiatan or lain; `rincian` are
    the rows directly below it, `rincian_pasti` whether anything shows that these are its parts. A blank cell in a column that the table
    has is a Quantity with the raw text "" and no value; a column that the table does not have is None. `besar` is the budget's value as a
    key, `sumber_dana` where the money comes from, in a word of the vocabulary.
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
    induk: str = ""
    jenis_tabel: str = "lain"
    blok_belanja: bool = False
    pola_perubahan: bool = False
    besar: str = ""
    sumber_dana: Text | None = None
    rincian: tuple[BarisAnggaran, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KodeBaris(Record):
    """The code of a row of a budget table; `beda` says how it contradicts others, "" where it does not.

    `pembanding_kode` are those others, and `kode_lain` names them with their rows.
    """

    kode: Text
    beda: str
    pembanding_kode: tuple[Text, ...]
    kode_lain: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisKinerja(Record):
    """One indicator measured once: a row of a performance table, or one of its blocks of columns.

    `ukuran` is what its values count ("%", a unit word, ""); `polaritas` is naik, turun or ganda (the words do not tell); `jenis_target`
    is "" for the year's own target, else rpjmd, renstra or nasional, or semula for one that was changed later; `triwulan` is "1" to "4" for
    columns of one quarter, else "";
    `akhir_rencana` says that its target is headed as that of the end of a plan, `target_diubah` as that of a changed one,
    `realisasi_kumulatif` that its realisation is headed as that of several years;
    `capaian_cetak` is the achievement as printed where it is no number; `capaian_penuh` says that it is printed as 100 or more, however it
    was rounded; `kosong_sendiri` that realisation and achievement are blank where most rows of the table print them; the ranks of grades
    ("BB") count from 1, the lowest. `jenis_pasti` is false for what stands under a bare year, until other tables show what it is;
    `tahun_target` is the one year in the heading of its target. `serapan` is the printed absorption of the activity that the row is about,
    where one can be named. `pembatasan` is how a realisation above its target is counted ("dihitung penuh", "dibatasi 100"), "" where the
    row does not tell, and `lazim` how most such rows of the document are. `target_tahun_lain` and `realisasi_tahun_lain` say that the
    column prints the values of another year.
    """

    kunci: str
    indikator: Text
    sasaran: Text | None
    satuan: Text | None
    jenjang: str
    tahun: str
    jenis_target: str
    ukuran: str
    polaritas: str
    target: Quantity | None
    realisasi: Quantity | None
    capaian: Quantity | None
    capaian_cetak: Text | None
    target_peringkat: Quantity | None
    realisasi_peringkat: Quantity | None
    kategori: Text | None
    akhir_rencana: bool = False
    target_diubah: bool = False
    realisasi_kumulatif: bool = False
    realisasi_tercetak: bool = True
    capaian_penuh: bool = False
    triwulan: str = ""
    jenis_pasti: bool = True
    tahun_target: str = ""
    kosong_sendiri: bool = False
    serapan: Quantity | None = None
    pembatasan: str = ""
    lazim: str = ""
    target_tahun_lain: bool = False
    realisasi_tahun_lain: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class KolomTahun(Record):
    """The targets or realisations (`jenis`) of one year in one table, where other tables print them too.

    `tahun_lain` is the year whose values the column prints instead ("" where it prints its own), `sama` how many of how many; `nilai` is
    the first such value, `pembanding` what other tables print for the column's own year.
    """

    jenis: str
    tahun: str
    tahun_lain: str
    nilai: Quantity
    pembanding: Quantity
    sama: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SerapanIndikator(Record):
    """How much of the budget of one indicator was spent, in per cent, as one table prints it."""

    kunci: str
    persen: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisUlang(Record):
    """A row that its table prints a second time in the same words: its amount, and that of the first.

    `biasa` is whether most rows that the table repeats have one amount: else repeated words are no repeated row.
    """

    di_sini: Quantity
    di_atas: Quantity
    biasa: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SelUlang(Record):
    """One number of a table that the report prints again, and the same number in the table that it repeats (`angka_tabel_lain`)."""

    nilai: Quantity
    angka_tabel_lain: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Penjumlahan(Record):
    """One printed total and the values that it should be the sum of. `jenis` says what kind of total.

    kolom, baris, pegawai, kalimat (a sum of amounts in a sentence), daftar (lines of a list that each end in a number), hasil (a count in a
    sentence, dealt out to what became of the things counted), or ragam (a count dealt out to routine things and others).
    """

    jenis: str
    jumlah: Quantity
    bagian_nilai: tuple[Quantity, ...]
    rincian_pasti: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class RincianTriwulan(Record):
    """The target or the realisation (`jenis`) of one indicator by its four quarters, `terakhir` the fourth, and that of the year."""

    jenis: str
    setahun: Quantity
    triwulan: tuple[Quantity, ...]
    terakhir: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetJangka(Record):
    """A target of one indicator beside the targets that a plan gives it year by year (`deret`), in another table.

    `jenis` is akhir (the target of the end of the plan) or rencana (of the plan, for no year that is named); `menurut_rencana` is what the
    plan gives for its last year (`tahun`), and `tahun_ini` what it gives for the year of the report, None where it does not name its years.
    """

    jenis: str
    target: Quantity
    menurut_rencana: Quantity
    tahun: str
    deret: tuple[Quantity, ...]
    tahun_ini: Quantity | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeretTarget(Record):
    """The targets that a plan gives an indicator year by year (`tertulis`).

    `searah` is false where they go by equal steps but for one that turns back: `target`, of the year `tahun`, beside which `dekat` and
    `jauh` stand and by whose step it would be `seharusnya`. Else `target` is the last one, and `seharusnya` is "".
    """

    target: Quantity
    tahun: str
    dekat: Quantity
    jauh: Quantity
    searah: bool
    seharusnya: str
    tertulis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Efisiensi(Record):
    """One row of a table of efficiency: the achievement, the share of the budget that was spent, and what the table makes of them.

    `cara` is how most of its rows do: sisa (100 less what was spent), selisih (achievement less what was spent), rasio (achievement by
    what was spent), rasio balik (the other way round), hemat (1 less that), or selisih rata-rata: the mean of the achievements of several
    indicators (`anggota`) less what was spent, or what staff and things were there, for all of them.
    """

    cara: str
    efisiensi: Quantity
    capaian: Quantity | None
    serapan: Quantity
    anggota: tuple[Quantity, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BilanganUtuh(Record):
    """A target or a realisation of things that have no halves, such as people or villages; `utuh` is whether it is a whole number."""

    nilai: Quantity
    satuan: str
    utuh: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetRencana(Record):
    """The target of an indicator for one year, and what the plan (`rencana`: rpjmd or renstra) has for it in that year."""

    rencana: str
    target: Quantity
    target_rencana: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetAkhir(Record):
    """What an indicator is to reach at the end of a plan, and the numbers of its years (`target_terakhir` the target of the last)."""

    akhir: Quantity
    target_terakhir: Quantity
    tahunan: tuple[Quantity, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersenDaftar(Record):
    """A realised share of things dealt with, and how many a table counts: all (`seluruh`) and those dealt with (`bagian_nilai`)."""

    persen: Quantity
    seluruh: Quantity
    bagian_nilai: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class FisikTertimbang(Record):
    """The physical progress of a row, that of its parts and their budgets, in the same order."""

    fisik: Quantity
    bagian_nilai: tuple[Quantity, ...]
    bobot: tuple[Quantity, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HubunganKolom(Record):
    """One row of a table whose columns follow from each other in most of its rows: `jenis` selisih (hasil = kiri - kanan), rasio
    or pertumbuhan (both in per cent of kanan).

    `polaritas` is the direction in which the indicator of the row is good: naik (also where the row is of none), turun or ganda.
    """

    jenis: str
    polaritas: str = "naik"
    hasil: Quantity
    kiri: Quantity
    kanan: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class PertumbuhanTahunan(Record):
    """The growth a year of a row that prints a number for each of several years, in per cent.

    `cara` is how most rows of its table compute it: rata-rata (the mean of the growth of each year) or majemuk (the one rate that leads
    from the first to the last); `tahun_sebelumnya` and `tahun_berikutnya` are the numbers of each year and of the year after it.
    """

    cara: str
    pertumbuhan: Quantity
    tahun_sebelumnya: tuple[Quantity, ...]
    tahun_berikutnya: tuple[Quantity, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SisaSeratus(Record):
    """Two percentages of a row that make a hundred in most rows of their table."""

    terpakai: Quantity
    sisa: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class RataRata(Record):
    """One printed mean and the values above it that it can be the mean of; `anggota_pasti` whether anything shows that it is of these."""

    nilai: Quantity
    anggota: tuple[Quantity, ...]
    anggota_pasti: bool = True


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
