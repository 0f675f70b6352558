"""The HTML report as text: what the first screen says, what a finding shows, and that the document's text stays text."""

from __future__ import annotations

import io
import random
import re
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from handmade_report import PERSEN, REPORT, RUSAK, place
from html_page import Page
from PIL import Image

from lkipaudit import document
from lkipaudit.findings import Decision, Evidence, Ledger, Report, Severity, UnreadPart
from lkipaudit.model import Model
from lkipaudit.place import Box
from lkipaudit.rendering.context import Context
from lkipaudit.rendering.html import render

MOMENT = datetime(2024, 2, 28, 9, 0, tzinfo=UTC)
CONTEXT = Context(moment=MOMENT)
KRITIS = replace(PERSEN, fingerprint="99cc", severity=Severity.KRITIS, subject="Belanja Modal")
INFO = replace(PERSEN, fingerprint="11ee", severity=Severity.INFO, persona="teliti", subject="Belanja Lain")
FAR = (("persen", "99,99", 10), ("anggaran", "85.000.000", 11), ("persen", "99,93", 12), ("persen", "99,93", 13))
"""What is printed on other pages: the same, another fact, and the same fact otherwise."""
MOST_BYTES = 8_000_000
LITTLE = Ledger(printed=1000, tied=100, by=(("exact", 100),), broken=0, untied=900, not_values=5)
NOTHING = Ledger(printed=40, tied=0, by=(), broken=0, untied=40, not_values=0)


def page(report: Report = REPORT, context: Context = CONTEXT) -> Page:
    return Page(render(report, context))


def read_pages(report: Report = REPORT, **changes: object) -> Report:
    """The report with the sizes of its pages."""
    read = document.Document(report.sources[0], (), tuple(document.Page(number, 595, 842) for number in range(1, 14)))
    return replace(report, model=replace(Model(documents=(read,)), **changes))  # type: ignore[arg-type]


# The first screen


@pytest.mark.parametrize(
    ("report", "tone", "sentence"),
    [
        (
            replace(REPORT, findings=(PERSEN, KRITIS, RUSAK)),
            "kembali",
            "Disarankan dikembalikan: 1 temuan kritis dan 1 temuan mayor agar diperbaiki atau dikonfirmasi; selain itu ada 1 temuan minor.",
        ),
        (
            replace(REPORT, findings=(RUSAK,)),
            "perbaiki",
            "Dapat diterima dengan perbaikan kecil: 1 temuan minor agar diperbaiki atau dikonfirmasi.",
        ),
        (replace(REPORT, findings=(INFO,)), "bersih", "Tidak ditemukan pertentangan di antara 1.143 angka yang diuji."),
        (
            replace(REPORT, findings=(), ledger=LITTLE),
            "ragu",
            "Tidak ditemukan pertentangan di antara 100 angka yang diuji, tetapi itu baru 10% dari yang tercetak.",
        ),
        (
            replace(REPORT, findings=(), ledger=NOTHING, understood=False),
            "ragu",
            "Belum dapat disimpulkan: tidak ada satu angka pun yang dapat diuji.",
        ),
    ],
)
def test_verdict_is_one_sentence(report: Report, tone: str, sentence: str) -> None:
    shown = page(report)
    assert shown.one("p", "sentence").text == sentence
    assert tone in shown.one("div", "verdict").classes


def test_verdict_does_not_count_what_a_reviewer_rejected() -> None:
    report = replace(REPORT, decisions=(Decision("5f2b", "ditolak", "sudah benar", "Pereviu", "2024-02-27"),))
    shown = page(report)
    assert shown.one("p", "sentence").text.startswith("Dapat diterima dengan perbaikan kecil: 1 temuan minor")
    assert "1 temuan yang ditolak pereviu tidak ikut dihitung." in shown.one("div", "verdict").text
    heads = [one.text for one in shown.all("h3", "level")]
    assert heads == ["Minor 1", "Ditolak pereviu 1"]
    assert [one.attributes["data-fingerprint"] for one in shown.all("article")] == ["77aa", "5f2b"]


