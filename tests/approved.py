"""Texts that the program makes and the project keeps: blocks of the README, and the report of each sample.

`python tests/approved.py` (or `just approve`) writes them again; the tests say when they are not current.
"""

from __future__ import annotations

import io
import json
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from pathlib import Path
from typing import Any
from unittest import mock

from lkipaudit.cli import run

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
SAMPLE = "samples/dinas-contoh/laporan.pdf"
BLOCK = re.compile(r"(?<=<!-- dibuat: )(?P<name>[\w ]+) -->\n```text\n(?P<text>.*?)\n```\n(?=<!-- akhir -->)", re.DOTALL)
SHOWN = 3
"""So many findings of the sample stand in the README."""


@contextmanager
def at_root() -> Iterator[None]:
    """Paths in the texts are those of the project."""
    here = Path.cwd()
    os.chdir(ROOT)
    try:
        yield
    finally:
        os.chdir(here)


def output(*arguments: str) -> str:
    """What a call of the program prints, as on a terminal of 100 columns."""
    printed = io.StringIO()
    with at_root(), mock.patch.dict(os.environ, {"COLUMNS": "100"}), redirect_stdout(printed):
        status = run(arguments)
    if status > 1:
        raise SystemExit(f"lkipaudit {' '.join(arguments)}: {status}")
    return "\n".join(line.rstrip() for line in printed.getvalue().strip().splitlines())


def sample_output() -> str:
    """The report of the sample, without its later findings and without the hash that changes with every rule."""
    text = re.sub(r"(aturan \w+) [0-9a-f]{12}", r"\1 ...", output("check", SAMPLE))
    cut = re.search(rf"^ \w+  {SHOWN + 1}\. ", text, re.MULTILINE)
    rest = re.search(r"^Belum dapat dipastikan|^Aturan yang dijalankan", text, re.MULTILINE)
    if not cut or not rest:
        return text
    return f"{text[: cut.start()]}(temuan berikutnya tidak ditampilkan di sini)\n\n{text[rest.start() :]}"


def blocks() -> dict[str, str]:
    """The generated blocks of the README by name."""
    commands = ("", "check", "explain", "rules list", "rules show", "show document", "show model", "show ledger")
    helps = {f"lkipaudit {command}".strip(): output(*command.split(), "--help") for command in commands}
    return {**helps, "contoh": sample_output()}


def readme() -> str:
    """The README with its generated blocks made anew."""
    made = blocks()
    return BLOCK.sub(lambda found: f"{found['name']} -->\n```text\n{made[found['name']]}\n```\n", README.read_text(encoding="utf-8"))


def samples() -> list[str]:
    """The PDF of every sample."""
    return sorted(path.with_name("laporan.pdf").relative_to(ROOT).as_posix() for path in ROOT.glob("samples/*/truth.json"))


def sample_report(sample: str = SAMPLE) -> dict[str, Any]:
    """The JSON report of a sample, without what changes with every version and every rule."""
    report: dict[str, Any] = json.loads(output("check", sample, "--format", "json"))
    del report["tool"]
    return report


def main() -> None:
    """Write everything again, once all of it is made."""
    text, reports = readme(), {sample: sample_report(sample) for sample in samples()}
    README.write_text(text, encoding="utf-8", newline="\n")
    for sample, report in reports.items():
        text = json.dumps(report, ensure_ascii=False, indent=1) + "\n"
        (ROOT / sample).with_name("report.json").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
