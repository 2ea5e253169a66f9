"""Conversations: from step to step, and what the clock says."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.features.casus.scenes import TITLE, asks, brings_in, fills, group, presses
from tests.stage import Stage
from tests.stage import stage as open_stage

PASSED = "Wat staat er in de weg? Tik op wat past"


async def test_a_step_that_is_done_leads_to_the_next_with_its_own_last_day(stage: Stage) -> None:
    card = await brings_in(stage.noor)
    card = await presses(stage.noor, "✓ Klaar: gesprek met de bewoner", card, "Stap 2 van 5")
    assert "samen een plan maken\nUiterlijk 12 maart 2026" in card.text
    card = await presses(stage.noor, "✓ Klaar: samen een plan maken", card, "Stap 4 van 5")
    assert "Uiterlijk 13 april 2026, eerder mag altijd." in card.text, "42 days in all"


async def test_an_obstacle_that_is_open_brings_the_casus_at_clearing_the_way(stage: Stage) -> None:
    card = await brings_in(stage.noor, obstacle="De regel van inschrijving houdt alles tegen")
    card = await presses(stage.noor, "✓ Klaar: gesprek met de bewoner", card, "Stap 2 van 5")
    card = await presses(stage.noor, "✓ Klaar: samen een plan maken", card, "Stap 3 van 5")
    assert "belemmering weghalen" in card.text


async def test_a_step_is_skipped_with_a_reason_that_stays(stage: Stage) -> None:
    card = await brings_in(stage.noor)
    await presses(stage.noor, "Sla over", card, "Waarom sla je dit over: gesprek met de bewoner?")
    card = await asks(stage.noor, "Het gesprek was er vorige week al")
    assert "Stap 2 van 5" in card.text
    assert "Overgeslagen: gesprek met de bewoner (Het gesprek was er vorige week al)" in card.text


async def test_a_step_goes_back_and_its_clock_starts_anew(stage: Stage) -> None:
    card = await brings_in(stage.noor)
    assert "Een stap terug" not in card.labels
    card = await presses(stage.noor, "✓ Klaar: gesprek met de bewoner", card, "Stap 2 van 5")
    await stage.pass_time(days=3)
    card = await presses(stage.noor, "Een stap terug", card, "Stap 1 van 5")
    assert "Uiterlijk 13 maart 2026" in card.text


async def test_a_second_tap_and_a_button_of_an_earlier_step_change_nothing(stage: Stage) -> None:
    card = await brings_in(stage.noor)
    await presses(stage.noor, "✓ Klaar: gesprek met de bewoner", card, "Stap 2 van 5")
    for data in ("casus:done:1:1", "casus:skip:1:1", "casus:back:1:1"):
        pressed = stage.noor.send_callback(card, data)
        assert "intussen bij een andere stap" in str((await pressed.answered()).answer), data


async def test_who_works_on_it_is_warned_before_and_asked_after_the_last_day_each_once(stage: Stage) -> None:
    await brings_in(stage.noor)
    await stage.pass_time(days=7)  # 9 March
    assert "uiterlijk 12 maart" not in stage.noor.last().text
    await stage.pass_time(days=1)  # two working days before
    warned = await stage.noor.wait_for(
        "De stap gesprek met de bewoner: uiterlijk 12 maart 2026, eerder mag altijd."
    )
    await stage.pass_time(days=1)
    await stage.pass_time(days=1)
    assert stage.noor.last() is warned
    await stage.pass_time(days=1)
    asked = await stage.noor.wait_for(PASSED)
    assert "een regel" in asked.labels
    await stage.pass_time(days=20)
    assert stage.noor.last() is asked


@pytest.mark.parametrize("how", ["done", "withdrawn", "nothing"])
async def test_a_warning_that_waits_for_the_morning_is_taken_back_when_the_step_is_over(
    stage: Stage, how: str
) -> None:
    card = await brings_in(stage.noor)
    await stage.pass_time(days=7, hours=14)  # the 10th, after midnight
    if how == "done":
        await presses(stage.noor, "✓ Klaar: gesprek met de bewoner", card, "Stap 2 van 5")
    elif how == "withdrawn":
        await presses(stage.noor, "Trek in", card, "Waarom trek je deze casus in?")
        await asks(stage.noor, "De bewoner verhuist")
    await stage.pass_time(hours=10)
    warned = [m for m in stage.noor.messages() if "Lukt het zo?" in m.text]
    assert len(warned) == (how == "nothing")


async def test_after_days_of_downtime_only_the_newest_is_said(stage: Stage) -> None:
    await brings_in(stage.noor)
    await stage.pass_time(days=30)
    await stage.noor.wait_for(PASSED)
    assert not [m for m in stage.noor.messages() if "Lukt het zo?" in m.text]


async def test_after_the_last_day_one_can_say_what_stands_in_the_way_or_that_nothing_does(
    stage: Stage,
) -> None:
    await group(stage, "money", "Fatma")
    await brings_in(stage.noor)
    await stage.pass_time(days=11)
    asked = await stage.noor.wait_for(PASSED)
    await presses(stage.noor, "geld", asked, "Wat staat er in de weg (geld)?")
    stage.noor.say("Er is geen potje voor de verhuizing")
    await stage.noor.wait_for("Dit ligt nu bij Groep money")
    await presses(stage.noor, "Niets, we zijn nog bezig", asked, "Goed dat je het zegt")


@pytest.mark.parametrize(
    ("now", "last"),
    [
        (
            datetime(2026, 3, 4, 23, 30, tzinfo=UTC),
            "13 maart 2026",
        ),  # in the wijk it is the 5th: the 15th is a Sunday
        (
            datetime(2026, 3, 28, 22, 30, tzinfo=UTC),
            "7 april 2026",
        ),  # the night in which the clock goes forward
        (datetime(2026, 10, 24, 22, 30, tzinfo=UTC), "4 november 2026"),  # the 25th; that night it goes back
        (datetime(2028, 2, 19, 12, 0, tzinfo=UTC), "29 februari 2028"),
    ],
)
async def test_days_are_those_of_the_wijk(tmp_path: Path, now: datetime, last: str) -> None:
    async with open_stage(tmp_path, now) as stage:
        assert f"Uiterlijk {last}, eerder mag altijd." in (await brings_in(stage.noor)).text


async def test_a_member_who_muted_reminders_gets_none_of_them(stage: Stage) -> None:
    await stage.app.core.db.write(
        lambda tx: tx.run("INSERT INTO wish (user_id, muted) VALUES (?, 'reminder')", stage.noor.id)
    )
    card = await brings_in(stage.noor)
    await stage.pass_time(days=30)
    await asks(stage.noor, "/casus")
    assert not [m for m in stage.noor.messages() if PASSED in m.text]
    await presses(stage.noor, "✓ Klaar: gesprek met de bewoner", card, "Stap 2 van 5")


async def at_the_end(stage: Stage) -> None:
    """Noor's casus is at its last step."""
    card = await brings_in(stage.noor)
    for done, then in (
        ("gesprek met de bewoner", "Stap 2"),
        ("samen een plan maken", "Stap 4"),
        ("het plan uitvoeren", "Stap 5"),
    ):
        card = await presses(stage.noor, f"✓ Klaar: {done}", card, then)
    await presses(stage.noor, "Vul in wat jullie leerden", card, "Wat hielp?")


