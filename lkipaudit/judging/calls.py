"""Calls in the rule language: which operands each function takes, and how a message says it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lkipaudit.judging.fields import LABEL, NUMBER, Kind
from lkipaudit.judging.functions import AGGREGATES, how_many, magnitude
from lkipaudit.judging.node import ExpressionError, Node, demand
from lkipaudit.judging.values import Scalar, Unknown, Value, spread
from lkipaudit.model import Record

PAIR = 2


def _aggregate(name: str, operands: Sequence[Node]) -> Node:
    if name in {"min", "max"} and len(operands) == PAIR:
        return _pair(name, operands)
    (items,) = _exactly(name, operands, 1)
    demand(items, "angka", name, many=True)
    function, saying = AGGREGATES[name]
    noun = items.called or "nilai"

    def words(record: Record) -> str:
        return f"{saying} {len(_list(items, record))} {items.words(record)}"

    return Node(NUMBER, lambda record: function(_list(items, record), noun), words, items.reads, folds=True, called=f"{saying} {noun}")


def _pair(name: str, operands: Sequence[Node]) -> Node:
    left, right = operands
    for side in operands:
        demand(side, "angka", name)
    function, saying = AGGREGATES[name]

    def evaluate(record: Record) -> Value:
        return spread(lambda a, b: function((a, b), "nilai"), left.evaluate(record), right.evaluate(record))

    def words(record: Record) -> str:
        return f"{saying} ({left.words(record)}; {right.words(record)})"

    kind = Kind("angka", many=left.kind.many or right.kind.many)
    return Node(kind, evaluate, words, tuple(dict.fromkeys(left.reads + right.reads)), folds=left.folds or right.folds)


def _count(name: str, operands: Sequence[Node]) -> Node:
    (items,) = _exactly(name, operands, 1)
    if not items.kind.many:
        raise ExpressionError(f"memberi {items.kind.words} kepada {name!r} yang memerlukan daftar")

    def words(record: Record) -> str:
        return f"banyaknya {items.words(record)}"

    return Node(
        NUMBER, lambda record: how_many(_list(items, record), ""), words, items.reads, folds=True, called=f"banyaknya {items.called}"
    )


def _abs(name: str, operands: Sequence[Node]) -> Node:
    (operand,) = _exactly(name, operands, 1)
    demand(operand, "angka", name)

    def evaluate(record: Record) -> Value:
        return spread(lambda a, _: magnitude(a), operand.evaluate(record), True)

    kind = Kind("angka", many=operand.kind.many)
    return Node(kind, evaluate, lambda record: f"|{operand.words(record)}|", operand.reads, folds=operand.folds)


def _present(name: str, operands: Sequence[Node]) -> Node:
    (operand,) = _exactly(name, operands, 1)
    if not operand.kind.printed or operand.kind.many:
        raise ExpressionError(f"memberi {operand.kind.words} kepada {name!r} yang memerlukan satu bidang tercetak")
    return Node(LABEL, lambda record: not isinstance(operand.evaluate(record), Unknown), operand.words, operand.reads)


def _exactly(name: str, operands: Sequence[Node], size: int) -> Sequence[Node]:
    if len(operands) != size:
        raise ExpressionError(f"memberi {len(operands)} nilai kepada {name!r} yang memerlukan {size}")
    return operands


def _list(items: Node, record: Record) -> tuple[Scalar, ...]:
    value = items.evaluate(record)
    return value if isinstance(value, tuple) else (value,)


CALLS: dict[str, Callable[[str, Sequence[Node]], Node]] = {
    **dict.fromkeys(AGGREGATES, _aggregate),
    "count": _count,
    "abs": _abs,
    "present": _present,
}
