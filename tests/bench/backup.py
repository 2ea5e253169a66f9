"""A copy of a large database while the bot writes on: how long it takes, and how long a write has to wait for it."""

import asyncio
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.storage import Database, Tx
from bot.storage.copies import copy

MEGABYTES = 120
GIVE_UP_SECONDS = 15.0
Copy = Callable[[Path, Path], None]


def stepped(path: Path, target: Path) -> None:
    """A hundred pages at a time with a pause between, as SQLite's documentation shows; given up when it never ends."""
    end = time.monotonic() + GIVE_UP_SECONDS

    def watch(_status: int, _remaining: int, _total: int) -> None:
        if time.monotonic() > end:
            raise TimeoutError

    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(target)) as written:
        try:
            source.backup(written, pages=100, sleep=0.01, progress=watch)
        except TimeoutError:
            return


async def copied(way: Copy = copy) -> tuple[float, float]:
    """Seconds that a copy of 120 MB takes, and the longest that a write waited meanwhile."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "wijkbot.db"
        db = await Database.open(path)
        for _ in range(MEGABYTES):
            await db.write(lambda tx: _add(tx, 16, 65_536))
        waits: list[float] = []
        writing = asyncio.create_task(_write(db, waits))
        await asyncio.sleep(0.5)
        waits.clear()
        start = time.monotonic()
        await asyncio.to_thread(way, path, Path(folder) / "copy.db")
        seconds = time.monotonic() - start
        await asyncio.sleep(0.1)
        writing.cancel()
        await db.close()
        return seconds, max(waits)


def _add(tx: Tx, rows: int, size: int) -> None:
    for _ in range(rows):
        tx.run("INSERT INTO body (digest, content) VALUES (hex(randomblob(16)), hex(zeroblob(?)))", size // 2)


async def _write(db: Database, waits: list[float]) -> None:
    """One write after the other; notes how long each took."""
    while True:
        start = time.monotonic()
        await db.write(lambda tx: _add(tx, 1, 500))
        waits.append(time.monotonic() - start)
        await asyncio.sleep(0.002)
