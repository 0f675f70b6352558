"""Items of a numbered list that say again, word for word, what an item shortly before them says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lkipaudit.document import Document, Table
from lkipaudit.model import DaftarButir, Text
from lkipaudit.understanding.items import MARKER, Entry, lists_of
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.words import plain, squash

FEWEST_WORDS, FEWEST_LETTERS = 4, 24
FORMULA = re.compile(r"[=×÷_]|\.{4,}|\b(?:dibagi|dikali(?:kan)?|dikurangi|ditambah)\b", re.IGNORECASE)
OF_A_KIND = re.compile(
    r"\s*(?:misi|tujuan|sasaran|strategi|indikator|iku|program|(?:sub\s*)?kegiatan|arah\s+kebijakan)\b[^:]{0,12}:", re.IGNORECASE
)
"""An item of a list that tells in turn what belongs to what: "Sasaran: ..." under each "Misi ..."."""
GOES_ON = re.compile(r"\s*[a-z(]")


def doubled_items(document: Document, marks: Sequence[Section]) -> Iterator[DaftarButir]:
    """The lists of the chapters whose items are long enough to be told apart."""
    for entries in lists_of(document, marks):
        told = [(one, _key(one, document)) for one in entries]
        known = [(one, key) for one, key in told if key]
        if len(known) > 1:
            again = next((pair for pair in _pairs(known) if _beside(*pair, entries, document)), None)
            yield _record(again[1] if again else known[0][0], again[0] if again else None, marks)


def _key(one: Entry, document: Document) -> str:
    """What an item says, "" where it is short, a formula, or goes on in the next paragraph."""
    text = MARKER.sub("", _text(document, one.at))
    after = _text(document, one.at + 1)
    known = (
        len(plain(text).split()) >= FEWEST_WORDS
        and not FORMULA.search(text)
        and not OF_A_KIND.match(text)
        and not GOES_ON.match(after)
        and not text.rstrip().endswith(":")
    )
    return squash(text) if known and len(squash(text)) >= FEWEST_LETTERS else ""


def _text(document: Document, at: int) -> str:
    block = document.blocks[at] if at < len(document.blocks) else None
    return "" if block is None or isinstance(block, Table) else block.text


def _pairs(known: Sequence[tuple[Entry, str]]) -> Iterator[tuple[Entry, Entry]]:
    for at, (one, key) in enumerate(known):
        yield from ((other, one) for other, other_key in known[:at] if other_key == key)


def _beside(first: Entry, again: Entry, entries: Sequence[Entry], document: Document) -> bool:
    """Whether nothing but items of the list stands between two of them: else the list may tell of two things in turn."""
    items = {one.at for one in entries}
    return all(at in items or not _text(document, at).strip() for at in range(first.at, again.at + 1))


def _record(one: Entry, first: Entry | None, marks: Sequence[Section]) -> DaftarButir:
    item = Text(one.text, one.place, squash(one.text))
    return DaftarButir(
        nama=item,
        butir=item,
        bagian=marks[one.at].bagian,
        dokumen=one.place.source,
        tabel=f"{one.place.source}:butir {one.at}",
        keyakinan="sedang",
        pertama=Text(first.text, first.place, squash(first.text)) if first else None,
    )
