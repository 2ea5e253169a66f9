"""Closing a poll, and sharing its result as a picture with everyone who took part.

A picture takes tenths of a second, so it is drawn beside the database: read, draw in a thread, then write.
Not here: what may be shown of a result (model), what it looks like (views).
"""

import asyncio
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import partial

from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer as Reply
from bot.core.screen import Screen, rewrite
from bot.core.texts import LANGUAGES
from bot.delivery.mailings import Mailings, Recipient
from bot.delivery.model import State as Sending
from bot.delivery.post import Subject
from bot.features.polls import store
from bot.features.polls.model import Kind, Poll, Result, State, Vote, counted, result
from bot.features.polls.service.desk import Desk
from bot.features.polls.views import draft as draft_views
from bot.features.polls.views import results as views
from bot.storage import Database, Tx

DRAFTS_KEPT = timedelta(days=30)


class ResultService:
    """The end of a poll. `kept_days`: how long its result is kept."""

    def __init__(self, desk: Desk, db: Database, mailings: Mailings, kept_days: int) -> None:
        self._desk = desk
        self._db = db
        self._mailings = mailings
        self._kept = timedelta(days=kept_days)

    def show(self, tx: Tx, member: Member, poll: Poll) -> Screen:
        """How many answered an open poll, or the result of one that closed."""
        say = self._desk.coordinator(member)
        if poll.state is State.WITHDRAWN:
            return views.withdrawn(say, poll)
        if poll.state is State.SHARED:
            return views.shown_again(say, poll, result(poll))
        votes = store.votes(tx, poll.id)
        answered = sum(vote.answered for vote in votes)
        return draft_views.going_on(say, poll, answered, len(votes), self._desk.zone)

    def close(self, tx: Tx, member: Member, poll_id: int) -> Reply:
        """Before its time; the result follows at the next tick."""
        say, poll = self._desk.coordinator(member), self._desk.poll(tx, poll_id)
        if poll.state is not State.OPEN:
            raise UserError("polls-closed")
        self._close(tx, poll, self._desk.clock.now())
        closed = self._desk.poll(tx, poll_id)
        return rewrite(self.show(tx, member, closed), say.label("polls-closed-now"))

    def tick(self, tx: Tx, now: datetime) -> None:
        """Close what is due, and erase what is old."""
        for poll in store.due(tx, now):
            self._close(tx, poll, now)
        store.forget(tx, now - self._kept, now - DRAFTS_KEPT)

    async def share(self, _now: datetime) -> None:
        """Draw the result of each poll that closed, and send it."""
        for poll in await self._db.read(store.closed):
            found = result(poll)
            drawn = await asyncio.to_thread(self._draw, found) if found else {}
            await self._db.write(partial(self._share, poll=poll, found=found, drawn=drawn))

    def came(self, tx: Tx, poll: Poll) -> bool:
        """Whether its result was sent; what waits for the end of quiet hours was not."""
        jobs = [self._mailings.progress(tx, job).counts for job in _jobs(poll.id)]
        waits = any(Sending.WAITING in counts for counts in jobs)
        sent = any(set(counts) - {Sending.WAITING, Sending.CANCELLED} for counts in jobs)
        return poll.state is State.SHARED and (sent or not waits)

    def hold(self, tx: Tx, poll_id: int) -> None:
        """Its result goes to nobody who does not have it yet."""
        for job in _jobs(poll_id):
            self._mailings.cancel(tx, job)

    def _close(self, tx: Tx, poll: Poll, now: datetime) -> None:
        votes = store.votes(tx, poll.id)
        people = sum(vote.answered for vote in votes)
        tally = poll.tally if poll.anonymous else counted(vote.answer for vote in votes if vote.answer)
        store.close(tx, poll.id, tally or {}, people, now)

    def _draw(self, found: Result) -> Mapping[str, bytes]:
        """The picture by language; only that of a scale holds words of ours."""
        if found.kind is not Kind.SCALE:
            return dict.fromkeys(LANGUAGES, views.picture(self._desk.texts.into(LANGUAGES[0]), found))
        return {language: views.picture(self._desk.texts.into(language), found) for language in LANGUAGES}

    def _share(self, tx: Tx, *, poll: Poll, found: Result | None, drawn: Mapping[str, bytes]) -> None:
        """To everyone who took part and to who made it, once; afterwards nobody can see who took part."""
        votes = store.votes(tx, poll.id)
        shown = poll.tally if found and poll.tally else {}
        if not store.shared(tx, poll.id, shown):
            return
        screens = [
            views.shared(self._desk.texts.into(language), poll, found, drawn.get(language, b""))
            for language in LANGUAGES
        ]
        recipients = [to for vote in votes if (to := self._recipient(tx, vote))]
        self._mailings.send(tx, _jobs(poll.id)[0], screens, recipients)
        maker = self._desk.member_of_person(tx, poll.made_by) if poll.made_by else None
        if maker:
            self._tell_maker(tx, maker, poll, found, votes, screens[LANGUAGES.index(maker.language)])

    def _tell_maker(
        self, tx: Tx, maker: Member, poll: Poll, found: Result | None, votes: list[Vote], screen: Screen
    ) -> None:
        _, job = _jobs(poll.id)
        if maker.person_id not in {vote.person_id for vote in votes if vote.answered}:
            self._desk.post.send(tx, maker, screen, job=job)
        if found:
            say = self._desk.say(maker)
            self._desk.post.send(tx, maker, views.table(say, poll, found, votes, self._desk.people), job=job)

    def _recipient(self, tx: Tx, vote: Vote) -> Recipient | None:
        """Somebody who took part, unless they left or want no polls any more."""
        member = self._desk.member_of_person(tx, vote.person_id) if vote.answered and vote.person_id else None
        if member is None or not self._desk.post.wants(tx, member, Subject.POLL):
            return None
        moment = self._desk.post.moment_for(tx, member)
        return Recipient(member.user_id, LANGUAGES.index(member.language), moment)


def _jobs(poll_id: int) -> tuple[str, str]:
    """The result for everyone who took part, and for who made it."""
    return f"poll/{poll_id}/result", f"poll/{poll_id}/maker"
