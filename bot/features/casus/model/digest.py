"""What was learned in a month, in numbers: months, figures, and the sentences a coordinator may let go along. Pure.

Not here: the rows that are counted (store), what it looks like (views).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.core.calendar import is_working_day
from bot.features.casus.model.form import Field, ObstacleKind
from bot.features.casus.model.obstacles import Pattern

MOST_SENTENCES = 12
"""That go along, so that everything fits in one message."""


class Sent(StrEnum):
    """What happened to a digest."""

    PROPOSED = "proposed"
    SENT = "sent"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Digest:
    """The digest of a month such as 2026-03, and which sentences go along."""

    month: str
    sent: Sent
    picked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Learned:
    """A sentence that somebody wrote at the end of a casus; `key` tells which."""

    casus_id: int
    field: Field
    text: str

    @property
    def key(self) -> str:
        """How a button calls it."""
        return f"{self.casus_id}/{self.field}"


@dataclass(frozen=True, slots=True)
class Figures:
    """One month: casus and obstacles counted, and the patterns that came back with how often."""

    brought_in: int
    done: int
    involved: int
    answered: int
    obstacles: Mapping[ObstacleKind, int]
    solved_by_group: int
    solved_by_steungroep: int
    came_back: tuple[tuple[Pattern, int], ...]

    def is_empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not (self.brought_in or self.done or self.obstacles)


def month_of(day: date) -> str:
    """2026-03."""
    return f"{day:%Y-%m}"


def first_day(month: str) -> date:
    """The first day of a month."""
    return date.fromisoformat(f"{month}-01")


def after(month: str) -> date:
    """The first day of the month after it."""
    return (first_day(month) + timedelta(days=32)).replace(day=1)


def month_before(day: date) -> str:
    """The month before the one this day is in."""
    return month_of(day.replace(day=1) - timedelta(days=1))


def digest_day(day: date) -> date:
    """The first working day of the month this day is in."""
    first = day.replace(day=1)
    while not is_working_day(first):
        first += timedelta(days=1)
    return first
