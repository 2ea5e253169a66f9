"""The life of the bot: ticks that fail hold up nothing, and Telegram is waited for."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.app import open_app
from bot.core.clock import SystemClock
from bot.parts import open_core
from bot.running import Due, Ticks
from bot.sandbox import Fault, Kind, Sandbox
from bot.storage import Database, StorageError, Tx
from tests.delivery.virtual import InlineDatabase, VirtualClock, run_virtually
from tests.stage import knowledge, running, settings_for


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    opened = await Database.open(tmp_path / "wijkbot.db")
    yield opened
    await opened.close()


async def nothing() -> None:
    """Nothing changed elsewhere."""


def add(tx: Tx, now: datetime, name: str) -> None:
    tx.run("INSERT INTO organisation (name, name_key) VALUES (?, ?)", name, name)


def fail(tx: Tx, now: datetime) -> None:
    add(tx, now, "half done")
    raise LookupError("one bad row")


def names(tx: Tx) -> list[str]:
    return [row["name"] for row in tx.all("SELECT name FROM organisation ORDER BY id")]


async def test_a_piece_that_fails_undoes_itself_and_holds_up_no_other(db: Database) -> None:
    async def in_trouble() -> None:
        raise StorageError("locked")

    pieces: dict[str, Due] = {
        "first": partial(add, name="first"),
        "bad": fail,
        "last": partial(add, name="last"),
    }
    await Ticks(db, SystemClock(), in_trouble, pieces).tick()
    assert await db.read(names) == ["first", "last"]


async def test_slow_pieces_come_last_and_one_that_fails_holds_up_nothing(db: Database) -> None:
    async def slow(now: datetime) -> None:
        assert await db.read(names) == ["quick"]
        await db.write(lambda tx: add(tx, now, "slow"))

    async def broken(_now: datetime) -> None:
        raise LookupError("no paper left")

    ticks = Ticks(
        db, SystemClock(), nothing, {"quick": partial(add, name="quick")}, {"slow": slow, "bad": broken}
    )
    assert await ticks.sweep()
    assert await db.read(names) == ["quick"], "what is slow does not hold up a start"
    await db.write(lambda tx: tx.run("DELETE FROM organisation"))
    await ticks.tick()
    assert await db.read(names) == ["quick", "slow"]


@pytest.mark.parametrize(("piece", "late"), [(fail, True), (partial(add, name="done"), False)])
async def test_only_a_round_that_went_well_is_in_time(db: Database, piece: partial[None], late: bool) -> None:
    loop = asyncio.get_running_loop()
    ticks = Ticks(db, SystemClock(), nothing, {"piece": piece})
    assert not ticks.late(), "nothing is late before the start"
    ticks.begin()
    real = loop.time
    loop.time = lambda: real() + timedelta(minutes=4).total_seconds()  # type: ignore[method-assign]  # four minutes later
    assert ticks.late()
    await ticks.tick()
    assert ticks.late() is late


def test_the_rounds_go_on_when_the_clock_is_put_back(tmp_path: Path) -> None:
    async def scene() -> None:
        db, clock = InlineDatabase(tmp_path / "wijkbot.db"), VirtualClock()
        moments: list[datetime] = []
        ticks = Ticks(db, clock, nothing, {"note": lambda _tx, now: moments.append(now)})
        running = asyncio.create_task(ticks.run())
        await asyncio.sleep(150)
        clock.off = -timedelta(days=1)
        await asyncio.sleep(150)
        running.cancel()
        assert len(moments) == 5
        await db.close()

    run_virtually(scene())


async def test_what_the_command_line_changes_after_the_start_is_seen_at_the_first_tick(
    tmp_path: Path,
) -> None:
    settings = settings_for("http://127.0.0.1:1", tmp_path)
    async with open_app(settings, knowledge=knowledge()) as app:
        async with open_core(settings) as command:
            await command.db.write(lambda tx: command.directory.add(tx, "Noor de Wit", "Wijkteam"))
        await app.ticks.tick()
        assert [person.name for person in app.core.live.people.values()] == ["Noor de Wit"]


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
@pytest.mark.parametrize("kind", [Kind.FLOOD, Kind.STATUS, Kind.CLOSED])
async def test_whatever_telegram_says_at_the_start_is_waited_for(tmp_path: Path, kind: Kind) -> None:
    sandbox = Sandbox()
    async with (
        sandbox.serve() as url,
        open_app(settings_for(url, tmp_path), knowledge=knowledge()) as app,
    ):
        sandbox.fault(Fault(kind, method="getMe", count=1))
        async with running(app):
            assert app.started.is_set()


async def test_a_bot_that_waits_for_telegram_is_stopped_at_once(tmp_path: Path) -> None:
    sandbox = Sandbox()
    async with (
        sandbox.serve() as url,
        open_app(settings_for(url, tmp_path), knowledge=knowledge()) as app,
    ):
        sandbox.fault(Fault(Kind.STATUS, method="getMe"))
        stop = asyncio.Event()
        asyncio.get_running_loop().call_later(0.2, stop.set)
        async with asyncio.timeout(5):
            await app.run(stop)
        assert not app.started.is_set()
