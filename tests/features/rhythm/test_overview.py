"""Conversations: how everybody stands, as picture, text and table."""

import csv
import io
from datetime import UTC, date, datetime
from pathlib import Path

from PIL import Image

from bot.core.texts import LANGUAGES
from bot.features.rhythm.model import Excuse, Rhythm, sheet
from bot.features.rhythm.month import Month
from bot.features.rhythm.views.overview import all_organisations, as_text, hard_to_reach, looking_back
from bot.features.rhythm.views.reminders import behind
from bot.sandbox import Message
from tests.features.directory.scenes import file_in
from tests.features.membership.scenes import file_in as picture_in
from tests.features.rhythm.scenes import asks, brings_in, heard, hears, moves_to, presses, wijk
from tests.stage import Stage, knowledge


def is_photo(message: Message) -> bool:
    return "photo" in message.body


async def test_a_member_sees_their_own_organisation(stage: Stage) -> None:
    await brings_in(stage, "De Woonst")
    await brings_in(stage, "De Woonst")
    await brings_in(stage, "Kredietbank")
    shown = await asks(stage.fatma, "/stand")
    assert is_photo(shown)
    assert "De Woonst, maart 2026: gehaald, met 2 casussen." in shown.text
    assert "maart 2026 tot en met februari 2027: 2 van de 12 ingebracht. Nog 10 te gaan." in shown.text
    text = await presses(stage.fatma, "Als tekst", shown, "Gehaald: mrt 26 (2)")
    assert text.text.startswith("De Woonst\n")
    assert "Kredietbank" not in text.text


async def test_a_contact_person_goes_on_to_a_pause_and_others_do_not(stage: Stage) -> None:
    shown = await asks(stage.contact, "/stand", "nog geen casus")
    agreed = await presses(stage.contact, "Pauze en afspraken", shown, "Elke maand minstens 1 casus.")
    await presses(stage.contact, "Pauze", agreed, "Vanaf welke maand")
    assert (await asks(stage.fatma, "/stand", "nog geen casus")).labels == ["Als tekst", "Als CSV"]


async def test_a_coordinator_sees_all_of_them(stage: Stage) -> None:
    await brings_in(stage, "De Woonst")
    await moves_to(stage, "2026-04-15")
    await brings_in(stage, "Kredietbank")
    shown = await asks(stage.coordinator, "/stand", "Pauze of lukt niet")
    assert is_photo(shown)
    assert "april 2026: 1 organisatie haalde het al. Nog niet: 4." in shown.text
    text = await presses(stage.coordinator, "Als tekst", shown, "Kredietbank")
    assert (
        "De Woonst\nmaart 2026 tot en met februari 2027: 1 van de 12 ingebracht. Nog 11 te gaan." in text.text
    )
    assert "Gehaald: mrt 26\nNog niet: apr 26" in text.text


async def test_the_picture_is_as_wide_as_a_phone(stage: Stage) -> None:
    shown = await asks(stage.coordinator, "/stand", "Pauze of lukt niet")
    picture = Image.open(io.BytesIO(await picture_in(stage, shown)))
    assert picture.width == 1080
    assert picture.height < 1500


async def test_the_table_has_a_line_for_each_organisation_and_a_column_for_each_month(stage: Stage) -> None:
    await brings_in(stage, "De Woonst")
    await moves_to(stage, "2026-04-15")
    shown = await asks(stage.coordinator, "/stand", "Pauze of lukt niet")
    sent = await presses(stage.coordinator, "Als CSV", shown, "Elke organisatie op een regel")
    assert sent.body["document"]["file_name"] == "stand.csv"
    rows = list(csv.reader(io.StringIO((await file_in(stage, sent)).decode("utf-8-sig")), delimiter=";"))
    assert rows[0][:3] == ["organisatie", "2026-03", "2026-04"]
    assert rows[0][3:] == ["periode van", "tot en met", "ingebracht", "gevraagd", "nog te gaan"]
    assert rows[1] == ["De Woonst", "gehaald (1)", "nog niet", "2026-03", "2027-02", "1", "12", "11"]
    assert len(rows) == 6


