"""Sending to many at Telegram's pace, beside how others do it: the same crowd, the same exact limits, the same virtual
clock. Waiting is all that counts here; what computing and disks cost is measured by `load`.
"""

import asyncio
import logging
import warnings
from collections import Counter
from collections.abc import Awaitable, Callable, Collection, Coroutine, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from typing import Any

from markupsafe import Markup
from telegram.ext import ExtBot
from telegram.warnings import PTBDeprecationWarning

from bot.core.screen import Screen
from bot.delivery import store
from bot.delivery.model import Outgoing
from tests.bench.rivals import aiogram_broadcast, all_together, by_workers, one_by_one, stock
from tests.delivery.hours import JOB, Hours, hours
from tests.delivery.virtual import ExactTelegram, run_virtually

FIRST_ASKER = 1_000_000
BETWEEN_QUESTIONS = 0.31
FLOOD_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Sent:
    """What Telegram saw: when the last of the broadcast arrived there (who is flooded left out), how many arrived,
    how many 429s it gave, and how long each reply took to get there.
    """

    seconds: float
    delivered: int
    refused: int
    replies: Sequence[float]

    @property
    def reply_p95(self) -> float:
        return quantiles(self.replies, n=20)[-1]


@dataclass(frozen=True, slots=True)
class Plan:
    """A broadcast to `chats`, of which some are `flooded`, while people ask something all the time, or not."""

    chats: Sequence[int]
    flooded: Collection[int] = ()
    asked: int = 0

    @classmethod
    def crowd(cls, size: int, flooded: int = 0, asked: int = 0) -> "Plan":
        """So many people, the flooded ones evenly among them."""
        chats = range(1, size + 1)
        return cls(chats, chats[size // (flooded + 1) :: size // flooded] if flooded else (), asked)

    def rounds(self) -> list[list[int]]:
        """The chats in as many mailings as the one that gets most needs: a mailing goes to a chat once."""
        rounds: list[list[int]] = []
        times: Counter[int] = Counter()
        for chat in self.chats:
            if times[chat] == len(rounds):
                rounds.append([])
            rounds[times[chat]].append(chat)
            times[chat] += 1
        return rounds

    def telegram(self) -> ExactTelegram:
        return ExactTelegram(flooded=dict.fromkeys(self.flooded, FLOOD_SECONDS))

    def seen_by(self, telegram: ExactTelegram, asked_at: Sequence[float]) -> Sent:
        """What came of it."""
        flooded = set(self.flooded)
        broadcast = [at for at, chat in telegram.arrived if chat < FIRST_ASKER and chat not in flooded]
        replied = {chat - FIRST_ASKER: at for at, chat in telegram.arrived if chat >= FIRST_ASKER}
        replies = [replied.get(number, float("inf")) - at for number, at in enumerate(asked_at)]
        return Sent(max(broadcast), len(telegram.arrived) - len(replied), telegram.refused, replies)


Reply = Callable[[int], Coroutine[Any, Any, object]]
Way = Callable[[ExtBot[Any], Sequence[int]], Awaitable[None]]


async def _ask(plan: Plan, reply: Reply) -> list[float]:
    """Have each asker replied to, one after the other; returns when each asked."""
    moments, replying = [], set()
    for number in range(plan.asked):
        await asyncio.sleep(BETWEEN_QUESTIONS)
        moments.append(asyncio.get_running_loop().time())
        replying.add(asyncio.create_task(reply(FIRST_ASKER + number)))
    await asyncio.gather(*replying, return_exceptions=True)
    return moments


def wijkbot(plan: Plan) -> Sent:
    """The worker, with its outbox in a database."""

    async def scene(on: Hours) -> Sent:
        on.telegram = plan.telegram()

        async def reply(chat: int) -> None:
            screen = Screen(Markup("Samira"))
            await on.db.write(lambda tx: on.outbox.add(tx, Outgoing(chat, screen)))

        async with on.working():
            for number, chats in enumerate(plan.rounds()):
                await on.broadcast(chats, f"note/{number}")
            asked_at = await _ask(plan, reply)
            while await on.db.read(store.waiting_per_lane):
                await asyncio.sleep(5)
        return plan.seen_by(on.telegram, asked_at)

    with TemporaryDirectory() as folder:
        return hours(scene, Path(folder))


def after_cancel() -> int:
    """How many messages of a broadcast still went, more than a second after it was cancelled."""

    async def scene(on: Hours) -> int:
        async with on.working():
            await on.broadcast(range(1, 2001))
            await asyncio.sleep(10)
            await on.db.write(lambda tx: on.mailings.cancel(tx, JOB))
            await asyncio.sleep(1)
            sent = len(on.telegram.arrived)
            await asyncio.sleep(120)
            return len(on.telegram.arrived) - sent

    with TemporaryDirectory() as folder:
        return hours(scene, Path(folder))


def ptb(way: Way, retries: int | None = None) -> Callable[[Plan], Sent]:
    """python-telegram-bot, sending in one of the ways people do, with its rate limiter or without."""

    def run(plan: Plan) -> Sent:
        async def scene() -> Sent:
            telegram = plan.telegram()
            async with stock(telegram, retries) as bot:
                asking = asyncio.create_task(_ask(plan, lambda chat: bot.send_message(chat, "Samira")))
                await way(bot, plan.chats)
                return plan.seen_by(telegram, await asking)

        logging.getLogger("telegram.ext.AIORateLimiter").setLevel(logging.CRITICAL)  # it tells of every 429
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", PTBDeprecationWarning)
            return run_virtually(scene())

    return run


def aiogram(plan: Plan) -> Sent:
    """aiogram's broadcasting example; nobody asks anything meanwhile."""

    async def scene() -> Sent:
        telegram = plan.telegram()
        await aiogram_broadcast(telegram, plan.chats)
        return plan.seen_by(telegram, [])

    return run_virtually(scene())


LOOP = ptb(one_by_one)
GATHER = ptb(all_together)
GATHER_LIMITED = ptb(all_together, retries=0)
GATHER_INSISTING = ptb(all_together, retries=20)
WORKERS_LIMITED = ptb(by_workers, retries=20)
