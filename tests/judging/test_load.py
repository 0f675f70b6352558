from __future__ import annotations

import re

import pytest
from handmade import AGREES, CHAPTERS, DIFFERS, LIMIT, PARTNER, RATE, SAME, policy, rule

from lkipaudit.findings import Outcome, Severity
from lkipaudit.judging import compile_rules
from lkipaudit.judging.rule import Agreement, Equation, Requirement
from lkipaudit.policy import PolicyError, RuleFile, load_policy

SENTENCE = re.compile(r"[^\n]+\.")


def refusal(base: object = RATE, **changes: object) -> str:
    assert isinstance(base, dict)
    with pytest.raises(PolicyError) as caught:
        rule(base, **changes)
    message = str(caught.value)
    assert SENTENCE.fullmatch(message)
    return message


def test_our_own_rules_load() -> None:
    rules = compile_rules(load_policy())
    assert [one.id for one in rules] == sorted(one.id for one in rules)
    assert {"ANG-01", "ANG-02", "ANG-03", "ANG-04", "ANG-06", "ANG-07", "ANG-11", "FMT-01", "KON-01", "KON-02", "KON-15"} <= {
        one.id for one in rules
    }


def test_an_equation_with_everything() -> None:
    loaded = rule(
        where="kolom_persen",
        each=["persen", "fisik"],
        stated="nilai",
        computed={"biasa": "realisasi / anggaran * 100", "lain": {"is": "nilai * 1", "where": "tingkat == 'total'"}},
        causes={"serapan": {"when": "sisa", "says": "sama dengan sisa", "where": "kolom_persen", "severity": "kritis"}},
        unless={"anggaran perubahan": "tahun == 'p'"},
        advice="{nama}: {bidang} {stated} menjadi {computed}, selisih {difference}, {nilai}",
        limits="Tidak semuanya.",
        examples=[
            {"document": "a", "differs": ["satu", "dua"], "causes": ["serapan"]},
            AGREES,
            {"document": "c", "outcome": "undecided", "reason": "sebab"},
        ],
    )
    assert [case.field for case in loaded.cases] == ["persen", "fisik"]
    shape = loaded.cases[1].shape
    assert isinstance(shape, Equation)
    assert shape.stated == "fisik"
    assert [formula.name for formula in shape.computed] == ["biasa", "lain"]
    assert shape.causes[0].severity is Severity.KRITIS
    assert loaded.cases[0].unless[0][0] == "anggaran perubahan"
    assert [example.outcome for example in loaded.examples] == [Outcome.DIFFERS, Outcome.AGREES, Outcome.UNDECIDED]
    assert loaded.examples[0].messages == ("satu", "dua")
    assert loaded.examples[0].causes == ("serapan",)
    assert loaded.examples[2].reason == "sebab"


def test_a_requirement_with_everything() -> None:
    loaded = rule(
        LIMIT,
        require={"batas": "realisasi <= anggaran", "isi": "present(persen)"},
        causes={"persen": {"when": "persen == 100", "says": "persentasenya seratus"}},
        message="{nama} ({kunci}): {syarat} {realisasi}",
        advice="Konfirmasi {syarat} {nama}.",
    )
    shape = loaded.cases[0].shape
    assert isinstance(shape, Requirement)
    assert [name for name, _ in shape.conditions] == ["batas", "isi"]
    assert shape.causes[0].severity is None


