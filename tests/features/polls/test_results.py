"""Conversations: a poll closes, and everyone who took part gets its result as a picture."""

import csv
import io

import pytest

from bot.sandbox import Message
from tests.features.membership.scenes import file_in
from tests.features.polls.scenes import (
    QUESTION,
    VOTERS,
    asks,
    ballot,
    closes,
    drafted,
    opened,
    presses,
    rows,
    sent,
    told,
    votes,
)
from tests.stage import Stage

ANONYMOUS = "Nee, anoniem"


async def table(stage: Stage) -> list[list[str]]:
    """The file that who made the poll gets."""
    message = await stage.coordinator.wait_for(lambda message: "document" in message.body)
    return list(csv.reader(io.StringIO((await file_in(stage, message)).decode("utf-8-sig")), delimiter=";"))


async def everyone_votes(stage: Stage, *answers: str) -> None:
    for name, answer in zip(VOTERS, answers, strict=False):
        await votes(stage, name, answer)


def is_picture(message: Message) -> bool:
    return "photo" in message.body


async def test_whoever_took_part_gets_the_picture_and_the_same_in_words(stage: Stage) -> None:
    await sent(stage)
    await everyone_votes(stage, "Elke maand", "Elke maand", "Nooit")
    await closes(stage)
    for name in ("Noor", "Joost", "Fatma"):
        shown = await stage.person(name).wait_for(is_picture)
        assert shown.text.splitlines() == [
            f"Uitslag: {QUESTION}",
            "3 antwoorden.",
            "• Elke maand: 2",
            "• Nooit: 1",
            "• Elke week: 0",
        ]
        assert (await file_in(stage, shown)).startswith(b"\x89PNG")
    assert not any(map(is_picture, stage.contact.messages()))
    assert (await stage.coordinator.wait_for("Uitslag")).text


async def test_who_made_it_gets_who_answered_what(stage: Stage) -> None:
    await sent(stage, "Meer keuzes")
    shown = await votes(stage, "Noor", "Elke week")
    await presses(stage.noor, "Nooit", shown)
    await votes(stage, "Joost", "Nooit")
    await closes(stage)
    assert await table(stage) == [
        ["naam", "organisatie", "antwoord"],
        ["Joost Bakker", "Kredietbank", "Nooit"],
        ["Noor de Wit", "Wijkteam Zuid", "Elke week | Nooit"],
    ]


async def test_of_an_anonymous_poll_who_made_it_gets_counts_only(stage: Stage) -> None:
    await sent(stage, privacy=ANONYMOUS)
    await everyone_votes(stage, "Nooit", "Nooit", "Nooit", "Elke week", "Elke week")
    await closes(stage)
    assert await table(stage) == [
        ["antwoord", "aantal"],
        ["Nooit", "3"],
        ["Elke week", "2"],
        ["Elke maand", "0"],
    ]
    assert "• Nooit: 3" in (await stage.noor.wait_for(is_picture)).text


async def test_under_five_answers_an_anonymous_poll_shows_nothing_to_anybody(stage: Stage) -> None:
    await sent(stage, privacy=ANONYMOUS)
    await everyone_votes(stage, "Nooit", "Nooit", "Nooit", "Elke week")
    await closes(stage)
    for person in (stage.noor, stage.coordinator):
        shown = await person.wait_for("minder dan 5 antwoorden")
        assert "Elke week" not in shown.text
    assert not any("photo" in m.body or "document" in m.body for m in stage.coordinator.messages())
    (poll,) = await rows(stage, "poll")
    assert poll["tally"] == "{}"
    shown = await opened(stage, f"Uitslag · {QUESTION}")
    assert "minder dan 5 antwoorden" in shown.text


async def test_a_scale_shows_its_mean(stage: Stage) -> None:
    await sent(stage, "Een cijfer van 1 tot 5")
    await everyone_votes(stage, "4", "5", "2")
    await closes(stage)
    assert "Gemiddeld 3,7." in (await stage.noor.wait_for(is_picture)).text


