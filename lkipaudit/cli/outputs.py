"""The files of `-o`: looked at before the audit."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lkipaudit.rendering.outputs import Output, OutputError, must_fit, wanted
from lkipaudit.writing import beside, unwritable


def asked(arguments: Sequence[str], inputs: Sequence[Path]) -> tuple[Output, ...]:
    """The outputs that `-o` asks for; raises OutputError for the first that cannot be written, before any work is done."""
    outputs = tuple(wanted(argument) for argument in arguments)
    must_fit(outputs, inputs)
    must_be_writable([output.path for output in outputs], inputs)
    return outputs


def must_be_writable(paths: Sequence[Path], inputs: Sequence[Path]) -> None:
    """Raises OutputError for the first file that cannot be written, or is one of those that are read."""
    for at, path in enumerate(paths):
        _must_be_free(path, inputs, paths[:at])
        _must_be_writable(path)


def _must_be_free(path: Path, inputs: Sequence[Path], taken: Sequence[Path]) -> None:
    if any(_same(path, other) for other in inputs):
        raise OutputError(f"Keluaran '{path}' adalah berkas yang diperiksa; pilih nama lain supaya berkas itu tidak tertimpa.")
    if any(_same(path, other) for other in taken):
        raise OutputError(f"Keluaran '{path}' diminta dua kali; pilih nama lain untuk salah satunya.")


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return one.resolve() == other.resolve()


def _must_be_writable(path: Path) -> None:
    if path.is_dir():
        raise OutputError(f"Keluaran '{path}' adalah folder; sebutkan nama berkasnya.")
    if not path.parent.is_dir():
        raise OutputError(f"Folder '{path.parent}' untuk keluaran '{path.name}' tidak ditemukan; buatlah dahulu folder itu.")
    try:
        if path.exists():
            with path.open("r+b"):
                pass
        near = beside(path)
        near.touch()
        near.unlink()
    except OSError as error:
        raise OutputError(unwritable(path, error)) from error
