"""Working days: weekends and Dutch holidays do not count."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.calendar import is_working_day, working_day_before


@pytest.mark.parametrize(
    ("day", "before"),
    [
        ("2026-03-05", "2026-03-04"),
        ("2026-03-09", "2026-03-06"),  # a Monday
        ("2026-04-07", "2026-04-02"),  # after Good Friday and Easter
        ("2026-12-28", "2026-12-24"),  # after Christmas
    ],
)
def test_the_working_day_before(day: str, before: str) -> None:
    assert working_day_before(date.fromisoformat(day)) == date.fromisoformat(before)


@given(st.dates(date(2000, 1, 1), date(2080, 1, 1)))
def test_between_a_day_and_the_working_day_before_it_nobody_works(day: date) -> None:
    before = working_day_before(day)
    assert before < day
    assert is_working_day(before)
    between = range(before.toordinal() + 1, day.toordinal())
    assert not any(is_working_day(date.fromordinal(number)) for number in between)
