"""What each column of a table is for: by its heading, and by how its values behave."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import permutations
from statistics import median

from lkipaudit.quantity import Interval, Kind, Quantity, Style, style_of, tie
from lkipaudit.understanding.grid import Row, number_of
from lkipaudit.understanding.heading_years import when
from lkipaudit.understanding.joins import Whole
from lkipaudit.understanding.words import entry, heading_key

Words = Mapping[str, Sequence[str]]
Numbers = tuple[tuple[Quantity | None, ...], ...]
"""By row, then by column: the number that the cell holds."""

MONEY = Decimal(100_000)
"""A column whose middle value is at least this holds amounts, whatever its heading says."""
RUPIAH = re.compile(r"\brp\b", re.IGNORECASE)
SCALED = re.compile(
    r"\(\s*(?:dalam\s+)?(?:rp\.?\s*[.,]?000\b|(?:rp\.?\s*)?(?:ribu|juta|mil[iy]ar)|x\s*(?:rp\.?\s*)?1[.,]000)", re.IGNORECASE
)
"""A heading of amounts in thousands or millions: "Pagu (Rp. 000)", "(dalam jutaan rupiah)"."""
AGAINST = re.compile(r"\b(?:terhadap|thadap|thd|thdp|dibanding(?:kan)?)\b", re.IGNORECASE)
RESULTS = ("persen", "realisasi")
WORDS = re.compile(r"[^\W\d_]{3,}")
LONGEST = 60
"""Letters of a heading."""
ENOUGH = 3
"""Rows that must tell before behaviour may overrule a heading."""
FEW = 2
"""Rows that must tell before a percentage that none of them bears out is taken for one of something else."""
MOSTLY = 0.6
NAMED = frozenset({"indikator", "sasaran", "program", "kegiatan", "sub_kegiatan", "uraian"})
"""Columns of names: what counts there is a list number, or part of the name."""
STAGES = frozenset(
    {"perubahan", "penetapan", "murni", "awal", "induk", "revisi", "sebelumperubahan", "setelahperubahan", "sesudahperubahan"}
)
"""Headings, without spaces, of a stage: of what, the heading above says."""
STAGED = frozenset({"target", "anggaran"})
WORDED = frozenset({"uraian", "nama", "rumusan"})
"""Headings, without spaces, of how something is worded: what it is, the heading above says."""
WORDED_OF = frozenset({"indikator", "sasaran", "program", "kegiatan", "sub_kegiatan"})
MEASURED = frozenset(
    {
        *("perjanjiankinerja", "kinerja", "kinerjautama", "uraiankinerja", "pernyataankinerja", "jenispelayanan", "jenislayanan"),
        *("output", "keluaran", "outputkegiatan", "rincianoutput"),
    }
)
"""Headings, without spaces, of what targets are set for, in a table that heads no column as indicators."""
MOST_COLUMNS = 20
"""Columns of one kind that are tried with each other: no table of budgets has more, and the tries grow with their cube."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its role by heading ("" when unknown), whether the heading says percent, and what its cells hold.

    `rupiah` is whether its heading, at any level, or its cells say that it holds amounts of the budget.
    """

    at: int
    role: str
    heading: str
    percent: bool
    money: bool
    numeric: bool
    style: Style | None
    rupiah: bool = False
    scaled: bool = False
    """Whether its amounts are written in thousands or millions."""


@dataclass(frozen=True, slots=True)
class Block:
    """One set of columns that belong together: budget, realisation, percentage and what is left; `held` of `told` rows bear it out."""

    anggaran: int
    realisasi: int | None
    persen: int | None
    sisa: int | None
    fisik: int | None
    held: int = 0
    told: int = 0


def columns(whole: Whole, words: Words) -> tuple[Column, ...]:
    """The columns of a table by heading and contents."""
    found = tuple(_column(at, levels, whole, words) for at, levels in enumerate(whole.headings))
    found = tuple(replace(c, role="nomor") if c.at == 0 and not c.heading and _counts(whole) else c for c in found)
    found = _in_millions(found)
    roles = {c.role for c in found}
    if "indikator" not in roles and "target" in roles:
        meant = [c for c in found if not c.numeric and c.role in ("", "uraian") and heading_key(c.heading) in MEASURED]
        return tuple(replace(c, role="indikator") if meant == [c] else c for c in found)
    if roles & {"target", "indikator"} or not any(c.role == "anggaran" and c.money for c in found):
        return found
    return tuple(replace(c, money=True, rupiah=True) if _spent_beside(c, whole) else c for c in found)


def _in_millions(found: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns, those of a table of budgets whose headings tell amounts in millions holding amounts, however small they look."""
    told = [c for c in found if c.scaled and c.numeric and not c.percent and c.role in ("anggaran", "realisasi", "sisa")]
    if not any(c.role == "anggaran" for c in told) or any(c.role in ("target", "indikator") for c in found):
        return found
    return tuple(replace(c, money=True, rupiah=True) if c in told else c for c in found)


