"""Takes updates in durably, then hands them on: in order within a chat, different chats side by side.

An update is confirmed to Telegram only after `accept` has returned, and that is after the commit.
Not here: where updates come from (telegram), what a handler does with one (chat).
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Protocol

import structlog

from bot.core.clock import Clock
from bot.delivery import store
from bot.delivery.model import Arrived, RawUpdate
from bot.storage import Database, Job, StorageError, Tx

log = structlog.get_logger(__name__)

MOST_ATTEMPTS = 3
STORAGE_PAUSE = 1.0

LookOver = Callable[[RawUpdate], tuple[RawUpdate, Sequence[str]] | None]
"""Blanks client data in a raw update: the update to keep and the kinds that were found, or none to drop it."""


class Turn(Protocol):
    """What is done with one update. `done` must run inside the turn's transaction."""

    def __call__(self, arrived: Arrived, done: Job[None]) -> Awaitable[None]:
        """Handle the update, and commit its effects together with `done`."""


class SetAside(Protocol):
    """Tells people that an update was set aside; returns the job that does so."""

    def __call__(self, arrived: Arrived, error: Exception) -> Job[None]:
        """The messages to queue, in the transaction that sets the update aside."""


class Trouble(Protocol):
    """Tells people that nothing can be kept for now: they would hear nothing until it can."""

    def begins(self, updates: Sequence[RawUpdate]) -> None:
        """These could not be kept, or not be handled."""

    def ends(self) -> None:
        """It works again."""


class Intake:
    """The inbox and the order of its turns."""

    def __init__(
        self,
        db: Database,
        turn: Turn,
        set_aside: SetAside,
        look_over: LookOver,
        clock: Clock,
        *,
        side_by_side: int,
        trouble: Trouble | None = None,
    ) -> None:
        self._db = db
        self._turn = turn
        self._set_aside = set_aside
        self._look_over = look_over
        self._clock = clock
        self._side_by_side = side_by_side
        self._trouble = trouble
        self._lines: dict[int, deque[Arrived]] = {}  # by key; the first has its turn, or waits for it
        self._ready: deque[int] = deque()  # the keys whose first waits
        self._turns: set[asyncio.Task[None]] = set()
        self._stopping = False

    async def start(self) -> None:
        """Take up what an earlier run did not finish, then handle whatever is accepted."""
        self._line_up(await self._db.read(store.unfinished_updates))

    async def accept(self, updates: Sequence[RawUpdate]) -> None:
        """Keep updates on disk and line them up. Raises `StorageError` when they could not be kept."""
        now = self._clock.now()
        rows = list(filter(None, map(self._looked_over, updates)))
        try:
            arrived = await self._db.write(lambda tx: store.take_in(tx, rows, now))
        except StorageError:
            if self._trouble:
                self._trouble.begins([kept for _, _, kept, _ in rows])
            raise
        self._line_up(arrived)

    async def stop(self, grace: float) -> None:
        """Start no more turns; give those under way `grace` seconds. What is left is handled after the next start."""
        self._stopping = True
        if self._turns:
            await asyncio.wait(self._turns, timeout=grace)
        for turn in self._turns:
            turn.cancel()

    def _looked_over(self, raw: RawUpdate) -> store.Incoming | None:
        try:
            looked_over = self._look_over(raw)
        except Exception:  # a bug: it cannot be kept unseen, and Telegram would bring it again for ever
            log.exception("could_not_look_over")
            return None
        if looked_over is None:
            return None
        kept, signals = looked_over
        return int(raw["update_id"]), key_of(raw), kept, tuple(signals)

    def _line_up(self, updates: Sequence[Arrived]) -> None:
        for arrived in updates:
            line = self._lines.setdefault(arrived.key, deque())
            line.append(arrived)
            if len(line) == 1:
                self._ready.append(arrived.key)
        self._start_turns()

    def _start_turns(self) -> None:
        """The key that waits longest comes first; one with more to handle queues again."""
        while self._ready and len(self._turns) < self._side_by_side and not self._stopping:
            turn = asyncio.create_task(self._handle_first(self._ready.popleft()))
            self._turns.add(turn)
            turn.add_done_callback(self._turn_ended)

    def _turn_ended(self, turn: asyncio.Task[None]) -> None:
        self._turns.discard(turn)
        self._start_turns()

    async def _handle_first(self, key: int) -> None:
        line = self._lines[key]
        await self._handle(line[0])
        line.popleft()
        if line:
            self._ready.append(key)
        else:
            del self._lines[key]

    async def _handle(self, arrived: Arrived) -> None:
        """One update, until it is done or set aside. A database in trouble is waited for and not counted."""
        attempts = arrived.attempts
        while True:
            try:
                await self._turn(arrived, lambda tx: store.update_done(tx, arrived.arrival))
            except StorageError:
                log.warning("storage_trouble", arrival=arrived.arrival)
                if self._trouble:
                    self._trouble.begins([arrived.raw])
                await asyncio.sleep(STORAGE_PAUSE)
            except Exception as error:
                attempts += 1
                log.exception("turn_failed", arrival=arrived.arrival, attempts=attempts)
                if await self._gave_up(arrived, attempts, error):
                    return
            else:
                if self._trouble:
                    self._trouble.ends()
                return

    async def _gave_up(self, arrived: Arrived, attempts: int, error: Exception) -> bool:
        """Count a failed attempt; after the last one set the update aside. False: try again."""
        try:
            if attempts < MOST_ATTEMPTS:
                await self._db.write(lambda tx: store.update_failed(tx, arrived.arrival, attempts))
                return False
            await self._set_update_aside(arrived, attempts, error)
        except StorageError:
            await asyncio.sleep(STORAGE_PAUSE)
            return False
        return True

    async def _set_update_aside(self, arrived: Arrived, attempts: int, error: Exception) -> None:
        def poison(tx: Tx) -> None:
            store.update_poisoned(tx, arrived.arrival, attempts)
            self._set_aside(arrived, error)(tx)

        try:
            await self._db.write(poison)
        except StorageError:
            raise
        except Exception:  # what broke the update may break the telling too; the rest must go on
            log.exception("could_not_tell", arrival=arrived.arrival)
            await self._db.write(lambda tx: store.update_poisoned(tx, arrived.arrival, attempts))


def key_of(raw: Mapping[str, object]) -> int:
    """The chat an update belongs to, else the person; order is kept within it."""
    for name, part in raw.items():
        if not isinstance(part, dict):
            continue
        message = part.get("message") if name == "callback_query" else part
        chat = message.get("chat") if isinstance(message, dict) else None
        owner = chat or part.get("from") or part.get("user") or part.get("voter_chat")
        if isinstance(owner, dict) and isinstance(owner.get("id"), int):
            return int(owner["id"])
    return 0
