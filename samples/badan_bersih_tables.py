"""The tables of the report of Badan Pangan: letters and numbers instead of codes, achievements cut off after two decimals."""

from __future__ import annotations

from badan_bersih_data import GOLONGAN, INDIKATOR, LANGSUNG, PEGAWAI, PROGRAM, TIDAK_LANGSUNG, TOTAL, TREE, YEAR
from report import Grid, Indikator, Row, capaian, rupiah

LETTERS = "ABCD"
MEASURED = ("Target", "Realisasi", "Capaian (%)")


def staff() -> Grid:
    """Staff by rank."""
    grid = Grid("pegawai", (("No", "Golongan", "Pria", "Wanita", "Jumlah"),), (1.2, 4.0, 2.6, 2.6, 2.6), "ccrrr", join_total=2)
    for number, (golongan, men, women) in enumerate(GOLONGAN, 1):
        grid.rows.append((str(number), golongan, str(men), str(women), str(men + women)))
    men, women = sum(row[1] for row in GOLONGAN), sum(row[2] for row in GOLONGAN)
    grid.total("Jumlah", "", str(men), str(women), str(men + women))
    return grid


def targets(key: str, indicators: tuple[Indikator, ...]) -> Grid:
    """What was promised; the sasaran stands once for its indicators."""
    header = (("Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target"),)
    grid = Grid(key, header, (5.0, 6.2, 2.4, 2.4), "llcr", joined=0)
    grid.rows += [(one.sasaran, one.nama, one.satuan, one.target) for one in indicators]
    return grid


def results() -> Grid:
    """Target, result and achievement, with the units in the cells."""
    header = (("No", "Sasaran Strategis", "Indikator Kinerja", *MEASURED),)
    grid = Grid("pengukuran", header, (1.0, 3.8, 4.6, 2.5, 2.5, 2.0), "cllrrr", names=2, numbered=True, joined=1)
    for number, one in enumerate(INDIKATOR, 1):
        values = (f"{one.target} {one.satuan}", f"{one.realisasi} {one.satuan}")
        grid.rows.append((str(number), one.sasaran, one.nama, *values, capaian(one.target, one.realisasi, turun=one.turun, cut=True)))
    return grid


def comparison() -> Grid:
    """Two years under a heading of two rows."""
    top = ("Indikator Kinerja", f"Tahun {YEAR - 1}", "", "", f"Tahun {YEAR}", "", "")
    bottom = ("Indikator Kinerja", *MEASURED, *MEASURED)
    grid = Grid("perbandingan", (top, bottom), (4.8, 1.9, 1.9, 2.0, 1.9, 1.9, 2.0), "lrrrrrr", names=0, size=9.5)
    for one in INDIKATOR:
        before = (one.target_lalu, one.lalu, capaian(one.target_lalu, one.lalu, turun=one.turun, cut=True))
        now = (one.target, one.realisasi, capaian(one.target, one.realisasi, turun=one.turun, cut=True))
        grid.rows.append((one.nama, *before, *now))
    return grid


def medium() -> Grid:
    """Results against the last target of the plan."""
    header = (("No", "Indikator Kinerja", "Target Renstra 2021", f"Realisasi {YEAR}", "Capaian (%)"),)
    grid = Grid("renstra", header, (1.0, 6.2, 3.0, 3.0, 2.6), "clrrr", size=9.5)
    for number, one in enumerate(INDIKATOR, 1):
        grid.rows.append((str(number), one.nama, one.akhir, one.realisasi, capaian(one.akhir, one.realisasi, turun=one.turun, cut=True)))
    return grid


def agreement(key: str) -> Grid:
    """The programmes with their budgets."""
    grid = Grid(key, (("No", "Program", "Anggaran (Rp)"),), (1.2, 8.6, 5.0), "clr", join_total=2)
    for number, row in enumerate(PROGRAM, 1):
        grid.rows.append((str(number), row.nama, rupiah(row.anggaran)))
    grid.total("Jumlah", "", rupiah(LANGSUNG.anggaran))
    return grid


def kinds() -> Grid:
    """Expenditure in its two blocks."""
    top, bottom = ("No", "Uraian", "Anggaran (Rp)", "Realisasi", ""), ("No", "Uraian", "Anggaran (Rp)", "(Rp)", "%")
    grid = Grid("belanja", (top, bottom), (1.2, 5.6, 3.6, 3.6, 1.8), "clrrr", join_total=2)
    for number, row in (("A", TIDAK_LANGSUNG), ("1", PEGAWAI), ("B", LANGSUNG)):
        grid.rows.append((number, row.nama, rupiah(row.anggaran), rupiah(row.realisasi), row.persen))
    grid.total("JUMLAH BELANJA", "", rupiah(TOTAL.anggaran), rupiah(TOTAL.realisasi), TOTAL.persen)
    return grid


def budget() -> Grid:
    """Programmes by letters, their activities by numbers that begin again."""
    top = ("No", "Program / Kegiatan", "Anggaran (Rp)", "Realisasi", "")
    bottom = ("No", "Program / Kegiatan", "Anggaran (Rp)", "(Rp)", "%")
    grid = Grid("badan", (top, bottom), (1.2, 6.6, 3.2, 3.2, 1.8), "clrrr", numbered=True, join_total=2)
    for letter, row, (_, activities) in zip(LETTERS, PROGRAM, TREE, strict=True):
        grid.total(letter + ".", row.nama, rupiah(row.anggaran), rupiah(row.realisasi), row.persen)
        for number, one in enumerate(activities, 1):
            spent = (rupiah(one.realisasi), one.persen) if one.realisasi else ("-", "-")
            grid.rows.append((f"{number}.", one.nama, rupiah(one.anggaran), *spent))
    grid.total("JUMLAH", "", rupiah(LANGSUNG.anggaran), rupiah(LANGSUNG.realisasi), LANGSUNG.persen)
    return grid


def spreadsheet() -> Grid:
    """The same as a spreadsheet prints it: English marks, amounts to the cent."""
    header = (("NO", "PROGRAM / KEGIATAN", "ANGGARAN", "REALISASI", "SISA", "%"),)
    grid = Grid("lampiran", header, (1.4, 10.4, 4.0, 4.0, 3.8, 2.0), "clrrrr", size=9.5, join_total=2)
    for letter, row, (_, activities) in zip(LETTERS, PROGRAM, TREE, strict=True):
        grid.total(letter, row.nama, *english(row))
        grid.rows += [(str(number), one.nama, *english(one)) for number, one in enumerate(activities, 1)]
    grid.total("TOTAL", "", *english(LANGSUNG))
    return grid


def english(row: Row) -> tuple[str, ...]:
    """The numbers of a row as a spreadsheet writes them."""
    return *(f"{value:,}.00" for value in (row.anggaran, row.realisasi, row.sisa)), row.persen.replace(",", ".")
