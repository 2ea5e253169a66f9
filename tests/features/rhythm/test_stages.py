"""When reminders are due, and what becomes of them: tables and properties."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.core.calendar import is_working_day
from bot.features.rhythm.month import Month
from bot.features.rhythm.stages import (
    Due,
    Settled,
    Stages,
    State,
    newest,
    outcome,
    unsettled,
    working_day_for,
)

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
UNHURRIED = settings(deadline=None)  # the calendar of a year is made when it is first asked for
STAGES = Stages((5, 15, -3), time(9), AMSTERDAM)

some_month = st.builds(Month, st.integers(2020, 2060), st.integers(1, 12))
some_stage = st.integers(-31, 31).filter(bool)
some_moment = st.datetimes(datetime(2020, 1, 1), datetime(2060, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
near_month = st.builds(Month, st.integers(2026, 2027), st.integers(1, 12))
near_moment = st.datetimes(datetime(2026, 1, 1), datetime(2028, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001
some_stages = st.builds(
    Stages, st.lists(some_stage, min_size=1, max_size=5).map(tuple), st.times(), st.just(AMSTERDAM)
)


@pytest.mark.parametrize(
    ("month", "stage", "day"),
    [
        ("2026-03", 5, 5),  # a Thursday
        ("2026-04", 5, 7),  # Easter Sunday and Monday
        ("2026-04", 27, 28),  # King's Day
        ("2026-05", 14, 15),  # Ascension Day
        ("2026-05", 31, 29),  # Whit Sunday, and Monday is June: back
        ("2026-02", 31, 27),  # the 28th is a Saturday
        ("2028-02", 31, 29),  # a leap year
        ("2026-02", -1, 27),
        ("2028-02", -1, 29),
        ("2026-05", -3, 27),
        ("2026-12", -3, 29),  # Christmas is no working day
        ("2026-12", 25, 28),
        ("2027-01", 1, 4),  # New Year's Day is a Friday
        ("2026-05", -31, 1),  # more than there are
    ],
)
def test_a_stage_falls_on_a_working_day_of_its_month(month: str, stage: int, day: int) -> None:
    assert working_day_for(Month.parse(month), stage).day == day


@UNHURRIED
@given(some_month, some_stage)
def test_every_stage_of_every_month_is_a_working_day_in_that_month(month: Month, stage: int) -> None:
    day = working_day_for(month, stage)
    assert is_working_day(day)
    assert Month.of(day) == month


@UNHURRIED
@given(some_month, st.integers(1, 31))
def test_a_stage_moves_forward_and_back_only_at_the_end_of_the_month(month: Month, wanted: int) -> None:
    day = working_day_for(month, wanted)
    target = date(month.year, month.number, min(wanted, month.last_day.day))
    if day >= target:
        assert not any(is_working_day(target + timedelta(days=n)) for n in range((day - target).days))
    else:
        assert not any(
            is_working_day(date(day.year, day.month, n)) for n in range(day.day + 1, month.last_day.day + 1)
        )


@UNHURRIED
@given(some_month, st.integers(1, 23))
def test_counting_back_from_the_end_leaves_as_many_working_days(month: Month, back: int) -> None:
    first = working_day_for(month, -back)
    days = [first + timedelta(days=n) for n in range((month.last_day - first).days + 1)]
    all_days = [month.first_day + timedelta(days=n) for n in range(month.last_day.day)]
    assert sum(map(is_working_day, days)) == min(back, sum(map(is_working_day, all_days)))


@pytest.mark.parametrize(
    ("day", "at", "moment"),
    [
        (date(2026, 3, 27), time(9), "2026-03-27T08:00"),
        (date(2026, 3, 30), time(9), "2026-03-30T07:00"),
        (date(2026, 3, 29), time(2, 30), "2026-03-29T01:30"),  # this time does not exist in that night
        (date(2026, 10, 25), time(2, 30), "2026-10-25T00:30"),  # and this one exists twice
    ],
)
def test_due_times_are_on_the_wall_clock(day: date, at: time, moment: str) -> None:
    assert Stages((1,), at, AMSTERDAM).on(day) == datetime.fromisoformat(moment).replace(tzinfo=UTC)


@UNHURRIED
@given(some_stages, some_month)
def test_a_month_has_each_stage_once_in_the_order_of_time(stages: Stages, month: Month) -> None:
    due = stages.due_in(month)
    assert sorted(one.stage for one in due) == list(range(1, len(stages.days) + 1))
    assert [one.moment for one in due] == sorted(one.moment for one in due)
    assert {stages.month_at(one.moment) for one in due} == {month}


@UNHURRIED
@given(some_stages, near_month, near_moment)
def test_what_is_due_never_lies_ahead_and_leaves_nothing_out(
    stages: Stages, first: Month, now: datetime
) -> None:
    due = set(stages.due_between(first, now))
    month, expected = first, set()
    while month <= stages.month_at(now):
        expected |= {one for one in stages.due_in(month) if one.moment <= now}
        month += 1
    assert due == expected


@UNHURRIED
@given(some_moment, st.times())
@example(
    datetime(2048, 3, 24, 22, tzinfo=UTC), time()
)  # late on a day, with the start of summer time in the week
def test_a_snooze_ends_on_a_working_day_after_a_week_in_the_same_month_or_is_refused(
    now: datetime, at: time
) -> None:
    stages = Stages((5,), at, AMSTERDAM)
    again = stages.after_a_week(now)
    if again is None:
        rest = [stages.day_at(now) + timedelta(days=n) for n in range(7, 31)]
        assert not any(is_working_day(day) and Month.of(day) == stages.month_at(now) for day in rest)
    else:
        assert (stages.day_at(again) - stages.day_at(now)).days >= 7
        assert is_working_day(stages.day_at(again))
        assert stages.month_at(again) == stages.month_at(now)


@UNHURRIED
@given(some_stages, near_month, st.lists(near_moment, min_size=1, max_size=8), st.booleans())
def test_whenever_it_is_looked_at_every_stage_gets_one_outcome_and_a_month_is_reminded_of_newest_last(
    stages: Stages, first: Month, moments: list[datetime], asked: bool
) -> None:
    """However long nobody looked in between, and when the clock went back too."""
    outcomes: dict[tuple[Month, int], State] = {}
    for now in moments:
        done = [key for key in outcomes if key[0] == max((month for month, _ in outcomes), default=first)]
        settled = Settled(
            1, max((month for month, _ in outcomes), default=first), frozenset(s for _, s in done)
        )
        due = tuple(stages.due_between(settled.month, now))
        last = newest(due, stages.month_at(now))
        for one in unsettled(due, settled):
            assert (one.month, one.stage) not in outcomes
            outcomes[one.month, one.stage] = outcome(one, last, asked=asked)
            if outcomes[one.month, one.stage] is State.SENT:
                assert one.month == stages.month_at(now)
    latest = max(moments)
    assert set(outcomes) == {(one.month, one.stage) for one in stages.due_between(first, latest)}
    assert asked or State.SENT not in outcomes.values()


def test_after_downtime_the_newest_of_the_running_month_is_sent_and_the_rest_is_not() -> None:
    now = datetime(2026, 5, 18, 12, tzinfo=UTC)
    due = tuple(STAGES.due_between(Month(2026, 3), now))
    last = newest(due, Month(2026, 5))
    outcomes = {(str(one.month), one.stage): outcome(one, last, asked=True) for one in due}
    assert {key for key, state in outcomes.items() if state is State.SENT} == {("2026-05", 2)}
    assert list(outcomes.values()).count(State.SUPERSEDED) == 7


def test_of_two_stages_on_one_day_the_later_one_is_sent() -> None:
    stages = Stages((30, 31), time(9), AMSTERDAM)
    due = stages.due_in(Month(2026, 5))
    assert newest(due, Month(2026, 5)) == Due(stages.on(date(2026, 5, 29)), 2, Month(2026, 5))
