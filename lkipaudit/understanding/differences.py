"""Differences stated in sentences: "A mencapai 7,21, sedangkan B 7,01. Hal ini berarti A lebih unggul 0,20 poin"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lkipaudit.model import Selisih, Text
from lkipaudit.place import Place
from lkipaudit.quantity import Quantity, Separator, Style, parse
from lkipaudit.understanding.changes import Change, changes, growths
from lkipaudit.understanding.passages import AMOUNT, ANY, BAD, COUNT, RATE, Sentence
from lkipaudit.understanding.tablerows import Pair, TableRow, pair_of
from lkipaudit.understanding.words import squash

X = f"[^{ANY}]"
KINDS = (AMOUNT, RATE, COUNT)
VALUES = re.compile(f"[{ANY}]")
MORE = r"(?:unggul|tinggi|rendah|besar|kecil|banyak|sedikit|baik)"
NUMBER = f"(?P<d>[{AMOUNT}{RATE}{COUNT}])"
POINT = r"(?P<point>poin\b|point\b)"
ASIDE = rf"(?:(?!\b(?:banding|sebesar|target|tahun)\w*){X})"
GAP = (
    re.compile(rf"\b(?:selisih|terpaut|perbedaan)(?:nya)?\b{ASIDE}{{0,40}}?(?:\bsebesar\s*)?{NUMBER}\s*{POINT}?", re.IGNORECASE),
    re.compile(rf"\blebih\s+{MORE}(?:\s+(?:sebesar|sebanyak|hingga))?\s*{NUMBER}\s*{POINT}?", re.IGNORECASE),
    re.compile(rf"\blebih\s+{MORE}\b{ASIDE}{{0,90}}?{NUMBER}\s*{POINT}", re.IGNORECASE),
)
CHANGED = r"(?:meningkat|naik|bertambah|menurun|turun|berkurang|peningkatan|kenaikan|penambahan|pertambahan|penurunan|pengurangan)"
FROM_TO = rf"\bdari\b{X}{{0,40}}?(?P<a>[{ANY}]){X}{{0,60}}?\bmenjadi\b{X}{{0,30}}?(?P<b>[{ANY}])"
BY = rf"\b{CHANGED}\b(?:\s+(?:yaitu|sebesar|sebanyak|sejumlah|senilai|anggaran))*\s*{NUMBER}\s*{POINT}?"
GREW = (re.compile(rf"{FROM_TO}{X}{{0,60}}?{BY}"), re.compile(rf"{BY}{X}{{0,25}}?{FROM_TO}"))
CHANGE = re.compile(rf"\b{CHANGED}\b(?:\s+(?:sebesar|sebanyak|sejumlah|senilai))*\s*\Z", re.IGNORECASE)
FROM_TO_ANY = re.compile(FROM_TO)
LESS = re.compile(
    rf"(?P<d>[{RATE}]){X}{{0,20}}?\bdari\b{X}{{0,70}}?(?P<b>[{RATE}]){X}{{0,15}}?\bdikurangi\b{X}{{0,90}}?"
    rf"(?:[{COUNT}]{X}{{0,20}}?\batau\b{X}{{0,15}}?)?(?P<a>[{RATE}])(?P<point>)"
)
BEFORE_AFTER = re.compile(
    rf"\bsebelum\b{X}{{0,25}}?perubahan{X}{{0,80}}?(?P<a>[{AMOUNT}]){X}{{0,20}}?\bsetelah\b{X}{{0,25}}?perubahan"
    rf"{X}{{0,40}}?(?P<b>[{AMOUNT}]){X}{{0,40}}?{BY}",
    re.IGNORECASE,
)
BESIDE = rf"(?:{X}{{0,6}}?\(?(?:atau)?\s*(?:sebesar\s*)?(?P<p>[{RATE}])\)?)?"
BECAME = re.compile(
    rf"\b(?:semula|awal(?:nya)?|murni)\b{X}{{0,60}}?(?P<a>[{ANY}]){X}{{0,60}}?{BY}{BESIDE}{X}{{0,40}}?\bmenjadi\b{X}{{0,30}}?(?P<b>[{ANY}])"
)
AND = rf"(?:(?!\b(?:dan|serta|sedangkan|sementara)\b){X})"
THAN = re.compile(
    rf"{BY}{AND}{{0,25}}?{BESIDE}{AND}{{0,25}}?\b(?:di\s?banding\w*|dari\s+(?:tahun|capaian|realisasi))\b(?:(?!,\s*dari\b|\b(?:dari|dengan)\s+(?:total|target)\b){X}){{0,70}}?(?P<a>[{ANY}])"
    rf"(?!{X}{{0,15}}?(?:,|\bdan\b|\bserta\b){X}{{0,5}}[{ANY}])"
)
"""What is told before it is more or less than this number by that much."""
AGAINST = re.compile(
    rf"\bdi\s?banding\w*\b{X}{{0,70}}?(?P<a>[{ANY}])(?P<between>{X}{{0,60}}?\b{CHANGED}\b{X}{{0,40}}?){NUMBER}\s*{POINT}?{BESIDE}"
    rf"(?:{X}{{0,30}}?\bmenjadi\b{X}{{0,30}}?(?P<b>[{ANY}])|(?!{X}{{0,30}}?\b(?:dari|terhadap|selama|per|setiap|di\s?banding\w*)\b))",
    re.IGNORECASE,
)
"""Compared with this number, what is told is more or less by that much; it has become this, or was told before."""
WHILE = re.compile(
    rf"(?P<b>[{ANY}]){X}{{0,30}}?\b(?:sedangkan|sementara|dan(?=\s+(?:pada\s+)?tahun\b))(?!\w){X}{{0,60}}?(?P<a>[{ANY}]){X}{{0,20}}?\b(?:sehingga|berarti|maka)\b{X}{{0,40}}?{BY}"
    rf"(?!{X}{{0,40}}?\b(?:dari|terhadap|di\s?(?:banding|sanding)\w*)\b)(?!{X}{{0,12}}?\bbaru\b)",
    re.IGNORECASE,
)
"""This number and, in another year, that one: more or less by so much, and nothing else is named that it could be more than."""
FILLER = re.compile(
    rf"{CHANGED}|ada(?:nya)?|artinya|berarti|(?:capaian|kinerja|nilai|realisasi|tahun)(?:nya)?|ini|itu|maka|mengalami|pada|poin|point|"
    r"se(?:banyak|besar|jumlah|nilai)|sehingga|sudah|telah|terdapat|terjadi|tersebut|yaitu",
    re.IGNORECASE,
)
"""What may stand between a base and a change, beside the words of what changed."""
WORD = re.compile(r"[^\W\d_]+")
TARGET = re.compile(r"\btarget(?:nya)?\b(?!.*\b(?:realisasi|capaian|tercapai|terealisasi|mencapai)(?:nya)?\b)", re.IGNORECASE | re.DOTALL)
"""The last word before a number that says what it is says that it is a target."""
TIME = re.compile(
    r"sedangkan|sementara|(?:lalu|sebelum(?:nya)?|dulu|silam|triwulan|semester|periode)|persen|rp|hanya|baru|se?kitar|adalah|"
    r"mencapai|berada|dengan|di|yang|dan|dari",
    re.IGNORECASE,
)
"""What else may stand between a number and the same of another time."""
REGION = re.compile(r"\b(?:nasional|provinsi|kabupaten|kota|kecamatan|regional)\b", re.IGNORECASE)
"""What is compared with that of a region is not what it was before."""
WITH = re.compile(r"\b(?:dengan|terhadap)\b(?P<what>.*)", re.IGNORECASE | re.DOTALL)
ROLES = frozenset({"target", "capaian", "realisasi", "anggaran", "keuangan", "fisik", "serapan"})
PAIR = 2


def read_differences(found: Sequence[Sentence], rows: Sequence[TableRow] = ()) -> tuple[Selisih, ...]:
    """The differences of two numbers that the same sentence, or the one before it, names; `rows` are those of the tables."""
    told: list[Selisih] = []
    before: Sentence | None = None
    for sentence in found:
        known = len(told)
        told += _grown(sentence)
        told += _than(sentence)
        told += _against(sentence, None if sentence.opens else before)
        told += _apart(sentence, None if sentence.opens else before, rows)
        told += _changed_by(sentence, None if sentence.opens else before, {one.besar.place for one in told[known:]})
        before = sentence
    return tuple(told)


def _grown(sentence: Sentence) -> Iterator[Selisih]:
    taken: set[str] = set()
    for pattern in (LESS, BEFORE_AFTER, BECAME, *GREW, WHILE):
        for match in pattern.finditer(sentence.text):
            letters, point = (match["d"], match["b"], match["a"]), bool(match["point"]) or pattern is LESS
            if match["d"] not in taken and _of_a_kind(letters, point=point) and (pattern is not WHILE or _one_thing(sentence, match)):
                taken.add(match["d"])
                yield _record(sentence, sentence, letters, point=point)


def _one_thing(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether the number before "sedangkan" is the only one of its kind and no target, and the words after it name nothing new."""
    head, between = sentence.text[: match.start("b")], sentence.text[match.end("b") : match.end()]
    if TARGET.search(head) or any(_kind(letter) == _kind(match["b"]) for letter in VALUES.findall(head)):
        return False
    known = {*_named(head), *(sentence.numbers[match[name]].unit for name in "ab")}
    return all(word in known or FILLER.fullmatch(word) or TIME.fullmatch(word) for word in _named(between))


