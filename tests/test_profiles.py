from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from lkipaudit.findings import Outcome, Severity
from lkipaudit.judging import compile_rules, judge
from lkipaudit.policy import PolicyError, Profile, load_policy
from lkipaudit.reading.markdown import read_markdown
from lkipaudit.understanding import understand

RATE = """
## Realisasi Anggaran
| No | Program | Anggaran | Realisasi | % |
|----|---------|----------|-----------|---|
| 1  | Program Contoh | 50.000.000 | 20.000.000 | 40,03 |
"""


def profile(folder: Path, name: str, text: str) -> Path:
    (folder / "profiles").mkdir(exist_ok=True)
    (folder / "profiles" / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


def refused(folder: Path, name: str) -> str:
    with pytest.raises(PolicyError) as caught:
        compile_rules(load_policy(folder, name))
    return str(caught.value)


def test_a_profile_puts_rules_off_and_changes_how_severe_they_are(tmp_path: Path) -> None:
    profile(tmp_path, "daerah", 'off = ["TAB-01"]\nseverity.ANG-01 = "info"')
    rules = {rule.id: rule for rule in compile_rules(load_policy(tmp_path, "daerah"))}
    assert "TAB-01" not in rules
    assert rules["ANG-01"].severity is Severity.INFO
    assert {rule.id: rule for rule in compile_rules(load_policy(tmp_path))}["ANG-01"].severity is Severity.MAYOR


def test_a_profile_adds_to_the_one_that_it_extends(tmp_path: Path) -> None:
    profile(tmp_path, "dasar", 'off = ["TAB-01"]\nseverity.ANG-01 = "info"\ntolerance.ANG-01 = "0,5"')
    profile(tmp_path, "anak", 'extends = "dasar"\noff = ["TAB-02"]\nseverity.ANG-01 = "kritis"')
    assert load_policy(tmp_path, "anak").profile == Profile("anak", ("TAB-01", "TAB-02"), {"ANG-01": "kritis"}, {"ANG-01": Decimal("0.5")})


@pytest.mark.parametrize(("tolerance", "outcome"), [("0,02", Outcome.DIFFERS), ("0,03", Outcome.AGREES)])
def test_a_difference_within_the_tolerance_ties_loosely(tmp_path: Path, tolerance: str, outcome: Outcome) -> None:
    policy = load_policy(profile(tmp_path, "longgar", f'tolerance.ANG-01 = "{tolerance}"'), "longgar")
    rules = [rule for rule in compile_rules(policy) if rule.id == "ANG-01"]
    (comparison,) = judge(understand([read_markdown(RATE)], policy.vocabulary), rules).comparisons
    assert comparison.outcome is outcome
    assert comparison.tie == ("loose" if outcome is Outcome.AGREES else None)


def test_what_ties_without_tolerance_keeps_its_class(tmp_path: Path) -> None:
    policy = load_policy(profile(tmp_path, "longgar", 'tolerance.ANG-01 = "5"'), "longgar")
    rules = [rule for rule in compile_rules(policy) if rule.id == "ANG-01"]
    document = read_markdown(RATE.replace("40,03", "40"))
    (comparison,) = judge(understand([document], policy.vocabulary), rules).comparisons
    assert comparison.tie == "exact"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("warna = 1", "profiles/x.toml: warna tidak dikenal"),
        ('off = ["ZZZ-99"]', "profiles/x.toml: aturan ZZZ-99 tidak ada."),
        ('severity.ANG-01 = "gawat"', "profiles/x.toml: severity ANG-01 harus salah satu dari info, minor, mayor, kritis."),
        ("tolerance.ANG-01 = 5", "profiles/x.toml: tolerance ANG-01 harus berupa angka dalam tanda kutip"),
        ('tolerance.PJB-01 = "1"', "tolerance PJB-01: aturan ini tidak menghitung"),
        ('extends = "tiada"', "profiles/x.toml: extends 'tiada' harus menunjuk profil yang ada"),
        ('extends = "x"', "profiles/x.toml: extends 'x' harus menunjuk profil yang ada dan tidak memakai extends."),
    ],
)
def test_what_is_wrong_with_a_profile_is_said_in_one_sentence(tmp_path: Path, text: str, sentence: str) -> None:
    assert sentence in refused(profile(tmp_path, "x", text), "x")


def test_a_profile_that_is_not_there(tmp_path: Path) -> None:
    assert refused(profile(tmp_path, "daerah", ""), "derah") == "Profil 'derah' tidak ditemukan; yang ada: daerah, nasional."


def test_the_hash_of_the_rules_does_not_hide_a_profile(tmp_path: Path) -> None:
    own = load_policy()
    assert load_policy(profile(tmp_path, "daerah", "")).sha256 != own.sha256
    assert replace(own, profile=Profile("lain")) != own
