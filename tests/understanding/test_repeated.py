"""The same count said in several sentences; all text and numbers are invented."""

from __future__ import annotations

import pytest
from tables import model_of

BUDGET = """
# LAPORAN KINERJA TAHUN 2021

# BAB III AKUNTABILITAS KINERJA

## Realisasi Anggaran

| No | Program | Anggaran | Realisasi | % |
|----|---------|----------|-----------|---|
| 1  | Program Taman | 60.000.000 | 45.000.000 | 75,00 |
| 2  | Program Jalan | 40.000.000 | 30.000.000 | 75,00 |
| 3  | Program Pasar | 20.000.000 | 15.000.000 | 75,00 |
| 4  | Program Kolam | 20.000.000 | 15.000.000 | 75,00 |
| 5  | Program Kantor | 20.000.000 | 15.000.000 | 75,00 |
|    | Jumlah        | 160.000.000 | 120.000.000 | 75,00 |
"""


def said(*texts: str) -> list[list[tuple[str, str]]]:
    """The counts that count the same, group by group: how many, and the phrase."""
    return grouped("\n\n".join(texts))


def grouped(markdown: str) -> list[list[tuple[str, str]]]:
    groups: dict[str, list[tuple[str, str]]] = {}
    for one in model_of(markdown).sebutan_banyak:
        groups.setdefault(one.kunci, []).append((str(one.banyaknya.value), one.banyaknya.raw))
    return list(groups.values())


PLAN = "Menurut rencana strategis Dinas Contoh terdapat {} sasaran strategis yang diukur melalui 14 indikator."


def test_sentences_in_nearly_the_same_words_count_the_same() -> None:
    found = said(PLAN.format("8 (delapan)"), "Seperti diketahui, " + PLAN.format("sembilan"))
    assert [("8", "8 (delapan) sasaran"), ("9", "sembilan sasaran")] in found


@pytest.mark.parametrize(
    "other",
    [
        PLAN.format("9").replace("14", "15"),  # another pair
        PLAN.format("9").replace("Menurut", "Pada tahun 2017 menurut"),  # another year
        "Terdapat 9 sasaran strategis.",  # too few words to tell
        "Menurut kepala bidang taman sebelumnya terdapat 9 sasaran strategis untuk dua wilayah kerja.",
        PLAN.format("9").replace("Dinas Contoh", "Program Taman Kota"),
        PLAN.format("9").replace("terdapat", "selain itu terdapat"),
        PLAN.format("9").replace("Dinas Contoh", "Dinas Contoh bidang taman"),
        PLAN.format("9").replace("9 sasaran strategis", "9 sasaran pendukung"),
    ],
)
def test_sentences_of_something_else_are_not_compared(other: str) -> None:
    assert not any("9 sasaran" in {raw for _, raw in group} and len(group) > 1 for group in said(PLAN.format("8"), other))


def test_a_volume_is_no_count() -> None:
    text = "Keluaran kegiatan penyediaan sarana dan prasarana kantor: rehabilitasi gedung {} kegiatan."
    assert said(text.format(1), text.format(2)) == []


def halved(text: str) -> list[tuple[str, list[str], str]]:
    """The phrase, its two parts and the whole, as quoted."""
    found = model_of(f"{BUDGET}\n\n{text}\n").penjumlahan
    return [(one.nama.raw, [part.raw for part in one.bagian_nilai], one.jumlah.raw) for one in found if one.jenis == "ragam"]


def test_technical_and_routine_parts_make_up_the_whole_that_a_table_bears_out() -> None:
    text = "Dinas telah melaksanakan lima program.\n\nSecara teknis dilaksanakan sebanyak 3 program dan 1 program rutin di kantor."
    assert halved(text) == [("3 program dan 1 program rutin", ["3 program", "1 program rutin"], "lima program")]
    text = "Dinas telah melaksanakan lima program, yaitu 1 program rutin dan 3 (tiga) program teknis."
    assert halved(text) == [("1 program rutin dan 3 (tiga) program teknis", ["1 program rutin", "3 (tiga) program teknis"], "lima program")]


@pytest.mark.parametrize(
    "text",
    [
        "Dinas telah melaksanakan enam program.\n\nDilaksanakan 3 program teknis dan 1 program rutin.",  # no table bears six out
        "Dinas telah melaksanakan lima program.\n\nDilaksanakan 3 program teknis dan 1 program baru.",
        "Dinas telah melaksanakan lima program.\n\nDilaksanakan 1 program teknis dan 1 program rutin.",  # too far
        "Dinas telah melaksanakan lima program.\n\nDilaksanakan 3 program teknis, lalu sesudah itu barulah 1 program rutin.",
    ],
)
def test_parts_of_something_else_are_not_added_up(text: str) -> None:
    assert halved(text) == []


def test_indicators_of_one_goal_and_of_another_are_not_the_same() -> None:
    text = "Sasaran strategis meningkatnya {} kota yang nyaman bagi warga mempunyai {} indikator sasaran tahunan."
    assert said(text.format("taman", 2), text.format("jalan", 3)) == []
