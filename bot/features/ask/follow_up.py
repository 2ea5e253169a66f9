"""After a yes: some working days later the asker is asked, once, whether it worked out.

Not here: the introduction itself (introductions), what is learned from it (learning).
"""

from datetime import datetime

from bot.core.calendar import add_working_days
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer, rewrite
from bot.delivery.model import Kind, Lane, Outgoing
from bot.delivery.quiet import after_quiet
from bot.features.ask import letters, store
from bot.features.ask.desk import Desk
from bot.features.ask.experience import Ended
from bot.features.ask.learning import Learning
from bot.features.ask.model import Introduction, Outcome
from bot.settings import Quiet
from bot.storage import Tx

WORKING_DAYS = 5


class FollowUpService:
    """From a yes to "gelukt?"."""

    def __init__(self, desk: Desk, learning: Learning, quiet: Quiet) -> None:
        self._desk = desk
        self._learning = learning
        self._quiet = quiet

    def plan(self, tx: Tx, introduction: Introduction) -> None:
        """A colleague said yes: that counts, and the asker will be asked how it went."""
        self._learn(tx, introduction, "accepted")
        zone = self._desk.wijk.timezone
        store.plan_follow_up(
            tx, introduction.id, add_working_days(self._desk.clock.now(), WORKING_DAYS, zone)
        )

    def tick(self, tx: Tx, now: datetime) -> None:
        """Ask whoever is to be asked now, outside quiet hours."""
        for introduction in store.due_follow_ups(tx, now):
            store.followed_up(tx, introduction.id)
            asker = store.reachable_member(tx, introduction.asker_id) if introduction.asker_id else None
            person = self._desk.live.person(introduction.colleague_id)
            if asker and person:
                screen = letters.did_it_work_out(self._desk.say(asker), introduction.id, person)
                self._desk.outbox.add(
                    tx,
                    Outgoing(
                        asker.user_id,
                        screen,
                        Lane.REMINDER,
                        Kind.AT_MOST_ONCE,
                        dedupe=f"introduction/{introduction.id}/outcome",
                        not_before=after_quiet(now, self._quiet, self._desk.wijk.timezone),
                    ),
                )

    def answer(self, tx: Tx, member: Member, introduction_id: int, word: str) -> Answer:
        """The asker says how it went; after "not yet" they may say more."""
        introduction = store.introduction(tx, introduction_id)
        if introduction is None or introduction.asker_id != member.person_id or word not in list(Outcome):
            raise UserError("chat-button-old")
        if introduction.outcome not in (None, Outcome.NOT_YET):
            raise UserError("ask-answered-before")
        store.set_outcome(tx, introduction_id, Outcome(word))
        say, person = self._desk.say(member), self._desk.person(introduction.colleague_id)
        match Outcome(word):
            case Outcome.YES:
                self._learn(tx, introduction, "helped")
                return rewrite(letters.it_worked_out(say, person))
            case Outcome.NOT_YET:
                return rewrite(letters.not_yet(say, introduction_id, person))
            case Outcome.NO:
                self._learn(tx, introduction, "not_helped")
                return rewrite(letters.it_did_not(say, introduction.question_id))

    def _learn(self, tx: Tx, introduction: Introduction, ended: Ended) -> None:
        question = store.question(tx, introduction.question_id)
        if question and introduction.asker_id:
            self._learning.note(tx, introduction.asker_id, question.found, introduction.colleague_id, ended)