async def test_words_are_counted_however_they_were_typed(stage: Stage) -> None:
    await sent(stage, "Eigen woorden", ANONYMOUS)
    for name, typed in zip(
        VOTERS, ("Vertrouwen", "vertrouwen, tijd", "TIJD.", "vertrouwen", "rust"), strict=True
    ):
        await presses(stage.person(name), "Antwoord", await ballot(stage, name))
        await asks(stage.person(name), typed)
    await closes(stage)
    shown = await stage.noor.wait_for(is_picture)
    assert shown.text.splitlines()[2:] == ["• vertrouwen: 3", "• tijd: 2", "• rust: 1"]


async def test_a_poll_that_nobody_answered_says_so_to_who_made_it(stage: Stage) -> None:
    await sent(stage)
    await closes(stage)
    await stage.coordinator.wait_for("Niemand heeft geantwoord")


async def test_a_poll_can_be_closed_before_its_time_once(stage: Stage) -> None:
    await sent(stage)
    await votes(stage, "Noor", "Nooit")
    shown = await opened(stage, f"Loopt · {QUESTION}")
    assert "De uitslag komt over een paar minuten" in await told(stage.coordinator, shown, "Sluit nu")
    assert "is gesloten" in await told(stage.coordinator, shown, "polls:close:1")
    await stage.pass_time(minutes=1)
    await stage.noor.wait_for(is_picture)


async def test_the_result_goes_out_once(stage: Stage) -> None:
    await sent(stage)
    await votes(stage, "Noor", "Nooit")
    await closes(stage)
    await stage.noor.wait_for(is_picture)
    await stage.pass_time(minutes=1)
    await asks(stage.noor, "/acties")
    assert sum(map(is_picture, stage.noor.messages())) == 1


async def test_after_the_result_nobody_can_see_who_answered_what(stage: Stage) -> None:
    await sent(stage)
    await votes(stage, "Noor", "Nooit")
    await closes(stage)
    await stage.noor.wait_for(is_picture)
    assert await rows(stage, "poll_voter") == []
    shown = await opened(stage, f"Uitslag · {QUESTION}")
    assert "• Nooit: 1" in shown.text


async def test_a_result_waits_for_quiet_hours(stage: Stage) -> None:
    await sent(stage)
    await votes(stage, "Noor", "Nooit")
    await stage.pass_time(days=7, hours=14)
    await asks(stage.noor, "/acties")
    assert not any(map(is_picture, stage.noor.messages()))
    await stage.pass_time(hours=10)
    await stage.noor.wait_for(is_picture)


async def test_a_result_comes_also_when_who_made_it_left(stage: Stage) -> None:
    await sent(stage)
    await votes(stage, "Noor", "Nooit")
    core, corrie = stage.app.core, stage.id_of("Corrie")
    await core.db.write(lambda tx: core.directory.erase(tx, corrie))
    await closes(stage)
    await stage.noor.wait_for(is_picture)


async def test_an_old_result_is_forgotten(stage: Stage) -> None:
    await sent(stage)
    await closes(stage)
    await stage.coordinator.wait_for("Niemand heeft geantwoord")
    await stage.pass_time(days=366)
    assert await rows(stage, "poll") == []


async def test_a_poll_that_was_not_sent_does_not_close(stage: Stage) -> None:
    shown = await drafted(stage)
    assert "is gesloten" in await told(stage.coordinator, shown, "polls:close:1")
    await closes(stage)
    assert [row["state"] for row in await rows(stage, "poll")] == ["draft"]


@pytest.mark.parametrize("name", ["Joost", "Noor"])
async def test_each_gets_the_result_in_their_own_language(stage: Stage, name: str) -> None:
    noor = stage.id_of("Noor")
    await stage.app.core.db.write(
        lambda tx: tx.run("UPDATE member SET language = 'en' WHERE person_id = ?", noor)
    )
    await sent(stage, "Een cijfer van 1 tot 5")
    for who in ("Joost", "Noor"):
        await votes(stage, who, "4")
    await closes(stage)
    wanted = {"Joost": "Gemiddeld 4,0.", "Noor": "The mean is 4.0."}[name]
    assert wanted in (await stage.person(name).wait_for(is_picture)).text
