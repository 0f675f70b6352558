"""Help and wrong calls: in Indonesian, at once, and without loading what reads files."""

from __future__ import annotations

import subprocess
import sys

import pytest

from lkipaudit import __version__
from lkipaudit.cli import run

HEAVY = ("pdfplumber", "pypdfium2", "pdfminer", "docx", "rich", "markdown_it", "rapidfuzz", "lkipaudit.audit", "lkipaudit.policy")
HELP = (["--help"], ["check", "--help"], ["show", "--help"], ["show", "model", "--help"], ["explain", "--help"])
RULES_HELP = (["rules", "--help"], ["rules", "list", "--help"], ["rules", "show", "--help"])
LIGHT = (*HELP, *RULES_HELP, ["--version"], ["chek"], ["explain"])
LISTING = """import sys
sys.argv = ["lkipaudit", *{arguments}]
from lkipaudit.cli import main
try:
    main()
finally:
    print("LOADED", *sys.modules)
"""


@pytest.mark.parametrize("arguments", LIGHT)
def test_help_loads_no_parser(arguments: list[str]) -> None:
    program = LISTING.format(arguments=arguments)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    loaded = done.stdout.split("LOADED ")[1].split()
    assert "lkipaudit.cli" in loaded
    assert not [module for module in loaded if module in HEAVY or module.split(".")[0] in HEAVY]


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"lkipaudit {__version__}\n"


def test_bare_call_shows_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    text = capsys.readouterr().out
    assert text.startswith("Pemakaian: lkipaudit PERINTAH ...")
    assert "Memeriksa satu laporan" in text


def test_help_names_every_option(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--help"]) == 0
    text = capsys.readouterr().out
    for option in ("--format terminal|json", "--comparisons", "--rules FOLDER", "--fail-on TINGKAT", "--password SANDI", "--help"):
        assert option in text
    assert "Status keluar: 0 tanpa temuan, 1 ada temuan" in text
    assert max(map(len, text.splitlines())) <= 80


@pytest.mark.parametrize("arguments", [*HELP, *RULES_HELP])
def test_help_is_indonesian(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 0
    text = capsys.readouterr().out
    assert not [word for word in ("Usage", "Options", "Arguments", "Commands", "Show this", "default", "required") if word in text]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["chek"], "Perintah tidak dikenal: 'chek'. Mungkin maksud Anda 'check'. Lihat lkipaudit --help."),
        (["check"], "Belum disebut: 'BERKAS...'. Lihat lkipaudit --help."),
        (["show"], "Perintah belum disebut. Lihat lkipaudit --help."),
        (["explain"], "Belum disebut: 'ATURAN'. Lihat lkipaudit --help."),
        (["rules"], "Perintah belum disebut. Lihat lkipaudit --help."),
        (["rules", "lst"], "Perintah tidak dikenal: 'lst'. Mungkin maksud Anda 'list'. Lihat lkipaudit --help."),
        (["show", "model", "a", "b"], "Terlalu banyak argumen: b. Lihat lkipaudit --help."),
        (["check", "a", "--rules"], "Pilihan '--rules' memerlukan nilai. Lihat lkipaudit --help."),
        (
            ["check", "a", "--fomat", "x"],
            "Pilihan tidak dikenal: --fomat. Mungkin maksud Anda --format, --templat. Lihat lkipaudit --help.",
        ),
        (["check", "a", "--format", "pdf"], "Nilai tidak berlaku untuk '--format': 'pdf' bukan salah satu dari 'terminal', 'json'."),
    ],
)
def test_wrong_call_is_2_and_one_sentence(arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"lkipaudit: {words}")
