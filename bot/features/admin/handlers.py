"""From updates to the verbs of who looks after the bot: /status.

Not here: what the verbs do (service).
"""

from telegram import Update

from bot.chat.context import Context
from bot.chat.routes import Feature, Prepared, command
from bot.core.screen import reply
from bot.features.admin.service import AdminService


def feature(service: AdminService) -> Feature:
    """The beheerder in chat."""

    async def on_status(_update: Update, context: Context) -> Prepared:
        return lambda tx: reply(service.status(tx, context.member))

    return Feature(handlers=(command("status", on_status),))
