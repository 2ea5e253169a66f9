"""One try of one message: claim it, put it on the wire, write down how that ended.

Not here: when it may go (worker), what an outcome means (model.judge), Telegram itself (telegram).
"""

import asyncio
from collections import Counter
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Protocol

import structlog

from bot.core.clock import Clock
from bot.delivery import store
from bot.delivery.chats import Chats
from bot.delivery.consequences import Consequences
from bot.delivery.model import (
    Delivered,
    Gone,
    Kind,
    MaybeTaken,
    Moved,
    Outcome,
    Refused,
    Row,
    State,
    TooMany,
    Unparsable,
    Verdict,
    judge,
)
from bot.delivery.screens import Packed, as_plain, unpack
from bot.storage import Database, StorageError, Tx

log = structlog.get_logger(__name__)

STORAGE_PAUSE = 1.0
NO_FILE = (b"", "")


class Sender(Protocol):
    """Puts one message on the wire. Never raises for what Telegram or the network does."""

    async def send(self, row: Row, packed: Packed, file: tuple[bytes, str]) -> Outcome:
        """Send, edit or delete, and tell how it ended."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of a try: for how long the chat has to wait, and the row for its next try if there is one."""

    outcome: Outcome
    pause: timedelta | None
    again: Row | None


class Attempts:
    """Makes them."""

    def __init__(
        self, db: Database, consequences: Consequences, chats: Chats, sender: Sender, clock: Clock
    ) -> None:
        self._db = db
        self._chats = chats
        self._consequences = consequences
        self._sender = sender
        self.outcomes: Counter[str] = Counter()  # since the start
        self._clock = clock

    async def make(self, row: Row) -> Tried | None:
        """One try; none when the row was cancelled. Raises `StorageError` when nothing was sent."""
        body = row.body
        if row.kind is Kind.AT_MOST_ONCE or body is None:
            body = await self._db.write(lambda tx: store.claim(tx, row.id))
        if body is None:
            return None
        try:
            outcome = await self._send(row, unpack(body))
        except StorageError:
            raise
        except Exception as error:  # a bug of ours: it must not be tried for ever
            log.exception("could_not_send", row=row.id)
            outcome = Refused(type(error).__name__)
        self.outcomes[type(outcome).__name__] += 1
        verdict = judge(row, outcome)
        again = _once_more(row, body, outcome, verdict) if verdict.state is State.WAITING else None
        await self._write_down(row, body, outcome, verdict, again)
        return Tried(outcome, verdict.pause, again)

    async def _send(self, row: Row, packed: Packed) -> Outcome:
        file = await self._file(row.file) if row.file is not None else NO_FILE
        outcome = await self._sender.send(row, packed, file)
        if isinstance(outcome, Unparsable) and packed.plain:
            return Refused(outcome.why)
        return outcome

    async def _file(self, number: int) -> tuple[bytes, str]:
        return await self._db.read(lambda tx: store.file(tx, number))

    async def _write_down(
        self, row: Row, body: str, outcome: Outcome, verdict: Verdict, again: Row | None
    ) -> None:
        """What happened on the wire cannot be undone, so a database in trouble is waited for."""
        if not isinstance(outcome, Delivered):
            log.info("not_delivered", row=row.id, outcome=type(outcome).__name__, state=verdict.state.value)
        now = self._clock.now()

        def write(tx: Tx) -> None:
            messages = outcome.messages if isinstance(outcome, Delivered) else ()
            store.record(tx, row, verdict, messages, now)
            self._consequences.draw(tx, row, body, outcome)
            match outcome:
                case Delivered(file_id=file_id) if file_id and row.file is not None:
                    store.file_uploaded(tx, row.file, file_id)
                case Gone(why):
                    self._chats.gone(tx, row.chat_id, why)
                case Moved(chat_id):
                    self._chats.moved(tx, row.chat_id, chat_id)
                case TooMany() if verdict.pause:
                    store.chat_waits(tx, row.chat_id, now + verdict.pause)
                case Unparsable() if again:
                    store.replace_body(tx, row.id, again.body)

        while True:
            try:
                return await self._db.write(write)
            except StorageError:
                log.warning("storage_trouble", row=row.id)
                await asyncio.sleep(STORAGE_PAUSE)


def _once_more(row: Row, body: str, outcome: Outcome, verdict: Verdict) -> Row:
    """The same row for its next try."""
    return replace(
        row,
        chat_id=outcome.chat_id if isinstance(outcome, Moved) else row.chat_id,
        body=as_plain(body) if isinstance(outcome, Unparsable) else row.body,
        attempts=verdict.attempts,
        maybe_sent=row.maybe_sent or isinstance(outcome, MaybeTaken),
    )
