"""Texts without what is a report's own: nothing of it stays, and what was alike stays alike."""

from __future__ import annotations

import pytest

from lkipaudit.anonymous import Anonymous, other_nip, shipped_words
from lkipaudit.policy import load_policy
from lkipaudit.reading.markdown import read_markdown
from lkipaudit.understanding import understand
from lkipaudit.understanding.nip import nips_of, parts_of

POLICY = load_policy()
SHIPPED = shipped_words(POLICY)


def plain() -> Anonymous:
    return Anonymous(SHIPPED)


def test_words_of_its_own_become_one_name_and_numbers_stay() -> None:
    assert plain().text("Program Zumbala Qirvan sebesar Rp1.250.000 (80,5%)") == "Program Contoh Alfa sebesar Rp1.250.000 (80,5%)"


def test_the_same_words_are_the_same_name_however_they_are_set() -> None:
    hidden = plain()
    assert hidden.text("Kegiatan Zumbala\nQirvan") == "Kegiatan Contoh Alfa"
    assert hidden.text("kegiatan zumbala qirvan dan Frobnika") == "kegiatan Contoh Alfa dan Contoh Beta"
    assert hidden.text("ZUMBALA QIRVAN") == "CONTOH ALFA"


def test_a_label_is_one_name_in_the_table_and_in_the_sentence() -> None:
    hidden = Anonymous(SHIPPED, labels=["Program Zumbala dan Qirvan"])
    assert hidden.text("Program Zumbala dan Qirvan") == "Program Contoh Alfa"
    assert hidden.text("Realisasi Zumbala dan Qirvan menurun") == "Realisasi Contoh Alfa menurun"


def test_a_number_in_words_stays() -> None:
    assert plain().text("12 (dua belas) zumbala") == "12 (dua belas) Contoh Alfa"


def test_a_heading_loses_the_words_of_its_own() -> None:
    assert plain().heading("Perjanjian Kinerja Dinas Zumbala Tahun 2031") == "Perjanjian Kinerja Dinas Tahun 2031"


SIGNED = """## Perjanjian Kinerja

Kota Rekaan, 5 Januari 2031

KEPALA DINAS CONTOH

Drs. H. Zumbala Qirvan, M.Si

NIP. 19800229 200501 1 003

# Pengukuran Kinerja

Kota Rekaan, 5 Januari 2032

KEPALA DINAS CONTOH

Drs. H. Zumbola Qirvan, M.Si

NIP. 19800229 200501 1 003
"""


def test_people_get_another_name_and_a_spelling_that_differs_still_does() -> None:
    people = understand([read_markdown(SIGNED)], POLICY.vocabulary).penandatangan
    names = [Anonymous(SHIPPED, people).text(one.nama_cetak.raw) for one in people]
    assert [one.nama_cetak.raw for one in people] == ["Drs. H. Zumbala Qirvan, M.Si", "Drs. H. Zumbola Qirvan, M.Si"]
    assert names == ["Drs. H. Budi Alfa Contoh, M.Si", "Drs. H. Budi Alfaa Contoh, M.Si"]


@pytest.mark.parametrize(
    "raw",
    [
        "19680317 199003 1 002",
        "196803171990031002",
        "19800229 200501 2 011",
        "19681317 199003 1 002",
        "19680317 199003 1 0021",
        "131 245 678",
    ],
)
def test_a_number_has_another_owner_and_the_same_faults(raw: str) -> None:
    other = other_nip(raw)
    assert other != raw or len(raw) < 18
    assert [sign if not sign.isdigit() else "0" for sign in other] == [sign if not sign.isdigit() else "0" for sign in raw]
    (before,), (after,) = nips_of(f"NIP. {raw}"), nips_of(f"NIP. {other}")
    assert parts_of(before, 2040) == parts_of(after, 2040)


def test_numbers_that_differ_in_one_digit_still_do() -> None:
    one, two = other_nip("19680317 199003 1 002"), other_nip("19680317 199003 1 007")
    assert sum(a != b for a, b in zip(one, two, strict=True)) == 1


def test_no_date_moves_past_the_paper() -> None:
    people = understand([read_markdown(SIGNED.replace("200501", "202901"))], POLICY.vocabulary).penandatangan
    assert Anonymous(SHIPPED, people).text("NIP. 19800229 202901 1 003").startswith("NIP. 19760229 202501 1")
