"""The smallest set of people who together cover every need."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import combinations
from operator import or_

import numpy as np
from numpy.typing import NDArray

from bot.matching.index import Mask
from bot.matching.model import Floats

MAX_TEAM = 3
CANDIDATES = 6  # the best people per need that are considered
SAME_ORGANISATION = 0.1  # what a second person from the same organisation costs


@dataclass(frozen=True, slots=True)
class _Candidate:
    """How well somebody knows each need (0..1), and which of those count as covered: one bit per need."""

    row: int
    organisation: int
    levels: tuple[float, ...]
    covers: int


def smallest_team(levels: Floats, known: Mask, organisations: NDArray[np.int32]) -> list[int]:
    """Rows of the smallest set that covers most needs; then the best covered, from different organisations.

    `levels` and `known`: how well, and whether, each row covers each need, shape (needs, rows).
    Exact over the `CANDIDATES` best per need. What `MAX_TEAM` people cannot cover stays uncovered.
    """
    best = (row for level, knows in zip(levels, known, strict=True) for row in _best(level, knows))
    people = [
        _Candidate(
            row,
            int(organisations[row]),
            tuple(levels[:, row].tolist()),
            sum(1 << need for need in np.flatnonzero(known[:, row]).tolist()),
        )
        for row in dict.fromkeys(best)
    ]
    coverable = _covered(people)
    team: tuple[_Candidate, ...] = ()
    for size in range(1, MAX_TEAM + 1):
        team = _widest((team, *combinations(people, size)))
        if _covered(team) == coverable:
            break
    return [person.row for person in team]


def _best(level: Floats, knows: Mask) -> list[int]:
    rows = np.flatnonzero(knows)
    best: list[int] = rows[np.argsort(-level[rows], kind="stable")[:CANDIDATES]].tolist()
    return best


def _widest(teams: Sequence[tuple[_Candidate, ...]]) -> tuple[_Candidate, ...]:
    """The best of the teams that cover most; only those are weighed, as weighing takes longest."""
    counts = [_covered(team).bit_count() for team in teams]
    most = max(counts)
    return max((team for team, count in zip(teams, counts, strict=True) if count == most), key=_worth)


def _covered(team: Iterable[_Candidate]) -> int:
    return reduce(or_, (person.covers for person in team), 0)


def _worth(team: Sequence[_Candidate]) -> tuple[int, float]:
    """A smaller team first, then a better one; people from different organisations are preferred."""
    covered = _covered(team)
    levels = sum(
        max(person.levels[need] for person in team)
        for need in range(covered.bit_length())
        if covered >> need & 1
    )
    doubles = len(team) - len({person.organisation for person in team})
    return -len(team), levels - SAME_ORGANISATION * doubles
