"""Filling in a casus and its result: words typed and buttons pressed.

What matching proposes is looked up here, before the job. Not here: what they lead to (service).
"""

from telegram import Update

from bot.chat.context import Context
from bot.chat.routes import Prepared
from bot.core.errors import UserError
from bot.features.casus.model.form import Field, question_about
from bot.features.casus.service import FormService, Hints, Proposer


class FormHandlers:
    """The form."""

    def __init__(self, service: FormService, proposer: Proposer) -> None:
        self._service = service
        self._proposer = proposer

    async def on_typed(self, _update: Update, context: Context) -> Prepared:
        content, typed = context.filled(), context.typed
        member, casus, field, seen = context.member, int(content["casus"]), content["field"], content["seen"]
        hints = await self._proposer.for_casus(member, casus, field, typed)
        return lambda tx: self._service.typed(tx, member, casus, field, seen, typed, hints)

    async def on_new(self, _update: Update, context: Context) -> Prepared:
        hints = await self._proposer.for_draft(context.member)
        return lambda tx: self._service.begin(tx, context.member, hints)

    async def on_result(self, _update: Update, context: Context) -> Prepared:
        casus, hints = context.number(), Hints()
        return lambda tx: self._service.result(tx, context.member, casus, hints)

    async def on_ask(self, _update: Update, context: Context) -> Prepared:
        casus, field, hints = context.number(), context.word(1), await self._hints(context)
        return lambda tx: self._service.ask(tx, context.member, casus, field, hints)

    async def on_next(self, _update: Update, context: Context) -> Prepared:
        casus, field, hints = context.number(), context.word(1), await self._hints(context)
        return lambda tx: self._service.go_on(tx, context.member, casus, field, hints)

    async def on_clear(self, _update: Update, context: Context) -> Prepared:
        casus, field, hints = context.number(), context.word(1), await self._hints(context)
        waiting = context.visitor.form.content if context.visitor.form else {}
        return lambda tx: self._service.skip(tx, context.member, casus, field, waiting, hints)

    async def on_choose(self, _update: Update, context: Context) -> Prepared:
        casus, field, choice = context.number(), context.word(1), context.word(2)
        hints = await self._hints(context)
        return lambda tx: self._service.choose(tx, context.member, casus, field, choice, hints)

    async def on_domain(self, _update: Update, context: Context) -> Prepared:
        casus, domain, hints = context.number(), context.word(1), await self._hints(context, Field.DOMAINS)
        return lambda tx: self._service.toggle_domain(tx, context.member, casus, domain, hints, every=False)

    async def on_domains(self, _update: Update, context: Context) -> Prepared:
        casus, hints = context.number(), await self._hints(context, Field.DOMAINS)
        domain = context.word(1) if len(context.pressed) > 1 else ""
        return lambda tx: self._service.toggle_domain(tx, context.member, casus, domain, hints, every=True)

    async def on_person(self, _update: Update, context: Context) -> Prepared:
        casus, person = context.number(), context.number(1)
        hints = await self._hints(context, Field.PEOPLE)
        return lambda tx: self._service.toggle_person(tx, context.member, casus, person, hints)

    async def on_mine(self, _update: Update, context: Context) -> Prepared:
        casus, field, hints = context.number(), context.word(1), await self._hints(context)
        waiting = context.visitor.form.content if context.visitor.form else {}
        if (waiting.get("casus"), waiting.get("field")) != (casus, field):
            raise UserError("casus-gone")
        return lambda tx: self._service.keep_mine(tx, context.member, waiting, hints)

    async def on_theirs(self, update: Update, context: Context) -> Prepared:
        return await self.on_next(update, context)

    async def on_bring(self, _update: Update, context: Context) -> Prepared:
        casus = context.number()
        topic = await self._proposer.hindrance(casus)
        return lambda tx: self._service.bring_in(tx, context.member, casus, topic)

    async def on_drop(self, _update: Update, context: Context) -> Prepared:
        casus = context.number()
        return lambda tx: self._service.drop(tx, context.member, casus)

    async def _hints(self, context: Context, field: str = "") -> Hints:
        """Proposals for the question that the pressed button is about."""
        asked = question_about(field or context.word(1)).field
        return await self._proposer.for_casus(context.member, context.number(), asked)
