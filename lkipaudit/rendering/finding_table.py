"""The findings as rows in the columns of a Catatan Hasil Reviu, for every kind of table."""

from __future__ import annotations

from lkipaudit.findings import Finding, Report
from lkipaudit.rendering.shown import decided, expected, file_name, pages_of, written

HEADS = (
    "No",
    "Uraian / Kondisi",
    "Halaman",
    "Tertulis",
    "Seharusnya",
    "Selisih",
    "Sebab yang mungkin",
    "Rekomendasi",
    "Tanggapan",
    "Tindak lanjut",
    "Aturan",
    "Tingkat",
    "Keyakinan",
    "Keputusan",
    "Sidik temuan",
)


def finding_cells(number: int, finding: Finding, report: Report) -> tuple[str, ...]:
    """One finding under HEADS; what the agency answers and does is left blank."""
    decision = report.decision(finding)
    place = finding.evidence[0].place if finding.evidence else None
    file = f"{file_name(place.source, report)}: " if place and len(report.sources) > 1 else ""
    where = f"({file}{' > '.join(place.path)})" if place and (file or place.path) else ""
    return (
        str(number),
        "\n".join(filter(None, (finding.message, where))),
        pages_of(finding, report),
        written(finding),
        expected(finding),
        finding.difference or "",
        finding.cause.says if finding.cause else "",
        finding.advice,
        "",
        "",
        finding.rule,
        finding.severity.word,
        finding.confidence.value,
        decided(decision) if decision else "",
        finding.fingerprint,
    )
