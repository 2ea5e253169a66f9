"""What the verbs of agreements share: which agreement it is, today, and telling everybody.

Not here: the verbs (agreements, rounds).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from bot.core.clock import Clock
from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Screen
from bot.core.texts import LANGUAGES, Say, Texts
from bot.delivery.mailings import Mailings, Recipient
from bot.delivery.post import Post, Subject
from bot.features.agreements import store
from bot.features.agreements.model import Agreement, State
from bot.features.directory.live import LiveDirectory
from bot.storage import Tx

Members = Callable[[Tx], Sequence[Member]]


@dataclass(frozen=True, slots=True)
class Desk:
    """The parts that every verb of agreements needs."""

    live: LiveDirectory
    post: Post
    mailings: Mailings
    texts: Texts
    clock: Clock
    zone: ZoneInfo
    members: Members

    def say(self, member: Member) -> Say:
        """The sentences in this member's language."""
        return self.texts.into(member.language)

    def coordinator(self, member: Member) -> Say:
        """Their sentences, if they coordinate the wijk."""
        if not member.is_coordinator():
            raise UserError("chat-not-allowed")
        return self.say(member)

    def today(self) -> date:
        """Today in the wijk."""
        return self.clock.now().astimezone(self.zone).date()

    def agreement(self, tx: Tx, agreement_id: int) -> Agreement:
        """What holds or held; old and forged buttons get a friendly word."""
        agreed = store.agreement(tx, agreement_id)
        if agreed is None or agreed.state is State.DRAFT:
            raise UserError("chat-button-old")
        return agreed

    def tell_everybody(self, tx: Tx, job: str, screen: Callable[[Say], Screen]) -> None:
        """One message to every member who wants questions to all, each in their own language and hours."""
        recipients = [
            Recipient(to.user_id, LANGUAGES.index(to.language), self.post.moment_for(tx, to))
            for to in self.members(tx)
            if self.post.wants(tx, to, Subject.POLL)
        ]
        self.mailings.send(tx, job, [screen(self.texts.into(language)) for language in LANGUAGES], recipients)