@pytest.mark.parametrize(
    ("changes", "part"),
    [
        ({"a\nb": "mayor"}, "ANG-01.toml: a b bukan kunci yang dikenal; yang ada: "),
        ({"sever": "mayor"}, "ANG-01.toml: sever bukan kunci yang dikenal; yang ada: "),
        ({"message": "x"}, "message bukan kunci yang dikenal"),
        ({"title": None}, "title wajib diisi"),
        ({"examples": None}, "examples wajib diisi"),
        ({"computed": None}, "computed wajib diisi"),
        ({"stated": None}, "stated wajib diisi"),
        ({"title": ""}, "title harus berupa teks yang tidak kosong"),
        ({"title": 3}, "title harus berupa teks"),
        ({"advice": " "}, "advice harus berupa teks"),
        ({"severity": "parah"}, "severity 'parah' tidak dikenal; yang ada: info, minor, mayor, kritis"),
        ({"over": "baris"}, "over 'baris' bukan relasi yang ada; relasi yang ada: baris_anggaran, "),
        ({"stated": "tingkat"}, "stated 'tingkat' bukan bidang angka; yang ada: anggaran, "),
        ({"stated": "nilai"}, "stated 'nilai' bukan bidang angka"),
        ({"where": "anggaran"}, "where menghasilkan angka, padahal harus satu label"),
        ({"where": "pagu > 1"}, "where memakai 'pagu', yang bukan bidang baris_anggaran; bidang yang ada: anggaran, "),
        ({"where": 1}, "where harus berupa teks"),
        ({"computed": "1"}, "computed harus berupa tabel yang tidak kosong"),
        ({"computed": {}}, "computed harus berupa tabel yang tidak kosong"),
        ({"computed": {"rasio": "rincian.anggaran"}}, "computed.rasio menghasilkan daftar angka, padahal harus satu angka"),
        ({"computed": {"rasio": 5}}, "computed.rasio harus berupa tabel"),
        ({"computed": {"rasio": {"is": "1", "when": "2"}}}, "computed.rasio.when bukan kunci yang dikenal; yang ada: is, where"),
        ({"computed": {"rasio": {"where": "kolom_persen"}}}, "computed.rasio.is wajib diisi"),
        ({"causes": {"x": "sisa"}}, "causes.x harus berupa tabel"),
        ({"causes": {"x": {"when": "sisa"}}}, "causes.x.says wajib diisi"),
        ({"causes": {"x": {"when": "kolom_persen", "says": "y"}}}, "causes.x.when menghasilkan label"),
        ({"causes": {"x": {"when": "sisa", "says": "y", "severity": "z"}}}, "causes.x.severity 'z' tidak dikenal"),
        ({"unless": {"sebab": "sisa"}}, "unless.sebab menghasilkan angka"),
        ({"each": "anggaran"}, "each harus berupa daftar teks"),
        ({"each": []}, "each harus berupa daftar teks"),
        ({"each": ["tingkat"]}, "each memakai 'tingkat', yang bukan bidang tercetak; yang ada: anggaran, "),
        ({"advice": "{pagu}"}, "advice memakai {pagu} yang tidak dikenal"),
        ({"advice": "{nama.raw}"}, "advice memakai {nama.raw} yang tidak dikenal"),
        ({"advice": "{nama!r}"}, "advice memakai {nama} yang tidak dikenal"),
        ({"advice": "{nama:>9}"}, "advice memakai {nama} yang tidak dikenal"),
        ({"advice": "{}"}, "advice memakai {} yang tidak dikenal"),
        ({"advice": "{nama"}, "advice memakai kurung kurawal yang tidak berpasangan"),
        ({"advice": "{syarat}"}, "advice memakai {syarat} yang tidak dikenal"),
        ({"over": "KIN-01"}, "ANG-01.toml: over menunjuk hasil aturan KIN-01, yang belum tersedia pada versi ini"),
        ({"by": ["kunci"]}, "stated bukan kunci yang dikenal; yang ada: across, "),
        ({"expect": ["penutup"]}, "stated bukan kunci yang dikenal"),
        ({"examples": [DIFFERS]}, "examples memerlukan sedikitnya satu contoh yang hasilnya agrees"),
        ({"examples": [AGREES]}, "examples memerlukan sedikitnya satu contoh yang hasilnya differs"),
        ({"examples": "x"}, "examples harus berupa daftar tabel"),
        ({"examples": ["x"]}, "examples harus berupa daftar tabel"),
        ({"examples": [{"differs": "x"}]}, "examples ke-1: document wajib diisi"),
        ({"examples": [AGREES, {"document": "x"}]}, "examples ke-2: differs atau outcome wajib diisi"),
        ({"examples": [{**DIFFERS, **AGREES}]}, "differs atau outcome wajib diisi, salah satu saja"),
        ({"examples": [{**DIFFERS, "hasil": "x"}]}, "hasil bukan kunci yang dikenal"),
        ({"examples": [{"document": "x", "differs": []}]}, "differs harus berupa daftar teks"),
        ({"examples": [{"document": "x", "outcome": "differs"}]}, "outcome 'differs' tidak dikenal; yang ada: agrees, undecided"),
        ({"examples": [{"document": "x", "outcome": "undecided"}]}, "reason wajib diisi bila outcome undecided"),
        ({"examples": [{**AGREES, "reason": "x"}]}, "reason wajib diisi bila outcome undecided"),
    ],
)
def test_a_bad_equation_is_refused(changes: dict[str, object], part: str) -> None:
    assert part in refusal(**changes)


@pytest.mark.parametrize(
    ("changes", "part"),
    [
        ({"message": None}, "message wajib diisi"),
        ({"message": "{computed}"}, "message memakai {computed} yang tidak dikenal"),
        ({"require": "anggaran"}, "require menghasilkan angka, padahal harus satu label"),
        ({"require": []}, "require harus berupa tabel"),
        ({"require": {"batas": "anggaran"}}, "require.batas menghasilkan angka"),
        ({"causes": {"x": {"when": "sisa", "says": "y"}}}, "causes.x.when menghasilkan angka"),
        ({"stated": "persen"}, "stated bukan kunci yang dikenal"),
        (
            {"require": None, "message": None},
            "bentuk aturan tidak dikenali: isilah stated dan computed, by dan alike, require, expect, atau among dan on",
        ),
        ({"require": None}, "bentuk aturan tidak dikenali"),
        ({"over": "angka", "each": ["nilai"]}, "each tidak dapat dipakai atas angka"),
    ],
)
def test_a_bad_requirement_is_refused(changes: dict[str, object], part: str) -> None:
    assert part in refusal(LIMIT, **changes)


