"""The same obstacle again and again: a coordinator says whether it is structural; then it has an owner until solved.

Not here: when obstacles are alike (model.obstacles).
"""

from datetime import datetime, timedelta

from bot.chat.store import close_form, open_form
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer, Screen, reply, rewrite
from bot.features.casus.model.form import read_sentence
from bot.features.casus.model.obstacles import Obstacle, Pattern, Standing, alike, recurrence
from bot.features.casus.service.desk import Desk
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
        self._topics = {topic.id: topic for topic in lexicon.topics}

    def notice(self, tx: Tx, obstacle: Obstacle) -> None:
        """See whether a new obstacle belongs to a pattern, or makes one."""
        for pattern in store.patterns(tx):
            if any(alike(obstacle, other) for other in store.in_pattern(tx, pattern.id)):
                store.put_in_pattern(tx, pattern.id, [obstacle.id])
                if pattern.standing is Standing.SOLVED:  # it came back after all
                    self._change(tx, pattern, standing=Standing.ASKED)
                    self._ask(tx, pattern.id)
                return
        now = self._desk.clock.now()
        earlier = store.without_pattern(tx, obstacle.kind, now - COUNTS_FOR)
        found = recurrence(obstacle, earlier, self._desk.rules.pattern_times)
        if found:
            self._ask(tx, store.add_pattern(tx, obstacle.kind, found, now))

    def show_list(self, tx: Tx, member: Member) -> Screen:
        """What waits for a decision and what is being worked on, then what is over."""
        say = self._desk.coordinator(member)
        return views.overview(say, store.patterns(tx), self._topics)

    def show(self, tx: Tx, member: Member, pattern_id: int) -> Answer:
        """One pattern, with the obstacles in it."""
        return rewrite(self._screen(tx, member, self._pattern(tx, member, pattern_id)))

    def judge(self, tx: Tx, member: Member, pattern_id: int, *, structural: bool) -> Answer:
        """A coordinator says whether it is structural."""
        pattern = self._pattern(tx, member, pattern_id)
        standing = Standing.STRUCTURAL if structural else Standing.CHANCE
        return rewrite(self._screen(tx, member, self._change(tx, pattern, standing=standing)))

    def own(self, tx: Tx, member: Member, pattern_id: int) -> Answer:
        """This coordinator looks after it from now on."""
        pattern = self._structural(tx, member, pattern_id)
        return rewrite(self._screen(tx, member, self._change(tx, pattern, owner_id=member.person_id)))

    def ask_status(self, tx: Tx, member: Member, pattern_id: int) -> Answer:
        """How far is it, in a sentence?"""
        self._structural(tx, member, pattern_id)
        content = {"pattern": pattern_id}
        open_form(tx, member.user_id, views.STATUS_FORM, content, self._desk.clock.now())
        return reply(Screen(self._desk.say(member)("casus-pattern-ask-status")))

    def set_status(self, tx: Tx, member: Member, pattern_id: int, typed: str) -> Answer:
        """How far it is."""
        pattern = self._structural(tx, member, pattern_id)
        status = read_sentence(typed)
        close_form(tx, member.user_id)
        return reply(self._screen(tx, member, self._change(tx, pattern, status=status)))

    def solve(self, tx: Tx, member: Member, pattern_id: int) -> Answer:
        """Solved for good: everyone who met it hears so."""
        pattern = self._change(tx, self._structural(tx, member, pattern_id), standing=Standing.SOLVED)
        reporters = {o.reporter_id for o in store.in_pattern(tx, pattern_id) if o.reporter_id}
        members = [m for id_ in sorted(reporters) if (m := self._desk.members.of_person(tx, id_))]
        others = [m for m in members if m.person_id != member.person_id]
        self._desk.tell(tx, others, lambda say: views.was_solved(say, pattern, self._topics))
        return rewrite(self._screen(tx, member, pattern))

    def tick(self, tx: Tx, now: datetime) -> None:
        """Forget what has been over for long."""
        store.forget_patterns(tx, now - COUNTS_FOR)

    def _ask(self, tx: Tx, pattern_id: int) -> None:
        pattern = self._known(tx, pattern_id)
        found = store.in_pattern(tx, pattern_id)
        coordinators = self._desk.members.coordinators(tx)
        self._desk.tell(tx, coordinators, lambda say: views.pattern(say, pattern, found, "", self._topics))

    def _screen(self, tx: Tx, member: Member, pattern: Pattern) -> Screen:
        found = store.in_pattern(tx, pattern.id)
        owner = self._desk.name(pattern.owner_id)
        return views.pattern(self._desk.say(member), pattern, found, owner, self._topics)

    def _change(
        self,
        tx: Tx,
        pattern: Pattern,
        *,
        standing: Standing | None = None,
        owner_id: int | None = None,
        status: str | None = None,
    ) -> Pattern:
        store.change_pattern(
            tx,
            pattern.id,
            standing or pattern.standing,
            owner_id or pattern.owner_id,
            pattern.status if status is None else status,
            self._desk.clock.now(),
        )
        return self._known(tx, pattern.id)

    def _known(self, tx: Tx, pattern_id: int) -> Pattern:
        pattern = store.pattern(tx, pattern_id)
        if pattern is None:
            raise UserError("chat-button-old")
        return pattern

    def _pattern(self, tx: Tx, member: Member, pattern_id: int) -> Pattern:
        self._desk.coordinator(member)
        return self._known(tx, pattern_id)

    def _structural(self, tx: Tx, member: Member, pattern_id: int) -> Pattern:
        pattern = self._pattern(tx, member, pattern_id)
        if pattern.standing is not Standing.STRUCTURAL:
            raise UserError("casus-pattern-not-structural")
        return pattern
