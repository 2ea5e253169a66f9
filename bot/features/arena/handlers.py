"""From updates to the verbs of the effectenarena: /arena and what hangs below it.

Not here: what the verbs do and who may use them (service).
"""

from telegram import Update

from bot.chat.context import Context
from bot.chat.routes import Feature, Prepared, command, form, press
from bot.core.screen import reply, rewrite
from bot.features.arena.service import ArenaService
from bot.features.arena.views import LINE_FORM, TITLE_FORM


def feature(service: ArenaService) -> Feature:
    """The effectenarena in chat."""
    on = _Handlers(service)
    return Feature(
        handlers=(
            command("arena", on.on_arena),
            press("arena:list", on.on_list),
            press("arena:new", on.on_new),
            press("arena:sheet", on.on_sheet),
            press("arena:box", on.on_box),
            press("arena:add", on.on_add),
            press("arena:own", on.on_own),
            press("arena:out", on.on_out),
            press("arena:show", on.on_show),
            press("arena:remove", on.on_remove),
        ),
        forms={TITLE_FORM: form(on.on_title_typed), LINE_FORM: form(on.on_lines_typed)},
    )


class _Handlers:
    def __init__(self, service: ArenaService) -> None:
        self._service = service

    async def on_arena(self, _update: Update, context: Context) -> Prepared:
        return lambda tx: reply(self._service.overview(tx, context.member, 0))

    async def on_list(self, _update: Update, context: Context) -> Prepared:
        page = context.number()
        return lambda tx: rewrite(self._service.overview(tx, context.member, page))

    async def on_new(self, _update: Update, context: Context) -> Prepared:
        return lambda tx: self._service.ask_title(tx, context.member)

    async def on_title_typed(self, _update: Update, context: Context) -> Prepared:
        typed = context.typed
        return lambda tx: self._service.make(tx, context.member, typed)

    async def on_sheet(self, _update: Update, context: Context) -> Prepared:
        sheet = context.number()
        return lambda tx: rewrite(self._service.sheet(tx, context.member, sheet))

    async def on_box(self, _update: Update, context: Context) -> Prepared:
        sheet, box = context.number(0), context.word(1)
        return lambda tx: rewrite(self._service.box(tx, context.member, sheet, box))

    async def on_add(self, _update: Update, context: Context) -> Prepared:
        sheet, box = context.number(0), context.word(1)
        return lambda tx: self._service.ask_lines(tx, context.member, sheet, box)

    async def on_lines_typed(self, _update: Update, context: Context) -> Prepared:
        content, typed = context.filled(), context.typed
        sheet, box = int(content["sheet"]), str(content["box"])
        return lambda tx: self._service.add(tx, context.member, sheet, box, typed)

    async def on_own(self, _update: Update, context: Context) -> Prepared:
        sheet, box = context.number(0), context.word(1)
        return lambda tx: self._service.which_line(tx, context.member, sheet, box)

    async def on_out(self, _update: Update, context: Context) -> Prepared:
        line = context.number()
        return lambda tx: self._service.take_out(tx, context.member, line)

    async def on_show(self, _update: Update, context: Context) -> Prepared:
        return await self._service.show(context.member, context.number())

    async def on_remove(self, _update: Update, context: Context) -> Prepared:
        sheet = context.number(0)
        if len(context.pressed) == 1:
            return lambda tx: self._service.ask_to_remove(tx, context.member, sheet)
        return lambda tx: self._service.remove(tx, context.member, sheet)
