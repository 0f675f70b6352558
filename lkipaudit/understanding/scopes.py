"""Of which time, plan, budget, office and place a heading, a line over a table or a sentence speaks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from lkipaudit.understanding.words import plain

NUMBER = r"(?:pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh|satu|dua|tiga|empat|lima|ke \d{1,2}|\d{1,2}|[ivx]{1,4})\b"
MONTHS = r"agustus|april|desember|februari|januari|juli|juni|maret|mei|november|oktober|september"
SPOKEN: Mapping[str, re.Pattern[str]] = {
    "tahun": re.compile(r"\b20\d{2}\b"),
    "kala": re.compile(rf"\b(?:tri ?wulan|tw|semester|caturwulan|kuartal|tahap|termin) {NUMBER}|\b(?:{MONTHS})\b|\btahun lalu\b"),
    "tahap": re.compile(r"\b(?:sebelum|semula|awal|murni|sesudah|setelah|menjadi|perubahan|pergeseran|revisi|reviu)\b"),
    "rencana": re.compile(
        r"\b(?:renstra|rencana strategis|renja|rencana kerja|jangka menengah|jangka panjang|perjanjian kinerja|tahunan)\b"
    ),
    "sisi": re.compile(r"\b(?:target|rencana|realisasi|hasil)"),
    "milik": re.compile(
        r"\b(?:uptd?|(?<!pembangunan )(?<!urusan )bidang|seksi|sub ?bagian|kecamatan|kelurahan|desa|puskesmas|sekretariat|kantor)(?: \w+)?"
    ),
    "daerah": re.compile(r"\b(?:rpjm[dn]|rpd|rkpd|pemerintah|nasional|provinsi)\b"),
    "dana": re.compile(r"\b(?:apbn|apbd|dak|dau|dbhcht|dekonsentrasi|hibah)\b"),
    "sebagian": re.compile(
        r"\b(?:terkait|mendukung|didukung|pendukung|relevan|tanggung jawab|antaranya|antara lain|yang diemban|diampu|sebagian|prioritas)\b"
    ),
    "perlu": re.compile(r"\b(?:kebutuhan|formasi|abk|analisis beban kerja)\b"),
    "urutan": re.compile(rf"\b(?:misi|tujuan|sasaran|strategi|indikator|program|kegiatan)(?: strategis)? {NUMBER}"),
}
EITHER = frozenset({"tahun", "rencana", "sisi"})
"""What one of the two may leave unsaid."""


OF_ONE_YEAR = frozenset({"tahunan"})
"""The plan of what names one year and no plan."""


def scope(text: str) -> Mapping[str, frozenset[str]]:
    """What a text says of its scope, by kind."""
    words = plain(text)
    found: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for kind, spoken in SPOKEN.items():
        found[kind] = frozenset(match[0] for match in spoken.finditer(words))
    if len(found["tahun"]) == 1 and not found["rencana"]:
        found["rencana"] = OF_ONE_YEAR
    return found


def unlike(one: str, other: str, *, kinds: frozenset[str] = frozenset(SPOKEN), unsaid: frozenset[str] = EITHER) -> bool:
    """Whether two texts speak of unlike things, as far as they tell; of the kinds `unsaid` one may say nothing."""
    here, there = scope(one), scope(other)
    return any(_apart(here[kind], there[kind], unsaid=kind in unsaid) for kind in kinds)


def _apart(here: frozenset[str], there: frozenset[str], *, unsaid: bool) -> bool:
    return here != there and not (unsaid and (not here or not there or here & there))
