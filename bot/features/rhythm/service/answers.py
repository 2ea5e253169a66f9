"""What contact persons answer to a reminder: not this month, and why; or later.

Not here: the reminders (reminders), bringing in a casus.
"""

from bot.chat.store import close_form, open_form
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer, Screen, reply, rewrite
from bot.features.rhythm import store
from bot.features.rhythm.desk import RhythmDesk
from bot.features.rhythm.model import LONGEST_REASON, Rhythm, Standing, read_reason
from bot.features.rhythm.month import Month
from bot.features.rhythm.service.reminders import ReminderService
from bot.features.rhythm.views import reminders as views
from bot.storage import Tx


class AnswerService:
    """Answers to a reminder."""

    def __init__(self, desk: RhythmDesk, reminders: ReminderService) -> None:
        self._desk = desk
        self._reminders = reminders

    def ask_reason(self, tx: Tx, member: Member, month: Month, organisation_id: int) -> Answer:
        """It does not work out this month: wait for why."""
        rhythm = self._open(tx, member, month, organisation_id)
        content = {"month": str(month), "organisation": organisation_id}
        open_form(tx, member.user_id, views.REASON_FORM, content, self._desk.clock.now())
        return reply(views.ask_reason(self._desk.say(member), rhythm, month, LONGEST_REASON))

    def excuse(self, tx: Tx, member: Member, month: Month, organisation_id: int, reason: str) -> Answer:
        """Nobody is reminded any more this month, and it is nobody's fault; the total of the period stays."""
        rhythm = self._open(tx, member, month, organisation_id)
        close_form(tx, member.user_id)
        store.excuse(tx, organisation_id, month, reason, member.person_id, self._desk.clock.now())
        self._reminders.take_back(tx, organisation_id, month)
        return reply(views.excused(self._desk.say(member), rhythm, month, reason))

    def excuse_typed(self, tx: Tx, member: Member, month: Month, organisation_id: int, typed: str) -> Answer:
        """The same with a reason that was typed; when it is no longer needed the question is over too."""
        reason = read_reason(typed)
        try:
            return self.excuse(tx, member, month, organisation_id, reason)
        except UserError as needless:
            close_form(tx, member.user_id)
            return reply(Screen(self._desk.say(member)(needless.key, **needless.values)))

    def excuse_because(self, tx: Tx, member: Member, month: Month, organisation_id: int, why: str) -> Answer:
        """The same with one of the reasons on the buttons."""
        if why not in views.REASONS:
            raise UserError("chat-button-old")
        reason = self._desk.say(member).label(f"rhythm-reason-{why}")
        answer = self.excuse(tx, member, month, organisation_id, reason)
        return rewrite(answer.screens[0])

    def can_after_all(self, tx: Tx, member: Member, month: Month, organisation_id: int) -> Answer:
        """It works out after all: reminders go on."""
        self._desk.rhythm_of(tx, member, organisation_id)
        self._check_runs(month)
        store.drop_excuse(tx, organisation_id, month)
        return rewrite(views.can_after_all(self._desk.say(member), month))

    def snooze(self, tx: Tx, member: Member, month: Month, organisation_id: int) -> Answer:
        """Remind this person again in a week, and not before."""
        rhythm = self._open(tx, member, month, organisation_id)
        if month in rhythm.excused:
            raise UserError("rhythm-nothing-asked")
        until = self._desk.stages.after_a_week(self._desk.clock.now())
        if until is None:
            raise UserError("rhythm-too-late-to-snooze")
        store.snooze(tx, member.person_id, organisation_id, month, until)
        return reply(views.snoozed(self._desk.say(member), self._desk.stages.day_at(until)))

    def _open(self, tx: Tx, member: Member, month: Month, organisation_id: int) -> Rhythm:
        """The rhythm of an organisation from which something is still asked this month."""
        rhythm = self._desk.rhythm_of(tx, member, organisation_id)
        self._check_runs(month)
        standing = self._desk.standing(tx, rhythm, month)
        if standing is Standing.MET:
            raise UserError("rhythm-met-already")
        if standing not in (Standing.NOT_YET, Standing.EXCUSED):
            raise UserError("rhythm-nothing-asked")
        return rhythm

    def _check_runs(self, month: Month) -> None:
        if month != self._desk.month():
            raise UserError("rhythm-month-over")
