"""What a rendering needs beside the report: the moment it is dated with, pictures of the pages, and where on them a quote stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from lkipaudit.place import Box, Place

Picture = Callable[[int, int, Box | None], bytes | None]
"""The PNG of a source's page (both as in Place), or of exactly one box of it, cut at the edges of the page; None where there is none."""

Quotes = Callable[[Iterable[tuple[Place, str]]], Mapping[tuple[Place, str], tuple[Box, ...]]]
"""For each quote at a place one box for each of its lines, tight around its characters; it is left out where it is not found."""


def _no_picture(_source: int, _page: int, _box: Box | None) -> bytes | None:
    return None


def _no_quotes(_wanted: Iterable[tuple[Place, str]]) -> Mapping[tuple[Place, str], tuple[Box, ...]]:
    return {}


class UnsuitableError(Exception):
    """A report that a kind of output cannot show; the message is one plain Indonesian sentence that says what to do instead."""


@dataclass(frozen=True, slots=True)
class Context:
    """Given to every rendering by its caller, so that the same report and context give the same bytes.

    `comparisons` asks for every comparison where a kind can leave them out; `masked` says that identity numbers are masked, as a copy of
    the document itself cannot have them; `template` is a DOCX with a letterhead for what is made as one.
    """

    moment: datetime = field(default_factory=lambda: datetime.now(UTC))
    picture: Picture = _no_picture
    quotes: Quotes = _no_quotes
    password: str | None = None
    comparisons: bool = False
    masked: bool = False
    template: Path | None = None
