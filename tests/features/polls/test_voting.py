"""Conversations: a poll is answered, by name or anonymously."""

import json

import pytest

from bot.sandbox import Message
from tests.features.polls.scenes import (
    QUESTION,
    asks,
    ballot,
    closes,
    drafted,
    presses,
    rows,
    sent,
    told,
    votes,
)
from tests.stage import Stage

ANONYMOUS = "Nee, anoniem"


async def answers(stage: Stage) -> dict[str, object]:
    """What is kept of each voter, by name."""
    names = {person.id: person.name.split()[0] for person in stage.app.core.live.people.values()}
    voters = await rows(stage, "poll_voter")
    return {names[int(str(row["person_id"]))]: row["answer"] for row in voters if row["answered"]}


async def test_who_answers_is_told_first_who_sees_it_and_until_when(stage: Stage) -> None:
    await sent(stage)
    shown = await ballot(stage, "Noor")
    assert "Vraag van Corrie Vos." in shown.text
    assert "Corrie Vos ziet wie wat antwoordt" in shown.text
    assert "Sluit op 9 maart 2026" in shown.text
    assert "17:00" in shown.text
    assert shown.labels == ["Elke week", "Elke maand", "Nooit"]


async def test_an_answer_by_name_can_be_changed(stage: Stage) -> None:
    await sent(stage)
    shown = await votes(stage, "Noor", "Elke week")
    assert "Jouw antwoord: Elke week" in shown.text
    assert shown.labels == ["✓ Elke week", "Elke maand", "Nooit"]
    await presses(stage.noor, "Nooit", shown)
    assert await answers(stage) == {"Noor": '["2"]'}


async def test_several_options_are_switched_on_and_off(stage: Stage) -> None:
    await sent(stage, "Meer keuzes")
    shown = await votes(stage, "Noor", "Elke week")
    shown = await presses(stage.noor, "Nooit", shown)
    assert "Jouw antwoord: Elke week en Nooit" in shown.text
    shown = await presses(stage.noor, "✓ Elke week", shown)
    assert await answers(stage) == {"Noor": '["2"]'}
    await presses(stage.noor, "✓ Nooit", shown)
    assert await answers(stage) == {}


async def test_a_scale_has_five_steps(stage: Stage) -> None:
    await sent(stage, "Een cijfer van 1 tot 5")
    shown = await ballot(stage, "Noor")
    assert shown.labels == ["1", "2", "3", "4", "5"]
    assert "1 is laag, 5 is hoog" in shown.text
    assert "✓ 4" in (await presses(stage.noor, "4", shown)).labels
    assert await answers(stage) == {"Noor": '["4"]'}


async def test_words_are_typed_and_can_be_typed_again(stage: Stage) -> None:
    await sent(stage, "Eigen woorden")
    shown = await ballot(stage, "Noor")
    await presses(stage.noor, "Antwoord", shown)
    noted = await asks(stage.noor, "Vertrouwen, korte  lijntjes.")
    assert "Genoteerd: korte lijntjes en vertrouwen" in noted.text
    await presses(stage.noor, "Antwoord", shown)
    await asks(stage.noor, "tijd")
    assert await answers(stage) == {"Noor": '["tijd"]'}


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("🙂", "Typ één tot 3 gewone woorden"),
        ("een, twee, drie, vier", "Ik tel 4 antwoorden. Het mogen er 3 zijn."),
        ("x" * 41, "is te lang"),
    ],
)
async def test_words_that_cannot_be_counted_can_be_typed_again(stage: Stage, typed: str, says: str) -> None:
    await sent(stage, "Eigen woorden", ANONYMOUS)
    await presses(stage.noor, "Antwoord", await ballot(stage, "Noor"))
    assert says in (await asks(stage.noor, typed)).text
    assert "telt mee" in (await asks(stage.noor, "vertrouwen")).text


async def test_client_data_in_words_is_refused_and_kept_nowhere(stage: Stage) -> None:
    await sent(stage, "Eigen woorden", ANONYMOUS)
    await presses(stage.noor, "Antwoord", await ballot(stage, "Noor"))
    assert "Dit lijkt op" in (await asks(stage.noor, "mevrouw Jansen")).text
    assert (await rows(stage, "poll"))[0]["tally"] == "{}"


async def test_an_anonymous_answer_is_announced_as_final_and_cannot_be_given_twice(stage: Stage) -> None:
    await sent(stage, privacy=ANONYMOUS)
    shown = await ballot(stage, "Noor")
    assert "Ik bewaar dát je antwoordde, niet wát" in shown.text
    assert "je antwoord niet meer veranderen" in shown.text
    thanked = await presses(stage.noor, "Elke week", shown)
    assert "je antwoord telt mee" in thanked.text
    assert thanked.labels == []
    again = await told(stage.noor, thanked, "polls:vote:1:2")
    assert "telt al mee" in again
    assert (await rows(stage, "poll"))[0]["tally"] == '{"0":1}'


