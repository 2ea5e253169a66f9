"""Conversations: a poll that is to go at a moment, and what happens when it changes before."""

from collections.abc import Awaitable, Callable

import pytest

from bot.sandbox import Message
from tests.features.polls.scenes import QUESTION, asks, ballot, drafted, opened, presses, rows, told
from tests.stage import Stage

BETTER = "Een heel andere vraag?"
UNPLANNED = "stond gepland voor 3 maart 2026, 09:00. Je veranderde iets, dus er gaat niets vanzelf weg."


async def planned(stage: Stage, moment: str) -> None:
    """The poll goes to everyone at this moment."""
    corrie = stage.coordinator
    await presses(corrie, "Kies wie het krijgt", await drafted(stage), "Voor wie is het?")
    await presses(corrie, "Iedereen", expected="Gekozen")
    await presses(corrie, "Bekijk en verstuur", expected="Zo komt het aan")
    await presses(corrie, "Verstuur later", expected="Wanneer moet het weg?")
    corrie.say(moment)
    await corrie.wait_for("Gepland voor")


async def test_a_planned_poll_goes_at_its_moment(stage: Stage) -> None:
    await planned(stage, "morgen 9:00")
    await stage.pass_time(hours=23)
    await ballot(stage, "Noor")
    assert [row["state"] for row in await rows(stage, "poll")] == ["open"]


async def test_a_planned_poll_that_was_thrown_away_goes_to_nobody(stage: Stage) -> None:
    await planned(stage, "morgen 9:00")
    shown = await opened(stage, f"Concept · {QUESTION}")
    await presses(stage.coordinator, "Gooi weg", shown)
    await stage.pass_time(hours=23)
    assert "is niet verstuurd" in (await stage.coordinator.wait_for("is niet verstuurd")).text
    assert stage.noor.messages() == []
    assert await stage.read(lambda tx: tx.all("SELECT 1 FROM note_recipient")) == []


async def test_a_poll_that_was_planned_after_its_closing_goes_to_nobody(stage: Stage) -> None:
    await planned(stage, "12-3 10:30")
    await stage.pass_time(days=11)
    said = await stage.coordinator.wait_for("is niet verstuurd")
    assert "De peiling moet in de toekomst sluiten" in said.text
    assert stage.noor.messages() == []
    assert [row["state"] for row in await rows(stage, "poll")] == ["draft"]


async def retypes(stage: Stage) -> None:
    """The coordinator types the question anew."""
    await presses(stage.coordinator, "Vraag", await opened(stage, f"Concept · {QUESTION}"), "Typ de vraag")
    stage.coordinator.say(BETTER)


async def edits(stage: Stage) -> None:
    """The coordinator edits the message with the question."""
    corrie = stage.coordinator
    message = next(m for m in corrie.messages() if m.text == QUESTION and m.sender is corrie.user)
    corrie.edit(message, BETTER)


async def waits(stage: Stage) -> Message:
    """It is said that the poll waits for a second look."""
    shown = await stage.coordinator.wait_for(UNPLANNED)
    assert shown.text.startswith("Je peiling stond gepland")
    return shown


@pytest.mark.parametrize("changes", [retypes, edits])
async def test_a_planned_poll_that_changes_goes_only_after_a_second_look(
    stage: Stage, changes: Callable[[Stage], Awaitable[None]]
) -> None:
    corrie = stage.coordinator
    await planned(stage, "morgen 9:00")
    card = corrie.last()
    await changes(stage)
    told_so = await waits(stage)
    assert "Er is iets veranderd" in await told(corrie, card, "Verstuur nu")
    await stage.pass_time(hours=23)
    assert stage.noor.messages() == []
    look = await presses(corrie, "Bekijk en verstuur", told_so, "Zo komt het aan")
    assert any(BETTER in message.text for message in corrie.messages()[-3:])
    await presses(corrie, "Verstuur later", look, "Wanneer moet het weg?")
    corrie.say("morgen 9:00")
    await corrie.wait_for("Gepland voor")
    await stage.pass_time(days=1)
    assert BETTER in (await stage.noor.wait_for(BETTER)).text
    assert len(stage.noor.messages()) == 1


@pytest.mark.parametrize("data", ["polls:anonymous:1:1", "polls:kind:1:words", "polls:closes:1:2026-03-20"])
async def test_any_change_of_a_planned_poll_asks_for_a_second_look_and_is_said_once(
    stage: Stage, data: str
) -> None:
    await planned(stage, "morgen 9:00")
    shown = await opened(stage, f"Concept · {QUESTION}")
    for _ in range(2):
        await told(stage.coordinator, shown, data)
    await waits(stage)
    assert sum(UNPLANNED in message.text for message in stage.coordinator.messages()) == 1
    await stage.pass_time(days=1)
    assert stage.noor.messages() == []


async def test_from_its_card_it_is_sent_to_whom_it_was_for(stage: Stage) -> None:
    corrie = stage.coordinator
    await planned(stage, "morgen 9:00")
    await retypes(stage)
    await waits(stage)
    card = await opened(stage, f"Concept · {BETTER}", BETTER)
    await presses(corrie, "Kies wie het krijgt", card, "Gekozen: Iedereen")
    await presses(corrie, "Bekijk en verstuur", expected="Zo komt het aan")
    corrie.press("Verstuur nu naar 5 collega’s")
    await stage.noor.wait_for(BETTER)


async def test_beside_another_draft_it_is_held_and_looked_at_all_the_same(stage: Stage) -> None:
    corrie = stage.coordinator
    await planned(stage, "morgen 9:00")
    await asks(corrie, "/notitie De afspraken van maandag")
    await edits(stage)
    told_so = await waits(stage)
    corrie.say("/notitie")
    held = await corrie.wait_for("Gepland, maar nog zonder moment")
    assert held.labels == ["Bekijk en verstuur", "Haal terug en wijzig"]
    await stage.pass_time(days=1)
    assert stage.noor.messages() == []
    look = await presses(corrie, "Bekijk en verstuur", told_so, "Zo komt het aan")
    corrie.press("Verstuur nu naar 5 collega’s", message=look)
    await stage.noor.wait_for(BETTER)
    corrie.say("/notitie")
    await corrie.wait_for("De afspraken van maandag")


async def test_a_planned_poll_stays_planned_when_somebody_looks_for_whom_it_is(stage: Stage) -> None:
    await planned(stage, "morgen 9:00")
    card = await opened(stage, f"Concept · {QUESTION}")
    await presses(stage.coordinator, "Kies wie het krijgt", card, "Gepland voor 3 maart 2026, 09:00")
    await stage.pass_time(days=1)
    await ballot(stage, "Noor")
    assert len(stage.noor.messages()) == 1
