"""The comparison of a batch: out of the store, into the store, the file and the last lines of a run."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from lkipaudit.audit import audit
from lkipaudit.batch.across import crossed, summary, written
from lkipaudit.batch.job import kept
from lkipaudit.batch.store import Store
from lkipaudit.cli import run
from lkipaudit.intake import read_source
from lkipaudit.judging import compile_rules
from lkipaudit.model import ACROSS
from lkipaudit.policy import load_policy

POLICY = load_policy()
SAMPLE = Path(__file__).parents[2] / "samples" / "badan-bersih" / "laporan.pdf"


def filled(store: Store, folder: Path, **files: str) -> None:
    for name, text in files.items():
        path = folder / f"{name}.md"
        path.write_text(text, encoding="utf-8")
        report = audit([path], policy=POLICY, first=read_source, second=None)
        store.put(kept(report, name, POLICY.vocabulary))
    store.enter({name: name for name in files})


def signed(name: str, agency: str) -> str:
    return f"# LAPORAN KINERJA {agency} TAHUN 2022\n\nKota Contoh, 31 Januari 2023\nKepala {agency},\n\n{name}\nNIP. 197001011995032001\n"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "s.sqlite")


def test_findings_are_kept_with_the_submissions_they_are_about(store: Store, tmp_path: Path) -> None:
    filled(store, tmp_path, taman=signed("SARI MELATI", "DINAS TAMAN"), sungai=signed("BUDI TERATAI", "DINAS SUNGAI"))
    found = crossed(store, POLICY)
    (row,) = store.rows("SELECT * FROM across")
    assert (row["rule"], json.loads(row["entries"])) == ("LIN-01", ["taman", "sungai"])
    assert {(item["entry"], item["quote"]) for item in json.loads(row["evidence"])} == {
        ("taman", "SARI MELATI"),
        ("sungai", "BUDI TERATAI"),
    }
    lines = list(summary(found))
    assert lines[0] == "Antardokumen: 1 temuan, 0 perbandingan cocok, 0 tidak dapat diputuskan."
    assert lines[1] == '  LIN-01 NIP 197001011995032001 dipakai "SARI MELATI" di taman dan "BUDI TERATAI" di sungai'
    whole = json.loads(written(found, tmp_path).read_text(encoding="utf-8"))
    assert [one["rule"] for one in whole["findings"]] == ["LIN-01"]
    store.close()


def test_a_second_comparison_replaces_the_first(store: Store, tmp_path: Path) -> None:
    filled(store, tmp_path, taman=signed("SARI MELATI", "DINAS TAMAN"), sungai=signed("BUDI TERATAI", "DINAS SUNGAI"))
    crossed(store, POLICY)
    store.enter({"taman": "taman"})
    crossed(store, POLICY)
    assert store.rows("SELECT * FROM across") == []
    store.close()


def test_a_single_report_knows_nothing_of_these_rules(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(signed("SARI MELATI", "DINAS TAMAN"), encoding="utf-8")
    own = {rule.id for rule in compile_rules(POLICY) if rule.over in ACROSS}
    assert not own & {rule.id for rule in audit([path], policy=POLICY, second=None).rules}


def test_a_run_over_two_reports_ends_with_the_comparison(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("satu", "dua"):
        shutil.copy(SAMPLE, tmp_path / f"{name}.pdf")
    assert run(["batch", str(tmp_path), "-o", str(tmp_path / "hasil")]) == 0
    assert "Antardokumen: " in capsys.readouterr().out
    assert (tmp_path / "hasil" / "lintas.json").is_file()
