"""Long paragraphs that are printed twice; all text is invented."""

from __future__ import annotations

from tables import model, paragraph

TEXT = (
    "Taman kota dirawat setiap hari oleh 12 regu yang bekerja bergantian dari pagi sampai sore, dibantu warga di setiap kelurahan yang "
    "menyapu, menyiram, dan memangkas tanaman di sekitar rumahnya masing-masing dengan alat sendiri."
)


def again(*texts: tuple[str, int]) -> list[bool]:
    found = model(paragraph("BAB III AKUNTABILITAS KINERJA", bold=True), *(paragraph(text, page) for text, page in texts))
    return [one.ulang for one in found.paragraf_panjang]


def test_a_long_paragraph_printed_again_soon() -> None:
    assert again((TEXT, 1), (TEXT, 1)) == [False, True]
    assert again((TEXT, 1), ("Taman kota ramai.", 1), (TEXT.replace("dibantu", "di bantu"), 2)) == [False, True]


def test_what_is_said_again_later_or_with_other_numbers_is_no_slip() -> None:
    assert again((TEXT, 1), (TEXT, 3)) == [False, False]
    assert again((TEXT, 1), (TEXT.replace("12", "14"), 1)) == [False, False]
    assert again(("Taman kota ramai.", 1), ("Taman kota ramai.", 1)) == []
