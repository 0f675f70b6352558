"""On which page something stands, as Word left it when it last laid the document out."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from lkipaudit.reading.docx_xml import Node, qualified, value

_SAME_PAGE = frozenset({"continuous", "nextColumn"})


@dataclass(slots=True)
class Pages:
    """Counts pages. A break that Word made because the author asked for it is marked twice, and counted once.

    `now` stays None in a document that Word never laid out.
    """

    now: int | None = None
    asked: int = 0

    def rendered(self) -> None:
        """Word went on to the next page here."""
        if self.asked:
            self.asked -= 1
        elif self.now is not None:
            self.now += 1

    def broken(self) -> None:
        """The author asks for a new page here."""
        if self.now is not None:
            self.now += 1
            self.asked += 1

    def top(self) -> None:
        """The author asks to be at the top of a page here."""
        if not self.asked:
            self.broken()

    def shown(self) -> None:
        """Something stands on the page."""
        self.asked = 0


def pages_of(body: Node) -> Pages:
    """Page 1, where Word has marked where it began pages."""
    return Pages(1 if next(body.iter(qualified("w:lastRenderedPageBreak")), None) is not None else None)


def section_breaks(body: Node) -> dict[Node, bool]:
    """For the end of each section whether the next begins a page: its own properties tell."""
    ends = list(body.iter(qualified("w:sectPr")))
    return {end: value(after, "w:type") not in _SAME_PAGE for end, after in pairwise(ends)}
