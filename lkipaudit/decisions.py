"""What reviewers decided about findings, as saved by the HTML report and given back with `--keputusan`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import get_args

from lkipaudit.findings import Decision, Verdict

SCHEMA = "lkipaudit-keputusan/1"
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class DecisionsError(Exception):
    """A file of decisions that cannot be used; the message is one plain Indonesian sentence."""


def read_decisions(paths: Sequence[Path]) -> tuple[Decision, ...]:
    """The decisions of some files, one for each finding: the last that was given."""
    return merged(decision for path in paths for decision in _file(path))


def merged(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """One decision for each fingerprint: the last."""
    return tuple({decision.fingerprint: decision for decision in decisions}.values())


def _file(path: Path) -> list[Decision]:
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        words = "tidak ditemukan" if isinstance(error, FileNotFoundError) else f"tidak dapat dibuka ({type(error).__name__})"
        raise DecisionsError(f"Berkas keputusan '{path}' {words}.") from error
    except (ValueError, RecursionError) as error:
        raise DecisionsError(f"Berkas keputusan '{path}' bukan JSON yang sah; simpan ulang dari laporan HTML.") from error
    if not isinstance(content, dict) or content.get("schema") != SCHEMA or not isinstance(content.get("keputusan"), list):
        raise DecisionsError(f"Berkas '{path}' bukan berkas keputusan lkipaudit ({SCHEMA}); simpan ulang dari laporan HTML.")
    return [_decision(item, number, path) for number, item in enumerate(content["keputusan"], 1)]


def _decision(item: object, number: int, path: Path) -> Decision:
    where = f"Berkas keputusan '{path}', keputusan {number}:"
    if not isinstance(item, dict):
        raise DecisionsError(f"{where} harus berupa objek.")
    texts = {key: item.get(key, "") for key in ("fingerprint", "verdict", "remark", "by", "on")}
    strange = next((key for key, value in texts.items() if not isinstance(value, str)), None)
    if strange:
        raise DecisionsError(f"{where} {strange} harus berupa teks.")
    if not texts["fingerprint"]:
        raise DecisionsError(f"{where} fingerprint kosong.")
    verdict = next((one for one in VERDICTS if one == texts["verdict"]), None)
    if verdict is None:
        raise DecisionsError(f"{where} verdict harus {', '.join(VERDICTS[:-1])} atau {VERDICTS[-1]}.")
    if texts["on"] and not _DAY.fullmatch(texts["on"]):
        raise DecisionsError(f"{where} tanggal (on) harus ditulis TTTT-BB-HH.")
    return Decision(texts["fingerprint"], verdict, texts["remark"], texts["by"], texts["on"])
