"""The `rules/` folder: word lists and rule files, read strictly. What a rule means is the business of `judging`."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import cast

WORDS, PROFILES = "vocabulary", "profiles"
NATIONAL = "nasional"
SEVERITIES = ("info", "minor", "mayor", "kritis")
LATER = ("scales",)
"""Folders that have a meaning in the design but none in this version: refused, never passed over in silence."""


class PolicyError(Exception):
    """One Indonesian sentence that names the file and the key."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The word lists: file stem -> canonical word -> the spellings met in reports."""

    lists: Mapping[str, Mapping[str, tuple[str, ...]]]

    def __getitem__(self, stem: str) -> Mapping[str, tuple[str, ...]]:
        """The words of one file."""
        return self.lists[stem]


@dataclass(frozen=True, slots=True)
class RuleFile:
    """One rule as written; `path` is relative to the rules folder."""

    path: str
    data: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Profile:
    """Which rules are off, how severe others are, and by how much an equation may differ, each by the number of its rule."""

    name: str = NATIONAL
    off: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(default_factory=dict)
    tolerance: Mapping[str, Decimal] = field(default_factory=dict)

    @property
    def rules(self) -> frozenset[str]:
        """Every rule that it names."""
        return frozenset((*self.off, *self.severity, *self.tolerance))


@dataclass(frozen=True, slots=True)
class Policy:
    """Everything that `rules/` says, and the hash that tells one set of rules from another."""

    vocabulary: Vocabulary
    rule_files: tuple[RuleFile, ...]
    profile: Profile
    sha256: str


def load_policy(overlay: Path | None = None, profile: str = NATIONAL) -> Policy:
    """Read our own rules folder, with another one laid over it file by file, in one of its profiles."""
    contents = _contents(own_rules())
    if overlay is not None:
        contents |= _overlay(overlay)
    ordered = dict(sorted(contents.items()))
    tables = {path: _toml(path, content) for path, content in ordered.items()}
    words = {path: table for path, table in tables.items() if _folder(path) == WORDS}
    profiles = {PurePosixPath(path).stem: _profile(path, table) for path, table in tables.items() if _folder(path) == PROFILES}
    return Policy(
        vocabulary=Vocabulary(MappingProxyType({PurePosixPath(path).stem: _word_list(path, table) for path, table in words.items()})),
        rule_files=tuple(RuleFile(path, table) for path, table in tables.items() if _folder(path) not in (WORDS, PROFILES)),
        profile=_chosen(profile, profiles),
        sha256=_digest(ordered),
    )


def own_rules() -> Traversable:
    """The folder in the wheel; in an editable checkout the one beside the package."""
    shipped = files("lkipaudit") / "_rules"
    return shipped if shipped.is_dir() else Path(__file__).resolve().parent.parent / "rules"


def _overlay(folder: Path) -> dict[str, bytes]:
    if not folder.is_dir():
        raise PolicyError(f"Folder aturan {folder} tidak ditemukan.")
    contents = _contents(folder)
    if not contents:
        raise PolicyError(f"Folder aturan {folder} tidak berisi berkas .toml.")
    return contents


def _contents(folder: Traversable) -> dict[str, bytes]:
    contents: dict[str, bytes] = {}
    for path, item in _walk(folder, PurePosixPath()):
        if _folder(path) in LATER:
            raise PolicyError(f"{path}: folder {_folder(path)} belum tersedia pada versi ini.")
        try:
            contents[path] = item.read_bytes()
        except OSError as problem:
            raise PolicyError(f"{path}: berkas tidak dapat dibuka ({type(problem).__name__}).") from problem
    return contents


def _walk(folder: Traversable, route: PurePosixPath) -> Iterator[tuple[str, Traversable]]:
    try:
        items = sorted(folder.iterdir(), key=lambda item: item.name)
        kinds = [(item, item.is_dir()) for item in items]
    except OSError as problem:
        raise PolicyError(f"Folder aturan {folder} tidak dapat dibuka ({type(problem).__name__}).") from problem
    for item, is_folder in kinds:
        if is_folder:
            yield from _walk(item, route / item.name)
        elif item.name.endswith(".toml"):
            yield str(route / item.name), item


def _folder(path: str) -> str:
    return PurePosixPath(path).parts[0] if "/" in path else ""


def _toml(path: str, content: bytes) -> Mapping[str, object]:
    try:
        return tomllib.loads(content.decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError as problem:
        raise PolicyError(f"{path}: berkas bukan teks UTF-8.") from problem
    except tomllib.TOMLDecodeError as problem:
        line = re.search(r"line (\d+)", str(problem))
        where = f" pada baris {line[1]}" if line else " pada akhir berkas"
        raise PolicyError(f"{path}: bukan TOML yang sah{where}.") from problem
    except RecursionError as problem:
        raise PolicyError(f"{path}: susunan berkas terlalu dalam.") from problem


def _word_list(path: str, table: Mapping[str, object]) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({word: _spellings(path, word, value) for word, value in table.items()})


def _spellings(path: str, word: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise PolicyError(f"{path}: {word} harus berupa daftar teks.")
    return tuple(value)


def _chosen(name: str, profiles: Mapping[str, tuple[str, Profile]]) -> Profile:
    """A profile with what the one that it extends says beneath it; one level deep."""
    if name not in profiles:
        raise PolicyError(f"Profil '{name}' tidak ditemukan; yang ada: {', '.join(sorted(profiles))}.")
    below, own = profiles[name]
    if not below:
        return own
    if below not in profiles or profiles[below][0]:
        raise PolicyError(f"{PROFILES}/{name}.toml: extends {below!r} harus menunjuk profil yang ada dan tidak memakai extends.")
    base = profiles[below][1]
    off = tuple(dict.fromkeys((*base.off, *own.off)))
    return Profile(name, off, {**base.severity, **own.severity}, {**base.tolerance, **own.tolerance})


def _profile(path: str, table: Mapping[str, object]) -> tuple[str, Profile]:
    """One profile file, and the name of the profile that it extends ("" none)."""
    known: Mapping[str, type] = {"title": str, "extends": str, "off": list, "severity": dict, "tolerance": dict}
    for key, value in table.items():
        if key not in known or not isinstance(value, known[key]):
            raise PolicyError(f"{path}: {key} tidak dikenal atau tidak sesuai jenisnya; yang ada: {', '.join(known)}.")
    severity = cast("Mapping[str, object]", table.get("severity", {}))
    for rule, word in severity.items():
        if word not in SEVERITIES:
            raise PolicyError(f"{path}: severity {rule} harus salah satu dari {', '.join(SEVERITIES)}.")
    tolerance = cast("Mapping[str, object]", table.get("tolerance", {}))
    return str(table.get("extends", "")), Profile(
        name=PurePosixPath(path).stem,
        off=_spellings(path, "off", table.get("off", [])),
        severity={rule: str(word) for rule, word in severity.items()},
        tolerance={rule: _amount(path, rule, text) for rule, text in tolerance.items()},
    )


def _amount(path: str, rule: str, text: object) -> Decimal:
    if not isinstance(text, str) or not re.fullmatch(r"[0-9]+(,[0-9]+)?", text):
        raise PolicyError(f'{path}: tolerance {rule} harus berupa angka dalam tanda kutip, misalnya "0,05".')
    return Decimal(text.replace(",", "."))


def _digest(contents: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for path, content in contents.items():
        for part in (path.encode(), content):
            digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()
