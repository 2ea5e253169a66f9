"""How the bot is doing, in numbers that name nobody.

Pure. Not here: counting (delivery), telling people (features.admin) or machines (metrics).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

LATELY = timedelta(minutes=5)
AT_ONCE = timedelta(seconds=5)  # what arrived since then is simply being handled
LANES = ("answer", "alarm", "reminder", "broadcast")
"""What goes first: answers, then notices and progress, then what nobody waits for."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Messages of one lane: how many should go now, how many are meant for later, since when the first should go."""

    now: int = 0
    later: int = 0
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Status:
    """One look. `updates` wait longer than they should, `set_aside` could not be handled; `delivered` is of late."""

    at: datetime
    waiting: Mapping[str, Waiting] = field(default_factory=dict)
    updates: int = 0
    set_aside: int = 0
    unknown: int = 0
    failed: int = 0
    unreachable: int = 0
    paused: int = 0
    delivered: int = 0
    backup: datetime | None = None
    tick: datetime | None = None

    @property
    def since(self) -> datetime | None:
        """Since when the message that waits longest should go."""
        return min((lane.since for lane in self.waiting.values() if lane.since), default=None)

    @property
    def per_minute(self) -> float:
        """Messages delivered a minute, of late."""
        return self.delivered / (LATELY / timedelta(minutes=1))
