from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import UserError
from bot.core.folding import fold
from bot.features.directory.model import (
    LONGEST_GROUP_NAME,
    Person,
    found_by_name,
    is_away,
    read_group_name,
    works_on,
)

NAMES = ("Noor de Wit", "Noortje Bakker", "Jan de Boer", "Fatma Yılmaz", "Müge van der Meer", "José Peña")
PEOPLE = [Person(number, 1, "De Brug", name) for number, name in enumerate(NAMES)]

MONDAY, TUESDAY = date(2026, 3, 2), date(2026, 3, 3)


def _person(days: frozenset[int] = frozenset(), until: date | None = None) -> Person:
    return Person(1, 1, "De Brug", "Anna", working_days=days, paused_until=until)


def test_somebody_works_on_their_working_days() -> None:
    assert works_on(_person(frozenset({1, 3})), MONDAY)
    assert not works_on(_person(frozenset({1, 3})), TUESDAY)


def test_somebody_with_unknown_days_may_work_any_day() -> None:
    assert works_on(_person(), TUESDAY)


@pytest.mark.parametrize(
    ("until", "away"), [(None, False), (TUESDAY, True), (MONDAY, False), (date(2026, 3, 1), False)]
)
def test_a_pause_ends_on_the_first_day_back(until: date | None, away: bool) -> None:
    assert is_away(_person(until=until), MONDAY) == away


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Fatma  YILDIZ", "fatma yildiz"),
        ("Yıldız", "yildiz"),
        ("Søren Æ", "soren ae"),
        (" José\n", "jose"),
        ("Straße", "strasse"),
    ],
)
def test_folding_leaves_case_accents_and_spaces_out(typed: str, folded: str) -> None:
    assert fold(typed) == folded


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("noor", ["Noor de Wit", "Noortje Bakker"]),
        ("Noor de W", ["Noor de Wit"]),
        ("noor dewit", ["Noor de Wit"]),
        ("fatma yilmaz", ["Fatma Yılmaz"]),
        ("pena", ["José Peña"]),
        ("muge", ["Müge van der Meer"]),
        ("Jan d. Boer", ["Jan de Boer"]),
        ("Piet de Vries", []),
        ("", []),
        ("🌸", []),
    ],
)
def test_a_name_or_a_part_of_it_is_found(typed: str, found: list[str]) -> None:
    assert [person.name for person in found_by_name(PEOPLE, typed)] == found


@given(st.text(max_size=30))
def test_any_typed_name_is_harmless(typed: str) -> None:
    assert set(found_by_name(PEOPLE, typed)) <= set(PEOPLE)


@given(st.text(max_size=60))
def test_a_group_name_that_is_taken_stays_the_same_when_it_is_typed_again(typed: str) -> None:
    try:
        name = read_group_name(typed)
    except UserError:
        return
    assert 0 < len(name) <= LONGEST_GROUP_NAME
    assert read_group_name(name) == name
