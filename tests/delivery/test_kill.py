"""kill -9 of the real bot in the middle of a burst: every question is answered, and few are answered twice."""

import asyncio
import random
import signal
from collections import Counter
from pathlib import Path

import pytest

from bot.sandbox import Sandbox
from tests.delivery.process import bot_process, crowd, furnish
from tests.delivery.questions import questions

QUESTIONS = 500
IN_FLIGHT = 16  # the default of `answers_in_flight`


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
