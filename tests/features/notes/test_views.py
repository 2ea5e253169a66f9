"""Whatever stands in the directory, what is shown fits in a message and on a button."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.member import Member, Role
from bot.core.screen import Screen
from bot.core.texts import LANGUAGES, Texts
from bot.features.directory.model import Person
from bot.features.notes.model import (
    LONGEST_TEXT,
    Address,
    Content,
    Note,
    Reach,
    Receipt,
    Recipient,
    Sender,
    Shown,
    State,
    units,
)
from bot.features.notes.views import audience, note, receipts, sending

NOW = datetime(2026, 3, 2, tzinfo=UTC)
LONG = "Naam <&> met heel veel letters " * 6
MANY = 300
PEOPLE = tuple(
    Person(number, number % 90, f"{LONG}{number % 90}", f"{LONG}{number}", f"{LONG}{number}")
    for number in range(MANY)
)
NOTE = Note(1, 1, State.SENT, content=Content(LONG * 10), sent_at=NOW)


@pytest.fixture(scope="module")
def texts() -> Texts:
    return Texts()


def fits(screen: Screen) -> bool:
    """Whether Telegram takes it."""
    actions = [button.action for row in screen.buttons for button in row]
    return units(screen.text) <= LONGEST_TEXT and all(len(action.encode()) <= 64 for action in actions)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_last_look_at_many_people_with_long_names_fits(texts: Texts, language: str) -> None:
    ready = tuple(Address(p, Member(p.id, p.id, p.name, 1, Role.LID, "nl"), NOW) for p in PEOPLE)
    say, reach = texts.into(language), Reach(ready, PEOPLE, PEOPLE, ready, NOW)
    screen = sending.last_look(say, NOTE, reach, UTC)
    assert fits(screen)
    assert "300" in screen.text
    assert fits(audience.all_names(say, NOTE, PEOPLE, 3))
    assert fits(audience.leave_out(say, NOTE, PEOPLE, 3))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_receipts_of_many_people_with_long_names_fit(texts: Texts, language: str) -> None:
    recipients = [
        Recipient(number, number, number, person.name, person.organisation, receipt, error=LONG * 3)
        for receipt in Receipt
        for number, person in enumerate(PEOPLE)
    ]
    screen = receipts.receipts(texts.into(language), NOTE, recipients, UTC, actions=3)
    assert fits(screen)
    assert len(screen.buttons) < 15


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_text_that_is_taken_fits_below_the_longest_name(texts: Texts, language: str) -> None:
    sender = Sender(LONG, LONG)
    room = LONGEST_TEXT - note.room_taken(texts, sender)
    longest = Note(1, 1, State.SENT, content=Content("a" * room), corrected=True)
    assert (
        LONGEST_TEXT - 60 <= units(note.message(texts.into(language), longest, sender).text) <= LONGEST_TEXT
    )


def test_who_left_is_called_so_and_their_note_goes_on_without_a_name(texts: Texts) -> None:
    say = texts.into("nl")
    left = Recipient(1, None, None, "", "", Receipt.CANCELLED)
    assert "iemand die vertrok" in receipts.receipts(say, NOTE, [left], UTC).text
    assert note.message(say, NOTE, None).text.startswith("<b>Notitie</b>")


def test_the_card_tells_how_fast_it_goes_and_how_long_it_takes(texts: Texts) -> None:
    say = texts.into("nl")
    before = Shown(10, 290, paused=False, at=NOW)
    shown = Shown(40, 260, paused=False, at=NOW + timedelta(seconds=10))
    text = receipts.progress(say, NOTE, shown, before, "", UTC).text
    assert "Verstuurd: 40 van 300.\nOngeveer 3 per seconde. Nog ongeveer 1 minuut." in text
    assert "per seconde" not in receipts.progress(say, NOTE, shown, None, "", UTC).text
    paused = receipts.progress(say, NOTE, Shown(40, 260, paused=True, at=NOW), before, "", UTC)
    assert [button.label for button in paused.buttons[0]] == ["Ga verder", "Stop"]
