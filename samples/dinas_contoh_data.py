"""What the sample report of Dinas Contoh Kota Rekaan says, and where it contradicts itself on purpose.

Agency, people, NIPs and amounts are invented. The amounts below are the true ones; every total, percentage and remainder is computed
from them. `dinas_contoh_planted.py` then replaces single printed texts, and nothing else in the report is inconsistent.
"""

from __future__ import annotations

from report import Indikator, Official, Row

AGENCY = "Dinas Contoh Kota Rekaan"
YEAR = 2023
WALI_KOTA = Official("Ratih Candrarekani, S.E.", "Wali Kota Rekaan")
KEPALA = Official("Drs. Bayu Rekaputra Contoh, M.Si", "Kepala Dinas Contoh", "Pembina Utama Muda (IV/c)", "19720814 199803 1 004")
SEKRETARIS = Official("Dra. Intan Rekalestari, M.AP", "Sekretaris Dinas Contoh", "Pembina Tk. I (IV/b)", "19740512 199903 2 003")
PERPUSTAKAAN = Official("Galih Contohwan, S.Sos", "Kepala Bidang Perpustakaan", "Pembina (IV/a)", "19791121 200501 1 006")
PELESTARIAN = Official("Sekar Rekaningrum, S.S., M.A.", "Kepala Bidang Pelestarian", "Penata Tk. I (III/d)", "19830907 200803 2 001")
KEARSIPAN = Official("Wisnu Percontohan, S.IP", "Kepala Bidang Kearsipan", "Pembina (IV/a)", "19770119 200212 1 002")


