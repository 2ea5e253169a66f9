"""Working days in the Netherlands: weekends and national holidays do not count.

Pure: days in, days out. Not here: quiet hours (delivery) and anybody's own working days (directory).
"""

from datetime import date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from dateutil.easter import easter

_FROM_EASTER = (-2, 1, 39, 50)  # Good Friday, Easter Monday, Ascension Day, Whit Monday
_LUSTRUM = 5  # years: how often Liberation Day is a holiday


@cache
def _holidays(year: int) -> frozenset[date]:
    """Those of the Algemene termijnenwet (BWBR0002448) that may fall on Monday to Friday.

    Written out here, since a library of holidays loads every country there is at each start.
    """
    days = {date(year, 1, 1), date(year, 4, 27), date(year, 12, 25), date(year, 12, 26)}
    days |= {easter(year) + timedelta(days=later) for later in _FROM_EASTER}
    if year % _LUSTRUM == 0:
        days.add(date(year, 5, 5))
    return frozenset(days)


def is_working_day(day: date) -> bool:
    """Monday to Friday, and no Dutch public holiday."""
    return day.isoweekday() <= 5 and day not in _holidays(day.year)


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
