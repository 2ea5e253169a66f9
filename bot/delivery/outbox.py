"""The one door through which features send: a row in the outbox, in the transaction of the effect it belongs to.

Not here: the sending itself (worker).
"""

from collections.abc import Callable

from bot.core.clock import Clock
from bot.delivery import store
from bot.delivery.model import Outgoing
from bot.storage import Tx


def _nobody() -> None:
    """Before the worker listens, rows simply wait in the database."""


class Outbox:
    """Takes messages, and tells the worker once they are committed."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._tell: Callable[[], None] = _nobody

    def listen(self, tell: Callable[[], None]) -> None:
        """Call this whenever new rows were committed."""
        self._tell = tell

    def add(self, tx: Tx, message: Outgoing) -> int | None:
        """Queue a message with this transaction; returns its row id, none when its dedupe key was used before."""
        row_id = store.add(tx, message, self._clock.now())
        tx.after_commit(self._tell)
        return row_id

    def take_back(self, tx: Tx, job: str) -> bool:
        """Cancel what still waits of a job; returns whether that was all of it."""
        return store.cancel_waiting(tx, job, self._clock.now()) > 0 and not store.any_left(tx, job)

    def waiting(self, tx: Tx, like: str) -> list[str]:
        """The jobs that look like this (an SQL pattern) and of which something still waits."""
        return store.waiting_jobs(tx, like)
