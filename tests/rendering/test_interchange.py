"""CSV, Markdown and SARIF: for other programs, and safe whatever the document says."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from handmade_report import PERSEN, REPORT
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt

from lkipaudit.document import Source
from lkipaudit.findings import Decision, Report, Severity
from lkipaudit.rendering import csv_table, markdown, sarif
from lkipaudit.rendering.context import Context

CONTEXT = Context(moment=datetime(2024, 2, 1, 8, 30, tzinfo=UTC))
REJECTED = replace(REPORT, decisions=(Decision("5f2b", "ditolak", "Sesuai lampiran.", "Pereviu", "2024-01-02"),))
RISKY = ("=1+1", "+62", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1")


def of(rule: str, report: Report) -> Any:  # noqa: ANN401 - whatever JSON holds
    return next(one for one in results(report) if one["ruleId"] == rule)


def table(report: Report) -> list[dict[str, str]]:
    content = csv_table.render(report, CONTEXT)
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_csv_opens_in_an_indonesian_spreadsheet() -> None:
    content = csv_table.render(REPORT, CONTEXT)
    assert content.startswith(b"\xef\xbb\xbfNo;Uraian / Kondisi;Halaman;Tertulis;Seharusnya;")
    assert content.count(b"\r\n") == 3


def test_csv_rows() -> None:
    first, second = table(REPORT)
    assert (first["Aturan"], first["Halaman"], first["Tertulis"], first["Seharusnya"]) == ("ANG-01", "9 (tercetak 6)", "99,99", "99,93")
    assert (first["Tanggapan"], first["Tindak lanjut"], first["Sidik temuan"]) == ("", "", "5f2b")
    assert second["Aturan"] == "FMT-01"


def test_csv_tells_rejected_findings_last() -> None:
    rows = table(REJECTED)
    assert [row["Aturan"] for row in rows] == ["FMT-01", "ANG-01"]
    assert rows[1]["Keputusan"] == "ditolak oleh Pereviu pada 2024-01-02: Sesuai lampiran."


@pytest.mark.parametrize("start", RISKY)
def test_csv_computes_nothing(start: str) -> None:
    report = replace(REPORT, findings=(replace(PERSEN, message=start, advice=start, stated=start, computed=start),))
    (row,) = table(report)
    for cell in row.values():
        assert not cell.lstrip().startswith(("=", "+", "-", "@", "\t", "\r"))
    assert row["Tertulis"].removeprefix("'").strip() == start.strip()


def test_csv_keeps_each_finding_on_one_line() -> None:
    report = replace(REPORT, findings=(replace(PERSEN, message='dua\nbaris; "kutip"\r\nlagi', advice="a\x00b\ud800"),))
    assert csv_table.render(report, CONTEXT).count(b"\n") == 2
    (row,) = table(report)
    assert row["Uraian / Kondisi"].startswith('dua baris; "kutip" lagi (')
    assert row["Rekomendasi"] == "ab?"


def test_markdown_tells_the_report() -> None:
    text = markdown.render(REJECTED, CONTEXT).decode()
    assert "aturan nasional `abcdef0123456789`, 1 Februari 2024" in text
    assert "## Temuan: 1 minor\n" in text
    assert "## Temuan yang ditolak pereviu: 1\n" in text
    assert text.index("FMT-01, ") < text.index("ANG-01, ")
    assert "- Keputusan: ditolak oleh Pereviu pada 2024\\-01\\-02: Sesuai lampiran." in text
    assert "halaman 4-5: halaman hasil pindai tanpa teks" in text
    assert "| ANG-01 | 1 | realisasi tidak tercetak |" in text
    assert "ANG-07 |" not in text
    assert "laporan/contoh.pdf" not in text


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "[klik](javascript:alert(1))",
        "![x](http://contoh/x.png)",
        "# judul",
        "- butir",
        "`kode`",
        "a | b",
        "1) c",
    ],
)
def test_markdown_shows_text_as_text(hostile: str) -> None:
    report = replace(REPORT, agency=hostile, findings=(replace(PERSEN, message=hostile, subject=hostile, advice=hostile),), undecided=())
    shown = MarkdownIt("commonmark").enable("table").render(markdown.render(report, CONTEXT).decode())
    assert not re.search(r"<(script|a|img|code>kode)", shown)
    plain = re.sub(r"<[^>]+>", "", shown).replace("&lt;", "<").replace("&gt;", ">")
    assert plain.count(hostile) == 4


def results(report: Report) -> Any:  # noqa: ANN401
    return run(report)["results"]


def run(report: Report) -> Any:  # noqa: ANN401
    log = json.loads(sarif.render(report, CONTEXT))
    SARIF.validate(log)
    return log["runs"][0]


def obj(required: tuple[str, ...] = (), **properties: object) -> dict[str, object]:
    return {"type": "object", "required": list(required), "additionalProperties": False, "properties": properties}


def items(of: object, **limits: object) -> dict[str, object]:
    return {"type": "array", "items": of, **limits}


STRING = {"type": "string"}
INDEX = {"type": "integer", "minimum": 0}
BAG = {"type": "object"}
MESSAGE = obj(("text",), text=STRING)
URI = {"type": "string", "pattern": r"^[A-Za-z0-9._~%!$&'()*+,;=:@/-]*$"}
ARTIFACT_LOCATION = obj((), uri=URI, index=INDEX)
LOCATION = obj(
    (),
    id=INDEX,
    physicalLocation=obj((), artifactLocation=ARTIFACT_LOCATION),
    logicalLocations=items(obj((), fullyQualifiedName=STRING)),
    message=MESSAGE,
)
LEVEL = {"enum": ["none", "note", "warning", "error"]}
RESULT = obj(
    ("message",),
    ruleId=STRING,
    ruleIndex=INDEX,
    kind={"enum": ["notApplicable", "pass", "fail", "review", "open", "informational"]},
    level=LEVEL,
    message=MESSAGE,
    locations=items(LOCATION),
    relatedLocations=items(LOCATION, uniqueItems=True),
    fingerprints={"type": "object", "additionalProperties": STRING},
    suppressions=items(
        obj(
            ("kind",),
            kind={"enum": ["inSource", "external"]},
            status={"enum": ["accepted", "underReview", "rejected"]},
            justification=STRING,
        )
    ),
    properties=BAG,
)
DRIVER = obj(
    ("name",),
    name=STRING,
    version=STRING,
    rules=items(obj(("id",), id=STRING, shortDescription=MESSAGE), uniqueItems=True),
    properties=BAG,
)
INVOCATION = obj(
    ("executionSuccessful",),
    executionSuccessful={"type": "boolean"},
    endTimeUtc={"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$"},
    toolExecutionNotifications=items(obj(("message",), message=MESSAGE, level=LEVEL, locations=items(LOCATION))),
)
ARTIFACT = obj(
    (),
    location=ARTIFACT_LOCATION,
    mimeType={"type": "string", "pattern": "[^/]+/.+"},
    hashes={"type": "object", "additionalProperties": STRING},
)
RUN = obj(
    ("tool",),
    tool=obj(("driver",), driver=DRIVER),
    language={"type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"},
    artifacts=items(ARTIFACT, uniqueItems=True),
    invocations=items(INVOCATION),
    results=items(RESULT),
)
SARIF = Draft202012Validator(
    obj(("version", "runs"), **{"$schema": {"type": "string", "format": "uri"}, "version": {"const": "2.1.0"}, "runs": items(RUN)})
)
"""The part of the official schema that we use, closed as the official one is: what is not named there is refused."""


def test_sarif_results() -> None:
    result = of("ANG-01", REPORT)
    assert (result["kind"], result["level"], result["fingerprints"]) == ("fail", "error", {"lkipaudit/1": "5f2b"})
    assert result["message"]["text"].startswith(PERSEN.message)
    (location,) = result["locations"]
    assert location["physicalLocation"]["artifactLocation"] == {"uri": "contoh.pdf", "index": 0}
    assert location["logicalLocations"][0]["fullyQualifiedName"].startswith("halaman 9 (tercetak 6) > BAB III")
    assert location["message"]["text"] == "persen: 99,99"
    assert [one["id"] for one in result["relatedLocations"]] == [1, 2]
    assert run(REPORT)["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "ANG-01"


def test_sarif_tells_what_is_undecided_and_unread() -> None:
    (undecided,) = [one for one in results(REPORT) if one["kind"] == "open"]
    assert (undecided["level"], undecided["message"]["text"]) == ("none", "realisasi tidak tercetak")
    (invocation,) = run(REPORT)["invocations"]
    assert [one["message"]["text"] for one in invocation["toolExecutionNotifications"]] == ["halaman hasil pindai tanpa teks"] * 2
    assert (invocation["executionSuccessful"], invocation["endTimeUtc"]) == (True, "2024-02-01T08:30:00Z")


def test_sarif_suppresses_rejected_findings() -> None:
    assert of("ANG-01", REJECTED)["suppressions"][0]["justification"].startswith("ditolak oleh Pereviu")
    assert "suppressions" not in of("FMT-01", REJECTED)


@pytest.mark.parametrize(("severity", "level"), list(zip(Severity, ("note", "warning", "error", "error"), strict=True)))
def test_sarif_levels(severity: Severity, level: str) -> None:
    assert of("ANG-01", replace(REPORT, findings=(replace(PERSEN, severity=severity),)))["level"] == level


def test_sarif_of_a_file_that_could_not_be_read() -> None:
    gone = Source("C:\\Data Saya\\lap oran #1.pdf", "", "pdf", None)
    (artifact,) = run(replace(REPORT, sources=(gone,), failed=(0,)))["artifacts"]
    assert artifact == {"location": {"uri": "lap%20oran%20%231.pdf"}, "mimeType": "application/pdf"}
    assert run(replace(REPORT, sources=(gone,), failed=(0,)))["invocations"][0]["executionSuccessful"] is False


@pytest.mark.parametrize("module", [csv_table, markdown, sarif])
def test_same_report_and_moment_give_the_same_bytes(module: Any) -> None:  # noqa: ANN401
    assert module.render(REPORT, CONTEXT) == module.render(REPORT, Context(moment=CONTEXT.moment))
