"""The overview of a store: read out, rendered, and written beside it; nothing is audited for it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from urllib.parse import quote

from lkipaudit import __version__
from lkipaudit.batch.job import FILES
from lkipaudit.batch.store import Store
from lkipaudit.masking import Mask, masked
from lkipaudit.rendering import overview
from lkipaudit.rendering.overview import WORKBOOK, workbook
from lkipaudit.rendering.overview.data import Across, Batch, Submission, Told
from lkipaudit.writing import write_whole

INDEX = "index.html"
SET_ASIDE = ("ditolak", "dikecualikan")


def write_overview(store: Store, folder: Path, moment: datetime, *, mask: bool = False) -> tuple[Path, ...]:
    """Write the page and the workbook of everything that the store holds. Raises OSError."""
    batch = batch_of(store, folder, moment, mask=mask)
    pages = {folder / INDEX: overview.render(batch), folder / WORKBOOK: workbook.render(batch)}
    for path, content in pages.items():
        write_whole(path, content)
    return tuple(pages)


def batch_of(store: Store, folder: Path, moment: datetime, *, mask: bool = False) -> Batch:
    """What the store holds, with links to what lies in the folder."""
    findings = _findings(store)
    known = {row["key"] for row in store.rows("SELECT DISTINCT key FROM source")}
    rows = store.rows("SELECT * FROM entry JOIN submission USING (key) ORDER BY name")
    rules = sorted({f"{row['profile']} {row['rules_sha256'][:12]}" for row in rows if row["rules_sha256"]})
    batch = Batch(
        submissions=tuple(
            Submission(
                name=row["name"],
                agency=row["agency"],
                year=row["year"],
                status=row["status"],
                reason=row["reason"],
                pages=row["pages"],
                printed=row["printed"],
                tied=row["tied"],
                broken=row["broken"],
                untied=row["untied"],
                gaps=row["unread"],
                findings=tuple(findings[row["key"]]),
                files=_files(folder, row["name"]) if row["key"] in known else MappingProxyType({}),
            )
            for row in rows
        ),
        moment=moment,
        made=f"Disusun dengan lkipaudit {__version__}, aturan {', '.join(rules) or '-'}",
        across=tuple(_across(store)),
    )
    return masked(batch, mask_of_store(store)) if mask else batch


def mask_of_store(store: Store) -> Mask:
    """The mask for whatever is told of a store."""
    return Mask(_numbers(store))


def _findings(store: Store) -> Mapping[str, list[Told]]:
    """The findings for everyone by the key of their submission, but for those that were rejected."""
    found: dict[str, list[Told]] = defaultdict(list)
    for row in store.rows("SELECT * FROM finding WHERE persona = 'baku' ORDER BY key, number"):
        if row["decision"] not in SET_ASIDE:
            found[row["key"]].append(
                Told(
                    row["rule"], row["severity"], row["confidence"], row["subject"], row["message"], row["advice"], row["page"],
                    row["decision"] or "",
                )
            )  # fmt: skip
    return found


def _files(folder: Path, name: str) -> Mapping[str, str]:
    """What was written of a submission, as routes from the overview."""
    place = folder.joinpath(*name.split("/"))
    return MappingProxyType({kind: quote(f"{name}/{file}") for kind, file in FILES.items() if (place / file).is_file()})


def _across(store: Store) -> Iterator[Across]:
    """The findings about several submissions, where the store has them, as long as all of these are there."""
    if not store.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'across'"):
        return
    known = {row["name"] for row in store.rows("SELECT name FROM entry")}
    for row in store.rows("SELECT * FROM across WHERE persona = 'baku' ORDER BY number"):
        places = dict.fromkeys((one["entry"], one["page"]) for one in json.loads(row["evidence"]))
        if all(name in known for name, _ in places):
            yield Across(row["rule"], row["severity"], row["subject"], row["message"], row["advice"], tuple(places))


def _numbers(store: Store) -> Iterator[str]:
    """The identity numbers of officials as printed."""
    for row in store.rows("SELECT fields FROM record WHERE relation = 'penandatangan'"):
        number = json.loads(row["fields"]).get("nip")
        if number:
            yield number[0]