SUB_KEGIATAN = (
    ("2.23.01", "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota", "", 0, 0),
    ("2.23.01.2.01", "Penyusunan Rencana dan Evaluasi Kinerja", "", 0, 0),
    ("2.23.01.2.01.01", "Penyusunan Dokumen Perencanaan Perangkat Daerah", "sub", 24_650_000, 24_118_500),
    ("2.23.01.2.01.02", "Koordinasi dan Penyusunan Dokumen RKA-SKPD", "sub", 12_480_000, 12_375_000),
    ("2.23.01.2.01.06", "Koordinasi dan Penyusunan Laporan Capaian Kinerja", "sub", 8_000_000, 7_860_000),
    ("2.23.01.2.01.07", "Evaluasi Kinerja Perangkat Daerah", "sub", 15_325_000, 14_902_500),
    ("2.23.01.2.02", "Pengelolaan Keuangan Perangkat Daerah", "", 0, 0),
    ("2.23.01.2.02.01", "Penyediaan Gaji dan Tunjangan ASN", "sub", 1_842_316_000, 1_843_016_000),
    ("2.23.01.2.02.03", "Penatausahaan dan Verifikasi Keuangan SKPD", "sub", 46_200_000, 45_730_000),
    ("2.23.01.2.02.05", "Penyusunan Laporan Keuangan Akhir Tahun", "sub", 18_750_000, 18_304_600),
    ("2.23.01.2.05", "Administrasi Kepegawaian Perangkat Daerah", "", 0, 0),
    ("2.23.01.2.05.02", "Pengadaan Pakaian Kerja Pegawai", "sub", 31_500_000, 30_975_000),
    ("2.23.01.2.05.09", "Pendidikan dan Pelatihan Pegawai", "sub", 54_900_000, 41_236_000),
    ("2.23.01.2.06", "Administrasi Umum Perangkat Daerah", "", 0, 0),
    ("2.23.01.2.06.01", "Penyediaan Komponen Instalasi Listrik", "sub", 9_860_000, 9_812_000),
    ("2.23.01.2.06.02", "Penyediaan Peralatan dan Perlengkapan Kantor", "sub", 85_000_000, 84_940_500),
    ("2.23.01.2.06.04", "Penyediaan Bahan Logistik Kantor", "sub", 38_275_000, 37_642_000),
    ("2.23.01.2.06.05", "Penyediaan Barang Cetakan dan Penggandaan", "sub", 22_140_000, 21_985_000),
    ("2.23.01.2.06.09", "Penyelenggaraan Rapat Koordinasi dan Konsultasi", "sub", 126_400_000, 119_873_250),
    ("2.23.01.2.08", "Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah", "", 0, 0),
    ("2.23.01.2.08.01", "Jasa Pengiriman Surat dan Dokumen", "sub", 4_350_000, 4_215_000),
    ("2.23.01.2.08.02", "Penyediaan Jasa Komunikasi, Air, dan Listrik", "sub", 142_600_000, 118_947_310),
    ("2.23.01.2.08.04", "Penyediaan Jasa Pelayanan Umum Kantor", "sub", 214_800_000, 213_150_000),
    ("2.23.01.2.09", "Pemeliharaan Barang Milik Daerah", "", 0, 0),
    ("2.23.01.2.09.02", "Pemeliharaan Kendaraan Dinas Operasional", "sub", 67_900_000, 63_481_775),
    ("2.23.01.2.09.06", "Pemeliharaan Peralatan dan Mesin Lainnya", "sub", 16_420_000, 16_095_000),
    ("2.23.01.2.09.09", "Rehabilitasi Gedung Kantor", "sub", 148_750_000, 147_286_900),
    ("2.23.02", "Program Pembinaan Perpustakaan", "", 0, 0),
    ("2.23.02.2.01", "Pengelolaan Perpustakaan Tingkat Daerah Kabupaten/Kota", "", 0, 0),
    ("2.23.02.2.01.03", "Pengembangan Layanan Perpustakaan Keliling", "sub", 96_540_000, 95_817_000),
    ("2.23.02.2.01.05", "Pengadaan Bahan Pustaka Tercetak", "sub", 187_350_000, 186_294_400),
    ("2.23.02.2.01.06", "Pengolahan dan Pengatalogan Bahan Pustaka", "sub", 43_680_000, 42_955_000),
    ("2.23.02.2.01.08", "Layanan Perpustakaan Digital", "sub", 75_900_000, 61_274_600),
    ("2.23.02.2.02", "Pembudayaan Gemar Membaca Tingkat Daerah", "", 0, 0),
    ("2.23.02.2.02.01", "Sosialisasi Budaya Baca di Satuan Pendidikan", "sub", 58_225_000, 57_630_000),
    ("2.23.02.2.02.02", "Lomba Bertutur dan Resensi Buku", "sub", 36_750_000, 36_412_500),
    ("2.23.02.2.02.04", "Pemilihan Duta Baca Kota Rekaan", "sub", 41_300_000, 40_987_250),
    ("2.23.03", "Program Pelestarian Koleksi dan Naskah Kuno", "", 0, 0),
    ("2.23.03.2.01", "Pelestarian Naskah Kuno Milik Daerah", "", 0, 0),
    ("2.23.03.2.01.01", "Pendaftaran Naskah Kuno Milik Masyarakat", "sub", 17_600_000, 16_843_000),
    ("2.23.03.2.01.03", "Alih Media Naskah Kuno", "sub", 64_350_000, 63_918_000),
    ("2.23.03.2.02", "Pengembangan Koleksi Budaya Lokal", "", 0, 0),
    ("2.23.03.2.02.01", "Penerbitan Cerita Rakyat Kota Rekaan", "sub", 52_800_000, 52_165_000),
    ("2.23.03.2.02.02", "Pameran Koleksi Budaya Lokal", "sub", 29_450_000, 28_734_500),
    ("2.24.02", "Program Pengelolaan Arsip", "", 0, 0),
    ("2.24.02.2.01", "Pengelolaan Arsip Dinamis Daerah", "", 0, 0),
    ("2.24.02.2.01.01", "Penciptaan dan Penggunaan Arsip Dinamis", "sub", 27_300_000, 26_894_000),
    ("2.24.02.2.01.02", "Pemeliharaan dan Penyusutan Arsip Dinamis", "sub", 48_960_000, 36_300_000),
    ("2.24.02.2.02", "Pengelolaan Arsip Statis Daerah", "", 0, 0),
    ("2.24.02.2.02.01", "Akuisisi dan Penataan Arsip Statis", "sub", 33_250_000, 32_917_500),
    ("2.24.02.2.02.03", "Penyediaan Sarana Penyimpanan Arsip Statis", "sub", 71_850_000, 70_426_300),
)

JENIS_BELANJA = ("Belanja Pegawai", "Belanja Barang dan Jasa", "Belanja Modal")
MODAL = ("2.23.01.2.06.02", "2.23.02.2.01.05", "2.24.02.2.02.03")
PEGAWAI = "2.23.01.2.02."
EARLIER = (("2021", 3_214_580_000, 3_047_912_350), ("2022", 3_468_275_000, 3_321_894_720))


def tree() -> tuple[Row, ...]:
    """Every row of the budget table in its order, programmes and kegiatan summed from what stands below them."""
    levels = {3: "program", 5: "kegiatan", 6: "sub_kegiatan"}
    rows = []
    for kode, nama, *_ in SUB_KEGIATAN:
        below = [entry for entry in SUB_KEGIATAN if entry[2] and (entry[0] == kode or entry[0].startswith(kode + "."))]
        anggaran, realisasi = sum(entry[3] for entry in below), sum(entry[4] for entry in below)
        rows.append(Row(kode, nama, levels[len(kode.split("."))], anggaran, realisasi))
    return tuple(rows)


