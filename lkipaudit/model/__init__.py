"""What a document claims, as typed relations of records.

A field that rules compare is a printed thing with a place (`Quantity`, `Text`); a plain `str` is a key that only groups or selects,
a `bool` a label, a tuple a list of records or quantities. Every record has `nama` (the subject of messages), `bagian` (the part of the
report: ringkasan, pk, realisasi, lampiran, ... or ""), `dokumen` (index of the source), `tabel` (key of its table, "" in prose), `baris`
(the cells of its row as printed, for showing it) and `keyakinan` (tinggi, sedang or rendah: how sure we are that it was read right).
"""

from __future__ import annotations

from dataclasses import dataclass

from lkipaudit.document import Document
from lkipaudit.model.across import AnggaranLintas, IndikatorLintas, OrangLintas, Salinan, TotalInstansi
from lkipaudit.model.base import Record, Sel, Text
from lkipaudit.model.copied import (
    DaftarGanda,
    IndikatorHasil,
    KalimatSalinan,
    KategoriGanda,
    KeteranganIndikator,
    PasanganKegiatan,
    SatuanSebutan,
    TotalTahun,
    TujuanTabel,
    UrutanButir,
)
from lkipaudit.model.people import Penandatangan
from lkipaudit.model.prose import (
    AkhiranRupiah,
    AngkaTerbilang,
    Arah,
    BelumAda,
    DasarHukum,
    Hitungan,
    InstansiPemilik,
    JumlahPegawai,
    PeraturanDaerah,
    PeraturanRencana,
    PeriodeRencana,
    Predikat,
    Rasio,
    SebutanAnggaran,
    SebutanBanyak,
    SebutanCapaian,
    SebutanLembaga,
    SebutanPuncak,
    SebutanTahun,
    SebutanTotal,
    SebutanUlang,
    Selisih,
    SimpulanTarget,
    TandaAngka,
    UrutanTahun,
)
from lkipaudit.model.structure import (
    BabDaftar,
    BatasSkala,
    DaftarButir,
    HalamanDaftar,
    IndikatorJanji,
    IsiDaftar,
    JudulCapaian,
    JudulDaftar,
    JudulTabel,
    JudulTercantum,
    NamaProgram,
    ParagrafPanjang,
    Rujukan,
    RumusanTujuan,
    SasaranIndikator,
    SasaranTujuan,
    SatuanIndikator,
    TahunJudul,
    UnsurBab,
    Urutan,
)
from lkipaudit.model.tables import (
    Angka,
    BarisAnggaran,
    BarisKinerja,
    BarisUlang,
    BilanganUtuh,
    DeretTarget,
    Efisiensi,
    FisikTertimbang,
    HubunganKolom,
    KodeBaris,
    KolomTahun,
    Penjumlahan,
    PersenDaftar,
    PertumbuhanTahunan,
    RataRata,
    RincianTriwulan,
    SelUlang,
    SerapanIndikator,
    SisaSeratus,
    TargetAkhir,
    TargetJangka,
    TargetRencana,
)
from lkipaudit.place import Place

