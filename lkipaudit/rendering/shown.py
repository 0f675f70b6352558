"""What every rendering shows of a report alike: which findings, in which order, and where they stand in words."""

from __future__ import annotations

from datetime import date
from pathlib import PurePath

from lkipaudit.findings import Decision, Finding, Outcome, Report
from lkipaudit.place import Place

PERSONA = "baku"
"""Whose findings are shown: everyone's. JSON holds all of them."""
TIES = {"exact": "tepat", "rounded": "dibulatkan", "truncated": "dipotong", "padded": "ditambah nol", "loose": "longgar"}
FIRST_HALF = ("Januari", "Februari", "Maret", "April", "Mei", "Juni")
SECOND_HALF = ("Juli", "Agustus", "September", "Oktober", "November", "Desember")
OUTCOMES = {Outcome.AGREES: "cocok", Outcome.DIFFERS: "berbeda", Outcome.UNDECIDED: "belum pasti"}


def told(report: Report) -> list[Finding]:
    """The findings for everyone that no reviewer rejected, the worst first, then in the order of the pages."""
    return [finding for finding in _for_everyone(report) if not report.rejected(finding)]


def rejected(report: Report) -> list[Finding]:
    """The findings that a reviewer rejected, in the same order."""
    return [finding for finding in _for_everyone(report) if report.rejected(finding)]


def withheld(report: Report) -> int:
    """How many findings are not for everyone: too uncertain, or a remark."""
    return sum(finding.persona != PERSONA for finding in report.findings)


def _for_everyone(report: Report) -> list[Finding]:
    return sorted((one for one in report.findings if one.persona == PERSONA), key=lambda one: (-one.severity.value, *_order(one)))


def _order(finding: Finding) -> tuple[int, int, float]:
    place = finding.evidence[0].place if finding.evidence else Place()
    return place.source, place.page or 0, place.box.top if place.box else 0.0


def decided(decision: Decision) -> str:
    """A decision in words: ditolak oleh Pereviu pada 2024-02-01: alasannya."""
    by = f" oleh {decision.by}" if decision.by else ""
    on = f" pada {decision.on}" if decision.on else ""
    remark = f": {' '.join(decision.remark.split())}" if decision.remark.strip() else ""
    return f"{decision.verdict}{by}{on}{remark}"


def page_of(place: Place, report: Report) -> str:
    """The page of a place, with the number that it prints of itself: 9 (tercetak 6)."""
    if place.page is None:
        return ""
    printed = dict(report.printed_pages).get((place.source, place.page))
    return f"{place.page} (tercetak {printed})" if printed and printed != str(place.page) else str(place.page)


def pages_of(finding: Finding, report: Report) -> str:
    """The pages of a finding, that of the primary evidence first, each once."""
    return ", ".join(dict.fromkeys(filter(None, (page_of(item.place, report) for item in finding.evidence))))


def expected(finding: Finding) -> str:
    """What should stand there: the value that comes out, or else the sentence that should hold."""
    return finding.computed or finding.title


def written(finding: Finding) -> str:
    """What stands there."""
    return finding.stated or (finding.evidence[0].quote if finding.evidence else "")


def file_name(index: int, report: Report) -> str:
    """The name of a source without the folders of somebody's machine."""
    return PurePath(report.sources[index].path.replace("\\", "/")).name


def day(moment: date) -> str:
    """A day in words: 1 Februari 2024."""
    return f"{moment.day} {(*FIRST_HALF, *SECOND_HALF)[moment.month - 1]} {moment.year}"


def number(value: int) -> str:
    """A count with Indonesian grouping."""
    return f"{value:,}".replace(",", ".")


def ranges(pages: list[int]) -> str:
    """Page numbers with runs drawn together: 1, 3-5."""
    runs: list[list[int]] = []
    for page in sorted(set(pages)):
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)
