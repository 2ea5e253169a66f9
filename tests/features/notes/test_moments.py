"""Moments as people type them."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import UserError
from bot.features.notes.moments import FURTHEST, read_moment

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)  # ten o'clock in Amsterdam


@pytest.mark.parametrize(
    ("typed", "local"),
    [
        ("morgen 9:00", "2026-03-03 09:00"),
        ("Morgen om 9.30 uur", "2026-03-03 09:30"),
        ("overmorgen 14 uur", "2026-03-04 14:00"),
        ("vandaag 16:00", "2026-03-02 16:00"),
        ("16:00", "2026-03-02 16:00"),
        ("9:00", "2026-03-03 09:00"),
        ("maandag 11:00", "2026-03-02 11:00"),
        ("maandag 9:00", "2026-03-09 09:00"),
        ("vrijdag 10u", "2026-03-06 10:00"),
        ("wo 8:15", "2026-03-04 08:15"),
        ("12-12 10:30", "2026-12-12 10:30"),
        ("12/12/2026, 10:30", "2026-12-12 10:30"),
        ("1-3 10:30", "2027-03-01 10:30"),
        ("12 december 10:30", "2026-12-12 10:30"),
        ("1 mrt 2027 om 10:30", "2027-03-01 10:30"),
        ("29-2-2027 10:30", None),
        ("31 februari 9:00", None),
        ("tomorrow at 9:00", "2026-03-03 09:00"),
        ("friday 14:30", "2026-03-06 14:30"),
        ("29 march 2:30", "2026-03-29 03:30"),  # the hour that the clock skips
        ("morgen", None),
        ("ooit 9:00", None),
        ("25:00", None),
        ("morgen 9:75", None),
        ("12-13 10:30", None),
        ("", None),
    ],
)
def test_a_moment_is_read_as_people_type_it(typed: str, local: str | None) -> None:
    if local is None:
        with pytest.raises(UserError) as caught:
            read_moment(typed, MONDAY, AMSTERDAM)
        assert caught.value.key == "notes-time-unclear"
        return
    assert f"{read_moment(typed, MONDAY, AMSTERDAM).astimezone(AMSTERDAM):%Y-%m-%d %H:%M}" == local


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("vandaag 9:00", "notes-time-past"),
        ("1-1-2020 9:00", "notes-time-past"),
        ("12-12-2099 9:00", "notes-time-far"),
    ],
)
def test_what_has_been_and_what_is_far_away_are_refused(typed: str, key: str) -> None:
    with pytest.raises(UserError) as caught:
        read_moment(typed, MONDAY, AMSTERDAM)
    assert caught.value.key == key


@given(
    st.text() | st.from_regex(r"(morgen|ma|\d{1,2}-\d{1,2}|\d{1,2} mei) \d{1,2}[:.]\d\d", fullmatch=True),
    st.integers(0, 20 * 365 * 24 * 60).map(lambda minutes: MONDAY + timedelta(minutes=minutes)),
)
def test_whatever_is_typed_a_moment_is_to_come_and_within_a_year(typed: str, now: datetime) -> None:
    try:
        moment = read_moment(typed, now, AMSTERDAM)
    except UserError:
        return
    assert timedelta() < moment - now <= FURTHEST
