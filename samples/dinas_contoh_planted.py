"""Where the report of Dinas Contoh contradicts itself on purpose; nothing else in it is inconsistent."""

from __future__ import annotations

from dinas_contoh_data import KEARSIPAN, KEPALA, PELESTARIAN, PERPUSTAKAAN
from report import Planted

ANGGARAN, REALISASI, SISA, PERSEN, CAPAIAN = "Anggaran (Rp)", "Realisasi (Rp)", "Sisa (Rp)", "%", "Capaian (%)"

MONEY = (
    Planted(
        "persen-kecil", "ANG-01", "badan", "Penyediaan Peralatan dan Perlengkapan Kantor", "99,99", "99,93", "84.940.500",
        "84.940.500 / 85.000.000 x 100 = 99,93", PERSEN, ("99,93", "99,99"),
    ),
    Planted(
        "persen-besar", "ANG-01", "badan", "Pemeliharaan dan Penyusutan Arsip Dinamis", "94,14", "74,14", "36.300.000",
        "36.300.000 / 48.960.000 x 100 = 74,14", PERSEN, ("74,14", "94,14"),
    ),
    Planted(
        "persen-kosong", "ANG-02", "badan", "Lomba Bertutur dan Resensi Buku", "", "99,08", "36.412.500",
        "sel persen kosong, padahal 36.412.500 / 36.750.000 x 100 = 99,08", PERSEN, ("99,08", ""),
    ),
    Planted(
        "angka-kegiatan", "ANG-03", "badan", "Pengelolaan Perpustakaan Tingkat Daerah Kabupaten/Kota", "403.480.000", "403.470.000",
        "386.341.000", "empat sub kegiatannya berjumlah 403.470.000, dan program serta lampiran cocok dengan jumlah itu",
        ANGGARAN, ("403.470.000", "403.480.000"), (("ANG-03", "539.745.000"), ("KON-02", "403.480.000")),
    ),
    Planted(
        "sisa-tertukar", "ANG-06", "program", "Program Pengelolaan Arsip", "14.282.200", "14.822.200", "166.537.800",
        "181.360.000 - 166.537.800 = 14.822.200, dua angka tertukar; jumlah kolom cocok dengan 14.822.200",
        SISA, ("14.822.200", "14.282.200"), (("ANG-04", "90.405.615"), ("KON-02", "14.282.200")),
    ),
    Planted(
        "realisasi-lebih", "ANG-07", "badan", "Penyediaan Gaji dan Tunjangan ASN", "1.843.016.000", None, "1.842.316.000",
        "realisasi gaji 700.000 di atas anggarannya 1.842.316.000; persentase dan jumlah yang memuatnya sejalan",
        REALISASI, ("1.843.016.000", "1.843.016.000"),
    ),
    Planted(
        "jumlah-kolom", "ANG-11", "layanan", "Jumlah", "26.376", "26.276", "41.274",
        "6.218 + 8.452 + 4.907 + 3.764 + 2.935 = 26.276", "Koleksi (eksemplar)", ("26.276", "26.376"),
    ),
    Planted(
        "angka-rusak", "FMT-01", "badan", "Koordinasi dan Penyusunan Laporan Capaian Kinerja", "8.000000", None, "7.860.000",
        "satu titik pemisah ribuan hilang; nilainya 8.000.000, cocok dengan jumlah kegiatannya", ANGGARAN, ("8.000.000", "8.000000"),
    ),
)  # fmt: skip

