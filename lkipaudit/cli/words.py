"""What the command-line library says, in Indonesian: the help, and what is said of a wrong call."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

WIDTH = 80
WORDS = (
    (r"Missing argument", "Belum disebut:"),
    (r"Missing option", "Pilihan belum disebut:"),
    (r"Missing command\.", "Perintah belum disebut."),
    (r"No such option:?", "Pilihan tidak dikenal:"),
    (r"No such command", "Perintah tidak dikenal:"),
    (r"Did you mean (.*?)\?", r"Mungkin maksud Anda \1."),
    (r" \(Possible options: (.*)\)", r". Mungkin maksud Anda \1."),
    (r"Value error, ", ""),
    (r"Invalid value for", "Nilai tidak berlaku untuk"),
    (r"is not one of", "bukan salah satu dari"),
    (r"Option (.*?) requires an argument\.", r"Pilihan \1 memerlukan nilai."),
    (r"Got unexpected extra argument(?:s|\(s\))? \((.*)\)", r"Terlalu banyak argumen: \1"),
)


class Command(TyperCommand):
    """A command whose help is in Indonesian."""

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - typer's context class has moved between its versions
        """The help text."""
        arguments = [str(p.metavar) for p in self.params if p.param_type_name == "argument"]
        return _page(ctx.command_path, ["[PILIHAN]", *arguments], self.help, *_parameters(self.get_params(ctx)))


class Group(TyperGroup):
    """A group of commands whose help is in Indonesian."""

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401
        """The help text."""
        commands = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        listed = [(name, (command.help or "").split("\n")[0]) for name, command in commands if command]
        return _page(ctx.command_path, ["PERINTAH", "..."], self.help, ("Perintah", listed), *_parameters(self.get_params(ctx)))


Section = tuple[str, list[tuple[str, str]]]


def _parameters(parameters: Iterable[Any]) -> list[Section]:
    sections: dict[str, list[tuple[str, str]]] = {"argument": [], "option": []}
    for parameter in parameters:
        words = "Tampilkan bantuan ini." if parameter.name == "help" else parameter.help
        name = " ".join(filter(None, (*parameter.opts[:1], parameter.metavar)))
        sections[parameter.param_type_name].append((parameter.metavar if parameter.param_type_name == "argument" else name, words))
    return [("Argumen", sections["argument"]), ("Pilihan", sections["option"])]


def _page(path: str, usage: list[str], text: str | None, *sections: Section) -> str:
    lines = [f"Pemakaian: {path} {' '.join(usage)}", ""]
    for paragraph in (text or "").split("\n\n"):
        lines += [*textwrap.wrap(" ".join(paragraph.split()), WIDTH - 2, initial_indent="  ", subsequent_indent="  "), ""]
    for title, rows in sections:
        if rows:
            lines += [f"{title}:", *(line for row in rows for line in _entry(*row)), ""]
    return "\n".join(lines).rstrip()


def _entry(name: str, words: str) -> list[str]:
    indent = 18
    body = textwrap.wrap(words, WIDTH - indent - 2)
    if len(name) > indent - 2:
        return [f"  {name}", *(" " * (indent + 2) + line for line in body)]
    return [f"  {name:<{indent}}{body[0]}", *(" " * (indent + 2) + line for line in body[1:])]


def wrong_call(error: Exception) -> str | None:
    """What to say of a wrong call; None if the error is not about the call. Typer has no public name for the class."""
    if not isinstance(error, typer.BadParameter) and all(kind.__name__ != "UsageError" for kind in type(error).__mro__):
        return None
    message = str(getattr(error, "format_message", error.__str__)())
    for pattern, word in WORDS:
        message = re.sub(pattern, word, message)
    return f"{message.rstrip('.')}. Lihat lkipaudit --help."
