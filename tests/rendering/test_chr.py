from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import docx
import pytest
from filed import CONTEXT, dates, opened, pages_in_office, sample, with_text, words

from lkipaudit.findings import Decision, Verdict
from lkipaudit.rendering import chr as letter
from lkipaudit.rendering.context import UnsuitableError
from lkipaudit.rendering.shown import expected, told

REPORT = sample("pdf")


def test_every_finding_has_a_row_with_what_a_note_needs() -> None:
    rows = {row.cells[0].text: [cell.text for cell in row.cells] for row in opened(letter.render(REPORT, CONTEXT)).tables[2].rows}
    assert rows["No"] == ["No", "Uraian/Kondisi", "Halaman", "Seharusnya", "Rekomendasi", "Tanggapan"]
    for number, finding in enumerate(told(REPORT), 1):
        _, condition, page, right, advice, answer = rows[str(number)]
        assert finding.message in condition
        assert str(finding.evidence[0].place.page) in page
        assert (right, advice, answer) == (expected(finding), finding.advice, "")


def test_parts_and_fixed_sentences_stand_in_their_order() -> None:
    text = "\n".join(paragraph.text for paragraph in opened(letter.render(REPORT, CONTEXT)).paragraphs)
    parts = (
        "CATATAN HASIL REVIU",
        "Dasar Pelaksanaan Reviu",
        "Batas Tanggung Jawab Reviu",
        "menjadi tanggung jawab manajemen",
        "Komponen Reviu",
        "Koreksi/Perbaikan yang Belum Dilakukan",
        "Koreksi/Perbaikan yang Sudah Dilakukan",
        "Kesimpulan",
        "Pengesahan",
    )
    places = [text.index(part) for part in parts]
    assert places == sorted(places)


def decided(*verdicts: Verdict) -> str:
    shown = told(REPORT)
    decisions = tuple(Decision(finding.fingerprint, verdict, "alasan pereviu") for finding, verdict in zip(shown, verdicts, strict=False))
    return words(letter.render(replace(REPORT, decisions=decisions), CONTEXT))


def test_decisions_set_the_notes_apart() -> None:
    text = decided("dikonfirmasi", "ditanyakan")
    assert text.index("Dikonfirmasi pereviu") < text.index("Ditanyakan kepada") < text.index("Belum ditelaah pereviu")
    assert "Catatan pereviu: alasan pereviu" in text
    assert "Belum ditelaah" not in words(letter.render(REPORT, CONTEXT))


def test_a_rejected_finding_is_no_note() -> None:
    rejected = told(REPORT)[0]
    text = decided("ditolak")
    assert rejected.message not in text
    assert "1 temuan ditolak pereviu" in text
    assert f"terdapat {len(told(REPORT)) - 1} hal" in text


def test_nothing_found_is_said_so() -> None:
    text = words(letter.render(replace(REPORT, findings=()), CONTEXT))
    assert "Belum ada catatan." in text
    assert "Tidak ditemukan perbedaan" in text


def test_the_footer_tells_where_the_letter_comes_from() -> None:
    section = opened(letter.render(REPORT, CONTEXT)).sections[-1]
    text = "\n".join(paragraph.text for paragraph in section.footer.paragraphs)
    for part in (REPORT.version, REPORT.rules_sha256, REPORT.sources[0].sha256, "2024-03-01"):
        assert part in text
    assert "PAGE" in section.footer._element.xml


def test_the_same_input_gives_the_same_bytes_without_other_dates() -> None:
    content = letter.render(REPORT, CONTEXT)
    assert content == letter.render(REPORT, CONTEXT)
    assert dates(content) == {(1980, 1, 1, 0, 0, 0)}
    created = opened(content).core_properties.created
    assert created is not None
    assert created.isoformat().startswith("2024-03-01T08:30")


def test_text_of_a_document_is_text() -> None:
    strange = "<w:p> & =HYPERLINK(1) \x00\x0b\ud800 ]]>"
    assert "<w:p> & =HYPERLINK(1)" in words(letter.render(with_text(REPORT, strange), CONTEXT))


def template(folder: Path, *paragraphs: str) -> Path:
    path = folder / "kop.docx"
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "PEMERINTAH KOTA REKAAN"
    for text in paragraphs:
        document.add_paragraph(text)
    document.save(str(path))
    return path


def test_the_letter_goes_where_the_template_says(tmp_path: Path) -> None:
    path = template(tmp_path, "Sebelum isi", "{{ISI}}", "Sesudah isi")
    before = path.read_bytes()
    document = opened(letter.render(REPORT, replace(CONTEXT, template=path)))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts[0] == "Sebelum isi"
    assert texts[-1] == "Sesudah isi"
    assert "CATATAN HASIL REVIU" in texts
    assert not any("{{ISI}}" in text for text in texts)
    assert document.sections[0].header.paragraphs[0].text == "PEMERINTAH KOTA REKAAN"
    assert path.read_bytes() == before


def test_without_a_place_the_letter_follows_the_template(tmp_path: Path) -> None:
    texts = [paragraph.text for paragraph in opened(letter.render(REPORT, replace(CONTEXT, template=template(tmp_path, "Kop")))).paragraphs]
    assert texts[0] == "Kop"
    assert "CATATAN HASIL REVIU" in texts[1:]


def test_a_template_that_is_no_docx_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "kop.docx"
    path.write_text("bukan docx")
    with pytest.raises(UnsuitableError, match=r"kop\.docx"):
        letter.render(REPORT, replace(CONTEXT, template=path))


def test_the_letter_opens_in_an_office_program(tmp_path: Path) -> None:
    text = pages_in_office(letter.render(REPORT, CONTEXT), tmp_path)
    assert "CATATAN HASIL REVIU" in text
    assert "Halaman 2 dari" in text
