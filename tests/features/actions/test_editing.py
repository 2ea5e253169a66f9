"""Conversations: the message with which action points were typed is edited."""

from bot.sandbox import Message
from tests.features.actions.scenes import CALL, ROOM, asks, drafted, presses, published
from tests.stage import Stage

LINE = f"Joost: {CALL} vóór 12 mei"


def command(stage: Stage, starts: str = "/acties nieuw") -> Message:
    """The message of the coordinator that starts like this."""
    corrie = stage.coordinator
    return next(m for m in corrie.messages() if m.text.startswith(starts) and m.sender is corrie.user)


async def points(stage: Stage) -> list[str]:
    """The action points there are."""
    rows = await stage.read(lambda tx: tx.all("SELECT text FROM action_point ORDER BY id"))
    return [row["text"] for row in rows]


async def nothing_was_asked(stage: Stage) -> None:
    """What was edited was not answered as a question to the bot."""
    assert await stage.read(lambda tx: tx.all("SELECT id FROM question")) == []


async def test_drafts_become_what_their_message_says_now(stage: Stage) -> None:
    await drafted(stage, LINE, ROOM)
    stage.coordinator.edit(command(stage), f"/acties nieuw\nFatma: {ROOM}")
    told = await stage.coordinator.wait_for("Je paste je bericht aan")
    assert "1 actie om na te kijken" in told.text
    assert "Fatma" in told.text
    assert await points(stage) == [ROOM]
    stage.coordinator.edit(command(stage), f"/acties nieuw\n{LINE}\n{ROOM}")
    told = await stage.coordinator.wait_for("2 acties om na te kijken")
    stage.coordinator.press("Publiceer (2)", message=told)
    await stage.coordinator.wait_for("erop")
    await stage.joost.wait_for("Doe jij dit?")


async def test_what_was_typed_when_asked_follows_too_and_other_drafts_stay(stage: Stage) -> None:
    shown = await drafted(stage, ROOM)
    await presses(stage.coordinator, "Voeg toe", shown)
    message = stage.coordinator.say(LINE)
    await stage.coordinator.wait_for("2 acties om na te kijken")
    stage.coordinator.edit(message, "Fatma: koop taart")
    assert "koop taart" in (await stage.coordinator.wait_for("Je paste je bericht aan")).text
    assert await points(stage) == [ROOM, "koop taart"]
    await nothing_was_asked(stage)


async def test_other_words_for_one_draft_follow_their_message(stage: Stage) -> None:
    await presses(stage.coordinator, "1", await drafted(stage, LINE, ROOM))
    await presses(stage.coordinator, "Tekst")
    message = stage.coordinator.say("bel de gemeente")
    await stage.coordinator.wait_for("bel de gemeente")
    stage.coordinator.edit(message, "mail de gemeente")
    told = await stage.coordinator.wait_for("Je paste je bericht aan")
    assert "mail de gemeente" in told.text
    assert "Joost Bakker" in told.text, "who does it stays"
    stage.coordinator.edit(command(stage), "/acties nieuw\niets anders")
    told = await stage.coordinator.wait_for("Aan deze acties is al iets anders veranderd")
    assert await points(stage) == ["mail de gemeente", ROOM]
    assert "om na te kijken" in (await presses(stage.coordinator, "Kijk de acties na", told)).text


async def test_drafts_of_which_one_was_taken_out_do_not_change(stage: Stage) -> None:
    await presses(stage.coordinator, "1", await drafted(stage, LINE, ROOM))
    await presses(stage.coordinator, "Haal weg")
    stage.coordinator.edit(command(stage), "/acties nieuw\niets anders")
    await stage.coordinator.wait_for("Aan deze acties is al iets anders veranderd")


async def test_drafts_for_which_a_day_was_chosen_do_not_change(stage: Stage) -> None:
    await presses(stage.coordinator, "1", await drafted(stage, CALL))
    await presses(stage.coordinator, "Wanneer")
    await asks(stage.coordinator, "12 mei")
    stage.coordinator.edit(command(stage), f"/acties nieuw\n{ROOM}")
    await stage.coordinator.wait_for("Aan deze acties is al iets anders veranderd")
    assert await points(stage) == [CALL]
    assert (await stage.read(lambda tx: tx.all("SELECT due FROM action_point")))[0]["due"].endswith("-05-12")


async def test_nothing_is_asked_about_a_draft_that_made_room(stage: Stage) -> None:
    await presses(stage.coordinator, "1", await drafted(stage, LINE))
    await presses(stage.coordinator, "Tekst")
    stage.coordinator.edit(command(stage), f"/acties nieuw\n{ROOM}")
    await stage.coordinator.wait_for("Je paste je bericht aan")
    assert "Samira" in (await asks(stage.coordinator, "wie weet iets van wondzorg")).text


async def test_an_edit_that_holds_no_action_leaves_the_drafts_as_they_are(stage: Stage) -> None:
    await drafted(stage, LINE, ROOM)
    for words, says in (
        ("/acties nieuw", "gewone woorden"),
        ("/acties nieuw\n...", "gewone woorden"),
        ("/acties nieuw\n" + "\n".join(f"actie nummer {n}" for n in range(60)), "Er kunnen 40 acties"),
        ("/acties nieuw\nbel over bsn 111222333", "Dit lijkt op een BSN"),
    ):
        stage.coordinator.edit(command(stage), words)
        await stage.coordinator.wait_for(says)
        assert await points(stage) == [CALL, ROOM]


async def test_published_action_points_do_not_change_and_it_is_said_how_to_change_them(stage: Stage) -> None:
    await published(stage, LINE)
    stage.coordinator.edit(command(stage), "/acties nieuw\niets anders")
    told = await stage.coordinator.wait_for("is al gepubliceerd en verandert niet mee")
    assert await points(stage) == [CALL]
    shown = await presses(stage.coordinator, "Bekijk de acties", told)
    shown = await presses(stage.coordinator, "1", shown)
    assert "Tekst" in shown.labels
    await nothing_was_asked(stage)


async def test_of_drafts_that_are_gone_it_is_said_so(stage: Stage) -> None:
    await drafted(stage, ROOM)
    await stage.app.core.db.write(lambda tx: tx.run("DELETE FROM action_point"))
    stage.coordinator.edit(command(stage), "/acties nieuw\niets anders")
    await stage.coordinator.wait_for("Wat je daarmee maakte, is er niet meer")


async def test_an_edited_question_is_still_answered_again(stage: Stage) -> None:
    await drafted(stage, ROOM)
    message = stage.coordinator.say("wie weet iets van schulden")
    await stage.coordinator.wait_for("Joost")
    stage.coordinator.edit(message, "wie weet iets van wondzorg")
    await stage.coordinator.wait_for("Samira")
    assert "Samira" in (await asks(stage.coordinator, "wie weet iets van wondzorg")).text
