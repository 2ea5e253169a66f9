"""Moments and lists come back as they were, and moments sort as text."""

from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from bot.storage.values import day, moment, moment_text, words, words_text

ZONES = st.sampled_from([UTC, timezone(timedelta(hours=2)), timezone(timedelta(hours=-5, minutes=-30))])
MOMENTS = st.datetimes(datetime(2000, 1, 2), datetime(2100, 1, 1), timezones=ZONES)  # noqa: DTZ001 (the zone is a strategy)


@given(MOMENTS)
def test_a_moment_comes_back_to_the_millisecond(when: datetime) -> None:
    assert abs(moment(moment_text(when)) - when) < timedelta(milliseconds=1)


@given(MOMENTS, MOMENTS)
def test_moments_sort_as_text(one: datetime, other: datetime) -> None:
    assert one > other or moment_text(one) <= moment_text(other)


@given(st.lists(st.text()))
def test_lists_of_words_come_back(given_words: list[str]) -> None:
    assert words(words_text(given_words)) == tuple(given_words)


def test_a_day_may_be_unknown() -> None:
    assert day("2026-03-02") == date(2026, 3, 2)
    assert day(None) is None
    assert day("") is None
