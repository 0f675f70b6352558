"""What sentences claim: ratios, differences, totals, counts, grades, years and laws."""

from __future__ import annotations

from dataclasses import dataclass

from lkipaudit.model.base import Record, Text
from lkipaudit.quantity import Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class AkhiranRupiah(Record):
    """The amounts of a document that end twice, in ",00" and in ",-"; `contoh` is the first of them and `banyaknya` how many there are."""

    berakhir_ganda: tuple[Quantity, ...]
    contoh: str
    banyaknya: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TandaAngka(Record):
    """The numbers of a document that use point and comma otherwise than most in their column.

    `contoh` is the first of them, `pembanding` a number of its column that does not, and `banyaknya` says how many there are.
    """

    bertanda_lain: tuple[Quantity, ...]
    contoh: str
    pembanding: str
    banyaknya: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AngkaTerbilang(Record):
    """One number printed in digits and in words beside each other.

    `angka` is quoted with the whole phrase, `kata` with its words; `tertulis` are the digits alone and `dibaca` what the words say, in
    digits. `ejaan_baku` is false where a word is misspelt or glued to another.
    """

    angka: Quantity
    kata: Quantity
    tertulis: str
    dibaca: str
    ejaan_baku: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Rasio(Record):
    """A share stated in a sentence: `persen` of `penyebut` is `pembilang`.

    `jenis` is anggaran (a realisation of a budget), jumlah (a part of a whole) or capaian (of a target); `polaritas` is what the sentence
    tells of the direction in which its indicator is good: naik, turun or ganda.
    """

    jenis: str
    polaritas: str = "ganda"
    pembilang: Quantity
    penyebut: Quantity
    persen: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Selisih(Record):
    """A difference stated in a sentence that names both numbers; `jenis` is poin (or any unit), persen where it may be a growth, tumbuh
    where it is one.

    `dari_tabel` and `kurang_tabel` are the two as the table row prints them that the sentence names, None where no row surely does.
    """

    jenis: str
    besar: Quantity
    dari: Quantity
    kurang: Quantity
    dari_tabel: Quantity | None = None
    kurang_tabel: Quantity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SebutanTotal(Record):
    """A total named in a sentence: `kunci` is anggaran, realisasi or persen, `lingkup` what it is the total of.

    `total_tabel` is the same total in the tables; None where the tables print none, or several that differ.
    """

    kunci: str
    lingkup: str
    nilai: Quantity
    total_tabel: Quantity | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SebutanAnggaran(Record):
    """An amount of one programme or activity in Rp, in a sentence or in a table row, where some sentence names it.

    `kunci` is one for all places of one name; `jenis` is anggaran or realisasi; `tabel` is the table, or the section of the sentences.
    """

    kunci: str
    jenis: str
    nilai: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class SebutanUlang(Record):
    """A value in a sentence that another part of the report tells in the same words; `kunci` is one for all its places."""

    kunci: str
    nilai: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Predikat(Record):
    """A score or achievement called by a grade or category: "72,61 (BB)", "capaian 118 % dengan kategori Sangat Baik".

    `skala` is sakip, ikm (a survey of satisfaction), or cetak for the scale that the report prints; `label` quotes the grade with its
    noun, `predikat` is the grade alone and `rentang` the numbers that the scale gives it, or the grades of a scale that has no such one.
    `dikenal` is whether the scale has the grade, `cocok` whether the number is in its band.
    """

    nilai: Quantity | None
    label: Text
    skala: str
    predikat: str
    rentang: str
    dikenal: bool = True
    cocok: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class SebutanCapaian(Record):
    """The overall achievement as a sentence tells it, and as another does that a table bears out (`rujukan`, at `tempat`)."""

    nilai: Quantity
    rujukan: Quantity
    tempat: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SimpulanTarget(Record):
    """A sentence that says of all indicators that they reached their targets, and the achievements of the table before it.

    `terendah` is the lowest of them, of the indicator `indikator`; `di_bawah` are those below 100.
    """

    simpulan: Text
    indikator: str
    terendah: Quantity
    di_bawah: tuple[Quantity, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SebutanPuncak(Record):
    """What a sentence calls the highest or lowest (`ukuran_puncak`), and what is so in the table next to it.

    `puncak` is the extreme of the column, of the rows named in `pemilik`; `terbukti` whether the sentence names it, or one of them.
    """

    sebutan: Text
    ukuran_puncak: str
    puncak: Quantity
    pemilik: str
    terbukti: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Hitungan(Record):
    """A count that a sentence states of what the report itself lists, with what is listed.

    `kunci` is what is counted (misi, program, ...). `jenis` says where it is listed: daftar (the list that the sentence announces), tabel,
    or hasil (the rows of a performance table that came to what the sentence says in `hasil`; `isi` are their achievements).
    `banyaknya` is how many are listed and `isi_pasti` whether the list is surely whole; `sebutan_lain` are the counts of other sentences
    that say what is listed, where this one does not.
    """

    jenis: str
    kunci: str
    disebut: Quantity
    isi: tuple[Text, ...]
    isi_pasti: bool = True
    sebutan_lain: tuple[Quantity, ...] = ()
    hasil: Text | None = None
    banyaknya: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SebutanBanyak(Record):
    """A count that a sentence states and others state too: all records with one `kunci` count the same things."""

    kunci: str
    banyaknya: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class JumlahPegawai(Record):
    """The total of a table that breaks staff down, `menurut` golongan, pendidikan, ..., and that of another table of the same people."""

    menurut: str
    banyaknya: Quantity
    menurut_lain: str
    banyaknya_lain: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Arah(Record):
    """Two numbers of a sentence that says in which direction the first became the second; `arah` is naik or turun."""

    arah: str
    dari: Quantity
    menjadi: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class BelumAda(Record):
    """An indicator of which a sentence says that there is no value yet; `bernilai` is whether a table prints one for this year."""

    pernyataan: Text
    realisasi: Quantity | None
    tahun: str
    bernilai: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SebutanTahun(Record):
    """One year named in running text, quoted with its words, where they tell its part in the sentence.

    `peran` is laporan (the report's own year), perbandingan (the year that is compared with the one before), rencana (for which a plan is
    made), diukur (whose agreement results are measured by), mendatang (for which the results are used), capaian (of which a result is
    told) or mustahil (a year that cannot be meant). `tahun_laporan` stands where the title or the running header prints it.
    """

    peran: str
    tahun: Quantity
    tahun_laporan: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodeRencana(Record):
    """The period of a plan of several years as a sentence names it; `rencana` is the plan and the government that owns it."""

    rencana: str
    periode: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class UrutanTahun(Record):
    """A year that a sentence calls the first, second, ... of a period from `awal` to `akhir`, which quote the period as printed."""

    urutan: Quantity
    tahun: Quantity
    awal: Quantity
    akhir: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class DasarHukum(Record):
    """One regulation as running text cites it; `nama` quotes the citation.

    `kunci` is kind, issuer, number and year; `judul` is the citation, compared by its title; `bentuk` the citation of what a head of a
    region issued, compared by whether it is a regulation or a decree, and `kunci_bentuk` what it must agree with. `terdaftar` says that the
    list of national regulations has it, or one that it nearly is, and `seharusnya` is what that list says, "" if the same. `pengganti` is
    the regulation that had replaced it before the year of the report, "" if none, or if the report cites that too. `membuka` is whether
    it is an item of a numbered list, `ganda` whether that list had it before. `diubahnya` is a later regulation that it is said to have
    changed, "" if none. `nomor` is the citation of what has a title of its own, compared by number and year, and `kunci_nomor` the title.
    """

    kunci: str
    judul: Text | None
    bentuk: Text | None
    kunci_bentuk: str
    terdaftar: bool
    seharusnya: str
    pengganti: str
    membuka: bool
    ganda: bool
    diubahnya: str
    nomor: Text | None
    kunci_nomor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PeraturanDaerah(Record):
    """A regulation of a region (`daerah`); `daerah_sendiri` is false where it is another one than `lazim`, the region of most of them."""

    daerah: str
    lazim: str
    daerah_sendiri: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PeraturanRencana(Record):
    """A regional regulation that sets a development plan: its year, and the period of the plan; `jangka` is menengah or panjang.

    `awal` and `akhir` quote the period as printed.
    """

    jangka: str
    tahun: Quantity
    awal: Quantity
    akhir: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class InstansiPemilik(Record):
    """A paper or a head with the agency that it is said to be of; `milik_sendiri` is whether that is `instansi`, the report's own."""

    instansi: str
    milik_sendiri: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SebutanLembaga(Record):
    """The agency itself or a ministry as running text names it.

    `tertulis` is the one word that its usual or official name does not have, and `seharusnya` what stands there in that name; both are ""
    for a right name. `salah_ketik` is whether they differ by a slip of the pen.
    """

    tertulis: str
    seharusnya: str
    salah_ketik: bool
