"""kill -9 and SIGTERM, beside what the same does to others: updates lost, messages doubled or lost, seconds to stop.

Not here: the tests that must hold (tests.delivery.test_kill).
"""

import asyncio
import random
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.delivery.model import State
from bot.sandbox import Person, Sandbox
from tests.bench.contestants import WIJKBOT, Contestant
from tests.delivery.process import bot_process, crowd, furnish
from tests.delivery.questions import questions
from tests.delivery.waiting import (
    BULK_IN_FLIGHT,
    answers_reach,
    leave_unhandled,
    outcomes,
    publish,
)

PATIENCE = 15.0  # seconds that a bot may take to start, on a busy machine
QUIET = 3.0
Process = AbstractAsyncContextManager[asyncio.subprocess.Process]
Start = Callable[[], Process]


@dataclass(frozen=True, slots=True)
class Answered:
    """Of so many questions: how many got no answer, and how many answers came twice."""

    asked: int
    lost: int
    doubled: int


@dataclass(frozen=True, slots=True)
class Broadcast:
    """Of so many recipients: who got nothing, who got it twice, and whom the bot itself calls unknown."""

    size: int
    lost: int
    doubled: int
    unknown: int = 0


async def updates_under_kills(
    contestant: Contestant, kills: Sequence[int], each: int, settings: dict[str, str] | None = None
) -> Answered:
    """Bursts of so many questions, each with a number of kills at random moments of it; and a run to the end."""
    async with AsyncExitStack() as stack:
        sandbox = Sandbox()
        askers = crowd(sandbox, len(kills) * each)
        database = Path(stack.enter_context(TemporaryDirectory())) / "wijkbot.db"
        if contestant is WIJKBOT:
            await furnish(database, askers)
        url = await stack.enter_async_context(sandbox.serve())
        wording = questions(len(askers))
        for number, moments in enumerate(kills):
            burst = slice(number * each, (number + 1) * each)
            _ask(askers[burst], wording[burst])
            await _kill_at(
                sandbox,
                lambda: bot_process(url, database, contestant.command, **(settings or {})),
                random.Random(number).sample(range(1, each - moments), moments),
            )
        async with bot_process(url, database, contestant.command, **(settings or {})):
            await _nothing_comes(sandbox)
    got = Counter(entry.chat_id for entry in sandbox.ledger.entries)
    ids = [asker.id for asker in askers]
    doubled = sum(max(0, got[asker] - 1) for asker in ids)
    return Answered(len(ids), sum(not got[asker] for asker in ids), doubled)


def _ask(askers: Sequence[Person], wording: Sequence[str]) -> None:
    for asker, question in zip(askers, wording, strict=True):
        asker.say(question)


async def broadcast_under_kills(kills: int, size: int) -> Broadcast:
    """The bot, killed at random moments of a broadcast."""
    with TemporaryDirectory() as folder:
        sandbox, database = Sandbox(), Path(folder) / "wijkbot.db"
        readers = crowd(sandbox, size)
        await publish(database, readers)
        async with sandbox.serve() as url:
            await _kill_and_finish(sandbox, lambda: bot_process(url, database), kills, size)
        states = {sent.chat_id: sent.state for sent in await outcomes(database)}
    got = Counter(entry.chat_id for entry in sandbox.ledger.entries)
    unknown = sum(state is State.UNKNOWN for state in states.values())
    if Counter(states.values())[State.DELIVERED] + unknown != size:
        raise RuntimeError("the states do not add up to the recipients")
    lost = sum(not got[chat] and state is not State.UNKNOWN for chat, state in states.items())
    return Broadcast(size, lost, sum(times - 1 for times in got.values()), unknown)


async def rule_under_kills(rule: str, kills: int, size: int) -> Broadcast:
    """The same for how others keep their place: `loop` or `checkpoint`."""
    with TemporaryDirectory() as folder:
        sandbox, chats = Sandbox(), Path(folder) / "chats"
        readers = crowd(sandbox, size)
        chats.write_text("\n".join(str(reader.id) for reader in readers))
        command = (sys.executable, "-m", "tests.bench.rival_broadcast", rule, str(chats))
        async with sandbox.serve() as url:
            await _kill_and_finish(sandbox, lambda: bot_process(url, chats, command), kills, size)
    got = Counter(entry.chat_id for entry in sandbox.ledger.entries)
    return Broadcast(size, size - len(got), sum(times - 1 for times in got.values()))


async def _kill_and_finish(sandbox: Sandbox, start: Start, kills: int, size: int) -> None:
    await _kill_at(
        sandbox, start, random.Random(kills).sample(range(1, size - BULK_IN_FLIGHT * kills), kills)
    )
    async with start() as process:
        await _nothing_comes(sandbox)
        process.send_signal(signal.SIGTERM)
        await process.wait()


async def _kill_at(sandbox: Sandbox, start: Start, moments: Sequence[int]) -> None:
    """Kill it when it has sent so many messages more than now; or when nothing comes any more, because what should
    have come was lost.
    """
    before = len(sandbox.ledger.entries)
    for moment in sorted(moments):
        async with start() as process:
            wanted = max(before + moment, len(sandbox.ledger.entries) + 1)
            reached = asyncio.create_task(answers_reach(sandbox, wanted))
            quiet = asyncio.create_task(_nothing_comes(sandbox))
            await asyncio.wait((reached, quiet), return_when=asyncio.FIRST_COMPLETED)
            for task in (reached, quiet):
                task.cancel()
            process.send_signal(signal.SIGKILL)


async def _nothing_comes(sandbox: Sandbox) -> None:
    """Wait until a process that just started has nothing to send any more, or never had."""
    at_start = sent = len(sandbox.ledger.entries)
    since = time.monotonic()
    while sandbox.waiting_updates or time.monotonic() - since < (QUIET if sent > at_start else PATIENCE):
        if sent != len(sandbox.ledger.entries):
            sent, since = len(sandbox.ledger.entries), time.monotonic()
        await asyncio.sleep(0.05)


async def seconds_to_stop(contestant: Contestant, messages: int, updates: int, waiting: int = 0) -> float:
    """From SIGTERM to the end of the process, while messages, updates that were taken in, and updates that Telegram
    still has wait.
    """
    async with AsyncExitStack() as stack:
        sandbox = Sandbox()
        people = crowd(sandbox, max(messages, 100))
        database = Path(stack.enter_context(TemporaryDirectory())) / "wijkbot.db"
        await furnish(database, people[:100])
        await publish(database, people[:messages])
        await leave_unhandled(database, (people[number % 100] for number in range(updates)))
        _ask([people[number % 100] for number in range(waiting)], questions(waiting))
        url = await stack.enter_async_context(sandbox.serve())
        bot = await stack.enter_async_context(bot_process(url, database, contestant.command))
        await answers_reach(sandbox, 20)
        start = time.monotonic()
        bot.send_signal(signal.SIGTERM)
        await asyncio.wait_for(bot.wait(), 60)
        return time.monotonic() - start
