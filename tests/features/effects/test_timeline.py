"""Both scenarios over the months, and how rhythms and months are typed."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import UserError
from bot.core.texts import Texts
from bot.features.effects.model.calculation import Line, Per, Scenario, Span, in_all, outcome
from bot.features.effects.model.timeline import MOST_MONTHS, Timeline, read_span, read_times, timeline
from bot.features.effects.views.outcome import course_picture, words


@dataclass(frozen=True)
class CasusOf:
    """A casus as effects know it."""

    id: int
    code: str
    title: str
    brought_in_at: datetime | None


spans = st.builds(
    lambda first, more: Span(first, min(first + more, MOST_MONTHS)),
    st.integers(1, MOST_MONTHS),
    st.integers(0, MOST_MONTHS),
)
lines = st.lists(
    st.builds(
        Line,
        st.sampled_from(Scenario),
        st.just("Opvang"),
        st.decimals(Decimal("0.01"), 100, places=2),
        unit=st.just("dag"),
        price=st.decimals(0, 10_000, places=2),
        payer=st.just("Rijk"),
        per=st.sampled_from(Per),
        when=spans,
    ),
    min_size=1,
    max_size=8,
)


def paid(scenario: Scenario, euros: int, first: int, last: int) -> Line:
    return Line(scenario, "Hulp", Decimal(1), None, "keer", Decimal(euros), "Rijk", when=Span(first, last))


@given(lines)
def test_the_last_month_comes_to_the_total_to_the_cent(found: list[Line]) -> None:
    course, result = timeline(found), outcome(found)
    assert course is not None
    assert course.intervention[-1] == result.intervention.costs
    assert course.reference[-1] == result.reference.costs
    assert (
        len(course.intervention) == len(course.reference) == max(one.when.last for one in found if one.when)
    )


@given(lines)
def test_what_was_spent_never_goes_down(found: list[Line]) -> None:
    course = timeline(found)
    assert course is not None
    for amounts in (course.intervention, course.reference):
        assert all(later >= earlier - Decimal("0.2") for earlier, later in pairwise(amounts))


@given(lines)
def test_from_the_month_that_it_pays_it_goes_on_paying(found: list[Line]) -> None:
    course = timeline(found)
    assert course is not None
    month = course.cheaper_from
    if month:
        pairs = list(zip(course.intervention, course.reference, strict=True))
        assert all(spent < otherwise for spent, otherwise in pairs[month - 1 :])
        assert pairs[month - 2][0] >= pairs[month - 2][1]


def test_help_at_the_start_pays_later() -> None:
    course = timeline(
        [
            paid(Scenario.INTERVENTION, 300, 1, 2),
            paid(Scenario.REFERENCE, 400, 3, 4),
            Line(Scenario.REFERENCE, "Opvang", Decimal(1), None, "dag", Decimal(9), "Rijk"),
        ]
    )
    assert course == Timeline(
        (Decimal(150), Decimal(300), Decimal(300), Decimal(300)),
        (Decimal(0), Decimal(0), Decimal(200), Decimal(400)),
        outside=1,
    )
    assert course.cheaper_from == 4


def test_without_months_or_prices_there_is_nothing_to_show() -> None:
    assert timeline([Line(Scenario.INTERVENTION, "Koffie", Decimal(1), when=Span(1, 3))]) is None
    assert timeline([Line(Scenario.REFERENCE, "Hulp", Decimal(1), price=Decimal(9), payer="Rijk")]) is None


@pytest.mark.parametrize(("months", "weeks"), [(1, 4), (2, 9), (3, 13), (6, 26), (12, 52), (24, 104)])
def test_a_year_has_fifty_two_weeks(months: int, weeks: int) -> None:
    line = Line(Scenario.INTERVENTION, "Hulp", Decimal(2), per=Per.WEEK, when=Span(1, months))
    assert in_all(line) == 2 * weeks


@pytest.mark.parametrize(
    ("typed", "count", "per"),
    [
        ("6", "6", Per.ALL),
        ("6 keer", "6", Per.ALL),
        ("6x", "6", Per.ALL),
        ("Eenmalig", "1", Per.ALL),
        ("één keer", "1", Per.ALL),
        ("2 per week", "2", Per.WEEK),
        ("2x per week", "2", Per.WEEK),
        ("1,5 keer per maand", "1.5", Per.MONTH),
        ("elke week", "1", Per.WEEK),
        ("3 keer in de maand", "3", Per.MONTH),
        ("2 times a week", "2", Per.WEEK),
        ("every month", "1", Per.MONTH),
    ],
)
def test_a_rhythm_is_read_as_people_type_it(typed: str, count: str, per: Per) -> None:
    assert read_times(typed) == (Decimal(count), per)


@pytest.mark.parametrize("typed", ["2 per dag", "vaak", "per week", "twee per week", "0 per week", ""])
def test_a_rhythm_that_is_not_clear_is_not_guessed(typed: str) -> None:
    with pytest.raises(UserError):
        read_times(typed)


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [("3", 3, 3), ("maand 3", 3, 3), ("1-6", 1, 6), ("2 t/m 4", 2, 4), ("maand 2 tot en met maand 4", 2, 4)],
)
def test_months_are_read_as_people_type_them(typed: str, first: int, last: int) -> None:
    assert read_span(typed) == Span(first, last)


@pytest.mark.parametrize("typed", ["", "maart", "0", "6-3", "1-25", "25", "1-2-3", "-1"])
def test_months_that_cannot_be_are_refused(typed: str) -> None:
    with pytest.raises(UserError):
        read_span(typed)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_longest_outcome_fits_in_a_message_and_under_a_picture(language: str) -> None:
    say, casus = Texts().into(language), CasusOf(1, "2026-014", "x" * 80, None)
    found = [
        Line(scenario, "Hulp", Decimal(10_000), None, "dag", Decimal(1_000_000), f"{n:02}" * 30, when=span)
        for n, span in enumerate([*[Span(1, MOST_MONTHS)] * 20, None])
        for scenario in Scenario
    ]
    course = timeline(found)
    assert course is not None
    assert len(words(say, casus, outcome(found), course).text) <= 4096
    assert len(course_picture(say, casus, course, b"").text) <= 1024


@given(spans)
def test_months_that_are_shown_can_be_typed_back(span: Span) -> None:
    assert read_span(f"{span.first}–{span.last}") == span
