"""Conversations: a poll is withdrawn, and is closed for everyone without a result."""

import pytest

from bot.features.polls.store import ABOUT_PERSON
from tests.features.polls.scenes import (
    QUESTION,
    asks,
    ballot,
    closes,
    opened,
    presses,
    rows,
    sent,
    told,
    votes,
)
from tests.stage import Stage

ANONYMOUS = "Nee, anoniem"


async def withdraws(stage: Stage) -> None:
    """The coordinator takes it back."""
    corrie = stage.coordinator
    sure = await presses(corrie, "Trek in", expected="Wil je deze peiling intrekken?")
    assert "Er komt geen uitslag" in sure.text
    await presses(corrie, "Ja, trek in", sure, "Ingetrokken: peiling")


@pytest.mark.parametrize("privacy", ["Ja, met naam", ANONYMOUS])
async def test_a_withdrawn_poll_takes_no_answers_and_forgets_those_it_has(stage: Stage, privacy: str) -> None:
    await sent(stage, privacy=privacy)
    await votes(stage, "Noor", "Elke week")
    shown = await ballot(stage, "Joost")
    await withdraws(stage)
    assert "Deze peiling is ingetrokken" in await told(stage.joost, shown, "Elke week")
    assert await rows(stage, "poll_voter") == []
    assert (await rows(stage, "poll"))[0]["tally"] is None


async def test_no_result_of_a_withdrawn_poll_goes_out(stage: Stage) -> None:
    await sent(stage)
    await votes(stage, "Noor", "Elke week")
    await withdraws(stage)
    await closes(stage)
    for person in (stage.noor, stage.coordinator):
        await asks(person, "/afspraken")
        assert not [message for message in person.messages() if "Uitslag" in message.text]


async def test_a_poll_that_closed_and_is_withdrawn_before_its_result_is_there_has_none(stage: Stage) -> None:
    await sent(stage)
    await votes(stage, "Noor", "Elke week")
    card = next(message for message in stage.coordinator.messages() if "Peiling van" in message.text)
    await presses(stage.coordinator, "Sluit nu", await opened(stage, f"Loopt · {QUESTION}"), "Sluit op")
    await presses(stage.coordinator, "Trek in", card, "Wil je deze peiling intrekken?")
    await presses(stage.coordinator, "Ja, trek in", expected="Ingetrokken: peiling")
    await stage.pass_time(minutes=5)
    await asks(stage.noor, "/afspraken")
    assert not [message for message in stage.noor.messages() if "Uitslag" in message.text]


async def test_a_result_that_waits_for_the_end_of_the_night_goes_out_no_more(stage: Stage) -> None:
    await sent(stage)
    await votes(stage, "Noor", "Elke week")
    card = next(message for message in stage.coordinator.messages() if "Peiling van" in message.text)
    await stage.pass_time(hours=13)
    await presses(stage.coordinator, "Sluit nu", await opened(stage, f"Loopt · {QUESTION}"), "Sluit op")
    await stage.pass_time(minutes=5)
    assert (await rows(stage, "poll"))[0]["state"] == "shared"
    sure = await presses(stage.coordinator, "Trek in", card, "Wil je deze peiling intrekken?")
    assert "Er komt geen uitslag." in sure.text
    await presses(stage.coordinator, "Ja, trek in", expected="Ingetrokken: peiling")
    await stage.pass_time(hours=12)
    for person in (stage.noor, stage.coordinator):
        await asks(person, "/afspraken")
        assert not [message for message in person.messages() if "Uitslag" in message.text]
    assert not [message for message in stage.coordinator.messages() if "document" in message.body]
    assert (await rows(stage, "poll"))[0]["tally"] is None
    made_by = (await rows(stage, "poll"))[0]["made_by"]
    assert isinstance(made_by, int)
    made = await stage.read(lambda tx: tx.all(ABOUT_PERSON["polls_made"], made_by))
    assert [row["withdrawn"] for row in made] == [1]
    assert "ingetrokken en gesloten" in (await opened(stage, f"Ingetrokken · {QUESTION}")).text


async def test_who_withdrew_it_sees_it_closed_in_the_list(stage: Stage) -> None:
    await sent(stage)
    await withdraws(stage)
    shown = await opened(stage, f"Ingetrokken · {QUESTION}")
    assert "ingetrokken en gesloten" in shown.text
    assert shown.labels == ["‹ Terug"]
    assert "gesloten" in await told(stage.coordinator, shown, "polls:close:1")


async def test_words_typed_for_a_withdrawn_poll_are_refused_and_what_follows_is_a_question(
    stage: Stage,
) -> None:
    await sent(stage, "Eigen woorden")
    await presses(stage.noor, "Antwoord", await ballot(stage, "Noor"))
    await withdraws(stage)
    stage.noor.say("vertrouwen")
    await stage.noor.wait_for("Deze peiling is ingetrokken")
    stage.noor.say("wondzorg")
    await stage.noor.wait_for("Samira")


async def test_a_poll_whose_result_went_out_keeps_it_when_its_message_is_withdrawn(stage: Stage) -> None:
    await sent(stage)
    await votes(stage, "Noor", "Elke week")
    card = next(message for message in stage.coordinator.messages() if "Peiling van" in message.text)
    await closes(stage)
    await stage.coordinator.wait_for("Uitslag")
    sure = await presses(stage.coordinator, "Trek in", card, "Wil je deze peiling intrekken?")
    assert "De uitslag die al kwam, blijft staan." in sure.text
    await presses(stage.coordinator, "Ja, trek in", expected="Ingetrokken: peiling")
    assert "Elke week: 1" in (await opened(stage, f"Uitslag · {QUESTION}")).text


async def test_a_withdrawn_poll_is_erased_after_its_time(stage: Stage) -> None:
    await sent(stage)
    await withdraws(stage)
    await stage.pass_time(days=366)
    assert await rows(stage, "poll") == []
