"""The words and marks that stand around a number, as patterns with names; each says which spelling made it necessary."""

from __future__ import annotations

import re
from decimal import Decimal

from lkipaudit.quantity.printed import Bound

_SPACES = (
    "\t\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u200b\u200c\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff\u00ad"
)
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d\ufe63"
_ONE_FOR_ONE = str.maketrans(
    {
        **dict.fromkeys(_SPACES, " "),
        **dict.fromkeys(_DASHES, "-"),
        **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
        "，": ",",
        "．": ".",
        "％": "%",
        "（": "(",
        "）": ")",
    }
)


def normal(text: str) -> str:
    """The text with plain spaces, hyphens and digits, each character still at its own position."""
    return text if text.isascii() and text.isprintable() else text.translate(_ONE_FOR_ONE)


# "juta", "jt", "milyar" and their misspellings; a bare M or T only in capitals, and only for money
MULTIPLES = {
    **dict.fromkeys(("ribu", "rb"), 3),
    **dict.fromkeys(("juta", "jt"), 6),
    **dict.fromkeys(("miliar", "milyar", "milliar", "milyard", "miliard", "M"), 9),
    **dict.fromkeys(("triliun", "trilyun", "triliyun", "trilliun", "T"), 12),
}
_MULTIPLE_WORDS = "|".join(sorted((word for word in MULTIPLES if len(word) > 1), key=len, reverse=True))
MULTIPLE = rf"(?P<multiple>(?:{_MULTIPLE_WORDS}|(?-i:[MT]))(?![^\W_]))"

CURRENCY = r"(?:rp|idr)[\s.,:]*"  # "Rp5", "Rp. 5", "Rp.5", "Rp : 5"
PERCENT = r"(?P<percent>%|pers?en\b|pros?en\b)"

# ",-" "-" ".-" after an amount, also after its decimals ("5.301.709.125,00,-", "745,520,000,00-"); "33 ." before its unit
REST = r"(?:\s*[.,;:]?\s?(?:-{1,2}|={1,2})[.,;]?|\s*[.,;:]+)"

BOUNDS: dict[str, Bound] = {
    **dict.fromkeys(("≤", "<=", "=<", "maksimal", "maksimum", "paling banyak", "paling lama", "paling tinggi"), "<="),
    **dict.fromkeys(("≥", ">=", "=>", "minimal", "minimum", "paling sedikit", "paling rendah", "sekurang-kurangnya"), ">="),
    **dict.fromkeys(("<", "kurang dari", "di bawah"), "<"),
    **dict.fromkeys((">", "lebih dari", "di atas"), ">"),
    **dict.fromkeys(("~", "≈", "±", "+/-", "sekitar", "kurang lebih", "lebih kurang", "kira-kira", "hampir"), "~"),
}
_BOUND_SPELLINGS = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(BOUNDS, key=len, reverse=True))
BOUND = rf"(?P<bound>{_BOUND_SPELLINGS})"

_MONTH_NAMES = "agustus|april|desember|februari|januari|juli|juni|maret|mei|nopember|november|oktober|pebruari|september"
_MONTH_SHORT = "jan|feb|peb|mar|apr|jun|jul|agt|agu|ags|sep|sept|okt|nop|nov|des"
MONTH = rf"(?:{_MONTH_NAMES}|(?:{_MONTH_SHORT})\b\.?)"
# words that follow a number in a sentence, and are no unit
_CONNECTIVES = (
    "dari dan atau dengan pada di ke untuk sampai s.d s/d sd hingga yang dalam oleh adalah sebesar sebanyak menjadi x serta "
    "telah sudah belum akan lalu kemudian ini itu tersebut maka karena sehingga namun tetapi sedangkan terhadap secara tidak "
    "mencapai meningkat menurun naik turun dibanding dibandingkan daripada"
)
NOT_UNITS = frozenset(_CONNECTIVES.split())

_WORD = r"[^\W\d_](?:[^\W\d_]|[./'’&²³°-])*[23]?"  # "Pst/Tim", "m2", "Bln.", "Rp5.000,-/orang"
UNIT = rf"(?:/\s*)?(?P<unit>{_WORD}(?:(?:\s*/\s*|\s+){_WORD}){{0,2}})"

NOTHING = re.compile(
    rf"(?:{CURRENCY})?(?:[.,]?-+(?:\s*-+)*|\(\s*-+\s*\)|-\s*0\s*-|nihil|n\s*/\s*a|n\.a|na|tidak\s+ada|kosong)[.,\s-]*%?", re.IGNORECASE
)


def multiple_of(word: str | None) -> Decimal:
    """What a multiple word multiplies by."""
    if not word:
        return Decimal(1)
    return Decimal(10) ** MULTIPLES[word if len(word) == 1 else word.lower()]


def bound_of(words: str | None) -> Bound:
    """What a sign or words before a number say of it."""
    return BOUNDS[" ".join(words.lower().split())] if words else ""


def unit_of(words: str | None) -> str | None:
    """A unit in lower case, "Rp" for rupiah, "" for none; None if the words are no unit (a month, a connective)."""
    if not words:
        return ""
    unit = " ".join(words.lower().split()).rstrip(".-'’&/")
    if unit in ("rupiah", "rp", "idr"):
        return "Rp"
    first = unit.split(" ")[0]
    return None if first in NOT_UNITS or _IS_MONTH.fullmatch(first) else unit


_IS_MONTH = re.compile(MONTH, re.IGNORECASE)
