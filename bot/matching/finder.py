"""The finder: keeps the people, takes a question, gives ranked colleagues with reasons."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from bot.matching.candidates import COVERED_FROM
from bot.matching.facts import FactReader, strengths
from bot.matching.index import Index
from bot.matching.lexicon import Lexicon
from bot.matching.model import Model
from bot.matching.names import Names
from bot.matching.needs import Need, needs
from bot.matching.search import NOTHING_LEARNED, Circumstances, Learned, Search
from bot.matching.text import tokenise
from bot.matching.understand import Reader
from bot.matching.values import Found, Profile, Understanding
from bot.matching.wanted import Wanted, wanted

LIMIT = 10
NO_LOAD: Mapping[int, int] = {}


class Finder:
    """Finds colleagues. Keeps an index in memory; not for use from several threads at once."""

    def __init__(self, lexicon: Lexicon, model: Model, reader: Reader | None = None) -> None:
        self._lexicon = lexicon
        self._numbers = {topic.id: number for number, topic in enumerate(lexicon.topics)}
        self._reader = reader or Reader(lexicon, model)
        self._facts = FactReader(self._reader, lexicon)
        self._index = Index(Names(self._reader.phrases))
        self._search = Search(lexicon, self._index)

    def put(self, profile: Profile) -> None:
        """Add a person or take over their changes; the next question sees them."""
        self._index.put(profile, self._facts.facts(profile))

    def put_all(self, profiles: Collection[Profile]) -> None:
        """Add many people."""
        self._index.make_room(len(profiles))
        for profile in profiles:
            self.put(profile)

    def remove(self, key: int) -> None:
        """Forget a person; an unknown key is fine."""
        self._index.remove(key)

    def understand(self, text: str) -> Understanding:
        """What a text is about, without looking for people."""
        reading = self._reader.read(text)
        asked = needs(reading)
        return Understanding(
            topics=self._search.asked(asked),
            certainty=asked[0].weight if asked else 0.0,
            words=tuple(reading.words),
            unknown=tuple(reading.unknown),
        )

    def knowing(self) -> dict[str, list[int]]:
        """Topic id -> keys of the people who know about it by their own tags or role, not just by where they work.

        May be asked from another thread than the one that changes people.
        """
        people: dict[str, list[int]] = defaultdict(list)
        for key, row in list(self._index.row_of.items()):
            own = tuple(fact for fact in self._index.facts[row] if fact.source != "organisation")
            for topic, strength in strengths(own).items():
                if strength >= COVERED_FROM:
                    people[self._lexicon.topics[topic].id].append(key)
        return people

    def find(
        self,
        question: str,
        *,
        asker: int | None = None,
        away: Collection[int] = (),
        today: frozenset[int] | None = None,
        load: Mapping[int, int] = NO_LOAD,
        learned: Learned = NOTHING_LEARNED,
        limit: int = LIMIT,
    ) -> Found:
        """Who fits a question.

        `today`: keys of who works today; `load`: how often each was asked lately; `learned`: topic id -> key ->
        how earlier answers worked out, -1 (badly) to 1 (well).
        """
        tokens = tokenise(question)
        if not any(len(token.key) > 1 for token in tokens):
            return Found("unclear")
        asked = wanted(tokens, self._reader, self._index.names)
        return self._search.found(asked, Circumstances(asker, away, today, load, learned, limit))

    def find_topics(
        self,
        topic_ids: Sequence[str],
        *,
        asker: int | None = None,
        away: Collection[int] = (),
        today: frozenset[int] | None = None,
        load: Mapping[int, int] = NO_LOAD,
        learned: Learned = NOTHING_LEARNED,
        limit: int = LIMIT,
    ) -> Found:
        """Who knows these topics, as when a person picks one of the choices; raises `KeyError` for an unknown id."""
        asked = tuple(Need({self._numbers[topic_id]: 1.0}, ()) for topic_id in topic_ids)
        return self._search.found(Wanted(asked), Circumstances(asker, away, today, load, learned, limit))