async def test_at_the_end_it_is_asked_what_was_learned_and_the_casus_is_done(stage: Stage) -> None:
    await at_the_end(stage)
    assert "Wat hield jullie tegen?" in (await asks(stage.noor, "Samen aan tafel zitten")).text
    assert "Wat is er veranderd?" in (await asks(stage.noor, "Het lange wachten")).text
    shown = await asks(stage.noor, "Het gezin kon blijven")
    await presses(stage.noor, "Een beetje", shown, "Hoe praatte de bewoner mee?")
    shown = await asks(stage.noor, "Bij elk gesprek")
    assert f"Casus 2026-001 is afgerond: {TITLE}" in shown.text
    card = await presses(stage.noor, "Naar de casus", shown, "Deze casus is afgerond.")
    shown = await presses(stage.noor, "Lees de casus", card, "Samen aan tafel zitten")
    assert "Wijzig: titel" not in shown.labels
    pressed = stage.noor.send_callback(shown, "casus:ask:1:title")
    assert "afgerond of ingetrokken" in str((await pressed.answered()).answer)


async def test_a_resident_without_a_say_asks_why_kindly_and_it_may_be_skipped(stage: Stage) -> None:
    await at_the_end(stage)
    await asks(stage.noor, "Doorzetten")
    await asks(stage.noor, "Niets")
    shown = await asks(stage.noor, "Rust")
    shown = await presses(stage.noor, "Nee", shown, "Het hoeft niet altijd te kunnen")
    await presses(stage.noor, "Sla over", shown, "is afgerond")


