"""`lkipaudit check`: what it prints where, and its exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pikepdf
import pytest

from lkipaudit.cli import run

SAMPLE = Path(__file__).parents[2] / "samples" / "dinas-contoh" / "laporan.pdf"
HEAD = """# LAPORAN KINERJA DINAS CONTOH TAHUN 2023

## Realisasi Anggaran

| No | Program | Anggaran | Realisasi | % |
|----|---------|----------|-----------|---|
"""
GOOD = HEAD + "| 1 | Program Contoh | 50.000.000 | 40.000.000 | 80,00 |\n"
BAD = HEAD + "| 1 | Program Contoh | 49.950.000 | 49.450.000 | 99,99 |\n"


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")


@pytest.fixture
def good(tmp_path: Path) -> str:
    return written(tmp_path / "baik.md", GOOD)


@pytest.fixture
def bad(tmp_path: Path) -> str:
    return written(tmp_path / "beda.md", BAD)


def written(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_no_finding_is_0(good: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", good]) == 0
    assert "Tidak ada perbedaan di antara 3 angka yang diuji, dari 3 yang tercetak." in capsys.readouterr().out


def test_finding_is_1(bad: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", bad]) == 1
    assert "tertulis 99,99, menurut hitungan 99,00" in capsys.readouterr().out


@pytest.mark.parametrize(("least", "status"), [("info", 1), ("minor", 1), ("mayor", 1), ("kritis", 0), ("tidak-pernah", 0)])
def test_fail_on(bad: str, least: str, status: int) -> None:
    assert run(["check", bad, "--fail-on", least]) == status


def test_missing_file_is_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(tmp_path / "x.pdf")]) == 3
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == f"lkipaudit: Berkas '{tmp_path / 'x.pdf'}' tidak ditemukan.\n"


def test_one_bad_file_among_good_ones_is_3_and_loses_nothing(
    bad: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    written(tmp_path / "kosong.pdf", "")
    assert run(["check", "kosong.pdf", bad, "--fail-on", "tidak-pernah"]) == 3
    printed = capsys.readouterr()
    assert "tertulis 99,99, menurut hitungan 99,00" in printed.out
    assert "kosong.pdf (PDF) tidak dapat dibaca" in printed.out
    assert printed.err == "lkipaudit: Berkas 'kosong.pdf' kosong.\n"


def test_nothing_understood_is_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", written(tmp_path / "a.md", "Halo.")]) == 3
    printed = capsys.readouterr()
    assert "Itu bukan tanda bahwa laporan ini konsisten." in " ".join(printed.out.split())
    assert "tidak ada angka yang dapat diuji" in printed.err


def test_json(bad: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", bad, "--format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert report["findings"][0]["stated"] == "99,99"
    assert "comparisons" not in report


def test_json_with_comparisons(bad: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", bad, "--format", "json", "--comparisons"])
    comparisons = json.loads(capsys.readouterr().out)["comparisons"]
    assert ("ANG-01", "differs") in {(one["rule"], one["outcome"]) for one in comparisons}


def test_one_reader_alone_when_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", str(SAMPLE), "--format", "json", "--satu-pembaca"])
    assert {finding["readers"] for finding in json.loads(capsys.readouterr().out)["findings"]} == {1}


def test_json_also_when_nothing_could_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(tmp_path / "x.pdf"), "--format", "json"]) == 3
    printed = capsys.readouterr()
    report = json.loads(printed.out)
    assert report["sources"] == [{"path": str(tmp_path / "x.pdf"), "sha256": "", "format": "pdf", "pages": None}]
    assert report["unread"] == [{"source": 0, "page": None, "reason": printed.err.removeprefix("lkipaudit: ").strip()}]
    assert (report["ledger"]["printed"], report["findings"]) == (0, [])


def test_locked_pdf_needs_its_password(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "terkunci.pdf"
    with pikepdf.open(SAMPLE) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(owner="b", user="rahasia"))
    assert run(["check", str(path)]) == 3
    assert "--password" in capsys.readouterr().err
    assert run(["check", str(path), "--password", "keliru"]) == 3
    assert "tidak cocok" in capsys.readouterr().err
    assert run(["check", str(path), "--password", "rahasia"]) == 1


def test_rules_folder_is_laid_over(bad: str, tmp_path: Path) -> None:
    rules = tmp_path / "aturan"
    (rules / "anggaran").mkdir(parents=True)
    own = Path(__file__).parents[2] / "rules" / "anggaran" / "ANG-01.toml"
    text = own.read_text(encoding="utf-8")
    assert 'severity = "mayor"' in text
    (rules / "anggaran" / "ANG-01.toml").write_text(text.replace('severity = "mayor"', 'severity = "info"'), encoding="utf-8")
    assert run(["check", bad, "--rules", str(rules)]) == 0


def test_bad_rules_are_a_wrong_call(bad: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", bad, "--rules", str(tmp_path / "tidak-ada")]) == 2
    assert capsys.readouterr().err == f"lkipaudit: Folder aturan {tmp_path / 'tidak-ada'} tidak ditemukan.\n"


def test_own_slip_is_one_sentence_and_3(good: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("lkipaudit.cli.check.audit", broken)
    assert run(["check", good]) == 3
    printed = capsys.readouterr()
    assert printed.err.count("\n") == 1
    assert "terjadi kesalahan pada lkipaudit sendiri (ZeroDivisionError di test_check.py:" in printed.err


def test_interrupted(good: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("lkipaudit.cli.check.audit", stopped)
    assert run(["check", good]) == 130
    assert capsys.readouterr().err == "lkipaudit: Dihentikan.\n"


def fingerprint(path: str, capsys: pytest.CaptureFixture[str]) -> str:
    run(["check", path, "--format", "json"])
    found: str = json.loads(capsys.readouterr().out)["findings"][0]["fingerprint"]
    return found


def test_a_finding_that_the_project_file_sets_aside_is_status_0(bad: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    waiver = f'[[pengecualian]]\ntemuan = "{fingerprint(bad, capsys)}"\nalasan = "Sudah dikonfirmasi"\noleh = "Penelaah"\n'
    written(tmp_path / "lkipaudit.toml", waiver)
    assert run(["check", bad]) == 0
    assert "Sudah dikonfirmasi" in capsys.readouterr().out


def test_the_project_file_gives_year_and_profile(bad: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(tmp_path / "lkipaudit.toml", 'tahun = 2021\nprofil = "longgar"\naturan = "milik-kami"')
    (tmp_path / "milik-kami" / "profiles").mkdir(parents=True)
    written(tmp_path / "milik-kami" / "profiles" / "longgar.toml", 'tolerance.ANG-01 = "1"')
    assert run(["check", bad, "--format", "json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["subject"]["year"] == 2021
    assert report["tool"]["profile"] == "longgar"


def test_the_profile_of_the_call_goes_before_that_of_the_project_file(bad: str, tmp_path: Path) -> None:
    written(tmp_path / "lkipaudit.toml", 'profil = "tiada"')
    assert run(["check", bad]) == 2
    assert run(["check", bad, "--profil", "nasional"]) == 1


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("tahn = 1", "lkipaudit: lkipaudit.toml: kunci 'tahn' tidak dikenal"),
        ('[tabel."1"]\nkolom.1 = "apa"', "lkipaudit: lkipaudit.toml: tabel '1' kolom 1: peran 'apa' tidak dikenal"),
    ],
)
def test_a_bad_project_file_is_2_and_one_sentence(
    good: str, tmp_path: Path, text: str, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    written(tmp_path / "lkipaudit.toml", text)
    assert run(["check", good]) == 2
    printed = capsys.readouterr()
    assert printed.err.startswith(sentence)
    assert printed.out == ""


def test_a_persona_that_there_is_not(good: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", good, "--persona", "ketat"]) == 2
    assert "baku" in capsys.readouterr().err
