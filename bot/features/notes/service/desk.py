"""What the verbs of notes share: whose note it is, what it looks like in each language, and who gets it.

Not here: the verbs themselves.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from bot.core.clock import Clock
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Screen
from bot.core.texts import LANGUAGES, Say, Texts
from bot.delivery.cards import Cards
from bot.delivery.mailings import Mailings, Recipient
from bot.delivery.outbox import Outbox
from bot.delivery.post import Post, Subject
from bot.features.directory.model import Person
from bot.features.directory.service import AudienceService, DirectoryService
from bot.features.notes import store
from bot.features.notes.model import NOTE, Address, Note, Reach, Sender, State
from bot.features.notes.views import note as note_views
from bot.features.notes.views import sending as sending_views
from bot.storage import Tx

Members = Callable[[Tx], Sequence[Member]]
MemberOfPerson = Callable[[Tx, int], Member | None]
SUBJECTS = {NOTE: Subject.NOTE, "poll": Subject.POLL}


class Publisher(Protocol):
    """Another feature whose items go out as notes do, such as polls."""

    def screen(self, tx: Tx, item_id: int, language: str) -> Screen:
        """What receivers see."""

    def published(self, tx: Tx, item_id: int, recipients: Sequence[int]) -> None:
        """It went to these people, in the transaction that sends it."""

    def withdrawn(self, tx: Tx, item_id: int) -> None:
        """It was taken back, in the transaction that does so."""

    def has_result(self, tx: Tx, item_id: int) -> bool:
        """Whether what came of it was sent: that stays when it is taken back."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The parts that the verbs of notes need. `publishers` are by kind of item."""

    directory: DirectoryService
    audiences: AudienceService
    outbox: Outbox
    post: Post
    mailings: Mailings
    cards: Cards
    texts: Texts
    clock: Clock
    zone: ZoneInfo
    members: Members
    member_of_person: MemberOfPerson
    publishers: Mapping[str, Publisher]

    def say(self, member: Member) -> Say:
        """The sentences in this member's language."""
        return self.texts.into(member.language)

    def coordinator(self, member: Member) -> Say:
        """The same, for who may send notes."""
        if not member.is_coordinator():
            raise UserError("chat-not-allowed")
        return self.say(member)

    def unsent(self, tx: Tx, member: Member, note_id: int) -> Note:
        """A note of this member that has not gone out; old and forged buttons get a friendly word."""
        note = self._own(tx, member, note_id)
        if note.state not in (State.DRAFT, State.SCHEDULED):
            raise UserError("notes-sent-before")
        return note

    def draft(self, tx: Tx, member: Member, note_id: int) -> Note:
        """A note of this member that is being written."""
        note = self.unsent(tx, member, note_id)
        if note.state is not State.DRAFT:
            raise UserError("notes-is-planned")
        return note

    def sent(self, tx: Tx, note_id: int) -> Note:
        """A note that went out, whoever sent it: coordinators look after all of them."""
        note = store.note(tx, note_id)
        if note is None or note.sent_at is None:
            raise UserError("chat-button-old")
        return note

    def _own(self, tx: Tx, member: Member, note_id: int) -> Note:
        note = store.note(tx, note_id)
        if note is None or note.sender_id != member.person_id:
            raise UserError("chat-button-old")
        return note

    def sender(self, tx: Tx, note: Note) -> Sender | None:
        """Whom a note is from; none once they left."""
        if note.sender_id is None:
            return None
        person = self.directory.person(tx, note.sender_id)
        return Sender(person.name, person.organisation)

    def message(self, tx: Tx, note: Note, language: str) -> Screen:
        """What receivers see, after the album if there is one."""
        if note.kind != NOTE:
            publisher = self.publishers.get(note.kind)
            if publisher is None:
                raise UserError("chat-button-old")
            return publisher.screen(tx, note.item_id, language)
        return note_views.message(self.texts.into(language), note, self.sender(tx, note))

    def messages(self, tx: Tx, note: Note) -> list[Screen]:
        """The same in every language."""
        return [self.message(tx, note, language) for language in LANGUAGES]

    def as_it_arrives(self, tx: Tx, note: Note, language: str) -> tuple[Screen, ...]:
        """Everything that a receiver sees, in order."""
        album, message = note_views.album(note), self.message(tx, note, language)
        return (album, message) if album else (message,)

    def planned(self, say: Say, note: Note) -> Screen:
        """A planned note as its sender sees it."""
        arrives = self.post.after_quiet_of_wijk(note.send_at) if note.send_at else None
        return sending_views.planned(say, note, self.zone, arrives)

    def room_taken(self, tx: Tx, note: Note) -> int:
        """How much of a message is not for the text."""
        return note_views.room_taken(self.texts, self.sender(tx, note))

    def reach(self, tx: Tx, note: Note) -> Reach:
        """Who gets it, were it sent now."""
        receivers = self.audiences.receivers(tx, note.audience, but=note.sender_id or 0)
        members = {member.person_id: member for member in self.members(tx)}
        muted: list[Person] = []

        def addresses(people: Iterable[Person]) -> Iterator[Address]:
            for person in people:
                moment = self.post.moment_if_wanted(tx, members[person.id], subject_of(note))
                if moment:
                    yield Address(person, members[person.id], moment)
                else:
                    muted.append(person)

        ready, unreachable = tuple(addresses(receivers.ready)), tuple(addresses(receivers.unreachable))
        now = self.clock.now()
        later = min((address.moment for address in ready if address.moment > now), default=None)
        return Reach(ready, tuple(muted), receivers.absent, unreachable, later)

    def recipient(self, member: Member, moment: datetime) -> Recipient:
        """A member as delivery knows them: in their own language, not before a moment."""
        language = LANGUAGES.index(member.language) if member.language in LANGUAGES else 0
        return Recipient(member.user_id, language, moment if moment > self.clock.now() else None)


def subject_of(note: Note) -> Subject:
    """What somebody mutes who does not want it."""
    return SUBJECTS.get(note.kind, Subject.NOTE)
