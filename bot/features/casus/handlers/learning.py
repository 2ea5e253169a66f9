"""Patterns, who looks after them, and the monthly digest.

Not here: what they lead to (service).
"""

from telegram import Update

from bot.chat.context import Context
from bot.chat.routes import Prepared
from bot.core.screen import reply, rewrite
from bot.features.casus.service import LearningService, OwnerService, PatternService


class LearningHandlers:
    """What keeps coming back, and what was learned."""

    def __init__(self, patterns: PatternService, owners: OwnerService, learning: LearningService) -> None:
        self._patterns = patterns
        self._owners = owners
        self._learning = learning

    async def on_patterns(self, _update: Update, context: Context) -> Prepared:
        return lambda tx: reply(self._patterns.show_list(tx, context.member, 0))

    async def on_patterns_page(self, _update: Update, context: Context) -> Prepared:
        page = context.number()
        return lambda tx: rewrite(self._patterns.show_list(tx, context.member, page))

    async def on_pattern(self, _update: Update, context: Context) -> Prepared:
        pattern = context.number()
        return lambda tx: self._patterns.show(tx, context.member, pattern)

    async def on_structural(self, _update: Update, context: Context) -> Prepared:
        pattern = context.number()
        return lambda tx: self._patterns.judge(tx, context.member, pattern, structural=True)

    async def on_chance(self, _update: Update, context: Context) -> Prepared:
        pattern = context.number()
        return lambda tx: self._patterns.judge(tx, context.member, pattern, structural=False)

    async def on_own(self, _update: Update, context: Context) -> Prepared:
        pattern = context.number()
        return lambda tx: self._owners.take(tx, context.member, pattern)

    async def on_whom(self, _update: Update, context: Context) -> Prepared:
        pattern = context.number()
        return lambda tx: self._owners.ask_whom(tx, context.member, pattern)

    async def on_whom_typed(self, _update: Update, context: Context) -> Prepared:
        pattern, typed = int(context.filled()["pattern"]), context.typed
        return lambda tx: self._owners.named(tx, context.member, pattern, typed)

    async def on_offer(self, _update: Update, context: Context) -> Prepared:
        pattern, person = context.number(0), context.number(1)
        return lambda tx: self._owners.offer(tx, context.member, pattern, person)

    async def on_owner_accepts(self, _update: Update, context: Context) -> Prepared:
        pattern = context.number()
        return lambda tx: self._owners.accept(tx, context.member, pattern)

    async def on_owner_declines(self, _update: Update, context: Context) -> Prepared:
        pattern = context.number()
        return lambda tx: self._owners.decline(tx, context.member, pattern)

    async def on_status(self, _update: Update, context: Context) -> Prepared:
        pattern = context.number()
        return lambda tx: self._patterns.ask_status(tx, context.member, pattern)

    async def on_status_typed(self, _update: Update, context: Context) -> Prepared:
        pattern, typed = int(context.filled()["pattern"]), context.typed
        return lambda tx: self._patterns.set_status(tx, context.member, pattern, typed)

    async def on_resolved(self, _update: Update, context: Context) -> Prepared:
        pattern = context.number()
        return lambda tx: self._patterns.solve(tx, context.member, pattern)

    async def on_digest(self, _update: Update, context: Context) -> Prepared:
        month = context.word()
        return lambda tx: self._learning.show(tx, context.member, month)

    async def on_sentences(self, _update: Update, context: Context) -> Prepared:
        month, page = context.word(), context.number(1)
        return lambda tx: self._learning.show_sentences(tx, context.member, month, page)

    async def on_pick(self, _update: Update, context: Context) -> Prepared:
        month, key, page = context.word(), context.word(1), context.number(2)
        return lambda tx: self._learning.pick(tx, context.member, month, key, page)

    async def on_send(self, _update: Update, context: Context) -> Prepared:
        month = context.word()
        return lambda tx: self._learning.send(tx, context.member, month)

    async def on_drop(self, _update: Update, context: Context) -> Prepared:
        month = context.word()
        return lambda tx: self._learning.drop(tx, context.member, month)
