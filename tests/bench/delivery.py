"""The figures of delivery, each beside its rivals: what is wanted of them, and how often and how large it is measured.

Not here: how each is measured (pacing, people, kills, backup).
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

from tests.bench import pacing
from tests.bench.backup import copied, stepped
from tests.bench.contestants import AIOGRAM, CONCURRENT, GATHER, SEQUENTIAL, WIJKBOT, WORKERS, Contestant
from tests.bench.kills import (
    Answered,
    Broadcast,
    broadcast_under_kills,
    rule_under_kills,
    seconds_to_stop,
    updates_under_kills,
)
from tests.bench.pacing import Plan, Sent
from tests.bench.people import presses_at_once, replies_during_broadcast
from tests.bench.report import Figure
from tests.delivery.waiting import webhook


@dataclass(frozen=True, slots=True)
class Size:
    """How much is measured: rounds of what is short, recipients, kills and the questions of a burst, messages in all."""

    rounds: int
    recipients: int
    kills: int
    burst: int
    messages: int


SHORT = Size(rounds=3, recipients=1_000, kills=8, burst=500, messages=100_000)
LONG = Size(rounds=5, recipients=2_000, kills=100, burst=3_000, messages=100_000)
KILLED_BROADCAST = {SHORT.kills: 1_500, LONG.kills: 10_000}
RIVAL_KILLS = 5
PRESSES = 500


async def figures(size: Size, core: int) -> AsyncIterator[Figure]:
    """All of them, one after the other."""
    for figure in await _updates(size):
        yield figure
    for figure in await _broadcasts(size):
        yield figure
    yield await _replies(size, core)
    yield await _presses(size, core)
    for figure in await asyncio.to_thread(_paced, size):  # a virtual clock brings a loop of its own
        yield figure
    yield await _stop(size)
    for figure in await _backup(size):
        yield figure


async def _updates(size: Size) -> list[Figure]:
    def share(found: Answered) -> list[float]:
        return [100 * found.lost / found.asked]

    polling = await updates_under_kills(WIJKBOT, [size.kills], size.burst)
    brought = await updates_under_kills(WIJKBOT, [size.kills], size.burst, webhook())
    rivals = {
        rival.name: await updates_under_kills(rival, [1] * RIVAL_KILLS, size.burst)
        for rival in (SEQUENTIAL, CONCURRENT, AIOGRAM)
    }
    doubled = {name: [found.doubled / RIVAL_KILLS] for name, found in rivals.items()}
    return [
        Figure(
            f"updates lost, {2 * size.kills} random kills, polling and webhook",
            "%",
            [*share(polling), *share(brought)],
            0,
            {name: share(found) for name, found in rivals.items()},
        ),
        Figure(
            "replies doubled in a kill",
            "replies",
            [polling.doubled / size.kills, brought.doubled / size.kills],
            16,
            doubled,
        ),
    ]


async def _broadcasts(size: Size) -> list[Figure]:
    kills, recipients = size.kills // 2, KILLED_BROADCAST[size.kills]

    def lost(found: Broadcast) -> list[float]:
        return [100 * found.lost / found.size]

    def doubled(found: Broadcast) -> list[float]:
        return [100 * found.doubled / found.size]

    own = await broadcast_under_kills(kills, recipients)
    rivals = {
        "checkpoint at fetch": await rule_under_kills("checkpoint", kills, recipients),
        "loop that notes each hundred": await rule_under_kills("loop", kills, recipients),
    }
    name = f"broadcast of {recipients} under {kills} kills"
    return [
        Figure(
            f"{name}: doubled", "%", doubled(own), 0, {key: doubled(found) for key, found in rivals.items()}
        ),
        Figure(
            f"{name}: lost without a trace",
            "%",
            lost(own),
            0,
            {key: lost(found) for key, found in rivals.items()},
        ),
        Figure(f"{name}: shown as unknown, a kill", "messages", [own.unknown / kills], 4),
    ]


async def _replies(size: Size, core: int) -> Figure:
    async def measured(contestant: Contestant) -> list[float]:
        return [1000 * await replies_during_broadcast(contestant, size.recipients, core)]

    own = await measured(WIJKBOT)
    workers, gather = await asyncio.gather(measured(WORKERS), measured(GATHER))
    return Figure(
        f"reply while {size.recipients} are being sent, 5 chats flooded, 50 ms round trip: p95",
        "ms",
        own,
        50,
        {WORKERS.name: workers, GATHER.name: gather},
        form=".0f",
    )


async def _presses(size: Size, core: int) -> Figure:
    async def measured(contestant: Contestant, rounds: int) -> list[float]:
        return [await presses_at_once(contestant, PRESSES, core) for _ in range(rounds)]

    own = await measured(WIJKBOT, size.rounds)
    rivals = {rival.name: await measured(rival, 1) for rival in (SEQUENTIAL, CONCURRENT, AIOGRAM)}
    return Figure(f"{PRESSES} people press at once, 50 ms round trip: p95", "s", own, 0.6, rivals)


def _paced(size: Size) -> list[Figure]:
    """On a virtual clock: the same in every run, so once is enough."""
    crowd, flooded = Plan.crowd(2000), Plan.crowd(2000, flooded=20)
    people = list(range(1, size.messages * 9 // 10 + 1))
    groups = [-number for number in range(1, 501)] * (size.messages // 5000)
    ways: dict[str, Callable[[Plan], Sent]] = {
        "plain loop": pacing.LOOP,
        "AIORateLimiter, 16 workers": pacing.WORKERS_LIMITED,
        "AIORateLimiter, gather": pacing.GATHER_INSISTING,
        "aiogram’s example": pacing.aiogram,
    }
    own, clean = pacing.wijkbot(crowd), {name: way(crowd) for name, way in ways.items()}
    most = pacing.wijkbot(Plan([*people, *groups]))
    limited = Plan.crowd(600)
    refusing = {
        "AIORateLimiter with retries, of 600": [pacing.GATHER_INSISTING(limited).refused],
        "AIORateLimiter, of 600": [pacing.GATHER_LIMITED(limited).refused],
        "without, of 600": [pacing.GATHER(limited).refused],
    }
    dropped = {
        "AIORateLimiter": [600 - pacing.GATHER_LIMITED(limited).delivered],
        "without": [600 - pacing.GATHER(limited).delivered],
    }
    held_up = {name: [way(flooded).seconds / clean[name].seconds] for name, way in ways.items()}
    rates = {name: [_share(sent)] for name, sent in clean.items()}
    return [
        Figure("429s of its own making in 100,000 messages", "429s", [most.refused], 0, refusing, form=".0f"),
        Figure(
            "messages of those that were dropped",
            "messages",
            [size.messages - most.delivered],
            0,
            dropped,
            form=".0f",
        ),
        Figure(
            "20 of 2,000 chats flooded: time for the others, by that of a clean run",
            "×",
            [pacing.wijkbot(flooded).seconds / own.seconds],
            1.02,
            held_up,
            form=".3f",
        ),
        Figure(
            "2,000 messages, nobody asking: share of 30/s",
            "%",
            [_share(own)],
            93,
            rates,
            more=True,
            form=".1f",
        ),
        Figure(
            "cancelled: messages that still went, over a second later",
            "messages",
            [pacing.after_cancel()],
            0,
            form=".0f",
        ),
    ]


def _share(sent: Sent) -> float:
    return 100 * sent.delivered / sent.seconds / 30


async def _stop(size: Size) -> Figure:
    own = [await seconds_to_stop(WIJKBOT, 10_000, 5_000) for _ in range(size.rounds)]
    rivals = {rival.name: [await seconds_to_stop(rival, 0, 0, 500)] for rival in (SEQUENTIAL, CONCURRENT)}
    rivals = {f"{name}, 500 updates": found for name, found in rivals.items()}
    return Figure("SIGTERM to exit, 10,000 messages and 5,000 updates waiting", "s", own, 3, rivals)


async def _backup(size: Size) -> list[Figure]:
    runs = [await copied() for _ in range(size.rounds)]
    theirs = await copied(stepped)
    name = "backup of 120 MB while writing"
    rival = "stepped, given up after 15 s"
    return [
        Figure(name, "s", [seconds for seconds, _ in runs], 0.5, {rival: [theirs[0]]}),
        Figure(
            f"{name}: the longest that a write waited",
            "ms",
            [1000 * wait for _, wait in runs],
            75,
            {rival: [1000 * theirs[1]]},
            form=".0f",
        ),
    ]