async def test_many_organisations_come_in_pages(tmp_path: Path) -> None:
    async with wijk(tmp_path) as stage:
        core = stage.app.core
        await core.db.write(
            lambda tx: tx.many(
                "INSERT INTO organisation (name, name_key) VALUES (?, ?)",
                [(f"Organisatie {number:03}", f"organisatie {number:03}") for number in range(55)],
            )
        )
        await moves_to(stage, "2026-04-02")
        shown = await asks(stage.coordinator, "/stand", "Pauze of lukt niet")
        assert "Je ziet 1 tot en met 25 van 60." in shown.text
        assert shown.labels == ["Volgende ›", "Als tekst", "Als CSV"]
        second = await presses(stage.coordinator, "Volgende ›", shown, "Je ziet 26 tot en met 50 van 60.")
        await presses(stage.coordinator, "Volgende ›", second, "Je ziet 51 tot en met 60 van 60.")
        text = await presses(stage.coordinator, "Als tekst", second, "Organisatie 002")
        assert len(text.text) < 4096
        turned = await presses(stage.coordinator, "Volgende ›", text, "Organisatie 010")
        assert turned.id == text.id
        stage.coordinator.send_callback(text, "rhythm:text:9999")
        await stage.coordinator.wait_for("Organisatie 054")


async def test_the_first_working_day_brings_the_picture_of_last_month_once(stage: Stage) -> None:
    await brings_in(stage, "De Woonst")
    await moves_to(stage, "2026-03-05")
    listed = await asks(stage.coordinator, "/ritme", "Tik op een naam")
    shown = await presses(
        stage.coordinator, "Kredietbank · 1 per maand", listed, "Elke maand minstens 1 casus"
    )
    asked = await presses(stage.coordinator, "Deze maand lukt niet", shown, "Waarom")
    await presses(stage.coordinator, "Geen geschikte casus", asked, "Genoteerd")
    await moves_to(stage, "2026-04-01", "06:00")
    assert heard(stage.coordinator, "Zo ging maart 2026") == []
    await moves_to(stage, "2026-04-01", "07:05")
    letter = await stage.coordinator.wait_for("Zo ging maart 2026")
    assert is_photo(letter)
    assert (
        "1 organisatie haalde het. Bij 3 kwam het er niet van. Pauze of lukte niet: 1. Samen 1 casus."
        in letter.text
    )
    assert "Het lukte niet bij Kredietbank (Geen geschikte casus)." in letter.text
    await moves_to(stage, "2026-04-02")
    assert len(heard(stage.coordinator, "Zo ging maart")) == 1
    assert heard(stage.contact, "Zo ging") == []
    await presses(stage.coordinator, "Hoe staan we ervoor?", letter, "april 2026")


async def test_after_downtime_the_letter_of_last_month_comes_and_older_ones_do_not(stage: Stage) -> None:
    await moves_to(stage, "2026-06-20")
    await stage.coordinator.wait_for("Zo ging mei 2026")
    assert len(heard(stage.coordinator, "Zo ging")) == 1


async def test_before_it_began_members_and_coordinators_hear_so(tmp_path: Path) -> None:
    async with wijk(tmp_path, datetime(2026, 3, 2, 9, tzinfo=UTC), start="") as stage:
        assert "doet nog niet mee" in (await asks(stage.noor, "/stand")).text
        assert "Begin met /ritme" in (await asks(stage.coordinator, "/stand")).text
        assert "doet nog niet mee" in await hears(stage.noor, stage.noor.last(), "rhythm:csv")
        await moves_to(stage, "2026-06-20")
        assert heard(stage.coordinator, "Zo ging") == []


def test_the_longest_pages_fit_in_a_message() -> None:
    organisations = [
        Rhythm(n, f"{n} " + "lange naam " * 20, Month(2024, 7), 12, ((Month(2024, 7), 2),)) for n in range(60)
    ]
    counted = {n: {Month(2024, 7) + m: m % 5 for m in range(24)} for n in range(60)}
    shown = sheet(organisations, counted, Month(2026, 6), carried=False)
    for language in LANGUAGES:
        say = knowledge().texts.into(language)
        assert all(len(as_text(say, shown, page).text) < 4096 for page in range(6))
        excuses = [Excuse(n, "lange naam " * 10, "reden " * 30) for n in range(9)]
        assert len(looking_back(say, shown, excuses, b"").text) < 1024
        assert len(all_organisations(say, shown, 2, b"").text) < 1024
        names = [one.organisation for one in organisations] + ["&" * 60] * 60 + ["a"] * 400
        assert len(hard_to_reach(say, names, names).text) < 4096
        assert len(hard_to_reach(say, ["a"] * 400, ["&" * 99] * 50).text) < 4096
        assert len(behind(say, organisations * 9, date(2026, 6, 15)).text) < 4096
