"""The findings in a PDF's outline, after what stands there already."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import pikepdf
from pikepdf import Dictionary, Name, String

from lkipaudit.findings import Report
from lkipaudit.rendering.annotated_marks import listed

TITLE = "Temuan lkipaudit"
LEGEND = "Keterangan anotasi"
LONGEST = 120


def add_outline(pdf: pikepdf.Pdf, report: Report, legend: pikepdf.Array, targets: Mapping[str, pikepdf.Array]) -> None:
    """Adds one entry with one below it for the legend and for each finding that has a place."""
    entries = [(LEGEND, legend)]
    for number, finding in enumerate(listed(report), 1):
        if finding.fingerprint in targets:
            words = f"{number}. {finding.rule} {finding.severity.word}, hal. {finding.evidence[0].place.page}: {finding.subject}"
            entries.append((words if len(words) <= LONGEST else words[: LONGEST - 1] + "…", targets[finding.fingerprint]))
    root = _root(pdf)
    top = pdf.make_indirect(Dictionary(Title=String(TITLE), Parent=root, Dest=legend))
    _chain(top, [pdf.make_indirect(Dictionary(Title=String(title), Parent=top, Dest=target)) for title, target in entries])
    top.Count = len(entries)
    _append(root, top, len(entries))
    pdf.Root.PageMode = Name.UseOutlines


def _root(pdf: pikepdf.Pdf) -> pikepdf.Object:
    known = pdf.Root.get("/Outlines")
    if isinstance(known, Dictionary) and known.is_indirect and ("/Last" in known) == ("/First" in known):
        return known
    made = pdf.make_indirect(Dictionary(Type=Name.Outlines))
    pdf.Root.Outlines = made
    return made


def _chain(parent: pikepdf.Object, items: list[pikepdf.Object]) -> None:
    for before, after in pairwise(items):
        before.Next, after.Prev = after, before
    parent.First, parent.Last = items[0], items[-1]


def _append(root: pikepdf.Object, item: pikepdf.Object, below: int) -> None:
    last = root.get("/Last")
    if last is None:
        root.First = item
    else:
        last.Next, item.Prev = item, last
    root.Last = item
    count = root.get("/Count", 0)
    root.Count = (max(0, int(count))) + 1 + below
