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
class BarisKinerja(Record):
    """One indicator measured once: a row of a performance table, or one of its blocks of columns.

    `ukuran` is what its values count ("%", a unit word, ""); `polaritas` is naik, turun or ganda (the words do not tell); `jenis_target`
    is "" for the year's own target, else rpjmd, renstra or nasional; `capaian_cetak` is the achievement as printed where it is no number;
    `capaian_penuh` says that it is printed as 100 or more, however it was rounded; the ranks of grades ("BB") count from 1, the lowest.
    `serapan` is the printed absorption of the activity that the row is about, where
    one can be named. `pembatasan` is how a realisation above its target is counted ("dihitung penuh", "dibatasi 100"), "" where the
    row does not tell, and `lazim` how most such rows of the document are.
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
    realisasi_tercetak: bool = True
    capaian_penuh: bool = False
    serapan: Quantity | None = None
    pembatasan: str = ""
    lazim: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisUlang(Record):
    """A row that its table prints a second time in the same words: its amount, and that of the first.

    `biasa` is whether most rows that the table repeats have one amount: else repeated words are no repeated row.
    """

    di_sini: Quantity
    di_atas: Quantity
    biasa: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Penjumlahan(Record):
    """One printed total and the values that it should be the sum of. `jenis` says what kind of total (kolom, baris)."""

    jenis: str
    jumlah: Quantity
    bagian_nilai: tuple[Quantity, ...]
    rincian_pasti: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class HubunganKolom(Record):
    """One row of a table whose columns follow from each other in most of its rows: `jenis` selisih (hasil = kiri - kanan) or rasio."""

    jenis: str
    hasil: Quantity
    kiri: Quantity
    kanan: Quantity


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
class Penandatangan(Record):
    """One official as named in one place: a signature block, the "Nama: ..." of an agreement, a row of a list of employees.

    `orang` is the same for all records of one person; `nama_baku` is the name without titles; `nama_cetak` is the
    name as printed, compared without its titles, and `nama_orang` the name as printed, compared by the person. `bentuk` says
    where (tanda_tangan, identitas, daftar). `nip_bentuk` is pns, pppk, lama (9 digits), nrp, or lain; a NIP printed as a dash or as dots
    is None. The labels `*_sah` and `*_wajar` tell of a part of the NIP that the print does not hold that it is in order. `tahun_dokumen`
    is the year of the paper, at the heading that names it (`judul_dokumen`), and `tahun` the same as a key; `tanggal_sendiri` is true for
    the first of several who sign under one date.
    """

    orang: str
    bentuk: str
    nama_baku: Text
    nama_cetak: Text
    nama_orang: Text
    peran: Text | None = None
    jabatan: str = ""
    pelaksana: str = ""
    nip: Text | None = None
    nip_bentuk: str = ""
    nip_panjang_sah: bool = True
    nip_angka_saja: bool = True
    nip_lahir_sah: bool = True
    nip_tmt_sah: bool = True
    nip_kelamin_sah: bool = True
    nip_urut_sah: bool = True
    nip_usia_sah: bool = True
    nip_usia_wajar: bool = True
    nip_urut_wajar: bool = True
    nip_pensiun_wajar: bool = True
    kelamin_cocok: bool = True
    pangkat: Text | None = None
    golongan: Text | None = None
    pangkat_dikenal: bool = True
    golongan_dikenal: bool = True
    pangkat_cocok: bool = True
    tanggal: Text | None = None
    tanggal_lengkap: bool = False
    tanggal_sendiri: bool = False
    tahun_tanggal: Quantity | None = None
    tahun_dokumen: Quantity | None = None
    judul_dokumen: Text | None = None
    jenis_dokumen: str = ""
    tahun: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rasio(Record):
    """A share stated in a sentence: `persen` of `penyebut` is `pembilang`.

    `jenis` is anggaran (a realisation of a budget), jumlah (a part of a whole) or capaian (of a target).
    """

    jenis: str
    pembilang: Quantity
    penyebut: Quantity
    persen: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Selisih(Record):
    """A difference stated in a sentence that names both numbers; `jenis` is poin (or any unit), or persen where it may be a growth."""

    jenis: str
    besar: Quantity
    dari: Quantity
    kurang: Quantity


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
class Predikat(Record):
    """A score or achievement called by a grade or category: "72,61 (BB)", "capaian 118 % dengan kategori Sangat Baik".

    `skala` is sakip, or cetak for the scale that the report prints itself; `label` quotes the grade with its noun, `predikat` is the grade
    alone and `rentang` the numbers that the scale gives it, or the grades of a scale that has no such one. `dikenal` is whether the scale
    has the grade, `cocok` whether the number is in its band.
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
class IsiDaftar(Record):
    """One line of the table of contents: the page that it gives, and the number printed on the page where its heading stands.

    Both quantities quote their lines; `tertulis` and `tercetak` are the page numbers alone. `bergeser_sama` says that the line is off by as
    much as the one before it, `sejalan` that some lines of these contents do hold.
    """

    halaman_daftar: Quantity
    halaman_judul: Quantity
    tertulis: str
    tercetak: str
    bergeser_sama: bool = False
    sejalan: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class BabDaftar(Record):
    """One chapter by its title: its number in the table of contents, and where it begins."""

    nomor_daftar: Quantity
    nomor_tubuh: Quantity


