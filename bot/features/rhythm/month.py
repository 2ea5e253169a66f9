"""A month of the calendar as a value: the unit in which everything here is counted. Pure.

Not here: what is due in a month (stages), who brought in what (model).
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from bot.core.errors import UserError


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """`Month(2026, 3)` is March 2026; written as '2026-03'."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> "Month":
        """The month that a day is in."""
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> "Month":
        """The month behind `str`; what is none, such as in a forged button, is refused with a friendly `UserError`."""
        return _parse(text)

    def __str__(self) -> str:
        return f"{self.year:04}-{self.number:02}"

    def __add__(self, months: int) -> "Month":
        year, number = divmod(self.year * 12 + self.number - 1 + months, 12)
        return Month(year, number + 1)

    def __sub__(self, other: "Month") -> int:
        return (self.year - other.year) * 12 + self.number - other.number

    @property
    def previous(self) -> "Month":
        """The month before."""
        return self + -1

    @property
    def first_day(self) -> date:
        """The first."""
        return date(self.year, self.number, 1)

    @property
    def last_day(self) -> date:
        """The 28th to the 31st."""
        return date(self.year, self.number, monthrange(self.year, self.number)[1])


@lru_cache(maxsize=1024)
def _parse(text: str) -> Month:
    if not re.fullmatch(r"[1-9]\d{3}-(0[1-9]|1[0-2])", text, re.ASCII):
        raise UserError("chat-button-old")
    year, number = map(int, text.split("-"))
    return Month(year, number)


def months(first: Month, last: Month) -> tuple[Month, ...]:
    """The months from `first` to `last`, both included."""
    return tuple(first + ahead for ahead in range(last - first + 1))
