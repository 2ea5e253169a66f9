"""Looking at agreements; coordinators make, change and end them.

Not here: the rounds in which all say whether they hold (rounds).
"""

from dataclasses import replace

from markupsafe import Markup

from bot.chat.store import close_form, keep_typed, open_form
from bot.chat.store import typed as typed_before
from bot.core.days import read_day
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer, Screen, reply, rewrite
from bot.features.agreements import store
from bot.features.agreements.model import (
    LONGEST_TEXT,
    Agreement,
    Rhythm,
    State,
    months_later,
    read_text,
)
from bot.features.agreements.service.desk import Desk
from bot.features.agreements.views import agreements as views
from bot.storage import Tx


class AgreementService:
    """What the wijk agreed on."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def overview(self, tx: Tx, member: Member, page: int = 0) -> Screen:
        """What holds now."""
        agreements = store.agreements(tx)
        latest = {}
        for agreed in agreements:
            closed = [round_ for round_ in store.rounds(tx, agreed.id) if not round_.open]
            if closed:
                latest[agreed.id] = closed[0]
        waiting = {round_.id for round_ in store.open_rounds(tx, self._desk.clock.now())}
        to_answer = len(waiting - store.answered(tx, member.person_id))
        return views.overview(
            self._desk.say(member),
            agreements,
            latest,
            page,
            coordinator=member.is_coordinator(),
            to_answer=to_answer,
        )

    def show(self, tx: Tx, member: Member, agreement_id: int) -> Answer:
        """One agreement with its rounds."""
        close_form(tx, member.user_id)
        return rewrite(self._shown(tx, member, self._desk.agreement(tx, agreement_id)))

    def ask_new(self, tx: Tx, member: Member) -> Answer:
        """Wait for an agreement to be typed."""
        say = self._desk.coordinator(member)
        open_form(tx, member.user_id, views.NEW_FORM, {}, self._desk.clock.now())
        return reply(views.ask_new(say, LONGEST_TEXT))

    def add(self, tx: Tx, member: Member, typed: str, message_id: int) -> Answer:
        """Keep what was typed, and ask how often everybody is asked about it."""
        say, text = self._desk.coordinator(member), read_text(typed)
        close_form(tx, member.user_id)
        today, now = self._desk.today(), self._desk.clock.now()
        new_id = store.add(tx, text, member.person_id, today, months_later(today, Rhythm.YEAR.months))
        keep_typed(tx, member.user_id, message_id, views.NEW_FORM, [new_id], now)
        return reply(views.ask_rhythm(say, new_id, text))

    def set_rhythm(self, tx: Tx, member: Member, agreement_id: int, word: str) -> Answer:
        """It holds from now on, and is looked at in this rhythm."""
        say, agreed = self._desk.coordinator(member), store.agreement(tx, agreement_id)
        if word not in list(Rhythm) or agreed is None:
            raise UserError("chat-button-old")
        if agreed.state is State.ENDED:
            raise UserError("agreements-is-ended")
        new = agreed.state is State.DRAFT
        if new and agreed.made_by != member.person_id:
            raise UserError("chat-button-old")
        review_on = months_later(self._desk.today(), Rhythm(word).months)
        agreed = replace(agreed, state=State.ACTIVE, rhythm=Rhythm(word), review_on=review_on)
        store.save(tx, agreed)
        return rewrite(self._shown(tx, member, agreed, say("agreements-added") if new else None))

    def ask_text(self, tx: Tx, member: Member, agreement_id: int) -> Answer:
        """Wait for other words."""
        agreed = self._active(tx, member, agreement_id)
        self._open(tx, member, views.TEXT_FORM, agreement_id)
        return reply(views.ask_text(self._desk.say(member), agreed, LONGEST_TEXT))

    def set_text(self, tx: Tx, member: Member, agreement_id: int, typed: str, message_id: int) -> Answer:
        """Other words for the same agreement."""
        agreed, text = self._active(tx, member, agreement_id), read_text(typed)
        keep_typed(tx, member.user_id, message_id, views.TEXT_FORM, [agreement_id], self._desk.clock.now())
        return reply(self._changed(tx, member, replace(agreed, text=text)))

    def edited(self, tx: Tx, member: Member, message_id: int, words: str) -> Answer | None:
        """The message of an agreement was edited: a draft changes too; none when it was for no agreement."""
        was = typed_before(tx, member.user_id, message_id, (views.NEW_FORM, views.TEXT_FORM))
        if was is None:
            return None
        say, agreed = self._desk.coordinator(member), store.agreement(tx, was.items[0])
        if agreed is None:
            return reply(Screen(say("chat-edited-gone")))
        if agreed.state is not State.DRAFT:
            return reply(views.not_edited(say, agreed))
        agreed = replace(agreed, text=read_text(words))
        store.save(tx, agreed)
        return reply(views.ask_rhythm(say, agreed.id, agreed.text, say("agreements-edited")))

    def ask_review(self, tx: Tx, member: Member, agreement_id: int) -> Answer:
        """Wait for a day."""
        agreed = self._active(tx, member, agreement_id)
        self._open(tx, member, views.REVIEW_FORM, agreement_id)
        return reply(views.ask_review(self._desk.say(member), agreed))

    def set_review(self, tx: Tx, member: Member, agreement_id: int, typed: str) -> Answer:
        """The day of the next round; from there on it goes on in its rhythm."""
        agreed = self._active(tx, member, agreement_id)
        day = read_day(typed, self._desk.today())
        if day is None:
            raise UserError("agreements-day-unclear")
        return reply(self._changed(tx, member, replace(agreed, review_on=day)))

    def ask_end(self, tx: Tx, member: Member, agreement_id: int) -> Answer:
        """Ask once whether it no longer holds."""
        agreed = self._active(tx, member, agreement_id)
        return rewrite(views.sure_to_end(self._desk.say(member), agreed))

    def end(self, tx: Tx, member: Member, agreement_id: int) -> Answer:
        """It no longer holds; a round that is going on stops."""
        agreed = self._active(tx, member, agreement_id)
        store.drop_open_round(tx, agreement_id)
        return rewrite(
            self._changed(tx, member, replace(agreed, state=State.ENDED, ended_on=self._desk.today()))
        )

    def _active(self, tx: Tx, member: Member, agreement_id: int) -> Agreement:
        """An agreement that holds, for a coordinator."""
        self._desk.coordinator(member)
        agreed = self._desk.agreement(tx, agreement_id)
        if agreed.state is State.ENDED:
            raise UserError("agreements-is-ended")
        return agreed

    def _changed(self, tx: Tx, member: Member, agreed: Agreement) -> Screen:
        close_form(tx, member.user_id)
        store.save(tx, agreed)
        return self._shown(tx, member, agreed)

    def _shown(self, tx: Tx, member: Member, agreed: Agreement, notice: Markup | None = None) -> Screen:
        rounds = store.rounds(tx, agreed.id)
        return views.agreement(self._desk.say(member), agreed, rounds, self._desk.live.people, member, notice)

    def _open(self, tx: Tx, member: Member, kind: str, agreement_id: int) -> None:
        open_form(tx, member.user_id, kind, {"agreement": agreement_id}, self._desk.clock.now())