TREE = tree()
PROGRAM = tuple(row for row in TREE if row.tingkat == "program")
TOTAL = Row("", "Jumlah", "total", sum(row.anggaran for row in PROGRAM), sum(row.realisasi for row in PROGRAM))


def jenis_belanja() -> tuple[Row, ...]:
    """The same money by kind of expenditure."""
    leaves = [row for row in TREE if row.tingkat == "sub_kegiatan"]
    kinds = [2 if row.kode in MODAL else 0 if row.kode.startswith(PEGAWAI) else 1 for row in leaves]
    sums = [[row for row, kind in zip(leaves, kinds, strict=True) if kind == wanted] for wanted in range(3)]
    return tuple(
        Row("", nama, "belanja", sum(row.anggaran for row in rows), sum(row.realisasi for row in rows))
        for nama, rows in zip(JENIS_BELANJA, sums, strict=True)
    )


MEMBACA, BUDAYA, ARSIP = "Meningkatnya kegemaran membaca warga kota", "Terjaganya koleksi budaya lokal", "Tertibnya pengelolaan arsip"
INDIKATOR = (
    Indikator(MEMBACA, "Tingkat kegemaran membaca", "Nilai", "64,50", "66,12", "61,75", "62,00", "70,00"),
    Indikator(MEMBACA, "Pemustaka yang dilayani", "Orang", "38.500", "41.274", "35.916", "36.000", "45.000"),
    Indikator(BUDAYA, "Naskah kuno yang dialihmediakan", "Naskah", "40", "36", "28", "32", "60"),
    Indikator(ARSIP, "Nilai pengawasan kearsipan", "Nilai", "71,00", "72,85", "68,40", "68,00", "78,00"),
    Indikator(ARSIP, "Unit kerja dengan arsip tertata", "Unit", "24", "21", "19", "20", "32"),
)
# what the four officials below the head have promised; the three days are better when fewer, and so are the damaged archives
BIDANG = (
    (
        SEKRETARIS,
        "Sekretariat",
        (
            Indikator("Tertatanya urusan dalam dinas", "Predikat evaluasi kinerja dinas", "Predikat", "BB", "BB"),
            Indikator("Tertatanya urusan dalam dinas", "Berkas kepegawaian yang rampung sebulan", "%", "95,00", "97,50"),
        ),
    ),
    (
        PERPUSTAKAAN,
        "Perpustakaan",
        (
            Indikator("Mudahnya warga meminjam buku", "Peminjam pada perpustakaan keliling", "Orang", "12.400", "13.268"),
            Indikator("Mudahnya warga meminjam buku", "Anggota perpustakaan baru", "Orang", "2.150", "1.896"),
            Indikator("Mudahnya warga meminjam buku", "Waktu tanggap permintaan pinjam silang", "Hari", "5", "4", turun=True),
        ),
    ),
    (
        PELESTARIAN,
        "Pelestarian",
        (
            Indikator("Terawatnya naskah dan cerita setempat", "Naskah kuno yang terdaftar", "Naskah", "75", "71"),
            Indikator("Terawatnya naskah dan cerita setempat", "Cerita rakyat yang diterbitkan", "Judul", "6", "6"),
        ),
    ),
    (
        KEARSIPAN,
        "Kearsipan",
        (
            Indikator("Aman dan mudahnya arsip ditemukan", "Arsip statis yang ditata", "Boks", "480", "512"),
            Indikator("Aman dan mudahnya arsip ditemukan", "Kejadian arsip rusak", "Kejadian", "10", "8", turun=True),
            Indikator("Aman dan mudahnya arsip ditemukan", "Surat dinas yang dikirim secara elektronik", "%", "60,00", "45,15"),
        ),
    ),
)

PENDIDIKAN = (("Strata 2", 3, 2), ("Strata 1 / Diploma 4", 8, 11), ("Diploma 3", 2, 4), ("SLTA sederajat", 5, 3))
KECAMATAN = (("Rekaan Utara", 14, 6_218, 9_874), ("Rekaan Tengah", 19, 8_452, 14_063), ("Rekaan Selatan", 11, 4_907, 7_591))
KECAMATAN_LAIN = (("Rekaan Timur", 9, 3_764, 5_128), ("Rekaan Barat", 7, 2_935, 4_618))
LAYANAN = KECAMATAN + KECAMATAN_LAIN
