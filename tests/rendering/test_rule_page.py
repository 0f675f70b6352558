"""The page of a rule and the list of rules."""

from __future__ import annotations

import io
import re

import pytest
from rich.console import Console

from lkipaudit.findings import Outcome, Severity
from lkipaudit.judging import Rule, compile_rules
from lkipaudit.policy import RuleFile, load_policy
from lkipaudit.reading.markdown import read_markdown
from lkipaudit.rendering.rule_page import RuleLine, ShownExample, render_list, render_rule

POLICY = load_policy()
FILES = {file.path: file for file in POLICY.rule_files}
RULES = compile_rules(POLICY)
TABLE = """
## Realisasi Anggaran
| Program | Anggaran | Sisa |
|---------|----------|------|
| Program Contoh yang Panjang Sekali Namanya Sehingga Terlipat | 50.000.000 | 11.000.000 |
"""
DATA = {
    "id": "ANG-90",
    "title": "Sisa sama dengan anggaran dikurangi realisasi",
    "severity": "minor",
    "basis": "Peraturan Rekaan 1/2020",
    "over": "baris_anggaran",
    "where": "present(sisa) and tingkat == 'program'",
    "advice": "Perbaiki {nama}.",
    "limits": "Tidak memeriksa\nhal lain.",
}
EQUATION = {
    "stated": "sisa",
    "computed": {"sisa": "anggaran - realisasi", "nol": {"is": "0", "where": "realisasi == anggaran"}},
    "causes": {"tukar": {"when": "realisasi", "says": "sama dengan realisasinya", "severity": "info"}},
    "unless": {"tabelnya aneh": "pola_perubahan"},
}


def text(*parts: object, width: int = 100, examples: tuple[ShownExample, ...] = ()) -> str:
    data: dict[str, object] = {}
    for part in (DATA, *parts):
        assert isinstance(part, dict)
        data |= part
    out = io.StringIO()
    render_rule(RuleFile("anggaran/ANG-90.toml", data), examples, Console(file=out, width=width))
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines())


def example(outcome: Outcome, *, messages: tuple[str, ...] = (), causes: tuple[str, ...] = (), reason: str = "") -> ShownExample:
    return ShownExample(read_markdown(TABLE), outcome, messages, causes, reason)


def test_head() -> None:
    page = text(EQUATION)
    assert page.startswith("ANG-90  Sisa sama dengan anggaran dikurangi realisasi\n")
    assert re.search(r"^  Tingkat +minor$", page, re.MULTILINE)
    assert re.search(r"^  Dasar +Peraturan Rekaan 1/2020$", page, re.MULTILINE)
    assert re.search(r"^  Berlaku atas +setiap baris tabel anggaran$", page, re.MULTILINE)
    assert re.search(r"^  Hanya bila +sisa tercetak\n +dan tingkat adalah program$", page, re.MULTILINE)
    assert re.search(r"^  Berkas +anggaran/ANG-90.toml$", page, re.MULTILINE)


def test_convention_is_explained() -> None:
    assert "bukan bunyi suatu peraturan" in text(EQUATION, {"basis": "konvensi"})


def test_equation() -> None:
    page = text(EQUATION)
    assert "salah satu dari:\n  - sisa = anggaran - realisasi\n  - sisa = 0, hanya bila realisasi sama dengan anggaran\n" in page
    assert "  sama dengan realisasinya; tingkatnya menjadi info\n" in page
    assert "  tabelnya aneh\n" in page
    assert "  Perbaiki [nama].\n" in page
    assert "  Tidak memeriksa hal lain." in page


def test_equation_for_each_field() -> None:
    each = {"each": ["anggaran", "sisa"], "stated": "nilai", "computed": {"jumlah": "sum(rincian.nilai)"}}
    assert "  - anggaran = jumlah anggaran rincian\n  - sisa = jumlah sisa rincian\n" in text(each)


def test_agreement() -> None:
    both = {"by": ["kunci", "tingkat"], "each": ["anggaran", "sisa"], "alike": "nilai", "across": "bagian"}
    assert "  anggaran dan sisa tercetak sama di semua bagian laporan, untuk nama dan tingkat yang sama\n" in text(both)
    assert "  anggaran tercetak sama di semua tempat, untuk nama yang sama\n" in text({"by": ["kunci"], "alike": "anggaran"})


def test_requirement() -> None:
    assert "  realisasi tidak lebih dari anggaran\n" in text({"require": "realisasi <= anggaran"})
    named = {"require": {"tidak_kosong": "present(sisa)", "ada_isi": "count(rincian) > 0"}}
    assert "  - sisa tercetak\n  - ada rincian\n" in text(named)


