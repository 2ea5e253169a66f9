"""Conversations across features: what one of them does is seen by another."""

from pathlib import Path

from bot.sandbox import Message
from tests.features.casus.scenes import brings_in, group
from tests.features.casus.scenes import presses as presses_on
from tests.features.casus.test_obstacles import RULE, reported
from tests.features.directory.test_groups import makes, puts_in, takes
from tests.features.effects.scenes import SHELTER, TALK, filled_in
from tests.features.effects.test_wellbeing import answers
from tests.features.notes.scenes import asks, presses, sent
from tests.features.polls.scenes import OPTIONS, QUESTION, closes, drafted
from tests.features.rhythm.scenes import heard, moves_to, wijk
from tests.stage import Stage


async def test_a_poll_goes_to_a_working_group_as_a_note_does_and_comes_back_as_a_picture(
    stage: Stage,
) -> None:
    corrie = stage.coordinator
    group = await puts_in(stage, await makes(stage), "fatma", "Fatma Yilmaz · De Woonst")
    await puts_in(stage, group, "noor", "Noor de Wit · Wijkteam Zuid")
    corrie.press("Kies wie het krijgt", message=await drafted(stage))
    await corrie.wait_for("Voor wie is het?")
    await presses(corrie, "Werkgroep", "Tik aan wat erbij hoort")
    await presses(corrie, "Flexibel Financieren · 2", "Tik aan")
    await presses(corrie, "‹ Terug", "2 collega’s krijgen het")
    look = await presses(corrie, "Bekijk en verstuur", "Zo komt het aan")
    corrie.press("Verstuur nu naar 2 collega’s", message=look)
    await corrie.wait_for("Aangekomen: 2 van 2.")
    for person in (stage.noor, stage.fatma):
        vote = person.press(OPTIONS[0], message=await person.wait_for(QUESTION))
        await vote.answered()
    await closes(stage)
    result = await stage.noor.wait_for(lambda message: "photo" in message.body)
    assert QUESTION in result.text
    assert heard(stage.joost, QUESTION) == []


async def test_an_action_from_a_note_is_asked_accepted_and_reminded(stage: Stage) -> None:
    shown = await sent(stage, "Verslag van maandag\nActies\n- Joost: bel de gemeente vóór 12 maart")
    listed = await presses(stage.coordinator, "1 actiepunt uit deze notitie", "om na te kijken", shown)
    await presses(stage.coordinator, "Publiceer (1)", "erop", listed)
    stage.joost.press("Ja, dat doe ik", message=await stage.joost.wait_for("Doe jij dit?"))
    await stage.joost.wait_for("staat nu op jouw naam")
    await stage.pass_time(days=9)
    await stage.joost.wait_for("Deze actie is voor 12 maart 2026. Al klaar? Tik dan op Klaar.")


async def test_a_casus_that_comes_in_takes_back_the_reminder_that_waits_for_the_morning(
    tmp_path: Path,
) -> None:
    async with wijk(tmp_path) as stage:
        await moves_to(stage, "2026-03-05", "21:00")
        await brings_in(stage.fatma)
        await moves_to(stage, "2026-03-06", "08:00")
        assert "De Woonst, maart 2026: gehaald, met 1 casus." in (await asks(stage.contact, "/stand")).text
        assert heard(stage.contact, "nog geen casus") == []


async def test_a_reminder_leads_to_the_form_of_a_casus(tmp_path: Path) -> None:
    async with wijk(tmp_path) as stage:
        await moves_to(stage, "2026-03-05")
        reminder = await stage.contact.wait_for("Jullie brachten deze maand nog geen casus in.")
        await presses(stage.contact, "Breng een casus in", "Waar gaat de casus over?", reminder)


