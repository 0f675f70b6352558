"""What people say of a table that its headings do not: the roles of its columns."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from lkipaudit.understanding.joins import Whole

CAPTION_NUMBER = re.compile(r"\A\s*tabel\s*:?\s*([\dIVX]+(?:[.-]\d+)*)", re.IGNORECASE)


def as_told(whole: Whole, columns: Mapping[str, Mapping[int, str]]) -> Whole:
    """The table under the headings that people give its columns, by the number in its caption or "halaman 12"; columns count from 1."""
    roles = next((columns[name] for name in _names(whole) if name in columns), None)
    if roles is None:
        return whole
    return replace(whole, headings=tuple((roles[at],) if at in roles else old for at, old in enumerate(whole.headings, 1)), told=True)


def _names(whole: Whole) -> list[str]:
    numbered = CAPTION_NUMBER.match(whole.section.caption)
    pages = [f"halaman {table.place.page}" for table in whole.tables if table.place.page]
    return [*([numbered.group(1)] if numbered else []), *pages]
