"""Tables and paragraphs that are nearly the same in two files, and whether anything in them was made new."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Sequence

from lkipaudit.across.entries import Passage, Row, Rows
from lkipaudit.across.papers import FILLERS
from lkipaudit.across.shingles import near
from lkipaudit.model import Salinan, Text
from lkipaudit.quantity import Quantity, parse
from lkipaudit.understanding.words import plain

VALUE = re.compile(r"(?<![\w.,/])(?:\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?|\d+[.,]\d+ ?%?|\d+ ?%)(?![\w.,/]*\d)")
"""What is a value wherever it stands: an amount, a decimal number, a percentage."""
TRIVIAL = frozenset({"0", "100", "0,00", "100,00", "0.00", "100.00", "100,0", "100.0"})
LEAST_VALUES, LEAST_ROWS = 3, 3
SAME_VALUES = 0.75
SHOWN_WORDS, MOST_SHOWN = 12, 20
NEXT_PAGE = 2
"""A piece of a table goes on after so many pages at most: one between may hold little text."""
BOILERPLATE = 3
"""Agencies from which on a passage is anybody's."""
RESULTS = re.compile(r"\b(?:realisasi|capaian|tercapai|terealisasi)\b", re.IGNORECASE)
LONG = 60
LAWS = re.compile(r"\b(?:nomor|no\.?)\s+\S+\s+(?:\S+\s+)?tahun\s+(?:19|20)\d{2}", re.IGNORECASE)
MOST_LAWS = 1
DEFINING = re.compile(
    r"\b(?:adalah|merupakan|yaitu|dimaksud\w*|didefinisikan|rumus\w*|formula\w*|dihitung|metode\w*|pengukuran|indikator kinerja"
    r"|renstra|rpjmd|tugas|fungsi|akuntabilitas|undang|peraturan|pedoman|sistem)\b",
    re.IGNORECASE,
)


def copies(rows: Rows) -> Iterator[Salinan]:
    """Copies from the year before, by rows and by words; copies from other agencies, by words."""
    yield from _pasted_rows(rows)
    results = {(row.entry, row.page) for row in (*rows.of("baris_anggaran"), *rows.of("baris_kinerja")) if row.number_of("realisasi")}
    told = [one for one in rows.passages if one.paper.instansi and one.paper.tahun]
    pairs = [(told[one], told[other]) for one, other in near([one.text for one in told])]
    yield from _from_last_year(pairs, results)
    common = _holders(pairs)
    for first, second in pairs:
        if first.paper.instansi != second.paper.instansi and max(common[first], common[second]) < BOILERPLATE:
            yield from _from_another(first, second)


def _holders(pairs: Sequence[tuple[Passage, Passage]]) -> Counter[Passage]:
    """In how many agencies each passage is found."""
    found: defaultdict[Passage, set[str]] = defaultdict(set)
    for one, other in pairs:
        found[one] |= {one.paper.instansi, other.paper.instansi}
        found[other] |= {one.paper.instansi, other.paper.instansi}
    return Counter({passage: len(agencies) for passage, agencies in found.items()})


def _values(text: str) -> list[str]:
    return [found for found in VALUE.findall(text) if found.rstrip(" %") not in TRIVIAL]


def _from_last_year(pairs: Sequence[tuple[Passage, Passage]], results: Container[tuple[int, int | None]]) -> Iterator[Salinan]:
    """Tables and paragraphs of results; one that names last year and not this one says itself that it is last year's."""
    pieces: list[Copied] = []
    for pair in pairs:
        old, new = sorted(pair, key=lambda one: one.paper.tahun)
        if _year_apart(old, new) and not _tells_of_last_year(old, new):
            there = _values(old.text)
            same = list((Counter(_values(new.text)) & Counter(there)).elements())
            pieces.append((new, old, same if len(same) >= SAME_VALUES * len(there) else None))
    best: dict[Passage, Copied] = {}
    for one in sorted(pieces, key=lambda one: (len(one[2] or ()), -abs(one[0].number - one[1].number))):
        best[one[0]] = one
    for run in _runs(sorted(best.values(), key=lambda one: (one[0].entry, one[1].entry, one[0].number, one[1].number))):
        telling = any((new.entry, new.page) in results or RESULTS.search(new.text) for new, _, _ in run)
        if telling and sum(len(_values(old.text)) for _, old, _ in run) >= LEAST_VALUES:
            yield _copy(run, "tahun lalu")


Copied = tuple[Passage, Passage, list[str] | None]


def _year_apart(old: Passage, new: Passage) -> bool:
    reports = old.paper.jenis == new.paper.jenis == "LKIP"
    return reports and old.paper.instansi == new.paper.instansi and int(new.paper.tahun) - int(old.paper.tahun) == 1


def _runs(told: Sequence[Copied]) -> Iterator[list[Copied]]:
    """The pieces of one table that runs over several pages; paragraphs each alone."""
    run: list[Copied] = []
    for one in told:
        if run and not _goes_on(run[-1], one):
            yield run
            run = []
        run.append(one)
    if run:
        yield run


def _goes_on(last: Copied, one: Copied) -> bool:
    files = all(last[at].entry == one[at].entry and last[at].berkas == one[at].berkas for at in (0, 1))  # type: ignore[union-attr]
    pages = all(0 <= (one[at].page or 0) - (last[at].page or 0) <= NEXT_PAGE for at in (0, 1))  # type: ignore[union-attr]
    tables = last[0].kind == one[0].kind == "tabel"
    return files and pages and tables and (last[2] is None) == (one[2] is None) and one[0].page is not None


