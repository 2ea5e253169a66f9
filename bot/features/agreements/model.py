"""Agreements and their rounds as values, and the pure rules about them.

Not here: rows of the database (store).
"""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.core.errors import UserError

LONGEST_TEXT = 300
LONGEST_REMARK = 200
ROUND_WORKING_DAYS = 10


class Rhythm(StrEnum):
    """How often everybody is asked whether it holds."""

    QUARTER = "quarter"
    YEAR = "year"

    @property
    def months(self) -> int:
        """The same in months."""
        return 3 if self is Rhythm.QUARTER else 12


class State(StrEnum):
    """Where an agreement is; a draft until its rhythm was chosen."""

    DRAFT = "draft"
    ACTIVE = "active"
    ENDED = "ended"


class Holds(StrEnum):
    """Do we keep to it?"""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Agreement:
    """Something that all keep to. `review_on` is the day of the next round."""

    id: int
    text: str
    made_by: int | None
    made_on: date
    state: State
    rhythm: Rhythm
    review_on: date
    ended_on: date | None = None


@dataclass(frozen=True, slots=True)
class Round:
    """Everybody is asked whether an agreement holds. The counts and remarks are there once it closed."""

    id: int
    agreement_id: int
    opened_on: date
    closes_at: datetime
    open: bool
    yes: int = 0
    partly: int = 0
    no: int = 0
    remarks: tuple[str, ...] = ()

    @property
    def people(self) -> int:
        """How many answered."""
        return self.yes + self.partly + self.no

    def takes_answers(self, now: datetime) -> bool:
        """Whether it is open, also when nobody has closed it yet after its time."""
        return self.open and now < self.closes_at


@dataclass(frozen=True, slots=True)
class Told:
    """A round that closed, the one before it if there was one, and what it was about."""

    agreement: Agreement
    round: Round
    before: Round | None


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the last day of that month."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def next_review(day: date, rhythm: Rhythm, today: date) -> date:
    """The first day of the rhythm after today; rounds that were missed meanwhile are not made up for."""
    turns = 1
    while (coming := months_later(day, turns * rhythm.months)) <= today:
        turns += 1
    return coming


def earlier(rounds: Sequence[Round], round_: Round) -> Round | None:
    """The closed round of the same agreement before this one."""
    before = [other for other in rounds if not other.open and other.id < round_.id]
    return max(before, key=lambda other: other.id, default=None)


def read_text(typed: str) -> str:
    """An agreement in one line. Raises a `UserError` that says what to mend."""
    text = " ".join(typed.split())
    if not any(map(str.isalpha, text)):
        raise UserError("agreements-text-empty")
    if len(text) > LONGEST_TEXT:
        raise UserError("agreements-text-long", count=len(text), most=LONGEST_TEXT)
    return text


def read_remark(typed: str) -> str:
    """A remark in one line. Raises a `UserError` that says what to mend."""
    remark = " ".join(typed.split())
    if not any(map(str.isalpha, remark)):
        raise UserError("agreements-remark-empty")
    if len(remark) > LONGEST_REMARK:
        raise UserError("agreements-text-long", count=len(remark), most=LONGEST_REMARK)
    return remark
