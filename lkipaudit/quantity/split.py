"""Numbers that narrow cells and text extraction have split: "9.985.639. 757", "95, 12 %", "5.30 1.709.125"."""

from __future__ import annotations

import re

from lkipaudit.quantity.groups import GROUP, is_grouped
from lkipaudit.quantity.printed import Style

_CORE = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_GAP = re.compile(r"(?:\s{0,3}(?P<mark>[.,])\s{0,3}|\s{1,3})(?P<more>[0-9]+(?:[.,][0-9]+)*)")
_GROUPS = re.compile(r"[1-9][0-9]{0,2}(?:([.,])[0-9]{3}(?:\1[0-9]{3})*)?")
_ONE_GROUP = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")
_PERCENT_AHEAD = re.compile(r"\s*%")


def join_split(line: str, start: int, style: Style | None, *, whole: bool = False) -> tuple[str, int]:
    """The digits and marks of one number that begins at `start`, without the spaces inside, and where it ends.

    Pieces are joined only when together they are lawful and apart they are not. `whole` says that the text is a single number, so
    that a lone mark with a space is enough; running text needs more proof ("sebanyak 10, 12 dan 15").
    """
    core = _CORE.match(line, start)
    if core is None:
        raise ValueError(f"no digit at {start}")
    token, end = core[0], core.end()
    while gap := _GAP.match(line, end):
        mark, more = gap["mark"] or "", gap["more"]
        sure = whole or (_PERCENT_AHEAD.match(line, gap.end()) is not None)
        if not (_joins_at_mark(token, mark, more, sure=sure) if mark else _joins_at_space(token, more, style)):
            break
        token, end = f"{token}{mark}{more}", gap.end()
    return token, end


def _joins_at_mark(token: str, mark: str, more: str, *, sure: bool) -> bool:
    joined = f"{token}{mark}{more}"
    if is_grouped(joined):
        # "10. 122.458.000" is row ten, but no row is numbered "9.985.639."
        return "." in token or "," in token or len(token) == GROUP
    if more == "00" and mark not in token and _GROUPS.fullmatch(token):
        return True  # the decimals of an amount, on a line of their own
    if not sure or not more.isdigit():
        return False
    return (len(more) < GROUP and mark not in token) or _ONE_GROUP.fullmatch(joined) is not None


def _joins_at_space(token: str, more: str, style: Style | None) -> bool:
    """Whether the last group before the space and the first after it make one group of three ("5.30 1.709.125")."""
    mark = next((mark for mark in ".," if mark in token and mark in more), "")
    if not mark or (style is not None and style.decimal == mark):
        return False
    return len(token.rpartition(mark)[2]) < GROUP and is_grouped(token + more)
