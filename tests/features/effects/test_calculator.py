"""Conversations: the effectencalculator filled in and its outcome."""

from dataclasses import replace
from decimal import Decimal

import pytest

from bot.features.effects.model.calculation import MOST_LINES, Line, Per, Scenario, Span
from bot.features.effects.model.prices import Price
from tests.features.casus.scenes import presses
from tests.features.effects.scenes import (
    SHELTER,
    TALK,
    WALK,
    filled_in,
    lines_of,
    opens,
    price_list,
    says,
)
from tests.stage import Stage


async def test_an_activity_of_the_price_list_by_the_hour(stage: Stage) -> None:
    await price_list(stage)
    shown = await presses(stage.noor, "Wat er gebeurde", await opens(stage), "Alle hulp die er echt was")
    shown = await presses(
        stage.noor, "+ Activiteit of gebeurtenis", shown, "Welke activiteit of gebeurtenis was er?"
    )
    assert shown.labels[:2] == ["Gesprek wijkcoach · €\u00a087,50 per uur", "Opvang · €\u00a0120 per dag"]
    await presses(stage.noor, "Gesprek wijkcoach · €\u00a087,50 per uur", shown, "Hoe vaak?")
    shown = await says(stage.noor, "6", "Hoeveel uur duurde het elke keer?")
    assert shown.labels == []
    shown = await says(stage.noor, "1,5", "In welke maanden? Maand 1 is maart 2026, toen de casus begon.")
    await presses(stage.noor, "Weet ik niet", shown, "• Gesprek wijkcoach: 6 keer 1,5 uur, €\u00a0787,50")
    (line,) = await lines_of(stage)
    assert (line.times, line.hours, line.payer) == (Decimal(6), Decimal("1.5"), "Gemeente")
    assert line.price == Decimal("87.5")


async def test_an_activity_of_the_price_list_by_another_unit(stage: Stage) -> None:
    await price_list(stage)
    shown = await presses(stage.noor, "Als dat niet was gebeurd", await opens(stage), "Een schatting is goed")
    shown = await presses(
        stage.noor, "+ Activiteit of gebeurtenis", shown, "of gebeurtenis was er anders geweest?"
    )
    await presses(stage.noor, "Opvang · €\u00a0120 per dag", shown, "Het gaat per dag")
    shown = await says(stage.noor, "30", "In welke maanden?")
    await presses(stage.noor, "Maand 1", shown, "• Opvang: 30 × dag, maand 1, €\u00a03.600")
    assert [line.scenario for line in await lines_of(stage)] == [Scenario.REFERENCE]


async def test_an_activity_that_goes_by_the_time_is_counted_in_times(stage: Stage) -> None:
    await price_list(stage, Price("Huisbezoek", "keer", Decimal(60), "Gemeente"))
    shown = await presses(stage.noor, "Wat er gebeurde", await opens(stage), "Alle hulp")
    shown = await presses(stage.noor, "+ Activiteit of gebeurtenis", shown, "Welke activiteit")
    asked = await presses(stage.noor, "Huisbezoek · €\u00a060 per keer", shown, "Hoe vaak?")
    assert "Het gaat per" not in asked.text
    await says(stage.noor, "2", "In welke maanden?")
    await says(stage.noor, "2-3", "• Huisbezoek: 2 keer, maand 2 tot en met 3, €\u00a0120")


async def test_without_a_price_list_a_name_is_typed_and_hours_may_be_unknown(stage: Stage) -> None:
    shown = await presses(stage.noor, "Wat er gebeurde", await opens(stage), "Alle hulp")
    await presses(stage.noor, "+ Activiteit of gebeurtenis", shown, "Typ een korte naam")
    await says(stage.noor, "gesprek met de wijkcoach", "Hoe vaak?")
    shown = await says(stage.noor, "4", "Hoeveel uur")
    shown = await presses(stage.noor, "Weet ik niet", shown, "In welke maanden?")
    shown = await presses(stage.noor, "Weet ik niet", shown, "• gesprek met de wijkcoach: 4 keer")
    outcome = await presses(
        stage.noor, "‹ Naar de effecten", shown, "1 bij “wat er gebeurde”, 0 bij “als dat niet was gebeurd”."
    )
    outcome = await presses(stage.noor, "Bekijk de uitkomst", outcome, "Contacten: 4, anders 0.")
    assert "Er zijn geen prijzen bekend" in outcome.text
    assert "€" not in outcome.text