def _than(sentence: Sentence) -> Iterator[Selisih]:
    """A change and what it is compared with, where only one number before it can be what changed, or one of several bears it out."""
    for match in () if FROM_TO_ANY.search(sentence.text) else THAN.finditer(sentence.text):
        kind, base = _kind(match["a"]), sentence.numbers[match["a"]]
        told = [c for c in VALUES.findall(sentence.text[: match.start()]) if _kind(c) == kind]
        for gap, point in ((match["d"], bool(match["point"])), (match["p"], False)):
            if gap is None or BAD in (kind, _kind(gap)) or (_kind(gap) not in (kind, RATE) and not point):
                continue
            held = [c for c in told if _changed(sentence.numbers[gap], sentence.numbers[c], base, rate=_kind(gap) == RATE)]
            now = held[0] if held else told[0] if len(told) == 1 else None
            if now is not None:
                yield _record(sentence, sentence, (gap, now, match["a"]), point=point)


def _against(sentence: Sentence, before: Sentence | None) -> Iterator[Selisih]:
    """A change after what it is compared with: what changed is named behind it, or before it in the one place that can be meant."""
    for match in () if FROM_TO_ANY.search(sentence.text) else AGAINST.finditer(sentence.text):
        letters, point = (match["d"], match["b"], match["a"]), bool(match["point"])
        if match["b"] is not None:
            alike = _counts_alike(*(sentence.numbers[match[name]] for name in "ab"))
            if alike and _of_a_kind(letters, point=point) and _one_role(match):
                yield _record(sentence, sentence, letters, point=point)
            continue
        head = sentence.text[: match.start()]
        home = sentence if VALUES.search(head) else before
        now = _meant(sentence, home, match) if home is not None else None
        if home is not None and now is not None and _kind(match["d"]) in (_kind(match["a"]), RATE):
            yield _record(sentence, home, (match["d"], now, match["a"]), point=point)


