"""The PDF that was checked, opened again as the beginning of a copy; the file itself is only read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from warnings import catch_warnings, simplefilter

import pikepdf

from lkipaudit.findings import Report
from lkipaudit.rendering.context import UnsuitableError
from lkipaudit.rendering.shown import file_name

LEAST_VERSION = "1.7"


@dataclass(frozen=True, slots=True)
class Opened:
    """A source: its place in the submission, its copy in memory, whether it opens with a password only, whether it is signed.

    `restricted` is a file that opens for everyone but forbids something, such as printing.
    """

    index: int
    pdf: pikepdf.Pdf
    locked: bool
    restricted: bool
    signed: bool


def open_source(report: Report, index: int, password: str | None) -> Opened:
    """A source just as it was checked; raises UnsuitableError where it cannot be opened or is another file by now."""
    source = report.sources[index]
    name = file_name(index, report)
    try:
        content = Path(source.path).read_bytes()
    except OSError as error:
        raise UnsuitableError(f"Berkas '{name}' tidak dapat dibuka lagi untuk dianotasi.") from error
    if hashlib.sha256(content).hexdigest() != source.sha256:
        raise UnsuitableError(f"Berkas '{name}' berubah sesudah diperiksa; ulangi pemeriksaannya.")
    for word in dict.fromkeys(("", password or "")):
        try:
            pdf = pikepdf.open(BytesIO(content), password=word, suppress_warnings=True)
        except pikepdf.PasswordError:
            continue
        except pikepdf.PdfError as error:
            raise UnsuitableError(f"Susunan berkas PDF '{name}' rusak sehingga tidak dapat dianotasi.") from error
        return Opened(index, pdf, bool(word), pdf.is_encrypted and not word, any(True for _ in _signatures(pdf)))
    raise UnsuitableError(f"Berkas '{name}' terkunci dengan kata sandi; ulangi dengan --password.")


def unsign(pdf: pikepdf.Pdf) -> None:
    """Takes the values of signatures out of a copy, which can carry none; what they show on the page stays."""
    for field in _signatures(pdf):
        del field["/V"]
    if "/Perms" in pdf.Root:
        del pdf.Root["/Perms"]
    form = pdf.Root.get("/AcroForm")
    if isinstance(form, pikepdf.Dictionary) and "/SigFlags" in form:
        form["/SigFlags"] = 0


def _signatures(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """The signature fields that hold a signature."""
    for one in pdf.objects:
        if isinstance(one, pikepdf.Dictionary) and one.get("/FT") == pikepdf.Name.Sig and "/V" in one:
            yield one


def saved(pdf: pikepdf.Pdf, *, locked: bool) -> bytes:
    """The bytes of the copy. A copy of a file that opens with a password only opens with the same; its bytes then differ each time."""
    held = BytesIO()
    with catch_warnings():
        simplefilter("ignore")  # pikepdf warns of forms that no longer work; they show what they hold
        if locked:
            pdf.save(held, encryption=True, min_version=LEAST_VERSION)
        else:
            pdf.save(held, encryption=False, deterministic_id=True, min_version=LEAST_VERSION)
    return held.getvalue()
