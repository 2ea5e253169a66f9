"""What coordinators do: propose action points from a note or their own words, check, complete and publish them.

A published point is changed with the same verbs. Not here: doing them (points).
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from bot.chat.context import FORM_LASTS
from bot.chat.store import close_form, form_of, keep_typed, open_form
from bot.core.days import read_day
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer, Screen, reply, rewrite
from bot.core.texts import Say
from bot.features.actions import store
from bot.features.actions.model import (
    LONGEST_TEXT,
    MOST_POINTS,
    ActionPoint,
    State,
    read_text,
)
from bot.features.actions.reading import action_points, typed_points
from bot.features.actions.service.desk import Desk
from bot.features.actions.views import drafts as views
from bot.features.actions.views import points as point_views
from bot.features.actions.views.words import name_of
from bot.features.directory.model import found_by_name
from bot.storage import Tx

NoteText = Callable[[Tx, int, Member], str]
"""The text of a note that this member may read; raises a `UserError` when there is none such."""


class DraftService:
    """Action points before they are published, and changes afterwards."""

    def __init__(self, desk: Desk, note_text: NoteText) -> None:
        self._desk = desk
        self._note_text = note_text

    # Proposing

    def from_note(self, tx: Tx, member: Member, note_id: int) -> Answer:
        """The action points that are recognised in a note; a note is read once only."""
        say = self._desk.coordinator(member)
        text = self._note_text(tx, note_id, member)
        if not store.knows_note(tx, note_id):
            found = action_points(text, self._desk.people.values(), self._desk.today())
            if not found:
                self._open(tx, member, views.NEW_FORM, note=note_id)
                return reply(views.ask_new(say, from_note=True))
            store.propose(tx, found, member.person_id, note_id, self._desk.today())
        return reply(self.to_check(tx, member, note_id))

    def ask_new(self, tx: Tx, member: Member, note_id: int) -> Answer:
        """Wait for action points to be typed."""
        say = self._desk.coordinator(member)
        self._open(tx, member, views.NEW_FORM, note=note_id)
        return reply(views.ask_new(say, from_note=False))

    def add(self, tx: Tx, member: Member, note_id: int, typed: str, message_id: int) -> Answer:
        """Each line that was typed is an action point."""
        self._desk.coordinator(member)
        self._propose(tx, member, note_id, typed, message_id)
        close_form(tx, member.user_id)
        return reply(self.to_check(tx, member, note_id))

    def add_instead(
        self, tx: Tx, member: Member, drafts: Sequence[ActionPoint], typed: str, message_id: int
    ) -> Screen:
        """The same lines were edited: what came of them before makes room."""
        store.take_out(tx, drafts)
        self._ask_no_more(tx, member, drafts)
        self._propose(tx, member, drafts[0].note_id, typed, message_id)
        return self.to_check(tx, member, drafts[0].note_id)

    def _ask_no_more(self, tx: Tx, member: Member, gone: Sequence[ActionPoint]) -> None:
        """Wait for nothing about drafts that are gone."""
        waiting = form_of(tx, member.user_id, self._desk.clock.now() - FORM_LASTS)
        about = waiting.content.get("point") if waiting and waiting.kind in views.POINT_FORMS else None
        if about in {point.id for point in gone}:
            close_form(tx, member.user_id)

    def _propose(self, tx: Tx, member: Member, note_id: int, typed: str, message_id: int) -> None:
        found = typed_points(typed, self._desk.people.values(), self._desk.today())
        if not found:
            raise UserError("actions-text-empty")
        if len(found) + len(store.drafts(tx, member.person_id, note_id)) > MOST_POINTS:
            raise UserError("actions-many", most=MOST_POINTS)
        new = store.propose(tx, found, member.person_id, note_id, self._desk.today())
        keep_typed(tx, member.user_id, message_id, views.NEW_FORM, new, self._desk.clock.now())

    def show(self, tx: Tx, member: Member, note_id: int, page: int) -> Answer:
        """A page of what was not published yet."""
        self._desk.coordinator(member)
        return rewrite(self.to_check(tx, member, note_id, page))

    def publish(self, tx: Tx, member: Member, note_id: int) -> Answer:
        """All of them are to be done from now on; whoever is named is asked."""
        say = self._desk.coordinator(member)
        drafts = store.drafts(tx, member.person_id, note_id)
        if not drafts:
            raise UserError("actions-published-before")
        points = [self._desk.ask(tx, replace(draft, state=State.OPEN), member) for draft in drafts]
        asked = {point.asked_id for point in points if point.asked_id}
        joined = {person_id for person_id in asked if self._desk.member_of_person(tx, person_id)}
        nobody = sum(not point.asked_id and not point.owner_id for point in points)
        return rewrite(
            views.published(say, len(points), self._names(joined), self._names(asked - joined), nobody)
        )

    # Changing one

    def ask_text(self, tx: Tx, member: Member, point_id: int) -> Answer:
        """Wait for other words."""
        say, point = self._changeable(tx, member, point_id)
        self._open(tx, member, views.TEXT_FORM, point=point_id)
        return reply(views.ask_text(say, point, LONGEST_TEXT))

    def set_text(self, tx: Tx, member: Member, point_id: int, typed: str, message_id: int) -> Answer:
        """Other words for the same point."""
        _, point = self._changeable(tx, member, point_id)
        changed, now = replace(point, text=read_text(typed)), self._desk.clock.now()
        keep_typed(tx, member.user_id, message_id, views.TEXT_FORM, [point_id], now)
        return reply(self._changed(tx, member, changed))

    def ask_who(self, tx: Tx, member: Member, point_id: int) -> Answer:
        """Wait for a name."""
        say, point = self._changeable(tx, member, point_id)
        self._open(tx, member, views.WHO_FORM, point=point_id)
        return reply(views.ask_who(say, point))

    def find_who(self, tx: Tx, member: Member, point_id: int, typed: str) -> Answer:
        """The person with the name that was typed; when several are called that, the choice."""
        say, point = self._changeable(tx, member, point_id)
        found = found_by_name(self._desk.people.values(), typed)
        if not found:
            raise UserError("actions-nobody-found")
        if len(found) > 1:
            return reply(views.which_person(say, point, found, "actions:set-who"))
        return reply(self._set_who(tx, member, point, found[0].id))

    def set_who(self, tx: Tx, member: Member, point_id: int, person_id: int) -> Answer:
        """This person is proposed, or asked when the point was published; 0 is nobody."""
        _, point = self._changeable(tx, member, point_id)
        return rewrite(self._set_who(tx, member, point, person_id))

    def ask_when(self, tx: Tx, member: Member, point_id: int) -> Answer:
        """Wait for a day."""
        say, point = self._changeable(tx, member, point_id)
        self._open(tx, member, views.WHEN_FORM, point=point_id)
        return reply(views.ask_when(say, point, self._desk.today()))

    def type_when(self, tx: Tx, member: Member, point_id: int, typed: str) -> Answer:
        """The day that was typed."""
        _, point = self._changeable(tx, member, point_id)
        return reply(self._changed(tx, member, replace(point, due=self._day(typed))))

    def set_when(self, tx: Tx, member: Member, point_id: int, word: str) -> Answer:
        """The day on a button, or none."""
        _, point = self._changeable(tx, member, point_id)
        due = None if word == views.NO_DAY else self._day(word)
        return rewrite(self._changed(tx, member, replace(point, due=due)))

    def remove(self, tx: Tx, member: Member, point_id: int) -> Answer:
        """A draft goes away; a published point lapses, and whom it concerned hears so."""
        say, point = self._changeable(tx, member, point_id)
        close_form(tx, member.user_id)
        store.save(tx, replace(point, state=State.DROPPED, changed_on=self._desk.today()))
        if point.state is State.DRAFT:
            return rewrite(self.to_check(tx, member, point.note_id), say.label("actions-removed"))
        for person_id in {point.owner_id, point.asked_id} - {member.person_id}:
            self._desk.tell(tx, person_id, point, "actions-lapsed", name=member.name)
        dropped = replace(point, state=State.DROPPED, changed_on=self._desk.today())
        today = self._desk.today()
        return rewrite(point_views.point(say, dropped, self._desk.people, member, today))

    def _set_who(self, tx: Tx, member: Member, point: ActionPoint, person_id: int) -> Screen:
        asked_id = self._desk.person(person_id).id if person_id else None
        if point.state is State.DRAFT:
            return self._changed(tx, member, replace(point, asked_id=asked_id))
        close_form(tx, member.user_id)
        before = {point.owner_id, point.asked_id} - {asked_id, member.person_id}
        if asked_id is None or asked_id != point.owner_id:
            point = self._desk.ask(tx, replace(point, owner_id=None, asked_id=asked_id), member)
        for other in before:
            self._desk.tell(tx, other, point, "actions-taken-off", name=member.name)
        return self._point(member, point)

    def _changed(self, tx: Tx, member: Member, point: ActionPoint) -> Screen:
        """Keep a change; whom a published point concerns hears of it."""
        close_form(tx, member.user_id)
        if point.state is State.DRAFT:
            store.save(tx, replace(point, by_hand=True))
            return self._point(member, point)
        point = replace(point, changed_on=self._desk.today())
        store.save(tx, point)
        for person_id in {point.owner_id, point.asked_id} - {member.person_id}:
            self._desk.tell(tx, person_id, point, "actions-changed", name=member.name)
        return self._point(member, point)

    def _point(self, member: Member, point: ActionPoint) -> Screen:
        say, people, today = self._desk.say(member), self._desk.people, self._desk.today()
        if point.state is State.DRAFT:
            return views.draft(say, point, people, today)
        return point_views.point(say, point, people, member, today)

    def to_check(self, tx: Tx, member: Member, note_id: int, page: int = 0) -> Screen:
        """A page of what was not published yet."""
        say, drafts = self._desk.say(member), store.drafts(tx, member.person_id, note_id)
        return views.to_check(say, drafts, self._desk.people, note_id, page, self._desk.today())

    def _changeable(self, tx: Tx, member: Member, point_id: int) -> tuple[Say, ActionPoint]:
        """A draft of this coordinator, or a point that is to be done."""
        say, point = self._desk.coordinator(member), self._desk.point(tx, member, point_id)
        if point.state not in (State.DRAFT, State.OPEN):
            raise UserError("actions-not-open")
        return say, point

    def _day(self, typed: str) -> date:
        day = read_day(typed, self._desk.today())
        if day is None:
            raise UserError("actions-day-unclear")
        return day

    def _open(self, tx: Tx, member: Member, kind: str, **content: int) -> None:
        open_form(tx, member.user_id, kind, content, self._desk.clock.now())

    def _names(self, person_ids: set[int]) -> list[str]:
        return sorted(name_of(self._desk.people, person_id) for person_id in person_ids)
