"""`lkipaudit check -o`: which file is written as what, and what is refused before and after the audit."""

from __future__ import annotations

import json
import os
import stat
from datetime import UTC, datetime
from pathlib import Path, PureWindowsPath
from types import SimpleNamespace

import pytest
from test_check import BAD, written

from lkipaudit.cli import run
from lkipaudit.findings import Report
from lkipaudit.rendering import outputs
from lkipaudit.rendering.context import Context, UnsuitableError
from lkipaudit.rendering.outputs import KINDS, USUAL, Kind, Output, OutputError, wanted
from lkipaudit.writing import moment


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder with a report that has one finding, where the program is called."""
    written(tmp_path / "beda.md", BAD)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def no_audit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is refused is refused before the work."""

    def worked(*_: object, **__: object) -> None:
        pytest.fail("the audit ran")

    monkeypatch.setattr("lkipaudit.cli.check.audit", worked)


def refusal(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """The one sentence of a call that is refused."""
    assert run(["check", *arguments]) == 2
    printed = capsys.readouterr()
    assert printed.err.count("\n") == 1
    return printed.err.removeprefix("lkipaudit: ").strip()


@pytest.mark.parametrize(
    ("argument", "kind", "path"),
    [
        ("hasil.html", "html", "hasil.html"),
        ("a/b/Kertas Kerja.XLSX", "xlsx", "a/b/Kertas Kerja.XLSX"),
        ("chr.docx", "chr", "chr.docx"),
        ("beranotasi.pdf", "pdf", "beranotasi.pdf"),
        ("sarif:hasil.json", "sarif", "hasil.json"),
        ("Checklist:a.docx", "checklist", "a.docx"),
        ("komentar:a.docx", "komentar", "a.docx"),
        ("csv:C:\\x\\hasil.txt", "csv", "C:\\x\\hasil.txt"),
        ("C:\\x\\hasil.html", "html", "C:\\x\\hasil.html"),
        ("c:hasil.json", "json", "c:hasil.json"),
        ("\\\\server\\bagi\\hasil.md", "md", "\\\\server\\bagi\\hasil.md"),
        ("./pukul 10:30.html", "html", "./pukul 10:30.html"),
    ],
)
def test_kind_and_path(argument: str, kind: str, path: str) -> None:
    assert wanted(argument) == Output(kind, Path(path))


def test_suffixes_are_of_kinds() -> None:
    assert set(USUAL.values()) <= set(KINDS)
    assert PureWindowsPath("C:\\x\\hasil.html").suffix in USUAL


@pytest.mark.parametrize(
    ("argument", "words"),
    [
        ("hasil.txt", "tidak dapat dikenali dari akhirannya"),
        ("hasil", "tidak dapat dikenali dari akhirannya"),
        ("", "tidak dapat dikenali dari akhirannya"),
        ("word:hasil.docx", "Jenis keluaran 'word' tidak dikenal; yang ada: html, xlsx, chr"),
        ("sarif:", "belum menyebut nama berkasnya"),
        ("tidak-ada/hasil.html", "Folder 'tidak-ada' untuk keluaran 'hasil.html' tidak ditemukan"),
        ("md:.", "adalah folder"),
        ("beda.md", "adalah berkas yang diperiksa"),
        ("json:../{here}/beda.md", "adalah berkas yang diperiksa"),
    ],
)
@pytest.mark.usefixtures("no_audit")
def test_refused_before_the_audit(argument: str, words: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert words in refusal(capsys, "beda.md", "-o", argument.format(here=folder.name))
    assert (folder / "beda.md").read_text(encoding="utf-8") == BAD


@pytest.mark.usefixtures("no_audit")
def test_link_to_the_input_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    try:
        os.link(folder / "beda.md", folder / "hasil.json")
    except OSError:
        pytest.skip("tidak ada tautan pada sistem berkas ini")
    assert "adalah berkas yang diperiksa" in refusal(capsys, "beda.md", "-o", "hasil.json")


@pytest.mark.usefixtures("no_audit")
def test_same_file_twice_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert "diminta dua kali" in refusal(capsys, "beda.md", "-o", "a.json", "-o", "sarif:./a.json")


@pytest.mark.usefixtures("no_audit")
def test_file_that_another_program_holds_open_is_refused(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    written(folder / "hasil.json", "lama")
    opened = Path.open

    def held(path: Path, mode: str = "r", *arguments: object, **options: object) -> object:
        if path.name == "hasil.json" and mode not in {"r", "rb"}:
            raise PermissionError(13, "Permission denied")
        return opened(path, mode, *arguments, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", held)
    assert "tutuplah bila sedang terbuka di program lain" in refusal(capsys, "beda.md", "-o", "hasil.json")
    assert (folder / "hasil.json").read_bytes() == b"lama"


@pytest.mark.parametrize(("kind", "other"), [("pdf", "komentar:"), ("komentar", "pdf:")])
@pytest.mark.usefixtures("no_audit")
def test_copy_of_another_format_is_refused(kind: str, other: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = {"pdf": "laporan.docx", "komentar": "laporan.pdf"}[kind]
    written(folder / wrong, "x")
    assert f"-o {other}BERKAS" in refusal(capsys, wrong, "-o", f"{kind}:hasil.x")


def test_written_beside_the_terminal_report(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "beda.md", "-o", "satu.json", "-o", "json:dua.x", "--comparisons"]) == 1
    printed = capsys.readouterr().out
    assert "menurut hitungan 99,00" in printed
    assert printed.splitlines()[-2:] == ["laporan JSON: satu.json", "laporan JSON: dua.x"]
    assert (folder / "satu.json").read_bytes() == (folder / "dua.x").read_bytes()
    assert json.loads((folder / "satu.json").read_bytes())["comparisons"]
    assert sorted(path.name for path in folder.iterdir()) == ["beda.md", "dua.x", "satu.json"]


def test_json_on_standard_output_stays_json(capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", "beda.md", "--format", "json", "-o", "satu.json"])
    printed = capsys.readouterr()
    assert json.loads(printed.out)["findings"]
    assert printed.err == "laporan JSON: satu.json\n"


def test_existing_file_is_replaced_with_its_rights(folder: Path) -> None:
    written(folder / "hasil.json", "lama")
    (folder / "hasil.json").chmod(0o640)
    run(["check", "beda.md", "-o", "hasil.json"])
    assert json.loads((folder / "hasil.json").read_bytes())["findings"]
    if os.name != "nt":
        assert stat.S_IMODE((folder / "hasil.json").stat().st_mode) == 0o640


def rendering(monkeypatch: pytest.MonkeyPatch, **kinds: object) -> None:
    """Kinds of output for one test, by what their `render` does."""
    monkeypatch.setattr(outputs, "import_module", lambda name: SimpleNamespace(render=kinds[name]))
    for name in kinds:
        monkeypatch.setitem(KINDS, name, Kind(name, name))


def broken(error: Exception) -> object:
    def render(_report: Report, _context: Context) -> bytes:
        raise error

    return render


def test_output_that_fails_costs_none_of_the_others(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    written(folder / "lama", "lama")
    rendering(
        monkeypatch,
        tolak=broken(UnsuitableError("Tidak dapat.")),
        penuh=broken(OSError(28, "No space left on device")),
        baik=lambda _report, _context: b"baik",
    )
    assert run(["check", "beda.md", "-o", "tolak:lama", "-o", "penuh:b", "-o", "baik:c"]) == 2
    assert capsys.readouterr().err == "lkipaudit: Tidak dapat.\nlkipaudit: Keluaran 'b' tidak dapat ditulis: No space left on device.\n"
    assert (folder / "lama").read_bytes() == b"lama"
    assert (folder / "c").read_bytes() == b"baik"
    assert not (folder / "b").exists()


def test_own_slip_in_an_output_is_3(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    rendering(monkeypatch, jatuh=broken(ZeroDivisionError()))
    assert run(["check", "beda.md", "-o", "jatuh:a"]) == 3
    assert "keluaran 'a' gagal dibuat karena kesalahan lkipaudit sendiri (ZeroDivisionError)." in capsys.readouterr().err


def test_file_half_written_is_not_left(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = Path.write_bytes

    def full(path: Path, content: bytes) -> int:
        write(path, content[:10])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    assert run(["check", "beda.md", "-o", "hasil.json"]) == 2
    assert [path.name for path in folder.iterdir()] == ["beda.md"]


def test_output_also_when_nothing_could_be_read(folder: Path) -> None:
    assert run(["check", "tidak-ada.pdf", "-o", "hasil.json"]) == 3
    assert json.loads((folder / "hasil.json").read_bytes())["unread"]


def test_moment_is_the_one_that_the_environment_names(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert moment({"SOURCE_DATE_EPOCH": "1700000000"}) == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)
    assert abs((moment({}) - datetime.now(UTC)).total_seconds()) < 60
    for wrong in ("kemarin", "9" * 30):
        with pytest.raises(OutputError, match="SOURCE_DATE_EPOCH"):
            moment({"SOURCE_DATE_EPOCH": wrong})
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "besok")
    assert "SOURCE_DATE_EPOCH" in refusal(capsys, "beda.md", "-o", "hasil.json")


def test_context_says_what_was_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[Context] = []

    def render(_report: Report, context: Context) -> bytes:
        given.append(context)
        return b""

    rendering(monkeypatch, lihat=render)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    run(["check", "beda.md", "-o", "lihat:a", "--password", "rahasia", "--samarkan-nip"])
    assert (given[0].password, given[0].masked, given[0].comparisons) == ("rahasia", True, False)
    assert given[0].moment.year == 2023
    assert given[0].picture(0, 1, None) is None


def test_every_kind_at_once_gives_the_same_bytes_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    names = ("hasil.xlsx", "hasil.csv", "hasil.md", "hasil.sarif", "hasil.json")
    written_before: list[list[bytes]] = []
    for _ in range(2):
        assert run(["check", "beda.md", "--comparisons", *(word for name in names for word in ("-o", name))]) == 1
        written_before.append([(folder / name).read_bytes() for name in names])
        for name in names:
            (folder / name).unlink()
    assert written_before[0] == written_before[1]
    assert all(written_before[0])
    assert b"99,00" in written_before[0][2]
