"""Telegram's pace, on a clock of our own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox import Limits, Person, Sandbox
from bot.sandbox.errors import ApiError
from bot.sandbox.limits import Pace
from tests.sandbox.conftest import Service


class Timer:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def refusal(pace: Pace, chat_id: int) -> int | None:
    """The seconds to wait, or None when the message went through."""
    try:
        pace.take(chat_id)
    except ApiError as error:
        assert error.parameters
        wait: int = error.parameters["retry_after"]
        return wait
    return None


def test_without_limits_everything_goes() -> None:
    pace = Pace()
    assert all(refusal(pace, 1) is None for _ in range(1000))


def test_thirty_a_second_go_and_the_next_waits() -> None:
    timer = Timer()
    pace = Pace(Limits(), timer)
    assert all(refusal(pace, chat_id) is None for chat_id in range(1, 31))
    assert refusal(pace, 99) == 1
    timer.now = 1.0
    assert refusal(pace, 99) is None


def test_a_private_chat_takes_a_short_burst_and_then_one_a_second() -> None:
    timer = Timer()
    pace = Pace(Limits(private_burst=3), timer)
    assert [refusal(pace, 1) for _ in range(4)] == [None, None, None, 1]
    timer.now = 1.0
    assert [refusal(pace, 1) for _ in range(2)] == [None, 1]


def test_a_group_takes_twenty_a_minute() -> None:
    timer = Timer()
    pace = Pace(Limits(), timer)
    assert all(refusal(pace, -100) is None for _ in range(20))
    timer.now = 10.0
    assert refusal(pace, -100) == 50
    assert refusal(pace, -200) is None


@given(st.lists(st.floats(0, 0.2), min_size=1, max_size=200))
def test_no_second_ever_holds_more_than_thirty(gaps: list[float]) -> None:
    timer = Timer()
    pace = Pace(Limits(private_burst=1000), timer)
    sent = []
    for gap in gaps:
        timer.now += gap
        if refusal(pace, 1) is None:
            sent.append(timer.now)
    assert all(later - earlier >= 1 for earlier, later in zip(sent, sent[30:], strict=False))


async def test_limits_are_off_until_switched_on(sandbox: Sandbox, service: Service, noor: Person) -> None:
    for _ in range(40):
        assert (await service.call("sendMessage", chat_id=noor.id, text="dag")).status == 200
    sandbox.limit(Limits(private_burst=1))
    answers = [await service.call("sendMessage", chat_id=noor.id, text="dag") for _ in range(2)]
    assert [answer.status for answer in answers] == [200, 429]
    assert sandbox.ledger.refused_for_pace == 1


@pytest.mark.parametrize("method", ["sendChatAction", "getChat"])
async def test_only_messages_count(sandbox: Sandbox, service: Service, noor: Person, method: str) -> None:
    sandbox.limit(Limits(private_burst=1))
    for _ in range(3):
        assert (await service.call(method, chat_id=noor.id, action="typing")).status == 200
