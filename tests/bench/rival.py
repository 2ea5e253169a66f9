"""`python -m tests.bench.rival WAY [CHATS]`: other bots in a process of their own, each as its documentation shows it.

`sequential` and `concurrent` are python-telegram-bot, `aiogram` is aiogram: they echo and answer presses, no more.
`workers` and `gather` also send to all the chats that stand in the file CHATS, with python-telegram-bot's rate limiter.
"""

import asyncio
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, Message
from telegram import Update
from telegram.ext import AIORateLimiter, Application, CallbackQueryHandler, MessageHandler, filters

WORKERS = 16
RETRIES = 20
TOKEN, BASE_URL = "WIJKBOT_TELEGRAM__TOKEN", "WIJKBOT_TELEGRAM__BASE_URL"


async def echo(update: Update, _context: Any) -> None:
    if update.message and update.message.text:
        await update.message.reply_text(update.message.text)


async def acknowledge(update: Update, _context: Any) -> None:
    if update.callback_query:
        await update.callback_query.answer("gezien")


def stock(way: str, chats: Sequence[int]) -> None:
    """python-telegram-bot."""
    builder = Application.builder()
    builder.token(os.environ[TOKEN]).base_url(os.environ[BASE_URL])
    if way != "sequential":
        builder.concurrent_updates(True)
    if chats:
        builder.rate_limiter(AIORateLimiter(max_retries=RETRIES))
        builder.post_init(lambda application: _start(application, way, chats))
    application = builder.build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.add_handler(CallbackQueryHandler(acknowledge))
    application.run_polling()


async def _start(application: Any, way: str, chats: Sequence[int]) -> None:
    application.bot_data["broadcast"] = asyncio.create_task(_broadcast(application.bot, way, chats))


async def _broadcast(bot: Any, way: str, chats: Sequence[int]) -> None:
    if way == "gather":
        await asyncio.gather(*(bot.send_message(chat, "Verslag") for chat in chats), return_exceptions=True)
        return
    waiting = iter(chats)

    async def work() -> None:
        for chat in waiting:
            await bot.send_message(chat, "Verslag")

    await asyncio.gather(*(work() for _ in range(WORKERS)), return_exceptions=True)


async def aiogram() -> None:
    """aiogram, which handles updates side by side by itself."""
    server = TelegramAPIServer.from_base(os.environ[BASE_URL].removesuffix("/bot"))
    bot, dispatcher = Bot(os.environ[TOKEN], session=AiohttpSession(api=server)), Dispatcher()

    @dispatcher.message()
    async def on_message(message: Message) -> None:
        await message.answer(message.text or "")

    @dispatcher.callback_query()
    async def on_press(press: CallbackQuery) -> None:
        await press.answer("gezien")

    await dispatcher.start_polling(bot)


def main(way: str, chats: str = "") -> None:
    if way == "aiogram":
        asyncio.run(aiogram())
    else:
        stock(way, [int(line) for line in Path(chats).read_text().split()] if chats else [])


if __name__ == "__main__":
    main(*sys.argv[1:])
