"""What is looked for among finished casus."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.features.casus.model.search import Search, read_search

TODAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("typed", "search"),
    [
        ("", Search()),
        ("Schulden wonen", Search(("schulden", "wonen"))),
        ("maart", Search((), date(2026, 3, 1))),
        ("april", Search((), date(2025, 4, 1))),
        ("schulden februari 2024", Search(("schulden",), date(2024, 2, 1))),
        ("december 12", Search(("12",), date(2025, 12, 1))),
    ],
)
def test_a_month_is_the_last_one_of_that_name_and_other_words_must_be_there(
    typed: str, search: Search
) -> None:
    assert read_search(typed, TODAY) == search


@given(st.text(max_size=60), st.dates())
def test_whatever_is_typed_is_looked_for(typed: str, ended: date) -> None:
    search = read_search(typed, TODAY)
    assert search.month is None or search.month.day == 1
    assert not search.words or not search.fits("", ended)
    if search.month is None:
        assert search.fits(typed, ended)