async def test_a_name_that_stands_in_the_price_list_gets_its_price(stage: Stage) -> None:
    await price_list(stage)
    shown = await presses(stage.noor, "Wat er gebeurde", await opens(stage), "Alle hulp")
    shown = await presses(stage.noor, "+ Activiteit of gebeurtenis", shown, "Welke activiteit")
    await presses(stage.noor, "Een andere activiteit", shown, "Typ een korte naam")
    await says(stage.noor, "opvang", "Het gaat per dag")
    shown = await says(stage.noor, "2", "In welke maanden?")
    await presses(stage.noor, "Weet ik niet", shown, "• Opvang: 2 × dag, €\u00a0240")


async def test_a_long_price_list_is_turned_page_by_page(stage: Stage) -> None:
    await price_list(stage, *(Price(f"Hulp {number:02}", "keer", Decimal(1), "Rijk") for number in range(20)))
    shown = await presses(stage.noor, "Wat er gebeurde", await opens(stage), "Alle hulp")
    shown = await presses(stage.noor, "+ Activiteit of gebeurtenis", shown, "Welke activiteit")
    stage.noor.press("Volgende ›", message=shown)
    shown = await stage.noor.wait_for(lambda message: "Hulp 08 · €\u00a01 per keer" in message.labels)
    stage.noor.press("Volgende ›", message=shown)
    shown = await stage.noor.wait_for(lambda message: "Hulp 19 · €\u00a01 per keer" in message.labels)
    assert "Volgende ›" not in shown.labels


@pytest.mark.parametrize(
    ("typed", "says_"),
    [
        ("zes", "Dat getal begrijp ik niet"),
        ("1.250", "begrijp ik niet"),
        ("0", "groter is dan 0"),
        ("€\u00a05", "begrijp"),
        ("2 per dag", "begrijp ik niet"),
    ],
)
async def test_a_number_that_cannot_be_is_asked_again(stage: Stage, typed: str, says_: str) -> None:
    await price_list(stage)
    shown = await opens(stage)
    stage.noor.send_callback(shown, "effects:choose:1:intervention:2")
    await stage.noor.wait_for("Het gaat per dag")
    await says(stage.noor, typed, says_)
    await says(stage.noor, "3", "In welke maanden?")


@pytest.mark.parametrize(("typed", "says_"), [("🙂", "in gewone woorden"), ("x" * 61, "Dit zijn 61 tekens")])
async def test_a_name_that_cannot_be_is_asked_again(stage: Stage, typed: str, says_: str) -> None:
    stage.noor.send_callback(await opens(stage), "effects:name:1:intervention")
    await stage.noor.wait_for("Typ een korte naam")
    await says(stage.noor, typed, says_)
    await says(stage.noor, "koffie", "Hoe vaak?")


async def test_a_photo_or_voice_message_is_refused_and_the_question_stays(stage: Stage) -> None:
    stage.noor.send_callback(await opens(stage), "effects:name:1:intervention")
    await stage.noor.wait_for("Typ een korte naam")
    stage.noor.send_voice()
    await stage.noor.wait_for("Hier kan ik alleen geschreven tekst gebruiken")
    stage.noor.send_photo(b"foto")
    await stage.noor.wait_for("Hier kan ik alleen geschreven tekst gebruiken")
    await says(stage.noor, "koffie", "Hoe vaak?")


async def test_client_data_in_a_name_is_refused(stage: Stage) -> None:
    stage.noor.send_callback(await opens(stage), "effects:name:1:intervention")
    await stage.noor.wait_for("Typ een korte naam")
    await says(stage.noor, "gesprek met mevrouw Jansen, bsn 111222333", "niets bewaard")
    assert await lines_of(stage) == []


