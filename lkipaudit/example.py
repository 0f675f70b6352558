"""The cells of a finding as a small Markdown document that shows it without saying whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lkipaudit.anonymous import Anonymous, shipped_words
from lkipaudit.document import Block, Cell, Document, Table
from lkipaudit.findings import Finding, Report
from lkipaudit.judging import compile_rules, judge
from lkipaudit.policy import Policy, Vocabulary
from lkipaudit.reading.markdown import read_markdown
from lkipaudit.understanding import understand
from lkipaudit.understanding.words import plain

NEIGHBOURS = 4
"""So many paragraphs around the evidence are tried where it alone does not tell."""
STEP_ROW = re.compile(r"baris (\d+)")
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
VALUE = re.compile(r"(?:[^\W\d_]*\.?\s*[-+(]?\d[\d.,]*\)?\s*%?)|.*\d[.,]\d{3}\b.*")
COLUMN_NUMBER = re.compile(r"\(?\d{1,2}(?:\s*=.*)?\)?")
OUTSIDE = re.compile(r"halaman \w+|didukung \d+ hitungan")
MARKS = re.compile(r"([\\`*_<>|\[\]])")


@dataclass(frozen=True, slots=True)
class Shown:
    """An example in Markdown, and whether it is judged as its finding was; `message` is what is said of it."""

    document: str
    message: str = ""

    @property
    def same(self) -> bool:
        """Whether the rule says the same of it."""
        return bool(self.message)


@dataclass(frozen=True, slots=True)
class _Amount:
    """How much of the report is shown around the evidence."""

    totals: bool = False
    whole: bool = False
    around: int = 0


AMOUNTS = (_Amount(), _Amount(totals=True), _Amount(whole=True), _Amount(whole=True, around=NEIGHBOURS))
"""From the least to the most; the first that tells is taken."""


def finding_of(report: Report, fingerprint: str) -> Finding | None:
    """The finding with a fingerprint, or with one that begins so when no other does."""
    exact = [finding for finding in report.findings if finding.fingerprint == fingerprint]
    begun = [finding for finding in report.findings if finding.fingerprint.startswith(fingerprint)]
    found = exact or begun
    return found[0] if len(found) == 1 else None


def example(finding: Finding, report: Report, policy: Policy) -> Shown:
    """The smallest example that its rule judges as the finding; where none is, the smallest of all."""
    documents = report.model.documents if report.model else ()
    people = report.model.penandatangan if report.model else ()
    rules, shipped, shown = compile_rules(policy), shipped_words(policy), list[str]()
    for amount in AMOUNTS:
        parts = tuple(_parts(finding, documents, amount, policy.vocabulary))
        hidden = Anonymous(shipped, people, _labels(parts))
        shown.append("\n\n".join(_written(parts, hidden)) + "\n")
        told = judge(understand([read_markdown(shown[-1])], policy.vocabulary), rules).findings
        expected = _numbers(hidden.text(finding.message))
        same = [one.message for one in told if one.rule == finding.rule and _numbers(one.message) == expected]
        if same:
            return Shown(shown[-1], same[0])
    return Shown(shown[0])


def _numbers(message: str) -> list[str]:
    """What a message says in numbers, but for the pages and for how much else bears it out."""
    return re.findall(r"\d[\d.,/]*", OUTSIDE.sub("", message))


@dataclass(frozen=True, slots=True)
class _Part:
    """One block of the report as it is shown: its sections, its page as printed, and a paragraph's text or the rows of a table."""

    sections: tuple[str, ...]
    page: str
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    heads: int = 0


def _parts(finding: Finding, documents: Sequence[Document], amount: _Amount, vocabulary: Vocabulary) -> Iterator[_Part]:
    """What is shown of every document, in the order of the report."""
    for document in documents:
        blocks = (*document.furniture, *document.blocks)
        wanted = _wanted(finding, blocks)
        near = {at + by for at in wanted for by in range(-amount.around, amount.around + 1)}
        for at, block in enumerate(blocks):
            if at not in wanted and (at not in near or isinstance(block, Table)):
                continue
            sections, steps, quotes = wanted.get(at) or (_nearest(at, wanted), frozenset(), ())
            page = document.printed_page(block.place.page) or ""
            if isinstance(block, Table):
                heads = _heads(block, document.tables)
                rows = _rows(block, steps, amount, vocabulary)
                yield _Part(sections, page, rows=(*heads, *rows), heads=len(heads))
            else:
                yield _Part(sections, page, text=block.text if amount.whole else _sentence(block.text, quotes))


_Wanted = tuple[tuple[str, ...], frozenset[int], tuple[str, ...]]


