"""A rule, compiled: ready to be applied to the records of its relation."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

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
class Agreement:
    """The records with the same values in the fields `by` print the same in the field `alike`, wherever they stand.

    `across` says what a place is: a part of the report, or a table. Without a `message` one is made of the two sides.
    """

    by: tuple[str, ...]
    alike: str
    across: Literal["bagian", "tabel"]
    message: str


@dataclass(frozen=True, slots=True)
class Presence:
    """What must be found: a record with each of the keys `expect`, or for every record a partner `among` others, with the same `on`."""

    message: str
    expect: tuple[str, ...]
    among: Node | None
    on: str


Shape = Equation | Requirement | Agreement | Presence


@dataclass(frozen=True, slots=True)
class Case:
    """The rule for one field of `each` (or for the rule as a whole, `field` None); `fields` are its evidence, in order."""

    field: str | None
    fields: tuple[str, ...]
    where: Node | None
    unless: tuple[tuple[str, Node], ...]
    shape: Shape


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
    """One rule file as the profile has it; an equation that differs by no more than `tolerance` ties loosely."""

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
    tolerance: Decimal | None = None
