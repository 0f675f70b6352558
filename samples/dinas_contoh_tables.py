"""The tables of the report of Dinas Contoh, computed from its true amounts."""

from __future__ import annotations

from dinas_contoh_data import BIDANG, EARLIER, INDIKATOR, LAYANAN, PENDIDIKAN, PROGRAM, TOTAL, TREE, YEAR, jenis_belanja
from report import Grid, Indikator, Row, capaian, hundredths, percent, rupiah

PROGRAM_FILL, KEGIATAN_FILL = "DEEAF6", "F2F2F2"
MEASURED = ("Satuan", "Target", "Realisasi", "Capaian (%)")


def budget() -> Grid:
    """The table over three pages: code, name, amounts, percent, and a total with spaced letters."""
    header = (("Kode", "Program / Kegiatan / Sub Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "%"),)
    grid = Grid("badan", header, (3.3, 5.3, 3.1, 3.1, 1.7), "llrrr", numbered=True, join_total=2)
    for index, row in enumerate(TREE):
        grid.rows.append((row.kode, row.nama, rupiah(row.anggaran), rupiah(row.realisasi), row.persen))
        if row.tingkat != "sub_kegiatan":
            grid.fills[index] = PROGRAM_FILL if row.tingkat == "program" else KEGIATAN_FILL
            grid.bold.add(index)
    grid.total("J U M L A H", "", rupiah(TOTAL.anggaran), rupiah(TOTAL.realisasi), TOTAL.persen)
    return grid


def programmes() -> Grid:
    """The programmes alone, with what is left of each."""
    header = (("No", "Program", "Anggaran (Rp)", "Realisasi (Rp)", "Sisa (Rp)", "%"),)
    grid = Grid("program", header, (1.0, 5.6, 2.9, 2.9, 2.6, 1.6), "clrrrr", size=9.5, join_total=2)
    for number, row in enumerate(PROGRAM, 1):
        grid.rows.append((str(number), row.nama, rupiah(row.anggaran), rupiah(row.realisasi), rupiah(row.sisa), row.persen))
    grid.total("Jumlah", "", rupiah(TOTAL.anggaran), rupiah(TOTAL.realisasi), rupiah(TOTAL.sisa), TOTAL.persen)
    return grid


def kinds() -> Grid:
    """The same money by kind of expenditure."""
    header = (("No", "Jenis Belanja", "Anggaran (Rp)", "Realisasi (Rp)", "%"),)
    grid = Grid("jenis_belanja", header, (1.0, 6.2, 3.4, 3.4, 1.8), "clrrr", join_total=2)
    for number, row in enumerate(jenis_belanja(), 1):
        grid.rows.append((str(number), row.nama, rupiah(row.anggaran), rupiah(row.realisasi), row.persen))
    grid.total("Jumlah Belanja", "", rupiah(TOTAL.anggaran), rupiah(TOTAL.realisasi), TOTAL.persen)
    return grid


def years() -> Grid:
    """Three years beside each other: no total belongs under them."""
    grid = Grid("tahun", (("Tahun", "Anggaran (Rp)", "Realisasi (Rp)", "%"),), (3.0, 4.2, 4.2, 2.4), "crrr")
    for year, anggaran, realisasi in (*EARLIER, (str(YEAR), TOTAL.anggaran, TOTAL.realisasi)):
        grid.rows.append((year, rupiah(anggaran), rupiah(realisasi), percent(realisasi, anggaran)))
    return grid


def agreement(key: str, programmes: tuple[Row, ...]) -> Grid:
    """The programmes of an agreement, whose amounts carry the enumerator of their row."""
    grid = Grid(key, (("Program", "Anggaran (Rp)", "Keterangan"),), (8.2, 4.8, 3.0), "lrc", names=0, join_total=1)
    for number, row in enumerate(programmes, 1):
        grid.rows.append((f"{number}. {row.nama}", f"{number}. {rupiah(row.anggaran)}", "APBD"))
    grid.total("Jumlah", rupiah(sum(row.anggaran for row in programmes)), "")
    return grid


def targets(key: str, indicators: tuple[Indikator, ...]) -> Grid:
    """The indicators of an agreement with their targets."""
    header = (("No", "Sasaran", "Indikator Kinerja", "Satuan", "Target"),)
    grid = Grid(key, header, (1.0, 5.4, 5.4, 2.2, 2.2), "cllcr", names=2, numbered=True)
    for number, one in enumerate(indicators, 1):
        grid.rows.append((str(number), one.sasaran, one.nama, one.satuan, one.target))
    return grid


def results(key: str) -> Grid:
    """Target, result and achievement of the year."""
    header = (("No", "Sasaran Strategis", "Indikator Kinerja", *MEASURED),)
    grid = Grid(key, header, (1.0, 4.2, 4.2, 1.8, 1.9, 1.9, 1.9), "cllcrrr", names=2, size=9.5, numbered=True)
    for number, one in enumerate(INDIKATOR, 1):
        grid.rows.append((str(number), one.sasaran, one.nama, *_measured(one)))
    return grid


def units() -> Grid:
    """What the officials below the head have reached: several units, and two indicators that are better when fewer."""
    header = (("No", "Bidang", "Indikator Kinerja", *MEASURED),)
    grid = Grid("bidang", header, (1.0, 2.8, 5.2, 2.1, 1.9, 1.9, 1.9), "cllcrrr", names=2, size=9.5)
    for _, bidang, indicators in BIDANG:
        for one in indicators:
            grid.rows.append((str(len(grid.rows) + 1), bidang, one.nama, *_measured(one)))
    return grid


def _measured(one: Indikator) -> tuple[str, ...]:
    return one.satuan, one.target, one.realisasi, capaian(one.target, one.realisasi, turun=one.turun)


def comparison() -> Grid:
    """One year beside the last, under a heading of two rows."""
    top = ("Indikator Kinerja", "Tahun 2022", "", "", "Tahun 2023", "", "")
    bottom = ("Indikator Kinerja", *MEASURED[1:], *MEASURED[1:])
    grid = Grid("perbandingan", (top, bottom), (4.6, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0), "lrrrrrr", names=0, size=9.5)
    for one in INDIKATOR:
        before = (one.target_lalu, one.lalu, capaian(one.target_lalu, one.lalu))
        grid.rows.append((one.nama, *before, *_measured(one)[1:]))
    return grid


def medium() -> Grid:
    """Results against the last target of the plan."""
    header = (("Indikator Kinerja", "Satuan", f"Realisasi {YEAR}", "Target Akhir Renstra 2026", "Tingkat Kemajuan (%)"),)
    grid = Grid("renstra", header, (5.6, 2.0, 2.8, 3.2, 2.8), "lcrrr", names=0, size=9.5)
    for one in INDIKATOR:
        grid.rows.append((one.nama, one.satuan, one.realisasi, one.akhir, percent(hundredths(one.realisasi), hundredths(one.akhir))))
    return grid


def staff() -> Grid:
    """Staff by education; the last row is a total that no word calls one."""
    grid = Grid("pendidikan", (("No", "Pendidikan", "Laki-laki", "Perempuan", "Jumlah"),), (1.0, 5.6, 2.8, 2.8, 2.8), "clrrr")
    for number, (nama, men, women) in enumerate(PENDIDIKAN, 1):
        grid.rows.append((str(number), nama, str(men), str(women), str(men + women)))
    men, women = sum(row[1] for row in PENDIDIKAN), sum(row[2] for row in PENDIDIKAN)
    grid.total("", "", str(men), str(women), str(men + women))
    return grid


def services() -> Grid:
    """Reading places by district."""
    header = (("No", "Kecamatan", "Titik layanan", "Koleksi (eksemplar)", "Kunjungan (orang)"),)
    grid = Grid("layanan", header, (1.0, 5.2, 2.8, 3.4, 3.4), "clrrr", join_total=2)
    for number, (nama, *values) in enumerate(LAYANAN, 1):
        grid.rows.append((str(number), nama, *(rupiah(value) for value in values)))
    places, books, visits = zip(*(row[1:] for row in LAYANAN), strict=True)
    grid.total("Jumlah", "", *(rupiah(sum(column)) for column in (places, books, visits)))
    return grid


def measured_money() -> Grid:
    """The money of the programmes beside the measured indicators, without share and without total."""
    grid = Grid("ukur_anggaran", (("No", "Program", "Anggaran (Rp)", "Realisasi (Rp)"),), (1.0, 7.6, 3.8, 3.8), "clrr")
    for number, row in enumerate(PROGRAM, 1):
        grid.rows.append((str(number), row.nama, rupiah(row.anggaran), rupiah(row.realisasi)))
    return grid


def spreadsheet() -> Grid:
    """The budget table down to kegiatan as a spreadsheet prints it: English marks, one more column."""
    header = (("KODE", "URAIAN", "ANGGARAN", "REALISASI", "SISA ANGGARAN", "%"),)
    grid = Grid("lampiran", header, (3.2, 9.6, 3.4, 3.4, 3.2, 1.8), "llrrrr", size=9, join_total=2)
    for row in (*(row for row in TREE if row.tingkat != "sub_kegiatan"), TOTAL):
        if row.tingkat != "kegiatan":
            grid.bold.add(len(grid.rows))
        label = ("TOTAL", "") if row.tingkat == "total" else (row.kode, row.nama)
        grid.rows.append((*label, f"{row.anggaran:,}", f"{row.realisasi:,}", f"{row.sisa:,}", row.persen.replace(",", ".")))
    return grid
