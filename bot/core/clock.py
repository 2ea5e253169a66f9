"""What time it is. Rules never read a clock: they are given a moment.

Not here: sleeping and timers (delivery), holidays and working days (core.calendar).
"""

from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Something that knows the time."""

    def now(self) -> datetime:
        """The present moment, aware and in UTC."""


class SystemClock:
    """The clock of the machine."""

    def now(self) -> datetime:
        """The present moment, aware and in UTC."""
        return datetime.now(UTC)


class MovableClock:
    """A clock that runs, and that a demo or a test moves forward."""

    def __init__(self, base: Clock | None = None) -> None:
        self._base = base or SystemClock()
        self._ahead = timedelta()

    def now(self) -> datetime:
        """The moment of the base clock plus what it was moved forward."""
        return self._base.now() + self._ahead

    def move_to(self, moment: datetime) -> None:
        """Jump to a later moment; an earlier one is refused with `ValueError`."""
        ahead = moment - self._base.now()
        if ahead < self._ahead:
            raise ValueError("a clock only moves forward")
        self._ahead = ahead
