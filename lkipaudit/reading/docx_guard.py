"""A DOCX file checked before anything is unpacked, and opened: the parts that are read."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import cast
from zipfile import BadZipFile, ZipFile, ZipInfo

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.package import OpcPackage
from docx.opc.part import Part
from docx.oxml.parser import parse_xml

from lkipaudit.reading.docx_xml import Node, child, kind
from lkipaudit.reading.errors import ReadError

MEBI = 1 << 20
MOST_TOTAL, MOST_PART, MOST_RATIO = 256 * MEBI, 64 * MEBI, 200
SMALL = MEBI
"""A part up to this size may shrink as much as it likes."""
ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
MAIN = "word/document.xml"
_OTHER = {"xl/": "Excel", "ppt/": "PowerPoint", "content.xml": "OpenDocument", "Index/": "Apple Pages"}


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of an open DOCX; `related` are the headers and footers by the name that the body calls them by."""

    sha256: str
    body: Node
    styles: Node | None
    numbering: Node | None
    footnotes: Node | None
    endnotes: Node | None
    related: Mapping[str, Node]


def opened(path: Path) -> Package:
    """A whole DOCX without anything that could burst; ReadError says what is wrong with any other file."""
    content = _bytes(path)
    _check(path.name, content)
    try:
        package = OpcPackage.open(BytesIO(content))
        main = package.main_document_part
        return _parts(hashlib.sha256(content).hexdigest(), main, path.name)
    except ReadError:
        raise
    except Exception as error:  # python-docx lets everything through that a damaged part can raise
        raise ReadError(f"Berkas DOCX '{path.name}' rusak dan tidak dapat dibuka; buka dan simpan ulang di Word.") from error


def _bytes(path: Path) -> bytes:
    name = path.name
    if path.is_dir():
        raise ReadError(f"'{name}' adalah folder, bukan berkas DOCX.")
    try:
        if path.stat().st_size > MOST_TOTAL:
            raise ReadError(f"Berkas '{name}' terlalu besar: lebih dari {MOST_TOTAL // MEBI} MB.")
        content = path.read_bytes()
    except FileNotFoundError:
        raise ReadError(f"Berkas '{name}' tidak ditemukan.") from None
    except OSError as error:
        raise ReadError(f"Berkas '{name}' tidak dapat dibuka: {error.strerror}.") from error
    if not content:
        raise ReadError(f"Berkas '{name}' kosong.")
    return content


def _check(name: str, content: bytes) -> None:
    if content.startswith(OLE):
        raise ReadError(_old_office(name, content))
    if not content.startswith(ZIP):
        raise ReadError(f"Berkas '{name}' bukan DOCX, walaupun mungkin namanya demikian.")
    try:
        with ZipFile(BytesIO(content)) as file:
            _check_parts(name, file)
    except (BadZipFile, zlib.error, EOFError, ValueError, IndexError) as error:
        raise ReadError(f"Berkas '{name}' rusak atau terpotong; salin atau unduh ulang berkas itu.") from error
    except (NotImplementedError, RuntimeError) as error:  # a lock or a packing that Word never uses
        raise ReadError(f"Berkas '{name}' dikunci atau dikemas dengan cara yang tidak dikenal; simpan ulang di Word.") from error


def _old_office(name: str, content: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in content:
        return f"Berkas '{name}' terkunci dengan kata sandi; buka di Word, hapus kata sandinya, lalu simpan ulang."
    if "WordDocument".encode("utf-16-le") in content:
        return f"Berkas '{name}' adalah dokumen Word lama (.doc) yang bernama lain; simpan dahulu sebagai DOCX atau PDF."
    return f"Berkas '{name}' adalah dokumen Office lama, bukan DOCX; simpan dahulu sebagai DOCX atau PDF."


def _check_parts(name: str, file: ZipFile) -> None:
    infos = file.infolist()
    if sum(info.file_size for info in infos) > MOST_TOTAL or any(_bursts(info) for info in infos):
        raise ReadError(f"Berkas '{name}' ditolak: isinya mengembang jauh melebihi ukuran dokumen yang wajar.")
    if not any(_is_main(info) for info in infos):
        other = next((label for info in infos for start, label in _OTHER.items() if info.filename.startswith(start)), None)
        raise ReadError(f"Berkas '{name}' bukan DOCX" + (f", tetapi berkas {other}." if other else ": tidak berisi dokumen Word."))
    for info in infos:
        if _is_xml(info) and _declares_type(file.read(info)):
            raise ReadError(f"Berkas '{name}' ditolak: berisi deklarasi DOCTYPE, yang tidak pernah ditulis oleh Word.")


def _bursts(info: ZipInfo) -> bool:
    shrunk = _is_xml(info) and info.file_size > SMALL and info.file_size > MOST_RATIO * info.compress_size
    return info.file_size > MOST_PART or shrunk


def _is_main(info: ZipInfo) -> bool:
    return info.filename.replace("\\", "/").lower() == MAIN


def _is_xml(info: ZipInfo) -> bool:
    """Whether a part may be parsed. A picture in SVG or an enclosed page of HTML may open with a DOCTYPE: neither is ever parsed."""
    return info.filename.lower().endswith((".xml", ".rels"))


def _declares_type(part: bytes) -> bool:
    return b"<!DOCTYPE" in part.replace(b"\0", b"").upper()  # without the zeros that UTF-16 and UTF-32 put between


def _parts(digest: str, main: Part, name: str) -> Package:
    root = _element(main, name)
    body = child(root, "w:body")
    if root is None or kind(root) != "w:document" or body is None:
        raise ReadError(
            f"Berkas DOCX '{name}' tidak memakai bentuk yang biasa (mungkin Strict Open XML); simpan ulang di Word sebagai DOCX."
        )
    related = {rid: rel.target_part for rid, rel in main.rels.items() if not rel.is_external}
    kinds = {rel.reltype: rel.target_part for rel in main.rels.values() if not rel.is_external}
    edges = {
        rid: element
        for rid, part in related.items()
        if main.rels[rid].reltype in {RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER} and (element := _element(part, name)) is not None
    }
    return Package(
        sha256=digest,
        body=body,
        styles=_element(kinds.get(RELATIONSHIP_TYPE.STYLES), name),
        numbering=_element(kinds.get(RELATIONSHIP_TYPE.NUMBERING), name),
        footnotes=_element(kinds.get(RELATIONSHIP_TYPE.FOOTNOTES), name),
        endnotes=_element(kinds.get(RELATIONSHIP_TYPE.ENDNOTES), name),
        related=edges,
    )


def _element(part: Part | None, name: str) -> Node | None:
    """The root of a part: parsed already by python-docx, or here with its parser, which resolves no entities."""
    if part is None:
        return None
    element = getattr(part, "element", None)
    root = parse_xml(part.blob) if element is None else element
    if root.getroottree().docinfo.doctype:  # a part whose name did not tell that it is XML
        raise ReadError(f"Berkas '{name}' ditolak: berisi deklarasi DOCTYPE, yang tidak pernah ditulis oleh Word.")
    return cast("Node", root)
