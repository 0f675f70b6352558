from __future__ import annotations

from dataclasses import replace

from filed import CONTEXT, opened, sample, words

from lkipaudit.findings import Severity, UnreadPart
from lkipaudit.rendering.return_letter import render
from lkipaudit.rendering.shown import told

REPORT = sample("pdf")


def test_what_is_grave_goes_back_with_its_findings() -> None:
    text = words(render(REPORT, CONTEXT))
    assert f"Pengembalian Laporan Kinerja {REPORT.agency} Tahun {REPORT.year} untuk diperbaiki" in text
    assert f"Yth. Pimpinan {REPORT.agency}" in text
    assert f"Terdapat {len(told(REPORT))} hal yang perlu dikonfirmasi atau diperbaiki" in text
    assert all(finding.message in text for finding in told(REPORT))
    assert "1 (satu) berkas" in text


def test_what_is_light_is_told_and_not_sent_back() -> None:
    light = tuple(replace(finding, severity=Severity.MINOR) for finding in REPORT.findings)
    text = words(render(replace(REPORT, findings=light), CONTEXT))
    assert "Hasil pemeriksaan Laporan Kinerja" in text
    assert "Pengembalian" not in text


def test_no_findings_are_no_enclosure_and_no_praise() -> None:
    content = render(replace(REPORT, findings=()), CONTEXT)
    text = words(content)
    assert "Di antara angka dan pernyataan yang dapat diuji tidak ditemukan perbedaan." in text
    assert "tetap menjadi tanggung jawab penyusun" in text
    assert "Lampiran:" not in text
    assert len(opened(content).tables) == 2


def test_nothing_looked_at_is_no_conclusion() -> None:
    ledger = replace(REPORT.ledger, tied=0, broken=0)
    text = words(render(replace(REPORT, findings=(), ledger=ledger), CONTEXT))
    assert "Karena itu belum ada simpulan." in text
    assert "tidak ditemukan perbedaan" not in text


def test_what_cannot_be_read_is_asked_for_again() -> None:
    gone = UnreadPart(0, None, "Berkas 'laporan.pdf' terpotong.")
    text = words(render(replace(REPORT, findings=(), failed=(0,), unread=(gone,)), CONTEXT))
    assert "Permintaan penyampaian ulang Laporan Kinerja" in text
    assert "belum dapat kami periksa. Berkas 'laporan.pdf' terpotong." in text
    assert "dapat diuji" not in text


def test_pages_that_were_not_read_are_named() -> None:
    parts = (UnreadPart(0, 4, "tanpa teks"), UnreadPart(0, 5, "tanpa teks"))
    assert "belum diperiksa: 4-5." in words(render(replace(REPORT, unread=parts), CONTEXT))
