"""Conversations: action points are proposed, checked, completed and published by a coordinator."""

from datetime import timedelta

import pytest

from bot.core.member import Member
from bot.features.actions.service import DraftService
from bot.sandbox import Message
from bot.storage import Tx
from tests.features.actions.scenes import CALL, ROOM, asks, drafted, presses, published, told
from tests.stage import Stage

NOTE = f"""Verslag van maandag
Acties
- Joost: {CALL} vóór 12 mei
- {ROOM}
"""


async def from_note(stage: Stage, note: str, note_id: int = 7) -> str:
    """What the coordinator sees on the button under a note with this text."""
    core = stage.app.core

    def text(_tx: Tx, _id: int, _member: Member) -> str:
        return note

    def job(tx: Tx) -> str:
        member = core.membership.member(tx, stage.coordinator.id)
        assert member
        answer = DraftService(stage.app.wired.actions, text).from_note(tx, member, note_id)
        return answer.screens[0].text

    return await core.db.write(job)


async def test_what_is_typed_can_be_checked_before_anybody_hears_of_it(stage: Stage) -> None:
    shown = await drafted(stage, f"Joost: {CALL} vóór 12 mei", ROOM)
    assert f"1. {CALL}\nJoost Bakker · 12 mei 2026" in shown.text
    assert f"2. {ROOM}\nnog niemand · geen datum" in shown.text
    assert stage.joost.messages() == []


async def test_without_words_the_bot_asks_for_them(stage: Stage) -> None:
    assert "Welke acties hebben jullie afgesproken?" in (await asks(stage.coordinator, "/acties nieuw")).text
    assert CALL in (await asks(stage.coordinator, f"- {CALL} @Fatma, vrijdag")).text


async def test_the_actions_in_a_note_are_proposed_once(stage: Stage) -> None:
    assert "2 acties om na te kijken" in await from_note(stage, NOTE)
    assert "2 acties om na te kijken" in await from_note(stage, NOTE)
    assert len(await stage.read(lambda tx: tx.all("SELECT 1 FROM action_point"))) == 2


async def test_a_note_without_actions_asks_to_type_them(stage: Stage) -> None:
    assert "Ik herken in dit verslag geen acties" in await from_note(stage, "Het was gezellig.")
    assert ROOM in (await asks(stage.coordinator, ROOM)).text


async def test_a_note_that_cannot_be_read_is_an_old_button(stage: Stage) -> None:
    shown = await asks(stage.coordinator, "/acties")
    assert "werkt niet meer" in await told(stage.coordinator, shown, "actions:from:99")


async def opened(stage: Stage, *lines: str) -> Message:
    """The first draft of these."""
    shown = await drafted(stage, *(lines or (ROOM,)))
    return await presses(stage.coordinator, "1", shown)


async def test_text_owner_and_day_are_completed_one_by_one(stage: Stage) -> None:
    await presses(stage.coordinator, "Tekst", await opened(stage))
    point = await asks(stage.coordinator, "  regel een   grote zaal ")
    assert "regel een grote zaal" in point.text
    await presses(stage.coordinator, "Wie", point)
    point = await asks(stage.coordinator, "fatma")
    assert "Wie: Fatma Yilmaz" in point.text
    await presses(stage.coordinator, "Wanneer", point)
    point = await asks(stage.coordinator, "volgende week dinsdag")
    assert "Wanneer: 10 maart 2026" in point.text
    assert "Fatma Yilmaz · 10 maart 2026" in (await presses(stage.coordinator, "‹ Naar de lijst", point)).text


async def test_a_day_and_nobody_can_be_tapped(stage: Stage) -> None:
    point = await opened(stage, f"Joost: {ROOM}")
    chosen = await presses(
        stage.coordinator, "Over 1 week", await presses(stage.coordinator, "Wanneer", point)
    )
    assert "Wanneer: 9 maart 2026" in chosen.text
    chosen = await presses(
        stage.coordinator, "Geen datum", await presses(stage.coordinator, "Wanneer", chosen)
    )
    assert "Wanneer: geen datum" in chosen.text
    chosen = await presses(stage.coordinator, "Nog niemand", await presses(stage.coordinator, "Wie", chosen))
    assert "Wie: nog niemand" in chosen.text


