"""How a note goes and went: the card while it goes out, the end told once, receipts, once more.

Everything is counted from the database. Not here: correcting and taking back (after).
"""

from collections.abc import Callable
from datetime import datetime

from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer, Screen, rewrite
from bot.core.texts import LANGUAGES
from bot.delivery.mailings import Recipient
from bot.delivery.model import Kind, Lane, Outgoing
from bot.delivery.model import State as Sent
from bot.features.notes import store
from bot.features.notes.model import Note, Receipt, Shown, State, plain
from bot.features.notes.service.desk import SUBJECTS, Desk
from bot.features.notes.views import receipts as views
from bot.storage import Tx

FindsActions = Callable[[str], int]
"""How many action points a text seems to hold."""

_WORST = (Receipt.FAILED, Receipt.UNKNOWN, Receipt.UNREACHABLE, Receipt.WAITING, Receipt.CANCELLED)


def no_actions(_text: str) -> int:
    """For a bot without action points."""
    return 0


class ReceiptService:
    """Looks after notes that went out. `busy` is called after a commit that sends something again."""

    def __init__(self, desk: Desk, finds_actions: FindsActions, busy: Callable[[], None]) -> None:
        self._desk = desk
        self._finds_actions = finds_actions
        self._busy = busy

    # While it goes out

    def card(self, tx: Tx, member: Member, note_id: int) -> Screen:
        """How it goes now, or went."""
        self._desk.coordinator(member)
        note = self._desk.sent(tx, note_id)
        shown = self._shown(tx, note)
        if note.closed_at is None and shown.waiting:
            return self._progress(tx, member, note, shown)
        if note.closed_at is None:
            self._count(tx, note)
        return self._receipts(tx, member, note)

    def show(self, tx: Tx, member: Member, note_id: int, message_id: int) -> Answer:
        """The same in the pressed message, which its sender's card is from now on."""
        screen = self.card(tx, member, note_id)
        note = self._desk.sent(tx, note_id)
        if note.sender_id == member.person_id and note.closed_at is None:
            store.put_card(tx, note_id, message_id)
        return rewrite(screen)

    def pause(self, tx: Tx, member: Member, note_id: int, *, on: bool) -> Answer:
        """Send no more for now, or go on."""
        note = self._going_out(tx, member, note_id)
        for job in note.first_jobs():
            (self._desk.mailings.pause if on else self._desk.mailings.resume)(tx, job)
        return rewrite(self.card(tx, member, note_id))

    def stop(self, tx: Tx, member: Member, note_id: int) -> Answer:
        """Send the rest to nobody."""
        note = self._going_out(tx, member, note_id)
        for job in note.first_jobs():
            self._desk.mailings.cancel(tx, job)
        tx.after_commit(self._busy)
        return rewrite(self.card(tx, member, note_id))

    def refresh(self, tx: Tx, now: datetime) -> bool:
        """Bring every card up to date and tell the end of what ended; returns whether anything still goes out."""
        going_out = store.going_out(tx)
        for note in going_out:
            shown = self._shown(tx, note)
            if not shown.waiting:
                self._finish(tx, note, now)
            elif shown.is_news(store.shown(tx, note.id)):
                self._draw(tx, note, shown)
        return bool(going_out)

    def _finish(self, tx: Tx, note: Note, now: datetime) -> None:
        self._count(tx, note)
        store.close(tx, note.id, now)
        sender = self._sender(tx, note)
        if sender is None:
            return
        closed = self._desk.sent(tx, note.id)
        screen = self._receipts(tx, sender, closed)
        self._rewrite_card(tx, sender, closed, screen)
        summary = Outgoing(sender.user_id, screen, Lane.ALARM, dedupe=f"{note.job}/summary")
        self._desk.outbox.add(tx, summary)

    def _draw(self, tx: Tx, note: Note, shown: Shown) -> None:
        sender = self._sender(tx, note)
        if sender:
            self._rewrite_card(tx, sender, note, self._progress(tx, sender, note, shown))
        store.put_shown(tx, note.id, shown)

    def _rewrite_card(self, tx: Tx, sender: Member, note: Note, screen: Screen) -> None:
        if note.card:
            edit = Outgoing(sender.user_id, screen, Lane.ALARM, Kind.NEWEST, edits=note.card)
            self._desk.outbox.add(tx, edit)

    def _progress(self, tx: Tx, member: Member, note: Note, shown: Shown) -> Screen:
        say, why = self._desk.say(member), self._desk.mailings.progress(tx, note.job).why
        return views.progress(say, note, shown, store.shown(tx, note.id), why, self._desk.zone)

    def _shown(self, tx: Tx, note: Note) -> Shown:
        progress = self._desk.mailings.progress(tx, note.job)
        rest = sum(self._desk.mailings.progress(tx, job).open for job in note.first_jobs()[1:])
        waiting = max(progress.open, rest)
        return Shown(progress.total - waiting, waiting, progress.paused, self._desk.clock.now())

    # Afterwards

    def read(self, tx: Tx, member: Member, note_id: int) -> Answer:
        """A receiver says they read it: counted once."""
        say, note = self._desk.say(member), store.note(tx, note_id)
        if note and note.sent_at is None and note.sender_id == member.person_id:
            return Answer(toast=say.label("notes-read-in-preview"))
        if note is None or store.recipient(tx, note_id, member.person_id) is None:
            raise UserError("chat-button-old")
        if note.state is State.WITHDRAWN:
            raise UserError("notes-was-withdrawn")
        first = store.read(tx, note_id, member.person_id, self._desk.clock.now())
        return Answer(toast=say.label("notes-read-thanks" if first else "notes-read-before"))

    def again(self, tx: Tx, member: Member, note_id: int, recipient_id: int) -> Answer:
        """Once more to somebody of whom it is not known, or known that it did not arrive."""
        self._desk.coordinator(member)
        note = self._live(tx, note_id)
        who = next((found for found in store.recipients(tx, note_id) if found.id == recipient_id), None)
        if who is None or who.chat_id is None:
            raise UserError("chat-button-old")
        went = [self._desk.mailings.again(tx, job, who.chat_id) for job in note.first_jobs()]
        if not any(went):
            raise UserError("notes-not-again")
        store.put_receipts(tx, note_id, [(who.chat_id, Receipt.WAITING, "")])
        store.reopen(tx, note_id)
        tx.after_commit(self._busy)
        return rewrite(self.card(tx, member, note_id))

    def remind(self, tx: Tx, member: Member, note_id: int, rounds: int) -> Answer:
        """Once more to everyone who has it and did not say they read it."""
        say = self._desk.coordinator(member)
        note = self._live(tx, note_id)
        self._count(tx, note)
        to = self._unread(tx, note)
        if not to:
            raise UserError("notes-all-read")
        if not store.next_round(tx, note_id, rounds):
            raise UserError("notes-reminded-before")
        job = self._desk.sent(tx, note_id).text_jobs()[-1]
        self._desk.mailings.send(tx, job, self._desk.messages(tx, note), to)
        return rewrite(self.card(tx, member, note_id), say.label("notes-reminded", people=len(to)))

    def _unread(self, tx: Tx, note: Note) -> list[Recipient]:
        now, found = self._desk.clock.now(), []
        for who in store.recipients(tx, note.id):
            if who.person_id is None or who.read or who.receipt is not Receipt.DELIVERED:
                continue
            member = self._desk.member_of_person(tx, who.person_id)
            if member and self._desk.post.wants(tx, member, SUBJECTS[note.kind]):
                moment = self._desk.post.moment_for(tx, member)
                language = LANGUAGES.index(member.language) if member.language in LANGUAGES else 0
                found.append(Recipient(member.user_id, language, moment if moment > now else None))
        return found

    def _receipts(self, tx: Tx, member: Member, note: Note) -> Screen:
        say = self._desk.say(member)
        counts = store.counts(tx, note.id)
        if counts:
            return views.erased(say, note, counts, self._desk.zone)
        actions = self._finds_actions(plain(note.content.text)) if note.sender_id == member.person_id else 0
        return views.receipts(say, note, store.recipients(tx, note.id), self._desk.zone, actions)

    def _count(self, tx: Tx, note: Note) -> None:
        """Write down how it ended with each, because the messages themselves are forgotten sooner."""
        receipts: dict[int, tuple[Receipt, str]] = {}
        for job in note.first_jobs():
            for outcome in self._desk.mailings.outcomes(tx, job):
                receipt = _receipt(outcome.state)
                if outcome.chat_id not in receipts or receipt in _WORST:
                    receipts[outcome.chat_id] = receipt, outcome.error
        store.put_receipts(tx, note.id, [(chat, *found) for chat, found in receipts.items()])

    def _going_out(self, tx: Tx, member: Member, note_id: int) -> Note:
        self._desk.coordinator(member)
        note = self._live(tx, note_id)
        if note.closed_at is not None:
            raise UserError("notes-out-already")
        return note

    def _live(self, tx: Tx, note_id: int) -> Note:
        note = self._desk.sent(tx, note_id)
        if note.state is not State.SENT:
            raise UserError("notes-was-withdrawn")
        return note

    def _sender(self, tx: Tx, note: Note) -> Member | None:
        return self._desk.member_of_person(tx, note.sender_id) if note.sender_id else None


def _receipt(state: Sent) -> Receipt:
    return Receipt.WAITING if state is Sent.SENDING else Receipt(state)
