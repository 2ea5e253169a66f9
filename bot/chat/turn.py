"""One update, one turn: find who speaks, let a handler prepare, commit effects and replies together, acknowledge.

Not here: the order of turns and retries (delivery.intake), sending (delivery.worker).
"""

import asyncio
import secrets
from collections.abc import Callable, Coroutine, Mapping, Sequence
from typing import Any

import structlog
from telegram import InlineQueryResultArticle, InputTextMessageContent, Message, Update, User
from telegram.constants import ChatMemberStatus, ParseMode
from telegram.error import TelegramError
from telegram.ext import Application, CallbackQueryHandler, CommandHandler

from bot.chat import store
from bot.chat.client_data import ClientData
from bot.chat.context import FORM_LASTS, Context, Form, Part, Visitor
from bot.chat.cutting import keep_first, part_of, refuse_rest
from bot.chat.menu import show_menu
from bot.chat.routes import Callback, Handler, NotAllowed, Prepared
from bot.core.clock import Clock
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import NOTHING, Answer, Screen, reply
from bot.core.texts import Say, Texts
from bot.delivery import model as delivery
from bot.delivery.chats import Chats
from bot.delivery.model import Arrived, Lane, Outgoing
from bot.delivery.outbox import Outbox
from bot.logs import place
from bot.storage import Database, Job, Tx

log = structlog.get_logger(__name__)

LONGEST_TOAST = 200  # characters that the answer to a press may hold
INLINE_CACHE_SECONDS = 10

FindMember = Callable[[Tx, int], Member | None]
Beheerders = Callable[[Tx], list[Member]]