def _counts(whole: Whole) -> bool:
    """Whether the first column numbers the rows: one, two, three, with or without a dot."""
    told = [text for row in whole.rows if (cell := row[0]) is not None and (text := cell.text.strip(" .)"))]
    return len(told) >= ENOUGH and told == [str(at) for at in range(1, len(told) + 1)]


def _spent_beside(column: Column, whole: Whole) -> bool:
    """Whether a column of a table of budgets holds what was spent or is left: in millions, its values may be small."""
    if column.role not in ("realisasi", "sisa") or column.percent or not column.numeric or column.money:
        return False
    texts = [cell.text for row in whole.rows if (cell := row[column.at]) is not None]
    values = [q.value for text in texts if (q := number_of(text, column.style)) is not None and q.value is not None]
    return median(abs(v) for v in values) >= MONEY / 100


def _column(at: int, levels: Sequence[str], whole: Whole, words: Words) -> Column:
    texts = [cell.text for row in whole.rows if (cell := row[at]) is not None and cell.text]
    style = style_of(texts)
    headed = _headed_percent(levels)
    role = role_of(levels, words, percent=headed)
    counted = [text for text in texts if role not in NAMED or len(WORDS.findall(text)) <= 1]  # "1 Jumlah pohon" is a name
    values = [q.value for text in counted if (q := number_of(text, style)) is not None and q.value is not None]
    numeric = bool(values) and 2 * len(values) >= len([text for text in texts if text.strip(" -–")])
    signs = sum(text.rstrip().endswith("%") for text in texts)
    said = any(entry(level, words) == "anggaran" or RUPIAH.search(level) for level in levels)
    rupiah = said or 2 * sum(map(bool, map(RUPIAH.search, texts))) > len(texts)
    least = MONEY / 100 if rupiah and not headed else MONEY
    return Column(
        at=at,
        role=role,
        heading=" / ".join(" ".join(level.split()) for level in levels),
        percent=headed or 2 * signs >= max(1, len(texts)),
        money=numeric and 2 * signs < len(texts) and median(abs(v) for v in values) >= least,
        numeric=numeric,
        style=style,
        rupiah=rupiah,
        scaled=any(map(SCALED.search, (*levels, whole.lead))),
    )


def _headed_percent(levels: Sequence[str]) -> bool:
    """Whether the lowest heading of a column says percent, and not rupiah."""
    if not levels:
        return False
    last = levels[-1].casefold()
    return ("%" in last or "persen" in last or not heading_key(last) + re.sub(r"\D", "", last)) and not RUPIAH.search(last)


def role_of(levels: Sequence[str], words: Words, *, percent: bool) -> str:
    """The role that the headings of a column give it: the deepest level that says something, with the level above it as context."""
    short = [level for level in levels if len(heading_key(level)) <= LONGEST] or levels  # a sentence over the columns heads none of them
    for at, level in reversed(list(enumerate(short))):
        role = _compared(level, words) or entry(level, words)
        if role is None:
            continue
        if heading_key(level) in STAGES:
            role = next((above for over in reversed(short[:at]) if (above := entry(over, words)) in STAGED), role)
        if heading_key(level) in WORDED:
            role = next((above for over in reversed(short[:at]) if (above := entry(over, words)) in WORDED_OF), role)
        if percent and role in ("anggaran", "realisasi"):
            return "persen"
        return role
    return "persen" if percent and levels else ""


def _compared(level: str, words: Words) -> str | None:
    """The role of a heading that says what a result is held against: "Capaian terhadap target akhir" is a percentage, and no target."""
    against = AGAINST.search(level)
    return "persen" if against and not RUPIAH.search(level) and entry(level[: against.start()], words) in RESULTS else None


