"""Conversations: a coordinator vouches for the name of a colleague who does not stand in the directory."""

from pathlib import Path

import pytest

from bot.chat.vouching import Vouching
from bot.core.member import Role
from bot.sandbox import Message, Person
from tests.stage import Stage

NAME = "mevrouw Pietersen"
NOTE = f"Vanaf maandag werkt {NAME} bij de Kredietbank."
BUTTON = "Dit is van een collega of organisatie"


async def refused(person: Person, text: str = NOTE) -> Message:
    """Say something that looks like client data, and see the refusal."""
    person.say(text)
    return await person.wait_for("Ik heb niets bewaard")


async def vouched(stage: Stage) -> None:
    """The coordinator said that it is a colleague."""
    await refused(stage.coordinator)
    stage.coordinator.press(BUTTON)
    await stage.coordinator.wait_for("Stuur je bericht nu opnieuw")


async def passes(person: Person, text: str) -> bool:
    """Whether a note with this text is taken."""
    person.say("/notitie")
    await person.wait_for("Wat wil je delen?")
    person.say(text)
    answer = await person.wait_for()
    return "Ik heb niets bewaard" not in answer.text


async def test_a_name_that_was_vouched_for_passes_when_it_is_sent_again(stage: Stage) -> None:
    await vouched(stage)
    assert await passes(stage.coordinator, NOTE)


async def test_only_this_name_passes(stage: Stage) -> None:
    await vouched(stage)
    assert not await passes(stage.coordinator, "Vanaf maandag werkt mevrouw Smit bij de Kredietbank.")


async def test_only_the_coordinator_who_vouched_may_send_it(stage: Stage) -> None:
    await vouched(stage)
    assert not await passes(stage.beheerder, NOTE)
    assert BUTTON not in (await refused(stage.noor)).labels


async def test_after_an_hour_it_is_asked_again(stage: Stage) -> None:
    await vouched(stage)
    await stage.pass_time(minutes=61)
    assert not await passes(stage.coordinator, NOTE)
    assert await stage.read(lambda tx: tx.all("SELECT id FROM vouching WHERE vouched_at IS NOT NULL")) == []


@pytest.mark.parametrize("number", ["bsn 111222333", "geboren 3-4-1961", "NL91ABNA0417164300"])
async def test_a_number_that_is_no_colleagues_cannot_be_vouched_for(stage: Stage, number: str) -> None:
    assert (await refused(stage.coordinator, f"{NAME}, {number}")).labels == []
    await vouched(stage)
    assert not await passes(stage.coordinator, f"{NOTE} {number}")


async def test_a_list_of_names_cannot_be_vouched_for(stage: Stage) -> None:
    names = ", ".join(f"mevrouw Pietersen{ending}" for ending in ("a", "b", "c", "d", "e", "f", "g"))
    assert (await refused(stage.coordinator, f"Aanwezig: {names}")).labels == []


async def test_the_name_is_nowhere_on_disk_before_it_passes(stage: Stage, tmp_path: Path) -> None:
    await vouched(stage)
    on_disk = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"Pietersen" not in on_disk
    assert await stage.read(lambda tx: tx.all("SELECT arrival FROM inbox WHERE signals LIKE '%mark%'")) == []


async def test_it_is_known_after_a_restart(stage: Stage) -> None:
    await vouched(stage)
    core = stage.app.core
    again = Vouching(core.db, stage.clock, core.membership.coordinators, b"another secret")
    assert not again.may(stage.coordinator.id)
    await again.load()
    assert again.may(stage.coordinator.id)
    await stage.app.wired.vouching.load()
    assert await passes(stage.coordinator, NOTE)


async def test_a_forged_button_vouches_for_nothing(stage: Stage) -> None:
    refusal = await refused(stage.coordinator)
    for person, expected in ((stage.beheerder, "Deze knop werkt niet meer"), (stage.noor, "Dat kan alleen")):
        query = await person.send_callback(refusal, "guard:vouch:1").answered()
        assert expected in str(query.text)
    assert not await passes(stage.beheerder, NOTE)


async def test_who_becomes_a_coordinator_may_vouch_and_who_is_none_any_more_may_not(stage: Stage) -> None:
    noor = stage.id_of("Noor")
    assert not stage.app.wired.vouching.may(stage.noor.id)
    stage.coordinator.say("/leden")
    shown = await stage.coordinator.wait_for()
    for role, may in ((Role.COORDINATOR, True), (Role.LID, False)):
        stage.coordinator.send_callback(shown, f"member:role:{noor}:{role}")
        await stage.coordinator.wait_for("Noor de Wit")
        await stage.app.wired.vouching.settled()
        assert stage.app.wired.vouching.may(stage.noor.id) is may
