"""Answers about the parts that a report should have, and about its data."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lkipaudit.document import Table
from lkipaudit.findings import Evidence
from lkipaudit.model import BarisKinerja
from lkipaudit.place import Place
from lkipaudit.review_form.answer import JUDGE, UNKNOWN, Answer, evidence, not_found, valued, where
from lkipaudit.review_form.seen import FIRST, Seen, place_of

FACTS = {
    "tugas_fungsi": "tugas dan fungsi",
    "organisasi": "struktur organisasi",
    "sumber_daya": "sumber daya",
    "isu_strategis": "isu strategis",
}
SOURCE = re.compile(r"\A\W*sumber\s*(?:data)?\s*:\s*\w", re.IGNORECASE)
DONE = re.compile(r"\btelah\b", re.IGNORECASE)
"""What was done is not what will be done."""
LATE = ("realisasi", "penutup")
"""Parts of a report in which it says what will be done better."""


def important_facts(held: Seen) -> Answer:
    """I.1: what chapter I should tell, by its headings."""
    found = {topic: list(held.headings(topic, (FIRST,)))[:1] for topic in FACTS}
    told = [f"{FACTS[topic]} ({where(place for _, place in items)})" for topic, items in found.items() if items]
    missing = [FACTS[topic] for topic, items in found.items() if not items]
    if not told:
        return not_found("Judul tentang tugas dan fungsi, struktur organisasi, sumber daya, atau isu strategis")
    words = f"Telah menguraikan {', '.join(told)}."
    if missing:
        words += f" Judul tentang {', '.join(missing)} belum ditemukan; {JUDGE}."
    return Answer(
        "sebagian" if missing else "ya",
        words,
        evidence((topic, text, place) for topic, items in found.items() for text, place in items),
    )


def targets(held: Seen) -> Answer:
    """I.2: rows of indicators with a target for the year."""
    rows = [row for row in _of_year(held) if row.target is not None and row.target.value is not None and not row.jenis_target]
    if not rows:
        return not_found("Target kinerja tahun laporan dalam tabel")
    planned = [row for row in rows if row.bagian == "pk"] or rows
    return Answer("ya", f"Telah menyajikan target kinerja pada {_titled(planned)}.", _shown(planned, "target"))


def achievements(held: Seen) -> Answer:
    """I.3: rows with target, realisation and achievement, and whether findings speak of them."""
    rows = [row for row in _of_year(held) if row.bagian != "pk" and (row.realisasi is not None or row.capaian is not None)]
    if not rows:
        return not_found("Realisasi atau capaian kinerja tahun laporan dalam tabel")
    whole = [row for row in rows if row.target is not None and row.realisasi is not None and row.capaian is not None]
    shown = [row for row in whole if row.bagian == "realisasi"] or whole or rows
    parts = "target, realisasi, dan capaian" if whole else "realisasi atau capaian"
    words = f"Telah menyajikan {parts} pada {_titled(shown)}; memadai tidaknya {JUDGE}."
    doubted = [one for one in held.report.findings if one.persona == "baku" and one.rule.startswith(("KIN", "KAT"))]
    if doubted:
        pages = where(finding.evidence[0].place for finding in doubted if finding.evidence)
        words += f" Ada {len(doubted)} temuan tentang angka capaian ({pages})."
    return Answer("", words, _shown(shown, "capaian"))


def appendices(held: Seen) -> Answer:
    """I.4: appendices in the file, or in files of their own."""
    inside = [(block, section) for block, section in held.blocks if section.bagian == "lampiran"]
    others = [one.source.path.replace("\\", "/").rpartition("/")[2] for one in held.model.documents[1:]]
    if not inside and not others:
        return not_found("Lampiran")
    parts: list[str] = []
    proof: tuple[Evidence, ...] = ()
    if inside:
        block, section = inside[0]
        parts.append(f"lampiran mulai {where([block.place.under(*section.path)])}")
        title = section.path[-1] if section.path else ""
        proof = evidence([("lampiran", "" if isinstance(block, Table) else title, block.place.under(*section.path))])
    if others:
        parts.append(f"berkas terpisah: {', '.join(others)}")
    return Answer("ya", f"Telah memuat {' dan '.join(parts)}; kecocokannya dengan badan laporan terlihat pada temuan.", proof)


def improvements(held: Seen) -> Answer:
    """I.5: headings of what will be done better, else sentences that speak of it."""
    titled = [(text, place) for text, place in held.headings("upaya", LATE) if not DONE.search(text)]
    if titled:
        words = f"Telah menyajikan upaya perbaikan di bawah judul “{titled[0][0]}” ({where(place for _, place in titled)})."
        return Answer("ya", words, evidence(("upaya", text, place) for text, place in titled))
    said = list(held.sentences("upaya_kalimat", LATE))
    if not said:
        return not_found("Judul atau kalimat tentang upaya perbaikan")
    words = f"Kalimat tentang upaya ke depan (“{said[0][0]}”) ditemukan pada {where(place for _, place in said)}; cukup tidaknya {JUDGE}."
    return Answer("", words, evidence(("upaya", text, place) for text, place in said))


def finances(held: Seen) -> Answer:
    """I.6: rows of budget with what was spent of it, in the year of the report."""
    rows = [
        row
        for row in held.model.baris_anggaran
        if row.jenis == "belanja" and row.tahun in ("", held.year) and valued(row.anggaran) and valued(row.realisasi)
    ]
    body = [row for row in rows if row.bagian != "lampiran"] or rows
    if not body:
        return not_found("Tabel anggaran dan realisasi")
    places = [place_of(row) for row in body]
    proof = evidence(("realisasi", row.realisasi.raw, place_of(row)) for row in body if row.realisasi is not None)
    return Answer("ya", f"Telah menyajikan anggaran dan realisasi pada {_route(places)}.", proof)


def sources_of_data(held: Seen) -> Answer:
    """II.2: whether the report names where its data come from; whether that is enough is not for us to say."""
    named = [
        (" ".join(block.text.split())[:80], block.place.under(*section.path))
        for block, section in held.blocks
        if not isinstance(block, Table) and SOURCE.match(block.text)
    ]
    if not named:
        return UNKNOWN
    words = f"Sumber data disebut pada {where(place for _, place in named)}; cukup tidaknya {JUDGE}."
    return Answer("", words, evidence(("sumber", text, place) for text, place in named))


def consistency(held: Seen) -> Answer:
    """II.5: how far the report agrees with itself is what the document can say of its reliability."""
    ledger = held.report.ledger
    if not ledger.printed:
        return UNKNOWN
    tested = ledger.tied + ledger.broken
    findings = sum(one.persona == "baku" for one in held.report.findings)
    return Answer(
        "",
        f"Dari {ledger.printed} angka yang tercetak, {tested} dapat diuji dan {ledger.broken} di antaranya tidak cocok dengan hitungan "
        f"atau tempat lain; ada {findings} temuan. Keandalan sumbernya {JUDGE}.",
    )


def _of_year(held: Seen) -> list[BarisKinerja]:
    return [row for row in held.model.baris_kinerja if row.tahun in ("", held.year) and row.bagian not in ("ringkasan", "kata_pengantar")]


def _titled(rows: Iterable[BarisKinerja]) -> str:
    return _route([place_of(row) for row in rows])


def _route(places: list[Place]) -> str:
    """The heading of the first place where it is known, and all the pages."""
    steps = [step for step in places[0].path if not step.startswith(("tabel ", "baris ", "halaman ", "paragraf "))][:-1]
    pages = where(places)
    return f"{' > '.join(steps)} ({pages})" if steps and places[0].page is not None else pages


def _shown(rows: Iterable[BarisKinerja], field: str) -> tuple[Evidence, ...]:
    """Evidence of rows: the first of each page, by the number that is asked for, else by the indicator."""
    return evidence(
        (field, number.raw, number.place)
        if (number := getattr(row, field)) is not None and number.place is not None
        else ("indikator", row.indikator.raw, row.indikator.place)
        for row in rows
    )
