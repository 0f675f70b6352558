"""Digits in running text that are no value: dates, law numbers, references, identity numbers, list numbers, years, times."""

from __future__ import annotations

import re
from typing import Literal

from lkipaudit.quantity.spelling import MONTH

Role = Literal["value", "enumerator", "column_number", "year", "date", "law", "page", "reference", "nip", "time", "other"]

_YEAR = r"(?:19|20)[0-9]{2}(?![0-9])"
_END = r"(?![0-9])"
_NOT_INSIDE = r"(?<![0-9.,])"
_TO = r"\s*(?:-|/|&|s\s?[./]?\s?d\b\.?|sampai(?:\s+dengan)?|hingga|dan|,)\s*"
_ONE_TO_TEN = "se|satu|dua|tiga|empat|lima|enam|tujuh|delapan|nol"

_PLAN = (
    r"tahun(?:\s+(?:anggaran|pelajaran|ajaran|dasar|akademik))?|(?:ta|th|thn)\b\.?|t\.a\.?|renstra|renja|rpjm[dn]?|rkpd|apbdp?|apbn|periode"
)
_LAW_LONG = r"(?:peraturan|keputusan|instruksi)\b[^\n0-9]{0,60}?|undang[\s-]*undang|surat\s+edaran|tap\s+mpr"
_LAW_SHORT = r"uu|perpu|pp|per(?:pres|men[a-z-]*|da|wali|wal|bup|gub|ka)|inpres|kep(?:pres|men[a-z-]*|wal|bup|gub)|se|pmk|kmk"
_LAW = rf"\b(?:{_LAW_LONG}|{_LAW_SHORT})(?:\s*(?:nomor|no\b\.?))?\s*:?\s*"
_DRAWN = "tabel|gambar|grafik|lampiran|bagan|diagram|matriks|formulir|bab|sub\\s*bab|bagian|poin|butir|foto|peta|kotak|catatan"
_LEVEL = r"misi|tujuan|sasaran(?:\s+strategis)?|iku|indikator(?:\s+kinerja(?:\s+utama)?)?"
_GRADE = r"triwulan|tw|semester|tahap|level|kelas|tingkat|eselon|jilid|versi|iso|rt|rw|tipe|zona|generasi|seri|peringkat|rangking|ranking"
_PHONE = r"telp|tlp|telepon|telephone|fax|faks|faksimile|hp|wa|kode\s*pos"
_CLOCK = r"[0-9]{1,2}[.:][0-9]{2}"
_DAY = r"\b(?:tanggal|tgl)\b\.?\s*"
_LINE = r"(?m:^)[^\S\n]*"

