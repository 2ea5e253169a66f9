"""The step clock: maximum lead times, as pure rules."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.calendar import is_working_day
from bot.features.casus.model.casus import Stay
from bot.features.casus.model.clock import (
    OBSTACLE_STEP,
    Signal,
    due_on,
    furthest_to_warn,
    last_day,
    next_step,
    previous_step,
    signal,
    warn_on,
    warns,
)
from bot.settings import Casus, CasusStep

STEPS = Casus().steps
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))
TIMES = st.integers(1, 120)


def stay(due: date, *, warned: bool = False, asked: bool = False) -> Stay:
    return Stay(1, 1, "plan", datetime(2026, 3, 2, tzinfo=UTC), due, warned, asked)


@pytest.mark.parametrize(
    ("since", "days", "last"),
    [
        (date(2026, 3, 2), 10, date(2026, 3, 12)),
        (date(2026, 3, 4), 10, date(2026, 3, 13)),  # the 14th is a Saturday
        (date(2026, 3, 27), 10, date(2026, 4, 2)),  # Easter Monday is the 6th, Good Friday the 3rd
        (date(2028, 2, 19), 10, date(2028, 2, 29)),  # a leap year
        (date(2027, 2, 18), 10, date(2027, 2, 26)),  # the 28th is a Sunday
        (date(2026, 12, 24), 3, date(2026, 12, 28)),  # Christmas and a weekend: the first working day after
        (date(2026, 3, 6), 1, date(2026, 3, 9)),
    ],
)
def test_a_last_day_that_is_no_working_day_comes_earlier(since: date, days: int, last: date) -> None:
    assert last_day(since, days) == last


@given(DAYS, TIMES)
def test_a_last_day_is_a_working_day_within_the_maximum_if_there_is_one(since: date, days: int) -> None:
    last = last_day(since, days)
    within = [since + timedelta(days=n) for n in range(1, days + 1)]
    assert is_working_day(last)
    assert last > since
    if any(map(is_working_day, within)):
        assert last == max(filter(is_working_day, within))


@given(DAYS, st.integers(0, 60), TIMES)
def test_a_step_of_the_whole_counts_from_when_the_casus_was_brought_in(
    brought_in: date, later: int, days: int
) -> None:
    began = brought_in + timedelta(days=later)
    due = due_on(CasusStep(name="x", days=days, in_all=True), brought_in, began)
    assert due > began
    assert is_working_day(due)
    if last_day(brought_in, days) > began + timedelta(days=14):
        assert due == last_day(brought_in, days)


@given(DAYS, DAYS, st.integers(0, 60), st.integers(0, 60))
def test_nothing_is_warned_of_that_lies_further_than_is_looked(
    began: date, today: date, ahead: int, working_days: int
) -> None:
    due = today + timedelta(days=ahead)
    if warns(due, began, today, working_days):
        assert due <= furthest_to_warn(today, working_days)
        assert began < today


@given(DAYS, st.integers(0, 10))
def test_a_warning_comes_so_many_working_days_before(due: date, working_days: int) -> None:
    warned = warn_on(due, working_days)
    between = [warned + timedelta(days=n) for n in range((due - warned).days)]
    assert sum(map(is_working_day, between)) == working_days


@given(DAYS.filter(is_working_day), DAYS, st.integers(-20, 20))
def test_after_the_last_day_it_is_asked_once_and_before_it_warned_once(
    due: date, began: date, later: int
) -> None:
    today = due + timedelta(days=later)
    said = signal(stay(due), began, today, 2)
    assert (said is Signal.PASSED) == (today > due)
    assert signal(stay(due, asked=True, warned=True), began, today, 2) is None
    if said is Signal.WARN:
        assert warn_on(due, 2) <= today <= due
        assert today > began


def test_nothing_is_said_on_the_day_a_step_begins() -> None:
    due = date(2026, 3, 12)
    assert signal(stay(due), due, due, 2) is None
    assert signal(stay(due), due - timedelta(days=1), due, 2) is Signal.WARN


def test_what_was_missed_collapses_into_the_newest() -> None:
    assert signal(stay(date(2026, 3, 12)), date(2026, 3, 2), date(2026, 4, 20), 2) is Signal.PASSED


def test_the_obstacle_step_is_passed_over_when_nothing_stands_in_the_way() -> None:
    assert next_step(STEPS, "plan", in_the_way=True) == STEPS[2]
    assert STEPS[2].name == OBSTACLE_STEP
    assert next_step(STEPS, "plan", in_the_way=False) == STEPS[3]
    assert next_step(STEPS, STEPS[-1].name, in_the_way=True) is None


def test_going_back_and_forward_again_leads_to_the_same_step() -> None:
    for step in STEPS[1:]:
        earlier = previous_step(STEPS, step.name)
        assert earlier is not None
        assert next_step(STEPS, earlier.name, in_the_way=True) == step
    assert previous_step(STEPS, STEPS[0].name) is None


def test_a_step_that_is_not_used_any_more_counts_as_the_first() -> None:
    assert next_step(STEPS, "gone", in_the_way=True) == STEPS[1]
    assert previous_step(STEPS, "gone") is None
