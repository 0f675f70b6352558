"""Running text as it is read: one line a passage, every part of it with the place where it is printed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from lkipaudit.document import Document
from lkipaudit.place import Place
from lkipaudit.understanding.passages import Told, runs, spans
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.spots import span_place


class Word(NamedTuple):
    """One word: where it begins in the passage and in its own block."""

    at: int
    block: int
    start: int


@dataclass(frozen=True)  # no slots: the words are found when they are first asked for
class Prose:
    """One passage: paragraphs that go on in each other, set on one line; its sections and its blocks."""

    blocks: tuple[Told, ...]
    section: Section

    @cached_property
    def text(self) -> str:
        """The passage on one line, single-spaced."""
        return " ".join(" ".join(block.text.split()) for block in self.blocks if block.text.strip())

    @cached_property
    def _words(self) -> tuple[Word, ...]:
        found: list[Word] = []
        at = 0
        for number, block in enumerate(self.blocks):
            start = 0
            for word in block.text.split():
                start = block.text.index(word, start)
                found.append(Word(at, number, start))
                at, start = at + len(word) + 1, start + len(word)
        return tuple(found)

    def place(self, start: int, end: int) -> Place:
        """Where a part of the passage is printed: the lines on which it begins, as far as they are of one paragraph."""
        words = self._words
        first = words[max(bisect_right(words, start, key=lambda word: word.at) - 1, 0)]
        last = words[max(bisect_right(words, max(start, end - 1), key=lambda word: word.at) - 1, 0)]
        block = self.blocks[first.block]
        stop = last.start + max(end - last.at, 1) if last.block == first.block else len(block.text)
        return span_place(block, first.start + (start - first.at), stop, self.section.path).at(f"kata {first.start + 1}")

    def sentence(self, at: int) -> tuple[int, int]:
        """Where the sentence that holds a position begins and ends."""
        return next(((start, end) for start, end in spans(self.text) if start <= at < end), (0, len(self.text)))


def passages(document: Document, marks: Sequence[Section]) -> Iterator[Prose]:
    """The passages of the running text, in order; the table of contents is none."""
    for blocks, section in runs(document, marks):
        if any(block.text.strip() for block in blocks):
            yield Prose(tuple(blocks), section)
