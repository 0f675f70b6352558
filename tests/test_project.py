from __future__ import annotations

from pathlib import Path

import pytest

from lkipaudit.audit import audit
from lkipaudit.findings import Decision
from lkipaudit.model import Model
from lkipaudit.policy import PolicyError, load_policy
from lkipaudit.project import Project, check_roles, find_project, read_project
from lkipaudit.reading.markdown import read_markdown
from lkipaudit.understanding import understand

VOCABULARY = load_policy().vocabulary
UNHEADED = """
<!-- halaman 14 -->

Tabel 3.6 Serapan

| No | Program | Kolom A | Kolom B | Kolom C |
|----|---------|---------|---------|---------|
| 1  | Program Contoh | 50.000.000 | 20.000.000 | 41,00 |
"""


def written(folder: Path, text: str) -> Project:
    (folder / "lkipaudit.toml").write_text(text, encoding="utf-8")
    return find_project(folder)


def understood(project: Project, text: str) -> Model:
    return understand([read_markdown(text)], VOCABULARY, project.given)


def test_the_project_file_of_a_folder_above_is_found(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    written(tmp_path, 'tahun = 2021\ninstansi = "Dinas Contoh"\nprofil = "daerah"\naturan = "milik-kami"')
    found = find_project(inner)
    assert (found.given.year, found.given.agency, found.profile) == (2021, "Dinas Contoh", "daerah")
    assert found.rules == tmp_path / "milik-kami"


def test_a_folder_without_one(tmp_path: Path) -> None:
    assert find_project(tmp_path) == Project()


def test_year_and_agency_that_are_given_go_before_what_the_report_says(tmp_path: Path) -> None:
    model = understood(written(tmp_path, 'tahun = 2021\ninstansi = "Dinas Contoh"'), "# LAPORAN KINERJA TAHUN 2019\n\nDINAS LAIN")
    assert (model.year, model.agency) == (2021, "Dinas Contoh")


@pytest.mark.parametrize("name", ["3.6", "halaman 1"])
def test_columns_that_are_given_make_a_table_budget(tmp_path: Path, name: str) -> None:
    assert not understood(Project(), UNHEADED).baris_anggaran
    project = written(tmp_path, f'[tabel."{name}"]\nkolom.3 = "anggaran"\nkolom.4 = "realisasi"\nkolom.5 = "persen"')
    (row,) = understood(project, UNHEADED).baris_anggaran
    assert row.anggaran and row.realisasi and row.persen  # noqa: PT018
    assert [q.raw for q in (row.anggaran, row.realisasi, row.persen)] == ["50.000.000", "20.000.000", "41,00"]


def test_columns_that_are_given_go_before_how_their_values_behave(tmp_path: Path) -> None:
    lines = "".join(f"| {n} | Program {n} | 50.000.000 | 20.000.000 | 40,00 | 10.000.000 |\n" for n in (1, 2, 3, 4))
    text = f"Tabel 2.1 Serapan\n\n| No | Program | Kolom A | Kolom B | Kolom C | Kolom D |\n|--|--|--|--|--|--|\n{lines}"
    project = written(tmp_path, '[tabel."2.1"]\nkolom.3 = "anggaran"\nkolom.6 = "realisasi"\nkolom.5 = "persen"')
    assert {row.realisasi.raw for row in understood(project, text).baris_anggaran if row.realisasi} == {"10.000.000"}


def test_a_file_is_of_the_kind_that_is_given(tmp_path: Path) -> None:
    text = "| No | Program | Anggaran |\n|--|--|--|\n| 1 | Program Contoh | 50.000.000 |\n"
    (tmp_path / "pk.md").write_text(text, encoding="utf-8")
    project = written(tmp_path, '[jenis]\n"pk.md" = "PK"')
    report = audit([tmp_path / "pk.md"], policy=load_policy(), project=project)
    assert report.model
    assert [row.bagian for row in report.model.baris_anggaran] == ["pk"]


def test_a_waiver_stands_in_the_report_as_a_decision(tmp_path: Path) -> None:
    project = written(tmp_path, '[[pengecualian]]\ntemuan = "ab12"\nalasan = "Sudah dikonfirmasi"\noleh = "Penelaah"\ntanggal = 2024-02-03')
    (tmp_path / "a.md").write_text(UNHEADED, encoding="utf-8")
    report = audit([tmp_path / "a.md"], policy=load_policy(), project=project)
    assert report.decisions == (Decision("ab12", "dikecualikan", "Sudah dikonfirmasi", "Penelaah", "2024-02-03"),)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("tahun =", "lkipaudit.toml: bukan TOML yang sah"),
        ("tahn = 2021", "lkipaudit.toml: kunci 'tahn' tidak dikenal; yang ada: profil, aturan, tahun"),
        ('tahun = "2021"', "lkipaudit.toml: isi 'tahun' tidak sesuai jenisnya."),
        ("tahun = true", "lkipaudit.toml: isi 'tahun' tidak sesuai jenisnya."),
        ('[jenis]\n"a.pdf" = "RPJPD"', "lkipaudit.toml: jenis 'a.pdf' harus salah satu dari LKIP, PK, LRA, LAMPIRAN, DPA, DPPA."),
        ('[tabel."3.6"]\nkolom.a = "x"', "lkipaudit.toml: tabel '3.6' harus berisi kolom, misalnya kolom.5 = \"realisasi\"."),
        ('[[pengecualian]]\ntemuan = "a"', "lkipaudit.toml: pengecualian ke-1 harus berisi temuan, alasan dan oleh."),
        ('[[pengecualian]]\nsidik = "a"', "lkipaudit.toml: pengecualian ke-1 hanya boleh berisi temuan, alasan, oleh, tanggal."),
    ],
)
def test_what_is_wrong_with_a_project_file_is_said_in_one_sentence(tmp_path: Path, text: str, sentence: str) -> None:
    (tmp_path / "lkipaudit.toml").write_text(text, encoding="utf-8")
    with pytest.raises(PolicyError) as caught:
        read_project(tmp_path / "lkipaudit.toml")
    assert sentence in str(caught.value)


def test_a_role_that_no_vocabulary_knows(tmp_path: Path) -> None:
    project = written(tmp_path, '[tabel."3.6"]\nkolom.3 = "angaran"')
    with pytest.raises(PolicyError, match=r"tabel '3\.6' kolom 3: peran 'angaran' tidak dikenal; yang ada: nomor, kode"):
        check_roles(project, VOCABULARY["kolom"])
