"""`lkipaudit compare`: what it prints, and its exit status."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import openpyxl
import pytest

from lkipaudit.batch.job import Done
from lkipaudit.batch.store import Store
from lkipaudit.cli import run

HEAD = """## Realisasi Anggaran

| No | Program | Anggaran | Realisasi | % |
|----|---------|----------|-----------|---|
"""
GOOD = HEAD + "| 1 | Program Contoh | 50.000.000 | 40.000.000 | 80,00 |\n"
BAD = GOOD.replace("80,00", "81,00")
WORSE = GOOD.replace("80,00", "82,00")


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")


def written(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("old", "new", "status", "told"),
    [
        (BAD, GOOD, 0, "Temuan: 1 selesai"),
        (BAD, BAD, 1, "Temuan: 1 masih terbuka"),
        (BAD, WORSE, 1, "sebelumnya: Program Contoh: persentase tertulis 81,00"),
        (GOOD, BAD, 1, "Temuan: 1 baru"),
        (GOOD, GOOD, 0, "Temuan: tidak ada pada keduanya"),
    ],
)
def test_what_a_resubmission_mended(old: str, new: str, status: int, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", written(tmp_path / "lama.md", old), written(tmp_path / "baru.md", new)]) == status
    assert told in capsys.readouterr().out


def test_a_report_that_was_kept_stands_for_its_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = written(tmp_path / "lama.md", BAD)
    run(["check", old, "-o", str(tmp_path / "lama.json")])
    capsys.readouterr()
    assert run(["compare", str(tmp_path / "lama.json"), written(tmp_path / "baru.md", GOOD)]) == 0
    assert "Temuan: 1 selesai" in capsys.readouterr().out


def test_a_document_that_cannot_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", str(tmp_path / "tiada.pdf"), written(tmp_path / "baru.md", GOOD)]) == 2
    assert "tidak ditemukan" in capsys.readouterr().err


def test_a_comparison_is_written_as_a_page_and_a_workbook(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old, new = written(tmp_path / "lama.md", BAD), written(tmp_path / "baru.md", GOOD)
    page, book = tmp_path / "hasil.html", tmp_path / "hasil.xlsx"
    assert run(["compare", old, new, "-o", str(page), "-o", str(book)]) == 0
    assert str(page) in capsys.readouterr().out.splitlines()
    assert "Temuan: 1 selesai." in page.read_text(encoding="utf-8")
    sheets = openpyxl.load_workbook(book)
    assert sheets.sheetnames == ["Ringkasan", "Temuan"]
    assert [cell.value for cell in sheets["Temuan"][3]][2:5] == ["Selesai", "ANG-01", "mayor"]


@pytest.mark.parametrize(
    ("output", "sentence"),
    [("hasil.pdf", "perbandingan ditulis sebagai .html atau .xlsx."), ("lama.md", "tidak dikenal"), ("tiada/a.html", "tidak ditemukan")],
)
def test_an_output_that_cannot_be_is_refused_before_any_work(
    output: str, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = written(tmp_path / "lama.md", BAD)
    assert run(["compare", old, str(tmp_path / "belum ada.md"), "-o", str(tmp_path / output)]) == 2
    assert sentence in capsys.readouterr().err


@pytest.fixture
def runs(tmp_path: Path) -> tuple[Path, Path]:
    """Two runs of one agency, the second without the finding that the first has."""
    made = []
    for name, kept in (("lama", True), ("baru", False)):
        folder = tmp_path / name
        folder.mkdir()
        store = Store(folder / "lkipaudit.sqlite")
        row = ("k", "terbaca", "", "Dinas Contoh", 2023, 5, 40, 20, 2, 18, 0, "0", "", "nasional")
        finding = (
            "k", 0, "f1", "ANG-01", "mayor", "tinggi", "baku", "Program Contoh", "81, tetapi 80", None, None, None, None, "Hitung lagi.",
            0, 3, '[["primary", "persen", "81", 0, 3]]', None,
        )  # fmt: skip
        store.put(Done(row, (), (finding,) if kept else (), (), (), ()))
        store.enter({"dinas": "k"})
        store.close()
        made.append(folder)
    return made[0], made[1]


def test_two_runs_are_compared_by_agency(runs: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    old, new = runs
    assert run(["compare", str(old), str(new), "-o", str(new / "hasil.html")]) == 0
    assert "Dinas Contoh: Temuan: 1 selesai" in capsys.readouterr().out
    assert "Dinas Contoh" in (new / "hasil.html").read_text(encoding="utf-8")
    assert run(["compare", str(new), str(old)]) == 1
    assert "Dinas Contoh: Temuan: 1 baru" in capsys.readouterr().out


def test_a_run_that_no_longer_has_an_agency_has_not_mended_it(runs: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    old, new = runs
    store = Store(new / "lkipaudit.sqlite")
    store.enter({})
    store.close()
    assert run(["compare", str(old), str(new)]) == 1
    assert "Belum ada kiriman barunya." in capsys.readouterr().out


def test_a_folder_that_is_no_run(runs: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", str(runs[0]), str(tmp_path)]) == 2
    assert "bukan folder keluaran lkipaudit batch." in capsys.readouterr().err
    assert not (tmp_path / "lkipaudit.sqlite").exists()
    assert run(["compare", str(runs[0]), written(tmp_path / "baru.md", GOOD)]) == 2
    assert "Bandingkan laporan dengan laporan" in capsys.readouterr().err


def altered(folder: Path, *statements: str) -> None:
    with closing(sqlite3.connect(folder / "lkipaudit.sqlite")) as store:
        for statement in statements:
            store.execute(statement)
        store.commit()


def test_a_run_of_an_earlier_version_is_compared_as_far_as_it_tells(runs: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    altered(runs[0], "DROP TABLE across", "PRAGMA user_version = 1")
    assert run(["compare", str(runs[0]), str(runs[1])]) == 0
    assert "Dinas Contoh: Temuan: 1 selesai" in capsys.readouterr().out


def test_a_run_that_cannot_be_understood_is_refused_in_one_sentence(runs: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    altered(runs[0], "ALTER TABLE finding DROP COLUMN fingerprint", "PRAGMA user_version = 9")
    assert run(["compare", str(runs[0]), str(runs[1])]) == 2
    told = " ".join(capsys.readouterr().err.split())
    assert told.endswith(
        "dibuat oleh versi lkipaudit yang lain dan tidak dapat dibandingkan; jalankan lkipaudit batch lagi dengan versi ini."
    )
