"""The rules of agreements: when they are looked at again."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import UserError
from bot.features.agreements.model import (
    Rhythm,
    Round,
    earlier,
    months_later,
    next_review,
    read_remark,
    read_text,
)

days = st.dates(date(2020, 1, 1), date(2080, 1, 1))


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2026-01-31", 3, "2026-04-30"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2026-11-30", 3, "2027-02-28"),
        ("2026-12-15", 3, "2027-03-15"),
        ("2026-03-02", 12, "2027-03-02"),
    ],
)
def test_the_same_day_some_months_later(day: str, months: int, later: str) -> None:
    assert months_later(date.fromisoformat(day), months) == date.fromisoformat(later)


@given(days, st.sampled_from(list(Rhythm)), st.integers(0, 2000))
def test_the_next_review_is_the_first_after_today_however_long_the_bot_was_away(
    day: date, rhythm: Rhythm, late: int
) -> None:
    today = date.fromordinal(day.toordinal() + late)
    coming = next_review(day, rhythm, today)
    assert coming > today
    assert coming.day == day.day or coming == months_later(coming, 0)
    assert months_later(coming, -rhythm.months) <= today


def test_the_round_before_is_the_newest_that_closed() -> None:
    rounds = [
        Round(number, 1, date(2026, 3, 2), datetime(2026, 3, 16, tzinfo=UTC), open=number == 4)
        for number in (4, 3, 2, 1)
    ]
    assert earlier(rounds, rounds[1]) == rounds[2]
    assert earlier(rounds, rounds[3]) is None


@pytest.mark.parametrize("typed", ["", "???", "x" * 301])
def test_an_agreement_that_is_none_says_what_to_mend(typed: str) -> None:
    with pytest.raises(UserError):
        read_text(typed)


@pytest.mark.parametrize("typed", ["", "🙂", "x" * 201])
def test_a_remark_that_is_none_says_what_to_mend(typed: str) -> None:
    with pytest.raises(UserError):
        read_remark(typed)
