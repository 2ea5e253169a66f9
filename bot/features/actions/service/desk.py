"""What the verbs of action points share: which point it is and who may touch it, asking somebody, telling somebody.

Not here: the verbs (drafts, points, reminders).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from zoneinfo import ZoneInfo

from bot.core.clock import Clock
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.texts import Say, Texts
from bot.delivery.post import Post
from bot.features.actions import store
from bot.features.actions.model import ActionPoint, State
from bot.features.actions.reading import action_points
from bot.features.actions.views import points as views
from bot.features.actions.views.words import People, name_of
from bot.features.directory.live import LiveDirectory
from bot.features.directory.model import Person
from bot.storage import Tx

MemberOfPerson = Callable[[Tx, int], Member | None]
Members = Callable[[Tx], Sequence[Member]]


@dataclass(frozen=True, slots=True)
class Desk:
    """The parts that every verb of action points needs."""

    live: LiveDirectory
    post: Post
    texts: Texts
    clock: Clock
    zone: ZoneInfo
    member_of_person: MemberOfPerson
    coordinators: Members
    members: Members

    def say(self, member: Member) -> Say:
        """The sentences in this member's language."""
        return self.texts.into(member.language)

    def today(self) -> date:
        """Today in the wijk."""
        return self.clock.now().astimezone(self.zone).date()

    @property
    def people(self) -> People:
        """Everyone in the directory, by id."""
        return self.live.people

    def person(self, person_id: int) -> Person:
        """Somebody in the directory; a `UserError` when they left."""
        person = self.live.person(person_id)
        if person is None:
            raise UserError("directory-person-left")
        return person

    def coordinator(self, member: Member) -> Say:
        """Their sentences, if they coordinate the wijk."""
        if not member.is_coordinator():
            raise UserError("chat-not-allowed")
        return self.say(member)

    def count_in(self, text: str) -> int:
        """How many action points a text seems to hold."""
        return len(action_points(text, self.people.values(), self.today()))

    def point(self, tx: Tx, member: Member, point_id: int) -> ActionPoint:
        """A point that this member may see; old and forged buttons get the same friendly answer."""
        point = store.point(tx, point_id)
        if point is None or not point.may_be_seen_by(member):
            raise UserError("chat-button-old")
        if point.state is State.DRAFT and point.made_by != member.person_id:
            raise UserError("chat-button-old")
        return point

    def open_point(self, tx: Tx, member: Member, point_id: int) -> ActionPoint:
        """A point that is still to be done."""
        point = self.point(tx, member, point_id)
        if point.state is not State.OPEN:
            raise UserError("actions-not-open")
        return point

    def ask(self, tx: Tx, point: ActionPoint, by: Member, key: str = "actions-request") -> ActionPoint:
        """Whoever is asked gets the question, and who asks themself said yes; returns the point as it is kept."""
        if point.asked_id == by.person_id:
            point = replace(point, owner_id=by.person_id, asked_id=None)
        point = replace(point, changed_on=self.today())
        store.save(tx, point)
        asked = self.member_of_person(tx, point.asked_id) if point.asked_id else None
        if asked:
            name = name_of(self.people, by.person_id)
            screen = views.request(self.say(asked), point, self.people, name, self.today(), key)
            self.post.send(tx, asked, screen)
        return point

    def tell(self, tx: Tx, person_id: int | None, point: ActionPoint, key: str, *, name: str) -> None:
        """News about a point for one person, if they take part."""
        to = self.member_of_person(tx, person_id) if person_id else None
        if to:
            self.post.send(tx, to, views.told(self.say(to), point, self.people, self.today(), key, name))

    def tell_maker(self, tx: Tx, point: ActionPoint, key: str, but: int, *, name: str) -> None:
        """Whoever made the point hears that it has nobody; all coordinators when that one is none any more."""
        maker = self.member_of_person(tx, point.made_by) if point.made_by else None
        makers = [maker] if maker and maker.is_coordinator() else self.coordinators(tx)
        for to in makers:
            if to.person_id != but:
                screen = views.without_owner(self.say(to), point, self.people, self.today(), key, name)
                self.post.send(tx, to, screen)
