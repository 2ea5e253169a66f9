"""After a note went out: correct it everywhere, take it back, and erase it when its time has come.

Not here: how it was received (receipts).
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.chat.store import close_form, open_form
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer, reply, rewrite
from bot.core.texts import LANGUAGES
from bot.features.notes import store
from bot.features.notes.model import NOTE, Content, Note, Receipt, State, check_content
from bot.features.notes.service.desk import Desk
from bot.features.notes.service.receipts import ReceiptService
from bot.features.notes.views import note as note_views
from bot.features.notes.views import receipts as views
from bot.storage import Tx


class AfterService:
    """Changes what was sent. `days`: how long notes are kept."""

    def __init__(self, desk: Desk, receipts: ReceiptService, days: int) -> None:
        self._desk = desk
        self._receipts = receipts
        self._kept = timedelta(days=days)

    # Correcting

    def ask_correction(self, tx: Tx, member: Member, note_id: int) -> Answer:
        """Wait for the new text to be typed."""
        say, note = self._desk.coordinator(member), self._correctable(tx, note_id)
        open_form(tx, member.user_id, views.CORRECTION_FORM, {"note": note_id}, self._desk.clock.now())
        return reply(views.ask_correction(say, note))

    def propose(self, tx: Tx, member: Member, note_id: int, typed: Content) -> Answer:
        """Show what it becomes, before anything changes."""
        self._desk.coordinator(member)
        answer = self._proposed(tx, member, self._correctable(tx, note_id), typed)
        close_form(tx, member.user_id)
        return answer

    def edited(self, tx: Tx, member: Member, message_id: int, read: Callable[[], Content]) -> Answer | None:
        """The message with a correction was edited while that waits for a yes; none when it was another message."""
        note = store.note_of_message(tx, member.person_id, message_id)
        if note is None or not (note.correction and member.is_coordinator()):
            return None
        if message_id != store.last_message(tx, note.id):
            return None
        return self._proposed(tx, member, self._correctable(tx, note.id), read())

    def _proposed(self, tx: Tx, member: Member, note: Note, typed: Content) -> Answer:
        content = Content(typed.text, note.content.files, note.content.album)
        check_content(Content(typed.text), 0)  # a correction says something
        check_content(content, self._desk.room_taken(tx, note))
        own = note.sender_id == member.person_id  # the messages of a chat are numbered by themselves
        store.put_correction(tx, note.id, typed.text, typed.message if own else 0)
        say, proposed = self._desk.say(member), self._desk.sent(tx, note.id)
        return reply(
            self._desk.message(tx, proposed.as_corrected(), member.language), views.correction(say, proposed)
        )

    def correct(self, tx: Tx, member: Member, note_id: int, version: int) -> Answer:
        """Change it for everyone who has it, and for who still gets it."""
        say, note = self._desk.coordinator(member), self._correctable(tx, note_id)
        if note.version != version or not note.correction:
            raise UserError("notes-changed-since")
        store.correct(tx, note_id)
        screens = self._desk.messages(tx, self._desk.sent(tx, note_id))
        for job in note.text_jobs():
            self._desk.mailings.edit(tx, job, screens)
        return rewrite(self._receipts.screen(tx, member, note_id), say.label("notes-corrected"))

    def keep(self, tx: Tx, member: Member, note_id: int) -> Answer:
        """Leave it as it is: nothing that is typed or was typed changes it."""
        self._desk.coordinator(member)
        store.put_correction(tx, note_id, "")
        close_form(tx, member.user_id)
        return rewrite(self._receipts.screen(tx, member, note_id))

    # Taking back

    def ask_to_withdraw(self, tx: Tx, member: Member, note_id: int) -> Answer:
        """Ask once."""
        say, note = self._desk.coordinator(member), self._live(tx, note_id)
        publisher = self._desk.publishers.get(note.kind)
        has_result = publisher is not None and publisher.has_result(tx, note.item_id)
        return rewrite(views.sure_to_withdraw(say, note, has_result=has_result))

    def withdraw(self, tx: Tx, member: Member, note_id: int) -> Answer:
        """Delete it where Telegram still allows that; elsewhere a line says that it was taken back."""
        say, note = self._desk.coordinator(member), self._live(tx, note_id)
        store.withdraw(tx, note_id)
        if note.kind in self._desk.publishers:
            self._desk.publishers[note.kind].withdrawn(tx, note.item_id)
        instead = [note_views.withdrawn(self._desk.texts.into(language)) for language in LANGUAGES]
        for job in {*note.first_jobs(), *note.text_jobs()}:
            self._desk.mailings.withdraw(tx, job, instead)
        return rewrite(self._receipts.screen(tx, member, note_id), say.label("notes-withdrawn"))

    # Forgetting

    def tick(self, tx: Tx, now: datetime) -> None:
        """Erase notes whose time is over; how many had them and read them stays."""
        for note_id in store.old(tx, now - self._kept):
            recipients = store.recipients(tx, note_id)
            counts = {receipt.value: sum(who.receipt is receipt for who in recipients) for receipt in Receipt}
            counts |= {"total": len(recipients), "read": sum(who.read for who in recipients)}
            store.erase(tx, note_id, counts)

    def _correctable(self, tx: Tx, note_id: int) -> Note:
        note = self._live(tx, note_id)
        if note.kind != NOTE or note.is_empty:
            raise UserError("chat-button-old")
        return note

    def _live(self, tx: Tx, note_id: int) -> Note:
        note = self._desk.sent(tx, note_id)
        if note.state is not State.SENT:
            raise UserError("notes-was-withdrawn")
        return note
