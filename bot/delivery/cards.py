"""The card on which an author sees how far their mailing is: told from the database, at most every three seconds.

Not here: what it says (the feature that sent the mailing).
"""

import asyncio
import hashlib
from functools import partial

import structlog

from bot.core.clock import Clock
from bot.core.screen import Screen
from bot.delivery.authors import Author, Authors
from bot.delivery.model import Kind, Lane, Outgoing
from bot.delivery.outbox import Outbox
from bot.delivery.screens import pack
from bot.delivery.store import mailings as store
from bot.storage import Database, StorageError, Tx

log = structlog.get_logger(__name__)

SECONDS = 3.0


class Cards:
    """Keeps them up to date."""

    def __init__(
        self, db: Database, outbox: Outbox, authors: Authors, clock: Clock, seconds: float = SECONDS
    ) -> None:
        self._db = db
        self._outbox = outbox
        self._authors = authors
        self._clock = clock
        self._seconds = seconds

    def show(self, tx: Tx, job: str, chat_id: int, screen: Screen) -> None:
        """Send this screen as the card of a mailing that was just sent; it is edited from then on."""
        row = self._outbox.add(tx, Outgoing(chat_id, screen, dedupe=f"card/{job}"))
        if row is not None:
            store.show_on(tx, job, row, _digest(screen))

    async def run(self) -> None:
        """Refresh for ever."""
        while True:
            await asyncio.sleep(self._seconds)
            try:
                await self.refresh()
            except StorageError:
                log.warning("storage_trouble")

    async def refresh(self) -> None:
        """Look at every card that may have to change."""
        for job in await self._db.read(store.watched_jobs):
            try:
                await self._db.write(partial(self._refresh, job=job))
            except StorageError:
                raise
            except Exception:  # a bug in what one author says of theirs
                log.exception("card_not_refreshed", job=job)

    def _refresh(self, tx: Tx, job: str) -> None:
        watched, author = store.watched(tx, job), self._authors.of(job)
        if watched and author:
            self._refresh_card(tx, job, watched, author)

    def _refresh_card(self, tx: Tx, job: str, watched: store.Watched, author: Author) -> None:
        progress = store.progress(tx, job)
        screen = author.card(tx, job, progress)
        if watched.chat_id and watched.message_id and screen and _digest(screen) != watched.said:
            edit = Outgoing(watched.chat_id, screen, Lane.ALARM, Kind.NEWEST, edits=watched.message_id)
            self._outbox.add(tx, edit)
            store.card_says(tx, job, _digest(screen))
        if progress.open:
            return
        if not watched.ended:
            author.ended(tx, job, progress)
            store.ended(tx, job, self._clock.now())
        store.watch(tx, job, on=watched.card_on_its_way)


def _digest(screen: Screen) -> str:
    return hashlib.sha256(pack(screen).encode()).hexdigest()
