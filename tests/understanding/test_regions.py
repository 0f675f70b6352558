"""Regional regulations by their region; all names are invented."""

from __future__ import annotations

import pytest
from tables import model_of

OWN = (
    "Peraturan Daerah Kabupaten Contoh Nomor 5 Tahun 2016",
    "Peraturan Bupati Contoh Nomor 7 Tahun 2018",
    "Perda Kabupaten Contoh No. 9 Tahun 2020",
)


def foreign(*laws: str) -> list[str]:
    items = "\n".join(f"{at}. {law} tentang Hal {at};" for at, law in enumerate(laws, 1))
    return [one.daerah for one in model_of(f"# BAB I PENDAHULUAN\n{items}").peraturan_daerah if not one.daerah_sendiri]


def test_a_regulation_of_another_region_is_told() -> None:
    assert foreign(*OWN, "Peraturan Bupati Rekaan Nomor 12 Tahun 2020") == ["Rekaan"]
    assert foreign(*OWN, "Peraturan Daerah Kota Umpama Jaya Nomor 12 Tahun 2020") == ["Umpama Jaya"]


@pytest.mark.parametrize(
    "law",
    [
        "Peraturan Daerah Kota Contoh Nomor 12 Tahun 2020",
        "Peraturan Bupati Cntoh Nomor 12 Tahun 2020",
        "Peraturan Gubernur Rekaan Nomor 12 Tahun 2020",
        "Peraturan Daerah Nomor 12 Tahun 2020",
        "Keputusan Bupati Rekaan Nomor 12 Tahun 2020",
        "Peraturan Daerah Kabupaten/Kota Nomor 12 Tahun 2020",
    ],
)
def test_what_can_be_lawful_is_left_alone(law: str) -> None:
    assert foreign(*OWN, law) == []


def test_a_region_that_is_named_in_full_and_short_is_one() -> None:
    laws = [f"Peraturan Gubernur Rekaan Utama Nomor {number} Tahun 2020" for number in (1, 2, 3)]
    assert foreign(*laws, "Perda Provinsi Rektama Nomor 4 Tahun 2020") == []


def test_few_regulations_do_not_tell_whose_report_it_is() -> None:
    assert foreign(*OWN[:2], "Peraturan Bupati Rekaan Nomor 12 Tahun 2020") == []
    assert foreign(*OWN, *(f"Peraturan Bupati Rekaan Nomor {number} Tahun 2020" for number in (1, 2))) == []
