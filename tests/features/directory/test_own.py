"""What people type about themselves."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import UserError
from bot.features.directory.own import (
    LONGEST_TAG,
    MOST_TAGS,
    check_back_day,
    month_later,
    read_back_day,
    read_tags,
    typed_day,
)

TODAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("typed", "tags"),
    [
        ("schulden", ("schulden",)),
        ("schulden, wonen; jeugd en gezin", ("schulden", "wonen", "jeugd en gezin")),
        ("- schulden\n- wonen\n\n- Schulden", ("schulden", "wonen")),
        (" <3 & meer ,, ", ("<3 & meer",)),
        ("x" * LONGEST_TAG, ("x" * LONGEST_TAG,)),
    ],
)
def test_domains_are_read_as_people_type_them(typed: str, tags: tuple[str, ...]) -> None:
    assert read_tags(typed) == tags


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("", "directory-tags-empty"),
        (" , ; \n", "directory-tags-empty"),
        ("x" * (LONGEST_TAG + 1), "directory-tags-long"),
        (",".join(map(str, range(MOST_TAGS + 1))), "directory-tags-many"),
        ("wie weet iets van schulden?", "directory-tags-question"),
    ],
)
def test_domains_that_cannot_be_kept_are_refused(typed: str, key: str) -> None:
    with pytest.raises(UserError) as refused:
        read_tags(typed)
    assert refused.value.key == key


@given(st.text(max_size=300))
def test_whatever_is_typed_gives_domains_within_bounds_or_a_sentence(typed: str) -> None:
    try:
        tags = read_tags(typed)
    except UserError:
        return
    assert 0 < len(tags) <= MOST_TAGS
    assert all(0 < len(tag) <= LONGEST_TAG and "\n" not in tag for tag in tags)


@pytest.mark.parametrize("typed", ["9-3-2026", "09/03/2026", "9.3.2026", " 9 - 3 - 2026 ", "9 3 2026"])
def test_a_day_is_read_in_every_usual_way(typed: str) -> None:
    assert read_back_day(typed, TODAY) == date(2026, 3, 9)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("", "directory-date-unclear"),
        ("morgen", "directory-date-unclear"),
        ("31-2-2026", "directory-date-unclear"),
        ("0-0-0000", "directory-date-unclear"),
        ("2026-03-09", "directory-date-unclear"),
        ("9-3-2026 of later", "directory-date-unclear"),
        ("2-3-2026", "directory-date-past"),
        ("1-1-2020", "directory-date-past"),
        ("3-3-2028", "directory-date-far"),
    ],
)
def test_nonsense_the_past_and_the_far_future_are_refused(typed: str, key: str) -> None:
    with pytest.raises(UserError) as refused:
        read_back_day(typed, TODAY)
    assert refused.value.key == key


@given(st.dates(TODAY + timedelta(days=1), TODAY + timedelta(days=700)))
def test_a_day_reads_as_it_is_written(day: date) -> None:
    assert read_back_day(typed_day(day), TODAY) == day


@pytest.mark.parametrize(
    ("day", "later"),
    [
        (date(2026, 3, 2), date(2026, 4, 2)),
        (date(2026, 1, 31), date(2026, 2, 28)),
        (date(2028, 1, 31), date(2028, 2, 29)),
        (date(2026, 12, 31), date(2027, 1, 31)),
    ],
)
def test_a_month_later_is_the_same_day_or_the_last_of_the_month(day: date, later: date) -> None:
    assert month_later(day) == later


@given(st.dates(max_value=date(9990, 1, 1)))
def test_a_month_later_always_ends_a_pause_in_time(day: date) -> None:
    assert check_back_day(month_later(day), day) <= day + timedelta(days=31)
