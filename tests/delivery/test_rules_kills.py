"""kill -9 at every commit, just before and just after it: what is on disk and what Telegram got always add up."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from markupsafe import Markup

from bot.core.clock import SystemClock
from bot.core.screen import Screen
from bot.delivery.authors import Authors
from bot.delivery.chats import Chats
from bot.delivery.intake import Intake
from bot.delivery.mailings import Mailings, Recipient
from bot.delivery.model import Arrived, Delivered, Outcome, Outgoing, RawUpdate, Row, State
from bot.delivery.outbox import Outbox
from bot.delivery.pace import Limits
from bot.delivery.screens import Packed
from bot.delivery.worker import Worker
from bot.storage import Job, Tx
from tests.delivery.virtual import InlineDatabase, Result, run_virtually

FREE = Limits(1e5, 1e5, 1e5, 1_000, 1e5, 10_000)
RECIPIENTS = range(1, 9)
UPDATES = range(1, 7)
NEVER = 10**9
JOB = "note/1"


class MortalDatabase(InlineDatabase):
    """Dies at a commit: the process gets no answer, and does nothing any more."""

    def __init__(self, path: Path, dies_at: int, *, kept: bool) -> None:
        super().__init__(path)
        self.commits = 0
        self.died = asyncio.Event()
        self._dies_at = dies_at
        self._kept = kept  # whether that last commit reached the disk

    async def read(self, job: Job[Result]) -> Result:
        await self._unless_dead()
        return await super().read(job)

    async def write(self, job: Job[Result]) -> Result:
        await self._unless_dead()
        self.commits += 1
        if self.commits == self._dies_at:
            if self._kept:
                await super().write(job)
            self.died.set()
            await self._unless_dead()
        return await super().write(job)

    async def _unless_dead(self) -> None:
        if self.died.is_set():
            await asyncio.Event().wait()


@dataclass
class Telegram:
    """What people got, in all lives of the bot; and the updates it keeps until they are confirmed."""

    got: list[int] = field(default_factory=list)
    confirmed: int = 0

    async def send(self, row: Row, packed: Packed, file: tuple[bytes, str]) -> Outcome:
        await asyncio.sleep(0.01)
        self.got.append(row.chat_id)
        await asyncio.sleep(0.01)
        return Delivered((len(self.got),))

    async def poll(self, accept: Callable[[Sequence[RawUpdate]], Awaitable[None]]) -> None:
        """Two updates at a time, again and again until they are confirmed."""
        while self.confirmed < len(UPDATES):
            batch = UPDATES[self.confirmed : self.confirmed + 2]
            await accept([{"update_id": number, "message": {"chat": {"id": number}}} for number in batch])
            self.confirmed = batch[-1]


@dataclass
class Life:
    """One run of the bot, until it dies or has nothing left to do."""

    db: MortalDatabase
    telegram: Telegram
    outbox: Outbox = field(default_factory=lambda: Outbox(SystemClock()))

    async def run(self) -> None:
        worker = Worker(
            self.db,
            self.outbox,
            Authors(),
            Chats(SystemClock()),
            self.telegram,
            SystemClock(),
            FREE,
            answers=16,
            bulk=4,
        )
        intake = Intake(
            self.db,
            self._answer,
            lambda _arrived, _error: lambda _tx: None,
            lambda raw: (raw, ()),
            SystemClock(),
            side_by_side=64,
        )
        await worker.start()
        await intake.start()
        working = asyncio.create_task(worker.run())
        await self.telegram.poll(intake.accept)
        await asyncio.sleep(60)
        await worker.stop(1)
        await working

    async def _answer(self, arrived: Arrived, done: Job[None]) -> None:
        def commit(tx: Tx) -> None:
            self.outbox.add(tx, Outgoing(-arrived.key, Screen(Markup("Samira"))))
            done(tx)

        await self.db.write(commit)


def live(path: Path, telegram: Telegram, dies_at: int = NEVER, *, kept: bool = False) -> int:
    """One life of the bot; returns its commits."""

    async def until_death() -> int:
        db = MortalDatabase(path, dies_at, kept=kept)
        life = asyncio.create_task(Life(db, telegram).run())
        death = asyncio.create_task(db.died.wait())
        done, _ = await asyncio.wait((life, death), return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
        return db.commits

    return run_virtually(until_death())


def publish(path: Path) -> None:
    """A broadcast that waits to go out."""

    async def send() -> None:
        db, clock = InlineDatabase(path), SystemClock()
        everyone = [Recipient(chat) for chat in RECIPIENTS]
        mailings = Mailings(Outbox(clock), clock)
        await db.write(lambda tx: mailings.send(tx, JOB, [Screen(Markup("Verslag"))], everyone))
        await db.close()

    run_virtually(send())


def outcomes(path: Path) -> dict[int, State]:
    async def read() -> dict[int, State]:
        db, clock = InlineDatabase(path), SystemClock()
        found = await db.read(lambda tx: Mailings(Outbox(clock), clock).outcomes(tx, JOB))
        await db.close()
        return {sent.chat_id: sent.state for sent in found}

    return run_virtually(read())


def all_commits(folder: Path) -> int:
    """How many commits a life without death takes."""
    publish(folder / "whole.db")
    return live(folder / "whole.db", Telegram())


@pytest.mark.parametrize("kept", [False, True])
def test_killed_at_any_commit_the_counts_add_up(tmp_path: Path, kept: bool) -> None:
    commits = all_commits(tmp_path)
    assert commits > 2 * len(RECIPIENTS) + 2 * len(UPDATES)
    for moment in range(1, commits + 1):
        path, telegram = tmp_path / f"{moment}.db", Telegram()
        publish(path)
        live(path, telegram, moment, kept=kept)
        live(path, telegram)
        got, states = Counter(telegram.got), outcomes(path)
        assert set(states) == set(RECIPIENTS)
        assert set(states.values()) <= {State.DELIVERED, State.UNKNOWN}
        unknown = [chat for chat, state in states.items() if state is State.UNKNOWN]
        assert len(unknown) <= 4, "no more than were on the wire"
        for chat in RECIPIENTS:
            assert got[chat] <= 1, "a broadcast is never doubled"
            assert got[chat] == 1 or chat in unknown
        for number in UPDATES:
            assert 1 <= got[-number] <= 2, "every question is answered, one on the wire perhaps twice"


def test_killed_at_every_second_commit_again_and_again_it_still_ends(tmp_path: Path) -> None:
    path, telegram = tmp_path / "again.db", Telegram()
    publish(path)
    for _ in range(60):
        live(path, telegram, 4, kept=True)
    live(path, telegram)
    got = Counter(telegram.got)
    assert all(got[chat] <= 1 for chat in RECIPIENTS)
    assert all(got[-number] >= 1 for number in UPDATES)
    assert set(outcomes(path).values()) <= {State.DELIVERED, State.UNKNOWN}
