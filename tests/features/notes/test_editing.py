"""Conversations: the message with which a note was typed is edited."""

import json
from pathlib import Path

import pytest

from bot.sandbox import Message
from tests.delivery.post import eventually
from tests.features.notes.scenes import PHOTOS, TEXT, asks, for_everyone, looked_at, presses, sent, written
from tests.stage import Stage

BETTER = "De afspraken van het wijkoverleg: we bellen altijd eerst."


async def drafts(stage: Stage) -> list[str]:
    """The texts of the notes there are."""
    return [row["text"] for row in await stage.read(lambda tx: tx.all("SELECT text FROM note"))]


def typed(stage: Stage, text: str = TEXT) -> Message:
    """The message of the coordinator with this text."""
    return next(
        m for m in stage.coordinator.messages() if m.text == text and m.sender is stage.coordinator.user
    )


async def test_a_draft_changes_with_the_message_it_was_typed_with(stage: Stage) -> None:
    look = await looked_at(stage)
    stage.coordinator.edit(typed(stage), BETTER)
    ready = await stage.coordinator.wait_for("Dit is nu je notitie")
    assert BETTER in ready.text
    old = await stage.coordinator.press("Verstuur nu naar 5 collega’s", message=look).answered()
    assert "Er is iets veranderd" in str(old.answer)
    ready = await asks(stage.coordinator, "/notitie")
    look = await presses(stage.coordinator, "Bekijk en verstuur", "Zo komt het aan", ready)
    stage.coordinator.press("Verstuur nu naar 5 collega’s", message=look)
    assert (await stage.noor.wait_for("Notitie van")).text.endswith(BETTER)


async def test_what_is_edited_is_looked_over_for_client_data(stage: Stage, tmp_path: Path) -> None:
    await written(stage)
    stage.coordinator.edit(typed(stage), "casus met bsn 111222333")
    await stage.coordinator.wait_for("Dit lijkt op een BSN")
    assert await drafts(stage) == [TEXT]
    assert b"111222333" not in b"".join(path.read_bytes() for path in tmp_path.iterdir())


async def test_an_edit_that_does_not_fit_leaves_the_draft_as_it_is(stage: Stage) -> None:
    await written(stage)
    stage.coordinator.edit(typed(stage), "a" * 4_096)
    await stage.coordinator.wait_for("Deze tekst is te lang: 4.096 tekens")
    assert await drafts(stage) == [TEXT]


async def test_the_words_with_a_photo_and_with_an_album_can_be_edited(stage: Stage) -> None:
    await asks(stage.coordinator, "/notitie")
    first = stage.coordinator.send_album("photo", PHOTOS, caption="Van de buurtdag")[0]
    await stage.coordinator.wait_for("Voor wie is het?")
    stage.coordinator.edit(first, "Van de burendag")
    await stage.coordinator.wait_for("Dit is nu je notitie")
    await asks(stage.coordinator, "/notitie")
    await presses(stage.coordinator, "Kies voor wie", "Voor wie is het?")
    await for_everyone(stage)
    await stage.noor.wait_for("Van de burendag")
    assert sum("photo" in message.body for message in stage.noor.messages()) == 3


async def test_what_was_typed_behind_the_command_can_be_edited(stage: Stage) -> None:
    command = stage.coordinator.say(f"/notitie {TEXT}")
    await stage.coordinator.wait_for("Zal ik dit als notitie versturen?")
    stage.coordinator.edit(command, f"/notitie {BETTER}")
    await stage.coordinator.wait_for("Dit is nu je notitie")
    assert await drafts(stage) == [BETTER]


async def test_a_draft_that_holds_something_else_by_now_does_not_change(stage: Stage) -> None:
    await looked_at(stage)
    await presses(stage.coordinator, "Wijzig de inhoud", "Wat moet erin staan?")
    stage.coordinator.say("Iets anders.")
    await stage.coordinator.wait_for("Je notitie staat klaar")
    stage.coordinator.edit(typed(stage), BETTER)
    told = await stage.coordinator.wait_for("In je notitie staat nu iets anders")
    assert await drafts(stage) == ["Iets anders."]
    await presses(stage.coordinator, "Wijzig de inhoud", "Wat moet erin staan?", told)


async def test_a_note_that_is_planned_does_not_change_until_it_is_taken_back(stage: Stage) -> None:
    await looked_at(stage)
    await presses(stage.coordinator, "Verstuur later", "Wanneer moet het weg?")
    stage.coordinator.say("morgen 9:00")
    await stage.coordinator.wait_for("Gepland voor")
    message = typed(stage)
    stage.coordinator.edit(message, BETTER)
    told = await stage.coordinator.wait_for("Je notitie staat al gepland en verandert niet mee")
    assert await drafts(stage) == [TEXT]
    await presses(stage.coordinator, "Haal terug en wijzig", "Je notitie staat klaar", told)
    stage.coordinator.edit(message, f"{BETTER} Altijd.")
    await stage.coordinator.wait_for("Dit is nu je notitie")


