"""What the report of Badan Pangan Kabupaten Andaian says: invented, of the time before codes, and consistent throughout."""

from __future__ import annotations

from report import Indikator, Official, Row

AGENCY = "Badan Pangan Kabupaten Andaian"
YEAR = 2019
BUPATI = Official("H. Mandala Andaiputra, S.H.", "Bupati Andaian")
KEPALA = Official("Ir. Laras Andaiwati, M.P.", "Kepala Badan Pangan", "Pembina Utama Muda (IV/c)", "19690425 199503 2 002")
BIDANG = Official("Danu Umpamawan, S.P.", "Kepala Bidang Keamanan Pangan", "Penata Tk. I (III/d)", "19780930 200604 1 003")

# programme, its activities with what was planned and what was spent
PROGRAMMES = (
    (
        "Program Administrasi Perkantoran",
        (
            ("Jasa persuratan, air, dan listrik", 86_400_000, 81_275_350),
            ("Alat tulis dan barang cetakan", 54_250_000, 54_118_000),
            ("Rapat dan perjalanan dinas", 142_800_000, 139_662_400),
            ("Pemeliharaan gedung dan kendaraan", 118_575_000, 112_904_275),
        ),
    ),
    (
        "Program Ketersediaan Pangan",
        (
            ("Pemantauan harga dan pasokan bahan pokok", 63_900_000, 63_187_500),
            ("Pengisian lumbung pangan desa", 385_600_000, 379_244_000),
            ("Penyusunan neraca bahan makanan", 47_350_000, 46_982_000),
        ),
    ),
    (
        "Program Penganekaragaman Pangan",
        (
            ("Lomba cipta menu", 58_700_000, 57_935_000),
            ("Pemanfaatan pekarangan oleh kelompok wanita tani", 246_900_000, 240_318_600),
            ("Pengenalan pangan lokal di sekolah dasar", 39_480_000, 0),
        ),
    ),
    (
        "Program Keamanan Pangan",
        (
            ("Uji cepat pangan segar di pasar", 71_250_000, 70_486_000),
            ("Pembinaan pedagang pangan segar", 33_600_000, 32_747_500),
        ),
    ),
)
PEGAWAI = Row("", "Belanja Pegawai", "belanja", 1_948_236_500, 1_917_604_318)


def summed(nama: str, tingkat: str, rows: tuple[Row, ...]) -> Row:
    """A row with the sums of others."""
    return Row("", nama, tingkat, sum(row.anggaran for row in rows), sum(row.realisasi for row in rows))


TREE = tuple((nama, tuple(Row("", *activity[:1], "kegiatan", *activity[1:]) for activity in activities)) for nama, activities in PROGRAMMES)
PROGRAM = tuple(summed(nama, "program", rows) for nama, rows in TREE)
LANGSUNG = summed("Belanja Langsung", "belanja", PROGRAM)
TIDAK_LANGSUNG = summed("Belanja Tidak Langsung", "belanja", (PEGAWAI,))
TOTAL = summed("Jumlah Belanja", "total", (TIDAK_LANGSUNG, LANGSUNG))

CUKUP, RAGAM, AMAN = "Cukupnya pangan bagi warga", "Beragamnya pangan yang dimakan", "Amannya pangan segar"
INDIKATOR = (
    Indikator(CUKUP, "Ketersediaan energi tiap orang", "kkal/hari", "2.400", "2.517", "2.412", "2.380", "2.450"),
    Indikator(CUKUP, "Cadangan beras kabupaten", "ton", "45,00", "41,70", "38,25", "40,00", "60,00"),
    Indikator(RAGAM, "Skor pola pangan harapan", "skor", "86,50", "84,30", "83,10", "85,00", "90,00"),
    Indikator(RAGAM, "Desa yang memanfaatkan pekarangan", "desa", "64", "69", "61", "60", "80"),
    Indikator(AMAN, "Pangan segar yang lolos uji", "%", "88,00", "91,35", "86,20", "85,00", "92,00"),
    Indikator(AMAN, "Kejadian keracunan pangan", "kejadian", "7", "5", "9", "8", "4", turun=True),
)
UJI = (
    Indikator(AMAN, "Pasar yang diuji tiap triwulan", "pasar", "18", "18"),
    Indikator(AMAN, "Pedagang yang dibina", "orang", "240", "226"),
)
GOLONGAN = (("IV", 3, 2), ("III", 9, 8), ("II", 5, 3), ("I", 1, 0))
