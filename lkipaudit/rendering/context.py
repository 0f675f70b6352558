"""What a rendering needs beside the report: the moment it is dated with, and pictures of the pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from lkipaudit.place import Box

Picture = Callable[[int, int, Box | None], bytes | None]
"""The PNG of a source's page (both as in Place), or of one box of it; None where there is no picture."""


def _no_picture(_source: int, _page: int, _box: Box | None) -> bytes | None:
    return None


@dataclass(frozen=True, slots=True)
class Context:
    """Given to every rendering by its caller, so that the same report and context give the same bytes."""

    moment: datetime = field(default_factory=lambda: datetime.now(UTC))
    picture: Picture = _no_picture
    password: str | None = None
