"""The monthly digest of what was learned: numbers, and only those sentences that a coordinator lets go along.

Not here: what is counted (store), what it looks like (views).
"""

from datetime import date, datetime, time

from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer, Screen, rewrite
from bot.core.texts import Say
from bot.delivery.model import Kind, Lane
from bot.delivery.post import Subject
from bot.features.casus.model.digest import (
    MOST_SENTENCES,
    Digest,
    Figures,
    Learned,
    Sent,
    after,
    digest_day,
    first_day,
    month_before,
)
from bot.features.casus.service.desk import Desk
from bot.features.casus.store import learning as store
from bot.features.casus.views import learning as views
from bot.matching import Lexicon
from bot.storage import Tx


class LearningService:
    """Composed on the first working day of the month, sent when a coordinator says so."""

    def __init__(self, desk: Desk, lexicon: Lexicon) -> None:
        self._desk = desk
        self._topics = {topic.id: topic for topic in lexicon.topics}

    def tick(self, tx: Tx, now: datetime) -> None:
        """Propose the digest of last month to the coordinators, once; a month in which nothing happened has none."""
        today = self._desk.day(now)
        month = month_before(today)
        if today < digest_day(today) or store.digest(tx, month):
            return
        sent = Sent.DROPPED if self._figures(tx, month).is_empty() else Sent.PROPOSED
        store.add(tx, month, sent)
        if sent is Sent.DROPPED:
            return
        coordinators = self._desk.members.coordinators(tx)
        self._desk.tell(tx, coordinators, lambda say: self._proposal(tx, say, self._digest(tx, month)))

    def show(self, tx: Tx, member: Member, month: str) -> Answer:
        """The digest as it would go."""
        return rewrite(self._proposal(tx, self._desk.coordinator(member), self._waiting(tx, month)))

    def show_sentences(self, tx: Tx, member: Member, month: str, page: int) -> Answer:
        """The sentences that could go along."""
        say, digest = self._desk.coordinator(member), self._waiting(tx, month)
        return rewrite(views.sentences(say, digest, self._sentences(tx, month), page))

    def pick(self, tx: Tx, member: Member, month: str, key: str, page: int) -> Answer:
        """A sentence goes along, or does not after all."""
        say, digest = self._desk.coordinator(member), self._waiting(tx, month)
        found = self._sentences(tx, month)
        if key not in {sentence.key for sentence in found}:
            raise UserError("chat-button-old")
        picked = {*digest.picked} ^ {key}
        if len(picked) > MOST_SENTENCES:
            raise UserError("casus-digest-most", most=MOST_SENTENCES)
        store.pick(tx, month, [sentence.key for sentence in found if sentence.key in picked])
        return rewrite(views.sentences(say, self._digest(tx, month), found, page))

    def send(self, tx: Tx, member: Member, month: str) -> Answer:
        """To everyone, except who muted this kind of message."""
        say, digest = self._desk.coordinator(member), self._waiting(tx, month)
        if not store.decide(tx, month, Sent.SENT, member.person_id):
            raise UserError("casus-digest-decided")
        for receiver in self._desk.members.everyone(tx):
            self._desk.post.send(
                tx,
                receiver,
                self._screen(tx, self._desk.say(receiver), digest),
                Subject.LEARNING,
                lane=Lane.BROADCAST,
                kind=Kind.AT_MOST_ONCE,
                dedupe=f"digest/{month}/person-{receiver.person_id}",
                job=f"digest/{month}",
            )
        return rewrite(views.sent(say, self._screen(tx, say, digest)))

    def drop(self, tx: Tx, member: Member, month: str) -> Answer:
        """It does not go."""
        say = self._desk.coordinator(member)
        self._waiting(tx, month)
        if not store.decide(tx, month, Sent.DROPPED, member.person_id):
            raise UserError("casus-digest-decided")
        return rewrite(views.dropped(say, month))

    def _proposal(self, tx: Tx, say: Say, digest: Digest) -> Screen:
        return views.proposal(
            say, digest, self._screen(tx, say, digest), len(self._sentences(tx, digest.month))
        )

    def _screen(self, tx: Tx, say: Say, digest: Digest) -> Screen:
        picked = [s for s in self._sentences(tx, digest.month) if s.key in digest.picked]
        return views.digest(say, digest.month, self._figures(tx, digest.month), picked, self._topics)

    def _waiting(self, tx: Tx, month: str) -> Digest:
        digest = store.digest(tx, month)
        if digest is None:
            raise UserError("chat-button-old")
        if digest.sent is not Sent.PROPOSED:
            raise UserError("casus-digest-decided")
        return digest

    def _digest(self, tx: Tx, month: str) -> Digest:
        return store.digest(tx, month) or Digest(month, Sent.PROPOSED, ())

    def _figures(self, tx: Tx, month: str) -> Figures:
        return store.figures(tx, self._midnight(first_day(month)), self._midnight(after(month)))

    def _sentences(self, tx: Tx, month: str) -> list[Learned]:
        return store.sentences(tx, self._midnight(first_day(month)), self._midnight(after(month)))

    def _midnight(self, day: date) -> datetime:
        """The moment a day begins in the wijk."""
        return datetime.combine(day, time(), self._desk.wijk.timezone)
