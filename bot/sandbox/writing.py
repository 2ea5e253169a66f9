"""What a message that somebody writes is made of, and waiting for a chat to change."""

import asyncio

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
