"""Hours in a second: an event loop whose clock jumps to whatever comes next, a database without a thread, and a
Telegram inside the process that keeps to its limits to the millisecond.

Everything runs in the order of its moments, the same in each run. What computing and disks cost is not in it.
"""

import asyncio
import math
import random
import selectors
from collections import deque
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from bot.delivery.model import Delivered, Gone, NotTaken, Outcome, Row, TooMany
from bot.delivery.screens import Packed
from bot.storage import Database, Job
from bot.storage.engine import _connect, _read_together, _write_together
from bot.storage.migrations import migrate

Result = TypeVar("Result")
A_ROUND = 1e-6  # seconds that a round of the loop takes: no clock stands still
START = datetime(2026, 3, 2, 9, tzinfo=UTC)


class _Jumping(selectors.DefaultSelector):
    """Nobody ever waits: what would have been waited for is passed on to `slept`."""

    def __init__(self, slept: Callable[[float], None]) -> None:
        super().__init__()
        self._slept = slept

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:
            raise RuntimeError("everybody waits for ever")
        self._slept(max(timeout, A_ROUND))
        return super().select(0)


class VirtualLoop(asyncio.SelectorEventLoop):
    """A loop on which time passes only when there is nothing to do."""

    def __init__(self) -> None:
        self._passed = 0.0
        super().__init__(_Jumping(self._pass))

    def time(self) -> float:
        return self._passed

    def _pass(self, seconds: float) -> None:
        self._passed += seconds


class VirtualClock:
    """The wall clock that belongs to the loop; it can be put forward and back."""

    def __init__(self) -> None:
        self.off = timedelta()

    def now(self) -> datetime:
        return START + self.off + timedelta(seconds=asyncio.get_running_loop().time())


def run_virtually(main: Coroutine[Any, Any, Result]) -> Result:
    """Run to the end on a virtual loop."""
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(main)


class InlineDatabase(Database):
    """The real schema, queries and transactions, on the loop's own thread."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = _connect(path, read_only=False)
        self._connection.execute("PRAGMA synchronous = OFF")  # nobody pulls the plug of a test
        migrate(self._connection)

    async def read(self, job: Job[Result]) -> Result:
        (outcome,) = _read_together(self._connection, [job])
        result: Result = _result(outcome)
        return result

    async def write(self, job: Job[Result]) -> Result:
        (outcome,) = _write_together(self._connection, [job])
        for callback in outcome.callbacks:
            callback()
        result: Result = _result(outcome)
        return result

    async def close(self) -> None:
        self._connection.close()


def _result(outcome: Any) -> Any:
    if outcome.error:
        raise outcome.error
    return outcome.result


@dataclass
class ExactTelegram:
    """Takes messages as Telegram would: at most 30 in any second, one a second to a person who may get a small burst
    ahead of time, 20 in any minute to a group; everything above is a 429. `flooded` chats are told to wait so many
    seconds, the first time.
    """

    round_trip: float = 0.05
    burst: int = 3
    flooded: dict[int, float] = field(default_factory=dict)
    gone: set[int] = field(default_factory=set)
    down: bool = False
    arrived: list[tuple[float, int]] = field(default_factory=list)
    refused: int = 0
    _all: deque[float] = field(default_factory=deque)
    _groups: dict[int, deque[float]] = field(default_factory=dict)
    _ahead: dict[int, float] = field(default_factory=dict)
    _chance: random.Random = field(default_factory=lambda: random.Random(1))

    async def send(self, row: Row, packed: Packed, file: tuple[bytes, str]) -> Outcome:
        """The `Sender` of a worker."""
        if self.down:
            return NotTaken("ConnectionRefusedError")
        wait = await self.take(row.chat_id)
        if wait:
            return TooMany(wait)
        if row.chat_id in self.gone:
            return Gone("Forbidden: bot was blocked by the user")
        return Delivered((len(self.arrived),))

    async def take(self, chat_id: int) -> float:
        """A message to a chat: nothing when it was taken, else the seconds to wait."""
        there = self._chance.uniform(0.0, 0.2) * self.round_trip  # the rest is the answer's
        await asyncio.sleep(there)
        now = asyncio.get_running_loop().time()
        wait = self.flooded.pop(chat_id, 0.0) or self._limit(chat_id, now)
        if wait:
            self.refused += 1
        else:
            self.arrived.append((now, chat_id))
        await asyncio.sleep(self.round_trip - there)
        return wait

    def _limit(self, chat_id: int, now: float) -> float:
        wait = _full(self._all, 30, 1.0, now)
        group = self._groups.setdefault(chat_id, deque()) if chat_id < 0 else None
        if group is not None:
            wait = max(wait, _full(group, 20, 60.0, now))
        else:
            wait = max(wait, self._ahead.get(chat_id, 0.0) - now - (self.burst - 1))
        if wait > 0:
            return math.ceil(wait)
        self._all.append(now)
        if group is not None:
            group.append(now)
        else:
            self._ahead[chat_id] = max(now, self._ahead.get(chat_id, 0.0)) + 1
        return 0.0


def _full(sent: deque[float], most: int, seconds: float, now: float) -> float:
    """How long a window stays full."""
    while sent and sent[0] <= now - seconds:
        sent.popleft()
    return sent[0] + seconds - now if len(sent) >= most else 0.0
