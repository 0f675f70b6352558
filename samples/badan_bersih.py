"""The report of Badan Pangan Kabupaten Andaian, block by block: nothing in it contradicts anything else."""

from __future__ import annotations

import badan_bersih_tables as tables
from badan_bersih_data import AGENCY, BIDANG, BUPATI, INDIKATOR, KEPALA, UJI, YEAR
from badan_bersih_prose import AWAL, BAB_1, BAB_2, BAB_3, BAB_3_ANGGARAN, BAB_4, CONTENTS, KATA_PENGANTAR, PARA_PIHAK, SAMPUL
from report import Block, Chapter, Contents, Cover, Fields, Head, Official, Part, Prose, Report, Signature, Signatures, Style, Tabled

PLACE = "Andai Kota"


def report() -> Report:
    """The whole report: a taller page, a face with serifs, headings that only their looks tell."""
    style = Style("Times New Roman", 12, 21.5, 33, f"LAKIP {AGENCY} Tahun {YEAR}", headings=False, fill="D9D9D9", indent=0)
    return Report("badan-bersih", AGENCY, YEAR, style, (*front(), *chapters(), *appendices()))


def texts(lines: tuple[str, ...]) -> tuple[Block, ...]:
    """Running text; a line that begins with `## ` is a heading."""
    return tuple(Head(line[3:]) if line.startswith("## ") else Prose(line) for line in lines)


def front() -> tuple[Block, ...]:
    """Cover, foreword and contents, numbered in Roman figures."""
    signed = Signature(KEPALA.lines(f"{PLACE}, 31 Januari 2020"))
    foreword = (Chapter(("KATA PENGANTAR",), new_page=False), *texts(KATA_PENGANTAR), signed)
    return Cover(SAMPUL), Part("lowerRoman", 1), *foreword, Chapter(("DAFTAR ISI",)), Contents(CONTENTS)


def chapters() -> tuple[Block, ...]:
    """The four chapters."""
    return (
        Part("decimal", 1),
        Chapter(("BAB I", "PENDAHULUAN"), new_page=False),
        *texts(BAB_1[0]),
        Tabled("Tabel 1. Pegawai menurut Golongan", tables.staff()),
        *texts(BAB_1[1]),
        Chapter(("BAB II", "PERENCANAAN KINERJA")),
        *texts(BAB_2[0]),
        Tabled("Tabel 2. Target Kinerja Tahun 2019", tables.targets("pk_kinerja", INDIKATOR)),
        Tabled("Tabel 3. Anggaran Program Tahun 2019", tables.agreement("pk_anggaran")),
        Chapter(("BAB III", "AKUNTABILITAS KINERJA")),
        *texts(BAB_3[0]),
        Tabled("Tabel 4. Capaian Kinerja Tahun 2019", tables.results()),
        *texts(BAB_3[1]),
        Tabled("Tabel 5. Capaian Kinerja Tahun 2018 dan 2019", tables.comparison()),
        *texts(BAB_3[2]),
        Tabled("Tabel 6. Realisasi terhadap Target Akhir Renstra", tables.medium()),
        *texts(BAB_3_ANGGARAN[0]),
        Tabled("Tabel 7. Anggaran dan Realisasi Belanja", tables.kinds()),
        *texts(BAB_3_ANGGARAN[1]),
        Tabled("Tabel 8. Realisasi Belanja Langsung menurut Program dan Kegiatan", tables.budget()),
        Chapter(("BAB IV", "PENUTUP")),
        *texts(BAB_4),
        Signature(KEPALA.lines(f"{PLACE}, 31 Januari 2020")),
    )


def appendices() -> tuple[Block, ...]:
    """Two agreements, and the spreadsheet on its side."""
    own = Signatures(BUPATI.lines("PIHAK KEDUA"), KEPALA.lines("PIHAK PERTAMA"), f"{PLACE}, 14 Januari {YEAR}")
    below = Signatures(KEPALA.lines("PIHAK KEDUA"), BIDANG.lines("PIHAK PERTAMA"), f"{PLACE}, 16 Januari {YEAR}")
    return (
        Chapter(("LAMPIRAN I", f"PERJANJIAN KINERJA TAHUN {YEAR}")),
        *parties(KEPALA, BUPATI),
        Tabled("", tables.targets("lampiran_pk", INDIKATOR)),
        Tabled("", tables.agreement("lampiran_pagu")),
        own,
        Chapter((f"PERJANJIAN KINERJA TAHUN {YEAR}", "BIDANG KEAMANAN PANGAN")),
        *parties(BIDANG, KEPALA),
        Tabled("", tables.targets("lampiran_bidang", UJI)),
        below,
        Part("decimal", None, landscape=True),
        Chapter(("LAMPIRAN II", f"RINCIAN BELANJA LANGSUNG TAHUN {YEAR}"), new_page=False),
        Tabled("", tables.spreadsheet()),
        Signature(KEPALA.lines(f"{PLACE}, 31 Januari 2020"), indent=18),
    )


def parties(first: Official, second: Official) -> tuple[Block, ...]:
    """Who promises what to whom."""
    one, other = (Fields((("Nama", who.nama), ("Jabatan", who.jabatan))) for who in (first, second))
    return Prose(AWAL), one, Prose(PARA_PIHAK[0]), other, Prose(PARA_PIHAK[1])
