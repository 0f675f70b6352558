"""The README tells the truth: its blocks are current, every command is in it, and its two commands are the ones that CI runs."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import typer
from approved import BLOCK, CATALOG, README, ROOT, blocks, catalogue, sample_report, samples

from lkipaudit.cli.app import app
from lkipaudit.findings import Outcome
from lkipaudit.judging import compile_rules, judge
from lkipaudit.policy import load_policy
from lkipaudit.reading.markdown import read_markdown
from lkipaudit.understanding import understand

TEXT = README.read_text(encoding="utf-8")
FOUND = {block["name"]: block["text"] for block in BLOCK.finditer(TEXT)}
COMMANDS = ("pip install . && lkipaudit check samples/dinas-contoh/laporan.pdf", "pip install '.[test]' && pytest")


def commands(group: typer.Typer, path: str = "lkipaudit") -> list[str]:
    """Every command of the program, as it is called."""
    own = [command.name or getattr(command.callback, "__name__", "") for command in group.registered_commands]
    deeper = [name for sub in group.registered_groups if sub.typer_instance for name in commands(sub.typer_instance, f"{path} {sub.name}")]
    return [*(f"{path} {name}" for name in own), *deeper]


@pytest.mark.parametrize("name", sorted(FOUND))
def test_block_is_current(name: str) -> None:
    assert FOUND[name] == blocks()[name], "just approve"


@pytest.mark.parametrize("command", commands(app))
def test_every_command_has_its_help(command: str) -> None:
    assert command in FOUND


def test_sample_output_stands_there() -> None:
    assert "contoh" in FOUND
    assert "tertulis" in FOUND["contoh"]


@pytest.mark.parametrize("command", COMMANDS)
def test_both_commands_stand_on_lines_of_their_own(command: str) -> None:
    assert command in TEXT.splitlines()


def test_files_and_folders_that_are_named_exist() -> None:
    named = set(re.findall(r"`((?:lkipaudit|rules|samples|tests)/[\w./-]*)`", TEXT))
    assert named
    assert not [path for path in named if not (ROOT / path).exists()]


@pytest.mark.parametrize("sample", samples())
def test_report_of_a_sample_is_current(sample: str) -> None:
    kept = json.loads((ROOT / sample).with_name("report.json").read_text(encoding="utf-8"))
    assert kept == sample_report(sample), "just approve"


def test_rule_of_the_readme_is_one(tmp_path: Path) -> None:
    rule = next(text for text in re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL) if text.startswith("id "))
    (tmp_path / "anggaran").mkdir()
    (tmp_path / "anggaran" / "ANG-90.toml").write_text(rule, encoding="utf-8")
    policy = load_policy(tmp_path)
    compiled = next(one for one in compile_rules(policy) if one.id == "ANG-90")
    for example in compiled.examples:
        model = understand((read_markdown(example.document),), policy.vocabulary)
        comparisons = judge(model, [compiled]).comparisons
        assert {one.outcome for one in comparisons} == {example.outcome}
        assert tuple(one.message for one in comparisons if one.outcome is Outcome.DIFFERS) == example.messages


def test_nothing_of_one_machine_stands_in_the_readme() -> None:
    assert not re.search(r"/home/|/root/|/tmp/|[A-Z]:\\", TEXT)


def test_contract_names_every_key_of_the_report() -> None:
    report = sample_report()
    finding = report["findings"][0]
    keys = {*report, *report["ledger"], *finding, *finding["evidence"][0]}
    assert not {key for key in keys if f"`{key}`" not in TEXT and f'"{key}"' not in TEXT}


def test_changelog_has_this_version() -> None:
    from lkipaudit import __version__  # noqa: PLC0415

    assert f"## {__version__}" in Path(ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_catalogue_of_rules_is_current() -> None:
    assert CATALOG.read_text(encoding="utf-8") == catalogue(), "just approve"
