"""A batch made by hand: an agency with grave findings, one that is clean, one of which too little was looked at, one not read."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType

from lkipaudit.rendering.overview.data import Batch, Submission, Told

EVIL = "<script>document.title = 'diambil'</script>"
KRITIS = Told("KON-01", "kritis", "tinggi", "Program Contoh", "Program Contoh: 10, tetapi 12", "Samakan.", 4)
MAYOR = Told("ANG-01", "mayor", "sedang", "Kegiatan Contoh", "Kegiatan Contoh: persentase tertulis 81; 80", "Hitung lagi.", 7)
MINOR = Told("STR-02", "minor", "tinggi", "Tabel 3.2", "Tabel 3.2 bernomor dua kali", "Nomori ulang.", 9)


def submission(name: str, *findings: Told, agency: str | None = None, tied: int = 60, broken: int = 2) -> Submission:
    """One of twenty pages with a hundred numbers."""
    files = MappingProxyType({"html": f"{name}/laporan.html", "surat": f"{name}/surat.docx"})
    return Submission(name, agency, 2023, "terbaca", "", 20, 100, tied, broken, 100 - tied - broken, 0, findings, files)


SEVERE = submission("dinas-satu", MINOR, KRITIS, MAYOR, agency=EVIL)
MILD = submission("dinas-dua", MINOR, agency="Dinas Dua")
CLEAN = submission("dinas-tiga", agency="Dinas Tiga")
THIN = replace(submission("dinas-empat", MINOR, agency="Dinas Empat", tied=10, broken=1), gaps=2)
LOST = replace(submission("rusak", tied=0, broken=0), status="tak terbaca", reason="melebihi batas waktu 600 detik", pages=0, printed=0)
BATCH = Batch((CLEAN, LOST, MILD, SEVERE, THIN), datetime(2024, 2, 28, tzinfo=UTC), "Disusun dengan lkipaudit 0, aturan contoh")
