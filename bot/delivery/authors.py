"""Who wants to know how a mailing goes: the feature that its job belongs to.

Not here: what they say of it (features) and when they are asked (cards, consequences).
"""

from typing import Protocol

from bot.core.screen import Screen
from bot.delivery.model import Progress
from bot.storage import Tx


class Author(Protocol):
    """A feature that sends mailings. All of it runs inside a transaction, so nothing but SQL is awaited."""

    def card(self, tx: Tx, job: str, progress: Progress) -> Screen | None:
        """What the card says while it goes out and after; none leaves it as it is."""

    def ended(self, tx: Tx, job: str, progress: Progress) -> None:
        """Everyone has it or will not get it: called exactly once."""

    def paused(self, tx: Tx, job: str, why: str) -> None:
        """Telegram refuses it, so it was paused: tell a person. `why` is in Telegram's words."""


class Authors:
    """The features by the first word of their jobs: "note" for "note/12"."""

    def __init__(self) -> None:
        self._authors: dict[str, Author] = {}

    def register(self, word: str, author: Author) -> None:
        """Jobs that begin with this word are theirs."""
        self._authors[word] = author

    def of(self, job: str) -> Author | None:
        """Whose job this is."""
        return self._authors.get(job.partition("/")[0])
