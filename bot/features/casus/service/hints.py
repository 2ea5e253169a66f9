"""What matching proposes for a casus: domains, colleagues of other organisations, and what an obstacle is about.

Runs on the event loop, where the finder lives, before a job. Not here: matching itself.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.core.member import Member
from bot.features.casus.model.form import Field, story, text_of
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
    """Proposals, best first. `topic`: what the obstacle in the form, or the sentence, is about; empty if unknown."""

    domains: tuple[str, ...] = ()
    people: tuple[int, ...] = ()
    topic: str = ""


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

    async def for_casus(self, member: Member, casus_id: int, typed: str = "") -> Hints:
        """Proposals for a casus with what is typed just now."""
        answers = await self._db.read(lambda tx: store.answers(tx, casus_id))
        text = f"{story(answers)} {typed}".strip()
        if not text:
            return Hints()
        topics = self._understand(text).topics
        domains = dict.fromkeys(self._domains[topic.id] for topic in topics if topic.id in self._domains)
        hindrance = text_of(answers, Field.HINDRANCE)
        return Hints(
            tuple(domains)[:MOST_DOMAINS],
            tuple(self._colleagues(member, text)),
            self.topic(hindrance) if hindrance else "",
        )

    def topic(self, sentence: str) -> str:
        """What a sentence is about, when that is fairly certain."""
        understood = self._understand(sentence)
        if not understood.topics or understood.certainty < CERTAIN:
            return ""
        return understood.topics[0].id
