"""From a draft to messages: the last look, now or at a moment, and what a tick sends.

Everything that sending means is one transaction: the state, the snapshot of who it is for, and the messages.
Not here: how it goes afterwards (receipts).
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from bot.chat.store import close_form, open_form
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer, Screen, reply, rewrite
from bot.core.texts import LANGUAGES
from bot.delivery.model import Lane, Outgoing
from bot.features.notes import store
from bot.features.notes.model import NOTE, Note, Reach, Receipt, State, check_content
from bot.features.notes.moments import read_moment
from bot.features.notes.service.desk import Desk
from bot.features.notes.service.receipts import ReceiptService
from bot.features.notes.views import draft as draft_views
from bot.features.notes.views import note as note_views
from bot.features.notes.views import sending as views
from bot.features.notes.views.audience import all_names
from bot.storage import Tx


class SendingService:
    """Sends notes."""

    def __init__(self, desk: Desk, receipts: ReceiptService) -> None:
        self._desk = desk
        self._receipts = receipts

    # Looking

    def preview(self, tx: Tx, member: Member, note_id: int) -> Answer:
        """Exactly what receivers will see, and who they are."""
        last_look = self.last_look(tx, member, note_id)
        note = self._desk.unsent(tx, member, note_id)
        close_form(tx, member.user_id)
        return reply(*self._desk.as_it_arrives(tx, note, member.language), last_look)

    def last_look(self, tx: Tx, member: Member, note_id: int) -> Screen:
        """Who gets it, and the buttons that send it."""
        say, note = self._desk.coordinator(member), self._desk.unsent(tx, member, note_id)
        if note.is_empty:
            raise UserError("notes-empty")
        if not note.audience.parts:
            raise UserError("notes-choose-first")
        if note.kind == NOTE:  # of an album all parts came that will come
            check_content(replace(note.content, album=""), self._desk.room_taken(tx, note))
        return views.last_look(say, note, self._desk.reach(tx, note), self._desk.zone)

    def names(self, tx: Tx, member: Member, note_id: int, page: int) -> Screen:
        """Everyone who gets it, by name."""
        say, note = self._desk.coordinator(member), self._desk.unsent(tx, member, note_id)
        return all_names(say, note, self._desk.reach(tx, note).people, page)

    # Sending

    def send(self, tx: Tx, member: Member, note_id: int, version: int) -> Answer:
        """It goes out now, and a card shows how. `version` is what was looked at."""
        say = self._desk.coordinator(member)
        note = self._looked_at(tx, member, note_id, version)
        people = self._go(tx, member, note, self._desk.clock.now())
        close_form(tx, member.user_id)
        return rewrite(views.went(say, note, people))

    def ask_moment(self, tx: Tx, member: Member, note_id: int, version: int) -> Answer:
        """Wait for a moment to be typed."""
        say, note = self._desk.coordinator(member), self._looked_at(tx, member, note_id, version)
        content = {"note": note_id, "version": version}
        open_form(tx, member.user_id, views.TIME_FORM, content, self._desk.clock.now())
        return reply(views.ask_moment(say, note))

    def plan(self, tx: Tx, member: Member, note_id: int, version: int, typed: str) -> Answer:
        """It goes at the moment that was typed."""
        say = self._desk.coordinator(member)
        self._looked_at(tx, member, note_id, version)
        moment = read_moment(typed, self._desk.clock.now(), self._desk.zone)
        store.schedule(tx, note_id, moment)
        close_form(tx, member.user_id)
        return reply(self._desk.planned(say, self._desk.unsent(tx, member, note_id)))

    def planned(self, tx: Tx, member: Member) -> tuple[Screen, ...]:
        """What this member planned."""
        say = self._desk.say(member)
        return tuple(self._desk.planned(say, note) for note in store.scheduled_of(tx, member.person_id))

    def take_back(self, tx: Tx, member: Member, note_id: int) -> Answer:
        """A planned note is a draft again."""
        say = self._desk.coordinator(member)
        if self._desk.unsent(tx, member, note_id).state is not State.SCHEDULED:
            raise UserError("chat-button-old")
        if store.draft_of(tx, member.person_id):
            raise UserError("notes-other-draft")
        store.back_to_draft(tx, note_id)
        return rewrite(draft_views.card(say, self._desk.draft(tx, member, note_id)))

    def tick(self, tx: Tx, now: datetime) -> None:
        """Send what was planned for now or before."""
        for note in store.due(tx, now):
            sender = self._desk.member_of_person(tx, note.sender_id) if note.sender_id else None
            if sender is None:
                store.drop(tx, note.id)
            elif not sender.is_coordinator():
                self._tell(tx, sender, note, "notes-no-coordinator-any-more")
                store.drop(tx, note.id)
            else:
                self._send_planned(tx, sender, note, now)

    def _send_planned(self, tx: Tx, sender: Member, note: Note, now: datetime) -> None:
        try:
            self._go(tx, sender, note, now)
        except UserError as error:
            nobody = error.key == "notes-nobody"
            why = self._desk.say(sender).label(error.key, **error.values)
            self._tell(
                tx, sender, note, "notes-nobody-at-moment" if nobody else "notes-refused-at-moment", why
            )
            store.hold(tx, note.id)

    def _tell(self, tx: Tx, sender: Member, note: Note, key: str, why: str = "") -> None:
        at = note.send_at or self._desk.clock.now()
        screen = views.not_sent(self._desk.say(sender), note, key, at, self._desk.zone, why)
        self._desk.outbox.add(tx, Outgoing(sender.user_id, screen, Lane.ALARM))

    def _looked_at(self, tx: Tx, member: Member, note_id: int, version: int) -> Note:
        """The note, if it is still what was looked at."""
        note = self._desk.unsent(tx, member, note_id)
        if note.version != version:
            raise UserError("notes-changed-since")
        return note

    def _go(self, tx: Tx, sender: Member, note: Note, now: datetime) -> int:
        """Everything at once: the state, the snapshot, the messages, the card. Returns how many get it."""
        reach = self._desk.reach(tx, note)
        if not reach.ready:
            raise UserError("notes-nobody")
        messages = self._desk.messages(tx, note)
        if note.kind != NOTE:  # it may refuse: then nothing was done yet
            ids = [person.id for person in reach.people]
            self._desk.publishers[note.kind].published(tx, note.item_id, ids)
        if not store.sent(tx, note.id, now):
            raise UserError("notes-sent-before")
        store.add_recipients(tx, note.id, _snapshot(reach))
        recipients = [self._desk.recipient(to.member, to.moment) for to in (*reach.ready, *reach.unreachable)]
        album = note_views.album(note)
        if album:
            self._desk.mailings.send(tx, note.album_job, [album] * len(LANGUAGES), recipients)
        self._desk.mailings.send(tx, note.job, messages, recipients)
        self._desk.cards.show(tx, note.job, sender.user_id, self._receipts.screen(tx, sender, note.id))
        return len(reach.ready)


def _snapshot(reach: Reach) -> Iterator[tuple[int, int | None, Receipt]]:
    """Everyone who was meant, with how it stands."""
    for to in (*reach.ready, *reach.unreachable):
        yield to.person.id, to.member.user_id, Receipt.WAITING
    for people, receipt in ((reach.muted, Receipt.MUTED), (reach.absent, Receipt.ABSENT)):
        for person in people:
            yield person.id, None, receipt
