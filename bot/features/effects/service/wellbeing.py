"""How the resident is, filled in one dimension at a time, and drawn as a web.

Not here: the calculator.
"""

import asyncio

from bot.chat.store import close_form
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer, Screen, reply, rewrite
from bot.features.effects import store
from bot.features.effects.model.casus import CasusTitle
from bot.features.effects.model.wellbeing import DIMENSIONS, HIGHEST, Moment, Wellbeing
from bot.features.effects.service.desk import EffectsDesk
from bot.features.effects.views import overview as overview_views
from bot.features.effects.views import wellbeing as views
from bot.storage import Tx


class WellbeingService:
    """The resident's own view, before and after."""

    def __init__(self, desk: EffectsDesk) -> None:
        self._desk = desk

    def overview(self, tx: Tx, member: Member, casus_id: int) -> Screen:
        """Everything about the effects of a casus, as far as it was filled in."""
        casus = self._desk.find_casus(tx, member, casus_id)
        close_form(tx, member.user_id)
        wellbeing, lines = store.wellbeing(tx, casus_id), store.lines(tx, casus_id)
        return overview_views.overview(self._desk.say(member), casus, wellbeing, lines)

    def ask(self, tx: Tx, member: Member, casus_id: int, when: str, place: int) -> Answer:
        """One dimension; after the last one, what is filled in."""
        casus, moment = self._desk.find_casus(tx, member, casus_id), _moment(when)
        say, wellbeing = self._desk.say(member), store.wellbeing(tx, casus_id)
        if place >= len(DIMENSIONS):
            return rewrite(views.filled_in(say, casus, wellbeing, moment))
        return rewrite(views.ask(say, casus, wellbeing, moment, DIMENSIONS[place]))

    def score(self, tx: Tx, member: Member, casus_id: int, when: str, place: int, score: int) -> Answer:
        """What the resident says of a dimension, and on to the next."""
        self._desk.find_casus(tx, member, casus_id)
        if place >= len(DIMENSIONS) or score > HIGHEST:
            raise UserError("chat-button-old")
        store.put_score(tx, casus_id, _moment(when), DIMENSIONS[place], score)
        return self.ask(tx, member, casus_id, when, place + 1)

    def skip(self, tx: Tx, member: Member, casus_id: int, when: str, place: int) -> Answer:
        """The resident says nothing of a dimension; on to the next."""
        self._desk.find_casus(tx, member, casus_id)
        if place >= len(DIMENSIONS):
            raise UserError("chat-button-old")
        store.drop_score(tx, casus_id, _moment(when), DIMENSIONS[place])
        return self.ask(tx, member, casus_id, when, place + 1)

    async def picture(self, member: Member, casus_id: int) -> Answer:
        """The web as a picture, with the same in words."""

        def look(tx: Tx) -> tuple[CasusTitle, Wellbeing]:
            return self._desk.find_casus(tx, member, casus_id), store.wellbeing(tx, casus_id)

        casus, wellbeing = await self._desk.db.read(look)
        if not wellbeing.is_known():
            raise UserError("effects-nothing-yet")
        say = self._desk.say(member)
        picture = await asyncio.to_thread(views.draw, say, wellbeing)
        return reply(views.picture(say, casus, wellbeing, picture))


def _moment(word: str) -> Moment:
    try:
        return Moment(word)
    except ValueError:
        raise UserError("chat-button-old") from None
