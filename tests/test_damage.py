"""One digit of one cell of a clean report is changed, each cell in turn: one finding each, and on the right row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

import pytest

from lkipaudit.findings import Finding, Outcome
from lkipaudit.judging import Judgement, compile_rules, judge
from lkipaudit.policy import load_policy
from lkipaudit.reading.markdown import read_markdown
from lkipaudit.understanding import understand

POLICY = load_policy()
RULES = compile_rules(POLICY)
HEADS = "| No | Program / Kegiatan | Anggaran | Realisasi | % |\n|----|----|----|----|----|\n"
AMOUNTS = ("anggaran", "realisasi", "persen")
SIGNIFICANT = 4
"""A slip further behind in an amount does not move its percentage: parent and parts disagree, and nobody could say which part it was."""
PROGRAMMES = (
    (
        "Program Pelayanan Perpustakaan",
        (
            ("Pengadaan Bahan Pustaka", 187_350_000, 176_294_400),
            ("Perpustakaan Keliling", 96_540_000, 95_817_000),
            ("Perpustakaan Digital", 75_900_000, 61_274_600),
        ),
    ),
    (
        "Program Pembinaan Kearsipan",
        (
            ("Penataan Arsip Dinamis", 48_960_000, 36_300_000),
            ("Akuisisi Arsip Statis", 33_250_000, 32_917_500),
            ("Sarana Penyimpanan Arsip", 71_850_000, 70_426_300),
            ("Alih Media Arsip", 27_300_000, 16_894_000),
        ),
    ),
    (
        "Program Administrasi Perkantoran",
        (
            ("Jasa Komunikasi dan Listrik", 142_600_000, 118_947_310),
            ("Bahan Logistik Kantor", 38_275_000, 37_642_000),
            ("Rapat Koordinasi", 126_400_000, 119_873_250),
            ("Pemeliharaan Gedung", 148_750_000, 147_286_900),
            ("Pemeliharaan Kendaraan", 67_900_000, 63_481_775),
        ),
    ),
)
Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Damage:
    """One cell of the body with another digit in it."""

    row: int
    column: int
    clean: str
    printed: str


def row(number: str, name: str, anggaran: int, realisasi: int) -> Row:
    persen = (Decimal(realisasi) / anggaran * 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
    amounts = (f"{value:,}".replace(",", ".") for value in (anggaran, realisasi))
    return number, name, *amounts, str(persen).replace(".", ",")


@cache
def clean() -> tuple[Row, ...]:
    rows: list[Row] = []
    everything: list[tuple[str, int, int]] = []
    for letter, (name, parts) in zip("ABC", PROGRAMMES, strict=True):
        rows.append(row(letter, name, sum(part[1] for part in parts), sum(part[2] for part in parts)))
        rows += [row(str(number), *part) for number, part in enumerate(parts, 1)]
        everything += parts
    return (*rows, row("", "Jumlah", sum(part[1] for part in everything), sum(part[2] for part in everything)))


def judged(*damaged: Damage, appendix: bool) -> Judgement:
    rows = [list(cells) for cells in clean()]
    for one in damaged:
        rows[one.row][one.column] = one.printed
    body = HEADS + "".join(f"| {' | '.join(cells)} |\n" for cells in rows)
    again = HEADS + "".join(f"| {' | '.join(cells)} |\n" for cells in clean())
    text = f"## Realisasi Anggaran\n\n{body}" + (f"\n## Lampiran\n\n{again}" if appendix else "")
    return judge(understand([read_markdown(text)], POLICY.vocabulary), RULES)


def damage(row: int, column: int, number: int) -> Damage:
    """The digit of that number replaced by another, never by a zero (which could fill up a shorter number)."""
    printed = clean()[row][column]
    at = [place for place, char in enumerate(printed) if char.isdigit()][number]
    other = (int(printed[at]) + 3) % 9 + 1
    return Damage(row, column, printed, f"{printed[:at]}{other}{printed[at + 1 :]}")


def damages() -> Iterator[Damage]:
    """Every cell once, each time another one of its first digits."""
    for at in range(len(clean())):
        for column in range(2, 5):
            yield damage(at, column, (at + column) % SIGNIFICANT)


def is_on(finding: Finding, one: Damage) -> bool:
    return finding.subject == clean()[one.row][1]


@pytest.mark.parametrize("appendix", [True, False])
def test_a_clean_report_has_no_finding(*, appendix: bool) -> None:
    judgement = judged(appendix=appendix)
    assert {one.outcome for one in judgement.comparisons} == {Outcome.AGREES}


def test_a_small_slip_of_a_part_is_told_of_the_sum_that_it_breaks() -> None:
    """The last digit of an amount does not move its percentage: without a second copy nothing tells the part, and none is named."""
    findings = judged(damage(3, 2, 7), appendix=False).findings
    assert [finding.message.partition(";")[0] for finding in findings] == [
        "Program Pelayanan Perpustakaan: anggaran tertulis 359.790.000, sedangkan jumlah 3 rincian adalah 359.790.004 (selisih 4)"
    ]
    assert [finding.subject for finding in judged(damage(3, 2, 7), appendix=True).findings] == ["Perpustakaan Digital"]


@pytest.mark.parametrize("appendix", [True, False])
def test_two_slips_in_one_programme_are_two_findings(*, appendix: bool) -> None:
    pairs = [(damage(at, 2 + at % 2, at % 2 + 1), damage(other, 3, 1)) for at, other in ((0, 2), (1, 3), (4, 6), (5, 8), (9, 12), (10, 13))]
    for pair in pairs:
        findings = judged(*pair, appendix=appendix).findings
        assert {finding.subject for finding in findings} == {clean()[one.row][1] for one in pair}
        assert len(findings) == len(pair)


@pytest.mark.parametrize(("appendix", "least"), [(True, 0.95), (False, 0.85)])
def test_one_slip_is_one_finding_on_its_row(*, appendix: bool, least: float) -> None:
    found = [(one, judged(one, appendix=appendix).findings) for one in damages()]
    assert [(one, findings) for one, findings in found if len(findings) != 1] == []
    right = [one for one, (finding,) in found if is_on(finding, one)]
    assert len(right) / len(found) >= least
