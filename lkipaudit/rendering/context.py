"""What a rendering needs beside the report: the moment it is dated with, and pictures of the pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from lkipaudit.place import Box

Picture = Callable[[int, int, Box | None], bytes | None]
"""The PNG of a source's page (both as in Place), or of exactly one box of it, cut at the edges of the page; None where there is none."""


def _no_picture(_source: int, _page: int, _box: Box | None) -> bytes | None:
    return None


class UnsuitableError(Exception):
    """A report that a kind of output cannot show; the message is one plain Indonesian sentence that says what to do instead."""


@dataclass(frozen=True, slots=True)
class Context:
    """Given to every rendering by its caller, so that the same report and context give the same bytes.

    `comparisons` asks for every comparison where a kind can leave them out; `masked` says that identity numbers are masked, as a copy of
    the document itself cannot have them.
    """

    moment: datetime = field(default_factory=lambda: datetime.now(UTC))
    picture: Picture = _no_picture
    password: str | None = None
    comparisons: bool = False
    masked: bool = False
