"""Conversations: a coordinator makes a poll and sends it to an audience."""

import pytest

from tests.features.polls.scenes import (
    OPTIONS,
    QUESTION,
    asks,
    ballot,
    drafted,
    opened,
    presses,
    rows,
    sent,
    told,
)
from tests.stage import Stage


async def test_a_poll_is_made_one_question_at_a_time_and_shown_as_voters_see_it(stage: Stage) -> None:
    shown = await drafted(stage)
    for words in (QUESTION, *OPTIONS, "Kies één antwoord", "Sluit op 9 maart 2026"):
        assert words in shown.text
    assert stage.noor.messages() == []


async def test_every_part_can_still_be_changed(stage: Stage) -> None:
    corrie, shown = stage.coordinator, await drafted(stage)
    await presses(corrie, "Vraag", shown)
    shown = await asks(corrie, "Wanneer zien we elkaar?")
    assert "Wanneer zien we elkaar?" in shown.text
    await presses(corrie, "Antwoorden", shown)
    shown = await asks(corrie, "Ochtend\nMiddag")
    assert "• Ochtend\n• Middag" in shown.text
    shown = await presses(corrie, "Meer keuzes", await presses(corrie, "Soort", shown))
    assert "Het mogen er meer zijn" in shown.text
    shown = await presses(corrie, "Nee, anoniem", await presses(corrie, "Anoniem", shown))
    assert "Dit is anoniem" in shown.text
    await presses(corrie, "Sluit op", shown)
    shown = await asks(corrie, "12 mei")
    assert "Sluit op 12 mei 2026" in shown.text
    shown = await presses(corrie, "Een cijfer van 1 tot 5", await presses(corrie, "Soort", shown))
    assert "Ochtend" not in shown.text


async def test_a_draft_survives_other_things_and_is_found_again(stage: Stage) -> None:
    corrie = stage.coordinator
    await presses(corrie, "Nieuwe peiling", await asks(corrie, "/peiling"))
    await asks(corrie, QUESTION)
    await asks(corrie, "/gids")
    shown = await presses(corrie, f"Concept · {QUESTION}", await asks(corrie, "/peiling"))
    assert "Wat voor antwoord wil je?" in shown.text


async def test_a_draft_can_be_thrown_away(stage: Stage) -> None:
    shown = await presses(stage.coordinator, "Gooi weg", await drafted(stage))
    assert "Er zijn nog geen peilingen" in shown.text
    assert await rows(stage, "poll") == []


@pytest.mark.parametrize(
    ("typed", "says"),
    [("???", "Typ je vraag in gewone woorden"), ("x" * 201, "Dit zijn 201 tekens. Het mogen er 200 zijn.")],
)
async def test_a_question_that_is_none_can_be_typed_again(stage: Stage, typed: str, says: str) -> None:
    await presses(stage.coordinator, "Nieuwe peiling", await asks(stage.coordinator, "/peiling"))
    assert says in (await asks(stage.coordinator, typed)).text
    assert "Wat voor antwoord wil je?" in (await asks(stage.coordinator, QUESTION)).text


async def test_options_and_a_day_that_cannot_be_used_can_be_typed_again(stage: Stage) -> None:
    corrie = stage.coordinator
    await presses(corrie, "Nieuwe peiling", await asks(corrie, "/peiling"))
    await presses(corrie, "Eén keuze", await asks(corrie, QUESTION))
    assert "Ik tel 1 verschillende antwoorden" in (await asks(corrie, "Ja\nja")).text
    assert "is te lang" in (await asks(corrie, f"Ja\n{'x' * 61}")).text
    await presses(corrie, "Ja, met naam", await asks(corrie, "Ja\nNee"))
    assert "Die datum begrijp ik niet" in (await asks(corrie, "binnenkort")).text
    assert "Sluit op 6 maart 2026" in (await asks(corrie, "vrijdag")).text


async def test_today_is_a_day_until_five_o_clock(stage: Stage) -> None:
    shown = await drafted(stage)
    await presses(stage.coordinator, "Sluit op", shown)
    await stage.pass_time(hours=8)
    assert "in de toekomst" in (await asks(stage.coordinator, "vandaag")).text


async def test_a_poll_whose_day_has_passed_meanwhile_does_not_go_out(stage: Stage) -> None:
    shown = await drafted(stage)
    await stage.pass_time(days=8)
    assert "in de toekomst" in await told(stage.coordinator, shown, "Kies wie het krijgt")


async def test_a_photo_is_no_question(stage: Stage) -> None:
    await presses(stage.coordinator, "Nieuwe peiling", await asks(stage.coordinator, "/peiling"))
    stage.coordinator.send_photo(b"picture")
    assert "alleen geschreven tekst" in (await stage.coordinator.wait_for("")).text