def test_presence() -> None:
    assert "  ditemukan: pendahuluan dan penutup\n" in text({"expect": ["pendahuluan", "penutup"]})
    partner = text({"among": "bagian == 'lampiran'", "on": "kunci"})
    assert "  ada pasangannya dengan nama yang sama, yaitu yang bagian laporan adalah lampiran\n" in partner


def test_nothing_is_said_of_what_the_rule_does_not_have() -> None:
    page = text({"require": "present(sisa)"})
    assert "Sebab" not in page
    assert "Tidak diputuskan" not in page


def test_example_that_differs() -> None:
    shown = example(Outcome.DIFFERS, messages=("satu beda", "dua beda"), causes=("tukar", "tukar"))
    page = text(EQUATION, examples=(shown,))
    assert "Contoh 1: berbeda ──" in page
    assert "  Realisasi Anggaran\n  ┌──" in page
    said = re.findall(r"^  (Dikatakan|Dugaan sebab) +(.*)$", page, re.MULTILINE)
    cause = ("Dugaan sebab", "sama dengan realisasinya")
    assert said == [("Dikatakan", "satu beda"), cause, ("Dikatakan", "dua beda"), cause]


def test_causes_that_belong_to_no_one_message_stand_last() -> None:
    shown = example(Outcome.DIFFERS, messages=("satu beda", "dua beda"), causes=("tukar",))
    said = re.findall(r"^  (Dikatakan|Dugaan sebab) ", text(EQUATION, examples=(shown,)), re.MULTILINE)
    assert said == ["Dikatakan", "Dikatakan", "Dugaan sebab"]


def test_examples_that_do_not_differ() -> None:
    page = text(EQUATION, examples=(example(Outcome.AGREES), example(Outcome.UNDECIDED, reason="sisa kosong")))
    assert re.search(r"Contoh 1: cocok ─.*?Dikatakan +tidak ada: semuanya sejalan", page, re.DOTALL)
    assert re.search(r"Contoh 2: belum dapat dipastikan ─.*?Dikatakan +belum dapat dipastikan: sisa kosong", page, re.DOTALL)


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_in_full(rule: Rule, width: int) -> None:
    """No name of the program, no number of an example broken, nothing wider than the terminal."""
    out = io.StringIO()
    shown = tuple(ShownExample(read_markdown(one.document), one.outcome, one.messages, one.causes, one.reason) for one in rule.examples)
    render_rule(FILES[rule.path], shown, Console(file=out, width=width))
    page = out.getvalue()
    assert not re.search(r"==|!=|<=|>=|[a-z]_[a-z]|\b(and|or|not|present|count|sum)\b", page)
    numbers = {word for one in shown for table in one.document.tables for cell in table.cells for word in cell.text.split()}
    assert not [word for word in numbers if re.fullmatch(r"[\d.,]+", word) and word not in page]
    assert max(map(len, page.splitlines())) <= width


def test_short_cells_stay_whole_where_the_long_ones_can_fold() -> None:
    table = "| Sasaran strategis yang panjang | Target |\n|---|---|\n| Layanan yang sangat baik sekali | 4 dokumen |\n"
    shown = ShownExample(read_markdown(table), Outcome.AGREES, (), (), "")
    assert "4 dokumen" in text(EQUATION, width=34, examples=(shown,))
    assert "Layanan" in text(EQUATION, width=34, examples=(shown,))


def test_table_that_does_not_fit_is_told_row_by_row() -> None:
    page = text(EQUATION, width=30, examples=(example(Outcome.AGREES),))
    assert "50.000.000" in page
    assert "11.000.000" in page


def test_markup_is_not_obeyed() -> None:
    assert "[bold]Sisa[/bold]" in text(EQUATION, {"title": "[bold]Sisa[/bold]"})


LINES = (
    RuleLine("ANG-90", "Sisa sama dengan anggaran dikurangi realisasi", Severity.MINOR, "equation", "anggaran/ANG-90.toml"),
    RuleLine("STR-90", "Bab [penutup] ada", Severity.KRITIS, "presence", "struktur/STR-90.toml"),
)


@pytest.mark.parametrize("width", [60, 80, 120])
def test_list(width: int) -> None:
    out = io.StringIO()
    render_list(LINES, Console(file=out, width=width))
    page = out.getvalue()
    for word in ("ANG-90", "minor", "hitungan", "anggaran/ANG-90.toml", "STR-90", "kritis", "keberadaan", "[penutup]"):
        assert word in page
    assert max(map(len, page.splitlines())) <= width
