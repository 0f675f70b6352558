"""Shares of counts stated in sentences: "19 dari 20 kegiatan atau 95 %", "target 52 unit, realisasi 58 unit (111,54 %)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from rapidfuzz import fuzz

from lkipaudit.model import Rasio
from lkipaudit.understanding.dealt import read_dealt
from lkipaudit.understanding.passages import ANY, COUNT, RATE, Sentence
from lkipaudit.understanding.performance import polarity
from lkipaudit.understanding.ratios import ratio
from lkipaudit.understanding.roles_in_prose import Words

X = f"[^{ANY}]"
PART, WHOLE, RATE_OF = f"(?P<a>[{COUNT}])", f"(?P<b>[{COUNT}])", f"(?P<p>[{RATE}])"
FROM = (
    r"(?<!terdiri )(?<!lebih )(?<!kurang )(?<!selain )(?<!berasal )(?<!bersumber )(?<!diperoleh )(?<!mulai )(?<!hasil )"
    r"\b[Dd]ari\b(?!\s+(?:tahun|pada|hasil)\b)(?!\s+(?:[^\W\d_]+\s+){0,3}?(?:tersebut|itu|ini)\b)"
)
"""Before a whole; "dari luas tersebut" means the number before it instead."""
BACK = r"\b[Dd]ari\s+(?:[^\W\d_]+\s+){0,3}?(?:tersebut|itu|ini)\b"
SAYS = r"p(?:e|re|ro)[rs]?sentase"
BEGUN = (
    rf"(?:\(\s*|,?\s*\b(?:atau|setara)\b(?:\s+(?:dengan|sebesar|sebanyak|sabanyak|setara|mencapai|sekitar|{SAYS}))*\s*\(?|"
    rf",?\s*\b(?:dengan|sehingga|maka)\s+{SAYS}\b"
)
LINK = rf"{BEGUN}{X}{{0,70}}?\s)\s*"
OWN = (
    r"(?:capaian|pencapaian|ketercapaian|kinerja\w*|realisasi|target|keberhasilan|indikator|sasaran|ini|tersebut|sebesar|mencapai|"
    r"adalah|yaitu)"
)
TARGET_LINK = rf"{BEGUN}(?:\s+{OWN})*\s)\s*"
"""Before what was reached of a target: "dengan persentase tanaman hidup" names something else."""
PATTERNS = (
    re.compile(rf"{PART}{X}{{0,80}}?{FROM}{X}{{0,30}}?{WHOLE}{X}{{0,60}}?{LINK}{RATE_OF}"),
    re.compile(rf"{PART}{X}{{0,60}}?{LINK}{RATE_OF}\s*\)?{X}{{0,12}}?{FROM}{X}{{0,60}}?{WHOLE}"),
    re.compile(rf"{PART}\s*\(\s*{RATE_OF}\s*\){X}{{0,90}}?{FROM}{X}{{0,25}}?{WHOLE}"),
    re.compile(rf"{FROM}{X}{{0,50}}?{WHOLE}{X}{{0,90}}?{PART}{X}{{0,60}}?{LINK}{RATE_OF}"),
    re.compile(
        rf"{RATE_OF}\s*(?:\(|,?\s*\b(?:atau|yaitu|yakni)\b)\s*(?:(?:sebanyak|sejumlah|sekitar|ada)\s+)?{PART}{X}{{0,25}}?\)?\s*{FROM}{X}{{0,40}}?{WHOLE}"
    ),
    re.compile(
        rf"{WHOLE}{X}{{0,40}}?\b(?:di\s?mana|di\s?antaranya|yang mana|(?:dan|sedangkan|sementara)\s+yang)"
        rf"{X}{{0,45}}?{PART}{X}{{0,60}}?{LINK}{RATE_OF}"
    ),
    re.compile(rf"{WHOLE}{X}{{0,60}}?{BACK}{X}{{0,40}}?{PART}{X}{{0,60}}?{LINK}{RATE_OF}"),
    re.compile(rf"{PART}{X}{{0,40}}?\bkebutuhan{X}{{0,40}}?{WHOLE}{X}{{0,10}}?{LINK}{RATE_OF}"),
)
"""Part, whole and percentage in the orders that leave no doubt which is which."""
MADE_OF = re.compile(rf"{WHOLE}{X}{{0,60}}?\bterdiri\s+(?:dari|atas)\b(?P<rest>.*)")
ONE_OF = re.compile(rf"{PART}{X}{{0,30}}?\(\s*{RATE_OF}\s*\)")
VALUE = f"[{COUNT}{RATE}]"
REACHED = r"\b(?:realisasi\w*|terealisasi|tercapai|mencapai|direalisasikan)\b"
TARGET = re.compile(
    rf"\b(?:[Dd]i)?[Tt]arget(?:kan|nya)?\b(?:(?!{REACHED}){X}){{0,80}}?(?P<b>{VALUE}){X}{{0,40}}?{REACHED}{X}{{0,40}}?"
    rf"(?P<a>{VALUE}){X}{{0,25}}?(?:{TARGET_LINK}|[,:]?\s*(?:capaian(?:\s+kinerja\w*)?\s*[:=]?|[:=])\s*|"
    rf",?\s*(?:sehingga|maka|dengan)\b(?:\s+[^\W\d_]+){{0,2}}?\s+capaian(?:nya)?(?:\s+(?:kinerja\w*|adalah|sebesar|mencapai|menjadi|yaitu))*\s+|"
    rf"{X}{{0,40}}?\b(?:sehingga|maka|artinya|berarti)\s+(?:target\s+)?tercapai(?:\s+sebesar)?\s*(?![{RATE}]\s*dari)){RATE_OF}"
)
SECOND = re.compile(rf"\btarget\w*{X}{{0,40}}[{VALUE[1:-1]}]{X}{{0,15}}\Z", re.IGNORECASE)
"""Right before a target: another target, and nobody can tell which of them is meant."""
OR_ANOTHER = re.compile(rf"[{RATE}]\s*atau\b{X}*[{RATE}]\Z")
"""A percentage "or" a percentage: a second reading, or the achievement; nobody can tell."""
COMES_TO = rf"(?:capaian\w*|tercapai|mencapai|keberhasilan\w*)(?:(?!\b(?:fisik|keuangan)\b){X}){{0,30}}?"
MONEY = re.compile(r"\b(?:serapan|penyerapan|keuangan|anggaran|dana|pagu|fisik)\b", re.IGNORECASE)
AIMED = re.compile(
    r"\b(?:target(?:nya)?\s+(?:sebanyak\s+|sebesar\s+|sejumlah\s+)?|dari\s+(?:total|jumlah|seluruh|keseluruhan)\s+)\Z", re.IGNORECASE
)
"""Right before a number that is no part of another."""
MONEY_REACHED = re.compile(r"\b(?:keuangan|fisik|serapan|penyerapan)\b", re.IGNORECASE)
OF_ALL = re.compile(rf"\s*\)?\s*(?:dari|terhadap)\s+(?:(?:total|seluruh|jumlah|sasaran|populasi)\b(?!\s+target)|[{COUNT}])", re.IGNORECASE)
OF_OTHER_TARGET = re.compile(
    r"\s*\)?\s*(?:dari|terhadap)\s+target\s+(?:tahunan|akhir|jangka|renstra|rpjm\w*|nasional|provinsi|kabupaten)\b", re.IGNORECASE
)
"""After a percentage: it is of something else than the target that was told."""
FARTHEST = 3
NAMED = re.compile(rf"\b{SAYS}\b(?!(?:\s+{OWN})*\s*\Z)", re.IGNORECASE)
OF_A_TARGET = re.compile(r"\s*\)?\s*(?:dari|terhadap)\s+target\b", re.IGNORECASE)
ACHIEVED = r"(?:pen)?capaian(?:nya)?(?:\s+(?:kinerja\w*|target|sasaran|indikator|adalah|sebesar|mencapai|yaitu))*"
OF_TARGET = re.compile(
    rf"(?P<a>{VALUE}){X}{{0,12}}?{FROM}\s+target\b{X}{{0,30}}?(?P<b>{VALUE})(?:{X}{{0,20}}?\b(?:sehingga|maka|berarti|artinya)\b{X}{{0,40}}?\bcapaian\b{X}{{0,30}}?|"
    rf"{X}{{0,20}}?\batau\s+(?:sudah\s+|telah\s+)?tercapai\s+(?:sebesar\s+)?|"
    rf"{X}{{0,20}}?\bdengan\s+(?:(?:nilai|tingkat|persentase)\s+)?{ACHIEVED}\s+){RATE_OF}"
)
FROM_TARGET = re.compile(
    rf"{FROM}\s*(?P<b>{VALUE})(?:(?!{REACHED}){X}){{0,60}}?\b(?:di)?target\w*\b(?:(?!{REACHED}){X}){{0,50}}?{REACHED}{X}{{0,25}}?"
    rf"(?P<a>{VALUE}){X}{{0,25}}?\b(?:sehingga|maka|atau|dengan|berarti)\b{X}{{0,50}}?\b(?:{ACHIEVED}|tercapai(?:\s+(?:sebesar|sebanyak))?)\s+{RATE_OF}"
)
"""What was aimed at comes first and is called the target after its noun: "dari 80 orang yang ditargetkan, terealisasi 60 orang, ..."."""
BESIDE_TARGET = re.compile(
    rf"(?P<a>{VALUE})(?:\s*\(\s*[{ANY}]{X}{{0,30}}?\))?{X}{{0,60}}?\bdi[sb]?banding\w*\s+(?:dengan\s+)?target\b{X}{{0,40}}?(?P<b>{VALUE})"
    rf"{X}{{0,50}}?\b{COMES_TO}{RATE_OF}",
    re.IGNORECASE,
)
"""A realisation, the target that it is compared with, and what of it was reached."""
TO_REACHED = re.compile(
    rf"\btarget\b{X}{{0,30}}?(?P<b>{VALUE}){X}{{0,30}}?\b(?:realisasi\w*|terealisasi)\b{X}{{0,30}}?(?P<a>{VALUE}){X}{{0,25}}?"
    rf"\b(?:sehingga|maka|artinya|berarti)\b{X}{{0,20}}?\b{COMES_TO}{RATE_OF}",
    re.IGNORECASE,
)
FULL = 100
NEXT = re.compile(rf"{X}{{0,40}}[{COUNT}]{X}{{0,40}}[{RATE}]")
YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
BEFORE = re.compile(r"\b(?:sebelum\w*|lalu|triwulan|semester)\b", re.IGNORECASE)
LEAD = 60
"""Letters before a realisation that may tell its year."""
PLANNED = re.compile(rf"\b(?:menarget|(?:di)?target)(?:kan|nya)?\b{X}{{0,40}}\Z", re.IGNORECASE)
"""Before a percentage that was chosen, and then counted out."""
ALIKE = 80
LONGEST_NAME = 80
"""Letters before a target that name whose it is."""


def read_shares(found: Sequence[Sentence], words: Words, directions: Words) -> tuple[Rasio, ...]:
    """The shares of counts, and the achievements of targets."""
    own = [share for sentence in found for share in _of(sentence, words, directions)]
    taken = {share.persen.place for share in own}
    return (*own, *(share for share in _dealt(found) if share.persen.place is None or share.persen.place not in taken))


def _dealt(found: Sequence[Sentence]) -> Iterator[Rasio]:
    """The shares of the parts that a passage deals a whole out to."""
    for one in read_dealt(found):
        numbers = (one.sentence.quoted(one.part), one.whole, one.sentence.quoted(one.rate))
        yield ratio(one.sentence, one.sentence.told(one.start, one.end), numbers, "jumlah")


def _of(sentence: Sentence, words: Words, directions: Words) -> Iterator[Rasio]:
    taken: set[str] = set()
    for match in _matches(sentence, words):
        if match["p"] not in taken:
            taken.add(match["p"])
            target = re.search(r"\b(?:di)?target", match[0], re.IGNORECASE) is not None
            yield replace(_record(sentence, match, "capaian" if target else "jumlah"), polaritas=polarity(sentence.text, directions))
    for whole in MADE_OF.finditer(sentence.text):
        for one in ONE_OF.finditer(whole["rest"]):
            if one["p"] not in taken and _alike(sentence.text, one["a"], whole["b"], words):
                numbers = (sentence.quoted(one["a"]), sentence.quoted(whole["b"]), sentence.quoted(one["p"]))
                at = whole.start("rest")
                yield ratio(sentence, sentence.told(at + one.start(), at + one.end()), numbers, "jumlah")


def of_targets(sentence: Sentence) -> Iterator[re.Match[str]]:
    """Where a sentence tells a realisation ("a"), its target ("b") and the achievement in percent ("p")."""
    yield from (match for match in _targets(sentence) if not _of_another_base(sentence, match))


def _of_another_base(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a percentage is of money or of another base, or what was aimed at and what was reached are no numbers of one thing."""
    part, whole = (sentence.numbers[match[name]].value or Decimal(0) for name in "ab")
    mixed = len({RATE[0] <= match[name] <= RATE[-1] for name in "ab"}) > 1
    before = re.split(f"[{ANY}]", sentence.text[: match.start("p")])[-1]
    after = sentence.text[match.end("p") :]
    if mixed and not whole <= part * FARTHEST <= whole * FARTHEST**2:
        return True
    return MONEY_REACHED.search(before) is not None or OF_ALL.match(after) is not None or OF_OTHER_TARGET.match(after) is not None


