"""How others send to many, on the same Telegram and the same virtual clock as the worker.

Each is written as its own documentation shows it. Not here: the measuring (pacing).
"""

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator, Iterable
from contextlib import asynccontextmanager
from typing import Any

from aiogram import Bot as AiogramBot
from aiogram.client.session.base import BaseSession
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import SendMessage, TelegramMethod
from telegram.error import RetryAfter
from telegram.ext import AIORateLimiter, ExtBot
from telegram.request import BaseRequest, RequestData

from tests.delivery.virtual import ExactTelegram

TOKEN = "123456:rival"
ME = {"id": 1, "is_bot": True, "first_name": "Rival", "username": "rival_bot"}
WORKERS = 16


def _message(chat_id: int) -> dict[str, Any]:
    return {"message_id": 1, "date": 1, "chat": {"id": chat_id, "type": "private"}, "text": "Verslag"}


class _Request(BaseRequest):
    """PTB's way to the Bot API, which is this Telegram."""

    def __init__(self, telegram: ExactTelegram) -> None:
        self._telegram = telegram

    @property
    def read_timeout(self) -> float:
        return 30.0

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        if url.endswith("getMe"):
            return 200, json.dumps({"ok": True, "result": ME}).encode()
        chat_id = int(str(request_data.parameters["chat_id"])) if request_data else 0
        wait = await self._telegram.take(chat_id)
        if wait:
            refusal = {"ok": False, "error_code": 429, "description": "Too Many Requests"}
            return 429, json.dumps(refusal | {"parameters": {"retry_after": wait}}).encode()
        return 200, json.dumps({"ok": True, "result": _message(chat_id)}).encode()


class _Session(BaseSession):
    """aiogram's way to the Bot API, which is this Telegram."""

    def __init__(self, telegram: ExactTelegram) -> None:
        super().__init__()
        self._telegram = telegram

    async def make_request(
        self, bot: AiogramBot, method: TelegramMethod[Any], timeout: int | None = None
    ) -> Any:
        if not isinstance(method, SendMessage):
            raise TypeError("this Telegram takes messages only")
        wait = await self._telegram.take(int(method.chat_id))
        if wait:
            raise TelegramRetryAfter(method=method, message="Too Many Requests", retry_after=int(wait))
        return None

    async def close(self) -> None:
        """Nothing to close."""

    async def stream_content(
        self,
        url: str,
        headers: dict[str, Any] | None = None,
        timeout: int = 30,
        chunk_size: int = 65536,
        raise_for_status: bool = True,
    ) -> AsyncGenerator[bytes, None]:
        """No files here."""
        yield b""


@asynccontextmanager
async def stock(telegram: ExactTelegram, retries: int | None = None) -> AsyncIterator[ExtBot[Any]]:
    """python-telegram-bot; with `retries` it has its `AIORateLimiter`, which gives up after so many."""
    limiter = None if retries is None else AIORateLimiter(max_retries=retries)
    async with ExtBot(TOKEN, request=_Request(telegram), rate_limiter=limiter) as bot:
        yield bot


async def one_by_one(bot: ExtBot[Any], chats: Iterable[int]) -> None:
    """A plain loop: the next when the last arrived; a 429 is waited for."""
    for chat in chats:
        while True:
            try:
                await bot.send_message(chat, "Verslag")
                break
            except RetryAfter as error:
                await asyncio.sleep(float(error.retry_after))  # type: ignore[arg-type]  # seconds, unless PTB is told otherwise


async def all_together(bot: ExtBot[Any], chats: Iterable[int]) -> None:
    """`asyncio.gather`, as in many examples; what is refused once too often is lost."""
    await asyncio.gather(*(bot.send_message(chat, "Verslag") for chat in chats), return_exceptions=True)


async def by_workers(bot: ExtBot[Any], chats: Iterable[int]) -> None:
    """Sixteen workers that take from one queue."""
    waiting = iter(list(chats))

    async def work() -> None:
        for chat in waiting:
            await bot.send_message(chat, "Verslag")

    await asyncio.gather(*(work() for _ in range(WORKERS)), return_exceptions=True)


async def aiogram_broadcast(telegram: ExactTelegram, chats: Iterable[int]) -> None:
    """aiogram's own broadcasting example: 20 a second, a 429 is waited for (docs, `examples/broadcast.py`)."""
    bot = AiogramBot(TOKEN, session=_Session(telegram))
    for chat in chats:
        while True:
            try:
                await bot.send_message(chat, "Verslag")
                break
            except TelegramRetryAfter as error:
                await asyncio.sleep(error.retry_after)
        await asyncio.sleep(0.05)
