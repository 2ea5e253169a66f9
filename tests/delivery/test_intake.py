"""Intake: nothing is lost, nothing is handled twice, order is kept where it matters."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.clock import SystemClock
from bot.delivery import store
from bot.delivery.housekeeping import Housekeeping
from bot.delivery.intake import Intake, LookOver, key_of
from bot.delivery.model import Arrived, RawUpdate
from bot.settings import Retention
from bot.storage import Database, Job, StorageError, Tx


def update(number: int, chat: int = 1, text: str = "hoi") -> RawUpdate:
    return {"update_id": number, "message": {"chat": {"id": chat, "type": "private"}, "text": text}}


class Handler:
    """What a turn does in these tests: remember, and be slow, broken or in trouble when told to."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self.handled: list[int] = []
        self.together = self.most_together = 0
        self.broken: set[int] = set()
        self.trouble = 0
        self.gate = asyncio.Event()
        self.gate.set()
        self.told: list[str] = []
        self.mute = False

    async def __call__(self, arrived: Arrived, done: Job[None]) -> None:
        self.together += 1
        self.most_together = max(self.most_together, self.together)
        try:
            await self.gate.wait()
            await asyncio.sleep(0)
            number = arrived.raw["update_id"]
            if number in self.broken:
                raise ValueError("bug")
            if self.trouble:
                self.trouble -= 1
                raise StorageError("disk is full")
            await self._db.write(done)
            self.handled.append(number)
        finally:
            self.together -= 1

    def set_aside(self, arrived: Arrived, error: Exception) -> Job[None]:
        def tell(_tx: Tx) -> None:
            if self.mute:
                raise LookupError("nobody to tell")
            self.told.append(type(error).__name__)

        return tell


@asynccontextmanager
async def taking_in(
    path: Path, side_by_side: int = 64, look_over: LookOver = lambda raw: (raw, ())
) -> AsyncIterator[tuple[Intake, Handler, Database]]:
    db = await Database.open(path)
    handler = Handler(db)
    intake = Intake(db, handler, handler.set_aside, look_over, SystemClock(), side_by_side=side_by_side)
    await intake.start()
    yield intake, handler, db
    await intake.stop(1)
    await db.close()


async def until(handler: Handler, count: int) -> None:
    async with asyncio.timeout(8):
        while len(handler.handled) < count:
            await asyncio.sleep(0.005)


async def states(db: Database) -> dict[int, str]:
    rows = await db.read(lambda tx: tx.all("SELECT update_id, state, raw FROM inbox"))
    assert all(row["raw"] is None for row in rows if row["state"] != "new")
    return {row["update_id"]: row["state"] for row in rows}


async def test_an_update_that_comes_twice_is_handled_once(tmp_path: Path) -> None:
    async with taking_in(tmp_path / "a.db") as (intake, handler, db):
        await intake.accept([update(1), update(2)])
        await intake.accept([update(2), update(3)])
        await until(handler, 3)
        assert sorted(handler.handled) == [1, 2, 3]
        assert await states(db) == {1: "done", 2: "done", 3: "done"}


async def test_ids_of_updates_are_remembered_for_a_week_and_no_longer(tmp_path: Path) -> None:
    async with taking_in(tmp_path / "a.db") as (intake, handler, db):
        await intake.accept([update(1)])
        await until(handler, 1)
        now = SystemClock().now()
        await db.write(lambda tx: Housekeeping(Retention()).tick(tx, now + timedelta(days=6.9)))
        await intake.accept([update(1)])
        assert await states(db) == {1: "done"}
        await db.write(lambda tx: Housekeeping(Retention()).tick(tx, now + timedelta(days=7.1)))
        await intake.accept([update(1)])  # Telegram began anew, at random
        await until(handler, 2)


async def test_order_is_kept_within_a_chat_while_chats_go_side_by_side(tmp_path: Path) -> None:
    async with taking_in(tmp_path / "a.db") as (intake, handler, _):
        handler.gate.clear()
        await intake.accept([update(number, chat=number % 5) for number in range(50)])
        await asyncio.sleep(0.05)
        assert handler.most_together == 5
        handler.gate.set()
        await until(handler, 50)
        for chat in range(5):
            mine = [number for number in handler.handled if number % 5 == chat]
            assert mine == sorted(mine)


async def test_at_most_so_many_chats_go_side_by_side(tmp_path: Path) -> None:
    async with taking_in(tmp_path / "a.db", side_by_side=3) as (intake, handler, _):
        handler.gate.clear()
        await intake.accept([update(number, chat=number) for number in range(20)])
        await asyncio.sleep(0.05)
        assert handler.most_together == 3
        handler.gate.set()
        await until(handler, 20)


async def test_a_poison_update_is_set_aside_after_three_times_and_the_rest_goes_on(tmp_path: Path) -> None:
    async with taking_in(tmp_path / "a.db") as (intake, handler, db):
        handler.broken = {1}
        await intake.accept([update(1), update(2)])
        await until(handler, 1)
        assert handler.handled == [2]
        assert handler.told == ["ValueError"]
        assert await states(db) == {1: "poison", 2: "done"}


