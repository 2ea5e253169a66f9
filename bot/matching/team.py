"""The smallest set of people who together cover every need."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations, product

import numpy as np
from numpy.typing import NDArray

from bot.matching.index import Mask
from bot.matching.model import Floats

MAX_TEAM = 3
CANDIDATES = 6  # the best people per need that are considered
SAME_ORGANISATION = 0.1  # what a second person from the same organisation costs
MAX_CACHED_KINDS = 1_000

Kind = tuple[bool, ...]
"""Which needs somebody covers. People of one kind cover as much, and never need each other in a team."""


def smallest_team(levels: Floats, known: Mask, organisations: NDArray[np.int32]) -> list[int]:
    """The people of the smallest set that covers most needs; then the best covered, from different organisations.

    `levels` and `known`: how well, and whether, each person covers each need, shape (needs, people).
    Exact over the `CANDIDATES` best per need. What `MAX_TEAM` people cannot cover stays uncovered.
    """
    people = list(dict.fromkeys(_best(levels, known)))
    covers = known.take(people, axis=1)
    teams = np.array(_teams(covers))
    if not teams.size:
        return []
    covering = np.where(covers, levels.take(people, axis=1), 0)
    worth = _worth(covering[:, teams], organisations.take(people)[teams])
    equals = teams[worth == worth.max()].tolist()
    return [people[place] for place in min(map(sorted, equals))]


def _best(levels: Floats, known: Mask) -> Iterator[int]:
    """The people who know each need best."""
    for level, knows in zip(levels, known, strict=True):
        rows = knows.nonzero()[0]
        yield from rows.take((-level.take(rows)).argsort(kind="stable")[:CANDIDATES]).tolist()


def _teams(known: Mask) -> list[tuple[int, ...]]:
    """The teams that cover most, of the smallest size that can; `known`: shape (needs, people)."""
    of_kind: dict[Kind, list[int]] = defaultdict(list)
    for place, kind in enumerate(zip(*known.tolist(), strict=True)):
        of_kind[kind].append(place)
    return [team for kinds in _widest(tuple(of_kind)) for team in product(*(of_kind[kind] for kind in kinds))]


@lru_cache(MAX_CACHED_KINDS)
def _widest(kinds: Sequence[Kind]) -> list[tuple[Kind, ...]]:
    """The combinations of these kinds that cover most, of the smallest size that can."""
    widest: list[tuple[Kind, ...]] = []
    most = 0
    for size in range(1, MAX_TEAM + 1):
        together = [(sum(map(any, zip(*team, strict=True))), team) for team in combinations(kinds, size)]
        covered = max((count for count, _ in together), default=0)
        if covered > most:
            most, widest = covered, [team for count, team in together if count == covered]
    return widest


def _worth(levels: Floats, organisations: NDArray[np.int32]) -> NDArray[np.float64]:
    """How well each team covers what it covers; people from different organisations are preferred, shape (teams,).

    `levels`: 0 for what somebody does not know, shape (needs, teams, size); `organisations`: shape (teams, size).
    """
    ordered = np.sort(organisations, axis=1)
    same = (ordered[:, 1:] == ordered[:, :-1]).sum(axis=1)
    worth: NDArray[np.float64] = levels.max(axis=2).sum(axis=0, dtype=np.float64) - SAME_ORGANISATION * same
    return worth
