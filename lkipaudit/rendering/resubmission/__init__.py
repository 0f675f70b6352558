"""What became of the findings of earlier versions, as one HTML file: a row for each agency, then its findings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from lkipaudit import __version__
from lkipaudit.changes import CHANGES, WORDS, Resubmission
from lkipaudit.rendering.html.safe import own, page
from lkipaudit.rendering.html.words import listed
from lkipaudit.rendering.shown import number
from lkipaudit.rendering.terminal import share


def render(found: Sequence[Resubmission], moment: datetime) -> bytes:
    """The page, in UTF-8; the same comparison and moment give the same bytes."""
    return page(
        __name__,
        "resubmission.html",
        styles=own("lkipaudit.rendering.html", "style.css") + own(__name__, "resubmission.css"),
        scripts=own("lkipaudit.rendering.html", "page.js"),
        found=found,
        moment=moment,
        sentence=sentence(found),
        settled=all(one.settled for one in found),
        changes=CHANGES,
        words=WORDS,
        share=share,
        made=f"Disusun dengan lkipaudit {__version__}",
    )


def sentence(found: Sequence[Resubmission]) -> str:
    """What became of all findings, in one sentence."""
    counts = {change: sum(one.counts[change] for one in found) for change in CHANGES}
    told = listed([f"{number(count)} {WORDS[change].casefold()}" for change, count in counts.items() if count])
    return f"Temuan: {told}." if told else "Tidak ada temuan pada kedua versi."
