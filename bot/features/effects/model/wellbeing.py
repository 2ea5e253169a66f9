"""The six dimensions of Positieve Gezondheid, as the resident sees them at the start and at the end.

Source: Institute for Positive Health, https://www.iph.nl. Not here: the web as a picture (charts).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

HIGHEST = 10


class Dimension(StrEnum):
    """In the order of the web, clockwise from the top."""

    BODY = "body"
    MIND = "mind"
    MEANING = "meaning"
    QUALITY = "quality"
    TAKING_PART = "taking-part"
    DAILY = "daily"


class Moment(StrEnum):
    """When the resident was asked."""

    START = "start"
    END = "end"


DIMENSIONS = tuple(Dimension)

Scores = Mapping[Dimension, int]
"""0..10; a dimension that the resident said nothing about is not in it."""


@dataclass(frozen=True, slots=True)
class Wellbeing:
    """How the resident is, at both moments."""

    start: Scores = field(default_factory=dict)
    end: Scores = field(default_factory=dict)

    def at(self, moment: Moment) -> Scores:
        """The scores of one moment."""
        return self.start if moment is Moment.START else self.end

    def is_known(self) -> bool:
        """Whether anything was filled in."""
        return bool(self.start or self.end)


def change(wellbeing: Wellbeing, dimension: Dimension) -> int | None:
    """How much a dimension went up (or down), none when one of both is unknown."""
    before, after = wellbeing.start.get(dimension), wellbeing.end.get(dimension)
    return None if before is None or after is None else after - before
