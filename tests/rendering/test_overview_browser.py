"""The overview and the comparison in headless Chromium: sorting, filters, and that nothing leaves the file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from handmade_batch import BATCH, EVIL, MINOR, SEVERE, submission
from playwright.sync_api import Browser, Page, expect

from lkipaudit.changes import Told, Version, pair
from lkipaudit.rendering import overview, resubmission
from lkipaudit.rendering.overview.data import Across, Batch

ACROSS = Across("LIN-01", "mayor", EVIL, "dua nama pada satu nomor", "Samakan.", (("dinas-satu", 4), ("luar", None)))
WHOLE = replace(
    BATCH, submissions=(*BATCH.submissions, *(submission(f"d{n}", MINOR, agency=f"Dinas {n}") for n in range(6))), across=(ACROSS,)
)
Show = Callable[..., Page]


@pytest.fixture
def shown(browser: Browser, tmp_path: Path) -> Iterator[Show]:
    """Opens a page as a file; nothing may be told to the console, and nothing else asked for."""
    told: list[str] = []
    asked: list[str] = []
    pages: list[Page] = []
    path = tmp_path / "index.html"

    def show(content: bytes, **options: Any) -> Page:  # noqa: ANN401
        path.write_bytes(content)
        page = browser.new_context(**{"viewport": {"width": 1440, "height": 900}, **options}).new_page()
        page.set_default_timeout(10_000)
        page.on("console", lambda message: told.append(message.text))
        page.on("pageerror", lambda error: told.append(str(error)))
        page.on("request", lambda request: asked.append(request.url))
        page.goto(path.as_uri())
        pages.append(page)
        return page

    yield show
    assert not told
    assert {url for url in asked if not url.startswith("data:")} <= {path.as_uri()}
    for page in pages:
        page.context.close()


def names(page: Page) -> list[str]:
    """The submissions that can be seen, from the top."""
    return [row.get_attribute("data-name") or "" for row in page.locator(".ranking tbody tr:visible").all()]


def compared() -> bytes:
    told = [Told(mark, "ANG-01", mark, "persen", "mayor", f"{mark}: 81, tetapi 80", 3) for mark in "abcd"]
    old, new = Version("satu", EVIL, 2023, 50, 40, tuple(told[:3])), Version("satu", EVIL, 2023, 50, 40, tuple(told[1:]))
    found = pair([old, Version("dua", "Dinas Dua")], [new])
    return resubmission.render(found, datetime(2024, 2, 28, tzinfo=UTC))


def test_markup_in_a_name_is_shown_as_text(shown: Show) -> None:
    page = shown(overview.render(WHOLE))
    expect(page.locator(".ranking tbody tr").first.locator("th a").first).to_have_text(EVIL)
    expect(page).to_have_title("Ikhtisar pemeriksaan 11 laporan kinerja")


def test_each_row_leads_to_the_page_and_the_letter(shown: Show) -> None:
    page = shown(overview.render(WHOLE))
    links = [link.get_attribute("href") for link in page.locator(".ranking tbody tr").first.locator("a").all()]
    assert links == ["dinas-satu/laporan.html", "dinas-satu/surat.docx"]


def test_who_comes_first_why_and_how_sure_stand_on_the_first_screen(shown: Show) -> None:
    page = shown(overview.render(replace(WHOLE, across=())))
    row = page.locator(".ranking tbody tr").nth(3).bounding_box()
    assert row is not None
    assert row["y"] + row["height"] <= 900


def test_headings_sort_and_turn_round(shown: Show) -> None:
    page = shown(overview.render(BATCH))
    assert names(page) == [EVIL, "Dinas Empat", "Dinas Dua", "Dinas Tiga"]
    page.get_by_role("button", name="Instansi").click()
    assert names(page) == [EVIL, "Dinas Dua", "Dinas Empat", "Dinas Tiga"]
    page.get_by_role("button", name="Instansi").click()
    assert names(page) == ["Dinas Tiga", "Dinas Empat", "Dinas Dua", EVIL]
    page.get_by_role("button", name="Angka yang diuji").click()
    assert names(page)[0] == "Dinas Empat"
    expect(page.locator("th[aria-sort]")).to_have_count(1)


def test_filters_leave_what_fits(shown: Show) -> None:
    page = shown(overview.render(BATCH))
    page.get_by_role("combobox", name="Saran").select_option("ragu")
    assert names(page) == ["Dinas Empat"]
    expect(page.locator("#shown")).to_have_text("1 dari 4 kiriman")
    page.get_by_role("button", name="Hapus saringan").click()
    page.locator("#search").fill("kegiatan CONTOH")
    assert names(page) == [EVIL]
    page.locator("#search").fill("tiada")
    expect(page.locator("#none")).to_be_visible()


def test_without_script_everything_can_be_read(shown: Show) -> None:
    page = shown(overview.render(WHOLE), java_script_enabled=False)
    assert len(names(page)) == 10
    expect(page.locator("#filters")).to_be_hidden()
    expect(page.get_by_text("melebihi batas waktu 600 detik")).to_be_visible()


def test_what_was_found_across_submissions_is_shown(shown: Show) -> None:
    told = shown(overview.render(WHOLE)).locator("#lintas li")
    expect(told).to_contain_text("dua nama pada satu nomor")
    expect(told.get_by_role("link", name="dinas-satu")).to_have_attribute("href", "dinas-satu/laporan.html")


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("content", [overview.render(WHOLE), compared()], ids=["overview", "comparison"])
def test_nothing_is_wider_than_the_screen(shown: Show, content: bytes, width: int) -> None:
    page = shown(content, viewport={"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize(
    "content",
    [overview.render(WHOLE), overview.render(Batch((), datetime(2024, 2, 28, tzinfo=UTC), "")), compared()],
    ids=["overview", "empty", "comparison"],
)
def test_axe_finds_nothing(shown: Show, content: bytes, width: int, scheme: str) -> None:
    page = shown(content, viewport={"width": width, "height": 900}, color_scheme=scheme)
    found = Axe().run(page).response["violations"]
    assert [(each["id"], each["nodes"][0]["target"], each["nodes"][0]["failureSummary"]) for each in found] == []


def test_a_comparison_shows_what_became_of_each_finding(shown: Show) -> None:
    page = shown(compared())
    expect(page.locator(".sentence")).to_have_text("Temuan: 1 baru, 2 masih terbuka, dan 1 selesai.")
    expect(page.locator("#k1 .change")).to_have_text(["Baru", "Masih terbuka", "Masih terbuka", "Selesai"])
    expect(page.get_by_text("Belum ada kiriman barunya.")).to_be_visible()
    expect(page.locator("#k1 h2")).to_contain_text(EVIL)


def test_paper_shows_no_controls(shown: Show) -> None:
    page = shown(overview.render(replace(WHOLE, submissions=(SEVERE,))))
    page.emulate_media(media="print")
    for hidden in ("#filters", ".tools"):
        expect(page.locator(hidden)).to_be_hidden()
