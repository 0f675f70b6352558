"""Printed numbers: Indonesian and English numerals, what they can stand for, and whether two of them can be the same."""

from lkipaudit.quantity.columns import is_column_number, style_of
from lkipaudit.quantity.groups import Kind
from lkipaudit.quantity.interval import ONE, ZERO, Interval, less, less_equal
from lkipaudit.quantity.not_values import Role
from lkipaudit.quantity.numeral import parse, parse_range
from lkipaudit.quantity.printed import Bound, Form, Mode, Quantity, Separator, Style, TieClass, rounded, show, tie
from lkipaudit.quantity.running import Found, find

__all__ = [
    "ONE",
    "ZERO",
    "Bound",
    "Form",
    "Found",
    "Interval",
    "Kind",
    "Mode",
    "Quantity",
    "Role",
    "Separator",
    "Style",
    "TieClass",
    "find",
    "is_column_number",
    "less",
    "less_equal",
    "parse",
    "parse_range",
    "rounded",
    "show",
    "style_of",
    "tie",
]
