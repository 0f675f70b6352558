"""Amounts of rupiah written with two endings, ",00" and ",-": each of them says that nothing follows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lkipaudit.model import AkhiranRupiah, Angka
from lkipaudit.quantity import Quantity

TWICE = re.compile(r"[.,]\d{3}[.,]00\s?[.,]?-+\Z")
AMOUNT = re.compile(r"\d[.,]\d{3}(?!\d)")
FEWEST = 3


def read_endings(figures: Sequence[Angka]) -> Iterator[AkhiranRupiah]:
    """One record for each document with some amounts in rupiah."""
    for source in sorted({one.dokumen for one in figures}):
        amounts = [one for one in figures if one.dokumen == source and one.nilai_cetak and AMOUNT.search(one.nilai.raw)]
        if len(amounts) >= FEWEST:
            twice = [one for one in amounts if TWICE.search(one.nilai.raw.strip())]
            yield _record((twice or amounts)[0], tuple(one.nilai for one in twice))


def _record(first: Angka, twice: tuple[Quantity, ...]) -> AkhiranRupiah:
    return AkhiranRupiah(
        nama=first.nama,
        bagian=first.bagian,
        dokumen=first.dokumen,
        tabel="",
        berakhir_ganda=twice,
        contoh=" ".join(twice[0].raw.split()) if twice else "",
        banyaknya=str(len(twice)),
    )
