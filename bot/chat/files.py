"""A file that somebody sent, fetched from Telegram.

Not here: what is in it (features).
"""

from telegram.error import TelegramError

from bot.chat.context import Context
from bot.core.errors import UserError


async def fetch(context: Context, file_id: str) -> bytes:
    """The bytes of a file. Raises a `UserError` when Telegram does not give them now."""
    try:
        found = await context.bot.get_file(file_id)
        return bytes(await found.download_as_bytearray())
    except TelegramError:
        raise UserError("chat-file-not-fetched") from None
