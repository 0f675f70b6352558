"""The first screen in data: a verdict in one sentence, how much was tied, which parts were found, what each family of rules met."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lkipaudit.findings import Finding, Ledger, Report, Severity
from lkipaudit.model import Model, Record
from lkipaudit.rendering.html.words import family, family_name, listed
from lkipaudit.rendering.shown import file_name, number, ranges
from lkipaudit.rendering.terminal import SMALL_SHARE, share


@dataclass(frozen=True, slots=True)
class Verdict:
    """`tone` is kembali, perbaiki, bersih or ragu; `text` the sentence, `more` what must be known beside it."""

    tone: str
    text: str
    more: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Segment:
    """One part of the bar: its share begins at `start` and is `width` wide, in percent; `told` is its share in words."""

    kind: str
    name: str
    count: int
    told: str
    start: float
    width: float


@dataclass(frozen=True, slots=True)
class Part:
    """One part that a report has, as far as it was recognised: `told` says how much of it and where."""

    name: str
    found: bool
    told: str


@dataclass(frozen=True, slots=True)
class Family:
    """What the rules of one family met; `counts` are its findings by severity, the worst first."""

    code: str
    name: str
    findings: int
    counts: tuple[tuple[Severity, int], ...]
    compared: int
    agreed: int


def verdict(report: Report, findings: Sequence[Finding], rejected: int) -> Verdict:
    """Whether to send the report back, by the findings that no reviewer has rejected."""
    counts = Counter(finding.severity for finding in findings)
    grave = _counted(counts, Severity.KRITIS, Severity.MAYOR)
    light = _counted(counts, Severity.MINOR, Severity.INFO)
    looked = report.ledger.tied + report.ledger.broken
    small = looked * 100 < report.ledger.printed * SMALL_SHARE
    more = _cautions(report, rejected, small=small and bool(looked))
    if not report.understood or not looked:
        return Verdict("ragu", "Belum dapat disimpulkan: tidak ada satu angka pun yang dapat diuji.", more)
    if grave:
        rest = f"; selain itu ada {light}" if light else ""
        return Verdict("kembali", f"Disarankan dikembalikan: {grave} agar diperbaiki atau dikonfirmasi{rest}.", more)
    if light:
        return Verdict("perbaiki", f"Dapat diterima dengan perbaikan kecil: {light} agar diperbaiki atau dikonfirmasi.", more)
    text = f"Tidak ditemukan pertentangan di antara {number(looked)} angka yang diuji"
    if small:
        return Verdict("ragu", f"{text}, tetapi itu baru {share(looked, report.ledger.printed)} dari yang tercetak.", more)
    return Verdict("bersih", f"{text}.", more)


def _counted(counts: Counter[Severity], *severities: Severity) -> str:
    """How many findings there are of some severities, in words; "" for none."""
    found = [f"{number(counts[severity])} temuan {severity.word}" for severity in severities if counts[severity]]
    return listed(found)


def _cautions(report: Report, rejected: int, *, small: bool) -> tuple[str, ...]:
    looked = report.ledger.tied + report.ledger.broken
    texts = []
    if small:
        texts.append(f"Hanya {share(looked, report.ledger.printed)} angka yang dapat diuji: yang tidak disebut belum tentu konsisten.")
    if report.failed:
        texts.append(f"Tidak dapat dibaca: {listed([file_name(index, report) for index in report.failed])}.")
    pages = {(part.source, part.page) for part in report.unread if part.page is not None}
    if pages:
        texts.append(f"Ada bagian yang tidak terbaca di {number(len(pages))} halaman, jadi belum diperiksa.")
    if rejected:
        texts.append(f"{number(rejected)} temuan yang ditolak pereviu tidak ikut dihitung.")
    return tuple(texts)


def bar(ledger: Ledger) -> tuple[Segment, ...]:
    """The printed values in four parts that make up the whole."""
    exact = sum(count for tie, count in ledger.by if tie == "exact")
    parts = (
        ("persis", "Cocok persis", exact),
        ("bulat", "Cocok karena pembulatan", ledger.tied - exact),
        ("beda", "Bertentangan", ledger.broken),
        ("tanpa", "Tidak dapat diuji", ledger.untied),
    )
    whole = sum(count for _, _, count in parts)
    made: list[Segment] = []
    start = 0.0
    for kind, name, count in parts:
        width = round(100 * count / whole, 3) if whole else 0.0
        made.append(Segment(kind, name, count, share(count, whole), round(start, 3), width))
        start += width
    return tuple(made)


def families(report: Report, findings: Iterable[Finding]) -> tuple[Family, ...]:
    """The families that compared something, those with the most findings first."""
    told = [(family(finding.rule), finding.severity) for finding in findings]
    made: list[Family] = []
    for code in dict.fromkeys(family(rule.id) for rule in report.rules):
        rules = [rule for rule in report.rules if family(rule.id) == code]
        counts = Counter(severity for found, severity in told if found == code)
        compared = sum(rule.agreed + rule.differed + rule.undecided for rule in rules)
        if compared or counts:
            by = tuple((severity, counts[severity]) for severity in reversed(Severity) if counts[severity])
            made.append(Family(code, family_name(code), counts.total(), by, compared, sum(rule.agreed for rule in rules)))
    return tuple(sorted(made, key=lambda one: (-one.findings, -one.compared)))


def parts(model: Model | None) -> tuple[Part, ...]:
    """The parts of a report that were recognised, and where."""
    if model is None:
        return ()
    money = [row for row in model.baris_anggaran if row.realisasi is not None]
    measured = [row for row in model.baris_kinerja if row.realisasi is not None or row.capaian is not None]
    agreed = [row for row in (*model.baris_anggaran, *model.baris_kinerja) if row.bagian == "pk"]
    return (
        _part("Daftar isi", "judul", model.isi_daftar),
        _part("Perjanjian kinerja", "baris", agreed),
        _part("Pengukuran kinerja", "baris", measured),
        _part("Realisasi anggaran", "baris", money),
        _part("Pejabat dan penanda tangan", "tempat", model.penandatangan),
    )


def _part(name: str, noun: str, records: Sequence[Record]) -> Part:
    pages = [record.nama.place.page for record in records if record.nama.place.page is not None]
    where = f", halaman {ranges(pages)}" if pages else ""
    return Part(name, bool(records), f"{number(len(records))} {noun}{where}" if records else "tidak dikenali")
