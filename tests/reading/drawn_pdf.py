"""PDF files drawn for the tests: text, rules and shading at places measured in points from the top left corner."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from lkipaudit.document import Document, Paragraph, Table
from lkipaudit.reading.pdf import read_pdf

WIDTH, HEIGHT = 595, 842


class Sheet:
    """One page to draw on."""

    def __init__(self, width: float = WIDTH, height: float = HEIGHT) -> None:
        self.width, self.height = width, height
        self.commands: list[str] = []
        self.rotate = 0
        self.form = ""
        self.form_matrix: tuple[float, ...] = (1, 0, 0, 1, 0, 0)

    def draw(self, command: str) -> Sheet:
        self.commands.append(command)
        return self

    def text(self, x: float, foot: float, words: str, size: float = 10, font: str = "F") -> Sheet:
        shown = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        return self.draw(f"BT /{font} {size} Tf 1 0 0 1 {x} {self.height - foot} Tm ({shown}) Tj ET")

    def lines(self, x: float, foot: float, words: Sequence[str], step: float = 14, font: str = "F") -> Sheet:
        for number, line in enumerate(words):
            self.text(x, foot + number * step, line, font=font)
        return self

    def fill(self, x0: float, top: float, x1: float, bottom: float) -> Sheet:
        return self.draw(f"{x0} {self.height - bottom} {x1 - x0} {bottom - top} re f")

    def stroke(self, x0: float, top: float, x1: float, bottom: float) -> Sheet:
        return self.draw(f"{x0} {self.height - top} m {x1} {self.height - bottom} l S")

    def frame(self, x0: float, top: float, x1: float, bottom: float) -> Sheet:
        return self.draw(f"{x0} {self.height - bottom} {x1 - x0} {bottom - top} re S")

    def grid(self, xs: Sequence[float], ys: Sequence[float]) -> Sheet:
        for x in xs:
            self.stroke(x, ys[0], x, ys[-1])
        for y in ys:
            self.stroke(xs[0], y, xs[-1], y)
        return self

    def cells(self, xs: Sequence[float], ys: Sequence[float], rows: Sequence[Sequence[str]], font: str = "F") -> Sheet:
        for bottom, row in zip(ys[1:], rows, strict=True):
            for left, words in zip(xs, row, strict=False):
                self.text(left + 3, bottom - 5, words, font=font)
        return self


def font(name: str) -> Dictionary:
    return Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name("/" + name), Encoding=Name.WinAnsiEncoding)


DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def tall_font(pdf: pikepdf.Pdf) -> Dictionary:
    """A font that says its letters reach 30 type sizes up."""
    box = pdf.make_indirect(Stream(pdf, b"500 0 d0 0 0 400 500 re f"))
    names = {32: "space", 46: "period", **{48 + value: name for value, name in enumerate(DIGITS)}}
    # Without an A and a g pdfium takes the measures of the font from its box.
    names |= {code: chr(code) for code in (*range(66, 91), *range(97, 123)) if chr(code) != "g"}
    found = font("Tall")
    found.Subtype = Name.Type3
    found.FontBBox, found.FontMatrix = Array([0, -200, 1000, 30000]), Array([0.001, 0, 0, 0.001, 0, 0])
    found.FirstChar, found.LastChar, found.Widths = 32, 126, Array([500] * 95)
    differences = [part for code, name in names.items() for part in (code, Name("/" + name))]
    found.Encoding = Dictionary(Type=Name.Encoding, Differences=Array(differences))
    found.CharProcs = Dictionary({"/" + name: box for name in names.values()})
    return found


def fonts(pdf: pikepdf.Pdf) -> Dictionary:
    return Dictionary(F=font("Helvetica"), B=font("Helvetica-Bold"), T=pdf.make_indirect(tall_font(pdf)))


def built(*sheets: Sheet) -> pikepdf.Pdf:
    pdf = pikepdf.new()
    resources = pdf.make_indirect(Dictionary(Font=fonts(pdf), XObject=Dictionary()))
    image = Stream(pdf, bytes(4), Type=Name.XObject, Subtype=Name.Image, Width=2, Height=2, ColorSpace=Name.DeviceGray, BitsPerComponent=8)
    resources.XObject.Im = pdf.make_indirect(image)
    for sheet in sheets:
        if sheet.form:
            drawn = Stream(pdf, sheet.form.encode(), Type=Name.XObject, Subtype=Name.Form, BBox=Array([-999, -999, 999, 999]))
            drawn.Matrix = Array(sheet.form_matrix)
            resources.XObject.Fm = pdf.make_indirect(drawn)
        contents = Stream(pdf, "\n".join(sheet.commands).encode("cp1252"))
        page = Dictionary(
            Type=Name.Page,
            MediaBox=Array([0, 0, sheet.width, sheet.height]),
            Rotate=sheet.rotate,
            Resources=resources,
            Contents=pdf.make_indirect(contents),
        )
        pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
    return pdf


def saved(folder: Path, *sheets: Sheet) -> Path:
    path = folder / "laporan.pdf"
    built(*sheets).save(path)
    return path


def read(folder: Path, *sheets: Sheet) -> Document:
    return read_pdf(saved(folder, *sheets))


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Paragraph)]


def only_table(document: Document) -> Table:
    (table,) = document.tables
    return table


def grid_of(table: Table) -> list[list[str]]:
    found = [[""] * table.columns for _ in range(table.rows)]
    for cell in table.cells:
        found[cell.row][cell.column] = cell.text
    return found


def spans_of(table: Table) -> dict[str, tuple[int, int, int, int]]:
    return {cell.text: (cell.row, cell.column, cell.row_span, cell.column_span) for cell in table.cells if cell.text}
