"""How everybody stands: one's own organisation for members, all of them for coordinators, and the look back each month.

Pictures are drawn on a thread of their own, between reading and writing.
Not here: what the picture looks like (charts, views).
"""

import asyncio
from collections.abc import Mapping
from datetime import datetime

from bot.charts.months import months_chart
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer, Screen, reply, rewrite
from bot.core.texts import LANGUAGES, Say
from bot.delivery.model import Kind, Lane
from bot.delivery.post import Subject
from bot.features.rhythm import store
from bot.features.rhythm.desk import RhythmDesk
from bot.features.rhythm.model import (
    MOST_MONTHS_SHOWN,
    Rhythm,
    Sheet,
    counted_from,
    may_speak_for,
    sheet,
)
from bot.features.rhythm.month import Month
from bot.features.rhythm.views import overview as views
from bot.storage import Database, Tx


class OverviewService:
    """What was brought in, and how far that is."""

    def __init__(self, desk: RhythmDesk, db: Database) -> None:
        self._desk = desk
        self._db = db

    async def picture(self, member: Member, page: int) -> Answer:
        """The picture of a member's own organisation, or of a page of all of them for a coordinator."""
        say = self._desk.say(member)
        shown = await self._db.read(lambda tx: self._sheet_for(tx, member))
        drawn = await asyncio.to_thread(_draw, say, shown, page)
        if member.is_coordinator():
            return reply(views.all_organisations(say, shown, page, drawn))
        may_pause = may_speak_for(member, member.organisation_id)
        return reply(views.one_organisation(say, shown, drawn, may_pause=may_pause))

    async def text(self, member: Member, page: int | None) -> Answer:
        """The same in words: a new message, or a page in the place of another."""
        shown = await self._db.read(lambda tx: self._sheet_for(tx, member))
        screen = views.as_text(self._desk.say(member), shown, page or 0)
        return reply(screen) if page is None else rewrite(screen)

    async def document(self, member: Member) -> Answer:
        """The same as a table."""
        shown = await self._db.read(lambda tx: self._sheet_for(tx, member))
        return reply(views.document(self._desk.say(member), shown))

    async def look_back(self, now: datetime) -> None:
        """On the first working day coordinators get the picture of the month before, and hear whom nobody can remind."""
        month = self._desk.stages.month_at(now)
        if now < self._desk.stages.first_working_moment(month):
            return
        shown = await self._db.read(lambda tx: self._to_look_back_on(tx, month))
        if shown is None:
            return
        pictures = {}
        if shown.lines:
            for language in LANGUAGES:
                say = self._desk.texts.into(language)
                pictures[language] = await asyncio.to_thread(_draw, say, shown, 0)
        await self._db.write(lambda tx: self._send_letters(tx, shown, pictures, month, now))

    def person_leaves(self, tx: Tx, person_id: int) -> None:
        """Somebody is about to be erased: coordinators hear it when nobody can be reminded at an organisation then."""
        leaver = store.last_contact(tx, person_id)
        rhythm = store.rhythm(tx, leaver.organisation_id) if leaver else None
        month = self._desk.month()
        if leaver is None or rhythm is None or not rhythm.asked(max(month, rhythm.first)):
            return
        for member in store.coordinators(tx):
            screen = views.contact_left(self._desk.say(member), leaver.name, rhythm.organisation)
            self._send(tx, member, screen, f"casus/{month}/contact-left-{person_id}")

    def _sheet_for(self, tx: Tx, member: Member) -> Sheet:
        everyone = store.rhythms(tx)
        own = [rhythm for rhythm in everyone if rhythm.organisation_id == member.organisation_id]
        rhythms = everyone if member.is_coordinator() else own
        if not rhythms:
            raise UserError("rhythm-nobody-yet" if member.is_coordinator() else "rhythm-not-begun")
        return self._sheet(tx, rhythms, self._desk.month())

    def _sheet(self, tx: Tx, rhythms: list[Rhythm], last: Month) -> Sheet:
        since = counted_from(rhythms, last + (1 - MOST_MONTHS_SHOWN))
        carried = self._desk.settings.extra_for_other_months
        return sheet(rhythms, self._desk.counted(tx, since), last, carried=carried)

    def _to_look_back_on(self, tx: Tx, month: Month) -> Sheet | None:
        """The organisations that took part last month, perhaps none; nothing when there is no letter to send."""
        if store.letter_sent(tx, month):
            return None
        everyone = store.rhythms(tx)
        if not any(rhythm.first <= month for rhythm in everyone):
            return None
        return self._sheet(tx, [one for one in everyone if one.first < month], month.previous)

    def _send_letters(
        self, tx: Tx, shown: Sheet, pictures: Mapping[str, bytes], month: Month, now: datetime
    ) -> None:
        if not store.keep_letter(tx, month, now):
            return
        without_contact, without_members = self._hard_to_reach(tx, month)
        excuses = store.excuses_in(tx, month.previous)
        for member in store.coordinators(tx):
            say = self._desk.say(member)
            if pictures:
                screen = views.looking_back(say, shown, excuses, pictures[say.language])
                self._send(tx, member, screen, f"casus/{month.previous}/picture")
            if without_contact or without_members:
                screen = views.hard_to_reach(say, without_contact, without_members)
                self._send(tx, member, screen, f"casus/{month}/hard-to-reach")

    def _hard_to_reach(self, tx: Tx, month: Month) -> tuple[list[str], list[str]]:
        """The organisations of which something is asked and nobody hears it: without contact person, without members."""
        contacts, with_members = store.contacts(tx), store.with_members(tx)
        asked = [
            rhythm
            for rhythm in store.rhythms(tx)
            if rhythm.asked(month) and rhythm.organisation_id not in contacts
        ]
        without_contact = [one.organisation for one in asked if one.organisation_id in with_members]
        return without_contact, [one.organisation for one in asked if one.organisation_id not in with_members]

    def _send(self, tx: Tx, member: Member, screen: Screen, occasion: str) -> None:
        self._desk.post.send(
            tx,
            member,
            screen,
            Subject.REMINDER,
            lane=Lane.REMINDER,
            kind=Kind.AT_MOST_ONCE,
            dedupe=f"{occasion}/person-{member.person_id}",
        )


def _draw(say: Say, shown: Sheet, page: int) -> bytes:
    return months_chart(views.columns(say, shown), views.rows(shown, page), views.legend(say))