def _wanted(finding: Finding, blocks: Sequence[Block]) -> dict[int, _Wanted]:
    """The blocks that hold evidence, by their place: the sections, the rows (from 0) and the quotes that it is found by."""
    found: dict[int, _Wanted] = {}
    for at, block in enumerate(blocks):
        own = block.place.path
        for evidence in finding.evidence:
            path = evidence.place.path
            start = next((start for start in range(len(path) - len(own) + 1) if path[start : start + len(own)] == own), None)
            if start is None or not own or (evidence.place.source, evidence.place.page) != (block.place.source, block.place.page):
                continue
            sections, rows, quotes = found.get(at, (path[:start], frozenset(), ()))
            row = {int(step[1]) - 1 for name in path if (step := STEP_ROW.fullmatch(name))}
            found[at] = (sections or path[:start], rows | row, (*quotes, evidence.quote))
    return found


def _nearest(at: int, wanted: dict[int, _Wanted]) -> tuple[str, ...]:
    """The sections of the evidence that a block stands next to; the later one of two."""
    return wanted[min(wanted, key=lambda other: (abs(other - at), -other))][0]


def _heads(table: Table, tables: Sequence[Table]) -> tuple[tuple[str, ...], ...]:
    """The heading of a table as one row; that of the table before where it goes on without one."""
    for one in reversed([before for before in tables if before.number <= table.number and before.columns == table.columns]):
        first = _first_row(one)
        if first:
            return (_folded(one, first),)
    return (tuple("" for _ in range(table.columns)),)


def _first_row(table: Table) -> int:
    """The first row that holds values; a row of column numbers holds none."""
    for row in range(table.rows):
        texts = [" ".join(text.split()) for text in _texts(table, row)[1:] if text.strip()]
        if any(map(VALUE.fullmatch, texts)) and not all(map(COLUMN_NUMBER.fullmatch, texts)):
            return row
    return 1


def _folded(table: Table, rows: int) -> tuple[str, ...]:
    """Some rows of a heading as one: what stands above a column, from the top."""
    heads: list[list[str]] = [[] for _ in range(table.columns)]
    for cell in sorted((cell for cell in table.cells if cell.row < rows), key=lambda cell: cell.row):
        for column in range(cell.column, min(cell.column + cell.column_span, table.columns)):
            if cell.text.strip() and not (cell.row and COLUMN_NUMBER.fullmatch(cell.text.strip())):
                heads[column].append(cell.text)
    return tuple(" ".join(head) for head in heads)


def _rows(table: Table, wanted: frozenset[int], amount: _Amount, vocabulary: Vocabulary) -> tuple[tuple[str, ...], ...]:
    totals = {plain(word) for word in vocabulary["total"]["jumlah"]}
    shown = [
        row
        for row in range(_first_row(table), table.rows)
        if amount.whole or row in wanted or (amount.totals and any(plain(text) in totals for text in _texts(table, row)))
    ]
    return tuple(_texts(table, row) for row in shown)


def _texts(table: Table, row: int) -> tuple[str, ...]:
    """The cells of a row; one that began above is there too."""
    texts = [""] * table.columns
    for cell in table.cells:
        if _covers(cell, row):
            texts[cell.column] = cell.text
    return tuple(texts)


def _covers(cell: Cell, row: int) -> bool:
    return cell.row <= row < cell.row + cell.row_span


def _sentence(text: str, quotes: Sequence[str]) -> str:
    """The sentences that hold the quotes; all of them where one goes over their ends."""
    flat = " ".join(text.split())
    held = [one for one in SENTENCE_END.split(flat) if any(" ".join(quote.split()) in one for quote in quotes)]
    found = all(any(" ".join(quote.split()) in one for one in held) for quote in quotes)
    return " ".join(held) if held and found else text


def _labels(parts: Sequence[_Part]) -> tuple[str, ...]:
    return tuple(cell for part in parts for row in part.rows[part.heads :] for cell in row)


def _written(parts: Sequence[_Part], hidden: Anonymous) -> Iterator[str]:
    """The blocks in Markdown, below the headings of their sections."""
    above: tuple[str, ...] = ()
    pages = {part.page for part in parts}
    page = ""
    for part in parts:
        if len(pages) > 1 and part.page and part.page != page:
            page = part.page
            yield f"<!-- halaman {page} -->"
        for level, section in enumerate(part.sections, 1):
            if part.sections[:level] != above[:level] and (kept := hidden.heading(section)):
                yield f"{'#' * min(level, 6)} {_escaped(kept)}"
        above = part.sections
        if part.text:
            yield "\n".join(_escaped(line.strip()) for line in hidden.text(part.text).split("\n"))
        if part.rows:
            yield _table(part.rows, hidden)


def _table(rows: Sequence[Sequence[str]], hidden: Anonymous) -> str:
    lines = ["| " + " | ".join(_cell(hidden.text(cell)) for cell in row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]])


def _cell(text: str) -> str:
    return "<br>".join(_escaped(line.strip()) for line in text.split("\n"))


def _escaped(text: str) -> str:
    return re.sub(r"^(#)", r"\\\1", MARKS.sub(r"\\\1", text))
