"""The last page of an annotated copy: what the marks mean, how many there are, and from what and with what they were made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import UTC

import pikepdf
from pikepdf import Array, Dictionary, Name

from lkipaudit.findings import Report, Severity
from lkipaudit.rendering.annotated_letters import BOLD, PLAIN, encoded, wrapped
from lkipaudit.rendering.annotated_marks import COLOURS, REJECTED, RELATED, Colour, PageKey, Tick
from lkipaudit.rendering.annotated_page import ONLY_ROUNDED, TICK_COLOURS
from lkipaudit.rendering.annotated_source import Opened
from lkipaudit.rendering.context import Context
from lkipaudit.rendering.shown import file_name, number, ranges, rejected, told
from lkipaudit.rendering.terminal import share

WIDTH, HEIGHT = 595.0, 842.0
LEFT, RIGHT, TOP = 62.0, 533.0, 70.0
LOWEST = HEIGHT - 50.0
SMALL, BODY, TITLE = 9.0, 10.0, 16.0


class Sheet:
    """A page being written from the top; what does not fit goes onto another."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._commands: list[str] = []
        self.pages: list[pikepdf.Page] = []
        self.foot = TOP

    def text(self, words: str, *, size: float = BODY, font: str = PLAIN, left: float = LEFT, after: float = 4.0) -> None:
        """A paragraph."""
        for line in wrapped(words, size, RIGHT - left):
            self._room(size * 1.35)
            self.foot += size * 1.35
            shown = encoded(line)
            self._commands.append(f"BT 0 g /{font} {size:g} Tf 1 0 0 1 {left:g} {HEIGHT - self.foot:.2f} Tm <{shown}> Tj ET")
        self.foot += after

    def heading(self, words: str) -> None:
        """A heading, kept with what follows it."""
        self._room(60)
        self.foot += 10
        self.text(words, size=BODY + 1.5, font=BOLD)

    def swatch(self, colour: Colour, words: str) -> None:
        """A colour of the marks and what it means."""
        self._room(20)
        red, green, blue = colour
        self._commands.append(f"{red:g} {green:g} {blue:g} rg {LEFT:g} {HEIGHT - self.foot - 14:.2f} 26 11 re f")
        self.text(words, left=LEFT + 36)

    def tick(self, colour: Colour, words: str) -> None:
        """A tick and what it means."""
        self._room(20)
        red, green, blue = colour
        x, y = LEFT + 9, HEIGHT - self.foot - 12
        self._commands.append(
            f"q {red:g} {green:g} {blue:g} RG 1.6 w 1 J 1 j {x:g} {y + 3.5:.2f} m {x + 3:g} {y:.2f} l {x + 9:g} {y + 8:.2f} l S Q"
        )
        self.text(words, left=LEFT + 36)

    def finish(self) -> None:
        """Puts what was written onto a page."""
        page = self._pdf.add_blank_page(page_size=(WIDTH, HEIGHT))
        page.obj["/Resources"] = Dictionary(Font=Dictionary({"/" + PLAIN: _font("Helvetica"), "/" + BOLD: _font("Helvetica-Bold")}))
        page.obj["/Contents"] = pikepdf.Stream(self._pdf, "\n".join(self._commands).encode("ascii"))
        self.pages.append(page)
        self._commands, self.foot = [], TOP

    def _room(self, height: float) -> None:
        if self.foot + height > LOWEST:
            self.finish()


def add_legend(
    pdf: pikepdf.Pdf, report: Report, context: Context, ticks: Sequence[Tick], sources: Sequence[Opened], bare: Sequence[PageKey]
) -> pikepdf.Array:
    """Adds the legend, and gives it as a destination; `bare` are pages that should carry marks and do not."""
    sheet = Sheet(pdf)
    sheet.text("Keterangan anotasi lkipaudit", size=TITLE, font=BOLD, after=8)
    who = ", ".join(filter(None, (report.agency, f"tahun {report.year}" if report.year else None)))
    sheet.text(who or "Nama instansi dan tahun laporan tidak ditemukan", font=BOLD)
    sheet.text("Halaman ini dan semua tanda ditambahkan pada salinan; berkas asli tidak diubah.")
    _marks(sheet, report)
    _ticks(sheet, report, ticks)
    _remarks(sheet, report, sources, bare)
    _provenance(sheet, report, context)
    sheet.finish()
    return Array([sheet.pages[0].obj, Name.XYZ, 0, HEIGHT, 0])


