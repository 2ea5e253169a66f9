"""The few who can be proposed at all, as all that follows looks at these and not at everybody.

Not here: how well somebody knows a topic (rank), who of the few is proposed (search).
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.matching.index import Index, Mask
from bot.matching.model import Floats
from bot.matching.rank import coverage, literal
from bot.matching.wanted import Wanted

PROPOSED_FROM = 0.2  # someone who covers no need this well is not proposed
COVERED_FROM = 0.2  # from here on somebody may count as knowing what is asked
COVERED_SHARE = 0.6  # and when they know at least this share of what the best one knows
ELSEWHERE = 0.4  # what somebody outside the asked wijk or organisation keeps of their score
OWN_DESK = np.float32(0.6)  # what a colleague of the asker's own organisation keeps
ALL = np.float32(1)
LITERAL = 0.25  # most that the asker's very words in someone's tags can add
RARE = 0.7  # what a rare word of the asker in someone's tags is worth by itself


@dataclass(frozen=True, slots=True)
class Candidates:
    """Who may be proposed.

    `rows`: who they are, rising. `levels` and `known`: how well, and whether, each of them covers each need that can be
    answered, shape (needs, candidates). Of everybody, shape (all rows,): `share`, what they keep of a score because of
    who asks and where, and `total`, their score, 0 for who may not be proposed.
    """

    rows: NDArray[np.intp]
    levels: Floats
    known: Mask
    share: Floats
    total: Floats


def candidates(
    index: Index, wanted: Wanted, near: Sequence[Sequence[int]], asker: int | None, away: Collection[int]
) -> Candidates:
    """Who covers some need well enough; of those who are away only who covers what nobody else does."""
    levels = _fitting(index, wanted, near)
    share = desk = _kept_of_desk(index, asker)
    if wanted.wijk or wanted.organisations or wanted.languages:
        kept = _kept(index, wanted)
        levels, share = levels * kept, desk * kept
    weights = np.array([need.weight for need in wanted.needs] or [1.0], dtype=np.float32)
    able = (levels * weights[:, None]).max(axis=0) >= PROPOSED_FROM
    gone = absent(index, able, away) if away else []
    best = _without(gone, levels).max(axis=1, initial=0, keepdims=True)
    if gone:
        able[_dispensable(gone, levels, best)] = False
    rows = able.nonzero()[0]
    levels = levels.take(rows, axis=1)
    known = levels >= np.maximum(COVERED_FROM, COVERED_SHARE * best)
    total = np.zeros(index.rows, dtype=np.float32)
    total[rows] = np.minimum(1, weights @ levels / len(weights)) * desk.take(rows)
    answerable = known.any(axis=1).nonzero()[0]
    return Candidates(rows, levels.take(answerable, axis=0), known.take(answerable, axis=0), share, total)


def absent(index: Index, able: Mask, away: Collection[int]) -> list[int]:
    """Rows of who is away, looked up only for those who are able."""
    rows = able.nonzero()[0]
    keys = index.keys().take(rows).tolist()
    return [row for row, key in zip(rows.tolist(), keys, strict=True) if key in away]


def _without(gone: list[int], levels: Floats) -> Floats:
    """The levels of those who are there."""
    if not gone:
        return levels
    present = levels.copy()
    present[:, gone] = 0
    return present


def _dispensable(gone: list[int], levels: Floats, best: Floats) -> NDArray[np.intp]:
    """Who of those away covers nothing that nobody present covers; `best`: how well each need is covered by them."""
    needed = (levels[:, gone] >= COVERED_FROM) & (best < COVERED_FROM)
    return np.array(gone)[~needed.any(axis=0)]


def _fitting(index: Index, wanted: Wanted, near: Sequence[Sequence[int]]) -> Floats:
    """How well everybody fits each need, or without needs the rest of the question, shape (needs or 1, rows)."""
    if wanted.needs:
        levels = coverage(index, wanted.needs, near)
        levels *= 1 + LITERAL * literal(index, wanted.words)
        if len(wanted.needs) == 1 and wanted.unknown:
            np.maximum(levels, RARE * literal(index, wanted.unknown), out=levels)
        return levels
    if wanted.organisations or wanted.languages:
        return np.ones((1, index.rows), dtype=np.float32)
    return RARE * literal(index, wanted.unknown)[None, :]


def _kept(index: Index, wanted: Wanted) -> Floats:
    """What everybody keeps of their score, given the wijk, organisation and language asked for, shape (rows,)."""
    kept = np.ones(index.rows, dtype=np.float32)
    if wanted.wijk:
        kept[~index.in_wijk(wanted.wijk)] *= ELSEWHERE
    if wanted.organisations:
        kept[~index.at_organisations(wanted.organisations)] *= ELSEWHERE if wanted.needs else 0
    for language in wanted.languages:
        speaking = index.speaking(language)
        if speaking.any() or not wanted.needs:
            kept[~speaking] = 0
    return kept


def _kept_of_desk(index: Index, asker: int | None) -> Floats:
    """Nobody is sent to themself, nor to their own desk when others know it as well, shape (rows,)."""
    row = index.row_of.get(asker) if asker is not None else None
    if row is None:
        return np.ones(index.rows, dtype=np.float32)
    organisations = index.organisations()
    kept: Floats = np.where(organisations == organisations[row], OWN_DESK, ALL)
    kept[row] = 0
    return kept
