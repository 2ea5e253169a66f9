"""Reporting what stands in the way, taking it and answering.

Not here: what they lead to (service).
"""

from telegram import Update

from bot.chat.context import Context
from bot.chat.routes import Prepared
from bot.core.screen import reply, rewrite
from bot.features.casus.service import ObstacleService, Proposer


class ObstacleHandlers:
    """Obstacles."""

    def __init__(self, service: ObstacleService, proposer: Proposer) -> None:
        self._service = service
        self._proposer = proposer

    async def on_overview(self, _update: Update, context: Context) -> Prepared:
        return lambda tx: reply(self._service.overview(tx, context.member, 0))

    async def on_page(self, _update: Update, context: Context) -> Prepared:
        page = context.number()
        return lambda tx: rewrite(self._service.overview(tx, context.member, page))

    async def on_report(self, _update: Update, context: Context) -> Prepared:
        casus = context.number()
        return lambda tx: self._service.which_kind(tx, context.member, casus)

    async def on_kind(self, _update: Update, context: Context) -> Prepared:
        casus, kind = context.number(), context.word(1)
        return lambda tx: self._service.ask_sentence(tx, context.member, casus, kind)

    async def on_typed(self, _update: Update, context: Context) -> Prepared:
        content, typed = context.filled(), context.typed
        casus, kind, topic = int(content["casus"]), str(content["kind"]), self._proposer.topic(typed)
        return lambda tx: self._service.typed(tx, context.member, casus, kind, typed, topic)

    async def on_seen(self, _update: Update, context: Context) -> Prepared:
        obstacle = context.number()
        return lambda tx: self._service.show(tx, context.member, obstacle)

    async def on_take(self, update: Update, context: Context) -> Prepared:
        obstacle = context.number()
        chat = update.effective_chat.id if update.effective_chat else context.member.user_id
        return lambda tx: self._service.take(tx, context.member, obstacle, chat)

    async def on_solve(self, _update: Update, context: Context) -> Prepared:
        obstacle = context.number()
        return lambda tx: self._service.ask_answer(tx, context.member, obstacle)

    async def on_answer_typed(self, _update: Update, context: Context) -> Prepared:
        obstacle, typed = int(context.filled()["obstacle"]), context.typed
        return lambda tx: self._service.solve(tx, context.member, obstacle, typed)

    async def on_gone(self, _update: Update, context: Context) -> Prepared:
        obstacle = context.number()
        return lambda tx: self._service.drop(tx, context.member, obstacle)
