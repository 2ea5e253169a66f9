"""Answering a poll. Of an anonymous answer nothing is kept with who gave it, so that it cannot be changed either.

Not here: what the answers add up to (model, results).
"""

from bot.chat.store import close_form, open_form
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer as Reply
from bot.core.screen import reply, rewrite
from bot.features.polls import store
from bot.features.polls.model import (
    MOST_WORDS,
    Answer,
    Kind,
    Poll,
    State,
    Vote,
    checked,
    counted,
    picked,
    read_words,
    toggled,
)
from bot.features.polls.service.desk import Desk
from bot.features.polls.views import ballot as views
from bot.storage import Tx


class VotingService:
    """What voters do."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def vote(self, tx: Tx, member: Member, poll_id: int, number: int) -> Reply:
        """One option or one step of a scale; of several options it is switched on or off."""
        poll, before = self._open_to(tx, member, poll_id)
        answer = checked(poll, [number])
        if poll.kind is Kind.WORDS or (poll.kind is Kind.SEVERAL and poll.anonymous):
            raise UserError("chat-button-old")
        if poll.kind is Kind.SEVERAL:
            answer = toggled(before.answer or (), answer[0])
        return self._answered(tx, member, poll, answer)

    def pick(self, tx: Tx, member: Member, poll_id: int, picks: int) -> Reply:
        """Options switched on or off on the buttons, before they are sent; nothing is kept of it."""
        poll = self._picked_in(tx, member, poll_id, picks)
        return rewrite(self._desk.ballot(self._desk.say(member), poll, picks=picks))

    def send(self, tx: Tx, member: Member, poll_id: int, picks: int) -> Reply:
        """The options that were switched on, as one answer."""
        poll = self._picked_in(tx, member, poll_id, picks)
        return self._answered(tx, member, poll, checked(poll, picked(picks, len(poll.options))))

    def ask_words(self, tx: Tx, member: Member, poll_id: int) -> Reply:
        """Wait for words to be typed."""
        poll, _ = self._open_to(tx, member, poll_id)
        if poll.kind is not Kind.WORDS:
            raise UserError("chat-button-old")
        open_form(tx, member.user_id, views.WORDS_FORM, {"poll": poll_id}, self._desk.clock.now())
        return reply(views.ask_words(self._desk.say(member), poll, MOST_WORDS))

    def type_words(self, tx: Tx, member: Member, poll_id: int, typed: str) -> Reply:
        """The words that were typed."""
        say = self._desk.say(member)
        try:
            poll, _ = self._open_to(tx, member, poll_id)
        except UserError as error:  # it closed meanwhile: what is typed next is no answer
            close_form(tx, member.user_id)
            return reply(views.over(say, error))
        answer = read_words(typed)
        close_form(tx, member.user_id)
        self._keep(tx, member, poll, answer)
        return reply(views.thanks_for_words(say) if poll.anonymous else views.your_words(say, answer))

    def _answered(self, tx: Tx, member: Member, poll: Poll, answer: Answer) -> Reply:
        self._keep(tx, member, poll, answer)
        say = self._desk.say(member)
        if poll.anonymous:
            return rewrite(views.thanks(say, poll))
        return rewrite(self._desk.ballot(say, poll, answer), say.label("polls-noted"))

    def _keep(self, tx: Tx, member: Member, poll: Poll, answer: Answer) -> None:
        """By name with who gave it; of an anonymous poll who answered in one place, and what in another."""
        if not poll.anonymous:
            store.put_answer(tx, poll.id, member.person_id, answer)
            return
        if not store.mark_answered(tx, poll.id, member.person_id):
            raise UserError("polls-answered-before")
        store.put_tally(tx, poll.id, counted([answer], poll.tally))

    def _picked_in(self, tx: Tx, member: Member, poll_id: int, picks: int) -> Poll:
        """A poll in which options are picked on the buttons first; a friendly word when it has no such options."""
        poll, _ = self._open_to(tx, member, poll_id)
        if poll.kind is not Kind.SEVERAL or not poll.anonymous or picks >= 1 << len(poll.options):
            raise UserError("chat-button-old")
        return poll

    def _open_to(self, tx: Tx, member: Member, poll_id: int) -> tuple[Poll, Vote]:
        """A poll that this member may answer now."""
        poll, vote = self._desk.poll(tx, poll_id), store.vote(tx, poll_id, member.person_id)
        if poll.state is State.DRAFT:
            raise UserError("polls-not-sent" if poll.made_by == member.person_id else "chat-button-old")
        if poll.state is State.WITHDRAWN:
            raise UserError("polls-withdrawn")
        if not poll.takes_answers(self._desk.clock.now()):
            raise UserError("polls-closed")
        if vote is None:
            raise UserError("chat-button-old")
        if poll.anonymous and vote.answered:
            raise UserError("polls-answered-before")
        return poll, vote
