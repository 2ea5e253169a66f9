"""Keeping in memory what stands in the database: it is read again after every change that was committed.

Not here: what is kept (the live views of features).
"""

import asyncio
from abc import ABC, abstractmethod
from contextlib import suppress

import structlog

from bot.storage.engine import StorageError

log = structlog.get_logger(__name__)

STORAGE_PAUSE = 1.0


class Following(ABC):
    """Reads again beside everything else, once for all changes that came meanwhile; trouble is tried again."""

    def __init__(self) -> None:
        self._behind = False
        self._catching_up: asyncio.Task[None] | None = None

    @abstractmethod
    async def _read(self) -> None:
        """Read what changed. Raises `StorageError`, and is then called again."""

    def catch_up(self) -> None:
        """Something changed in the database; called after the commit."""
        self._behind = True
        if self._catching_up is None or self._catching_up.done():
            self._catching_up = asyncio.create_task(self._until_caught_up())

    async def settled(self) -> None:
        """Wait until every change so far shows."""
        if self._catching_up:
            await self._catching_up

    async def stop(self) -> None:
        """Follow no more changes: the database is about to close."""
        if self._catching_up:
            self._catching_up.cancel()
            with suppress(asyncio.CancelledError):
                await self._catching_up

    async def _until_caught_up(self) -> None:
        while self._behind:
            self._behind = False
            try:
                await self._read()
            except StorageError:
                log.warning("storage_trouble", pause=STORAGE_PAUSE)
                self._behind = True
                await asyncio.sleep(STORAGE_PAUSE)
