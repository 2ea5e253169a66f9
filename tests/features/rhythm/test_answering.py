"""Conversations: a reminder comes, and what Kees does with it."""

import json
from functools import partial

import pytest

from bot.core.member import Role
from tests.features.membership.scenes import blocks, file_in
from tests.features.rhythm.scenes import asks, brings_in, heard, hears, moves_to, organisation_id, presses
from tests.stage import Stage

WOONST = "De Woonst"


async def test_a_month_goes_by_with_reminders_in_stages(stage: Stage) -> None:
    await moves_to(stage, "2026-03-05")
    first = await stage.contact.wait_for(
        "Het is 5 maart. Jullie brachten deze maand nog geen casus in. Nog 26 dagen."
    )
    assert first.labels == ["Breng een casus in", "Deze maand lukt niet", "Herinner me over een week"]
    await moves_to(stage, "2026-03-16")
    await stage.contact.wait_for("Het is 16 maart.")
    told = await stage.coordinator.wait_for("Het is 16 maart.")
    assert (
        "Van 5 organisaties komt deze maand nog een casus: De Woonst, Gemeente, Kredietbank, Thuiszorg Oost"
        in told.text
    )
    await brings_in(stage, WOONST)
    await moves_to(stage, "2026-03-27")
    told = await stage.coordinator.wait_for("Het is 27 maart.")
    assert WOONST not in told.text
    assert heard(stage.contact, "Het is 27 maart") == []
    assert heard(stage.noor, "casus") == []


async def test_a_reminder_waits_for_the_end_of_quiet_hours_and_says_the_day_it_comes(stage: Stage) -> None:
    await moves_to(stage, "2026-03-05", "21:30")
    assert heard(stage.contact, "Het is") == []
    await moves_to(stage, "2026-03-06", "07:00")
    await stage.contact.wait_for("Het is 6 maart.")


async def test_not_this_month_takes_a_reason_and_then_it_is_quiet(stage: Stage) -> None:
    await moves_to(stage, "2026-03-05")
    reminder = await stage.contact.wait_for("Het is 5 maart")
    asked = await presses(stage.contact, "Deze maand lukt niet", reminder, "Waarom lukt maart 2026 niet")
    done = await presses(stage.contact, "Te druk", asked, "Genoteerd")
    assert "Reden: Te druk" in done.text
    await moves_to(stage, "2026-03-16")
    await stage.coordinator.wait_for("Het is 16 maart.")
    assert heard(stage.contact, "Het is 16 maart") == []


async def test_a_reason_can_be_typed_and_is_looked_over(stage: Stage) -> None:
    await moves_to(stage, "2026-03-05")
    await presses(
        stage.contact, "Deze maand lukt niet", await stage.contact.wait_for("Het is 5 maart"), "Waarom"
    )
    assert "niets bewaard" in (await asks(stage.contact, "mevrouw Jansen is geboren op 12-03-1961")).text
    assert "201 tekens" in (await asks(stage.contact, "a" * 201)).text
    stage.contact.send_photo(b"photo")
    await stage.contact.wait_for("alleen")
    stage.contact.send_voice()
    await stage.contact.wait_for("alleen")
    assert "Reden: we verhuizen <deze> maand" in (await asks(stage.contact, "we verhuizen <deze> maand")).text


async def test_it_works_out_after_all(stage: Stage) -> None:
    await moves_to(stage, "2026-03-05")
    asked = await presses(
        stage.contact, "Deze maand lukt niet", await stage.contact.wait_for("Het is 5"), "Waarom"
    )
    done = await presses(stage.contact, "Vakantie of ziekte", asked, "Genoteerd")
    await presses(stage.contact, "Het lukt toch", done, "herinner ik jullie weer")
    await moves_to(stage, "2026-03-16")
    await stage.contact.wait_for("Het is 16 maart.")


async def test_a_snooze_lasts_a_week(stage: Stage) -> None:
    await moves_to(stage, "2026-03-10")
    reminder = await stage.contact.wait_for("Het is 10 maart")
    await presses(stage.contact, "Herinner me over een week", reminder, "Op 17 maart hoor je het weer")
    await moves_to(stage, "2026-03-16")
    await stage.coordinator.wait_for("Het is 16 maart.")
    assert heard(stage.contact, "Het is 16") == []
    await moves_to(stage, "2026-03-17")
    await stage.contact.wait_for("Het is 17 maart. Jullie brachten deze maand nog geen casus in.")


async def test_old_buttons_answer_politely(stage: Stage) -> None:
    await moves_to(stage, "2026-03-05")
    reminder = await stage.contact.wait_for("Het is 5 maart")
    await moves_to(stage, "2026-03-26")
    assert "Over een week is de maand voorbij" in str(
        (await stage.contact.press("Herinner me over een week", message=reminder).answered()).answer
    )
    await brings_in(stage, WOONST)
    for label in ("Deze maand lukt niet", "Herinner me over een week"):
        pressed = await stage.contact.press(label, message=reminder).answered()
        assert "al genoeg in" in str(pressed.answer), label
    await moves_to(stage, "2026-04-02")
    for label in ("Deze maand lukt niet", "Herinner me over een week"):
        pressed = await stage.contact.press(label, message=reminder).answered()
        assert "Die maand is voorbij" in str(pressed.answer), label


