"""The smallest team, compared with trying everything."""

from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from bot.matching.team import MAX_TEAM, SAME_ORGANISATION, smallest_team

LEVELS = arrays(
    np.float32, st.tuples(st.integers(1, 4), st.integers(1, 6)), elements=st.sampled_from([0, 0.25, 0.5, 1])
)


def covered_by(known: np.ndarray, rows: tuple[int, ...]) -> int:
    return int(known[:, list(rows)].any(axis=1).sum())


@given(LEVELS)
def test_nobody_can_be_left_out_and_no_smaller_team_covers_as_much(levels: np.ndarray) -> None:
    levels = levels[(levels > 0.3).any(axis=1)]
    known = levels > 0.3
    people = range(levels.shape[1])
    team = smallest_team(levels, known, np.arange(levels.shape[1], dtype=np.int32))
    sizes = [rows for size in range(1, MAX_TEAM + 1) for rows in combinations(people, size)]
    most = max(covered_by(known, rows) for rows in sizes)
    assert covered_by(known, tuple(team)) == most
    assert len(team) == min((len(rows) for rows in sizes if covered_by(known, rows) == most), default=0) * (
        most > 0
    )


@given(LEVELS, arrays(np.int32, 6, elements=st.integers(0, 3)))
def test_no_other_team_of_as_many_covers_as_much_better(
    levels: np.ndarray, organisations: np.ndarray
) -> None:
    levels = levels[(levels > 0.3).any(axis=1)]
    known = levels > 0.3
    team = smallest_team(levels, known, organisations[: levels.shape[1]])

    def worth(rows: tuple[int, ...]) -> float:
        together = np.where(known, levels, 0)[:, list(rows)].max(axis=1).sum()
        return float(
            together - SAME_ORGANISATION * (len(rows) - len(set(organisations[list(rows)].tolist())))
        )

    others = combinations(range(levels.shape[1]), len(team))
    as_wide = [rows for rows in others if covered_by(known, rows) == covered_by(known, tuple(team))]
    assert not team or worth(tuple(team)) >= max(map(worth, as_wide)) - 1e-6


def test_people_of_different_organisations_are_preferred() -> None:
    levels = np.array([[0.9, 0.0, 0.0], [0.0, 0.9, 0.85]], dtype=np.float32)
    same_desk_first = np.array([1, 1, 2], dtype=np.int32)
    assert smallest_team(levels, levels > 0, same_desk_first) == [0, 2]


def test_without_anybody_there_is_no_team() -> None:
    levels = np.zeros((2, 3), dtype=np.float32)
    assert smallest_team(levels, levels > 0, np.arange(3, dtype=np.int32)) == []
