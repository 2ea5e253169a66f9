"""From updates to the verbs of notes: /notitie, /verslag, what is typed, sent and forwarded, and every button.

Not here: what a message holds (content), what the verbs do and who may use them (service).
"""

from dataclasses import replace

from telegram import Message, Update
from telegram.ext import filters
from telegram.ext.filters import MessageFilter

from bot.chat.context import Context
from bot.chat.routes import Feature, Prepared, command, form, press, private
from bot.core.errors import UserError
from bot.core.member import Role
from bot.core.screen import NOTHING, Answer, Screen, reply, rewrite
from bot.features.notes.handlers.content import behind_command, content_of, html, number_of
from bot.features.notes.model import Content
from bot.features.notes.service import Notes
from bot.features.notes.views.draft import CONTENT_FORM
from bot.features.notes.views.receipts import CORRECTION_FORM
from bot.features.notes.views.sending import TIME_FORM


def feature(services: Notes) -> Feature:
    """Notes in chat. Before the directory: an album of documents is not a list to import."""
    write, send, look = _Writing(services), _Sending(services), _Looking(services)
    boss = Role.COORDINATOR
    return Feature(
        handlers=(
            command(("notitie", "note"), write.on_note, boss),
            command(("verslag", "notes"), look.on_find),
            private(filters.FORWARDED & filters.UpdateType.MESSAGE, write.on_forwarded),
            private(_ALBUM & filters.UpdateType.MESSAGE, write.on_album),
            press("notes:content", write.on_content_button, boss),
            press("notes:discard", write.on_discard, boss),
            press("notes:audience", write.on_audience, boss),
            press("notes:all", write.on_all, boss),
            press("notes:list", write.on_list, boss),
            press("notes:pick", write.on_pick, boss),
            press("notes:anew", write.on_anew, boss),
            press("notes:minus", write.on_minus, boss),
            press("notes:out", write.on_out, boss),
            press("notes:preview", send.on_preview, boss),
            press("notes:look", send.on_look, boss),
            press("notes:names", send.on_names, boss),
            press("notes:send", send.on_send, boss),
            press("notes:later", send.on_later, boss),
            press("notes:back", send.on_back, boss),
            press("notes:card", send.on_card, boss),
            press("notes:pause", send.on_pause, boss),
            press("notes:stop", send.on_stop, boss),
            press("notes:again", send.on_again, boss),
            press("notes:remind", send.on_remind, boss),
            press("notes:correct", send.on_correct, boss),
            press("notes:corrected", send.on_corrected, boss),
            press("notes:keep", send.on_keep, boss),
            press("notes:withdraw", send.on_withdraw, boss),
            press("notes:withdrawn", send.on_withdrawn, boss),
            press("notes:receipts", look.on_receipts, boss),
            press("notes:read", look.on_read),
            press("notes:show", look.on_show),
        ),
        forms={
            CONTENT_FORM: form(write.on_content, boss),
            TIME_FORM: form(send.on_moment_typed, boss),
            CORRECTION_FORM: form(send.on_correction_typed, boss),
        },
        take_files=frozenset({CONTENT_FORM}),
    )


class _Album(MessageFilter):
    def filter(self, message: Message) -> bool:
        return message.media_group_id is not None


_ALBUM = _Album()


class _Writing:
    """The draft: what it says and for whom."""

    def __init__(self, services: Notes) -> None:
        self._notes = services.notes
        self._choosing = services.choosing
        self._sending = services.sending

    async def on_note(self, update: Update, context: Context) -> Prepared:
        member, typed = context.member, behind_command(update.effective_message)
        if typed:
            content = Content(typed, message=number_of(update.effective_message))
            return lambda tx: self._notes.offer(tx, member, content)
        return lambda tx: _followed_by(self._notes.begin(tx, member), self._sending.planned(tx, member))

    async def on_content(self, update: Update, context: Context) -> Prepared:
        message, note = update.effective_message, int(context.filled()["note"])
        if message is None:
            return NOTHING
        try:
            content = content_of(message)
        except UserError as error:
            return self._turned_away(message, context, error.key)
        return lambda tx: self._notes.take(tx, context.member, note, content)

    async def on_forwarded(self, update: Update, context: Context) -> Prepared:
        return self._offer(update, context, otherwise="privacy-forwarded")

    async def on_album(self, update: Update, context: Context) -> Prepared:
        return self._offer(update, context, otherwise="notes-no-album")

    def _offer(self, update: Update, context: Context, otherwise: str) -> Prepared:
        message = update.effective_message
        if message is None:
            return NOTHING
        if not context.member.is_coordinator():
            return self._turned_away(message, context, otherwise)
        try:
            content = content_of(message)
        except UserError as error:
            return self._turned_away(message, context, error.key)
        return lambda tx: self._notes.offer(tx, context.member, content)

    def _turned_away(self, message: Message, context: Context, why: str) -> Prepared:
        album, screen = message.media_group_id or "", Screen(context.say(why))
        return lambda tx: self._notes.turned_away(tx, context.member, album, screen)

    async def on_content_button(self, _update: Update, context: Context) -> Prepared:
        note = context.number()
        return lambda tx: self._notes.change_content(tx, context.member, note)

    async def on_discard(self, _update: Update, context: Context) -> Prepared:
        note = context.number()
        return lambda tx: self._notes.discard(tx, context.member, note)

    async def on_audience(self, _update: Update, context: Context) -> Prepared:
        note = context.number()
        return lambda tx: self._choosing.show(tx, context.member, note)

    async def on_all(self, _update: Update, context: Context) -> Prepared:
        note, key = context.number(0), context.word(1)
        return lambda tx: self._choosing.pick(tx, context.member, note, "everyone", key, 0, "")

    async def on_list(self, _update: Update, context: Context) -> Prepared:
        note, kind, page = context.number(0), context.word(1), context.number(2)
        domain = _behind(context, 3)
        return lambda tx: self._choosing.list(tx, context.member, note, kind, page, domain)

    async def on_pick(self, _update: Update, context: Context) -> Prepared:
        note, kind, key, page = context.number(0), context.word(1), context.word(2), context.number(3)
        domain = _behind(context, 4)
        return lambda tx: self._choosing.pick(tx, context.member, note, kind, key, page, domain)

    async def on_anew(self, _update: Update, context: Context) -> Prepared:
        note = context.number()
        return lambda tx: self._choosing.anew(tx, context.member, note)

    async def on_minus(self, _update: Update, context: Context) -> Prepared:
        note, page = context.number(0), context.number(1)
        return lambda tx: self._choosing.leave_out(tx, context.member, note, page)

    async def on_out(self, _update: Update, context: Context) -> Prepared:
        note, person, page = context.number(0), context.number(1), context.number(2)
        return lambda tx: self._choosing.toggle_person(tx, context.member, note, person, page)