async def test_a_line_is_changed_and_taken_away(stage: Stage) -> None:
    shown = await opens(stage)
    await filled_in(stage, TALK, WALK)
    shown = await presses(stage.noor, "Wat er gebeurde", shown, "• Wandelen: 4 keer 2 uur")
    line = await presses(
        stage.noor, "Gesprek wijkcoach", shown, "Prijs: €\u00a090 per uur. Betaler: Gemeente."
    )
    await presses(stage.noor, "Verander het aantal", line, "Hoe vaak?")
    await says(stage.noor, "2", "Hoeveel uur")
    shown = await says(stage.noor, "1", "In welke maanden?")
    shown = await presses(stage.noor, "Weet ik niet", shown, "• Gesprek wijkcoach: 2 keer 1 uur, €\u00a0180")
    line = await presses(stage.noor, "Wandelen", shown, "geen prijs bekend")
    await presses(stage.noor, "Haal weg", line, "Gesprek wijkcoach: 2 keer")
    assert [line.activity for line in await lines_of(stage)] == ["Gesprek wijkcoach"]


async def test_two_people_who_work_on_one_casus_hear_of_each_other(stage: Stage) -> None:
    shown = await opens(stage)
    await filled_in(stage, TALK)
    shown = await presses(stage.noor, "Wat er gebeurde", shown, "Gesprek wijkcoach")
    stage.noor.press("Gesprek wijkcoach", message=shown)
    line = await stage.noor.wait_for("Prijs:")
    await presses(stage.noor, "Verander het aantal", line, "Hoe vaak?")
    dropped = stage.coordinator.send_callback(line, "effects:drop:1:1")
    await dropped.answered()
    await says(stage.noor, "2", "Hoeveel uur")
    asked = await says(stage.noor, "1", "In welke maanden?")
    pressed = stage.noor.press("Maand 1", message=asked)
    assert "Iemand anders haalde die weg" in (await pressed.answered()).text
    assert await lines_of(stage) == []


async def test_the_outcome_in_euros_per_payer_as_a_picture_and_in_words(stage: Stage) -> None:
    shown = await opens(stage)
    await filled_in(stage, TALK, SHELTER, WALK)
    stage.noor.send_callback(shown, "effects:outcome:1")
    outcome = await stage.noor.wait_for("Verschil: €\u00a02.790 minder")
    assert "Wat er gebeurde: €\u00a0810\nAls dat niet was gebeurd: €\u00a03.600" in outcome.text
    assert "• Rijk: €\u00a00 in plaats van €\u00a03.600, dus €\u00a03.600 minder" in outcome.text
    assert "• Gemeente: €\u00a0810 in plaats van €\u00a00, dus €\u00a0810 meer" in outcome.text
    assert "Contacten: 10, anders 0.\nUren: 17, anders 0." in outcome.text
    assert "Van 1 regel is geen prijs bekend" in outcome.text
    picture = next(message for message in stage.noor.messages() if "photo" in message.body)
    assert "Wat het elke betaler kostte" in picture.text


async def test_many_payers_are_added_up_behind_those_for_whom_most_is_at_stake(stage: Stage) -> None:
    shown = await opens(stage)
    lines = (
        Line(Scenario.REFERENCE, "x" * 60, Decimal(n), None, "dag", Decimal(100), f"{'Betaler ' * 6}{n:02}")
        for n in range(1, 31)
    )
    await filled_in(stage, *lines)
    stage.noor.send_callback(shown, "effects:outcome:1")
    outcome = await stage.noor.wait_for("Per betaler")
    assert "Betaler 30: €\u00a00 in plaats van €\u00a03.000" in outcome.text
    assert "• 23 andere betalers: €\u00a00 in plaats van €\u00a027.600" in outcome.text


async def test_a_new_price_list_leaves_what_was_calculated_alone(stage: Stage) -> None:
    shown = await opens(stage)
    await filled_in(stage, TALK)
    await price_list(stage, Price("Gesprek wijkcoach", "uur", Decimal(1), "Rijk"))
    await presses(stage.noor, "Wat er gebeurde", shown, "6 keer 1,5 uur, €\u00a0810")


async def test_a_scenario_has_an_end(stage: Stage) -> None:
    shown = await opens(stage)
    await filled_in(stage, *[WALK] * MOST_LINES)
    shown = await presses(stage.noor, "Wat er gebeurde", shown, "Wandelen")
    assert "+ Activiteit of gebeurtenis" not in shown.labels
    forged = stage.noor.send_callback(shown, "effects:add:1:intervention:0")
    assert f"Er kunnen {MOST_LINES} regels staan" in (await forged.answered()).text


