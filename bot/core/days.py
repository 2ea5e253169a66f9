"""Reads the day that people mean: '12 mei', 'vóór vrijdag', 'volgende week dinsdag', '12-5'. Dutch and English. Pure.

A day is never guessed: what can be meant in two ways ('volgende dinsdag', 'eind mei', '12 of 13 mei') is no day.
Not here: working days and holidays (calendar).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

FURTHEST_WITHOUT_YEAR = timedelta(days=335)  # eleven months: a day just past is not that of next year
FURTHEST = timedelta(days=5 * 366)

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan",
            "februari february feb",
            "maart march mrt mar",
            "april apr",
            "mei may",
            "juni june jun",
            "juli july jul",
            "augustus august aug",
            "september sept sep",
            "oktober october okt oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "maandag monday ma mon",
            "dinsdag tuesday di tue",
            "woensdag wednesday wo wed",
            "donderdag thursday do thu",
            "vrijdag friday vr fri",
            "zaterdag saturday za sat",
            "zondag sunday zo sun",
        ),
        start=1,
    )
    for name in names.split()
}
_WORDS = {"vandaag": 0, "today": 0, "morgen": 1, "tomorrow": 1, "overmorgen": 2}
_NUMBERS = {
    "een": 1,
    "één": 1,
    "a": 1,
    "one": 1,
    "twee": 2,
    "two": 2,
    "drie": 3,
    "three": 3,
    "vier": 4,
    "four": 4,
}


def _any(names: Iterator[str]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


_MONTH = _any(iter(_MONTHS))
_WEEKDAY = _any(name for name in _WEEKDAYS if len(name) > 3)
_SHORT_WEEKDAY = _any(iter(_WEEKDAYS))
_NEXT_WEEK = r"(?:volgende|next)\s+week"

DAY = re.compile(
    r"(?<![\w/.-])"
    r"(?P<lead>(?:(?P<strict>v[oó][oó]r|uiterlijk|deadline:?|by|before|due|no later than)|op|per|on|a\.s\.|aanstaande"
    r"|komende|deze|this|coming)\s+(?:(?:op|de|the|a\.s\.|aanstaande|komende|deze|this|coming)\s+)?)?"
    r"(?:"
    r"(?P<iso>\d{4}-\d{2}-\d{2})"
    rf"|(?:(?P<named_weekday>{_SHORT_WEEKDAY})\.?,?\s+)?(?P<day>\d{{1,2}})(?:e|ste|de|st|nd|rd|th)?\s+(?:of\s+)?"
    rf"(?P<month>{_MONTH})\b\.?(?:,?\s+(?:(?P<year>\d{{4}})|'(?P<short_year>\d{{2}})))?"
    rf"|(?P<english_month>{_MONTH})\s+(?P<english_day>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(?P<english_year>\d{{4}}))?"
    r"|(?P<n_day>\d{1,2})(?P<mark>[-/])(?P<n_month>\d{1,2})(?:(?P=mark)(?P<n_year>\d{4}|\d{2}))?"
    rf"|(?P<before_weekday>{_NEXT_WEEK}\s+(?:op\s+)?)?(?P<weekday>{_WEEKDAY})(?:ochtend|middag|avond|morgen)?"
    rf"(?P<after_weekday>\s+(?:in\s+)?{_NEXT_WEEK})?"
    rf"|(?P<word>{_any(iter(_WORDS))})"
    rf"|(?:over|in)\s+(?P<count>\d{{1,2}}|{_any(iter(_NUMBERS))})\s+(?P<unit>dag(?:en)?|days?|we(?:ek|ken|eks))"
    r")(?!\w|[-/]\d)",
    re.IGNORECASE,
)
_NOT_THE_DAY = re.compile(
    r"\b(?:elke?|iedere?|vorige?|afgelopen|laatste|every|each|last|vanaf|sinds|since|from|van|tot|until|goede|good"
    r"|volgende|next|eind|begin|half|medio|rond|around)\s+$",
    re.IGNORECASE,
)
_RANGE_BEFORE = re.compile(
    r"\d\s*(?:e\s+)?(?:en|of|and|or|to|t/m|tot(?: en met)?|[-–/,&])\s*$", re.IGNORECASE
)
_RANGE_AFTER = re.compile(r"\s*(?:t/m|tot|to|until|of|or|[-–/])\s*\d", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DayMentioned:
    """A day in a text, from `start` to `end` with the words that lead to it; `day` is none when it is not clear which.

    `deadline`: such a word says that it is the last day.
    """

    start: int
    end: int
    day: date | None
    deadline: bool


def read_day(text: str, today: date) -> date | None:
    """The day, when the text is nothing else than that; today or later."""
    match = DAY.fullmatch(text.strip().rstrip("."))
    return _day(match, today) if match else None


def month_called(word: str) -> int | None:
    """The number of a month by its name, also a short one; none when it is no month."""
    return _MONTHS.get(word.casefold())


def days_in(text: str, today: date) -> tuple[DayMentioned, ...]:
    """The days that a sentence speaks of, from front to back; those it only refers to ('van 12 mei') are left out."""
    return tuple(_mentioned(text, today))


def _mentioned(text: str, today: date) -> Iterator[DayMentioned]:
    for match in DAY.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        if _NOT_THE_DAY.search(before) or (_is_weak(match) and not _stands_alone(match, before, after)):
            continue
        unclear = _RANGE_BEFORE.search(before) or _RANGE_AFTER.match(after)
        day = None if unclear else _day(match, today)
        yield DayMentioned(match.start(), match.end(), day, bool(match["strict"]))


def _is_weak(match: re.Match[str]) -> bool:
    """Whether it is as often no day at all: '2-3 mensen', 'May 12 people come', 'over twee weken praten'."""
    return bool(match["count"] or match["english_month"] or (match["mark"] and not match["n_year"]))


def _stands_alone(match: re.Match[str], before: str, after: str) -> bool:
    """Whether a word leads to it, or it is set apart by brackets, a comma or a dash."""
    apart = re.search(r"(?:^|[(,;:–]|\s-)\s*$", before) and re.match(r"\s*(?:$|[),;.])", after)
    return bool(match["lead"] or apart)


def _day(match: re.Match[str], today: date) -> date | None:
    part = match.groupdict()
    if part["weekday"]:
        return _weekday(
            part["weekday"], today, next_week=bool(part["before_weekday"] or part["after_weekday"])
        )
    if part["word"]:
        return today + timedelta(days=_WORDS[part["word"].lower()])
    if part["count"]:
        count = _NUMBERS.get(part["count"].lower()) or int(part["count"])
        return today + timedelta(days=count * (1 if part["unit"][0].lower() == "d" else 7))
    day = _written(part, today)
    named = part["named_weekday"]
    if day is None or (named and day.isoweekday() != _WEEKDAYS[named.lower()]):
        return None
    return day if today <= day <= today + FURTHEST else None


def _written(part: dict[str, str | None], today: date) -> date | None:
    """A day of which at least day and month are written."""
    if part["iso"]:
        year, month, day = map(int, part["iso"].split("-"))
        return _valid(year, month, day)
    day = int(part["day"] or part["english_day"] or part["n_day"] or 0)
    name = (part["month"] or part["english_month"] or "").lower()
    month = _MONTHS[name] if name else int(part["n_month"] or 0)
    year_text = part["year"] or part["short_year"] or part["english_year"] or part["n_year"]
    if year_text:
        return _valid(int(year_text) + (2000 if len(year_text) == 2 else 0), month, day)
    coming = (_valid(year, month, day) for year in (today.year, today.year + 1))
    first = next((found for found in coming if found and found >= today), None)
    return first if first and first - today <= FURTHEST_WITHOUT_YEAR else None


def _weekday(name: str, today: date, *, next_week: bool) -> date:
    """The first such day after today, or the one in the week after this."""
    number = _WEEKDAYS[name.lower()]
    if next_week:
        return today + timedelta(days=7 - today.isoweekday() + number)
    return today + timedelta(days=(number - today.isoweekday() - 1) % 7 + 1)


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
