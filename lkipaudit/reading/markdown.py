"""Markdown -> Document: for the examples of the rules, and for small reports written by hand. Nothing written is lost.

A comment `<!-- halaman 16 -->` on a line of its own begins a page that prints this number.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from lkipaudit.document import Block, Cell, Document, Heading, Page, Paragraph, Source, Table, Unread
from lkipaudit.place import Place

# "code" would read an indented line as a program, "reference" would swallow a line: both lose text of a report.
_PARSER = MarkdownIt("commonmark").enable("table").disable(["code", "reference"])
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_PAGE = re.compile(r"\s*<!--\s*halaman\s+(\w+)\s*-->\s*", re.IGNORECASE)
_TAG = re.compile(r"<!--.*?-->|<[^>]*>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Counters:
    """Running numbers of the places; the only thing that changes while a document is read."""

    judul: Iterator[int] = field(default_factory=lambda: count(1))
    paragraf: Iterator[int] = field(default_factory=lambda: count(1))
    tabel: Iterator[int] = field(default_factory=lambda: count(1))


def read_markdown_file(path: Path, *, source: int = 0) -> Document:
    """Read one Markdown file; bytes that are not UTF-8 are told, and the rest is read."""
    content = path.read_bytes()
    text = content.decode("utf-8-sig", errors="replace")
    damaged = text.encode("utf-8") != content.removeprefix(b"\xef\xbb\xbf")
    unread = (Unread(Place(source), "sebagian berkas bukan teks UTF-8"),) if damaged else ()
    return _document(text, Source(str(path), hashlib.sha256(content).hexdigest(), "md", None), source, unread)


def read_markdown(text: str, *, path: str = "contoh.md", source: int = 0) -> Document:
    """Read Markdown text: headings, paragraphs, tables."""
    digest = hashlib.sha256(text.encode("utf-8", errors="surrogatepass")).hexdigest()
    return _document(text, Source(path, digest, "md", None), source, ())


def _document(text: str, origin: Source, source: int, unread: tuple[Unread, ...]) -> Document:
    tokens = _PARSER.parse(text)
    printed = [page.group(1) for token in tokens if token.type == "html_block" and (page := _PAGE.fullmatch(token.content))]
    pages = tuple(Page(number, 0, 0, label) for number, label in enumerate(printed, 1))
    return Document(source=origin, blocks=tuple(_blocks(tokens, Place(source))), pages=pages, unread=unread)


def _blocks(tokens: Sequence[Token], root: Place) -> Iterator[Block]:
    counters, marker, position = _Counters(), "", 0
    while position < len(tokens):
        token = tokens[position]
        if token.type == "html_block" and _PAGE.fullmatch(token.content):
            root = replace(root, page=(root.page or 0) + 1)
        match token.type:
            case "table_open":
                end = _closing(tokens, position)
                yield _table(tokens[position:end], next(counters.tabel), root)
                position = end
            case "list_item_open":
                marker += f"{token.info}{token.markup} "
            case "heading_open":
                text, _ = _inline(tokens[position + 1])
                yield Heading(marker + text, int(token.tag[1]), root.at(f"judul {next(counters.judul)}"))
                marker, position = "", position + 2
            case "inline" | "fence" | "html_block":
                text, bold = _inline(token)
                if marker + text:
                    yield Paragraph(marker + text, root.at(f"paragraf {next(counters.paragraf)}"), bold)
                marker = ""
            case _:
                pass
        position += 1


def _closing(tokens: Sequence[Token], position: int) -> int:
    return next(at for at in range(position, len(tokens)) if tokens[at].type == "table_close")


def _table(tokens: Sequence[Token], number: int, root: Place) -> Table:
    place = root.at(f"tabel {number}")
    cells: list[Cell] = []
    row = column = -1
    for position, token in enumerate(tokens):
        if token.type == "tr_open":
            row, column = row + 1, -1
        elif token.type in {"th_open", "td_open"}:
            column += 1
            text, bold = _inline(tokens[position + 1])
            cells.append(Cell(row, column, text, place.at(f"baris {row + 1}", f"kolom {column + 1}"), bold=bold))
    return Table(number=number, rows=row + 1, columns=column + 1, cells=tuple(cells), place=place)


def _inline(token: Token) -> tuple[str, bool]:
    """The text without its marks, and whether all of it is bold."""
    if token.children is None:
        return _trimmed(_untagged(token.content)), False
    pieces: list[tuple[str, bool]] = []
    depth = 0
    for child in token.children:
        depth += {"strong_open": 1, "strong_close": -1}.get(child.type, 0)
        pieces.append((_piece(child), depth > 0))
    text = _trimmed("".join(piece for piece, _ in pieces))
    return text, bool(text) and all(bold for piece, bold in pieces if piece.strip())


def _piece(child: Token) -> str:
    if child.type in {"softbreak", "hardbreak"}:
        return "\n"
    return _untagged(child.content) if child.type == "html_inline" else child.content


def _untagged(html: str) -> str:
    return _TAG.sub("", _BREAK.sub("\n", html))


def _trimmed(text: str) -> str:
    return "\n".join(line.strip() for line in text.split("\n")).strip()
