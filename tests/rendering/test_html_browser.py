"""The HTML report in headless Chromium: filters, decisions, keys, and that nothing leaves the file."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from handmade_report import PERSEN, REPORT, RUSAK, place
from playwright.sync_api import Browser, Page, expect

from lkipaudit.decisions import read_decisions
from lkipaudit.findings import Decision, Finding, Report, Severity, UnreadPart
from lkipaudit.rendering.context import Context
from lkipaudit.rendering.html import render

EVIL = "<script>document.title = 'diambil'</script>"
KRITIS = replace(
    PERSEN,
    fingerprint="99cc",
    rule="KON-01",
    severity=Severity.KRITIS,
    subject=EVIL,
    evidence=tuple(
        replace(one, place=replace(place("persen", page=3), path=("BAB II PERENCANAAN KINERJA", "tabel 2"))) for one in PERSEN.evidence
    ),
)
THREE = replace(REPORT, findings=(KRITIS, PERSEN, RUSAK))
ALL = ["99cc", "5f2b", "77aa"]
"""Their fingerprints in the order of the page."""


@dataclass
class Opened:
    """A report in the browser, with what it told the console and what it asked for."""

    page: Page
    told: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def shown(self) -> list[str]:
        """The fingerprints of the findings that can be seen."""
        return [one.get_attribute("data-fingerprint") or "" for one in self.page.locator(".finding:visible").all()]

    def choose(self, finding: str, verdict: str) -> None:
        self.page.locator(f"[data-fingerprint='{finding}']").get_by_label(verdict, exact=True).check()

    def saved(self, folder: Path) -> Path:
        with self.page.expect_download() as download:
            self.page.get_by_role("button", name="Simpan keputusan").click()
        path = folder / download.value.suggested_filename
        download.value.save_as(path)
        return path


Open = Callable[..., Opened]


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Opens a report as a file, in a browser of its own."""
    made: list[Opened] = []

    def open_it(report: Report = THREE, *, before: str = "", fragment: str = "", **options: Any) -> Opened:  # noqa: ANN401
        path = tmp_path / "hasil.html"
        path.write_bytes(render(report, Context(datetime(2024, 2, 28, tzinfo=UTC))))
        page = browser.new_context(viewport={"width": 1440, "height": 900}, **options).new_page()
        page.set_default_timeout(10_000)
        one = Opened(page)
        page.on("console", lambda message: one.told.append(message.text))
        page.on("pageerror", lambda error: one.told.append(str(error)))
        page.on("request", lambda request: one.asked.append(request.url))
        if before:
            page.add_init_script(before)
        page.goto(path.as_uri() + fragment)
        made.append(one)
        return one

    yield open_it
    for one in made:
        assert not one.told
        assert {url.partition("#")[0] for url in one.asked if not url.startswith(("data:", "blob:"))} <= {
            (tmp_path / "hasil.html").as_uri()
        }
        one.page.context.close()


def test_markup_in_a_finding_is_shown_as_text(opened: Open) -> None:
    page = opened().page
    expect(page.locator("#t1 h4")).to_have_text(EVIL)
    expect(page).to_have_title("Hasil pemeriksaan: Dinas Contoh, Laporan Kinerja Tahun 2023")


@pytest.mark.parametrize(
    ("label", "value", "left"),
    [
        ("Bidang", "ANG", ["5f2b"]),
        ("Bab", "BAB II PERENCANAAN KINERJA", ["99cc"]),
        ("Halaman", "0-8", ["77aa"]),
        ("Keputusan", "belum", ALL),
        ("Keputusan", "ditolak", []),
    ],
)
def test_lists_filter(opened: Open, label: str, value: str, left: list[str]) -> None:
    one = opened()
    one.page.get_by_role("combobox", name=label, exact=True).select_option(value)
    assert one.shown() == left
    expect(one.page.locator("#none")).to_be_visible(visible=not left)
    one.page.get_by_role("button", name="Hapus saringan").click()
    expect(one.page.locator("#shown")).to_have_text("3 temuan")
    assert one.shown() == ALL


def test_severities_filter_and_their_headings_go_with_them(opened: Open) -> None:
    one = opened()
    one.page.locator("#filters input[value=mayor]").uncheck()
    assert one.shown() == ["99cc", "77aa"]
    assert one.page.locator(".level:visible").all_inner_texts() == ["Kritis 1", "Minor 1"]
    expect(one.page.locator("#shown")).to_have_text("2 dari 3 temuan")


def test_search_looks_for_every_word(opened: Open) -> None:
    one = opened()
    one.page.keyboard.press("/")
    one.page.keyboard.type("KOORDINASI 8.000000")
    assert one.shown() == ["77aa"]


