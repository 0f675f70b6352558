"""Identity numbers masked: all of them, everywhere, and nothing else."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from lkipaudit.audit import audit
from lkipaudit.findings import Decision
from lkipaudit.frame import page_frame
from lkipaudit.masking import Mask, mask_of, masked
from lkipaudit.policy import load_policy
from lkipaudit.reading.pdf import opened, read_pdf
from lkipaudit.reading.pictures import SCALE, Pictures, hidden_boxes
from lkipaudit.rendering.json_report import json_report

PAPER = """# LAPORAN KINERJA DINAS CONTOH TAHUN 2023

## Kata Pengantar

Rekaan, 10 Januari 2024

Kepala Dinas Contoh

Budi Rekaan, S.E.

Pembina Tingkat I (IV/b)

NIP. 19721314 199803 1 004

## Realisasi Anggaran

| No | Program | Anggaran | Realisasi | % |
|----|---------|----------|-----------|---|
| 1 | Program Contoh | 49.950.000 | 49.450.000 | 99,99 |
"""


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("NIP. 19721314 199803 1 004", "NIP. 1972•••• •••••• • •••"),
        ("NIP 197208141998031004", "NIP 1972••••••••••••••"),
        ("NIP.19720814.199803.1.004, Pembina", "NIP.1972••••.••••••.•.•••, Pembina"),
        ("Budi, 19720814 199803 1 004", "Budi, 1972•••• •••••• • •••"),
        ("NIP 1972O814 199803 1 004", "NIP 1972•••• •••••• • •••"),
        ("19720814 199803 1 004 dan 19730814 199903 1 004", "1972•••• •••••• • ••• dan 1973•••• •••••• • •••"),
    ],
)
def test_number_is_masked(text: str, hidden: str) -> None:
    assert Mask().text(text) == hidden


@pytest.mark.parametrize("text", ["Rp19.720.814.199.803", "1.234.567 7.654.321 9.999.999", "2019 2020 2021 2022 2023", "99,99", ""])
def test_other_numbers_stay(text: str) -> None:
    assert Mask().text(text) == text


def test_known_number_is_masked_however_it_is_spaced() -> None:
    mask = Mask(["13 009 1972"])
    assert mask.text("pada 130\n091972 tertulis 130091972, bukan 1300919729") == "pada 130\n0••••• tertulis 1300•••••, bukan 1300919729"


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "laporan.md"
    path.write_text(PAPER, encoding="utf-8")
    return path


def test_nothing_of_the_report_tells_a_number(paper: Path) -> None:
    report = audit([paper], policy=load_policy())
    report = replace(report, decisions=(Decision(report.findings[0].fingerprint, "ditolak", "NIP 19721314 199803 1 004 betul"),))
    assert re.search(r"19721314", json_report(report, comparisons=True))
    hidden = masked(report, mask_of(report))
    text = json_report(hidden, comparisons=True)
    assert "1972•••• •••••• • •••" in text
    assert not re.search(r"1972\W*\d{4}", text + repr(hidden.model))
    assert hidden.sources == report.sources
    assert [one.fingerprint for one in hidden.findings] == [one.fingerprint for one in report.findings]
    assert "99,99" in text


def test_without_numbers_nothing_changes(tmp_path: Path) -> None:
    path = tmp_path / "laporan.md"
    path.write_text(PAPER.replace("NIP. 19721314 199803 1 004", ""), encoding="utf-8")
    report = audit([path], policy=load_policy())
    assert masked(report, mask_of(report)) == report


def test_number_is_painted_over_in_pictures() -> None:
    sample = Path(__file__).parents[1] / "samples" / "dinas-contoh" / "laporan.pdf"
    document = read_pdf(sample)
    page = next(block.place.page for block in document.blocks if "NIP" in getattr(block, "text", ""))
    assert page is not None
    file = opened(sample, None)
    boxes = list(hidden_boxes(file[page - 1], Mask().spans))
    assert len(boxes) > 10
    frame = page_frame(file[page - 1].get_bbox(), 0)
    plain, hidden = (shown(Pictures({0: document}, hidden=one)(0, page, None)) for one in (None, Mask().spans))
    for box in boxes:
        x0, top, x1, bottom = (round(SCALE * edge) for edge in frame.matrix.rectangle(*box))
        if x0 == x1 or top == bottom:
            continue  # a space
        assert len(set(hidden.crop((x0, top, x1, bottom)).tobytes())) == 1
    above = (0, 0, hidden.width, round(SCALE * min(frame.matrix.rectangle(*box)[1] for box in boxes)) - 4)
    assert ink(plain.crop(above)) == ink(hidden.crop(above)) > 100


def shown(content: bytes | None) -> Image.Image:
    assert content is not None
    return Image.open(io.BytesIO(content)).convert("L")


def ink(picture: Image.Image) -> int:
    return sum(picture.histogram()[:100])
