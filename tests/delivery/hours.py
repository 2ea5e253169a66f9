"""An outbox with its worker on a virtual clock: for rules that take hours, and for measuring beside rivals.

Not here: the clock and the database it runs on (virtual).
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from markupsafe import Markup

from bot.core.screen import Screen
from bot.delivery.authors import Authors
from bot.delivery.chats import Chats
from bot.delivery.mailings import Mailings, Recipient
from bot.delivery.model import Outgoing, State
from bot.delivery.outbox import Outbox
from bot.delivery.pace import Limits
from bot.delivery.worker import Worker
from tests.delivery.virtual import ExactTelegram, InlineDatabase, VirtualClock, run_virtually

Result = TypeVar("Result")
JOB = "note/1"


@dataclass
class Hours:
    """An outbox with what is around it, on a virtual clock."""

    db: InlineDatabase
    clock: VirtualClock
    telegram: ExactTelegram
    outbox: Outbox
    mailings: Mailings

    async def broadcast(self, chats: Iterable[int], job: str = JOB) -> None:
        """To all of these, once each."""
        everyone = [Recipient(chat) for chat in chats]
        await self.db.write(lambda tx: self.mailings.send(tx, job, [Screen(Markup("Verslag"))], everyone))

    async def answer(self, chat_id: int) -> None:
        await self.db.write(lambda tx: self.outbox.add(tx, Outgoing(chat_id, Screen(Markup("hoi")))))

    async def counts(self) -> dict[State, int]:
        return dict((await self.db.read(lambda tx: self.mailings.progress(tx, JOB))).counts)

    async def until_done(self, seconds: float = 1e6, step: float = 0.5) -> float:
        """Wait until nothing of the broadcast is open; returns the moment."""
        async with asyncio.timeout(seconds):
            while (await self.db.read(lambda tx: self.mailings.progress(tx, JOB))).open:
                await asyncio.sleep(step)
        return asyncio.get_running_loop().time()

    @asynccontextmanager
    async def working(self) -> AsyncIterator[Worker]:
        """A worker at work, as after a start of the bot."""
        worker = Worker(
            self.db,
            self.outbox,
            Authors(),
            Chats(self.clock),
            self.telegram,
            self.clock,
            Limits(),
            answers=16,
            bulk=4,
        )
        await worker.start()
        running = asyncio.create_task(worker.run())
        yield worker
        await worker.stop(1)
        await running


def hours(scene: Callable[[Hours], Awaitable[Result]], folder: Path) -> Result:
    """Play a scene on a virtual clock."""

    async def play() -> Result:
        db, clock = InlineDatabase(folder / "hours.db"), VirtualClock()
        outbox = Outbox(clock)
        try:
            return await scene(Hours(db, clock, ExactTelegram(), outbox, Mailings(outbox, clock)))
        finally:
            await db.close()

    return run_virtually(play())