async def test_a_note_that_was_sent_is_corrected_with_a_button(stage: Stage) -> None:
    await sent(stage)
    stage.coordinator.edit(typed(stage), BETTER)
    told = await stage.coordinator.wait_for("Je notitie is al verstuurd en verandert niet mee")
    assert await drafts(stage) == [TEXT]
    await presses(stage.coordinator, "Pas aan", "Wat moet er staan?", told)
    await presses(stage.coordinator, "Trek in", "Wil je deze notitie intrekken?")
    await presses(stage.coordinator, "Ja, trek in", "Ingetrokken")
    stage.coordinator.edit(typed(stage, BETTER), TEXT)
    assert (await stage.coordinator.wait_for("is ingetrokken. Er verandert niets")).labels == []


async def test_somebody_elses_message_with_the_same_number_changes_nothing(stage: Stage) -> None:
    await written(stage)
    number = typed(stage).id
    while (said := stage.noor.say("wondzorg")).id < number:
        await stage.noor.wait_for("Samira")
    await stage.noor.wait_for("Samira")
    stage.noor.edit(said, "schulden")
    await stage.noor.wait_for("Joost")
    assert await drafts(stage) == [TEXT]


async def corrected(stage: Stage) -> Message:
    """A correction waits for a yes; returns the message it was typed with."""
    await sent(stage)
    await presses(stage.coordinator, "Pas aan", "Wat moet er staan?")
    message = stage.coordinator.say(BETTER)
    await stage.coordinator.wait_for("Zo wordt het")
    return message


async def test_a_correction_changes_with_its_message_until_it_is_confirmed(stage: Stage) -> None:
    message = await corrected(stage)
    old = stage.coordinator.last()
    stage.coordinator.edit(message, f"{BETTER} Altijd.")
    sure = await stage.coordinator.wait_for("Zo wordt het")
    assert "Altijd." in stage.coordinator.messages()[-2].text
    query = await stage.coordinator.press("Pas aan bij iedereen", message=old).answered()
    assert "Er is iets veranderd" in str(query.text)
    await stage.coordinator.press("Pas aan bij iedereen", message=sure).answered()
    assert (await stage.noor.wait_for("aangepast")).text.endswith("Altijd.")
    stage.coordinator.edit(message, TEXT)
    await stage.coordinator.wait_for("Je notitie is al verstuurd en verandert niet mee")


async def test_a_correction_that_is_edited_is_looked_over_and_has_to_fit(stage: Stage) -> None:
    message = await corrected(stage)
    stage.coordinator.edit(message, "casus met bsn 111222333")
    await stage.coordinator.wait_for("Dit lijkt op een BSN")
    stage.coordinator.edit(message, "a" * 4_096)
    await stage.coordinator.wait_for("Deze tekst is te lang")
    waiting = await stage.read(lambda tx: tx.all("SELECT correction FROM note"))
    assert [row["correction"] for row in waiting] == [BETTER]


async def test_a_form_that_was_opened_meanwhile_stays_when_a_correction_is_edited(stage: Stage) -> None:
    message = await corrected(stage)
    await presses(
        stage.coordinator, "Nieuwe peiling", "Wat wil je weten?", await asks(stage.coordinator, "/peiling")
    )
    stage.coordinator.edit(message, f"{BETTER} Altijd.")
    await stage.coordinator.wait_for("Zo wordt het")
    stage.coordinator.say("Hoe vaak zien we elkaar?")
    await stage.coordinator.wait_for("Wat voor antwoord wil je?")


async def test_the_correction_of_another_coordinator_has_no_number_in_the_chat_of_the_sender(
    stage: Stage,
) -> None:
    told = await sent(stage)
    shown = await asks(stage.beheerder, "/afspraken")
    correct = told.button("Pas aan")
    assert correct
    stage.beheerder.send_callback(shown, correct.data)
    await stage.beheerder.wait_for("Wat moet er staan?")
    stage.beheerder.say(BETTER)
    await stage.beheerder.wait_for("Zo wordt het")
    kept = await stage.read(lambda tx: tx.all("SELECT message_id FROM note_message"))
    assert [row["message_id"] for row in kept] == [typed(stage).id]


@pytest.mark.parametrize("part", range(3))
async def test_words_that_are_put_with_any_part_of_an_album_are_its_words(stage: Stage, part: int) -> None:
    await asks(stage.coordinator, "/notitie")
    parts = stage.coordinator.send_album("photo", PHOTOS)
    await stage.coordinator.wait_for("Voor wie is het?")
    await eventually(lambda: _holds(stage, files=3))
    for words in ("Van de buurtdag", "Van de burendag"):
        stage.coordinator.edit(parts[part], words)
        await stage.coordinator.wait_for("Dit is nu je notitie")
        assert await drafts(stage) == [words]
    stage.coordinator.edit(parts[part - 1], "Iets anders")
    await stage.coordinator.wait_for("In je notitie staat nu iets anders")


async def _holds(stage: Stage, files: int) -> bool:
    rows = await stage.read(lambda tx: tx.all("SELECT files FROM note"))
    return len(json.loads(rows[0]["files"])) == files
