"""Every comparison that was made, agreed ones too, each with a formula that makes it again, and the numbers that long sums add."""

from __future__ import annotations

from collections.abc import Iterator
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
from lkipaudit.rendering.xlsx.sheet import DIGITS, Book, Column, Sheet, digits

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
    Column("Hasil hitung ulang", 15, "centre"),
    Column("Hasil lkipaudit", 14, "centre"),
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
SHORT = Context(prec=DIGITS)
MORE = 4
"""Decimals told of a computed number beyond those of the stated one."""
ELSEWHERE = "pembanding"


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
            self.sheet.text(self.row, 2, comparison.subject)
            self.sheet.text(self.row, 3, _named(field))
            self.sheet.text(self.row, 4, " ".join(quantity.raw.split()))
            self.sheet.quantity(self.row, VALUE, quantity)
            self.sheet.page(self.row, 6, place)
            self.sheet.text(self.row, 7, " > ".join(place.path))
        return f"'{NUMBERS}'!{xl_range_abs(first, VALUE, self.row, VALUE)}"


def comparison_sheet(book: Book) -> None:
    """The sheet, and the one of numbers where some sum is long."""
    sheet = book.sheet("Perbandingan")
    sheet.table(0, COLUMNS)
    many = any(_is_long(one.working) for one in book.report.comparisons if one.working)
    numbers = None
    if many:
        numbers = _Numbers(book.sheet(NUMBERS))
        numbers.sheet.table(0, NUMBER_COLUMNS)
    row = 0
    for row, comparison in enumerate(sorted(book.report.comparisons, key=_order), 1):
        _told(sheet, row, comparison, book.report)
        if comparison.working and comparison.working.stated.value is not None:
            _computed(sheet, row, comparison, comparison.working, numbers)
    sheet.filtered(0, row, len(COLUMNS))
    _coloured(book, sheet, row)
    if numbers:
        numbers.sheet.filtered(0, numbers.row, len(NUMBER_COLUMNS))


def _order(comparison: Comparison) -> tuple[int, int, float, str]:
    place = comparison.evidence[0].place if comparison.evidence else Place()
    return place.source, place.page or 0, place.box.top if place.box else 0.0, comparison.rule


def _told(sheet: Sheet, row: int, comparison: Comparison, report: Report) -> None:
    """What is known of any comparison."""
    first = comparison.evidence[0] if comparison.evidence else None
    place = first.place if first else Place()
    sheet.number(row, 0, row, style="centre")
    sheet.text(row, 1, comparison.rule, "centre")
    sheet.page(row, 2, place)
    sheet.text(row, 3, comparison.subject)
    sheet.text(row, 4, _named(first.field) if first else "")
    sheet.text(row, STATED, comparison.stated or (first.quote if first else ""), "number")
    for column in range(STATED + 1, OURS):
        sheet.text(row, column, "")
    sheet.text(row, OURS, _outcome(comparison), "centre")
    sheet.text(row, NOTE, "; ".join(_notes(comparison, place, report)))


def _outcome(comparison: Comparison) -> str:
    words = OUTCOMES[comparison.outcome]
    return f"{words}, {TIES[comparison.tie]}" if comparison.tie and comparison.tie != "exact" else words


def _notes(comparison: Comparison, place: Place, report: Report) -> Iterator[str]:
    if comparison.outcome is Outcome.DIFFERS:
        yield comparison.message
    if comparison.reason:
        yield comparison.reason
    if len(report.sources) > 1:
        yield file_name(place.source, report)
    yield " > ".join(place.path)


def _computed(sheet: Sheet, row: int, comparison: Comparison, working: Working, numbers: _Numbers | None) -> None:
    """The printed numbers as numbers, and the formulas over them; nothing where a spreadsheet could not compute it."""
    where = dict(_spread(row, working)) if not _is_long(working) else {}
    try:
        spreadsheet(working.formula, where or {name: "A1" for name, _ in working.operands})
    except NoFormula:
        return
    sheet.quantity(row, STATED, working.stated)
    column = FIRST
    for name, quantities in working.operands:
        if numbers and not where.get(name):
            where[name] = numbers.add(row, comparison, name, quantities)
            sheet.raw.write_url(
                row, column, f"internal:{where[name]}", sheet.book.style("link"), f"{len(quantities)} angka di lembar {NUMBERS}"
            )
            column += 1
            continue
        for quantity in quantities:
            sheet.quantity(row, column, quantity)
            column += 1
    sheet.text(row, WORDS, _words(working))
    at = {name: xl_rowcol_to_cell(row, column) for name, column in (("stated", STATED), ("computed", COMPUTED), ("slack", SLACK))}
    shown = digits(working.stated.decimals + (0 if working.computed == working.computed.to_integral_value() else MORE))
    sheet.formula(row, COMPUTED, spreadsheet(working.formula, where), working.computed, number=shown)
    gap = (working.stated.value or working.computed) - working.computed
    sheet.formula(row, GAP, f"{at['stated']}-{at['computed']}", gap, number=shown)
    if working.slack:
        sheet.number(row, SLACK, SHORT.plus(working.slack), working.stated.decimals + MORE)
    if not working.stated.bound:
        now = _outcome(comparison) if comparison.outcome is not Outcome.UNDECIDED else ""
        sheet.formula(row, AGAIN, verdict(working, Cells(**at)), now, "centre")


def _is_long(working: Working) -> bool:
    return sum(len(quantities) for _, quantities in working.operands) > BESIDE


def _spread(row: int, working: Working) -> Iterator[tuple[str, str]]:
    """The cells beside the formula in which the numbers of each name stand."""
    column = FIRST
    for name, quantities in working.operands:
        last = column + len(quantities) - 1
        first_cell, last_cell = (xl_rowcol_to_cell(row, at) for at in (column, last))
        yield name, first_cell if len(quantities) == 1 else f"{first_cell}:{last_cell}"
        column = last + 1


def _words(working: Working) -> str:
    if working.formula == ELSEWHERE:
        return "angka yang sama di tempat lain"
    words = in_words(working.formula)
    return f"tidak lebih dari {words}" if working.sign == "<=" else words


def _named(field: str) -> str:
    return field_name(" ".join(reversed(field.split("."))))


def _coloured(book: Book, sheet: Sheet, last: int) -> None:
    """Red where a comparison differs, green where it agrees, also after a number was mended by hand."""
    colours = (("berbeda", "#F4B6B0"), ("cocok", "#DDF0DC"), ("belum", "#EEEEEE"))
    for words, colour in colours:
        for column in (AGAIN, OURS):
            rule = {"type": "text", "criteria": "begins with", "value": words, "format": book.workbook.add_format({"bg_color": colour})}
            sheet.raw.conditional_format(1, column, max(last, 1), column, rule)
