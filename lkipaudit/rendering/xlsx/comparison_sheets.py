"""Every comparison that was made, agreed ones too: those of numbers with a formula that makes each again, and the others.

The numbers that a long sum adds stand on a sheet of their own, below each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Context

from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell

from lkipaudit.findings import Comparison, Outcome, Report, Working
from lkipaudit.place import Place
from lkipaudit.quantity import Quantity
from lkipaudit.rendering.rule_words import formula as in_words
from lkipaudit.rendering.rule_words import name as field_name
from lkipaudit.rendering.shown import OUTCOMES, TIES, file_name
from lkipaudit.rendering.xlsx.formulas import Cells, NoFormula, spreadsheet, verdict
from lkipaudit.rendering.xlsx.sheet import DIGITS, Column, Paper, Sheet, brief, digits

BESIDE = 4
"""So many numbers stand beside their formula; more stand on the sheet of numbers."""
COLUMNS = (
    Column("No", 6, "centre"),
    Column("Aturan", 8, "centre"),
    Column("Halaman", 8, "centre"),
    Column("Uraian", 38),
    Column("Yang diuji", 13),
    Column("Tertulis", 17, "number"),
    Column("Seharusnya sama dengan", 25),
    *(Column(f"Angka {at}", 16, "number") for at in range(1, BESIDE + 1)),
    Column("Hitung ulang", 17, "number"),
    Column("Selisih", 13, "number"),
    Column("Toleransi", 10, "number"),
    Column("Hasil hitung ulang", 18, "centre"),
    Column("Hasil lkipaudit", 18, "centre"),
    Column("Keterangan", 44),
)
STATED, WORDS, FIRST, COMPUTED, GAP, SLACK, AGAIN, OURS, NOTE = 5, 6, 7, 11, 12, 13, 14, 15, 16
NUMBERS = "Angka rincian"
NUMBER_COLUMNS = (
    Column("Perbandingan", 12, "centre"),
    Column("Aturan", 8, "centre"),
    Column("Uraian", 45),
    Column("Angka", 18),
    Column("Tertulis", 22),
    Column("Nilai", 20, "number"),
    Column("Halaman", 9, "centre"),
    Column("Letak", 60),
)
VALUE = 5
OTHERS = "Perbandingan lain"
OTHER_COLUMNS = (*COLUMNS[:5], Column("Tertulis", 30), Column("Hasil", 14, "centre"), Column("Keterangan", 80))
SHORT = Context(prec=DIGITS)
MORE = 2
"""Decimals told of a computed number beyond those of the stated one."""
ELSEWHERE = "pembanding"
COLOURS = {"berbeda": "#F4B6B0", "cocok": "#DDF0DC", "belum": "#EEEEEE"}


@dataclass(slots=True)
class _Numbers:
    """The sheet of numbers, and how far it is written."""

    sheet: Sheet
    row: int = 0

    def add(self, at: int, comparison: Comparison, field: str, quantities: tuple[Quantity, ...]) -> str:
        """Write the numbers of one name below each other; the range that they fill."""
        first = self.row + 1
        for quantity in quantities:
            self.row += 1
            place = quantity.place or Place()
            self.sheet.number(self.row, 0, at, style="centre")
            self.sheet.text(self.row, 1, comparison.rule, "centre")
            self.sheet.text(self.row, 2, brief(comparison.subject))
            self.sheet.text(self.row, 3, _named(field))
            self.sheet.text(self.row, 4, " ".join(quantity.raw.split()))
            self.sheet.quantity(self.row, VALUE, quantity)
            self.sheet.page(self.row, 6, place)
            self.sheet.text(self.row, 7, " > ".join(place.path))
        return f"'{NUMBERS}'!{xl_range_abs(first, VALUE, self.row, VALUE)}"


def comparison_sheets(book: Paper) -> None:
    """The sheet of computed comparisons, that of numbers where some sum is long, and that of the other comparisons."""
    ordered = sorted(book.report.comparisons, key=_order)
    computed = [(one, one.working) for one in ordered if one.working and _formula(one.working)]
    sheet = book.sheet("Perbandingan")
    sheet.table(0, COLUMNS)
    numbers = None
    if any(_is_long(working) for _, working in computed):
        numbers = _Numbers(book.sheet(NUMBERS))
        numbers.sheet.table(0, NUMBER_COLUMNS)
    for row, (comparison, working) in enumerate(computed, 1):
        _told(sheet, row, comparison)
        _computed(sheet, row, comparison, working, numbers)
        sheet.text(row, OURS, _outcome(comparison), "centre")
        sheet.text(row, NOTE, "; ".join(_notes(comparison, book.report)))
    sheet.filtered(0, len(computed), len(COLUMNS))
    _coloured(book, sheet, (AGAIN, OURS), len(computed))
    if numbers:
        numbers.sheet.filtered(0, numbers.row, len(NUMBER_COLUMNS))
    _others(book, [one for one in ordered if not one.working or not _formula(one.working)])


def _others(book: Paper, comparisons: Sequence[Comparison]) -> None:
    """What compares no numbers: forms, names, dates, presence; and what could not be computed."""
    sheet = book.sheet(OTHERS)
    sheet.table(0, OTHER_COLUMNS)
    for row, comparison in enumerate(comparisons, 1):
        _told(sheet, row, comparison)
        first = comparison.evidence[0] if comparison.evidence else None
        sheet.text(row, STATED, comparison.stated or (first.quote if first else ""))
        sheet.text(row, STATED + 1, _outcome(comparison), "centre")
        sheet.text(row, STATED + 2, "; ".join(_notes(comparison, book.report)))
    sheet.filtered(0, len(comparisons), len(OTHER_COLUMNS))
    _coloured(book, sheet, (STATED + 1,), len(comparisons))


def _order(comparison: Comparison) -> tuple[int, int, float, str]:
    place = comparison.evidence[0].place if comparison.evidence else Place()
    return place.source, place.page or 0, place.box.top if place.box else 0.0, comparison.rule


def _place(comparison: Comparison) -> Place:
    return comparison.evidence[0].place if comparison.evidence else Place()


def _told(sheet: Sheet, row: int, comparison: Comparison) -> None:
    """What is known of any comparison."""
    sheet.number(row, 0, row, style="centre")
    sheet.text(row, 1, comparison.rule, "centre")
    sheet.page(row, 2, _place(comparison))
    sheet.text(row, 3, brief(comparison.subject))
    sheet.text(row, 4, _named(comparison.evidence[0].field) if comparison.evidence else "")


def _outcome(comparison: Comparison) -> str:
    words = OUTCOMES[comparison.outcome]
    return f"{words}, {TIES[comparison.tie]}" if comparison.tie and comparison.tie != "exact" else words


def _notes(comparison: Comparison, report: Report) -> Iterator[str]:
    place = _place(comparison)
    if comparison.outcome is Outcome.DIFFERS:
        yield comparison.message
    if comparison.reason:
        yield comparison.reason
    if len(report.sources) > 1:
        yield file_name(place.source, report)
    yield " > ".join(place.path)
    if comparison.working and comparison.working.formula == ELSEWHERE and len(comparison.evidence) > 1:
        other = comparison.evidence[1].place
        yield "dengan " + ", ".join(filter(None, (f"halaman {other.page}" if other.page else "", " > ".join(other.path))))


def _formula(working: Working) -> str:
    """The formula with a cell for every name; empty where a spreadsheet cannot compute it."""
    try:
        return spreadsheet(working.formula, {name: "A1" if len(found) == 1 else "A1:A2" for name, found in working.operands})
    except NoFormula:
        return ""


def _computed(sheet: Sheet, row: int, comparison: Comparison, working: Working, numbers: _Numbers | None) -> None:
    """The printed numbers as numbers, and the formulas over them."""
    for column in range(STATED + 1, OURS):
        sheet.text(row, column, "")
    sheet.quantity(row, STATED, working.stated)
    where = dict(_beside(sheet, row, working))
    if numbers and not where:
        where = {name: numbers.add(row, comparison, name, quantities) for name, quantities in working.operands}
        for column, (name, quantities) in enumerate(working.operands, FIRST):
            link = sheet.book.style("link")
            sheet.raw.write_url(row, column, f"internal:{where[name]}", link, f"{len(quantities)} angka rincian")
    sheet.text(row, WORDS, _words(working), "words")
    at = {name: xl_rowcol_to_cell(row, column) for name, column in (("stated", STATED), ("computed", COMPUTED), ("slack", SLACK))}
    shown = digits(working.stated.decimals + (0 if working.computed == working.computed.to_integral_value() else MORE))
    sheet.formula(row, COMPUTED, spreadsheet(working.formula, where), working.computed, number=shown)
    gap = (working.stated.value or working.computed) - working.computed
    sheet.formula(row, GAP, f"{at['stated']}-{at['computed']}", gap, number=shown)
    if working.slack:
        sheet.number(row, SLACK, SHORT.plus(working.slack), working.stated.decimals + MORE)
    if not working.stated.bound and comparison.outcome is not Outcome.UNDECIDED:
        sheet.formula(row, AGAIN, verdict(working, Cells(**at)), _outcome(comparison), "centre")


def _beside(sheet: Sheet, row: int, working: Working) -> Iterator[tuple[str, str]]:
    """Write the numbers of a short formula beside it; the cells in which the numbers of each name stand."""
    if _is_long(working):
        return
    column = FIRST
    for name, quantities in working.operands:
        last = column + len(quantities) - 1
        first_cell, last_cell = (xl_rowcol_to_cell(row, at) for at in (column, last))
        for at, quantity in enumerate(quantities, column):
            sheet.quantity(row, at, quantity)
        yield name, first_cell if len(quantities) == 1 else f"{first_cell}:{last_cell}"
        column = last + 1


def _is_long(working: Working) -> bool:
    return sum(len(quantities) for _, quantities in working.operands) > BESIDE


def _words(working: Working) -> str:
    if working.formula == ELSEWHERE:
        return "angka yang sama di tempat lain"
    words = in_words(working.formula)
    return f"tidak lebih dari {words}" if working.sign == "<=" else words


def _named(field: str) -> str:
    return field_name(" ".join(reversed(field.split("."))))


def _coloured(book: Paper, sheet: Sheet, columns: Sequence[int], last: int) -> None:
    """Red where a comparison differs, green where it agrees, also after a number was mended by hand."""
    for words, colour in COLOURS.items():
        colouring = book.workbook.add_format({"bg_color": colour})
        for column in columns:
            rule = {"type": "text", "criteria": "begins with", "value": words, "format": colouring}
            sheet.raw.conditional_format(1, column, max(last, 1), column, rule)
