"""The annotated PDF, made of a sample report whose pages are turned, shifted, cropped and scaled as real files have them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from lkipaudit.audit import audit
from lkipaudit.cli import run
from lkipaudit.findings import Decision, Report
from lkipaudit.policy import load_policy
from lkipaudit.reading.native import pdfium
from lkipaudit.reading.quotes import Quotes
from lkipaudit.rendering import annotated
from lkipaudit.rendering.annotated_page import ONLY_ROUNDED, TICK_COLOURS
from lkipaudit.rendering.context import Context, UnsuitableError

SAMPLE = Path(__file__).parents[2] / "samples" / "dinas-contoh"
MOMENT = datetime(2024, 3, 1, 8, 30, tzinfo=UTC)
PAGES = slice(6, 12)
"""Of the sample: tables and sentences with findings."""
BESIDE = 2
"""Signs beside a quote that its highlight may touch, such as the brackets around it."""


def checked(*paths: Path, password: str | None = None) -> tuple[Report, Context]:
    report = audit(paths, policy=load_policy(), password=password, second=None)
    assert report.model is not None
    documents = {report.sources.index(document.source): document for document in report.model.documents}
    return report, Context(moment=MOMENT, quotes=Quotes(documents, password), password=password)


def changed(folder: Path, change: Callable[[pikepdf.Pdf, pikepdf.Page], None], **how: object) -> Path:
    """Some pages of the sample, each changed, saved in some way."""
    path = folder / "laporan.pdf"
    with pikepdf.open(SAMPLE / "laporan.pdf") as pdf:
        del pdf.pages[PAGES.stop :]
        del pdf.pages[: PAGES.start]
        for page in pdf.pages:
            change(pdf, page)
        pdf.save(path, **how)  # type: ignore[arg-type]
    return path


def moved(page: pikepdf.Page, matrix: str) -> None:
    page.contents_add(f"q {matrix} cm\n".encode(), prepend=True)
    page.contents_add(b"\nQ")


def plain(_pdf: pikepdf.Pdf, _page: pikepdf.Page) -> None:
    """As it is."""


def sideways(degrees: int) -> Callable[[pikepdf.Pdf, pikepdf.Page], None]:
    """Shown turned."""

    def change(_pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
        page.obj["/Rotate"] = degrees

    return change


def turned_back(degrees: int) -> Callable[[pikepdf.Pdf, pikepdf.Page], None]:
    """Written turned and shown upright, as scanners and Word's landscape pages are."""

    def change(_pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
        width, height = float(page.mediabox[2]), float(page.mediabox[3])
        moved(page, {90: f"0 1 -1 0 {height} 0", 180: f"-1 0 0 -1 {width} {height}", 270: f"0 -1 1 0 0 {width}"}[degrees])
        if degrees != 180:
            page.obj["/MediaBox"] = page.obj["/CropBox"] = Array([0, 0, height, width])
        page.obj["/Rotate"] = degrees

    return change


def shifted(_pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    """The page begins at (100, 200), and its crop box is smaller by 20 points on each side."""
    width, height = float(page.mediabox[2]), float(page.mediabox[3])
    moved(page, "1 0 0 1 100 200")
    page.obj["/MediaBox"] = Array([100, 200, 100 + width, 200 + height])
    page.obj["/CropBox"] = Array([120, 220, 80 + width, 180 + height])


def shifted_and_turned(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    shifted(pdf, page)
    page.obj["/Rotate"] = 90


def scaled(_pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    page.obj["/UserUnit"] = 2


def unbalanced(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    """Its content leaves the axes of the page scaled and moved."""
    page.obj["/Contents"] = Array([page.obj["/Contents"], pdf.make_stream(b"\nq 0.5 0 0 0.5 90 90 cm q")])


CHANGES = {
    "plain": plain,
    "scaled": scaled,
    "shifted": shifted,
    "shifted_and_turned": shifted_and_turned,
    "unbalanced": unbalanced,
    **{f"sideways_{degrees}": sideways(degrees) for degrees in (90, 180, 270)},
    **{f"turned_back_{degrees}": turned_back(degrees) for degrees in (90, 180, 270)},
}


@pytest.fixture(params=list(CHANGES), scope="module")
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Report, bytes]:
    report, context = checked(changed(tmp_path_factory.mktemp("salinan"), CHANGES[request.param]))
    return report, annotated.render(report, context)


def highlights(content: bytes) -> Iterator[tuple[int, pikepdf.Object]]:
    with pikepdf.open(BytesIO(content)) as pdf:
        for number, page in enumerate(pdf.pages, 1):
            for note in page.obj.get("/Annots", []):
                if note.get("/T") == "lkipaudit":
                    yield number, note


def text_under(content: bytes, number: int, note: pikepdf.Object) -> str:
    """What pdfium reads in the quadrilaterals of a highlight."""
    edges = [float(edge) for edge in note.QuadPoints]
    with pdfium.PdfDocument(content) as pdf:
        page = pdf[number - 1].get_textpage()
        quads = [edges[at : at + 8] for at in range(0, len(edges), 8)]
        return " ".join(page.get_text_bounded(min(q[::2]), min(q[1::2]), max(q[::2]), max(q[1::2])) for q in quads)


def squashed(text: str) -> str:
    return "".join(text.split())


def test_under_every_highlight_stands_the_quote(made: tuple[Report, bytes]) -> None:
    report, content = made
    shown = [finding for finding in report.findings if finding.persona == "baku"]
    quotes = {(item.place.page, squashed(item.quote)) for finding in shown for item in finding.evidence}
    seen = [(number, squashed(text_under(content, number, note))) for number, note in highlights(content)]
    assert len(seen) > 10
    for number, under in seen:
        assert any(page == number and quote in under and len(under) <= len(quote) + BESIDE for page, quote in quotes), under
    own = {(finding.evidence[0].place.page, squashed(finding.evidence[0].quote)) for finding in shown}
    for page, quote in own:
        assert any(page == number and quote in under for number, under in seen), quote


def test_ticks_of_three_colours_are_drawn(made: tuple[Report, bytes]) -> None:
    _, content = made
    page = next(number for number, _ in highlights(content))
    for colour in (TICK_COLOURS["exact"], TICK_COLOURS["broken"], ONLY_ROUNDED):
        assert coloured(content, page, colour) > 10


def coloured(content: bytes, number: int, colour: tuple[float, float, float]) -> int:
    """How many pixels of a page have a colour."""
    with pdfium.PdfDocument(content) as pdf:
        picture = pdf[number - 1].render(scale=3).to_pil().convert("RGB")
    sought = tuple(round(part * 255) for part in colour)
    return sum(
        count
        for count, pixel in picture.getcolors(picture.width * picture.height) or []
        if isinstance(pixel, tuple) and all(abs(one - other) <= 12 for one, other in zip(pixel, sought, strict=True))
    )


def test_a_note_says_rule_message_and_advice(tmp_path: Path) -> None:
    report, context = checked(changed(tmp_path, plain))
    finding = next(one for one in report.findings if one.persona == "baku")
    notes = [str(note.Contents) for _, note in highlights(annotated.render(report, context))]
    assert any(finding.rule in note and finding.message in note and finding.advice in note for note in notes)


def test_words_in_a_marked_phrase_are_not_marked_again(tmp_path: Path) -> None:
    content = annotated.render(*checked(changed(tmp_path, plain)))
    under = [squashed(text_under(content, number, note)) for number, note in highlights(content)]
    assert sum("tigapuluhenam" in text for text in under) == 1


def test_every_finding_is_in_the_outline_beside_what_was_there(tmp_path: Path) -> None:
    def with_outline(pdf: pikepdf.Pdf, _page: pikepdf.Page) -> None:
        with pdf.open_outline() as outline:
            outline.root[:] = [pikepdf.OutlineItem("Bab lama", 0)]

    report, context = checked(changed(tmp_path, with_outline))
    with pikepdf.open(BytesIO(annotated.render(report, context))) as pdf, pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == ["Bab lama", "Temuan lkipaudit"]
        titles = [item.title for item in outline.root[1].children]
    shown = [finding for finding in report.findings if finding.persona == "baku"]
    assert titles[0] == "Keterangan anotasi"
    assert len(titles) == len(shown) + 1
    assert all(any(finding.rule in title and finding.subject[:20] in title for title in titles) for finding in shown)


def last_page(content: bytes) -> str:
    with pdfium.PdfDocument(content) as pdf:
        return str(pdf[len(pdf) - 1].get_textpage().get_text_range())


def test_the_legend_tells_counts_version_hash_and_date(tmp_path: Path) -> None:
    report, context = checked(changed(tmp_path, plain))
    words = last_page(annotated.render(report, context))
    shown = [finding for finding in report.findings if finding.persona == "baku"]
    for told in (f"{len(shown)} temuan", report.version, report.rules_sha256, report.sources[0].sha256, "2024-03-01 08:30 UTC"):
        assert told in words


def test_the_same_input_gives_the_same_bytes_and_the_file_stays_as_it_is(tmp_path: Path) -> None:
    path = changed(tmp_path, plain)
    before = path.read_bytes()
    report, context = checked(path)
    assert annotated.render(report, context) == annotated.render(report, context)
    assert path.read_bytes() == before


def sign(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    if "/AcroForm" in pdf.Root:
        return
    value = pdf.make_indirect(Dictionary(Type=Name.Sig, Filter=Name("/Adobe.PPKLite"), Contents=b"\0" * 16, ByteRange=Array([0, 1, 2, 3])))
    field = Dictionary(FT=Name.Sig, T="Tanda tangan", V=value, Type=Name.Annot, Subtype=Name.Widget, Rect=Array([0, 0, 0, 0]))
    pdf.Root.AcroForm = Dictionary(Fields=Array([pdf.make_indirect(field)]), SigFlags=3)
    page.obj["/Annots"] = Array([pdf.Root.AcroForm.Fields[0]])


def test_a_signed_file_is_said_to_be_signed_and_its_copy_carries_no_signature(tmp_path: Path) -> None:
    report, context = checked(changed(tmp_path, sign))
    content = annotated.render(report, context)
    assert "bertanda tangan elektronik" in last_page(content)
    (notice,) = annotated.notices(report, context)
    assert "laporan.pdf" in notice
    assert "tanda tangan" in notice
    with pikepdf.open(BytesIO(content)) as pdf:
        assert "/V" not in pdf.Root.AcroForm.Fields[0]
        assert pdf.Root.AcroForm.SigFlags == 0


def test_an_unsigned_file_needs_no_notice(tmp_path: Path) -> None:
    assert annotated.notices(*checked(changed(tmp_path, plain))) == ()


def test_a_file_locked_with_a_password_gives_a_copy_locked_with_it(tmp_path: Path) -> None:
    path = changed(tmp_path, plain, encryption=pikepdf.Encryption(user="rahasia", owner="pemilik"))
    report, context = checked(path, password="rahasia")  # noqa: S106 - of a file made here
    content = annotated.render(report, context)
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(BytesIO(content))
    with pikepdf.open(BytesIO(content), password="rahasia") as pdf:  # noqa: S106
        assert any(note.get("/T") == "lkipaudit" for page in pdf.pages for note in page.obj.get("/Annots", []))


def test_a_file_that_forbids_editing_is_annotated_and_the_legend_says_so(tmp_path: Path) -> None:
    forbids = pikepdf.Permissions(modify_annotation=False, modify_other=False)
    report, context = checked(changed(tmp_path, plain, encryption=pikepdf.Encryption(owner="pemilik", allow=forbids)))
    content = annotated.render(report, context)
    assert list(highlights(content))
    assert "pembatasan" in last_page(content)


def test_a_docx_is_refused_in_one_sentence_that_names_the_other_output() -> None:
    report, context = checked(SAMPLE / "laporan.docx")
    with pytest.raises(UnsuitableError, match=r"^[^.]*komentar:[^.]*\.$"):
        annotated.render(report, context)


def test_a_copy_with_masked_numbers_is_refused() -> None:
    report, context = checked(SAMPLE / "laporan.pdf")
    with pytest.raises(UnsuitableError, match="NIP"):
        annotated.render(report, replace(context, masked=True))


def test_a_rejected_finding_is_marked_grey_and_counted_apart(tmp_path: Path) -> None:
    report, context = checked(changed(tmp_path, plain))
    finding = next(one for one in report.findings if one.persona == "baku")
    report = replace(report, decisions=(Decision(finding.fingerprint, "ditolak", "angkanya benar"),))
    content = annotated.render(report, context)
    (grey,) = [{round(float(part), 2) for part in note.C} for _, note in highlights(content) if "angkanya benar" in str(note.Contents)]
    assert len(grey) == 1
    assert "ditolak pereviu: 1" in last_page(content)


def test_a_file_that_changed_since_is_refused(tmp_path: Path) -> None:
    path = changed(tmp_path, plain)
    report, context = checked(path)
    path.write_bytes(path.read_bytes() + b"\n")
    with pytest.raises(UnsuitableError, match="berubah"):
        annotated.render(report, context)


def test_several_files_follow_each_other(tmp_path: Path) -> None:
    (tmp_path / "satu").mkdir()
    (tmp_path / "dua").mkdir()
    paths = [changed(tmp_path / "satu", plain), changed(tmp_path / "dua", sideways(90))]
    report, context = checked(*paths)
    assert hashlib.sha256(paths[0].read_bytes()).hexdigest() == report.sources[0].sha256
    content = annotated.render(report, context)
    pages = {number for number, _ in highlights(content)}
    assert min(pages) <= 6 < max(pages) <= 12
    assert "menggabungkan" in last_page(content)


def test_the_command_line_marks_words_and_tells_of_a_signature(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = changed(tmp_path, sign)
    run(["check", str(path), "--satu-pembaca", "-o", str(tmp_path / "salinan.pdf")])
    assert "bertanda tangan elektronik: berkas asli tidak diubah" in capsys.readouterr().err
    content = (tmp_path / "salinan.pdf").read_bytes()
    assert any(squashed(text_under(content, number, note)) == "14.282.200" for number, note in highlights(content))
