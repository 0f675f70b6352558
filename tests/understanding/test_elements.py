"""Elements of the chapter on performance."""

from __future__ import annotations

from dataclasses import replace

from tables import document, model_of, paragraph, vocabulary

from lkipaudit.document import Place, Unread
from lkipaudit.understanding import understand

BODY = "# LAPORAN KINERJA TAHUN 2021\n\n# BAB III AKUNTABILITAS KINERJA\n\n{}\n\n# BAB IV PENUTUP\n\nEfisiensi.\n"


def lacking(text: str) -> str:
    return "; ".join(one.tidak_ada for one in model_of(BODY.format(text)).unsur_bab)


def test_words_of_the_chapter_show_what_it_tells_of() -> None:
    assert "tahun lalu" not in lacking("Realisasi tahun 2020.")
    assert "jangka menengah" not in lacking("| Uraian | Target Renstra |\n|---|---|\n| Taman | 5 |")
    compared = ("tahun lalu", "target jangka menengah", "standar nasional (bila standarnya ada)")
    whole = ", ".join(f"perbandingan dengan {other}" for other in compared)
    assert lacking("Uraian tahun 2019.").startswith(whole)
    assert lacking("Uraian tahun 2019.").endswith("analisis efisiensi sumber daya, realisasi anggaran")


def test_a_national_standard_alone_is_no_gap() -> None:
    text = "Realisasi tahun lalu dan target renstra. Penyebab, efisiensi, dan realisasi anggaran."
    assert [one.lengkap for one in model_of(BODY.format(text)).unsur_bab] == [True]


def test_a_chapter_that_may_go_on_elsewhere_is_not_asked() -> None:
    assert not model_of("# BAB III AKUNTABILITAS KINERJA\n\nUraian.\n").unsur_bab


def test_only_a_page_of_the_chapter_that_is_not_read_leaves_it_open() -> None:
    blocks = [paragraph("BAB III AKUNTABILITAS KINERJA", 2, bold=True), paragraph("Uraian.", 3), paragraph("BAB IV PENUTUP", 4, bold=True)]
    whole = document(*blocks)
    for page, read in ((1, True), (3, False)):
        (one,) = understand([replace(whole, unread=(Unread(Place(0, page), "gambar"),))], vocabulary()).unsur_bab
        assert (one.terbaca, one.letak) == (read, "halaman 2 sampai 3")
    assert '"efisiensi", "efisien"' in one.dicari
