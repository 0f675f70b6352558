"""The report of Dinas Contoh Kota Rekaan, block by block: a budget tree by codes, agreements of two echelons, three appendices."""

from __future__ import annotations

import dinas_contoh_tables as tables
from dinas_contoh_data import AGENCY, BIDANG, INDIKATOR, KEPALA, PROGRAM, WALI_KOTA, YEAR
from dinas_contoh_planted import PLANTED
from dinas_contoh_prose import (
    AWAL,
    BAB_1,
    BAB_2,
    BAB_3,
    BAB_3_ANGGARAN,
    BAB_4,
    CONTENTS,
    JANJI,
    KATA_PENGANTAR,
    LAPORAN,
    PARA_PIHAK,
    SAMPUL,
    UKUR,
)
from report import (
    Block,
    Chapter,
    Contents,
    Cover,
    Fields,
    Head,
    Indikator,
    Official,
    Part,
    Prose,
    Report,
    Signature,
    Signatures,
    Style,
    Tabled,
    planted_blocks,
)

KOTA = "Kota Rekaan"
KEYS = {"mempekerjakan": "pegawai", "Anggaran itu terbagi": "banyaknya"}
"""Paragraphs in which something is planted, by their words."""


def report() -> Report:
    """The whole report."""
    blocks = (*front(), *chapter_1(), *chapter_2(), *chapter_3(), *chapter_4(), *appendices())
    style = Style("Arial", 11, 21, 29.7, f"{LAPORAN} {AGENCY} Tahun {YEAR}")
    return Report("dinas-contoh", AGENCY, YEAR, style, planted_blocks(blocks, [one for one in PLANTED if one.where]), PLANTED)


def texts(lines: tuple[str, ...]) -> tuple[Block, ...]:
    """Running text; a line that begins with `## ` is a heading."""
    return tuple(
        Head(line[3:]) if line.startswith("## ") else Prose(line, next((key for words, key in KEYS.items() if words in line), ""))
        for line in lines
    )


def front() -> tuple[Block, ...]:
    """Cover, foreword and contents, numbered in Roman figures."""
    signed = Signature(KEPALA.lines(f"{KOTA}, 26 Januari 2024"))
    foreword = (Chapter(("KATA PENGANTAR",), new_page=False), *texts(KATA_PENGANTAR), signed)
    return Cover(SAMPUL), Part("lowerRoman", 1), *foreword, Chapter(("DAFTAR ISI",)), Contents(CONTENTS)


def chapter_1() -> tuple[Block, ...]:
    """Who they are."""
    return (
        Part("decimal", 1),
        Chapter(("BAB I", "PENDAHULUAN"), new_page=False),
        *texts(BAB_1[0]),
        Tabled("Tabel 1.1 Pegawai menurut Pendidikan", tables.staff()),
        *texts(BAB_1[1]),
        Tabled("Tabel 1.2 Layanan Baca menurut Kecamatan", tables.services()),
        *texts(BAB_1[2]),
    )


def chapter_2() -> tuple[Block, ...]:
    """What was promised."""
    return (
        Chapter(("BAB II", "PERENCANAAN KINERJA")),
        *texts(BAB_2[0]),
        Tabled("Tabel 2.1 Perjanjian Kinerja Tahun 2023", tables.targets("pk_kinerja", INDIKATOR)),
        *texts(BAB_2[1]),
        Tabled("Tabel 2.2 Anggaran Program dalam Perjanjian Kinerja", tables.agreement("pk_anggaran", PROGRAM)),
    )


