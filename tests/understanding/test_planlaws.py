"""Regional regulations on development plans; all text is invented."""

from __future__ import annotations

import pytest
from tables import model, paragraph


def laws(text: str) -> list[tuple[str, str, str, str]]:
    found = model(paragraph("BAB I PENDAHULUAN", bold=True), paragraph(text)).peraturan_rencana
    return [(one.jangka, str(one.tahun.value), str(one.awal.value), str(one.akhir.value)) for one in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Peraturan Daerah Kota Contoh Nomor 5 Tahun 2019 tentang RPJMD Kota Contoh Tahun 2019-2024;",
            ("menengah", "2019", "2019", "2024"),
        ),
        (
            "Perda No. 07 Tahun 2008, tentang Rencana Pembangunan Jangka Panjang Daerah (RPJPD) Kota Contoh Tahun 2005 s.d 2025.",
            ("panjang", "2008", "2005", "2025"),
        ),
    ],
)
def test_a_regulation_names_its_plan_and_the_period(text: str, found: tuple[str, str, str, str]) -> None:
    assert laws(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Perda Nomor 5 Tahun 2021 tentang Perubahan Perda Nomor 4 Tahun 2019 tentang RPJMD Tahun 2019-2024;",
        "Peraturan Daerah Nomor 5 Tahun 2021 tentang Perubahan RPJMD Kota Contoh Tahun 2019-2024;",
        "Peraturan Daerah Nomor 5 Tahun 2021 tentang Retribusi; Renstra Dinas Contoh Tahun 2019-2024 dan RPJMD Tahun 2019-2024.",
        "Peraturan Daerah Nomor 5 Tahun 2019 tentang RPJMD Kota Contoh.",
    ],
)
def test_what_says_nothing_of_the_period(text: str) -> None:
    assert [one for one in laws(text) if one[1] == "2021"] == []
    assert "RPJMD Kota Contoh." not in text or laws(text) == []
