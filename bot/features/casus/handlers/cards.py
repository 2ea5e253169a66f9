"""Looking at casus, taking part, going from step to step, withdrawing, files.

Not here: what they lead to (service).
"""

from telegram import Update

from bot.chat.context import Context
from bot.chat.routes import Prepared
from bot.core.screen import reply, rewrite
from bot.features.casus.service import CardService, KeepingService, PartService, StepService


class CardHandlers:
    """The card of a casus and what hangs below it."""

    def __init__(
        self, cards: CardService, part: PartService, steps: StepService, keeping: KeepingService
    ) -> None:
        self._cards = cards
        self._part = part
        self._steps = steps
        self._keeping = keeping

    async def on_casus(self, _update: Update, context: Context) -> Prepared:
        typed = " ".join(context.args or ())
        if typed:
            return lambda tx: reply(self._cards.finished(tx, context.member, typed, 0))
        return lambda tx: reply(self._cards.mine(tx, context.member, 0))

    async def on_finished(self, _update: Update, context: Context) -> Prepared:
        page = context.number()
        return lambda tx: rewrite(self._cards.finished(tx, context.member, "", page))

    async def on_list(self, _update: Update, context: Context) -> Prepared:
        page = context.number()
        return lambda tx: rewrite(self._cards.mine(tx, context.member, page))

    async def on_all(self, _update: Update, context: Context) -> Prepared:
        page = context.number()
        return lambda tx: rewrite(self._cards.all_open(tx, context.member, page))

    async def on_open(self, _update: Update, context: Context) -> Prepared:
        casus = context.number()
        return lambda tx: reply(self._cards.card(tx, context.member, casus))

    async def on_show(self, _update: Update, context: Context) -> Prepared:
        casus = context.number()
        return lambda tx: rewrite(self._cards.card(tx, context.member, casus))

    async def on_whole(self, _update: Update, context: Context) -> Prepared:
        casus = context.number()
        return lambda tx: self._cards.show_whole(tx, context.member, casus)

    async def on_export(self, _update: Update, context: Context) -> Prepared:
        return await self._keeping.export(context.member, context.word())

    async def on_withdraw(self, _update: Update, context: Context) -> Prepared:
        casus = context.number()
        return lambda tx: self._cards.ask_why_withdrawn(tx, context.member, casus)

    async def on_withdraw_typed(self, _update: Update, context: Context) -> Prepared:
        casus, typed = int(context.filled()["casus"]), context.typed
        return lambda tx: self._cards.withdraw(tx, context.member, casus, typed)

    async def on_accept(self, _update: Update, context: Context) -> Prepared:
        casus = context.number()
        return lambda tx: self._part.accept(tx, context.member, casus)

    async def on_decline(self, _update: Update, context: Context) -> Prepared:
        casus = context.number()
        return lambda tx: self._part.decline(tx, context.member, casus)

    async def on_done(self, _update: Update, context: Context) -> Prepared:
        casus, stay = context.number(0), context.number(1)
        return lambda tx: self._steps.done(tx, context.member, casus, stay)

    async def on_skip(self, _update: Update, context: Context) -> Prepared:
        casus, stay = context.number(0), context.number(1)
        return lambda tx: self._steps.ask_why_skip(tx, context.member, casus, stay)

    async def on_skip_typed(self, _update: Update, context: Context) -> Prepared:
        content, typed = context.filled(), context.typed
        casus, stay = int(content["casus"]), int(content["stay"])
        return lambda tx: self._steps.skip(tx, context.member, casus, stay, typed)

    async def on_back(self, _update: Update, context: Context) -> Prepared:
        casus, stay = context.number(0), context.number(1)
        return lambda tx: self._steps.back(tx, context.member, casus, stay)

    async def on_busy(self, _update: Update, context: Context) -> Prepared:
        casus = context.number()
        return lambda tx: self._steps.still_busy(tx, context.member, casus)
