from __future__ import annotations

from dataclasses import replace

import pytest
from handmade import RATE, moved, rule
from repairs import ALIKE, ALL, BELOW, RATED, SUMMED, compared, line, told

from lkipaudit.findings import Confidence, Finding, Outcome, Severity
from lkipaudit.judging import Judgement, compile_rules, judge
from lkipaudit.judging.fold import fold
from lkipaudit.judging.heads import headed
from lkipaudit.judging.repair import roots
from lkipaudit.policy import load_policy
from lkipaudit.reading.markdown import read_markdown
from lkipaudit.understanding import understand

POLICY = load_policy()
RULES = compile_rules(POLICY)
BODY = """
## Realisasi Anggaran
| No | Program / Kegiatan | Anggaran | Realisasi | % |
|----|--------------------|----------|-----------|---|
| A  | Program Satu | 250.000.000 | 200.000.000 | 80,00 |
| 1  | Penyuluhan | 120.000.000 | 90.000.000 | 75,00 |
| 2  | Pelatihan | 80.000.000 | 70.000.000 | 87,50 |
| 3  | Penataan | 50.000.000 | 40.000.000 | 80,00 |
| B  | Program Dua | 60.000.000 | 45.000.000 | 75,00 |
| 1  | Pengadaan | 40.000.000 | 29.000.000 | 72,50 |
| 2  | Perawatan | 20.000.000 | 16.000.000 | 80,00 |
|    | Jumlah | 310.000.000 | 245.000.000 | 79,03 |
"""


def read(text: str, *slips: tuple[str, str]) -> Judgement:
    """What is said of a document in which some rows print something else."""
    for clean, printed in slips:
        assert text.count(clean) == 1
        text = text.replace(clean, printed)
    return judge(understand([read_markdown(text)], POLICY.vocabulary), RULES)


def only(judgement: Judgement) -> Finding:
    (finding,) = judgement.findings
    return finding


def test_the_example_is_clean() -> None:
    assert read(BODY).findings == ()


def test_two_slips_in_one_programme_are_two_findings() -> None:
    findings = read(
        BODY,
        ("| Penyuluhan | 120.000.000", "| Penyuluhan | 150.000.000"),
        ("| Penataan | 50.000.000 | 40.000.000", "| Penataan | 50.000.000 | 10.000.000"),
    ).findings
    assert [finding.message for finding in findings] == [
        "Penyuluhan: anggaran tertulis 150.000.000; bila ditulis 120.000.000, persentase baris ini dan anggaran Program Satu cocok",
        "Penataan: realisasi tertulis 10.000.000; bila ditulis 40.000.000, persentase baris ini dan realisasi Program Satu cocok",
    ]


@pytest.mark.parametrize(
    "slips",
    [
        [("| Penyuluhan | 120.", "| Penyuluhan | 150."), ("| Pelatihan | 80.", "| Pelatihan | 90.")],
        [("| Program Satu | 250.", "| Program Satu | 270."), ("| Pelatihan | 80.", "| Pelatihan | 90.")],
        [("| Program Satu | 250.", "| Program Satu | 290."), ("| Pelatihan | 80.000.000 | 70.", "| Pelatihan | 80.000.000 | 30.")],
        [("| Program Satu | 250.", "| Program Satu | 290."), ("| Jumlah | 310.", "| Jumlah | 390.")],
        [("| Penyuluhan | 120.", "| Penyuluhan | 150."), ("| Pengadaan | 40.", "| Pengadaan | 70.")],
        [("| Penyuluhan | 120.", "| Penyuluhan | 150."), ("87,50", "81,50")],
    ],
)
def test_two_slips_in_one_table_are_two_findings(slips: list[tuple[str, str]]) -> None:
    findings = read(BODY, *slips).findings
    rows = {clean.strip("| ").split(" |")[0] if "|" in clean else "Pelatihan" for clean, _ in slips}
    assert {finding.subject for finding in findings} == rows
    assert len(findings) == 2


def test_of_two_slips_one_can_explain_its_own_difference_alone() -> None:
    """Without a percentage only its parts speak against the programme; the total speaks against both of them."""
    kids = [line("Satu", "120.000"), line("Dua", "130.000")]
    programmes = [line("Program", "290.000", parts=kids), line("Lain", "60.000")]
    findings = told(line("Jumlah", "390.000", "245.000", "79,03", parts=programmes)).findings
    assert [(finding.message, finding.cause and finding.cause.code) for finding in findings] == [
        ("Program: anggaran tertulis 290.000, sedangkan jumlah 2 rincian adalah 250.000 (selisih 40.000)", "satu_angka"),
        (
            (
                "Jumlah: anggaran tertulis 390.000, sedangkan jumlah 2 rincian adalah 350.000 (selisih 40.000); bila ditulis "
                "310.000, persentase baris ini juga cocok"
            ),
            "satu_angka",
        ),
    ]


