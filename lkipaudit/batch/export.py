"""The store for those who have other tools: one CSV or JSON Lines file a table."""

from __future__ import annotations

import csv
import json
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

from lkipaudit.batch.store import TABLES, Store

FORMATS = ("csv", "jsonl")
RISKY = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""


def export(store: Store, folder: Path, form: str) -> Iterator[Path]:
    """Write every table into a folder; yields the files."""
    folder.mkdir(parents=True, exist_ok=True)
    for table in TABLES:
        path = folder / f"{table}.{form}"
        rows = store.rows(f"SELECT * FROM {table} ORDER BY 1, 2")  # noqa: S608 - our own names
        _csv(path, rows) if form == "csv" else _jsonl(path, rows)
        yield path


def _csv(path: Path, rows: Sequence[sqlite3.Row]) -> None:
    """As a spreadsheet of an Indonesian Windows opens it: UTF-8 with its mark, semicolons, and no text that is a formula."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        if rows:
            writer.writerow(rows[0].keys())
        writer.writerows([_harmless(value) for value in row] for row in rows)


def _harmless(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(RISKY) else value


def _jsonl(path: Path, rows: Sequence[sqlite3.Row]) -> None:
    lines = (json.dumps(dict(zip(row.keys(), row, strict=True)), ensure_ascii=False) for row in rows)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")
