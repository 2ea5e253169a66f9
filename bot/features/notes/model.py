"""Notes as values, and the pure rules about them.

Not here: rows of the database (store), typed moments (moments), what a note looks like (views).
"""

import html
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Attachment
from bot.features.directory.model import Audience, Person

NOTE = "note"
"""The kind of a note that was typed; another feature's item has a kind of its own, such as 'poll'."""

NOBODY = Audience()

LONGEST_TEXT, LONGEST_CAPTION = 4096, 1024  # UTF-16 units, as Telegram counts
MOST_FILES = 10  # in an album
_TAG = re.compile(r"<[^>]*>")
_VISIBLE = frozenset("LNPS")  # Unicode categories of what can be seen


class State(StrEnum):
    """Where a note is in its life."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    SENT = "sent"
    WITHDRAWN = "withdrawn"


class Receipt(StrEnum):
    """How it stands with one receiver. The first six are those of delivery."""

    WAITING = "waiting"
    DELIVERED = "delivered"
    UNREACHABLE = "unreachable"
    FAILED = "failed"
    UNKNOWN = "unknown"
    CANCELLED = "cancelled"
    ABSENT = "absent"  # has not joined
    MUTED = "muted"  # does not want this kind of message


class Unreachable(StrEnum):
    """Why somebody cannot be reached."""

    BLOCKED = "blocked"
    DEACTIVATED = "deactivated"
    NO_CHAT = "no-chat"


@dataclass(frozen=True, slots=True)
class Content:
    """What somebody typed, sent or forwarded: HTML as Telegram writes it, and files that Telegram keeps.

    `album` is Telegram's id of the album that the file is one part of, `message` its number of the message with the text.
    """

    text: str = ""
    files: tuple[Attachment, ...] = ()
    album: str = ""
    message: int = 0


@dataclass(frozen=True, slots=True)
class Note:
    """A note. `version` grows with every change; `rounds` counts the times it went once more to who did not read it."""

    id: int
    sender_id: int | None
    state: State
    kind: str = NOTE
    item_id: int = 0
    content: Content = Content()
    audience: Audience = NOBODY
    version: int = 0
    send_at: datetime | None = None
    sent_at: datetime | None = None
    rounds: int = 0
    correction: str = ""
    corrected: bool = False

    @property
    def job(self) -> str:
        """What its messages have in common in the outbox."""
        return f"note/{self.id}"

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to send yet."""
        return not (self.item_id or self.content.files or is_visible(self.content.text))

    @property
    def album_job(self) -> str:
        """That of the messages with its album."""
        return f"{self.job}/album"

    def as_corrected(self) -> "Note":
        """What it becomes with the new text that waits for a yes."""
        return replace(self, content=replace(self.content, text=self.correction), corrected=True)

    def first_jobs(self) -> tuple[str, ...]:
        """The jobs of the first time it went: its text, and its album if it has one."""
        return (self.job, self.album_job) if len(self.content.files) > 1 else (self.job,)

    def text_jobs(self) -> tuple[str, ...]:
        """Every job that carries its text: the first time, and the times after."""
        return (self.job, *(f"{self.job}/again-{number}" for number in range(1, self.rounds + 1)))


@dataclass(frozen=True, slots=True)
class Sender:
    """Who a note is from, as receivers see it."""

    name: str
    organisation: str


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody a note was for. `person_id` is none once they left; `error` says why it did not arrive."""

    id: int
    person_id: int | None
    chat_id: int | None
    name: str
    organisation: str
    receipt: Receipt
    error: str = ""
    read: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A note in a list: its day, whom it is from, and what is in it."""

    id: int
    sent_at: datetime
    sender: str
    content: Content


@dataclass(frozen=True, slots=True)
class Address:
    """Somebody who gets a note: where, in which language, and from which moment on."""

    person: Person
    member: Member
    moment: datetime


