"""Texts that the program makes and the project keeps: blocks of the README, the catalogue of rules, and the report of each sample.

`python tests/approved.py` (or `just approve`) writes them again; the tests say when they are not current.
"""

from __future__ import annotations

import io
import json
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from itertools import groupby
from pathlib import Path
from typing import Any
from unittest import mock

from lkipaudit.cli import run
from lkipaudit.judging import compile_rules
from lkipaudit.policy import load_policy

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
CATALOG = ROOT / "rules" / "CATALOG.md"
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
    commands = (
        "",
        "check",
        "batch",
        "compare",
        "explain",
        "example",
        "rules list",
        "rules show",
        "rules test",
        "show document",
        "show model",
        "show ledger",
        "panduan",
    )
    helps = {f"lkipaudit {command}".strip(): output(*command.split(), "--help") for command in commands}
    return {**helps, "contoh": sample_output()}


def readme() -> str:
    """The README with its generated blocks made anew."""
    made = blocks()
    return BLOCK.sub(lambda found: f"{found['name']} -->\n```text\n{made[found['name']]}\n```\n", README.read_text(encoding="utf-8"))


FAMILIES = {
    "ANG": "Anggaran dan realisasi", "FMT": "Bentuk penulisan", "HKM": "Dasar hukum", "KAT": "Kategori dan predikat",
    "KIN": "Kinerja", "KON": "Kesesuaian antarbagian", "PJB": "Pejabat dan NIP", "STR": "Susunan laporan",
    "SUB": "Unsur yang wajib disajikan", "TAB": "Hitungan dalam tabel", "TGL": "Tanggal dan tahun", "TRB": "Terbilang",
    "ADM": "Nama dan nomenklatur", "LIN": "Antardokumen",
}  # fmt: skip


def catalogue() -> str:
    """`rules/CATALOG.md`: every rule with what it does not look at, by family."""
    rules = compile_rules(load_policy())
    lines = ["# Daftar aturan", "", f"{len(rules)} aturan; dibuat dari berkas-berkas di folder ini, jangan disunting.", ""]
    for family, of_family in groupby(rules, key=lambda rule: rule.id[:3]):
        lines += [f"## {FAMILIES[family]} ({family})", "", "| Aturan | Tingkat | Yang seharusnya berlaku | Yang tidak diperiksa | Dasar |"]
        lines += ["|---|---|---|---|---|"]
        for rule in of_family:
            cells = (rule.title, " ".join(rule.limits.split()), rule.basis)
            shown = " | ".join(cell.replace("|", "\\|") for cell in cells)
            lines.append(f"| [{rule.id}]({rule.path}) | {rule.severity.word} | {shown} |")
        lines.append("")
    return "\n".join(lines)


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
    CATALOG.write_text(catalogue(), encoding="utf-8", newline="\n")
    for sample, report in reports.items():
        text = json.dumps(report, ensure_ascii=False, indent=1) + "\n"
        (ROOT / sample).with_name("report.json").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
