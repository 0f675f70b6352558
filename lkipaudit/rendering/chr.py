"""The Catatan Hasil Reviu as a letter-ready DOCX: what a review found, in the parts and words that inspectorates file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from docx.table import Table

from lkipaudit.findings import Finding, Report
from lkipaudit.rendering.context import Context
from lkipaudit.rendering.docx_file import Letter, row, together, wide_row
from lkipaudit.rendering.provenance import provenance
from lkipaudit.rendering.shown import expected, file_name, number, pages_of, ranges, rejected, told
from lkipaudit.rendering.terminal import share

BLANK = "........................................"
SHORT_BLANK = "...................."
NONE = "Belum ada catatan."
HEADS = ("No", "Uraian/Kondisi", "Halaman", "Seharusnya", "Rekomendasi", "Tanggapan")
WIDTHS = (0.9, 5.2, 2.3, 2.6, 3.7, 2.3)
MOST_PAGES = 4
GROUPS = {
    "dikonfirmasi": "Dikonfirmasi pereviu",
    "ditanyakan": "Ditanyakan kepada penyusun laporan, menunggu jawaban",
    "": "Belum ditelaah pereviu",
}
"""Findings by what a reviewer decided, in the order in which they are told."""
FORMAT, SUBSTANCE, OTHER = "Format Laporan Kinerja", "Substansi Laporan Kinerja", "Catatan Permasalahan Lainnya"
MECHANISM = "Mekanisme Penyusunan Laporan Kinerja"
PARTS: Mapping[str, str] = {"STR": FORMAT, "FMT": FORMAT, "TRB": FORMAT, "PJB": OTHER, "TGL": OTHER, "ADM": OTHER, "HKM": OTHER}
"""The component of a review that a family of rules belongs to; any other is of the substance."""


def render(report: Report, context: Context) -> bytes:
    """The whole letter."""
    letter = Letter(context)
    findings = told(report)
    _head(letter, report)
    _basis(letter, report)
    _components(letter, report, findings)
    _corrections(letter, report, findings)
    _conclusion(letter, report, findings)
    _signatures(letter)
    letter.provenance(provenance(report, context))
    return letter.finish("Catatan Hasil Reviu Laporan Kinerja")


def _unit(report: Report) -> str:
    return report.agency or BLANK


def _head(letter: Letter, report: Report) -> None:
    letter.paragraph("CATATAN HASIL REVIU", bold=True, centred=True, size=13, after=0)
    letter.paragraph("LAPORAN KINERJA", bold=True, centred=True, size=13, after=0)
    letter.paragraph(_unit(report).upper(), bold=True, centred=True, after=0)
    letter.paragraph(f"TAHUN ANGGARAN {report.year or SHORT_BLANK}", bold=True, centred=True, after=10)
    table = letter.table((4.6, 0.5, 11.9), lines=False)
    names = ", ".join(file_name(index, report) for index in range(len(report.sources)))
    for label, value in (
        ("Nomor", BLANK),
        ("Tanggal", BLANK),
        ("Entitas yang direviu", _unit(report)),
        ("Periode Laporan Kinerja", f"Tahun {report.year or SHORT_BLANK}"),
        ("Surat Tugas", f"Nomor {SHORT_BLANK} tanggal {SHORT_BLANK}"),
        ("Berkas yang direviu", names),
        ("Disusun oleh", f"{SHORT_BLANK} tanggal {SHORT_BLANK}"),
        ("Direviu oleh", f"{SHORT_BLANK} tanggal {SHORT_BLANK}"),
    ):
        row(table, (label, ":", value), size=10)


def _basis(letter: Letter, report: Report) -> None:
    letter.heading("A. Dasar Pelaksanaan Reviu")
    letter.paragraph(
        "Reviu dilaksanakan berdasarkan PermenPAN-RB Nomor 53 Tahun 2014 tentang tata cara reviu atas laporan kinerja, "
        f"dengan Surat Tugas Nomor {SHORT_BLANK} tanggal {SHORT_BLANK}."
    )
    letter.heading("B. Batas Tanggung Jawab Reviu")
    letter.paragraph(
        "Reviu bertujuan untuk memberikan keyakinan terbatas bahwa Laporan Kinerja telah disajikan secara akurat, andal, dan valid. "
        f"Substansi informasi yang dimuat dalam Laporan Kinerja menjadi tanggung jawab manajemen {_unit(report)}."
    )


def _components(letter: Letter, report: Report, findings: Sequence[Finding]) -> None:
    letter.heading("C. Komponen Reviu")
    table = letter.table((5.2, 2.4, 9.4), ("Komponen", "Indeks KKR", "Uraian Hasil Reviu"))
    for part in (FORMAT, MECHANISM, SUBSTANCE, OTHER):
        held = [str(at) for at, finding in enumerate(findings, 1) if _part(finding) == part]
        words = f"{number(len(held))} catatan: nomor {ranges([int(at) for at in held])}." if held else NONE
        row(table, (part, "", "Diisi pereviu; tidak dapat dinilai dari dokumennya saja." if part == MECHANISM else words))
    ledger = report.ledger
    looked = share(ledger.tied + ledger.broken, ledger.printed)
    letter.paragraph(
        f"Dari {number(ledger.printed)} angka yang tercetak, {looked} dibandingkan dengan hitungan atau tempat lain dalam laporan; "
        "angka selebihnya tidak teruji.",
        after=0,
    )
    unread = sorted({part.page for part in report.unread if part.page is not None})
    if unread:
        letter.paragraph(f"Halaman berkas yang seluruhnya atau sebagian tidak terbaca dan perlu ditelaah sendiri: {ranges(unread)}.")


def _part(finding: Finding) -> str:
    return PARTS.get(finding.rule.split("-")[0], SUBSTANCE)


def _corrections(letter: Letter, report: Report, findings: Sequence[Finding]) -> None:
    letter.heading("D. Koreksi/Perbaikan yang Belum Dilakukan")
    if findings:
        finding_rows(letter.table(WIDTHS, HEADS), report, findings)
    else:
        letter.paragraph(NONE)
    letter.heading("E. Koreksi/Perbaikan yang Sudah Dilakukan")
    letter.paragraph("Diisi pereviu sesudah perbaikannya diperiksa, dengan nomor catatan pada bagian D.")
    table = letter.table((1.6, 10.9, 4.5), ("Nomor", "Perbaikan yang dilakukan", "Diperiksa oleh/tanggal"))
    for _ in range(3):
        row(table, ("", "", ""))


def finding_rows(table: Table, report: Report, findings: Sequence[Finding]) -> None:
    """A row for each finding, under what a reviewer decided of it where one did."""
    numbers = {finding.fingerprint: at for at, finding in enumerate(findings, 1)}
    verdicts = {finding.fingerprint: decision.verdict for finding in findings if (decision := report.decision(finding))}
    for verdict, words in GROUPS.items():
        group = [finding for finding in findings if verdicts.get(finding.fingerprint, "") == verdict]
        if group and verdicts:
            wide_row(table, words)
        for finding in group:
            row(table, _cells(finding, numbers[finding.fingerprint], report))


def _cells(finding: Finding, at: int, report: Report) -> tuple[str, ...]:
    lines = [finding.message, f"{finding.rule}, {finding.severity.word}"]
    decision = report.decision(finding)
    if decision and decision.remark.strip():
        lines.insert(1, f"Catatan pereviu: {' '.join(decision.remark.split())}")
    return str(at), "\n".join(lines), _pages(finding, report), expected(finding), finding.advice, ""


def _pages(finding: Finding, report: Report) -> str:
    """The pages, one on a line, that of the thing itself first."""
    pages = pages_of(finding, report).split(", ")
    rest = len(pages) - MOST_PAGES
    return "\n".join(pages[:MOST_PAGES] + ([f"dan {rest} lain"] if rest > 0 else []))


def _conclusion(letter: Letter, report: Report, findings: Sequence[Finding]) -> None:
    letter.heading("F. Kesimpulan")
    if findings:
        letter.paragraph(
            f"Sampai dengan catatan ini dibuat terdapat {number(len(findings))} hal yang perlu dikonfirmasi atau diperbaiki "
            "sebelum Laporan Kinerja ditandatangani."
        )
    else:
        letter.paragraph("Tidak ditemukan perbedaan di antara angka dan pernyataan yang dapat dibandingkan.")
    dropped = len(rejected(report))
    if dropped:
        letter.paragraph(f"{number(dropped)} temuan ditolak pereviu dan tidak menjadi catatan.")
    letter.paragraph(f"Kesimpulan pereviu: {BLANK * 2}")


def _signatures(letter: Letter) -> None:
    letter.heading("Pengesahan")
    table = letter.table((5.6, 5.7, 5.7), lines=False)
    row(table, ("Menyetujui,\nWakil unit yang direviu,", "Ketua Tim,", "Anggota Tim,"), size=10)
    row(table, ("\n\n\n",) * 3, size=10)
    row(table, (f"{SHORT_BLANK}\nNIP {SHORT_BLANK}",) * 3, size=10)
    together(table)
