"""How a feature says which update goes to which of its handlers, and for whom that is.

Not here: the handlers themselves (features), running them (turn).
"""

import re
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from typing import Any

from telegram import Update
from telegram.ext import (
    BaseHandler,
    CallbackQueryHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
    filters,
)
from telegram.ext.filters import BaseFilter

from bot.chat.context import Context
from bot.core.errors import UserError
from bot.core.member import Role
from bot.core.screen import NOTHING, Answer, Button, Screen, reply
from bot.storage import Job

Prepared = Answer | Job[Answer]
"""What a handler returns: an answer, or the job that makes one inside the turn's transaction."""

Taken = Job[Answer | None]
"""What a feature makes of an edited message; none when it is not about anything of its own."""

TakeEdited = Callable[[Update, Context], Taken]
Callback = Callable[[Update, Context], Coroutine[Any, Any, Prepared]]
Handler = BaseHandler[Update, Context, Prepared]


@dataclass(frozen=True, slots=True)
class Feature:
    """What a feature adds to the bot: handlers in order, and the forms it understands answers to.

    `forms` take what somebody types, those in `take_files` whatever is sent. Those in `words_only` refuse whatever is
    not typed, also what any other form leaves to its own handler: a document, or what somebody passes on.
    """

    handlers: tuple[Handler, ...]
    forms: Mapping[str, Callback] = field(default_factory=dict)
    take_files: frozenset[str] = frozenset()
    words_only: frozenset[str] = frozenset()


class NotAllowed(UserError):
    """This is for another role than the one who tries it has."""

    def __init__(self) -> None:
        super().__init__("chat-not-allowed")


ANYONE = None
"""For handlers that strangers may reach too."""


def command(name: str | tuple[str, ...], callback: Callback, role: Role | None = Role.LID) -> Handler:
    """`/name` in a private chat; one that somebody passes on is no command of theirs."""
    typed = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE & ~filters.FORWARDED
    return CommandHandler(name, _for(role, callback), filters=typed)


def press(name: str, callback: Callback, role: Role | None = Role.LID) -> Handler:
    """A button whose action is `name`, or `name:` with words after it that come as `context.pressed`."""

    async def with_words(update: Update, context: Context) -> Prepared:
        data = update.callback_query.data if update.callback_query else None
        context.pressed = tuple((data or "")[len(name) + 1 :].split(":")) if data and data != name else ()
        return await callback(update, context)

    pattern = re.compile(rf"{re.escape(name)}(:|$)")
    return CallbackQueryHandler(_for(role, with_words), pattern=pattern)


def any_press(callback: Callback) -> Handler:
    """A button that no other handler knows: from an older version, or forged."""
    return CallbackQueryHandler(_for(ANYONE, callback))


def private(kind: BaseFilter, callback: Callback, role: Role | None = Role.LID) -> Handler:
    """Messages of a kind in a private chat."""
    return MessageHandler(filters.ChatType.PRIVATE & kind, _for(role, callback))


def in_group(kind: BaseFilter, callback: Callback, role: Role | None = Role.LID) -> Handler:
    """Messages of a kind in a group."""
    return MessageHandler(filters.ChatType.GROUPS & kind, _for(role, callback))


def inline(callback: Callback, role: Role | None = Role.LID) -> Handler:
    """`@bot words` typed in any chat."""
    return InlineQueryHandler(_for(role, callback))


def form(callback: Callback, role: Role | None = Role.LID) -> Callback:
    """A handler of typed answers to a form, for whom it is."""
    return _for(role, callback)


def _for(role: Role | None, callback: Callback) -> Callback:
    async def checked(update: Update, context: Context) -> Prepared:
        if role is ANYONE:
            return await callback(update, context)
        member = context.visitor.member
        if member is None:
            return to_a_stranger(update, context)
        if not member.role.may_act_as(role):
            raise NotAllowed
        return await callback(update, context)

    return checked


def to_a_stranger(update: Update, context: Context) -> Answer:
    """One friendly sentence in a private chat; in groups and inline nothing at all."""
    chat: Any = update.effective_chat
    if chat is None or chat.type != "private":
        return NOTHING
    ask = Button(context.say.label("chat-ask-access"), "member:ask")
    return reply(Screen(context.say("chat-stranger"), ((ask,),)))
