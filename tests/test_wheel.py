"""The wheel holds everything that is needed: installed in an empty environment, it audits the sample from another folder."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "samples" / "dinas-contoh" / "laporan.pdf"


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(list(map(str, command)), cwd=cwd, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)


def build(folder: Path) -> Path:
    if find_spec("pip"):
        done = run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, ROOT, cwd=folder)
    elif shutil.which("uv"):
        done = run("uv", "build", "--quiet", "--wheel", "--out-dir", folder, ROOT, cwd=folder)
    else:
        pytest.skip("program pip atau uv tidak terpasang")
    assert done.returncode == 0, done.stderr
    return next(folder.glob("*.whl"))


def install(wheel: Path, home: Path) -> Path:
    """An environment that holds the wheel itself, and finds what it depends on where the tests run."""
    run(sys.executable, "-m", "venv", "--without-pip", home, cwd=home.parent)
    python = next(path for path in (home / "bin" / "python", home / "Scripts" / "python.exe") if path.exists())
    site = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=home).stdout.strip())
    shutil.unpack_archive(wheel, site, "zip")
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return python


def test_wheel_audits_the_sample_from_another_folder(tmp_path: Path) -> None:
    elsewhere = tmp_path / "lain"
    elsewhere.mkdir()
    python = install(build(tmp_path), tmp_path / "venv")
    where = run(python, "-c", "import lkipaudit; print(lkipaudit.__file__)", cwd=elsewhere)
    assert Path(where.stdout.strip()).is_relative_to(tmp_path / "venv"), where.stderr
    done = run(python, "-c", "from lkipaudit.cli import main; main()", "check", SAMPLE, "--format", "json", cwd=elsewhere)
    assert (done.returncode, done.stderr) == (1, "")
    report = json.loads(done.stdout)
    assert "ANG-01" in {rule["id"] for rule in report["rules"]}
    assert "99,93" in {finding["computed"] for finding in report["findings"]}


def test_wheel_holds_the_licence_the_type_marker_and_no_tests(tmp_path: Path) -> None:
    wheel = build(tmp_path)
    names = run(sys.executable, "-m", "zipfile", "-l", wheel, cwd=tmp_path).stdout
    assert "licenses/LICENSE" in names
    assert "lkipaudit/py.typed" in names
    assert "lkipaudit/rendering/report.schema.json" in names
    assert "tests/" not in names
    assert "samples/" not in names
