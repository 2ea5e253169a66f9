"""People who wait for a bot in a process of its own: replies while it sends to many, and answers to presses.

Not here: the bots that are measured (contestants), what is sent on a virtual clock (pacing).
"""

import asyncio
import time
from collections.abc import Sequence
from contextlib import AsyncExitStack
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory

from bot.delivery.api import BotApi
from bot.sandbox import Fault, Limits, Person, Sandbox
from bot.sandbox.faults import Kind
from tests.bench.contestants import Contestant
from tests.bench.cores import on_core
from tests.delivery.process import bot_process, crowd, furnish
from tests.delivery.questions import questions
from tests.delivery.waiting import answers_reach, publish

ROUND_TRIP_MS = 50
ASKERS = 20
BETWEEN_QUESTIONS = 0.31
FLOODED = 5
FLOOD_SECONDS = 30
TELEGRAMS_PACE = {
    "WIJKBOT_PACE__OVERALL_PER_SECOND": "28.5",
    "WIJKBOT_PACE__BULK_PER_SECOND": "25",
    "WIJKBOT_PACE__PRIVATE_PER_SECOND": "1",
    "WIJKBOT_PACE__PRIVATE_BURST": "3",
}


def p95(times: Sequence[float]) -> float:
    return quantiles(times, n=20)[-1]


async def replies_during_broadcast(contestant: Contestant, size: int, core: int) -> float:
    """Seconds within which 95 of 100 replies are sent while a note goes to so many, five of them flooded; at
    Telegram's pace and with 50 ms for each call. A question that got no reply counts as the whole time.
    """
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        sandbox, database = Sandbox(), folder / "wijkbot.db"
        askers, readers = crowd(sandbox, ASKERS), crowd(sandbox, size)
        await furnish(database, askers)
        await publish(database, readers)
        chats = folder / "chats"
        chats.write_text("\n".join(str(reader.id) for reader in readers))
        url = await stack.enter_async_context(sandbox.serve())
        _as_telegram(sandbox, [reader.id for reader in readers[:: size // FLOODED]])
        with on_core(core):
            command = contestant.with_broadcast(chats)
            await stack.enter_async_context(bot_process(url, database, command, **TELEGRAMS_PACE))
        await answers_reach(sandbox, 30)  # it is under way
        return await _ask_until_sent(sandbox, askers, size)


def _as_telegram(sandbox: Sandbox, flooded: Sequence[int]) -> None:
    sandbox.limit(Limits())
    sandbox.fault(Fault(Kind.DELAY, delay_ms=ROUND_TRIP_MS))
    for chat in flooded:
        sandbox.fault(
            Fault(Kind.FLOOD, method="sendMessage", chat_id=chat, count=1, retry_after=FLOOD_SECONDS)
        )


async def _ask_until_sent(sandbox: Sandbox, askers: Sequence[Person], size: int) -> float:
    """One question after the other, until the note is nearly out; then wait for the replies."""
    start, asked = time.monotonic(), 0
    wording = questions(10_000)
    while len(sandbox.ledger.entries) - len(sandbox.ledger.reply_times) < 0.9 * size:
        askers[asked % len(askers)].say(wording[asked])
        asked += 1
        await asyncio.sleep(BETWEEN_QUESTIONS)
    lasted = time.monotonic() - start
    deadline = time.monotonic() + 10
    while len(sandbox.ledger.reply_times) < asked and time.monotonic() < deadline:
        await asyncio.sleep(0.1)
    unanswered = asked - len(sandbox.ledger.reply_times)
    return p95([*sandbox.ledger.reply_times, *[lasted] * unanswered])


async def presses_at_once(contestant: Contestant, people: int, core: int) -> float:
    """Seconds within which 95 of 100 presses of a button are answered, when all press at the same moment and each
    call takes 50 ms.
    """
    async with AsyncExitStack() as stack:
        sandbox = Sandbox()
        pressing = crowd(sandbox, people)
        database = Path(stack.enter_context(TemporaryDirectory())) / "wijkbot.db"
        await furnish(database, pressing)
        url = await stack.enter_async_context(sandbox.serve())
        await _show_buttons(url, sandbox, pressing)
        with on_core(core):
            await stack.enter_async_context(bot_process(url, database, contestant.command))
        sandbox.ledger.clear()
        pressing[0].say("wie weet iets van schulden")
        await answers_reach(sandbox, 1)  # it is awake
        sandbox.fault(Fault(Kind.DELAY, delay_ms=ROUND_TRIP_MS))
        await asyncio.sleep(2)  # what it does at its start is over
        sandbox.ledger.clear()
        for person in pressing:
            person.press("Gelezen")
        async with asyncio.timeout(120):
            while len(sandbox.ledger.press_times) < people:
                await asyncio.sleep(0.02)
        return p95(sandbox.ledger.press_times)


async def _show_buttons(url: str, sandbox: Sandbox, people: Sequence[Person]) -> None:
    """A message with a button in each chat."""
    keyboard = {"inline_keyboard": [[{"text": "Gelezen", "callback_data": "read:1"}]]}
    async with BotApi(f"{url}/bot", sandbox.token) as api:
        for person in people:
            given = {"chat_id": person.id, "text": "Verslag", "reply_markup": keyboard}
            await api.call("sendMessage", given)
