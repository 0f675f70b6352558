"""One compiled piece of an expression."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lkipaudit.judging.fields import Kind
from lkipaudit.judging.values import Scalar, Truth, Unknown, Value
from lkipaudit.model import Record

ATOM = 9


class ExpressionError(Exception):
    """Why an expression is refused, as the rest of a sentence that begins with the key."""


@dataclass(frozen=True, slots=True)
class Node:
    """A piece of an expression: its kind, its value on a record, itself with numbers put in, and the fields that it reads.

    `source` is the whole expression as the rule writes it, on the node that stands for all of it; `rank` says how tightly it binds,
    `folds` whether a function over a list is in it, `called` what it is called as a divisor or, for a list, what its items are called.
    """

    kind: Kind
    evaluate: Callable[[Record], Value]
    words: Callable[[Record], str]
    reads: tuple[str, ...] = ()
    rank: int = ATOM
    folds: bool = False
    called: str = ""
    source: str = ""

    def bound(self, record: Record, rank: int) -> str:
        """The words, in brackets where they bind less tightly than what stands around them."""
        words = self.words(record)
        return words if self.rank >= rank else f"({words})"


def demand(node: Node, of: str, user: str, *, many: bool | None = None) -> None:
    """Refuse an operand of the wrong kind; `many` None takes lists as well as single values."""
    if node.kind.of != of or (many is not None and node.kind.many is not many):
        wanted = f"daftar {of}" if many else of
        raise ExpressionError(f"memberi {node.kind.words} kepada {user!r} yang memerlukan {wanted}")


def scalar(node: Node, record: Record) -> Scalar:
    """The single value that the check of kinds has promised."""
    value = node.evaluate(record)
    if isinstance(value, tuple):
        raise TypeError(f"a list where one value was promised: {value!r}")
    return value


def truth(node: Node, record: Record) -> Truth:
    """The label that the check of kinds has promised."""
    value = node.evaluate(record)
    if not isinstance(value, bool | Unknown):
        raise TypeError(f"not a label: {value!r}")
    return value
