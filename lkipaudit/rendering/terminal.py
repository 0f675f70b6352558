"""The report for a terminal, in Indonesian, for an inspector to act on: what was looked at, what differs and where, what each rule met."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import PurePath

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from lkipaudit.findings import Confidence, Evidence, Finding, Ledger, Report, Severity
from lkipaudit.place import Place
from lkipaudit.rendering.row import printed_row
from lkipaudit.rendering.shown import TIES, decided, number, ranges, rejected, told, withheld

FORMATS = {"pdf": "PDF", "docx": "DOCX", "md": "Markdown"}
STYLES = {Severity.KRITIS: "bold white on red", Severity.MAYOR: "bold red", Severity.MINOR: "bold yellow", Severity.INFO: "bold cyan"}
SMALL_SHARE = 50
"""Below this share of numbers looked at, in percent, a short list of findings is no comfort, and we say so."""
MANY = 3


def render(report: Report, console: Console) -> None:
    """Print the whole report."""
    for part in (*_subject(report), *_ledger(report), *_findings(report), *_undecided(report), *_rules(report)):
        console.print(part, highlight=False)


def share(part: int, whole: int) -> str:
    """A share in whole percent, never rounded up to all of it nor down to nothing."""
    if not whole:
        return "-"
    percent = part * 100 // whole
    return "<1%" if part and not percent else f"{percent}%"


def _title(text: str) -> RenderableType:
    return Group(Text(), Rule(Text(text, style="bold"), align="left", style="dim"))


def _subject(report: Report) -> list[RenderableType]:
    who = ", ".join(filter(None, (report.agency, f"tahun {report.year}" if report.year else None)))
    parts: list[RenderableType] = [_title("Yang diperiksa")]
    for index, source in enumerate(report.sources):
        pages = f", {number(source.pages)} halaman" if source.pages is not None else ""
        failed = Text(" tidak dapat dibaca", style="bold red") if index in report.failed else Text()
        parts.append(Text.assemble("  ", (source.path, "bold"), f" ({FORMATS.get(source.format, 'format tidak dikenal')}{pages})", failed))
    parts.append(Text(f"  {who}" if who else "  Nama instansi dan tahun laporan tidak ditemukan"))
    parts.append(Text(f"  lkipaudit {report.version}, aturan {report.profile} {report.rules_sha256[:12]}", style="dim"))
    return parts + _unread(report)


def _unread(report: Report) -> list[RenderableType]:
    if not report.unread:
        return []
    parts: list[RenderableType] = [_title("Yang tidak terbaca")]
    pages: dict[tuple[int, str], list[int]] = {}
    for part in report.unread:
        pages.setdefault((part.source, part.reason), []).extend([] if part.page is None else [part.page])
    for (source, reason), found in pages.items():
        name = f"{PurePath(report.sources[source].path).name}, " if len(report.sources) > 1 else ""
        where = f"halaman {ranges(found)}: " if found else ""
        parts.append(Padding(Text(f"{name}{where}{reason}", style="yellow"), (0, 0, 0, 2)))
    return parts


def _ledger(report: Report) -> list[RenderableType]:
    ledger = report.ledger
    by = ", ".join(f"{TIES[tie]} {number(count)}" for tie, count in ledger.by if count)
    reasons = ", ".join(f"{reason} ({number(count)})" for reason, count in ledger.reasons[:MANY])
    rows = (
        ("Tercetak", ledger.printed, "nilai: jumlah uang, persentase, banyaknya, skor"),
        ("Cocok", ledger.tied, by),
        ("Tidak konsisten", ledger.broken, "tidak ada hitungan yang cocok dengannya"),
        ("Tidak teruji", ledger.untied, reasons),
        ("Bukan nilai", ledger.not_values, "nomor, tahun, tanggal, kode, NIP: tidak ikut dihitung"),
    )
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(style="dim")
    for name, count, note in rows:
        part = "" if name in {"Tercetak", "Bukan nilai"} else share(count, ledger.printed)
        grid.add_row(name, number(count), part, note, style="red" if name == "Tidak konsisten" and count else None)
    return [_title("Angka yang diperiksa"), Padding(grid, (0, 0, 0, 2)), *_warning(ledger, understood=report.understood)]


def _warning(ledger: Ledger, *, understood: bool) -> list[RenderableType]:
    """What the reader must know before trusting silence."""
    looked = ledger.tied + ledger.broken
    if not understood or not looked:
        text = "Tidak ada satu angka pun yang dapat diuji. Itu bukan tanda bahwa laporan ini konsisten."
    elif looked * 100 < ledger.printed * SMALL_SHARE:
        text = f"Hanya {share(looked, ledger.printed)} angka yang dapat diuji: yang tidak disebut di bawah ini belum tentu konsisten."
    else:
        return []
    return [Padding(Text(text, style="bold yellow"), (1, 0, 0, 2))]


def _findings(report: Report) -> list[RenderableType]:
    findings, dismissed = told(report), rejected(report)
    looked = report.ledger.tied + report.ledger.broken
    if not findings:
        text = f"Tidak ada perbedaan di antara {number(looked)} angka yang diuji, dari {number(report.ledger.printed)} yang tercetak."
        if dismissed:
            text = "Semua temuan ditolak atau dikecualikan."
        parts: list[RenderableType] = [_title("Temuan"), Padding(Text(text), (0, 0, 0, 2))]
    else:
        counts = Counter(finding.severity for finding in findings)
        summary = ", ".join(f"{counts[severity]} {severity.word}" for severity in reversed(Severity) if counts[severity])
        parts = [_title(f"Temuan: {summary}")]
    for index, finding in enumerate(findings, 1):
        parts.extend(_finding(index, finding, report))
    if dismissed:
        parts.append(_title(f"Temuan yang ditolak atau dikecualikan: {len(dismissed)}"))
    for index, finding in enumerate(dismissed, len(findings) + 1):
        parts.extend(_finding(index, finding, report))
    return parts + _withheld(report) + _unmatched(report)


def _unmatched(report: Report) -> list[RenderableType]:
    """Decisions about findings that are no longer made: said, so that nobody looks for them."""
    known = {finding.fingerprint for finding in report.findings}
    count = sum(decision.fingerprint not in known for decision in report.decisions)
    text = f"{number(count)} keputusan pereviu tidak lagi mengenai temuan mana pun."
    return [Padding(Text(text, style="dim"), (1, 0, 0, 2))] if count else []


def _withheld(report: Report) -> list[RenderableType]:
    """How many findings are not for everyone: too uncertain, or a remark."""
    count = withheld(report)
    text = f"{number(count)} temuan lain, yang kurang pasti atau sekadar catatan, ditampilkan dengan --persona semua."
    return [Padding(Text(text, style="dim"), (1, 0, 0, 2))] if count else []


def _finding(index: int, finding: Finding, report: Report) -> list[RenderableType]:
    head = Text.assemble((f" {finding.severity.word.upper()} ", STYLES[finding.severity]), f" {index}. ", (finding.subject, "bold"))
    lines: list[RenderableType] = [Text(f"{finding.rule}: {finding.title}", style="dim")]
    if finding.evidence:
        spot = where(finding.evidence[0].place, report)
        lines.append(Text.assemble(spot[:1].upper() + spot[1:], (", dibaca dua kali" if finding.readers > 1 else "", "dim")))
    if finding.row:
        lines.append(printed_row(finding))
    lines.extend(_numbers(finding))
    if finding.cause:
        lines.append(_labelled("Dugaan sebab", finding.cause.says))
    if finding.confidence is not Confidence.TINGGI:
        lines.append(_labelled("Keyakinan", finding.confidence.value))
    lines.append(_labelled("Saran", finding.advice))
    lines.append(_labelled("Sidik", Text(finding.fingerprint, style="dim")))
    if decision := report.decision(finding):
        lines.append(_labelled("Keputusan", decided(decision)))
    lines.extend(_related(finding, report))
    return [Text(), head, Padding(Group(*lines), (0, 0, 0, 2))]


def _labelled(label: str, text: str | Text) -> RenderableType:
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True, min_width=13)
    grid.add_column()
    grid.add_row(Text(label, style="dim"), text)
    return grid


def _numbers(finding: Finding) -> list[RenderableType]:
    """Both numbers and the equation; a finding without two numbers tells its message."""
    if finding.stated is None or finding.computed is None:
        return [_labelled("Perbedaan", finding.message)]
    stands = not finding.difference or "selisih" in (finding.equation or "")
    gap = "" if stands else f", selisih {finding.difference}"
    stated = (finding.stated or "(kosong)", "bold red")
    both = Text.assemble("tertulis ", stated, ", menurut hitungan ", (finding.computed, "bold green"), gap)
    lines = [_labelled("Perbedaan", both)]
    if finding.equation:
        lines.append(_labelled("Hitungan", finding.equation))
    return lines


def where(place: Place, report: Report) -> str:
    """A place in words: file where there are several, page, printed page, and the route."""
    steps = [PurePath(report.sources[place.source].path).name] if len(report.sources) > 1 else []
    if place.page is not None:
        printed = dict(report.printed_pages).get((place.source, place.page))
        steps.append(f"halaman {place.page}" + (f" (tercetak {printed})" if printed else ""))
    return ": ".join(filter(None, (", ".join(steps), " > ".join(place.path))))


def nearby(place: Place, near: Place, report: Report) -> str:
    """A place as seen from another: what both have in common is left out."""
    shared = next((i for i, (one, other) in enumerate(zip(place.path, near.path, strict=False)) if one != other), len(near.path))
    short = replace(place, path=place.path[shared:])
    same_page = (place.source, place.page) == (near.source, near.page)
    return " > ".join(short.path) if same_page and short.path else where(short, report)


def _related(finding: Finding, report: Report) -> list[RenderableType]:
    """Evidence that does not stand in the row shown above."""
    if not finding.evidence:
        return []
    own = finding.evidence[0]
    others = [item for item in finding.evidence[1:] if _row_of(item) != _row_of(own)]
    shown = [
        _labelled("Bukti lain" if not index else "", f"{item.quote or '(kosong)'} ({nearby(item.place, own.place, report)})")
        for index, item in enumerate(others[:MANY])
    ]
    if len(others) > MANY:
        shown.append(_labelled("", f"dan {len(others) - MANY} tempat lain"))
    return shown


def _row_of(evidence: Evidence) -> tuple[object, ...]:
    place = evidence.place
    return place.source, place.page, place.path[:-1]


def _undecided(report: Report) -> list[RenderableType]:
    if not report.undecided:
        return []
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column()
    counts = Counter((item.rule, item.reason) for item in report.undecided)
    for (rule, reason), count in sorted(counts.items()):
        grid.add_row(rule, number(count), reason)
    return [_title("Belum dapat dipastikan"), Padding(grid, (0, 0, 0, 2))]


def _rules(report: Report) -> list[RenderableType]:
    titles = dict(report.titles)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1))
    table.add_column("Aturan", no_wrap=True)
    table.add_column("Judul", ratio=1)
    for name in ("Cocok", "Berbeda", "Belum pasti"):
        table.add_column(name, justify="right", no_wrap=True)
    idle = [rule.id for rule in report.rules if not rule.agreed + rule.differed + rule.undecided]
    for rule in (one for one in report.rules if one.id not in idle):
        style = "red" if rule.differed else "dim" if not rule.agreed else None
        table.add_row(rule.id, titles.get(rule.id, ""), number(rule.agreed), number(rule.differed), number(rule.undecided), style=style)
    rest = [Text(f"Tidak menemukan yang dapat dibandingkan: {', '.join(idle)}", style="dim")] if idle else []
    return [_title("Aturan yang dijalankan, menurut banyaknya perbandingan"), table, *rest]