async def test_what_no_longer_fits_another_answer_is_forgotten(stage: Stage) -> None:
    await at_the_end(stage)
    await asks(stage.noor, "Doorzetten")
    await asks(stage.noor, "Niets")
    shown = await asks(stage.noor, "Rust")
    shown = await presses(stage.noor, "Ja", shown, "Hoe praatte de bewoner mee?")
    shown = await presses(stage.noor, "‹ Terug", shown, "Praatte de bewoner mee?")
    shown = await presses(stage.noor, "Nee", shown, "Het hoeft niet altijd te kunnen")
    shown = await asks(stage.noor, "De bewoner was ziek")
    assert "is afgerond" in shown.text
    fields = await stage.read(lambda tx: {row["field"] for row in tx.all("SELECT field FROM casus_answer")})
    assert "why_not" in fields
    assert "how" not in fields


async def test_the_result_is_not_asked_before_the_end(stage: Stage) -> None:
    card = await brings_in(stage.noor)
    for data in ("casus:result:1", "casus:ask:1:helped"):
        pressed = stage.noor.send_callback(card, data)
        answer = str((await pressed.answered()).answer)
        assert "andere stap" in answer or "werkt niet meer" in answer, data


async def test_a_casus_is_withdrawn_with_a_reason_and_nothing_is_asked_any_more(stage: Stage) -> None:
    await group(stage, "rule", "Fatma")
    card = await brings_in(stage.noor, obstacle="De regel van inschrijving")
    request = await stage.fatma.wait_for("Wie pakt dit op?")
    await presses(stage.fatma, "Ik pak dit op", request, "Fatma Yilmaz pakt dit op.")
    await presses(stage.noor, "Trek in", card, "Waarom trek je deze casus in?")
    assert "telt niet meer mee" in (await asks(stage.noor, "De bewoner verhuist")).text
    await stage.fatma.wait_for("Je hoeft niet verder te zoeken")
    pressed = stage.fatma.send_callback(request, "casus:take:1")
    assert "staat niet meer in de weg" in str((await pressed.answered()).answer)
    await stage.pass_time(days=60)
    assert not [m for m in stage.noor.messages() if PASSED in m.text]
    assert "Er loopt nu geen casus" in (await asks(stage.noor, "/casus")).text


@pytest.mark.parametrize("data", ["casus:done:1:1", "casus:skip:1:1", "casus:withdraw:1", "casus:open:1"])
async def test_who_has_nothing_to_do_with_a_casus_can_do_nothing_with_it(stage: Stage, data: str) -> None:
    card = await brings_in(stage.noor)
    pressed = stage.joost.send_callback(card, data)
    assert "Deze casus is er niet" in str((await pressed.answered()).answer)


async def test_a_wijk_has_steps_of_its_own(tmp_path: Path) -> None:
    own = {"steps": [{"name": "kennis_maken", "days": 7}, {"name": "klaar", "days": 30}]}
    async with open_stage(tmp_path, casus=own) as stage:
        await fills(stage.noor)
        card = await presses(stage.noor, "Breng in", stage.noor.last(), "Stap 1 van 2: kennis maken")
        card = await presses(stage.noor, "✓ Klaar: kennis maken", card, "Stap 2 van 2: klaar")
        assert "Vul in wat jullie leerden" in card.labels


async def test_the_contact_person_hears_of_a_casus_of_their_organisation_and_sees_it(stage: Stage) -> None:
    await brings_in(stage.fatma)
    told = await stage.contact.wait_for("bracht voor jullie organisatie een casus in: 2026-001")
    card = await presses(stage.contact, "Naar de casus", told, "Stap 1 van 5")
    assert "Trek in" in card.labels
    assert any(label.startswith("2026-001") for label in (await asks(stage.contact, "/casus")).labels)
