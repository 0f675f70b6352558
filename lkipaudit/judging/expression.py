"""The rule language: an expression as text -> one that can be evaluated on a record, quote its evidence and tell itself in numbers.

Names, one dotted step through a list, numbers, strings, tuples of them, + - * /, comparison, `in`, `and or not`, eight functions. Names
and kinds are checked here, once; what is left of an expression cannot fail on a record.
"""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from lkipaudit.judging.calls import CALLS
from lkipaudit.judging.fields import NUMBER, WORD, Kind, fields_of, relation_name, value_of
from lkipaudit.judging.node import ExpressionError, Node
from lkipaudit.judging.operators import SIGNS, arithmetic, logic, member, negative, relation
from lkipaudit.judging.values import every, field_words, literal, negate, some, squeeze
from lkipaudit.model import Record, Text
from lkipaudit.quantity import Quantity

LONGEST = 500
DEEPEST = 25
_NUMBER = re.compile(r"[0-9]{1,18}(\.[0-9]{1,12})?")


def compile_expression(text: str, over: type[Record], nilai: str | None = None) -> Node:
    """Compile against the fields of a relation; `nilai`, where given, is the field that this name stands for."""
    text = text.strip()
    if len(text) > LONGEST:
        raise ExpressionError(f"lebih panjang dari {LONGEST} huruf")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            tree = ast.parse(text, mode="eval")
    except (SyntaxError, ValueError, RecursionError, MemoryError, Warning) as problem:
        raise ExpressionError(f"tidak dapat dibaca: {squeeze(text)!r}") from problem
    source = re.sub(r"\bnilai\b", nilai, text) if nilai else text
    return replace(_Compiler(text, over, nilai).node(tree.body), source=squeeze(source))


@dataclass(frozen=True, slots=True)
class _Compiler:
    text: str
    over: type[Record]
    nilai: str | None
    depth: int = 0

    def node(self, tree: ast.expr) -> Node:
        if self.depth > DEEPEST:
            raise ExpressionError(f"bersusun lebih dari {DEEPEST} tingkat")
        build = _BUILDERS.get(type(tree))
        if build is None:
            raise self.foreign(tree)
        return build(replace(self, depth=self.depth + 1), tree)

    def foreign(self, tree: ast.expr) -> ExpressionError:
        return ExpressionError(f"memakai bentuk yang tidak ada dalam bahasa aturan: {squeeze(self.source(tree))!r}")

    def source(self, tree: ast.expr) -> str:
        return ast.get_source_segment(self.text, tree) or ""

    def field(self, over: type[Record], name: str) -> tuple[str, Kind]:
        field = self.nilai if name == "nilai" and self.nilai else name
        fields: Mapping[str, Kind] = fields_of(over)
        if field not in fields:
            known = ", ".join(sorted(fields))
            raise ExpressionError(f"memakai {field!r}, yang bukan bidang {relation_name(over)}; bidang yang ada: {known}")
        return field, fields[field]


def _constant(compiler: _Compiler, tree: ast.Constant) -> Node:
    source = compiler.source(tree)
    if isinstance(tree.value, str):
        word = tree.value
        return Node(WORD, lambda _: word, lambda _: word)
    if not _NUMBER.fullmatch(source):
        raise compiler.foreign(tree)
    value = literal(Decimal(source))
    return Node(NUMBER, lambda _: value, lambda _: source.replace(".", ","))


def _name(compiler: _Compiler, tree: ast.Name) -> Node:
    field, kind = compiler.field(compiler.over, tree.id)
    if kind.many:
        noun = field.removesuffix("_nilai").replace("_", " ")
        return Node(kind, lambda record: value_of(record, field), lambda _: noun, (field,), called=noun)
    return Node(kind, lambda record: value_of(record, field), lambda record: _quote(record, field), (field,), called=field_words(field))


def _dotted(compiler: _Compiler, tree: ast.Attribute) -> Node:
    if not isinstance(tree.value, ast.Name):
        raise compiler.foreign(tree)
    head, owner = compiler.field(compiler.over, tree.value.id)
    if owner.record is None:
        raise ExpressionError(f"memakai titik sesudah {head!r}, yang bukan daftar rekaman")
    field, kind = compiler.field(owner.record, tree.attr)
    if kind.many:
        raise ExpressionError(f"memakai {head}.{field}, daftar di dalam daftar")
    noun, route = head.replace("_", " "), f"{head}.{field}"
    return Node(replace(kind, many=True), lambda record: value_of(record, route), lambda _: noun, (route,), called=noun)


def _quote(record: Record, field: str) -> str:
    found = getattr(record, field)
    return squeeze(found.raw) if isinstance(found, Quantity | Text) else str(found)


def _unary(compiler: _Compiler, tree: ast.UnaryOp) -> Node:
    operand = compiler.node(tree.operand)
    if isinstance(tree.op, ast.USub):
        return negative(operand)
    if isinstance(tree.op, ast.Not):
        return logic("not", [operand], lambda truths: negate(next(iter(truths))))
    raise compiler.foreign(tree)


def _binary(compiler: _Compiler, tree: ast.BinOp) -> Node:
    if type(tree.op) not in SIGNS:
        raise compiler.foreign(tree)
    sign, rank = SIGNS[type(tree.op)]
    return arithmetic(sign, rank, compiler.node(tree.left), compiler.node(tree.right))


def _boolean(compiler: _Compiler, tree: ast.BoolOp) -> Node:
    word, join = ("and", every) if isinstance(tree.op, ast.And) else ("or", some)
    return logic(word, [compiler.node(value) for value in tree.values], join)


def _compare(compiler: _Compiler, tree: ast.Compare) -> Node:
    links: list[Node] = []
    left: Node | None = compiler.node(tree.left)
    for operation, right in zip(tree.ops, tree.comparators, strict=True):
        if left is None:
            raise ExpressionError("memakai 'in' di dalam perbandingan berantai")
        if isinstance(operation, ast.In | ast.NotIn):
            links.append(member(left, _choices(compiler, right), negated=isinstance(operation, ast.NotIn)))
            left = None
        else:
            other = compiler.node(right)
            links.append(relation(operation, left, other))
            left = other
    return links[0] if len(links) == 1 else logic("and", links, every)


def _choices(compiler: _Compiler, tree: ast.expr) -> list[Node]:
    if not isinstance(tree, ast.Tuple) or not tree.elts or not all(isinstance(item, ast.Constant) for item in tree.elts):
        raise ExpressionError(f"memakai 'in' tanpa pilihan tertulis seperti ('a', 'b'): {squeeze(compiler.source(tree))!r}")
    return [compiler.node(item) for item in tree.elts]


def _call(compiler: _Compiler, tree: ast.Call) -> Node:
    name = compiler.source(tree.func)
    if name not in CALLS or tree.keywords:
        raise ExpressionError(f"memakai fungsi {squeeze(name)!r} yang tidak dikenal; fungsi yang ada: {', '.join(CALLS)}")
    return CALLS[name](name, [compiler.node(argument) for argument in tree.args])


_BUILDERS: dict[type[ast.expr], Callable[[_Compiler, Any], Node]] = {
    ast.Constant: _constant,
    ast.Name: _name,
    ast.Attribute: _dotted,
    ast.UnaryOp: _unary,
    ast.BinOp: _binary,
    ast.BoolOp: _boolean,
    ast.Compare: _compare,
    ast.Call: _call,
}
