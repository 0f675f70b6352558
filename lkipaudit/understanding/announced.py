"""Tables whose title announces achievements, and whether they print any."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from lkipaudit.document import Cell, Document, Heading, Paragraph, Table
from lkipaudit.model import BarisKinerja, JudulCapaian, Text
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.sections import Section
from lkipaudit.understanding.words import squash

CAPTION = re.compile(r"\A\W*tab(?:el|le)\b", re.IGNORECASE)
GOES_ON = re.compile(r"\b(?:lanjutan|sambungan)\b", re.IGNORECASE)
RESULTS = re.compile(r"\b(?:realisasi|(?<!target )(?<!rencana )(?<!proyeksi )(?<!indikator )(?:pen)?capaian)\b", re.IGNORECASE)
OTHERWISE = re.compile(
    r"\b(?:rumus\w*|formula\w*|cara|skala|kriteria|kategori|predikat|definisi|rencana|penetapan|perjanjian"
    r"|faktor|penyebab|kendala|upaya|acuan|dasar|pedoman|untuk|bobot|metode|sumber|penanggung\s*jawab)\b",
    re.IGNORECASE,
)
"""Titles of tables about how results are counted, planned or explained."""
HEAD = re.compile(
    r"\b(?:real\w*isasi|(?:pen)?capaian|tercapai|hasil|nilai|predikat|keterangan|ket|uraian|penjelasan|kondisi|status|progres|perkembangan"
    r"|output|keluaran)\b|\A\W*%\W*\Z",
    re.IGNORECASE,
)
UNIT = re.compile(r"\bsatuan\b", re.IGNORECASE)
HEAD_ROWS = 2
LINES, LONGEST = 3, 200
"""Lines of a title at most, and letters of one."""
MARK = re.compile(r"[\W_]*(?:\d{1,3}|[a-z])[\W_]*", re.IGNORECASE)
"""A list number or a column number."""
LETTERS = re.compile(r"[^\W\d_]{4,}")


def read_announced(document: Document, marks: Sequence[Section], source: int, rows: Sequence[BarisKinerja]) -> Iterator[JudulCapaian]:
    """The tables with targets in the part on results whose title names achievements; `source` is the document's index."""
    by_table: defaultdict[str, list[BarisKinerja]] = defaultdict(list)
    for row in rows:
        if row.dokumen == source and row.tabel and row.target is not None and not row.triwulan:
            by_table[":".join(row.tabel.split(":")[:2])].append(row)
    lines: list[Paragraph | Heading] = []
    for at, (block, section) in enumerate(zip(document.blocks, marks, strict=True)):
        if not isinstance(block, Table):
            lines = [*lines, block][-LINES:]
            continue
        title, lines = _title(lines), []
        own = by_table.get(f"{source}:tabel {block.number}", [])
        if title and own and section.bagian == "realisasi" and RESULTS.search(title.raw) and not OTHERWISE.search(title.raw):
            yield _record(title, own, block, _rest(document, at))


def _title(lines: Sequence[Paragraph | Heading]) -> Text | None:
    """The caption right above a table, from the line that begins like one."""
    begin = next((at for at in reversed(range(len(lines))) if CAPTION.match(lines[at].text)), None)
    if begin is None or any(len(line.text) > LONGEST for line in lines[begin:]):
        return None
    raw = " ".join(" ".join(line.text for line in lines[begin:]).split())
    return Text(raw, lines[begin].place, squash(raw))


def _rest(document: Document, at: int) -> Table | None:
    """The table that goes on with the one at a position: no other caption stands between them."""
    for block in document.blocks[at + 1 : at + 2 + LINES]:
        if isinstance(block, Table):
            return block
        if CAPTION.match(block.text) and not GOES_ON.search(block.text):
            return None
    return None


def _record(title: Text, own: Sequence[BarisKinerja], table: Table, rest: Table | None) -> JudulCapaian:
    targets = tuple(dict.fromkeys(row.target for row in own if row.target is not None))
    shown = any(row.realisasi is not None or row.capaian is not None or row.realisasi_peringkat is not None for row in own)
    heads = [cell for cell in table.cells if cell.row == 0 and LETTERS.search(cell.text)]
    return JudulCapaian(
        nama=title,
        bagian="realisasi",
        dokumen=own[0].dokumen,
        tabel=own[0].tabel,
        keyakinan="sedang",
        judul=title,
        kepala=tuple(Text(cell.text, cell.place, squash(cell.text)) for cell in heads),
        judul_kolom=", ".join(" ".join(cell.text.split()) for cell in heads),
        target_saja=() if shown or _has_others(table, targets) or (rest is not None and _has_heads(rest)) else targets,
    )


def _has_heads(table: Table) -> bool:
    """Whether a column is headed as results are; a unit in the second row is no heading."""
    units = {cell.column for cell in table.cells if cell.row == 0 and UNIT.search(cell.text)}
    heads = (cell for cell in table.cells if cell.row < HEAD_ROWS and (cell.row == 0 or cell.column not in units))
    return any(HEAD.search(cell.text) for cell in heads)


def _has_others(table: Table, targets: Sequence[Quantity]) -> bool:
    """Whether a table has a column of results, or numbers beside its targets, list numbers and names: one may be a result."""
    if _has_heads(table):
        return True
    known = {squash(target.raw) for target in targets}
    rows: defaultdict[int, list[Cell]] = defaultdict(list)
    for cell in table.cells:
        if cell.text.strip():
            rows[cell.row].append(cell)
    told = [cell for row in rows.values() if not all(MARK.fullmatch(cell.text) for cell in row) for cell in row]
    numbers = (cell for cell in told if any(map(str.isdigit, cell.text)) and not (cell.column == 0 and MARK.fullmatch(cell.text)))
    return any(squash(cell.text) not in known and not LETTERS.search(cell.text) for cell in numbers)