async def test_a_name_that_several_have_is_chosen_from_a_list(stage: Stage) -> None:
    core = stage.app.core
    await core.db.write(lambda tx: core.directory.add(tx, "Joost de Boer", "De Woonst"))
    await core.live.settled()
    await presses(stage.coordinator, "Wie", await opened(stage))
    which = await asks(stage.coordinator, "joost")
    assert "Wie bedoel je?" in which.text
    point = await presses(stage.coordinator, "Joost de Boer · De Woonst", which)
    assert "Wie: Joost de Boer" in point.text


@pytest.mark.parametrize(
    ("button", "typed", "says"),
    [
        ("Tekst", "🙂", "Typ in gewone woorden"),
        ("Tekst", "x" * 301, "Dit zijn 301 tekens. Het mogen er 300 zijn."),
        ("Wie", "Qqxxqq", "Ik vind niemand in de gids"),
        ("Wanneer", "binnenkort", "Die datum begrijp ik niet"),
        ("Wanneer", "1 maart 2026", "of hij is al geweest"),
    ],
)
async def test_what_cannot_be_used_can_be_typed_again(
    stage: Stage, button: str, typed: str, says: str
) -> None:
    await presses(stage.coordinator, button, await opened(stage))
    assert says in (await asks(stage.coordinator, typed)).text
    good = {"Tekst": "bel de wethouder", "Wie": "Noor", "Wanneer": "12 mei"}[button]
    assert "Haal weg" in (await asks(stage.coordinator, good)).labels


async def test_client_data_is_refused(stage: Stage) -> None:
    stage.coordinator.say("/acties nieuw\nbel mevrouw Jansen")
    assert "Dit lijkt op" in (await stage.coordinator.wait_for("")).text
    assert await stage.read(lambda tx: tx.all("SELECT 1 FROM action_point")) == []


async def test_a_photo_is_not_an_action(stage: Stage) -> None:
    await asks(stage.coordinator, "/acties nieuw")
    stage.coordinator.send_photo(b"picture")
    assert "alleen geschreven tekst" in (await stage.coordinator.wait_for("")).text


async def test_more_than_can_wait_is_refused(stage: Stage) -> None:
    await drafted(stage, *[f"actie nummer {n}" for n in range(39)])
    stage.coordinator.say(f"/acties nieuw {ROOM}\n{CALL}")
    await stage.coordinator.wait_for("Er kunnen 40 acties tegelijk klaarstaan")


async def test_a_long_list_comes_in_pages(stage: Stage) -> None:
    shown = await drafted(stage, *[f"actie nummer {n}" for n in range(1, 11)])
    assert "9. actie nummer 9" not in shown.text
    assert "9. actie nummer 9" in (await presses(stage.coordinator, "Volgende ›", shown)).text


async def test_a_draft_that_was_taken_away_is_not_published(stage: Stage) -> None:
    shown = await drafted(stage, CALL, ROOM)
    point = await presses(stage.coordinator, "1", shown)
    assert CALL not in (await presses(stage.coordinator, "Haal weg", point)).text
    stage.coordinator.press("Publiceer (1)")
    assert "De actie staat erop" in (await stage.coordinator.wait_for("erop")).text


async def test_publishing_asks_whoever_is_named_and_says_what_is_left(stage: Stage) -> None:
    said = await published(
        stage, f"Joost: {CALL} vóór 12 mei", f"Otto: {ROOM}", "maak een folder", "Corrie: bel rond"
    )
    assert "Ik vraag het nu aan Joost Bakker." in said.text
    assert "vertel het zelf even: Otto Prins." in said.text
    assert "Voor 1 actie is er nog niemand" in said.text
    asked = await stage.joost.wait_for("Doe jij dit?")
    assert "Corrie Vos vraagt je om deze actie op je te nemen" in asked.text
    assert "Wanneer: 12 mei 2026" in asked.text
    assert "bel rond" in (await asks(stage.coordinator, "/acties")).text


