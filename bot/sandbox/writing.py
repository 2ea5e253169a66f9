"""What a message that somebody writes is made of, and waiting for a chat to change."""

import asyncio
import secrets
from collections.abc import Sequence

from bot.sandbox.formatting import find_entities
from bot.sandbox.json_types import JsonObject
from bot.sandbox.state import Chat, Message


def marked(text: str) -> JsonObject:
    entities = find_entities(text)
    return {"text": text} | ({"entities": entities} if entities else {})


def answering(message: Message | None) -> JsonObject:
    return {"reply_to_message": message.quoted} if message else {}


def forwarded(author: str, at: int) -> JsonObject:
    """What tells that somebody else wrote it."""
    return {"forward_origin": {"type": "hidden_user", "sender_user_name": author, "date": at}}


def together(files: Sequence[JsonObject], album: str, caption: str, worded: int) -> list[JsonObject]:
    """An album of files, of a new id unless it has one; the words stand with one of them."""
    group = {"media_group_id": album or str(secrets.randbits(54))}
    words = {"caption": caption} if caption else {}
    return [file | group | (words if number == worded else {}) for number, file in enumerate(files)]


async def changed(chat: Chat, deadline: float) -> bool:
    """Wait until something changes in the chat; False when the deadline passed."""
    waiter = asyncio.get_running_loop().create_future()
    chat.waiters.add(waiter)
    try:
        async with asyncio.timeout_at(deadline):
            await waiter
    except TimeoutError:
        return False
    finally:
        chat.waiters.discard(waiter)
    return True
