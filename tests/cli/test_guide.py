from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest

from lkipaudit.cli import run
from lkipaudit.rendering.outputs import USUAL, wanted

GUIDE = (files("lkipaudit") / "panduan" / "PANDUAN.md").read_text(encoding="utf-8")


def test_the_guide_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["panduan"]) == 0
    assert "Panduan lkipaudit" in capsys.readouterr().out


def test_the_guide_is_written_with_its_pictures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["panduan", "--simpan", str(tmp_path / "panduan")]) == 0
    page = (tmp_path / "panduan" / "panduan.html").read_text(encoding="utf-8")
    pictures = re.findall(r'<img src="([^"]+)"', page)
    assert len(pictures) == 4
    assert all((tmp_path / "panduan" / name).read_bytes().startswith(b"\x89PNG") for name in pictures)
    assert "<table>" in page
    assert "panduan.html" in capsys.readouterr().out


def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "berkas").write_text("")
    assert run(["panduan", "--simpan", str(tmp_path / "berkas")]) == 2
    assert "Panduan tidak dapat ditulis" in capsys.readouterr().err


def test_every_output_of_the_guide_can_be_asked_for() -> None:
    outputs = re.findall(r"-o (\S+?)`", GUIDE)
    assert len(outputs) >= 6
    assert {wanted(output).kind for output in outputs} >= {"html", "xlsx", "chr", "checklist", "pdf", "komentar"}
    assert set(USUAL.values()) >= {"html", "xlsx", "chr", "pdf"}


def test_every_option_of_the_guide_exists(capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", "--help"])
    known = capsys.readouterr().out
    for option in set(re.findall(r"--[a-z][a-z-]+", GUIDE)):
        assert option in known, option
