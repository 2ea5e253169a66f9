"""Rules that take minutes or hours, on a virtual clock: the whole worker, a real schema, and Telegram's exact limits."""

import asyncio
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from markupsafe import Markup

from bot.core.screen import Screen
from bot.delivery import store
from bot.delivery.mailings import Recipient
from bot.delivery.model import State
from bot.delivery.worker import EVERYBODY
from tests.delivery.hours import JOB, Hours, hours


def test_a_broadcast_keeps_within_every_limit_and_comes_near_to_it(tmp_path: Path) -> None:
    async def scene(on: Hours) -> None:
        async with on.working():
            await on.broadcast(range(1, 2001))
            seconds = await on.until_done()
        assert on.telegram.refused == 0
        assert 2000 / seconds >= 0.93 * 30

    hours(scene, tmp_path)


def test_a_flooded_chat_waits_alone_and_the_others_are_as_soon_as_ever(tmp_path: Path) -> None:
    async def scene(on: Hours) -> None:
        on.telegram.flooded = dict.fromkeys(range(50, 2000, 100), 30.0)
        async with on.working():
            await on.broadcast(range(1, 2001))
            await on.until_done()
        assert on.telegram.refused == 20
        others = [at for at, chat in on.telegram.arrived if chat % 100 != 50]
        assert max(others) <= 1.02 * 2000 / 28.4

    hours(scene, tmp_path)


def test_three_chats_told_to_wait_together_stop_all_bulk_and_no_answer(tmp_path: Path) -> None:
    async def scene(on: Hours) -> None:
        on.telegram.flooded = dict.fromkeys((10, 11, 12), 20.0)
        async with on.working():
            await on.broadcast(range(1, 1001))
            await asyncio.sleep(3)
            before = len(on.telegram.arrived)
            await on.answer(5000)
            await asyncio.sleep(10)
            assert [chat for _, chat in on.telegram.arrived[before:]] == [5000]
            await on.until_done()
        moments = [at for at, _ in on.telegram.arrived]
        after = [at for at in moments if at > 20]
        per_second = [sum(start <= at < start + 1 for at in after) for start in range(20, 80)]
        assert max(per_second[:10]) < 15, "it climbs back"
        assert max(per_second) <= 29, "and never bursts"
        assert (await on.counts()) == {State.DELIVERED: 1000}

    hours(scene, tmp_path)


def test_a_long_wait_on_a_chat_well_below_its_limits_stops_all_bulk(tmp_path: Path) -> None:
    async def scene(on: Hours) -> None:
        on.telegram.flooded = {10: 300.0}
        async with on.working():
            await on.broadcast(range(1, 201))
            await asyncio.sleep(280)
            assert len(on.telegram.arrived) < 20
            assert await on.until_done() > 300

    hours(scene, tmp_path)


def test_a_stop_of_all_bulk_survives_a_restart(tmp_path: Path) -> None:
    async def scene(on: Hours) -> None:
        on.telegram.flooded = {1: 300.0}
        async with on.working():
            await on.broadcast(range(1, 201))
            await asyncio.sleep(5)
        sent = len(on.telegram.arrived)
        async with on.working():
            await asyncio.sleep(200)
            assert len(on.telegram.arrived) == sent
            await on.until_done()
        assert (await on.counts()) == {State.DELIVERED: 200}

    hours(scene, tmp_path)


def test_a_hold_ends_within_a_day_also_when_the_clock_was_put_back_meanwhile(tmp_path: Path) -> None:
    async def scene(on: Hours) -> None:
        until = on.clock.now() + timedelta(hours=1)
        for chat in (1, EVERYBODY):
            await on.db.write(partial(store.chat_waits, chat_id=chat, until=until))
        on.clock.off = -timedelta(days=400)
        await on.broadcast(range(1, 4))
        async with on.working():
            await on.until_done(seconds=timedelta(days=1, minutes=1).total_seconds(), step=30)

    hours(scene, tmp_path)


def test_an_hour_without_telegram_loses_and_doubles_nothing(tmp_path: Path) -> None:
    async def scene(on: Hours) -> None:
        on.telegram.down = True
        async with on.working():
            await on.broadcast(range(1, 301))
            for chat in range(1000, 1020):
                await on.answer(chat)
            await asyncio.sleep(3600)
            assert on.telegram.arrived == []
            on.telegram.down = False
            back = asyncio.get_running_loop().time()
            assert await on.until_done() - back < 120
            await asyncio.sleep(60)
        assert sorted(chat for _, chat in on.telegram.arrived) == [*range(1, 301), *range(1000, 1020)]
        assert on.telegram.refused == 0

    hours(scene, tmp_path)


@pytest.mark.parametrize("jump", [timedelta(days=-400), timedelta(hours=-1), timedelta(hours=3)])
def test_a_clock_that_jumps_loses_and_doubles_nothing(tmp_path: Path, jump: timedelta) -> None:
    async def scene(on: Hours) -> None:
        later = Recipient(500, 0, on.clock.now() + timedelta(hours=2))
        async with on.working():
            await on.broadcast(range(1, 101))
            await on.db.write(lambda tx: on.mailings.send(tx, JOB, [Screen(Markup("Verslag"))], [later]))
            await asyncio.sleep(1)
            on.clock.off = jump
            await asyncio.sleep(120)
            arrived = sorted(chat for _, chat in on.telegram.arrived)
            assert arrived == [*range(1, 101), *([500] if jump > timedelta() else [])]
            on.clock.off = timedelta()
            await asyncio.sleep(7200)
        assert sorted(chat for _, chat in on.telegram.arrived) == [*range(1, 101), 500]

    hours(scene, tmp_path)


def test_a_group_gets_twenty_a_minute_and_a_person_one_a_second(tmp_path: Path) -> None:
    async def scene(on: Hours) -> None:
        async with on.working():
            for _ in range(50):
                await on.answer(-5)
                await on.answer(7)
            await asyncio.sleep(240)
        assert on.telegram.refused == 0
        assert len(on.telegram.arrived) == 100

    hours(scene, tmp_path)
