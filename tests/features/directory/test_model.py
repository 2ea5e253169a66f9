from datetime import date

import pytest

from bot.core.folding import fold
from bot.features.directory.model import Person, is_away, works_on

MONDAY, TUESDAY = date(2026, 3, 2), date(2026, 3, 3)


def _person(days: frozenset[int] = frozenset(), until: date | None = None) -> Person:
    return Person(1, 1, "De Brug", "Anna", working_days=days, paused_until=until)


def test_somebody_works_on_their_working_days() -> None:
    assert works_on(_person(frozenset({1, 3})), MONDAY)
    assert not works_on(_person(frozenset({1, 3})), TUESDAY)


def test_somebody_with_unknown_days_may_work_any_day() -> None:
    assert works_on(_person(), TUESDAY)


@pytest.mark.parametrize(
    ("until", "away"), [(None, False), (TUESDAY, True), (MONDAY, False), (date(2026, 3, 1), False)]
)
def test_a_pause_ends_on_the_first_day_back(until: date | None, away: bool) -> None:
    assert is_away(_person(until=until), MONDAY) == away


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Fatma  YILDIZ", "fatma yildiz"),
        ("Yıldız", "yildiz"),
        ("Søren Æ", "soren ae"),
        (" José\n", "jose"),
        ("Straße", "strasse"),
    ],
)
def test_folding_leaves_case_accents_and_spaces_out(typed: str, folded: str) -> None:
    assert fold(typed) == folded
