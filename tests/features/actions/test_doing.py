"""Conversations: members say yes or no to an action, hand it over, are reminded, and tick it off."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.sandbox import Person
from tests.features.actions.scenes import CALL, ROOM, asks, presses, published, taken, told
from tests.stage import Stage
from tests.stage import stage as open_stage


async def test_whoever_says_yes_finds_it_under_acties(stage: Stage) -> None:
    await taken(stage)
    shown = await asks(stage.joost, "/acties")
    assert "Jouw acties (1)" in shown.text
    assert f"{CALL}\nJoost Bakker · 12 mei 2026" in shown.text
    assert "Hier staat nu niets" in (await asks(stage.noor, "/acties")).text


async def test_reminders_are_promised_only_for_a_day(stage: Stage) -> None:
    assert "Ik herinner je" in (await taken(stage)).text
    assert "Ik herinner je" not in (await taken(stage, f"Joost: {ROOM}")).text


async def test_a_no_goes_to_the_coordinator_who_asks_somebody_else(stage: Stage) -> None:
    await published(stage, f"Joost: {CALL}")
    asked = await stage.joost.wait_for("Doe jij dit?")
    assert "Goed dat je het laat weten" in (await presses(stage.joost, "Lukt niet", asked)).text
    news = await stage.coordinator.wait_for("Joost Bakker kan deze actie nu niet doen")
    await presses(stage.coordinator, "Kies iemand anders", news)
    assert "gevraagd: Noor de Wit" in (await asks(stage.coordinator, "noor")).text
    assert CALL in (await stage.noor.wait_for("Doe jij dit?")).text


async def test_a_second_answer_is_told_so(stage: Stage) -> None:
    await published(stage, f"Joost: {CALL}")
    asked = await stage.joost.wait_for("Doe jij dit?")
    await presses(stage.joost, "Ja, dat doe ik", asked)
    assert "al op geantwoord" in await told(stage.joost, asked, "actions:decline:1")


async def test_handing_over_asks_first_and_then_tells(stage: Stage) -> None:
    await presses(stage.joost, "Geef door", await taken(stage))
    point = await asks(stage.joost, "fatma")
    assert "Ik heb het aan Fatma Yilmaz gevraagd" in point.text
    assert "Joost Bakker (gevraagd om het over te nemen: Fatma Yilmaz)" in point.text
    asked = await stage.fatma.wait_for("Joost Bakker vraagt of jij deze actie kunt overnemen")
    await presses(stage.fatma, "Ja, dat doe ik", asked)
    assert "Fatma Yilmaz neemt deze actie van je over" in (await stage.joost.wait_for("over")).text
    assert "Hier staat nu niets" in (await asks(stage.joost, "/acties")).text
    assert CALL in (await asks(stage.fatma, "/acties")).text


async def test_when_nobody_takes_over_it_stays_where_it_is(stage: Stage) -> None:
    await presses(stage.joost, "Geef door", await taken(stage))
    await asks(stage.joost, "fatma")
    await presses(stage.fatma, "Lukt niet", await stage.fatma.wait_for("Doe jij dit?"))
    assert "staat nog op jouw naam" in (await stage.joost.wait_for("nog op jouw naam")).text
    assert "Joost Bakker · 12 mei" in (await asks(stage.joost, "/acties")).text


async def test_whoever_was_asked_may_pass_the_question_on(stage: Stage) -> None:
    await published(stage, f"Joost: {CALL}")
    await presses(stage.joost, "Geef door", await stage.joost.wait_for("Doe jij dit?"))
    await asks(stage.joost, "noor")
    await stage.noor.wait_for("Doe jij dit?")


@pytest.mark.parametrize("typed", ["Otto", "Joost", "qqxxqq"])
async def test_only_a_colleague_who_takes_part_can_be_asked(stage: Stage, typed: str) -> None:
    await presses(stage.joost, "Geef door", await taken(stage))
    assert "niemand die zo heet en meedoet" in (await asks(stage.joost, typed)).text


async def test_ticking_off_can_be_undone(stage: Stage) -> None:
    done = await presses(stage.joost, "Klaar", await taken(stage))
    assert "Mooi, deze actie is klaar" in done.text
    shown = await asks(stage.joost, "/acties")
    assert "Hier staat nu niets" in shown.text
    shown = await presses(stage.joost, "Door mij gedaan", shown)
    assert CALL in shown.text
    point = await presses(stage.joost, "1", shown)
    assert "Klaar sinds 2 maart 2026" in point.text
    assert "Klaar" in (await presses(stage.joost, "Toch nog niet klaar", point)).labels


async def test_a_coordinator_sees_everything_by_how_it_stands(stage: Stage) -> None:
    await taken(stage, f"Joost: {CALL} vóór 4 maart")
    await published(stage, ROOM)
    await stage.pass_time(days=3)
    shown = await asks(stage.coordinator, "/acties")
    shown = await presses(stage.coordinator, "Alles open", shown)
    assert "Alle acties die openstaan (2)" in shown.text
    shown = await presses(stage.coordinator, "Datum voorbij", shown)
    assert f"{CALL}\nJoost Bakker · stond voor 4 maart 2026" in shown.text
    assert ROOM not in shown.text
    point = await presses(stage.coordinator, "1", shown)
    await presses(stage.coordinator, "Klaar", point)
    shown = await presses(stage.coordinator, "Alles klaar", await asks(stage.coordinator, "/acties"))
    assert CALL in shown.text


@pytest.mark.parametrize("data", ["actions:list:open:0", "actions:list:late:0", "actions:list:done:0"])
async def test_the_lists_of_everybody_are_for_coordinators(stage: Stage, data: str) -> None:
    shown = await asks(stage.noor, "/acties")
    assert "Dat kan alleen een coördinator" in await told(stage.noor, shown, data)


@pytest.mark.parametrize(
    "data",
    [
        "point:1",
        "accept:1",
        "decline:1",
        "pass:1",
        "pass-to:1:3",
        "done:1",
        "undone:1",
        "point:99",
        "list:gek:0",
        "done",
    ],
)
async def test_what_does_not_concern_somebody_is_an_old_button(stage: Stage, data: str) -> None:
    await taken(stage)
    shown = await asks(stage.noor, "/acties")
    assert "werkt niet meer" in await told(stage.noor, shown, f"actions:{data}")


async def test_a_change_by_the_coordinator_is_told_to_who_does_it(stage: Stage) -> None:
    await taken(stage)
    shown = await presses(stage.coordinator, "Alles open", await asks(stage.coordinator, "/acties"))
    point = await presses(stage.coordinator, "1", shown)
    await presses(stage.coordinator, "Wanneer", point)
    await asks(stage.coordinator, "1 juni")
    assert "1 juni 2026" in (await stage.joost.wait_for("Corrie Vos heeft deze actie veranderd")).text
    dropped = await presses(stage.coordinator, "Hoeft niet meer")
    news = await stage.joost.wait_for("deze actie niet meer hoeft")
    assert "Hier staat nu niets" in (await asks(stage.joost, "/acties")).text
    assert "Dat kan alleen" in await told(stage.joost, news, "actions:undone:1")
    await presses(stage.coordinator, "Toch wel nodig", dropped)
    assert CALL in (await asks(stage.joost, "/acties")).text


async def test_another_owner_is_asked_and_the_first_one_hears(stage: Stage) -> None:
    await taken(stage)
    shown = await presses(stage.coordinator, "Alles open", await asks(stage.coordinator, "/acties"))
    await presses(stage.coordinator, "Wie", await presses(stage.coordinator, "1", shown))
    await asks(stage.coordinator, "fatma")
    await stage.joost.wait_for("Corrie Vos vraagt iemand anders")
    await stage.fatma.wait_for("Doe jij dit?")


def reminders(person: Person) -> list[str]:
    return [
        message.text
        for message in person.messages()
        if "Deze actie is voor" in message.text or "Vandaag is de dag" in message.text
    ]


async def settle(stage: Stage, person: Person) -> None:
    """Wait until everything that was queued has arrived."""
    await asks(person, "/acties")


async def test_the_owner_is_reminded_the_working_day_before_and_on_the_day_once_each(stage: Stage) -> None:
    await taken(stage, f"Joost: {CALL} vóór 9 maart")  # a Monday
    await stage.pass_time(days=3)
    await settle(stage, stage.joost)
    assert reminders(stage.joost) == []
    await stage.pass_time(days=1)
    await stage.joost.wait_for("Deze actie is voor 9 maart 2026")
    await stage.pass_time(hours=2)
    await stage.pass_time(days=1)
    await stage.pass_time(days=1)
    await stage.pass_time(days=1)
    await stage.joost.wait_for("Vandaag is de dag")
    await stage.pass_time(hours=3)
    await settle(stage, stage.joost)
    assert len(reminders(stage.joost)) == 2


async def test_after_days_of_downtime_only_the_newest_reminder_comes(stage: Stage) -> None:
    await taken(stage, f"Joost: {CALL} vóór 9 maart")
    await stage.pass_time(days=7)
    await stage.joost.wait_for("Vandaag is de dag")
    assert len(reminders(stage.joost)) == 1


async def test_whoever_did_not_answer_is_asked_again_then(stage: Stage) -> None:
    await published(stage, f"Joost: {CALL} vóór 5 maart")
    await stage.joost.wait_for("Doe jij dit?")
    await stage.pass_time(days=2)
    asked = await stage.joost.wait_for("Deze actie is voor 5 maart 2026")
    assert "Ja, dat doe ik" in asked.labels


async def test_what_is_done_is_not_reminded_of(stage: Stage) -> None:
    await presses(stage.joost, "Klaar", await taken(stage, f"Joost: {CALL} vóór 5 maart"))
    await stage.pass_time(days=2)
    await settle(stage, stage.joost)
    assert reminders(stage.joost) == []


async def test_on_the_day_of_the_yes_itself_nobody_is_reminded(stage: Stage) -> None:
    await taken(stage, f"Joost: {CALL} vóór 3 maart")
    await stage.pass_time(hours=2)
    await settle(stage, stage.joost)
    assert reminders(stage.joost) == []


async def test_whoever_muted_actions_is_not_reminded(stage: Stage) -> None:
    await taken(stage, f"Joost: {CALL} vóór 5 maart")
    joost = stage.joost.id
    await stage.app.core.db.write(
        lambda tx: tx.run("INSERT INTO wish (user_id, muted) VALUES (?, 'action')", joost)
    )
    await stage.pass_time(days=2)
    await settle(stage, stage.joost)
    assert reminders(stage.joost) == []


async def test_before_nine_in_the_morning_nobody_is_reminded(tmp_path: Path) -> None:
    async with open_stage(tmp_path, datetime(2026, 3, 2, 7, 30, tzinfo=UTC)) as stage:
        await taken(stage, f"Joost: {CALL} vóór 4 maart")
        await stage.pass_time(days=1)
        await settle(stage, stage.joost)
        assert reminders(stage.joost) == []
        await stage.pass_time(minutes=31)
        await stage.joost.wait_for("Deze actie is voor 4 maart")


async def test_an_action_outlives_who_had_it(stage: Stage) -> None:
    await taken(stage)
    core, joost = stage.app.core, stage.id_of("Joost")
    await core.db.write(lambda tx: core.directory.erase(tx, joost))
    await core.live.settled()
    await stage.coordinator.wait_for("Joost Bakker doet niet meer mee")
    shown = await presses(stage.coordinator, "Alles open", await asks(stage.coordinator, "/acties"))
    assert f"{CALL}\nnog niemand · 12 mei 2026" in shown.text


async def test_the_coordinator_hears_what_has_nobody_when_somebody_leaves(stage: Stage) -> None:
    await taken(stage)
    core, joost = stage.app.core, stage.id_of("Joost")
    await core.db.write(lambda tx: core.directory.erase(tx, joost))
    news = await stage.coordinator.wait_for("Joost Bakker doet niet meer mee")
    await presses(stage.coordinator, "Kies iemand anders", news)
    await asks(stage.coordinator, "Noor")
    await stage.noor.wait_for("Doe jij dit?")


async def test_it_speaks_english_too(stage: Stage) -> None:
    joost = stage.id_of("Joost")
    await stage.app.core.db.write(
        lambda tx: tx.run("UPDATE member SET language = 'en' WHERE person_id = ?", joost)
    )
    await published(stage, f"Joost: {CALL}")
    assert "asks you to take on" in (await stage.joost.wait_for("Will you do this?")).text
    assert "Your actions (1)" in (await asks(stage.joost, "/actions")).text
