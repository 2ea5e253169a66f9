"""The demo as somebody sees it who tries wijkbot for the first time: a real browser on the real page."""

import asyncio
import os
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, async_playwright, expect

from bot import logs
from bot.cli.demo.play import play
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
        page = await browser.new_page(
            viewport={"width": 1280, "height": 900}, locale="nl-NL", reduced_motion="reduce"
        )
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


async def opens(page: Page, story: str) -> None:
    """Choose what to try."""
    await page.locator("#guide").get_by_text(story, exact=True).click()


async def tries(page: Page, number: int, who: Locator, expected: str) -> None:
    """Press the button of this thing to try, and see on somebody's phone what comes of it."""
    await page.locator("details.story[open] li").nth(number - 1).get_by_role("button").click()
    await expect(who.get_by_role("log")).to_contain_text(expected)
    await expect(page.get_by_role("button", name="Dag verder")).to_be_enabled()  # all the days went by


async def presses(who: Locator, label: str | re.Pattern[str], expected: str) -> None:
    """Press the newest button with this label, and see what comes of it in the newest message."""
    await who.get_by_role("button", name=label, exact=True).last.click()
    await expect(who.get_by_role("log").locator(".row").last).to_contain_text(expected)


async def refreshes(who: Locator, expected: str) -> None:
    """Press until it shows what others do meanwhile."""
    async with asyncio.timeout(SLOW / 1000):
        while expected not in await who.get_by_role("log").inner_text():
            await who.get_by_role("button", name="Ververs").last.click()
            await asyncio.sleep(0.3)


async def pictured(page: Page, tmp_path: Path, name: str) -> None:
    """For the README, when that is asked for."""
    folder = os.environ.get("WIJKBOT_SCREENSHOTS")
    await page.screenshot(path=(Path(folder) if folder else tmp_path) / f"{name}.png")


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
    await pictured(page, tmp_path, "page")


async def test_a_question_that_is_not_for_the_wijk_gets_a_firm_nobody(page: Page) -> None:
    noor = phone(page, "Noor de Wit")
    await ask(noor, "Wie weet een goed recept voor appeltaart?")
    await expect(noor.get_by_role("log")).to_contain_text("Ik vind hier niemand voor")


async def test_the_clock_goes_forward_and_the_asker_hears_that_nobody_answered(page: Page) -> None:
    noor = phone(page, "Noor de Wit")
    await ask(noor, "Wie weet iets van schuldhulpverlening?")
    await noor.get_by_role("button", name="Stel mij voor").first.click()
    await expect(noor.get_by_role("log")).to_contain_text("uiterlijk")
    await page.locator("#clock").get_by_role("button", name="Week verder").click()
    await expect(noor.get_by_role("log")).to_contain_text("nog niets gehoord")


async def test_a_note_goes_to_the_whole_wijk_and_the_sender_sees_who_has_it_and_who_read_it(
    page: Page,
) -> None:
    corrie, noor = phone(page, "Corrie Vos"), phone(page, "Noor de Wit")
    await opens(page, "Deel een notitie")
    await tries(page, 1, corrie, "Wat wil je delen?")
    await tries(page, 2, corrie, "Voor wie is het?")
    await presses(corrie, "Iedereen", "63 collega’s krijgen het")
    await presses(corrie, "Bekijk en verstuur", "Niet bereikbaar: Hanneke Tollens")
    await presses(corrie, "Verstuur nu naar 63 collega’s", "Aangekomen: 63 van 64")
    await expect(corrie.get_by_role("log")).to_contain_text("Niet bereikbaar (1): Hanneke Tollens")
    await tries(page, 4, noor, "Notitie van Corrie Vos")
    await presses(noor, "Gelezen", "Notitie van Corrie Vos")
    await tries(page, 5, corrie, "Aangekomen")
    await refreshes(corrie, "Gelezen: 45.")
    await presses(corrie, "Stuur opnieuw naar wie nog niet las (18)", "Aangekomen")
    await refreshes(corrie, "Nog niet gelezen (4)")


async def test_a_poll_comes_back_as_a_picture(page: Page) -> None:
    corrie, noor = phone(page, "Corrie Vos"), phone(page, "Noor de Wit")
    await opens(page, "Houd een peiling")
    await tries(page, 1, corrie, "Peilingen")
    await presses(corrie, "Nieuwe peiling", "Wat wil je weten?")
    await tries(page, 2, corrie, "Wat voor antwoord wil je?")
    await presses(corrie, "Eén keuze", "Waaruit kan iedereen kiezen?")
    await tries(page, 3, corrie, "Mag jij straks zien wie wat antwoordde?")
    await presses(corrie, "Nee, anoniem", "Op welke dag sluit de peiling")
    await presses(corrie, "2 dagen", "Zo zien je collega’s het")
    await presses(corrie, "Kies wie het krijgt", "Voor wie is het?")
    await presses(corrie, "Iedereen", "63 collega’s krijgen het")
    await presses(corrie, "Bekijk en verstuur", "Zo komt het aan")
    await presses(corrie, "Verstuur nu naar 63 collega’s", "Aangekomen: 63 van 64")
    await tries(page, 5, noor, "Kies één antwoord")
    await presses(noor, "Elk kwartaal", "Dank je wel, je antwoord telt mee")
    await tries(page, 6, noor, "48 antwoorden")
    for person in (noor, corrie):
        await expect(
            person.get_by_role("img", name="Foto: Uitslag: Hoe vaak komen we bij elkaar?")
        ).to_be_visible()


