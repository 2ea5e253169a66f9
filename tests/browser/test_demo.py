"""The demo as somebody sees it who tries wijkbot for the first time: a real browser on the real page."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, async_playwright, expect

from bot import logs
from bot.cli.trial import play
from bot.core.texts import Texts

pytestmark = pytest.mark.browser

SLOW = 15_000  # milliseconds; the machine may be busy


@asynccontextmanager
async def demo() -> AsyncIterator[str]:
    """The demo, as `wijkbot demo` plays it; gives the address of its page."""
    logs.set_up("warning")
    stop = asyncio.Event()
    address: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    playing = asyncio.create_task(play(stop, Texts().into("nl"), 0, address.set_result))
    await asyncio.wait((playing, address), return_when=asyncio.FIRST_COMPLETED)
    try:
        yield address.result()
    finally:
        stop.set()
        await playing


@pytest.fixture
async def page(chromium: str) -> AsyncIterator[Page]:
    """The page of the demo; any error on it fails the test."""
    errors: list[str] = []
    async with demo() as url, async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = await browser.new_page(viewport={"width": 1280, "height": 900}, locale="nl-NL")
        page.set_default_timeout(SLOW)
        expect.set_options(timeout=SLOW)
        page.on("pageerror", lambda error: errors.append(str(error)))
        await page.goto(url)
        yield page
        await browser.close()
    assert errors == []


async def ask(who: Locator, question: str) -> None:
    """Type a question and send it."""
    box = who.get_by_role("textbox", name="Bericht")
    await box.fill(question)
    await box.press("Enter")


def phone(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=f"Telefoon van {name}")


async def test_a_question_with_two_domains_leads_to_the_right_colleague_and_a_contact_card(
    page: Page, tmp_path: Path
) -> None:
    noor, bilal = phone(page, "Noor de Wit"), phone(page, "Bilal Achterberg")
    log = noor.get_by_role("log")
    await ask(noor, "Wie weet iets van schulden én wonen?")
    await expect(log).to_contain_text("1. Bilal Achterberg")
    await noor.get_by_role("button", name="Stel mij voor").first.click()
    await expect(bilal.get_by_role("log")).to_contain_text("wil graag kennismaken")
    await bilal.get_by_role("button", name="Ja, graag").click()
    await expect(log).to_contain_text("Goed nieuws")
    await noor.get_by_role("button", name="Contact: Bilal Achterberg").click()
    await expect(log.get_by_role("link", name="Bel Bilal").last).to_have_attribute("href", "tel:06-00000002")
    folder = os.environ.get("WIJKBOT_SCREENSHOTS")
    await page.screenshot(path=(Path(folder) if folder else tmp_path) / "page.png")


async def test_a_question_that_is_not_for_the_wijk_gets_a_firm_nobody(page: Page) -> None:
    noor = phone(page, "Noor de Wit")
    await ask(noor, "Wie weet een goed recept voor appeltaart?")
    await expect(noor.get_by_role("log")).to_contain_text("Ik vind hier niemand voor")


async def test_the_clock_goes_forward_and_the_asker_hears_that_nobody_answered(page: Page) -> None:
    noor = phone(page, "Noor de Wit")
    await ask(noor, "Wie weet iets van schuldhulpverlening?")
    await noor.get_by_role("button", name="Stel mij voor").first.click()
    await expect(noor.get_by_role("log")).to_contain_text("uiterlijk")
    for _ in range(2):  # at the end of a month the next one begins within the two working days
        await page.get_by_role("button", name="Naar volgende maand").click()
    await expect(noor.get_by_role("log")).to_contain_text("nog niets gehoord")


async def test_a_note_goes_to_the_whole_wijk_and_the_sender_sees_who_has_it_and_who_read_it(
    page: Page,
) -> None:
    noor = phone(page, "Noor de Wit")
    await phone(page, "Bilal Achterberg").get_by_label("Wie heeft deze telefoon?").select_option("Corrie Vos")
    corrie = phone(page, "Corrie Vos")
    log = corrie.get_by_role("log")
    await ask(corrie, "/notitie")
    await ask(corrie, "Morgen is er wijkoverleg om tien uur.")
    await corrie.get_by_role("button", name="Iedereen").click()
    await corrie.get_by_role("button", name="Bekijk en verstuur").click()
    await corrie.get_by_role("button", name="Verstuur nu").click()
    await expect(log).to_contain_text("Aangekomen: 63 van 64")
    await expect(log).to_contain_text("Niet bereikbaar (1): Hanneke Tollens")
    await noor.get_by_role("button", name="Gelezen").click()
    await corrie.get_by_role("button", name="Ververs").last.click()
    await expect(log).to_contain_text("Gelezen: 1.")
