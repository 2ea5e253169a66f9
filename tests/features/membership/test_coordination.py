"""Coordinators invite, list, change roles and remove."""

import pytest

from bot.chat.menu import COORDINATOR, MEMBER
from bot.core.member import Role
from bot.features.directory.model import Row
from bot.sandbox import Person
from tests.features.membership.scenes import blocks, file_in, gets_menu, member, role_of
from tests.stage import Stage


async def chooses(stage: Stage, person: Person, name: str, label: str) -> None:
    """A coordinator types a name after /leden and presses the name."""
    person.say(f"/leden {name}")
    await person.wait_for("Wie bedoel je?")
    person.press(label)
    await person.wait_for(name)


async def test_a_coordinator_invites_with_a_link_and_a_picture(stage: Stage) -> None:
    corrie, otto = stage.coordinator, stage.person("Otto")
    corrie.say("/uitnodigen")
    await corrie.wait_for("Wie wil je uitnodigen?")
    corrie.say("zzz")
    await corrie.wait_for("Ik vind niemand")
    corrie.say("otto")
    await corrie.wait_for("Wie bedoel je?")
    corrie.press("Otto Prins · De Woonst")
    choice = await corrie.wait_for("Als wat?")
    assert choice.labels == ["lid", "contactpersoon", "coördinator"]
    corrie.press("contactpersoon")
    await corrie.wait_for("Stuur dat bericht door")
    sent = await corrie.wait_for("Deze link is alleen voor jou")
    assert (await file_in(stage, sent)).startswith(b"\x89PNG")
    link = next(word for word in sent.text.split() if word.startswith("https://t.me/"))
    otto.start(link.rpartition("=")[2])
    await otto.wait_for("als contactpersoon")
    otto.press("Ik doe mee")
    await otto.wait_for("Waar zoek je iemand voor?")
    assert await role_of(stage, otto) is Role.CONTACTPERSOON


async def test_the_link_itself_is_not_in_the_database_once_it_was_sent(stage: Stage) -> None:
    stage.coordinator.say("/uitnodigen otto")
    await stage.coordinator.wait_for("Wie bedoel je?")
    stage.coordinator.press("Otto Prins · De Woonst")
    await stage.coordinator.wait_for("Als wat?")
    stage.coordinator.press("lid")
    sent = await stage.coordinator.wait_for("Deze link")
    token = next(word for word in sent.text.split() if "start=" in word).rpartition("=")[2]
    rows = await stage.read(lambda tx: tx.all("SELECT * FROM invitation"))
    assert len(rows) == 1
    assert token not in str([tuple(row) for row in rows])
    await stage.pass_time(minutes=1)
    sent_rows = await stage.read(
        lambda tx: tx.all("SELECT body, file.data, file_id FROM outbox JOIN file ON file = file.id")
    )
    assert [tuple(row) for row in sent_rows] == [(None, None, None)]
    assert not await stage.read(lambda tx: tx.all("SELECT 1 FROM outbox WHERE body LIKE ?", f"%{token}%"))


async def test_a_double_tap_makes_one_link(stage: Stage) -> None:
    corrie = stage.coordinator
    corrie.say("/uitnodigen otto")
    await corrie.wait_for("Wie bedoel je?")
    corrie.press("Otto Prins · De Woonst")
    choice = await corrie.wait_for("Als wat?")
    first, second = (corrie.press("lid", message=choice) for _ in range(2))
    await first.answered()
    assert "Er is net al een uitnodiging" in (await second.answered()).text
    assert len(await stage.read(lambda tx: tx.all("SELECT 1 FROM invitation"))) == 1


async def test_a_coordinator_makes_no_beheerder_and_moves_none(stage: Stage) -> None:
    corrie = stage.coordinator
    corrie.start()
    welcome = await corrie.wait_for("Hallo")
    for data in (
        f"member:invite:{stage.id_of('Otto')}:beheerder:0",
        f"member:invite:{stage.id_of('Bea')}",
        f"member:invite:{stage.id_of('Bea')}:lid:0",
        f"member:role:{stage.id_of('Corrie')}:beheerder",
        f"member:role:{stage.id_of('Bea')}:lid",
        f"member:remove:{stage.id_of('Bea')}:ja",
    ):
        forged = corrie.send_callback(welcome, data)
        assert "Dat kan alleen" in (await forged.answered()).text, data
    assert await role_of(stage, corrie) is Role.COORDINATOR
    assert await role_of(stage, stage.beheerder) is Role.BEHEERDER