async def test_a_month_with_a_casus_from_reminder_to_what_was_learned(page: Page, tmp_path: Path) -> None:
    kees, corrie, bilal = (
        phone(page, "Kees Kuiper"),
        phone(page, "Corrie Vos"),
        phone(page, "Bilal Achterberg"),
    )
    await opens(page, "Beleef een maand met een casus")
    await tries(page, 1, corrie, "Er is nog geen prijslijst")
    await tries(page, 2, corrie, "Er staan nu 9 prijzen in de lijst")
    await tries(page, 3, kees, "Jullie brachten deze maand nog geen casus in")
    await brings_in_a_casus(page, kees)
    await tries(page, 8, bilal, "Een vraag voor Anders Samenwerken")
    await tries(page, 9, corrie, "komt deze maand nog een casus")
    await tries(page, 10, corrie, "De werkgroep kwam er niet op tijd uit. Wie pakt dit op?")
    await presses(corrie, "Ik pak dit op", "Corrie Vos pakt dit op")
    await presses(corrie, "Opgelost, ik schrijf het antwoord", "Wat is het antwoord?")
    await tries(page, 11, kees, "De gemeente geeft het gezin een tijdelijk briefadres")
    await learns(page, kees)
    await shows_effects(kees)
    await tries(page, 14, corrie, "Rechts staat")
    await expect(corrie.get_by_role("img", name=re.compile("^Foto: .* haalden het al"))).to_be_visible()
    await pictured(page, tmp_path, "month")
    await tries(page, 15, corrie, "Wat we leerden in")
    await expect(corrie.get_by_role("img", name=re.compile("^Foto: Zo ging"))).to_be_visible()
    await expect(corrie.get_by_role("button", name="Stuur naar iedereen")).to_be_visible()
    await expect(kees.get_by_role("log")).not_to_contain_text("Wat we leerden in")


async def brings_in_a_casus(page: Page, kees: Locator) -> None:
    """The form, with something in the way."""
    await tries(page, 4, kees, "Er loopt nu geen casus")
    await presses(kees, "+ Breng een casus in", "Waar gaat de casus over?")
    await tries(page, 5, kees, "Wat wil de bewoner zelf?")
    await tries(page, 6, kees, "Wat kan de bewoner zelf doen?")
    for question in ("Wat is daarvoor nodig?", "Wat is er al geprobeerd?", "Staat er iets in de weg?"):
        await presses(kees, "Sla over", question)
    await presses(kees, "een regel", "Wat staat er in de weg?")
    await tries(page, 7, kees, "Wat is jullie oplossing?")
    await presses(kees, "Sla over", "Over welke domeinen gaat het?")
    await presses(kees, "Wonen & dakloosheid", "Over welke domeinen gaat het?")
    await presses(kees, "Verder ›", "Wie van een andere organisatie kan meedoen?")
    await presses(kees, "Verder ›", "Praat de bewoner mee?")
    await presses(kees, "Ja", "Kijk het nog even na")
    await presses(kees, "Breng in", "Stap 1 van 5")


async def learns(page: Page, kees: Locator) -> None:
    """From step to step, and what was learned."""
    await tries(page, 12, kees, "Tik op een casus")
    await presses(kees, re.compile("Gezin dreigt"), "Stap 1 van 5")
    for step, number in (
        ("gesprek met de bewoner", 2),
        ("samen een plan maken", 4),
        ("het plan uitvoeren", 5),
    ):
        await presses(kees, f"✓ Klaar: {step}", f"Stap {number} van 5")
    await presses(kees, "Vul in wat jullie leerden", "Wat hielp?")
    for answer, then in (
        ("Samen aan tafel zitten", "Wat hield jullie tegen?"),
        ("Het lange wachten", "Wat is er veranderd?"),
        ("Het gezin kon blijven", "Praatte de bewoner mee?"),
    ):
        await ask(kees, answer)
        await expect(kees.get_by_role("log")).to_contain_text(then)
    await presses(kees, "Ja", "Hoe praatte de bewoner mee?")
    await presses(kees, "Sla over", "is afgerond")


async def shows_effects(kees: Locator) -> None:
    """The web of the resident, and what it cost beside what it would have cost."""
    await presses(kees, "Effecten", "Je mag alles overslaan")
    for moment, score in (("bij de start", "3"), ("aan het eind", "6")):
        await presses(kees, f"Bewoner: {moment}", "Vraag 1 van 6")
        for then in ("Vraag 2", "Vraag 3", "Vraag 4", "Vraag 5", "Vraag 6", "Dank je wel. Dit staat er nu"):
            await presses(kees, score, then)
        await presses(kees, "‹ Terug", "Je mag alles overslaan")
    await presses(kees, "Bekijk het web", "Zo ziet de bewoner het")
    await expect(
        kees.get_by_role("img", name=re.compile("^Foto: .*Zo ziet de bewoner het", re.S))
    ).to_be_visible()
    await presses(kees, "‹ Naar de effecten", "Je mag alles overslaan")
    await presses(kees, "Als dat niet was gebeurd", "Een schatting is goed")
    await presses(
        kees, "+ Activiteit of gebeurtenis", "Welke activiteit of gebeurtenis was er anders geweest?"
    )
    await presses(kees, re.compile("^Huisuitzetting"), "Hoe vaak?")
    await ask(kees, "1")
    await expect(kees.get_by_role("log")).to_contain_text("In welke maanden?")
    await ask(kees, "3")
    await expect(kees.get_by_role("log")).to_contain_text("Huisuitzetting: 1 keer, maand 3")
    await presses(kees, "‹ Naar de effecten", "Je mag alles overslaan")
    await presses(kees, "Bekijk de uitkomst", "Per betaler")
    await expect(
        kees.get_by_role("img", name=re.compile("^Foto: .*Wat het elke betaler", re.S))
    ).to_be_visible()