def _one_role(match: re.Match[str]) -> bool:
    """Whether what a base is called is not another measure than what changes: "dibandingkan capaian A, realisasi keuangan naik ..."."""
    base, changed = (ROLES & _named(text) for text in (match.string[match.start() : match.start("a")], match["between"]))
    return not base or not changed or bool(base & changed)


def _meant(sentence: Sentence, home: Sentence, match: re.Match[str]) -> str | None:
    """The one number of `home` that is of the kind of the base and no target: what changes is what was reached."""
    base = match["a"]
    text = sentence.text[: match.start()] if home is sentence else home.text
    roles = ROLES & _named(match["between"])
    if roles and ROLES & _named(text) and not roles & _named(text):
        return None
    if REGION.search(match.string[match.start() : match.start("a")]):
        return None
    known = {*_named(text), sentence.numbers[base].unit}
    if any(word not in known and not FILLER.fullmatch(word) for word in _named(match["between"])):
        return None
    alike = [c for c in VALUES.findall(text) if _kind(c) == _kind(base) != BAD and _counts_alike(home.numbers[c], sentence.numbers[base])]
    alike = [c for c in alike if not TARGET.search(text[: text.index(c)])]
    return alike[0] if len(alike) == 1 else None


def _named(text: str) -> set[str]:
    return {word.casefold() for word in WORD.findall(text)}


