"""Keeps the cards of notes that go out up to date: at most every few seconds, and only while one does.

Not here: what a card shows (service).
"""

import asyncio
from collections.abc import Callable
from datetime import datetime

import structlog

from bot.core.clock import Clock
from bot.storage import Database, StorageError, Tx

log = structlog.get_logger(__name__)

Refresh = Callable[[Tx, datetime], bool]
"""Brings all cards up to date; returns whether anything still goes out."""


class Cards:
    """Runs beside the bot, once in `every` seconds. `busy` wakes it, after the commit of whatever sends a note."""

    def __init__(self, db: Database, clock: Clock, every: float) -> None:
        self._db = db
        self._clock = clock
        self._every = every
        self._woken = asyncio.Event()
        self._woken.set()

    def busy(self) -> None:
        """Something goes out."""
        self._woken.set()

    async def run(self, refresh: Refresh) -> None:
        """Look again and again until cancelled."""
        while True:
            await self._woken.wait()
            self._woken.clear()
            if await self._goes_on(refresh):
                self._woken.set()
            await asyncio.sleep(self._every)

    async def _goes_on(self, refresh: Refresh) -> bool:
        now = self._clock.now()
        try:
            return await self._db.write(lambda tx: refresh(tx, now))
        except StorageError:
            log.warning("storage_trouble", pause=self._every)
            return True