# The order decides between patterns that begin at the same place.
PATTERNS: tuple[tuple[Role, str], ...] = (
    # "NIP. 19700101 199503 2 001", "NIP. 131110468", a NIK; eighteen digits without a word, in one run or four, also with dots
    ("nip", rf"\bn(?:ip|ik)\b[\s.:]*[0-9][0-9 .]{{7,30}}[0-9]{_END}"),
    ("nip", rf"{_NOT_INSIDE}[0-9]{{8}}[ .]*[0-9]{{6}}[ .]*[12][ .]*[0-9]{{3}}{_END}"),
    ("other", rf"\b(?:{_PHONE})\b[\s.:]*[(+]?[0-9][0-9 ()/+-]{{2,30}}[0-9]{_END}"),
    # "pukul 08.00", "08.00 - 12.00 WIB"
    ("time", rf"\b(?:pukul|jam)\s+{_CLOCK}{_END}|{_CLOCK}(?=(?:\s*-\s*{_CLOCK})?\s*wi(?:b|ta|t)\b)"),
    # "7 Januari 2020", "16, 23 dan 27 April"; "Januari 2020"; "tanggal 7"; "07-01-2020", "2020-01-07"
    ("date", rf"(?:{_DAY})?[0-9]{{1,2}}(?:{_TO}[0-9]{{1,2}}){{0,6}}\s*{MONTH}(?![^\W\d_])(?:\s*{_YEAR})?"),
    ("date", rf"\b{MONTH}\s*{_YEAR}|{_DAY}[0-9]{{1,2}}(?![0-9]|[.,][0-9])"),
    ("date", rf"(?<![0-9./-])[0-9]{{1,2}}(?P<dash>[./-])[0-9]{{1,2}}(?P=dash){_YEAR}|(?<![0-9./-]){_YEAR}-[0-9]{{2}}-[0-9]{{2}}{_END}"),
    # "Peraturan Menteri X Nomor 53 Tahun 2014", "PP 8/2006", "UU No. 28 Tahun 1999"
    ("law", rf"{_LAW}[0-9]+[a-z]?(?:/[\w.-]+|\s*tahun\s*{_YEAR})+"),
    # "Nomor 53 Tahun 2014", "Nomor : 239/IX/6/8/2003", "239/IX/6/8/2003", "8/2006", "Pasal 3 ayat (2)"; a lone "nomor 9" points to a list
    ("law", rf"\b(?:nomor|no)\b\s*[.:]*\s*[0-9]+(?:(?:/[\w.-]*\w)+|\s*tahun\s*{_YEAR})"),
    ("law", rf"(?<![0-9.,/])[0-9]+(?:/[\w.-]*[^\W\d_][\w.-]*)+/(?:[\w.-]+/)*{_YEAR}|(?<![0-9.,/])[0-9]{{1,3}}(?:/[0-9a-z.-]+)*/{_YEAR}"),
    ("law", r"\b(?:pasal|ayat|huruf)\s*\(?[0-9]+\)?(?:\s*ayat\s*\([0-9]+\))?"),
    ("reference", r"\b(?:nomor|no)\b\s*[.:]*\s*[0-9]+(?:[.-][0-9]+)*"),
    # "halaman 12"; "III - 48" in a footer; "........ 19" in a list of contents
    ("page", rf"\b(?:halaman|hal|hlm|page)\b\s*[.:]?\s*[0-9]+(?:\s*(?:-|dari|s/d)\s*[0-9]+)?{_END}"),
    ("page", r"\b(?-i:[IVX]+)\s*-\s*[0-9]{1,3}(?![0-9%]|[.,][0-9])|(?<![.…])(?:\.{4}|…)[\s.…]{0,300}[0-9]{1,3}(?![0-9]|[.,][0-9])"),
    # "Tabel 3.4", "Tabel 3. 4", "Lampiran 2", "Gambar 2.1a"; "Sasaran 1", but not "sasaran 45 %" nor "sasaran 3 (tiga)"
    ("reference", rf"\b(?:{_DRAWN})\s*[0-9]{{1,2}}(?:[.-]\s?[0-9]{{1,2}})*[a-z]?(?![0-9])"),
    ("reference", rf"\b(?:{_LEVEL})\s*[0-9]{{1,2}}(?:\.[0-9]{{1,2}})*(?![0-9]|[.,][0-9]|\s*(?:%|persen|\((?:{_ONE_TO_TEN})))"),
    ("other", rf"\b(?:{_LEVEL})\s+ke\s?[0-9]{{1,2}}(?![0-9%]|[.,][0-9])"),
    ("other", rf"\bke\s?-\s?[0-9]+|\b(?:{_GRADE})\s*(?:ke-?\s*)?[0-9]{{1,4}}(?::[0-9]{{4}})?(?![0-9%]|[.,][0-9])"),
    ("year", rf"\b(?:{_PLAN})\s*:?\s*{_YEAR}(?:{_TO}{_YEAR})*|{_NOT_INSIDE}{_YEAR}(?:\s*[-/]\s*{_YEAR})+"),
    # "1. Program", "1.Program", "10. 122.458.000", "2) Kegiatan", "(3) Sasaran"; inside a line "2) Kegiatan", but not "45 (12)"
    ("enumerator", rf"{_LINE}[0-9]{{1,2}}[.)](?=\s|[^\W\d_]|$)|{_LINE}\([0-9]{{1,2}}\)(?=[^\S\n]*[^\W\d_])"),
    ("enumerator", r"(?<=\s)[0-9]{1,2}\)(?=\s)|(?<![0-9%]\s)(?<=\s)\([0-9]{1,2}\)(?=\s)"),
    # "3.1. Capaian", "3.1 Capaian kinerja"
    ("enumerator", rf"{_LINE}[1-9][0-9]?(?:\.[0-9]{{1,2}}){{1,4}}\.(?=\s+[^\W\d_])"),
    ("enumerator", rf"{_LINE}[1-9](?:\.[1-9]){{1,4}}\s+(?=(?-i:[A-Z][a-z]+)\s+[a-z]+)"),
    # "(5/4) x 100" heads a column; "x 100 %" is the constant of a formula
    ("column_number", r"\(?[0-9]{1,2}\)?\s*[/:]\s*\(?[0-9]{1,2}\)?\s*[x×*]\s*100(?![0-9.,])"),
    ("other", r"(?<![^\W_])[x×*]\s*100\s*(?:%|persen)?(?![0-9.,])"),
    # "m2", "CO2", "P3A", "Covid-19": digits that end or fill a short word
    ("other", r"(?<![^\W_])(?!rp[0-9])[^\W\d_]{1,3}[0-9]+(?![0-9.,%])|(?<=[^\W\d_])-[0-9]+(?![0-9.,%])"),
    # account codes "1.06.01.2.01", "5 . 2 . 15 . 09", "2 01 01 10 88"
    ("other", rf"{_NOT_INSIDE}[0-9]{{1,2}}(?:(?:[ ]\.[ ][0-9]{{1,4}}){{2,}}|[ ]0[0-9](?:[ ][0-9]{{2}})+)(?![0-9.,%])"),
    ("other", rf"{_NOT_INSIDE}[0-9]{{1,2}}(?:\.[0-9]{{1,2}}(?![0-9])){{2,}}+(?:\.[0-9]{{1,4}})*+(?![0-9.,])"),
)

# units that make a value of a number that could be a year: "2018 orang"
_UNITS = "orang|org|jiwa|kk|kpm|unit|buah|dokumen|paket|kegiatan|peserta|siswa|desa|kelurahan|ha|km|m2|ton|kg|kali|rumah|keluarga|anak"
COUNTED = re.compile(rf"\s*(?:{_UNITS})\b", re.IGNORECASE)
YEAR_ALONE = re.compile(_YEAR)
