"""An answer to one statement, and the places in it in words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from lkipaudit.findings import Evidence
from lkipaudit.place import Place
from lkipaudit.quantity import Quantity

JUDGE = "perlu dinilai penelaah"
MOST_EVIDENCE = 12
MOST_ROUTES = 3
TABLE = re.compile(r"tabel \d+")
INNER = ("baris ", "paragraf ", "judul ")
"""Steps of a route too small to be named."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the document answers; the verdict is "" where a reviewer must judge."""

    verdict: Literal["ya", "sebagian", ""]
    words: str
    evidence: tuple[Evidence, ...] = ()


UNKNOWN = Answer("", f"{JUDGE.capitalize()}.")


def not_found(what: str) -> Answer:
    """Nothing was seen, which is no proof that nothing is there."""
    return Answer("", f"{what} belum ditemukan pada bagian yang terbaca; {JUDGE}.")


def evidence(items: Iterable[tuple[str, str, Place]]) -> tuple[Evidence, ...]:
    """Evidence of (field, quote, place), the first of each page; the first of all is primary."""
    firsts: dict[tuple[int, int | None, str], tuple[str, str, Place]] = {}
    for field, quote, place in items:
        firsts.setdefault((place.source, place.page, field), (field, quote, place))
    kept = list(firsts.values())[:MOST_EVIDENCE]
    return tuple(Evidence("related" if at else "primary", field, quote, place) for at, (field, quote, place) in enumerate(kept))


def valued(number: Quantity | None) -> bool:
    """Whether a number is printed, and no dash in its stead."""
    return number is not None and number.value is not None


def one_line(text: str) -> str:
    """A printed text without its line breaks."""
    return " ".join(text.split())


def where(places: Iterable[Place]) -> str:
    """The pages of some places; without pages their tables, counted through the file, or the headings above them."""
    places = list(places)
    pages = sorted({place.page for place in places if place.page is not None})
    if pages:
        return f"halaman {runs(pages)}"
    tables = sorted({int(step.split()[1]) for place in places for step in place.path if TABLE.fullmatch(step)})
    if tables:
        return f"tabel ke-{runs(tables)}"
    routes = dict.fromkeys(" > ".join(step for step in place.path if not step.startswith(INNER)) for place in places)
    return "; ".join(list(filter(None, routes))[:MOST_ROUTES]) or "dokumen"


def runs(pages: list[int]) -> str:
    """Ascending page numbers with runs drawn together: 1, 3-5."""
    found: list[list[int]] = []
    for page in pages:
        if found and page == found[-1][-1] + 1:
            found[-1].append(page)
        else:
            found.append([page])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in found)
