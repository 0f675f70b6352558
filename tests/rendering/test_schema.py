"""The JSON Schema of the contract: it is one, it says what is there, and it refuses what breaks the contract."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from conftest import SCHEMA, VALIDATOR
from handmade_report import REPORT
from jsonschema import Draft202012Validator, ValidationError

from lkipaudit.findings import Decision
from lkipaudit.rendering.json_report import json_report

WHOLE = replace(REPORT, decisions=(Decision("5f2b", "ditolak", "Sesuai.", "Pereviu", "2024-02-01"), Decision("lama", "ditanyakan")))
SAMPLES = Path(__file__).parents[2] / "samples"


def whole() -> Any:  # noqa: ANN401 - whatever JSON holds
    return json.loads(json_report(WHOLE, comparisons=True))


def test_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"].endswith("2020-12/schema")


def test_handmade_report_keeps_the_contract() -> None:
    VALIDATOR.validate(whole())


@pytest.mark.parametrize("sample", sorted(path.parent.name for path in SAMPLES.glob("*/report.json")))
def test_reports_of_the_samples_have_every_old_key(sample: str) -> None:
    report = json.loads((SAMPLES / sample / "report.json").read_text(encoding="utf-8"))
    assert set(report) | {"tool"} >= set(SCHEMA["required"]) - {"decisions", "review_form"}


def described(schema: Any, value: Any, route: str = "") -> list[str]:  # noqa: ANN401
    """Keys of a value that the schema does not name."""
    while "$ref" in schema:
        schema = SCHEMA["$defs"][schema["$ref"].rsplit("/", 1)[1]]
    options = [*schema.get("anyOf", []), *schema.get("allOf", [])]
    if isinstance(value, list):
        items = [one for one in (schema, *options) if "items" in one]
        deepest = items[-1]["items"] if items else {}
        return [name for item in value for name in described(deepest, item, route)]
    if not isinstance(value, dict):
        return []
    named: dict[str, Any] = {}
    for one in (schema, *options):
        resolved = SCHEMA["$defs"][one["$ref"].rsplit("/", 1)[1]] if "$ref" in one else one
        named |= resolved.get("properties", {})
        named |= dict.fromkeys(value, resolved["additionalProperties"]) if "additionalProperties" in resolved else {}
    unnamed = [f"{route}.{key}" for key in value if key not in named]
    return unnamed + [name for key, item in value.items() if key in named for name in described(named[key], item, f"{route}.{key}")]


def test_schema_names_every_key() -> None:
    assert described(SCHEMA, whole()) == []


def dropped(*route: str | int) -> Callable[[Any], None]:
    def change(report: Any) -> None:  # noqa: ANN401
        for step in route[:-1]:
            report = report[step]
        del report[route[-1]]

    return change


def put(value: object, *route: str | int) -> Callable[[Any], None]:
    def change(report: Any) -> None:  # noqa: ANN401
        for step in route[:-1]:
            report = report[step]
        report[route[-1]] = value

    return change


@pytest.mark.parametrize(
    "change",
    [
        dropped("ledger"),
        dropped("decisions"),
        dropped("findings", 0, "fingerprint"),
        dropped("findings", 0, "evidence", 0),
        put([], "findings", 0, "evidence"),
        put("related", "findings", 1, "evidence", 0, "role"),
        put("primary", "findings", 1, "evidence", 1, "role"),
        put("gawat", "findings", 0, "severity"),
        put(0, "findings", 0, "evidence", 0, "page"),
        put([1, 2, 3], "findings", 0, "evidence", 0, "box"),
        put("batal", "decisions", 0, "verdict"),
        put("kemarin", "decisions", 0, "on"),
        put("benar", "comparisons", 0, "outcome"),
        put("lkipaudit-report/2", "schema"),
        put(-1, "ledger", "printed"),
        put("x", "ledger", "by", "exact"),
    ],
)
def test_what_breaks_the_contract_is_refused(change: Callable[[Any], None]) -> None:
    report = whole()
    change(report)
    with pytest.raises(ValidationError):
        VALIDATOR.validate(report)
