from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from drawn_pdf import Sheet, built, read, saved, texts
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name

from lkipaudit.document import Document
from lkipaudit.reading import characters, strokes
from lkipaudit.reading.errors import ReadError
from lkipaudit.reading.native import PdfiumError
from lkipaudit.reading.page import PageContent, read_page
from lkipaudit.reading.pdf import read_pdf


def message(path: Path, password: str | None = None) -> str:
    with pytest.raises(ReadError) as caught:
        read_pdf(path, password=password)
    return str(caught.value)


def reasons(document: Document) -> list[tuple[int | None, str]]:
    return [(unread.place.page, unread.reason) for unread in document.unread]


def test_a_missing_file(tmp_path: Path) -> None:
    assert message(tmp_path / "tiada.pdf") == "Berkas 'tiada.pdf' tidak ditemukan."


def test_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "laporan"
    folder.mkdir()
    assert message(folder) == "'laporan' adalah folder, bukan berkas PDF."


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "Berkas 'x.pdf' kosong."),
        (bytes(4096), "Berkas 'x.pdf' bukan PDF, walaupun mungkin namanya demikian."),
        (b"Laporan kinerja\n", "Berkas 'x.pdf' bukan PDF, walaupun mungkin namanya demikian."),
        (
            b"%PDF-1.7\nstartxref\n0\n%%EOF",
            "Berkas PDF 'x.pdf' rusak dan tidak dapat dibuka; salin atau unduh ulang berkas itu.",
        ),
    ],
)
def test_what_is_no_pdf(tmp_path: Path, content: bytes, told: str) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(content)
    assert message(path) == told


def test_a_file_that_breaks_off(tmp_path: Path) -> None:
    whole = saved(tmp_path, *(Sheet().text(72, 100, "Satu") for _ in range(3))).read_bytes()
    path = tmp_path / "putus.pdf"
    path.write_bytes(whole[: len(whole) * 2 // 3])
    assert message(path) == "Berkas 'putus.pdf' terpotong: bagian akhirnya hilang; salin atau unduh ulang berkas itu."


def locked(folder: Path, user: str) -> Path:
    path = folder / "kunci.pdf"
    built(Sheet().text(72, 100, "Rahasia")).save(path, encryption=pikepdf.Encryption(owner="pemilik", user=user))
    return path


def test_a_locked_file_asks_for_its_password_and_opens_with_it(tmp_path: Path) -> None:
    path = locked(tmp_path, "buka")
    assert message(path) == "Berkas 'kunci.pdf' terkunci dengan kata sandi; ulangi dengan --password."
    assert message(path, "salah") == "Kata sandi untuk berkas 'kunci.pdf' tidak cocok."
    assert texts(read_pdf(path, password="buka")) == ["Rahasia"]  # noqa: S106 - the password of a file made for this test


def test_a_file_with_a_password_of_its_owner_only_opens_without(tmp_path: Path) -> None:
    assert texts(read_pdf(locked(tmp_path, ""))) == ["Rahasia"]


def test_a_picture_of_a_page_is_unread_and_a_blank_page_is_not(tmp_path: Path) -> None:
    picture = Sheet().draw("q 595 0 0 842 0 0 cm /Im Do Q")
    assert reasons(read(tmp_path, picture, Sheet())) == [(1, "halaman hasil pindai tanpa teks")]


def test_a_scan_with_a_page_number_is_unread_but_its_words_are_kept(tmp_path: Path) -> None:
    document = read(tmp_path, Sheet().draw("q 595 0 0 842 0 0 cm /Im Do Q").text(280, 400, "Lampiran"))
    assert reasons(document) == [(1, "halaman hasil pindai tanpa teks")]
    assert texts(document) == ["Lampiran"]


def test_a_picture_beside_text_hides_nothing(tmp_path: Path) -> None:
    sheet = Sheet().draw("q 595 0 0 842 0 0 cm /Im Do Q").lines(72, 100, ["Kalimat yang cukup panjang untuk dibaca dari halaman ini."] * 2)
    assert not read(tmp_path, sheet).unread


def test_a_page_whose_font_has_no_table_of_letters_is_unread(tmp_path: Path) -> None:
    file = built(Sheet().draw("BT /X 10 Tf 72 700 Td <000100020003000400050006> Tj ET"), Sheet().text(72, 100, "Terbaca"))
    descriptor = Dictionary(Type=Name.FontDescriptor, FontName=Name.X, Flags=4, Ascent=800, Descent=-200, CapHeight=700, ItalicAngle=0)
    descriptor.StemV, descriptor.FontBBox = 80, Array([0, -200, 1000, 800])
    child = Dictionary(Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=Name.X, FontDescriptor=file.make_indirect(descriptor), DW=500)
    child.CIDSystemInfo = Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0)
    composite = Dictionary(Type=Name.Font, Subtype=Name.Type0, BaseFont=Name.X, Encoding=Name("/Identity-H"))
    composite.DescendantFonts = Array([file.make_indirect(child)])
    file.pages[0].Resources.Font.X = file.make_indirect(composite)
    path = tmp_path / "huruf.pdf"
    file.save(path)
    document = read_pdf(path)
    assert reasons(document) == [(1, "huruf pada halaman ini tidak dapat diterjemahkan menjadi teks")]
    assert texts(document) == ["Terbaca"]


def test_a_page_with_too_many_characters_is_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(characters, "MAX_CHARACTERS", 10)
    document = read(tmp_path, Sheet().text(72, 100, "Lebih dari sepuluh huruf"), Sheet().text(72, 100, "Pendek"))
    assert reasons(document) == [(1, "halaman ini memuat terlalu banyak huruf untuk dibaca")]
    assert texts(document) == ["Pendek"]


def test_a_drawing_of_too_many_pieces_costs_the_tables_and_not_the_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strokes, "MAX_SEGMENTS", 10)
    document = read(tmp_path, Sheet().grid((60, 100, 200), (100, 120, 140)).text(65, 115, "Satu").text(105, 115, "Dua"))
    assert reasons(document) == [(1, "halaman ini memuat terlalu banyak garis gambar; tabelnya dibaca sebagai teks biasa")]
    assert not document.tables
    assert texts(document) == ["Satu Dua"]


