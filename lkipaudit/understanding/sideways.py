"""Tables of one indicator with its years side by side: a row for the targets, one for the realisations, one for the achievements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from lkipaudit.document import Cell, Document, Table
from lkipaudit.model import BarisKinerja, Text
from lkipaudit.place import Place
from lkipaudit.policy import Vocabulary
from lkipaudit.quantity import Quantity, style_of
from lkipaudit.understanding.budget import placed, shown_row
from lkipaudit.understanding.grid import number_of
from lkipaudit.understanding.heading_years import year_in
from lkipaudit.understanding.joins import Whole
from lkipaudit.understanding.performance import measured_in, polarity, settled
from lkipaudit.understanding.roles import Column, role_of
from lkipaudit.understanding.words import name_key

MARK = ":melintang"
"""Ends the table name of a row that was read this way."""
ROLES = ("target", "realisasi", "persen")
FEWEST_YEARS = 2
BEFORE = 4
"""Blocks before a table among which a heading names its indicator."""
LONGEST = 140
LEAD = re.compile(
    r"\A\s*(?:\(?[\dIVXa-z]{1,4}(?:\.\d+)*[.)]\s*|[•-]\s*|"
    r"(?:indikator(?:\s+kinerja)?(?:\s+utama)?|iku|ikk)\b\s*(?:ke\s*-?\s*)?\d*\s*[:.)]?\s*)+",
    re.IGNORECASE,
)
CAPTION = re.compile(r"\A\s*(?:tabel|gambar|grafik)\b", re.IGNORECASE)
Group = dict[str, Sequence[Cell | None]]


def headings_above(document: Document) -> dict[int, Text]:
    """By the number of a table the nearest short text before it that is no caption and no sentence."""
    found: dict[int, Text] = {}
    before: list[Text] = []
    for block in document.blocks:
        if isinstance(block, Table):
            if before:
                found[block.number] = before[-1]
            continue
        raw = " ".join(LEAD.sub("", block.text).split())
        if 0 < len(raw) <= LONGEST and not CAPTION.match(raw) and not raw.endswith((".", ":", ";", ",")):
            before = [Text(raw, block.place, name_key(raw))]
    return found


def read_sideways(whole: Whole, columns: Sequence[Column], above: Text | None, words: Vocabulary) -> tuple[BarisKinerja, ...]:
    """The years of each indicator, a record for each; none unless targets and realisations stand in rows of their own."""
    years = [c for c in columns if year_in(c.heading) and c.numeric]
    label = next((c.at for c in columns if c not in years and _is_label(whole, c.at, words)), None)
    if len(years) < FEWEST_YEARS or label is None or any(c.role in ROLES for c in years):
        return ()
    named = next((c.at for c in columns if c.role == "indikator" and c.at != label), None)
    found: list[BarisKinerja] = []
    for name, first, group in _groups(whole, label, named, words):
        told = name or above
        if told is not None and {"target", "realisasi"} <= group.keys():
            found += (row for c in years if (row := _record(whole, columns, c, told, (first, group), words)) is not None)
    return tuple(found)


def anchored(rows: Sequence[BarisKinerja], known: Sequence[BarisKinerja]) -> tuple[BarisKinerja, ...]:
    """The rows with the unit of the indicator that they are of: one whose target or realisation of some year they repeat.

    The others are of something that has only a heading in common with an indicator, and keep a key of their own.
    """
    units: dict[tuple[str, str], str] = {}
    for row in rows:
        same = [one for one in known if one.kunci == row.kunci and one.tahun == row.tahun and not one.jenis_target and not one.triwulan]
        for one in same:
            if _repeats(row.target, one.target) or _repeats(row.realisasi, one.realisasi):
                units[row.tabel, row.kunci] = one.ukuran
    return tuple(
        replace(row, ukuran=units[row.tabel, row.kunci])
        if (row.tabel, row.kunci) in units
        else replace(row, kunci=f"{row.kunci}:{row.tabel}")
        for row in rows
    )


def _repeats(one: Quantity | None, other: Quantity | None) -> bool:
    return one is not None and other is not None and one.value is not None and one.value == other.value


def _is_label(whole: Whole, at: int, words: Vocabulary) -> bool:
    """Whether a column says in each row what stands in it, targets and realisations among it."""
    roles = [_role(cell, words) for row in whole.rows if (cell := row[at]) is not None and cell.text.strip()]
    return {"target", "realisasi"} <= set(roles) and all(role in ROLES for role in roles)


def _role(cell: Cell | None, words: Vocabulary) -> str:
    text = cell.text if cell is not None else ""
    return role_of([text], words["kolom"], percent="%" in text or "persen" in text.casefold()) if text.strip() else ""


def _groups(whole: Whole, label: int, named: int | None, words: Vocabulary) -> Iterator[tuple[Text | None, int, Group]]:
    """The rows of each indicator by what stands in them, with its name and where they begin."""
    name: Text | None = None
    first, group = 0, Group()
    for at, row in enumerate(whole.rows):
        role, cell = _role(row[label], words), row[named] if named is not None else None
        opens = cell is not None and bool(cell.text.strip())
        if role in group or (opens and group):
            yield name, first, group
            group = {}
        if not group:
            first = at
        if opens and cell is not None:
            raw = " ".join(cell.text.split())
            name = Text(raw, placed(cell, whole, "indikator"), name_key(raw))
        if role:
            group[role] = row
    if group:
        yield name, first, group


def _record(
    whole: Whole, columns: Sequence[Column], column: Column, name: Text, numbered: tuple[int, Group], words: Vocabulary
) -> BarisKinerja | None:
    first, group = numbered
    target, realisasi, capaian = (_number(whole, group, column.at, role) for role in ROLES)
    if target is None or realisasi is None:
        return None
    target, realisasi = (one or number for one, number in zip(settled(target, realisasi, capaian), (target, realisasi), strict=True))
    return BarisKinerja(
        nama=replace(name, place=_place(whole, target, name)),
        bagian=whole.section.bagian,
        dokumen=whole.tables[0].place.source,
        tabel=f"{whole.tables[0].place.source}:{whole.key}{MARK}",
        baris=shown_row(whole, columns, first),
        keyakinan="tinggi" if whole.ruled else "rendah",
        kunci=name.key,
        indikator=name,
        sasaran=None,
        satuan=None,
        jenjang=whole.section.jenjang,
        tahun=year_in(column.heading),
        jenis_target="",
        ukuran=measured_in(target, realisasi, None, name),
        polaritas=polarity(name.raw, words["polaritas"]),
        target=target,
        realisasi=realisasi,
        capaian=capaian,
        capaian_cetak=None,
        target_peringkat=None,
        realisasi_peringkat=None,
        kategori=None,
    )


def _place(whole: Whole, number: Quantity, name: Text) -> Place:
    return number.place or name.place or whole.tables[0].place


def _number(whole: Whole, group: Mapping[str, Sequence[Cell | None]], at: int, role: str) -> Quantity | None:
    """The number of a year; None where the cell holds none."""
    row = group.get(role)
    cell = row[at] if row is not None else None
    if row is None or cell is None:
        return None
    style = style_of([one.text for one in row if one is not None])
    shown = number_of(
        cell.text, style, "percent" if role == "persen" else "any", placed(cell, whole, "capaian" if role == "persen" else role)
    )
    return shown if shown is not None and shown.value is not None else None
