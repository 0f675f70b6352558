"""What was spent of the budget of each indicator, in tables of efficiency and of budgets; all names are invented."""

from __future__ import annotations

from tables import model_of

NAMES = ("Cakupan taman", "Cakupan pohon", "Cakupan jalan", "Cakupan pasar", "Cakupan sungai")
PAID = ("97,50", "90,00", "80,00", "75,00", "60,00")


def told(*percents: str, extra: str = "") -> list[tuple[str, str]]:
    """The percentages of both tables, those of efficiency first; `extra` stands below the first row of the budget."""
    first = "\n".join(f"| {name} | 100 | {percent} |" for name, percent in zip(NAMES, percents, strict=True))
    rows = [f"| {name} | 100.000.000 | {percent.replace(',', '.')}0.000 | {percent} |" for name, percent in zip(NAMES, PAID, strict=True)]
    budget = "\n".join([rows[0], *([extra] if extra else []), *rows[1:]])
    text = f"""
# BAB III AKUNTABILITAS KINERJA

| Indikator | Capaian Kinerja (%) | Penyerapan Anggaran (%) |
|---|---|---|
{first}

## Realisasi Anggaran

| Indikator | Anggaran | Realisasi | % |
|---|---|---|---|
{budget}
"""
    return [(row.nama.raw, row.persen.raw) for row in model_of(text).serapan_indikator]


def test_two_tables_that_mostly_agree_tell_the_same() -> None:
    printed = ("97,5", "94,46", "80,00", "75,00", "60")
    found = told(*printed)
    assert found[:5] == list(zip(NAMES, printed, strict=True))
    assert found[5:] == list(zip(NAMES, PAID, strict=True))


def test_tables_that_mostly_differ_tell_different_things() -> None:
    assert told("97,50", "94,46", "70,00", "75,00", "50,00") == []
    assert told("50,00", "60,00", "70,00", "95,00", "99,00") == []


def test_an_indicator_paid_for_in_several_rows_is_left_out_with_what_may_be_meant() -> None:
    found = told(*PAID, extra="|  | 10.000.000 | 9.000.000 | 90,00 |")
    assert ("Cakupan taman", "97,50") not in found[5:]
    assert ("Cakupan pasar", "75,00") in found
