"""DOCX files made for the tests from raw WordprocessingML: what Word writes, without Word."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from lkipaudit.document import Document, Heading, Paragraph, Table
from lkipaudit.reading.docx import read_docx

SPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ROOTS = {
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "header1": "hdr",
    "header2": "hdr",
    "footer1": "ftr",
}


def parts(body: str, **others: str) -> dict[str, str]:
    """The parts of a whole DOCX: the body, and others by the name of the part without its ending."""
    names = ["document", *others]
    kinds = {name: "document.main" if name == "document" else name.rstrip("0123456789") for name in names}
    overrides = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{TYPE}.{kinds[name]}+xml"/>' for name in names)
    relations = "".join(f'<Relationship Id="{name}" Type="{RELATION}/{name.rstrip("0123456789")}" Target="{name}.xml"/>' for name in others)
    space = "http://schemas.openxmlformats.org/package/2006"
    return {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{space}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f"{overrides}</Types>",
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{space}/relationships"><Relationship Id="main" Type="{RELATION}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'{HEAD}<Relationships xmlns="{space}/relationships">{relations}</Relationships>',
        "word/document.xml": f"{HEAD}<w:document {SPACES}><w:body>{body}</w:body></w:document>",
    } | {f"word/{name}.xml": f"{HEAD}<w:{ROOTS[name]} {SPACES}>{inner}</w:{ROOTS[name]}>" for name, inner in others.items()}


def packed(path: Path, files: Mapping[str, str | bytes]) -> Path:
    """A zip file of these parts."""
    with ZipFile(path, "w", ZIP_DEFLATED) as file:
        for name, text in files.items():
            file.writestr(name, text)
    return path


def made(folder: Path, body: str, **others: str) -> Document:
    """The document read from a DOCX with this body."""
    return read_docx(packed(folder / "dibuat.docx", parts(body, **others)))


def run(text: str, properties: str = "") -> str:
    """A run."""
    return f'<w:r>{f"<w:rPr>{properties}</w:rPr>" if properties else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def para(*runs: str, properties: str = "") -> str:
    """A paragraph of runs, or of plain text."""
    inner = "".join(one if one.startswith("<") else run(one) for one in runs)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def cell(*blocks: str, properties: str = "") -> str:
    """A cell of paragraphs, or of plain texts."""
    inner = "".join(one if one.startswith("<") else para(one) for one in blocks) or "<w:p/>"
    return f"<w:tc>{f'<w:tcPr>{properties}</w:tcPr>' if properties else ''}{inner}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """A row of cells, or of plain texts."""
    inner = "".join(one if one.startswith("<") else cell(one) for one in cells)
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{inner}</w:tr>"


def table(*rows: str) -> str:
    """A table."""
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def texts(document: Document) -> list[str]:
    """The texts of paragraphs and headings in order."""
    return [block.text for block in document.blocks if isinstance(block, Paragraph | Heading)]


def grid(found: Table) -> list[tuple[int, int, int, int, str]]:
    """Row, column, spans and text of every cell."""
    return [(one.row, one.column, one.row_span, one.column_span, one.text) for one in found.cells]
