"""Obstacles, and when the same one comes back so often that it may be structural. Pure.

Not here: which working group takes which kind (directory).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.features.casus.model.form import ObstacleKind
from bot.matching.text import keys

SHORTEST_TELLING = 5
SHARED_WORDS = 2
NOT_TELLING = frozenset(
    "alleen altijd andere bewoner binnen buiten daardoor daarom eerst gaan geeft geen gemeente gezin heeft hebben "
    "horen iemand kunnen krijgen krijgt lukt maken moeten mogen mogelijk niemand nodig omdat onder staan staat steeds "
    "tegen terug toch tussen vanuit vanwege vraag waardoor waarom wachten weken welke wordt worden zelfs zonder zijn "
    "zullen about because cannot client could family first needs other should there their where which while without "
    "would".split()
)


class Level(StrEnum):
    """With whom an obstacle is."""

    GROUP = "group"
    STEUNGROEP = "steungroep"


class Progress(StrEnum):
    """How far an obstacle is."""

    OPEN = "open"
    TAKEN = "taken"
    SOLVED = "solved"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Something in the way of a casus. `text` is empty once it was erased; `topic` is what it is about, if known.

    `level_since` is the day it came to where it is now; none when that is where it was reported.
    """

    id: int
    casus_id: int
    kind: ObstacleKind
    text: str
    topic: str
    progress: Progress
    level: Level
    reporter_id: int | None
    reported_at: datetime
    due_on: date
    taker_id: int | None = None
    answer: str = ""
    ended_at: datetime | None = None
    told_late: bool = False
    pattern_id: int | None = None
    level_since: date | None = None
    warned: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it still stands in the way."""
        return self.progress in (Progress.OPEN, Progress.TAKEN)


class Standing(StrEnum):
    """What was decided about a pattern."""

    ASKED = "asked"
    CHANCE = "chance"
    STRUCTURAL = "structural"
    SOLVED = "solved"


@dataclass(frozen=True, slots=True)
class Pattern:
    """The same obstacle `times` times: of one kind, about one topic or in the same words.

    `asked_id` is who was asked to look after it and did not answer yet.
    """

    id: int
    kind: ObstacleKind
    topic: str
    words: tuple[str, ...]
    standing: Standing
    owner_id: int | None
    status: str
    seen_at: datetime
    times: int
    asked_id: int | None = None


@dataclass(frozen=True, slots=True)
class Recurrence:
    """Obstacles that are alike, and what they have in common."""

    ids: tuple[int, ...]
    topic: str
    words: tuple[str, ...]


def telling(text: str) -> frozenset[str]:
    """The words that say what a sentence is about: of five letters or more, and not everyday."""
    return frozenset(word for word in keys(text) if len(word) >= SHORTEST_TELLING and word not in NOT_TELLING)


def alike(one: Obstacle, other: Obstacle) -> bool:
    """Of the same kind, and about the same topic or with two telling words in common."""
    if one.kind is not other.kind:
        return False
    same_topic = bool(one.topic) and one.topic == other.topic
    return same_topic or len(telling(one.text) & telling(other.text)) >= SHARED_WORDS


def recurrence(newest: Obstacle, earlier: Sequence[Obstacle], times: int) -> Recurrence | None:
    """The obstacles like the newest, itself included, if they are from at least so many different casus."""
    same = [newest, *(o for o in earlier if o.id != newest.id and alike(newest, o))]
    if len({obstacle.casus_id for obstacle in same}) < times:
        return None
    topics = {obstacle.topic for obstacle in same}
    topic = newest.topic if len(topics) == 1 else ""
    words = frozenset.intersection(*(telling(obstacle.text) for obstacle in same))
    return Recurrence(tuple(o.id for o in same), topic, tuple(sorted(words)))


def by_age(obstacles: Sequence[Obstacle]) -> list[Obstacle]:
    """Longest waiting first."""
    return sorted(obstacles, key=lambda obstacle: (obstacle.reported_at, obstacle.id))
