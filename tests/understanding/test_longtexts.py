"""Long paragraphs that are printed twice; all text is invented."""

from __future__ import annotations

from tables import model, paragraph

TEXT = (
    "Taman kota dirawat setiap hari oleh 12 regu yang bekerja bergantian dari pagi sampai sore, dibantu warga di setiap kelurahan yang "
    "menyapu, menyiram, dan memangkas tanaman di sekitar rumahnya masing-masing dengan alat sendiri."
)


def again(*texts: tuple[str, int]) -> list[bool]:
    found = model(paragraph("BAB III AKUNTABILITAS KINERJA", bold=True), *(paragraph(text, page) for text, page in texts))
    return [bool(one.ulang) for one in found.paragraf_panjang]


def test_a_long_paragraph_printed_again_soon() -> None:
    assert again((TEXT, 1), (TEXT, 1)) == [False, True]
    assert again((TEXT, 1), ("Taman kota ramai.", 1), (TEXT.replace("dibantu", "di bantu"), 2)) == [False, True]


def test_what_is_said_again_later_or_with_other_numbers_is_no_slip() -> None:
    assert again((TEXT, 1), (TEXT, 3)) == [False, False]
    assert again((TEXT, 1), (TEXT.replace("12", "14"), 1)) == [False, False]
    assert again(("Taman kota ramai.", 1), ("Taman kota ramai.", 1)) == []


OTHER = (
    "Jalan kota disapu setiap pagi oleh 30 petugas yang datang sebelum matahari terbit, lalu sampahnya diangkut dengan gerobak ke "
    "tempat penampungan di setiap kelurahan sebelum para pedagang membuka kios mereka di sepanjang jalan."
)


def copies(*texts: str) -> list[list[str]]:
    found = model(paragraph("BAB III AKUNTABILITAS KINERJA", bold=True), *(paragraph(text, 1) for text in texts))
    return [[text.raw.split()[0] for text in one.ulang] for one in found.paragraf_panjang if one.ulang]


def test_paragraphs_printed_again_one_after_the_other_are_told_as_one() -> None:
    assert copies(TEXT, OTHER, TEXT, OTHER) == [["Taman", "Jalan"]]
    found = model(paragraph("BAB III AKUNTABILITAS KINERJA", bold=True), *(paragraph(text, 1) for text in (TEXT, OTHER, TEXT, OTHER)))
    assert [one.banyaknya for one in found.paragraf_panjang if one.ulang] == [" bersama 1 paragraf sesudahnya"]


def test_under_another_title_only_several_paragraphs_in_a_row_were_pasted() -> None:
    assert copies(TEXT, OTHER, "Kebersihan Jalan", TEXT, OTHER) == [["Taman", "Jalan"]]
    assert copies(TEXT, "Kebersihan Jalan", TEXT, OTHER) == []
