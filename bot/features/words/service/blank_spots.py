"""Blank spots: topics that nobody or one person in the wijk knows about.

Not here: reading profiles (matching).
"""

from collections.abc import Callable, Mapping, Sequence

from bot.core.errors import UserError
from bot.core.member import Member
from bot.core.screen import Answer, Screen, reply, rewrite
from bot.core.texts import Say, Texts
from bot.features.directory.live import LiveDirectory
from bot.features.words.model import Spot, blank_spots
from bot.features.words.views import blank_spots as views
from bot.matching import Lexicon

Knowing = Callable[[], Mapping[str, Sequence[int]]]
"""Topic -> who knows about it, by their own tags or role."""


class BlankSpotService:
    """Shows coordinators what the wijk misses."""

    def __init__(self, lexicon: Lexicon, live: LiveDirectory, knowing: Knowing, texts: Texts) -> None:
        self._lexicon = lexicon
        self._live = live
        self._knowing = knowing
        self._texts = texts

    def overview(self, member: Member) -> Screen:
        """How many blank spots there are in each domain."""
        say = self._coordinator(member)
        return views.overview(say, self._lexicon.domains, self._spots(), len(self._lexicon.topics))

    def domain(self, member: Member, domain_id: str) -> Answer:
        """The blank spots of one domain, and who is the only one."""
        say = self._coordinator(member)
        domain = next((domain for domain in self._lexicon.domains if domain.id == domain_id), None)
        if domain is None:
            raise UserError("chat-button-old")
        spots = [spot for spot in self._spots() if spot.topic.domain == domain_id]
        return rewrite(views.one_domain(say, domain, spots, self._live.people))

    def document(self, member: Member) -> Answer:
        """All of it as a file."""
        say = self._coordinator(member)
        return reply(views.document(say, self._lexicon.domains, self._spots(), self._live.people))

    def _spots(self) -> tuple[Spot, ...]:
        return blank_spots(self._lexicon.topics, self._knowing())

    def _coordinator(self, member: Member) -> Say:
        if not member.is_coordinator():
            raise UserError("chat-not-allowed")
        return self._texts.into(member.language)
