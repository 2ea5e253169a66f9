"""What is asked of an organisation, and whether it brought in enough: tables and properties."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.errors import UserError
from bot.features.rhythm.model import (
    Pause,
    Rhythm,
    Standing,
    met,
    progress,
    read_reason,
    read_total,
    sheet,
    standing,
    tallies,
    without_pause,
)
from bot.features.rhythm.month import Month, months

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
UNHURRIED = settings(deadline=None)  # the calendar of a year is made when it is first asked for
MARCH = Month(2026, 3)
ONE_A_MONTH = Rhythm(7, "De Woonst", MARCH, 12, ((MARCH, 1),))

month_near = st.integers(-6, 30).map(lambda ahead: MARCH + ahead)
pause = st.builds(
    lambda first, length: Pause(first, first + length if length < 9 else None), month_near, st.integers(0, 9)
)
a_rhythm = st.builds(
    Rhythm,
    st.just(7),
    st.just("De Woonst"),
    st.just(MARCH),
    st.integers(1, 18),
    st.lists(st.tuples(st.integers(0, 12), st.integers(0, 3)), max_size=3).map(
        lambda changes: ((MARCH, 1), *sorted((MARCH + (1 + ahead), least) for ahead, least in changes))
    ),
    st.none() | st.integers(0, 40),
    st.lists(pause, max_size=2).map(tuple),
    st.frozensets(month_near, max_size=3),
)
a_tally = st.dictionaries(month_near, st.integers(0, 4))


@UNHURRIED
@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(-500, 500))
def test_months_count_on_and_back(day: date, ahead: int) -> None:
    month = Month.of(day)
    assert (month + ahead) - month == ahead
    assert month + ahead + -ahead == month
    assert Month.parse(str(month)) == month
    assert month.first_day <= day <= month.last_day
    assert (month + 1).first_day.toordinal() == month.last_day.toordinal() + 1


@pytest.mark.parametrize(
    "text", ["", "2026", "2026-13", "2026-00", "26-01", "2026-1", "2026-01-01", "٢٠٢٦-٠١", "0000-01"]
)
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(UserError):
        Month.parse(text)


def test_two_casus_on_the_last_evening_count_for_that_month_on_the_clock_of_the_wijk() -> None:
    evening = [datetime(2026, 5, 31, 21, 40, tzinfo=UTC), datetime(2026, 5, 31, 21, 59, tzinfo=UTC)]
    after_midnight = datetime(2026, 5, 31, 22, 0, tzinfo=UTC)
    counted = tallies([(1, 7, at) for at in (*evening, after_midnight)], AMSTERDAM)
    assert counted == {7: Counter({Month(2026, 5): 2, Month(2026, 6): 1})}


@UNHURRIED
@given(st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001
def test_each_casus_counts_once_in_the_month_of_its_day_also_in_the_nights_that_the_clock_changes(
    at: datetime,
) -> None:
    local = at.astimezone(AMSTERDAM)
    assert tallies([(1, 7, at)], AMSTERDAM) == {7: {Month(local.year, local.month): 1}}


@UNHURRIED
@given(a_rhythm, a_tally, month_near, st.booleans())
def test_one_casus_more_never_makes_it_worse_and_one_withdrawn_undoes_it(
    rhythm: Rhythm, tally: dict[Month, int], month: Month, carried: bool
) -> None:
    more = {**tally, month: tally.get(month, 0) + 1}
    for one in rhythm.period(month):
        assert (
            met(rhythm, more, one, carried=carried) or not met(rhythm, tally, one, carried=carried) or carried
        )
    assert met(rhythm, more, month, carried=carried) or not met(rhythm, tally, month, carried=carried)
    before, after = progress(rhythm, tally, month), progress(rhythm, more, month)
    assert after.brought == before.brought + (month >= rhythm.first)
    assert after.wanted == before.wanted
    withdrawn = {**more, month: more[month] - 1}
    assert standing(rhythm, withdrawn, month, carried=carried) == standing(
        rhythm, tally, month, carried=carried
    )


@UNHURRIED
@given(a_rhythm, a_tally, month_near, st.booleans())
def test_nobody_is_asked_for_a_month_in_which_they_did_not_take_part_pause_or_say_it_does_not_work_out(
    rhythm: Rhythm, tally: dict[Month, int], month: Month, carried: bool
) -> None:
    how = standing(rhythm, tally, month, carried=carried)
    off = month < rhythm.first or rhythm.paused(month) or month in rhythm.excused or not rhythm.minimum(month)
    assert not (off and how is Standing.NOT_YET)
    assert (how is Standing.NOT_YET) == (not off and not met(rhythm, tally, month, carried=carried))


@UNHURRIED
@given(a_rhythm, a_tally, month_near)
def test_what_is_extra_makes_up_for_as_many_casus_as_there_are_and_no_more(
    rhythm: Rhythm, tally: dict[Month, int], month: Month
) -> None:
    period = rhythm.period(month)
    made_up = [
        one
        for one in period
        if met(rhythm, tally, one, carried=True) and not met(rhythm, tally, one, carried=False)
    ]
    short = sum(rhythm.asked(one) - tally.get(one, 0) for one in made_up)
    extra = sum(max(tally.get(one, 0) - rhythm.asked(one), 0) for one in period)
    assert short <= extra
    assert not set(made_up) & rhythm.excused


@UNHURRIED
@given(a_rhythm, month_near)
def test_periods_follow_each_other_without_gaps(rhythm: Rhythm, month: Month) -> None:
    period = rhythm.period(month)
    assert len(period) == rhythm.months
    assert month in period or month < rhythm.first
    following = rhythm.period(period[-1] + 1)
    assert following[0] == period[-1] + 1


@pytest.mark.parametrize(
    ("changes", "wanted"),
    [
        ({}, 12),
        ({"pauses": (Pause(Month(2026, 7), Month(2026, 8)),)}, 10),
        ({"pauses": (Pause(Month(2026, 9)),)}, 6),  # stops midway
        ({"minimums": ((MARCH, 1), (Month(2026, 9), 2))}, 18),
        ({"minimums": ((MARCH, 0),)}, 0),
        ({"total": 6}, 6),
        ({"excused": frozenset({Month(2026, 5)})}, 12),
        ({"months": 6}, 6),
    ],
)
def test_the_total_of_a_period_follows_what_is_asked(changes: dict[str, object], wanted: int) -> None:
    rhythm = replace(ONE_A_MONTH, **changes)  # type: ignore[arg-type]
    assert progress(rhythm, {}, MARCH).wanted == wanted


def test_an_organisation_that_starts_midway_has_its_own_period() -> None:
    late = replace(ONE_A_MONTH, first=Month(2026, 9), minimums=((Month(2026, 9), 1),))
    assert standing(late, {}, Month(2026, 8), carried=False) is Standing.NOT_ASKED
    assert standing(late, {}, Month(2026, 9), carried=False) is Standing.NOT_YET
    how_far = progress(late, {Month(2026, 10): 2}, Month(2026, 12))
    assert (how_far.first, how_far.last, how_far.brought, how_far.to_go) == (
        Month(2026, 9),
        Month(2027, 8),
        2,
        10,
    )


def test_extra_ones_count_for_the_total_only_unless_that_is_set() -> None:
    tally = {MARCH: 3}
    how = [standing(ONE_A_MONTH, tally, MARCH + ahead, carried=False) for ahead in range(4)]
    assert how == [Standing.MET, Standing.NOT_YET, Standing.NOT_YET, Standing.NOT_YET]
    how = [standing(ONE_A_MONTH, tally, MARCH + ahead, carried=True) for ahead in range(4)]
    assert how == [Standing.MET, Standing.MET, Standing.MET, Standing.NOT_YET]
    assert progress(ONE_A_MONTH, tally, MARCH).brought == 3


def test_a_quota_of_zero_asks_nothing_and_what_comes_is_welcome() -> None:
    none = replace(ONE_A_MONTH, minimums=((MARCH, 0),))
    assert standing(none, {}, MARCH, carried=False) is Standing.NOT_ASKED
    assert standing(none, {MARCH: 1}, MARCH, carried=False) is Standing.MET


def test_a_casus_in_a_pause_counts() -> None:
    pausing = replace(ONE_A_MONTH, pauses=(Pause(MARCH),))
    assert standing(pausing, {}, MARCH, carried=False) is Standing.PAUSED
    assert standing(pausing, {MARCH: 1}, MARCH, carried=False) is Standing.MET


@UNHURRIED
@given(st.lists(pause, max_size=4).map(tuple), month_near, month_near)
def test_who_resumes_takes_part_from_this_month_on_and_what_was_stays(
    pauses: tuple[Pause, ...], now: Month, month: Month
) -> None:
    left = without_pause(pauses, now)
    paused = any(one.covers(month) for one in left)
    assert paused == (month < now and any(one.covers(month) for one in pauses))


@UNHURRIED
@given(st.lists(st.tuples(a_rhythm, a_tally), max_size=4), month_near)
def test_the_sheet_shows_at_most_two_years_until_now(
    organisations: list[tuple[Rhythm, dict[Month, int]]], last: Month
) -> None:
    rhythms = [replace(rhythm, organisation_id=id_) for id_, (rhythm, _) in enumerate(organisations)]
    shown = sheet(rhythms, dict(enumerate(tally for _, tally in organisations)), last, carried=False)
    assert shown.months == months(shown.months[0], last)
    assert 1 <= len(shown.months) <= 24
    assert [line.rhythm for line in shown.lines] == rhythms
    assert all(len(line.standings) == len(line.brought) == len(shown.months) for line in shown.lines)


def test_reasons_and_totals_are_read_kindly_or_refused() -> None:
    assert read_reason("  te\n druk ") == "te druk"
    assert read_total(" 12 ") == 12
    for typed in ("", " \n "):
        with pytest.raises(UserError, match="rhythm-reason-empty"):
            read_reason(typed)
    with pytest.raises(UserError, match="rhythm-reason-long"):
        read_reason("a" * 201)
    for typed in ("", "-1", "veel", "1000", "1.5", "٣", "9" * 5000):
        with pytest.raises(UserError, match="rhythm-total-wrong"):
            read_total(typed)