class _Sending:
    """From the last look to what comes after."""

    def __init__(self, services: Notes) -> None:
        self._sending = services.sending
        self._receipts = services.receipts
        self._after = services.after

    async def on_preview(self, _update: Update, context: Context) -> Prepared:
        note = context.number()
        return lambda tx: self._sending.preview(tx, context.member, note)

    async def on_look(self, _update: Update, context: Context) -> Prepared:
        note = context.number()
        return lambda tx: rewrite(self._sending.last_look(tx, context.member, note))

    async def on_names(self, _update: Update, context: Context) -> Prepared:
        note, page = context.number(0), context.number(1)
        return lambda tx: rewrite(self._sending.names(tx, context.member, note, page))

    async def on_send(self, _update: Update, context: Context) -> Prepared:
        note, version = context.number(0), context.number(1)
        return lambda tx: self._sending.send(tx, context.member, note, version)

    async def on_later(self, _update: Update, context: Context) -> Prepared:
        note, version = context.number(0), context.number(1)
        return lambda tx: self._sending.ask_moment(tx, context.member, note, version)

    async def on_moment_typed(self, _update: Update, context: Context) -> Prepared:
        filled, typed = context.filled(), context.typed
        note, version = int(filled["note"]), int(filled["version"])
        return lambda tx: self._sending.plan(tx, context.member, note, version, typed)

    async def on_back(self, _update: Update, context: Context) -> Prepared:
        note = context.number()
        return lambda tx: self._sending.take_back(tx, context.member, note)

    async def on_card(self, _update: Update, context: Context) -> Prepared:
        note = context.number()
        return lambda tx: self._receipts.refresh(tx, context.member, note)

    async def on_pause(self, _update: Update, context: Context) -> Prepared:
        note, on = context.number(0), context.number(1) == 1
        return lambda tx: self._receipts.pause(tx, context.member, note, on=on)

    async def on_stop(self, _update: Update, context: Context) -> Prepared:
        note = context.number()
        return lambda tx: self._receipts.stop(tx, context.member, note)

    async def on_again(self, _update: Update, context: Context) -> Prepared:
        note, recipient = context.number(0), context.number(1)
        return lambda tx: self._receipts.again(tx, context.member, note, recipient)

    async def on_remind(self, _update: Update, context: Context) -> Prepared:
        note, rounds = context.number(0), context.number(1)
        return lambda tx: self._receipts.remind(tx, context.member, note, rounds)

    async def on_correct(self, _update: Update, context: Context) -> Prepared:
        note = context.number()
        return lambda tx: self._after.ask_correction(tx, context.member, note)

    async def on_correction_typed(self, update: Update, context: Context) -> Prepared:
        note, message = int(context.filled()["note"]), update.effective_message
        typed = Content(html(message), message=number_of(message))
        return lambda tx: self._after.propose(tx, context.member, note, typed)

    async def on_corrected(self, _update: Update, context: Context) -> Prepared:
        note, version = context.number(0), context.number(1)
        return lambda tx: self._after.correct(tx, context.member, note, version)

    async def on_keep(self, _update: Update, context: Context) -> Prepared:
        note = context.number()
        return lambda tx: self._after.keep(tx, context.member, note)

    async def on_withdraw(self, _update: Update, context: Context) -> Prepared:
        note = context.number()
        return lambda tx: self._after.ask_to_withdraw(tx, context.member, note)

    async def on_withdrawn(self, _update: Update, context: Context) -> Prepared:
        note = context.number()
        return lambda tx: self._after.withdraw(tx, context.member, note)


class _Looking:
    """Reading notes, and finding them again."""

    def __init__(self, services: Notes) -> None:
        self._receipts = services.receipts
        self._archive = services.archive

    async def on_find(self, _update: Update, context: Context) -> Prepared:
        typed = " ".join(context.args or ())
        return lambda tx: reply(self._archive.find(tx, context.member, typed))

    async def on_show(self, _update: Update, context: Context) -> Prepared:
        note = context.number()
        return lambda tx: self._archive.show(tx, context.member, note)

    async def on_receipts(self, _update: Update, context: Context) -> Prepared:
        note = context.number()
        return lambda tx: reply(self._receipts.screen(tx, context.member, note))

    async def on_read(self, _update: Update, context: Context) -> Prepared:
        note = context.number()
        return lambda tx: self._receipts.read(tx, context.member, note)


def _behind(context: Context, place: int) -> str:
    """A word in the data of the button that need not be there."""
    return context.pressed[place] if len(context.pressed) > place else ""


def _followed_by(answer: Answer, screens: tuple[Screen, ...]) -> Answer:
    return replace(answer, screens=(*answer.screens, *screens))
