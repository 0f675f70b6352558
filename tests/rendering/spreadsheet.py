"""A working paper read back, and its formulas computed again: by a small calculator of our own, and by LibreOffice where it is there."""

from __future__ import annotations

import io
import math
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

TOKEN = re.compile(
    r"""
    "[^"]*"
    | (?P<cell>(?:'(?P<sheet>[^']+)'!)? \$?(?P<left>[A-Z]+)\$?(?P<top>\d+) (?: :\$?(?P<right>[A-Z]+)\$?(?P<bottom>\d+) )?)
    | (?P<number>\d+(?:\.\d+)?)
    | <= | >= | =
    """,
    re.VERBOSE,
)


def opened(content: bytes, *, values: bool = False) -> Any:  # noqa: ANN401 - openpyxl has no types
    return openpyxl.load_workbook(io.BytesIO(content), data_only=values)


def rows(sheet: Any, top: int = 1) -> list[dict[str, Any]]:  # noqa: ANN401
    """The rows below the headings, by heading."""
    heads = [cell.value for cell in sheet[top]]
    return [dict(zip(heads, (cell.value for cell in row), strict=True)) for row in sheet.iter_rows(min_row=top + 1)]


@dataclass(frozen=True)
class Calculator:
    """Computes formulas over the cells of a workbook, in decimals."""

    book: Any

    def value(self, sheet: str, cell: str) -> Any:  # noqa: ANN401
        held = self.book[sheet][cell].value
        if isinstance(held, str) and held.startswith("=") and self.book[sheet][cell].data_type == "f":
            return self.formula(sheet, held[1:])
        return Decimal(repr(held)) if isinstance(held, int | float) else held

    def formula(self, sheet: str, text: str) -> Any:  # noqa: ANN401
        def look(other: str | None, *corners: Any) -> Any:  # noqa: ANN401
            return self._range(other or sheet, *corners)

        return eval(TOKEN.sub(_python, text), {"__builtins__": {}}, {**FUNCTIONS, "Decimal": Decimal, "at": look})  # noqa: S307 - ours

    def _range(self, sheet: str, left: str, top: int, right: str, bottom: int) -> Any:  # noqa: ANN401
        if (left, top) == (right, bottom):
            return self.value(sheet, f"{left}{top}")
        cells = self.book[sheet][f"{left}{top}:{right}{bottom}"]
        return [self.value(sheet, cell.coordinate) for row in cells for cell in row]


def _python(token: re.Match[str]) -> str:
    """A piece of a formula as Python writes it."""
    if token["cell"]:
        sheet, left, top = token["sheet"], token["left"], token["top"]
        return f"at({sheet!r},{left!r},{top},{(token['right'] or left)!r},{token['bottom'] or top})"
    if token["number"]:
        return f"Decimal('{token['number']}')"
    return "==" if token[0] == "=" else token[0]


def _numbers(items: tuple[Any, ...]) -> list[Decimal]:
    flat = [one for item in items for one in (item if isinstance(item, list) else [item])]
    return [one for one in flat if isinstance(one, Decimal)]


def _round(value: Decimal, places: Decimal, mode: str = ROUND_HALF_UP) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-int(places)), mode)


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "SUM": lambda *items: sum(_numbers(items), Decimal(0)),
    "AVERAGE": lambda *items: sum(_numbers(items), Decimal(0)) / len(_numbers(items)),
    "MIN": lambda *items: min(_numbers(items)),
    "MAX": lambda *items: max(_numbers(items)),
    "ABS": abs,
    "COUNT": lambda *items: Decimal(len(_numbers(items))),
    "GEOMEAN": lambda *items: Decimal(math.prod(map(float, _numbers(items))) ** (1 / len(_numbers(items)))),
    "IF": lambda condition, yes, no: yes if condition else no,
    "OR": lambda *conditions: any(conditions),
    "ROUND": _round,
    "TRUNC": lambda value, places: _round(value, places, ROUND_DOWN),
}


def without_values(content: bytes) -> bytes:
    """The workbook without what its formulas came to, so that whoever shows a value has computed it."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(held, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            if name.startswith("xl/worksheets/sheet"):
                part = re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", part)
            target.writestr(name, part)
    return held.getvalue()


def computed_by_libreoffice(content: bytes, folder: Path) -> bytes:
    """The workbook as LibreOffice saves it after it has computed every formula."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("program soffice tidak terpasang")
    path = folder / "kertas.xlsx"
    path.write_bytes(without_values(content))
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    call = [program, profile, "--headless", "--convert-to", "xlsx", "--outdir", str(folder / "hasil"), str(path)]
    run = subprocess.run(call, capture_output=True, text=True, timeout=300, check=False)
    made = folder / "hasil" / "kertas.xlsx"
    if not made.exists() and "could not be loaded" in run.stdout + run.stderr:
        pytest.skip("LibreOffice Calc tidak terpasang")
    return made.read_bytes()
