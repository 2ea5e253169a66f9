"""The effectencalculator in chat: both scenarios filled in line by line, and the outcome as a picture and in words.

Not here: the sums (model), loading prices (prices).
"""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.chat.store import close_form, open_form
from bot.core.errors import UserError
from bot.core.folding import fold
from bot.core.member import Member
from bot.core.screen import Answer, Screen, reply, rewrite
from bot.features.effects import store
from bot.features.effects.model.amounts import read_count
from bot.features.effects.model.calculation import (
    LONGEST_ACTIVITY,
    MOST_LINES,
    NOTHING,
    Line,
    Per,
    Scenario,
    outcome,
)
from bot.features.effects.model.casus import CasusTitle
from bot.features.effects.model.prices import Price, is_hour
from bot.features.effects.model.timeline import MOST_MONTHS, read_span, read_times, timeline
from bot.features.effects.service.desk import EffectsDesk
from bot.features.effects.service.drafts import Draft, draft_of
from bot.features.effects.views import calculator as views
from bot.features.effects.views import outcome as outcome_views
from bot.storage import Tx


class CalculatorService:
    """What happened, and what would have happened otherwise."""

    def __init__(self, desk: EffectsDesk) -> None:
        self._desk = desk

    # The lines of a scenario

    def show_lines(self, tx: Tx, member: Member, casus_id: int, scenario: str, page: int) -> Screen:
        """A page of one scenario."""
        casus, which = self._desk.find_casus(tx, member, casus_id), _scenario(scenario)
        close_form(tx, member.user_id)
        return views.lines(self._desk.say(member), casus, which, self._lines(tx, casus_id, which), page)

    def show_line(self, tx: Tx, member: Member, casus_id: int, line_id: int) -> Answer:
        """One line, with what can be done to it."""
        casus, line = self._line(tx, member, casus_id, line_id)
        return rewrite(views.line(self._desk.say(member), casus, line))

    def drop(self, tx: Tx, member: Member, casus_id: int, line_id: int) -> Answer:
        """Take a line away."""
        _, line = self._line(tx, member, casus_id, line_id)
        store.drop_line(tx, casus_id, line_id)
        return rewrite(self.show_lines(tx, member, casus_id, line.scenario, 0))

    # Filling one in

    def ask_activity(self, tx: Tx, member: Member, casus_id: int, scenario: str, page: int) -> Answer:
        """Which activity: one of the price list, or typed when there is none."""
        casus, which = self._desk.find_casus(tx, member, casus_id), _scenario(scenario)
        self._check_room(tx, casus_id, which)
        prices = store.price_list(tx).prices
        if not prices:
            return self.ask_name(tx, member, casus_id, scenario)
        close_form(tx, member.user_id)
        return rewrite(views.activities(self._desk.say(member), casus, which, prices, page))

    def ask_name(self, tx: Tx, member: Member, casus_id: int, scenario: str) -> Answer:
        """Wait for the name of an activity."""
        self._desk.find_casus(tx, member, casus_id)
        draft = Draft(casus_id, Line(_scenario(scenario), "", NOTHING))
        self._wait(tx, member, views.ACTIVITY_FORM, draft)
        return reply(views.ask_name(self._desk.say(member), LONGEST_ACTIVITY))

    def name(self, tx: Tx, member: Member, content: Mapping[str, Any], typed: str) -> Answer:
        """The activity that was typed; one of the price list gets its price."""
        draft, activity = draft_of(content), " ".join(typed.split())
        if not any(map(str.isalpha, activity)):
            raise UserError("effects-activity-empty")
        if len(activity) > LONGEST_ACTIVITY:
            raise UserError("effects-activity-long", count=len(activity), most=LONGEST_ACTIVITY)
        known = (p for p in store.price_list(tx).prices if fold(p.activity) == fold(activity))
        price = next(known, None)
        line = replace(draft.line, activity=activity)
        return reply(
            self._ask_times(tx, member, replace(draft, line=_priced(line, price) if price else line))
        )

    def choose(self, tx: Tx, member: Member, casus_id: int, scenario: str, price_id: int) -> Answer:
        """An activity of the price list."""
        price = next((p for p in store.price_list(tx).prices if p.id == price_id), None)
        if price is None:
            raise UserError("effects-price-gone")
        line = _priced(Line(_scenario(scenario), "", NOTHING), price)
        return reply(self._ask_times(tx, member, Draft(casus_id, line)))

    def change(self, tx: Tx, member: Member, casus_id: int, line_id: int) -> Answer:
        """Ask again how often, of a line that is there."""
        _, line = self._line(tx, member, casus_id, line_id)
        return reply(self._ask_times(tx, member, Draft(casus_id, line)))

    def times(self, tx: Tx, member: Member, content: Mapping[str, Any], typed: str) -> Answer:
        """How often; of what goes by the hour, or has no unit, the hours are asked next."""
        draft, (count, per) = draft_of(content), read_times(typed)
        line = replace(draft.line, times=count, per=per, hours=None)
        if line.unit and not is_hour(line.unit):
            return reply(self._ask_when(tx, member, replace(draft, line=line)))
        self._desk.find_casus(tx, member, draft.casus_id)
        self._wait(tx, member, views.HOURS_FORM, replace(draft, line=line))
        return reply(views.ask_hours(self._desk.say(member), line))

    def hours(self, tx: Tx, member: Member, content: Mapping[str, Any], typed: str) -> Answer:
        """How many hours each time."""
        draft = draft_of(content)
        line = replace(draft.line, hours=read_count(typed))
        return reply(self._ask_when(tx, member, replace(draft, line=line)))

    def no_hours(self, tx: Tx, member: Member, content: Mapping[str, Any]) -> Answer:
        """Nobody knows how many hours; only where the price does not go by the hour."""
        draft = draft_of(content)
        if is_hour(draft.line.unit):
            raise UserError("chat-button-old")
        return rewrite(self._ask_when(tx, member, draft))

    def when(self, tx: Tx, member: Member, content: Mapping[str, Any], typed: str) -> Answer:
        """In which months."""
        draft = draft_of(content)
        line = replace(draft.line, when=read_span(typed))
        return reply(self._keep(tx, member, draft.casus_id, line))

    def no_when(self, tx: Tx, member: Member, content: Mapping[str, Any]) -> Answer:
        """Nobody knows when; only what goes by week or month needs its months."""
        draft = draft_of(content)
        if draft.line.per is not Per.ALL:
            raise UserError("chat-button-old")
        return rewrite(self._keep(tx, member, draft.casus_id, draft.line))

    def _ask_when(self, tx: Tx, member: Member, draft: Draft) -> Screen:
        casus = self._desk.find_casus(tx, member, draft.casus_id)
        self._wait(tx, member, views.WHEN_FORM, draft)
        began = (casus.brought_in_at or self._desk.clock.now()).astimezone(self._desk.zone).date()
        return views.ask_when(self._desk.say(member), draft.line, began, MOST_MONTHS)

    def _ask_times(self, tx: Tx, member: Member, draft: Draft) -> Screen:
        self._desk.find_casus(tx, member, draft.casus_id)
        self._wait(tx, member, views.TIMES_FORM, draft)
        return views.ask_times(self._desk.say(member), draft.line)

    def _keep(self, tx: Tx, member: Member, casus_id: int, line: Line) -> Screen:
        """A new line, or other numbers on one that is still there."""
        self._desk.find_casus(tx, member, casus_id)
        if line.id:
            self._line(tx, member, casus_id, line.id)
            store.set_amounts(tx, casus_id, line)
        else:
            self._check_room(tx, casus_id, line.scenario)
            store.add_line(tx, casus_id, line)
        return self.show_lines(tx, member, casus_id, line.scenario, MOST_LINES)

    # The outcome

    async def outcome(self, member: Member, casus_id: int) -> Answer:
        """The difference, in words and, where there are prices, as a picture."""

        def look(tx: Tx) -> tuple[CasusTitle, list[Line]]:
            return self._desk.find_casus(tx, member, casus_id), store.lines(tx, casus_id)

        casus, lines = await self._desk.db.read(look)
        if not lines:
            raise UserError("effects-no-lines")
        say, found, course = self._desk.say(member), outcome(lines), timeline(lines)
        words = outcome_views.words(say, casus, found, course)
        if not found.has_prices:
            return reply(words)
        drawn = await asyncio.to_thread(outcome_views.draw, say, casus, found)
        pictures = [outcome_views.picture(say, casus, drawn)]
        if course:
            drawn = await asyncio.to_thread(outcome_views.draw_course, say, casus, course)
            pictures.append(outcome_views.course_picture(say, casus, course, drawn))
        return reply(*pictures, words)

    def _wait(self, tx: Tx, member: Member, kind: str, draft: Draft) -> None:
        open_form(tx, member.user_id, kind, draft.content(), self._desk.clock.now())

    def _lines(self, tx: Tx, casus_id: int, scenario: Scenario) -> Sequence[Line]:
        return [line for line in store.lines(tx, casus_id) if line.scenario is scenario]

    def _line(self, tx: Tx, member: Member, casus_id: int, line_id: int) -> tuple[CasusTitle, Line]:
        casus = self._desk.find_casus(tx, member, casus_id)
        line = next((line for line in store.lines(tx, casus_id) if line.id == line_id), None)
        if line is None:
            raise UserError("effects-line-gone")
        return casus, line

    def _check_room(self, tx: Tx, casus_id: int, scenario: Scenario) -> None:
        if len(self._lines(tx, casus_id, scenario)) >= MOST_LINES:
            raise UserError("effects-lines-full", most=MOST_LINES)


def _scenario(word: str) -> Scenario:
    try:
        return Scenario(word)
    except ValueError:
        raise UserError("chat-button-old") from None


def _priced(line: Line, price: Price) -> Line:
    return replace(line, activity=price.activity, unit=price.unit, price=price.price, payer=price.payer)