PLACES = (
    Planted(
        "pagu-perjanjian", "KON-01", "pk_anggaran", "Program Pengelolaan Arsip", "4. 183.160.000", None, "APBD",
        "pada Tabel 3.6, Tabel 3.7 dan kedua lampiran pagunya 181.360.000; jumlah Tabel 2.2 cocok dengan angka itu",
        ANGGARAN, ("4. 181.360.000", "4. 183.160.000"), (("ANG-04", "3.815.921.000"), ("KON-02", "4. 183.160.000")),
    ),
    Planted(
        "realisasi-lampiran", "KON-02", "ukur_anggaran", "Program Pembinaan Perpustakaan", "521.307.750", None, "PENGUKURAN KINERJA",
        "pada Tabel 3.6, Tabel 3.7 dan Lampiran 3 realisasinya 521.370.750; tabel ini tidak memuat persentase atau jumlah",
        REALISASI, ("521.370.750", "521.307.750"),
    ),
    Planted(
        "jumlah-pegawai", "KON-08", "pegawai", "", "39 orang", "38", "Tabel 1.1",
        "Tabel 1.1 memerinci 5 + 19 + 6 + 8 = 38 orang", swap=("38 orang", "39 orang"),
    ),
    Planted(
        "program-hilang", "KON-15", "", "Program Pelestarian Koleksi dan Naskah Kuno", "Program Pelestarian Koleksi dan Naskah Kuno", None,
        "3. 164.200.000", "program ketiga pada Tabel 2.2 tidak ada pada perjanjian kinerja di Lampiran 1",
    ),
)  # fmt: skip

PERFORMANCE = (
    Planted(
        "capaian-keliru", "KIN-01", "bidang", "Anggota perpustakaan baru", "98,19", "88,19", "1.896",
        "1.896 / 2.150 x 100 = 88,19", CAPAIAN, ("88,19", "98,19"),
    ),
    Planted(
        "realisasi-kosong", "KIN-06", "bidang", "Cerita rakyat yang diterbitkan", "100,00", None, "Tabel 3.4 Kinerja menurut Bidang",
        "capaian 100,00 tercetak, realisasinya tidak", "Realisasi", ("6", "-"),
    ),
    Planted(
        "predikat-turun", "KIN-07", "bidang", "Predikat evaluasi kinerja dinas", "B", None, "Tabel 3.4 Kinerja menurut Bidang",
        "target BB, realisasi B, tetapi capaiannya 100,00", "Realisasi", ("BB", "B"),
    ),
)  # fmt: skip

WORDS = (
    Planted(
        "terbilang", "TRB-01", "banyaknya", "35 (tiga puluh enam)", "35 (tiga puluh enam)", None, "sub kegiatan",
        "Tabel 3.7 memuat 35 sub kegiatan",
        swap=("35 (tiga puluh lima)", "35 (tiga puluh enam)"),
    ),
    Planted(
        "nip-bulan", "PJB-01", "pk_perpustakaan", PERPUSTAKAAN.nama, "19791321 200501 1 006", None, PERPUSTAKAAN.nama,
        "tidak ada bulan ketiga belas", swap=("NIP. 19791121 200501 1 006", "NIP. 19791321 200501 1 006"),
    ),
    Planted(
        "nip-dua", "PJB-02", "ukur", KEPALA.nama, "19720814 199803 1 007", None, "PENGUKURAN KINERJA",
        "di semua halaman lain NIP-nya 19720814 199803 1 004", swap=("NIP. 19720814 199803 1 004", "NIP. 19720814 199803 1 007"),
    ),
    Planted(
        "nama-ejaan", "PJB-04", "rekap", "Drs. Bayu Rekaputera Contoh", "Drs. Bayu Rekaputera Contoh, M.Si", None,
        "REKAPITULASI REALISASI ANGGARAN",
        "di semua halaman lain namanya Bayu Rekaputra Contoh",
        swap=("Drs. Bayu Rekaputra Contoh, M.Si", "Drs. Bayu Rekaputera Contoh, M.Si"),
    ),
    Planted(
        "pangkat-golongan", "PJB-05", "pk_pelestarian", PELESTARIAN.nama, "III/c", None, PELESTARIAN.nama,
        "Penata Tk. I adalah pangkat golongan III/d", swap=("Penata Tk. I (III/d)", "Penata Tk. I (III/c)"),
    ),
    Planted(
        "tanggal-pk", "TGL-01", "pk_kearsipan", "", "Kota Rekaan, 11 Januari 2024", None, KEARSIPAN.nama,
        "perjanjian kinerja tahun 2023", swap=("Kota Rekaan, 11 Januari 2023", "Kota Rekaan, 11 Januari 2024"),
    ),
)  # fmt: skip

PLANTED = (*MONEY, *PLACES, *PERFORMANCE, *WORDS)