def realigned(rows: Sequence[Row], found: Sequence[Column]) -> tuple[Row, ...]:
    """The rows, with those that were drawn one cell short moved back.

    Their name stands in the column of numbers, and their amounts one column to the left.
    """
    return tuple((None, *row[:-1]) if _moved_left(row, found) else row for row in rows)


def _moved_left(row: Row, found: Sequence[Column]) -> bool:
    first = row[0]
    if len(row) < ENOUGH or row[-1] is not None or first is None or found[0].role != "nomor" or found[1].money:
        return False
    named = sum(map(str.isalpha, first.text)) >= ENOUGH
    return (
        named
        and any(row[c.at - 1] is not None for c in found if c.money)
        and (row[1] is None or number_of(row[1].text) is not None or not row[1].text)
    )


def numbers(whole: Whole, found: Sequence[Column]) -> Numbers:
    """Every number of the body, read in the style of its column, with its place."""
    return tuple(tuple(_number(row, column) for column in found) for row in whole.rows)


def _number(row: Row, column: Column) -> Quantity | None:
    cell = row[column.at]
    if cell is None or column.role in ("nomor", "kode"):
        return None
    if not cell.text.strip():
        return Quantity("", None, place=cell.place) if column.numeric else None
    if column.role in NAMED and not column.numeric:
        return None  # a number in a name is no value of the column
    kind: Kind = "percent" if column.percent or column.role == "persen" else "money" if column.money else "any"
    found = number_of(cell.text, column.style, kind, cell.place)
    return replace(found, scaled=True) if found and column.scaled and column.money else found


def blocks(found: Sequence[Column], table: Numbers, *, told: bool = False) -> tuple[Block, ...]:
    """The sets of budget columns of a table; none when it is no budget table.

    Behaviour decides where enough rows tell, else headings; headings alone where people told what the columns are for.
    """
    money = [c.at for c in found if c.money and c.role not in ("nomor", "kode", "sisa")][:MOST_COLUMNS]
    if not money or _measures_performance(found):
        return ()
    rates = [c.at for c in found if c.numeric and not c.money and c.role not in ("nomor", "kode", "fisik", "target")][:MOST_COLUMNS]
    fisik = next((c.at for c in found if c.role == "fisik" and c.numeric), None)
    scored = sorted(
        () if told else (_score(table, a, r, p) for a, r in permutations(money, 2) for p in rates),
        key=lambda b: (-b.held, *_unlike(b, found)),
    )
    chosen: list[Block] = []
    used: set[int | None] = set()
    for block in scored:
        if block.held < ENOUGH and not _as_headed(block, found):
            continue
        if block.held < MOSTLY * block.told or block.held == 0 or used & {block.anggaran, block.realisasi, block.persen}:
            continue
        chosen.append(block)
        used |= {block.realisasi, block.persen, block.anggaran}
    chosen += _of_other_years(found, table, chosen)
    if not chosen:
        headed = _by_heading(found, table)
        chosen = [headed] if headed else []
    left = [c.at for c in found if c.money and c.at not in used]
    return tuple(_with_rest(block, table, left, found, fisik if len(chosen) == 1 else None) for block in chosen)


def _of_other_years(found: Sequence[Column], table: Numbers, chosen: Sequence[Block]) -> list[Block]:
    """The blocks that only their headings tell, beside one of another year with the same order: too few rows bear them out."""
    orders = {
        (b.realisasi - b.anggaran, b.persen - b.anggaran) for b in chosen if b.realisasi and b.persen and when(found[b.anggaran].heading)
    }
    used = {at for b in chosen for at in (b.anggaran, b.realisasi, b.persen)}
    more: list[Block] = []
    for one in found:
        for part, rate in orders:
            three = [found[at] for at in (one.at, one.at + part, one.at + rate) if 0 <= at < len(found) and at not in used]
            alike = [c.role for c in three] == ["anggaran", "realisasi", "persen"] and len({when(c.heading) for c in three}) == 1
            if alike and when(one.heading) and three[0].money and three[1].money and three[2].numeric:
                more.append(_score(table, *(c.at for c in three)))
    return more


def _measures_performance(found: Sequence[Column]) -> bool:
    """Whether large numbers are achievements: the headings speak of targets, and none of rupiah or budget."""
    return any(c.role == "target" for c in found) and not any(c.rupiah for c in found if c.money)


