"""Conversations: the monthly look back waits for a coordinator, and then goes to everyone who wants it."""

from bot.sandbox import Message
from tests.features.casus.scenes import asks, brings_in, group, presses
from tests.stage import Stage

LOOK_BACK = "Wat we leerden in maart 2026"


async def a_month(stage: Stage) -> Message:
    """A casus with an obstacle is brought in, solved and done in March; returns what waits for Corrie in April."""
    await group(stage, "rule", "Fatma")
    card = await brings_in(stage.noor, obstacle="Zonder inschrijving geen urgentieverklaring")
    request = await stage.fatma.wait_for("Wie pakt dit op?")
    taken = await presses(stage.fatma, "Ik pak dit op", request, "pakt dit op.")
    await presses(stage.fatma, "Opgelost, ik schrijf het antwoord", taken, "Wat is het antwoord?")
    await asks(stage.fatma, "Een briefadres kan wel")
    for step, then in (("gesprek met de bewoner", 2), ("samen een plan maken", 4), ("het plan uitvoeren", 5)):
        card = await presses(stage.noor, f"✓ Klaar: {step}", card, f"Stap {then} van 5")
    await presses(stage.noor, "Vul in wat jullie leerden", card, "Wat hielp?")
    await asks(stage.noor, "Samen aan tafel zitten")
    await asks(stage.noor, "Het lange wachten")
    shown = await asks(stage.noor, "Het gezin kon blijven")
    shown = await presses(stage.noor, "Ja", shown, "Hoe praatte de bewoner mee?")
    await presses(stage.noor, "Sla over", shown, "is afgerond")
    await brings_in(stage.joost)
    await stage.pass_time(days=30)  # 1 April, a Wednesday
    return await stage.coordinator.wait_for(LOOK_BACK)


async def test_the_look_back_has_numbers_only_and_waits_for_a_coordinator(stage: Stage) -> None:
    waits = await a_month(stage)
    assert "Hij gaat pas naar iedereen als jij dat zegt." in waits.text
    for told in (
        "Er kwamen 2 casussen bij.",
        "Er werd 1 casus afgerond.",
        "Bij 1 van de 1 praatte de bewoner mee.",
        "• een werkgroep loste het op: 1×",
        "• een regel: 1×",
    ):
        assert told in waits.text
    assert "Samen aan tafel" not in waits.text
    assert not [m for m in stage.noor.messages() if LOOK_BACK in m.text]


async def test_it_goes_to_everyone_with_the_sentences_that_were_picked(stage: Stage) -> None:
    waits = await a_month(stage)
    shown = await presses(stage.coordinator, "Kies zinnen (0 van 3)", waits, "Welke zinnen mogen mee?")
    shown = await presses(stage.coordinator, "2. Samen aan tafel zitten", shown, "Welke zinnen mogen mee?")
    assert "✓ 2. Samen aan tafel zitten" in shown.labels
    shown = await presses(stage.coordinator, "‹ Terug", shown, "“Samen aan tafel zitten”")
    assert "Kies zinnen (1 van 3)" in shown.labels
    await presses(stage.coordinator, "Stuur naar iedereen", shown, "Dit gaat nu naar iedereen die meedoet")
    for person in (stage.noor, stage.joost, stage.fatma, stage.contact, stage.beheerder):
        got = await person.wait_for(LOOK_BACK)
        assert "“Samen aan tafel zitten”" in got.text
        assert "Het lange wachten" not in got.text


async def test_who_muted_what_we_learn_does_not_get_it(stage: Stage) -> None:
    await stage.app.core.db.write(
        lambda tx: tx.run("INSERT INTO wish (user_id, muted) VALUES (?, 'learning')", stage.noor.id)
    )
    waits = await a_month(stage)
    await presses(stage.coordinator, "Stuur naar iedereen", waits, "Dit gaat nu naar iedereen")
    await stage.fatma.wait_for(LOOK_BACK)
    assert not [m for m in stage.noor.messages() if LOOK_BACK in m.text]


async def test_a_second_coordinator_hears_that_it_was_decided(stage: Stage) -> None:
    waits = await a_month(stage)
    other = await stage.beheerder.wait_for(LOOK_BACK)
    await presses(stage.coordinator, "Stuur niet", waits, "gaat niet uit")
    for data in ("casus:digest-send:2026-03", "casus:digest:2026-03", "casus:pick:2026-03:1/helped:0"):
        pressed = stage.beheerder.send_callback(other, data)
        assert "al beslist" in str((await pressed.answered()).answer), data
    assert not [m for m in stage.noor.messages() if LOOK_BACK in m.text]


async def test_it_is_proposed_once_on_the_first_working_day(stage: Stage) -> None:
    waits = await a_month(stage)
    await stage.pass_time(days=1)
    await stage.pass_time(days=1)
    assert [m for m in stage.coordinator.messages() if LOOK_BACK in m.text] == [waits]


async def test_a_month_in_which_nothing_happened_has_no_look_back(stage: Stage) -> None:
    await stage.pass_time(days=40)
    await asks(stage.coordinator, "/patronen")
    assert not [m for m in stage.coordinator.messages() if "Wat we leerden" in m.text]


async def test_only_coordinators_send_it_and_forged_sentences_are_refused(stage: Stage) -> None:
    waits = await a_month(stage)
    pressed = stage.noor.send_callback(waits, "casus:digest-send:2026-03")
    assert "Dat kan alleen" in str((await pressed.answered()).answer)
    for data in ("casus:pick:2026-03:9/helped:0", "casus:digest-send:1999-01", "casus:digest-send:x"):
        pressed = stage.coordinator.send_callback(waits, data)
        assert "werkt niet meer" in str((await pressed.answered()).answer), data
