"""What the verbs of asking share: whose question it is, who somebody is, how to reach them, today.

Not here: the verbs (service, introductions).
"""

from dataclasses import dataclass
from datetime import date, datetime

from bot.core.clock import Clock
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Screen
from bot.core.texts import Say, Texts
from bot.delivery.model import Lane, Outgoing
from bot.delivery.outbox import Outbox
from bot.delivery.quiet import after_quiet
from bot.features.ask import store
from bot.features.ask.model import Question, Reach
from bot.features.directory.live import LiveDirectory
from bot.features.directory.model import Person, is_away
from bot.settings import Quiet, Wijk
from bot.storage import Tx


@dataclass(frozen=True, slots=True)
class Desk:
    """The parts that every verb of asking needs."""

    live: LiveDirectory
    outbox: Outbox
    texts: Texts
    clock: Clock
    wijk: Wijk
    quiet: Quiet

    def say(self, member: Member) -> Say:
        """The sentences in this member's language."""
        return self.texts.into(member.language)

    def own_question(self, tx: Tx, member: Member, question_id: int) -> Question:
        """The member's own question; old and forged buttons get the same friendly answer."""
        question = store.question(tx, question_id)
        if question and not question.text:
            raise UserError("ask-too-old")  # whose it was is not known any more either
        if question is None or question.asker_id != member.person_id:
            raise UserError("chat-button-old")
        return question

    def named(self, question: Question, person_id: int) -> Person:
        """Somebody whom the answer to a question named, or who stands in for them; not the asker."""
        suggested = [self.live.person(s.person_id) for s in question.found.suggestions]
        allowed = {id_ for person in suggested if person for id_ in (person.id, person.stand_in_id)}
        if person_id == question.asker_id or person_id not in allowed:
            raise UserError("chat-button-old")
        return self.person(person_id)

    def next_for(self, tx: Tx, question: Question) -> Person | None:
        """The best colleague who is there and was not tried yet, or who stands in for them."""
        tried = store.tried(tx, question.id) | {question.asker_id}
        for suggestion in question.found.suggestions:
            person = self.live.person(suggestion.person_id)
            if person and person.id not in tried:
                answering = self.stand_in(person) or person
                if answering.id not in tried:
                    return answering
        return None

    def stand_in(self, person: Person) -> Person | None:
        """Who stands in for a colleague, while they are away."""
        return self.live.person(person.stand_in_id or 0) if is_away(person, self.today()) else None

    def person(self, person_id: int) -> Person:
        """Somebody in the directory; a `UserError` when they left."""
        person = self.live.person(person_id)
        if person is None:
            raise UserError("directory-person-left")
        return person

    def reach(self, tx: Tx, person: Person) -> Reach:
        """How to get through to a colleague: themself, else the contact persons of their organisation."""
        direct = store.reachable_member(tx, person.id)
        if direct:
            return Reach(direct, (), joined=True)
        through = tuple(store.contact_persons(tx, person.organisation_id))
        return Reach(None, through, store.has_joined(tx, person.id))

    def answer(self, tx: Tx, to: Member, screen: Screen) -> None:
        """What somebody asked for and waits for: at once."""
        self.outbox.add(tx, Outgoing(to.user_id, screen, Lane.ANSWER))

    def send(self, tx: Tx, to: Member, screen: Screen, dedupe: str | None = None) -> None:
        """What the receiver did not ask for: after quiet hours."""
        not_before = after_quiet(self.clock.now(), self.quiet, self.wijk.timezone)
        self.outbox.add(tx, Outgoing(to.user_id, screen, Lane.ANSWER, dedupe=dedupe, not_before=not_before))

    def day(self, moment: datetime) -> date:
        """The day in the wijk."""
        return moment.astimezone(self.wijk.timezone).date()

    def today(self) -> date:
        """Today in the wijk."""
        return self.day(self.clock.now())