__all__ = [
    "RELATIONS",
    "AkhiranRupiah",
    "AnggaranLintas",
    "Angka",
    "AngkaTerbilang",
    "Arah",
    "BabDaftar",
    "BarisAnggaran",
    "BarisKinerja",
    "BarisUlang",
    "BatasSkala",
    "BelumAda",
    "BilanganUtuh",
    "DaftarButir",
    "DaftarGanda",
    "DasarHukum",
    "DeretTarget",
    "Efisiensi",
    "FisikTertimbang",
    "HalamanDaftar",
    "Hitungan",
    "HubunganKolom",
    "IndikatorHasil",
    "IndikatorJanji",
    "IndikatorLintas",
    "InstansiPemilik",
    "IsiDaftar",
    "JudulCapaian",
    "JudulDaftar",
    "JudulTabel",
    "JudulTercantum",
    "JumlahPegawai",
    "KalimatSalinan",
    "KategoriGanda",
    "KeteranganIndikator",
    "KodeBaris",
    "KolomTahun",
    "Model",
    "NamaProgram",
    "OrangLintas",
    "ParagrafPanjang",
    "PasanganKegiatan",
    "Penandatangan",
    "Penjumlahan",
    "PeraturanDaerah",
    "PeraturanRencana",
    "PeriodeRencana",
    "PersenDaftar",
    "PertumbuhanTahunan",
    "Predikat",
    "Rasio",
    "RataRata",
    "Record",
    "RincianTriwulan",
    "Rujukan",
    "RumusanTujuan",
    "Salinan",
    "SasaranIndikator",
    "SasaranTujuan",
    "SatuanIndikator",
    "SatuanSebutan",
    "SebutanAnggaran",
    "SebutanBanyak",
    "SebutanCapaian",
    "SebutanLembaga",
    "SebutanPuncak",
    "SebutanTahun",
    "SebutanTotal",
    "SebutanUlang",
    "Sel",
    "SelUlang",
    "Selisih",
    "SerapanIndikator",
    "SimpulanTarget",
    "SisaSeratus",
    "TahunJudul",
    "TandaAngka",
    "TargetAkhir",
    "TargetJangka",
    "TargetRencana",
    "Text",
    "TotalInstansi",
    "TotalTahun",
    "TujuanTabel",
    "UnsurBab",
    "Urutan",
    "UrutanButir",
    "UrutanTahun",
]