async def test_a_double_tap_publishes_once(stage: Stage) -> None:
    shown = await drafted(stage, f"Joost: {CALL}")
    stage.coordinator.press("Publiceer (1)", message=shown)
    assert "al gepubliceerd" in await told(stage.coordinator, shown, "Publiceer (1)")
    await stage.joost.wait_for("Doe jij dit?")
    assert len(stage.joost.messages()) == 1


async def test_what_is_never_published_is_forgotten(stage: Stage) -> None:
    await drafted(stage, CALL)
    await stage.pass_time(days=31)
    assert await stage.read(lambda tx: tx.all("SELECT 1 FROM action_point")) == []


async def test_in_quiet_hours_nobody_is_asked_yet(stage: Stage) -> None:
    await stage.pass_time(hours=12.5)
    await published(stage, f"Joost: {CALL}")
    assert stage.joost.messages() == []
    await stage.pass_time(hours=11)
    await stage.joost.wait_for("Doe jij dit?")


FORGED = [
    f"actions:{rest}"
    for rest in (
        "from:1",
        "drafts:0:0",
        "add:0",
        "publish:0",
        "text:1",
        "who:1",
        "set-who:1:2",
        "when:1",
        "set-when:1:2026-05-12",
        "remove:1",
    )
]


@pytest.mark.parametrize("data", FORGED)
async def test_only_a_coordinator_makes_and_changes_actions(stage: Stage, data: str) -> None:
    await drafted(stage, f"Noor: {CALL}")
    shown = await asks(stage.noor, "/acties")
    assert "Dat kan alleen een coördinator" in await told(stage.noor, shown, data)


async def test_a_member_who_types_nieuw_is_told_so(stage: Stage) -> None:
    assert "Dat kan alleen een coördinator" in (await asks(stage.noor, "/acties nieuw")).text
    assert "Dat kan alleen een coördinator" in (await asks(stage.noor, f"/acties nieuw {CALL}")).text


@pytest.mark.parametrize(
    "data", ["actions:point:1", "actions:text:1", "actions:set-who:1:1", "actions:remove:1"]
)
async def test_the_drafts_of_another_coordinator_are_theirs(stage: Stage, data: str) -> None:
    await drafted(stage, CALL)
    shown = await asks(stage.beheerder, "/acties")
    assert "werkt niet meer" in await told(stage.beheerder, shown, data)


@pytest.mark.parametrize(
    "data", ["actions:set-when:1:2020-01-01", "actions:set-when:1:gek", "actions:set-who:1:999"]
)
async def test_a_forged_day_or_person_changes_nothing(stage: Stage, data: str) -> None:
    shown = await drafted(stage, f"Joost: {CALL} vóór 12 mei")
    assert await told(stage.coordinator, shown, data)
    row = await stage.read(lambda tx: tx.one("SELECT asked_id, due FROM action_point"))
    assert tuple(row) == (stage.id_of("Joost"), "2026-05-12")


async def test_done_actions_are_forgotten_after_their_time(stage: Stage) -> None:
    await published(stage, f"Corrie: {CALL}")
    point = await presses(stage.coordinator, "1", await asks(stage.coordinator, "/acties"))
    await presses(stage.coordinator, "Klaar", point)
    await stage.pass_time(days=364)
    assert await stage.read(lambda tx: tx.all("SELECT 1 FROM action_point"))
    await stage.pass_time(**{"seconds": timedelta(days=2).total_seconds()})
    assert await stage.read(lambda tx: tx.all("SELECT 1 FROM action_point")) == []
