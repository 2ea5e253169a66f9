"""The same obstacle again and again: a coordinator says whether it is structural; then it has a status until solved.

Not here: who looks after it (owners), when obstacles are alike (model.obstacles).
"""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.chat.store import close_form, open_form
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer, Screen, reply, rewrite
from bot.features.casus.model.form import read_sentence
from bot.features.casus.model.obstacles import Obstacle, Pattern, Standing, alike, recurrence
from bot.features.casus.service.desk import Desk
from bot.features.casus.service.ending import about_pattern
from bot.features.casus.store import obstacles as store
from bot.features.casus.views import patterns as views
from bot.matching import Lexicon
from bot.storage import Tx

COUNTS_FOR = timedelta(days=365)
"""An obstacle of longer ago does not make a pattern any more; one that is over is forgotten after this."""


class PatternService:
    """What keeps coming back."""

    def __init__(self, desk: Desk, lexicon: Lexicon) -> None:
        self._desk = desk
        self.topics = {topic.id: topic for topic in lexicon.topics}

    def notice(self, tx: Tx, obstacle: Obstacle) -> None:
        """See whether a new obstacle belongs to a pattern, or makes one."""
        for pattern in store.patterns(tx):
            if any(alike(obstacle, other) for other in store.in_pattern(tx, pattern.id)):
                store.put_in_pattern(tx, pattern.id, [obstacle.id])
                if pattern.standing is Standing.SOLVED:  # it came back after all
                    self.keep(tx, replace(pattern, standing=Standing.ASKED))
                    self._ask(tx, pattern.id)
                return
        now = self._desk.clock.now()
        earlier = store.without_pattern(tx, obstacle.kind, now - COUNTS_FOR)
        found = recurrence(obstacle, earlier, self._desk.rules.pattern_times)
        if found:
            self._ask(tx, store.add_pattern(tx, obstacle.kind, found, now))

    def show_list(self, tx: Tx, member: Member, page: int) -> Screen:
        """All for a coordinator, what waits for a decision first; for others what they look after."""
        if member.is_coordinator():
            return views.overview(self._desk.say(member), store.patterns(tx), self.topics, page)
        own = store.patterns_of(tx, member.person_id)
        if not own:
            raise UserError("chat-not-allowed")
        return views.overview(self._desk.say(member), own, self.topics, page)

    def show(self, tx: Tx, member: Member, pattern_id: int) -> Answer:
        """One pattern, with the obstacles in it."""
        return rewrite(self.screen(tx, member, self.seen(tx, member, pattern_id)))

    def judge(self, tx: Tx, member: Member, pattern_id: int, *, structural: bool) -> Answer:
        """A coordinator says whether it is structural."""
        self._desk.coordinator(member)
        pattern = self._known(tx, pattern_id)
        standing = Standing.STRUCTURAL if structural else Standing.CHANCE
        asked = pattern.asked_id if structural else None
        return rewrite(
            self.screen(tx, member, self.keep(tx, replace(pattern, standing=standing, asked_id=asked)))
        )

    def ask_status(self, tx: Tx, member: Member, pattern_id: int) -> Answer:
        """How far is it, in a sentence?"""
        self._looked_after(tx, member, pattern_id)
        content = {"pattern": pattern_id}
        open_form(tx, member.user_id, views.STATUS_FORM, content, self._desk.clock.now())
        return reply(Screen(self._desk.say(member)("casus-pattern-ask-status")))

    def set_status(self, tx: Tx, member: Member, pattern_id: int, typed: str) -> Answer:
        """How far it is."""
        pattern = self._looked_after(tx, member, pattern_id)
        status = read_sentence(typed)
        close_form(tx, member.user_id)
        return reply(self.screen(tx, member, self.keep(tx, replace(pattern, status=status))))

    def solve(self, tx: Tx, member: Member, pattern_id: int) -> Answer:
        """Solved for good: everyone who met it hears so, and the coordinators when somebody else solved it."""
        pattern = self._looked_after(tx, member, pattern_id)
        pattern = self.keep(tx, replace(pattern, standing=Standing.SOLVED, asked_id=None))
        met = {o.reporter_id for o in store.in_pattern(tx, pattern_id) if o.reporter_id}
        concerned = {m.person_id: m for id_ in sorted(met) if (m := self._desk.members.of_person(tx, id_))}
        concerned |= {m.person_id: m for m in self._desk.members.coordinators(tx)}
        others = [m for m in concerned.values() if m.person_id != member.person_id]
        self._desk.tell(tx, others, lambda say: views.was_solved(say, pattern, self.topics))
        return rewrite(self.screen(tx, member, pattern))

    def tick(self, tx: Tx, now: datetime) -> None:
        """Forget what has been over for long."""
        store.forget_patterns(tx, now - COUNTS_FOR)

    # What looking after one needs too (owners)

    def screen(self, tx: Tx, member: Member, pattern: Pattern) -> Screen:
        """One pattern as this member may see it."""
        return views.pattern(
            self._desk.say(member),
            pattern,
            store.in_pattern(tx, pattern.id),
            self.topics,
            owner=self._desk.name(pattern.owner_id),
            asked=self._desk.name(pattern.asked_id),
            coordinates=member.is_coordinator(),
            is_asked=pattern.asked_id == member.person_id,
        )

    def keep(self, tx: Tx, changed: Pattern) -> Pattern:
        """Write down how a pattern is from now on; whoever is not asked any more is not asked in the morning either."""
        if self._known(tx, changed.id).asked_id != changed.asked_id:
            self._desk.outbox.take_back(tx, about_pattern(changed.id))
        store.change_pattern(tx, changed, self._desk.clock.now())
        return self._known(tx, changed.id)

    def seen(self, tx: Tx, member: Member, pattern_id: int) -> Pattern:
        """A pattern for a coordinator, for whoever looks after it, or was asked to."""
        pattern = self._known(tx, pattern_id)
        if not member.is_coordinator() and member.person_id not in (pattern.owner_id, pattern.asked_id):
            raise UserError("chat-not-allowed")
        return pattern

    def structural(self, pattern: Pattern) -> Pattern:
        """The same; a `UserError` when nobody has to look after it."""
        if pattern.standing is not Standing.STRUCTURAL:
            raise UserError("casus-pattern-not-structural")
        return pattern

    def _looked_after(self, tx: Tx, member: Member, pattern_id: int) -> Pattern:
        pattern = self.structural(self.seen(tx, member, pattern_id))
        if not member.is_coordinator() and pattern.owner_id != member.person_id:
            raise UserError("chat-not-allowed")
        return pattern

    def _ask(self, tx: Tx, pattern_id: int) -> None:
        """Ask the coordinators whether it is structural."""
        pattern = self._known(tx, pattern_id)
        for coordinator in self._desk.members.coordinators(tx):
            screen = self.screen(tx, coordinator, pattern)
            self._desk.post.send(tx, coordinator, screen)

    def _known(self, tx: Tx, pattern_id: int) -> Pattern:
        pattern = store.pattern(tx, pattern_id)
        if pattern is None:
            raise UserError("chat-button-old")
        return pattern
