"""Conversations: the message with which an agreement was typed is edited."""

from bot.sandbox import Message
from tests.features.agreements.scenes import ANSWERING, CALLING, agreed, asks, presses
from tests.stage import Stage


def said(stage: Stage, text: str) -> Message:
    """The message with which the coordinator said this."""
    corrie = stage.coordinator
    return next(m for m in corrie.messages() if m.text == text and m.sender is corrie.user)


async def agreements(stage: Stage) -> list[str]:
    """The texts of the agreements there are."""
    return [row["text"] for row in await stage.read(lambda tx: tx.all("SELECT text FROM agreement"))]


async def nothing_was_asked(stage: Stage) -> None:
    """What was edited was not answered as a question to the bot."""
    assert await stage.read(lambda tx: tx.all("SELECT id FROM question")) == []


async def test_until_its_rhythm_is_chosen_it_follows_its_message(stage: Stage) -> None:
    await presses(stage.coordinator, "Nieuwe afspraak", await asks(stage.coordinator, "/afspraken"))
    await asks(stage.coordinator, CALLING)
    stage.coordinator.edit(said(stage, CALLING), ANSWERING)
    told = await stage.coordinator.wait_for("Je paste je bericht aan")
    assert ANSWERING in told.text
    shown = await presses(stage.coordinator, "Elk jaar", told, "De afspraak staat erbij")
    assert ANSWERING in shown.text
    assert await agreements(stage) == [ANSWERING]
    await nothing_was_asked(stage)


async def test_an_edit_that_does_not_fit_leaves_the_draft_as_it_is(stage: Stage) -> None:
    await presses(stage.coordinator, "Nieuwe afspraak", await asks(stage.coordinator, "/afspraken"))
    message = stage.coordinator.say(CALLING)
    await stage.coordinator.wait_for("Hoe vaak")
    for words, says in (("x" * 301, "301 tekens"), ("bellen met bsn 111222333", "Dit lijkt op een BSN")):
        stage.coordinator.edit(message, words)
        await stage.coordinator.wait_for(says)
    assert await agreements(stage) == [CALLING]


async def test_once_it_holds_it_does_not_change_and_the_button_that_does_is_given(stage: Stage) -> None:
    await agreed(stage)
    stage.coordinator.edit(said(stage, CALLING), ANSWERING)
    told = await stage.coordinator.wait_for("De afspraak geldt al en verandert niet mee")
    assert await agreements(stage) == [CALLING]
    await presses(stage.coordinator, "Wijzig tekst", told)
    await asks(stage.coordinator, ANSWERING)
    assert await agreements(stage) == [ANSWERING]
    stage.coordinator.edit(said(stage, ANSWERING), CALLING)
    await stage.coordinator.wait_for("De afspraak geldt al en verandert niet mee")
    await nothing_was_asked(stage)


async def test_when_it_holds_no_more_nothing_changes(stage: Stage) -> None:
    shown = await agreed(stage)
    await presses(stage.coordinator, "Geldt niet meer", shown, "Geldt deze afspraak niet meer?")
    await presses(stage.coordinator, "Ja, geldt niet meer")
    stage.coordinator.edit(said(stage, CALLING), ANSWERING)
    await stage.coordinator.wait_for("geldt niet meer. Er verandert niets")
    assert await agreements(stage) == [CALLING]


async def test_of_one_that_was_never_finished_and_is_gone_it_is_said_so(stage: Stage) -> None:
    await presses(stage.coordinator, "Nieuwe afspraak", await asks(stage.coordinator, "/afspraken"))
    await asks(stage.coordinator, CALLING)
    await stage.app.core.db.write(lambda tx: tx.run("DELETE FROM agreement"))
    stage.coordinator.edit(said(stage, CALLING), ANSWERING)
    await stage.coordinator.wait_for("Wat je daarmee maakte, is er niet meer")
    await nothing_was_asked(stage)
