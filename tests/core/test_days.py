"""The day that people mean is read, and never guessed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.days import FURTHEST, days_in, read_day

MONDAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("12 mei", "2026-05-12"),
        ("12 mei 2026", "2026-05-12"),
        ("12 mei '27", "2027-05-12"),
        ("vóór 12 mei", "2026-05-12"),
        ("voor 12 mei", "2026-05-12"),
        ("uiterlijk op 1 april", "2026-04-01"),
        ("12-5", "2026-05-12"),
        ("12/5", "2026-05-12"),
        ("12-5-2026", "2026-05-12"),
        ("12-05-26", "2026-05-12"),
        ("2026-05-12", "2026-05-12"),
        ("1 jan", "2027-01-01"),
        ("di 12 mei", "2026-05-12"),
        ("dinsdag 12 mei", "2026-05-12"),
        ("vrijdag", "2026-03-06"),
        ("vrijdagmiddag", "2026-03-06"),
        ("a.s. vrijdag", "2026-03-06"),
        ("maandag", "2026-03-09"),
        ("volgende week dinsdag", "2026-03-10"),
        ("dinsdag volgende week", "2026-03-10"),
        ("volgende week maandag", "2026-03-09"),
        ("vandaag", "2026-03-02"),
        ("morgen", "2026-03-03"),
        ("over twee weken", "2026-03-16"),
        ("over 10 dagen", "2026-03-12"),
        ("by May 12", "2026-05-12"),
        ("12th of May", "2026-05-12"),
        ("Friday", "2026-03-06"),
        ("Tuesday next week", "2026-03-10"),
    ],
)
def test_a_day_is_read(typed: str, day: str) -> None:
    assert read_day(typed, MONDAY) == date.fromisoformat(day)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "zo snel mogelijk",
        "volgende week",
        "volgende dinsdag",
        "next Tuesday",
        "eind mei",
        "mei",
        "week 20",
        "31 februari",
        "12-13",
        "2-3 weken",
        "woensdag 12 mei",  # that is a Tuesday
        "1 maart 2026",  # past
        "1 maart",  # past, and next year is too far to be meant
        "12 mei of 13 mei",
        "12-5-2099",
    ],
)
def test_what_is_not_clear_is_no_day(typed: str) -> None:
    assert read_day(typed, MONDAY) is None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("bel de gemeente vóór 12 mei", ["2026-05-12"]),
        ("bel vrijdag de gemeente", ["2026-03-06"]),
        ("bel de gemeente (12-5)", ["2026-05-12"]),
        ("zoek 2-3 vrijwilligers", []),
        ("de lijn is 24/7 open", []),
        ("maak het verslag van 12 mei af", []),
        ("bel elke vrijdag", []),
        ("regel dit vanaf 1 april, klaar vóór 12 mei", ["2026-05-12"]),
        ("kies 12 of 13 mei", [None]),
        ("kies 12 mei of 13 mei", [None, "2026-05-13"]),
        ("dagen 12-14 mei", []),
        ("12 mei t/m 14 mei", [None, "2026-05-14"]),
        ("in May 12 people come", []),
        ("die man van Vrijdagmarkt", []),
    ],
)
def test_the_days_in_a_sentence_are_found(text: str, days: list[str | None]) -> None:
    expected = [date.fromisoformat(day) if day else None for day in days]
    assert [found.day for found in days_in(text, MONDAY)] == expected


@given(st.text(max_size=60), st.dates(date(2020, 1, 1), date(2090, 1, 1)))
def test_whatever_is_typed_a_day_is_never_past_or_far(text: str, today: date) -> None:
    days = [read_day(text, today), *(found.day for found in days_in(text, today))]
    assert all(day is None or today <= day <= today + FURTHEST for day in days)


@given(st.dates(date(2020, 1, 1), date(2090, 1, 1)), st.integers(0, 335))
def test_a_day_as_people_write_it_comes_back(today: date, ahead: int) -> None:
    day = today + timedelta(days=ahead)
    months = "januari februari maart april mei juni juli augustus september oktober november december".split()
    assert read_day(f"{day.day}-{day.month}", today) == day
    assert read_day(f"vóór {day.day} {months[day.month - 1]}", today) == day
    assert read_day(f"{day:%d-%m-%Y}", today) == day