def _tells_of_last_year(old: Passage, new: Passage) -> bool:
    return old.paper.tahun in new.text and new.paper.tahun not in new.text


def _from_another(first: Passage, second: Passage) -> Iterator[Salinan]:
    """What both print, where it holds values; plain words where they are many and nobody's form."""
    same = list((Counter(_values(first.text)) & Counter(_values(second.text))).elements())
    if len(LAWS.findall(first.text)) > MOST_LAWS or first.paper.wilayah != second.paper.wilayah:
        return
    most = max(len(_values(first.text)), len(_values(second.text)))
    if most >= LEAST_VALUES:
        yield _copy([(second, first, same if len(same) >= max(LEAST_VALUES, SAME_VALUES * most) else None)], "instansi lain")
    elif len(first.text.split()) >= LONG and not DEFINING.search(first.text) and first.kind == "paragraf":
        yield _copy([(second, first, None if _names_itself(second) else [])], "instansi lain")


def _names_itself(passage: Passage) -> bool:
    """Whether a passage names its own agency: then it was made its own."""
    name = passage.paper.instansi.partition(": ")[2]
    return name in " ".join(word for word in plain(passage.text).split() if word not in FILLERS)


def _copy(run: Sequence[Copied], relation: str) -> Salinan:
    here, there, same = run[0]
    shown = Text(_opening(here.text), here.place, plain(_opening(here.text)))
    return Salinan(
        nama=shown,
        bagian=here.berkas,
        dokumen=here.entry,
        tabel="",
        jenis=here.kind,
        hubungan=relation,
        halaman=_pages([new.page for new, _, _ in run]),
        di_sini=shown,
        di_sana=Text(_opening(there.text), there.place, plain(_opening(there.text))),
        asal=_origin(there.berkas, [old.page for _, old, _ in run]),
        angka=tuple(number for new, _, values in run for number in _numbers(_values(new.text) if values is None else values, new))[
            :MOST_SHOWN
        ],
        diperbarui=same is None,
    )


def _numbers(values: Sequence[str], here: Passage) -> tuple[Quantity, ...]:
    found = ((number, parse(value)) for number, value in enumerate(values, 1))
    return tuple(value.at(here.place.at(f"angka {number}")) for number, value in found if value)


def _opening(text: str) -> str:
    words = [word for word in text.split() if word != "|"]
    return " ".join(words[:SHOWN_WORDS])


def _origin(berkas: str, pages: Sequence[int | None]) -> str:
    return ", ".join(filter(None, (berkas, _pages(pages))))


def _pages(pages: Sequence[int | None]) -> str:
    known = sorted({page for page in pages if page})
    told = f"{known[0]}" if len(known) == 1 else f"{known[0]} sampai {known[-1]}" if known else ""
    return f"halaman {told}" if told else ""


def _pasted_rows(rows: Rows) -> Iterator[Salinan]:
    """Tables whose rows of this year print the realisations of the same indicators in last year's report."""
    tables: defaultdict[tuple[str, str], dict[tuple[int, int, str], list[Row]]] = defaultdict(dict)
    for row in rows.of("baris_kinerja"):
        paper = row.paper
        own = paper.jenis == "LKIP" and paper.instansi and row.word("tahun") == paper.tahun and row.word("tabel")
        if own and row.number_of("realisasi") is not None and not row.word("triwulan"):
            tables[paper.instansi, paper.tahun].setdefault((row.entry, row.source, row.word("tabel")), []).append(row)
    for (agency, year), new in tables.items():
        old = tables.get((agency, str(int(year) - 1)), {})
        last: dict[str, list[Row]] = {}
        for table in old.values():
            for row in table:
                last.setdefault(plain(row.raw("indikator")), []).append(row)
        for table in new.values():
            yield from _pasted(table, last)


def _pasted(table: Sequence[Row], last: dict[str, list[Row]]) -> Iterator[Salinan]:
    met = [(row, last[name]) for row in table if (name := plain(row.raw("indikator"))) in last]
    same = [(row, other) for row, others in met if (other := next((other for other in others if _prints_as(row, other)), None))]
    telling = [row for row, _ in same if row.raw("realisasi").strip(" %") not in TRIVIAL]
    if len(met) < LEAST_ROWS:
        return
    whole = len(same) == len(met) and len(telling) >= LEAST_ROWS
    row, other = same[0] if same else (met[0][0], met[0][1][0])
    yield Salinan(
        nama=row.text("indikator"),
        bagian=row.berkas,
        dokumen=row.entry,
        tabel="",
        jenis="baris",
        hubungan="tahun lalu",
        di_sini=row.text("indikator"),
        di_sana=other.text("indikator"),
        halaman=_pages([one.page for one, _ in met]),
        asal=_origin(other.berkas, [other.page]),
        angka=tuple(number for one, _ in same or met if (number := one.number_of("realisasi"))),
        diperbarui=not whole,
    )


def _prints_as(row: Row, other: Row) -> bool:
    here, there = row.number_of("realisasi"), other.number_of("realisasi")
    return here is not None and there is not None and here.same(there)
