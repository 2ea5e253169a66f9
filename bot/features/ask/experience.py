"""How answers worked out, and what is learned from it. Pure.

Not here: where it is kept (store), how much it shifts the ranking (matching).
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

Ended = Literal["wrong", "accepted", "helped", "not_helped"]

WORTH: dict[Ended, float] = {"helped": 1.0, "accepted": 0.5, "not_helped": -0.5, "wrong": -1.0}
HALFWAY = 2.0  # so many people who were helped give half of the most there is
FRESH = timedelta(days=365)
FORGOTTEN = timedelta(days=730)


@dataclass(frozen=True, slots=True)
class Experience:
    """How it last went between one asker and a colleague, on one topic."""

    colleague_id: int
    topic: str
    ended: Ended
    ended_at: datetime


def learned(experiences: Iterable[Experience], now: datetime) -> dict[str, dict[int, float]]:
    """For each topic and colleague how it went, from -1 (badly) to 1 (well)."""
    sums: dict[str, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for experience in experiences:
        counts = WORTH[experience.ended] * freshness(now - experience.ended_at)
        sums[experience.topic][experience.colleague_id] += counts
    return {
        topic: {colleague: worth / (abs(worth) + HALFWAY) for colleague, worth in of_topic.items()}
        for topic, of_topic in sums.items()
    }


def freshness(age: timedelta) -> float:
    """How much an experience still counts, 0..1: all of it for a year, less and less in the next."""
    return min(1.0, max(0.0, (FORGOTTEN - age) / (FORGOTTEN - FRESH)))
