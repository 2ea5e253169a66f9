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

    `levels` and `known`: how well, and whether, each person covers each need, shape (needs, people); somebody covers each.
    Exact over the `CANDIDATES` best per need. What `MAX_TEAM` people cannot cover stays uncovered.
    """
    if experts := _experts(levels, known, organisations):
        return experts
    people = list(dict.fromkeys(_best(levels, known)))
    known, organisations = known.take(people, axis=1), organisations.take(people)
    of_kind: dict[Kind, list[int]] = defaultdict(list)
    for place, kind in enumerate(zip(*known.tolist(), strict=True)):
        of_kind[kind].append(place)
    widest = _widest(tuple(of_kind))
    teams = [team for kinds in widest for team in product(*(of_kind[kind] for kind in kinds))]
    covering = np.where(known, levels.take(people, axis=1), 0)
    return [people[place] for place in _best_covering(teams, covering, organisations)]


def _experts(levels: Floats, known: Mask, organisations: NDArray[np.int32]) -> list[int]:
    """The best for each need, if no team is better: nobody covers two needs, and they are of different organisations."""
    if len(known) > MAX_TEAM or known.sum(axis=0).max(initial=0) != 1:
        return []
    experts: list[int] = np.where(known, levels, 0).argmax(axis=1).tolist()
    return experts if len(set(organisations.take(experts).tolist())) == len(experts) else []


def _best(levels: Floats, known: Mask) -> Iterator[int]:
    """The people who know each need best."""
    for level, knows in zip(levels, known, strict=True):
        rows = knows.nonzero()[0]
        yield from rows.take((-level.take(rows)).argsort(kind="stable")[:CANDIDATES]).tolist()


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


def _best_covering(
    teams: Sequence[tuple[int, ...]], covering: Floats, organisations: NDArray[np.int32]
) -> list[int]:
    """The team that covers best what it covers; people from different organisations are preferred.

    `covering`: how well each person covers each need, 0 for one they do not know, shape (needs, people).
    """
    if not teams:
        return []
    members = np.array(teams)
    ordered = np.sort(organisations[members], axis=1)
    same = (ordered[:, 1:] == ordered[:, :-1]).sum(axis=1)
    worth = covering[:, members].max(axis=2).sum(axis=0, dtype=np.float64) - SAME_ORGANISATION * same
    return min(sorted(teams[best]) for best in (worth == worth.max()).nonzero()[0])
