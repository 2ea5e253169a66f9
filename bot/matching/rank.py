"""Scoring people: whole columns at a time, one number per person.

Coverage says how well somebody knows each of the needs; `search` weighs them.
"""

from collections.abc import Sequence
from math import log

import numpy as np
from numpy.typing import NDArray

from bot.matching.index import Index
from bot.matching.model import Floats
from bot.matching.needs import Need

NEAR = (0.42, 0.36, 0.3, 0.26)  # what knowing a near topic is worth, the nearest first
FEW_TOPICS = 4  # a need with more topics asks for a whole domain
BREADTH = 0.4  # the most that knowing more topics of such a domain can add
MANY = 2.0  # as much as knowing two more topics of it fully
GAIN_TIE = 0.02
GAIN = 8.0  # how much more it counts to cover something new than to score high
COMMON = 4  # a word that more than one in this many people have says nothing


def coverage(index: Index, needs: Sequence[Need], near: Sequence[Sequence[int]]) -> Floats:
    """How well everybody covers each need, 0..1, shape (needs, rows). `near[topic]` are the near topics."""
    return np.array([_level(index, need, near) for need in needs])


def _level(index: Index, need: Need, near: Sequence[Sequence[int]]) -> Floats:
    if len(need.topics) > FEW_TOPICS:
        return _widely(index, need)
    return _best(index, need, near) if len(need.topics) > 1 else _alone(index, need.main, near)


def _alone(index: Index, topic: int, near: Sequence[Sequence[int]]) -> Floats:
    """How well everybody knows one topic, shape (rows,); not to be changed."""
    if topic not in index.worked_out:
        index.worked_out[topic] = _best(index, Need({topic: 1.0}), near)
    return index.worked_out[topic]


def _best(index: Index, need: Need, near: Sequence[Sequence[int]]) -> Floats:
    """Knowing any of the topics is enough, and a near topic helps a little, shape (rows,)."""
    worth: dict[int, float] = {}
    most = need.weight
    for topic, weight in need.topics.items():
        for other, share in ((topic, 1.0), *zip(near[topic], NEAR, strict=False)):
            worth[other] = max(worth.get(other, 0.0), share * weight / most)
    known = index.strengths(list(worth)) * np.array(list(worth.values()), dtype=np.float32)[:, None]
    return np.asarray(known.max(axis=0))


def _widely(index: Index, need: Need) -> Floats:
    """A whole domain is asked: knowing one topic well counts most, knowing more of them adds to it, shape (rows,)."""
    worth = np.array(list(need.topics.values()), dtype=np.float32) / need.weight
    known = index.strengths(list(need.topics)) * worth[:, None]
    best = known.max(axis=0)
    others = np.minimum(1, (known.sum(axis=0) - best) / MANY)
    return np.asarray(best + (1 - best) * BREADTH * others)


def aspects(index: Index, needs: Sequence[Need], near: Sequence[Sequence[int]]) -> Floats:
    """How well everybody knows each topic that may be asked, times the chance that it is, shape (aspects, rows)."""
    rows = []
    for need in needs:
        if len(need.topics) > FEW_TOPICS:
            rows.append(need.weight * _widely(index, need))
            continue
        together = sum(need.topics.values())
        rows += [
            need.weight * weight / together * _alone(index, topic, near)
            for topic, weight in need.topics.items()
        ]
    return np.array(rows)


def literal(index: Index, words: Sequence[str]) -> Floats:
    """How much of the asker's own words stand in someone's tags or role, 0..1; rare words count most, shape (rows,)."""
    found = np.zeros(index.rows, dtype=np.float32)
    for word in set(words):
        if index.with_word(word):
            rows, says = _having(index, word)
            found[rows] += says
    return np.minimum(found, 1.0)


def _having(index: Index, word: str) -> tuple[NDArray[np.intp], float]:
    """The rows of who has a word, and how much it says; nothing when many have it."""
    if word not in index.having:
        rows, people = index.with_word(word), max(len(index.row_of), 2)
        is_rare = len(rows) <= max(people / COMMON, 1)
        says = log(people / len(rows)) / log(people) if is_rare else 0.0
        index.having[word] = np.array(rows if is_rare else (), dtype=np.intp), says
    return index.having[word]


def complementing(expected: Floats, worth: Floats, first: int) -> list[int]:
    """The order of people with the `first` ones chosen one by one, each adding most to what those before cover.

    `expected`: what each of them is expected to add, shape (aspects, people). Among equals their own order stays.
    """
    known = np.zeros((len(expected), 1), dtype=np.float32)
    taken = np.zeros(len(worth))
    chosen: list[int] = []
    for _ in range(min(first, len(worth) - 1)):
        gains = np.maximum(expected - known, 0).sum(axis=0)
        best = int(((GAIN * gains + worth) // (GAIN_TIE * (GAIN + 1)) - taken).argmax())
        known = np.maximum(known, expected[:, best, None])
        taken[best] = np.inf
        chosen.append(best)
    return chosen + [place for place in range(len(worth)) if place not in chosen]
