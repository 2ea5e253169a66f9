"""What is kept of the wijk's words, and the pure rules about them.

Not here: which words a question holds that nobody knows (matching).
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz import fuzz, process, utils

from bot.core.errors import UserError
from bot.matching import Lexicon, Meaning, Topic
from bot.matching.text import Token, joined, tokenise

SHORTEST_WORD, LONGEST_WORD = 3, 30
MOST_WORDS = 10  # kept of one question
SENTENCE_ENDS = "?!\n"

MOST_GUESSES = 4
ALIKE = 70  # rapidfuzz ratio, 0..100
MOST_NEAREST = 4
NEAR = 60

LONGEST_TERM = 40
MOST_TERM_BYTES = 48  # what a button has room for
LONGEST_MEANING = 300


@dataclass(frozen=True, slots=True)
class UnknownWord:
    """A word that no topic knows, and how many different people used it."""

    id: int
    word: str
    people: int


@dataclass(frozen=True, slots=True)
class OwnWord:
    """A word that a coordinator linked; `topic` is none when it is about none of the topics."""

    id: int
    word: str
    topic: str | None


@dataclass(frozen=True, slots=True)
class OwnMeaning:
    """What people of the wijk mean by a term. `organisation` is whose it is, empty when that is gone."""

    id: int
    term: str
    meaning: str
    organisation: str
    proposer_id: int | None


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning of a term, and the topics it belongs to."""

    long: str
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything known of a term: meanings from the lexicon, from the wijk, and the topics it points to."""

    term: str
    senses: tuple[Sense, ...]
    own: tuple[OwnMeaning, ...]
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """A topic that nobody or one person knows about; `person_id` is none for nobody."""

    topic: Topic
    person_id: int | None


def collectable(text: str, unknown: Iterable[str], names: Container[str]) -> tuple[str, ...]:
    """The unknown words (folded) of a question that may be kept: letters only, and no name or place."""
    capitals = {token.key for token in _with_capital(tokenise(text))}
    kept = (
        word
        for word in dict.fromkeys(unknown)
        if SHORTEST_WORD <= len(word) <= LONGEST_WORD
        and word.isalpha()
        and word not in capitals
        and word not in names
    )
    return tuple(kept)[:MOST_WORDS]


def _with_capital(tokens: Sequence[Token]) -> Iterator[Token]:
    """Words with a capital inside a sentence are names; all capitals is an abbreviation."""
    for before, token in pairwise(tokens):
        if before.typed not in SENTENCE_ENDS and token.typed[0].isupper() and not token.typed.isupper():
            yield token


class Guesser:
    """Guesses topics for a word, by words that look like it and by the questions it stood in."""

    def __init__(self, lexicon: Lexicon) -> None:
        pairs = [
            (word, topic.id)
            for topic in lexicon.topics
            for word in (topic.nl, topic.en, *topic.terms, *topic.roles)
        ]
        self._words = [utils.default_process(word) for word, _ in pairs]
        self._topics = [topic for _, topic in pairs]

    def guesses(self, word: str, asked: Mapping[str, int]) -> tuple[str, ...]:
        """Topic ids, best first. `asked`: how often each topic was asked about together with the word."""
        alike = process.extract(word, self._words, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=20)
        scores: dict[str, float] = {}
        for _, score, place in alike:
            scores.setdefault(self._topics[place], score)
        for topic, times in asked.items():
            scores[topic] = scores.get(topic, 0.0) + 100 * times / sum(asked.values())
        return tuple(sorted(scores, key=lambda topic: -scores[topic])[:MOST_GUESSES])


def read_term(typed: str) -> str:
    """A term as it can stand on a button. Raises a `UserError` when it is empty or too long."""
    term = " ".join(typed.replace(":", " ").split())
    if not joined(term):
        raise UserError("words-term-empty")
    if len(term) > LONGEST_TERM or len(term.encode()) > MOST_TERM_BYTES:
        raise UserError("words-term-long", most=LONGEST_TERM)
    return term


def read_meaning(typed: str) -> str:
    """A meaning in one line. Raises a `UserError` that says what to mend."""
    meaning = " ".join(typed.split())
    if meaning.endswith("?"):
        raise UserError("words-meaning-question")
    if not joined(meaning):
        raise UserError("words-meaning-empty")
    if len(meaning) > LONGEST_MEANING:
        raise UserError("words-meaning-long", count=len(meaning), most=LONGEST_MEANING)
    return meaning


def senses(meanings: Iterable[Meaning]) -> tuple[Sense, ...]:
    """The different meanings, each once with all its topics."""
    topics: dict[str, list[str]] = {}
    longs: dict[str, str] = {}
    for meaning in meanings:
        key = joined(meaning.long)
        longs.setdefault(key, meaning.long)
        topics.setdefault(key, []).append(meaning.topic)
    return tuple(Sense(long, tuple(dict.fromkeys(topics[key]))) for key, long in longs.items())


def nearest(term: str, known: Sequence[str]) -> tuple[str, ...]:
    """The known terms that look most like this one."""
    found = process.extract(
        term, known, scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=NEAR, limit=20
    )
    distinct = {joined(name): name for name, _, _ in reversed(found) if _fits(name)}
    return tuple(reversed(distinct.values()))[:MOST_NEAREST]


def _fits(term: str) -> bool:
    try:
        return read_term(term) == term
    except UserError:
        return False


def blank_spots(topics: Iterable[Topic], knowing: Mapping[str, Sequence[int]]) -> tuple[Spot, ...]:
    """The topics with nobody or one person; `knowing`: who knows about each topic."""
    few = ((topic, knowing.get(topic.id, ())) for topic in topics)
    return tuple(Spot(topic, next(iter(people), None)) for topic, people in few if len(people) < 2)
