"""An annotated copy of the PDF that was checked: findings marked where they stand, ticks at the numbers that tie, a legend at the end.

The copy keeps every page and object of the file; the pages of several PDF files follow each other in it.
"""

from __future__ import annotations

from contextlib import ExitStack

import pikepdf

from lkipaudit.findings import Report
from lkipaudit.rendering.annotated_legend import add_legend
from lkipaudit.rendering.annotated_marks import Mark, PageKey, marks_of, ticks_of
from lkipaudit.rendering.annotated_outline import add_outline
from lkipaudit.rendering.annotated_page import Leaf, leaf_of, tick_layer
from lkipaudit.rendering.annotated_source import Opened, open_source, saved, unsign
from lkipaudit.rendering.context import Context, UnsuitableError
from lkipaudit.rendering.shown import file_name

ONLY_DOCX = "Berkas DOCX tidak dapat dianotasi sebagai PDF; gunakan komentar: untuk salinan Word dengan komentar di tempat temuannya."
MASKED = "Salinan beranotasi memuat dokumen apa adanya, sehingga NIP di dalamnya tidak dapat disamarkan; pilih keluaran lain."
NO_PDF = "Tidak ada berkas PDF yang dapat dianotasi."


def render(report: Report, context: Context) -> bytes:
    """The annotated copy; raises UnsuitableError where there is no PDF to annotate, or its identity numbers should be masked."""
    if context.masked:
        raise UnsuitableError(MASKED)
    with ExitStack() as stack:
        sources = [open_source(report, index, context.password) for index in _pdfs(report)]
        for source in sources:
            stack.enter_context(source.pdf)
            if source.signed:
                unsign(source.pdf)
        pdf = sources[0].pdf
        starts = _joined(sources)
        _annotate(pdf, report, context, sources, starts)
        return saved(pdf, locked=sources[0].locked)


def notices(report: Report, context: Context) -> tuple[str, ...]:
    """What the user must know of the copy, a sentence each: the files whose electronic signature it does not carry."""
    found: list[str] = []
    for index in _pdfs(report):
        source = open_source(report, index, context.password)
        source.pdf.close()
        if source.signed:
            name = file_name(index, report)
            found.append(
                f"Berkas '{name}' bertanda tangan elektronik: berkas asli tidak diubah, salinan beranotasi tidak membawa tanda tangan itu."
            )
    return tuple(found)


def _pdfs(report: Report) -> list[int]:
    """The sources that can be annotated."""
    found = [index for index, source in enumerate(report.sources) if source.format == "pdf" and index not in report.failed]
    if not found:
        raise UnsuitableError(ONLY_DOCX if any(source.format == "docx" for source in report.sources) else NO_PDF)
    return found


def _joined(sources: list[Opened]) -> dict[int, int]:
    """Puts the pages of the later sources after those of the first; tells for each how many pages stand before it."""
    pdf, starts = sources[0].pdf, {sources[0].index: 0}
    for source in sources[1:]:
        starts[source.index] = len(pdf.pages)
        pdf.pages.extend(source.pdf.pages)
    return starts


def _annotate(pdf: pikepdf.Pdf, report: Report, context: Context, sources: list[Opened], starts: dict[int, int]) -> None:
    marks, ticks = marks_of(report, context), ticks_of(report, context)
    pages = {mark.page for mark in marks} | {tick.page for tick in ticks}
    leaves = _leaves(pdf, report, sorted(page for page in pages if page[0] in starts), starts)
    layer = tick_layer(pdf)
    for page, leaf in leaves.items():
        leaf.draw_ticks([tick for tick in ticks if tick.page == page], layer)
        for mark in marks:
            if mark.page == page:
                leaf.add_mark(mark, context.moment)
    ticked = [tick for tick in ticks if tick.page in leaves]
    legend = add_legend(pdf, report, context, ticked, sources, [page for page in sorted(pages) if page not in leaves])
    add_outline(pdf, report, legend, _targets(marks, leaves))


def _leaves(pdf: pikepdf.Pdf, report: Report, pages: list[PageKey], starts: dict[int, int]) -> dict[PageKey, Leaf]:
    """The pages that carry marks; one that is measured otherwise than it was read carries none."""
    sizes = {
        (report.sources.index(document.source), page.number): page
        for document in (report.model.documents if report.model else ())
        for page in document.pages
    }
    found = {page: leaf_of(pdf, starts[page[0]] + page[1] - 1, sizes.get(page)) for page in pages}
    return {page: leaf for page, leaf in found.items() if leaf is not None}


def _targets(marks: list[Mark], leaves: dict[PageKey, Leaf]) -> dict[str, pikepdf.Array]:
    """For each finding where its primary evidence stands, as a destination."""
    found: dict[str, pikepdf.Array] = {}
    for mark in marks:
        if mark.page in leaves:
            for fingerprint in mark.primary_of:
                found.setdefault(fingerprint, leaves[mark.page].destination(mark.boxes[0]))
    return found
