"""Looks over every update before it is kept: what is not for the bot is dropped, client data is blanked.

Not here: what counts as client data (privacy), keeping the update (delivery.intake).
"""

from collections.abc import Callable, Collection, Sequence
from typing import Any

from bot.delivery.model import RawUpdate
from bot.privacy import Guard, blank_update

_GROUPS = ("group", "supergroup")

DANGER = "danger-"
"""What the signals of acute danger begin with, to tell them from kinds of client data."""


class Overseer:
    """Holds the guard of this moment; `guard` is replaced when the directory changes.

    `danger_in` gives the kinds of acute danger that a text speaks of; `group_commands` (with their slash) are heard
    in a group without a mention.
    """

    def __init__(
        self,
        guard: Guard,
        danger_in: Callable[[str], Sequence[str]],
        group_commands: Collection[str] = (),
    ) -> None:
        self.guard = guard
        self._danger_in = danger_in
        self._group_commands = group_commands
        self.bot_username = ""

    def look_over(self, raw: RawUpdate) -> tuple[RawUpdate, Sequence[str]] | None:
        """The update as it may be kept and the kinds of client data that were taken out; none when it is not for us.

        Of a text that is taken out, the kinds of acute danger in it come first: nobody can look for them later.
        """
        for name in ("message", "edited_message"):
            message = raw.get(name)
            if isinstance(message, dict) and not self._is_for_us(message):
                return None
        kept, kinds = blank_update(raw, self.guard)
        danger = self._danger_in(_typed(raw)) if kinds else ()
        return kept, (*(f"{DANGER}{kind}" for kind in danger), *map(str, kinds))

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


def _typed(raw: RawUpdate) -> str:
    """What somebody typed, in a message or inline."""
    parts = [raw.get(name, {}) for name in ("message", "edited_message", "inline_query")]
    return " ".join(part.get(field, "") for part in parts for field in ("text", "caption", "query"))
