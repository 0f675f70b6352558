"""Keys of a rule file, read strictly: every error is one sentence that names the file and the key."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from string import Formatter

from lkipaudit.findings import Severity
from lkipaudit.judging.expression import compile_expression
from lkipaudit.judging.node import ExpressionError, Node
from lkipaudit.judging.values import squeeze
from lkipaudit.model import Record
from lkipaudit.policy import PolicyError


@dataclass(frozen=True, slots=True)
class Keys:
    """One table of a rule file; `route` is the way to it, such as "computed.turun."."""

    path: str
    data: Mapping[str, object]
    route: str = ""

    def refuse(self, key: str, problem: str) -> PolicyError:
        """The error to raise."""
        return PolicyError(squeeze(f"{self.path}: {self.route}{key} {problem}."))

    def only(self, known: Collection[str], required: Collection[str]) -> None:
        """Every key known, every required key there."""
        for key in self.data:
            if key not in known:
                raise self.refuse(key, f"bukan kunci yang dikenal; yang ada: {', '.join(sorted(known))}")
        for key in required:
            if key not in self.data:
                raise self.refuse(key, "wajib diisi")

    def text(self, key: str, default: str = "") -> str:
        """A text; empty only where it may be left out."""
        value = self.data.get(key, default)
        if not isinstance(value, str) or (key in self.data and not value.strip()):
            raise self.refuse(key, "harus berupa teks yang tidak kosong")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; absent is empty."""
        value = self.data.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value) or (key in self.data and not value):
            raise self.refuse(key, "harus berupa daftar teks yang tidak kosong")
        return tuple(value)

    def table(self, key: str) -> Keys:
        """A table inside; absent is empty."""
        value = self.data.get(key, {})
        if not isinstance(value, dict) or (key in self.data and not value):
            raise self.refuse(key, "harus berupa tabel yang tidak kosong")
        return Keys(self.path, value, f"{self.route}{key}.")

    def tables(self, key: str) -> tuple[Keys, ...]:
        """A list of tables."""
        value = self.data.get(key)
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise self.refuse(key, f"harus berupa daftar tabel [[{key}]]")
        return tuple(Keys(self.path, item, f"{self.route}{key} ke-{number}: ") for number, item in enumerate(value, 1))

    def severity(self, key: str) -> Severity:
        """A word for how bad it is."""
        words = {level.word: level for level in Severity}
        value = self.text(key)
        if value not in words:
            raise self.refuse(key, f"{value!r} tidak dikenal; yang ada: {', '.join(words)}")
        return words[value]

    def expression(self, key: str, scope: Scope, of: str) -> Node:
        """An expression that comes to one number ("angka") or to one label ("label")."""
        text = self.text(key)
        try:
            node = compile_expression(text, scope.relation, scope.nilai)
        except ExpressionError as problem:
            raise self.refuse(key, str(problem)) from problem
        if node.kind.of != of or node.kind.many:
            raise self.refuse(key, f"menghasilkan {node.kind.words}, padahal harus satu {of}")
        return node

    def condition(self, key: str, scope: Scope) -> Node | None:
        """A condition that may be left out."""
        return self.expression(key, scope, "label") if key in self.data else None

    def template(self, key: str, names: Collection[str]) -> str:
        """A text with names in braces."""
        text = self.text(key)
        try:
            pieces = list(Formatter().parse(text))
        except ValueError as problem:
            raise self.refuse(key, "memakai kurung kurawal yang tidak berpasangan") from problem
        for _, name, form, conversion in pieces:
            if name is not None and (name not in names or form or conversion):
                raise self.refuse(key, f"memakai {{{name}}} yang tidak dikenal; yang ada: {', '.join(sorted(names))}")
        return text


@dataclass(frozen=True, slots=True)
class Scope:
    """What the names of an expression stand for: the fields of a relation, and `nilai` for one of them."""

    relation: type[Record]
    nilai: str | None = None

    def field(self, name: str) -> str:
        """The field that a name stands for."""
        return self.nilai if name == "nilai" and self.nilai else name
