"""When the demo begins, and the mornings that go by when its clock is moved. Pure."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.core.calendar import is_working_day
from bot.sandbox import Step

MORNING = time(9, 30)  # in office hours, after the reminders of the day have gone
DAY = timedelta(days=1)


def opening(now: datetime, zone: ZoneInfo) -> datetime:
    """The first working morning of a month that is still to come, so that a whole month lies ahead."""
    day = now.astimezone(zone).date().replace(day=1)
    while _morning(_working_day_from(day), zone) < now:
        day = _next_month(day)
    return _morning(_working_day_from(day), zone)


def mornings(now: datetime, step: Step, zone: ZoneInfo) -> Iterator[datetime]:
    """Every working morning after today: one, those of a week, or up to the first of the next month."""
    today = now.astimezone(zone).date()
    last = {"day": today + DAY, "week": today + 7 * DAY, "month": _next_month(today)}[step]
    day = today
    while day < last:
        day = _working_day_from(day + DAY)
        yield _morning(day, zone)


def _next_month(day: date) -> date:
    return (day.replace(day=1) + 32 * DAY).replace(day=1)


def _working_day_from(day: date) -> date:
    while not is_working_day(day):
        day += DAY
    return day


def _morning(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, MORNING, zone)
