"""A rule, compiled: ready to be applied to the records of its relation."""

from __future__ import annotations

from dataclasses import dataclass

from lkipaudit.findings import Outcome, Severity
from lkipaudit.judging.node import Node


@dataclass(frozen=True, slots=True)
class Formula:
    """One lawful way to come to the stated value; it counts where `where` holds."""

    name: str
    value: Node
    where: Node | None


@dataclass(frozen=True, slots=True)
class Slip:
    """A known slip that would explain a difference: a value that ties with the stated one, or a condition that holds."""

    code: str
    when: Node
    says: str
    where: Node | None
    severity: Severity | None


@dataclass(frozen=True, slots=True)
class Equation:
    """What is printed (a field) against what it should be."""

    stated: str
    computed: tuple[Formula, ...]
    causes: tuple[Slip, ...]


@dataclass(frozen=True, slots=True)
class Requirement:
    """Named conditions that must all hold."""

    conditions: tuple[tuple[str, Node], ...]
    message: str
    causes: tuple[Slip, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """The rule for one field of `each` (or for the rule as a whole, `field` None); `fields` are its evidence, in order."""

    field: str | None
    fields: tuple[str, ...]
    where: Node | None
    unless: tuple[tuple[str, Node], ...]
    shape: Equation | Requirement


@dataclass(frozen=True, slots=True)
class Example:
    """One small document and what this rule must say of it."""

    document: str
    outcome: Outcome
    messages: tuple[str, ...]
    causes: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule file."""

    id: str
    title: str
    severity: Severity
    basis: str
    over: str
    advice: str
    limits: str
    path: str
    cases: tuple[Case, ...]
    examples: tuple[Example, ...]
