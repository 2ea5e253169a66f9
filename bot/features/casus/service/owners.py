"""Who looks after what is structural: a coordinator does, or asks somebody, who may say no.

Not here: whether it is structural, how far it is (patterns).
"""

from dataclasses import replace
from functools import partial

from bot.chat.store import close_form, open_form
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer, Screen, reply, rewrite
from bot.features.casus.model.obstacles import Pattern
from bot.features.casus.service.desk import Desk
from bot.features.casus.service.ending import about_pattern
from bot.features.casus.service.patterns import PatternService
from bot.features.casus.store import obstacles as store
from bot.features.casus.views import owners as views
from bot.features.directory.model import found_by_name
from bot.storage import Tx

MOST_FOUND = 8


class OwnerService:
    """Looking after a pattern."""

    def __init__(self, desk: Desk, patterns: PatternService) -> None:
        self._desk = desk
        self._patterns = patterns

    def take(self, tx: Tx, member: Member, pattern_id: int) -> Answer:
        """This coordinator looks after it from now on."""
        pattern = self._becomes(tx, member, self._given(tx, member, pattern_id))
        return rewrite(self._patterns.screen(tx, member, pattern))

    def ask_whom(self, tx: Tx, member: Member, pattern_id: int) -> Answer:
        """Who could look after it? Wait for a name."""
        self._given(tx, member, pattern_id)
        content = {"pattern": pattern_id}
        open_form(tx, member.user_id, views.OWNER_FORM, content, self._desk.clock.now())
        return reply(views.ask_whom(self._desk.say(member)))

    def named(self, tx: Tx, member: Member, pattern_id: int, typed: str) -> Answer:
        """The members whose name is like what was typed, to choose from."""
        self._given(tx, member, pattern_id)
        found = found_by_name(tuple(self._desk.live.people.values()), typed)
        members = [person for person in found if self._desk.members.of_person(tx, person.id)]
        if not members:
            raise UserError("casus-pattern-nobody")
        return reply(views.which(self._desk.say(member), pattern_id, members[:MOST_FOUND]))

    def offer(self, tx: Tx, member: Member, pattern_id: int, person_id: int) -> Answer:
        """Ask somebody to look after it; whoever was asked before and did not answer is not asked any more."""
        pattern = self._given(tx, member, pattern_id)
        if person_id == member.person_id:
            close_form(tx, member.user_id)
            return self.take(tx, member, pattern_id)
        asked = self._desk.members.of_person(tx, person_id)
        if asked is None:
            raise UserError("casus-pattern-nobody")
        close_form(tx, member.user_id)
        pattern = self._patterns.keep(tx, replace(pattern, asked_id=person_id))
        obstacles, topics = store.in_pattern(tx, pattern_id), self._patterns.topics
        draw = partial(views.request, by=member.name, found=pattern, obstacles=obstacles, topics=topics)
        self._desk.tell(tx, [asked], draw, job=about_pattern(pattern_id))
        return rewrite(self._patterns.screen(tx, member, pattern))

    def accept(self, tx: Tx, member: Member, pattern_id: int) -> Answer:
        """Whoever was asked says yes."""
        pattern = self._becomes(tx, member, self._asked(tx, member, pattern_id))
        self._tell_coordinators(tx, member, pattern, accepted=True)
        return rewrite(self._patterns.screen(tx, member, pattern))

    def decline(self, tx: Tx, member: Member, pattern_id: int) -> Answer:
        """Whoever was asked says no, without a reason."""
        pattern = self._patterns.keep(tx, replace(self._asked(tx, member, pattern_id), asked_id=None))
        self._tell_coordinators(tx, member, pattern, accepted=False)
        return rewrite(Screen(self._desk.say(member)("casus-pattern-you-declined")))

    def person_leaves(self, tx: Tx, person_id: int) -> None:
        """Somebody is about to be erased: coordinators hear what nobody looks after any more."""
        name = self._desk.name(person_id)
        coordinators = [m for m in self._desk.members.coordinators(tx) if m.person_id != person_id]
        for pattern in store.patterns_of(tx, person_id):
            if pattern.owner_id not in (None, person_id):
                continue
            draw = partial(views.left, who=name, found=pattern, topics=self._patterns.topics)
            self._desk.tell(tx, coordinators, draw)

    def _becomes(self, tx: Tx, member: Member, pattern: Pattern) -> Pattern:
        """This member looks after it; whoever did so before hears it."""
        before = self._desk.members.of_person(tx, pattern.owner_id) if pattern.owner_id else None
        if before and before.person_id != member.person_id:
            draw = partial(views.taken_over, who=member.name, found=pattern, topics=self._patterns.topics)
            self._desk.tell(tx, [before], draw)
        return self._patterns.keep(tx, replace(pattern, owner_id=member.person_id, asked_id=None))

    def _tell_coordinators(self, tx: Tx, member: Member, pattern: Pattern, *, accepted: bool) -> None:
        others = [m for m in self._desk.members.coordinators(tx) if m.person_id != member.person_id]
        draw = partial(
            views.answered,
            who=member.name,
            found=pattern,
            topics=self._patterns.topics,
            accepted=accepted,
        )
        self._desk.tell(tx, others, draw)

    def _given(self, tx: Tx, member: Member, pattern_id: int) -> Pattern:
        """What this coordinator may give to somebody."""
        self._desk.coordinator(member)
        return self._patterns.structural(self._patterns.seen(tx, member, pattern_id))

    def _asked(self, tx: Tx, member: Member, pattern_id: int) -> Pattern:
        """What this member was asked to look after, and did not answer yet."""
        pattern = store.pattern(tx, pattern_id)
        if pattern is None or pattern.asked_id != member.person_id:
            raise UserError("casus-pattern-not-asked")
        return self._patterns.structural(pattern)