@dataclass(frozen=True, slots=True)
class Model:
    """The relations of one submission. `tidak_terbaca` are tables that understanding could not read reliably, with the reason."""

    documents: tuple[Document, ...]
    agency: str | None = None
    year: int | None = None
    baris_anggaran: tuple[BarisAnggaran, ...] = ()
    baris_kinerja: tuple[BarisKinerja, ...] = ()
    kode_baris: tuple[KodeBaris, ...] = ()
    serapan_indikator: tuple[SerapanIndikator, ...] = ()
    baris_ulang: tuple[BarisUlang, ...] = ()
    sel_ulang: tuple[SelUlang, ...] = ()
    penjumlahan: tuple[Penjumlahan, ...] = ()
    rincian_triwulan: tuple[RincianTriwulan, ...] = ()
    kolom_tahun: tuple[KolomTahun, ...] = ()
    target_rencana: tuple[TargetRencana, ...] = ()
    target_jangka: tuple[TargetJangka, ...] = ()
    deret_target: tuple[DeretTarget, ...] = ()
    bilangan_utuh: tuple[BilanganUtuh, ...] = ()
    efisiensi: tuple[Efisiensi, ...] = ()
    target_akhir: tuple[TargetAkhir, ...] = ()
    persen_daftar: tuple[PersenDaftar, ...] = ()
    fisik_tertimbang: tuple[FisikTertimbang, ...] = ()
    hubungan_kolom: tuple[HubunganKolom, ...] = ()
    pertumbuhan_tahunan: tuple[PertumbuhanTahunan, ...] = ()
    sisa_seratus: tuple[SisaSeratus, ...] = ()
    rata_rata: tuple[RataRata, ...] = ()
    angka: tuple[Angka, ...] = ()
    akhiran_rupiah: tuple[AkhiranRupiah, ...] = ()
    tanda_angka: tuple[TandaAngka, ...] = ()
    tidak_terbaca: tuple[tuple[Place, str], ...] = ()
    penandatangan: tuple[Penandatangan, ...] = ()
    angka_terbilang: tuple[AngkaTerbilang, ...] = ()
    rasio: tuple[Rasio, ...] = ()
    selisih: tuple[Selisih, ...] = ()
    sebutan_total: tuple[SebutanTotal, ...] = ()
    sebutan_anggaran: tuple[SebutanAnggaran, ...] = ()
    sebutan_ulang: tuple[SebutanUlang, ...] = ()
    predikat: tuple[Predikat, ...] = ()
    sebutan_capaian: tuple[SebutanCapaian, ...] = ()
    sebutan_puncak: tuple[SebutanPuncak, ...] = ()
    simpulan_target: tuple[SimpulanTarget, ...] = ()
    hitungan: tuple[Hitungan, ...] = ()
    sebutan_banyak: tuple[SebutanBanyak, ...] = ()
    jumlah_pegawai: tuple[JumlahPegawai, ...] = ()
    belum_ada: tuple[BelumAda, ...] = ()
    arah: tuple[Arah, ...] = ()
    isi_daftar: tuple[IsiDaftar, ...] = ()
    halaman_daftar: tuple[HalamanDaftar, ...] = ()
    bab_daftar: tuple[BabDaftar, ...] = ()
    judul_daftar: tuple[JudulDaftar, ...] = ()
    urutan: tuple[Urutan, ...] = ()
    judul_capaian: tuple[JudulCapaian, ...] = ()
    judul_tabel: tuple[JudulTabel, ...] = ()
    judul_tercantum: tuple[JudulTercantum, ...] = ()
    sebutan_tahun: tuple[SebutanTahun, ...] = ()
    periode_rencana: tuple[PeriodeRencana, ...] = ()
    peraturan_daerah: tuple[PeraturanDaerah, ...] = ()
    peraturan_rencana: tuple[PeraturanRencana, ...] = ()
    urutan_tahun: tuple[UrutanTahun, ...] = ()
    tahun_judul: tuple[TahunJudul, ...] = ()
    batas_skala: tuple[BatasSkala, ...] = ()
    dasar_hukum: tuple[DasarHukum, ...] = ()
    sasaran_indikator: tuple[SasaranIndikator, ...] = ()
    satuan_indikator: tuple[SatuanIndikator, ...] = ()
    indikator_janji: tuple[IndikatorJanji, ...] = ()
    paragraf_panjang: tuple[ParagrafPanjang, ...] = ()
    daftar_butir: tuple[DaftarButir, ...] = ()
    rujukan: tuple[Rujukan, ...] = ()
    unsur_bab: tuple[UnsurBab, ...] = ()
    instansi_pemilik: tuple[InstansiPemilik, ...] = ()
    sebutan_lembaga: tuple[SebutanLembaga, ...] = ()
    nama_program: tuple[NamaProgram, ...] = ()
    rumusan_tujuan: tuple[RumusanTujuan, ...] = ()
    sasaran_tujuan: tuple[SasaranTujuan, ...] = ()
    total_tahun: tuple[TotalTahun, ...] = ()
    keterangan_indikator: tuple[KeteranganIndikator, ...] = ()
    kalimat_salinan: tuple[KalimatSalinan, ...] = ()
    satuan_sebutan: tuple[SatuanSebutan, ...] = ()
    urutan_butir: tuple[UrutanButir, ...] = ()
    indikator_hasil: tuple[IndikatorHasil, ...] = ()
    daftar_ganda: tuple[DaftarGanda, ...] = ()
    kategori_ganda: tuple[KategoriGanda, ...] = ()
    tujuan_tabel: tuple[TujuanTabel, ...] = ()
    pasangan_kegiatan: tuple[PasanganKegiatan, ...] = ()
    orang_lintas: tuple[OrangLintas, ...] = ()
    anggaran_lintas: tuple[AnggaranLintas, ...] = ()
    total_instansi: tuple[TotalInstansi, ...] = ()
    indikator_lintas: tuple[IndikatorLintas, ...] = ()
    salinan: tuple[Salinan, ...] = ()


