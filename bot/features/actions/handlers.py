"""From updates to the verbs of action points: /acties and what hangs below it.

Not here: what the verbs do and who may use them (service).
"""

from telegram import Update

from bot.chat.context import Context
from bot.chat.routes import Feature, Prepared, command, form, press
from bot.core.member import Role
from bot.core.screen import reply, rewrite
from bot.features.actions.model import behind_command
from bot.features.actions.service import DraftService, PointService
from bot.features.actions.service.points import HAND_OVER_FORM
from bot.features.actions.views.drafts import NEW_FORM, TEXT_FORM, WHEN_FORM, WHO_FORM

NEW = ("nieuw", "new")


def feature(drafts: DraftService, points: PointService) -> Feature:
    """Action points in chat."""
    draft, point = _Drafts(drafts), _Points(drafts, points)
    coordinator = Role.COORDINATOR
    return Feature(
        handlers=(
            command(("acties", "actions"), point.on_actions),
            press("actions:list", point.on_list),
            press("actions:point", point.on_point),
            press("actions:accept", point.on_accept),
            press("actions:decline", point.on_decline),
            press("actions:pass", point.on_pass),
            press("actions:pass-to", point.on_pass_to),
            press("actions:done", point.on_done),
            press("actions:undone", point.on_undone),
            press("actions:from", draft.on_from, coordinator),
            press("actions:drafts", draft.on_drafts, coordinator),
            press("actions:add", draft.on_add, coordinator),
            press("actions:publish", draft.on_publish, coordinator),
            press("actions:text", draft.on_text, coordinator),
            press("actions:who", draft.on_who, coordinator),
            press("actions:set-who", draft.on_set_who, coordinator),
            press("actions:when", draft.on_when, coordinator),
            press("actions:set-when", draft.on_set_when, coordinator),
            press("actions:remove", draft.on_remove, coordinator),
        ),
        forms={
            NEW_FORM: form(draft.on_new_typed, coordinator),
            TEXT_FORM: form(draft.on_text_typed, coordinator),
            WHO_FORM: form(draft.on_who_typed, coordinator),
            WHEN_FORM: form(draft.on_when_typed, coordinator),
            HAND_OVER_FORM: form(point.on_whom_typed),
        },
    )


class _Drafts:
    """Making and changing action points."""

    def __init__(self, service: DraftService) -> None:
        self._service = service

    async def on_from(self, _update: Update, context: Context) -> Prepared:
        note = context.number()
        return lambda tx: self._service.from_note(tx, context.member, note)

    async def on_drafts(self, _update: Update, context: Context) -> Prepared:
        note, page = context.number(0), context.number(1)
        return lambda tx: self._service.show(tx, context.member, note, page)

    async def on_add(self, _update: Update, context: Context) -> Prepared:
        note = context.number()
        return lambda tx: self._service.ask_new(tx, context.member, note)

    async def on_new_typed(self, _update: Update, context: Context) -> Prepared:
        note, typed, message = int(context.filled()["note"]), context.typed, context.message_id
        return lambda tx: self._service.add(tx, context.member, note, typed, message)

    async def on_publish(self, _update: Update, context: Context) -> Prepared:
        note = context.number()
        return lambda tx: self._service.publish(tx, context.member, note)

    async def on_text(self, _update: Update, context: Context) -> Prepared:
        point = context.number()
        return lambda tx: self._service.ask_text(tx, context.member, point)

    async def on_text_typed(self, _update: Update, context: Context) -> Prepared:
        point, typed, message = int(context.filled()["point"]), context.typed, context.message_id
        return lambda tx: self._service.set_text(tx, context.member, point, typed, message)

    async def on_who(self, _update: Update, context: Context) -> Prepared:
        point = context.number()
        return lambda tx: self._service.ask_who(tx, context.member, point)

    async def on_who_typed(self, _update: Update, context: Context) -> Prepared:
        point, typed = int(context.filled()["point"]), context.typed
        return lambda tx: self._service.find_who(tx, context.member, point, typed)

    async def on_set_who(self, _update: Update, context: Context) -> Prepared:
        point, person = context.number(0), context.number(1)
        return lambda tx: self._service.set_who(tx, context.member, point, person)

    async def on_when(self, _update: Update, context: Context) -> Prepared:
        point = context.number()
        return lambda tx: self._service.ask_when(tx, context.member, point)

    async def on_when_typed(self, _update: Update, context: Context) -> Prepared:
        point, typed = int(context.filled()["point"]), context.typed
        return lambda tx: self._service.type_when(tx, context.member, point, typed)

    async def on_set_when(self, _update: Update, context: Context) -> Prepared:
        point, day = context.number(0), context.word(1)
        return lambda tx: self._service.set_when(tx, context.member, point, day)

    async def on_remove(self, _update: Update, context: Context) -> Prepared:
        point = context.number()
        return lambda tx: self._service.remove(tx, context.member, point)


class _Points:
    """Looking at action points and doing them."""

    def __init__(self, drafts: DraftService, service: PointService) -> None:
        self._drafts = drafts
        self._service = service

    async def on_actions(self, _update: Update, context: Context) -> Prepared:
        if not context.args or context.args[0].lower() not in NEW:
            return lambda tx: reply(self._service.shelf(tx, context.member))
        typed, message = behind_command(context.typed), context.message_id
        if not typed:
            return lambda tx: self._drafts.ask_new(tx, context.member, 0)
        return lambda tx: self._drafts.add(tx, context.member, 0, typed, message)

    async def on_list(self, _update: Update, context: Context) -> Prepared:
        shelf, page = context.word(0), context.number(1)
        return lambda tx: rewrite(self._service.shelf(tx, context.member, shelf, page))

    async def on_point(self, _update: Update, context: Context) -> Prepared:
        point = context.number()
        return lambda tx: self._service.show(tx, context.member, point)

    async def on_accept(self, _update: Update, context: Context) -> Prepared:
        point = context.number()
        return lambda tx: self._service.accept(tx, context.member, point)

    async def on_decline(self, _update: Update, context: Context) -> Prepared:
        point = context.number()
        return lambda tx: self._service.decline(tx, context.member, point)

    async def on_pass(self, _update: Update, context: Context) -> Prepared:
        point = context.number()
        return lambda tx: self._service.ask_whom(tx, context.member, point)

    async def on_whom_typed(self, _update: Update, context: Context) -> Prepared:
        point, typed = int(context.filled()["point"]), context.typed
        return lambda tx: self._service.find_whom(tx, context.member, point, typed)

    async def on_pass_to(self, _update: Update, context: Context) -> Prepared:
        point, person = context.number(0), context.number(1)
        return lambda tx: self._service.pass_on(tx, context.member, point, person)

    async def on_done(self, _update: Update, context: Context) -> Prepared:
        point = context.number()
        return lambda tx: self._service.done(tx, context.member, point)

    async def on_undone(self, _update: Update, context: Context) -> Prepared:
        point = context.number()
        return lambda tx: self._service.undone(tx, context.member, point)
