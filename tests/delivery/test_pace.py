"""Pace: whatever comes, Telegram's limits hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.model import Lane
from bot.delivery.pace import ChatPace, Floods, Limits, Outage, OverallPace

LIMITS = Limits()
PERSON, GROUP = 7, -7
pauses = st.lists(st.floats(0, 3), min_size=1, max_size=150)


def most_within(moments: list[float], seconds: float) -> int:
    """The most moments in any window of so many seconds."""
    return max(sum(start <= moment < start + seconds for moment in moments) for start in moments)


@given(pauses, st.lists(st.booleans(), min_size=150, max_size=150))
def test_never_more_than_29_messages_in_any_second(pauses: list[float], bulk: list[bool]) -> None:
    pace, now, sent = OverallPace(LIMITS), 0.0, []
    for pause, is_bulk in zip(pauses, bulk, strict=False):
        now += pause / 50
        now += pace.wait(now, bulk=is_bulk)
        pace.sent(now, Lane.BROADCAST if is_bulk else Lane.ANSWER)
        sent.append(now)
    assert most_within(sent, 1.02) <= 29


def test_bulk_goes_evenly_and_leaves_room_while_people_ask_things() -> None:
    pace, now, sent = OverallPace(LIMITS), 0.0, []
    pace.sent(now, Lane.ANSWER)
    while now < 10:
        now += pace.wait(now, bulk=True)
        pace.sent(now, Lane.BROADCAST)
        sent.append(now)
    assert most_within(sent, 1.0) <= 26
    assert len(sent) >= 0.93 * 25 * 10
    assert pace.wait(now, bulk=False) == 0


@pytest.mark.parametrize("lane", [Lane.ALARM, Lane.REMINDER])
def test_bulk_has_the_whole_pace_when_nobody_asks_anything(lane: Lane) -> None:
    pace, now, sent = OverallPace(LIMITS), 0.0, 0
    pace.sent(now, lane)
    while now < 20:
        now += pace.wait(now, bulk=True)
        pace.sent(now, Lane.BROADCAST)
        sent += 1
    assert sent >= 0.93 * 30 * 20


def test_after_a_halt_of_everything_bulk_stops_and_climbs_back_without_a_burst() -> None:
    pace = OverallPace(LIMITS)
    pace.halt(0.0, seconds=5)
    assert pace.wait(0.0, bulk=True) == 5
    assert pace.wait(0.0, bulk=False) == 0
    now, sent = 0.0, []
    while now < 70:
        now += pace.wait(now, bulk=True)
        pace.sent(now, Lane.BROADCAST)
        sent.append(now)
    first = sum(5 <= moment < 10 for moment in sent)
    last = sum(65 <= moment < 70 for moment in sent)
    assert first < last / 2
    assert most_within(sent, 1.02) <= 29


@given(pauses)
def test_a_private_chat_gets_one_a_second_after_a_small_burst(pauses: list[float]) -> None:
    pace, now, sent = ChatPace(LIMITS), 0.0, []
    for pause in pauses:
        now = pace.ready_at(PERSON, now + pause)
        pace.sent(PERSON, now)
        sent.append(now)
    assert most_within(sent, 1.0) <= LIMITS.private_burst
    assert most_within(sent, 10.0) <= LIMITS.private_burst + 10


@given(pauses)
def test_a_group_gets_one_a_second_and_twenty_a_minute(pauses: list[float]) -> None:
    pace, now, sent = ChatPace(LIMITS), 0.0, []
    for pause in pauses:
        now = pace.ready_at(GROUP, now + pause / 3)
        pace.sent(GROUP, now)
        sent.append(now)
    assert most_within(sent, 1.0) == 1
    assert most_within(sent, 60.0) <= 20


def test_a_chat_that_was_told_to_wait_waits_and_no_other_does() -> None:
    pace = ChatPace(LIMITS)
    pace.hold(PERSON, until=30.0)
    assert pace.ready_at(PERSON, 1.0) == 30.0
    assert pace.ready_at(8, 1.0) == 1.0


def test_three_chats_told_to_wait_within_two_seconds_concern_everybody() -> None:
    floods = Floods()
    told = [(1, 0.0), (2, 1.0), (2, 1.5), (3, 3.5), (4, 4.0)]
    concerned = [floods.concern_everybody(chat, at, 5, well_below=True) for chat, at in told]
    assert concerned == [False, False, False, False, False]
    assert floods.concern_everybody(5, 4.5, 5, well_below=False)


def test_a_long_wait_concerns_everybody_only_when_the_chat_itself_got_little() -> None:
    assert Floods().concern_everybody(1, 0.0, 61, well_below=True)
    assert not Floods().concern_everybody(1, 0.0, 61, well_below=False)
    assert not Floods().concern_everybody(1, 0.0, 30, well_below=True)


def test_a_chat_that_got_much_is_not_well_below_its_limits() -> None:
    pace = ChatPace(LIMITS)
    pace.sent(PERSON, 0.0)
    assert pace.well_below(PERSON, 0.0)
    pace.sent(PERSON, 0.0)
    assert not pace.well_below(PERSON, 0.0)
    for number in range(11):
        assert pace.well_below(GROUP, number)
        pace.sent(GROUP, number)
    assert not pace.well_below(GROUP, 11.0)
    assert pace.well_below(GROUP, 90.0)


def test_when_nothing_arrives_all_wait_ever_longer_and_one_that_arrives_ends_it() -> None:
    outage, now, pauses = Outage(), 0.0, []
    for _ in range(8):
        outage.went(now, arrived=False)
        pauses.append(outage.wait(now))
        now += outage.wait(now)
    assert pauses == [0, 0, 1, 2, 4, 8, 15, 15]
    outage.went(now, arrived=True)
    outage.went(now, arrived=False)
    assert outage.wait(now) == 0
