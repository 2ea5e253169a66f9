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


async def kill_and_count(folder: Path, kills: int) -> Counter[int]:
    """How many answers each asker got, when the bot is killed so many times while it answers them."""
    sandbox, database = Sandbox(), folder / "wijkbot.db"
    askers = crowd(sandbox, QUESTIONS)
    await furnish(database, askers)
    dice = random.Random(kills)
    moments = sorted(dice.sample(range(1, QUESTIONS - IN_FLIGHT), kills))
    async with sandbox.serve() as url:
        for asker, question in zip(askers, questions(QUESTIONS), strict=True):
            asker.say(question)
        for moment in moments:
            async with bot_process(url, database) as bot:
                await answers_reach(sandbox, max(moment, len(sandbox.ledger.entries) + 1))
                bot.send_signal(signal.SIGKILL)
        async with bot_process(url, database):
            async with asyncio.timeout(60):
                while len({entry.chat_id for entry in sandbox.ledger.entries}) < QUESTIONS:
                    await asyncio.sleep(0.05)
            await asyncio.sleep(0.3)  # for anything that would come twice
    return Counter(entry.chat_id for entry in sandbox.ledger.entries if entry.chat_id)


@pytest.mark.parametrize("kills", [3, pytest.param(20, marks=pytest.mark.soak)])
async def test_no_question_is_lost_in_a_kill_and_few_are_answered_twice(tmp_path: Path, kills: int) -> None:
    answers = await kill_and_count(tmp_path, kills)
    assert len(answers) == QUESTIONS
    assert answers.total() - QUESTIONS <= kills * IN_FLIGHT