RELATIONS: dict[str, type[Record]] = {
    "baris_anggaran": BarisAnggaran,
    "baris_kinerja": BarisKinerja,
    "kode_baris": KodeBaris,
    "serapan_indikator": SerapanIndikator,
    "baris_ulang": BarisUlang,
    "sel_ulang": SelUlang,
    "penjumlahan": Penjumlahan,
    "rincian_triwulan": RincianTriwulan,
    "kolom_tahun": KolomTahun,
    "target_rencana": TargetRencana,
    "target_jangka": TargetJangka,
    "deret_target": DeretTarget,
    "bilangan_utuh": BilanganUtuh,
    "efisiensi": Efisiensi,
    "target_akhir": TargetAkhir,
    "persen_daftar": PersenDaftar,
    "fisik_tertimbang": FisikTertimbang,
    "hubungan_kolom": HubunganKolom,
    "pertumbuhan_tahunan": PertumbuhanTahunan,
    "sisa_seratus": SisaSeratus,
    "rata_rata": RataRata,
    "angka": Angka,
    "akhiran_rupiah": AkhiranRupiah,
    "tanda_angka": TandaAngka,
    "penandatangan": Penandatangan,
    "angka_terbilang": AngkaTerbilang,
    "rasio": Rasio,
    "selisih": Selisih,
    "sebutan_total": SebutanTotal,
    "sebutan_anggaran": SebutanAnggaran,
    "sebutan_ulang": SebutanUlang,
    "predikat": Predikat,
    "sebutan_capaian": SebutanCapaian,
    "sebutan_puncak": SebutanPuncak,
    "simpulan_target": SimpulanTarget,
    "hitungan": Hitungan,
    "sebutan_banyak": SebutanBanyak,
    "jumlah_pegawai": JumlahPegawai,
    "belum_ada": BelumAda,
    "arah": Arah,
    "isi_daftar": IsiDaftar,
    "halaman_daftar": HalamanDaftar,
    "bab_daftar": BabDaftar,
    "judul_daftar": JudulDaftar,
    "urutan": Urutan,
    "judul_capaian": JudulCapaian,
    "judul_tabel": JudulTabel,
    "judul_tercantum": JudulTercantum,
    "sebutan_tahun": SebutanTahun,
    "periode_rencana": PeriodeRencana,
    "peraturan_daerah": PeraturanDaerah,
    "peraturan_rencana": PeraturanRencana,
    "urutan_tahun": UrutanTahun,
    "tahun_judul": TahunJudul,
    "batas_skala": BatasSkala,
    "dasar_hukum": DasarHukum,
    "sasaran_indikator": SasaranIndikator,
    "satuan_indikator": SatuanIndikator,
    "indikator_janji": IndikatorJanji,
    "paragraf_panjang": ParagrafPanjang,
    "daftar_butir": DaftarButir,
    "rujukan": Rujukan,
    "unsur_bab": UnsurBab,
    "instansi_pemilik": InstansiPemilik,
    "sebutan_lembaga": SebutanLembaga,
    "nama_program": NamaProgram,
    "rumusan_tujuan": RumusanTujuan,
    "sasaran_tujuan": SasaranTujuan,
    "total_tahun": TotalTahun,
    "keterangan_indikator": KeteranganIndikator,
    "kalimat_salinan": KalimatSalinan,
    "satuan_sebutan": SatuanSebutan,
    "urutan_butir": UrutanButir,
    "indikator_hasil": IndikatorHasil,
    "daftar_ganda": DaftarGanda,
    "kategori_ganda": KategoriGanda,
    "tujuan_tabel": TujuanTabel,
    "pasangan_kegiatan": PasanganKegiatan,
    "orang_lintas": OrangLintas,
    "anggaran_lintas": AnggaranLintas,
    "total_instansi": TotalInstansi,
    "indikator_lintas": IndikatorLintas,
    "salinan": Salinan,
}
"""The relations that a rule can be `over`, by the name that rules use."""
ACROSS = frozenset({"orang_lintas", "anggaran_lintas", "total_instansi", "indikator_lintas", "salinan"})
"""Those that only several submissions together have."""
