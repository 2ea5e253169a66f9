"""Short forms of the figures of sending to many: the worker beside others, on the same Telegram and virtual clock."""

from collections.abc import Iterator

import pytest
import structlog

from tests.bench.pacing import (
    GATHER,
    GATHER_INSISTING,
    GATHER_LIMITED,
    LOOP,
    WORKERS_LIMITED,
    Plan,
    aiogram,
    wijkbot,
)


@pytest.fixture(autouse=True)
def silent() -> Iterator[None]:
    """A line for each 429 of the rivals says nothing."""
    with structlog.testing.capture_logs():
        yield


def test_it_is_faster_than_loops_and_causes_no_429_while_all_together_lose_or_cause_many() -> None:
    plan = Plan.crowd(300)
    own = wijkbot(plan)
    assert (own.delivered, own.refused) == (300, 0)
    assert 300 / own.seconds >= 0.93 * 30
    for slower in (LOOP(plan), aiogram(plan)):
        assert slower.refused == 0
        assert slower.seconds > 1.3 * own.seconds
    for loses in (GATHER(plan), GATHER_LIMITED(plan)):
        assert loses.delivered < 300
    assert GATHER_INSISTING(plan).refused > 10


def test_replies_overtake_a_broadcast_with_flooded_chats() -> None:
    plan = Plan.crowd(300, flooded=5, asked=30)
    own, workers, together = wijkbot(plan), WORKERS_LIMITED(plan), GATHER_INSISTING(plan)
    assert own.refused == 5
    assert own.reply_p95 <= 0.05
    assert own.reply_p95 < workers.reply_p95 / 5
    assert own.reply_p95 < together.reply_p95 / 50


def test_flooded_chats_hold_up_nobody_else() -> None:
    own = wijkbot(Plan.crowd(1000, flooded=10)).seconds / wijkbot(Plan.crowd(1000)).seconds
    theirs = WORKERS_LIMITED(Plan.crowd(1000, flooded=10)).seconds / WORKERS_LIMITED(Plan.crowd(1000)).seconds
    loop = LOOP(Plan.crowd(200, flooded=10)).seconds / LOOP(Plan.crowd(200)).seconds
    assert own <= 1.02
    assert own < theirs
    assert loop > 2


@pytest.mark.soak
def test_a_hundred_thousand_messages_to_people_and_groups_cause_no_429() -> None:
    people, groups = list(range(1, 90_001)), [-number for number in range(1, 501)] * 20
    own = wijkbot(Plan([*people, *groups]))
    assert (own.delivered, own.refused) == (100_000, 0)
