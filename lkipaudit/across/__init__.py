"""What no single submission can show: rows kept of many -> a model of the relations between them, for the ordinary rules."""

from __future__ import annotations

from collections.abc import Sequence

from lkipaudit.across.budgets import budgets
from lkipaudit.across.copies import copies
from lkipaudit.across.entries import Entry, read_back
from lkipaudit.across.indicators import indicators
from lkipaudit.across.kept import passages, records
from lkipaudit.across.people import people
from lkipaudit.across.regional import agency_totals, listed_agencies
from lkipaudit.model import Model
from lkipaudit.policy import Vocabulary

__all__ = ["Entry", "across", "passages", "records"]


def across(entries: Sequence[Entry], vocabulary: Vocabulary) -> Model:
    """The relations between submissions; the source of a place is the number of its entry."""
    rows = read_back(entries)
    tables = listed_agencies(rows, vocabulary["instansi"]["perangkat_daerah"])
    return Model(
        documents=(),
        orang_lintas=tuple(people(rows)),
        anggaran_lintas=tuple(budgets(rows, tables)),
        total_instansi=tuple(agency_totals(rows, tables)),
        indikator_lintas=tuple(indicators(rows, vocabulary["ukuran_daerah"])),
        salinan=tuple(copies(rows)),
    )
