"""Finding notes again: the latest, by date and words, and reading one once more.

Whoever received a note finds it; coordinators find all of them. Not here: sending (sending).
"""

from zoneinfo import ZoneInfo

from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer, Screen, reply
from bot.core.search import read_search
from bot.core.texts import Say
from bot.features.directory.model import Choice
from bot.features.notes import store
from bot.features.notes.model import NOTE, State
from bot.features.notes.service.desk import Desk
from bot.features.notes.views import archive as views
from bot.storage import Tx

MOST_FOUND = 8
MOST_CHOICES = 24


class ArchiveService:
    """The notes that went out."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def find(self, tx: Tx, member: Member, typed: str) -> Screen:
        """The latest notes that fit what was typed; all of them when that is nothing."""
        zone = self._desk.zone
        search = read_search(typed, self._desk.clock.now().astimezone(zone).date())
        reader = None if member.is_coordinator() else member.person_id
        found = store.found(tx, search, zone, reader, MOST_FOUND + 1)
        return views.found(
            self._desk.say(member), found[:MOST_FOUND], typed, zone, more=len(found) > MOST_FOUND
        )

    def show(self, tx: Tx, member: Member, note_id: int) -> Answer:
        """One of them, as it was received."""
        note = store.note(tx, note_id)
        if note is None or note.kind != NOTE or note.state is not State.SENT or note.is_empty:
            raise UserError("notes-gone")
        received = store.may_read(tx, note_id, member.person_id)
        if not received and not member.is_coordinator() and note.sender_id != member.person_id:
            raise UserError("chat-button-old")
        screens = self._desk.as_it_arrives(tx, note, member.language)
        say = self._desk.say(member)
        last = views.again(say, note, screens[-1], received=received, manages=member.is_coordinator())
        return reply(*screens[:-1], last)


class EarlierNotes:
    """The receivers of an earlier note, as an audience."""

    def __init__(self, zone: ZoneInfo) -> None:
        self._zone = zone

    def is_offered(self, tx: Tx) -> bool:
        """Whether any note went out."""
        return bool(store.sent_by(tx, 1))

    def choices(self, tx: Tx, say: Say, within: str = "") -> list[Choice]:  # noqa: ARG002 (see Source)
        """The latest notes."""
        return [
            Choice(str(note_id), views.label(say, at.astimezone(self._zone), content), people)
            for note_id, at, content, people in store.sent_by(tx, MOST_CHOICES)
        ]

    def people(self, tx: Tx, value: str) -> frozenset[int]:
        """Everyone that note was for, whether it arrived or not."""
        return frozenset(who.person_id for who in store.recipients(tx, int(value)) if who.person_id)
