"""Tells dates of birth from other dates.

A date is one of birth when a word says so, or when its year lies too far back for a plan or a meeting.
"""

import re
from collections.abc import Iterator

from bot.privacy.signals import Span

FIRST_RECENT_YEAR = 2007
"""From this year on a date without a word beside it is that of a meeting, a law or a contract (Wmo: 2007)."""

_MONTH = r"(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|maart|mrt|mar(?:ch)?|apr(?:il)?|mei|may|june?|juni|july?|juli|aug(?:ustus|ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
DATE = re.compile(
    r"(?=\d)(?<!\w)(?<!\d[-./])(?<!\d[-./] )(?<!\d [-./] )(?:"
    r"(?P<day>\d{1,2})(?P<mark> ?[-./] ?)(?P<month>\d{1,2}) ?[-./] ?(?P<year>\d{4}|\d{2})"
    r"|(?P<iso_year>\d{4})-(?P<iso_month>\d{2})-(?P<iso_day>\d{2})"
    rf"|(?P<named_day>\d{{1,2}})(?:e|st|nd|rd|th)? (?P<name>{_MONTH}),? ?(?P<named_year>\d{{4}}|'?\d{{2}})"
    r")(?![\w:]| ?[-./] ?\d)",
    re.IGNORECASE,
)
LOOSE_DATE = re.compile(r"(?=\d)(?<!\w)(?:\d{1,2} \d{1,2} |\d{4})(?:19|20)\d\d(?!\w)")
"""Written without marks: only a date of birth when a word says so."""

LABEL_BEFORE = re.compile(
    r"(?<!\w)(?:geb(?:oren|oortedatum|oortedag|\.|(?!\w))|g\.d\.|born|birth|birthday|birthdate|dob|d\.o\.b\.?)[^\d,;!?]{0,24}$",
    re.IGNORECASE,
)
LABEL_AFTER = re.compile(r"[\s)]{0,3}(?:is |was )?(?:geb(?:oren|\.|\b)|born\b)", re.IGNORECASE)


def dates(text: str) -> Iterator[tuple[Span, bool]]:
    """Every date in the text, and whether it is one of birth."""
    for match in DATE.finditer(text):
        year = _year(match)
        if year:
            span = match.span()
            yield span, (year < FIRST_RECENT_YEAR and _is_whole(match)) or _is_called_birth(text, span)
    for match in LOOSE_DATE.finditer(text):
        if _is_called_birth(text, match.span()):
            yield match.span(), True


def _year(match: re.Match[str]) -> int | None:
    """The year in full; none when this is no date at all."""
    part = match.groupdict(default="")
    month = part["month"] or part["iso_month"]
    day = part["day"] or part["iso_day"] or part["named_day"]
    if not 1 <= int(day) <= 31 or (month and not 1 <= int(month) <= 12):
        return None
    year = int((part["year"] or part["iso_year"] or part["named_year"]).lstrip("'"))
    if year < 100:
        return year + (1900 if year >= 30 else 2000)
    return year if 1900 <= year < 2100 else None


def _is_whole(match: re.Match[str]) -> bool:
    """Not '3.4.55' or '6/12/36', which are as often an article or a row of months."""
    return "-" in (match["mark"] or "-") or len(match["year"] or "") == 4


def _is_called_birth(text: str, span: Span) -> bool:
    start, end = span
    return bool(LABEL_BEFORE.search(text, max(0, start - 45), start) or LABEL_AFTER.match(text, end))
