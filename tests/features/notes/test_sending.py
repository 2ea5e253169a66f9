"""Conversations: a note from the last look to its arrival."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.core.member import Role
from tests.features.notes.scenes import TEXT, actions, asks, looked_at, presses, sent, written
from tests.stage import Stage
from tests.stage import stage as open_stage

NIGHT = datetime(2026, 3, 2, 20, 30, tzinfo=UTC)  # half past nine in Amsterdam
SEND = "Verstuur nu naar 5 collega’s"


def texts_of(stage: Stage, name: str) -> list[str]:
    """What the bot said to somebody."""
    person = stage.person(name)
    return [message.text for message in person.messages() if message.sender is not person.user]


async def test_a_note_is_looked_at_sent_and_read(stage: Stage) -> None:
    look = await looked_at(stage)
    preview = stage.coordinator.messages()[-2]
    stage.coordinator.press(SEND, message=look)
    arrived = await stage.noor.wait_for(TEXT)
    assert arrived.text == preview.text
    assert arrived.labels == preview.labels == ["Gelezen"]
    await stage.coordinator.wait_for("Aangekomen: 5 van 5")
    assert "genoteerd" in str((await stage.noor.press("Gelezen").answered()).text)


async def test_the_last_look_shows_who_gets_it_by_organisation_and_job_and_who_does_not(stage: Stage) -> None:
    look = await looked_at(stage)
    assert "Het gaat naar 5 collega’s van 4 organisaties" in look.text
    assert "• De Woonst: 2 (woonconsulent, teamleider)" in look.text
    assert "3 doen nog niet mee en krijgen het niet: Ans Mulder, Otto Prins en Samira Idrissi." in look.text
    names = await presses(stage.coordinator, "Zie de namen", "5 collega’s krijgen het", look)
    assert "• Kees Kuiper · De Woonst" in names.text
    await presses(stage.coordinator, "‹ Terug", "Zo komt het aan", names)


async def test_nobody_else_gets_it(stage: Stage) -> None:
    await written(stage)
    listed = await presses(stage.coordinator, "Organisatie", "Tik aan wat erbij hoort")
    await presses(stage.coordinator, "De Woonst · 3", "Tik aan", listed)
    await presses(stage.coordinator, "‹ Terug", "Gekozen: De Woonst.")
    look = await presses(stage.coordinator, "Bekijk en verstuur", "Zo komt het aan")
    stage.coordinator.press("Verstuur nu naar 2 collega’s", message=look)
    await stage.coordinator.wait_for("Aangekomen: 2 van 2")
    assert TEXT in texts_of(stage, "Kees")[-1]
    assert texts_of(stage, "Noor") == []
    preview, *_ = [text for text in texts_of(stage, "Corrie") if text.startswith("Notitie van Corrie")]
    assert preview in texts_of(stage, "Fatma")


async def test_each_gets_it_in_their_own_language(stage: Stage) -> None:
    await stage.app.core.db.write(
        lambda tx: tx.run("UPDATE member SET language = 'en' WHERE user_id = ?", stage.noor.id)
    )
    await sent(stage)
    assert stage.noor.last().text.startswith("Note from Corrie Vos")
    assert stage.noor.last().labels == ["Read"]
    assert stage.joost.last().labels == ["Gelezen"]


async def test_a_double_tap_sends_once(stage: Stage) -> None:
    look = await looked_at(stage)
    data = next(data for data in actions(look) if data.startswith("notes:send:"))
    first, second = [stage.coordinator.send_callback(look, data) for _ in range(2)]
    await first.answered()
    assert "Deze notitie is al verstuurd" in str((await second.answered()).text)
    await stage.coordinator.wait_for("Aangekomen: 5 van 5")
    assert len([text for text in texts_of(stage, "Noor") if TEXT in text]) == 1


async def test_the_end_is_told_once(stage: Stage) -> None:
    await sent(stage)
    await stage.pass_time(minutes=5)
    assert (
        len([text for text in texts_of(stage, "Corrie") if "Aangekomen: 5 van 5" in text]) == 2
    )  # card and end


async def test_what_was_changed_after_the_last_look_is_not_sent_by_its_buttons(stage: Stage) -> None:
    look = await looked_at(stage)
    buttons = [data for data in actions(look) if data.startswith(("notes:send:", "notes:later:"))]
    await presses(stage.coordinator, "Wijzig de inhoud", "Wat moet erin staan?")
    stage.coordinator.say("Een andere tekst.")
    await stage.coordinator.wait_for("staat klaar")
    assert len(buttons) == 2
    for data in buttons:
        query = await stage.coordinator.send_callback(look, data).answered()
        assert "Er is iets veranderd" in str(query.text)
    assert texts_of(stage, "Noor") == []


async def test_who_loses_the_role_after_the_last_look_cannot_send(stage: Stage) -> None:
    look = await looked_at(stage)
    await _gets_role(stage, "Corrie", Role.LID)
    query = await stage.coordinator.press(SEND, message=look).answered()
    assert "Dat kan alleen een coördinator" in str(query.text)
    assert texts_of(stage, "Noor") == []


async def test_another_coordinator_cannot_touch_a_draft(stage: Stage) -> None:
    look = await looked_at(stage)
    for data in [*actions(look), "notes:anew:1", "notes:list:1:wijk:0", "notes:names:1:0"]:
        query = await stage.beheerder.send_callback(look, data).answered()
        assert "Deze knop werkt niet meer" in str(query.text), data


async def test_an_audience_of_nobody_cannot_be_sent_to(stage: Stage) -> None:
    await written(stage)
    await presses(stage.coordinator, "Organisatie", "Tik aan")
    await presses(stage.coordinator, "Thuiszorg Oost · 1", "Tik aan")
    await presses(stage.coordinator, "‹ Terug", "Niemand kan het nu krijgen")
    look = await presses(stage.coordinator, "Bekijk en verstuur", "Niemand kan dit nu krijgen")
    assert "Samira Idrissi" in look.text
    assert not [data for data in actions(look) if data.startswith("notes:send")]
    query = await stage.coordinator.send_callback(look, "notes:send:1:2").answered()
    assert "Niemand kan dit nu krijgen" in str(query.text)


async def test_without_an_audience_there_is_no_last_look(stage: Stage) -> None:
    shown = await written(stage)
    query = await stage.coordinator.send_callback(shown, "notes:preview:1").answered()
    assert "Kies eerst voor wie het is" in str(query.text)


async def test_in_quiet_hours_it_arrives_in_the_morning_and_the_last_look_says_so(tmp_path: Path) -> None:
    async with open_stage(tmp_path, now=NIGHT) as stage:
        look = await looked_at(stage)
        assert "De eerste op 3 maart 2026, 08:00" in look.text
        stage.coordinator.press(SEND, message=look)
        await stage.coordinator.wait_for("Verstuurd: 0 van 5")
        assert texts_of(stage, "Noor") == []
        await stage.pass_time(hours=10, minutes=31)
        await stage.noor.wait_for(TEXT)
        await stage.coordinator.wait_for("Aangekomen: 5 van 5")


async def test_who_muted_notes_is_counted_and_gets_none(stage: Stage) -> None:
    await stage.app.core.db.write(
        lambda tx: tx.run("INSERT INTO wish (user_id, muted) VALUES (?, 'note')", stage.noor.id)
    )
    look = await looked_at(stage)
    assert "1 collega wil dit soort berichten niet." in look.text
    stage.coordinator.press("Verstuur nu naar 4 collega’s", message=look)
    await stage.coordinator.wait_for("Aangekomen: 4 van 4")
    assert texts_of(stage, "Noor") == []


# Later


async def planned(stage: Stage, typed: str = "morgen 9:00") -> None:
    """The note goes at a moment."""
    await presses(stage.coordinator, "Verstuur later", "Wanneer moet het weg?", await looked_at(stage))
    stage.coordinator.say(typed)
    await stage.coordinator.wait_for("Gepland voor")


async def test_a_planned_note_goes_at_its_moment(stage: Stage) -> None:
    await planned(stage)
    assert "3 maart 2026, 09:00" in stage.coordinator.last().text
    await stage.pass_time(hours=22)
    assert texts_of(stage, "Noor") == []
    await stage.pass_time(hours=1)
    await stage.noor.wait_for(TEXT)
    await stage.coordinator.wait_for("Aangekomen: 5 van 5")
    await stage.pass_time(hours=1)
    assert len(texts_of(stage, "Noor")) == 1


async def test_a_moment_in_quiet_hours_is_taken_and_it_is_said_when_it_arrives(stage: Stage) -> None:
    await planned(stage, "vandaag 22:00")
    assert "Dan is het stille tijd. Het komt aan op 3 maart 2026, 08:00." in stage.coordinator.last().text
    await stage.pass_time(hours=14)
    assert texts_of(stage, "Noor") == []
    await stage.pass_time(hours=9)
    await stage.noor.wait_for(TEXT)


@pytest.mark.parametrize(
    ("typed", "sorry"),
    [
        ("ooit", "Die tijd begrijp ik niet"),
        ("vandaag 9:00", "Dat is al geweest"),
        ("1-1-2099 9:00", "nog meer dan een jaar"),
    ],
)
async def test_a_moment_that_is_no_good_is_asked_for_again(stage: Stage, typed: str, sorry: str) -> None:
    await presses(stage.coordinator, "Verstuur later", "Wanneer moet het weg?", await looked_at(stage))
    assert sorry in (await asks(stage.coordinator, typed)).text
    assert "Gepland voor" in (await asks(stage.coordinator, "morgen 9:00")).text


async def test_a_planned_note_can_go_now_change_its_moment_or_be_taken_back(stage: Stage) -> None:
    await planned(stage)
    await presses(stage.coordinator, "Ander moment", "Wanneer moet het weg?")
    assert "4 maart 2026" in (await asks(stage.coordinator, "overmorgen 9:00")).text
    shown = await asks(stage.coordinator, "/notitie")
    assert "Wat wil je delen?" in "".join(texts_of(stage, "Corrie")[-2:])
    other = stage.coordinator.messages()
    assert shown in other
    stage.coordinator.press("Gooi weg")
    await stage.coordinator.wait_for("Weggegooid")
    await presses(stage.coordinator, "Haal terug en wijzig", "Je notitie staat klaar")
    await stage.pass_time(days=3)
    assert texts_of(stage, "Noor") == []


async def test_a_planned_note_can_be_sent_at_once(stage: Stage) -> None:
    await planned(stage)
    stage.coordinator.press("Verstuur nu")
    await stage.coordinator.wait_for("Aangekomen: 5 van 5")


async def test_a_planned_note_of_who_is_no_coordinator_any_more_is_not_sent(stage: Stage) -> None:
    await planned(stage)
    await _gets_role(stage, "Corrie", Role.LID)
    await stage.pass_time(days=1)
    await stage.coordinator.wait_for("niet verstuurd, want je bent geen coördinator meer")
    assert texts_of(stage, "Noor") == []
    assert await stage.read(lambda tx: tx.all("SELECT id FROM note")) == []


async def test_a_planned_note_for_nobody_is_held_and_its_sender_hears_it(stage: Stage) -> None:
    await written(stage)
    await presses(stage.coordinator, "Rol in de bot", "Tik aan")
    await presses(stage.coordinator, "Contactpersonen · 1", "Tik aan")
    await presses(stage.coordinator, "‹ Terug", "Gekozen: Contactpersonen")
    look = await presses(stage.coordinator, "Bekijk en verstuur", "Zo komt het aan")
    await presses(stage.coordinator, "Verstuur later", "Wanneer", look)
    await asks(stage.coordinator, "morgen 9:00")
    await _gets_role(stage, "Kees", Role.LID)
    await stage.pass_time(days=1)
    held = await stage.coordinator.wait_for("niemand kon die krijgen")
    await presses(stage.coordinator, "Haal terug en wijzig", "Je notitie staat klaar", held)


async def test_a_planned_note_goes_with_its_sender_when_they_leave(stage: Stage) -> None:
    await planned(stage)
    core, person_id = stage.app.core, stage.id_of("Corrie")
    await core.db.write(lambda tx: core.directory.erase(tx, person_id))
    await stage.pass_time(days=1)
    assert texts_of(stage, "Noor") == []


async def _gets_role(stage: Stage, name: str, role: Role) -> None:
    person_id = stage.id_of(name)
    await stage.app.core.db.write(
        lambda tx: tx.run("UPDATE member SET role = ? WHERE person_id = ?", role, person_id)
    )
