import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.features.directory.working_days import days_text, parse_days


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("ma t/m do", "1234"),
        ("ma-vr", "12345"),
        ("ma – do", "1234"),
        ("di wo vr", "235"),
        ("ma, di, do", "124"),
        ("Ma/Di + Do", "124"),
        ("maandag", "1"),
        ("maandagochtend en dinsdagmiddag", "12"),
        ("ma 9-17, di 9-17", "12"),
        ("ma-do 9:00-17:00 uur", "1234"),
        ("ma t/m wo en za", "1236"),
        ("vr t/m ma", "1567"),
        ("ma tot en met do", "1234"),
        ("Mon-Thu", "1234"),
        ("monday to thursday", "1234"),
        ("alle dagen", "1234567"),
        ("alle werkdagen", "12345"),
        ("elke maandag", "1"),
        ("weekend", "67"),
        ("wisselend", ""),
        ("n.v.t.", ""),
        ("-", ""),
        ("", ""),
    ],
)
def test_days_are_understood_as_people_type_them(typed: str, days: str) -> None:
    assert parse_days(typed) == frozenset(map(int, days))


@pytest.mark.parametrize(
    "typed",
    ["even weken", "ma (even weken)", "niet op vrijdag", "ma-vr behalve wo", "4 dagen", "32 uur", "abc"],
)
def test_what_is_no_day_is_not_passed_over(typed: str) -> None:
    assert parse_days(typed) is None


@given(st.frozensets(st.integers(1, 7)))
def test_days_survive_being_written_and_read(days: frozenset[int]) -> None:
    assert parse_days(days_text(days)) == days
