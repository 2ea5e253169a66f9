"""What the verbs of polls share: which poll it is, what voters see of it, the time in the wijk.

Not here: the verbs (drafts, voting, results).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.core.clock import Clock
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Screen
from bot.core.texts import Say, Texts
from bot.delivery.post import Post
from bot.features.directory.live import LiveDirectory
from bot.features.directory.model import Person
from bot.features.polls import store
from bot.features.polls.model import Answer, Poll
from bot.features.polls.views import ballot as views
from bot.storage import Tx

MemberOfPerson = Callable[[Tx, int], Member | None]
CLOSES = time(17)  # on the wall clock of the wijk


@dataclass(frozen=True, slots=True)
class Desk:
    """The parts that every verb of polls needs."""

    live: LiveDirectory
    post: Post
    texts: Texts
    clock: Clock
    zone: ZoneInfo
    member_of_person: MemberOfPerson

    def say(self, member: Member) -> Say:
        """The sentences in this member's language."""
        return self.texts.into(member.language)

    def coordinator(self, member: Member) -> Say:
        """Their sentences, if they coordinate the wijk."""
        if not member.is_coordinator():
            raise UserError("chat-not-allowed")
        return self.say(member)

    @property
    def people(self) -> Mapping[int, Person]:
        """Everyone in the directory, by id."""
        return self.live.people

    def poll(self, tx: Tx, poll_id: int) -> Poll:
        """A poll by id; a `UserError` when it is gone."""
        poll = store.poll(tx, poll_id)
        if poll is None:
            raise UserError("chat-button-old")
        return poll

    def ballot(self, say: Say, poll: Poll, answer: Answer = (), picks: int = 0) -> Screen:
        """What a voter sees."""
        sender = self.live.person(poll.made_by or 0)
        return views.ballot(say, poll, sender.name if sender else "", self.zone, answer, picks)

    def today(self) -> date:
        """Today in the wijk."""
        return self.clock.now().astimezone(self.zone).date()

    def closing_on(self, day: date) -> datetime:
        """The moment at which a poll closes that closes on this day."""
        return datetime.combine(day, CLOSES, self.zone).astimezone(self.clock.now().tzinfo)
