"""Reminding of action points the working day before and on the day, once each, and forgetting old ones.

Not here: which reminder is due (model).
"""

from datetime import date, datetime, time, timedelta

from bot.core.calendar import is_working_day
from bot.delivery.model import Kind, Lane
from bot.delivery.post import Subject
from bot.features.actions import store
from bot.features.actions.model import ActionPoint, Stage, reminder
from bot.features.actions.service.desk import Desk
from bot.features.actions.views import points as views
from bot.storage import Tx

FROM = time(9)  # on the wall clock of the wijk
LONGEST_WEEKEND = timedelta(days=7)
DRAFTS_KEPT = timedelta(days=30)


class ReminderService:
    """What happens to action points because time passes. `kept_days`: after they were done or lapsed."""

    def __init__(self, desk: Desk, kept_days: int) -> None:
        self._desk = desk
        self._kept = timedelta(days=kept_days)

    def tick(self, tx: Tx, now: datetime) -> None:
        """Remind of what is due today or on the next working day."""
        local = now.astimezone(self._desk.zone)
        today = local.date()
        store.forget(tx, today - self._kept, today - DRAFTS_KEPT)
        if local.time() < FROM:
            return
        last = today + LONGEST_WEEKEND if is_working_day(today) else today
        for point in store.due_until(tx, today, last):
            stage = reminder(point, today)
            if stage:
                self._remind(tx, point, stage, today)

    def _remind(self, tx: Tx, point: ActionPoint, stage: Stage, today: date) -> None:
        to = self._desk.member_of_person(tx, point.owner_id or point.asked_id or 0)
        if to is None:
            return
        say, people = self._desk.say(to), self._desk.people
        self._desk.post.send(
            tx,
            to,
            views.reminder(say, point, people, stage, today, to.person_id),
            Subject.ACTION,
            lane=Lane.REMINDER,
            kind=Kind.AT_MOST_ONCE,
            dedupe=f"action/{point.id}/{point.due}/{stage}/person-{to.person_id}",
        )
