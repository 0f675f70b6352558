"""Plans of several years in running text: the period they are for, and which year of it the report tells of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from lkipaudit.model import PeriodeRencana, Text, UrutanTahun
from lkipaudit.place import Place
from lkipaudit.quantity import Quantity
from lkipaudit.understanding.cues import words
from lkipaudit.understanding.prose import Prose
from lkipaudit.understanding.words import plain, squash

Words = Mapping[str, tuple[str, ...]]
_TO = r"\s*(?:[-–—]|s\s?[./]?\s?d\b\.?|sampai(?:\s+dengan)?(?:\s+tahun)?|hingga(?:\s+tahun)?)\s*"
PERIOD = re.compile(rf"(?<![\d/.-])(?P<first>20\d\d){_TO}(?P<last>20\d\d)(?![\d/]|\.\d)", re.IGNORECASE)
OF_A_NAME = re.compile(
    r"[\s(),:“”\"]*(?:(?:(?-i:[A-Z][^\s,;.]*)|dan|tahun|periode|untuk|masa|provinsi|kabupaten|kota|/|&|-)[\s(),“”\"]*){0,18}", re.IGNORECASE
)
"""Nothing but words of a name and "Tahun" between a plan and its period."""
CHANGED = re.compile(
    r"\b(?:perubahan|revisi|revi[eu]w?|penyesuaian|(?:pen)?capaian|realisasi|evaluasi|target|hasil|progres)(?:\s+\S+){0,2}\s*\Z",
    re.IGNORECASE,
)
"""Before a plan: then its years are not those of the plan as it was made."""
OTHERS = re.compile(
    r"\b(?:kepada|seluruh|semua|setiap|para|masing-masing)\s+(?:opd|skpd|perangkat\s+daerah|pd|satuan\s+kerja)\b", re.IGNORECASE
)
KINDS = frozenset(
    [
        *(
            "renstra",
            "rencana",
            "strategis",
            "strategik",
            "stratejik",
            "rpjmd",
            "rpjmn",
            "rpjm",
            "jangka",
            "menengah",
            "nasional",
            "pembangunan",
        ),
        *("opd", "skpd", "pd", "perangkat", "daerah", "dinas", "badan", "kantor", "biro", "bagian", "sekretariat", "unit", "kerja"),
        *("dan", "tahun", "periode", "masa", "untuk"),
    ]
)
"""Words that say nothing of whose plan it is."""
LEVELS = re.compile(r"\b(provinsi|propinsi|kabupaten|kab|kota)\b", re.IGNORECASE)
ORDERS = ("pertama", "kedua", "ketiga", "keempat", "kelima")
ORDER = re.compile(
    rf"\btahun\s+(?:(?P<word>{'|'.join(ORDERS)}|awal)|ke\s?-?\s?(?P<number>[1-6]))\b(?=(?P<between>(?:\s+\S+?){{0,18}}?\s*)20\d\d{_TO}20\d\d)",
    re.IGNORECASE,
)
IS = re.compile(r"\b(?:merupakan|adalah)\b", re.IGNORECASE)
YEAR = re.compile(r"\btahun\s+(?:anggaran\s+)?(20\d\d)\b(?!\s*[-–/])", re.IGNORECASE)
AIMED = re.compile(
    r"\b(?:dicapai|mencapai|diwujudkan|dipenuhi|ditargetkan)\s+(?:pada|di|untuk|dalam|selama|sampai)\s+tahun\s+(20\d\d)\b", re.IGNORECASE
)
PLANS = {"renstra": "Renstra", "rpjmd": "RPJMD", "rpjmn": "RPJMN"}
SELDOM = 2
"""A period is usual that is named at least so many times as often as another."""


@dataclass(frozen=True, slots=True)
class Named:
    """One plan with its period as a sentence names it; `level` is that of the government named with it, "" if none is."""

    plan: str
    level: str
    first: int
    last: int
    raw: str
    place: Place
    bagian: str
    aims: frozenset[int] = frozenset()
    """Years in which its sentence says that something of it is to be reached."""

    @property
    def owner(self) -> frozenset[str]:
        """The words that tell whose it is, without the government that its level tells; none where it is only called a plan."""
        name = LEVELS.split(PERIOD.sub(" ", self.raw))[0]
        return frozenset(plain(name).split()) - KINDS

    @property
    def period(self) -> tuple[int, int]:
        """Its first and last year."""
        return self.first, self.last


def read_plans(found: Sequence[Prose], vocabulary: Words, year: int | None = None) -> tuple[PeriodeRencana, ...]:
    """The periods of each plan of one document: the usual one, and one named seldom that begins or ends in the same year.

    So does one that was over before the `year` of the report in which it is said to be reached.
    """
    named = _levelled([one for passage in found for one in _named(passage, vocabulary)], found)
    told: list[PeriodeRencana] = []
    for key in dict.fromkeys((one.plan, one.level) for one in named):
        group = [one for one in named if (one.plan, one.level) == key]
        counts = Counter(one.period for one in group)
        usual, most = counts.most_common(1)[0]
        seldom = [one for one in group if counts[one.period] * SELDOM <= most]
        near = [one for one in seldom if one.first == usual[0] or one.last == usual[1] or _is_over(one, usual, year)]
        owners = frozenset[str]().union(*(one.owner for one in group if one.period == usual))
        near = [one for one in near if not owners or not one.owner or one.owner & owners]
        if most > 1:
            told += [_period(one) for one in group if one.period == usual or one in near]
    return tuple(told)


def _is_over(one: Named, usual: tuple[int, int], year: int | None) -> bool:
    """Whether a plan is said to be reached in the year of the report, which it does not hold, and the usual one does."""
    return year is not None and year in one.aims and one.last < year and usual[0] <= year <= usual[1]


def read_order(found: Sequence[Prose], own: Quantity | None) -> tuple[UrutanTahun, ...]:
    """The years of one document that are said to be the first, second, ... of a period; `own` is the year of the report."""
    return tuple(one for passage in found for one in _orders(passage, own))


def _named(passage: Prose, vocabulary: Words) -> Iterator[Named]:
    text = passage.text
    for period in PERIOD.finditer(text):
        start, end = passage.sentence(period.start())
        sentence = text[start : period.start()]
        plans = [(found, plan) for plan, spellings in vocabulary.items() for found in words(spellings).finditer(sentence)]
        if not plans:
            continue
        _, plan = max(plans, key=lambda one: one[0].end())
        belonging = [one for one, kind in plans if kind == plan and OF_A_NAME.fullmatch(sentence[one.end() :])]
        if not belonging or CHANGED.search(sentence[: belonging[0].start()]) or OTHERS.search(text[start:end]):
            continue
        begin = start + min(one.start() for one in belonging)
        level = LEVELS.search(text[begin : period.start()])
        yield Named(
            plan,
            _level(level[1]) if level else "",
            int(period["first"]),
            int(period["last"]),
            text[begin : period.end()],
            passage.place(begin, period.end()),
            passage.section.bagian,
            frozenset(int(aimed) for aimed in AIMED.findall(text[period.end() : end])),
        )


def _level(word: str) -> str:
    folded = word.casefold()
    return "provinsi" if folded.startswith("pro") else "kabupaten" if folded.startswith("kab") else folded


def _levelled(named: Sequence[Named], found: Sequence[Prose]) -> list[Named]:
    """A plan without a level is that of the government that the document names most, of those that own such a plan."""
    count = Counter(_level(word) for passage in found for word in LEVELS.findall(passage.text))
    own = {
        plan: max({one.level for one in named if one.plan == plan and one.level}, key=lambda level: (count[level], level), default="")
        for plan in {one.plan for one in named}
    }
    return [replace(one, level=one.level or own[one.plan]) for one in named]


def _period(one: Named) -> PeriodeRencana:
    name = PLANS[one.plan]
    return PeriodeRencana(
        nama=Text(name, one.place, f"{one.plan} {one.level}".strip()),
        bagian=one.bagian,
        dokumen=one.place.source,
        tabel="",
        keyakinan="sedang",
        rencana=f"{one.plan} {one.level}".strip(),
        periode=Text(one.raw, one.place, f"{one.first}-{one.last}"),
    )


def _orders(passage: Prose, own: Quantity | None) -> Iterator[UrutanTahun]:
    text = passage.text
    for said in ORDER.finditer(text):
        start, end = passage.sentence(said.start())
        period = PERIOD.match(text, said.end("between")) if said.end("between") < end else None
        lead = text[start : said.start()]
        if period is None or IS.search(lead) is None or ORDER.search(said["between"]):
            continue
        years = list(YEAR.finditer(lead))
        year = _year(passage, years[-1], start) if years else own
        if year is None:
            continue
        place = passage.place(said.start(), period.end())
        raw = text[said.start() : period.end()]
        yield UrutanTahun(
            nama=Text(raw, place, squash(raw)),
            bagian=passage.section.bagian,
            dokumen=place.source,
            tabel="",
            keyakinan="sedang",
            urutan=Quantity(text[said.start() : said.end()], Decimal(_order(said)), place=place.at("urutan")),
            tahun=year,
            awal=Quantity(period[0], Decimal(period["first"]), place=place.at("awal")),
            akhir=Quantity(period[0], Decimal(period["last"]), place=place.at("akhir")),
        )


def _order(said: re.Match[str]) -> int:
    if said["number"]:
        return int(said["number"])
    word = said["word"].casefold()
    return 1 if word == "awal" else ORDERS.index(word) + 1


def _year(passage: Prose, one: re.Match[str], start: int) -> Quantity:
    place = passage.place(start + one.start(), start + one.end())
    return Quantity(one[0], Decimal(one[1]), place=place.at("tahun"))
