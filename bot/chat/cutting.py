"""Telegram's apps cut a text that is too long for one message. What comes after the first part is used for nothing,
and whoever typed it hears so once: it would be an answer or a question of its own otherwise.

Not here: how long a text may be (features).
"""

from collections.abc import Collection
from datetime import timedelta

from telegram import Message

from bot.chat import store
from bot.chat.context import Part
from bot.chat.incoming import LONG, is_long
from bot.core.screen import NOTHING, Answer, Screen, reply
from bot.core.texts import Say
from bot.storage import Tx

TOGETHER = timedelta(
    seconds=2
)  # all parts are sent at once: what comes later than this after the first is none


def part_of(tx: Tx, message: Message | None, signals: Collection[str]) -> Part:
    """Which part it is; `signals` are of a text that was blanked."""
    if message is None or message.text is None or message.forward_origin or message.chat.type != "private":
        return Part.WHOLE
    is_command = message.text.startswith("/")
    if not is_command and store.cut_lately(tx, message.chat.id, message.date - TOGETHER):
        return Part.REST
    return Part.FIRST if LONG in signals or is_long(message.text) else Part.WHOLE


def keep_first(tx: Tx, message: Message) -> None:
    """More of it may come."""
    store.keep_cut(tx, message.chat.id, message.date)


def refuse_rest(tx: Tx, message: Message, say: Say) -> Answer:
    """It is not used; said once however many parts there are."""
    first = store.tell_cut(tx, message.chat.id)
    return reply(Screen(say("chat-cut"))) if first else NOTHING
