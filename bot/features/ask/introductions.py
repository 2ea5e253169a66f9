"""Introductions: a colleague is asked, says yes or no or passes it on, and the asker always hears how it went.

Not here: who fits a question (service), how it went after a yes (follow_up), the words of the letters (letters).
"""

from datetime import datetime

from bot.core.calendar import add_working_days
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer, reply, rewrite
from bot.features.ask import letters, store
from bot.features.ask.desk import Desk
from bot.features.ask.follow_up import FollowUpService
from bot.features.ask.model import Introduction, Question, Reach, State
from bot.features.directory.model import Person
from bot.storage import Tx


class IntroductionService:
    """From "stel mij voor" to its end. `working_days`: how long a colleague has before the asker hears of it."""

    def __init__(self, desk: Desk, follow_up: FollowUpService, working_days: int) -> None:
        self._desk = desk
        self._follow_up = follow_up
        self._working_days = working_days

    def introduce(self, tx: Tx, member: Member, question_id: int, person_id: int) -> Answer:
        """Ask a colleague, or their contact person, whether the asker may get in touch."""
        question = self._desk.own_question(tx, member, question_id)
        say = self._desk.say(member)
        person = self._desk.named(question, person_id)
        reach = self._desk.reach(tx, person)
        if not reach.direct and not reach.through:
            return reply(letters.no_way_to(say, question_id, person))
        now = self._desk.clock.now()
        due = self._due(now)
        introduction_id = store.add_introduction(tx, question_id, member.person_id, person_id, now, due)
        if introduction_id is None:
            raise UserError("ask-already-introduced", name=person.name)
        self._request(tx, member, question, introduction_id, person, reach)
        return reply(letters.introduction_sent(say, person, reach, self._desk.day(due)))

    def accept(self, tx: Tx, member: Member, introduction_id: int) -> Answer:
        """The colleague, or the contact person for them, says yes."""
        introduction, asker = self._answerable(tx, member, introduction_id)
        person = self._desk.person(introduction.colleague_id)
        self._settle(tx, member, introduction, State.ACCEPTED)
        self._follow_up.plan(tx, introduction)
        say = self._desk.say(member)
        if asker:
            their_say = self._desk.say(asker)
            for screen in letters.accepted(their_say, person, member):
                self._desk.answer(tx, asker, screen)
        return rewrite(
            letters.you_accepted(say, asker, self._desk.live.person(asker.person_id) if asker else None)
        )

    def decline(self, tx: Tx, member: Member, introduction_id: int) -> Answer:
        """No, without a reason; the asker is offered the next colleague."""
        introduction, asker = self._answerable(tx, member, introduction_id)
        person = self._desk.person(introduction.colleague_id)
        self._settle(tx, member, introduction, State.DECLINED)
        if asker:
            self._offer_next(tx, asker, introduction, person, "ask-declined")
        return rewrite(letters.you_declined(self._desk.say(member)))

    def request_again(self, tx: Tx, member: Member, introduction_id: int) -> Answer:
        """Back from choosing whom to pass it on to."""
        introduction, asker = self._answerable(tx, member, introduction_id)
        question = self._readable(tx, introduction)
        about_asker = self._desk.live.person(asker.person_id) if asker else None
        if about_asker is None:
            raise UserError("ask-asker-left")
        person = self._desk.person(introduction.colleague_id)
        direct = member.person_id == person.id
        say = self._desk.say(member)
        return rewrite(
            letters.request(say, introduction_id, question.text, about_asker, person, direct=direct)
        )

    def whom_to_pass_to(self, tx: Tx, member: Member, introduction_id: int) -> Answer:
        """Colleagues who could take it over: others who fit, and their own organisation."""
        introduction, _ = self._answerable(tx, member, introduction_id)
        question = self._readable(tx, introduction)
        tried = store.tried(tx, question.id)
        candidates = [
            person
            for person in self._candidates(member, question)
            if person.id not in tried and store.reachable_member(tx, person.id)
        ]
        return rewrite(letters.pass_on(self._desk.say(member), introduction_id, candidates[:6]))

    def pass_on(self, tx: Tx, member: Member, introduction_id: int, person_id: int) -> Answer:
        """Hand the request to another colleague; the asker hears so."""
        introduction, asker = self._answerable(tx, member, introduction_id)
        if asker is None:
            raise UserError("ask-asker-left")
        question = self._readable(tx, introduction)
        to, next_member = self._desk.person(person_id), store.reachable_member(tx, person_id)
        if to not in self._candidates(member, question):
            raise UserError("chat-button-old")
        if next_member is None:
            raise UserError("ask-cannot-reach", name=to.name)
        self._settle(tx, member, introduction, State.PASSED_ON)
        now = self._desk.clock.now()
        new_id = store.add_introduction(tx, question.id, asker.person_id, person_id, now, self._due(now))
        if new_id is None:
            raise UserError("ask-already-introduced", name=to.name)
        self._request(tx, asker, question, new_id, to, Reach(next_member, (), joined=True))
        person = self._desk.person(introduction.colleague_id)
        self._desk.answer(tx, asker, letters.passed_on(self._desk.say(asker), person, to))
        return rewrite(letters.you_passed_on(self._desk.say(member), to))

    def colleague_leaves(self, tx: Tx, person_id: int) -> None:
        """A colleague is about to be erased: whoever waits for their answer hears so, and is offered the next."""
        now, person = self._desk.clock.now(), self._desk.live.person(person_id)
        for introduction in store.open_introductions_with(tx, person_id):
            store.settle_introduction(tx, introduction.id, State.DECLINED, None, now)
            asker = store.reachable_member(tx, introduction.asker_id) if introduction.asker_id else None
            if asker and person:
                self._offer_next(tx, asker, introduction, person, "ask-left")

    def _candidates(self, member: Member, question: Question) -> list[Person]:
        """Whom this member may pass a question on to: others who fit, then their own organisation."""
        people = self._desk.live.people
        fitting = [people[s.person_id] for s in question.found.suggestions if s.person_id in people]
        own = [p for p in tuple(people.values()) if p.organisation_id == member.organisation_id]
        barred = {member.person_id, question.asker_id}
        return [p for p in {p.id: p for p in (*fitting, *own)}.values() if p.id not in barred]

    def _readable(self, tx: Tx, introduction: Introduction) -> Question:
        """The question of an introduction; a `UserError` once it was erased."""
        question = store.question(tx, introduction.question_id)
        if question is None or not question.text:
            raise UserError("ask-too-old")
        return question

    def _answerable(self, tx: Tx, member: Member, introduction_id: int) -> tuple[Introduction, Member | None]:
        """An open introduction that this member may answer, and its asker if they can be told."""
        introduction = store.introduction(tx, introduction_id)
        if introduction is None:
            raise UserError("chat-button-old")
        person = self._desk.person(introduction.colleague_id)
        contacts = store.contact_persons(tx, person.organisation_id)
        if member.person_id not in {person.id, *(contact.person_id for contact in contacts)}:
            raise UserError("chat-button-old")
        if introduction.state not in (State.OPEN, State.SILENT):
            raise UserError("ask-answered-before")
        asker = store.reachable_member(tx, introduction.asker_id) if introduction.asker_id else None
        return introduction, asker

    def _settle(self, tx: Tx, member: Member, introduction: Introduction, state: State) -> None:
        via = None if member.person_id == introduction.colleague_id else member.person_id
        if not store.settle_introduction(tx, introduction.id, state, via, self._desk.clock.now()):
            raise UserError("ask-answered-before")

    def _request(
        self, tx: Tx, asker: Member, question: Question, introduction_id: int, person: Person, reach: Reach
    ) -> None:
        about_asker = self._desk.person(asker.person_id)
        receivers = (reach.direct,) if reach.direct else reach.through
        for receiver in receivers:
            say = self._desk.say(receiver)
            screen = letters.request(
                say, introduction_id, question.text, about_asker, person, direct=receiver is reach.direct
            )
            self._desk.send(
                tx, receiver, screen, dedupe=f"introduction/{introduction_id}/person-{receiver.person_id}"
            )

    def _offer_next(
        self, tx: Tx, asker: Member, introduction: Introduction, person: Person, key: str
    ) -> None:
        question = store.question(tx, introduction.question_id)
        next_person = self._desk.next_for(tx, question) if question else None
        say = self._desk.say(asker)
        self._desk.send(
            tx, asker, letters.not_this_one(say, key, introduction.question_id, person, next_person)
        )

    def tick(self, tx: Tx, now: datetime) -> None:
        """Tell askers who heard nothing in time, and offer them the next colleague."""
        for introduction in store.due_introductions(tx, now):
            store.mark_silent(tx, introduction.id)
            asker = store.reachable_member(tx, introduction.asker_id) if introduction.asker_id else None
            person = self._desk.live.person(introduction.colleague_id)
            if asker and person:
                self._offer_next(tx, asker, introduction, person, "ask-silent")

    def _due(self, now: datetime) -> datetime:
        return add_working_days(now, self._working_days, self._desk.wijk.timezone)
