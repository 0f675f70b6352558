"""The page of one rule, for an inspector: what should hold, over what, what is advised, and what is said of each example."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from lkipaudit import document as read
from lkipaudit.findings import Outcome, Severity
from lkipaudit.policy import RuleFile
from lkipaudit.rendering.example_table import example_table
from lkipaudit.rendering.rule_words import condition, conditions, formula, listed, name, relation, template

CONVENTION = "konvensi: kelaziman menyusun laporan, bukan bunyi suatu peraturan"
SHAPES = {"equation": "hitungan", "agreement": "kesamaan", "requirement": "syarat", "presence": "keberadaan"}
"""How an inspector calls the four shapes of a rule."""
OUTCOMES = {Outcome.DIFFERS: "berbeda", Outcome.AGREES: "cocok", Outcome.UNDECIDED: "belum dapat dipastikan"}
STYLES = {Outcome.DIFFERS: "bold red", Outcome.AGREES: "bold green", Outcome.UNDECIDED: "bold yellow"}
PLACES = {"bagian": "semua bagian laporan", "tabel": "semua tempat"}
DASH = "- "
WIDE = 110
"""The width from which on the list has a column for the files."""

Data = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ShownExample:
    """An example of a rule, read; `messages` are what the rule says of it, `causes` the codes of the causes that it names."""

    document: read.Document
    outcome: Outcome
    messages: tuple[str, ...]
    causes: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule in a list; `shape` is one of the keys of `SHAPES`."""

    id: str
    title: str
    severity: Severity
    shape: str
    path: str


def render_rule(file: RuleFile, examples: Sequence[ShownExample], console: Console) -> None:
    """Print the page of a rule that has been compiled, so that its keys are known to be right."""
    data = file.data
    console.print(Text.assemble((str(data["id"]), "bold"), "  ", (str(data["title"]), "bold")))
    for part in (*_facts(file), *_sections(data), *_examples(data, examples)):
        console.print(part, highlight=False)


def render_list(rules: Sequence[RuleLine], console: Console) -> None:
    """Print the rules as a table; where it is narrow, the file stands below the title."""
    wide = console.width >= WIDE
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1))
    for head in ("Aturan", "Tingkat", "Bentuk"):
        table.add_column(head, no_wrap=True)
    table.add_column("Judul" if wide else "Judul dan berkas", ratio=1, overflow="fold")
    if wide:
        table.add_column("Berkas", no_wrap=True)
    for rule in rules:
        title = Text(rule.title) if wide else Text.assemble(f"{rule.title}\n", (rule.path, "dim"))
        table.add_row(rule.id, rule.severity.word, SHAPES[rule.shape], title, *([rule.path] if wide else []))
    console.print(table, highlight=False)


def _facts(file: RuleFile) -> Iterator[RenderableType]:
    data = file.data
    basis = str(data["basis"])
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True, style="dim")
    grid.add_column()
    grid.add_row("Tingkat", str(data["severity"]))
    grid.add_row("Dasar", CONVENTION if basis == "konvensi" else basis)
    grid.add_row("Berlaku atas", relation(str(data["over"])))
    if "where" in data:
        grid.add_row("Hanya bila", "\n".join(conditions(str(data["where"]))))
    grid.add_row("Berkas", file.path)
    yield Padding(grid, (0, 0, 0, 2))


def _sections(data: Data) -> Iterator[RenderableType]:
    yield from _section("Yang seharusnya berlaku", _claim(data))
    yield from _section("Tidak diputuskan bila", _dashed(list(data.get("unless", {}))))
    yield from _section("Sebab yang dikenali", _dashed([_cause(cause) for cause in data.get("causes", {}).values()]))
    yield from _section("Saran", [template(str(data.get("advice", "")))])
    yield from _section("Batas", [" ".join(str(data.get("limits", "")).split())])


def _section(title: str, lines: Sequence[str]) -> Iterator[RenderableType]:
    """A title and its lines; what stands after a dash is set in below it."""
    told = [line for line in lines if line]
    if told:
        yield _title(title)
        yield Padding(Group(*(_line(line) for line in told)), (0, 0, 0, 2))