async def picks(stage: Stage, name: str, *labels: str) -> None:
    """Somebody chooses several options in an anonymous poll, and sends them."""
    person, shown = stage.person(name), await ballot(stage, name)
    for label in labels:
        shown = await presses(person, label, shown)
    await presses(person, f"Verstuur mijn antwoord ({len(labels)})", shown, "telt mee")


async def test_several_anonymous_options_are_sent_as_one_answer(stage: Stage) -> None:
    await sent(stage, "Meer keuzes", ANONYMOUS)
    shown = await presses(stage.noor, "Elke week", await ballot(stage, "Noor"))
    assert shown.labels == ["✓ Elke week", "Elke maand", "Nooit", "Verstuur mijn antwoord (1)"]
    assert (await rows(stage, "poll"))[0]["tally"] == "{}"
    shown = await presses(stage.noor, "✓ Elke week", shown)
    assert "Verstuur" not in str(shown.labels)
    await picks(stage, "Noor", "Nooit", "Elke maand")
    assert (await rows(stage, "poll"))[0]["tally"] == '{"1":1,"2":1}'


@pytest.mark.parametrize(
    "data",
    ["vote:1:3", "vote:1:999999999999", "vote:9:0", "vote:1", "vote:1:x", "pick:1:1", "send:1:1", "answer:1"],
)
async def test_a_forged_answer_counts_for_nothing(stage: Stage, data: str) -> None:
    await sent(stage)
    shown = await ballot(stage, "Noor")
    assert "werkt niet meer" in await told(stage.noor, shown, f"polls:{data}")
    assert await answers(stage) == {}


@pytest.mark.parametrize("data", ["vote:1:0", "send:1:0", "send:1:8", "pick:1:8", "answer:1"])
async def test_a_forged_anonymous_answer_counts_for_nothing_either(stage: Stage, data: str) -> None:
    await sent(stage, "Meer keuzes", ANONYMOUS)
    shown = await ballot(stage, "Noor")
    assert "werkt niet meer" in await told(stage.noor, shown, f"polls:{data}")
    assert (await rows(stage, "poll"))[0]["tally"] == "{}"


async def test_options_are_not_picked_first_when_answers_are_by_name(stage: Stage) -> None:
    await sent(stage, "Meer keuzes")
    shown = await ballot(stage, "Noor")
    for data in ("pick:1:1", "send:1:1"):
        assert "werkt niet meer" in await told(stage.noor, shown, f"polls:{data}"), data


async def test_who_was_not_asked_cannot_answer(stage: Stage) -> None:
    await sent(stage)
    shown = await asks(stage.coordinator, "/peiling")
    assert "werkt niet meer" in await told(stage.coordinator, shown, "polls:vote:1:0")


async def test_the_last_look_of_who_made_it_is_no_vote(stage: Stage) -> None:
    shown = await drafted(stage)
    assert "nog niet verstuurd" in await told(stage.coordinator, shown, "polls:vote:1:0")
    assert "werkt niet meer" in await told(stage.noor, await asks(stage.noor, "/acties"), "polls:vote:1:0")


async def test_after_its_time_nobody_can_answer(stage: Stage) -> None:
    await sent(stage)
    shown = await ballot(stage, "Noor")
    stage.clock.move_to(stage.clock.now().replace(day=9, hour=16, minute=1))  # no tick came by yet
    assert "is gesloten" in await told(stage.noor, shown, "Elke week")
    await closes(stage)
    assert "is gesloten" in await told(stage.noor, shown, "Elke week")


async def test_an_answer_by_name_still_counts_when_its_giver_leaves(stage: Stage) -> None:
    await sent(stage)
    await votes(stage, "Noor", "Elke week")
    core, noor = stage.app.core, stage.id_of("Noor")
    await core.db.write(lambda tx: core.directory.erase(tx, noor))
    await closes(stage)
    assert "Elke week: 1" in (await stage.coordinator.wait_for("Uitslag")).text


async def test_a_member_sees_in_their_own_data_that_they_answered(stage: Stage) -> None:
    from tests.features.membership.scenes import file_in

    await sent(stage, privacy=ANONYMOUS)
    shown = await votes(stage, "Noor", "Elke week")
    stage.noor.send_callback(shown, "member:export")
    data = json.loads(await file_in(stage, await stage.noor.wait_for("Dit bewaar ik over je")))
    assert data["polls"] == [{"question": QUESTION, "answered": 1, "answer": None}]


async def test_it_speaks_english_too(stage: Stage) -> None:
    noor = stage.id_of("Noor")
    await stage.app.core.db.write(
        lambda tx: tx.run("UPDATE member SET language = 'en' WHERE person_id = ?", noor)
    )
    await sent(stage, privacy=ANONYMOUS)
    shown: Message = await ballot(stage, "Noor")
    assert "This is anonymous." in shown.text
