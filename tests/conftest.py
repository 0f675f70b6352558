"""Whatever JSON report any test has made keeps the contract: it is validated against the schema that the package ships."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from importlib.resources import files

import pytest
from jsonschema import Draft202012Validator
from playwright.sync_api import Browser, sync_playwright

from lkipaudit.cli import check
from lkipaudit.rendering import json_report

SCHEMA = json.loads((files("lkipaudit.rendering") / "report.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)
MAKE = json_report.json_report


def checked(*arguments: object, **options: object) -> str:
    """The JSON text, after it was validated."""
    text = MAKE(*arguments, **options)  # type: ignore[arg-type]
    VALIDATOR.validate(json.loads(text))
    return text


@pytest.fixture(autouse=True)
def _contract(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (json_report, check):
        monkeypatch.setattr(module, "json_report", checked)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser for the tests that look at pages in one."""
    program = shutil.which("chromium")
    if program is None:
        pytest.skip("program chromium tidak terpasang")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield chromium
        chromium.close()