def _targets(sentence: Sentence) -> Iterator[re.Match[str]]:
    for match in TARGET.finditer(sentence.text):
        if not OR_ANOTHER.search(match[0]) and not SECOND.search(sentence.text[: match.start()]):
            yield match
    yield from OF_TARGET.finditer(sentence.text)
    yield from FROM_TARGET.finditer(sentence.text)
    for pattern in (BESIDE_TARGET, TO_REACHED):
        yield from (match for match in pattern.finditer(sentence.text) if _of_one_year(match))


def _of_one_year(match: re.Match[str]) -> bool:
    """Whether a realisation and its target are of one kind, and no second year is told between them."""
    rates = {RATE[0] <= match[name] <= RATE[-1] for name in "ab"}
    text = match.string[max(0, match.start() - LEAD) : match.end()]
    return len(rates) == 1 and len(set(YEAR.findall(text))) <= 1 and BEFORE.search(match[0]) is None


def _matches(sentence: Sentence, words: Words) -> Iterator[re.Match[str]]:
    """The clear shares: nothing between the numbers tells of growth, and both count the same."""
    yield from of_targets(sentence)
    for pattern in PATTERNS:
        for match in pattern.finditer(sentence.text):
            between = set(re.findall(r"[^\W\d_]+", match[0].casefold()))
            if (
                between & set(words["bukan_bagian"])
                or _counted_out(sentence, match)
                or _of_something_else(sentence.text, match)
                or _all_done(sentence, match)
            ):
                continue
            if _alike(sentence.text, match["a"], match["b"], words):
                yield match