def test_a_cell_that_no_difference_states_becomes_the_subject() -> None:
    finding = only(read(BODY, ("| Penyuluhan | 120.", "| Penyuluhan | 150.")))
    assert finding.rule == "ANG-01"
    assert finding.subject == "Penyuluhan"
    assert (finding.stated, finding.computed, finding.difference) == ("150.000.000", "120.000.000", "30.000.000")
    assert finding.equation == "90.000.000 / 120.000.000 x 100 = 75,00"
    assert finding.advice == "Agar dikonfirmasi: Penyuluhan, anggaran tertulis 150.000.000, mungkin 120.000.000."
    assert finding.cause is not None
    assert finding.cause.says == "satu angka berbeda: 5 untuk 2"
    assert finding.row[1:3] == ("Penyuluhan", "150.000.000")
    assert finding.row_mark == 2
    assert [(one.role, one.field, one.quote) for one in finding.evidence] == [
        ("primary", "anggaran", "150.000.000"),
        ("related", "persen", "75,00"),
        ("related", "realisasi", "90.000.000"),
        ("related", "anggaran", "250.000.000"),
        ("related", "rincian.anggaran", "80.000.000"),
        ("related", "rincian.anggaran", "50.000.000"),
        ("related", "nama", "Penyuluhan"),
    ]


def test_a_cell_that_a_difference_states_keeps_its_words() -> None:
    finding = only(read(BODY, ("| Program Satu | 250.", "| Program Satu | 290.")))
    assert finding.rule == "ANG-03"
    assert finding.message == (
        "Program Satu: anggaran tertulis 290.000.000, sedangkan jumlah 3 rincian adalah 250.000.000 (selisih 40.000.000); "
        "dengan angka itu, persentase baris ini dan anggaran Jumlah juga cocok"
    )
    assert finding.severity is Severity.KRITIS  # that of the total
    assert finding.cause is not None
    assert finding.cause.code == "satu_angka"
    assert finding.evidence[0].quote == "290.000.000"


def test_an_agreement_gets_its_value_and_its_slip() -> None:
    appendix = BODY.replace("## Realisasi Anggaran", "## Lampiran")
    finding = only(read(BODY.replace("| 120.", "| 150.") + appendix))
    assert finding.rule == "KON-02"
    assert finding.message.startswith("Penyuluhan: anggaran 150.000.000 di akuntabilitas kinerja, tetapi 120.000.000 di lampiran")
    assert finding.message.endswith("; bila ditulis 120.000.000, persentase baris ini dan anggaran Program Satu juga cocok")
    assert (finding.stated, finding.computed, finding.difference) == ("150.000.000", "120.000.000", "30.000.000")
    assert finding.cause is not None


def test_a_small_slip_of_a_part_is_told_of_the_sum() -> None:
    """90.000.000 of 120.000.300 is 75,00 too: nothing tells which part it was, and none is named."""
    finding = only(read(BODY, ("| Penyuluhan | 120.000.000", "| Penyuluhan | 120.000.300")))
    assert finding.message == "Program Satu: anggaran tertulis 250.000.000, sedangkan jumlah 3 rincian adalah 250.000.300 (selisih 300)"


def test_where_two_places_explain_as_much_neither_is_named() -> None:
    kids = [line("Satu", "120.000"), line("Dua", "140.000")]
    finding = only(told(line("Jumlah", "290.000", parts=kids), line("Total", "290.000", parts=kids, page=2)))
    assert finding.message == "Jumlah: anggaran tertulis 290.000, sedangkan jumlah 2 rincian adalah 260.000 (selisih 30.000)"
    assert finding.confidence is Confidence.SEDANG
    assert finding.cause is None
    assert [(one.role, one.quote) for one in finding.evidence] == [
        ("primary", "290.000"),
        ("related", "120.000"),
        ("related", "140.000"),
        ("related", "290.000"),
        ("related", "Jumlah"),
    ]


def test_a_doubt_is_never_lifted() -> None:
    kids = [line("Satu", "120.000"), line("Dua", "140.000")]
    judged = [
        replace(one, confidence=Confidence.RENDAH)
        for one in compared(line("Jumlah", "290.000", parts=kids), line("Total", "290.000", parts=kids, page=2))
    ]
    (finding,) = fold([one for one in headed(judged, roots(judged)) if one.comparison.outcome is Outcome.DIFFERS])
    assert finding.confidence is Confidence.RENDAH


def test_a_doubtful_agreement_stays_doubtful() -> None:
    """Two tables against each other, under two rules: whichever it was, there is no side."""
    again = replace(ALIKE, id="KON-09")
    finding = only(told(line("Program", "120.000"), line("Program", "180.000", page=2), rules=(ALIKE, again)))
    assert finding.confidence is Confidence.SEDANG
    assert "dengan" not in finding.message


def test_a_requirement_keeps_its_message() -> None:
    finding = only(told(line("Rapat", "126.400.000", "719.873.250", "94,84")))
    assert finding.rule == "ANG-07"
    assert finding.message == "Rapat: 719.873.250 di atas 126.400.000; bila ditulis 119.873.250, persentase baris ini juga cocok"
    assert finding.severity is Severity.MAYOR
    assert (finding.stated, finding.computed, finding.difference) == (None, "119.873.250", None)


