"""Performance tables: what was to be reached, what was reached, and how much of it that is said to be."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from lkipaudit.document import Cell
from lkipaudit.model import BarisKinerja, Text
from lkipaudit.place import Place
from lkipaudit.policy import Vocabulary
from lkipaudit.quantity import Kind, Quantity, find
from lkipaudit.understanding.budget import placed, shown_row
from lkipaudit.understanding.grid import number_of
from lkipaudit.understanding.heading_years import LAST, YEAR, when, year_in
from lkipaudit.understanding.joins import Whole
from lkipaudit.understanding.measures import GRADED, Measure
from lkipaudit.understanding.plan_headings import changed_plan, ends_plan, plan_of
from lkipaudit.understanding.roles import Column, ties_ratio
from lkipaudit.understanding.valueforms import alike, bounded, form_of
from lkipaudit.understanding.words import name_key, plain, squash

OBJECTIVE = "sasaran"
LIST_NUMBER = re.compile(r"\A\s*\d{1,2}(?:[.)]\s*|\s+)(?=[^\W\d])")
FULL = 100
"""Per cent: the target is reached."""
REMARKED = re.compile(r"\s*(-?\d[\d.,]*\s*%?[^()\d]*)\([^()]*[^\W\d][^()]*\)\s*")
"""A number with a remark in brackets: "91,5 (angka sementara)"."""
IN_BRACKETS = re.compile(r"\s*\([^()]*\)\s*")
SIGNS = ("%", "‰")
"""Units that are no words."""
CODE = re.compile(r"\s*(?:[A-Z]{1,6}[\s.-]*)?\d{1,2}(?:[.-]\d{1,2})*[a-z]?[.)]?\s*")
"""The number of an indicator in a column of its own: "IKK 1.2", "1.1.", "IKU-3"."""
PERCENTAGE = re.compile(r"\s*(?:persentase|prosentase|presentase)\b", re.IGNORECASE)
SINCE = re.compile(
    r"\b(?:s\s?[./]\s?d\.?|sd|sampai\s+dengan|sampai|hingga)\s*(?:akhir\s+)?(?:tahun\s*)?(?:ini\b|20\d\d)|\bkumulatif\b|\b20\d\d\s*(?:-|–|s\s?[./]\s?d\.?)\s*20\d\d",
    re.IGNORECASE,
)
"""A heading of what was reached in several years together; "s.d. Desember 2021" is one year."""
FORMULA = re.compile(r"(?<!\s)\s*(?:formulasi|formula|rumus)\s*:.*\Z", re.IGNORECASE | re.DOTALL)


def read_performance(
    whole: Whole, columns: Sequence[Column], found: Sequence[Sequence[Measure]], words: Vocabulary
) -> tuple[BarisKinerja, ...]:
    """The rows of a performance table, one record for each set of columns (`found`, by row) that a row fills."""
    rows = _filled_down(whole, columns)
    told = [
        [_record(whole, columns, (at, row), measure, words) for measure in sets]
        for at, (row, sets) in enumerate(zip(rows, found, strict=True))
        if not _in_two_blocks(columns, row)
    ]
    return tuple(one for records in told for one in _of_one_unit([record for record in records if record is not None]))


def _in_two_blocks(columns: Sequence[Column], row: Sequence[Cell | None]) -> bool:
    """Whether a row names one indicator twice, with a target each: blocks side by side show two stages of a plan, as headings above say."""
    if sum(column.role == "target" for column in columns) < 2:  # noqa: PLR2004 - one each
        return False
    named = [name_key(cell.text) for column in columns if column.role == "indikator" and (cell := row[column.at]) is not None]
    return any(name and named.count(name) > 1 for name in named)


def _of_one_unit(records: Sequence[BarisKinerja]) -> list[BarisKinerja]:
    """The records of one row: what one of its years counts, the others count too."""
    unit = next((record.ukuran for record in records if record.ukuran), "")
    return [record if record.ukuran else replace(record, ukuran=unit) for record in records]


def dated(rows: Sequence[BarisKinerja], year: int | None) -> list[BarisKinerja]:
    """The rows, those whose headings name no year belonging to the year of the report, and those of "tahun lalu" to the year before."""
    if year is None:
        return [row for row in rows if row.tahun != LAST]
    return [replace(row, tahun={"": str(year), LAST: str(year - 1)}.get(row.tahun, row.tahun)) for row in rows]


def _filled_down(whole: Whole, columns: Sequence[Column]) -> list[list[Cell | None]]:
    """The rows with the names of merged cells above them; numbers are never handed down."""
    named = {c.at for c in columns if c.role in ("indikator", "sasaran", "satuan")}
    rows: list[list[Cell | None]] = []
    for row in whole.rows:
        above = rows[-1] if rows else [None] * len(row)
        rows.append([above[at] if cell is None and at in named else cell for at, cell in enumerate(row)])
    return rows


def _record(
    whole: Whole, columns: Sequence[Column], numbered: tuple[int, Sequence[Cell | None]], measure: Measure, words: Vocabulary
) -> BarisKinerja | None:
    at, row = numbered
    indikator = text_of(whole, columns, row, "indikator", before=min(i for i, _ in measure.roles()))
    target = _value(whole, columns, row, measure.target, "target")
    realisasi = _value(whole, columns, row, measure.realisasi, "realisasi")
    capaian = _value(whole, columns, row, measure.capaian, "capaian")
    grades = [_grade(whole, row, i, role, words) for i, role in ((measure.target, "target"), (measure.realisasi, "realisasi"))]
    if _in_passing(realisasi, target):
        realisasi = None
    told = (capaian,) if measure.target is None and measure.realisasi is None else (target, realisasi, *grades)
    if indikator is None or not any(q is not None and q.raw.strip() for q in told):
        return None
    satuan = text_of(whole, columns, row, "satuan")
    target, realisasi = settled(*alike(target, realisasi), capaian)
    heading = (
        " ".join(columns[i].heading for i in (measure.target, measure.realisasi) if i is not None) or columns[measure.capaian or 0].heading
    )
    return BarisKinerja(
        nama=indikator,
        bagian=whole.section.bagian,
        dokumen=whole.tables[0].place.source,
        tabel=f"{whole.tables[0].place.source}:{whole.key}:kinerja",
        baris=shown_row(whole, columns, at),
        keyakinan="tinggi" if whole.ruled else "rendah",
        kunci=indikator.key,
        indikator=indikator,
        sasaran=text_of(whole, _objectives(columns), row, "sasaran"),
        satuan=satuan,
        jenjang=whole.section.jenjang,
        tahun=measure.ke or " ".join(sorted(set(YEAR.findall(heading)))) or when(heading),
        jenis_target=plan_of(columns[measure.target].heading) if measure.target is not None else "",
        target_diubah=measure.target is not None and changed_plan(columns[measure.target].heading),
        realisasi_kumulatif=_since(columns, measure),
        akhir_rencana=measure.target is not None and ends_plan(columns[measure.target].heading),
        ukuran=measured_in(target, realisasi, satuan, indikator),
        polaritas=bounded(polarity(f"{indikator.raw} {satuan.raw if satuan else ''}", words["polaritas"]), target),
        target=target,
        realisasi=realisasi,
        capaian=capaian,
        capaian_cetak=_printed(whole, row, measure.capaian, capaian),
        target_peringkat=grades[0],
        realisasi_peringkat=grades[1],
        kategori=text_of(whole, columns, row, "keterangan"),
        realisasi_tercetak=measure.realisasi is None or _has_text(row[measure.realisasi]),
        triwulan=measure.triwulan,
        jenis_pasti=measure.jenis_pasti,
        tahun_target=year_in(columns[measure.target].heading) if measure.target is not None else "",
        capaian_penuh=capaian is not None and capaian.value is not None and capaian.value >= FULL,
    )


def _in_passing(realisasi: Quantity | None, target: Quantity | None) -> bool:
    """Whether a realisation is a share in brackets beside a target that is none: a remark on the number of the row above it."""
    if realisasi is None or target is None or target.value is None or target.unit == "%":
        return False
    return realisasi.unit == "%" and IN_BRACKETS.fullmatch(realisasi.raw) is not None


def _since(columns: Sequence[Column], measure: Measure) -> bool:
    """Whether the heading of a realisation says that it is that of several years."""
    return measure.realisasi is not None and not measure.triwulan and SINCE.search(columns[measure.realisasi].heading) is not None


def measured_in(target: Quantity | None, realisasi: Quantity | None, satuan: Text | None, indikator: Text) -> str:
    """What the values of an indicator count, so that only like is compared with like: "%", a unit word, or ""."""
    written = satuan.raw.strip() if satuan else ""
    unit = next((q.unit for q in (target, realisasi) if q is not None and q.unit), "") or (written if written in SIGNS else squash(written))
    return "%" if unit in ("%", "persen", "prosen") or (not unit and PERCENTAGE.match(indikator.raw)) else unit


def settled(target: Quantity | None, realisasi: Quantity | None, capaian: Quantity | None) -> tuple[Quantity | None, Quantity | None]:
    """The two numbers, with a mark before three digits read the other way where only then the achievement follows.

    "352,390" beside "268.797" is thousands when the achievement is 131,10.
    """
    if target is None or realisasi is None or capaian is None or None in (target.value, realisasi.value, capaian.value):
        return target, realisasi
    ways = [(t, r) for t in readings(target) for r in readings(realisasi) if t.value]
    return next((way for way in ways if ties_ratio(way[1], way[0], capaian)), (target, realisasi))


def readings(number: Quantity) -> tuple[Quantity, ...]:
    """The ways to read a number: one mark before exactly three digits can part thousands or decimals."""
    digits = re.search(r"(?<![\d.,])(\d{1,3})([.,])(\d{3})(?![\d.,])", number.raw)
    if digits is None or number.value is None:
        return (number,)
    thousands = Decimal(digits.group(1) + digits.group(3))
    other = thousands / 1000 if number.value == thousands else thousands
    return (number, replace(number, value=other, step=Decimal(1) if other == thousands else Decimal("0.001")))


def polarity(indicator: str, words: Mapping[str, Sequence[str]]) -> str:
    """In which direction an indicator is good, as its words say: naik, turun, or ganda where they do not tell."""
    text = f" {plain(indicator)} "
    said = {way: any(f" {word}" in text for word in words[way]) for way in ("ganda", "naik", "turun")}
    if said["ganda"] or not (said["naik"] or said["turun"]):
        return "ganda"
    return "naik" if said["naik"] else "turun"


def _objectives(columns: Sequence[Column]) -> Sequence[Column]:
    """The columns with those of goals taken out where others are headed as objectives: "Tujuan | Sasaran | Indikator"."""
    headed = [column for column in columns if column.role == "sasaran" and OBJECTIVE in squash(column.heading)]
    if not headed:
        return columns
    return [replace(column, role="") if column.role == "sasaran" and column not in headed else column for column in columns]


def text_of(whole: Whole, columns: Sequence[Column], row: Sequence[Cell | None], role: str, before: int = 0) -> Text | None:
    """The words of a row in the column of a role: the last such column before another, else the first that is filled."""
    filled = [(c.at, cell) for c, cell in zip(columns, row, strict=True) if c.role == role and cell and cell.text.strip()]
    filled = [(at, cell) for at, cell in filled if not CODE.fullmatch(cell.text)] or filled
    cell = next((cell for at, cell in reversed(filled) if at < before), filled[0][1] if filled else None)
    if cell is None:
        return None
    raw = " ".join(FORMULA.sub("", LIST_NUMBER.sub("", cell.text)).split())
    return Text(raw, placed(cell, whole, role), name_key(raw)) if raw else None


def _value(whole: Whole, columns: Sequence[Column], row: Sequence[Cell | None], at: int | None, role: str) -> Quantity | None:
    """The number of a cell; a blank cell is a Quantity without value; a grade with its score in brackets is the score."""
    cell = row[at] if at is not None else None
    if at is None or cell is None:
        return None
    place = placed(cell, whole, role)
    if not cell.text.strip():
        return Quantity("", None, place=place)
    column = columns[at]
    kind: Kind = "percent" if role == "capaian" or column.percent else "any"
    whole_cell = number_of(cell.text, column.style, kind, place)
    if whole_cell is None and role == "capaian" and (graded := GRADED.fullmatch(cell.text)):
        return number_of(graded.group(1), column.style, kind, place)
    if whole_cell is None and (remarked := REMARKED.fullmatch(cell.text)):
        return number_of(remarked.group(1), column.style, kind, place)
    if whole_cell is None and role != "capaian" and (formed := form_of(cell.text, place)) is not None:
        return formed
    return whole_cell if whole_cell is not None else _score(cell.text, place)


def _score(text: str, place: Place) -> Quantity | None:
    """The one number in brackets behind a grade: "Level 3 (3,35)", "A (83)"."""
    score = re.fullmatch(r"\s*[^()\d]*\d?[^()\d]*\(\s*([\d.,]+\s*%?)\s*\)\s*", text)
    found = [f.quantity for f in find(score.group(1), kind="percent")] if score else []
    if len(found) != 1 or found[0].value is None:
        return None
    return replace(found[0], raw=" ".join(text.split()), place=place)


def _has_text(cell: Cell | None) -> bool:
    return cell is None or bool(cell.text.strip(" -–.\n"))


def _printed(whole: Whole, row: Sequence[Cell | None], at: int | None, value: Quantity | None) -> Text | None:
    cell = row[at] if at is not None else None
    if cell is None or value is not None or not cell.text.strip():
        return None
    return Text(" ".join(cell.text.split()), placed(cell, whole, "capaian"), squash(cell.text))


def _grade(whole: Whole, row: Sequence[Cell | None], at: int | None, role: str, words: Vocabulary) -> Quantity | None:
    """The rank of a grade on its scale, from 1 for the lowest."""
    cell = row[at] if at is not None else None
    if cell is None:
        return None
    grade = " ".join(plain(re.sub(r"\(.*?\)|\b(?:nilai|predikat|opini|kategori)\b", " ", cell.text, flags=re.IGNORECASE)).split())
    for scale in words["peringkat"].values():
        if grade in scale:
            return Quantity(" ".join(cell.text.split()), Decimal(scale.index(grade) + 1), place=placed(cell, whole, role))
    return None