def _unlike(block: Block, found: Sequence[Column]) -> tuple[int, ...]:
    """How far the columns are from what their headings say, and how far apart they stand: the tie-breakers."""
    wanted = ((block.anggaran, "anggaran"), (block.realisasi, "realisasi"), (block.persen, "persen"))
    other = sum(at is not None and found[at].role != role for at, role in wanted)
    crossed = sum(
        at is not None and found[at].role in ("anggaran", "realisasi", "sisa") and found[at].role != role for at, role in wanted[:2]
    )
    return (crossed, other, abs((block.persen or 0) - (block.realisasi or 0)), -block.anggaran)


def _as_headed(block: Block, found: Sequence[Column]) -> bool:
    headed = (found[block.anggaran].role, found[block.realisasi or 0].role)
    return headed == ("anggaran", "realisasi")


def _score(table: Numbers, a: int, r: int, p: int) -> Block:
    held = told = 0
    for row in table:
        base, part, rate = row[a], row[r], row[p]
        if base is None or part is None or rate is None or not base.value or part.value is None or rate.value is None:
            continue
        told += 1
        held += ties_ratio(part, base, rate)
    return Block(a, r, p, None, None, held, told)


def ties_ratio(part: Quantity, base: Quantity, rate: Quantity) -> bool:
    """Whether a printed percentage can be part / base x 100."""
    assert part.value is not None and base.value  # noqa: PT018
    shown = part.value / base.value * 100
    return tie(rate, Interval.point(shown), shown) is not None


def _by_heading(found: Sequence[Column], table: Numbers) -> Block | None:
    budget = [c for c in found if c.money and c.role == "anggaran"]
    spent = [c for c in found if c.money and c.role == "realisasi"]
    rate = [c for c in found if c.role == "persen" and c.numeric and not c.money]
    if not budget:
        plain = [c for c in found if c.money and c.role in ("", "jumlah", "target")]
        budget = plain if len(plain) == 1 or spent else []
    if not budget:
        return None
    if not spent:
        return Block(budget[-1].at, None, None, None, None)
    after = [c for c in rate if c.at > spent[0].at] or [c for c in rate if not _achieved(c, found)]
    best = max((_score(table, b.at, spent[0].at, p.at) for b in budget for p in after), key=lambda x: x.held, default=None)
    if best is None or (best.told >= FEW and not best.held):  # no row bears out that it is a percentage of these two
        return Block(budget[-1].at, spent[0].at, None, None, None)
    return best


def _achieved(rate: Column, found: Sequence[Column]) -> bool:
    """Whether a percentage follows a target and what was reached of it, which are no amounts."""
    before = [c.role for c in found if c.at < rate.at and not c.money]
    return "target" in before and "realisasi" in before


def _with_rest(block: Block, table: Numbers, left: Sequence[int], found: Sequence[Column], fisik: int | None) -> Block:
    """The block with its column of what is left: by heading, or because budget less realisation gives it in most rows."""
    sisa = None
    for at in left:
        told = [row for row in table if block.realisasi is not None and all(_has(row[i]) for i in (block.anggaran, block.realisasi, at))]
        held = sum(abs(row[block.anggaran].value - row[block.realisasi].value) == abs(row[at].value) for row in told)  # type: ignore[union-attr,operator,index,arg-type]
        if (found[at].role == "sisa" and (held or not _of_stages(table, at, block, found))) or (
            held >= ENOUGH and held >= MOSTLY * len(told)
        ):
            sisa = at
            break
    return Block(block.anggaran, block.realisasi, block.persen, sisa, fisik, block.held, block.told)


def _of_stages(table: Numbers, at: int, block: Block, found: Sequence[Column]) -> bool:
    """Whether a column is by how much the budget changed: the difference of two of its stages in most rows that tell."""
    others = [c.at for c in found if c.money and c.role == "anggaran" and c.at not in (at, block.anggaran)]
    for other in others:
        told = [row for row in table if all(_has(row[i]) for i in (block.anggaran, other, at))]
        held = sum(abs(row[block.anggaran].value - row[other].value) == abs(row[at].value) for row in told)  # type: ignore[union-attr,operator,arg-type]
        if 2 * held > len(told):
            return True
    return False


def _has(q: Quantity | None) -> bool:
    return q is not None and q.value is not None
