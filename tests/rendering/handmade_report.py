"""One report made by hand, as judging would make it, for the tests of everything that renders one."""

from __future__ import annotations

from dataclasses import replace

from lkipaudit.document import Source
from lkipaudit.findings import (
    Cause,
    Comparison,
    Confidence,
    Evidence,
    Finding,
    Ledger,
    Outcome,
    Report,
    RuleCount,
    Severity,
    Undecided,
    UnreadPart,
)
from lkipaudit.place import Box, Place

TABLE = ("BAB III AKUNTABILITAS KINERJA", "B. Realisasi Anggaran", "tabel 9", "baris 15")


def place(field: str, *, page: int = 9, row: str = "baris 15") -> Place:
    return Place(0, page, Box(430.25, 700.5, 470, 714.125), (*TABLE[:-1], row, field))


PERSEN = Finding(
    fingerprint="5f2b",
    rule="ANG-01",
    title="Persentase realisasi mengikuti anggaran dan realisasi",
    severity=Severity.MAYOR,
    confidence=Confidence.TINGGI,
    persona="baku",
    subject="Penyediaan Peralatan dan Perlengkapan Kantor",
    message=(
        "Penyediaan Peralatan dan Perlengkapan Kantor: persentase tertulis 99,99, sedangkan "
        "menurut hitungan 84.940.500 / 85.000.000 x 100 = 99,93"
    ),
    stated="99,99",
    computed="99,93",
    difference="0,06",
    equation="84.940.500 / 85.000.000 x 100 = 99,93",
    cause=Cause("satu_angka", "satu angka berbeda: 99,93 menjadi 99,99"),
    advice="Perbaiki persentase menjadi 99,93, atau konfirmasi realisasinya.",
    evidence=(
        Evidence("primary", "persen", "99,99", place("persen")),
        Evidence("related", "realisasi", "84.940.500", place("realisasi")),
        Evidence("related", "anggaran", "85.000.000", place("anggaran")),
    ),
    row=("2.23.01.2.06.02", "Penyediaan Peralatan dan\nPerlengkapan Kantor", "85.000.000", "84.940.500", "99,99"),
    row_heads=("Kode", "Program / Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "%"),
    row_mark=4,
)

RUSAK = replace(
    PERSEN,
    fingerprint="77aa",
    rule="FMT-01",
    title="Angka tertulis dengan pemisah ribuan yang sah",
    severity=Severity.MINOR,
    confidence=Confidence.SEDANG,
    subject="Koordinasi Laporan",
    message="Koordinasi Laporan: pengelompokan angka 8.000000 tidak lazim",
    stated=None,
    computed=None,
    difference=None,
    equation=None,
    cause=None,
    advice="Tulis kembali angka itu dengan titik di tiap tiga angka.",
    evidence=(Evidence("primary", "anggaran", "8.000000", place("anggaran", page=8)),),
    row=("Koordinasi Laporan", "8.000000"),
    row_heads=(),
    row_mark=1,
)

REPORT = Report(
    version="9.9.9",
    profile="nasional",
    rules_sha256="abcdef0123456789",
    sources=(Source("laporan/contoh.pdf", "00ff", "pdf", 13),),
    agency="Dinas Contoh",
    year=2023,
    ledger=Ledger(
        printed=1412,
        tied=1112,
        by=(("exact", 980), ("rounded", 110), ("truncated", 12), ("padded", 2), ("loose", 8)),
        broken=31,
        untied=269,
        not_values=2240,
        reasons=(("kolom tidak dikenal", 200), ("tidak ada hubungan yang dapat diuji", 69)),
    ),
    rules=(RuleCount("ANG-01", 55, 1, 1), RuleCount("ANG-07", 0, 0, 0), RuleCount("FMT-01", 1411, 1, 0)),
    titles=(
        ("ANG-01", "Persentase realisasi mengikuti anggaran dan realisasi"),
        ("ANG-07", "Realisasi tidak melebihi anggaran"),
        ("FMT-01", "Angka tertulis dengan pemisah ribuan yang sah"),
    ),
    findings=(RUSAK, PERSEN),
    undecided=(Undecided("ANG-01", "realisasi tidak tercetak", (Evidence("primary", "persen", "-", place("persen")),)),),
    unread=(UnreadPart(0, 4, "halaman hasil pindai tanpa teks"), UnreadPart(0, 5, "halaman hasil pindai tanpa teks")),
    comparisons=(
        Comparison("ANG-01", Outcome.AGREES, "Jumlah", (Evidence("primary", "persen", "97,63", place("persen")),), tie="rounded"),
    ),
    printed_pages=(((0, 9), "6"),),
)
