"""What delivery speaks of: updates that arrived, messages that go out, how a sending ended, and what follows.

Pure. Not here: SQL (store), when a message may go (pace, queue), Telegram's own words (telegram).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from typing import Any

from bot.core.screen import Screen

RawUpdate = dict[str, Any]

FIRST_RETRY = timedelta(seconds=1)
LONGEST_RETRY = timedelta(minutes=1)
EXTRA_WAIT = timedelta(milliseconds=300)  # on top of what a 429 asks, because clocks differ


class Lane(IntEnum):
    """What goes first: answers, then alarms and progress; reminders and broadcasts share the rest."""

    ANSWER = 0
    ALARM = 1
    REMINDER = 2
    BROADCAST = 3

    @property
    def bulk(self) -> bool:
        """Whether nobody sits waiting for it."""
        return self >= Lane.REMINDER


class Kind(StrEnum):
    """What to do when it is not known whether a message arrived."""

    AT_MOST_ONCE = "A"  # broadcast, reminder: left as unknown, a person decides
    AT_LEAST_ONCE = "B"  # an answer somebody asked for: sent once more
    NEWEST = "C"  # an edit: only the newest counts


class State(StrEnum):
    """Where a message is."""

    WAITING = "waiting"
    SENDING = "sending"
    DELIVERED = "delivered"
    UNREACHABLE = "unreachable"
    FAILED = "failed"
    UNKNOWN = "unknown"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Arrived:
    """An update that is safely in the inbox; `signals` are the kinds of client data that were blanked."""

    arrival: int
    key: int
    raw: RawUpdate
    signals: tuple[str, ...]
    attempts: int = 0


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message to put in the outbox: a new one, or one that `edits` or `deletes` the message with that id.

    A second one with the same `dedupe` is silently left out.
    """

    chat_id: int
    screen: Screen
    lane: Lane = Lane.ANSWER
    kind: Kind = Kind.AT_LEAST_ONCE
    dedupe: str | None = None
    job: str = ""
    edits: int | None = None
    deletes: int | None = None
    reply_to: int | None = None
    not_before: datetime | None = None


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody who gets a mailing: `screen_number` says which of its screens, `not_before` when at the earliest."""

    chat_id: int
    screen_number: int = 0
    not_before: datetime | None = None


@dataclass(frozen=True, slots=True)
class SentTo:
    """How a mailing went with one recipient; `error` is the reason when it did not arrive."""

    chat_id: int
    state: State
    error: str
    message_id: int | None
    finished_at: datetime | None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a mailing is; `why` says why it was paused, when it was not a person who did."""

    counts: Mapping[State, int]
    paused: bool = False
    why: str = ""

    @property
    def total(self) -> int:
        """How many recipients it has."""
        return sum(self.counts.values())

    @property
    def open(self) -> int:
        """How many still have to get it."""
        return self.counts.get(State.WAITING, 0) + self.counts.get(State.SENDING, 0)


@dataclass(frozen=True, slots=True, order=True)
class Row:
    """An outbox row as the worker handles it. `body` is empty until it is claimed when many rows share one.

    `not_before` is the moment a feature asked for; waiting for a retry is a matter of the chat.
    """

    lane: Lane
    id: int
    chat_id: int = field(compare=False)
    kind: Kind = field(compare=False)
    body: str | None = field(compare=False)
    file: int | None = field(compare=False, default=None)
    edits: int | None = field(compare=False, default=None)
    deletes: int | None = field(compare=False, default=None)
    job: str = field(compare=False, default="")
    attempts: int = field(compare=False, default=0)
    not_before: datetime | None = field(compare=False, default=None)
    maybe_sent: bool = field(compare=False, default=False)


@dataclass(frozen=True, slots=True)
class Delivered:
    """It arrived. `file_id` is what Telegram calls the file that went along, `messages` are the ids: an album has more."""

    messages: tuple[int, ...] = ()
    file_id: str = ""


@dataclass(frozen=True, slots=True)
class TooMany:
    """429: this chat has to wait."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Gone:
    """Nobody there: blocked, deactivated, kicked, never started."""

    why: str


@dataclass(frozen=True, slots=True)
class Moved:
    """The group has another id now."""

    chat_id: int


@dataclass(frozen=True, slots=True)
class Unparsable:
    """Telegram cannot read the markup: once more as plain text."""

    why: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Telegram will never take this message."""

    why: str


@dataclass(frozen=True, slots=True)
class NotTaken:
    """It certainly did not arrive: no connection, or the server said 500 or 503."""

    why: str


@dataclass(frozen=True, slots=True)
class MaybeTaken:
    """Bytes went out and no answer came back."""

    why: str


Outcome = Delivered | TooMany | Gone | Moved | Unparsable | Refused | NotTaken | MaybeTaken


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an outcome means for the row: its next state, and for how long its chat has to wait first."""

    state: State
    attempts: int
    error: str = ""
    pause: timedelta | None = None


MAYBE_SENT = "maybe sent"


def judge(row: Row, outcome: Outcome) -> Verdict:  # noqa: PLR0911 (one return per outcome)
    """Decide what happens to a row after a try: the one place where outcomes are weighed (DELIVERY rules)."""
    attempts = row.attempts + 1
    match outcome:
        case Delivered():
            return Verdict(State.DELIVERED, attempts)
        case Gone(why):
            return Verdict(State.UNREACHABLE, attempts, why)
        case Refused(why):
            return Verdict(State.FAILED, attempts, why)
        case Unparsable(why):
            return Verdict(State.WAITING, attempts, why)
        case Moved():
            return Verdict(State.WAITING, row.attempts, "moved")
        case TooMany(seconds):
            return Verdict(State.WAITING, row.attempts, "429", timedelta(seconds=seconds) + EXTRA_WAIT)
        case NotTaken(why):
            return Verdict(State.WAITING, attempts, why, retry_pause(row.attempts))
        case MaybeTaken(why):
            if _may_go_twice(row):
                return Verdict(State.WAITING, attempts, MAYBE_SENT, retry_pause(row.attempts))
            return Verdict(State.UNKNOWN, attempts, why)


def _may_go_twice(row: Row) -> bool:
    return row.kind is Kind.NEWEST or (row.kind is Kind.AT_LEAST_ONCE and not row.maybe_sent)


def retry_pause(attempts: int) -> timedelta:
    """1, 2, 4 … seconds, at most a minute."""
    doublings: int = 2 ** min(attempts, 10)
    return min(FIRST_RETRY * doublings, LONGEST_RETRY)
