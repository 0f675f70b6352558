"""One SQLite file with everything that a batch came to. The schema is in `SCHEMA`; README tells it in words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from lkipaudit.batch.job import Done, Row

VERSION = 2
SCHEMA = """
CREATE TABLE submission (
  key TEXT PRIMARY KEY, status TEXT NOT NULL, reason TEXT NOT NULL, agency TEXT, year INTEGER, pages INTEGER NOT NULL,
  printed INTEGER NOT NULL, tied INTEGER NOT NULL, broken INTEGER NOT NULL, untied INTEGER NOT NULL, unread INTEGER NOT NULL,
  tool TEXT NOT NULL, rules_sha256 TEXT NOT NULL, profile TEXT NOT NULL
) STRICT;
CREATE TABLE entry (name TEXT PRIMARY KEY, key TEXT NOT NULL REFERENCES submission) STRICT;
CREATE TABLE source (
  key TEXT NOT NULL REFERENCES submission, number INTEGER NOT NULL, name TEXT NOT NULL, sha256 TEXT NOT NULL, format TEXT NOT NULL,
  pages INTEGER, PRIMARY KEY (key, number)
) STRICT;
CREATE TABLE finding (
  key TEXT NOT NULL REFERENCES submission, number INTEGER NOT NULL, fingerprint TEXT NOT NULL, rule TEXT NOT NULL, severity TEXT NOT NULL,
  confidence TEXT NOT NULL, persona TEXT NOT NULL, subject TEXT NOT NULL, message TEXT NOT NULL, stated TEXT, computed TEXT,
  difference TEXT, cause TEXT, advice TEXT NOT NULL, source INTEGER, page INTEGER, evidence TEXT NOT NULL, decision TEXT,
  PRIMARY KEY (key, number)
) STRICT;
CREATE TABLE comparison (
  key TEXT NOT NULL REFERENCES submission, number INTEGER NOT NULL, rule TEXT NOT NULL, outcome TEXT NOT NULL, subject TEXT NOT NULL,
  tie TEXT, reason TEXT, source INTEGER, page INTEGER, PRIMARY KEY (key, number)
) STRICT;
CREATE TABLE record (
  key TEXT NOT NULL REFERENCES submission, relation TEXT NOT NULL, number INTEGER NOT NULL, subject TEXT NOT NULL, source INTEGER,
  page INTEGER, fields TEXT NOT NULL, PRIMARY KEY (key, relation, number)
) STRICT;
CREATE TABLE passage (
  key TEXT NOT NULL REFERENCES submission, number INTEGER NOT NULL, source INTEGER, page INTEGER, kind TEXT NOT NULL, text TEXT NOT NULL,
  PRIMARY KEY (key, number)
) STRICT;
CREATE TABLE across (
  number INTEGER PRIMARY KEY, fingerprint TEXT NOT NULL, rule TEXT NOT NULL, title TEXT NOT NULL, severity TEXT NOT NULL,
  confidence TEXT NOT NULL, persona TEXT NOT NULL, subject TEXT NOT NULL, message TEXT NOT NULL, advice TEXT NOT NULL,
  entries TEXT NOT NULL, evidence TEXT NOT NULL
) STRICT;
"""
TABLES = ("submission", "entry", "source", "finding", "comparison", "record", "passage", "across")


class StoreError(Exception):
    """A store that cannot be used; the message is one plain Indonesian sentence."""


class Store:
    """The store of one output folder. One process writes to it; what is put is kept whole or not at all."""

    def __init__(self, path: Path, *, of_any_version: bool = False) -> None:
        """Open the store, or make it; one of another version only to read what this version knows of it. Raises StoreError."""
        try:
            self._db = sqlite3.connect(path, isolation_level=None)
            if not of_any_version:
                self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA foreign_keys = ON")
            version = self._db.execute("PRAGMA user_version").fetchone()[0]
            if version == 0:
                self._db.executescript(f"BEGIN; {SCHEMA} PRAGMA user_version = {VERSION}; COMMIT;")
        except sqlite3.Error as error:
            raise StoreError(f"Simpanan '{path}' tidak dapat dibuka ({error}).") from error
        if version not in (0, VERSION) and not of_any_version:
            self._db.close()
            raise StoreError(f"Simpanan '{path}' dibuat oleh versi lain; pilih folder keluaran yang lain.")

    def close(self) -> None:
        """Write everything into the one file."""
        self._db.close()

    def known(self, key: str) -> str | None:
        """The status of a submission that was audited before."""
        row = self._db.execute("SELECT status FROM submission WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def put(self, done: Done) -> None:
        """Keep one submission, in place of what was kept of it."""
        with self._whole():
            self._forget(str(done.submission[0]))
            rows: Mapping[str, Sequence[Row]] = {
                "submission": [done.submission],
                "source": done.sources,
                "finding": done.findings,
                "comparison": done.comparisons,
                "record": done.records,
                "passage": done.passages,
            }
            for table, some in rows.items():
                if some:
                    marks = ", ".join("?" * len(some[0]))
                    self._db.executemany(f"INSERT INTO {table} VALUES ({marks})", some)  # noqa: S608 - our own names

    def enter(self, entries: Mapping[str, str]) -> None:
        """Say what the folders hold now: names of submissions with their keys. What no name leads to any more is dropped."""
        with self._whole():
            self._db.execute("DELETE FROM entry")
            self._db.executemany("INSERT INTO entry VALUES (?, ?)", sorted(entries.items()))
            gone = self._db.execute("SELECT key FROM submission WHERE key NOT IN (SELECT key FROM entry)").fetchall()
            for (key,) in gone:
                self._forget(key)

    def put_across(self, rows: Sequence[Row]) -> None:
        """Keep what a comparison of all submissions found, in place of what the last one did."""
        with self._whole():
            self._db.execute("DELETE FROM across")
            self._db.executemany(f"INSERT INTO across VALUES ({', '.join('?' * 12)})", rows)  # noqa: S608 - marks only

    def rows(self, query: str, *values: object) -> list[sqlite3.Row]:
        """The rows of a query, by name."""
        cursor = self._db.execute(query, values)
        cursor.row_factory = sqlite3.Row
        return cursor.fetchall()

    def _forget(self, key: str) -> None:
        for table in ("passage", "record", "comparison", "finding", "source", "submission"):
            self._db.execute(f"DELETE FROM {table} WHERE key = ?", (key,))  # noqa: S608 - our own names

    @contextmanager
    def _whole(self) -> Iterator[None]:
        self._db.execute("BEGIN IMMEDIATE")
        self._db.execute("PRAGMA defer_foreign_keys = ON")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")
