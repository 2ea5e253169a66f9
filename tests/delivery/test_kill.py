"""kill -9 and SIGTERM of the real bot in the middle of its work: nothing is lost, little or nothing is doubled."""

import asyncio
import random
import signal
from collections import Counter
from pathlib import Path

import pytest

from bot.delivery.model import State
from bot.sandbox import Sandbox
from tests.delivery.process import bot_process, crowd, furnish
from tests.delivery.questions import questions
from tests.delivery.waiting import (
    BULK_IN_FLIGHT,
    IN_FLIGHT,
    answers_reach,
    leave_unhandled,
    nothing_comes_any_more,
    outcomes,
    publish,
    webhook,
)

QUESTIONS = 500


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


@pytest.mark.parametrize(
    ("kills", "way"),
    [
        (3, "polling"),
        pytest.param(100, "polling", marks=pytest.mark.soak),
        pytest.param(100, "webhook", marks=pytest.mark.soak),
    ],
)
async def test_no_question_is_lost_in_a_kill_and_few_are_answered_twice(
    tmp_path: Path, kills: int, way: str
) -> None:
    settings = webhook() if way == "webhook" else {}
    sandbox, database = Sandbox(), tmp_path / "wijkbot.db"
    await a_burst(sandbox, database)
    moments = sorted(random.Random(kills).sample(range(1, QUESTIONS - IN_FLIGHT), kills))
    async with sandbox.serve() as url:
        for moment in moments:
            async with bot_process(url, database, **settings) as bot:
                await answers_reach(sandbox, max(moment, len(sandbox.ledger.entries) + 1))
                bot.send_signal(signal.SIGKILL)
        async with bot_process(url, database, **settings):
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
    await leave_unhandled(database, readers[:100] * 50)
    async with sandbox.serve() as url, bot_process(url, database) as bot:
        await answers_reach(sandbox, 50)
        bot.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(bot.wait(), 3) == 0
