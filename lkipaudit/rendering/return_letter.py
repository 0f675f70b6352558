"""The letter with which a report goes back to its agency: what was looked at, what to mend, and the findings as an enclosure."""

from __future__ import annotations

from collections.abc import Sequence

from docx.enum.text import WD_BREAK

from lkipaudit.findings import Finding, Report, Severity
from lkipaudit.rendering.chr import BLANK, HEADS, SHORT_BLANK, WIDTHS, finding_rows
from lkipaudit.rendering.context import Context
from lkipaudit.rendering.docx_file import Letter, row, together
from lkipaudit.rendering.provenance import provenance
from lkipaudit.rendering.shown import file_name, number, ranges, told
from lkipaudit.rendering.terminal import share


def render(report: Report, context: Context) -> bytes:
    """The whole letter; number, date, limit and signature are left to whoever sends it."""
    letter = Letter(context)
    findings = told(report)
    _head(letter, report, findings)
    for words in _body(report, findings):
        letter.paragraph(words, after=6)
    _signature(letter)
    if findings:
        _enclosure(letter, report, findings)
    letter.provenance(provenance(report, context))
    return letter.finish("Surat hasil pemeriksaan Laporan Kinerja")


def _unit(report: Report) -> str:
    return report.agency or BLANK


def _subject(report: Report, findings: Sequence[Finding]) -> str:
    what = f"Laporan Kinerja {_unit(report)} Tahun {report.year or SHORT_BLANK}"
    if len(report.failed) == len(report.sources):
        return f"Permintaan penyampaian ulang {what}"
    grave = any(finding.severity.value >= Severity.MAYOR.value for finding in findings)
    return f"Pengembalian {what} untuk diperbaiki" if grave else f"Hasil pemeriksaan {what}"


def _head(letter: Letter, report: Report, findings: Sequence[Finding]) -> None:
    table = letter.table((2.2, 0.5, 8.8, 5.5), lines=False)
    enclosed = "1 (satu) berkas" if findings else "-"
    row(table, ("Nomor", ":", SHORT_BLANK, f"{SHORT_BLANK}, {SHORT_BLANK}"), size=10)
    row(table, ("Lampiran", ":", enclosed, ""), size=10)
    row(table, ("Hal", ":", _subject(report, findings), ""), size=10)
    letter.paragraph(after=2)
    letter.paragraph(f"Yth. Pimpinan {_unit(report)}", after=0)
    letter.paragraph("di Tempat", after=10)


def _body(report: Report, findings: Sequence[Finding]) -> list[str]:
    """The paragraphs, by what came of the audit."""
    names = ", ".join(file_name(index, report) for index in range(len(report.sources)))
    failed = [part.reason for part in report.unread if part.page is None and part.source in report.failed]
    if len(report.failed) == len(report.sources):
        return [
            f"Laporan Kinerja yang Saudara sampaikan ({names}) belum dapat kami periksa. {' '.join(failed)}",
            f"Kami mohon laporan itu disampaikan kembali paling lambat tanggal {SHORT_BLANK} dalam berkas yang dapat dibuka.",
        ]
    ledger = report.ledger
    looked = ledger.tied + ledger.broken
    opening = (
        f"Kami telah memeriksa apakah angka dan uraian dalam Laporan Kinerja yang Saudara sampaikan ({names}) konsisten. "
        f"Dari {number(ledger.printed)} angka yang tercetak, {number(looked)} ({share(looked, ledger.printed)}) dapat diuji "
        "dengan hitungan atau dengan tempat lain dalam laporan."
    )
    told_so = [opening]
    unread = sorted({part.page for part in report.unread if part.page is not None})
    if failed:
        told_so.append(f"Sebagian berkas tidak dapat dibaca dan belum diperiksa. {' '.join(failed)}")
    if unread:
        told_so.append(f"Halaman yang seluruhnya atau sebagian tidak terbaca, dan belum diperiksa: {ranges(unread)}.")
    if not findings:
        words = "Di antara angka dan pernyataan yang dapat diuji tidak ditemukan perbedaan." if looked else "Karena itu belum ada simpulan."
        return [*told_so, f"{words} Angka selebihnya tetap menjadi tanggung jawab penyusun laporan."]
    count = (
        f"Terdapat {number(len(findings))} hal yang perlu dikonfirmasi atau diperbaiki, dengan rincian sebagaimana terlampir. Tiap butir "
        "menyebut halaman, isi yang tertulis, dan isi yang seharusnya menurut hitungan atau bagian lain laporan itu."
    )
    request = (
        "Kami mohon laporan yang telah diperbaiki, beserta tanggapan atas tiap butir, disampaikan kembali paling lambat tanggal "
        f"{SHORT_BLANK}."
    )
    return [*told_so, count, request]


def _signature(letter: Letter) -> None:
    letter.paragraph("Demikian disampaikan, atas perhatian dan kerja samanya diucapkan terima kasih.", after=10)
    table = letter.table((9.5, 7.5), lines=False)
    row(table, ("", f"{SHORT_BLANK},\n\n\n\n{SHORT_BLANK}\nNIP {SHORT_BLANK}"), size=10)
    together(table)


def _enclosure(letter: Letter, report: Report, findings: Sequence[Finding]) -> None:
    letter.paragraph().add_run().add_break(WD_BREAK.PAGE)
    letter.heading("Lampiran: hal-hal yang perlu dikonfirmasi atau diperbaiki")
    letter.paragraph(f"Laporan Kinerja {_unit(report)} Tahun {report.year or SHORT_BLANK}. Nomor halaman adalah nomor halaman berkas.")
    finding_rows(letter.table(WIDTHS, HEADS), report, findings)
