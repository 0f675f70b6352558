"""The steps of the review: what each rule asserts, how often it was tried, and what that came to."""

from __future__ import annotations

from collections import Counter

from lkipaudit.rendering.xlsx.sheet import Column, Paper

COLUMNS = (
    Column("Aturan", 10, "centre"),
    Column("Asersi yang dinilai", 70),
    Column("Cocok", 10, "number"),
    Column("Berbeda", 10, "number"),
    Column("Belum pasti", 12, "number"),
    Column("Simpulan", 46),
)


def step_sheet(book: Paper) -> None:
    """Every rule that was run, then why some comparisons could not be decided."""
    sheet = book.sheet("Langkah reviu")
    sheet.table(1, COLUMNS)
    sheet.text(0, 0, "Langkah reviu dan asersi yang dinilai", "title", room=sheet.whole)
    titles = dict(book.report.titles)
    row = 1
    for row, rule in enumerate(book.report.rules, 2):
        sheet.text(row, 0, rule.id, "centre")
        sheet.text(row, 1, titles.get(rule.id, ""))
        for column, count in enumerate((rule.agreed, rule.differed, rule.undecided), 2):
            sheet.number(row, column, count)
        sheet.text(row, 5, _conclusion(rule.agreed, rule.differed, rule.undecided))
    sheet.filtered(1, row, len(COLUMNS))
    counts = Counter((one.rule, one.reason) for one in book.report.undecided)
    if counts:
        row += 2
        sheet.text(row, 0, "Belum dapat dipastikan", "part", room=sheet.whole)
        for (rule_id, reason), count in sorted(counts.items()):
            row += 1
            sheet.text(row, 0, rule_id, "centre")
            sheet.text(row, 1, reason)
            sheet.number(row, 2, count)


def _conclusion(agreed: int, differed: int, undecided: int) -> str:
    if differed:
        return "Terdapat perbedaan; lihat lembar Temuan dan Perbandingan."
    if agreed:
        return "Sejalan pada semua yang dapat diuji." if not undecided else "Sejalan pada yang dapat diuji; sebagian belum pasti."
    return "Belum dapat dipastikan." if undecided else "Tidak menemukan yang dapat dibandingkan."
