"""The kinds of output that `-o` can ask for, and the rendering of each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from lkipaudit.findings import Report
from lkipaudit.rendering.context import Context


class OutputError(Exception):
    """An output that cannot be asked for; the message is one plain Indonesian sentence."""


class Renderer(Protocol):
    """What the module of a kind calls `render`; raises `UnsuitableError` for a report that this kind cannot show."""

    def __call__(self, report: Report, context: Context) -> bytes:
        """The whole file."""


class Notices(Protocol):
    """What the module of a kind may call `notices`: sentences that the user must read beside the file."""

    def __call__(self, report: Report, context: Context) -> tuple[str, ...]:
        """The sentences."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of output: the module that renders it, and what it is called. `source` is the only format that it can be made of, or ""."""

    module: str
    words: str
    source: str = ""


KINDS = {
    "html": Kind("lkipaudit.rendering.html", "laporan untuk peramban"),
    "xlsx": Kind("lkipaudit.rendering.xlsx", "kertas kerja reviu"),
    "chr": Kind("lkipaudit.rendering.chr", "catatan hasil reviu"),
    "surat": Kind("lkipaudit.rendering.return_letter", "surat pengantar hasil pemeriksaan"),
    "checklist": Kind("lkipaudit.rendering.checklist", "formulir checklist reviu"),
    "pdf": Kind("lkipaudit.rendering.annotated", "salinan PDF beranotasi", source="pdf"),
    "komentar": Kind("lkipaudit.rendering.comments", "salinan DOCX berkomentar", source="docx"),
    "json": Kind("lkipaudit.rendering.json_report", "laporan JSON"),
    "csv": Kind("lkipaudit.rendering.csv_table", "tabel temuan CSV"),
    "md": Kind("lkipaudit.rendering.markdown", "laporan Markdown"),
    "sarif": Kind("lkipaudit.rendering.sarif", "temuan SARIF"),
}
"""Every kind by the name that stands before the colon of `-o KIND:PATH`."""
USUAL = {
    ".html": "html",
    ".htm": "html",
    ".xlsx": "xlsx",
    ".docx": "chr",
    ".pdf": "pdf",
    ".json": "json",
    ".csv": "csv",
    ".md": "md",
    ".sarif": "sarif",
}
"""The kind that a suffix alone asks for."""
OTHER_SOURCE = {
    "pdf": "Salinan beranotasi hanya dapat dibuat dari PDF; untuk DOCX mintalah salinan berkomentar dengan -o komentar:BERKAS.",
    "komentar": "Salinan berkomentar hanya dapat dibuat dari DOCX; untuk PDF mintalah salinan beranotasi dengan -o pdf:BERKAS.",
}
READ = {".pdf", ".docx", ".md", ".markdown"}
_NAMED = re.compile(r"(?P<kind>[A-Za-z]{2,}):(?P<path>.*)", re.DOTALL)
"""One letter before a colon is a drive of Windows."""


@dataclass(frozen=True, slots=True)
class Output:
    """One file to be written."""

    kind: str
    path: Path

    def render(self, report: Report, context: Context) -> bytes:
        """The bytes of the file; the module is imported only now."""
        render = cast("Renderer", import_module(KINDS[self.kind].module).render)
        return render(report, context)

    def notices(self, report: Report, context: Context) -> tuple[str, ...]:
        """What the user must know of this output, a sentence each, where its module has any to tell."""
        notices = getattr(import_module(KINDS[self.kind].module), "notices", None)
        return cast("Notices", notices)(report, context) if notices else ()


def wanted(argument: str) -> Output:
    """What one `-o` asks for: `hasil.html`, or `sarif:hasil.json`."""
    named = _NAMED.fullmatch(argument)
    kind = named["kind"].lower() if named else USUAL.get(Path(argument).suffix.lower(), "")
    if named and kind not in KINDS:
        raise OutputError(f"Jenis keluaran '{named['kind']}' tidak dikenal; yang ada: {', '.join(KINDS)}.")
    if not kind:
        raise OutputError(
            f"Jenis keluaran '{argument}' tidak dapat dikenali dari akhirannya; "
            f"pakailah {', '.join(dict.fromkeys(USUAL))}, atau JENIS:BERKAS dengan jenis {', '.join(KINDS)}."
        )
    path = named["path"] if named else argument
    if not path.strip():
        raise OutputError(f"Keluaran '{argument}' belum menyebut nama berkasnya.")
    return Output(kind, Path(path))


def must_fit(outputs: Sequence[Output], files: Sequence[Path]) -> None:
    """Refuse a kind that can be made of none of these files, as far as their names tell."""
    suffixes = {file.suffix.lower() for file in files}
    for output in outputs:
        source = KINDS[output.kind].source
        if source and suffixes <= READ and f".{source}" not in suffixes:
            raise OutputError(OTHER_SOURCE[output.kind])
