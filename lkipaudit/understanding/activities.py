"""Activities of a budget beside the table that tells their results in the same order: what the one has and the other has not."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz import fuzz

from lkipaudit.document import Document
from lkipaudit.model import BarisAnggaran, BarisKinerja, PasanganKegiatan, Record, Text
from lkipaudit.understanding.words import KIND, plain

BUDGET, RESULTS = "tabel anggaran dan realisasi", "tabel hasil kegiatan"
DEEDS = re.compile(
    r"\b(?:ter\w{3,}nya|me\w{3,}nya|ber\w{3,}nya|penyedia\w*|pengada\w*|pelaksana\w*|penyusun\w*|peningkat\w*|penyelenggara\w*|"
    r"(?:sub )?kegiatan|cakupan|jumlah|banyaknya|persentase|prosentase|rutin|berkala)\b"
)
"""Words that tell how an activity is done or counted, not which one it is."""
SMALL = re.compile(r"\b(?:dokumen|laporan|rapat|yang|dan|atau|serta|di|ke|untuk|bagi|pada|dengan|dalam)\b")
OVERHEAD = re.compile(
    r"\b(?:gaji|tunjangan|honor\w*|rapat|konsultasi|perjalanan\s+dinas|alat\s+tulis|kantor|perkantoran|arsip|kearsipan|administrasi|listrik"
    r"|makan\w*|bacaan|cetakan|operasional|kendaraan)\b",
    re.IGNORECASE,
)
"""What an office spends on itself: a table of results that has none of it may leave all of it out."""
SAME = 72
"""Ratio from which two activities can be one, in other words."""
SHARED = 2
FEWEST = 4
LEAST_SHARE = 0.75
"""So many of the rows between the first and the last pair must be pairs: then both tables list the same things."""
SLIP = 85
LETTERS = 3


@dataclass(frozen=True, slots=True)
class Listed:
    """One row of a list of activities: what names it, the words of all its names, its record, and its level, as far as the list tells it.

    `own` is false for a row that may be a further indicator of the activity above it.
    """

    name: Text
    words: tuple[str, ...]
    record: Record
    level: tuple[object, ...] = ()
    own: bool = True


def read_activities(
    documents: Sequence[Document], budget: Sequence[BarisAnggaran], performance: Sequence[BarisKinerja]
) -> Iterator[PasanganKegiatan]:
    """The activities that are paired, and those that stand alone between two pairs that follow each other in the other table.

    Where both tables have rows between two pairs, these may be the same in other words: they are left out.
    """
    unread = {(number, one.place.page) for number, document in enumerate(documents) for one in document.unread}
    plans, results = _planned(budget), _reported(performance)
    told: set[tuple[str, bool]] = set()
    for rows in results:
        found = ((_pairs(plan, rows), plan) for plan in plans if plan[0].record.dokumen == rows[0].record.dokumen)
        pairs, plan = max(found, key=lambda one: len(one[0]), default=([], []))
        if not _is_one_list(pairs):
            continue
        others = [one for other in results if other is not rows for one in other]
        for record in (*_alone(plan, rows, pairs, others, unread), *(_paired(plan[at], rows[to]) for at, to in pairs)):
            if (record.nama.key, record.ada) not in told:
                told.add((record.nama.key, record.ada))
                yield record


def _planned(budget: Sequence[BarisAnggaran]) -> list[list[Listed]]:
    """The activities of each budget table that tells what was spent, in order; one without money has no result either."""
    tables: defaultdict[tuple[int, str], list[Listed]] = defaultdict(list)
    for row in budget:
        spent = row.jenis == "belanja" and row.realisasi is not None and row.anggaran is not None and row.anggaran.value
        if row.tabel and spent and row.tingkat in ("kegiatan", "sub_kegiatan", "lain"):
            tables[row.dokumen, row.tabel].append(Listed(row.nama, (_words(row.nama.raw),), row, _level(row)))
    return list(tables.values())


def _level(row: BarisAnggaran) -> tuple[object, ...]:
    """What rows of one level have in common: a part of an activity is none of those that a table of results may lack."""
    kind = KIND.match(row.nama.raw.casefold())
    return row.tingkat, bool(row.rincian), row.kode.key.count(".") if row.kode else 0, kind[0].strip() if kind else ""


def _reported(performance: Sequence[BarisKinerja]) -> list[list[Listed]]:
    """The rows of each table of results, in order, each once; one that has an objective of its own is named by it."""
    tables: defaultdict[tuple[int, str], dict[object, BarisKinerja]] = defaultdict(dict)
    for row in performance:
        if row.tabel and (row.realisasi is not None or row.capaian is not None):
            tables[row.dokumen, row.tabel].setdefault(row.indikator.place, row)
    return [[_named(row, Counter(other.sasaran for other in rows.values())) for row in rows.values()] for rows in tables.values()]


def _named(row: BarisKinerja, objectives: Counter[Text | None]) -> Listed:
    own = row.sasaran if row.sasaran is not None and objectives[row.sasaran] == 1 else None
    texts = (own, row.indikator) if own else (row.indikator,)
    return Listed(own or row.indikator, tuple(filter(None, (_words(text.raw) for text in texts))), row, own=own is not None)


def _words(text: str) -> str:
    return " ".join(SMALL.sub(" ", DEEDS.sub(" ", plain(text))).split())


def _like(one: Listed, other: Listed) -> float:
    return max((_ratio(here, there) for here in one.words for there in other.words), default=0)


def _ratio(one: str, other: str) -> float:
    shared = set(one.split()) & set(other.split())
    return max(fuzz.token_sort_ratio(one, other), 0.95 * fuzz.token_set_ratio(one, other) if len(shared) >= SHARED else 0)


def _pairs(plan: Sequence[Listed], rows: Sequence[Listed]) -> list[tuple[int, int]]:
    """The pairs that are most alike in all, in the order of both tables."""
    like = _likeness(plan, rows)
    best = [[0.0] * (len(rows) + 1) for _ in range(len(plan) + 1)]
    for at in reversed(range(len(plan))):
        for to in reversed(range(len(rows))):
            pair = best[at + 1][to + 1] + like[at][to] - SAME / 2 if like[at][to] >= SAME else 0
            best[at][to] = max(best[at + 1][to], best[at][to + 1], pair)
    at = to = 0
    found = []
    while at < len(plan) and to < len(rows):
        if best[at][to] == best[at + 1][to]:
            at += 1
        elif best[at][to] == best[at][to + 1]:
            to += 1
        else:
            found.append((at, to))
            at, to = at + 1, to + 1
    return found


def _likeness(plan: Sequence[Listed], rows: Sequence[Listed]) -> list[list[float]]:
    """How alike the rows of two tables are: 0 where they share no word."""
    held: defaultdict[str, set[int]] = defaultdict(set)
    for to, other in enumerate(rows):
        for word in " ".join(other.words).split():
            held[word].add(to)
    like = [[0.0] * len(rows) for _ in plan]
    for at, one in enumerate(plan):
        for to in set().union(*(held.get(word, set()) for word in " ".join(one.words).split())):
            like[at][to] = _like(one, rows[to])
    return like


def _is_one_list(pairs: Sequence[tuple[int, int]]) -> bool:
    if len(pairs) < FEWEST:
        return False
    (at, to), (last, end) = pairs[0], pairs[-1]
    return len(pairs) >= LEAST_SHARE * max(last - at + 1, end - to + 1)


def _alone(
    plan: Sequence[Listed],
    rows: Sequence[Listed],
    pairs: Sequence[tuple[int, int]],
    others: Sequence[Listed],
    unread: set[tuple[int, int | None]],
) -> Iterator[PasanganKegiatan]:
    """What stands between two pairs that follow each other in the other table, and has no other row there that it could be."""
    planned, reported = {at for at, _ in pairs}, {to for _, to in pairs}
    free = [one for at, one in enumerate(plan) if at not in planned]
    others = [*others, *(one for to, one in enumerate(rows) if to not in reported)]
    bare = not any(OVERHEAD.search(plan[at].name.raw) for at in planned)
    for (at, to), (then, end) in pairwise(pairs):
        if end == to + 1 and not _is_torn(rows[to], rows[end], unread):
            for one in plan[at + 1 : then]:
                alike = plan[at].level == one.level == plan[then].level
                if alike and _has_result(one, bare=bare) and _is_lone(one, others, (rows[to], rows[end])):
                    yield _missing(one, rows[to], rows[end], (BUDGET, RESULTS))
        if then == at + 1 and not _is_torn(plan[at], plan[then], unread):
            for one in rows[to + 1 : end]:
                if one.own and _is_lone(one, free, (plan[at], plan[then])):
                    yield _missing(one, plan[at], plan[then], (RESULTS, BUDGET))


def _has_result(one: Listed, *, bare: bool) -> bool:
    """Whether a table of results should have an activity; a `bare` one has nothing of what an office spends on itself."""
    spent = one.record.realisasi if isinstance(one.record, BarisAnggaran) else None
    return spent is not None and bool(spent.value) and not (bare and OVERHEAD.search(one.name.raw))


def _is_lone(one: Listed, others: Sequence[Listed], beside: Sequence[Listed]) -> bool:
    """Whether a row is named well enough, can be no other row, and was not read as one with a row beside the gap."""
    return _is_named(one) and not any(_like(one, other) >= SAME for other in others) and not _holds(one, *beside)


def _is_named(one: Listed) -> bool:
    return any(len(words.split()) >= SHARED for words in one.words)


def _is_torn(one: Listed, other: Listed, unread: set[tuple[int, int | None]]) -> bool:
    """Whether two rows stand on two pages, so that one between them may have been lost in reading."""
    first, last = one.name.place.page, other.name.place.page
    return first != last or (one.record.dokumen, first) in unread


def _holds(one: Listed, *rows: Listed) -> bool:
    """Whether a row beside the gap has all words of this one: then two rows were read as one."""
    sought = [word for word in DEEDS.sub(" ", plain(one.name.raw)).split() if len(word) >= LETTERS]
    return any(all(any(fuzz.ratio(word, other) >= SLIP for other in _all_words(row)) for word in sought) for row in rows)


def _all_words(row: Listed) -> list[str]:
    record = row.record
    texts = [row.name, record.indikator] if isinstance(record, BarisKinerja) else [row.name]
    return plain(" ".join(text.raw for text in texts)).split()


def _paired(one: Listed, other: Listed) -> PasanganKegiatan:
    return _record(one, ada=True, sebelum=other.name, sesudah=None, tables=(BUDGET, RESULTS))


def _missing(one: Listed, before: Listed, after: Listed, tables: tuple[str, str]) -> PasanganKegiatan:
    return _record(one, ada=False, sebelum=before.name, sesudah=after.name, tables=tables)


def _record(one: Listed, *, ada: bool, sebelum: Text, sesudah: Text | None, tables: tuple[str, str]) -> PasanganKegiatan:
    return PasanganKegiatan(
        nama=one.name,
        bagian=one.record.bagian,
        dokumen=one.record.dokumen,
        tabel=one.record.tabel,
        baris=one.record.baris,
        keyakinan="sedang",
        kegiatan=one.name,
        ada=ada,
        sebelum=sebelum,
        sesudah=sesudah,
        ada_di=tables[0],
        tidak_ada_di=tables[1],
    )
