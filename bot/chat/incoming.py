"""Looks over every update before it is kept: what is not for the bot is dropped, client data is blanked.

Not here: what counts as client data (privacy), keeping the update (delivery.intake).
"""

from collections.abc import Callable, Collection, Sequence
from typing import Any, Protocol

from bot.delivery.model import RawUpdate
from bot.privacy import Find, Guard, kept_of, kinds_of, look_over

_GROUPS = ("group", "supergroup")

DANGER = "danger-"
"""What the signals of acute danger begin with, to tell them from kinds of client data."""

MARK = "mark-"
"""What the signals begin with that are marks of what its sender may vouch for."""


LONG = "long"
"""The signal that a text that is taken out was so long that more of it may follow."""

SHORTEST_PART = 2048
"""UTF-16 units: apps cut a text at a good place in the second half of what fits in a message."""


def is_long(text: str) -> bool:
    """Whether there may be more of it in a message that follows."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2 >= SHORTEST_PART


class Vouchers(Protocol):
    """Who may say that something is a colleague's, and what they said so of."""

    def may(self, user_id: int) -> bool:
        """Whether this account may vouch, and pass on what somebody else wrote."""

    def without_vouched(self, user_id: int, found: Sequence[Find]) -> Sequence[Find]:
        """What nobody vouched for."""

    def marks(self, found: Sequence[Find]) -> Sequence[str]:
        """Marks to vouch for these by; none when that cannot be."""


class Overseer:
    """Holds the guard of this moment; `guard` is replaced when the directory changes.

    `danger_in` gives the kinds of acute danger that a text speaks of; `vouchers` knows what is a colleague's although
    the directory does not; `group_commands` (with their slash) are heard in a group without a mention.
    """

    def __init__(
        self,
        guard: Guard,
        danger_in: Callable[[str], Sequence[str]],
        vouchers: Vouchers,
        group_commands: Collection[str] = (),
    ) -> None:
        self.guard = guard
        self._danger_in = danger_in
        self._vouchers = vouchers
        self._group_commands = group_commands
        self.bot_username = ""

    def look_over(self, raw: RawUpdate) -> tuple[RawUpdate, Sequence[str]] | None:
        """The update as it may be kept and the kinds of client data that were taken out; none when it is not for us.

        Of a text that is taken out, the kinds of acute danger in it come first: nobody can look for them later. Marks
        of what its sender may vouch for come last.
        """
        for name in ("message", "edited_message"):
            message = raw.get(name)
            if isinstance(message, dict) and not self._is_for_us(message):
                return None
        sender = _private_sender(raw)
        may = self._vouchers.may(sender)
        found = self._vouchers.without_vouched(sender, look_over(raw, self.guard, forwards=may))
        kept = kept_of(raw, blank=bool(found), forwards=may)
        danger = self._danger_in(_typed(raw)) if found else ()
        marks = self._vouchers.marks(found) if may else ()
        long = (LONG,) if found and is_long(_typed(raw)) else ()
        return kept, (
            *(f"{DANGER}{kind}" for kind in danger),
            *map(str, kinds_of(found)),
            *long,
            *(f"{MARK}{mark}" for mark in marks),
        )

    def _is_for_us(self, message: dict[str, Any]) -> bool:
        """In a private chat everything is; in a group a mention, our command, a reply to us, or a new id of the group."""
        if message.get("chat", {}).get("type") not in _GROUPS:
            return True
        if "migrate_to_chat_id" in message or "migrate_from_chat_id" in message:
            return True
        replied = message.get("reply_to_message", {}).get("from", {})
        if replied.get("is_bot") and replied.get("username") == self.bot_username:
            return True
        if message.get("text", "").strip().lower() in self._group_commands:
            return True
        return (
            f"@{self.bot_username}".lower()
            in f"{message.get('text', '')} {message.get('caption', '')}".lower()
        )


def _private_sender(raw: RawUpdate) -> int:
    """Who sent a message in a private chat; 0 for all other updates."""
    for name in ("message", "edited_message"):
        message = raw.get(name, {})
        if message.get("chat", {}).get("type") == "private":
            return int(message.get("from", {}).get("id", 0))
    return 0


def _typed(raw: RawUpdate) -> str:
    """What somebody typed, in a message or inline."""
    parts = [raw.get(name, {}) for name in ("message", "edited_message", "inline_query")]
    return " ".join(part.get(field, "") for part in parts for field in ("text", "caption", "query"))
