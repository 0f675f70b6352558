"""Folders -> submissions: which files are one report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from lkipaudit.project import NAME

SUFFIXES = frozenset({".pdf", ".docx"})


@dataclass(frozen=True, slots=True)
class Submission:
    """The files of one report, in the order of their names. `name` is its route below the folder that was given, without suffix."""

    name: str
    files: tuple[Path, ...]

    @property
    def folder(self) -> Path:
        """Where its files lie, and its project file with them."""
        return self.files[0].parent


def submissions(roots: Sequence[Path]) -> tuple[Submission, ...]:
    """Every submission below some folders.

    A file beside others is a submission of its own; a folder below is one submission (body, chapters, appendices), unless it
    holds folders with files in turn: then it is a collection like the one above it. Two roots that give one name are told apart by theirs.
    """
    found = [(root, one) for root in roots for one in _collected(root.resolve(), PurePosixPath())]
    names = [one.name for _, one in found]
    return tuple(Submission(f"{root.resolve().name}/{one.name}", one.files) if names.count(one.name) > 1 else one for root, one in found)


def _collected(folder: Path, route: PurePosixPath) -> Iterator[Submission]:
    taken: set[str] = set()
    for file in _files(folder):
        name = file.stem if file.stem not in taken else file.name
        taken.add(file.stem)
        yield Submission(str(route / name), (file,))
    for inner in sorted(path for path in folder.iterdir() if path.is_dir() and not path.name.startswith(".")):
        if any(_has_files(path) for path in inner.iterdir() if path.is_dir()):
            yield from _collected(inner, route / inner.name)
        elif files := _files(inner):
            yield Submission(str(route / inner.name), tuple(files))


def _files(folder: Path) -> list[Path]:
    """The reports of a folder; "~$..." are what Word leaves beside an open file."""
    return sorted(p for p in folder.iterdir() if p.is_file() and p.suffix.lower() in SUFFIXES and not p.name.startswith(("~$", ".")))


def _has_files(folder: Path) -> bool:
    return bool(_files(folder)) or (folder / NAME).is_file() or any(_has_files(path) for path in folder.iterdir() if path.is_dir())
