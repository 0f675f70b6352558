"""The running text of the sample report, and the contents list with the pages that the made PDF has."""

from __future__ import annotations

LAPORAN = "Laporan Kinerja Instansi Pemerintah"

SAMPUL = (
    (16, ""),
    (16, ""),
    (20, LAPORAN.upper()),
    (14, "(LKIP)"),
    (16, "TAHUN 2023"),
    (16, ""),
    (13, "PEMERINTAH KOTA REKAAN"),
    (13, "DINAS CONTOH"),
    (13, "Jalan Pustaka Rekaan Nomor 17, Kota Rekaan"),
)

CONTENTS = (
    ("KATA PENGANTAR", "i"),
    ("DAFTAR ISI", "ii"),
    ("BAB I  PENDAHULUAN", "1"),
    ("A.  Gambaran Umum", "1"),
    ("B.  Sumber Daya", "1"),
    ("C.  Isu Strategis", "1"),
    ("BAB II  PERENCANAAN KINERJA", "3"),
    ("A.  Rencana Strategis", "3"),
    ("B.  Perjanjian Kinerja Dinas Contoh", "3"),
    ("BAB III  AKUNTABILITAS KINERJA", "4"),
    ("A.  Hasil Capaian Kinerja", "4"),
    ("B.  Realisasi Anggaran", "6"),
    ("BAB IV  PENUTUP", "10"),
    ("LAMPIRAN 1  PERJANJIAN KINERJA TAHUN 2023", "11"),
    ("LAMPIRAN 2  PENGUKURAN KINERJA TAHUN 2023", "16"),
    ("LAMPIRAN 3  REKAPITULASI REALISASI ANGGARAN TAHUN 2023", "17"),
)

KATA_PENGANTAR = (
    "Puji syukur kepada Tuhan Yang Maha Esa, laporan ini selesai disusun pada bulan pertama tahun 2024. Di dalamnya kami ceritakan apa yang "
    "dijanjikan Dinas Contoh kepada Wali Kota Rekaan pada awal tahun, apa yang tercapai, dan apa yang masih tertinggal.",
    "Sepanjang tahun 2023 perpustakaan kota melayani lebih banyak pemustaka daripada yang direncanakan. Sebaliknya, alih media naskah kuno dan "
    "penataan arsip unit kerja belum mencapai sasarannya; sebab dan rencana perbaikannya kami uraikan pada Bab III.",
    "Untuk semua itu tersedia anggaran sebesar Rp3.815.921.000,00 (tiga miliar delapan ratus lima belas juta sembilan ratus dua puluh satu "
    "ribu rupiah), dan Rp3.725.515.385,00 di antaranya telah dibelanjakan, yakni 97,63 persen.",
    "Kami berterima kasih kepada seluruh pegawai, para pengelola taman baca, dan warga yang meminjamkan naskah keluarganya. Saran pembaca "
    "akan kami jadikan bahan untuk menyusun rencana tahun berikutnya.",
)

BAB_1 = (
    (
        "## A.  Gambaran Umum",
        "Dinas Contoh mengurus perpustakaan dan kearsipan di Kota Rekaan. Dinas ini dipimpin seorang kepala dinas yang dibantu satu sekretaris, "
        "tiga kepala bidang, dan kelompok jabatan fungsional pustakawan serta arsiparis. Kantornya menempati gedung dua lantai di tengah kota; "
        "lantai bawah dipakai sebagai ruang baca umum, sedangkan lantai atas menyimpan arsip statis.",
        "Tugas pokoknya tiga: menumbuhkan kegemaran membaca, merawat koleksi budaya setempat, dan menertibkan arsip pemerintah kota.",
        "## B.  Sumber Daya",
        "Pada akhir tahun 2023 Dinas Contoh mempekerjakan 38 orang pegawai. Separuh dari mereka lulusan strata 1 atau diploma 4, "
        "sebagaimana tampak pada Tabel 1.1.",
    ),
    (
        "Layanan baca tidak hanya berada di kantor dinas. Bersama kelurahan dan sekolah, dinas membuka 60 titik layanan "
        "di lima kecamatan dengan koleksi dan kunjungan seperti pada Tabel 1.2.",
    ),
    (
        "## C.  Isu Strategis",
        "Pertama, sebagian besar pemustaka muda kini membaca dari gawai, sementara koleksi digital kota masih terbatas. Kedua, naskah kuno milik "
        "warga rapuh dan belum semuanya terdaftar. Ketiga, tidak semua unit kerja memiliki petugas arsip yang tetap, sehingga penataan kerap "
        "terhenti ketika petugasnya berpindah tugas.",
        "Ketiga isu itu menjadi dasar penetapan sasaran strategis pada bab berikutnya dan menentukan kegiatan mana yang didahulukan.",
    ),
)

BAB_2 = (
    (
        "## A.  Rencana Strategis",
        "Rencana Strategis Dinas Contoh Tahun 2022-2026 memuat 3 (tiga) sasaran strategis dengan 5 (lima) indikator. Sasaran pertama menyangkut "
        "warga sebagai pembaca, sasaran kedua menyangkut warisan budaya, dan sasaran ketiga menyangkut tata kelola arsip.",
        "Setiap indikator diukur setahun sekali. Data kunjungan diambil dari buku tamu elektronik, jumlah naskah dari berita acara alih media, "
        "dan nilai pengawasan dari lembar penilaian tim kearsipan kota.",
        "## B.  Perjanjian Kinerja Dinas Contoh",
        "Perjanjian Kinerja ditandatangani Kepala Dinas Contoh dan Wali Kota Rekaan pada 9 Januari 2023. Isinya sama dengan target tahun kedua "
        "Rencana Strategis.",
    ),
    (
        "Target kunjungan dinaikkan dari tahun sebelumnya karena dua mobil perpustakaan keliling yang baru mulai beroperasi pada bulan Maret. Target "
        "alih media ditetapkan 40 naskah dengan memperhitungkan satu alat pindai datar yang dimiliki dinas.",
        "Anggaran tiap program tercantum pada Tabel 2.2, gaji pegawai termasuk di dalamnya. Sampai akhir tahun tidak ada perubahan pagu.",
    ),
)

