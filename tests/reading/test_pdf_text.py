from __future__ import annotations

from pathlib import Path

import pytest
from drawn_pdf import HEIGHT, WIDTH, Sheet, built, grid_of, only_table, read, saved, texts
from pikepdf import Array

from lkipaudit.document import Paragraph
from lkipaudit.place import Box
from lkipaudit.reading.glyphs import sign, undecoded
from lkipaudit.reading.pdf import read_pdf

LONG = [
    "Laporan ini disusun sebagai wujud pertanggungjawaban atas pelaksanaan tugas yang diberikan",
    "kepada perangkat daerah selama satu tahun anggaran, dan memuat capaian setiap sasaran serta",
    "realisasi anggarannya.",
]
XS, YS = (60.0, 90.0, 250.0, 350.0), (100.0, 120.0, 140.0)
ROWS = [["No", "Program", "Anggaran"], ["1", "Program Contoh", "49.750.250"]]


def paragraphs(folder: Path, sheet: Sheet) -> list[Paragraph]:
    return [block for block in read(folder, sheet).blocks if isinstance(block, Paragraph)]


def test_lines_of_a_paragraph_are_joined_and_a_short_line_ends_it(tmp_path: Path) -> None:
    document = read(tmp_path, Sheet().lines(72, 100, [*LONG, *LONG]))
    assert texts(document) == ["\n".join(LONG), "\n".join(LONG)]


def test_the_place_of_a_paragraph(tmp_path: Path) -> None:
    found = paragraphs(tmp_path, Sheet().text(72, 100, "Satu").text(72, 200, "Dua"))[1]
    assert found.place.path == ("halaman 1", "paragraf 2")
    assert found.place.page == 1
    assert found.place.box is not None
    assert (found.place.box.x0, round(found.place.box.bottom)) == (72, 202)
    assert found.size == 10


def test_headings_in_the_middle_stand_alone(tmp_path: Path) -> None:
    sheet = Sheet().text(270, 100, "BAB II").text(230, 114, "PERENCANAAN KINERJA").lines(72, 140, LONG)
    assert texts(read(tmp_path, sheet)) == ["BAB II", "PERENCANAAN KINERJA", "\n".join(LONG)]


def test_a_bold_line_above_plain_text_stands_alone(tmp_path: Path) -> None:
    bold = "Uraian singkat capaian sasaran dan realisasi anggaran selama tahun yang dilaporkan"
    found = paragraphs(tmp_path, Sheet().text(72, 100, bold, font="B").lines(72, 114, LONG))
    assert [(paragraph.text, paragraph.bold) for paragraph in found] == [(bold, True), ("\n".join(LONG), False)]


def test_a_larger_line_stands_alone(tmp_path: Path) -> None:
    sheet = Sheet().text(72, 100, "Ringkasan seluruh laporan kinerja tahun ini untuk pembaca", size=16).lines(72, 118, LONG)
    assert [paragraph.size for paragraph in paragraphs(tmp_path, sheet)] == [16, 10]


def test_items_of_a_list_stand_alone_with_their_further_lines(tmp_path: Path) -> None:
    sheet = Sheet().text(72, 100, "a. " + LONG[1]).text(84, 114, LONG[1]).text(72, 128, "b. " + LONG[1])
    assert texts(read(tmp_path, sheet)) == ["a. " + LONG[1] + "\n" + LONG[1], "b. " + LONG[1]]


def test_a_line_set_in_begins_a_paragraph(tmp_path: Path) -> None:
    sheet = Sheet().lines(72, 100, [LONG[1]] * 3).text(100, 142, LONG[0]).lines(72, 156, LONG[1:])
    assert texts(read(tmp_path, sheet)) == ["\n".join([LONG[1]] * 3), "\n".join(LONG)]


def test_a_wider_distance_parts_paragraphs(tmp_path: Path) -> None:
    assert texts(read(tmp_path, Sheet().lines(72, 100, LONG[:2]).lines(72, 150, LONG[:2]))) == ["\n".join(LONG[:2])] * 2


