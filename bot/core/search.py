"""Looking for what is over: words, and a day or a month that has been ('maart schulden', '12-3', '3 maart 2025'). Pure.

Not here: days that are still to come (days).
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from bot.core.days import month_called
from bot.core.folding import fold

_NUMBERS = re.compile(
    r"(?P<day>\d{1,2})\s*[-/.]\s*(?P<month>\d{1,2})(?:\s*[-/.]\s*(?P<year>\d{4}))?", re.ASCII
)
_NAMED = re.compile(r"(?P<day>\d{1,2})\s+(?P<month>[a-z]+)(?:\s+(?P<year>\d{4}))?", re.ASCII)
_MONTH = re.compile(r"(?P<month>[a-z]+)(?:\s+(?P<year>\d{4}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Search:
    """All these words, as parts of words too, and the days from `since` up to but not `until`; none is any day."""

    words: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None

    def fits(self, text: str, day: date) -> bool:
        """Whether something with this text, of this day, is looked for."""
        if self.since and self.until and not self.since <= day < self.until:
            return False
        folded = fold(text)
        return all(word in folded for word in self.words)


def read_search(typed: str, today: date) -> Search:
    """A day or month without a year is the last one of that name; words that are no date must all be there."""
    text = fold(typed)
    for pattern in (_NUMBERS, _NAMED, _MONTH):
        for found in pattern.finditer(text):
            days = _stretch(found, today)
            if days:
                words = (text[: found.start()] + " " + text[found.end() :]).split()
                return Search(tuple(words), *days)
    return Search(tuple(text.split()))


def _stretch(found: re.Match[str], today: date) -> tuple[date, date] | None:
    """The first day, and the first day after."""
    parts = found.groupdict()
    month = int(parts["month"]) if parts["month"].isdigit() else month_called(parts["month"])
    if month is None:
        return None
    if parts.get("day") is None:
        year = int(parts["year"] or today.year - (month > today.month))
        return _month(year, month)
    for year in (int(parts["year"]),) if parts["year"] else (today.year, today.year - 1):
        day = _date(year, month, int(parts["day"]))
        if day and (parts["year"] or day <= today):
            return day, day + timedelta(days=1)
    return None


def _month(year: int, month: int) -> tuple[date, date] | None:
    first = _date(year, month, 1)
    return (first, first + timedelta(days=calendar.monthrange(year, month)[1])) if first else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return (
        found if date.min.year < year < date.max.year else None
    )  # in any time zone there is a day before and after
