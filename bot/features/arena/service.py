"""The effectenarena in chat: every member makes a sheet and writes on all of them.

Whoever wrote a line, and a coordinator, may take it away; so with a sheet and its maker.
Not here: what may be written (model).
"""

import asyncio

from bot.chat.store import close_form, open_form
from bot.core.clock import Clock
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer, Screen, reply, rewrite
from bot.core.texts import Say, Texts
from bot.features.arena import store, views
from bot.features.arena.model import (
    MOST_IN_BOX,
    MOST_SHEETS,
    Box,
    Line,
    Sheet,
    in_box,
    read_lines,
    read_title,
)
from bot.storage import Database, Tx


class ArenaService:
    """Sheets that are filled in together."""

    def __init__(self, db: Database, texts: Texts, clock: Clock) -> None:
        self._db = db
        self._texts = texts
        self._clock = clock

    def overview(self, tx: Tx, member: Member, page: int) -> Screen:
        """Every sheet."""
        close_form(tx, member.user_id)
        sheets = store.sheets(tx)
        return views.overview(self._say(member), sheets, page, may_add=len(sheets) < MOST_SHEETS)

    def ask_title(self, tx: Tx, member: Member) -> Answer:
        """Wait for the name of a solution."""
        open_form(tx, member.user_id, views.TITLE_FORM, {}, self._clock.now())
        return reply(views.ask_title(self._say(member)))

    def make(self, tx: Tx, member: Member, typed: str) -> Answer:
        """A new sheet with this title."""
        title = read_title(typed)
        if len(store.sheets(tx)) >= MOST_SHEETS:
            raise UserError("arena-full", most=MOST_SHEETS)
        sheet_id = store.add_sheet(tx, title, member.person_id, self._clock.now())
        return reply(self.sheet(tx, member, sheet_id))

    def sheet(self, tx: Tx, member: Member, sheet_id: int) -> Screen:
        """One sheet."""
        close_form(tx, member.user_id)
        sheet = self._sheet(tx, sheet_id)
        lines = store.lines(tx, sheet_id)
        return views.sheet(self._say(member), sheet, lines, may_remove=_owns(member, sheet.maker_id))

    def box(self, tx: Tx, member: Member, sheet_id: int, box: str) -> Screen:
        """What stands in one box."""
        close_form(tx, member.user_id)
        sheet, which = self._sheet(tx, sheet_id), _box(box)
        lines = in_box(store.lines(tx, sheet_id), which)
        return views.box(self._say(member), sheet, which, lines, _own(member, lines))

    def ask_lines(self, tx: Tx, member: Member, sheet_id: int, box: str) -> Answer:
        """Wait for lines to be typed."""
        which = _box(box)
        self._room(tx, sheet_id, which)
        content = {"sheet": sheet_id, "box": which}
        open_form(tx, member.user_id, views.LINE_FORM, content, self._clock.now())
        return reply(views.ask_lines(self._say(member), which))

    def add(self, tx: Tx, member: Member, sheet_id: int, box: str, typed: str) -> Answer:
        """Write lines in a box."""
        which = _box(box)
        lines = read_lines(typed, self._room(tx, sheet_id, which))
        store.add_lines(tx, sheet_id, which, lines, member.person_id, self._clock.now())
        return reply(self.box(tx, member, sheet_id, box))

    def which_line(self, tx: Tx, member: Member, sheet_id: int, box: str) -> Answer:
        """Choose a line to take away."""
        sheet, which = self._sheet(tx, sheet_id), _box(box)
        own = _own(member, in_box(store.lines(tx, sheet_id), which))
        return rewrite(views.which_line(self._say(member), sheet, which, own))

    def take_out(self, tx: Tx, member: Member, line_id: int) -> Answer:
        """Take a line away."""
        line = store.line(tx, line_id)
        if line is None:
            raise UserError("arena-line-gone")
        if not _owns(member, line.author_id):
            raise UserError("arena-not-yours")
        store.remove_line(tx, line_id)
        return rewrite(self.box(tx, member, line.sheet_id, line.box))

    def ask_to_remove(self, tx: Tx, member: Member, sheet_id: int) -> Answer:
        """Ask once before a sheet is taken away."""
        sheet = self._own_sheet(tx, member, sheet_id)
        count = len(store.lines(tx, sheet_id))
        return rewrite(views.sure_to_remove(self._say(member), sheet, count))

    def remove(self, tx: Tx, member: Member, sheet_id: int) -> Answer:
        """Take a sheet away, with all that stands on it."""
        self._own_sheet(tx, member, sheet_id)
        store.remove_sheet(tx, sheet_id)
        return rewrite(self.overview(tx, member, 0))

    async def show(self, member: Member, sheet_id: int) -> Answer:
        """The whole sheet as a picture and in words."""

        def look(tx: Tx) -> tuple[Sheet, list[Line]]:
            return self._sheet(tx, sheet_id), store.lines(tx, sheet_id)

        sheet, lines = await self._db.read(look)
        say = self._say(member)
        drawn = await asyncio.to_thread(views.draw, say, sheet, lines)
        return reply(*views.whole(say, sheet, lines, drawn))

    def _sheet(self, tx: Tx, sheet_id: int) -> Sheet:
        sheet = store.sheet(tx, sheet_id)
        if sheet is None:
            raise UserError("arena-gone")
        return sheet

    def _own_sheet(self, tx: Tx, member: Member, sheet_id: int) -> Sheet:
        sheet = self._sheet(tx, sheet_id)
        if not _owns(member, sheet.maker_id):
            raise UserError("arena-not-yours")
        return sheet

    def _room(self, tx: Tx, sheet_id: int, box: Box) -> int:
        """How many lines still fit in a box; a `UserError` when none do."""
        self._sheet(tx, sheet_id)
        room = MOST_IN_BOX - len(in_box(store.lines(tx, sheet_id), box))
        if room < 1:
            raise UserError("arena-box-full", room=0, most=MOST_IN_BOX)
        return room

    def _say(self, member: Member) -> Say:
        return self._texts.into(member.language)


def _owns(member: Member, person_id: int | None) -> bool:
    return member.is_coordinator() or member.person_id == person_id


def _own(member: Member, lines: list[Line]) -> list[Line]:
    return [line for line in lines if _owns(member, line.author_id)]


def _box(word: str) -> Box:
    try:
        return Box(word)
    except ValueError:
        raise UserError("chat-button-old") from None