@dataclass(frozen=True, slots=True)
class Model:
    """The relations of one submission. `tidak_terbaca` are tables that understanding could not read reliably, with the reason."""

    documents: tuple[Document, ...]
    agency: str | None = None
    year: int | None = None
    baris_anggaran: tuple[BarisAnggaran, ...] = ()
    baris_kinerja: tuple[BarisKinerja, ...] = ()
    baris_ulang: tuple[BarisUlang, ...] = ()
    penjumlahan: tuple[Penjumlahan, ...] = ()
    hubungan_kolom: tuple[HubunganKolom, ...] = ()
    rata_rata: tuple[RataRata, ...] = ()
    angka: tuple[Angka, ...] = ()
    tidak_terbaca: tuple[tuple[Place, str], ...] = ()
    penandatangan: tuple[Penandatangan, ...] = ()
    angka_terbilang: tuple[AngkaTerbilang, ...] = ()
    rasio: tuple[Rasio, ...] = ()
    selisih: tuple[Selisih, ...] = ()
    sebutan_total: tuple[SebutanTotal, ...] = ()
    predikat: tuple[Predikat, ...] = ()
    sebutan_capaian: tuple[SebutanCapaian, ...] = ()
    simpulan_target: tuple[SimpulanTarget, ...] = ()
    belum_ada: tuple[BelumAda, ...] = ()
    arah: tuple[Arah, ...] = ()
    isi_daftar: tuple[IsiDaftar, ...] = ()
    bab_daftar: tuple[BabDaftar, ...] = ()


RELATIONS: dict[str, type[Record]] = {
    "baris_anggaran": BarisAnggaran,
    "baris_kinerja": BarisKinerja,
    "baris_ulang": BarisUlang,
    "penjumlahan": Penjumlahan,
    "hubungan_kolom": HubunganKolom,
    "rata_rata": RataRata,
    "angka": Angka,
    "penandatangan": Penandatangan,
    "angka_terbilang": AngkaTerbilang,
    "rasio": Rasio,
    "selisih": Selisih,
    "sebutan_total": SebutanTotal,
    "predikat": Predikat,
    "sebutan_capaian": SebutanCapaian,
    "simpulan_target": SimpulanTarget,
    "belum_ada": BelumAda,
    "arah": Arah,
    "isi_daftar": IsiDaftar,
    "bab_daftar": BabDaftar,
}
"""The relations that a rule can be `over`, by the name that rules use."""
