"""Questions answered per second, end to end: the bot beside stock python-telegram-bot, on the same sandbox."""

import asyncio
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.sandbox import Person, Sandbox
from tests.bench.contestants import AIOGRAM, CONCURRENT, SEQUENTIAL, WIJKBOT, Contestant
from tests.bench.cores import on_core, seconds_used
from tests.delivery.process import bot_process, crowd, furnish
from tests.delivery.questions import questions

CHATS = 500
WARM_UP = 100
IN_FLIGHT = "64"


CONTESTANTS = (WIJKBOT, SEQUENTIAL, CONCURRENT, AIOGRAM)


@dataclass(frozen=True, slots=True)
class Run:
    """How many questions were answered a second, and how many milliseconds of a core each took the bot."""

    per_second: float
    core_ms: float


async def answered(contestant: Contestant, count: int, core: int) -> Run:
    """One run in a process of its own, after a warm-up. Raises when somebody gets too many answers, or too few."""
    sandbox = Sandbox()
    people = crowd(sandbox, CHATS)
    async with sandbox.serve() as url, AsyncExitStack() as stack:
        database = Path(stack.enter_context(TemporaryDirectory())) / "wijkbot.db"
        await furnish(database, people)
        with on_core(core):
            starting = bot_process(
                url, database, contestant.command, WIJKBOT_PACE__ANSWERS_IN_FLIGHT=IN_FLIGHT
            )
            bot = await stack.enter_async_context(starting)
        await seconds_to_answer(sandbox, people, questions(WARM_UP))
        before = seconds_used(bot.pid)
        seconds = await seconds_to_answer(sandbox, people, questions(count))
        return Run(count / seconds, 1000 * (seconds_used(bot.pid) - before) / count)


async def seconds_to_answer(sandbox: Sandbox, people: Sequence[Person], asked: Sequence[str]) -> float:
    """Everything is asked at once; the clock stops when the last answer arrives."""
    sandbox.ledger.clear()
    askers = [people[number % len(people)] for number in range(len(asked))]
    for asker, question in zip(askers, asked, strict=True):
        asker.say(question)
    start = time.monotonic()
    async with asyncio.timeout(300):
        while len(sandbox.ledger.entries) < len(asked):
            await asyncio.sleep(0.02)
    if Counter(entry.chat_id for entry in sandbox.ledger.entries) != Counter(asker.id for asker in askers):
        raise RuntimeError("somebody got too many answers, or too few")
    return sandbox.ledger.entries[-1].at - start
