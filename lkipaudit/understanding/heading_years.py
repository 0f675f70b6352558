"""Which year a heading names."""

from __future__ import annotations

import re

YEAR = re.compile(r"\b(20\d{2})\b")
LAST = "lalu"
LAST_YEAR = re.compile(r"\btahun\s+(?:lalu|yang\s+lalu|sebelumnya)\b", re.IGNORECASE)
UP_TO = re.compile(
    r"\b(?:s\.?/?d|sampai|hingga|sejak|dari|terhadap|dibanding\w*|n\s*[-–]\s*\d|kumulatif|akumulasi|kenaikan|selisih)\b", re.IGNORECASE
)
"""Words of a heading about more than the year before, or about what changed since."""


def year_in(heading: str) -> str:
    """The one year that a heading names, or ""."""
    years = set(YEAR.findall(heading))
    return years.pop() if len(years) == 1 else ""


def when(heading: str) -> str:
    """The one year that a heading names, LAST where it is that of the year before, or ""."""
    return year_in(heading) or (LAST if LAST_YEAR.search(heading) and not UP_TO.search(heading) and not YEAR.search(heading) else "")
