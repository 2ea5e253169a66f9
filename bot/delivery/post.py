"""The door for what nobody asked for just now: it waits for the end of quiet hours, and stays away from who muted it.

Answers go straight to the outbox. Not here: how a member says what they wish (membership).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.core.clock import Clock
from bot.core.member import Member
from bot.core.screen import Screen
from bot.delivery.model import Kind, Lane, Outgoing
from bot.delivery.outbox import Outbox
from bot.delivery.quiet import after_quiet
from bot.settings import Quiet
from bot.storage import Tx


class Subject(StrEnum):
    """Kinds of message that a member may mute. What concerns them by name (an invitation, an answer) is none of these."""

    NOTE = "note"
    POLL = "poll"
    ACTION = "action"
    REMINDER = "reminder"
    LEARNING = "learning"


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a member does not want to get, and their own quiet hours beside those of the wijk."""

    muted: frozenset[Subject] = frozenset()
    quiet: Quiet | None = None


FindWishes = Callable[[Tx, int], Wishes]
"""The wishes of a Telegram account."""


class Post:
    """Sends to members what they did not ask for."""

    def __init__(
        self, outbox: Outbox, clock: Clock, quiet: Quiet, zone: ZoneInfo, wishes: FindWishes
    ) -> None:
        self._outbox = outbox
        self._clock = clock
        self._quiet = quiet
        self._zone = zone
        self._wishes = wishes

    def wants(self, tx: Tx, to: Member, subject: Subject) -> bool:
        """Whether this member gets this kind of message."""
        return subject not in self._wishes(tx, to.user_id).muted

    def moment_for(self, tx: Tx, to: Member, wanted: datetime | None = None) -> datetime:
        """The first moment from `wanted` (now, if none) on that is in nobody's quiet hours."""
        return self._moment(self._wishes(tx, to.user_id), wanted)

    def after_quiet_of_wijk(self, wanted: datetime) -> datetime:
        """The first moment from `wanted` on that is not in the quiet hours of the wijk, which hold for everyone."""
        return after_quiet(wanted, self._quiet, self._zone)

    def moment_if_wanted(self, tx: Tx, to: Member, subject: Subject) -> datetime | None:
        """The first moment when this kind of message may come; none for who muted it."""
        wishes = self._wishes(tx, to.user_id)
        return None if subject in wishes.muted else self._moment(wishes, None)

    def _moment(self, wishes: Wishes, wanted: datetime | None) -> datetime:
        moment, own = after_quiet(wanted or self._clock.now(), self._quiet, self._zone), wishes.quiet
        return after_quiet(after_quiet(moment, own, self._zone), self._quiet, self._zone) if own else moment

    def send(
        self,
        tx: Tx,
        to: Member,
        screen: Screen,
        subject: Subject | None = None,
        *,
        lane: Lane = Lane.ANSWER,
        kind: Kind = Kind.AT_LEAST_ONCE,
        dedupe: str | None = None,
        job: str = "",
    ) -> int | None:
        """Put a message in the outbox; returns its row id, none when it was muted or is a second one."""
        if subject and not self.wants(tx, to, subject):
            return None
        message = Outgoing(
            to.user_id, screen, lane, kind, dedupe=dedupe, job=job, not_before=self.moment_for(tx, to)
        )
        return self._outbox.add(tx, message)

    def send_to_group(self, tx: Tx, chat_id: int, screen: Screen, *, job: str = "") -> int | None:
        """The same for a Telegram group, where only the quiet hours of the wijk count."""
        not_before = after_quiet(self._clock.now(), self._quiet, self._zone)
        return self._outbox.add(tx, Outgoing(chat_id, screen, job=job, not_before=not_before))
