"""Copies from last year and from other agencies."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from crossing import report, told
from rapidfuzz import fuzz

from lkipaudit.across import shingles
from lkipaudit.across.shingles import near

WORDS = (
    "kepuasan pengunjung taman naik dari 71,25 menjadi 74,80, sedangkan keluhan yang selesai ditangani mencapai 92,4 % dari seluruh "
    "keluhan yang masuk lewat loket, telepon, dan surat elektronik; sisanya masih menunggu jawaban dari bagian teknis"
)


def realised(*rows: tuple[str, str, str]) -> str:
    head = "| No | Program | Anggaran | Realisasi |\n|---|---|---|---|\n"
    return head + "".join(f"| {n} | Program {name} di seluruh kelurahan kota | {a} | {r} |\n" for n, (name, a, r) in enumerate(rows, 1))


OLD = realised(
    ("Kebun Bibit", "412.500.000", "398.250.000"), ("Pohon Jalan", "87.300.000", "80.100.000"), ("Pagar Taman", "64.000.000", "61.900.000")
)
NEW = realised(
    ("Kebun Bibit", "512.500.000", "498.250.000"), ("Pohon Jalan", "97.300.000", "90.100.000"), ("Pagar Taman", "74.000.000", "71.900.000")
)


def test_a_table_of_last_year_is_told_and_one_with_new_numbers_is_not() -> None:
    last = report("Dinas Taman", 2021, OLD)
    (finding,) = told("LIN-07", a=last, b=report("Dinas Taman", 2022, OLD))
    assert finding.message.startswith('b: tabel "')
    assert {item.place.source for item in finding.evidence} == {0, 1}
    assert "398.250.000" in [item.quote for item in finding.evidence]
    assert told("LIN-07", a=last, b=report("Dinas Taman", 2022, NEW)) == []


def test_two_years_apart_is_not_last_year() -> None:
    assert told("LIN-07", a=report("Dinas Taman", 2020, OLD), b=report("Dinas Taman", 2022, OLD)) == []


def test_a_table_over_several_pages_is_told_once() -> None:
    def body(page: int) -> str:
        return f"<!-- halaman {page} -->\n\n{OLD}\n\n<!-- halaman {page + 1} -->\n\n{OLD.replace('12.', '13.').replace('Kebun', 'Rumah')}"

    (finding,) = told("LIN-07", a=report("Dinas Taman", 2021, body(1)), b=report("Dinas Taman", 2022, body(1)))
    assert "halaman 1 sampai 2" in finding.message


def test_a_paragraph_of_results_is_told_unless_it_says_that_it_is_of_last_year() -> None:
    first = report("Dinas Taman", 2021, f"Realisasi {WORDS}.")
    assert len(told("LIN-07", a=first, b=report("Dinas Taman", 2022, f"Realisasi {WORDS}."))) == 1
    said = report("Dinas Taman", 2022, f"Realisasi {WORDS} (tahun 2021).")
    assert told("LIN-07", a=first, b=said) == []


def test_what_three_agencies_print_is_nobodys() -> None:
    files = {name: report(f"Dinas {name.title()}", 2022, f"Di kota ini {WORDS}.") for name in ("taman", "sungai", "pasar")}
    assert told("LIN-08", **files) == []
    del files["pasar"]
    assert len(told("LIN-08", **files)) == 1


def test_a_list_of_regulations_is_no_copy() -> None:
    laws = " ".join(
        f"{n}. Peraturan Daerah Kota Contoh Nomor {n} Tahun 201{n} tentang taman dengan luas {n}1,25 hektar;" for n in range(1, 6)
    )
    assert told("LIN-08", a=report("Dinas Taman", 2022, laws), b=report("Dinas Sungai", 2022, laws)) == []


def test_near_passages_are_found_with_other_numbers_and_few_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []

    def counted(one: str, other: str, *, score_cutoff: float) -> float:
        compared.append(one)
        return fuzz.ratio(one, other, score_cutoff=score_cutoff)

    monkeypatch.setattr(shingles, "fuzz", SimpleNamespace(ratio=counted))
    others = [" ".join(f"kata{(n * 7 + k * k) % 997}x" for k in range(40)) for n in range(300)]
    texts = [WORDS, *others, WORDS.replace("71,25", "81,20")]
    assert (0, len(texts) - 1) in list(near(texts))
    assert len(compared) < len(texts)
