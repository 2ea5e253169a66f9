"""The verbs of who looks after the bot.

Not here: counting (delivery), the sentences (views).
"""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.core.clock import Clock
from bot.core.errors import UserError
from bot.core.member import Member, Role
from bot.core.screen import Screen
from bot.core.status import Status
from bot.core.texts import Texts
from bot.features.admin import views
from bot.storage import Tx

Look = Callable[[Tx, datetime], Status]
"""Counts how delivery is doing at a moment."""


class AdminService:
    """Shows beheerders how the bot is doing."""

    def __init__(self, look: Look, texts: Texts, clock: Clock, zone: ZoneInfo) -> None:
        self._look = look
        self._texts = texts
        self._clock = clock
        self._zone = zone

    def status(self, tx: Tx, member: Member) -> Screen:
        """What waits, what went wrong, and when things last happened."""
        if member.role is not Role.BEHEERDER:
            raise UserError("admin-not-allowed")
        say = self._texts.into(member.language)
        return views.screen(say, self._look(tx, self._clock.now()), self._zone)