def test_signatures_side_by_side_are_read_down_each_side(tmp_path: Path) -> None:
    sheet = Sheet().text(90, 100, "Pihak Kedua,").text(380, 100, "Pihak Pertama,")
    sheet.text(90, 180, "BUDI CONTOH").text(380, 180, "SITI CONTOH").text(90, 194, "NIP. 1").text(380, 194, "NIP. 2")
    assert texts(read(tmp_path, sheet)) == ["Pihak Kedua,", "BUDI CONTOH", "NIP. 1", "Pihak Pertama,", "SITI CONTOH", "NIP. 2"]


def test_labels_keep_their_values(tmp_path: Path) -> None:
    sheet = Sheet()
    for number, (label, value) in enumerate((("Nama", "Budi Contoh"), ("Jabatan", "Kepala Dinas"), ("Alamat", "Jalan Contoh"))):
        sheet.text(72, 100 + 14 * number, label).text(160, 100 + 14 * number, ": " + value)
    assert texts(read(tmp_path, sheet)) == ["Nama : Budi Contoh", "Jabatan : Kepala Dinas", "Alamat : Jalan Contoh"]


def test_words_are_told_by_spaces_and_by_gaps_and_no_space_is_doubled(tmp_path: Path) -> None:
    # Helvetica's "satu" is 18.9 points wide at 10 points.
    sheet = Sheet().text(72, 100, "satu").text(72 + 18.9 + 1.8, 100, "dua").text(72, 130, "tiga    empat").text(72, 160, "Rp 1 000")
    assert texts(read(tmp_path, sheet)) == ["satu dua", "tiga empat", "Rp 1 000"]


def test_a_raised_sign_stays_in_its_line(tmp_path: Path) -> None:
    sheet = Sheet().text(72, 100, "12 m").text(72 + 22.24, 96, "2", size=6)
    assert texts(read(tmp_path, sheet)) == ["12 m2"]


def test_characters_printed_twice_to_look_bold_are_read_once(tmp_path: Path) -> None:
    # Helvetica's "ALLAH " is 34.46 points wide at 10 points.
    sheet = Sheet().text(72, 100, "ALLAH 1.100").text(72.9, 100, "ALLAH").text(72.9 + 34.46, 100, "1.100")
    assert texts(read(tmp_path, sheet)) == ["ALLAH 1.100"]


def test_a_font_with_an_absurd_ascent_keeps_its_text_in_the_cell(tmp_path: Path) -> None:
    rows = [["No", "Uraian", "Rencana"], ["1", "Produksi", "10.000"]]
    sheet = Sheet().grid(XS, YS).cells(XS, YS, rows, font="T")
    assert grid_of(only_table(read(tmp_path, sheet))) == rows


@pytest.mark.parametrize(
    ("code", "font", "text"),
    [
        ("\ufffe", "arial", "-"),
        ("\x02", "arial", "-"),
        ("\u00ad", "arial", "-"),
        ("\u00a0", "arial", " "),
        ("\ufb01", "arial", "fi"),
        ("\u200b", "arial", ""),
        ("\uf0b7", "symbol", "•"),
        ("\uf076", "wingdings", "•"),
        ("\uf041", "arial", "A"),
        ("\ue123", "arial", "\ufffd"),
        ("\x05", "arial", "\ufffd"),
        ("–", "arial", "–"),
    ],
)
def test_what_codes_stand_for(code: str, font: str, text: str) -> None:
    assert sign(code, font) == text