def _line(text: str) -> RenderableType:
    if not text.startswith(DASH):
        return Text(text)
    grid = Table.grid()
    grid.add_row(DASH, Text(text.removeprefix(DASH)))
    return grid


def _title(text: str) -> RenderableType:
    return Group(Text(), Rule(Text(text, style="bold"), align="left", style="dim"))


def _claim(data: Data) -> list[str]:
    """The equation, the agreement, the requirement or the presence in words."""
    each = data.get("each", ())
    if "stated" in data:
        told = [line for field in each or ("nilai",) for line in _equation(data, field)]
        return [*(["salah satu dari:"] if len(data["computed"]) > 1 else []), *_dashed(told)]
    if "alike" in data:
        fields = listed([name(field) for field in each or [data["alike"]]], "dan")
        same = listed([name(field) for field in data["by"]], "dan")
        return [f"{fields} tercetak sama di {PLACES[data.get('across', 'tabel')]}, untuk {same} yang sama"]
    if "require" in data:
        return _requirement(data["require"])
    if "expect" in data:
        return [f"ditemukan: {listed([name(item) for item in data['expect']], 'dan')}"]
    return [f"ada pasangannya dengan {name(data['on'])} yang sama, yaitu yang {condition(data['among'])}"]


def _equation(data: Data, nilai: str) -> list[str]:
    """One line for each lawful formula, for the field that `nilai` stands for."""
    stated = name(nilai if data["stated"] == "nilai" else data["stated"])
    formulas = [item if isinstance(item, Mapping) else {"is": item} for item in data["computed"].values()]
    return [f"{stated} = {formula(item['is'], nilai)}{_only(item)}" for item in formulas]


def _requirement(require: str | Data) -> list[str]:
    if isinstance(require, str):
        return [condition(require)]
    return _dashed([condition(text) for text in require.values()])


def _dashed(lines: list[str]) -> list[str]:
    return [f"{DASH}{line}" for line in lines] if len(lines) > 1 else lines


def _cause(cause: Data) -> str:
    severity = f"; tingkatnya menjadi {cause['severity']}" if "severity" in cause else ""
    return f"{cause['says']}{_only(cause)}{severity}"


def _only(item: Data) -> str:
    return f", hanya bila {condition(item['where'])}" if "where" in item else ""


def _examples(data: Data, examples: Sequence[ShownExample]) -> Iterator[RenderableType]:
    for number, example in enumerate(examples, 1):
        yield _title(f"Contoh {number}: {OUTCOMES[example.outcome]}")
        blocks: list[RenderableType] = []
        for before, block in zip((None, *example.document.blocks), example.document.blocks, strict=False):
            if isinstance(before, read.Table):
                blocks.append(Text())
            blocks.append(_block(block))
        yield Padding(Group(*blocks, *_said(data, example)), (0, 0, 0, 2))


def _block(block: read.Block) -> RenderableType:
    if isinstance(block, read.Table):
        return example_table(block)
    return Text(" ".join(block.text.split()), style="bold" if isinstance(block, read.Heading) else "")


def _said(data: Data, example: ShownExample) -> Iterator[RenderableType]:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True, style="dim")
    grid.add_column()
    style = STYLES[example.outcome]
    if example.outcome is Outcome.DIFFERS:
        says = [str(data["causes"][code]["says"]) for code in example.causes]
        together = len(says) == len(example.messages)
        for at, message in enumerate(example.messages):
            grid.add_row("Dikatakan", Text(message, style=style))
            for cause in says[at : at + 1] if together else ():
                grid.add_row("Dugaan sebab", cause)
        for cause in () if together else says:
            grid.add_row("Dugaan sebab", cause)
    elif example.outcome is Outcome.UNDECIDED:
        grid.add_row("Dikatakan", Text(f"belum dapat dipastikan: {example.reason}", style=style))
    else:
        grid.add_row("Dikatakan", Text("tidak ada: semuanya sejalan", style=style))
    yield grid
