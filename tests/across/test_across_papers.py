"""What each file of a batch is, and whose."""

from __future__ import annotations

import pytest
from crossing import entry, paper, report

from lkipaudit.across.entries import read_back, with_shared_agencies
from lkipaudit.across.papers import Paper
from lkipaudit.project import Given

BODY = "Dinas Taman Kota Contoh menanam pohon.\n"


@pytest.mark.parametrize(
    ("name", "title", "kind"),
    [
        ("a.md", "# DOKUMEN PELAKSANAAN ANGGARAN", "DPA"),
        ("a.md", "# DOKUMEN PELAKSANAAN PERUBAHAN ANGGARAN", "DPPA"),
        ("a.md", "# LAPORAN REALISASI ANGGARAN", "LRA"),
        ("a.md", "# PERJANJIAN KINERJA TAHUN 2022", "PK"),
        ("a.md", "# PERUBAHAN PERJANJIAN KINERJA TAHUN 2022", "PK PERUBAHAN"),
        ("a.md", "# LAPORAN KINERJA TAHUN 2022", "LKIP"),
        ("LKJIP_2022.md", "# BAB II PERENCANAAN KINERJA\n\n## PERJANJIAN KINERJA", "LKIP"),
        ("catatan.md", "# CATATAN RAPAT", ""),
    ],
)
def test_the_kind_is_told_by_the_name_or_the_title(name: str, title: str, kind: str) -> None:
    assert paper(name, f"{title}\n\n{BODY}").jenis == kind


def test_the_project_file_goes_before_name_and_title() -> None:
    assert paper("lra.md", f"# LAPORAN REALISASI ANGGARAN\n\n{BODY}", Given(kinds={"lra.md": "DPPA"})).jenis == "DPPA"


def test_year_agency_and_region_are_read() -> None:
    found = paper("a.md", report("Dinas Taman dan Pemakaman", 2022, "Isi."))
    assert (found.tahun, found.instansi, found.wilayah) == ("2022", "dinas taman pemakaman", "kota contoh")


def test_the_year_of_an_agreement_is_that_of_its_title() -> None:
    assert paper("pk.md", f"# PERJANJIAN KINERJA TAHUN 2021\n\n{BODY}").tahun == "2021"


def test_a_name_ends_where_another_begins() -> None:
    found = paper("pk.md", "# PERJANJIAN KINERJA TAHUN 2021\n\nKepala Dinas Taman dan Pemakaman\nSARI MELATI\n\nKota Contoh\n")
    assert found.instansi == "dinas taman pemakaman"


def test_a_form_is_of_the_agency_in_its_head() -> None:
    rows = "".join(f"| 1.{n} | Menanam pohon di Kecamatan Melati, Kota Lain | 5.000.000 |\n" for n in range(9))
    head = "# DOKUMEN PELAKSANAAN ANGGARAN\n\nKota Contoh Tahun Anggaran 2022\n\nOrganisasi: 2.11.0 DINAS TAMAN DAN PEMAKAMAN\n\n"
    found = paper("dpa.md", f"{head}| Kode | Uraian | Jumlah |\n|---|---|---|\n{rows}")
    assert (found.instansi, found.wilayah) == ("dinas taman pemakaman", "kota contoh")


def shared(*names: tuple[str, str]) -> list[str]:
    return [one.instansi for one in with_shared_agencies([Paper(0, "", instansi=name, wilayah=region) for name, region in names])]


def test_one_agency_has_one_key_though_words_are_left_out_or_misspelt() -> None:
    long = "dinas taman pemakaman kebersihan"
    assert (
        len(
            set(
                shared((long, "kota contoh"), ("dinas taman pemakaman", "kota contoh"), ("dinas taman pemakamam kebersihan", "kota contoh"))
            )
        )
        == 1
    )


def test_agencies_of_two_regions_are_two() -> None:
    assert len(set(shared(("dinas taman pemakaman", "kota contoh"), ("dinas taman pemakaman", "kota lain")))) == 2


def test_a_paper_without_a_region_is_of_the_only_one_that_has_its_agency() -> None:
    assert shared(("dinas taman pemakaman", ""), ("dinas taman pemakaman", "kota contoh")) == ["kota contoh: dinas taman pemakaman"] * 2
    assert shared(("dinas taman pemakaman", ""), ("dinas taman pemakaman", "kota a"), ("dinas taman pemakaman", "kota b"))[0] == ""


def test_numbers_come_back_as_they_were_kept() -> None:
    text = report(
        "Dinas Taman",
        2022,
        "| No | Indikator Kinerja | Target | Realisasi |\n|---|---|---|---|\n| 1 | Persentase taman | 70,5 % | 64,25 % |",
    )
    row = next(read_back([entry("a.md", text)]).of("baris_kinerja"))
    number = row.number_of("realisasi")
    assert number is not None
    assert (number.raw, str(number.value), str(number.step), number.unit) == ("64,25 %", "64.25", "0.01", "%")
    assert number.place
    assert (number.place.source, number.place.path[0]) == (0, "a")
