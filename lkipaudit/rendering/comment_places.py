"""From the place of a finding in a DOCX, as it was read, to the paragraph of the file that holds its words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docx.document import Document as DocxFile
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from rapidfuzz import fuzz

from lkipaudit.document import Document, Table
from lkipaudit.findings import Evidence
from lkipaudit.place import Place

LEAST = 60
"""A row or paragraph less like the one that was read than this, in per cent, is another one."""
_BLANK = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Spot:
    """A text of the file by itself: a row of a table or a paragraph outside tables, with its paragraphs."""

    key: str
    paragraphs: tuple[Paragraph, ...]


class Places:
    """Finds paragraphs of one file, `read` being what was read of it."""

    def __init__(self, file: DocxFile, read: Document) -> None:
        body = file.element.body
        self._rows = [_spot(file, row.iter(qn("w:p"))) for row in body.iter(qn("w:tr"))]
        alone = [node for node in body.iter(qn("w:p")) if next(node.iterancestors(qn("w:tr")), None) is None]
        self._alone = [_spot(file, [node]) for node in alone]
        self._read = read

    def runs(self, evidence: Evidence) -> list[Run]:
        """The runs that hold the quote; those of its whole paragraph where no run tells; the first of the file where nothing does."""
        near = self._near(evidence)
        for spot in near:
            exact = [paragraph for paragraph in spot.paragraphs if _text(paragraph) == key_of(evidence.quote)]
            for paragraph in [*exact, *spot.paragraphs]:
                if held := _holding(paragraph, key_of(evidence.quote)):
                    return held
        everything = [paragraph for spot in [*near, *self._alone, *self._rows] for paragraph in spot.paragraphs]
        return next((list(runs) for paragraph in everything if (runs := _runs(paragraph))), [])

    def _near(self, evidence: Evidence) -> list[Spot]:
        """The row or paragraph of the file that is most like the one that was read; of several alike, the one in the same order."""
        own, alike = self._told(evidence.place)
        spots = self._rows if any(step.startswith("tabel ") for step in evidence.place.path) else self._alone
        if not own:
            return []
        likeness = [fuzz.ratio(spot.key, own, score_cutoff=LEAST) for spot in spots]
        best = max(likeness, default=0)
        found = [spot for spot, score in zip(spots, likeness, strict=True) if score == best and best >= LEAST]
        return found[min(alike, len(found) - 1) :][:1] if found else []

    def _told(self, place: Place) -> tuple[str, int]:
        """The text of the row or paragraph at a place as it was read, and how many before it have the same."""
        texts = list(_texts(self._read))
        at = next((number for number, (steps, _) in enumerate(texts) if _within(place.path, steps)), None)
        if at is None:
            return "", 0
        own = texts[at][1]
        return own, sum(text == own for _, text in texts[:at])


def key_of(text: str) -> str:
    """A text without its blanks."""
    return _BLANK.sub("", text)


def _texts(read: Document) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every row of a table and every paragraph with the steps that lead to it."""
    for block in read.blocks:
        if isinstance(block, Table):
            rows: dict[int, str] = {}
            for cell in block.cells:
                rows[cell.row] = rows.get(cell.row, "") + key_of(cell.text)
            for row, text in rows.items():
                yield (block.place.path[-1], f"baris {row + 1}"), text
        else:
            yield block.place.path[-1:], key_of(block.text)


def _within(path: Sequence[str], steps: tuple[str, ...]) -> bool:
    return any(tuple(path[at : at + len(steps)]) == steps for at in range(len(path)))


def _spot(file: DocxFile, nodes: Iterator[object] | list[object]) -> Spot:
    paragraphs = tuple(Paragraph(node, file) for node in nodes)  # type: ignore[arg-type]
    return Spot("".join(map(_text, paragraphs)), paragraphs)


def _runs(paragraph: Paragraph) -> list[Run]:
    """All runs of a paragraph, also those in links and insertions."""
    return [Run(node, paragraph) for node in paragraph._p.iter(qn("w:r"))]  # noqa: SLF001 - python-docx knows only its children


def _text(paragraph: Paragraph) -> str:
    return "".join(key_of(run.text) for run in _runs(paragraph))


def _holding(paragraph: Paragraph, sought: str) -> list[Run]:
    """The runs over which a quote goes."""
    spans = [(run, key_of(run.text)) for run in _runs(paragraph)]
    start = "".join(text for _, text in spans).find(sought) if sought else -1
    if start < 0:
        return []
    found: list[Run] = []
    at = 0
    for run, text in spans:
        if text and at < start + len(sought) and at + len(text) > start:
            found.append(run)
        at += len(text)
    return found
