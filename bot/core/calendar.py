"""Working days in the Netherlands: weekends and national holidays do not count.

Pure: days in, days out. Not here: quiet hours (delivery) and anybody's own working days (directory).
"""

from datetime import date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from holidays import HolidayBase, country_holidays


@cache
def _holidays() -> HolidayBase:
    return country_holidays("NL")


def is_working_day(day: date) -> bool:
    """Monday to Friday, and no Dutch public holiday."""
    return day.isoweekday() <= 5 and day not in _holidays()


def add_working_days(moment: datetime, days: int, zone: ZoneInfo) -> datetime:
    """The same time of day so many working days later, on the wall clock of `zone`."""
    local = moment.astimezone(zone)
    day = local.date()
    while days > 0:
        day += timedelta(days=1)
        days -= is_working_day(day)
    return datetime.combine(day, local.time(), zone).astimezone(moment.tzinfo)


def working_day_before(day: date) -> date:
    """The last working day that comes before this day."""
    day -= timedelta(days=1)
    while not is_working_day(day):
        day -= timedelta(days=1)
    return day
