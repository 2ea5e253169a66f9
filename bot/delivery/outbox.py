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


def _nothing(_job: str) -> None:
    """The same for a job that changed."""


class Outbox:
    """Takes messages, and tells the worker once they are committed."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._tell: Callable[[], None] = _nobody
        self._tell_of: Callable[[str], None] = _nothing

    def listen(self, tell: Callable[[], None], tell_of: Callable[[str], None]) -> None:
        """Call these whenever new rows were committed, and when those of a job changed."""
        self._tell = tell
        self._tell_of = tell_of

    def add(self, tx: Tx, message: Outgoing) -> int | None:
        """Queue a message with this transaction; returns its row id, none when its dedupe key was used before."""
        row_id = store.add(tx, message, self._clock.now())
        self.added(tx)
        return row_id

    def added(self, tx: Tx) -> None:
        """There are new rows with this transaction."""
        tx.after_commit(self._tell)

    def changed(self, tx: Tx, job: str) -> None:
        """With this transaction rows of a job may go again, or no more."""
        tx.after_commit(lambda: self._tell_of(job))

    def take_back(self, tx: Tx, job: str) -> bool:
        """Cancel what still waits of a job; returns whether that was all of it."""
        if not store.cancel_waiting(tx, job, self._clock.now()):
            return False
        self.changed(tx, job)
        return not store.any_left(tx, job)

    def waiting(self, tx: Tx, like: str) -> list[str]:
        """The jobs that look like this (an SQL pattern) and of which something still waits."""
        return store.waiting_jobs(tx, like)