def _of_something_else(text: str, match: re.Match[str]) -> bool:
    """Whether the words beside a percentage say that it is one of money or of a target: "selesai dengan serapan dana (96 %)"."""
    at = match.start("p")
    before = re.findall(f"{X}*", text[:at])[-2] if at else ""
    if AIMED.search(text[: match.start("a")]) or OF_OTHER_TARGET.match(text, at + 1):
        return True
    if "target" in match[0].casefold():
        return MONEY.search(before) is not None or NAMED.search(before) is not None
    return MONEY.search(before) is not None or OF_A_TARGET.match(text, at + 1) is not None


def _all_done(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether all of a part is meant, as the next part has a percentage of its own: "3 kegiatan (100 %) dan 1 kegiatan (80 %)"."""
    part, whole, rate = (sentence.quoted(match[name]).value for name in "abp")
    full = rate == FULL and part is not None and whole is not None and part < whole
    return full and NEXT.match(sentence.text, match.end()) is not None


def _counted_out(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a target in percent comes first and its count is a whole number next to it: "menargetkan 80 % (44 desa) dari 56"."""
    if min("abp", key=match.start) != "p" or not PLANNED.search(sentence.text[: match.start("p")]):
        return False
    part, whole, rate = (sentence.quoted(match[name]).value for name in "abp")
    return part is not None and whole is not None and rate is not None and 0 < abs(part - rate * whole / 100) < 1


def _alike(text: str, part: str, whole: str, words: Words) -> bool:
    """Whether two numbers count the same, as far as their nouns tell; a number called the total may count under another name."""
    one, other = _noun(text, part, words), _noun(text, whole, words)
    people = words["orang"]
    before = re.search(rf"([^\W\d_]+)\s*{whole}", text)
    named = before is not None and before[1].casefold() in words["keseluruhan"]
    return not one or not other or fuzz.ratio(one, other) >= ALIKE or (one in people and other in people) or named


def _noun(text: str, letter: str, words: Words) -> str:
    """What a number counts; "" where no noun follows."""
    after = re.search(rf"{letter}\s*(?:(?:jumlah|buah|total)\s+)?([^\W\d_]+)", text)
    return (
        ""
        if after is None or after[1].casefold() in {*words["penghubung"], *words["dari"], "yang", "di", "dimana", "terdapat"}
        else after[1].casefold()
    )


def _record(sentence: Sentence, match: re.Match[str], jenis: str) -> Rasio:
    numbers = (sentence.quoted(match["a"]), sentence.quoted(match["b"]), sentence.quoted(match["p"]))
    end = max(sentence.end_of(match[name]) for name in "abp")
    named = jenis == "capaian" and match.start() <= LONGEST_NAME and not re.search(f"[{ANY}.;]", sentence.text[: match.start()])
    return ratio(sentence, sentence.told(0 if named else match.start(), end), numbers, jenis)