BAB_3 = (
    (
        "## A.  Hasil Capaian Kinerja",
        "Capaian dihitung dengan membagi realisasi dengan target lalu mengalikannya dengan seratus, karena pada kelima indikator makin besar "
        "angkanya makin baik. Hasilnya disajikan pada Tabel 3.1.",
    ),
    (
        "Tiga indikator melampaui target dan dua belum mencapainya. Rata-rata capaian kelima indikator adalah 97,97 persen. Indikator dengan "
        "capaian tertinggi ialah pemustaka yang dilayani, sebesar 107,21 persen.",
        "Dibandingkan tahun 2022, realisasi semua indikator meningkat, seperti tampak pada Tabel 3.2. Capaian indikator unit kerja dengan arsip "
        "tertata justru turun karena targetnya naik lebih cepat daripada jumlah unit yang selesai ditata.",
    ),
    (
        "Tabel 3.3 menunjukkan seberapa jauh hasil tahun 2023 dari target terakhir Rencana Strategis. Belum ada standar nasional yang dapat "
        "dibandingkan langsung untuk naskah kuno dan arsip unit kerja.",
    ),
    (
        "Mengapa alih media tertinggal? Alat pindai rusak selama enam minggu pada pertengahan tahun, dan empat naskah harus dirawat lebih dahulu "
        "sebelum dapat dibuka. Dinas telah menyewa alat pengganti dan menjadwalkan keempat naskah itu pada triwulan pertama tahun 2024.",
        "Penataan arsip terhambat oleh mutasi petugas di tiga unit kerja. Mulai tahun 2024 setiap unit menunjuk dua petugas, sehingga pekerjaan "
        "dapat diteruskan bila salah seorang berpindah.",
        "Dari segi efisiensi, layanan bagi 41.274 pemustaka diselenggarakan tanpa menambah pegawai. Penghematan terbesar berasal dari rekening "
        "listrik setelah lampu ruang baca diganti.",
        "Sasaran dinas diturunkan kepada sekretariat dan ketiga bidang. Pada waktu tanggap dan kejadian arsip rusak, makin kecil angkanya "
        "makin baik; capaiannya ialah dua kali target dikurangi realisasi, dibagi target. Hasilnya tersaji pada Tabel 3.4.",
    ),
)

BAB_3_ANGGARAN = (
    (
        "## B.  Realisasi Anggaran",
        "Anggaran Dinas Contoh tahun 2023 berjumlah Rp3.815.921.000,00 dan terealisasi Rp3.725.515.385,00 atau 97,63 persen. Sisa anggaran "
        "sebesar Rp90.405.615,00 disetor kembali ke kas daerah. Rincian menurut jenis belanja terdapat pada Tabel 3.5, rincian "
        "menurut program pada Tabel 3.6.",
    ),
    (
        "Anggaran itu terbagi dalam 4 (empat) program, 12 (dua belas) kegiatan, dan 35 (tiga puluh lima) sub kegiatan. Tabel 3.7 memerinci "
        "semuanya dengan kode rekening yang berlaku.",
    ),
    (
        "Serapan terendah terdapat pada pemeliharaan arsip dinamis dan pelatihan pegawai. Pada yang pertama, pengadaan boks arsip gagal "
        "lelang satu kali; pada yang kedua, dua pelatihan diganti dengan pertemuan daring.",
        "Perkembangan selama tiga tahun disajikan pada Tabel 3.8.",
    ),
)

BAB_4 = (
    "Tahun 2023 ditutup dengan tiga dari lima indikator di atas target dan rata-rata capaian 97,97 persen. Anggaran yang terserap 97,63 persen "
    "dari Rp3.815.921.000,00.",
    "Agar dua indikator yang tertinggal dapat dikejar, Dinas Contoh mengambil langkah berikut.",
    "1. Menambah satu alat pindai dan melatih dua pegawai untuk mengoperasikannya sebelum bulan Mei 2024.",
    "2. Meminta setiap unit kerja menunjuk dua petugas arsip dengan surat tugas yang berlaku sekurang-kurangnya setahun.",
    "3. Memeriksa kemajuan kedua indikator itu setiap bulan, bukan setiap triwulan.",
    "Semoga laporan ini berguna bagi pembacanya dan menjadi pengingat bagi kami tentang apa yang masih harus dikerjakan.",
)

AWAL = "Kami yang namanya tertulis di bawah ini:"
PARA_PIHAK = ("untuk seterusnya disebut pihak pertama, dan", "atasan pihak pertama, untuk seterusnya disebut pihak kedua.")
JANJI = (
    "Pihak pertama menyanggupi target yang tersusun pada lembar ini dan bertanggung jawab atas tercapai atau tidaknya. Pihak kedua mendampingi, "
    "menilai kemajuannya tiap triwulan, dan menentukan langkah yang perlu diambil.",
)

UKUR = ("Lembar ini merangkum kinerja dinas beserta uang yang dipakai tiap program, dalam rupiah.",)
