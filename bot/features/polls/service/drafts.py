"""Making a poll, one question at a time, and handing it over to be sent to an audience.

Not here: choosing the audience (handed in), answering (voting), closing (results).
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from bot.chat.store import close_form, keep_typed, open_form
from bot.core.days import read_day
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer, Screen, reply, rewrite
from bot.features.polls import store
from bot.features.polls.model import (
    LONGEST_QUESTION,
    Kind,
    Poll,
    State,
    Step,
    read_options,
    read_question,
)
from bot.features.polls.service.desk import Desk
from bot.features.polls.service.results import ResultService
from bot.features.polls.views import draft as views
from bot.storage import Tx

Publish = Callable[[Tx, Member, str, int], Answer]
"""Lets a member choose an audience for an item of a kind, look at it and send it."""

Changed = Callable[[Tx, str, int], None]
"""Hears that an item of a kind is not what somebody looked at any more."""

ITEM = "poll"
FORMS = {
    Step.QUESTION: views.QUESTION_FORM,
    Step.OPTIONS: views.OPTIONS_FORM,
    Step.CLOSES: views.CLOSES_FORM,
}


class DraftService:
    """Polls that did not go out yet."""

    def __init__(self, desk: Desk, results: ResultService, publish: Publish, changed: Changed) -> None:
        self._desk = desk
        self._results = results
        self._publish = publish
        self._tell_changed = changed

    def overview(self, tx: Tx, member: Member, page: int = 0) -> Screen:
        """Own drafts, then every poll that went out."""
        say = self._desk.coordinator(member)
        close_form(tx, member.user_id)
        return views.overview(say, [*store.drafts(tx, member.person_id), *store.polls(tx)], page)

    def new(self, tx: Tx, member: Member) -> Answer:
        """Wait for the question."""
        say = self._desk.coordinator(member)
        self._open(tx, member, Step.QUESTION, 0)
        return reply(views.ask_question(say, LONGEST_QUESTION))

    def open(self, tx: Tx, member: Member, poll_id: int) -> Answer:
        """A draft to go on with, or how it stands with a poll that went out."""
        self._desk.coordinator(member)
        poll = self._desk.poll(tx, poll_id)
        if poll.state is State.DRAFT:
            return rewrite(self.show(tx, member, self.own(tx, member, poll_id)))
        return rewrite(self._results.show(tx, member, poll))

    def show(self, tx: Tx, member: Member, poll: Poll) -> Screen:
        """What is to be filled in next, else the whole poll."""
        say = self._desk.say(member)
        close_form(tx, member.user_id)
        step = poll.next_step()
        if step is None:
            return views.card(say, poll, self._desk.ballot(say, poll))
        return self._ask(tx, member, poll, step)

    def own(self, tx: Tx, member: Member, poll_id: int) -> Poll:
        """A draft of this member; old and forged buttons get a friendly word."""
        self._desk.coordinator(member)
        poll = self._desk.poll(tx, poll_id)
        if poll.made_by != member.person_id:
            raise UserError("chat-button-old")
        if poll.state is not State.DRAFT:
            raise UserError("polls-sent-before")
        return poll

    def change(self, tx: Tx, member: Member, poll_id: int, word: str) -> Answer:
        """Fill in one step again."""
        poll = self.own(tx, member, poll_id)
        if word not in list(Step):
            raise UserError("chat-button-old")
        return reply(self._ask(tx, member, poll, Step(word)))

    def type(self, tx: Tx, member: Member, poll_id: int, step: Step, typed: str, message_id: int) -> Answer:
        """What was typed for a step of this poll, or as the question of a new one (0)."""
        self._desk.coordinator(member)
        poll = self.own(tx, member, poll_id) if poll_id else self._begun(tx, member, typed)
        changed, now = self.with_words(poll, step, typed), self._desk.clock.now()
        keep_typed(tx, member.user_id, message_id, FORMS[step], [poll.id], now)
        return reply(self._changed(tx, member, changed))

    def with_words(self, poll: Poll, step: Step, typed: str) -> Poll:
        """What a poll becomes with other words for a step; a `UserError` that says what to mend."""
        match step:
            case Step.OPTIONS:
                return replace(poll, options=read_options(typed))
            case Step.CLOSES:
                return replace(poll, closes_at=self._closing(typed))
        return replace(poll, question=read_question(typed))

    def keep(self, tx: Tx, poll: Poll) -> None:
        """Keep a change; whoever sends it looks again."""
        store.save(tx, poll)
        self._tell_changed(tx, ITEM, poll.id)

    def set_kind(self, tx: Tx, member: Member, poll_id: int, word: str) -> Answer:
        """What can be answered; options that do not fit it are dropped."""
        poll = self.own(tx, member, poll_id)
        if word not in list(Kind):
            raise UserError("chat-button-old")
        options = poll.options if Kind(word).has_options else ()
        return rewrite(self._changed(tx, member, replace(poll, kind=Kind(word), options=options)))

    def set_anonymous(self, tx: Tx, member: Member, poll_id: int, *, anonymous: bool) -> Answer:
        """Whether anybody can see who answered what."""
        poll = self.own(tx, member, poll_id)
        return rewrite(self._changed(tx, member, replace(poll, anonymous=anonymous)))

    def set_closing(self, tx: Tx, member: Member, poll_id: int, word: str) -> Answer:
        """The day on a button."""
        poll = self.own(tx, member, poll_id)
        return rewrite(self._changed(tx, member, replace(poll, closes_at=self._closing(word))))

    def drop(self, tx: Tx, member: Member, poll_id: int) -> Answer:
        """It does not go out."""
        poll = self.own(tx, member, poll_id)
        store.drop(tx, poll.id)
        return rewrite(self.overview(tx, member), self._desk.say(member).label("polls-dropped"))

    def publish(self, tx: Tx, member: Member, poll_id: int) -> Answer:
        """Choose who gets it; from there on it is sent as a note is."""
        poll = self.own(tx, member, poll_id)
        self.check_ready(poll)
        close_form(tx, member.user_id)
        return self._publish(tx, member, ITEM, poll_id)

    def check_ready(self, poll: Poll) -> None:
        """Raise a `UserError` when it cannot go out as it is."""
        if poll.state is not State.DRAFT:
            raise UserError("polls-sent-before")
        if poll.next_step() is not None:
            raise UserError("polls-unfinished")
        if poll.closes_at is None or poll.closes_at <= self._desk.clock.now():
            raise UserError("polls-closes-past")

    # What notes ask of whatever they send

    def screen(self, tx: Tx, item_id: int, language: str) -> Screen:
        """What receivers see."""
        return self._desk.ballot(self._desk.texts.into(language), self._desk.poll(tx, item_id))

    def published(self, tx: Tx, item_id: int, recipients: Sequence[int]) -> None:
        """It goes to these people now: they may answer from here on."""
        poll = self._desk.poll(tx, item_id)
        self.check_ready(poll)
        store.save(tx, replace(poll, state=State.OPEN))
        store.add_voters(tx, item_id, recipients)
        if poll.anonymous:
            store.put_tally(tx, item_id, {})

    def withdrawn(self, tx: Tx, item_id: int) -> None:
        """It was taken back: nobody can answer any more, and no result goes out."""
        came = self.has_result(tx, item_id)
        self._results.hold(tx, item_id)
        if not came:
            store.withdraw(tx, item_id, self._desk.clock.now())

    def has_result(self, tx: Tx, item_id: int) -> bool:
        """Whether its result came already."""
        return self._results.came(tx, self._desk.poll(tx, item_id))

    def _changed(self, tx: Tx, member: Member, poll: Poll) -> Screen:
        self.keep(tx, poll)
        return self.show(tx, member, poll)

    def _begun(self, tx: Tx, member: Member, typed: str) -> Poll:
        new_id = store.add(tx, read_question(typed), member.person_id, self._desk.clock.now())
        return self._desk.poll(tx, new_id)

    def _ask(self, tx: Tx, member: Member, poll: Poll, step: Step) -> Screen:
        if step in FORMS:
            self._open(tx, member, step, poll.id)
        return views.step(self._desk.say(member), poll, step, self._desk.today())

    def _closing(self, typed: str) -> datetime:
        day: date | None = read_day(typed, self._desk.today())
        if day is None:
            raise UserError("polls-day-unclear")
        if self._desk.closing_on(day) <= self._desk.clock.now():
            raise UserError("polls-closes-past")
        return self._desk.closing_on(day)

    def _open(self, tx: Tx, member: Member, step: Step, poll_id: int) -> None:
        content: dict[str, Any] = {"poll": poll_id}
        open_form(tx, member.user_id, FORMS[step], content, self._desk.clock.now())
