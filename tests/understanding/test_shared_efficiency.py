"""One efficiency for several indicators; all text is invented."""

from __future__ import annotations

from tables import Rows, model, paragraph, table

from lkipaudit.document import Table
from lkipaudit.model import Efisiensi

HEAD = ["No", "Indikator Kinerja", "Capaian Kinerja (%)", "{} (%)", "Efisiensi (%)"]


def of(what: str, taken: str, efficiency: str, number: int) -> Table:
    rows: Rows = [
        [head.format(what) for head in HEAD],
        ["1", "Cakupan taman terawat", "90,00", taken, efficiency],
        ["2", "Cakupan pohon terawat", "96,00", None, None],
        ["3", "Cakupan kebun terawat", "99,00", None, None],
    ]
    return table(rows, number=number, page=number, spans={(1, 3): (3, 1), (1, 4): (3, 1)})


def told(*tables: Table) -> tuple[Efisiensi, ...]:
    return model(*(block for one in tables for block in (paragraph("Uraian efisiensi.", one.place.page or 1), one))).efisiensi


def test_the_efficiency_of_several_indicators_follows_from_their_mean() -> None:
    found = told(of("Ketersediaan SDM", "80,50", "14,50", 1), of("Ketersediaan Sarana", "75,25", "19,75", 2))
    assert [(one.cara, one.efisiensi.raw, one.serapan.raw, [q.raw for q in one.anggota]) for one in found] == [
        ("selisih rata-rata", "14,50", "80,50", ["90,00", "96,00", "99,00"]),
        ("selisih rata-rata", "19,75", "75,25", ["90,00", "96,00", "99,00"]),
    ]


def test_one_table_that_differs_from_two_others_is_told() -> None:
    tables = (
        of("Serapan Anggaran", "90,00", "5,00", 1),
        of("Ketersediaan SDM", "80,50", "14,50", 2),
        of("Ketersediaan Sarana", "75,25", "17,95", 3),
    )
    assert [one.efisiensi.raw for one in told(*tables)] == ["5,00", "14,50", "17,95"]


def test_one_table_alone_shows_no_way() -> None:
    assert told(of("Ketersediaan SDM", "80,50", "14,50", 1)) == ()
