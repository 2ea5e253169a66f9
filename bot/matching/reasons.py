"""Why somebody fits a question: what stands on their profile about it, in their own words.

Not here: who fits (search).
"""

from collections.abc import Sequence

from bot.matching.facts import Fact
from bot.matching.lexicon import Topic
from bot.matching.values import Reason, Source
from bot.matching.wanted import Wanted


class Reasons:
    """Gives the reasons of one question."""

    def __init__(self, topics: Sequence[Topic], near: Sequence[Sequence[int]], wanted: Wanted) -> None:
        self._topics = topics
        self._words = frozenset(wanted.words)
        self._asked = [topic for need in (*wanted.needs, *wanted.hints) for topic in need.topics]
        self._near = near

    def of(self, facts: Sequence[Fact]) -> tuple[Reason, ...]:
        """The words about what is asked, or else about what is near it; then those the asker used as well."""
        reasons = self._about(self._asked, facts) or self._about(self._near_by(), facts)
        reasons += [
            (None, fact.text, fact.source) for fact in facts if not self._words.isdisjoint(fact.words)
        ]
        return tuple([Reason(*reason) for reason in dict.fromkeys(reasons)])

    def _near_by(self) -> list[int]:
        """The topics near what is asked."""
        return [other for topic in self._asked for other in self._near[topic]]

    def _about(self, topics: Sequence[int], facts: Sequence[Fact]) -> list[tuple[str | None, str, Source]]:
        """Which words of a person are about these topics, in the order of the topics."""
        return [
            (self._topics[topic].id, fact.text, fact.source)
            for topic in topics
            for fact in facts
            if topic in fact.topics
        ]
