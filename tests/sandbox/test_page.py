"""The chat page in a real browser: what people see and do."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, async_playwright, expect

from bot.sandbox import Demo, Person, Sandbox, Step, Story, Try
from tests.sandbox.conftest import Clock, Service

pytestmark = pytest.mark.browser
KEYBOARD = {"inline_keyboard": [[{"text": "Stel mij voor", "callback_data": "i"}]]}

STORIES = (
    Story(
        "Een vraag", "Noor Haddad", "Joost Bakker", (Try("Stel hem.", "Noor Haddad", say="wie weet het?"),)
    ),
    Story(
        "Een lijst",
        "Joost Bakker",
        "Noor Haddad",
        (
            Try("Joost stuurt een lijst.", "Joost Bakker", file="lijst.csv"),
            Try("Kijk er even naar."),
            Try("Er gaat een week voorbij.", "Noor Haddad", step="week"),
        ),
    ),
)


@pytest.fixture
async def joost(sandbox: Sandbox) -> Person:
    return sandbox.person("Joost", last_name="Bakker", about="schuldhulpverlener")


@pytest.fixture
async def page(
    chromium: str, sandbox: Sandbox, service: Service, clock: Clock, noor: Person, joost: Person
) -> AsyncIterator[Page]:
    """The page with Noor on the left and Joost on the right; any error on it fails the test."""

    async def advance(step: Step) -> AsyncIterator[None]:
        for _ in range({"day": 1, "week": 7, "month": 30}[step]):
            clock.advance(days=1)
            yield

    sandbox.show(Demo("De demo", "Probeer het.", STORIES, {"lijst.csv": b"a;b"}, clock, advance))
    errors: list[str] = []
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = await browser.new_page(viewport={"width": 1280, "height": 900}, locale="nl-NL")
        page.set_default_timeout(5000)
        page.on("pageerror", lambda error: errors.append(str(error)))
        await page.goto(service.url)
        await expect(phone(page, "Noor Haddad").get_by_role("log")).to_contain_text("/start")
        yield page
        if folder := os.environ.get("WIJKBOT_SCREENSHOTS"):
            name = os.environ["PYTEST_CURRENT_TEST"].split("::")[-1].split(" ")[0]
            await page.screenshot(path=Path(folder) / f"{name}.png")
        await browser.close()
    assert not errors


def phone(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=f"Telefoon van {name}")


def box(within: Locator) -> Locator:
    return within.get_by_role("textbox", name="Bericht")


async def test_what_is_typed_arrives_and_answers_show_at_once(
    page: Page, service: Service, noor: Person
) -> None:
    left = phone(page, "Noor Haddad")
    await box(left).fill("wie weet iets van schulden?")
    await box(left).press("Enter")
    await expect(left.get_by_role("log")).to_contain_text("wie weet iets van schulden?")
    assert noor.last().text == "wie weet iets van schulden?"
    await service.call(
        "sendMessage",
        chat_id=noor.id,
        text="<b>Joost</b> &lt;weet&gt; het",
        parse_mode="HTML",
        reply_markup=KEYBOARD,
    )
    await expect(left.get_by_role("log").locator("strong").last).to_have_text("Joost")
    await expect(left.get_by_role("log")).to_contain_text("<weet> het")


async def test_a_press_shows_its_toast_or_alert_on_that_phone_only(
    page: Page, service: Service, noor: Person
) -> None:
    left = phone(page, "Noor Haddad")
    await service.call("sendMessage", chat_id=noor.id, text="Joost weet het", reply_markup=KEYBOARD)
    for show_alert in (False, True):
        await left.get_by_role("button", name="Stel mij voor").press("Enter")
        (update,) = await service.updates(timeout=5)
        query_id = update["callback_query"]["id"]
        answer = {"text": "Je hoort van Joost", "show_alert": show_alert}
        await service.call("answerCallbackQuery", callback_query_id=query_id, **answer)
        await service.updates(offset=update["update_id"] + 1)
        await expect(left.get_by_text("Je hoort van Joost").last).to_be_visible()
    await expect(left.get_by_role("alertdialog")).to_be_visible()
    await expect(phone(page, "Joost Bakker").get_by_text("Je hoort van Joost")).to_have_count(0)
    await left.get_by_role("button", name="Oké").click()


async def test_cards_files_pictures_and_polls_can_be_used(page: Page, service: Service, noor: Person) -> None:
    left = phone(page, "Noor Haddad")
    await service.call("sendContact", chat_id=noor.id, phone_number="+31600000101", first_name="Joost")
    await service.call("sendPoll", chat_id=noor.id, question="Kom je?", options=["ja", "nee"])
    await left.locator("input[type=file]").set_input_files(
        {"name": "lijst.csv", "mimeType": "text/csv", "buffer": b"a;b"}
    )
    await expect(left.get_by_role("link", name="Bel Joost")).to_have_attribute("href", "tel:+31600000101")
    await left.get_by_label("nee").check()
    await expect(left.get_by_role("log")).to_contain_text("1 stem")
    async with page.expect_download() as download:
        await left.get_by_role("link", name="lijst.csv").click()
    assert (await (await download.value).path()).read_bytes() == b"a;b"


async def test_a_start_link_and_the_start_button_start_the_bot(
    page: Page, service: Service, noor: Person, joost: Person
) -> None:
    await phone(page, "Joost Bakker").get_by_role("button", name="Start").click()
    await expect(phone(page, "Joost Bakker").get_by_role("log")).to_contain_text("/start")
    await service.call(
        "sendMessage", chat_id=noor.id, text="Kom erbij: https://t.me/wijkbot_demo_bot?start=abc_1"
    )
    await phone(page, "Noor Haddad").get_by_role("button", name="t.me/wijkbot_demo_bot").click()
    await expect(phone(page, "Noor Haddad").get_by_role("log")).to_contain_text("/start abc_1")
    assert (noor.last().text, joost.last().text) == ("/start abc_1", "/start")


async def test_commands_and_keys_of_the_bot_are_there_to_press(
    page: Page, service: Service, noor: Person
) -> None:
    left = phone(page, "Noor Haddad")
    await service.call("setMyCommands", commands=[{"command": "hulp", "description": "wat ik kan"}])
    await left.get_by_role("button", name="Opdrachten").click()
    await left.get_by_role("button", name="/hulp").click()
    await expect(left.get_by_role("log")).to_contain_text("/hulp")
    markup = {
        "keyboard": [[{"text": "Deel mijn nummer", "request_contact": True}]],
        "one_time_keyboard": True,
    }
    await service.call("sendMessage", chat_id=noor.id, text="Mag ik je nummer?", reply_markup=markup)
    await left.get_by_role("button", name="Deel mijn nummer").click()
    await expect(left.get_by_role("button", name="Deel mijn nummer")).to_have_count(0)
    assert "contact" in noor.last().body


async def test_inline_results_can_be_chosen_in_a_group(
    page: Page, sandbox: Sandbox, service: Service, noor: Person
) -> None:
    left = phone(page, "Noor Haddad")
    group = sandbox.group("Wijkteam Noord", noor)
    await left.get_by_role("tab", name="Wijkteam Noord").click()
    await service.updates(offset=2**31)
    await box(left).fill("@wijkbot_demo_bot schulden")
    query = (await service.updates(timeout=5))[0]["inline_query"]
    content = {"message_text": "Joost weet van schulden"}
    result = {"type": "article", "id": "1", "title": "Joost Bakker", "input_message_content": content}
    button = {"text": "Stel een vraag", "start_parameter": "vraag"}
    await service.call("answerInlineQuery", inline_query_id=query["id"], results=[result], button=button)
    await expect(left.get_by_role("button", name="Stel een vraag")).to_be_visible()
    await left.get_by_role("button", name="Joost Bakker").click()
    await expect(left.get_by_role("log")).to_contain_text("via @wijkbot_demo_bot")
    assert noor.last(group).text == "Joost weet van schulden"


async def test_the_clock_moves_day_by_day(page: Page) -> None:
    await expect(page.get_by_text("maandag 2 maart 2026")).to_be_visible()
    await page.get_by_role("button", name="Dag verder").click()
    await expect(page.get_by_text("dinsdag 3 maart 2026")).to_be_visible()
    await page.get_by_role("button", name="Volgende maand").click()
    await expect(page.get_by_text("donderdag 2 april 2026")).to_be_visible()


async def test_a_story_is_told_on_the_phones_of_its_people(page: Page, noor: Person, joost: Person) -> None:
    guide = page.locator("#guide")
    await guide.get_by_role("button", name="Noor: wie weet het?").click()
    await expect(phone(page, "Noor Haddad").get_by_role("log")).to_contain_text("wie weet het?")
    joost.start()
    await guide.get_by_text("Een lijst", exact=True).click()
    await expect(guide.get_by_role("button", name="Noor: wie weet het?")).to_be_hidden()
    await expect(page.locator("main > :first-child")).to_have_accessible_name("Telefoon van Joost Bakker")
    await guide.get_by_role("button", name="Joost: stuurt lijst.csv").click()
    await expect(phone(page, "Joost Bakker").get_by_role("link", name="lijst.csv")).to_be_visible()
    await guide.get_by_role("button", name="Week verder").click()
    await expect(page.get_by_text("maandag 9 maart 2026")).to_be_visible()
    await expect(guide.locator("li.tried")).to_have_count(3)


async def test_an_outsider_can_take_a_phone_and_block_the_bot(page: Page, sandbox: Sandbox) -> None:
    await phone(page, "Joost Bakker").get_by_role("combobox").select_option("+ iemand van buiten")
    right = phone(page, "Sam")
    await right.get_by_role("button", name="Start").click()
    await right.get_by_role("button", name="Blokkeer").click()
    await expect(right.get_by_role("button", name="Deblokkeer")).to_be_visible()
    await expect(box(right)).to_have_count(0)
    assert not sandbox.people[-1].private.bot_is_here


async def test_own_messages_can_be_edited_and_others_answered(
    page: Page, service: Service, noor: Person
) -> None:
    left = phone(page, "Noor Haddad")
    await box(left).fill("ode")
    await box(left).press("Enter")
    await expect(left.get_by_role("log")).to_contain_text("ode")
    await left.get_by_role("button", name="Bewerken").last.click()
    await box(left).fill("oude vraag")
    await box(left).press("Enter")
    await expect(left.get_by_role("log")).to_contain_text("bewerkt")
    await service.call("sendMessage", chat_id=noor.id, text="Bedoel je dit?")
    await expect(left.get_by_role("log")).to_contain_text("Bedoel je dit?")
    await left.get_by_role("button", name="Antwoorden").last.click()
    await box(left).fill("ja")
    await box(left).press("Enter")
    await expect(left.locator("blockquote")).to_contain_text("Bedoel je dit?")
    assert noor.last().body["reply_to_message"]["text"] == "Bedoel je dit?"


async def test_a_small_screen_shows_one_phone_and_tells_of_news_on_the_other(
    page: Page, service: Service, noor: Person, joost: Person
) -> None:
    joost.start()
    await page.set_viewport_size({"width": 390, "height": 844})
    await expect(phone(page, "Joost Bakker")).to_be_hidden()
    await service.call("sendMessage", chat_id=joost.id, text="nieuws")
    tab = page.get_by_role("tablist", name="Telefoons").get_by_role("tab", name="Joost Bakker")
    await expect(tab.get_by_label("nieuw")).to_be_visible()
    await tab.click()
    await expect(phone(page, "Joost Bakker")).to_be_visible()
    await expect(phone(page, "Noor Haddad")).to_be_hidden()
    assert await page.evaluate("document.documentElement.scrollWidth") <= 390


async def test_on_a_small_screen_the_guide_makes_way_for_the_phone_of_who_acts(page: Page) -> None:
    await page.set_viewport_size({"width": 390, "height": 844})
    button = page.get_by_role("button", name="Noor: wie weet het?")
    await expect(button).to_be_hidden()
    await page.get_by_text("Probeer dit").click()
    await button.click()
    await expect(button).to_be_hidden()
    await expect(phone(page, "Noor Haddad").get_by_role("log")).to_contain_text("wie weet het?")