def test_verdict_says_what_was_not_looked_at() -> None:
    report = replace(REPORT, ledger=LITTLE, unread=(UnreadPart(0, 4, "tanpa teks"), UnreadPart(0, 5, "tanpa teks")))
    text = page(report).one("div", "verdict").text
    assert "Hanya 10% angka yang dapat diuji: yang tidak disebut belum tentu konsisten." in text
    assert "Ada bagian yang tidak terbaca di 2 halaman, jadi belum diperiksa." in text


def test_bar_has_four_parts_that_make_up_the_whole() -> None:
    shown = page()
    drawn = [one for one in shown.all("rect") if one.classes & {"persis", "bulat", "beda", "tanpa"}]
    assert sum(float(one.attributes["width"]) for one in drawn) == pytest.approx(100, abs=0.01)
    assert [one.text for one in shown.all("li") if one.classes & {"persis", "bulat", "beda", "tanpa"}] == [
        "Cocok persis 980 69%",
        "Cocok karena pembulatan 132 9%",
        "Bertentangan 31 2%",
        "Tidak dapat diuji 269 19%",
    ]
    label = shown.one("svg", "tie").attributes["aria-label"]
    assert label == "Cocok persis 980 (69%), Cocok karena pembulatan 132 (9%), Bertentangan 31 (2%), Tidak dapat diuji 269 (19%)"


def test_parts_that_were_not_recognised_are_named() -> None:
    shown = page(read_pages())
    assert "Realisasi anggaran tidak dikenali" in [one.text for one in shown.all("li", "absent")]
    assert "Keterbacaan tidak terbaca: halaman 4-5" in [one.text for one in shown.all("li", "absent")]


def test_families_count_findings_and_comparisons() -> None:
    rows = [one.text for one in page().all("tr")]
    assert "Anggaran 1 1 mayor 57 55" in rows
    assert "Penulisan angka 1 1 minor 1.412 1.411" in rows


def test_foremost_findings_tell_both_numbers_and_the_page() -> None:
    foremost = page().one("ol", "foremost").text
    assert foremost.startswith("mayor Penyediaan Peralatan dan Perlengkapan Kantor 99,99 → seharusnya 99,93 hlm. 9")


def test_strip_shows_the_pages_with_findings_and_those_unread() -> None:
    shown = page()
    [strip] = shown.all("ol", "strip")
    assert strip.text == " ".join(str(number) for number in range(1, 14))
    links = [one for one in shown.all("a") if one.attributes.get("aria-label", "").startswith("Halaman")]
    assert [(one.text, one.attributes["href"], one.attributes["class"]) for one in links] == [("8", "#t2", "minor"), ("9", "#t1", "mayor")]
    assert [one.text for one in shown.all("span", "unread")][:2] == ["4", "5"]


# A finding


def test_finding_is_told_in_full() -> None:
    text = page().at("t1").text
    for told in (
        "Temuan 1 ANG-01 Halaman 9 (tercetak 6)",
        "Tertulis 99,99 Seharusnya 99,93 Selisih 0,06",
        "Hitungan 84.940.500 / 85.000.000 x 100 = 99,93",
        "Dugaan sebab satu angka berbeda: 99,93 menjadi 99,99",
        "Saran Perbaiki persentase menjadi 99,93, atau konfirmasi realisasinya.",
        "Letak BAB III AKUNTABILITAS KINERJA › B. Realisasi Anggaran › tabel 9 › baris 15 › persen",
        f"Sidik {PERSEN.fingerprint}",
        "Semua bukti 3",
    ):
        assert told in text


def test_row_marks_the_cell_and_every_evidence_has_its_page() -> None:
    shown = page(replace(REPORT, findings=(PERSEN,)))
    assert [one.text for one in shown.all("mark")] == ["99,99", "99,99"]
    assert "Kode Program / Kegiatan Anggaran (Rp) Realisasi (Rp) %" in [one.text for one in shown.all("tr")]
    assert [one.text for one in shown.all("td", "pages")][:3] == ["9 (tercetak 6)"] * 3


def test_finding_without_two_numbers_tells_its_message() -> None:
    text = page().at("t2").text
    assert "Perbedaan Koordinasi Laporan: pengelompokan angka 8.000000 tidak lazim" in text
    assert "Tertulis" not in text
    assert "Keyakinan sedang" in text


