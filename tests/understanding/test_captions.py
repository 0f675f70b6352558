"""Captions of tables and figures: their numbers in a row, and the chapter that they name."""

from __future__ import annotations

from tables import model_of

FIRST = "# BAB I PENDAHULUAN\n\n"
SECOND = "# BAB II PERENCANAAN KINERJA\n\n"
ROWS = "\n\n| Nama | Nilai |\n|---|---|\n| Taman | 1 |\n\n"


def runs(markdown: str) -> list[tuple[str, str, list[str], str]]:
    found = [one for one in model_of(markdown).urutan if one.jenis in ("tabel", "gambar")]
    return [(one.jenis, one.sifat, [thing.raw for thing in one.putus], one.tertulis) for one in found]


def strange(markdown: str) -> list[tuple[str, list[str], str]]:
    return [(one.nama.raw, [thing.raw for thing in one.asing], one.bab.raw) for one in model_of(markdown).judul_tabel if one.asing]


def test_captions_of_a_chapter_are_a_run_of_their_own() -> None:
    body = f"{FIRST}Tabel 1.1 Pegawai{ROWS}Tabel I.2 Taman{ROWS}Gambar 1.1 Bagan\n\n{SECOND}Tabel 2. 1 Rencana{ROWS}"
    assert runs(body) == [("tabel", "", [], "1.1, I.2"), ("gambar", "", [], "1.1"), ("tabel", "", [], "2.1")]


def test_a_number_used_for_two_titles_is_repeated_and_the_title_may_stand_below() -> None:
    body = f"{FIRST}Tabel 1\n\nPegawai menurut umur{ROWS}Tabel 1\n\nLuas taman menurut kecamatan{ROWS}"
    assert runs(body) == [("tabel", "berulang", ["Tabel 1", "Tabel 1"], "1, 1")]
    named = next(one.nama.raw for one in model_of(body).urutan if one.putus)
    assert named == "Tabel 1 Luas taman menurut kecamatan"


def test_a_table_that_goes_on_repeats_nothing() -> None:
    body = f"{FIRST}Tabel 1 Pegawai menurut umur{ROWS}Tabel 1 Pegawai menurut umur{ROWS}Tabel 1{ROWS}Tabel 1 Lanjutan{ROWS}"
    assert runs(body) == [("tabel", "", [], "1, 1, 1, 1")]


def test_a_missing_number_is_told_unless_the_body_names_it_anywhere() -> None:
    body = f"{FIRST}Tabel 1.1 Pegawai{ROWS}Tabel 1.3 Taman{ROWS}"
    assert runs(body)[0] == ("tabel", "melompat", ["Tabel 1.3 Taman", "Tabel 1.1 Pegawai"], "1.1, 1.3")
    assert runs(f"{body}Uraian menurut tabel 1.2. Selanjutnya.\n")[0][1] == ""
    assert runs(f"{body}Uraian menurut tabel 1.21 dan 11.2.\n")[0][1] == "melompat"


def test_a_run_begins_with_one_where_its_chapter_begins() -> None:
    later = f"Tabel 2.2 Rencana{ROWS}Tabel 2.3 Target{ROWS}"
    assert [found[1] for found in runs(FIRST + SECOND + later)] == ["tidak mulai dari 1"]
    assert [found[1] for found in runs(later)] == [""]
    assert [found[1] for found in runs(f"{FIRST}Tabel 2 Rencana{ROWS}")] == [""]


def test_what_the_lists_the_sentences_and_the_appendices_name_is_no_caption() -> None:
    listed = "# DAFTAR TABEL\n\nTabel 1.1 Pegawai ..... 3\n\n"
    prose = "Tabel 1.1 di atas memperlihatkan banyaknya pegawai menurut umurnya.\n\n"
    appended = f"# BAB IV PENUTUP\n\nDemikian.\n\n# LAMPIRAN\n\nTabel 1.1 Rincian lain{ROWS}"
    assert runs(f"{listed}{FIRST}Tabel 1.1 Pegawai{ROWS}{prose}{appended}") == [("tabel", "", [], "1.1")]


def test_a_number_of_three_parts_or_with_a_letter_is_left_alone() -> None:
    assert runs(f"{FIRST}Tabel 1.1.2 Pegawai{ROWS}Tabel 1.3a Taman{ROWS}") == []


def test_captions_that_name_another_chapter_are_told_together() -> None:
    body = f"{FIRST}Tabel 1.1 Pegawai{ROWS}Tabel 2.3 Hasil{ROWS}Tabel 2.4 Sisa{ROWS}{SECOND}Tabel 2.1 Rencana{ROWS}"
    assert strange(body) == [("Tabel 2.3 Hasil", ["Tabel 2.3 Hasil", "Tabel 2.4 Sisa"], "BAB I PENDAHULUAN")]
    assert [found[1] for found in runs(body)] == ["", ""]


def test_a_report_that_numbers_its_tables_otherwise_names_no_chapters() -> None:
    assert strange(f"{FIRST}Tabel 2.1 Pegawai{ROWS}Tabel 2.2 Hasil{ROWS}{SECOND}Tabel 3.1 Rencana{ROWS}") == []