@pytest.mark.parametrize("command", ["/uitnodigen", "/leden", "/leden otto"])
async def test_a_member_cannot_coordinate(stage: Stage, command: str) -> None:
    stage.noor.say(command)
    await stage.noor.wait_for("Dat kan alleen een coördinator")


@pytest.mark.parametrize(
    "data", ["member:invite", "member:invite:x", "member:invite:1:baas:0", "member:list:a:b"]
)
async def test_a_broken_button_is_answered_kindly(stage: Stage, data: str) -> None:
    stage.coordinator.start()
    welcome = await stage.coordinator.wait_for("Hallo")
    assert "werkt niet meer" in (await stage.coordinator.send_callback(welcome, data).answered()).text


async def test_everyone_who_did_not_join_gets_a_slip_on_the_sheet(stage: Stage) -> None:
    corrie = stage.coordinator
    corrie.say("/uitnodigen")
    await corrie.wait_for("Wie wil je uitnodigen?")
    corrie.press("Iedereen die nog niet meedoet")
    await corrie.wait_for("3 collega’s doen nog niet mee")
    corrie.press("Maak het blad")
    sent = await corrie.wait_for("3 uitnodigingen")
    page = (await file_in(stage, sent)).decode()
    assert [name in page for name in ("Ans Mulder", "Otto Prins", "Samira Idrissi", "Noor")] == [True] * 3 + [
        False
    ]
    assert page.count("<svg") == 3


async def test_a_sheet_asked_twice_is_made_once(stage: Stage) -> None:
    corrie = stage.coordinator
    corrie.say("/uitnodigen")
    await corrie.wait_for("Wie wil je uitnodigen?")
    corrie.press("Iedereen die nog niet meedoet")
    offer = await corrie.wait_for("3 collega’s")
    first, second = (corrie.press("Maak het blad", message=offer) for _ in range(2))
    await first.answered()
    assert "Er is net al een uitnodiging" in (await second.answered()).text
    assert len(await stage.read(lambda tx: tx.all("SELECT 1 FROM invitation"))) == 3


async def test_the_sheet_keeps_the_role_of_an_invitation_that_waits(stage: Stage) -> None:
    core, otto = stage.app.core, stage.id_of("Otto")
    await core.db.write(lambda tx: core.membership.invite(tx, None, otto, Role.COORDINATOR, "bot"))
    invites = await core.db.read(lambda tx: core.membership.invite_everyone(tx, None, "bot"))
    assert {invite.person.name: invite.role for invite in invites}["Otto Prins"] is Role.COORDINATOR


async def test_the_list_shows_who_takes_part(stage: Stage) -> None:
    stage.coordinator.say("/leden")
    listed = await stage.coordinator.wait_for("6 van 9 mensen in de gids doen mee")
    assert "Ans Mulder · Kredietbank" in listed.labels
    assert "✓ Bea Blom · Gemeente" in listed.labels
    stage.coordinator.press("Volgende ›")
    await stage.coordinator.wait_for("Bladzijde 2 van 2")
    stage.coordinator.press("Wie doet nog niet mee?")
    absent = await stage.coordinator.wait_for("Wie doet nog niet mee?")
    assert absent.labels[:3] == [
        "Ans Mulder · Kredietbank",
        "Otto Prins · De Woonst",
        "Samira Idrissi · Thuiszorg Oost",
    ]


async def test_the_guide_leads_to_who_did_not_join(stage: Stage) -> None:
    stage.coordinator.say("/gids")
    guide = await stage.coordinator.wait_for(lambda message: bool(message.button("member:list:0:absent")))
    stage.coordinator.press("member:list:0:absent", message=guide)
    await stage.coordinator.wait_for("Wie doet nog niet mee?")


async def test_the_list_is_narrowed_to_a_wijk(stage: Stage) -> None:
    core = stage.app.core
    places = (("Joost Bakker", "Kredietbank", ("Noord",)), ("Fatma Yilmaz", "De Woonst", ("Zuid",)))
    rows = tuple(Row(number, *place[:2], wijken=place[2]) for number, place in enumerate(places))
    await core.db.write(lambda tx: core.directory.carry_out(tx, rows))
    await core.live.settled()
    stage.coordinator.say("/leden")
    await stage.coordinator.wait_for("Wijk: alle wijken")
    stage.coordinator.press("Kies een wijk")
    await stage.coordinator.wait_for("Welke wijk?")
    stage.coordinator.press("Noord")
    listed = await stage.coordinator.wait_for("Wijk: Noord. Bladzijde 1 van 1")
    assert "✓ Joost Bakker · Kredietbank" in listed.labels
    assert "✓ Fatma Yilmaz · De Woonst" not in listed.labels