async def test_old_and_forged_buttons_get_a_friendly_answer_and_change_nothing(stage: Stage) -> None:
    await price_list(stage)
    shown = await opens(stage)
    await filled_in(stage, TALK)
    for data in (
        "choose:1:intervention:99",
        "lines:1:dream",
        "line:1:99",
        "no-hours",
        "outcome:99",
        "drop:2:1",
    ):
        assert (await stage.noor.send_callback(shown, f"effects:{data}").answered()).text, data
    for data in ("drop:1:1", "change:1:1", "outcome:1", "lines:1:intervention", "choose:1:intervention:1"):
        assert (await stage.joost.send_callback(shown, f"effects:{data}").answered()).text, data
    assert len(await lines_of(stage)) == 1


async def test_hours_cannot_be_left_out_where_the_price_goes_by_the_hour(stage: Stage) -> None:
    await price_list(stage)
    shown = await opens(stage)
    stage.noor.send_callback(shown, "effects:choose:1:intervention:1")
    await stage.noor.wait_for("Hoe vaak?")
    asked = await says(stage.noor, "6", "Hoeveel uur")
    pressed = stage.noor.send_callback(asked, "effects:no-hours")
    assert "Deze knop werkt niet meer" in (await pressed.answered()).text
    assert await lines_of(stage) == []


async def test_without_lines_there_is_no_outcome(stage: Stage) -> None:
    shown = await opens(stage)
    assert "Bekijk de uitkomst" not in shown.labels
    pressed = stage.noor.send_callback(shown, "effects:outcome:1")
    assert "nog geen activiteit" in (await pressed.answered()).text


async def test_a_rhythm_needs_its_months_and_counts_over_them(stage: Stage) -> None:
    await price_list(stage)
    shown = await opens(stage)
    stage.noor.send_callback(shown, "effects:choose:1:intervention:1")
    await stage.noor.wait_for("Of een ritme: 2 per week")
    await says(stage.noor, "2 per week", "Hoeveel uur")
    asked = await says(stage.noor, "1", "In welke maanden?")
    assert "Weet ik niet" not in asked.labels
    forged = stage.noor.send_callback(asked, "effects:no-when")
    assert "werkt niet meer" in (await forged.answered()).text
    await says(stage.noor, "6-3", "Die maanden begrijp ik niet")
    await says(
        stage.noor,
        "1-6",
        "• Gesprek wijkcoach: 2 keer 1 uur per week, maand 1 tot en met 6, €\u00a04.550",
    )
    (line,) = await lines_of(stage)
    assert (line.times, line.per, line.when) == (Decimal(2), Per.WEEK, Span(1, 6))


async def test_both_scenarios_over_the_months_as_a_picture_and_in_words(stage: Stage) -> None:
    shown = await opens(stage)
    talk = replace(TALK, per=Per.MONTH, when=Span(1, 2))
    eviction = Line(
        Scenario.REFERENCE,
        "Ontruiming",
        Decimal(1),
        None,
        "keer",
        Decimal(9000),
        "Corporatie",
        when=Span(3, 3),
    )
    await filled_in(stage, talk, eviction, SHELTER)
    stage.noor.send_callback(shown, "effects:outcome:1")
    words = await stage.noor.wait_for("Hoe het opliep")
    assert "• maand 1: €\u00a0810, anders €\u00a00\n" in words.text
    assert "• maand 3: €\u00a01.620, anders €\u00a09.000\n" in words.text
    assert "Vanaf maand 3 kost het minder dan het anders had gekost." in words.text
    assert "Van 1 regel is niet bekend wanneer." in words.text
    pictures = [message.text for message in stage.noor.messages() if "photo" in message.body]
    assert any("maand na maand" in text for text in pictures)


async def test_without_months_there_is_no_picture_over_time(stage: Stage) -> None:
    shown = await opens(stage)
    await filled_in(stage, TALK)
    stage.noor.send_callback(shown, "effects:outcome:1")
    words = await stage.noor.wait_for("Verschil:")
    assert "Hoe het opliep" not in words.text
    assert len([message for message in stage.noor.messages() if "photo" in message.body]) == 1
