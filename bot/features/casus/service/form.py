"""Bringing in a casus: one question at a time, back and forth, kept at every step, a summary before it counts.

The same questions are changed afterwards, and those of the result are asked here too.
Not here: steps (steps), what stands in the way (obstacles).
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.chat.store import close_form, open_form
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer, Screen, reply, rewrite
from bot.features.casus.model.casus import Casus, Part, State
from bot.features.casus.model.form import (
    INTAKE,
    RESULT,
    Answers,
    Field,
    Question,
    Way,
    asked,
    domains_of,
    first_open,
    form_with,
    is_settled,
    question_about,
    read_answer,
    text_of,
    toggled,
)
from bot.features.casus.service.cards import CardService
from bot.features.casus.service.desk import Desk
from bot.features.casus.service.hints import Hints
from bot.features.casus.service.part import PartService
from bot.features.casus.service.steps import StepService
from bot.features.casus.store import casus as store
from bot.features.casus.views import form as views
from bot.features.directory.model import Person, found_by_name
from bot.matching import Domain
from bot.storage import Tx

MOST_COLLEAGUES = 6
ONLY_BEFORE = (Field.KIND, Field.HINDRANCE)
"""Once a casus is brought in, what stands in its way is reported as an obstacle."""

Show = Callable[[Screen], Answer]


class FormService:
    """The form of a casus and of its result."""

    def __init__(
        self, desk: Desk, domains: Sequence[Domain], cards: CardService, part: PartService, steps: StepService
    ) -> None:
        self._desk = desk
        self._domains = tuple(domains)
        self._cards = cards
        self._part = part
        self._steps = steps

    # Going through the questions

    def begin(self, tx: Tx, member: Member, hints: Hints) -> Answer:
        """Start a casus, or go on with the one that was not finished."""
        draft = store.draft_of(tx, member.person_id)
        if draft is None:
            now = self._desk.clock.now()
            casus_id = store.start(tx, member.person_id, member.organisation_id, now)
            draft = self._desk.known(tx, casus_id)
        return self._go_on(tx, member, draft, INTAKE, hints, reply)

    def result(self, tx: Tx, member: Member, casus_id: int, hints: Hints) -> Answer:
        """The questions at the end of a casus."""
        casus = self._desk.under_way(tx, member, casus_id)
        if not self._steps.at_last(tx, casus_id):
            raise UserError("casus-step-passed")
        return self._go_on(tx, member, casus, RESULT, hints, reply)

    def ask(self, tx: Tx, member: Member, casus_id: int, field: str, hints: Hints) -> Answer:
        """Show one question: to go back, or to change the answer."""
        casus, question, questions = self._at(tx, member, casus_id, field)
        return rewrite(self._question(tx, member, casus, question, questions, hints))

    def go_on(self, tx: Tx, member: Member, casus_id: int, field: str, hints: Hints) -> Answer:
        """Leave the answer as it is, or skip the question where that may be; then the next one."""
        casus, question, questions = self._at(tx, member, casus_id, field)
        answers = store.answers(tx, casus_id)
        if question.required and not text_of(answers, question.field):
            raise UserError("casus-answer-needed")
        if question.field is Field.PEOPLE and casus.state is State.OPEN:
            self._part.invite_chosen(tx, member, casus_id)
        if question.field not in answers:
            store.put_answer(tx, casus_id, question.field, "", 0, member.person_id)
        return self._go_on(tx, member, casus, questions, hints, rewrite)

    def skip(
        self, tx: Tx, member: Member, casus_id: int, field: str, form: Mapping[str, Any], hints: Hints
    ) -> Answer:
        """Take away an answer that need not be given; not one that somebody else wrote since it was seen in `form`."""
        casus, question, questions = self._at(tx, member, casus_id, field)
        if question.required or question.way in (Way.DOMAINS, Way.PEOPLE):
            raise UserError("casus-answer-needed")
        given = store.answers(tx, casus_id).get(question.field)
        seen = form.get("seen") if (form.get("casus"), form.get("field")) == (casus_id, field) else None
        if given and given.text and given.version != seen and given.by_id != member.person_id:
            toast = self._desk.say(member).label("casus-changed-meanwhile")
            return rewrite(self._question(tx, member, casus, question, questions, hints), toast)
        self._put(tx, member, casus, question, questions, "")
        return self._go_on(tx, member, casus, questions, hints, rewrite)

    # Answering

    def typed(
        self, tx: Tx, member: Member, casus_id: int, field: str, seen: int, typed: str, hints: Hints
    ) -> Answer:
        """An answer in words, over the version of it that was seen."""
        casus, question, questions = self._at(tx, member, casus_id, field)
        if question.way is Way.PEOPLE:
            return reply(self._question(tx, member, casus, question, questions, self._by_name(typed)))
        if question.way is not Way.TEXT:
            raise UserError("casus-use-buttons")
        text = read_answer(question, typed)
        if not store.put_answer(tx, casus_id, question.field, text, seen, member.person_id):
            return self._both(tx, member, casus, question, text)
        return self._go_on(tx, member, casus, questions, hints, reply)

    def keep_mine(self, tx: Tx, member: Member, form: dict[str, Any], hints: Hints) -> Answer:
        """Two people changed one answer: take what this one wrote."""
        casus_id, field, text = int(form["casus"]), str(form["field"]), str(form.get("mine", ""))
        if not text:
            raise UserError("casus-gone")
        return self.typed(tx, member, casus_id, field, int(form["seen"]), text, hints)

    def choose(self, tx: Tx, member: Member, casus_id: int, field: str, choice: str, hints: Hints) -> Answer:
        """An answer by button."""
        casus, question, questions = self._at(tx, member, casus_id, field)
        if choice not in question.choices:
            raise UserError("chat-button-old")
        self._put(tx, member, casus, question, questions, choice)
        return self._go_on(tx, member, casus, questions, hints, rewrite)

    def toggle_domain(
        self, tx: Tx, member: Member, casus_id: int, domain: str, hints: Hints, *, every: bool
    ) -> Answer:
        """A domain in or out; an empty one shows them all."""
        casus, question, questions = self._at(tx, member, casus_id, Field.DOMAINS)
        if domain:
            if domain not in {known.id for known in self._domains}:
                raise UserError("chat-button-old")
            chosen = toggled(domains_of(store.answers(tx, casus_id)), domain)
            self._put(tx, member, casus, question, questions, " ".join(chosen))
        return rewrite(self._question(tx, member, casus, question, questions, hints, every=every))

    def toggle_person(self, tx: Tx, member: Member, casus_id: int, person_id: int, hints: Hints) -> Answer:
        """A colleague in or out; whoever was invited stays."""
        casus, question, questions = self._at(tx, member, casus_id, Field.PEOPLE)
        if person_id in casus.those(Part.CHOSEN):
            store.drop_participant(tx, casus_id, person_id)
        elif self._part.invitable(tx, casus, [person_id]):
            store.put_participant(tx, casus_id, person_id, Part.CHOSEN)
        else:
            raise UserError("casus-person-not-proposed")
        changed = self._desk.known(tx, casus_id)
        return rewrite(self._question(tx, member, changed, question, questions, hints))

    # The end of it

    def bring_in(self, tx: Tx, member: Member, casus_id: int, topic: str) -> Answer:
        """The casus counts from now on: it gets its number, its first step, and everyone concerned hears.

        `topic`: what the obstacle in its form is about.
        """
        casus = self._desk.workable(tx, member, casus_id)
        if casus.state is not State.DRAFT:
            raise UserError("casus-brought-before")
        if first_open(INTAKE, store.answers(tx, casus_id)):
            return self._go_on(tx, member, casus, INTAKE, Hints(), reply)
        close_form(tx, member.user_id)
        casus = self._steps.start(tx, member, casus_id, topic)
        self._part.invite_chosen(tx, member, casus_id)
        screen = self._cards.card(tx, member, casus_id)
        return Answer((screen,), views.brought_in(self._desk.say(member), casus))

    def drop(self, tx: Tx, member: Member, casus_id: int) -> Answer:
        """Forget a draft."""
        casus = self._desk.workable(tx, member, casus_id)
        if casus.state is not State.DRAFT:
            raise UserError("casus-brought-before")
        close_form(tx, member.user_id)
        store.drop(tx, casus_id)
        return rewrite(Screen(self._desk.say(member)("casus-draft-dropped")))

    def _at(
        self, tx: Tx, member: Member, casus_id: int, field: str
    ) -> tuple[Casus, Question, Sequence[Question]]:
        """The casus, the question, and the form it belongs to now; a `UserError` when it is not for now."""
        question, casus = question_about(field), self._desk.workable(tx, member, casus_id)
        if casus.state is State.DRAFT:
            questions: Sequence[Question] = INTAKE
        elif casus.state is not State.OPEN:
            raise UserError("casus-over")
        else:
            questions = RESULT if question in RESULT and self._steps.at_last(tx, casus_id) else INTAKE
        changeable = casus.state is State.DRAFT or question.field not in ONLY_BEFORE
        if question not in questions or not changeable:
            raise UserError("chat-button-old")
        return casus, question, questions

    def _put(
        self,
        tx: Tx,
        member: Member,
        casus: Casus,
        question: Question,
        questions: Sequence[Question],
        text: str,
    ) -> None:
        """Write over whatever stands there, and forget what no longer fits it."""
        answers = store.answers(tx, casus.id)
        seen = answers[question.field].version if question.field in answers else 0
        store.put_answer(tx, casus.id, question.field, text, seen, member.person_id)
        fitting = asked(questions, store.answers(tx, casus.id))
        for other in questions:
            if other not in fitting and form_with(other) is questions:
                store.forget_answer(tx, casus.id, other.field)

    def _go_on(
        self, tx: Tx, member: Member, casus: Casus, questions: Sequence[Question], hints: Hints, show: Show
    ) -> Answer:
        """The next question without an answer; when there is none, what follows the form."""
        answers = store.answers(tx, casus.id)
        question = first_open(questions, answers)
        editing = casus.state is State.OPEN and questions is INTAKE
        if question and not editing:
            return show(self._question(tx, member, casus, question, questions, hints))
        close_form(tx, member.user_id)
        if casus.state is State.DRAFT:
            return show(self._summary(tx, member, casus, answers))
        if editing:
            return show(self._cards.whole(tx, member, self._desk.known(tx, casus.id)))
        return show(self._steps.finish(tx, member, casus))

    def _question(
        self,
        tx: Tx,
        member: Member,
        casus: Casus,
        question: Question,
        questions: Sequence[Question],
        hints: Hints,
        *,
        every: bool = False,
    ) -> Screen:
        answers = store.answers(tx, casus.id)
        given = answers.get(question.field)
        content = {"casus": casus.id, "field": question.field, "seen": given.version if given else 0}
        open_form(tx, member.user_id, views.ANSWER_FORM, content, self._desk.clock.now())
        say = self._desk.say(member)
        page = views.Page(casus, question, questions, answers, settled=is_settled(question, answers))
        if question.way is Way.DOMAINS:
            return views.ask_domains(say, page, self._domains, hints.domains, every=every)
        if question.way is Way.PEOPLE:
            return views.ask_people(
                say, page, self._colleagues(tx, casus, hints), casus.those(Part.CHOSEN, Part.INVITED)
            )
        return views.ask(say, page)

    def _summary(self, tx: Tx, member: Member, casus: Casus, answers: Answers) -> Screen:
        say = self._desk.say(member)
        chosen = self._desk.named(self._desk.known(tx, casus.id).those(Part.CHOSEN))
        return views.summary(say, casus, answers, self._domains, chosen)

    def _colleagues(self, tx: Tx, casus: Casus, hints: Hints) -> list[Person]:
        """Who is shown: those who were chosen, then those who fit best."""
        ids = dict.fromkeys((*casus.those(Part.CHOSEN), *hints.people))
        return self._part.invitable(tx, casus, ids)[: len(casus.those(Part.CHOSEN)) + MOST_COLLEAGUES]

    def _by_name(self, typed: str) -> Hints:
        """The colleagues whose name is like what was typed."""
        found = found_by_name(tuple(self._desk.live.people.values()), typed)
        return Hints(people=tuple(person.id for person in found))

    def _both(self, tx: Tx, member: Member, casus: Casus, question: Question, mine: str) -> Answer:
        """Somebody else changed this answer meanwhile: both texts, and a choice. Neither is lost."""
        now = store.answers(tx, casus.id).get(question.field)
        if now is None:  # it was taken away: what was typed is the answer
            store.put_answer(tx, casus.id, question.field, mine, 0, member.person_id)
            return reply(self._cards.whole(tx, member, casus))
        content = {"casus": casus.id, "field": question.field, "seen": now.version, "mine": mine}
        open_form(tx, member.user_id, views.ANSWER_FORM, content, self._desk.clock.now())
        say, by = self._desk.say(member), self._desk.name(now.by_id)
        return reply(views.two_texts(say, casus, question, now.text, by, mine))