class Turns:
    """Runs the handlers of an application on updates that are safely in the inbox."""

    def __init__(
        self,
        db: Database,
        application: Application[Any, Any, Any, Any, Any, Any],
        forms: Mapping[str, Callback],
        outbox: Outbox,
        chats: Chats,
        texts: Texts,
        clock: Clock,
        find_member: FindMember,
        beheerders: Beheerders,
        client_data: ClientData,
        take_files: frozenset[str] = frozenset(),
        words_only: frozenset[str] = frozenset(),
    ) -> None:
        self._db = db
        self._application = application
        handlers: list[Handler] = application.handlers.get(0, [])
        self._for_presses = [handler for handler in handlers if isinstance(handler, CallbackQueryHandler)]
        self._for_commands = [handler for handler in handlers if handler not in self._for_presses]
        self._for_words = [
            handler for handler in self._for_commands if not isinstance(handler, CommandHandler)
        ]
        self._forms = forms
        self._outbox = outbox
        self._chats = chats
        self._texts = texts
        self._clock = clock
        self._find_member = find_member
        self._beheerders = beheerders
        self._client_data = client_data
        self._take_files = take_files
        self._words_only = words_only
        self._acknowledging: set[asyncio.Task[None]] = set()

    async def __call__(self, arrived: Arrived, done: Job[None]) -> None:
        """Handle one update; its effects, its replies and `done` are one transaction."""
        update = Update.de_json(arrived.raw, self._application.bot)
        user = update.effective_user
        if user is None or user.is_bot:
            await self._db.write(done)
            return
        context: Context = self._application.context_types.context.from_update(update, self._application)
        context.visitor, context.part = await self._db.read(lambda tx: self._comes(tx, user, update, arrived))
        context.say = self._texts.into(_language(context.visitor, user))
        if update.message:
            context.typed, context.message_id = (update.message.text or "").strip(), update.message.message_id
        answer = await self._answer(update, arrived, context, done)
        self._acknowledge(update, answer)
        for menu in answer.menus:
            self._later(show_menu(self._application.bot, self._texts, menu))

    def set_aside(self, arrived: Arrived, error: Exception) -> Job[None]:
        """Tell the person with a short id, and the beheerders what broke: never a text or a name."""
        update = Update.de_json(arrived.raw, self._application.bot)
        short_id = secrets.token_hex(3)
        where = place(error)
        log.error("update_set_aside", short_id=short_id, error=type(error).__name__, where=where)

        def tell(tx: Tx) -> None:
            user, chat = update.effective_user, update.effective_chat
            if user and chat and chat.type == "private":
                say = self._texts.into(_language(self._visitor(tx, user.id), user))
                self._outbox.add(tx, Outgoing(chat.id, Screen(say("chat-bug", id=short_id))))
            for member in self._beheerders(tx):
                say = self._texts.into(member.language)
                text = say("chat-bug-report", id=short_id, error=type(error).__name__, where=where)
                self._outbox.add(tx, Outgoing(member.user_id, Screen(text), Lane.ALARM))

        return tell

    def _comes(self, tx: Tx, user: User, update: Update, arrived: Arrived) -> tuple[Visitor, Part]:
        """Who speaks, and whether what they say is a part of a longer text; a stranger's is not looked at so closely."""
        visitor = self._visitor(tx, user.id)
        return visitor, part_of(tx, update.message, arrived.signals) if visitor.member else Part.WHOLE

    def _visitor(self, tx: Tx, user_id: int) -> Visitor:
        since = self._clock.now() - FORM_LASTS
        return Visitor(self._find_member(tx, user_id), store.form_of(tx, user_id, since))

    async def _answer(self, update: Update, arrived: Arrived, context: Context, done: Job[None]) -> Answer:
        try:
            prepared = await self._prepare(update, arrived, context)
            return await self._db.write(lambda tx: self._commit(tx, update, context, prepared, done))
        except UserError as error:
            sorry = _sorry(update, error, context.say)
            return await self._db.write(lambda tx: self._commit(tx, update, context, sorry, done))

    def _commit(
        self, tx: Tx, update: Update, context: Context, prepared: Prepared, done: Job[None]
    ) -> Answer:
        if update.effective_user and _ends_form(update.message, context):
            store.close_form(tx, update.effective_user.id)
        if update.message and context.part is Part.FIRST:
            keep_first(tx, update.message)
        answer = prepared if isinstance(prepared, Answer) else prepared(tx)
        self._queue(tx, update, answer)
        done(tx)
        return answer

    async def _prepare(self, update: Update, arrived: Arrived, context: Context) -> Prepared:
        """Let the first handler that wants this update prepare its answer."""
        message, form = update.message, context.visitor.form
        if arrived.signals:
            return self._client_data.refuse(arrived.signals, update, context)
        if message and context.part is Part.REST:
            return lambda tx: refuse_rest(tx, message, context.say)
        if message and self._asks_for_words(form, message):
            return lambda tx: self._refuse_picture(tx, message, context.say)
        answered = self._form_that_waits(form, message)
        if answered:
            try:
                return await answered(update, context)
            except NotAllowed:  # their role changed since they were asked: what they type is a question again
                context.visitor = Visitor(context.visitor.member)
        for handler in self._handlers_for(update):
            check = handler.check_update(update)
            if check is not None and check is not False:
                return await handler.handle_update(update, self._application, check, context)
        return NOTHING

    def _handlers_for(self, update: Update) -> Sequence[Handler]:
        """Those that may want it, without the dozens that certainly do not."""
        if update.callback_query:
            return self._for_presses
        return self._for_commands if _is_command(update.message) else self._for_words

    def _form_that_waits(self, form: Form | None, message: Message | None) -> Callback | None:
        """Who takes this message as the answer to what the person was asked."""
        if form is None or message is None or message.chat.type != "private":
            return None
        takes = _is_typed(message) or (form.kind in self._take_files and message.text is None)
        return self._forms.get(form.kind) if takes else None

    def _asks_for_words(self, form: Form | None, message: Message) -> bool:
        """Whether words are asked, and this is a photo, voice or the like; for some forms also what was passed on."""
        if form is None or message.chat.type != "private" or form.kind in self._take_files:
            return False
        if form.kind in self._words_only:
            return bool(message.effective_attachment)
        return form.kind in self._forms and _is_made_here(message)

    def _refuse_picture(self, tx: Tx, message: Message, say: Say) -> Answer:
        """The question stays; of an album it is said once."""
        album, user = message.media_group_id, message.from_user
        if album and user and not store.answer_album(tx, user.id, album, self._clock.now()):
            return NOTHING
        return reply(Screen(say("chat-words-only")))

    def _queue(self, tx: Tx, update: Update, answer: Answer) -> None:
        chat = update.effective_chat
        if chat is None:
            return
        _note_chat(tx, update, self._chats)
        message = update.effective_message
        for screen in answer.screens:
            reply_to = message.message_id if message and chat.type != "private" else None
            self._outbox.add(tx, Outgoing(chat.id, screen, reply_to=reply_to))
        if answer.rewritten and message:
            self._outbox.add(tx, _rewriting(message, answer.rewritten))

    def _acknowledge(self, update: Update, answer: Answer) -> None:
        """Answer a press or an inline query directly: never stored, and nobody waits for it."""
        if update.callback_query:
            call = update.callback_query.answer(
                answer.toast[:LONGEST_TOAST] or None, show_alert=len(answer.toast) > 60
            )
        elif update.inline_query:
            results = [
                InlineQueryResultArticle(
                    id=str(number),
                    title=found.title,
                    description=found.description,
                    input_message_content=InputTextMessageContent(str(found.text), parse_mode=ParseMode.HTML),
                )
                for number, found in enumerate(answer.inline)
            ]
            call = update.inline_query.answer(results, cache_time=INLINE_CACHE_SECONDS, is_personal=True)
        else:
            return
        self._later(call)

    def _later(self, call: Coroutine[Any, Any, object]) -> None:
        """Call Telegram beside everything else."""
        task = asyncio.create_task(_ignoring_telegram(call))
        self._acknowledging.add(task)
        task.add_done_callback(self._acknowledging.discard)