def test_findings_that_are_not_for_everyone_are_only_counted() -> None:
    shown = page(replace(REPORT, findings=(PERSEN, INFO)))
    assert len(shown.all("article")) == 1
    assert "Belanja Lain" not in shown.at("isi").text
    assert "1 temuan lain, yang kurang pasti atau sekadar info, tidak ditampilkan di sini" in shown.at("temuan").text


def test_undecided_unread_and_comparisons_have_their_own_parts() -> None:
    shown = page()
    assert "realisasi tidak tercetak 1 9" in shown.at("belum-pasti").text
    assert "4-5 halaman hasil pindai tanpa teks" in shown.at("tidak-terbaca").text
    assert "200 kolom tidak dikenal" in shown.at("tidak-terbaca").text
    assert "ANG-01 Persentase realisasi mengikuti anggaran dan realisasi 55 1 1" in shown.at("perbandingan").text
    assert "Tidak menemukan yang dapat dibandingkan: ANG-07." in shown.at("perbandingan").text


def test_evidence_block_names_tool_rules_source_and_day() -> None:
    text = page().at("keterangan").text
    assert "Alat lkipaudit 9.9.9 Profil aturan nasional SHA-256 aturan abcdef0123456789" in text
    assert "Berkas contoh.pdf (PDF, 13 halaman) SHA-256 berkas 00ff Tanggal 28 Februari 2024" in text


def test_report_without_pages_lists_findings_by_chapter() -> None:
    bare = replace(PERSEN, evidence=tuple(replace(one, place=replace(one.place, page=None, box=None)) for one in PERSEN.evidence))
    source = document.Source("contoh.docx", "00ff", "docx", None)
    shown = page(replace(REPORT, sources=(source,), findings=(bare,), unread=(), printed_pages=()))
    assert not shown.all("ol", "strip")
    assert shown.one("li", "long").text == "BAB III AKUNTABILITAS KINERJA temuan 1"


# Pictures of pages


def noise(width: int, height: int) -> bytes:
    """A picture that no format makes small."""
    image = Image.frombytes("RGB", (width, height), random.Random(7).randbytes(width * height * 3))  # noqa: S311 - no secret
    held = io.BytesIO()
    image.save(held, "PNG")
    return held.getvalue()


def test_picture_shows_the_evidence_with_its_cells_marked() -> None:
    asked: list[tuple[int, int, Box | None]] = []

    def picture(source: int, number: int, box: Box | None) -> bytes:
        asked.append((source, number, box))
        return noise(40, 20)

    shown = page(read_pages(replace(REPORT, findings=(PERSEN,))), Context(MOMENT, picture))
    [(source, number, region)] = asked
    assert (source, number) == (0, 9)
    assert region is not None
    own = PERSEN.evidence[0].place.box
    assert own is not None
    assert region.x0 <= own.x0 < own.x1 <= region.x1
    assert region.top <= own.top < own.bottom <= region.bottom
    [mark] = shown.all("rect", "primary")
    left, top = float(mark.attributes["x"]), float(mark.attributes["y"])
    right, bottom = left + float(mark.attributes["width"]), top + float(mark.attributes["height"])
    assert (left, top, right, bottom) == pytest.approx((own.x0, own.top, own.x1, own.bottom), abs=1)
    assert shown.one("image").attributes["href"].startswith("data:image/png;base64,")


def test_picture_of_the_other_page_stands_beside() -> None:
    far = Evidence("related", "persen", "99,93", place("persen", page=12))
    finding = replace(PERSEN, evidence=(*PERSEN.evidence, far))
    shown = page(read_pages(replace(REPORT, findings=(finding,))), Context(MOMENT, lambda *_: noise(40, 20)))
    assert [one.text for one in shown.all("figcaption")] == ["Halaman 9", "Halaman 12, pembanding"]


