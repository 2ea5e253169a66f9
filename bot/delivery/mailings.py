"""One message to many: sent, paused, resumed, cancelled, corrected, withdrawn, and how it went with each.

A mailing is a job: rows of the outbox that share their body. Everything told of it is counted from those rows.
Not here: who gets it and what it says (features), its card of progress (cards), the sending itself (worker).
"""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from markupsafe import Markup

from bot.core.clock import Clock
from bot.core.screen import Screen
from bot.delivery.model import Kind, Lane, Outgoing, Progress, Recipient, SentTo
from bot.delivery.outbox import Outbox
from bot.delivery.store import cancel_waiting
from bot.delivery.store import mailings as store
from bot.storage import Tx

__all__ = ["Mailings", "Progress", "Recipient", "SentTo"]

# Telegram lets a bot delete what it sent within 48 hours; deleting takes time too.
DELETABLE = timedelta(hours=47)


class Mailings:
    """Sends them and keeps a hand on them. All verbs work within the caller's transaction."""

    def __init__(self, outbox: Outbox, clock: Clock) -> None:
        self._outbox = outbox
        self._clock = clock

    def send(
        self,
        tx: Tx,
        job: str,
        screens: Sequence[Screen],
        recipients: Iterable[Recipient],
        *,
        lane: Lane = Lane.BROADCAST,
        kind: Kind = Kind.AT_MOST_ONCE,
    ) -> int:
        """Queue it for everyone, in order; who stands in it already gets it once. Returns how many were added.

        `screens` are its versions, such as one a language; each recipient names theirs by number.
        """
        now = self._clock.now()
        store.start(tx, job, now)
        bodies = [store.keep_body(tx, screen) for screen in screens]
        added = store.address(tx, job, bodies, recipients, lane, kind, now)
        self._outbox.added(tx)
        return added

    def pause(self, tx: Tx, job: str) -> None:
        """Send no more of it for now."""
        store.pause(tx, job)
        self._outbox.changed(tx, job)

    def resume(self, tx: Tx, job: str) -> None:
        """Go on where it was paused."""
        store.resume(tx, job, self._clock.now())
        self._outbox.changed(tx, job)

    def cancel(self, tx: Tx, job: str) -> int:
        """Send the rest to nobody; returns how many that were."""
        cancelled = store.stop(tx, job, "cancelled", self._clock.now())
        self._outbox.changed(tx, job)
        return cancelled

    def progress(self, tx: Tx, job: str) -> Progress:
        """How many recipients are in which state."""
        return store.progress(tx, job)

    def outcomes(self, tx: Tx, job: str) -> list[SentTo]:
        """How it went with each recipient, in order of sending."""
        return store.outcomes(tx, job)

    def again(self, tx: Tx, job: str, chat_id: int) -> bool:
        """Somebody decided that it goes to this chat once more; false when it cannot, or arrived."""
        waits = store.once_more(tx, job, chat_id)
        store.watch(tx, job, on=True)
        self._outbox.changed(tx, job)
        return waits

    def leave(self, tx: Tx, chat_id: int) -> None:
        """Somebody leaves: nothing that still waits goes to this chat, of any mailing."""
        for job in store.leave(tx, chat_id, self._clock.now()):
            self._outbox.changed(tx, job)

    def edit(self, tx: Tx, job: str, screens: Sequence[Screen]) -> int:
        """Correct it: rewrite what was delivered, and send the new version to the rest. Returns how many are rewritten."""
        now, edits = self._clock.now(), edits_of(job)
        cancel_waiting(tx, edits, now)
        rewritten = 0
        for number, screen in enumerate(screens):
            body = store.keep_body(tx, screen)
            store.replace_body_of_undelivered(tx, job, number, body)
            rewritten += store.rewrite_delivered(tx, job, edits, number, body, now)
        self._outbox.changed(tx, edits)
        self._outbox.added(tx)
        return rewritten

    def withdraw(self, tx: Tx, job: str, instead: Sequence[Screen]) -> int:
        """Cancel what waits and delete what was delivered; what is too old for that changes into `instead`.

        Returns how many had it.
        """
        now, edits = self._clock.now(), edits_of(job)
        store.stop(tx, job, "withdrawn", now)
        cancel_waiting(tx, edits, now)
        old = now - DELETABLE
        had_it = store.delivered_since(tx, job, old)
        for sent in had_it:
            delete(tx, self._outbox, job, sent)
        rewritten = sum(
            store.rewrite_delivered(tx, job, edits, number, store.keep_body(tx, screen), now, before=old)
            for number, screen in enumerate(instead)
        )
        self._outbox.changed(tx, job)
        self._outbox.changed(tx, edits)
        self._outbox.added(tx)
        return len(had_it) + rewritten


def edits_of(job: str) -> str:
    """The job of the rows that rewrite what a mailing delivered."""
    return f"{job}/edits"


def delete(tx: Tx, outbox: Outbox, job: str, sent: store.Sent) -> None:
    """Take away a delivered message, all of it when it is an album."""
    for message in sent.messages:
        gone = Outgoing(
            sent.chat_id, Screen(Markup()), sent.lane, Kind.NEWEST, job=edits_of(job), deletes=message
        )
        outbox.add(tx, gone)
