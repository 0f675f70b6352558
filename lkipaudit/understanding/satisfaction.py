"""Grades beside the score of a survey of those whom an agency serves: "IKM sebesar 81,20 dengan mutu pelayanan B"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from lkipaudit.model import Predikat, Text
from lkipaudit.understanding.passages import ANY, COUNT, Sentence
from lkipaudit.understanding.words import squash

SURVEY = re.compile(r"\b(?:IKM|SKM)\b|\bkepuasan\s+(?:masyarakat|pelanggan|pasien|pengguna)\b", re.IGNORECASE)
SCORES = re.compile(
    rf"{SURVEY.pattern}|\b(?:S?AKIP|SPBE|SPIP|IPASN|RB)\b|\bakuntabilitas\s+kinerja\b|\b(?:reformasi\s+birokrasi|profesionalitas|integritas|maturitas|kearsipan|"
    r"keterbukaan\s+informasi|kepatuhan)\b",
    re.IGNORECASE,
)
"""What else is graded by letters and words."""
NAMES = {"a": "sangat baik", "b": "baik", "c": "kurang baik", "d": "tidak baik"}
WORDS = "|".join(sorted(NAMES.values(), key=len, reverse=True))
CALLED = (
    r"(?:mutu(?:\s+(?:pelayanan|layanan|unit))?|kategori|predikat|kriteria|kinerja\s+(?:unit\s+)?(?:pelayanan|layanan)|"
    r"kualitas\s+pelayanan)"
)
MARK = "[\"'“”‘’]?"
GRADED = re.compile(
    rf"(?P<n>[{COUNT}])[^{ANY}.;]{{0,40}}?(?:\b(?i:{CALLED})\s+(?i:(?:yang|pelayanan|adalah|yaitu)\s+)?|\(\s*){MARK}(?:(?P<g>[ABCD])(?![\w/])|(?P<w>(?i:{WORDS}))\b){MARK}\)?"
)
OTHER = re.compile(r"\b(?:target\w*|capaian|responden|dari|unsur|skala|interval|rentang)\b[^.;]{0,30}\Z", re.IGNORECASE)
"""Right before a number that may be no score of the survey, or that of something else."""
LEAD = 40
LEAST, MOST = Decimal(25), Decimal(100)
NEW = {
    "a": (Decimal("88.31"), MOST),
    "b": (Decimal("76.61"), Decimal("88.30")),
    "c": (Decimal(65), Decimal("76.60")),
    "d": (LEAST, Decimal("64.99")),
}
"""PermenPAN-RB 14/2017."""
OLD = {
    "a": (Decimal("81.26"), MOST),
    "b": (Decimal("62.51"), Decimal("81.25")),
    "c": (Decimal("43.76"), Decimal("62.50")),
    "d": (LEAST, Decimal("43.75")),
}
"""KepMenPAN 25/2004, on which many agencies still grade."""
STEP = Decimal("0.01")


def read_satisfaction(found: Sequence[Sentence]) -> Iterator[Predikat]:
    """The scores of surveys with the grade beside them."""
    for sentence in found:
        for match in GRADED.finditer(sentence.text) if SURVEY.search(sentence.text) else ():
            number = sentence.numbers[match["n"]]
            before = sentence.text[max(0, match.start() - LEAD) : match.start()]
            if (
                not nearest(sentence.text, match.start(), SURVEY)
                or number.value is None
                or not LEAST <= number.value <= MOST
                or OTHER.search(before)
            ):
                continue
            word = " ".join((match["w"] or "").casefold().split())
            grade = (match["g"] or "").casefold() or next(letter for letter, name in NAMES.items() if name == word)
            printed = match["g"] or " ".join(match["w"].split())
            name = sentence.told(0, len(sentence.text), most=90)
            yield Predikat(
                nama=Text(name, sentence.place, squash(name)),
                bagian=sentence.section.bagian,
                dokumen=sentence.place.source,
                tabel="",
                keyakinan="sedang",
                nilai=replace(number, raw=sentence.told(*match.span())),
                label=Text(printed, sentence.place, squash(printed)),
                skala="ikm",
                predikat=f"{grade.upper()} ({NAMES[grade].title()})",
                rentang=f"{_told(NEW[grade])}",
                cocok=any(low <= number.value < high + STEP for low, high in (NEW[grade], OLD[grade])),
            )


def nearest(text: str, at: int, own: re.Pattern[str]) -> bool:
    """Whether a number is that of `own`, by the score that is named last before it, or by the only ones that are named at all."""
    owned = list(own.finditer(text))
    others = [match for match in SCORES.finditer(text) if not any(one.start() < match.end() and match.start() < one.end() for one in owned)]
    mine = max((match.end() for match in owned if match.end() <= at), default=-1)
    last = max((match.end() for match in others if match.end() <= at), default=-1)
    return mine > last or (mine == last and not others)


def _told(band: tuple[Decimal, Decimal]) -> str:
    return "-".join(f"{end:.2f}".replace(".", ",") for end in band)
