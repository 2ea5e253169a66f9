"""The message with which a note, or a correction of one, was typed is edited.

Not here: what becomes of it (service).
"""

from telegram import Update

from bot.chat.context import Context
from bot.chat.routes import Taken
from bot.features.notes.handlers.content import content_of
from bot.features.notes.service import Notes


class EditedNote:
    """Asked by the feature that takes what is edited."""

    def __init__(self, services: Notes) -> None:
        self._notes = services

    def __call__(self, update: Update, context: Context) -> Taken:
        message = update.edited_message
        if message is None:
            return lambda _tx: None
        number, member = message.message_id, context.member
        return lambda tx: self._notes.edited(tx, member, number, lambda: content_of(message))
