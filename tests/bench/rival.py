"""`python -m tests.bench.rival sequential|concurrent`: a stock python-telegram-bot that echoes, and nothing more."""

import os
import sys
from typing import Any

from telegram import Update
from telegram.ext import Application, MessageHandler, filters


async def echo(update: Update, _context: Any) -> None:
    if update.message and update.message.text:
        await update.message.reply_text(update.message.text)


def main(way: str) -> None:
    builder = Application.builder()
    builder.token(os.environ["WIJKBOT_TELEGRAM__TOKEN"]).base_url(os.environ["WIJKBOT_TELEGRAM__BASE_URL"])
    if way == "concurrent":
        builder.concurrent_updates(True)
    application = builder.build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling()


if __name__ == "__main__":
    main(sys.argv[1])
