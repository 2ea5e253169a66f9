"""What members do with action points: look at them, say yes or no, hand over, tick off.

Not here: making and changing them (drafts), reminding (reminders).
"""

from dataclasses import replace

from markupsafe import Markup

from bot.chat.store import close_form, open_form
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer, Screen, reply, rewrite
from bot.features.actions import store
from bot.features.actions.model import ActionPoint, Shelf, State, on_shelf
from bot.features.actions.service.desk import Desk
from bot.features.actions.views import drafts as draft_views
from bot.features.actions.views import points as views
from bot.features.directory.model import Person, found_by_name
from bot.storage import Tx

HAND_OVER_FORM = "actions-pass"


class PointService:
    """Action points that were published."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def shelf(self, tx: Tx, member: Member, word: str = Shelf.MINE, page: int = 0) -> Screen:
        """A page of one's own points or, for coordinators, of everybody's."""
        if word not in list(Shelf):
            raise UserError("chat-button-old")
        which = Shelf(word)
        if not which.own:
            self._desk.coordinator(member)
        points = store.published_for(tx, member.person_id) if which.own else store.published(tx)
        today = self._desk.today()
        return views.shelf(
            self._desk.say(member),
            on_shelf(points, which, member, today),
            self._desk.people,
            which,
            page,
            today,
            coordinator=member.is_coordinator(),
        )

    def show(self, tx: Tx, member: Member, point_id: int) -> Answer:
        """One point: a draft to be checked, or what is to be done."""
        close_form(tx, member.user_id)
        point = self._desk.point(tx, member, point_id)
        if point.state is State.DRAFT:
            say, people, today = self._desk.say(member), self._desk.people, self._desk.today()
            return rewrite(draft_views.draft(say, point, people, today))
        return self._shown(member, point)

    def accept(self, tx: Tx, member: Member, point_id: int) -> Answer:
        """Whoever was asked does it from now on; who did it so far hears so."""
        point = self._asked(tx, member, point_id)
        taken = replace(point, owner_id=member.person_id, asked_id=None, changed_on=self._desk.today())
        store.save(tx, taken)
        if point.owner_id != member.person_id:
            self._desk.tell(tx, point.owner_id, taken, "actions-taken-over", name=member.name)
        say = self._desk.say(member)
        notice = say("actions-you-accepted")
        if taken.due:
            notice = Markup(" ").join((notice, say("actions-will-remind")))
        return self._shown(member, taken, notice)

    def decline(self, tx: Tx, member: Member, point_id: int) -> Answer:
        """No, without a reason: it stays with who has it, or the coordinator looks further."""
        point = self._asked(tx, member, point_id)
        open_again = replace(point, asked_id=None, changed_on=self._desk.today())
        store.save(tx, open_again)
        if open_again.owner_id:
            self._desk.tell(tx, open_again.owner_id, open_again, "actions-stays-with-you", name=member.name)
        else:
            self._desk.tell_maker(tx, open_again, "actions-declined", member.person_id, name=member.name)
        return rewrite(views.you_declined(self._desk.say(member)))

    def ask_whom(self, tx: Tx, member: Member, point_id: int) -> Answer:
        """Wait for the name of who might take it over."""
        point = self._own(tx, member, point_id)
        open_form(tx, member.user_id, HAND_OVER_FORM, {"point": point_id}, self._desk.clock.now())
        return reply(views.ask_whom(self._desk.say(member), point))

    def find_whom(self, tx: Tx, member: Member, point_id: int, typed: str) -> Answer:
        """A colleague who takes part and has the name that was typed; when several do, the choice."""
        point = self._own(tx, member, point_id)
        joined = {other.person_id for other in self._desk.members(tx)} - {member.person_id}
        others = [person for id_, person in self._desk.people.items() if id_ in joined]
        found = found_by_name(others, typed)
        if not found:
            raise UserError("actions-nobody-joined-found")
        if len(found) > 1:
            say = self._desk.say(member)
            return reply(draft_views.which_person(say, point, found, "actions:pass-to"))
        return reply(self._pass(tx, member, point, found[0]))

    def pass_on(self, tx: Tx, member: Member, point_id: int, person_id: int) -> Answer:
        """Ask this colleague to take it over; until they say yes it stays where it is."""
        point = self._own(tx, member, point_id)
        person = self._desk.person(person_id)
        if person_id == member.person_id or not self._desk.member_of_person(tx, person_id):
            raise UserError("chat-button-old")
        return rewrite(self._pass(tx, member, point, person))

    def done(self, tx: Tx, member: Member, point_id: int) -> Answer:
        """Ticked off, by who does it or a coordinator; who was asked to take it over need not answer."""
        point = self._desk.open_point(tx, member, point_id)
        if point.owner_id != member.person_id and not member.is_coordinator():
            raise UserError("chat-button-old")
        done = replace(point, state=State.DONE, asked_id=None, changed_on=self._desk.today())
        store.save(tx, done)
        return self._shown(member, done, self._desk.say(member)("actions-you-did-it"))

    def undone(self, tx: Tx, member: Member, point_id: int) -> Answer:
        """It was ticked off too soon or, for a coordinator, is needed after all."""
        point = self._desk.point(tx, member, point_id)
        if point.state is State.DROPPED:
            self._desk.coordinator(member)
        elif point.state is not State.DONE:
            raise UserError("chat-button-old")
        again = replace(point, state=State.OPEN, changed_on=self._desk.today())
        store.save(tx, again)
        return self._shown(member, again)

    def colleague_leaves(self, tx: Tx, person_id: int) -> None:
        """Somebody is about to be erased: the coordinator hears what has nobody now."""
        person = self._desk.live.person(person_id)
        for point in store.published_for(tx, person_id):
            if person and point.state is State.OPEN and point.owner_id in (person_id, None):
                left = replace(point, owner_id=None, asked_id=None)
                self._desk.tell_maker(tx, left, "actions-left", person_id, name=person.name)

    def _pass(self, tx: Tx, member: Member, point: ActionPoint, to: Person) -> Screen:
        close_form(tx, member.user_id)
        point = self._desk.ask(tx, replace(point, asked_id=to.id), member, "actions-request-passed")
        say, people, today = self._desk.say(member), self._desk.people, self._desk.today()
        return views.point(say, point, people, member, today, say("actions-you-passed", name=to.name))

    def _asked(self, tx: Tx, member: Member, point_id: int) -> ActionPoint:
        """A point that waits for this member's yes or no."""
        point = self._desk.open_point(tx, member, point_id)
        if point.asked_id != member.person_id:
            raise UserError("actions-answered-before")
        return point

    def _own(self, tx: Tx, member: Member, point_id: int) -> ActionPoint:
        """A point that this member does or was asked to do."""
        point = self._desk.open_point(tx, member, point_id)
        if not point.concerns(member.person_id):
            raise UserError("chat-button-old")
        return point

    def _shown(self, member: Member, point: ActionPoint, notice: Markup | None = None) -> Answer:
        say, people, today = self._desk.say(member), self._desk.people, self._desk.today()
        return rewrite(views.point(say, point, people, member, today, notice))