def chapter_3() -> tuple[Block, ...]:
    """What was reached, and what it cost."""
    return (
        Chapter(("BAB III", "AKUNTABILITAS KINERJA")),
        *texts(BAB_3[0]),
        Tabled("Tabel 3.1 Pengukuran Kinerja Tahun 2023", tables.results("pengukuran")),
        *texts(BAB_3[1]),
        Tabled("Tabel 3.2 Perbandingan Kinerja Tahun 2022 dan 2023", tables.comparison()),
        *texts(BAB_3[2]),
        Tabled("Tabel 3.3 Kemajuan terhadap Target Akhir Renstra", tables.medium()),
        *texts(BAB_3[3]),
        Tabled("Tabel 3.4 Kinerja menurut Bidang", tables.units()),
        *texts(BAB_3_ANGGARAN[0]),
        Tabled("Tabel 3.5 Anggaran dan Realisasi menurut Jenis Belanja", tables.kinds()),
        Tabled("Tabel 3.6 Anggaran, Realisasi, dan Sisa menurut Program", tables.programmes()),
        *texts(BAB_3_ANGGARAN[1]),
        Tabled("Tabel 3.7 Realisasi Program, Kegiatan, dan Sub Kegiatan", tables.budget()),
        *texts(BAB_3_ANGGARAN[2]),
        Tabled("Tabel 3.8 Anggaran dan Realisasi Tiga Tahun Terakhir", tables.years()),
    )


def chapter_4() -> tuple[Block, ...]:
    """What follows from it."""
    return Chapter(("BAB IV", "PENUTUP")), *texts(BAB_4)


def appendices() -> tuple[Block, ...]:
    """The agreements, the measurement, and the spreadsheet on its side."""
    named = tuple(row for row in PROGRAM if "Pelestarian" not in row.nama)
    own = (
        Chapter(("LAMPIRAN 1", f"PERJANJIAN KINERJA TAHUN {YEAR}")),
        *promise(KEPALA, WALI_KOTA),
        Tabled("", tables.targets("lampiran_pk", INDIKATOR)),
        Tabled("", tables.agreement("lampiran_pagu", named)),
        Signatures(WALI_KOTA.lines("PIHAK KEDUA"), KEPALA.lines("PIHAK PERTAMA"), f"{KOTA}, 9 Januari {YEAR}", "pk_dinas"),
    )
    measured = (
        Chapter(("LAMPIRAN 2", f"PENGUKURAN KINERJA TAHUN {YEAR}")),
        *texts(UKUR),
        Tabled("", tables.results("ukur_kinerja")),
        Tabled("", tables.measured_money()),
        Signature(KEPALA.lines(f"{KOTA}, 26 Januari 2024"), "ukur"),
    )
    rows = (
        Part("decimal", None, landscape=True),
        Chapter(("LAMPIRAN 3", f"REKAPITULASI REALISASI ANGGARAN TAHUN {YEAR}"), new_page=False),
        Tabled("", tables.spreadsheet()),
        Signature(KEPALA.lines(f"{KOTA}, 26 Januari 2024"), "rekap", 16),
    )
    return *own, *(block for unit in BIDANG for block in agreement(*unit)), *measured, *rows


def promise(first: Official, second: Official) -> tuple[Block, ...]:
    """Who promises what to whom."""
    parties = [(one.nama, one.jabatan) for one in (first, second)]
    forms = [Fields((("Nama", nama), ("Jabatan", jabatan))) for nama, jabatan in parties]
    return Prose(AWAL), forms[0], Prose(PARA_PIHAK[0]), forms[1], Prose(PARA_PIHAK[1]), *texts(JANJI)


def agreement(official: Official, bidang: str, indicators: tuple[Indikator, ...]) -> tuple[Block, ...]:
    """The agreement of one official with the head, on a page of its own."""
    key = f"pk_{bidang.casefold()}"
    day = Signatures(KEPALA.lines("PIHAK KEDUA"), official.lines("PIHAK PERTAMA"), f"{KOTA}, 11 Januari {YEAR}", key)
    title = Chapter((f"PERJANJIAN KINERJA TAHUN {YEAR}", official.jabatan.upper()))
    return title, *promise(official, KEPALA), Tabled("", tables.targets(f"{key}_target", indicators)), day
