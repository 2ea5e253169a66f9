"""Conversations: the message with which something of a poll was typed is edited."""

from bot.core.member import Role
from bot.sandbox import Message
from tests.features.polls.scenes import OPTIONS, QUESTION, asks, closes, drafted, presses, rows, sent
from tests.stage import Stage

BETTER = "Hoe vaak zien we elkaar het liefst?"


def said(stage: Stage, text: str) -> Message:
    """The message with which the coordinator said this."""
    corrie = stage.coordinator
    return next(m for m in corrie.messages() if m.text == text and m.sender is corrie.user)


async def questions(stage: Stage) -> list[object]:
    """The questions of the polls there are."""
    return [row["question"] for row in await rows(stage, "poll")]


async def nothing_was_asked(stage: Stage) -> None:
    """What was edited was not answered as a question to the bot."""
    assert await rows(stage, "question") == []


async def test_a_draft_follows_the_message_with_its_question(stage: Stage) -> None:
    await drafted(stage)
    stage.coordinator.edit(said(stage, QUESTION), BETTER)
    told = await stage.coordinator.wait_for("Je paste je bericht aan")
    assert BETTER in told.text
    card = await presses(stage.coordinator, "Bekijk de peiling", told, "Zo zien je collega’s het")
    assert BETTER in card.text
    assert OPTIONS[0] in card.text
    await nothing_was_asked(stage)


async def test_a_draft_follows_the_message_with_its_answers(stage: Stage) -> None:
    await drafted(stage)
    stage.coordinator.edit(said(stage, "\n".join(OPTIONS)), "Vaak\nZelden")
    told = await stage.coordinator.wait_for("Je paste je bericht aan")
    card = await presses(stage.coordinator, "Bekijk de peiling", told, "Zo zien je collega’s het")
    assert "• Vaak\n• Zelden" in card.text
    assert OPTIONS[0] not in card.text


async def test_a_draft_follows_the_message_with_its_last_day(stage: Stage) -> None:
    card = await drafted(stage)
    await presses(stage.coordinator, "Sluit op", card, "Op welke dag")
    await asks(stage.coordinator, "12 mei")
    stage.coordinator.edit(said(stage, "12 mei"), "13 mei")
    told = await stage.coordinator.wait_for("Je paste je bericht aan")
    card = await presses(stage.coordinator, "Bekijk de peiling", told, "Zo zien je collega’s het")
    assert "13 mei" in card.text


async def test_while_the_next_thing_is_asked_the_question_still_follows_and_the_form_stays(
    stage: Stage,
) -> None:
    await presses(stage.coordinator, "Nieuwe peiling", await asks(stage.coordinator, "/peiling"))
    await presses(stage.coordinator, "Eén keuze", await asks(stage.coordinator, QUESTION), "Waaruit")
    stage.coordinator.edit(said(stage, QUESTION), BETTER)
    assert BETTER in (await stage.coordinator.wait_for("Je paste je bericht aan")).text
    shown = await asks(stage.coordinator, "\n".join(OPTIONS))
    assert BETTER in shown.text
    assert "Mag jij straks zien" in shown.text


async def test_an_edit_that_cannot_be_a_question_leaves_the_draft_as_it_is(stage: Stage) -> None:
    await drafted(stage)
    message = said(stage, QUESTION)
    for words, says in (
        ("x" * 300, "Dit zijn 300 tekens"),
        ("???", "Typ je vraag in gewone woorden"),
        ("wil de bewoner met bsn 111222333 komen?", "Dit lijkt op een BSN"),
    ):
        stage.coordinator.edit(message, words)
        await stage.coordinator.wait_for(says)
        assert await questions(stage) == [QUESTION]


async def test_a_question_that_was_typed_anew_does_not_follow_the_old_message(stage: Stage) -> None:
    card = await drafted(stage)
    await presses(stage.coordinator, "Vraag", card, "Typ de vraag opnieuw")
    await asks(stage.coordinator, BETTER)
    stage.coordinator.edit(said(stage, QUESTION), "Iets heel anders?")
    told = await stage.coordinator.wait_for("In je peiling staat nu iets anders")
    assert await questions(stage) == [BETTER]
    await presses(stage.coordinator, "Bekijk de peiling", told, "Zo zien je collega’s het")
    stage.coordinator.edit(said(stage, BETTER), QUESTION)
    await stage.coordinator.wait_for("Je paste je bericht aan")


async def test_answers_that_the_poll_has_no_more_do_not_come_back(stage: Stage) -> None:
    card = await drafted(stage)
    await presses(stage.coordinator, "Soort", card, "Wat voor antwoord")
    await presses(stage.coordinator, "Eigen woorden", expected="Zo zien je collega’s het")
    stage.coordinator.edit(said(stage, "\n".join(OPTIONS)), "Vaak\nZelden")
    await stage.coordinator.wait_for("In je peiling staat nu iets anders")
    assert [row["options"] for row in await rows(stage, "poll")] == ["[]"]


async def test_a_poll_that_went_out_or_closed_does_not_change_and_its_maker_hears_what_can_be_done(
    stage: Stage,
) -> None:
    await sent(stage)
    stage.coordinator.edit(said(stage, QUESTION), BETTER)
    told = await stage.coordinator.wait_for("Je peiling is al verstuurd en verandert niet mee")
    assert "Sluit" in str((await presses(stage.coordinator, "Bekijk de peiling", told)).labels)
    assert await questions(stage) == [QUESTION]
    await nothing_was_asked(stage)


async def test_a_closed_poll_does_not_change(stage: Stage) -> None:
    await sent(stage)
    await stage.app.core.db.write(lambda tx: tx.run("UPDATE poll SET state = 'shared'"))
    stage.coordinator.edit(said(stage, QUESTION), BETTER)
    await stage.coordinator.wait_for("Je peiling is al gesloten en verandert niet mee")


async def test_of_a_poll_that_was_thrown_away_it_is_said_that_it_is_gone(stage: Stage) -> None:
    await presses(stage.coordinator, "Gooi weg", await drafted(stage))
    stage.coordinator.edit(said(stage, QUESTION), BETTER)
    await stage.coordinator.wait_for("Wat je daarmee maakte, is er niet meer")
    await nothing_was_asked(stage)


async def test_who_coordinates_no_more_changes_nothing(stage: Stage) -> None:
    await drafted(stage)
    corrie = stage.id_of("Corrie")
    await stage.app.core.db.write(
        lambda tx: tx.run("UPDATE member SET role = ? WHERE person_id = ?", Role.LID, corrie)
    )
    stage.coordinator.edit(said(stage, QUESTION), BETTER)
    await stage.coordinator.wait_for("Dat kan alleen een coördinator")
    assert await questions(stage) == [QUESTION]


async def test_which_message_it_was_is_forgotten_after_two_days_and_with_who_leaves(stage: Stage) -> None:
    await drafted(stage)
    assert len(await rows(stage, "typed")) == 2
    core, corrie = stage.app.core, stage.id_of("Corrie")
    await closes(stage)
    assert await rows(stage, "typed") == []
    await drafted(stage)
    await core.db.write(lambda tx: core.directory.erase(tx, corrie))
    assert await rows(stage, "typed") == []
