"""The checklist of a review, with what the document itself answers; what it cannot answer is left to the reviewer."""

from __future__ import annotations

from collections.abc import Callable

from lkipaudit.findings import Report, Statement
from lkipaudit.policy import Vocabulary
from lkipaudit.review_form.agreement import indicators_agree, objectives_agree
from lkipaudit.review_form.answer import UNKNOWN, Answer
from lkipaudit.review_form.comparisons import compared
from lkipaudit.review_form.parts import (
    achievements,
    appendices,
    consistency,
    finances,
    important_facts,
    improvements,
    sources_of_data,
    targets,
)
from lkipaudit.review_form.seen import Seen, seen
from lkipaudit.review_form.statements import STATEMENTS

__all__ = ["review_form"]

ANSWERS: dict[str, Callable[[Seen], Answer]] = {
    "I.1": important_facts,
    "I.2": targets,
    "I.3": achievements,
    "I.4": appendices,
    "I.5": improvements,
    "I.6": finances,
    "II.2": sources_of_data,
    "II.5": consistency,
    "III.1": lambda held: objectives_agree(held, "perjanjian", "perjanjian kinerja"),
    "III.2": lambda held: objectives_agree(held, "renstra", "rencana strategis"),
    "III.4": lambda held: indicators_agree(held, "perjanjian", "perjanjian kinerja"),
    "III.5": lambda held: indicators_agree(held, "iku", "tabel indikator kinerja utama"),
    "III.7": compared,
}
CONDITIONS = {"III.3": ("III.1", "III.2"), "III.6": ("III.4", "III.5")}
"""Statements that ask for an explanation where others are not met; those met, a dash is printed."""


def review_form(report: Report, vocabulary: Vocabulary) -> tuple[Statement, ...]:
    """All 23 statements in their order."""
    held = seen(report, vocabulary)
    answers = {code: answer(held) for code, answer in ANSWERS.items()} if held else {}
    for code, others in CONDITIONS.items():
        if answers and all(answers[other].verdict == "ya" for other in others):
            answers[code] = Answer("", "-")
    return tuple(_statement(code, text, answers.get(code, UNKNOWN)) for code, text in STATEMENTS.items())


def _statement(code: str, text: str, answer: Answer) -> Statement:
    return Statement(code, text, answer.verdict, answer.words, answer.evidence)