@pytest.mark.parametrize(
    ("changes", "part"),
    [
        ({"by": None}, "by wajib diisi"),
        ({"by": "kunci"}, "by harus berupa daftar teks"),
        ({"by": ["anggaran"]}, "by memakai 'anggaran', yang bukan bidang kata; yang ada: bagian, "),
        ({"by": ["rincian"]}, "by memakai 'rincian', yang bukan bidang kata"),
        ({"alike": None}, "alike wajib diisi"),
        ({"alike": "kunci"}, "alike 'kunci' bukan bidang tercetak; yang ada: anggaran, "),
        ({"alike": "nilai"}, "alike 'nilai' bukan bidang tercetak"),
        ({"across": "halaman"}, "across 'halaman' tidak dikenal; yang ada: bagian, tabel"),
        ({"message": "{computed}"}, "message memakai {computed} yang tidak dikenal"),
        ({"advice": "{stated}"}, "advice memakai {stated} yang tidak dikenal"),
        ({"causes": {}}, "causes bukan kunci yang dikenal"),
    ],
)
def test_a_bad_agreement_is_refused(changes: dict[str, object], part: str) -> None:
    assert part in refusal(SAME, **changes)


def test_an_agreement_with_everything() -> None:
    loaded = rule(
        SAME,
        each=["anggaran", "nama"],
        alike="nilai",
        by=["kunci", "kode"],
        across=None,
        message="{nama}: {bidang} {sini}; {sana}; {nilai}",
        advice="{sini} {sana} {bidang} {nilai}",
    )
    assert [case.shape for case in loaded.cases] == [
        Agreement(("kunci", "kode"), field, "tabel", "{nama}: {bidang} {sini}; {sana}; {nilai}") for field in ("anggaran", "nama")
    ]


@pytest.mark.parametrize(
    ("base", "changes", "part"),
    [
        (PARTNER, {"on": None}, "on wajib diisi"),
        (PARTNER, {"among": None}, "among wajib diisi"),
        (PARTNER, {"message": None}, "message wajib diisi"),
        (PARTNER, {"among": "anggaran"}, "among menghasilkan angka, padahal harus satu label"),
        (PARTNER, {"on": "anggaran"}, "on memakai 'anggaran', yang bukan bidang kata"),
        (PARTNER, {"message": "{unsur}"}, "message memakai {unsur} yang tidak dikenal"),
        (PARTNER, {"each": ["anggaran"]}, "each tidak dapat dipakai bersama expect atau among"),
        (CHAPTERS, {"each": ["anggaran"]}, "each tidak dapat dipakai bersama expect atau among"),
        (CHAPTERS, {"message": None}, "message wajib diisi"),
        (CHAPTERS, {"message": "{nama}"}, "message memakai {nama} yang tidak dikenal; yang ada: unsur"),
        (CHAPTERS, {"expect": []}, "expect harus berupa daftar teks yang tidak kosong"),
        (CHAPTERS, {"over": "angka"}, "expect memakai 'kunci', yang bukan bidang kata"),
        (CHAPTERS, {"unless": {"a": "bagian == 'pk'"}}, "unless tidak dapat dipakai bersama expect"),
        (CHAPTERS, {"advice": "{anggaran}"}, "advice memakai {anggaran} yang tidak dikenal; yang ada: nama, unsur"),
        (CHAPTERS, {"among": "bagian == 'pk'"}, "among bukan kunci yang dikenal"),
    ],
)
def test_a_bad_presence_is_refused(base: object, changes: dict[str, object], part: str) -> None:
    assert part in refusal(base, **changes)


def test_the_id_is_the_name_of_the_file() -> None:
    with pytest.raises(PolicyError, match=r"a/ANG-02.toml: id 'ANG-01' harus sama dengan nama berkasnya, 'ANG-02'\."):
        compile_rules(policy(RuleFile("a/ANG-02.toml", RATE)))


def test_an_id_is_used_once() -> None:
    with pytest.raises(PolicyError, match=r"b/ANG-01.toml: id ANG-01 sudah dipakai oleh a/ANG-01.toml\."):
        compile_rules(policy(RuleFile("a/ANG-01.toml", RATE), RuleFile("b/ANG-01.toml", RATE)))