def test_a_drawn_page_without_text_is_unread(tmp_path: Path) -> None:
    sheet = Sheet()
    for x in range(150):
        sheet.stroke(x, 100, x + 40, 160)
    assert reasons(read(tmp_path, sheet)) == [(1, "halaman ini berisi gambar tanpa teks")]


def test_a_page_that_cannot_be_loaded_is_unread_and_the_next_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[int] = []

    def fails_once(page: object) -> PageContent:
        calls.append(1)
        if len(calls) == 1:
            failure: Exception = PdfiumError("Failed to load page.")  # type: ignore[no-untyped-call]
            raise failure
        return read_page(page)

    monkeypatch.setattr("lkipaudit.reading.pdf.read_page", fails_once)
    document = read(tmp_path, Sheet().text(72, 100, "Satu"), Sheet().text(72, 100, "Dua"))
    assert reasons(document) == [(1, "halaman ini rusak dan tidak dapat dibuka")]
    assert texts(document) == ["Dua"]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    sheet = Sheet().grid((60, 100, 200), (100, 120, 140)).text(65, 115, "Satu").text(105, 115, "1.000").text(72, 200, "Kalimat.")
    return saved(tmp_path_factory.mktemp("rusak"), sheet).read_bytes()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=st.lists(st.tuples(st.integers(0, 1 << 16), st.integers(0, 255)), max_size=30), cut=st.integers(0, 200))
def test_damaged_bytes_are_read_or_refused(tmp_path: Path, small: bytes, changes: list[tuple[int, int]], cut: int) -> None:
    content = bytearray(small)
    for at, value in changes:
        content[at % len(content)] = value
    path = tmp_path / "rusak.pdf"
    path.write_bytes(content[: len(content) - cut])
    try:
        document = read_pdf(path)
    except ReadError:
        return
    assert len(document.pages) == document.source.pages
