"""Objectives (sasaran) as tables of performance print them beside their indicators, and under which of them an indicator usually stands."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz

from lkipaudit.model import BarisKinerja, SasaranIndikator, Text
from lkipaudit.understanding.words import squash

LEAD = re.compile(r"\A\W*(?:(?:sasaran(?:\s+strategis)?|tujuan)\s*(?:\d+|[ivx]+)?\s*[:.]\s*|(?:\d+|[a-z]|[ivx]+)[.)]\s*)+", re.IGNORECASE)
"""A number or a kind word before an objective: "Sasaran 1 : ", "2. "."""
OBJECTIVE = re.compile(r"\A(?:me|ter|ber|pe)\w{4,}", re.IGNORECASE)
VERBS = re.compile(r"(?<=\w{5})(?:kan|nya)\b")
"""Endings of the verb that opens an objective: "meningkatkan" and "meningkatnya" say the same."""
SEVERAL = re.compile(
    r"(?<=[\w.;])\s+(?:Meningkat|Menurun|Mewujud|Terwujud|Tercapai|Tersedia|Terlaksana|Terselenggara|Terpenuhi|Optimalnya)"
)
"""A second objective in one cell: nobody can tell which of them the row stands under."""
FEWEST_WORDS = 3
ALIKE, INSIDE = 88, 94
"""Ratios from which two objectives are one: written alike, or the one cut short."""
FEWEST_PLACES = 2
"""Tables that must agree on an objective before another one can be out of place."""


def read_objectives(rows: Sequence[BarisKinerja]) -> tuple[SasaranIndikator, ...]:
    """The indicators that stand under one objective in most tables, and those rows of theirs that print the usual objective of another one.

    Only tables that print at least two objectives tell: in others one cell may stand for all rows.
    """
    cells: defaultdict[str, set[object]] = defaultdict(set)
    for row in rows:
        if row.sasaran is not None:
            cells[row.tabel].add(row.sasaran.place)
    known: list[str] = []
    told = [(row, _cluster(row.sasaran, known)) for row in rows if row.sasaran is not None and len(cells[row.tabel]) > 1]
    grouped: defaultdict[tuple[int, str, str], list[tuple[BarisKinerja, str]]] = defaultdict(list)
    for row, cluster in told:
        if cluster:
            grouped[row.dokumen, row.kunci, row.jenjang].append((row, cluster))
    usual = {key: _usual(group) for key, group in grouped.items()}
    return tuple(
        _record(row, cluster)
        for key, group in grouped.items()
        for row, cluster in group
        if usual[key] and (cluster == usual[key] or _elsewhere(cluster, key, usual))
    )


def _elsewhere(cluster: str, key: tuple[int, str, str], usual: Mapping[tuple[int, str, str], str]) -> bool:
    """Whether an objective is the usual one of another indicator of the same level."""
    return any(other != key and (other[0], other[2]) == (key[0], key[2]) and held == cluster for other, held in usual.items())


def _usual(group: Sequence[tuple[BarisKinerja, str]]) -> str:
    """The objective that most tables print; "" if no two do, or if another one is printed as often."""
    tables = Counter(cluster for cluster, _ in {(cluster, row.tabel) for row, cluster in group})
    (first, count), *others = tables.most_common(2)
    return first if count >= FEWEST_PLACES and all(count > other for _, other in others) else ""


def _cluster(sasaran: Text, known: list[str]) -> str:
    """The first objective that this one can be, itself if there is none; "" for what is no objective."""
    text = LEAD.sub("", " ".join(sasaran.raw.split()))
    if not OBJECTIVE.match(text) or SEVERAL.search(text) or len(text.split()) < FEWEST_WORDS:
        return ""
    key = squash(VERBS.sub("", text.casefold(), count=1))
    same = next((other for other in known if _same(key, other)), None)
    if same is None:
        known.append(key)
    return same or key


def _same(one: str, other: str) -> bool:
    return fuzz.ratio(one, other) >= ALIKE or fuzz.partial_ratio(one, other) >= INSIDE


def _record(row: BarisKinerja, cluster: str) -> SasaranIndikator:
    assert row.sasaran is not None
    return SasaranIndikator(
        nama=row.indikator,
        bagian=row.bagian,
        dokumen=row.dokumen,
        tabel=row.tabel,
        baris=row.baris,
        keyakinan=row.keyakinan,
        kunci=row.kunci,
        jenjang=row.jenjang,
        sasaran=Text(row.sasaran.raw, row.sasaran.place, cluster),
    )
