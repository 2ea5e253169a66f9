"""The price list: loaded from a file by a coordinator, shown, given back and taken away.

Not here: fetching the file (handlers), reading it (model.prices).
"""

import asyncio

from bot.chat.store import close_form, open_form
from bot.core.member import Member
from bot.core.screen import Answer, reply, rewrite
from bot.features.effects import store
from bot.features.effects.model.prices import LAYOUT, PriceFile, read_prices
from bot.features.effects.service.desk import EffectsDesk
from bot.features.effects.views import prices as views
from bot.sheets import write_table
from bot.storage import Job, Tx


class PriceService:
    """Prices, for coordinators. A calculation keeps the price of the day a line was made."""

    def __init__(self, desk: EffectsDesk) -> None:
        self._desk = desk

    def show(self, tx: Tx, member: Member) -> Answer:
        """What is loaded now; a file that is sent next is a new list."""
        say = self._desk.coordinator(member)
        open_form(tx, member.user_id, views.FILE_FORM, {}, self._desk.clock.now())
        return reply(views.show(say, store.price_list(tx), self._desk.zone))

    async def load(self, member: Member, data: bytes, filename: str) -> Answer | Job[Answer]:
        """Take a file as the list from now on, or say everything that is wrong in it."""
        say = self._desk.coordinator(member)
        found = await asyncio.to_thread(read_prices, data, filename)
        if found.problems or not found.prices:
            return reply(views.problems(say, found))
        return lambda tx: self._replace(tx, member, found)

    def _replace(self, tx: Tx, member: Member, found: PriceFile) -> Answer:
        say, before = self._desk.coordinator(member), store.price_list(tx)
        store.replace_prices(tx, found.prices, self._desk.clock.now())
        close_form(tx, member.user_id)
        return reply(views.loaded(say, found, len(before.prices)))

    async def download(self, member: Member) -> Answer:
        """The list as a file; without a list, a file with only the headings."""
        say = self._desk.coordinator(member)
        prices = (await self._desk.db.read(store.price_list)).prices
        title = say.label("effects-prices-file")
        data = await asyncio.to_thread(write_table, LAYOUT.lines(prices), "xlsx", title)
        return reply(views.document(say, f"{title}.xlsx", data, len(prices)))

    def ask_to_clear(self, tx: Tx, member: Member) -> Answer:
        """Ask once before the list is taken away."""
        say = self._desk.coordinator(member)
        return rewrite(views.sure_to_clear(say, len(store.price_list(tx).prices)))

    def clear(self, tx: Tx, member: Member) -> Answer:
        """There is no list any more; what was calculated stays."""
        say = self._desk.coordinator(member)
        store.replace_prices(tx, (), self._desk.clock.now())
        return rewrite(views.cleared(say))
