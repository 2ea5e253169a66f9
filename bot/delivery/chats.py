"""What becomes of chats: nobody is there, somebody is back, a group got another id.

Not here: the pauses Telegram asks for (worker), and what features keep of a chat (they subscribe).
"""

from collections.abc import Callable

from bot.core.clock import Clock
from bot.delivery import store
from bot.storage import Tx

Moved = Callable[[Tx, int, int], None]
"""Writes the new id of a group wherever the old one stands."""


class Chats:
    """Writes it down."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._moved: list[Moved] = []

    def on_move(self, moved: Moved) -> None:
        """Call this with the old and the new id of a group, in the transaction in which it became known."""
        self._moved.append(moved)

    def gone(self, tx: Tx, chat_id: int, why: str) -> None:
        """Nobody there: what waits for them goes no further."""
        store.chat_gone(tx, chat_id, why, self._clock.now())

    def back(self, tx: Tx, chat_id: int) -> None:
        """Somebody is there again."""
        store.chat_back(tx, chat_id)

    def moved(self, tx: Tx, old: int, new: int) -> None:
        """The group has another id: what waits for it follows."""
        store.chat_moved(tx, old, new)
        for moved in self._moved:
            moved(tx, old, new)
