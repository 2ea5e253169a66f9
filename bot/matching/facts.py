"""What a profile says about its person: each tag, role and organisation read as weighted topics."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.matching.lexicon import Lexicon
from bot.matching.text import keys
from bot.matching.understand import Reader
from bot.matching.values import Profile, Source
from bot.matching.words import FUNCTION_WORDS, LANGUAGES, LIVED_EXPERIENCE, SPEAKING_WORDS

MAX_CACHED_FACTS = 50_000
MAX_CACHED_TAGS = 5_000
# What someone says of themself counts before what follows from role or organisation.
SOURCE_WEIGHTS: dict[Source, float] = {"tag": 0.9, "role": 0.65, "organisation": 0.35}
WITHOUT_TAGS: dict[Source, float] = {"role": 0.9, "organisation": 0.6}
FEW_TAGS = 5  # from here on somebody is more and more a generalist
TWO_MEANINGS = 2  # as in huurschuld, which really is two things
GUESS_FROM = 0.5  # below this chance the model's guess about a tag is not used
GUESS_WEIGHT = 0.6
DOMAIN_WEIGHT = 0.5  # somebody for "wonen" knows a little of every topic of that domain


@dataclass(frozen=True, slots=True)
class Fact:
    """One field of a profile: as typed, where it stands, its topics (number -> 0..1) and plain words."""

    text: str
    source: Source
    topics: dict[int, float]
    words: frozenset[str]


class FactReader:
    """Reads profiles; the same words on many profiles are read once."""

    def __init__(self, reader: Reader, lexicon: Lexicon) -> None:
        self._reader = reader
        self._domains = [topic.domain for topic in lexicon.topics]
        self._known: dict[tuple[str, Source], Fact] = {}

    def facts(self, profile: Profile) -> tuple[Fact, ...]:
        """The facts of one profile, tags first; a word with several meanings gets those that fit the others."""
        facts = [self._fact(text, source) for text, source in _fields(profile) if text.strip()]
        return tuple(self._settled(fact, facts) for fact in facts)

    def _settled(self, fact: Fact, facts: Sequence[Fact]) -> Fact:
        if len(fact.topics) < 2:
            return fact
        domains = {self._domains[topic] for other in facts if other is not fact for topic in other.topics}
        fitting = {topic: weight for topic, weight in fact.topics.items() if self._domains[topic] in domains}
        return replace(fact, topics=fitting) if fitting else fact

    def _fact(self, text: str, source: Source) -> Fact:
        known = self._known.get((text, source))
        if known is None:
            known = Fact(text, source, _blurred(self._topics(text, source)), _words(text))
            if len(self._known) < MAX_CACHED_FACTS:
                self._known[text, source] = known
        return known

    def _topics(self, text: str, source: Source) -> dict[int, float]:
        if source == "organisation":
            return self._reader.exact(text)
        if known := self._reader.known(text):
            return known
        if domain := self._reader.domain(text):
            return dict.fromkeys(domain, DOMAIN_WEIGHT)
        resembles = self._reader.read(text).resembles
        best = int(resembles.chances.argmax())
        chance = resembles.ours * float(resembles.chances[best])
        return {best: chance * GUESS_WEIGHT} if chance >= GUESS_FROM else {}


def strengths(facts: tuple[Fact, ...]) -> dict[int, float]:
    """How much somebody knows of each topic, 0..1: several words for it count more, many other tags less."""
    tags = sum(fact.source == "tag" for fact in facts)
    weights = SOURCE_WEIGHTS if tags else WITHOUT_TAGS
    rest: dict[int, float] = {}
    for fact in facts:
        share = 0.85 * weights.get(fact.source, 1.0)
        for topic, weight in fact.topics.items():
            rest[topic] = rest.get(topic, 1.0) * (1 - share * weight)
    focus = min(1.0, (FEW_TAGS / max(tags, 1)) ** 0.25)
    return {topic: (1 - left) * focus for topic, left in rest.items()}


def languages(profile: Profile) -> frozenset[str]:
    """The languages somebody speaks, in the spelling of `LANGUAGES`."""
    named = (LANGUAGES.get(word) for language in profile.languages for word in keys(language))
    return frozenset(filter(None, named)).union(*map(_spoken, profile.tags))


@lru_cache(MAX_CACHED_TAGS)
def _spoken(tag: str) -> frozenset[str]:
    """The languages in a tag like "spreekt Turks"; the same tags stand on many profiles."""
    words = keys(tag)
    if SPEAKING_WORDS.isdisjoint(words):
        return frozenset()
    return frozenset(LANGUAGES[word] for word in words if word in LANGUAGES)


def _fields(profile: Profile) -> Iterator[tuple[str, Source]]:
    for tag in profile.tags:
        yield tag, "tag"
    if profile.lived_experience:
        yield LIVED_EXPERIENCE, "experience"
    yield profile.role, "role"
    yield profile.organisation, "organisation"
    yield profile.organisation_kind, "organisation"


def _blurred(topics: dict[int, float]) -> dict[int, float]:
    """A word with many meanings ("Wlz") says less about each of them."""
    share = min(1.0, TWO_MEANINGS / max(len(topics), 1))
    return {topic: weight * share for topic, weight in topics.items()}


def _words(text: str) -> frozenset[str]:
    words = [word for word in keys(text) if word not in FUNCTION_WORDS]
    return frozenset((*words, "".join(words)))
