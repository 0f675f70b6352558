"""Rule files -> rules: strict, so that what loads can be judged."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from string import Formatter
from typing import Literal, cast

from lkipaudit.findings import Outcome, Severity
from lkipaudit.judging.fields import fields_of
from lkipaudit.judging.keys import Keys, Scope
from lkipaudit.judging.node import Node
from lkipaudit.judging.rule import Agreement, Case, Equation, Example, Formula, Presence, Requirement, Rule, Shape, Slip
from lkipaudit.model import RELATIONS
from lkipaudit.policy import Policy, PolicyError, Profile, RuleFile

COMMON = ("id", "title", "severity", "basis", "over", "where", "each", "unless", "advice", "limits", "examples")
REQUIRED = ("id", "title", "severity", "basis", "over", "examples")
SHAPES: Mapping[str, tuple[str, ...]] = {
    "agreement": ("by", "alike", "message", "across"),
    "expectation": ("expect", "message"),
    "partnership": ("among", "on", "message"),
    "requirement": ("require", "message", "causes"),
    "equation": ("stated", "computed", "causes"),
}
"""The keys of each shape; a rule has the shape of which it has one of the first two keys, and the two ways to be present are two here."""
NEEDED: Mapping[str, int] = {"partnership": 3}
"""How many of them must be there, where it is not two."""
OWN: Mapping[str, tuple[str, ...]] = {
    "agreement": ("sini", "sana", "bidang"),
    "expectation": ("unsur",),
    "requirement": ("syarat",),
    "equation": ("stated", "computed", "difference", "bidang"),
}
"""What a comparison of each shape adds to the names that an advice can hold."""
ACROSS = ("bagian", "tabel")
RULE_ID = re.compile(r"[A-Z]{3}-\d{2}")


def compile_rules(policy: Policy) -> tuple[Rule, ...]:
    """Compile the rule files of a policy as its profile has them, or say in one sentence what is wrong with the first bad one."""
    rules: dict[str, Rule] = {}
    for file in policy.rule_files:
        rule = _rule(file)
        if rule.id in rules:
            raise PolicyError(f"{file.path}: id {rule.id} sudah dipakai oleh {rules[rule.id].path}.")
        rules[rule.id] = rule
    return tuple(_profiled(rules[key], policy.profile) for key in sorted(_known(rules, policy.profile)) if key not in policy.profile.off)


def _known(rules: Mapping[str, Rule], profile: Profile) -> Mapping[str, Rule]:
    for name in sorted(profile.rules - set(rules)):
        raise PolicyError(f"profiles/{profile.name}.toml: aturan {name} tidak ada.")
    for name in profile.tolerance:
        if not isinstance(rules[name].cases[0].shape, Equation):
            raise PolicyError(
                f"profiles/{profile.name}.toml: tolerance {name}: aturan ini tidak menghitung, sehingga tidak mengenal toleransi."
            )
    return rules


def _profiled(rule: Rule, profile: Profile) -> Rule:
    severity = profile.severity.get(rule.id)
    return replace(rule, severity=Severity[severity.upper()] if severity else rule.severity, tolerance=profile.tolerance.get(rule.id))


def _rule(file: RuleFile) -> Rule:
    keys = Keys(file.path, file.data)
    shape = _shape(keys)
    keys.only((*COMMON, *SHAPES[shape]), (*REQUIRED, *SHAPES[shape][: NEEDED.get(shape, 2)]))
    stem = PurePosixPath(file.path).stem
    if keys.text("id") != stem:
        raise keys.refuse("id", f"{keys.text('id')!r} harus sama dengan nama berkasnya, {stem!r}")
    over = keys.text("over")
    if RULE_ID.fullmatch(over):
        raise keys.refuse("over", f"menunjuk hasil aturan {over}, yang belum tersedia pada versi ini")
    if over not in RELATIONS:
        raise keys.refuse("over", f"{over!r} bukan relasi yang ada; relasi yang ada: {', '.join(RELATIONS)}")
    scopes = _scopes(keys, over)
    return Rule(
        id=stem,
        title=keys.text("title"),
        severity=keys.severity("severity"),
        basis=keys.text("basis"),
        over=over,
        advice=_advice(keys, scopes[0], shape),
        limits=keys.text("limits"),
        path=file.path,
        cases=tuple(_case(keys, scope, shape) for scope in scopes),
        examples=_examples(keys),
    )


def _shape(keys: Keys) -> str:
    marks = {shape: [key for key in names[:2] if key in keys.data and key != "message"] for shape, names in SHAPES.items()}
    shape = next((shape for shape, found in marks.items() if found), None)
    if shape is None:
        raise keys.refuse("bentuk", "aturan tidak dikenali: isilah stated dan computed, by dan alike, require, expect, atau among dan on")
    return shape


def _scopes(keys: Keys, over: str) -> tuple[Scope, ...]:
    relation = RELATIONS[over]
    fields = fields_of(relation)
    names = keys.texts("each")
    if names and {"expect", "among"} & set(keys.data):
        raise keys.refuse("each", "tidak dapat dipakai bersama expect atau among")
    if names and "nilai" in fields:
        raise keys.refuse("each", f"tidak dapat dipakai atas {over}, yang sudah mempunyai bidang 'nilai'")
    printed = [name for name, kind in fields.items() if kind.printed and not kind.many]
    for name in names:
        if name not in printed:
            raise keys.refuse("each", f"memakai {name!r}, yang bukan bidang tercetak; yang ada: {', '.join(sorted(printed))}")
    return tuple(Scope(relation, name) for name in names) or (Scope(relation),)


def _case(keys: Keys, scope: Scope, shape: str) -> Case:
    reasons = keys.table("unless")
    where = keys.condition("where", scope)
    if shape == "expectation" and reasons.data:
        raise keys.refuse("unless", "tidak dapat dipakai bersama expect")
    found = _SHAPES[shape](keys, scope)
    return Case(
        field=scope.nilai,
        fields=_evidence(found, where, scope),
        where=where,
        unless=tuple((reason, reasons.expression(reason, scope, "label")) for reason in reasons.data),
        shape=found,
    )


def _evidence(shape: Shape, where: Node | None, scope: Scope) -> tuple[str, ...]:
    """An equation: what is stated, then the operands. A requirement: what it names, then its `where`, then its message; else the name.

    What compares several records quotes them itself.
    """
    if isinstance(shape, Equation):
        return (shape.stated, *(field for formula in shape.computed for field in formula.value.reads))
    if not isinstance(shape, Requirement):
        return ()
    named = [*(field for _, node in shape.conditions for field in node.reads), *(where.reads if where else ())]
    told = [scope.field(name) for _, name, _, _ in Formatter().parse(shape.message) if name and name not in {"nama", "syarat"}]
    fields = fields_of(scope.relation)
    printed = [name for name in (*named, *told) if "." in name or fields[name].printed]
    return tuple(printed) or ("nama",)


def _equation(keys: Keys, scope: Scope) -> Equation:
    stated = scope.field(keys.text("stated"))
    numbers = [name for name, kind in fields_of(scope.relation).items() if kind.printed and kind.of == "angka" and not kind.many]
    if stated not in numbers:
        raise keys.refuse("stated", f"{stated!r} bukan bidang angka; yang ada: {', '.join(sorted(numbers))}")
    computed = keys.table("computed")
    return Equation(stated, tuple(_formula(computed, name, scope) for name in computed.data), _slips(keys, scope, "angka"))


def _formula(computed: Keys, name: str, scope: Scope) -> Formula:
    if isinstance(computed.data[name], str):
        return Formula(name, computed.expression(name, scope, "angka"), None)
    table = computed.table(name)
    table.only(("is", "where"), ("is",))
    return Formula(name, table.expression("is", scope, "angka"), table.condition("where", scope))


def _requirement(keys: Keys, scope: Scope) -> Requirement:
    return Requirement(_conditions(keys, scope), keys.template("message", (*_tellable(scope), "syarat")), _slips(keys, scope, "label"))


def _agreement(keys: Keys, scope: Scope) -> Agreement:
    alike, across = scope.field(keys.text("alike")), keys.text("across", "tabel")
    printed = [name for name, kind in fields_of(scope.relation).items() if kind.printed and not kind.many]
    if alike not in printed:
        raise keys.refuse("alike", f"{alike!r} bukan bidang tercetak; yang ada: {', '.join(sorted(printed))}")
    if across not in ACROSS:
        raise keys.refuse("across", f"{across!r} tidak dikenal; yang ada: {', '.join(ACROSS)}")
    message = keys.template("message", (*_tellable(scope), *OWN["agreement"])) if "message" in keys.data else ""
    by = tuple(_word(keys, "by", name, scope) for name in keys.texts("by"))
    return Agreement(by, alike, cast("Literal['bagian', 'tabel']", across), message)


def _expectation(keys: Keys, scope: Scope) -> Presence:
    _word(keys, "expect", "kunci", scope)
    return Presence(keys.template("message", OWN["expectation"]), keys.texts("expect"), None, "")


def _partnership(keys: Keys, scope: Scope) -> Presence:
    message = keys.template("message", _tellable(scope))
    return Presence(message, (), keys.expression("among", scope, "label"), _word(keys, "on", keys.text("on"), scope))


def _word(keys: Keys, key: str, name: str, scope: Scope) -> str:
    """A field by which records are the same."""
    words = [name for name, kind in fields_of(scope.relation).items() if kind.of == "kata" and not kind.many]
    if name not in words:
        raise keys.refuse(key, f"memakai {name!r}, yang bukan bidang kata; yang ada: {', '.join(sorted(words))}")
    return name


def _conditions(keys: Keys, scope: Scope) -> tuple[tuple[str, Node], ...]:
    if isinstance(keys.data["require"], str):
        return (("", keys.expression("require", scope, "label")),)
    table = keys.table("require")
    return tuple((name, table.expression(name, scope, "label")) for name in table.data)


def _slips(keys: Keys, scope: Scope, of: str) -> tuple[Slip, ...]:
    causes = keys.table("causes")
    return tuple(_slip(causes.table(code), code, scope, of) for code in causes.data)


def _slip(table: Keys, code: str, scope: Scope, of: str) -> Slip:
    table.only(("when", "says", "where", "severity"), ("when", "says"))
    severity = table.severity("severity") if "severity" in table.data else None
    return Slip(code, table.expression("when", scope, of), table.text("says"), table.condition("where", scope), severity)


def _advice(keys: Keys, scope: Scope, shape: str) -> str:
    if "advice" not in keys.data:
        return ""
    names = ("nama",) if shape == "expectation" else _tellable(scope)
    return keys.template("advice", (*names, *OWN.get(shape, ())))


def _tellable(scope: Scope) -> tuple[str, ...]:
    """The names that a message can hold."""
    names = tuple(name for name, kind in fields_of(scope.relation).items() if kind.of in {"angka", "kata"} and not kind.many)
    return (*names, "nilai") if scope.nilai else names


def _examples(keys: Keys) -> tuple[Example, ...]:
    examples = tuple(_example(table) for table in keys.tables("examples"))
    for outcome in (Outcome.DIFFERS, Outcome.AGREES):
        if not any(example.outcome is outcome for example in examples):
            raise keys.refuse("examples", f"memerlukan sedikitnya satu contoh yang hasilnya {outcome.value}")
    return examples


def _example(table: Keys) -> Example:
    table.only(("document", "differs", "outcome", "reason", "causes"), ("document",))
    document = table.text("document")
    if ("differs" in table.data) == ("outcome" in table.data):
        raise table.refuse("differs", "atau outcome wajib diisi, salah satu saja")
    if "differs" in table.data:
        single = isinstance(table.data["differs"], str)
        messages = (table.text("differs"),) if single else table.texts("differs")
        return Example(document, Outcome.DIFFERS, messages, table.texts("causes"), "")
    outcome = table.text("outcome")
    if outcome not in {Outcome.AGREES, Outcome.UNDECIDED}:
        raise table.refuse("outcome", f"{outcome!r} tidak dikenal; yang ada: agrees, undecided")
    if (outcome == Outcome.UNDECIDED) != ("reason" in table.data):
        raise table.refuse("reason", "wajib diisi bila outcome undecided, dan hanya di sana")
    return Example(document, Outcome(outcome), (), (), table.text("reason"))


_SHAPES: Mapping[str, Callable[[Keys, Scope], Shape]] = {
    "agreement": _agreement,
    "expectation": _expectation,
    "partnership": _partnership,
    "requirement": _requirement,
    "equation": _equation,
}