@dataclass(frozen=True, slots=True)
class Reach:
    """Who of an audience gets a note and who does not, each by name.

    `later` is the first moment that it arrives at somebody whose quiet hours it is, if there are such.
    """

    ready: tuple[Address, ...] = ()
    muted: tuple[Person, ...] = ()
    absent: tuple[Person, ...] = ()
    unreachable: tuple[Address, ...] = ()
    later: datetime | None = None

    @property
    def people(self) -> tuple[Person, ...]:
        """Who gets it."""
        return tuple(address.person for address in self.ready)


@dataclass(frozen=True, slots=True)
class Shown:
    """What the card of a note showed at a moment."""

    done: int
    waiting: int
    paused: bool
    at: datetime

    def is_news(self, before: "Shown | None") -> bool:
        """Whether there is anything else to see than before."""
        return before is None or (self.done, self.waiting, self.paused) != (
            before.done,
            before.waiting,
            before.paused,
        )

    def rate(self, before: "Shown | None") -> float:
        """Messages a second since then; 0 when that cannot be told."""
        seconds = (self.at - before.at).total_seconds() if before else 0.0
        return (self.done - before.done) / seconds if before and seconds > 0 else 0.0

    def remaining(self, before: "Shown | None") -> timedelta | None:
        """How long the rest takes at this rate, if there is one."""
        rate = self.rate(before)
        return timedelta(seconds=self.waiting / rate) if rate > 0 else None


def plain(text: str) -> str:
    """The words of a text without its markup."""
    return html.unescape(_TAG.sub("", text))


def units(text: str) -> int:
    """How long Telegram finds a text: UTF-16 units after its markup was read."""
    return len(plain(text).encode("utf-16-le")) // 2


def is_visible(text: str) -> bool:
    """Whether there is anything to see in it."""
    return any(unicodedata.category(letter)[0] in _VISIBLE for letter in plain(text))


def check_content(content: Content, room_taken: int) -> None:
    """Raise a `UserError` when there is nothing in it or it does not fit; `room_taken`: units of the line above it.

    Of an album one part may be there: more will come, so its words go apart.
    """
    if not content.files and not is_visible(content.text):
        raise UserError("notes-empty")
    with_file = has_caption(content) and not content.album
    most = (LONGEST_CAPTION if with_file else LONGEST_TEXT) - room_taken
    length = units(content.text)
    if length > most:
        raise UserError("notes-caption-too-long" if with_file else "notes-too-long", length=length, most=most)


def has_caption(content: Content) -> bool:
    """Whether the text goes along with one file; with an album it is a message of its own."""
    return len(content.files) == 1


def with_part(content: Content, part: Content) -> Content:
    """An album with one more part; its text is the first that any part has."""
    files = (*content.files, *part.files)[:MOST_FILES]
    worded = content if content.text else part
    return Content(worded.text, files, content.album, worded.message)


def follows(content: Content, message: Content) -> bool:
    """Whether a draft changes with this message: the one with its text, or any part of an album without words."""
    worded = bool(content.text) or not content.album
    return content.message == message.message if worded else content.album == message.album


def edited(content: Content, message: Content) -> Content:
    """What a draft holds once a message that it follows was edited; the rest of an album stays."""
    if not content.album:
        return message
    return replace(content, text=message.text, message=message.message)


def why_unreachable(error: str) -> Unreachable:
    """What delivery wrote down about a chat, as a reason for who sent the note."""
    known = (Unreachable.BLOCKED, Unreachable.DEACTIVATED)
    return next((why for why in known if why in error), Unreachable.NO_CHAT)


def by_receipt(recipients: Iterable[Recipient]) -> Mapping[Receipt, list[Recipient]]:
    """The recipients of each receipt."""
    found: dict[Receipt, list[Recipient]] = {receipt: [] for receipt in Receipt}
    for recipient in recipients:
        found[recipient.receipt].append(recipient)
    return found
