"""What somebody edits in a private chat goes to the feature that it was typed for.

Not here: which message made what (store), what is edited and was for no feature (ask).
"""

from collections.abc import Callable

from telegram import Update

from bot.chat.context import Context
from bot.chat.routes import TakeEdited, Taken
from bot.core.member import Member
from bot.core.screen import Answer
from bot.storage import Tx

TakeWords = Callable[[Tx, Member, int, str], Answer | None]
"""What a feature makes of the number of an edited message and the words in it now."""


def edited_words(take: TakeWords) -> TakeEdited:
    """For a feature that has things typed in words."""

    def taken(update: Update, context: Context) -> Taken:
        message, member = update.edited_message, context.member
        if message is None:
            return lambda _tx: None
        number, words = message.message_id, (message.text or message.caption or "").strip()
        return lambda tx: take(tx, member, number, words)

    return taken


def first_to_take(*takers: TakeEdited) -> TakeEdited:
    """Each is asked in order, until one takes it."""

    def taken(update: Update, context: Context) -> Taken:
        jobs = [take(update, context) for take in takers]
        return lambda tx: next((answer for job in jobs if (answer := job(tx))), None)

    return taken
