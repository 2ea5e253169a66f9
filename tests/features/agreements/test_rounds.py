"""Conversations: all say whether an agreement holds, and hear what came out."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.sandbox import Person
from tests.features.agreements.scenes import (
    ANSWERING,
    CALLING,
    agreed,
    answers,
    asked,
    asks,
    presses,
    round_begins,
    round_ends,
    told,
)
from tests.stage import Stage
from tests.stage import stage as open_stage

EVERYONE = ("Noor", "Joost", "Fatma", "Corrie", "Bea", "Kees")


def questions(person: Person) -> list[str]:
    return [
        message.text for message in person.messages() if message.text.startswith("Houden we ons hieraan?")
    ]


async def test_every_member_is_asked_on_the_day_and_nobody_before(stage: Stage) -> None:
    await agreed(stage)
    await stage.pass_time(days=91)
    await asks(stage.noor, "/afspraken")
    assert questions(stage.noor) == []
    await stage.pass_time(days=1)
    for name in EVERYONE:
        shown = await asked(stage, name)
        assert CALLING in shown.text
        assert "Antwoorden kan tot 16 juni 2026." in shown.text
        assert shown.labels == ["Ja", "Deels", "Nee"]


async def test_the_result_goes_to_everybody_beside_the_time_before(stage: Stage) -> None:
    await agreed(stage)
    await round_begins(stage)
    for name, answer in (("Noor", "Ja"), ("Joost", "Deels"), ("Fatma", "Deels")):
        await answers(stage, name, answer)
    await round_ends(stage)
    for name in EVERYONE:
        shown = await stage.person(name).wait_for("Dit zei iedereen")
        assert f"{CALLING}\n2 juni 2026: 1 ja, 2 deels, 0 nee" in shown.text
    await stage.pass_time(days=78)  # Wednesday 2 September
    await answers(stage, "Noor", "Nee")
    await round_ends(stage)
    shown = await stage.noor.wait_for("Dit zei iedereen")
    assert "2 september 2026: 0 ja, 0 deels, 1 nee\n2 juni 2026: 1 ja, 2 deels, 0 nee" in shown.text
    listed = await presses(stage.noor, "Bekijk de afspraken", shown)
    assert f"1. {CALLING}\n2 september 2026: 0 ja, 0 deels, 1 nee" in listed.text
    one = await presses(stage.noor, "1", listed)
    assert "2 september 2026: 0 ja, 0 deels, 1 nee\n2 juni 2026: 1 ja, 2 deels, 0 nee" in one.text
    assert "De volgende keer is op 2 december 2026." in one.text


async def test_a_remark_is_shown_without_who_made_it(stage: Stage) -> None:
    await agreed(stage)
    await round_begins(stage)
    noted = await presses(stage.noor, "Deels", await asked(stage, "Noor"))
    ask = await presses(stage.noor, "Opmerking erbij", noted)
    assert "Iedereen leest het straks, zonder je naam erbij." in ask.text
    assert "gaat mee met de uitslag" in (await asks(stage.noor, "soms is er <b>haast</b>")).text
    await round_ends(stage)
    shown = await stage.fatma.wait_for("Dit zei iedereen")
    listed = await presses(stage.fatma, "Bekijk de afspraken", shown)
    one = await presses(stage.fatma, "1", listed)
    assert "• soms is er <b>haast</b>" in one.text
    assert "Noor" not in one.text
    assert await stage.read(lambda tx: tx.all("SELECT 1 FROM agreement_answer")) == []


async def test_what_is_due_on_one_day_is_asked_one_after_the_other(stage: Stage) -> None:
    await agreed(stage)
    await agreed(stage, ANSWERING)
    await round_begins(stage)
    noted = await answers(stage, "Noor", "Ja")
    assert len(questions(stage.noor)) == 0  # it became the answer
    second = await presses(stage.noor, "Volgende afspraak", noted)
    assert ANSWERING in second.text
    noted = await presses(stage.noor, "Nee", second)
    assert "Volgende afspraak" not in noted.labels
    await round_ends(stage)
    shown = await stage.noor.wait_for("Dit zei iedereen")
    assert "1 ja, 0 deels, 0 nee" in shown.text
    assert "0 ja, 0 deels, 1 nee" in shown.text


async def test_whoever_missed_the_message_answers_from_the_list(stage: Stage) -> None:
    await agreed(stage)
    await round_begins(stage)
    await asked(stage, "Noor")
    listed = await asks(stage.noor, "/afspraken")
    question = await presses(stage.noor, "Houden we ons hieraan? (1)", listed)
    await presses(stage.noor, "Ja", question)
    done = await asks(stage.noor, "/afspraken")
    assert done.labels == ["1"]
    stage.noor.send_callback(done, "agreements:next")
    await stage.noor.wait_for("over alle afspraken geantwoord")


async def test_an_answer_can_be_changed_until_the_round_closes(stage: Stage) -> None:
    await agreed(stage)
    await round_begins(stage)
    question = await presses(stage.noor, "Toch anders", await answers(stage, "Noor", "Ja"))
    noted = await presses(stage.noor, "Nee", question)
    await round_ends(stage)
    assert "0 ja, 0 deels, 1 nee" in (await stage.noor.wait_for("Dit zei iedereen")).text
    for data in ("holds:1:yes", "again:1", "remark:1"):
        assert "Deze ronde is voorbij" in await told(stage.noor, noted, f"agreements:{data}"), data


async def test_a_round_that_nobody_answered_says_so(stage: Stage) -> None:
    await agreed(stage)
    await round_begins(stage)
    await round_ends(stage)
    assert "2 juni 2026: niemand antwoordde" in (await stage.noor.wait_for("Dit zei iedereen")).text


async def test_a_round_begins_on_a_working_day_after_nine(tmp_path: Path) -> None:
    friday = datetime(2026, 3, 6, 9, 0, tzinfo=UTC)
    async with open_stage(tmp_path, friday) as stage:
        await agreed(stage)
        await stage.pass_time(days=92)  # Saturday 6 June
        await stage.pass_time(days=1)
        await asks(stage.noor, "/afspraken")
        assert questions(stage.noor) == []
        await stage.pass_time(hours=20)  # Monday, seven o'clock in Amsterdam
        await asks(stage.noor, "/afspraken")
        assert questions(stage.noor) == []
        await stage.pass_time(hours=3)
        await asked(stage, "Noor")


async def test_after_long_downtime_one_round_begins_and_no_message_comes_twice(stage: Stage) -> None:
    await agreed(stage)
    await stage.pass_time(days=400)
    await asked(stage, "Noor")
    await stage.pass_time(hours=1)
    await asks(stage.noor, "/afspraken")
    assert len(questions(stage.noor)) == 1
    rounds = await stage.read(lambda tx: tx.all("SELECT 1 FROM agreement_round"))
    assert len(rounds) == 1


async def test_a_round_keeps_to_the_moment_of_its_tick_also_when_the_clock_moved_meanwhile(
    stage: Stage,
) -> None:
    await agreed(stage)
    now = stage.clock.now()
    stage.clock.move_to(now + timedelta(days=92))
    rounds = stage.app.wired.rounds
    await stage.app.core.db.write(lambda tx: rounds.tick(tx, now))
    assert await stage.read(lambda tx: tx.all("SELECT 1 FROM agreement_round")) == []
    await stage.app.core.db.write(lambda tx: rounds.tick(tx, stage.clock.now()))
    assert "Antwoorden kan tot 16 juni 2026" in (await asked(stage, "Noor")).text


async def test_when_an_agreement_ends_its_round_stops_without_a_result(stage: Stage) -> None:
    await agreed(stage)
    await round_begins(stage)
    question = await asked(stage, "Noor")
    await asked(stage, "Corrie")  # else it may come while the list is waited for, and be taken for it
    shown = await presses(stage.coordinator, "1", await asks(stage.coordinator, "/afspraken"))
    await presses(
        stage.coordinator, "Ja, geldt niet meer", await presses(stage.coordinator, "Geldt niet meer", shown)
    )
    assert "Deze ronde is voorbij" in await told(stage.noor, question, "agreements:holds:1:yes")
    await round_ends(stage)
    await asks(stage.noor, "/afspraken")
    assert not [message for message in stage.noor.messages() if "Dit zei iedereen" in message.text]


async def test_an_answer_still_counts_when_its_giver_leaves(stage: Stage) -> None:
    await agreed(stage)
    await round_begins(stage)
    await answers(stage, "Noor", "Ja")
    core, noor = stage.app.core, stage.id_of("Noor")
    await core.db.write(lambda tx: core.directory.erase(tx, noor))
    await round_ends(stage)
    assert "1 ja, 0 deels, 0 nee" in (await stage.fatma.wait_for("Dit zei iedereen")).text


async def test_whoever_muted_questions_to_all_is_not_asked(stage: Stage) -> None:
    await agreed(stage)
    noor = stage.noor.id
    await stage.app.core.db.write(
        lambda tx: tx.run("INSERT INTO wish (user_id, muted) VALUES (?, 'poll')", noor)
    )
    await round_begins(stage)
    await asked(stage, "Joost")
    await asks(stage.noor, "/afspraken")
    assert questions(stage.noor) == []


@pytest.mark.parametrize("data", ["holds:9:yes", "again:9", "remark:9"])
async def test_a_round_that_is_not_there_is_over(stage: Stage, data: str) -> None:
    shown = await asks(stage.noor, "/afspraken")
    assert "Deze ronde is voorbij" in await told(stage.noor, shown, f"agreements:{data}")


@pytest.mark.parametrize("data", ["holds:1:gek", "holds:1", "remark:1", "again:x"])
async def test_a_forged_answer_is_an_old_button(stage: Stage, data: str) -> None:
    await agreed(stage)
    await round_begins(stage)
    assert "werkt niet meer" in await told(stage.noor, await asked(stage, "Noor"), f"agreements:{data}")


@pytest.mark.parametrize(
    ("typed", "says"), [("🙂", "in gewone woorden"), ("x" * 201, "Het mogen er 200 zijn")]
)
async def test_a_remark_that_cannot_be_kept_can_be_typed_again(stage: Stage, typed: str, says: str) -> None:
    await agreed(stage)
    await round_begins(stage)
    assert says in (await answers(stage, "Noor", "Ja", typed)).text
    assert "gaat mee" in (await asks(stage.noor, "het gaat goed")).text


async def test_remarks_are_erased_after_their_time_and_counts_stay(stage: Stage) -> None:
    await agreed(stage, rhythm="Elk jaar")
    await stage.pass_time(days=365)
    await answers(stage, "Noor", "Ja", "het gaat goed")
    await round_ends(stage)
    await stage.pass_time(days=731)
    rows = await stage.read(
        lambda tx: [tuple(r) for r in tx.all("SELECT yes, remarks FROM agreement_round WHERE id = 1")]
    )
    assert rows == [(1, "[]")]


async def test_it_speaks_english_too(stage: Stage) -> None:
    await agreed(stage)
    noor = stage.id_of("Noor")
    await stage.app.core.db.write(
        lambda tx: tx.run("UPDATE member SET language = 'en' WHERE person_id = ?", noor)
    )
    await round_begins(stage)
    assert "You can answer until" in (await stage.noor.wait_for("Do we keep to this?")).text
