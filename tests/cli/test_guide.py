from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest

from lkipaudit.cli import run
from lkipaudit.project import find_project
from lkipaudit.rendering.outputs import USUAL, wanted

GUIDE = (files("lkipaudit") / "panduan" / "PANDUAN.md").read_text(encoding="utf-8")


def test_the_guide_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["panduan"]) == 0
    assert "Panduan lkipaudit" in capsys.readouterr().out


def test_the_guide_is_written_with_its_pictures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["panduan", "--simpan", str(tmp_path / "panduan")]) == 0
    page = (tmp_path / "panduan" / "panduan.html").read_text(encoding="utf-8")
    pictures = re.findall(r'<img src="([^"]+)"', page)
    assert set(pictures) == {item.name for item in (files("lkipaudit") / "panduan").iterdir() if item.name.endswith(".png")}
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


def test_every_call_of_the_guide_has_the_options_that_it_names(capsys: pytest.CaptureFixture[str]) -> None:
    known = {}
    for command in ("check", "compare", "batch", "example", "panduan"):
        run([command, "--help"])
        known[command] = capsys.readouterr().out
    calls = re.findall(r"lkipaudit (check|compare|batch|example)( .*)", GUIDE)
    assert {command for command, _ in calls} == {"check", "compare", "batch", "example"}
    assert not [
        (command, option) for command, rest in calls for option in re.findall(r"--[a-z][a-z-]+", rest) if option not in known[command]
    ]
    assert not [option for option in re.findall(r"--[a-z][a-z-]+", GUIDE) if not any(option in text for text in known.values())]


def test_the_project_file_of_the_guide_is_one(tmp_path: Path) -> None:
    text = GUIDE.split("`lkipaudit.toml`")[1]
    (tmp_path / "lkipaudit.toml").write_text(
        "\n".join(line[4:] for line in text.splitlines() if line.startswith("    ") and "--" not in line)
    )
    project = find_project(tmp_path)
    assert (project.given.year, project.given.parts) == (2024, {"pk.pdf": "pk"})
    assert project.given.columns == {"3.6": {5: "realisasi"}}
    assert [waiver.reason for waiver in project.waivers] == ["Sudah dikonfirmasi ke OPD"]