async def test_an_obstacle_goes_to_the_working_group_that_was_made_in_chat(stage: Stage) -> None:
    group = await puts_in(
        stage, await makes(stage, "Anders Samenwerken"), "fatma", "Fatma Yilmaz · De Woonst"
    )
    await takes(stage, group, "regels")
    await reported(stage)
    asked = await stage.fatma.wait_for("Een vraag voor Anders Samenwerken")
    assert RULE in asked.text


async def test_a_month_of_casus_from_reminder_to_what_was_learned(tmp_path: Path) -> None:
    async with wijk(tmp_path) as stage:
        noor, corrie = stage.noor, stage.coordinator
        await group(stage, "rule", "Fatma")
        await group(stage, "steungroep", "Joost")
        await moves_to(stage, "2026-03-05")
        await stage.contact.wait_for("Het is 5 maart.")
        card = await brings_in(noor, obstacle=RULE)
        await stage.fatma.wait_for("Wie pakt dit op?")
        await moves_to(stage, "2026-03-16")
        assert "Wijkteam Zuid" not in (await corrie.wait_for("Het is 16 maart.")).text
        await moves_to(stage, "2026-03-20")
        asked = await stage.joost.wait_for("De werkgroep kwam er niet op tijd uit. Wie pakt dit op?")
        taken = await presses_on(stage.joost, "Ik pak dit op", asked, "pakt dit op.")
        await presses_on(stage.joost, "Opgelost, ik schrijf het antwoord", taken, "Wat is het antwoord?")
        await asks(stage.joost, "Een briefadres bij de gemeente kan wel")
        await noor.wait_for("heeft een antwoord")
        await learns(stage, card)
        await shows_effects(stage, card)
        noor.say("/stand")
        await noor.wait_for("Wijkteam Zuid, maart 2026: gehaald, met 1 casus.")
        corrie.say("/stand")
        assert "photo" in (await corrie.wait_for("Rechts")).body
        await moves_to(stage, "2026-04-01")
        waits = await corrie.wait_for("Wat we leerden in maart 2026")
        assert "Er werd 1 casus afgerond." in waits.text
        assert heard(noor, "Wat we leerden") == []


async def learns(stage: Stage, card: Message) -> None:
    """Noor goes from step to step and says what was learned."""
    for step, then in (("gesprek met de bewoner", 2), ("samen een plan maken", 4), ("het plan uitvoeren", 5)):
        card = await presses_on(stage.noor, f"✓ Klaar: {step}", card, f"Stap {then} van 5")
    await presses_on(stage.noor, "Vul in wat jullie leerden", card, "Wat hielp?")
    for sentence in ("Samen aan tafel zitten", "Het lange wachten"):
        await asks(stage.noor, sentence)
    shown = await asks(stage.noor, "Het gezin kon blijven")
    shown = await presses_on(stage.noor, "Ja", shown, "Hoe praatte de bewoner mee?")
    await presses_on(stage.noor, "Sla over", shown, "is afgerond")


async def shows_effects(stage: Stage, card: Message) -> None:
    """The web of the resident, and what it cost beside what it would have cost."""
    await filled_in(stage, TALK, SHELTER)
    shown = await presses_on(stage.noor, "Effecten", card, "Wat deed het?")
    shown = await scores(stage, shown, "Bewoner: bij de start", 3)
    shown = await scores(stage, shown, "Bewoner: aan het eind", 6)
    assert "photo" in (await presses_on(stage.noor, "Bekijk het web", shown, "Zo ziet de bewoner het")).body
    outcome = await presses_on(stage.noor, "Bekijk de uitkomst", shown, "Wat het elke betaler kostte")
    assert "photo" in outcome.body


async def scores(stage: Stage, shown: Message, when: str, score: int) -> Message:
    """Noor gives the same figure for all dimensions; returns the effects again."""
    asked = await presses_on(stage.noor, when, shown, "Vraag 1 van 6")
    done = await answers(stage, asked, *[score] * 6)
    return await presses_on(stage.noor, "‹ Terug", done, "Wat deed het?")