def test_picture_beside_shows_what_contradicts_rather_than_what_agrees() -> None:
    others = [Evidence("related", field, quote, place(field, page=page)) for field, quote, page in FAR]
    finding = replace(PERSEN, evidence=(*PERSEN.evidence, *others))
    shown = page(read_pages(replace(REPORT, findings=(finding,))), Context(MOMENT, lambda *_: noise(40, 20)))
    assert [one.text for one in shown.all("figcaption")] == ["Halaman 9", "Halaman 12, pembanding"]


def test_without_pictures_a_finding_stands_alone() -> None:
    shown = page(read_pages())
    assert not shown.all("figure")
    assert not shown.all("image")


def test_pictures_never_make_the_file_large() -> None:
    many = tuple(replace(PERSEN, fingerprint=f"{index:04}") for index in range(40))
    drawn = noise(700, 200)
    content = render(read_pages(replace(REPORT, findings=many)), Context(MOMENT, lambda *_: drawn))
    assert len(content) < MOST_BYTES
    shown = Page(content)
    pictures = len(shown.all("image"))
    assert 0 < pictures < len(many)
    assert f"{len(many) - pictures} potongan halaman tidak disertakan agar berkas ini tetap kecil." in shown.at("temuan").text


# Pictures of what was achieved


def test_text_of_the_document_stays_text() -> None:
    evil = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{ 7*7 }}"
    bad = Evidence("primary", "persen", evil, replace(PERSEN.evidence[0].place, path=(evil, evil)))
    finding = replace(
        PERSEN,
        fingerprint=evil,
        subject=evil,
        title=evil,
        message=evil,
        stated=evil,
        advice=evil,
        equation=evil,
        evidence=(bad, bad),
        row=(evil,),
        row_heads=(evil,),
        row_mark=0,
    )
    report = replace(
        REPORT,
        agency=evil,
        findings=(finding,),
        titles=(("ANG-01", evil),),
        sources=(document.Source("a<b>.pdf", "00ff", "pdf", 13),),
        unread=(UnreadPart(0, 4, evil),),
        decisions=(Decision(evil, "ditanyakan", evil, evil, "2024-02-27"),),
        printed_pages=(((0, 9), evil),),
    )
    shown = page(report)
    assert len(shown.all("script")) == 2
    assert not shown.all("img")
    assert not [name for one in shown.elements for name in one.attributes if name.startswith("on") or name == "style"]
    assert shown.at("t1-judul").text == evil


def test_no_path_of_the_machine_is_told() -> None:
    paths = ("C:\\Users\\pegawai\\laporan.pdf", "/home/pegawai/lampiran.pdf")
    sources = tuple(document.Source(path, "00ff", "pdf", 3) for path in paths)
    reason = f"Berkas '{paths[1]}' tidak dapat dibaca"
    content = render(replace(REPORT, sources=sources, unread=(UnreadPart(1, None, reason),), failed=(1,)), CONTEXT).decode()
    assert "pegawai" not in content
    assert "Berkas &#39;lampiran.pdf&#39; tidak dapat dibaca" in content


def test_page_asks_for_nothing_and_may_not() -> None:
    shown = page(read_pages(), Context(MOMENT, lambda *_: noise(40, 20)))
    links = [one.attributes[name] for one in shown.elements for name in ("href", "src", "action", "data") if name in one.attributes]
    assert {re.match(r"#|data:image/png;base64,", link) is not None for link in links} == {True}
    policy = next(one.attributes["content"] for one in shown.all("meta") if "http-equiv" in one.attributes)
    assert policy.startswith("default-src 'none'; img-src data:; style-src 'sha256-")
    assert "unsafe" not in policy
    style = shown.one("style").text
    assert "url(" not in style
    assert "@import" not in style


def test_same_report_gives_the_same_bytes() -> None:
    assert render(REPORT, CONTEXT) == render(REPORT, CONTEXT)


def test_headings_go_down_one_step_at_a_time() -> None:
    levels = [int(one.tag[1]) for one in page(read_pages()).elements if re.fullmatch("h[1-6]", one.tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_link_into_the_page_leads_somewhere() -> None:
    shown = page()
    idents = {one.attributes["id"] for one in shown.elements if "id" in one.attributes}
    assert {one.attributes["href"][1:] for one in shown.all("a")} <= idents
