"""What a second reading makes of findings: the same digits, other digits, or none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from lkipaudit.document import Document, Page, Source
from lkipaudit.findings import Confidence, Evidence, Finding, Severity, Undecided
from lkipaudit.place import Box, Place
from lkipaudit.rereading import reread, verdict

PDF = {0: Document(Source("laporan.pdf", "0", "pdf", 9), (), (Page(9, 595, 842),))}
PLACE = Place(0, 9, Box(430, 700, 470, 714), ("tabel 9", "baris 15", "persen"))
PERSEN = Finding(
    fingerprint="5f2b",
    rule="ANG-01",
    title="Persentase realisasi mengikuti anggaran dan realisasi",
    severity=Severity.MAYOR,
    confidence=Confidence.TINGGI,
    persona="baku",
    subject="Program Contoh",
    message="Program Contoh: persentase tertulis 99,99, sedangkan menurut hitungan 84.940.500 / 85.000.000 x 100 = 99,93",
    stated="99,99",
    computed="99,93",
    difference="0,06",
    equation=None,
    cause=None,
    advice="Perbaiki persentase menjadi 99,93.",
    evidence=(Evidence("primary", "persen", "99,99", PLACE), Evidence("related", "anggaran", "85.000.000", replace(PLACE, box=None))),
)
DOCX = {0: Document(Source("laporan.docx", "0", "docx", None), ())}


@pytest.mark.parametrize(
    ("quote", "again"),
    [
        ("99,99", "99,99"),
        ("4. 99.789.500", "4. 99.789.500"),
        ("99,99 %", "99.99%"),
        ("15,440,000", "15 440 000"),
        ("49.950.\n000", "49.950. 000"),
        ("35 (tiga puluh enam) sub kegiatan", "2023 35 12 1,5"),
        ("7 Januari 2020", "21 7 2020"),
        ("19790321 200501 1 006", "19790321 200501 1 006"),
    ],
)
def test_same(quote: str, again: str) -> None:
    assert verdict(quote, again) == "same"


@pytest.mark.parametrize(
    ("quote", "again"),
    [
        ("99,99", "99,09"),
        ("99,99", "99,991"),
        ("35 orang", "1352"),
        ("35 (tiga puluh enam) sub kegiatan", "2023 36 12"),
    ],
)
def test_other(quote: str, again: str) -> None:
    assert verdict(quote, again) == "other"


@pytest.mark.parametrize(
    ("quote", "again"), [("Program Contoh", "12"), ("99,99", ""), ("99,99", "\ufffd9,99"), ("99,99", "8 \ufffd\ufffd")]
)
def test_unknown(quote: str, again: str) -> None:
    assert verdict(quote, again) == "unknown"


class Stub:
    """Reads the same words at every place."""

    def __init__(self, words: str | None) -> None:
        self.words = words
        self.asked: list[tuple[Place, ...]] = []

    def __call__(
        self, path: Path, wanted: Sequence[Place], pages: Sequence[Page], *, password: str | None = None
    ) -> Mapping[Place, str | None]:
        assert (path, password) == (Path("laporan.pdf"), None)
        assert pages == PDF[0].pages
        self.asked.append(tuple(wanted))
        return dict.fromkeys(wanted, self.words)


def made(
    words: str | None, finding: Finding = PERSEN, documents: Mapping[int, Document] = PDF
) -> tuple[tuple[Finding, ...], tuple[Undecided, ...]]:
    return reread([finding], documents, Stub(words))


def test_same_digits_make_two_readers() -> None:
    assert made("99,99") == ((replace(PERSEN, readers=2),), ())


def test_other_digits_make_the_finding_undecided() -> None:
    reason = "dua pembaca berbeda: persen dibaca 99,99 dan 99,09"
    assert made("99,09") == ((), (Undecided("ANG-01", reason, PERSEN.evidence),))


def test_long_readings_are_cut() -> None:
    _, (doubted,) = made("1 " * 40)
    assert doubted.reason.endswith("1…")
    assert len(doubted.reason) < 100


@pytest.mark.parametrize("words", [None, "", "\ufffd"])
def test_nothing_readable_leaves_the_finding(words: str | None) -> None:
    assert made(words) == ((PERSEN,), ())


def test_formats_without_a_second_reader() -> None:
    assert made("11,11", documents=DOCX) == ((PERSEN,), ())
    assert made("11,11", documents={}) == ((PERSEN,), ())


@pytest.mark.parametrize("field", ["quote", "place", "evidence"])
def test_nothing_to_read_again(field: str) -> None:
    first = PERSEN.evidence[0]
    changed = {"quote": replace(first, quote="Program Contoh"), "place": replace(first, place=replace(first.place, box=None))}
    finding = replace(PERSEN, evidence=(changed[field], *PERSEN.evidence[1:]) if field in changed else ())
    stub = Stub("11,11")
    assert reread([finding], PDF, stub) == ((finding,), ())
    assert not stub.asked


def test_every_place_is_read_once() -> None:
    stub = Stub("99,99")
    reread([PERSEN, replace(PERSEN, fingerprint="5f2c")], PDF, stub)
    assert stub.asked == [(PLACE,)]


def test_second_reader_that_stumbles_costs_no_finding() -> None:
    def stumbling(*_: object, **__: object) -> Mapping[Place, str | None]:
        raise ZeroDivisionError

    assert reread([PERSEN], PDF, stumbling) == ((PERSEN,), ())