def test_link_to_a_hidden_finding_shows_it_again(opened: Open) -> None:
    one = opened()
    one.page.get_by_role("combobox", name="Bidang").select_option("ANG")
    one.page.locator(".strip a[href='#t3']").click()
    expect(one.page.locator("#t3")).to_be_visible()
    assert one.shown() == ALL


def test_decisions_are_saved_and_taken_back(opened: Open, tmp_path: Path) -> None:
    one = opened()
    one.page.get_by_label("Nama pereviu").fill("Pereviu Contoh")
    one.choose("5f2b", "Ditolak")
    one.page.locator("[data-fingerprint='5f2b']").get_by_label("Catatan").fill('sudah "benar" <b>')
    one.choose("77aa", "Dikonfirmasi")
    expect(one.page.locator("#tally")).to_have_text("2 dari 3 diputuskan: 1 dikonfirmasi, 1 ditolak")
    path = one.saved(tmp_path)
    assert path.name == "keputusan-00ff.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    assert (content["schema"], content["sha256"]) == ("lkipaudit-keputusan/1", "00ff")
    decisions = read_decisions([path])
    assert [(item.fingerprint, item.verdict, item.remark, item.by) for item in decisions] == [
        ("5f2b", "ditolak", 'sudah "benar" <b>', "Pereviu Contoh"),
        ("77aa", "dikonfirmasi", "", "Pereviu Contoh"),
    ]

    again = opened(replace(THREE, decisions=decisions))
    assert again.shown() == ["99cc", "77aa", "5f2b"]
    rejected = again.page.locator("[data-fingerprint='5f2b']")
    expect(rejected.get_by_label("Ditolak")).to_be_checked()
    expect(rejected.get_by_label("Catatan")).to_have_value('sudah "benar" <b>')
    assert again.page.locator(".level:visible").all_inner_texts() == ["Kritis 1", "Minor 1", "Ditolak pereviu 1"]


def test_decisions_stay_in_the_browser(opened: Open) -> None:
    one = opened()
    one.choose("5f2b", "Ditanyakan")
    one.page.locator("[data-fingerprint='5f2b']").get_by_label("Catatan").fill("tanya bendahara")
    one.page.reload()
    expect(one.page.locator("[data-fingerprint='5f2b']").get_by_label("Ditanyakan")).to_be_checked()
    expect(one.page.locator("[data-fingerprint='5f2b']").get_by_label("Catatan")).to_have_value("tanya bendahara")
    one.choose("5f2b", "Belum")
    one.page.reload()
    expect(one.page.locator("#tally")).to_have_text("0 dari 3 diputuskan")


@pytest.mark.parametrize(("day", "verdict"), [("2000-01-01", "Dikonfirmasi"), ("2999-01-01", "Ditolak")])
def test_later_decision_counts(opened: Open, day: str, verdict: str) -> None:
    one = opened(replace(THREE, decisions=(Decision("5f2b", "ditolak", "", "", day),)))
    kept = json.dumps([{"fingerprint": "5f2b", "verdict": "dikonfirmasi", "remark": "", "by": "", "on": "2024-01-01"}])
    one.page.evaluate("text => localStorage.setItem('lkipaudit:keputusan:00ff', text)", kept)
    one.page.reload()
    expect(one.page.locator("[data-fingerprint='5f2b']").get_by_label(verdict)).to_be_checked()


def test_works_without_storage(opened: Open, tmp_path: Path) -> None:
    refuse = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('tidak boleh', 'SecurityError'); } });"
    one = opened(before=refuse)
    one.choose("5f2b", "Dikonfirmasi")
    assert [item.fingerprint for item in read_decisions([one.saved(tmp_path)])] == ["5f2b"]


def test_decisions_of_a_colleague_are_loaded(opened: Open, tmp_path: Path) -> None:
    one = opened()
    path = tmp_path / "rekan.json"
    item = {"fingerprint": "77aa", "verdict": "ditolak", "remark": "<i>lihat lampiran</i>", "by": "Rekan", "on": "2024-03-01"}
    odd = {"fingerprint": "5f2b", "verdict": "entah"}
    path.write_text(json.dumps({"schema": "lkipaudit-keputusan/1", "sha256": "lain", "keputusan": [item, odd, None]}), encoding="utf-8")
    one.page.locator("#load").set_input_files(path)
    expect(one.page.locator("#said")).to_have_text("1 keputusan dimuat. Berkas itu dibuat untuk versi lain laporan ini.")
    expect(one.page.locator("[data-fingerprint='77aa'] .decided")).to_have_text("Ditolak oleh Rekan pada 2024-03-01: <i>lihat lampiran</i>")
    one.page.get_by_role("combobox", name="Keputusan").select_option("ditolak")
    assert one.shown() == ["77aa"]


