"""Operators of the rule language: pieces of an expression joined into one."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from lkipaudit.judging.fields import LABEL, Kind
from lkipaudit.judging.node import ExpressionError, Node, demand, scalar, truth
from lkipaudit.judging.values import Scalar, Truth, Value, below, combine, literal, negate, same, some, spread
from lkipaudit.model import Record

SIGNS: dict[type[ast.operator], tuple[str, int]] = {ast.Add: ("+", 1), ast.Sub: ("-", 1), ast.Mult: ("x", 2), ast.Div: ("/", 2)}
"""How a message writes the sign, and how tightly it binds."""
NEGATIVE = 3
COMPARISONS: dict[type[ast.cmpop], Callable[[Scalar, Scalar], Truth]] = {
    ast.Eq: same,
    ast.NotEq: lambda a, b: negate(same(a, b)),
    ast.Lt: lambda a, b: below(a, b, or_equal=False),
    ast.LtE: lambda a, b: below(a, b, or_equal=True),
    ast.Gt: lambda a, b: below(b, a, or_equal=False),
    ast.GtE: lambda a, b: below(b, a, or_equal=True),
}


def negative(operand: Node) -> Node:
    """`-a`."""
    zero = literal(Decimal(0))
    demand(operand, "angka", "-")

    def evaluate(record: Record) -> Value:
        return spread(lambda a, b: combine("-", a, b, ""), zero, operand.evaluate(record))

    def words(record: Record) -> str:
        return f"-{operand.bound(record, NEGATIVE)}"

    return Node(Kind("angka", many=operand.kind.many), evaluate, words, operand.reads, rank=NEGATIVE, folds=operand.folds)


def arithmetic(sign: str, rank: int, left: Node, right: Node) -> Node:
    """`a + b`, `a - b`, `a * b`, `a / b`."""
    for side in (left, right):
        demand(side, "angka", sign)
    divisor = right.called or "pembagi"

    def step(a: Scalar, b: Scalar) -> Scalar:
        return combine(sign, a, b, divisor)

    def evaluate(record: Record) -> Value:
        return spread(step, left.evaluate(record), right.evaluate(record))

    def words(record: Record) -> str:
        return f"{left.bound(record, rank)} {sign} {right.bound(record, rank + (sign in '-/'))}"

    kind = Kind("angka", many=left.kind.many or right.kind.many)
    return Node(kind, evaluate, words, reads_of([left, right]), rank=rank, folds=left.folds or right.folds)


def logic(word: str, operands: Sequence[Node], join: Callable[[Iterable[Truth]], Truth]) -> Node:
    """`a and b`, `a or b`, `not a`."""
    for operand in operands:
        demand(operand, "label", word, many=False)
    return Node(LABEL, lambda record: join(truth(operand, record) for operand in operands), _untold, reads_of(operands))


def relation(operation: ast.cmpop, left: Node, right: Node) -> Node:
    """`a == b`, `a < b` and their kin."""
    compare = COMPARISONS.get(type(operation))
    if compare is None:
        raise ExpressionError("memakai pembanding yang tidak ada dalam bahasa aturan")
    ordered = not isinstance(operation, ast.Eq | ast.NotEq)
    demand(left, "angka" if ordered or left.kind.of == "angka" else "kata", "perbandingan", many=False)
    demand(right, left.kind.of, "perbandingan", many=False)
    return Node(LABEL, lambda record: compare(scalar(left, record), scalar(right, record)), _untold, reads_of([left, right]))


def member(left: Node, choices: Sequence[Node], *, negated: bool) -> Node:
    """`a in ('x', 'y')` and `a not in ('x', 'y')`."""
    demand(left, "angka" if left.kind.of == "angka" else "kata", "in", many=False)
    for choice in choices:
        demand(choice, left.kind.of, "in", many=False)

    def evaluate(record: Record) -> Truth:
        found = some(same(scalar(left, record), scalar(choice, record)) for choice in choices)
        return negate(found) if negated else found

    return Node(LABEL, evaluate, _untold, left.reads)


def reads_of(nodes: Sequence[Node]) -> tuple[str, ...]:
    """The fields that several pieces read, each once."""
    return tuple(dict.fromkeys(field for node in nodes for field in node.reads))


def _untold(_record: Record) -> str:
    return ""
