"""A formula of the rules as a spreadsheet writes it, and the verdict that a spreadsheet comes to by itself."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lkipaudit.findings import Working

SIGNS: dict[type[ast.operator], str] = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}
CALLS = {"sum": "SUM", "mean": "AVERAGE", "min": "MIN", "max": "MAX", "abs": "ABS", "count": "COUNT"}
FIT = 9
"""Decimals at which what a spreadsheet computes in binary is the same."""


class NoFormula(Exception):  # noqa: N818 - it is an answer, not an error
    """The expression has no counterpart in a spreadsheet."""


@dataclass(frozen=True, slots=True)
class Cells:
    """Where the numbers of one comparison stand on the sheet."""

    stated: str
    computed: str
    slack: str


def spreadsheet(formula: str, cells: Mapping[str, str]) -> str:
    """The expression over cells or ranges; raises NoFormula for what a spreadsheet cannot compute so."""
    return _term(ast.parse(formula, mode="eval").body, cells)


def verdict(working: Working, cells: Cells) -> str:
    """The formula that says whether both agree, in the same steps as the rules: exact, rounded, cut off, filled up, loose."""
    stated, computed, decimals = cells.stated, cells.computed, -working.step.adjusted()
    if working.sign == "<=":
        return f'IF({stated}<={computed},"cocok","berbeda")'
    steps = [
        (f"ROUND({stated}-{computed},{FIT})=0", "cocok"),
        (f"ROUND({stated},{decimals})=ROUND({computed},{decimals})", "cocok, dibulatkan"),
        (f"TRUNC({stated},{decimals})=TRUNC({computed},{decimals})", "cocok, dipotong"),
    ]
    fewer = [f"ROUND({computed},{places})={stated}" for places in range(1, decimals)]
    steps += [(f"OR({','.join(fewer)})", "cocok, ditambah nol")] if fewer else []
    if working.slack:
        gap = f"ROUND(ABS({stated}-{computed}),{FIT})"
        steps.append((f"IF({stated}>={computed},{gap}<={cells.slack},{gap}<{cells.slack})", "cocok, longgar"))
    told = '"berbeda"'
    for condition, words in reversed(steps):
        told = f'IF({condition},"{words}",{told})'
    return told


def _term(tree: ast.expr, cells: Mapping[str, str]) -> str:
    match tree:
        case ast.Constant(value=int() | float() as value):
            return str(value)
        case ast.Name() | ast.Attribute() if ast.unparse(tree) in cells:
            return cells[ast.unparse(tree)]
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return f"(-{_term(operand, cells)})"
        case ast.BinOp(left=left, op=op, right=right) if type(op) in SIGNS:
            _single((left, right), cells)
            return f"({_term(left, cells)}{SIGNS[type(op)]}{_term(right, cells)})"
        case ast.Call(func=ast.Name(id=name), args=args) if name in CALLS:
            return f"{CALLS[name]}({','.join(_term(item, cells) for item in args)})"
        case ast.Call(func=ast.Name(id="geomean"), args=[item]):
            term = _term(item, cells)
            return f"IF(MIN({term})=0,0,GEOMEAN({term}))"
        case _:
            raise NoFormula


def _single(sides: Sequence[ast.expr], cells: Mapping[str, str]) -> None:
    """Refuse arithmetic on whole lists, which not every program does."""
    if any(":" in cells.get(ast.unparse(side), "") for side in sides):
        raise NoFormula
