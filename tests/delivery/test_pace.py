"""Pace: whatever comes, Telegram's limits hold."""

from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.pace import ChatPace, Limits, OverallPace

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
        pace.sent(now, bulk=is_bulk, answers_wait=False)
        sent.append(now)
    assert most_within(sent, 1.02) <= 29


def test_bulk_goes_evenly_and_leaves_room_while_somebody_waits_for_an_answer() -> None:
    pace, now, sent = OverallPace(LIMITS), 0.0, []
    while now < 10:
        now += pace.wait(now, bulk=True)
        pace.sent(now, bulk=True, answers_wait=True)
        sent.append(now)
    assert most_within(sent, 1.0) <= 26
    assert len(sent) >= 0.93 * 25 * 10


def test_after_a_halt_of_everything_bulk_stops_and_climbs_back_without_a_burst() -> None:
    pace = OverallPace(LIMITS)
    pace.halt(0.0, seconds=5)
    assert pace.wait(0.0, bulk=True) == 5
    assert pace.wait(0.0, bulk=False) == 0
    now, sent = 0.0, []
    while now < 70:
        now += pace.wait(now, bulk=True)
        pace.sent(now, bulk=True, answers_wait=False)
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
