"""An outbox with its worker, on a real database and a sandbox: the stage of the delivery tests."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from markupsafe import Markup

from bot.core.clock import MovableClock
from bot.core.screen import Screen
from bot.delivery.api import BotApi
from bot.delivery.authors import Authors
from bot.delivery.chats import Chats
from bot.delivery.model import Outgoing, State
from bot.delivery.outbox import Outbox
from bot.delivery.pace import Limits
from bot.delivery.telegram import TelegramSender
from bot.delivery.worker import Worker
from bot.sandbox import Person, Sandbox
from bot.storage import Database

FAST = Limits(1e5, 1e5, 1e5, 1_000, 1e5, 10_000)
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


@dataclass
class Post:
    """An outbox with its worker, and people to write to."""

    db: Database
    outbox: Outbox
    authors: Authors
    sandbox: Sandbox
    clock: MovableClock
    ann: Person
    bob: Person

    async def send(self, to: Person, text: str = "hoi", **more: object) -> int:
        """Queue a message; returns its row."""
        return await self.queue(Outgoing(to.id, Screen(Markup(text)), **more))  # type: ignore[arg-type]  # a test's shorthand

    async def queue(self, message: Outgoing) -> int:
        row = await self.db.write(lambda tx: self.outbox.add(tx, message))
        assert row is not None
        return row

    async def state(self, row: int) -> State:
        found = await self.db.read(lambda tx: tx.one("SELECT state FROM outbox WHERE id = ?", row))
        assert found is not None
        return State(found["state"])

    async def known_gone(self, person: Person) -> bool:
        """Whether it is remembered that nobody is there."""
        sql = "SELECT 1 FROM chat_state WHERE chat_id = ? AND unreachable IS NOT NULL"
        return await self.db.read(lambda tx: tx.one(sql, person.id)) is not None

    async def becomes(self, row: int, state: State) -> None:
        """Wait until a row is in this state."""
        await eventually(lambda: self._is(row, state))

    async def _is(self, row: int, state: State) -> bool:
        return await self.state(row) is state


async def eventually(holds: Callable[[], Awaitable[bool]], seconds: float = 8) -> None:
    async with asyncio.timeout(seconds):
        while not await holds():
            await asyncio.sleep(0.01)


@asynccontextmanager
async def working(post: Post, url: str, limits: Limits = FAST) -> AsyncIterator[Worker]:
    """The worker at work; stopped at the end."""
    async with BotApi(f"{url}/bot", post.sandbox.token) as api:
        sender = TelegramSender(api, lambda: None)
        worker = Worker(
            post.db,
            post.outbox,
            post.authors,
            Chats(post.clock),
            sender,
            post.clock,
            limits,
            answers=16,
            bulk=4,
        )
        await worker.start()
        running = asyncio.create_task(worker.run())
        yield worker
        await worker.stop(1)
        await running


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[tuple[Post, str]]:
    clock = MovableClock(_Stopped())
    sandbox = Sandbox(clock=clock.now)
    async with sandbox.serve() as url:
        db = await Database.open(folder / "post.db")
        people = [sandbox.person(name, started=True) for name in ("Ann", "Bob")]
        yield Post(db, Outbox(clock), Authors(), sandbox, clock, *people), url
        await db.close()


class _Stopped:
    def now(self) -> datetime:
        return NOW
