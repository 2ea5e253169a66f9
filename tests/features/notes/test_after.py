"""Conversations: a note that went out is corrected, withdrawn, and erased when its time is over."""

import asyncio
from collections.abc import Callable

from tests.features.notes.scenes import TEXT, actions, asks, presses, sent
from tests.stage import Stage

NEW = "De afspraken van het wijkoverleg: we bellen elkaar altijd."


async def proposed(stage: Stage) -> None:
    """The coordinator sees what the note becomes."""
    await sent(stage)
    await presses(stage.coordinator, "Pas aan", "Wat moet er staan?")
    stage.coordinator.say(NEW)
    await stage.coordinator.wait_for("Zo wordt het")


async def test_a_correction_is_looked_at_first_and_then_changes_it_for_everyone(stage: Stage) -> None:
    await proposed(stage)
    preview = stage.coordinator.messages()[-2]
    assert TEXT in stage.noor.last().text
    await stage.coordinator.press("Pas aan bij iedereen").answered()
    changed = await stage.noor.wait_for("aangepast")
    assert changed.text == preview.text
    assert changed.labels == ["Gelezen"]
    assert len(stage.noor.messages()) == 1


async def test_a_correction_reaches_who_gets_it_once_more_too(stage: Stage) -> None:
    told = await sent(stage)
    stage.coordinator.press("Stuur opnieuw naar wie nog niet las (5)", message=told)
    await _until(lambda: len(stage.noor.messages()) == 2)
    await presses(stage.coordinator, "Pas aan", "Wat moet er staan?", told)
    stage.coordinator.say(NEW)
    await stage.coordinator.wait_for("Zo wordt het")
    await stage.coordinator.press("Pas aan bij iedereen").answered()
    await _until(lambda: all(NEW in message.text for message in stage.noor.messages()))


async def test_the_words_with_a_document_are_corrected(stage: Stage) -> None:
    await asks(stage.coordinator, "/notitie")
    stage.coordinator.send_document(b"pdf", "verslag.pdf", caption="Het verslag")
    await stage.coordinator.wait_for("Voor wie is het?")
    await presses(stage.coordinator, "Iedereen", "Gekozen")
    await presses(stage.coordinator, "Bekijk en verstuur", "Zo komt het aan")
    stage.coordinator.press("Verstuur nu naar 5 collega’s")
    await stage.coordinator.wait_for("Aangekomen: 5 van 5")
    await presses(stage.coordinator, "Pas aan", "Wat moet er staan?")
    stage.coordinator.say(NEW)
    await stage.coordinator.wait_for("Zo wordt het")
    await stage.coordinator.press("Pas aan bij iedereen").answered()
    assert "document" in (await stage.noor.wait_for(NEW)).body


async def test_a_correction_can_be_left_and_one_that_says_nothing_is_refused(stage: Stage) -> None:
    await sent(stage)
    await presses(stage.coordinator, "Pas aan", "Wat moet er staan?")
    assert "Hier staat niets in" in (await asks(stage.coordinator, "\u200b")).text
    assert "te lang" in (await asks(stage.coordinator, "a" * 4_096)).text
    await stage.pass_time(seconds=3)
    stage.coordinator.say(NEW)
    await stage.coordinator.wait_for("Zo wordt het")
    await presses(stage.coordinator, "Laat zoals het is", "Aangekomen")
    assert "Samira" in (await asks(stage.coordinator, "wie weet iets van wondzorg")).text
    query = await stage.coordinator.send_callback(stage.coordinator.last(), "notes:corrected:1:4").answered()
    assert "Er is iets veranderd" in str(query.text)
    assert TEXT in stage.noor.last().text


async def test_a_double_tap_corrects_once(stage: Stage) -> None:
    await proposed(stage)
    shown = stage.coordinator.last()
    first, second = [stage.coordinator.send_callback(shown, actions(shown)[0]) for _ in range(2)]
    assert "bij iedereen aan" in str((await first.answered()).text)
    assert "Er is iets veranderd" in str((await second.answered()).text)


async def test_a_withdrawn_note_is_gone_for_everyone(stage: Stage) -> None:
    await sent(stage)
    await presses(stage.coordinator, "Trek in", "Wil je deze notitie intrekken?")
    await presses(stage.coordinator, "Ja, trek in", "Ingetrokken: notitie")
    await _until(lambda: not stage.noor.messages())
    assert "afspraken" not in str(
        await stage.read(lambda tx: [dict(row) for row in tx.all("SELECT * FROM note")])
    )
    assert "nog geen notities" in (await asks(stage.noor, "/verslag")).text
    query = await stage.noor.send_callback(stage.noor.last(), "notes:read:1").answered()
    assert "Dit bericht is ingetrokken" in str(query.text)
    for data in (
        "notes:withdrawn:1",
        "notes:correct:1",
        "notes:remind:1:0",
        "notes:again:1:1",
        "notes:stop:1",
    ):
        query = await stage.coordinator.send_callback(stage.coordinator.last(), data).answered()
        assert "Dit bericht is ingetrokken" in str(query.text), data


async def test_after_two_days_a_line_says_that_it_was_withdrawn(stage: Stage) -> None:
    await sent(stage)
    await stage.pass_time(hours=50)
    await presses(stage.coordinator, "Trek in", "Wil je deze notitie intrekken?")
    await presses(stage.coordinator, "Ja, trek in", "Ingetrokken: notitie")
    gone = await stage.noor.wait_for("Dit bericht is ingetrokken.")
    assert gone.labels == []


async def test_after_a_year_the_text_and_the_names_are_erased_and_the_counts_stay(stage: Stage) -> None:
    await sent(stage)
    await stage.noor.press("Gelezen").answered()
    await stage.pass_time(days=364)
    assert "De afspraken" in str((await asks(stage.noor, "/verslag")).labels)
    await stage.pass_time(days=2)
    note = (await stage.read(lambda tx: [dict(row) for row in tx.all("SELECT * FROM note")]))[0]
    assert "afspraken" not in str(note)
    assert note["message"] == 0
    assert await stage.read(lambda tx: tx.all("SELECT note_id FROM note_recipient")) == []
    assert await stage.read(lambda tx: tx.all("SELECT note_id FROM note_message")) == []
    shown = stage.coordinator.last()
    stage.coordinator.send_callback(shown, "notes:receipts:1")
    erased = await stage.coordinator.wait_for("De bewaartijd is voorbij")
    assert "Aangekomen: 5 van 8" in erased.text
    assert "Gelezen: 1" in erased.text
    assert "nog geen notities" in (await asks(stage.noor, "/verslag")).text


async def _until(seen: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not seen():
            await asyncio.sleep(0.01)


async def test_a_double_tap_withdraws_once(stage: Stage) -> None:
    told = await sent(stage)
    sure = await presses(stage.coordinator, "Trek in", "Wil je deze notitie intrekken?", told)
    first, second = [stage.coordinator.press("Ja, trek in", message=sure) for _ in range(2)]
    assert "Ingetrokken" in str((await first.answered()).text)
    assert "Dit bericht is ingetrokken" in str((await second.answered()).text)
    query = await stage.coordinator.send_callback(sure, "notes:correct:1").answered()
    assert "Dit bericht is ingetrokken" in str(query.text)
