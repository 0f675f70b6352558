"""The list of appendices that the contents give."""

from __future__ import annotations

from tables import model_of


def numbered(*lines: str) -> list[tuple[str, list[str], str]]:
    listed = "\n".join(lines)
    found = model_of(f"# DAFTAR ISI\n\nBAB I PENDAHULUAN ..... 1\n\n{listed}\n\n# BAB I PENDAHULUAN\n\nLampiran 9 : Foto\n").urutan
    return [(one.sifat, [thing.raw for thing in one.putus], one.tertulis) for one in found if one.jenis == "lampiran"]


def test_the_appendices_are_counted() -> None:
    assert numbered("Lampiran 1 : Perjanjian", "Lampiran 2. Rencana", "LAMPIRAN III Foto") == [("", [], "1, 2, III")]


def test_a_missing_and_a_repeated_appendix() -> None:
    jumps = numbered("- Lampiran 1 : Perjanjian", "- Lampiran 2 Rencana", "- Lampiran 4 Foto", "- Lampiran 5 Peta")
    assert jumps == [("melompat", ["Lampiran 4", "Lampiran 2"], "1, 2, 4, 5")]
    assert numbered("Lampiran 1", "Lampiran 2", "Lampiran 2")[0][0] == "berulang"


def test_few_of_them_or_a_list_that_begins_elsewhere_tell_nothing() -> None:
    assert numbered("Lampiran 1", "Lampiran 3") == []
    assert numbered("Lampiran 2", "Lampiran 3", "Lampiran 5") == []