def _marks(sheet: Sheet, report: Report) -> None:
    counts = Counter(finding.severity for finding in told(report))
    sheet.heading(f"Sorotan: {number(counts.total())} temuan")
    for severity in reversed(Severity):
        if counts[severity]:
            sheet.swatch(COLOURS[severity], f"temuan tingkat {severity.word}: {number(counts[severity])}")
    sheet.swatch(RELATED, "angka atau tulisan lain yang menjadi bukti temuan")
    dropped = rejected(report)
    if dropped:
        sheet.swatch(REJECTED, f"temuan yang ditolak pereviu: {number(len(dropped))}")
    sheet.text("Arahkan penunjuk ke sorotan untuk membaca catatannya; daftar temuan ada pada penanda (bookmark) “Temuan lkipaudit”.")


def _ticks(sheet: Sheet, report: Report, ticks: Sequence[Tick]) -> None:
    counts = Counter("broken" if tick.standing == "broken" else "exact" if tick.standing == "exact" else "other" for tick in ticks)
    ledger = report.ledger
    sheet.heading(f"Centang: {number(counts.total())} angka yang diuji")
    sheet.tick(TICK_COLOURS["exact"], f"cocok dengan hitungan atau tempat lain: {number(counts['exact'])}")
    sheet.tick(ONLY_ROUNDED, f"cocok hanya bila dibulatkan atau dipotong: {number(counts['other'])}")
    sheet.tick(TICK_COLOURS["broken"], f"tidak ada hitungan yang cocok: {number(counts['broken'])}")
    looked = share(ledger.tied + ledger.broken, ledger.printed)
    sheet.text(
        f"Angka tanpa centang tidak teruji. Dari {number(ledger.printed)} angka yang tercetak, {looked} teruji. "
        "Centang berada pada lapisan tersendiri yang dapat disembunyikan di penampil PDF."
    )


def _remarks(sheet: Sheet, report: Report, sources: Sequence[Opened], bare: Sequence[PageKey]) -> None:
    """What the copy does not show, and how it differs from the file."""
    found: list[str] = []
    for source in sources:
        name = file_name(source.index, report)
        if source.signed:
            found.append(f"{name} bertanda tangan elektronik. Salinan ini tidak membawanya: periksa tanda tangan pada berkas asli.")
        if source.restricted:
            found.append(f"{name} memuat pembatasan (misalnya cetak atau sunting) yang tidak terbawa ke salinan ini.")
    found += [
        f"{file_name(index, report)} tidak dapat dianotasi; temuannya ada pada keluaran lain."
        for index in range(len(report.sources))
        if index not in {one.index for one in sources}
    ]
    if len(sources) > 1:
        names = ", ".join(file_name(source.index, report) for source in sources)
        found.append(f"Salinan ini menggabungkan beberapa berkas, berurutan: {names}.")
    if bare:
        found.append(f"Halaman yang tidak dapat ditandai: {ranges([page for _, page in bare])}.")
    unread = sorted({(part.source, part.page) for part in report.unread if part.page is not None})
    if unread:
        found.append(f"Halaman yang seluruhnya atau sebagian tidak terbaca: {ranges([page for _, page in unread])}.")
    if found:
        sheet.heading("Perlu diketahui")
    for sentence in found:
        sheet.text(sentence)


def _provenance(sheet: Sheet, report: Report, context: Context) -> None:
    sheet.heading("Asal")
    date = context.moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC")
    sheet.text(f"lkipaudit {report.version}, profil {report.profile}, dibuat {date}", size=SMALL, after=2)
    sheet.text(f"aturan sha256 {report.rules_sha256}", size=SMALL, after=2)
    for index, source in enumerate(report.sources):
        sheet.text(f"{file_name(index, report)} sha256 {source.sha256}", size=SMALL, after=2)


def _font(name: str) -> pikepdf.Object:
    return Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name("/" + name), Encoding=Name.WinAnsiEncoding)
