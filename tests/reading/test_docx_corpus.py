"""Real DOCX files, where the folder LKIPAUDIT_CORPUS names them. What is expected is read from the truth beside them."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from lkipaudit.document import Table
from lkipaudit.reading.docx import read_docx

NAMED = os.environ.get("LKIPAUDIT_CORPUS", "")
FILES = sorted(Path(NAMED).glob("*/*.docx")) if NAMED else []
TRUTHS = [path for path in FILES if path.with_suffix(".json").exists()]

pytestmark = pytest.mark.skipif(not NAMED, reason="LKIPAUDIT_CORPUS tidak disebut")


def folded(text: str) -> str:
    return " ".join(text.split())


def rows(table: Table) -> list[list[str]]:
    """The table as rows of texts; a merged cell fills its first place."""
    found = [[""] * table.columns for _ in range(table.rows)]
    for cell in table.cells:
        found[cell.row][cell.column] = folded(cell.text)
    return found


@pytest.mark.parametrize("path", TRUTHS, ids=lambda path: path.stem)
def test_every_cell_and_paragraph_of_the_truth(path: Path) -> None:
    truth = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    document = read_docx(path)
    for number, (table, expected) in enumerate(zip(document.tables, truth["tables"], strict=False), 1):
        assert rows(table) == [[folded(text) for text in row] for row in expected], f"tabel {number}"
    assert len(document.tables) >= len(truth["tables"])
    assert [folded(block.text) for block in document.blocks if not isinstance(block, Table)] == [folded(text) for text in truth["paras"]]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_cells_of_a_table_do_not_overlap(path: Path) -> None:
    document = read_docx(path)
    assert document.blocks
    for table in document.tables:
        seen: set[tuple[int, int]] = set()
        for cell in table.cells:
            covered = {
                (row, column)
                for row in range(cell.row, cell.row + cell.row_span)
                for column in range(cell.column, cell.column + cell.column_span)
            }
            assert not covered & seen, cell.place.path
            seen |= covered
            assert cell.row + cell.row_span <= table.rows
            assert cell.column + cell.column_span <= table.columns
