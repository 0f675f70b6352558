"""The overview of a batch as one HTML file: who first, why, and how sure; no network, and no script needed to read it."""

from __future__ import annotations

from collections import defaultdict

from lkipaudit.rendering.html.safe import own, page
from lkipaudit.rendering.html.words import family_name
from lkipaudit.rendering.overview.data import TONES, WEIGHTS, Batch, Submission
from lkipaudit.rendering.overview.ranking import cautions, counted, decimal, foremost, matrix, ranked, sentence, spreads, unread
from lkipaudit.rendering.terminal import SMALL_SHARE, share

WORKBOOK = "ringkasan.xlsx"


def render(batch: Batch) -> bytes:
    """The page, in UTF-8; the same batch gives the same bytes."""
    order = ranked(batch.submissions)
    return page(
        __name__,
        "overview.html",
        styles=own("lkipaudit.rendering.html", "style.css") + own(__name__, "overview.css"),
        scripts=own("lkipaudit.rendering.html", "page.js") + own(__name__, "overview.js"),
        batch=batch,
        ranked=order,
        unread=unread(batch.submissions),
        partly=[one for one in order if one.gaps or one.reason],
        counts=counted(batch.submissions),
        sentence=sentence(batch),
        cautions=cautions(batch),
        matrix=matrix(batch.submissions),
        spreads=spreads(batch.submissions),
        pages_of=defaultdict(str, {one.name: one.files.get("html", "") for one in batch.submissions}),
        pages=sum(one.pages for one in batch.submissions),
        printed=sum(one.printed for one in batch.submissions),
        findings=sum(len(one.findings) for one in batch.submissions),
        tones=TONES,
        weights=WEIGHTS,
        small=SMALL_SHARE,
        workbook=WORKBOOK,
        foremost=foremost,
        family_name=family_name,
        share=share,
        decimal=decimal,
        search=_search,
    )


def _search(one: Submission) -> str:
    """What the search looks through, in small letters."""
    words = [one.title, one.name, str(one.year or ""), *(f"{told.rule} {told.subject}" for told in one.findings)]
    return " ".join(" ".join(words).lower().split())
