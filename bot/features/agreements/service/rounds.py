"""Rounds: everybody is asked whether an agreement holds, answers with a button, and hears what came out.

What is due on the same day goes in one message: after each answer comes the next agreement.
Not here: the agreements themselves (agreements).
"""

from dataclasses import replace
from datetime import datetime, time, timedelta

from bot.chat.store import close_form, open_form
from bot.core.calendar import add_working_days, is_working_day
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer, Screen, reply, rewrite
from bot.features.agreements import store
from bot.features.agreements.model import (
    LONGEST_REMARK,
    ROUND_WORKING_DAYS,
    Agreement,
    Holds,
    Round,
    Told,
    earlier,
    next_review,
    read_remark,
)
from bot.features.agreements.service.desk import Desk
from bot.features.agreements.views import rounds as views
from bot.storage import Tx

FROM = time(9)  # on the wall clock of the wijk
DRAFTS_KEPT = timedelta(days=30)


class RoundService:
    """ "Houden we ons hieraan?" `kept_days`: how long remarks are kept, and agreements that ended."""

    def __init__(self, desk: Desk, kept_days: int) -> None:
        self._desk = desk
        self._kept = timedelta(days=kept_days)

    # Answering

    def next(self, tx: Tx, member: Member) -> Answer:
        """The oldest round that waits for this member."""
        say, waiting = self._desk.say(member), self._waiting(tx, member)
        if not waiting:
            return rewrite(views.nothing_to_answer(say))
        return rewrite(self._question(tx, member, waiting[0]))

    def again(self, tx: Tx, member: Member, round_id: int) -> Answer:
        """Answer the same round once more."""
        return rewrite(self._question(tx, member, self._open_round(tx, round_id)))

    def answer(self, tx: Tx, member: Member, round_id: int, word: str) -> Answer:
        """Yes, partly or no; it can be changed until the round closes."""
        round_ = self._open_round(tx, round_id)
        if word not in list(Holds):
            raise UserError("chat-button-old")
        store.put_answer(tx, round_id, member.person_id, Holds(word))
        agreed, more = self._agreement(tx, round_), bool(self._waiting(tx, member))
        return rewrite(views.noted(self._desk.say(member), agreed, round_, Holds(word), more=more))

    def ask_remark(self, tx: Tx, member: Member, round_id: int) -> Answer:
        """Wait for a remark to be typed."""
        round_ = self._answered(tx, member, round_id)
        open_form(tx, member.user_id, views.REMARK_FORM, {"round": round_id}, self._desk.clock.now())
        return reply(views.ask_remark(self._desk.say(member), self._agreement(tx, round_), LONGEST_REMARK))

    def type_remark(self, tx: Tx, member: Member, round_id: int, typed: str) -> Answer:
        """What somebody says with their answer."""
        self._answered(tx, member, round_id)
        remark = read_remark(typed)
        close_form(tx, member.user_id)
        store.put_remark(tx, round_id, member.person_id, remark)
        return reply(views.remark_kept(self._desk.say(member), more=bool(self._waiting(tx, member))))

    def _question(self, tx: Tx, member: Member, round_: Round) -> Screen:
        agreed = self._agreement(tx, round_)
        return views.question(self._desk.say(member), agreed, round_, self._desk.zone)

    def _waiting(self, tx: Tx, member: Member) -> list[Round]:
        answered = store.answered(tx, member.person_id)
        return [r for r in store.open_rounds(tx, self._desk.clock.now()) if r.id not in answered]

    def _open_round(self, tx: Tx, round_id: int) -> Round:
        """A round that takes answers; otherwise a friendly word."""
        round_ = store.round_(tx, round_id)
        if round_ is None or not round_.takes_answers(self._desk.clock.now()):
            raise UserError("agreements-round-closed")
        return round_

    def _answered(self, tx: Tx, member: Member, round_id: int) -> Round:
        round_ = self._open_round(tx, round_id)
        if round_id not in store.answered(tx, member.person_id):
            raise UserError("chat-button-old")
        return round_

    def _agreement(self, tx: Tx, round_: Round) -> Agreement:
        return self._desk.agreement(tx, round_.agreement_id)

    # As time passes

    def tick(self, tx: Tx, now: datetime) -> None:
        """Close rounds and tell what came out, begin those that are due, and erase what is old."""
        local = now.astimezone(self._desk.zone)
        self._close(tx, now)
        if is_working_day(local.date()) and local.time() >= FROM:
            self._begin(tx, now)
        store.forget(tx, local.date() - self._kept, local.date() - DRAFTS_KEPT)

    def _close(self, tx: Tx, now: datetime) -> None:
        told = [self._closed(tx, round_) for round_ in store.due_rounds(tx, now)]
        if told:
            job = f"agreements/result-{told[0].round.id}"
            self._desk.tell_everybody(tx, job, lambda say: views.came_out(say, told))

    def _closed(self, tx: Tx, round_: Round) -> Told:
        store.close_round(tx, round_.id)
        rounds = store.rounds(tx, round_.agreement_id)
        closed = next(other for other in rounds if other.id == round_.id)
        return Told(self._agreement(tx, round_), closed, earlier(rounds, round_))

    def _begin(self, tx: Tx, now: datetime) -> None:
        due = store.to_review(tx, now.astimezone(self._desk.zone).date())
        begun = [(agreed, self._begun(tx, agreed, now)) for agreed in due]
        if begun:
            agreed, round_ = begun[0]
            zone = self._desk.zone
            job = f"agreements/round-{round_.id}"
            self._desk.tell_everybody(tx, job, lambda say: views.question(say, agreed, round_, zone))

    def _begun(self, tx: Tx, agreed: Agreement, now: datetime) -> Round:
        today = now.astimezone(self._desk.zone).date()
        closes_at = add_working_days(now, ROUND_WORKING_DAYS, self._desk.zone)
        round_id = store.open_round(tx, agreed.id, today, closes_at)
        store.save(tx, replace(agreed, review_on=next_review(agreed.review_on, agreed.rhythm, today)))
        return Round(round_id, agreed.id, today, closes_at, open=True)
