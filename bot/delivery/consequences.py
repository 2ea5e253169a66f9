"""What the try of one row means for the mailing it belongs to: caught up with, paused when it goes wrong for many.

Not here: what it means for the row itself (model.judge, attempts).
"""

from bot.core.clock import Clock
from bot.delivery.authors import Authors
from bot.delivery.mailings import delete, edits_of
from bot.delivery.model import Delivered, Kind, Outcome, Outgoing, Refused, Row, Unparsable
from bot.delivery.outbox import Outbox
from bot.delivery.screens import unpack
from bot.delivery.store import mailings as store
from bot.storage import Tx

MANY = 5  # that fail for the same reason, and ...
SHARE = 0.2  # ... this part of all that ended: it is the message, not the people
UNPARSABLE = 2  # once can be a slip of Telegram's; twice it is the text


class Consequences:
    """Draws them, in the transaction that writes down how the try ended."""

    def __init__(self, outbox: Outbox, authors: Authors, clock: Clock) -> None:
        self._outbox = outbox
        self._authors = authors
        self._clock = clock

    def draw(self, tx: Tx, row: Row, body: str, outcome: Outcome) -> None:
        """`body` is what was sent, `outcome` how that ended."""
        if not row.job:
            return
        stopped = store.stopped(tx, row.job)
        if stopped:
            store.cancel_row(tx, row.id, self._clock.now())
        match outcome:
            case Delivered(messages=(first, *_) as messages) if row.edits is None:
                if stopped == "withdrawn":
                    delete(tx, self._outbox, row.job, store.Sent(row.chat_id, row.lane, messages))
                else:
                    self._correct(tx, row, body, first)
            case Unparsable(why) if store.unparsable(tx, row.job) >= UNPARSABLE:
                self._pause(tx, row.job, why)
            case Refused(why) if self._goes_wrong_for_many(tx, row.job, why):
                self._pause(tx, row.job, why)

    def _correct(self, tx: Tx, row: Row, body: str, message: int) -> None:
        """It was corrected while the earlier version was on the wire."""
        newest = store.body_of(tx, row.id)
        if newest is None or newest == body:
            return
        screen = unpack(newest).screen
        job = edits_of(row.job)
        edit = Outgoing(row.chat_id, screen, row.lane, Kind.NEWEST, job=job, edits=message)
        self._outbox.add(tx, edit)

    def _goes_wrong_for_many(self, tx: Tx, job: str, why: str) -> bool:
        alike, ended = store.failed_alike(tx, job, why)
        return alike >= MANY and alike >= SHARE * ended

    def _pause(self, tx: Tx, job: str, why: str) -> None:
        if not store.pause(tx, job, why):
            return
        self._outbox.changed(tx, job)
        author = self._authors.of(job)
        if author:
            author.paused(tx, job, why)
