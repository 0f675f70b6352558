"""Identity numbers masked in everything that a report says, for what is mailed around."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from functools import reduce
from typing import TypeVar, cast

from lkipaudit.document import Source
from lkipaudit.findings import Report
from lkipaudit.understanding.nip import nips_of

KEPT = 4
"""So many signs of a number stay, so that one can tell which it is."""
MARK = "•"
FEWEST = 5
"""Fewer digits are no identity number."""
LEFT = {"fingerprint", "rules_sha256"}
_MANY_DIGITS = re.compile(rf"(?:[0-9]\D{{0,3}}){{{FEWEST}}}")
T = TypeVar("T")


class Mask:
    """Finds identity numbers: those that understanding knows, however they are spaced, and whatever else has the form of one."""

    def __init__(self, known: Iterable[str] = ()) -> None:
        numbers = sorted({digits for raw in known if len(digits := re.sub(r"\W", "", raw)) >= FEWEST}, key=lambda one: (-len(one), one))
        anyhow = "|".join(r"[\s.,\-–]*".join(map(re.escape, number)) for number in numbers)
        self._known = re.compile(rf"(?<![0-9])(?:{anyhow})(?![0-9])") if numbers else None

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Where the parts stand that are hidden, from the first sign of each that is."""
        if not _MANY_DIGITS.search(text):
            return []
        found = [(nip.end - len(nip.raw), nip.end) for nip in nips_of(text)]
        found += [match.span() for match in self._known.finditer(text)] if self._known else []
        return [(_after(text, start, end), end) for start, end in found]

    def text(self, text: str) -> str:
        """The text with its numbers masked; their spacing stays."""
        return reduce(_hidden, self.spans(text), text)


def mask_of(report: Report) -> Mask:
    """The mask for a report."""
    officials = report.model.penandatangan if report.model else ()
    return Mask(one.nip.raw for one in officials if one.nip)


def masked(whole: T, mask: Mask) -> T:
    """A report, or whatever is made of frozen values, as it may be shown to anyone. Its sources stay: the files are still to be found."""
    return _Walk(mask).of(whole)


def _after(text: str, start: int, end: int) -> int:
    """Where the signs end that stay."""
    signs = [at for at in range(start, end) if text[at].isalnum()]
    return signs[KEPT] if len(signs) > KEPT else end


def _hidden(text: str, span: tuple[int, int]) -> str:
    start, end = span
    return text[:start] + re.sub(r"\w", MARK, text[start:end]) + text[end:]


class _Walk:
    """Goes through frozen values and makes anew only what holds a masked text."""

    def __init__(self, mask: Mask) -> None:
        self._mask = mask
        self._known: dict[int, object] = {}
        self._texts: dict[str, str] = {}

    def of(self, value: T) -> T:
        """The value, masked."""
        if isinstance(value, str):
            return cast("T", value if type(value) is not str else self._text(value))
        if isinstance(value, tuple) or (is_dataclass(value) and not isinstance(value, Source)):
            if id(value) not in self._known:
                self._known[id(value)] = self._tuple(value) if isinstance(value, tuple) else self._record(value)
            return cast("T", self._known[id(value)])
        return value

    def _text(self, text: str) -> str:
        if text not in self._texts:
            self._texts[text] = self._mask.text(text)
        return self._texts[text]

    def _tuple(self, values: tuple[object, ...]) -> tuple[object, ...]:
        new = tuple(map(self.of, values))
        return new if any(one is not old for one, old in zip(new, values, strict=True)) else values

    def _record(self, record: object) -> object:
        new: dict[str, object] = {}
        for field in fields(cast("Report", record)):
            if field.name not in LEFT:
                old = getattr(record, field.name)
                masked_value = self.of(old)
                if masked_value is not old:
                    new[field.name] = masked_value
        return replace(cast("Report", record), **new) if new else record  # type: ignore[arg-type]