def _counts_alike(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers count the same noun; a score with decimals has none."""
    return one.unit == other.unit or bool(one.decimals and other.decimals)


def _changed(gap: Quantity, now: Quantity, base: Quantity, *, rate: bool) -> bool:
    """Whether a change can be the difference of two numbers, or their growth."""
    if gap.value is None or now.value is None or not base.value:
        return False
    apart = abs(now.value - base.value)
    ways = (apart, apart / base.value * 100) if rate else (apart,)
    return any(abs(gap.value - way) <= gap.step for way in ways)


def _apart(sentence: Sentence, before: Sentence | None, rows: Sequence[TableRow]) -> Iterator[Selisih]:
    """A gap between the only two numbers of their kind before it, with the two of the table row that the sentences name."""
    taken: set[str] = set()
    for match in (match for pattern in GAP for match in pattern.finditer(sentence.text)):
        head = VALUES.findall(sentence.text[: match.start()])
        home, letters = (sentence, head) if head or before is None else (before, VALUES.findall(before.text))
        point = bool(match["point"])
        levels = len(letters) == PAIR and not any(CHANGE.search(home.text[: home.text.index(letter)]) for letter in letters)
        if levels and not _with_another(match, home) and match["d"] not in taken and _of_a_kind((match["d"], *letters), point=point):
            taken.add(match["d"])
            one = _record(sentence, home, (match["d"], letters[0], letters[1]), point=point)
            tabled = pair_of(rows, f"{home.text} {sentence.text}", (one.dari, one.kurang))
            yield one if tabled is None else _beside(one, tabled)


def _with_another(match: re.Match[str], home: Sentence) -> bool:
    """Whether a gap is said to be with what the numbers before it are not: "selisih dengan nilai tertinggi sebesar 8,5 poin"."""
    said = WITH.search(match[0])
    known = {*_named(home.text), *_named(match.string[: match.start()])}
    return said is not None and any(word not in known and not FILLER.fullmatch(word) for word in _named(said["what"]))


def _changed_by(sentence: Sentence, before: Sentence | None, known: set[Place | None]) -> Iterator[Selisih]:
    """The changes that lead from a number to the next, but those whose places are known already."""
    for one in (*changes(sentence, before), *growths(sentence, before)):
        if sentence.numbers[one.change].place not in known:
            yield _of_change(sentence, one)


def _of_change(sentence: Sentence, one: Change) -> Selisih:
    besar = sentence.quoted(one.change)
    letters = [one.change, *one.beside, *(letter for home, letter in (one.after, one.before) if home is sentence)]
    places = [sentence.text.index(letter) for letter in letters]
    name = sentence.told(min(places), max(sentence.end_of(letter) for letter in letters))
    after, start = (_read_like(besar, home.quoted(letter)) for home, letter in (one.after, one.before))
    return Selisih(
        nama=Text(name, sentence.place, squash(name)),
        bagian=sentence.section.bagian,
        dokumen=sentence.place.source,
        tabel="",
        jenis=_way(one),
        besar=replace(besar, value=abs(besar.value)) if besar.value is not None else besar,
        dari=after,
        kurang=start,
    )


def _way(one: Change) -> str:
    """What a change counts: what its numbers count, or per cent of the first of them."""
    if _kind(one.change) != RATE:
        return "poin"
    return "persen" if _kind(one.after[1]) == RATE else "tumbuh"


def _of_a_kind(letters: Sequence[str], *, point: bool) -> bool:
    """Whether the numbers are of one kind; points are the difference of any two alike."""
    kinds = [_kind(letter) for letter in letters]
    return BAD not in kinds and kinds[1] == kinds[2] and (kinds[0] == kinds[1] or point)


def _kind(letter: str) -> str:
    return next((kind for kind in KINDS if kind[0] <= letter <= kind[-1]), BAD)


def _record(sentence: Sentence, home: Sentence, letters: Sequence[str], *, point: bool) -> Selisih:
    gap, first, second = letters
    last = max(sentence.end_of(c) for c in (letters if home is sentence else letters[:1]))
    start = min(sentence.text.index(c) for c in letters) if home is sentence else 0
    name = sentence.told(start, last)
    besar = sentence.quoted(gap)
    return Selisih(
        nama=Text(name, sentence.place, squash(name)),
        bagian=sentence.section.bagian,
        dokumen=sentence.place.source,
        tabel="",
        jenis="persen" if _kind(gap) == RATE and not point else "poin",
        besar=besar,
        dari=_read_like(besar, home.quoted(first)),
        kurang=_read_like(besar, home.quoted(second)),
    )


def _beside(one: Selisih, tabled: Pair) -> Selisih:
    """A difference with the two numbers of a table row."""
    return replace(one, dari_tabel=_read_like(one.besar, tabled[0]), kurang_tabel=_read_like(one.besar, tabled[1]))


def _read_like(gap: Quantity, number: Quantity) -> Quantity:
    """A number whose mark can mean two things, read as its difference is: with "0,13" between them "1,157" has decimals."""
    mark = re.search(r"[0-9]([.,])[0-9]{1,2}(?![0-9])", gap.raw)
    if (
        not gap.decimals
        or number.decimals
        or mark is None
        or not re.search(rf"(?<![0-9])[0-9]{{1,3}}\{mark[1]}[0-9]{{3}}(?![0-9.,])", number.raw)
    ):
        return number
    decimal: Separator = "," if mark[1] == "," else "."
    again = parse(number.raw, style=Style("." if decimal == "," else ",", decimal))
    return replace(again, raw=number.raw, place=number.place) if again else number
