"""When an organisation is reminded in a month, and what becomes of a reminder that is due. Pure.

Not here: whether it brought in enough (model), to whom a reminder goes (service).
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.core.calendar import is_working_day
from bot.features.rhythm.month import Month, months

SNOOZE = timedelta(days=7)


class State(StrEnum):
    """What became of a reminder that was due."""

    SENT = "sent"
    SUPERSEDED = "superseded"  # a newer one, or the end of the month, came first
    CANCELLED = "cancelled"  # there was nothing to remind of, or nobody to remind


@dataclass(frozen=True, slots=True, order=True)
class Due:
    """A reminder that is due from a moment on; stages of a month are numbered from 1, as they are set."""

    moment: datetime
    stage: int
    month: Month


@dataclass(frozen=True, slots=True)
class Settled:
    """The newest month of which reminders of an organisation were settled, and which; at first its first month."""

    organisation_id: int
    month: Month
    stages: frozenset[int]


@dataclass(frozen=True, slots=True)
class Snooze:
    """Somebody who wanted to be reminded again later in a month."""

    person_id: int
    organisation_id: int
    month: Month


@dataclass(frozen=True, slots=True)
class Stages:
    """When reminders are due: `days` of the month (-1 is its last working day), at a local time."""

    days: tuple[int, ...]
    time: time
    zone: ZoneInfo

    def month_at(self, moment: datetime) -> Month:
        """The month that it is then, in the wijk."""
        return Month.of(self.day_at(moment))

    def day_at(self, moment: datetime) -> date:
        """The day that it is then, in the wijk."""
        return moment.astimezone(self.zone).date()

    def on(self, day: date) -> datetime:
        """The moment of that day at which reminders go. A time that the clock skips or shows twice is taken once."""
        return datetime.combine(day, self.time, self.zone).astimezone(UTC)

    def due_in(self, month: Month) -> tuple[Due, ...]:
        """The reminders of a month, in the order in which they become due."""
        return _due_in(self, month)

    def due_between(self, first: Month, now: datetime) -> Iterator[Due]:
        """Everything that has become due in the months from `first` on."""
        for month in months(first, self.month_at(now)):
            yield from (due for due in self.due_in(month) if due.moment <= now)

    def after_a_week(self, now: datetime) -> datetime | None:
        """When somebody who snoozes now is reminded again; none when the month is over by then."""
        day, month = self.day_at(now) + SNOOZE, self.month_at(now)
        while not is_working_day(day):
            day += timedelta(days=1)
        return self.on(day) if Month.of(day) == month else None

    def first_working_moment(self, month: Month) -> datetime:
        """When the month before is looked back on."""
        return self.on(working_day_for(month, 1))


@lru_cache(maxsize=256)
def _due_in(stages: Stages, month: Month) -> tuple[Due, ...]:
    """Asked at every tick, and the calendar is slow."""
    days = (working_day_for(month, day) for day in stages.days)
    return tuple(sorted(Due(stages.on(day), stage, month) for stage, day in enumerate(days, start=1)))


def working_day_for(month: Month, day: int) -> date:
    """The working day for a day of the month: itself, else the next one, else the last one before; -1 counts back."""
    if day < 0:
        return _working_day_from_the_end(month, -day)
    wanted = min(date(month.year, month.number, 1) + timedelta(days=day - 1), month.last_day)
    later = wanted
    while not is_working_day(later):
        later += timedelta(days=1)
    return later if later <= month.last_day else _working_day_from_the_end(month, 1)


def _working_day_from_the_end(month: Month, number: int) -> date:
    """The last working day, the one before it, and so on; the first one when there are not so many."""
    days = [month.last_day - timedelta(days=back) for back in range(month.last_day.day)]
    working = [day for day in days if is_working_day(day)]
    return working[min(number, len(working)) - 1]


def unsettled(due: Iterable[Due], settled: Settled) -> tuple[Due, ...]:
    """Those of what is due that nothing has become of yet, oldest first."""
    return tuple(
        one
        for one in sorted(due)
        if one.month > settled.month or (one.month == settled.month and one.stage not in settled.stages)
    )


def newest(due: Iterable[Due], month: Month) -> Due | None:
    """The newest of a month."""
    return max((one for one in due if one.month == month), default=None)


def so_far(due: Collection[Due]) -> tuple[Month, int]:
    """The month of the newest of these, and how many of them are in it."""
    month = max(due).month
    return month, sum(one.month == month for one in due)


def outcome(one: Due, newest: Due | None, *, asked: bool) -> State:
    """What becomes of a reminder that is due. `newest` is the newest of the running month: only that one is sent.
    `asked`: whether there is something to remind of.
    """
    if not asked:
        return State.CANCELLED
    return State.SENT if one == newest else State.SUPERSEDED
