"""Papers and heads of other agencies; all names are invented."""

from __future__ import annotations

import pytest
from tables import model, paragraph

OWN = "Dinas Taman dan Sungai melayani warga."


def told(*texts: str, times: int = 8) -> list[tuple[str, bool]]:
    title = paragraph("LAPORAN KINERJA DINAS TAMAN DAN SUNGAI KOTA CONTOH TAHUN 2021", bold=True)
    mine = [paragraph(OWN, 2) for _ in range(times)]
    found = model(title, paragraph("BAB I PENDAHULUAN", 2, bold=True), *mine, *(paragraph(text, 3) for text in texts)).instansi_pemilik
    return [(one.nama.raw, one.milik_sendiri) for one in found if one.nama.place.page == 3]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Disusun Perjanjian Kinerja Dinas Kesehatan Kota Contoh Tahun 2021.", [("Perjanjian Kinerja Dinas Kesehatan", False)]),
        ("Sasaran termuat dalam Renstra Dinas Taman dan Sungai.", [("Renstra Dinas Taman dan Sungai", True)]),
        ("Sasaran termuat dalam Renstra Dinas Taman.", [("Renstra Dinas Taman", True)]),
        ("Sasaran termuat dalam Renstra Dinas Tamman dan Sungai.", [("Renstra Dinas Tamman dan Sungai", True)]),
        ("Layanan dibantu Dinas Kesehatan Kota Contoh.", []),
        ("Sasaran termuat dalam Renstra Badan Perencanaan Daerah.", []),
        ("KEPALA DINAS PASAR DAN SUNGAI,", [("KEPALA DINAS PASAR DAN SUNGAI", False)]),
        ("KEPALA DINAS TAMAN DAN SUNGAI\nKOTA CONTOH", [("KEPALA DINAS TAMAN DAN SUNGAI", True)]),
        ("Kepala Dinas Kesehatan menyerahkan bantuan obat kepada warga.", []),
    ],
)
def test_whose_papers_and_heads_are_named(text: str, found: list[tuple[str, bool]]) -> None:
    assert told(text) == found


def test_one_name_is_told_once() -> None:
    assert len(told("KEPALA DINAS PASAR DAN SUNGAI,", "KEPALA DINAS PASAR DAN SUNGAI,", times=20)) == 1


def test_a_name_that_is_often_used_is_no_slip() -> None:
    assert told(*["Renstra Dinas Kesehatan dijabarkan."] * 2) == []


def test_a_report_that_seldom_names_its_agency_tells_nothing() -> None:
    assert told("Disusun Perjanjian Kinerja Dinas Kesehatan.", times=3) == []
