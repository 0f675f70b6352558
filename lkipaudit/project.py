"""The project file `lkipaudit.toml`: what the people beside a report know of it, read strictly."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

from lkipaudit.policy import PolicyError

NAME = "lkipaudit.toml"
KEYS: Mapping[str, type] = {
    "profil": str, "aturan": str, "tahun": int, "instansi": str, "jenis": dict, "tabel": dict, "pengecualian": list,
}  # fmt: skip
WAIVER_KEYS = ("temuan", "alasan", "oleh", "tanggal")
PARTS: Mapping[str, str] = {"LKIP": "", "PK": "pk", "LRA": "realisasi", "LAMPIRAN": "lampiran", "DPA": "", "DPPA": ""}
"""The kinds of a file, and the part of the report that it is where its headings do not say."""


@dataclass(frozen=True, slots=True)
class Waiver:
    """One finding set aside by its fingerprint, with the reason and who says so; `on` is YYYY-MM-DD or empty."""

    fingerprint: str
    reason: str
    by: str
    on: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """What is known of the documents before they are read.

    `parts` are the parts of the report by file name, `kinds` what the files are; `columns` the roles of columns (counted from 1) by the
    number in the caption of their table, or by "halaman 12".
    """

    agency: str | None = None
    year: int | None = None
    parts: Mapping[str, str] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, Mapping[int, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Project:
    """One project file; `rules` is a folder laid over our own."""

    path: Path | None = None
    profile: str | None = None
    rules: Path | None = None
    given: Given = Given()
    waivers: tuple[Waiver, ...] = ()


def find_project(start: Path) -> Project:
    """The project file of a folder or the nearest one above it; an empty project where there is none.

    Raises PolicyError, one sentence that names file and key.
    """
    for folder in (start.resolve(), *start.resolve().parents):
        path = folder / NAME
        if path.is_file():
            return read_project(path)
    return Project()


def read_project(path: Path) -> Project:
    """Read one project file. Raises PolicyError."""
    try:
        data = tomllib.loads(path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise PolicyError(f"{path.name}: bukan TOML yang sah ({problem}).") from problem
    for key, value in data.items():
        if key not in KEYS:
            raise PolicyError(f"{path.name}: kunci {key!r} tidak dikenal; yang ada: {', '.join(KEYS)}.")
        if not isinstance(value, KEYS[key]) or isinstance(value, bool):
            raise PolicyError(f"{path.name}: isi {key!r} tidak sesuai jenisnya.")
    return Project(
        path=path,
        profile=data.get("profil"),
        rules=path.parent / data["aturan"] if "aturan" in data else None,
        given=Given(
            agency=data.get("instansi"),
            year=data.get("tahun"),
            parts=MappingProxyType({file: _part(path, file, kind) for file, kind in data.get("jenis", {}).items()}),
            kinds=MappingProxyType({file: str(kind).upper() for file, kind in data.get("jenis", {}).items()}),
            columns=MappingProxyType({table: _columns(path, table, value) for table, value in data.get("tabel", {}).items()}),
        ),
        waivers=tuple(_waiver(path, number, entry) for number, entry in enumerate(data.get("pengecualian", ()), 1)),
    )


def _part(path: Path, file: str, kind: object) -> str:
    part = PARTS.get(kind.upper()) if isinstance(kind, str) else None
    if part is None:
        raise PolicyError(f"{path.name}: jenis {file!r} harus salah satu dari {', '.join(PARTS)}.")
    return part


def _columns(path: Path, table: str, value: object) -> Mapping[int, str]:
    columns = value.get("kolom") if isinstance(value, dict) and set(value) == {"kolom"} else None
    good = isinstance(columns, dict) and all(at.isdecimal() and int(at) > 0 and isinstance(role, str) for at, role in columns.items())
    if not good or not isinstance(columns, dict):
        raise PolicyError(f'{path.name}: tabel {table!r} harus berisi kolom, misalnya kolom.5 = "realisasi".')
    return MappingProxyType({int(at): role for at, role in columns.items()})


def _waiver(path: Path, number: int, entry: Any) -> Waiver:  # noqa: ANN401 - whatever TOML holds
    where = f"{path.name}: pengecualian ke-{number}"
    if not isinstance(entry, dict) or set(entry) - set(WAIVER_KEYS):
        raise PolicyError(f"{where} hanya boleh berisi {', '.join(WAIVER_KEYS)}.")
    day = entry.get("tanggal", "")
    texts = {key: entry.get(key, "") for key in WAIVER_KEYS[:3]}
    if not all(isinstance(text, str) and text.strip() for text in texts.values()):
        raise PolicyError(f"{where} harus berisi temuan, alasan dan oleh.")
    return Waiver(texts["temuan"], texts["alasan"], texts["oleh"], day.isoformat() if isinstance(day, date) else str(day))


def check_roles(project: Project, known: Mapping[str, object]) -> None:
    """Refuse a role of a column that no vocabulary knows. Raises PolicyError."""
    for table, columns in project.given.columns.items():
        for at, role in columns.items():
            if role not in known:
                raise PolicyError(f"{NAME}: tabel {table!r} kolom {at}: peran {role!r} tidak dikenal; yang ada: {', '.join(known)}.")
