from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_docx import HEAD, packed, para, parts, row, table

from lkipaudit.document import Document
from lkipaudit.reading import docx_guard
from lkipaudit.reading.docx import read_docx
from lkipaudit.reading.errors import ReadError

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
WHOLE = parts(para("isi") + table(row("a", "b")))


def message(path: Path) -> str:
    with pytest.raises(ReadError) as caught:
        read_docx(path)
    text = str(caught.value)
    assert text.endswith(".")
    assert "\n" not in text
    assert f"'{path.name}'" in text
    return text


def written(folder: Path, content: bytes) -> Path:
    path = folder / "laporan.docx"
    path.write_bytes(content)
    return path


def whole(folder: Path, **changed: str | bytes) -> Path:
    return packed(folder / "laporan.docx", WHOLE | changed)


def test_a_missing_file(tmp_path: Path) -> None:
    assert message(tmp_path / "tiada.docx") == "Berkas 'tiada.docx' tidak ditemukan."


def test_a_folder(tmp_path: Path) -> None:
    assert message(tmp_path) == f"'{tmp_path.name}' adalah folder, bukan berkas DOCX."


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "kosong"),
        (b"{\\rtf1 teks}", "bukan DOCX"),
        (b"<html></html>", "bukan DOCX"),
        (b"PK\x03\x04", "rusak atau terpotong"),
        (OLE + "WordDocument".encode("utf-16-le"), "Word lama (.doc)"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "kata sandi"),
        (OLE + "Workbook".encode("utf-16-le"), "Office lama"),
    ],
)
def test_files_of_another_kind(tmp_path: Path, content: bytes, words: str) -> None:
    assert words in message(written(tmp_path, content))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("xl/workbook.xml", "Excel"),
        ("ppt/slides.xml", "PowerPoint"),
        ("content.xml", "OpenDocument"),
        ("foto.jpg", "tidak berisi dokumen Word"),
    ],
)
def test_zip_files_of_another_kind(tmp_path: Path, name: str, words: str) -> None:
    assert words in message(packed(tmp_path / "a.docx", {name: "x"}))


def test_a_truncated_file(tmp_path: Path) -> None:
    content = whole(tmp_path).read_bytes()
    assert "rusak atau terpotong" in message(written(tmp_path, content[: len(content) * 7 // 10]))


def test_a_part_whose_checksum_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "laporan.docx"
    with ZipFile(path, "w", ZIP_STORED) as file:
        for name, text in WHOLE.items():
            file.writestr(name, text)
    assert "rusak atau terpotong" in message(written(tmp_path, path.read_bytes().replace(b">isi<", b">isu<")))


@pytest.mark.parametrize(
    "changed",
    [
        {"word/document.xml": "<w:document"},
        {"word/document.xml": b""},
        {"[Content_Types].xml": "<Types/>"},
        {"_rels/.rels": "<Relationships/>"},
        {"word/document.xml": "<a>" * 400 + "</a>" * 400},
    ],
)
def test_damaged_parts(tmp_path: Path, changed: dict[str, str | bytes]) -> None:
    assert "rusak" in message(whole(tmp_path, **changed))


@pytest.mark.parametrize("document", ["<a/>", WHOLE["word/document.xml"].replace("openxmlformats.org/wordprocessingml/2006", "lain.test")])
def test_a_body_of_another_form(tmp_path: Path, document: str) -> None:
    text = message(whole(tmp_path, **{"word/document.xml": document}))
    assert "bentuk yang biasa" in text or "rusak" in text


@pytest.mark.parametrize("name", ["word/document.xml", "word/styles.xml", "docProps/app.xml", "_rels/.rels"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_doctype_is_refused_in_every_part(tmp_path: Path, name: str, encoding: str) -> None:
    bomb = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE a [<!ENTITY b "{"x" * 9}">]><a>&b;</a>'.encode(encoding)
    assert "DOCTYPE" in message(whole(tmp_path, **{name: bomb}))


def test_a_doctype_in_a_part_that_hides_its_kind(tmp_path: Path) -> None:
    files = parts(para("isi"), footnotes="")
    note = files.pop("word/footnotes.xml")
    files["word/footnotes.bin"] = note.replace(HEAD, f"{HEAD}<!DOCTYPE a>")
    for name in ("[Content_Types].xml", "word/_rels/document.xml.rels"):
        files[name] = files[name].replace("footnotes.xml", "footnotes.bin")
    assert "DOCTYPE" in message(packed(tmp_path / "a.docx", files))


def test_a_picture_with_a_doctype_is_none_of_our_business(tmp_path: Path) -> None:
    assert read_docx(whole(tmp_path, **{"word/media/a.svg": "<!DOCTYPE svg><svg/>"})).blocks


def test_a_part_that_would_burst(tmp_path: Path) -> None:
    assert "mengembang" in message(whole(tmp_path, **{"word/lain.xml": b"\0" * (2 << 20)}))
    assert read_docx(whole(tmp_path, **{"word/media/kosong.bmp": b"\0" * (2 << 20)})).blocks


@pytest.mark.parametrize("limit", ["MOST_PART", "MOST_TOTAL"])
def test_limits_of_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str) -> None:
    path = whole(tmp_path, **{"word/media/a.bin": b"abcd" * 2000})
    monkeypatch.setattr(docx_guard, limit, 7000)
    assert "mengembang" in message(path)


def test_a_file_too_large_to_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = whole(tmp_path)
    monkeypatch.setattr(docx_guard, "MOST_TOTAL", 100)
    assert "terlalu besar" in message(path)


def test_a_locked_zip(tmp_path: Path) -> None:
    content = bytearray(whole(tmp_path).read_bytes())
    at = content.find(b"PK\x01\x02")
    while at >= 0:
        content[at + 8] |= 1
        at = content.find(b"PK\x01\x02", at + 4)
    assert "dikunci" in message(written(tmp_path, bytes(content)))


def test_parts_that_are_called_and_missing(tmp_path: Path) -> None:
    files = parts(para("isi"), styles="", numbering="")
    del files["word/styles.xml"]
    assert "rusak" in message(packed(tmp_path / "a.docx", files))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_damaged_bytes_give_a_document_or_a_sentence(tmp_path: Path, data: st.DataObject) -> None:
    content = bytearray(whole(tmp_path).read_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path = written(tmp_path, bytes(content[: data.draw(st.integers(1, len(content)))]))
    with suppress(ReadError):
        assert isinstance(read_docx(path), Document)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_damaged_xml_gives_a_document_or_a_sentence(tmp_path: Path, data: st.DataObject) -> None:
    files = dict(WHOLE)
    name = data.draw(st.sampled_from(sorted(files)))
    text = files[name]
    start = data.draw(st.integers(0, len(text)))
    files[name] = text[:start] + data.draw(st.text(max_size=3)) + text[start + data.draw(st.integers(0, 40)) :]
    with ZipFile(tmp_path / "a.docx", "w", ZIP_DEFLATED) as file:
        for part, inner in files.items():
            file.writestr(part, inner.encode("utf-8", errors="replace"))
    with suppress(ReadError):
        assert isinstance(read_docx(tmp_path / "a.docx"), Document)