async def test_a_database_in_trouble_is_waited_for_and_not_counted(tmp_path: Path) -> None:
    async with taking_in(tmp_path / "a.db") as (intake, handler, db):
        handler.trouble = 1
        await intake.accept([update(1)])
        await until(handler, 1)
        assert handler.told == []
        assert await states(db) == {1: "done"}


async def test_what_was_not_done_is_handled_after_the_next_start_in_order_of_arrival(tmp_path: Path) -> None:
    async with taking_in(tmp_path / "a.db") as (intake, handler, _):
        handler.gate.clear()
        await intake.accept([update(900), update(5), update(7)])  # ids may start again anywhere
    async with taking_in(tmp_path / "a.db") as (_, handler, _):
        await until(handler, 3)
        assert handler.handled == [900, 5, 7]


async def test_an_update_that_cannot_be_told_about_is_set_aside_all_the_same(tmp_path: Path) -> None:
    async with taking_in(tmp_path / "a.db") as (intake, handler, db):
        handler.broken, handler.mute = {1}, True
        await intake.accept([update(1), update(2)])
        await until(handler, 1)
        assert await states(db) == {1: "poison", 2: "done"}


async def test_failures_are_counted_over_restarts_and_kills_are_not(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    async with taking_in(path) as (intake, handler, db):
        handler.gate.clear()
        await intake.accept([update(1), update(2)])
        await db.write(lambda tx: store.update_failed(tx, 1, attempts=2))
    async with taking_in(path) as (_, handler, db):
        handler.broken = {1}
        await until(handler, 1)
        assert handler.told == ["ValueError"]
        attempts = await db.read(lambda tx: [row["attempts"] for row in tx.all("SELECT attempts FROM inbox")])
        assert attempts == [3, 0]


async def test_what_is_not_for_the_bot_is_not_even_kept(tmp_path: Path) -> None:
    async with taking_in(tmp_path / "a.db", look_over=lambda _raw: None) as (intake, _, db):
        await intake.accept([update(1)])
        assert await states(db) == {}


async def test_an_update_that_cannot_be_looked_over_is_not_kept_and_holds_up_nobody(tmp_path: Path) -> None:
    def look_over(raw: RawUpdate) -> tuple[RawUpdate, tuple[str, ...]]:
        if raw["update_id"] == 1:
            raise LookupError("a bug in the guard")
        return raw, ()

    async with taking_in(tmp_path / "a.db", look_over=look_over) as (intake, handler, db):
        await intake.accept([update(1), update(2)])
        await until(handler, 1)
        assert await states(db) == {2: "done"}


async def test_only_what_was_looked_over_is_kept(tmp_path: Path) -> None:
    async with taking_in(tmp_path / "a.db", look_over=lambda raw: ({**raw, "message": {}}, ("bsn",))) as (
        intake,
        handler,
        db,
    ):
        handler.gate.clear()
        await intake.accept([update(1, text="geheim")])
        (row,) = await db.read(lambda tx: tx.all("SELECT raw, signals FROM inbox"))
        assert (json.loads(row["raw"])["message"], row["signals"]) == ({}, "bsn")
        handler.gate.set()


async def test_stopping_lets_a_turn_under_way_finish_and_starts_no_more(tmp_path: Path) -> None:
    async with taking_in(tmp_path / "a.db") as (intake, handler, db):
        handler.gate.clear()
        await intake.accept([update(1), update(2)])
        await asyncio.sleep(0.02)
        stopping = asyncio.create_task(intake.stop(1))
        await asyncio.sleep(0.02)
        handler.gate.set()
        await stopping
        assert handler.handled == [1]
        assert await states(db) == {1: "done", 2: "new"}


async def test_updates_are_not_taken_in_when_the_database_is_in_trouble(tmp_path: Path) -> None:
    async with taking_in(tmp_path / "a.db") as (intake, handler, db):
        await db.close()
        with pytest.raises(StorageError):
            await intake.accept([update(1)])
        assert handler.handled == []


@pytest.mark.parametrize(
    ("raw", "key"),
    [
        (update(1, chat=7), 7),
        ({"update_id": 1, "callback_query": {"from": {"id": 8}, "message": {"chat": {"id": 7}}}}, 7),
        ({"update_id": 1, "callback_query": {"from": {"id": 8}, "inline_message_id": "x"}}, 8),
        ({"update_id": 1, "inline_query": {"from": {"id": 9}, "query": "x"}}, 9),
        ({"update_id": 1, "poll_answer": {"user": {"id": 4}}}, 4),
        ({"update_id": 1, "my_chat_member": {"chat": {"id": 3}, "from": {"id": 9}}}, 3),
        ({"update_id": 1}, 0),
    ],
)
def test_the_key_is_the_chat_else_the_person(raw: RawUpdate, key: int) -> None:
    assert key_of(raw) == key


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["chat", "from", "id", "message"]), inner)
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["message", "callback_query", "odd"]), json_values))
def test_no_update_is_too_odd_to_have_a_key(raw: RawUpdate) -> None:
    assert isinstance(key_of({"update_id": 1, **raw}), int)
