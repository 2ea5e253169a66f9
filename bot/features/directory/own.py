"""What people type about themselves: domains and the day they are back. Pure.

Not here: cells of a file (cells).
"""

import calendar
import re
from datetime import date, timedelta

from bot.core.errors import UserError
from bot.features.directory.cells import items

MOST_TAGS = 30
LONGEST_TAG = 60
LONGEST_PAUSE = timedelta(days=2 * 365)
TYPED_DAY = re.compile(r"(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4})")


def read_tags(typed: str) -> tuple[str, ...]:
    """'schulden, wonen; jeugd en gezin' is three domains. Raises a `UserError` that says what to mend."""
    if "?" in typed:
        raise UserError("directory-tags-question")
    tags = items(typed)
    if not tags:
        raise UserError("directory-tags-empty")
    if len(tags) > MOST_TAGS:
        raise UserError("directory-tags-many", count=len(tags), most=MOST_TAGS)
    for tag in tags:
        if len(tag) > LONGEST_TAG:
            raise UserError("directory-tags-long", start=tag[: LONGEST_TAG // 2], most=LONGEST_TAG)
    return tags


def read_back_day(typed: str, today: date) -> date:
    """'9-3-2026', the first day back. Raises a `UserError` for nonsense, the past and the far future."""
    found = TYPED_DAY.fullmatch(typed.strip())
    if not found:
        raise UserError("directory-date-unclear", example=typed_day(month_later(today)))
    day, month, year = map(int, found.groups())
    try:
        return check_back_day(date(year, month, day), today)
    except ValueError:
        raise UserError("directory-date-unclear", example=typed_day(month_later(today))) from None


def check_back_day(day: date, today: date) -> date:
    """The day when a pause may end then, else a `UserError`."""
    if day <= today:
        raise UserError("directory-date-past")
    if day - today > LONGEST_PAUSE:
        raise UserError("directory-date-far")
    return day


def month_later(day: date) -> date:
    """The same day next month, or the last day of it."""
    year, month = day.year + day.month // 12, day.month % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def typed_day(day: date) -> str:
    """As people type it: 9-3-2026."""
    return f"{day.day}-{day.month}-{day.year}"
