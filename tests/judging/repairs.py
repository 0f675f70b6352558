"""Budget rows with places in printed rows, and the slips that judging finds in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from handmade import LIMIT, RATE, SAME, row, rule

from lkipaudit.judging import Judgement, Rule, judge
from lkipaudit.judging.agree import agree
from lkipaudit.judging.backing import backing
from lkipaudit.judging.evaluate import Judged, evaluate
from lkipaudit.judging.repair import Root, roots
from lkipaudit.model import BarisAnggaran, Model
from lkipaudit.place import Box, Place

FIELDS = ("anggaran", "realisasi", "persen", "sisa", "fisik")
SUM: Mapping[str, object] = {**RATE, "id": "ANG-03", "each": ["anggaran", "realisasi"], "stated": "nilai"}
RATED = rule()
BELOW = rule(LIMIT, severity="minor")
SUMMED = rule(SUM, where="count(rincian) > 0", computed={"jumlah": "sum(rincian.nilai)"}, severity="kritis")
LEFT = rule(RATE, id="ANG-06", stated="sisa", computed={"sisa": "anggaran - realisasi"}, severity="minor")
ALIKE = rule({**SAME, "by": ["kunci"]}, each=["anggaran", "realisasi"], alike="nilai")
ALL = (RATED, SUMMED, LEFT, BELOW, ALIKE)


def line(nama: str, *printed: str | None, parts: Sequence[BarisAnggaran] = (), page: int = 1, **fields: str | None) -> BarisAnggaran:
    """A row that prints anggaran, realisasi, persen, sisa in this order, each in a cell of one printed row."""
    cells = dict(zip(FIELDS, printed, strict=False))
    record = row(nama, page=str(page), **{"tabel": f"t{page}", "bagian": f"bagian{page}", **cells, **fields})
    box = record.nama.place.box
    assert box is not None
    changed = {}
    for at, name in enumerate(cells):
        quantity = getattr(record, name)
        if quantity is not None:
            place = Place(0, page, Box(100 * at, box.top, 100 * at + 90, box.bottom), (f"tabel {page}", f"baris {box.top}", name))
            changed[name] = quantity.at(place)
    return replace(record, rincian=tuple(parts), **changed)


def family(parent: BarisAnggaran) -> list[BarisAnggaran]:
    """A row with the rows below it."""
    return [parent, *(row for part in parent.rincian for row in family(part))]


def model(*tops: BarisAnggaran) -> Model:
    return Model(documents=(), baris_anggaran=tuple(row for top in tops for row in family(top)))


def compared(*tops: BarisAnggaran, rules: Sequence[Rule] = ALL) -> tuple[Judged, ...]:
    alone = tuple(evaluate(model(*tops), rules))
    return (*alone, *agree(model(*tops), rules, backing(alone)))


def told(*tops: BarisAnggaran, rules: Sequence[Rule] = ALL) -> Judgement:
    return judge(model(*tops), rules)


def found(*tops: BarisAnggaran, rules: Sequence[Rule] = ALL) -> tuple[Root, ...]:
    return roots(compared(*tops, rules=rules))


def put(root: Root) -> list[str]:
    """What the changed cells would print."""
    return [cell.raw for cell in root.changes.values()]