@pytest.mark.parametrize("verb", ["cannot", "can", "snooze", "because"])
async def test_nobody_answers_for_another_organisation(stage: Stage, verb: str) -> None:
    await moves_to(stage, "2026-03-05")
    reminder = await stage.contact.wait_for("Het is 5 maart")
    other = organisation_id(stage, "Kredietbank")
    assert "contactpersoon van deze organisatie" in await hears(
        stage.contact, reminder, f"rhythm:{verb}:2026-03:{other}:busy"
    )
    own = organisation_id(stage, WOONST)
    assert "Dat kan alleen" in await hears(stage.fatma, reminder, f"rhythm:{verb}:2026-03:{own}:busy")


@pytest.mark.parametrize(
    "data",
    [
        "rhythm:cannot",
        "rhythm:cannot:maart:1",
        "rhythm:snooze:2026-03:x",
        "rhythm:because:2026-03:1:zomaar",
        "rhythm:can:2026-99:1",
    ],
)
async def test_forged_buttons_answer_politely(stage: Stage, data: str) -> None:
    await moves_to(stage, "2026-03-05")
    reminder = await stage.contact.wait_for("Het is 5 maart")
    data = (
        data.replace(":1", f":{organisation_id(stage, WOONST)}")
        if data.startswith("rhythm:because")
        else data
    )
    assert "Deze knop werkt niet meer" in await hears(stage.contact, reminder, data)


async def test_who_is_no_contact_person_any_more_cannot_finish_the_reason(stage: Stage) -> None:
    await moves_to(stage, "2026-03-05")
    await presses(stage.contact, "Deze maand lukt niet", await stage.contact.wait_for("Het is 5"), "Waarom")
    core, kees = stage.app.core, stage.id_of("Kees")
    await core.db.write(lambda tx: tx.run("UPDATE member SET role = ? WHERE person_id = ?", Role.LID, kees))
    assert "Genoteerd" not in (await asks(stage.contact, "te druk")).text


async def test_coordinators_hear_once_a_month_whom_nobody_can_remind(stage: Stage) -> None:
    told = await stage.coordinator.wait_for("geen contactpersoon die ik kan bereiken")
    assert "Gemeente, Kredietbank en Wijkteam Zuid" in told.text
    assert "Van deze organisatie doet nog niemand mee: Thuiszorg Oost." in told.text
    await moves_to(stage, "2026-03-15")
    core, kees = stage.app.core, stage.id_of("Kees")
    await core.db.write(lambda tx: core.directory.erase(tx, kees))
    await stage.coordinator.wait_for(f"Kees Kuiper is weg. {WOONST} heeft nu geen contactpersoon")
    await moves_to(stage, "2026-03-31")
    assert len(heard(stage.coordinator, "geen contactpersoon die")) == 1
    await moves_to(stage, "2026-04-01")
    told = await stage.coordinator.wait_for("Deze 4 organisaties hebben geen contactpersoon")
    assert WOONST in told.text
    assert len(heard(stage.coordinator, "geen contactpersoon die")) == 2
    assert heard(stage.beheerder, "geen contactpersoon") == []


async def test_the_last_contact_person_who_leaves_is_told_at_once_and_one_of_two_is_not(stage: Stage) -> None:
    core, kees, fatma = stage.app.core, stage.id_of("Kees"), stage.id_of("Fatma")
    to = "UPDATE member SET role = ? WHERE person_id = ?"
    await core.db.write(lambda tx: tx.run(to, Role.CONTACTPERSOON, fatma))
    await core.db.write(lambda tx: core.directory.erase(tx, kees))
    await core.db.write(lambda tx: core.directory.erase(tx, stage.id_of("Joost")))
    await asks(stage.coordinator, "/stand")
    assert heard(stage.coordinator, "heeft nu geen contactpersoon") == []
    await core.db.write(lambda tx: core.directory.erase(tx, fatma))
    await stage.coordinator.wait_for(f"Fatma Yilmaz is weg. {WOONST} heeft nu geen contactpersoon")


async def test_a_last_contact_person_who_blocked_the_bot_and_leaves_is_told_too(stage: Stage) -> None:
    await blocks(stage, stage.contact)
    core, kees = stage.app.core, stage.id_of("Kees")
    await core.db.write(lambda tx: core.directory.erase(tx, kees))
    await stage.coordinator.wait_for(f"Kees Kuiper is weg. {WOONST} heeft nu geen contactpersoon")


