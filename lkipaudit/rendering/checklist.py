"""The checklist of a review as a DOCX: the 23 statements, what the document itself answers, and room for the reviewer."""

from __future__ import annotations

from lkipaudit.findings import Report, Statement
from lkipaudit.rendering.chr import BLANK, SHORT_BLANK
from lkipaudit.rendering.context import Context
from lkipaudit.rendering.docx_file import Letter, row, together, wide_row
from lkipaudit.rendering.provenance import provenance

SECTIONS = {"I": "Format", "II": "Mekanisme Penyusunan", "III": "Substansi"}
HEADS = ("No", "Pernyataan", "Check list (√)", "Hasil reviu")
WIDTHS = (1.1, 5.3, 1.9, 8.7)
TICKS = {"ya": "√", "sebagian": "sebagian", "": ""}


def render(report: Report, context: Context) -> bytes:
    """The whole form."""
    letter = Letter(context)
    unit, year = report.agency or BLANK, report.year or SHORT_BLANK
    letter.paragraph("FORMULIR CHECKLIST REVIU", bold=True, centred=True, size=13, after=0)
    letter.paragraph("LAPORAN KINERJA", bold=True, centred=True, size=13, after=0)
    letter.paragraph(f"{unit.upper()} TAHUN {year}", bold=True, centred=True, after=8)
    letter.paragraph(
        "Kolom hasil reviu diisi dengan apa yang terbaca dari dokumennya sendiri beserta halaman berkasnya. Yang tidak dapat dijawab oleh "
        "dokumen dibiarkan untuk penelaah; centang yang terisi pun tetap menjadi tanggung jawab penelaah.",
        size=9,
    )
    _counts(letter, report)
    _statements(letter, report)
    table = letter.table((8.5, 8.5), lines=False)
    row(table, ("", f"{SHORT_BLANK}, {SHORT_BLANK}"), size=10)
    row(table, ("Ketua Tim,", "Penelaah,"), size=10)
    row(table, ("\n\n\n",) * 2, size=10)
    row(table, (f"{SHORT_BLANK}\nNIP {SHORT_BLANK}",) * 2, size=10)
    together(table)
    letter.provenance(provenance(report, context))
    return letter.finish("Formulir Checklist Reviu Laporan Kinerja")


def _counts(letter: Letter, report: Report) -> None:
    """How many statements each aspect has; how many are met is for the reviewer to say."""
    table = letter.table((6.5, 3.5, 3.5, 3.5), ("Aspek", "Unsur Penilaian", "Unsur Dipenuhi", "Unsur Belum Dipenuhi"))
    for section, title in SECTIONS.items():
        row(table, (title, str(sum(_section(one) == section for one in report.review_form)), "", ""))
    letter.paragraph(after=2)


def _statements(letter: Letter, report: Report) -> None:
    table = letter.table(WIDTHS, HEADS)
    for section, title in SECTIONS.items():
        wide_row(table, f"{section}. {title}")
        for one in report.review_form:
            if _section(one) == section:
                row(table, (one.code.partition(".")[2], one.text, TICKS[one.verdict], one.answer))
    letter.paragraph(after=2)


def _section(statement: Statement) -> str:
    return statement.code.partition(".")[0]