async def test_who_blocked_the_bot_is_shown_as_such(stage: Stage) -> None:
    await blocks(stage, stage.noor)
    stage.coordinator.say("/leden")
    listed = await stage.coordinator.wait_for("niet bereikbaar (1)")
    stage.coordinator.press("✗ Noor de Wit · Wijkteam Zuid", message=listed)
    await stage.coordinator.wait_for("maar is niet bereikbaar")


async def test_a_new_role_is_told_and_changes_the_menu(stage: Stage) -> None:
    await chooses(stage, stage.coordinator, "Noor", "✓ Noor de Wit · Wijkteam Zuid")
    stage.coordinator.press("Andere rol")
    await stage.coordinator.wait_for("Wat mag Noor de Wit?")
    stage.coordinator.press("coördinator")
    await stage.coordinator.wait_for("Doet mee als coördinator")
    await stage.noor.wait_for("Je bent vanaf nu coördinator")
    assert await gets_menu(stage, stage.noor, *COORDINATOR)
    stage.noor.say("/leden")
    await stage.noor.wait_for("doen mee")


async def test_a_contact_person_who_moves_is_a_member_and_coordinators_hear_it(stage: Stage) -> None:
    core, kees = stage.app.core, stage.id_of("Kees")
    await core.db.write(
        lambda tx: tx.run("UPDATE person SET email = 'kees@wonen.example' WHERE id = ?", kees)
    )
    moved = Row(1, "Kees Kuiper", "Wijkteam Zuid", email="kees@wonen.example")
    await core.db.write(lambda tx: core.directory.carry_out(tx, (moved,)))
    await stage.contact.wait_for("Je bent vanaf nu lid")
    await stage.coordinator.wait_for("Kees Kuiper werkt nu bij Wijkteam Zuid")
    assert await role_of(stage, stage.contact) is Role.LID


async def test_the_last_beheerder_stays_beheerder(stage: Stage) -> None:
    await chooses(stage, stage.beheerder, "Bea", "✓ Bea Blom · Gemeente")
    stage.beheerder.press("Andere rol")
    await stage.beheerder.wait_for("Wat mag Bea Blom?")
    assert "de enige beheerder" in (await stage.beheerder.press("lid").answered()).text
    assert await role_of(stage, stage.beheerder) is Role.BEHEERDER


async def test_a_leaver_is_removed_with_two_taps(stage: Stage) -> None:
    stage.joost.say("/hulp")
    assert await gets_menu(stage, stage.joost, *MEMBER)
    await chooses(stage, stage.coordinator, "Joost", "✓ Joost Bakker · Kredietbank")
    stage.coordinator.press("Verwijder uit de gids")
    await stage.coordinator.wait_for("Dit kan niet terug")
    stage.coordinator.press("Ja, verwijder")
    await stage.coordinator.wait_for("Joost Bakker staat niet meer in de gids")
    await stage.joost.wait_for("uit de gids gehaald")
    assert await member(stage, stage.joost) is None
    assert await gets_menu(stage, stage.joost)
    assert "Joost Bakker" not in {person.name for person in stage.app.core.live.people.values()}


async def test_pressing_remove_again_is_harmless(stage: Stage) -> None:
    await chooses(stage, stage.coordinator, "Joost", "✓ Joost Bakker · Kredietbank")
    stage.coordinator.press("Verwijder uit de gids")
    sure = await stage.coordinator.wait_for("Dit kan niet terug")
    first, second = (stage.coordinator.press("Ja, verwijder", message=sure) for _ in range(2))
    await first.answered()
    assert (await second.answered()).text
    assert stage.id_of("Noor")


async def test_a_new_account_is_offered_when_somebody_takes_part_already(stage: Stage) -> None:
    await chooses(stage, stage.coordinator, "Noor", "✓ Noor de Wit · Wijkteam Zuid")
    stage.coordinator.press("Uitnodigen")
    await stage.coordinator.wait_for("Een nieuwe uitnodiging is voor een nieuw Telegram-account")
