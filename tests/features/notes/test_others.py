"""What other features ask of notes: items that go out as notes do, and action points found in one."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import pytest
from markupsafe import Markup

from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Button, Screen
from bot.features.notes.service import Notes
from bot.features.notes.store.archive import ABOUT_PERSON
from bot.sandbox import Person
from bot.storage import Tx
from tests.features.notes.scenes import TEXT, actions, asks, sent
from tests.stage import Stage


class Polls:
    """A feature whose items go out as notes do."""

    def __init__(self) -> None:
        self.went_to: list[tuple[int, Sequence[int]]] = []

    def screen(self, _tx: Tx, item_id: int, language: str) -> Screen:
        return Screen(Markup("Peiling {} ({})").format(item_id, language), ((Button("Ja", "poll:yes"),),))

    def published(self, _tx: Tx, item_id: int, recipients: Sequence[int]) -> None:
        self.went_to.append((item_id, recipients))

    def withdrawn(self, _tx: Tx, item_id: int) -> None:
        self.went_to = [(item, people) for item, people in self.went_to if item != item_id]

    def has_result(self, _tx: Tx, _item_id: int) -> bool:
        return False


async def member(stage: Stage, person: Person) -> Member:
    """Somebody as the bot knows them."""
    found = await stage.read(lambda tx: stage.app.core.membership.member(tx, person.id))
    assert isinstance(found, Member)
    return found


def notes_with(stage: Stage, polls: Polls, actions_in_a_note: int = 0) -> Notes:
    """The verbs of notes of a bot that has polls and action points."""
    desk = replace(stage.app.wired.notes.desk, publishers={"poll": polls})
    return Notes.at(desk, lambda text: actions_in_a_note if "afspraken" in text else 0, days=365)


async def test_a_poll_goes_to_an_audience_as_a_note_does(stage: Stage) -> None:
    polls = Polls()
    notes, core = notes_with(stage, polls), stage.app.core
    corrie = await member(stage, stage.coordinator)
    begun = await core.db.write(lambda tx: notes.notes.begin_for(tx, corrie, "poll", 7))
    assert "Voor wie is het?" in begun.screens[0].text
    everyone = next(b.action for row in begun.screens[0].buttons for b in row if "notes:all" in b.action)
    note_id, key = everyone.split(":")[2:]
    await core.db.write(lambda tx: notes.choosing.pick(tx, corrie, int(note_id), "everyone", key, 0, ""))
    shown = await core.db.write(lambda tx: notes.sending.preview(tx, corrie, int(note_id)))
    assert shown.screens[0].text == "Peiling 7 (nl)"
    data = next(b.action for row in shown.screens[-1].buttons for b in row if "notes:send" in b.action)
    version = int(data.split(":")[-1])
    await core.db.write(lambda tx: notes.sending.send(tx, corrie, int(note_id), version))
    assert (await stage.noor.wait_for("Peiling 7")).labels == ["Ja"]
    assert [(item, len(people)) for item, people in polls.went_to] == [(7, 5)]
    receivers = await stage.read(lambda tx: notes.notes.recipients(tx, int(note_id)))
    assert len(receivers) == 8
    assert "nog geen notities" in (await asks(stage.noor, "/verslag")).text


async def test_a_draft_of_something_else_comes_first(stage: Stage) -> None:
    notes, core = notes_with(stage, Polls()), stage.app.core
    corrie = await member(stage, stage.coordinator)
    await asks(stage.coordinator, "/notitie")
    for item, expected in ((7, "Voor wie is het?"), (7, "Voor wie is het?"), (8, "Verstuur die eerst")):
        answer = await core.db.write(partial(notes.notes.begin_for, member=corrie, kind="poll", item_id=item))
        assert expected in answer.screens[0].text
    noor = await member(stage, stage.noor)
    with pytest.raises(UserError, match="chat-not-allowed"):
        await core.db.write(lambda tx: notes.notes.begin_for(tx, noor, "poll", 9))


async def test_its_sender_is_offered_the_action_points_in_a_note(stage: Stage) -> None:
    told = await sent(stage)
    assert "actions:from:1" not in actions(told)
    notes, core = notes_with(stage, Polls(), actions_in_a_note=3), stage.app.core
    for person, offered in ((stage.coordinator, True), (stage.beheerder, False)):
        by = await member(stage, person)
        screen = await core.db.write(partial(notes.receipts.screen, member=by, note_id=1))
        buttons = {b.action: b.label for row in screen.buttons for b in row}
        assert ("actions:from:1" in buttons) is offered
        if offered:
            assert buttons["actions:from:1"] == "3 actiepunten uit deze notitie"


async def test_the_text_of_a_note_is_for_its_sender_and_coordinators(stage: Stage) -> None:
    await sent(stage, "<3 afspraken & meer")
    notes = stage.app.wired.notes.notes
    for person, allowed in ((stage.coordinator, True), (stage.beheerder, True), (stage.noor, False)):
        by = await member(stage, person)
        try:
            text = await stage.read(partial(notes.note_text, note_id=1, member=by))
        except UserError:
            text = ""
        assert text == ("<3 afspraken & meer" if allowed else "")


async def test_what_a_member_wrote_and_received_is_in_their_data(stage: Stage) -> None:
    await sent(stage)
    corrie, noor = stage.id_of("Corrie"), stage.id_of("Noor")
    written = await stage.read(lambda tx: tx.all(ABOUT_PERSON["notes_written"], corrie))
    assert [note["text"] for note in written] == [TEXT]
    received = await stage.read(lambda tx: tx.all(ABOUT_PERSON["notes_received"], noor))
    assert [note["receipt"] for note in received] == ["delivered"]
