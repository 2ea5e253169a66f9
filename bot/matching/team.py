"""The smallest set of people who together cover every need."""

from functools import cache
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from bot.matching.index import Mask
from bot.matching.model import Floats

MAX_TEAM = 3
CANDIDATES = 6  # the best people per need that are considered
SAME_ORGANISATION = 0.1  # what a second person from the same organisation costs

Teams = NDArray[np.intp]
"""Teams of the same size, as numbers of their people, shape (size, teams)."""


def smallest_team(levels: Floats, known: Mask, organisations: NDArray[np.int32]) -> list[int]:
    """Rows of the smallest set that covers most needs; then the best covered, from different organisations.

    `levels` and `known`: how well, and whether, each row covers each need, shape (needs, rows).
    Exact over the `CANDIDATES` best per need. What `MAX_TEAM` people cannot cover stays uncovered.
    """
    best = (row for level, knows in zip(levels, known, strict=True) for row in _best(level, knows))
    rows = list(dict.fromkeys(best))
    if not rows:
        return []
    teams = _widest(known[:, rows])
    worth = _worth(levels[:, rows][:, teams], known[:, rows][:, teams], organisations[rows][teams])
    return [rows[person] for person in teams[:, worth.argmax()]]


def _best(level: Floats, knows: Mask) -> list[int]:
    rows = np.flatnonzero(knows)
    best: list[int] = rows[np.argsort(-level[rows], kind="stable")[:CANDIDATES]].tolist()
    return best


def _widest(known: Mask) -> Teams:
    """The teams that cover most, of the smallest size that can; `known`: shape (needs, people)."""
    coverable = known.any(axis=1).sum()
    widest, most = _teams(known.shape[1], 1), 0
    for size in range(1, MAX_TEAM + 1):
        teams = _teams(known.shape[1], size)
        counts = known[:, teams].any(axis=1).sum(axis=0)
        if counts.max(initial=0) > most:
            most = counts.max()
            widest = teams[:, counts == most]
        if most == coverable:
            break
    return widest


@cache
def _teams(people: int, size: int) -> Teams:
    """Every way to choose so many of the people."""
    return np.array(list(combinations(range(people), size)), dtype=np.intp).reshape(-1, size).T


def _worth(levels: Floats, known: Mask, organisations: NDArray[np.int32]) -> NDArray[np.float64]:
    """How well each team covers what it covers; people from different organisations are preferred, shape (teams,).

    `levels` and `known`: shape (needs, size, teams); `organisations`: shape (size, teams).
    """
    best = np.where(known.any(axis=1), levels.max(axis=1), 0)
    together: NDArray[np.float64] = best.sum(axis=0, dtype=np.float64)
    for number, organisation in enumerate(organisations):
        together -= SAME_ORGANISATION * (organisations[:number] == organisation).any(axis=0)
    return together
