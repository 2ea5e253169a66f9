"""Writing a note: begin, put something in it, change it, throw it away; and what other features may ask of notes.

One draft at a time each; it is a row, so it is there after a restart.
Not here: for whom it is (choosing), sending it (sending).
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.chat.store import album_answered, answer_album, close_form, open_form
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import NOTHING, Answer, Screen, reply, rewrite
from bot.delivery.model import Outgoing
from bot.features.notes import store
from bot.features.notes.model import (
    NOTE,
    Content,
    Note,
    State,
    check_content,
    edited,
    follows,
    plain,
    with_part,
)
from bot.features.notes.service.choosing import ChoosingService
from bot.features.notes.service.desk import Desk
from bot.features.notes.views import draft as views
from bot.storage import Tx

DRAFT_KEPT = timedelta(days=30)


class NoteService:
    """The drafts of coordinators."""

    def __init__(self, desk: Desk, choosing: ChoosingService) -> None:
        self._desk = desk
        self._choosing = choosing

    # For other features

    def begin_for(self, tx: Tx, member: Member, kind: str, item_id: int) -> Answer:
        """Let a member send another feature's item as a note: from here on they choose for whom it is."""
        say = self._desk.coordinator(member)
        planned = store.unsent_item(tx, kind, item_id)
        if planned and planned.send_at:
            return reply(self._desk.planned(say, planned))
        earlier = store.draft_of(tx, member.person_id)
        if earlier and not earlier.is_empty and (earlier.kind, earlier.item_id) != (kind, item_id):
            return reply(views.busy(say, earlier))
        if earlier and earlier.is_empty:
            store.drop(tx, earlier.id)
        if earlier is None or earlier.is_empty:
            self._take_up(tx, member, planned, kind, item_id)
        close_form(tx, member.user_id)
        draft = self._draft_of(tx, member)
        return reply(self._choosing.overview(tx, member, draft))

    def _take_up(self, tx: Tx, member: Member, held: Note | None, kind: str, item_id: int) -> None:
        """A new draft with an item, or the one that was planned with it and held."""
        if held and held.sender_id == member.person_id:
            store.back_to_draft(tx, held.id)
        else:
            store.add_draft(tx, member.person_id, self._desk.clock.now(), kind, item_id)

    def changed(self, tx: Tx, kind: str, item_id: int) -> None:
        """Another feature's item changed: it is looked at again before it goes, also when it was planned."""
        note = store.unsent_item(tx, kind, item_id)
        store.changed(tx, kind, item_id)
        if note and note.send_at:
            self._unplan(tx, note, note.send_at)

    def _unplan(self, tx: Tx, note: Note, send_at: datetime) -> None:
        """It does not go by itself, and its sender hears what to do; a draft again, unless they are writing another."""
        sender = self._desk.member_of_person(tx, note.sender_id) if note.sender_id else None
        if sender is None:
            return
        (store.hold if store.draft_of(tx, sender.person_id) else store.back_to_draft)(tx, note.id)
        screen = views.unplanned(self._desk.say(sender), note, send_at, self._desk.zone)
        self._desk.outbox.add(tx, Outgoing(sender.user_id, screen))

    def note_text(self, tx: Tx, note_id: int, member: Member) -> str:
        """The words of a note that went out, for its sender or a coordinator; empty once they were erased."""
        note = self._desk.sent(tx, note_id)
        if note.sender_id != member.person_id and not member.is_coordinator():
            raise UserError("chat-button-old")
        return plain(note.content.text)

    def recipients(self, tx: Tx, note_id: int) -> list[int]:
        """The ids of the people a note was for, without who left."""
        return [who.person_id for who in store.recipients(tx, note_id) if who.person_id is not None]

    # Writing

    def begin(self, tx: Tx, member: Member) -> Answer:
        """Start a note, or go on with the one that was being written."""
        say = self._desk.coordinator(member)
        draft = store.draft_of(tx, member.person_id)
        if draft and not draft.is_empty:
            return reply(views.card(say, draft))
        note_id = draft.id if draft else store.add_draft(tx, member.person_id, self._desk.clock.now())
        self._wait_for_content(tx, member, note_id)
        return reply(views.ask_content(say, note_id))

    def change_content(self, tx: Tx, member: Member, note_id: int) -> Answer:
        """Put something else in it; what there is stays until then."""
        say = self._desk.coordinator(member)
        draft = self._desk.draft(tx, member, note_id)
        if draft.kind != NOTE:
            raise UserError("chat-button-old")
        self._wait_for_content(tx, member, note_id)
        return rewrite(views.ask_content(say, note_id, change=True))

    def take(self, tx: Tx, member: Member, note_id: int, content: Content) -> Answer:
        """What was typed or sent is the note."""
        self._desk.coordinator(member)
        draft = self._desk.draft(tx, member, note_id)
        if content.album and album_answered(tx, member.user_id, content.album):
            return NOTHING
        try:
            check_content(content, self._desk.room_taken(tx, draft))
        except UserError as error:
            self._answered(tx, member, content.album)
            return reply(views.refused(self._desk.say(member), note_id, error))
        store.put_content(tx, note_id, content)
        close_form(tx, member.user_id)
        return reply(self._choosing.next_step(tx, member, self._draft_of(tx, member)))

    def offer(self, tx: Tx, member: Member, content: Content) -> Answer:
        """Something forwarded, or an album, out of the blue: it can become a note."""
        say = self._desk.coordinator(member)
        earlier = store.draft_of(tx, member.person_id)
        if earlier and content.album and earlier.content.album == content.album:
            return self._add_part(tx, member, earlier, content)
        if earlier and not earlier.is_empty:
            return self.turned_away(tx, member, content.album, views.busy(say, earlier))
        if content.album and album_answered(tx, member.user_id, content.album):
            return NOTHING
        note_id = earlier.id if earlier else store.add_draft(tx, member.person_id, self._desk.clock.now())
        draft = self._desk.draft(tx, member, note_id)
        try:
            check_content(content, self._desk.room_taken(tx, draft))
        except UserError as error:
            return self.turned_away(tx, member, content.album, Screen(say(error.key, **error.values)))
        store.put_content(tx, note_id, content)
        close_form(tx, member.user_id)
        return reply(views.offered(say, self._draft_of(tx, member)))

    def turned_away(self, tx: Tx, member: Member, album: str, why: Screen) -> Answer:
        """Say why something cannot be a note; of an album with its first part only."""
        return reply(why) if self._answered(tx, member, album) else NOTHING

    def drop_album(self, tx: Tx, member: Member, album: str) -> None:
        """Nothing of this album is kept: what came of its first parts goes; for whom it was stays."""
        draft = store.draft_of(tx, member.person_id)
        if draft is None or draft.content.album != album:
            return
        if draft.audience.parts:
            store.put_content(tx, draft.id, Content())
        else:
            store.drop(tx, draft.id)

    def edited(self, tx: Tx, member: Member, message_id: int, read: Callable[[], Content]) -> Answer | None:
        """A message was edited: a draft that holds it changes too; none when it was for no note.

        `read` gives what it says now, and refuses what cannot be passed on.
        """
        note = store.note_of_message(tx, member.person_id, message_id)
        if note is None or not member.is_coordinator():
            return None
        say = self._desk.say(member)
        if note.state is not State.DRAFT:
            return reply(views.not_edited(say, note))
        message = read()
        if not follows(note.content, message):
            return reply(views.not_edited(say, note))
        content = edited(note.content, message)
        check_content(content, self._desk.room_taken(tx, note))
        store.put_content(tx, note.id, content)
        return reply(views.edited(say, self._draft_of(tx, member)))

    def discard(self, tx: Tx, member: Member, note_id: int) -> Answer:
        """Throw it away."""
        say = self._desk.coordinator(member)
        self._desk.unsent(tx, member, note_id)
        store.drop(tx, note_id)
        close_form(tx, member.user_id)
        return rewrite(views.discarded(say))

    def tick(self, tx: Tx, now: datetime) -> None:
        """Forget drafts that nobody goes on with."""
        store.forget_drafts(tx, now - DRAFT_KEPT)

    def _add_part(self, tx: Tx, member: Member, draft: Note, part: Content) -> Answer:
        """One more part of an album that was taken already; its words may come with it, and have to fit."""
        content = with_part(draft.content, part)
        try:
            check_content(content, self._desk.room_taken(tx, draft))
        except UserError as error:
            self.drop_album(tx, member, part.album)
            refused = Screen(self._desk.say(member)(error.key, **error.values))
            return self.turned_away(tx, member, part.album, refused)
        store.put_content(tx, draft.id, content)
        return NOTHING

    def _answered(self, tx: Tx, member: Member, album: str) -> bool:
        """Remember that an album was answered; false when an earlier part of it was."""
        return not album or answer_album(tx, member.user_id, album, self._desk.clock.now())

    def _wait_for_content(self, tx: Tx, member: Member, note_id: int) -> None:
        open_form(tx, member.user_id, views.CONTENT_FORM, {"note": note_id}, self._desk.clock.now())

    def _draft_of(self, tx: Tx, member: Member) -> Note:
        draft = store.draft_of(tx, member.person_id)
        if draft is None:
            raise UserError("chat-button-old")
        return draft
