"""What is asked of organisations: set by coordinators, paused by contact persons too.

Not here: the defaults (settings), reminders of it (reminders).
"""

from bot.chat.store import close_form, open_form
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer, Screen, reply, rewrite
from bot.features.rhythm import store
from bot.features.rhythm.desk import RhythmDesk
from bot.features.rhythm.model import (
    MOST_A_MONTH,
    Pause,
    Rhythm,
    Standing,
    progress,
    read_total,
    without_pause,
)
from bot.features.rhythm.month import Month
from bot.features.rhythm.service.reminders import ReminderService
from bot.features.rhythm.views import agreements as views
from bot.storage import Tx

FURTHEST = 24  # months ahead that somebody may set


class AgreementService:
    """Who brings in how much, from when on, and when not."""

    def __init__(self, desk: RhythmDesk, reminders: ReminderService) -> None:
        self._desk = desk
        self._reminders = reminders

    def overview(self, tx: Tx, member: Member, page: int) -> Screen:
        """All organisations for a coordinator, their own for a contact person."""
        if not member.is_coordinator():
            return self.show(tx, member, member.organisation_id)
        say, rhythms = self._desk.say(member), store.rhythms(tx)
        if not rhythms:
            return views.not_begun(say, self._desk.month())
        return views.organisations(say, rhythms, self._desk.month(), page)

    def begin(self, tx: Tx, member: Member, first: Month) -> Answer:
        """From this month on every organisation takes part, with what is set by default."""
        self._check_coordinates(member)
        self._check_near(first)
        settings = self._desk.settings
        store.begin(tx, store.newcomers(tx), first, settings.months, settings.monthly)
        return rewrite(self.overview(tx, member, 0))

    def show(self, tx: Tx, member: Member, organisation_id: int) -> Screen:
        """What is asked of one organisation."""
        rhythm, month = self._desk.rhythm_of(tx, member, organisation_id), self._desk.month()
        counted = self._desk.counted(tx, rhythm.period(month)[0])
        return views.agreement(
            self._desk.say(member),
            rhythm,
            month,
            self._desk.standing(tx, rhythm, month),
            progress(rhythm, counted.get(organisation_id, {}), month),
            [contact.name for contact in store.contacts(tx).get(organisation_id, ())],
            may_set=member.is_coordinator(),
        )

    def ask_minimum(self, tx: Tx, member: Member, organisation_id: int) -> Answer:
        """How many a month?"""
        rhythm = self._coordinated(tx, member, organisation_id)
        return rewrite(views.which_minimum(self._desk.say(member), rhythm, self._desk.month()))

    def set_minimum(self, tx: Tx, member: Member, organisation_id: int, minimum: int) -> Answer:
        """So many a month, from the running month on; what was asked before stays."""
        rhythm = self._coordinated(tx, member, organisation_id)
        if minimum > MOST_A_MONTH:
            raise UserError("chat-button-old")
        store.set_minimum(tx, organisation_id, max(self._desk.month(), rhythm.first), minimum)
        return self._changed(tx, member, organisation_id)

    def ask_start(self, tx: Tx, member: Member, organisation_id: int) -> Answer:
        """From when on?"""
        rhythm = self._coordinated(tx, member, organisation_id)
        return rewrite(views.which_start(self._desk.say(member), rhythm, self._desk.month()))

    def ask_length(self, tx: Tx, member: Member, organisation_id: int, start: Month) -> Answer:
        """For how long?"""
        rhythm = self._coordinated(tx, member, organisation_id)
        return rewrite(views.which_length(self._desk.say(member), rhythm, start))

    def set_period(self, tx: Tx, member: Member, organisation_id: int, start: Month, length: int) -> Answer:
        """Periods of so many months follow each other from a month on. Nothing is asked in the months before it."""
        rhythm = self._coordinated(tx, member, organisation_id)
        if start != rhythm.first:
            self._check_near(start)
        if length not in views.LENGTHS:
            raise UserError("chat-button-old")
        minimum = rhythm.minimum(max(start, rhythm.first))
        store.set_period(tx, organisation_id, start, length, minimum)
        return self._changed(tx, member, organisation_id)

    def ask_total(self, tx: Tx, member: Member, organisation_id: int) -> Answer:
        """How many in a period? Wait for a number."""
        rhythm = self._coordinated(tx, member, organisation_id)
        follows = sum(rhythm.asked(month) for month in rhythm.period(self._desk.month()))
        content = {"organisation": organisation_id}
        open_form(tx, member.user_id, views.TOTAL_FORM, content, self._desk.clock.now())
        return rewrite(views.which_total(self._desk.say(member), rhythm, follows))

    def set_total(self, tx: Tx, member: Member, organisation_id: int, typed: str) -> Answer:
        """So many in a period."""
        self._coordinated(tx, member, organisation_id)
        store.set_total(tx, organisation_id, read_total(typed))
        close_form(tx, member.user_id)
        return reply(self.show(tx, member, organisation_id))

    def follow_minimums(self, tx: Tx, member: Member, organisation_id: int) -> Answer:
        """As many in a period as its months ask for."""
        self._coordinated(tx, member, organisation_id)
        store.set_total(tx, organisation_id, None)
        close_form(tx, member.user_id)
        return self._changed(tx, member, organisation_id)

    def ask_pause(self, tx: Tx, member: Member, organisation_id: int, first: Month | None = None) -> Answer:
        """From when, and then until when?"""
        rhythm, say = self._desk.rhythm_of(tx, member, organisation_id), self._desk.say(member)
        if first is None:
            return rewrite(views.pause_from(say, rhythm, self._desk.month()))
        return rewrite(views.pause_until(say, rhythm, first))

    def pause(self, tx: Tx, member: Member, organisation_id: int, first: Month, last: Month | None) -> Answer:
        """Nothing is asked from the first to the last month, or until further notice. It replaces a pause that runs."""
        rhythm = self._desk.rhythm_of(tx, member, organisation_id)
        self._check_near(first)
        if last is not None and not first <= last <= first + FURTHEST:
            raise UserError("chat-button-old")
        before = without_pause(rhythm.pauses, self._desk.month())
        store.set_pauses(tx, organisation_id, (*before, Pause(first, last)))
        return self._changed(tx, member, organisation_id)

    def resume(self, tx: Tx, member: Member, organisation_id: int) -> Answer:
        """The organisation takes part again, from this month on."""
        rhythm = self._desk.rhythm_of(tx, member, organisation_id)
        store.set_pauses(tx, organisation_id, without_pause(rhythm.pauses, self._desk.month()))
        return self._changed(tx, member, organisation_id)

    def _changed(self, tx: Tx, member: Member, organisation_id: int) -> Answer:
        """Show how it is now; reminders that wait for nothing are taken back."""
        rhythm, month = self._desk.rhythm_of(tx, member, organisation_id), self._desk.month()
        if self._desk.standing(tx, rhythm, month) is not Standing.NOT_YET:
            self._reminders.take_back(tx, organisation_id, month)
        return rewrite(self.show(tx, member, organisation_id))

    def _coordinated(self, tx: Tx, member: Member, organisation_id: int) -> Rhythm:
        self._check_coordinates(member)
        return self._desk.rhythm_of(tx, member, organisation_id)

    def _check_coordinates(self, member: Member) -> None:
        if not member.is_coordinator():
            raise UserError("chat-not-allowed")

    def _check_near(self, month: Month) -> None:
        """Buttons of an earlier month are old, and those of a far one were never there."""
        if not 0 <= month - self._desk.month() <= FURTHEST:
            raise UserError("chat-button-old")
