"""Passages that are nearly the same, without comparing all pairs: hashed shingles of words, winnowed, in an inverted index.

Winnowing: Schleimer, Wilkerson, Aiken, SIGMOD 2003. Numbers count as one word, so that a table is found again with other numbers in it.
"""

from __future__ import annotations

import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from lkipaudit.understanding.words import plain

SHINGLE, WINDOW = 4, 6
"""Words of a shingle; of so many neighbouring shingles the one with the smallest hash stands for all."""
MOST_HOLDERS = 60
"""What more passages share is a form of words."""
LEAST_SHARED = 0.3
NEARLY = 90.0


def fingerprints(text: str) -> frozenset[int]:
    """The winnowed hashes of a text."""
    words = ["#" if word[0].isdigit() else word for word in plain(text).split()]
    hashes = [zlib.crc32(" ".join(words[at : at + SHINGLE]).encode()) for at in range(max(1, len(words) - SHINGLE + 1))]
    return frozenset(min(hashes[at : at + WINDOW]) for at in range(max(1, len(hashes) - WINDOW + 1)))


def near(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs (earlier, later) of passages that are nearly the same, numbers apart."""
    index: defaultdict[int, list[int]] = defaultdict(list)
    prints = [fingerprints(text) for text in texts]
    bare = [_bare(text) for text in texts]
    for at, own in enumerate(prints):
        shared = Counter(other for one in own if len(index[one]) <= MOST_HOLDERS for other in index[one])
        for other, count in sorted(shared.items()):
            if count >= LEAST_SHARED * min(len(own), len(prints[other])) and fuzz.ratio(bare[at], bare[other], score_cutoff=NEARLY) > 0:
                yield other, at
        for one in own:
            index[one].append(at)


def _bare(text: str) -> str:
    return " ".join("#" if word[0].isdigit() else word for word in plain(text).split())