def test_a_page_is_undecoded_beyond_one_character_in_twenty() -> None:
    assert not undecoded(["a"] * 95 + ["\ufffd"] * 5 + [" "] * 50)
    assert undecoded(["a"] * 94 + ["\ufffd"] * 6)


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_page_with_rotate_comes_out_upright(tmp_path: Path, quarters: int) -> None:
    upright = Sheet().grid(XS, YS).cells(XS, YS, ROWS)
    matrix = {1: f"0 1 -1 0 {HEIGHT} 0", 2: f"-1 0 0 -1 {WIDTH} {HEIGHT}", 3: f"0 -1 1 0 0 {WIDTH}"}[quarters]
    sheet = Sheet(*((WIDTH, HEIGHT) if quarters == 2 else (HEIGHT, WIDTH))).draw(f"{matrix} cm")
    sheet.commands += upright.commands
    sheet.rotate = 90 * quarters
    document = read(tmp_path, sheet)
    assert (document.pages[0].width, document.pages[0].height) == (WIDTH, HEIGHT)
    table = only_table(document)
    assert grid_of(table) == ROWS
    assert table.place.box == Box(60, 100, 350, 140)


@pytest.mark.parametrize("matrix", [f"0 1 -1 0 {HEIGHT} 0", f"0 -1 1 0 0 {WIDTH}"])
def test_a_page_whose_text_runs_sideways_is_turned_with_its_rules(tmp_path: Path, matrix: str) -> None:
    sheet = Sheet(HEIGHT, WIDTH).draw(f"{matrix} cm")
    sheet.commands += Sheet().grid(XS, YS).cells(XS, YS, ROWS).lines(72, 200, LONG).commands
    document = read(tmp_path, sheet)
    assert (document.pages[0].width, document.pages[0].height) == (WIDTH, HEIGHT)
    assert grid_of(only_table(document)) == ROWS
    assert texts(document) == ["\n".join(LONG)]


def test_a_head_written_upwards_is_read_in_its_cell(tmp_path: Path) -> None:
    sheet = Sheet().grid(XS, (100, 180, 200)).cells(XS, (180, 200), [ROWS[1]])
    for x, words in ((75, "Nomor"), (87, "urut")):
        sheet.draw(f"BT /F 10 Tf 0 1 -1 0 {x} {HEIGHT - 170} Tm ({words}) Tj ET")
    assert grid_of(only_table(read(tmp_path, sheet)))[0] == ["Nomor\nurut", "", ""]


def test_a_watermark_across_the_page_is_furniture(tmp_path: Path) -> None:
    sheet = Sheet().lines(72, 100, LONG).draw("BT /F 60 Tf 0.7 0.7 -0.7 0.7 150 300 Tm (SALINAN) Tj ET")
    document = read(tmp_path, sheet)
    assert texts(document) == ["\n".join(LONG)]
    assert [paragraph.text for paragraph in document.furniture] == ["SALINAN"]


def test_text_outside_the_page_is_not_read(tmp_path: Path) -> None:
    assert texts(read(tmp_path, Sheet().text(72, 100, "Terlihat").text(-300, 100, "Tidak").text(72, 900, "Tidak"))) == ["Terlihat"]


@pytest.mark.parametrize("rotate", [0, 90])
def test_places_count_from_the_corner_of_the_crop_box(tmp_path: Path, rotate: int) -> None:
    # Text that /Rotate lays on its side is set upright again, so the place is the same.
    pdf = built(Sheet().grid(XS, YS).cells(XS, YS, ROWS))
    pdf.pages[0].cropbox = Array([50, 100, WIDTH, HEIGHT - 40])
    pdf.pages[0].Rotate = rotate
    pdf.save(tmp_path / "potong.pdf")
    assert only_table(read_pdf(tmp_path / "potong.pdf")).place.box == Box(10, 60, 300, 100)


def test_stroked_letters_count_as_bold(tmp_path: Path) -> None:
    (found,) = paragraphs(tmp_path, Sheet().draw("2 Tr").text(72, 100, "Judul"))
    assert found.bold


def test_the_source_is_told(tmp_path: Path) -> None:
    path = saved(tmp_path, Sheet().text(72, 100, "Satu"), Sheet())
    told: list[tuple[int, int]] = []
    document = read_pdf(path, source=3, progress=lambda done, total: told.append((done, total)))
    assert told == [(1, 2), (2, 2)]
    assert (document.source.path, document.source.format, document.source.pages) == (str(path), "pdf", 2)
    assert len(document.source.sha256) == 64
    assert document.blocks[0].place.source == 3