async def test_of_an_organisation_that_is_emptied_nobody_asks_for_a_contact_person(stage: Stage) -> None:
    core, to = stage.app.core, "UPDATE member SET role = ? WHERE person_id = ?"
    for leaver in ("Fatma", "Otto"):
        await core.db.write(partial(core.directory.erase, person_id=stage.id_of(leaver)))
    await core.db.write(lambda tx: tx.run(to, Role.CONTACTPERSOON, stage.id_of("Noor")))
    for last in (stage.contact, stage.noor):  # each the only one left of their organisation
        last.say("/vergeet_mij")
        await presses(last, "Ja, vergeet mij", await last.wait_for("Wil je dat ik je vergeet?"), "gewist")
    overview = await asks(stage.coordinator, "/stand")
    assert heard(stage.coordinator, "heeft nu geen contactpersoon") == []
    assert WOONST not in overview.text
    await moves_to(stage, "2026-04-01")
    told = await stage.coordinator.wait_for("Deze 2 organisaties hebben geen contactpersoon")
    assert WOONST not in told.text
    assert "Wijkteam Zuid" not in told.text


async def test_when_the_rest_leaves_after_the_last_contact_person_it_was_told_once(stage: Stage) -> None:
    stage.beheerder.say("/leden")
    shown = await stage.beheerder.wait_for()
    sure = stage.beheerder.send_callback(shown, f"member:remove:{stage.id_of('Kees')}")
    await sure.answered()
    await presses(stage.beheerder, "Ja, verwijder", await stage.beheerder.wait_for("Dit kan niet terug"))
    told = f"Kees Kuiper is weg. {WOONST} heeft nu geen contactpersoon, en krijgt geen herinnering."
    await stage.coordinator.wait_for(told)
    core = stage.app.core
    for leaver in ("Fatma", "Otto"):
        await core.db.write(partial(core.directory.erase, person_id=stage.id_of(leaver)))
    await asks(stage.coordinator, "/stand")
    assert len(heard(stage.coordinator, "heeft nu geen contactpersoon")) == 1


async def test_a_contact_person_who_blocked_the_bot_counts_as_none(stage: Stage) -> None:
    await moves_to(stage, "2026-03-05")
    await stage.contact.wait_for("Het is 5 maart")
    await blocks(stage, stage.contact)
    await moves_to(stage, "2026-03-16")
    await stage.coordinator.wait_for("Het is 16 maart")
    await moves_to(stage, "2026-04-01")
    told = await stage.coordinator.wait_for("Deze 4 organisaties hebben geen contactpersoon")
    assert WOONST in told.text


async def test_what_somebody_said_is_in_their_data_and_loses_their_name_when_they_are_erased(
    stage: Stage,
) -> None:
    await moves_to(stage, "2026-03-05")
    reminder = await stage.contact.wait_for("Het is 5 maart")
    await presses(stage.contact, "Herinner me over een week", reminder, "hoor je het weer")
    asked = await presses(stage.contact, "Deze maand lukt niet", reminder, "Waarom")
    done = await presses(stage.contact, "Te druk", asked, "Genoteerd")
    stage.contact.send_callback(done, "member:export")
    data = json.loads(await file_in(stage, await stage.contact.wait_for("Dit bewaar ik over je")))
    (said,) = data["months_that_did_not_work_out"]
    assert (said["organisation"], said["month"], said["reason"]) == (WOONST, "2026-03", "Te druk")
    assert [snoozed["month"] for snoozed in data["snoozed"]] == ["2026-03"]
    core, kees = stage.app.core, stage.id_of("Kees")
    await core.db.write(lambda tx: core.directory.erase(tx, kees))
    left = await stage.read(lambda tx: tx.all("SELECT month, said_by FROM rhythm_excuse"))
    assert [tuple(row) for row in left] == [("2026-03", None)]


async def test_a_reason_that_came_too_late_is_not_asked_for_again(stage: Stage) -> None:
    await moves_to(stage, "2026-03-31", "21:55")
    shown = await asks(stage.contact, "/ritme", WOONST)
    await presses(stage.contact, "Deze maand lukt niet", shown, "Waarom lukt maart 2026 niet")
    await moves_to(stage, "2026-03-31", "22:05")
    assert "Die maand is voorbij" in (await asks(stage.contact, "te druk")).text
    assert "Die maand" not in (await asks(stage.contact, "wie weet iets van schulden?")).text


async def test_who_said_it_does_not_work_out_does_not_snooze(stage: Stage) -> None:
    await moves_to(stage, "2026-03-05")
    reminder = await stage.contact.wait_for("Het is 5 maart")
    asked = await presses(stage.contact, "Deze maand lukt niet", reminder, "Waarom")
    await presses(stage.contact, "Te druk", asked, "Genoteerd")
    pressed = await stage.contact.press("Herinner me over een week", message=reminder).answered()
    assert "vraag ik jullie niets" in str(pressed.answer)
