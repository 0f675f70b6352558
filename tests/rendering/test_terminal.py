"""What an inspector reads in the terminal."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from handmade_report import PERSEN, REPORT, RUSAK, place
from rich.console import Console

from lkipaudit.document import Source
from lkipaudit.findings import Decision, Evidence, Finding, Ledger, Persona, Report, Severity
from lkipaudit.place import Place
from lkipaudit.rendering.shown import number, ranges
from lkipaudit.rendering.terminal import render, share

EMPTY = Ledger(printed=0, tied=0, by=(), broken=0, untied=0, not_values=0)


def shown(report: Report, width: int = 100) -> str:
    console = Console(file=io.StringIO(), width=width)
    render(report, console)
    assert isinstance(console.file, io.StringIO)
    return "\n".join(line.rstrip() for line in console.file.getvalue().splitlines())


def with_finding(**changes: object) -> Report:
    return replace(REPORT, findings=(replace(PERSEN, **changes),))  # type: ignore[arg-type]


def test_says_what_was_audited() -> None:
    text = shown(REPORT)
    assert "laporan/contoh.pdf (PDF, 13 halaman)" in text
    assert "Dinas Contoh, tahun 2023" in text
    assert "halaman 4-5: halaman hasil pindai tanpa teks" in text


def test_says_when_agency_and_year_are_unknown() -> None:
    assert "Nama instansi dan tahun laporan tidak ditemukan" in shown(replace(REPORT, agency=None, year=None))


def test_ledger_stands_before_findings() -> None:
    text = shown(REPORT, width=120)
    assert text.index("Angka yang diperiksa") < text.index("Temuan")
    assert "Tercetak         1.412" in text
    assert "tepat 980, dibulatkan 110, dipotong 12, ditambah nol 2, longgar 8" in text
    assert "kolom tidak dikenal (200), tidak ada hubungan yang dapat diuji (69)" in text


def test_worst_finding_stands_first() -> None:
    text = shown(REPORT)
    assert "Temuan: 1 mayor, 1 minor" in text
    assert text.index("1. Penyediaan Peralatan dan Perlengkapan Kantor") < text.index("2. Koordinasi Laporan")


def test_finding_tells_both_numbers_equation_cause_and_advice() -> None:
    text = shown(with_finding(), width=130)
    assert "Halaman 9 (tercetak 6): BAB III AKUNTABILITAS KINERJA > B. Realisasi Anggaran > tabel 9 > baris 15 > persen" in text
    assert "tertulis 99,99, menurut hitungan 99,93, selisih 0,06" in text
    assert "84.940.500 / 85.000.000 x 100 = 99,93" in text
    assert "satu angka berbeda: 99,93 menjadi 99,99" in text
    assert "Perbaiki persentase menjadi 99,93, atau konfirmasi realisasinya." in text


def test_every_finding_tells_the_fingerprint_by_which_it_can_be_asked_for() -> None:
    (finding,) = with_finding().findings
    assert f"Sidik         {finding.fingerprint}" in shown(with_finding())


def test_gap_is_not_told_twice() -> None:
    text = shown(with_finding(equation="jumlah 2 rincian = 99,93, selisih 0,06"))
    assert text.count("selisih 0,06") == 1


def test_finding_without_two_numbers_tells_its_message() -> None:
    text = shown(replace(REPORT, findings=(RUSAK,)))
    assert "Koordinasi Laporan: pengelompokan angka 8.000000 tidak lazim" in text
    assert "menurut hitungan" not in text


def test_confidence_is_told_only_when_it_is_not_high() -> None:
    assert "sedang" in shown(replace(REPORT, findings=(RUSAK,)))
    assert "Keyakinan" not in shown(with_finding())


def test_finding_read_by_two_readers_says_so() -> None:
    assert "baris 15 > persen, dibaca dua kali" in " ".join(shown(with_finding(readers=2)).split())
    assert "dibaca" not in shown(with_finding())


def test_evidence_of_the_same_row_is_not_repeated_and_the_rest_is_short() -> None:
    far = [Evidence("related", "persen", f"{n},00", place("persen", row=f"baris {n}")) for n in range(20, 25)]
    text = shown(with_finding(evidence=(*PERSEN.evidence, *far)))
    assert "84.940.500 (" not in text
    assert "20,00 (baris 20 > persen)" in text
    assert "22,00 (baris 22 > persen)" in text
    assert "23,00 (" not in text
    assert "dan 2 tempat lain" in text


def test_evidence_on_another_page_names_the_page() -> None:
    other = Evidence("related", "persen", "99.93", Place(0, 13, None, ("LAMPIRAN", "tabel 12")))
    assert "99.93 (halaman 13: LAMPIRAN > tabel 12)" in shown(with_finding(evidence=(*PERSEN.evidence, other)))


def test_several_files_are_told_apart() -> None:
    sources = (*REPORT.sources, Source("kedua.pdf", "11", "pdf", 3))
    report = replace(REPORT, sources=sources, findings=(PERSEN,))
    assert "Contoh.pdf, halaman 9" in shown(report)


def test_row_cell_is_marked_without_colour() -> None:
    wide = " ".join(shown(with_finding(), width=130).split())
    assert "│ 2.23.01.2.06.02 │ Penyediaan Peralatan dan Perlengkapan Kantor │ 85.000.000 │ 84.940.500 │ >99,99< │" in wide
    narrow = " ".join(shown(with_finding(), width=50).split())
    assert "2.23.01.2.06.02 | Penyediaan Peralatan dan Perlengkapan Kantor | 85.000.000 | 84.940.500 | >99,99<" in narrow


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_nothing_is_wider_than_the_terminal(width: int) -> None:
    assert max(map(len, shown(REPORT, width).splitlines())) <= width


@pytest.mark.parametrize("width", [30, 50, 80, 200])
def test_number_in_a_row_is_never_broken(width: int) -> None:
    assert "85.000.000" in shown(with_finding(evidence=(), equation=None), width)


def test_long_cells_share_the_room() -> None:
    texts = ("Meningkatnya perlindungan dan jaminan bagi warga", "Cakupan pemeliharaan kendaraan dinas operasional")
    lines = shown(with_finding(row=(*texts, "12", "70"), row_heads=(), row_mark=3), width=70).splitlines()
    drawn = [line for line in lines if line.count("│") == 5]
    assert len(drawn) == 3
    assert "Meningkatnya" in drawn[0]


def test_empty_cell_is_shown_as_empty() -> None:
    text = shown(with_finding(row=("Lomba", "36.750.000", ""), row_heads=(), row_mark=2))
    assert ">(kosong)<" in text


def test_no_finding_says_how_much_was_looked_at() -> None:
    text = shown(replace(REPORT, findings=()))
    assert "Tidak ada perbedaan di antara 1.143 angka yang diuji, dari 1.412 yang tercetak." in text


def test_little_looked_at_is_a_warning() -> None:
    ledger = replace(REPORT.ledger, printed=1000, tied=90, broken=0, untied=910)
    assert "Hanya 9% angka yang dapat diuji" in shown(replace(REPORT, ledger=ledger, findings=()))
    assert "Hanya" not in shown(REPORT)


def test_nothing_looked_at_is_not_success() -> None:
    text = shown(replace(REPORT, ledger=EMPTY, findings=(), understood=False))
    assert "Tidak ada satu angka pun yang dapat diuji. Itu bukan tanda bahwa laporan ini konsisten." in text


def test_uncertain_finding_is_only_counted() -> None:
    doubtful = replace(PERSEN, persona="teliti", subject="Kegiatan Samar")
    text = shown(replace(REPORT, findings=(RUSAK, doubtful)))
    assert "Temuan: 1 minor" in text
    assert "Kegiatan Samar" not in text
    assert "1 temuan lain, yang kurang pasti atau sekadar catatan, ditampilkan dengan --persona semua." in text
    alone = shown(replace(REPORT, findings=(doubtful,)))
    assert "Tidak ada perbedaan di antara" in alone
    assert "1 temuan lain" in alone
    assert "temuan lain" not in shown(REPORT)


@pytest.mark.parametrize(("persona", "shown_to"), [("baku", False), ("teliti", False), ("semua", True)])
def test_a_finding_is_shown_to_its_persona_and_the_more_thorough_ones(persona: Persona, shown_to: bool) -> None:
    remark = replace(PERSEN, persona="semua", subject="Kegiatan Samar")
    text = shown(replace(REPORT, findings=(RUSAK, remark), persona=persona))
    assert ("Kegiatan Samar" in text) is shown_to
    assert ("temuan lain" in text) is not shown_to


def test_a_finding_that_a_project_file_sets_aside_stands_apart() -> None:
    text = shown(replace(REPORT, decisions=(Decision(PERSEN.fingerprint, "dikecualikan", "Sudah dikonfirmasi", "Penelaah"),)))
    assert "Temuan yang ditolak atau dikecualikan: 1" in text
    assert text.index("Temuan yang ditolak") < text.index(PERSEN.subject)


def test_undecided_is_told_with_its_reason() -> None:
    assert "ANG-01  1  realisasi tidak tercetak" in shown(REPORT)


def test_every_rule_stands_in_the_last_table_and_those_that_compared_nothing_below_it() -> None:
    text = shown(REPORT)
    last = text[text.index("Aturan yang dijalankan") :]
    assert "ANG-01   " in last
    assert "1.411" in last
    assert "Realisasi tidak melebihi anggaran" not in last
    assert "Tidak menemukan yang dapat dibandingkan: ANG-07\n" in f"{last}\n"


def test_failed_source_is_named() -> None:
    assert "laporan/contoh.pdf (PDF, 13 halaman) tidak dapat dibaca" in shown(replace(REPORT, failed=(0,)))


def test_text_of_the_report_is_never_markup() -> None:
    text = shown(with_finding(subject="Kegiatan [bold]A[/bold] [1]", row=("[red]x", "1")))
    assert "Kegiatan [bold]A[/bold] [1]" in text
    assert "[red]x" in text


def test_no_word_blames_a_person() -> None:
    assert "salah" not in shown(REPORT).casefold()


@pytest.mark.parametrize("severity", list(Severity))
def test_every_severity_is_shown(severity: Severity) -> None:
    finding: Finding = replace(PERSEN, severity=severity)
    assert f" {severity.word.upper()} " in shown(replace(REPORT, findings=(finding,)))


def test_a_console_of_another_alphabet_gets_plain_rules() -> None:
    raw = io.BytesIO()
    console = Console(file=io.TextIOWrapper(raw, encoding="cp1252", errors="replace"), width=100)
    render(REPORT, console)
    console.file.flush()
    assert b"?" not in raw.getvalue()


def test_share_is_never_all_or_nothing_by_rounding() -> None:
    assert [share(0, 10), share(1, 1000), share(999, 1000), share(10, 10), share(0, 0)] == ["0%", "<1%", "99%", "100%", "-"]


def test_ranges_and_numbers() -> None:
    assert ranges([5, 3, 4, 9, 1]) == "1, 3-5, 9"
    assert number(1234567) == "1.234.567"
