"""Chapters and front parts of the contents; all text is invented."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tables import document, paragraph, vocabulary

from lkipaudit.document import Place, Unread
from lkipaudit.understanding import understand

LISTED = (
    "KATA PENGANTAR ......... i",
    "BAB I PENDAHULUAN ......... 1",
    "BAB II PERENCANAAN KINERJA ......... 2",
    "BAB III AKUNTABILITAS KINERJA ......... 3",
    "BAB IV PENUTUP ......... 4",
)
BODY = ("KATA PENGANTAR", "BAB I PENDAHULUAN", "BAB II PERENCANAAN KINERJA", "BAB III AKUNTABILITAS KINERJA", "BAB IV PENUTUP")


def missing(*body: str, unread: int = 0) -> list[str]:
    front = [paragraph("DAFTAR ISI", 1, bold=True), *(paragraph(line, 1) for line in LISTED)]
    starts = zip(range(2, 99, 2), body, strict=False)
    pages = [part for page, title in starts for part in (paragraph(title, page, bold=True), paragraph("Taman dirawat warga.", page))]
    whole = replace(document(*front, *pages), unread=(Unread(Place(0, unread), "gambar"),) if unread else ())
    found = understand([whole], vocabulary()).judul_daftar
    return [one.judul_daftar.raw for one in found if one.judul_tubuh is None]


def test_a_report_with_all_parts_lacks_none() -> None:
    assert missing(*BODY) == []


def test_a_chapter_between_two_others_is_missed() -> None:
    assert missing(*BODY[:2], *BODY[3:]) == ["BAB II PERENCANAAN KINERJA"]


def test_a_front_part_is_missed() -> None:
    assert missing(*BODY[1:]) == ["KATA PENGANTAR"]


@pytest.mark.parametrize(
    "body",
    [
        (*BODY[:4],),
        (*BODY[:3],),
        (*BODY[:2], "PERENCANAAN DAN KINERJA", "RENCANA KINERJA", "PERENCANAAN KINERJA DINAS", *BODY[3:]),
        ("PRAKATA", *BODY[1:]),
        ("PENGANTAR", *BODY[1:]),
        ("Berkat rahmat Tuhan laporan ini selesai.", *BODY[1:]),
    ],
)
def test_what_may_be_a_part_of_the_report_or_be_headed_otherwise_is_left_alone(body: tuple[str, ...]) -> None:
    texts = [text.replace("PRAKATA", "Puji syukur kami panjatkan.") for text in body]
    assert missing(*texts) == []


def test_an_unread_page_may_hold_it() -> None:
    assert missing(*BODY[:2], *BODY[3:], unread=5) == []
    assert missing(*BODY[:2], *BODY[3:], unread=9) == ["BAB II PERENCANAAN KINERJA"]
    assert missing(*BODY[1:], unread=1) == []
