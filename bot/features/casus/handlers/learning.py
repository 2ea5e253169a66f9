"""Patterns and the monthly digest, for coordinators.

Not here: what they lead to (service).
"""

from telegram import Update

from bot.chat.context import Context
from bot.chat.routes import Prepared
from bot.core.screen import reply
from bot.features.casus.service import LearningService, PatternService


class LearningHandlers:
    """What keeps coming back, and what was learned."""

    def __init__(self, patterns: PatternService, learning: LearningService) -> None:
        self._patterns = patterns
        self._learning = learning

    async def on_patterns(self, _update: Update, context: Context) -> Prepared:
        return lambda tx: reply(self._patterns.show_list(tx, context.member))

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
        return lambda tx: self._patterns.own(tx, context.member, pattern)

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
