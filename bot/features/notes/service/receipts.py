"""How a note goes and went: the card while it goes out, the end told once, receipts, once more.

Everything is counted from the database. Not here: correcting and taking back (after).
"""

from collections.abc import Callable

from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer, Screen, rewrite
from bot.delivery.mailings import Progress, Recipient
from bot.delivery.model import Lane, Outgoing
from bot.delivery.model import State as Sent
from bot.features.notes import store
from bot.features.notes.model import Note, Receipt, Shown, State, plain
from bot.features.notes.service.desk import Desk, subject_of
from bot.features.notes.views import receipts as views
from bot.storage import Tx

FindsActions = Callable[[str], int]
"""How many action points a text seems to hold."""

_WORST = (Receipt.FAILED, Receipt.UNKNOWN, Receipt.UNREACHABLE, Receipt.WAITING, Receipt.CANCELLED)


def no_actions(_text: str) -> int:
    """For a bot without action points."""
    return 0


class ReceiptService:
    """Looks after notes that went out, and tells delivery what their cards say: it is the author of their mailings."""

    def __init__(self, desk: Desk, finds_actions: FindsActions) -> None:
        self._desk = desk
        self._finds_actions = finds_actions

    # For delivery

    def card(self, tx: Tx, job: str, progress: Progress) -> Screen | None:
        """What the sender's card says."""
        note, sender = self._of(tx, job)
        return self._screen(tx, sender, note, progress) if note and sender else None

    def ended(self, tx: Tx, job: str, progress: Progress) -> None:
        """Everyone has it or will not get it: the sender hears how it went, once."""
        self._tell(tx, job, progress)

    def paused(self, tx: Tx, job: str, _why: str) -> None:
        """Telegram refuses it: the sender decides."""
        self._tell(tx, job, self._desk.mailings.progress(tx, job))

    def _tell(self, tx: Tx, job: str, progress: Progress) -> None:
        screen, (_, sender) = self.card(tx, job, progress), self._of(tx, job)
        if screen and sender:
            self._desk.outbox.add(tx, Outgoing(sender.user_id, screen, Lane.ALARM))

    def _of(self, tx: Tx, job: str) -> tuple[Note | None, Member | None]:
        """The note that a first job belongs to, and its sender if they can be told."""
        word, _, rest = job.partition("/")
        note = store.note(tx, int(rest)) if word == "note" and rest.isdecimal() else None
        sender = self._desk.member_of_person(tx, note.sender_id) if note and note.sender_id else None
        return note, sender

    # While it goes out

    def screen(self, tx: Tx, member: Member, note_id: int) -> Screen:
        """How it goes now, or went."""
        self._desk.coordinator(member)
        note = self._desk.sent(tx, note_id)
        return self._screen(tx, member, note, self._desk.mailings.progress(tx, note.job))

    def refresh(self, tx: Tx, member: Member, note_id: int) -> Answer:
        """The same in the pressed message, with a word for when nothing changed."""
        up_to_date = self._desk.say(member).label("notes-up-to-date")
        return rewrite(self.screen(tx, member, note_id), up_to_date)

    def pause(self, tx: Tx, member: Member, note_id: int, *, on: bool) -> Answer:
        """Send no more for now, or go on."""
        note = self._going_out(tx, member, note_id)
        for job in note.first_jobs():
            (self._desk.mailings.pause if on else self._desk.mailings.resume)(tx, job)
        return rewrite(self.screen(tx, member, note_id))

    def stop(self, tx: Tx, member: Member, note_id: int) -> Answer:
        """Send the rest to nobody."""
        note = self._going_out(tx, member, note_id)
        for job in note.first_jobs():
            self._desk.mailings.cancel(tx, job)
        return rewrite(self.screen(tx, member, note_id))

    def _screen(self, tx: Tx, member: Member, note: Note, progress: Progress) -> Screen:
        if not progress.open or note.state is not State.SENT:
            return self._receipts(tx, member, note)
        before = store.shown(tx, note.id)
        done = progress.total - progress.open
        shown = Shown(done, progress.open, progress.paused, self._desk.clock.now())
        if shown.is_news(before):
            store.put_shown(tx, note.id, shown)
            self._count(tx, note)
        return views.progress(self._desk.say(member), note, shown, before, progress.why, self._desk.zone)

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
        """Once more to somebody who may not have it, or to all of them (0)."""
        self._desk.coordinator(member)
        note = self._live(tx, note_id)
        who = [found for found in store.recipients(tx, note_id) if recipient_id in (0, found.id)]
        chats = [found.chat_id for found in who if found.chat_id is not None]
        if not chats:
            raise UserError("chat-button-old")
        went = [self._desk.mailings.again(tx, job, chat) for chat in chats for job in note.first_jobs()]
        if not any(went):
            raise UserError("notes-not-again")
        return rewrite(self.screen(tx, member, note_id))

    def remind(self, tx: Tx, member: Member, note_id: int, rounds: int) -> Answer:
        """Once more to everyone who has it and did not say they read it."""
        say = self._desk.coordinator(member)
        note = self._live(tx, note_id)
        to = self._unread(tx, note)
        if not to:
            raise UserError("notes-all-read")
        if not store.next_round(tx, note_id, rounds):
            raise UserError("notes-reminded-before")
        job = self._desk.sent(tx, note_id).text_jobs()[-1]
        self._desk.mailings.send(tx, job, self._desk.messages(tx, note), to)
        return rewrite(self.screen(tx, member, note_id), say.label("notes-reminded", people=len(to)))

    def _unread(self, tx: Tx, note: Note) -> list[Recipient]:
        members, found = {member.person_id: member for member in self._desk.members(tx)}, []
        for who in store.recipients(tx, note.id):
            member = members.get(who.person_id or 0)
            if member and not who.read and who.receipt is Receipt.DELIVERED:
                moment = self._desk.post.moment_if_wanted(tx, member, subject_of(note))
                found += [self._desk.recipient(member, moment)] if moment else []
        return found

    # Leaving

    def person_leaves(self, tx: Tx, person_id: int) -> None:
        """Somebody is about to be erased: nothing more goes to them, and what they did not send goes too."""
        member = self._desk.member_of_person(tx, person_id)
        if member:
            self._desk.mailings.leave(tx, member.user_id)
        for note_id in store.waiting_for(tx, person_id):
            self._count(tx, self._desk.sent(tx, note_id))
        store.forget_person(tx, person_id)

    def _receipts(self, tx: Tx, member: Member, note: Note) -> Screen:
        say = self._desk.say(member)
        counts = store.counts(tx, note.id)
        if counts:
            return views.erased(say, note, counts, self._desk.zone)
        self._count(tx, note)
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
        known = {who.chat_id: (who.receipt, who.error) for who in store.recipients(tx, note.id)}
        news = [(chat, *found) for chat, found in receipts.items() if known.get(chat) != found]
        store.put_receipts(tx, note.id, news)

    def _going_out(self, tx: Tx, member: Member, note_id: int) -> Note:
        self._desk.coordinator(member)
        note = self._live(tx, note_id)
        if not self._desk.mailings.progress(tx, note.job).open:
            raise UserError("notes-out-already")
        return note

    def _live(self, tx: Tx, note_id: int) -> Note:
        note = self._desk.sent(tx, note_id)
        if note.state is not State.SENT:
            raise UserError("notes-was-withdrawn")
        return note


def _receipt(state: Sent) -> Receipt:
    return Receipt.WAITING if state is Sent.SENDING else Receipt(state)