async def _ignoring_telegram(call: Any) -> None:
    """A press that is too old or a connection that fails: the effect is on disk, so only log it."""
    try:
        await call
    except TelegramError as error:
        log.info("not_acknowledged", error=type(error).__name__)


def _rewriting(message: Message, screen: Screen) -> Outgoing:
    """A picture stays what it is: what is no word about it comes below it."""
    if message.effective_attachment and not screen.attachment and not screen.album:
        return Outgoing(message.chat.id, screen)
    return Outgoing(message.chat.id, screen, kind=delivery.Kind.NEWEST, edits=message.message_id)


def _language(visitor: Visitor, user: User) -> str:
    if visitor.member:
        return visitor.member.language
    return "en" if (user.language_code or "nl").startswith("en") else "nl"


def _is_typed(message: Message) -> bool:
    """Whether somebody typed an answer: words, and no command."""
    return (message.text or "/")[0] != "/"


def _is_made_here(message: Message) -> bool:
    """Whether it is a photo, voice or the like that somebody made to answer: not passed on, no document."""
    return bool(message.effective_attachment and not message.document and not message.forward_origin)


def _ends_form(message: Message | None, context: Context) -> bool:
    """A command ends a form; so does a message after it lapsed, or when it is no longer for them."""
    if message is None or message.chat.type != "private":
        return False
    return context.visitor.form is None or _is_command(message)


def _is_command(message: Message | None) -> bool:
    return message is not None and (message.text or "").startswith("/")


def _sorry(update: Update, error: UserError, say: Say) -> Answer:
    text = say.label(error.key, **error.values)
    if update.callback_query and len(text) <= LONGEST_TOAST:
        return Answer(toast=text)
    return reply(Screen(say(error.key, **error.values)))


def _note_chat(tx: Tx, update: Update, chats: Chats) -> None:
    """Whoever writes is there; whoever blocks the bot is not; a group may get another id."""
    changed, message = update.my_chat_member, update.message
    if changed and changed.new_chat_member.status in (ChatMemberStatus.BANNED, ChatMemberStatus.LEFT):
        chats.gone(tx, changed.chat.id, "blocked")
    elif message and message.migrate_to_chat_id:
        chats.moved(tx, message.chat.id, message.migrate_to_chat_id)
    elif update.effective_chat:
        chats.back(tx, update.effective_chat.id)
