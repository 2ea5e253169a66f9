"""What is looked for among what is over."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.search import Search, read_search

TODAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("typed", "words", "since", "days"),
    [
        ("", (), None, 0),
        ("Schulden wonen", ("schulden", "wonen"), None, 0),
        ("maart schulden", ("schulden",), date(2026, 3, 1), 31),
        ("april", (), date(2025, 4, 1), 30),
        ("februari 2024", (), date(2024, 2, 1), 29),
        ("1-3", (), date(2026, 3, 1), 1),
        ("3-3", (), date(2025, 3, 3), 1),
        ("afspraken 12-12-2025", ("afspraken",), date(2025, 12, 12), 1),
        ("12 december", (), date(2025, 12, 12), 1),
        ("schulden februari 2024", ("schulden",), date(2024, 2, 1), 29),
        ("december 12", ("12",), date(2025, 12, 1), 31),
        ("maart 9999", ("maart", "9999"), None, 0),
        ("1-1-0001", ("1-1-0001",), None, 0),
        ("maart 0000", ("maart", "0000"), None, 0),
        ("31-2", ("31-2",), None, 0),
        ("99999999999999999999 maart", ("99999999999999999999",), date(2026, 3, 1), 31),
    ],
)
def test_a_search_is_words_and_a_day_or_a_month_that_has_been(
    typed: str, words: tuple[str, ...], since: date | None, days: int
) -> None:
    search = read_search(typed, TODAY)
    since_until = (since, since + timedelta(days=days)) if since else (None, None)
    assert search == Search(words, *since_until)


@given(st.text(max_size=60), st.dates())
def test_whatever_is_typed_is_looked_for(typed: str, day: date) -> None:
    search = read_search(typed, TODAY)
    assert (search.since is None) == (search.until is None)
    assert not search.words or not search.fits("", day)
    if search.since is None:
        assert search.fits(typed, day)
    else:
        assert search.fits(" ".join(search.words), search.since)


@pytest.mark.parametrize(
    ("words", "text", "fits"),
    [
        ((), "", True),
        (("schuld",), "Schulden en wonen", True),
        (("schuld", "wonen"), "Schulden en wonen", True),
        (("schuld", "taal"), "Schulden en wonen", False),
        (("financien",), "Financiën", True),
    ],
)
def test_a_search_fits_when_all_words_are_in_it(words: tuple[str, ...], text: str, fits: bool) -> None:
    assert Search(words).fits(text, TODAY) is fits