def test_a_number_that_only_a_percentage_gives_is_told_as_about() -> None:
    share = rule(RATE, id="ANG-31", stated="fisik", computed={"x": "realisasi / sisa * 100"})
    finding = only(told(line("Rapat", "126.400.000", "719.222.111", "94,84", "200.000.000", "59,94"), rules=(RATED, share)))
    assert finding.message == (
        "Rapat: realisasi tertulis 719.222.111; bila ditulis sekitar 119.877.760, persentase baris ini dan realisasi fisik baris ini cocok"
    )
    assert finding.cause is None


def test_two_cells_that_slipped_together_are_told_together() -> None:
    body = line("Program", "240.000", "180.000", "75,00")
    clean = [line("Program", "120.000", "90.000", "75,00", page=page) for page in (2, 3)]
    finding = only(told(line("Jumlah", "120.000", "90.000", "75,00", parts=[body], page=4), *clean))
    assert finding.subject == "Program"
    assert "; bila ditulis anggaran 120.000 dan realisasi 90.000, " in finding.message
    assert finding.message.count("Jumlah") == 2


def test_two_cells_that_nothing_states_are_named_together() -> None:
    """Both amounts of a part: its sum speaks against each, and its percentage against changing one alone."""
    other = rule(RATE, id="ANG-30", each=["anggaran", "realisasi"], stated="nilai", computed={"x": "sum(rincian.nilai)"})
    body = line("Kegiatan", "240.000", "180.000", "75,00")
    parents = [line(name, "120.000", "90.000", "75,00", parts=[body], page=page) for page, name in ((2, "Program"), (3, "Jumlah"))]
    finding = only(told(*parents, rules=(RATED, BELOW, replace(other, id="ANG-03"))))
    assert finding.message == (
        "Kegiatan: anggaran tertulis 240.000 dan realisasi tertulis 180.000; bila ditulis 120.000 dan 90.000, "
        "anggaran Program, realisasi Program, anggaran Jumlah dan 1 lainnya cocok"
    )
    assert [one.quote for one in finding.evidence[:2]] == ["240.000", "180.000"]
    assert [one.role for one in finding.evidence].count("primary") == 1


@pytest.mark.parametrize(
    ("page", "bagian", "said"), [(7, "lampiran", "halaman 7"), (None, "pk", "perencanaan kinerja"), (None, "", "tempat lain")]
)
def test_the_other_place_of_an_agreement_is_said(page: int | None, bagian: str, said: str) -> None:
    body = line("Program", "290.000", parts=[line("Satu", "120.000"), line("Dua", "130.000")])
    other = line("Program", "250.000", page=7)
    assert other.anggaran is not None
    assert other.anggaran.place is not None
    placed = moved(other, bagian=bagian, anggaran=other.anggaran.at(replace(other.anggaran.place, page=page)))
    finding = only(told(body, placed))
    assert finding.message.endswith(f"; dengan angka itu, anggaran di {said} juga cocok")


def test_a_sentence_is_no_row() -> None:
    kids = [line("Satu", "120.000", tabel=""), line("Dua", "130.000", tabel="")]
    said = moved(line("Program", "290.000", "200.000", "80,00", parts=kids), tabel="")
    finding = only(told(said, rules=(RATED, SUMMED)))
    assert finding.message.endswith("dengan angka itu, persentase kalimat ini juga cocok")


def test_a_number_of_any_table_goes_by_its_column() -> None:
    text = """
## Sumber Daya Manusia
| No | Pendidikan | Laki-laki | Perempuan | Jumlah |
|----|------------|-----------|-----------|--------|
| 1  | Sarjana    | 1.212 | 1.114 | 2.326 |
| 2  | Diploma    | 1.807 | 1.209 | 2.916 |
| 3  | SMA        | 1.311 | 1.407 | 2.718 |
|    | Jumlah     | 4.230 | 3.730 | 7.960 |
"""
    finding = only(read(text))
    assert finding.message == "Diploma: Laki-laki tertulis 1.807; bila ditulis 1.707, Jumlah (Laki-laki) dan Diploma (Jumlah) cocok"
    assert finding.row == ("2", "Diploma", "1.807", "1.209", "2.916")
    assert finding.row_mark == 2


def test_what_no_slip_explains_stands_alone() -> None:
    parent = line("Program", "290.000", "200.000", "88,00", parts=[line("Satu", "250.000", "200.000", "80,00")])
    assert len(told(parent, rules=ALL).findings) >= 2


def test_evidence_names_every_place_once() -> None:
    finding = only(read(BODY, ("| Program Satu | 250.", "| Program Satu | 290.")))
    places = [one.place for one in finding.evidence]
    assert len(places) == len(set(places))


def test_a_badly_written_number_that_two_comparisons_mend_is_beyond_doubt() -> None:
    """Its row's percentage and its programme's total say what it should be; one comparison alone leaves it in doubt (test_fold)."""
    found = only(read(BODY, ("80.000.000", "80.00.000")))
    assert (found.stated, found.computed, found.confidence) == ("80.00.000", "80.000.000", Confidence.TINGGI)