def test_another_file_is_refused_in_words(opened: Open, tmp_path: Path) -> None:
    one = opened()
    path = tmp_path / "lain.json"
    path.write_text("[1, 2]", encoding="utf-8")
    one.page.locator("#load").set_input_files(path)
    expect(one.page.locator("#said")).to_have_text("Berkas itu bukan berkas keputusan lkipaudit.")


def test_keys_walk_and_decide(opened: Open) -> None:
    one = opened()
    for key in ("j", "j", "1", "k", "2", "j", "j"):
        one.page.keyboard.press(key)
    expect(one.page.locator("#t3")).to_be_focused()
    expect(one.page.locator("#t2").get_by_label("Dikonfirmasi")).to_be_checked()
    expect(one.page.locator("#t1").get_by_label("Ditolak")).to_be_checked()
    one.page.keyboard.press("?")
    expect(one.page.get_by_role("dialog", name="Bantuan")).to_be_visible()
    one.page.keyboard.press("Escape")
    one.page.keyboard.press("/")
    expect(one.page.locator("#search")).to_be_focused()
    one.page.keyboard.type("jk1?")
    expect(one.page.locator("#search")).to_have_value("jk1?")
    expect(one.page.locator("#tally")).to_have_text("2 dari 3 diputuskan: 1 dikonfirmasi, 1 ditolak")


def test_theme_follows_the_system_until_it_is_chosen(opened: Open) -> None:
    one = opened(color_scheme="dark")
    back = "getComputedStyle(document.body).backgroundColor"
    dark = one.page.evaluate(back)
    one.page.get_by_role("button", name="Terang").click()
    light = one.page.evaluate(back)
    assert dark != light
    one.page.reload()
    assert one.page.evaluate(back) == light
    one.page.emulate_media(media="print")
    assert one.page.evaluate(back) == "rgb(255, 255, 255)"


def test_paper_shows_everything_and_no_controls(opened: Open) -> None:
    one = opened(replace(THREE, decisions=(Decision("77aa", "ditanyakan", "mohon penjelasan", "Pereviu", "2024-02-27"),)))
    one.page.emulate_media(media="print")
    one.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(one.page.locator("#t1 .proof td").first).to_be_visible()
    assert one.page.locator("details:not([open])").count() == 0
    expect(one.page.locator("#t3 .decided")).to_have_text("Ditanyakan oleh Pereviu pada 2024-02-27: mohon penjelasan")
    for hidden in ("#filters", ".decision >> nth=0", ".tools", ".side"):
        expect(one.page.locator(hidden)).to_be_hidden()
    one.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert one.page.locator("details[open]").count() == 0


def test_without_script_everything_can_be_read(opened: Open) -> None:
    one = opened(replace(THREE, decisions=(Decision("77aa", "ditanyakan", "mohon penjelasan"),)), java_script_enabled=False)
    expect(one.page.locator(".finding:visible")).to_have_count(3)
    expect(one.page.locator("#t3 .decided")).to_have_text("Ditanyakan: mohon penjelasan")
    expect(one.page.locator("#filters")).to_be_hidden()
    one.page.locator("#t1 summary").click()
    expect(one.page.locator("#t1 .proof td").first).to_be_visible()


@pytest.mark.parametrize("width", [390, 1440])
def test_nothing_is_wider_than_the_screen(opened: Open, width: int) -> None:
    long = replace(PERSEN, subject="x" * 400, message="9" * 400, row=("teks " * 40,) * 9, row_heads=(), stated="9" * 60)
    one = opened(replace(THREE, findings=(long,), agency="y" * 200))
    one.page.set_viewport_size({"width": width, "height": 800})
    assert one.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_axe_finds_nothing(opened: Open, scheme: str, width: int) -> None:
    info: Finding = replace(RUSAK, fingerprint="0a", severity=Severity.INFO)
    decided = (Decision("77aa", "ditanyakan", "mohon penjelasan"), Decision("5f2b", "ditolak"))
    report = replace(THREE, findings=(*THREE.findings, info), decisions=decided, unread=(UnreadPart(0, 4, "tanpa teks"),))
    one = opened(report, color_scheme=scheme)
    one.page.set_viewport_size({"width": width, "height": 900})
    one.page.evaluate("document.querySelectorAll('.finding').forEach((each) => { each.style.contentVisibility = 'visible'; })")
    found = Axe().run(one.page).response["violations"]
    assert [(each["id"], each["nodes"][0]["target"], each["nodes"][0]["failureSummary"]) for each in found] == []


def test_time_until_it_answers_is_told(opened: Open, record_property: Callable[[str, object], None]) -> None:
    many = tuple(replace(PERSEN, fingerprint=f"{index:04}") for index in range(300))
    one = opened(replace(THREE, findings=many))
    expect(one.page.locator("#tally")).to_have_text("0 dari 300 diputuskan")
    record_property("siap_ms", one.page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"))
