"""`lkipaudit explain` and `lkipaudit rules`."""

from __future__ import annotations

from pathlib import Path, PureWindowsPath

import pytest

from lkipaudit.cli import run
from lkipaudit.judging import compile_rules
from lkipaudit.policy import load_policy, own_rules

OWN = Path(str(own_rules()))
ANG_01 = OWN / "anggaran" / "ANG-01.toml"


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")


@pytest.fixture
def overlay(tmp_path: Path) -> Path:
    """A folder whose name holds a space, with one rule of ours changed and one that we do not have."""
    folder = tmp_path / "aturan saya" / "anggaran"
    folder.mkdir(parents=True)
    text = ANG_01.read_text(encoding="utf-8")
    (folder / "ANG-01.toml").write_text(text.replace('severity = "mayor"', 'severity = "info"'), encoding="utf-8")
    (folder / "ANG-99.toml").write_text(text.replace("ANG-01", "ANG-99").replace("Persentase", "Perbandingan"), encoding="utf-8")
    return folder.parent


@pytest.mark.parametrize("wanted", ["ANG-01", "ang-01", " ANG-01 "])
def test_explain(wanted: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", wanted]) == 0
    printed = capsys.readouterr()
    assert printed.out.startswith("ANG-01  ")
    assert "persentase = realisasi / anggaran x 100" in printed.out
    assert "49.450.000 / 49.950.000 x 100 = 99,00" in printed.out
    assert printed.err == ""


@pytest.mark.parametrize("command", [["explain"], ["rules", "show"]])
def test_unknown_rule_is_2_and_names_those_near(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*command, "ANG-O1"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("lkipaudit: aturan 'ANG-O1' tidak dikenal; mungkin maksud Anda ANG-01, ")
    assert printed.err.endswith("; lihat lkipaudit rules list.\n")
    assert printed.err.count("\n") == 1


def test_unknown_rule_with_nothing_near(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "anggaran"]) == 2
    assert capsys.readouterr().err == "lkipaudit: aturan 'anggaran' tidak dikenal; lihat lkipaudit rules list.\n"


def test_list_names_every_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    for rule in compile_rules(load_policy()):
        assert [line for line in lines if line.split()[:2] == [rule.id, rule.severity.word] and line.rstrip().endswith(rule.path)]


def test_shapes_of_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    run(["rules", "list"])
    shapes = {line.split()[0]: line.split()[2] for line in capsys.readouterr().out.splitlines() if len(line.split()) > 3}
    told = {"ANG-01": "hitungan", "ANG-07": "syarat", "KON-01": "kesamaan", "KON-15": "keberadaan"}
    assert {rule: shapes[rule] for rule in told} == told


def test_show_prints_the_file_as_it_is_after_its_path(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "show", "ang-01"]) == 0
    head, _, rest = capsys.readouterr().out.partition("\n")
    assert head == f"# {ANG_01}"
    assert rest == ANG_01.read_text(encoding="utf-8")


def test_rule_laid_over_is_the_one_shown(overlay: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "show", "ANG-01", "--rules", str(overlay)]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith(f"# {overlay / 'anggaran' / 'ANG-01.toml'}\n")
    assert 'severity = "info"' in shown


def test_rule_beside_those_laid_over_is_ours(overlay: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "show", "ANG-02", "--rules", str(overlay)]) == 0
    assert capsys.readouterr().out.startswith(f"# {OWN / 'anggaran' / 'ANG-02.toml'}\n")


def test_rules_of_a_folder_are_listed_and_explained(overlay: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "list", "--rules", str(overlay)]) == 0
    assert "ANG-99" in capsys.readouterr().out
    assert run(["explain", "ANG-99", "--rules", str(overlay)]) == 0
    assert capsys.readouterr().out.startswith("ANG-99  Perbandingan realisasi")


@pytest.mark.parametrize("command", [["explain", "ANG-01"], ["rules", "list"], ["rules", "show", "ANG-01"], ["show", "model", "a.md"]])
def test_bad_folder_is_a_wrong_call(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(PureWindowsPath("C:/aturan saya/lama"))
    assert run([*command, "--rules", folder]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == f"lkipaudit: Folder aturan {folder} tidak ditemukan.\n"


def test_the_examples_of_a_folder_of_rules_are_tried(overlay: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (overlay / "anggaran" / "ANG-99.toml").unlink()  # says the same as ANG-01, so that only one of them is told
    assert run(["rules", "test", str(overlay)]) == 0
    assert capsys.readouterr().out == "1 aturan, 5 contoh, 0 tidak sesuai.\n"


def test_an_example_that_is_judged_otherwise_is_status_1(overlay: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (overlay / "anggaran" / "ANG-99.toml").unlink()
    path = overlay / "anggaran" / "ANG-01.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("x 100 = 99,00", "x 100 = 98,00"), encoding="utf-8")
    assert run(["rules", "test", str(overlay)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(
        "ANG-01 contoh 1: seharusnya 'Program Contoh: persentase tertulis 99,99, sedangkan "
        "menurut hitungan 49.450.000 / 49.950.000 x 100 = 98,00', hasilnya "
    )
    assert lines[-1] == "1 aturan, 5 contoh, 1 tidak sesuai."


def test_a_folder_of_rules_that_is_not_there_is_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "test", str(tmp_path / "tiada")]) == 2
    assert capsys.readouterr().err.startswith("lkipaudit: Folder aturan ")
