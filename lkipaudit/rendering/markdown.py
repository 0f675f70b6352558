"""The report as Markdown, for wikis, issue trackers and plain mail."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from lkipaudit.findings import Finding, Report, Severity
from lkipaudit.rendering.context import Context
from lkipaudit.rendering.shown import TIES, day, decided, expected, file_name, number, pages_of, ranges, rejected, told, withheld, written

SPECIAL = re.compile(r"([\\`*_{}\[\]()#+!|~$^-])")
CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")


def render(report: Report, context: Context) -> bytes:
    """The whole report."""
    return "\n".join((*_head(report, context), *_ledger(report), *_findings(report), *_rest(report), "")).encode()


def escaped(text: str) -> str:
    """Text of a document on one line, in which nothing is markup."""
    line = CONTROL.sub("\ufffd", " ".join(text.split()))
    return SPECIAL.sub(r"\\\1", line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield ""
    yield f"| {' | '.join(heads)} |"
    yield f"|{'|'.join(' --- ' for _ in heads)}|"
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""


def _head(report: Report, context: Context) -> Iterator[str]:
    who = (
        " ".join(filter(None, (report.agency, f"Tahun {report.year}" if report.year else ""))) or "nama instansi dan tahun tidak ditemukan"
    )
    yield "# Hasil pemeriksaan laporan kinerja"
    yield ""
    yield escaped(who)
    yield ""
    for index, source in enumerate(report.sources):
        pages = f", {number(source.pages)} halaman" if source.pages is not None else ""
        state = ", tidak dapat dibaca" if index in report.failed else ""
        yield f"- Berkas: {escaped(file_name(index, report))}{pages}{state}, SHA-256 `{source.sha256}`"
    yield f"- Diperiksa dengan lkipaudit {report.version}, aturan {report.profile} `{report.rules_sha256}`, {day(context.moment)}"
    if context.masked:
        yield "- NIP disamarkan"


def _ledger(report: Report) -> Iterator[str]:
    ledger = report.ledger
    by = ", ".join(f"{TIES[tie]} {number(count)}" for tie, count in ledger.by if count)
    reasons = "; ".join(f"{reason} ({number(count)})" for reason, count in ledger.reasons)
    yield ""
    yield "## Angka yang diperiksa"
    rows = (
        ("Tercetak", number(ledger.printed), ""),
        ("Cocok", number(ledger.tied), by),
        ("Tidak konsisten", number(ledger.broken), ""),
        ("Tidak teruji", number(ledger.untied), escaped(reasons)),
        ("Bukan nilai", number(ledger.not_values), ""),
    )
    yield from _table(("", "Banyaknya", "Keterangan"), rows)


def _findings(report: Report) -> Iterator[str]:
    findings, dismissed = told(report), rejected(report)
    counts = Counter(finding.severity for finding in findings)
    summary = ", ".join(f"{counts[severity]} {severity.word}" for severity in reversed(Severity) if counts[severity])
    yield f"## Temuan: {summary or 'tidak ada'}"
    for at, finding in enumerate(findings, 1):
        yield from _finding(at, finding, report)
    if dismissed:
        yield ""
        yield f"## Temuan yang ditolak pereviu: {len(dismissed)}"
    for at, finding in enumerate(dismissed, len(findings) + 1):
        yield from _finding(at, finding, report)
    if count := withheld(report):
        yield ""
        yield f"{number(count)} temuan lain, yang kurang pasti atau sekadar info, hanya ada dalam keluaran JSON."


def _finding(at: int, finding: Finding, report: Report) -> Iterator[str]:
    decision = report.decision(finding)
    lines = (
        ("Aturan", f"{finding.rule}, {escaped(finding.title)}"),
        ("Halaman", escaped(pages_of(finding, report))),
        ("Tertulis", escaped(written(finding))),
        ("Seharusnya", escaped(expected(finding))),
        ("Selisih", escaped(finding.difference or "")),
        ("Sebab yang mungkin", escaped(finding.cause.says if finding.cause else "")),
        ("Rekomendasi", escaped(finding.advice)),
        ("Keyakinan", finding.confidence.value),
        ("Keputusan", escaped(decided(decision) if decision else "")),
        ("Letak", escaped(" > ".join(finding.evidence[0].place.path) if finding.evidence else "")),
        ("Sidik temuan", f"`{finding.fingerprint}`"),
    )
    yield ""
    yield f"### {at}. {finding.severity.word}: {escaped(finding.subject)}"
    yield ""
    yield escaped(finding.message)
    yield ""
    for label, words in lines:
        if words:
            yield f"- {label}: {words}"


def _rest(report: Report) -> Iterator[str]:
    if report.unread:
        yield ""
        yield "## Yang tidak terbaca"
        yield ""
        pages: dict[tuple[int, str], list[int]] = {}
        for part in report.unread:
            pages.setdefault((part.source, part.reason), []).extend([] if part.page is None else [part.page])
        for (source, reason), found in pages.items():
            where = f", halaman {ranges(found)}" if found else ""
            yield f"- {escaped(file_name(source, report))}{where}: {escaped(reason)}"
    counts = Counter((item.rule, item.reason) for item in report.undecided)
    if counts:
        yield ""
        yield "## Belum dapat dipastikan"
        rows = [(rule, number(count), escaped(reason)) for (rule, reason), count in sorted(counts.items())]
        yield from _table(("Aturan", "Banyaknya", "Alasan"), rows)
    titles = dict(report.titles)
    tried = [rule for rule in report.rules if rule.agreed + rule.differed + rule.undecided]
    yield ""
    yield "## Aturan yang dijalankan"
    rules = [(r.id, escaped(titles.get(r.id, "")), number(r.agreed), number(r.differed), number(r.undecided)) for r in tried]
    yield from _table(("Aturan", "Judul", "Cocok", "Berbeda", "Belum pasti"), rules)
