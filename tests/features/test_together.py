"""Conversations across features: what one of them does is seen by another."""

from pathlib import Path

from tests.features.casus.scenes import brings_in
from tests.features.casus.test_obstacles import RULE, reported
from tests.features.directory.test_groups import makes, puts_in, takes
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
