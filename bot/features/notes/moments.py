"""Moments to come as people type them: "morgen 9:00", "12-12 10:30". Pure.

Not here: quiet hours (delivery), looking for what is over (core).
"""

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.core.days import month_called
from bot.core.errors import UserError
from bot.core.folding import fold

FURTHEST = timedelta(days=366)
DAYS = {"vandaag": 0, "today": 0, "morgen": 1, "tomorrow": 1, "overmorgen": 2}
WEEKDAYS = (
    ("maandag", "monday", "ma"),
    ("dinsdag", "tuesday", "di"),
    ("woensdag", "wednesday", "wo"),
    ("donderdag", "thursday", "do"),
    ("vrijdag", "friday", "vr"),
    ("zaterdag", "saturday", "za"),
    ("zondag", "sunday", "zo"),
)
_TIME = re.compile(r"(?:\b(?:om|at)\s+)?\b(\d{1,2})(?:[:.](\d{2})(?:\s*uur)?|\s*uur|\s*u)$")
_NUMBERS = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})(?:\s*[-/.]\s*(\d{4}))?")
_NAMED = re.compile(r"(\d{1,2})\s+([a-z]+)(?:\s+(\d{4}))?")


def read_moment(typed: str, now: datetime, zone: ZoneInfo) -> datetime:
    """The moment in UTC; without a day the first time the clock says so. A `UserError` says what to mend."""
    local = now.astimezone(zone)
    text = fold(typed).replace(",", " ").strip()
    found = _TIME.search(text)
    at = _time(found) if found else None
    if found is None or at is None:
        raise UserError("notes-time-unclear")
    said = " ".join(text[: found.start()].split())
    day = _day(said, local.date(), later=at > local.time()) if said else None
    if said and day is None:
        raise UserError("notes-time-unclear")
    if day is None:
        day = local.date() + timedelta(days=at <= local.time())
    moment = datetime.combine(day, at, zone).astimezone(now.tzinfo)
    if moment <= now:
        raise UserError("notes-time-past")
    if moment - now > FURTHEST:
        raise UserError("notes-time-far")
    return moment


def _time(found: re.Match[str]) -> time | None:
    hour, minute = int(found[1]), int(found[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _day(said: str, today: date, *, later: bool) -> date | None:
    """The day of these words, the next one of that name; `later`: today may still be meant."""
    if said in DAYS:
        return today + timedelta(days=DAYS[said])
    for number, names in enumerate(WEEKDAYS, start=1):
        if said in names:
            ahead = (number - today.isoweekday()) % 7
            return today + timedelta(days=ahead if ahead or later else 7)
    found = _NUMBERS.fullmatch(said)
    if found:
        return _next(today, int(found[1]), int(found[2]), found[3])
    named = _NAMED.fullmatch(said)
    month = month_called(named[2]) if named else None
    return _next(today, int(named[1]), month, named[3]) if named and month else None


def _next(today: date, day: int, month: int, year: str | None) -> date | None:
    """This day of the year, or of next year when it has been."""
    for candidate in (int(year),) if year else (today.year, today.year + 1):
        try:
            found = date(candidate, month, day)
        except ValueError:
            continue
        if year or found >= today:
            return found
    return None
