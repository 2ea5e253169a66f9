"""What matching proposes for a casus: domains, colleagues of other organisations, and what an obstacle is about.

Runs on the event loop, where the finder lives, before a job. Not here: matching itself.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from bot.core.member import Member
from bot.features.casus.model.form import Field, may_be_shown, story, text_of
from bot.features.casus.store import casus as store
from bot.matching import Lexicon, Understanding
from bot.storage import Database

Understand = Callable[[str], Understanding]
Colleagues = Callable[[Member, str], Sequence[int]]
"""The ids of who fits a text, best first; not the member."""

MOST_DOMAINS = 6
CERTAIN = 0.5


@dataclass(frozen=True, slots=True)
class Hints:
    """Proposals, best first."""

    domains: tuple[str, ...] = ()
    people: tuple[int, ...] = ()


class Proposer:
    """Reads what was answered so far and proposes."""

    def __init__(
        self, db: Database, lexicon: Lexicon, understand: Understand, colleagues: Colleagues
    ) -> None:
        self._db = db
        self._domains = {topic.id: topic.domain for topic in lexicon.topics}
        self._understand = understand
        self._colleagues = colleagues

    async def for_draft(self, member: Member) -> Hints:
        """Proposals for the casus that a member has not finished."""
        draft = await self._db.read(lambda tx: store.draft_of(tx, member.person_id))
        return await self.for_casus(member, draft.id) if draft else Hints()

    async def for_casus(self, member: Member, casus_id: int, field: str = "", typed: str = "") -> Hints:
        """Proposals for the question about `field`, answered with what is typed just now, or for the one after it.

        Each answer is read by itself: a long story as a whole would be about its main topic only.
        """
        answers = await self._db.read(lambda tx: store.answers(tx, casus_id))
        if not may_be_shown(answers, field) & {Field.DOMAINS, Field.PEOPLE}:
            return Hints()
        texts = [*story(answers), *filter(None, [typed])]
        found = [topic for text in texts for topic in self._understand(text).topics]
        found.sort(key=lambda topic: -topic.weight)
        domains = dict.fromkeys(self._domains[topic.id] for topic in found if topic.id in self._domains)
        rounds = zip_longest(*(self._colleagues(member, text) for text in texts))
        people = dict.fromkeys(person for ranked in rounds for person in ranked if person)
        return Hints(tuple(domains)[:MOST_DOMAINS], tuple(people))

    async def hindrance(self, casus_id: int) -> str:
        """What the obstacle in a form is about."""
        answers = await self._db.read(lambda tx: store.answers(tx, casus_id))
        return self.topic(text_of(answers, Field.HINDRANCE))

    def topic(self, sentence: str) -> str:
        """What a sentence is about, when that is fairly certain; empty when it is not."""
        if not sentence:
            return ""
        understood = self._understand(sentence)
        if not understood.topics or understood.certainty < CERTAIN:
            return ""
        return understood.topics[0].id
