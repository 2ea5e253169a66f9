"""Working days: weekends and Dutch holidays do not count."""

from datetime import date, timedelta

import pytest
from holidays import country_holidays
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


def test_the_holidays_are_those_of_a_library_that_knows_every_country() -> None:
    """King's Day on a Sunday moves to the Saturday before, which nobody works on either."""
    known = country_holidays("NL", years=range(2014, 2100))
    days = (date(2014, 1, 1) + timedelta(days=later) for later in range(365 * 80))
    wrong = [day for day in days if is_working_day(day) == (day.isoweekday() > 5 or day in known)]
    assert not wrong


@given(st.dates(date(2000, 1, 1), date(2080, 1, 1)))
def test_between_a_day_and_the_working_day_before_it_nobody_works(day: date) -> None:
    before = working_day_before(day)
    assert before < day
    assert is_working_day(before)
    between = range(before.toordinal() + 1, day.toordinal())
    assert not any(is_working_day(date.fromordinal(number)) for number in between)
