"""Says so while nothing can be kept: on a full disk or with a locked database a person would hear nothing at all.

Directly and never stored, since storing is what does not work; to each person once until it is over.
Not here: taking updates in (delivery.intake), which does so again and again until it works.
"""

import asyncio
from collections.abc import Iterable

import structlog
from telegram import Bot
from telegram.error import TelegramError

from bot.core.texts import Texts
from bot.delivery.model import RawUpdate

log = structlog.get_logger(__name__)

SECONDS_BETWEEN = 0.1  # well under what Telegram allows: many people may be writing


class Trouble:
    """Who was told that nothing can be kept now."""

    def __init__(self, bot: Bot, texts: Texts) -> None:
        self._bot = bot
        self._texts = texts
        self._told: dict[int, str] = {}  # the language by person
        self._telling: asyncio.Task[None] | None = None

    def begins(self, updates: Iterable[RawUpdate]) -> None:
        """These could not be kept, or not be handled: tell whoever wrote them."""
        new = {user: language for user, language in map(_writer, updates) if user and user not in self._told}
        self._told |= new
        if new:
            self._telling = asyncio.create_task(self._tell(new, self._telling))

    def ends(self) -> None:
        """It works again; who writes when it fails once more is told once more."""
        self._told.clear()

    async def _tell(self, people: dict[int, str], after: asyncio.Task[None] | None) -> None:
        if after:
            await after
        for user, language in people.items():
            try:
                await self._bot.send_message(user, self._texts.into(language).label("chat-cannot-keep"))
            except TelegramError as error:
                log.info("not_told", error=type(error).__name__)
            await asyncio.sleep(SECONDS_BETWEEN)


def _writer(raw: RawUpdate) -> tuple[int, str]:
    """Who writes or presses in a private chat, and their language; 0 for anything else."""
    press = raw.get("callback_query") or {}
    message = raw.get("message") or press.get("message") or {}
    user = press.get("from") or message.get("from") or {}
    if message.get("chat", {}).get("type") != "private":
        return 0, ""
    return int(user.get("id", 0)), "en" if str(user.get("language_code", "")).startswith("en") else "nl"
