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
    is "" for the year's own target, else rpjmd, renstra or nasional; `triwulan` is "1" to "4" for columns of one quarter, else "";
    `capaian_cetak` is the achievement as printed where it is no number; `capaian_penuh` says that it is printed as 100 or more, however it
    was rounded; `kosong_sendiri` that realisation and achievement are blank where most rows of the table print them; the ranks of grades
    ("BB") count from 1, the lowest.
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
    triwulan: str = ""
    kosong_sendiri: bool = False
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
    """One printed total and the values that it should be the sum of. `jenis` says what kind of total.

    kolom, baris, pegawai, kalimat (a sum of amounts in a sentence), hasil (a count in a sentence, dealt out to what became of the things
    counted), or ragam (a count dealt out to routine things and others).
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
class FisikTertimbang(Record):
    """The physical progress of a row, that of its parts and their budgets, in the same order."""

    fisik: Quantity
    bagian_nilai: tuple[Quantity, ...]
    bobot: tuple[Quantity, ...]


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
    """A difference stated in a sentence that names both numbers; `jenis` is poin (or any unit), or persen where it may be a growth.

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
class SebutanTahun(Record):
    """One year named in running text, quoted with its words, where they tell its part in the sentence.

    `peran` is laporan (the report's own year), perbandingan (the year that is compared with the one before), rencana (for which a plan is
    made), mendatang (for which the results are used) or capaian (of which a result is told). `tahun_laporan` stands where the title or
    the running header prints it.
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
    it is an item of a numbered list, `ganda` whether that list had it before.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class SasaranIndikator(Record):
    """One indicator with the objective under which a table prints it; `sasaran` is compared by what it says, however it is worded."""

    kunci: str
    jenjang: str
    sasaran: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Rujukan(Record):
    """A table or figure to which a sentence refers by its number; `ada` says that the report has one of this number."""

    ada: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class UnsurBab(Record):
    """The chapter on performance: `tidak_ada` names the elements of which its words show nothing, `lengkap` says that there are none.

    `terbaca` says that no page of the document is unread.
    """

    lengkap: bool
    tidak_ada: str
    terbaca: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SebutanLembaga(Record):
    """The agency itself or a ministry as running text names it.

    `tertulis` is the one word that its usual or official name does not have, and `seharusnya` what stands there in that name; both are ""
    for a right name. `salah_ketik` is whether they differ by a slip of the pen.
    """

    tertulis: str
    seharusnya: str
    salah_ketik: bool


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
    rincian_triwulan: tuple[RincianTriwulan, ...] = ()
    fisik_tertimbang: tuple[FisikTertimbang, ...] = ()
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
    hitungan: tuple[Hitungan, ...] = ()
    sebutan_banyak: tuple[SebutanBanyak, ...] = ()
    belum_ada: tuple[BelumAda, ...] = ()
    arah: tuple[Arah, ...] = ()
    isi_daftar: tuple[IsiDaftar, ...] = ()
    bab_daftar: tuple[BabDaftar, ...] = ()
    judul_daftar: tuple[JudulDaftar, ...] = ()
    urutan: tuple[Urutan, ...] = ()
    judul_tabel: tuple[JudulTabel, ...] = ()
    sebutan_tahun: tuple[SebutanTahun, ...] = ()
    periode_rencana: tuple[PeriodeRencana, ...] = ()
    urutan_tahun: tuple[UrutanTahun, ...] = ()
    dasar_hukum: tuple[DasarHukum, ...] = ()
    sasaran_indikator: tuple[SasaranIndikator, ...] = ()
    rujukan: tuple[Rujukan, ...] = ()
    unsur_bab: tuple[UnsurBab, ...] = ()
    sebutan_lembaga: tuple[SebutanLembaga, ...] = ()
    nama_program: tuple[NamaProgram, ...] = ()
    rumusan_tujuan: tuple[RumusanTujuan, ...] = ()
    sasaran_tujuan: tuple[SasaranTujuan, ...] = ()
    orang_lintas: tuple[OrangLintas, ...] = ()
    anggaran_lintas: tuple[AnggaranLintas, ...] = ()
    indikator_lintas: tuple[IndikatorLintas, ...] = ()
    salinan: tuple[Salinan, ...] = ()


RELATIONS: dict[str, type[Record]] = {
    "baris_anggaran": BarisAnggaran,
    "baris_kinerja": BarisKinerja,
    "baris_ulang": BarisUlang,
    "penjumlahan": Penjumlahan,
    "rincian_triwulan": RincianTriwulan,
    "fisik_tertimbang": FisikTertimbang,
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
    "hitungan": Hitungan,
    "sebutan_banyak": SebutanBanyak,
    "belum_ada": BelumAda,
    "arah": Arah,
    "isi_daftar": IsiDaftar,
    "bab_daftar": BabDaftar,
    "judul_daftar": JudulDaftar,
    "urutan": Urutan,
    "judul_tabel": JudulTabel,
    "sebutan_tahun": SebutanTahun,
    "periode_rencana": PeriodeRencana,
    "urutan_tahun": UrutanTahun,
    "dasar_hukum": DasarHukum,
    "sasaran_indikator": SasaranIndikator,
    "rujukan": Rujukan,
    "unsur_bab": UnsurBab,
    "sebutan_lembaga": SebutanLembaga,
    "nama_program": NamaProgram,
    "rumusan_tujuan": RumusanTujuan,
    "sasaran_tujuan": SasaranTujuan,
    "orang_lintas": OrangLintas,
    "anggaran_lintas": AnggaranLintas,
    "indikator_lintas": IndikatorLintas,
    "salinan": Salinan,
}
"""The relations that a rule can be `over`, by the name that rules use."""
ACROSS = frozenset({"orang_lintas", "anggaran_lintas", "indikator_lintas", "salinan"})
"""Those that only several submissions together have."""
