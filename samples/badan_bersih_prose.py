"""The running text of the report of Badan Pangan, and the contents list with the pages that the made PDF has."""

from __future__ import annotations

from badan_bersih_data import LANGSUNG, TIDAK_LANGSUNG, TOTAL
from report import rupiah

SAMPUL = (
    (14, "PEMERINTAH KABUPATEN ANDAIAN"),
    (14, "BADAN PANGAN"),
    (14, ""),
    (18, "LAPORAN AKUNTABILITAS KINERJA"),
    (18, "INSTANSI PEMERINTAH"),
    (18, "TAHUN 2019"),
    (14, ""),
    (12, "Jalan Lumbung Andai Nomor 5"),
)

CONTENTS = (
    ("KATA PENGANTAR", "i"),
    ("DAFTAR ISI", "ii"),
    ("BAB I  PENDAHULUAN", "1"),
    ("1.1  Gambaran Umum", "1"),
    ("1.2  Pegawai", "1"),
    ("BAB II  PERENCANAAN KINERJA", "2"),
    ("2.1  Rencana Strategis", "2"),
    ("2.2  Perjanjian Kinerja", "2"),
    ("BAB III  AKUNTABILITAS KINERJA", "3"),
    ("3.1  Capaian Kinerja", "3"),
    ("3.2  Realisasi Anggaran", "4"),
    ("BAB IV  PENUTUP", "6"),
    ("LAMPIRAN I  PERJANJIAN KINERJA TAHUN 2019", "7"),
    ("LAMPIRAN II  RINCIAN BELANJA LANGSUNG TAHUN 2019", "9"),
)

KATA_PENGANTAR = (
    "Laporan ini kami susun agar warga Kabupaten Andaian dapat melihat hasil kerja Badan Pangan selama tahun 2019: berapa yang dijanjikan, "
    "berapa yang dicapai, dan ke mana uangnya dibelanjakan.",
    "Empat dari enam indikator mencapai atau melampaui target. Cadangan beras dan mutu makanan keluarga belum, dan keduanya kami bahas secara "
    "terbuka di dalam laporan. Terima kasih kepada para kader desa yang mengumpulkan datanya.",
)

BAB_1 = (
    (
        "## 1.1  Gambaran Umum",
        "Badan Pangan menjaga agar pangan di Kabupaten Andaian cukup, beragam, dan aman. Badan ini terdiri atas satu sekretariat dan tiga bidang, "
        "dan mengelola satu gudang beras di ibu kota kabupaten.",
        "Wilayah kerjanya meliputi 112 desa dalam 9 (sembilan) kecamatan. Kecamatan di lereng gunung paling sulit dijangkau ketika hujan, "
        "sehingga lumbung desa menjadi tumpuan pada musim itu.",
        "## 1.2  Pegawai",
        "Badan Pangan memiliki 31 orang pegawai dengan susunan seperti pada Tabel 1.",
    ),
    (
        "Dua orang akan memasuki masa pensiun pada tahun berikutnya. Penyuluh di desa berstatus tenaga harian dan tidak termasuk dalam tabel ini.",
    ),
)

BAB_2 = (
    (
        "## 2.1  Rencana Strategis",
        "Rencana Strategis Badan Pangan berlaku untuk tahun 2017-2021. Di dalamnya ada tiga sasaran, dan setiap sasaran diukur dengan dua "
        "indikator.",
        "## 2.2  Perjanjian Kinerja",
        "Target tahun 2019 disepakati Kepala Badan Pangan dengan Bupati Andaian pada tanggal 14 Januari 2019. Rinciannya tercantum pada Tabel 2, "
        "sedangkan pagu tiap program ada pada Tabel 3.",
    ),
)

BAB_3 = (
    (
        "## 3.1  Capaian Kinerja",
        "Capaian ialah realisasi dibagi target. Untuk kejadian keracunan pangan, yang diharapkan menurun, capaiannya ialah dua kali target "
        "dikurangi realisasi lalu dibagi target. Angka di belakang koma dipotong sesudah dua angka.",
    ),
    (
        "Rata-rata capaian keenam indikator pada Tabel 4 adalah 105,86 persen. Cadangan beras tertinggal karena panen kedua mundur ke bulan "
        "Desember, sehingga pembelian terakhir baru masuk gudang pada awal tahun 2020.",
        "Skor pola pangan harapan naik perlahan. Warga sudah lebih sering makan sayur, tetapi umbi dan kacang masih jarang tersaji.",
    ),
    (
        "Dibandingkan dengan tahun 2018, kejadian keracunan pangan berkurang dari 9 menjadi 5 dan jumlah desa yang memanfaatkan pekarangan "
        "bertambah dari 61 menjadi 69.",
        "Jarak menuju target akhir Rencana Strategis tampak pada Tabel 6. Untuk keenam indikator ini belum tersedia pembanding nasional.",
    ),
)

BAB_3_ANGGARAN = (
    (
        "## 3.2  Realisasi Anggaran",
        f"Belanja Badan Pangan tahun 2019 dianggarkan Rp{rupiah(TOTAL.anggaran)},00 dan terpakai Rp{rupiah(TOTAL.realisasi)},00 atau "
        f"{TOTAL.persen} persen. Belanja tidak langsung terpakai {TIDAK_LANGSUNG.persen} persen dan belanja langsung {LANGSUNG.persen} persen, "
        "sebagaimana tersaji pada Tabel 7.",
    ),
    (
        "Belanja langsung mencakup 4 (empat) program dengan 12 (dua belas) kegiatan. Pengenalan pangan lokal di sekolah dasar tidak jadi "
        "dilaksanakan karena jadwalnya berbenturan dengan ujian; seluruh uangnya kembali ke kas daerah.",
    ),
)

BAB_4 = (
    f"Tahun 2019 ditutup dengan rata-rata capaian 105,86 persen dan penyerapan anggaran {TOTAL.persen} persen.",
    "Agar cadangan beras terpenuhi, mulai tahun 2020 pembelian dibagi dalam tiga tahap dan tahap pertama dimulai pada panen bulan Maret.",
    "Untuk memperbaiki mutu makanan keluarga, kader desa akan mengajarkan olahan umbi dan kacang pada pertemuan bulanan.",
)

AWAL = "Pada hari ini kami yang namanya tertulis di bawah:"
PARA_PIHAK = ("sebagai pihak pertama, dan", "sebagai pihak kedua, bersepakat atas target berikut.")
