"""`lkipaudit explain` and `lkipaudit rules`: what the rules say."""

from __future__ import annotations

from collections.abc import Callable
from difflib import SequenceMatcher
from importlib.resources.abc import Traversable
from pathlib import Path

from rich.console import Console

from lkipaudit.cli.check import FINE, FOUND, USAGE, complain
from lkipaudit.judging import Rule, compile_rules
from lkipaudit.policy import Policy, PolicyError, load_policy, own_rules
from lkipaudit.reading.markdown import read_markdown
from lkipaudit.rendering.rule_page import SHAPES, RuleLine, ShownExample, render_list, render_rule
from lkipaudit.trial import tried

MOST_NEAR = 3
NEAR = 0.6


def run_explain(wanted: str, overlay: Path | None) -> int:
    """Print the page of one rule."""
    return _with_rule(wanted, overlay, _explain)


def run_show(wanted: str, overlay: Path | None) -> int:
    """Print the file of one rule as it is, after its path."""

    def show(_policy: Policy, rule: Rule) -> None:
        file = _file(rule.path, overlay)
        text = file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
        print(f"# {file}\n{text}", end="" if text.endswith("\n") else "\n")  # noqa: T201 - the command line prints

    return _with_rule(wanted, overlay, show)


def run_list(overlay: Path | None) -> int:
    """Print a line for each rule."""
    try:
        rules = compile_rules(load_policy(overlay))
    except PolicyError as error:
        complain(str(error))
        return USAGE
    lines = [RuleLine(rule.id, rule.title, rule.severity, _shape(rule), rule.path) for rule in rules]
    render_list(lines, Console())
    return FINE


def run_test(folder: Path) -> int:
    """Try the examples of every rule of a folder; a line for each that is judged otherwise."""
    try:
        policy = load_policy(folder)
        rules = compile_rules(policy)
    except PolicyError as error:
        complain(str(error))
        return USAGE
    own = [rule for rule in rules if folder.joinpath(*rule.path.split("/")).is_file()]
    faults = 0
    for rule in own:
        for number, example in enumerate(rule.examples, 1):
            told = tried(rule, example, rules, policy.vocabulary)
            faults += told is not None
            if told:
                print(f"{rule.id} contoh {number}: {told}")  # noqa: T201 - the command line prints
    count = sum(len(rule.examples) for rule in own)
    print(f"{len(own)} aturan, {count} contoh, {faults} tidak sesuai.")  # noqa: T201
    return FOUND if faults else FINE


def _with_rule(wanted: str, overlay: Path | None, do: Callable[[Policy, Rule], None]) -> int:
    try:
        policy = load_policy(overlay)
        rules = {rule.id: rule for rule in compile_rules(policy)}
    except PolicyError as error:
        complain(str(error))
        return USAGE
    rule = rules.get(wanted.strip().upper())
    if rule is None:
        complain(_unknown(wanted, list(rules)))
        return USAGE
    do(policy, rule)
    return FINE


def _explain(policy: Policy, rule: Rule) -> None:
    file = next(file for file in policy.rule_files if file.path == rule.path)
    examples = [
        ShownExample(read_markdown(one.document), one.outcome, one.messages, one.causes, " ".join(one.reason.split()))
        for one in rule.examples
    ]
    render_rule(file, examples, Console())


def _unknown(wanted: str, known: list[str]) -> str:
    close = {rule: SequenceMatcher(None, wanted.strip().upper(), rule).ratio() for rule in known}
    near = sorted((rule for rule in known if close[rule] >= NEAR), key=lambda rule: (-close[rule], rule))[:MOST_NEAR]
    hint = f"mungkin maksud Anda {', '.join(near)}; " if near else ""
    return f"aturan '{wanted}' tidak dikenal; {hint}lihat lkipaudit rules list."


def _shape(rule: Rule) -> str:
    shape = type(rule.cases[0].shape).__name__.casefold()
    return shape if shape in SHAPES else "presence"


def _file(path: str, overlay: Path | None) -> Traversable:
    """The file that is in force: the one laid over, where there is one."""
    laid = overlay.joinpath(*path.split("/")) if overlay else None
    return laid if laid and laid.is_file() else own_rules().joinpath(path)
