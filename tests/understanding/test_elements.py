"""Elements of the chapter on performance."""

from __future__ import annotations

from tables import model_of

BODY = "# LAPORAN KINERJA TAHUN 2021\n\n# BAB III AKUNTABILITAS KINERJA\n\n{}\n\n# BAB IV PENUTUP\n\nEfisiensi.\n"


def lacking(text: str) -> str:
    return "; ".join(one.tidak_ada for one in model_of(BODY.format(text)).unsur_bab)


def test_words_of_the_chapter_show_what_it_tells_of() -> None:
    assert "tahun lalu" not in lacking("Realisasi tahun 2020.")
    assert "jangka menengah" not in lacking("| Uraian | Target Renstra |\n|---|---|\n| Taman | 5 |")
    whole = "perbandingan dengan tahun lalu, perbandingan dengan target jangka menengah, perbandingan dengan standar nasional, "
    assert lacking("Uraian tahun 2019.").startswith(whole)
    assert lacking("Uraian tahun 2019.").endswith("analisis efisiensi sumber daya, realisasi anggaran")


def test_a_chapter_that_may_go_on_elsewhere_is_not_asked() -> None:
    assert not model_of("# BAB III AKUNTABILITAS KINERJA\n\nUraian.\n").unsur_bab