async def test_client_data_in_a_question_is_refused(stage: Stage) -> None:
    await presses(stage.coordinator, "Nieuwe peiling", await asks(stage.coordinator, "/peiling"))
    assert "Dit lijkt op" in (await asks(stage.coordinator, "Hoe gaat het met BSN 111222333?")).text
    assert await rows(stage, "poll") == []


async def test_a_poll_goes_to_an_audience_and_shows_how_many_answered(stage: Stage) -> None:
    await sent(stage)
    await presses(stage.noor, "Elke week", await ballot(stage, "Noor"))
    shown = await opened(stage, f"Loopt · {QUESTION}")
    assert "1 van 5 mensen antwoordden" in shown.text
    assert "Elke week" not in shown.text


async def test_what_was_sent_cannot_be_changed_any_more(stage: Stage) -> None:
    shown = await drafted(stage)
    await sent(stage)
    first = await rows(stage, "poll")
    await stage.app.core.db.write(lambda tx: tx.run("UPDATE poll SET state = 'open'"))
    for data in (
        "change:1:question",
        "kind:1:scale",
        "anonymous:1:1",
        "closes:1:2026-05-12",
        "publish:1",
        "drop:1",
    ):
        assert "al verstuurd" in await told(stage.coordinator, shown, f"polls:{data}"), data
    assert len(await rows(stage, "poll")) == len(first)


@pytest.mark.parametrize(
    "data",
    [
        "list:0",
        "new",
        "show:1",
        "change:1:kind",
        "kind:1:scale",
        "anonymous:1:1",
        "closes:1:2026-05-12",
        "publish:1",
        "drop:1",
        "close:1",
    ],
)
async def test_only_a_coordinator_makes_polls(stage: Stage, data: str) -> None:
    await drafted(stage)
    assert "Dat kan alleen een coördinator" in (await asks(stage.noor, "/peiling")).text
    shown = await asks(stage.noor, "/acties")
    assert "Dat kan alleen een coördinator" in await told(stage.noor, shown, f"polls:{data}")


@pytest.mark.parametrize(
    "data",
    [
        "show:1",
        "change:1:kind",
        "kind:1:gek",
        "change:1:gek",
        "closes:1:gek",
        "publish:1",
        "drop:1",
        "show:9",
        "publish:x",
    ],
)
async def test_the_draft_of_another_coordinator_is_theirs(stage: Stage, data: str) -> None:
    await drafted(stage)
    shown = await asks(stage.beheerder, "/peiling")
    assert "werkt niet meer" in await told(stage.beheerder, shown, f"polls:{data}")


async def test_a_draft_that_is_left_alone_is_forgotten(stage: Stage) -> None:
    await drafted(stage)
    await stage.pass_time(days=31)
    assert await rows(stage, "poll") == []


async def test_a_poll_that_changed_after_the_last_look_is_looked_at_again_before_it_goes(
    stage: Stage,
) -> None:
    corrie = stage.coordinator
    await presses(corrie, "Kies wie het krijgt", await drafted(stage), "Voor wie is het?")
    await presses(corrie, "Iedereen", expected="Gekozen")
    look = await presses(corrie, "Bekijk en verstuur", expected="Zo komt het aan")
    await presses(corrie, "Vraag", await opened(stage, f"Concept · {QUESTION}"), "Typ de vraag opnieuw")
    shown = await asks(corrie, "Een heel andere vraag?")
    assert "Er is iets veranderd" in await told(corrie, look, "Verstuur nu naar 5 collega’s")
    assert stage.noor.messages() == []
    await presses(corrie, "Kies wie het krijgt", shown, "Voor wie is het?")
    await presses(corrie, "Bekijk en verstuur", expected="Zo komt het aan")
    corrie.press("Verstuur nu naar 5 collega’s")
    await stage.noor.wait_for("Een heel andere vraag?")


async def test_a_double_tap_sends_a_poll_once(stage: Stage) -> None:
    corrie = stage.coordinator
    await presses(corrie, "Kies wie het krijgt", await drafted(stage), "Voor wie is het?")
    await presses(corrie, "Iedereen", expected="Gekozen")
    look = await presses(corrie, "Bekijk en verstuur", expected="Zo komt het aan")
    first, second = [corrie.press("Verstuur nu naar 5 collega’s", message=look) for _ in range(2)]
    await first.answered()
    assert "al verstuurd" in str((await second.answered()).text)
    await corrie.wait_for("Aangekomen: 5 van 5")
    assert len(stage.noor.messages()) == 1
