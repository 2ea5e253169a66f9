"""When the demo begins and which mornings go by, by tables and as properties."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.cli.demo.days import MORNING, mornings, opening
from bot.core.calendar import is_working_day
from bot.sandbox import Step

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
STEPS: tuple[Step, ...] = ("day", "week", "month")
MOMENTS = some.integers(0, 10 * 365 * 24 * 60).map(
    lambda minutes: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-11-28 12:00", "2026-12-01 09:30"),
        ("2026-12-01 09:29", "2026-12-01 09:30"),
        ("2026-12-01 09:31", "2027-01-04 09:30"),  # New Year and a weekend
        ("2026-03-28 23:00", "2026-04-01 09:30"),  # summer time begins in between
        ("2027-01-31 23:30", "2027-02-01 09:30"),
    ],
)
def test_the_demo_opens_on_the_first_working_morning_of_a_month(now: str, expected: str) -> None:
    assert opening(at(now), AMSTERDAM) == at(expected)


@pytest.mark.parametrize(
    ("step", "first", "last", "count"),
    [
        ("day", "2026-12-28 09:30", "2026-12-28 09:30", 1),  # Christmas and a weekend are passed over
        ("week", "2026-12-28 09:30", "2026-12-31 09:30", 4),
        ("month", "2026-12-28 09:30", "2027-01-04 09:30", 5),
    ],
)
def test_working_mornings_go_by(step: Step, first: str, last: str, count: int) -> None:
    days = list(mornings(at("2026-12-24 17:00"), step, AMSTERDAM))
    assert (days[0], days[-1], len(days)) == (at(first), at(last), count)


@given(MOMENTS)
def test_a_whole_month_lies_ahead(now: datetime) -> None:
    moment = opening(now, AMSTERDAM)
    assert now <= moment <= now + timedelta(days=36)
    assert moment.day <= 5
    assert is_working_day(moment.date())


@given(MOMENTS, some.sampled_from(STEPS))
def test_time_goes_forward_by_working_mornings(now: datetime, step: Step) -> None:
    days = list(mornings(now, step, AMSTERDAM))
    assert days == sorted(set(days))
    assert days[0] > now
    assert all(is_working_day(day.date()) and day.time() == MORNING for day in days)
