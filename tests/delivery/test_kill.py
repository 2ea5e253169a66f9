"""kill -9 and SIGTERM of the real bot in the middle of its work: nothing is lost, little or nothing is doubled."""

import asyncio
import random
import signal
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from markupsafe import Markup

from bot.core.clock import SystemClock
from bot.core.screen import Screen
from bot.delivery.mailings import Mailings, Recipient, SentTo
from bot.delivery.model import State
from bot.delivery.outbox import Outbox
from bot.delivery.store import Incoming, take_in
from bot.sandbox import Person, Sandbox
from bot.storage import Database
from tests.delivery.process import bot_process, crowd, furnish
from tests.delivery.questions import questions

QUESTIONS = 500
IN_FLIGHT = 16  # the default of `answers_in_flight`
BULK_IN_FLIGHT = 4  # and of `bulk_in_flight`
JOB = "note/1"


async def answers_reach(sandbox: Sandbox, count: int) -> None:
    """Wait until the bot has sent so many messages."""
    async with asyncio.timeout(60):
        while len(sandbox.ledger.entries) < count:
            await asyncio.sleep(0.005)


async def everybody_is_answered(sandbox: Sandbox) -> Counter[int]:
    """Wait until it is so; returns how many answers each asker got."""
    async with asyncio.timeout(60):
        while len({entry.chat_id for entry in sandbox.ledger.entries}) < QUESTIONS:
            await asyncio.sleep(0.05)
    await asyncio.sleep(0.3)  # for anything that would come twice
    return Counter(entry.chat_id for entry in sandbox.ledger.entries if entry.chat_id)


async def a_burst(sandbox: Sandbox, database: Path) -> None:
    """As many askers as questions, so that every answer can be counted."""
    askers = crowd(sandbox, QUESTIONS)
    await furnish(database, askers)
    for asker, question in zip(askers, questions(QUESTIONS), strict=True):
        asker.say(question)


@pytest.mark.parametrize("kills", [3, pytest.param(20, marks=pytest.mark.soak)])
async def test_no_question_is_lost_in_a_kill_and_few_are_answered_twice(tmp_path: Path, kills: int) -> None:
    sandbox, database = Sandbox(), tmp_path / "wijkbot.db"
    await a_burst(sandbox, database)
    moments = sorted(random.Random(kills).sample(range(1, QUESTIONS - IN_FLIGHT), kills))
    async with sandbox.serve() as url:
        for moment in moments:
            async with bot_process(url, database) as bot:
                await answers_reach(sandbox, max(moment, len(sandbox.ledger.entries) + 1))
                bot.send_signal(signal.SIGKILL)
        async with bot_process(url, database):
            answers = await everybody_is_answered(sandbox)
    assert answers.total() - QUESTIONS <= kills * IN_FLIGHT


async def test_a_stop_is_soon_over_and_nothing_is_lost_or_answered_twice(tmp_path: Path) -> None:
    sandbox, database = Sandbox(), tmp_path / "wijkbot.db"
    await a_burst(sandbox, database)
    async with sandbox.serve() as url:
        async with bot_process(url, database) as bot:
            await answers_reach(sandbox, 50)
            bot.send_signal(signal.SIGTERM)
            assert await asyncio.wait_for(bot.wait(), 3) == 0
        assert len(sandbox.ledger.entries) < QUESTIONS
        async with bot_process(url, database):
            answers = await everybody_is_answered(sandbox)
    assert answers.total() == QUESTIONS


@asynccontextmanager
async def in_the_database(path: Path) -> AsyncIterator[tuple[Database, Mailings]]:
    """What the bot does not see: it is not running."""
    db, clock = await Database.open(path), SystemClock()
    yield db, Mailings(Outbox(clock), clock)
    await db.close()


async def publish(database: Path, readers: Sequence[Person]) -> None:
    """A note that waits to go out to all of them."""
    everyone = [Recipient(reader.id) for reader in readers]
    async with in_the_database(database) as (db, mailings):
        await db.write(lambda tx: mailings.send(tx, JOB, [Screen(Markup("Verslag"))], everyone))


async def outcomes(database: Path) -> list[SentTo]:
    async with in_the_database(database) as (db, mailings):
        return await db.read(lambda tx: mailings.outcomes(tx, JOB))


async def nothing_comes_any_more(sandbox: Sandbox) -> None:
    sent = -1
    while sent < len(sandbox.ledger.entries):
        sent = len(sandbox.ledger.entries)
        await asyncio.sleep(1)


@pytest.mark.parametrize(("kills", "size"), [(4, 400), pytest.param(50, 10_000, marks=pytest.mark.soak)])
async def test_a_broadcast_is_never_doubled_by_kills_and_its_counts_add_up(
    tmp_path: Path, kills: int, size: int
) -> None:
    sandbox, database = Sandbox(), tmp_path / "wijkbot.db"
    readers = crowd(sandbox, size)
    await publish(database, readers)
    moments = sorted(random.Random(kills).sample(range(1, size - BULK_IN_FLIGHT * kills), kills))
    async with sandbox.serve() as url:
        for moment in moments:
            async with bot_process(url, database) as bot:
                await answers_reach(sandbox, max(moment, len(sandbox.ledger.entries) + 1))
                bot.send_signal(signal.SIGKILL)
        async with bot_process(url, database) as bot:
            await answers_reach(sandbox, size - BULK_IN_FLIGHT * kills)
            await nothing_comes_any_more(sandbox)
            bot.send_signal(signal.SIGTERM)
            assert await bot.wait() == 0
    got = Counter(entry.chat_id for entry in sandbox.ledger.entries)
    states = {sent.chat_id: sent.state for sent in await outcomes(database)}
    unknown = {chat for chat, state in states.items() if state is State.UNKNOWN}
    assert max(got.values()) == 1
    assert Counter(states.values()).total() == size
    assert set(states.values()) <= {State.DELIVERED, State.UNKNOWN}
    assert len(unknown) <= BULK_IN_FLIGHT * kills
    assert {chat for chat in states if not got[chat]} <= unknown


async def test_a_stop_takes_no_longer_with_ten_thousand_messages_and_five_thousand_updates_waiting(
    tmp_path: Path,
) -> None:
    sandbox, database = Sandbox(), tmp_path / "wijkbot.db"
    readers = crowd(sandbox, 10_000)
    await furnish(database, readers[:100])
    await publish(database, readers)
    asked = [(number, reader.id) for number, reader in enumerate(readers[:100] * 50)]
    async with in_the_database(database) as (db, _):
        await db.write(lambda tx: take_in(tx, [_question(*each) for each in asked], datetime.now(UTC)))
    async with sandbox.serve() as url, bot_process(url, database) as bot:
        await answers_reach(sandbox, 50)
        bot.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(bot.wait(), 3) == 0


def _question(number: int, asker: int) -> Incoming:
    chat = {"id": asker, "type": "private", "first_name": "Vrager"}
    message = {"message_id": 1, "date": 1, "chat": chat, "from": chat | {"is_bot": False}, "text": "schulden"}
    return number, asker, {"update_id": number, "message": message}, ()
