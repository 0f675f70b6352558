"""Rule files -> rules: strict, so that what loads can be judged."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath
from string import Formatter

from lkipaudit.findings import Outcome
from lkipaudit.judging.fields import fields_of
from lkipaudit.judging.keys import Keys, Scope
from lkipaudit.judging.node import Node
from lkipaudit.judging.rule import Case, Equation, Example, Formula, Requirement, Rule, Slip
from lkipaudit.model import RELATIONS
from lkipaudit.policy import Policy, PolicyError, RuleFile

COMMON = ("id", "title", "severity", "basis", "over", "where", "each", "unless", "advice", "limits", "examples")
REQUIRED = ("id", "title", "severity", "basis", "over", "examples")
SHAPES: Mapping[str, tuple[str, ...]] = {"equation": ("stated", "computed", "causes"), "requirement": ("require", "message", "causes")}
LATER: Mapping[str, str] = {"by": "agreement", "alike": "agreement", "expect": "presence", "among": "presence", "on": "presence"}
"""Keys of the shapes that the design knows and this version does not."""


def compile_rules(policy: Policy) -> tuple[Rule, ...]:
    """Compile every rule file of a policy, or say in one sentence what is wrong with the first bad one."""
    rules: dict[str, Rule] = {}
    for file in policy.rule_files:
        rule = _rule(file)
        if rule.id in rules:
            raise PolicyError(f"{file.path}: id {rule.id} sudah dipakai oleh {rules[rule.id].path}.")
        rules[rule.id] = rule
    return tuple(rules[key] for key in sorted(rules))


def _rule(file: RuleFile) -> Rule:
    keys = Keys(file.path, file.data)
    shape = _shape(keys)
    keys.only((*COMMON, *SHAPES[shape]), (*REQUIRED, *SHAPES[shape][:2]))
    stem = PurePosixPath(file.path).stem
    if keys.text("id") != stem:
        raise keys.refuse("id", f"{keys.text('id')!r} harus sama dengan nama berkasnya, {stem!r}")
    over = keys.text("over")
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
    later = next((key for key in keys.data if key in LATER), None)
    if later is not None:
        raise keys.refuse(later, f"menandai aturan berbentuk {LATER[later]}, yang belum tersedia pada versi ini")
    if "require" in keys.data:
        return "requirement"
    if "stated" in keys.data or "computed" in keys.data:
        return "equation"
    raise keys.refuse("require", "atau stated dan computed wajib diisi")


def _scopes(keys: Keys, over: str) -> tuple[Scope, ...]:
    relation = RELATIONS[over]
    fields = fields_of(relation)
    names = keys.texts("each")
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
    found = _equation(keys, scope) if shape == "equation" else _requirement(keys, scope)
    return Case(
        field=scope.nilai,
        fields=_evidence(found, where, scope),
        where=where,
        unless=tuple((reason, reasons.expression(reason, scope, "label")) for reason in reasons.data),
        shape=found,
    )


def _evidence(shape: Equation | Requirement, where: Node | None, scope: Scope) -> tuple[str, ...]:
    """An equation: what is stated, then the operands. A requirement: what it names, then its `where`, then its message; else the name."""
    if isinstance(shape, Equation):
        return (shape.stated, *(field for formula in shape.computed for field in formula.value.reads))
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
    own = ("stated", "computed", "difference", "bidang") if shape == "equation" else ("syarat",)
    return keys.template("advice", (*_tellable(scope), *own))


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
