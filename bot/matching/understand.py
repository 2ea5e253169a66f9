"""Reading a text: which topics its words point to, and what it resembles as a whole.

Questions and directory rows go through the same `Reader`. Words are looked up first (as typed,
then with other endings, then cut into known parts, then as typing mistakes); the trained model
adds what the text resembles. Names are not known here; see `names`. What is asked is in `needs`.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from bot.matching.features import content
from bot.matching.lexicon import Lexicon
from bot.matching.model import Model, Resemblance
from bot.matching.phrases import Hit, Phrases, Sense
from bot.matching.spelling import Speller, inflections, split
from bot.matching.text import Token, joined, tokenise
from bot.matching.words import CONNECTORS, CONTRASTS, LIST_MARKS, NEGATIONS, TURNS

MAX_CACHED_WORDS = 20_000
PART = 0.8  # a part of a compound weighs less than a whole word
FEW_WORDS = 2  # among up to this many, a word like "wonen" asks for its whole domain
STORY_BELOW = 0.5  # with less than this explained, a text is a story and read as a whole
LONG_TEXT = 12  # and so is a text with more words of meaning
GENERAL = 0.5  # how much a whole domain ("wonen") says about each of its topics
FULLY_EXPLAINED = 0.5  # when words of the field make up this share, the rest of a text hardly counts
MANY_SENSES = 3
CLAUSE_WORDS = 2
PART_OF_LAST = Token("", "")  # stands where a word was that now belongs to the one before it
BLURRED = 0.8  # what is left of a word's weight when it has many senses


@dataclass(frozen=True, slots=True)
class _Word:
    """What is known of a word by itself: which known word is `meant`, the topics of its `parts`, whether it is unknown."""

    meant: str
    parts: tuple[Sense, ...]
    unknown: bool


@dataclass(frozen=True, slots=True)
class Rest:
    """Words `start` up to `end` that no form explains, and what they resemble or which domain they name."""

    start: int
    end: int
    resembles: Resemblance
    domain: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text says.

    `tokens`: the words, corrected. `hits`: the forms found. `weights`: topic number -> 0..1, from words alone.
    `resembles`: what the whole text is like. `rests`: the unexplained parts of a question, not of a story. `words`:
    words of meaning; `explained` (0..1): how far forms explain them, 1 from `FULLY_EXPLAINED` on;
    `unknown`: those that stand nowhere in the lexicon.
    """

    tokens: Sequence[Token]
    hits: Sequence[Hit]
    weights: dict[int, float]
    resembles: Resemblance
    rests: Sequence[Rest]
    clauses: Sequence[Rest]
    is_story: bool
    words: Sequence[str]
    explained: float
    unknown: Sequence[str]


class Reader:
    """Reads texts with one lexicon and model. Without state but a bounded memory of words."""

    def __init__(self, lexicon: Lexicon, model: Model) -> None:
        self._model = model
        numbers = {topic.id: number for number, topic in enumerate(lexicon.topics)}
        self.near = [[numbers[near] for near in topic.near] for topic in lexicon.topics]
        self.phrases = Phrases(lexicon, model.specific)
        self._speller = Speller(self.phrases.vocabulary, self.phrases)
        self._word = lru_cache(MAX_CACHED_WORDS)(partial(_look_at, self.phrases, self._speller))

    def known(self, text: str) -> dict[int, float]:
        """The topics (number -> 0..1) that a short text points to, without guessing; a little of each for a domain."""
        domain = self.phrases.domain(joined(text))
        return _weights(self._look_up(tokenise(text))[1], explained=1.0) or dict.fromkeys(domain, GENERAL)

    def domain(self, text: str) -> tuple[int, ...]:
        """The topics of the domain that a word like "wonen" names, if the text is just that."""
        tokens = tokenise(text)
        return self.phrases.domain(tokens[0].key) if len(tokens) == 1 else ()

    def exact(self, text: str) -> dict[int, float]:
        """The same for a name: only forms that stand in it literally."""
        return _weights(self.phrases.scan(tokenise(text)), explained=1.0)

    def read(self, text: str) -> Reading:
        """Read a text of any length and content; never fails."""
        return self.read_tokens(tokenise(text))

    def read_tokens(self, typed: Sequence[Token]) -> Reading:
        """Read a text that was cut into words already."""
        tokens, hits = self._look_up(self._rejoined(typed))
        words = content([token.key for token in tokens if len(token.key) > 1])
        meaning = frozenset(words)
        covered = _covered(hits)
        explained = sum(tokens[i].key in meaning for i in covered) / max(len(words), 1)
        share = min(1.0, explained / FULLY_EXPLAINED)
        told = bool(hits) and all(hit.kind == "spoken" for hit in hits)
        is_story = told or len(words) > LONG_TEXT or (share < STORY_BELOW and len(words) > FEW_WORDS)
        return Reading(
            tokens=tokens,
            hits=hits,
            weights=_weights(hits, share),
            resembles=self._model.resemblance(words),
            rests=() if is_story or explained == 1 else tuple(self._rests(tokens, covered, meaning)),
            clauses=tuple(self._clauses(tokens, meaning)) if len(words) >= 2 * CLAUSE_WORDS else (),
            is_story=is_story,
            words=words,
            explained=share,
            unknown=[t.key for i, t in enumerate(tokens) if i not in covered and self._word(t.key).unknown],
        )

    def _rejoined(self, typed: Sequence[Token]) -> list[Token]:
        """A short unknown word joined to the word before it, when that makes a phrase with a mistake ("Veilig Tuis")."""
        tokens = list(typed)
        for i in range(1, len(tokens)):
            before, word = tokens[i - 1], tokens[i]
            if before.key and self._word(word.key).unknown:
                form = self._speller.nearest(before.key + word.key)
                if form and form in self.phrases:
                    tokens[i - 1 : i + 1] = [Token(f"{before.typed} {word.typed}", form), PART_OF_LAST]
        return tokens

    def _look_up(self, typed: list[Token]) -> tuple[list[Token], list[Hit]]:
        """The words with mistakes corrected, and the forms in them that point to a topic."""
        hits = self.phrases.scan(typed)
        covered = _covered(hits)
        tokens = [
            token
            if i in covered or (meant := self._word(token.key).meant) == token.key
            else Token(token.typed, meant)
            for i, token in enumerate(typed)
        ]
        if tokens != typed:
            hits = self.phrases.scan(tokens)
            covered = _covered(hits)
        hits = [hit for hit in hits if hit.senses]
        for i, token in enumerate(tokens):
            if i not in covered and (parts := self._word(token.key).parts):
                hits.append(Hit(i, i + 1, parts))
        hits.sort(key=lambda hit: hit.start)
        denied = [hit for hit in hits if _denied(tokens, hit, hits)]
        for hit in denied:
            tokens[hit.start : hit.end] = [Token(token.typed, "") for token in tokens[hit.start : hit.end]]
        return tokens, [hit for hit in hits if hit not in denied] if denied else hits

    def _rests(
        self, tokens: Sequence[Token], covered: Container[int], meaning: Container[str]
    ) -> Iterator[Rest]:
        """The unexplained parts between known words, marks and connectors: those in a list, or naming a domain."""
        start = 0
        ends = [i for i, t in enumerate(tokens) if i in covered or not t.key or t.key in CONNECTORS]
        for end in (*ends, len(tokens)):
            if words := [token.key for token in tokens[start:end] if token.key in meaning]:
                few = words if len(words) <= FEW_WORDS else ()
                domain = next(filter(None, map(self.phrases.domain, few)), ())
                if domain or _is_listed(tokens, start, end):
                    yield Rest(start, end, self._model.resemblance(words), domain)
            start = end + 1

    def _clauses(self, tokens: Sequence[Token], meaning: Container[str]) -> Iterator[Rest]:
        """The parts of a text between marks and words that begin something else, each of some words of meaning."""
        start, parts = 0, []
        ends = [i for i, token in enumerate(tokens) if not token.key or token.key in TURNS]
        for end in (*ends, len(tokens)):
            words = [token.key for token in tokens[start:end] if token.key in meaning]
            if len(words) >= CLAUSE_WORDS:
                parts.append((start, end, words))
                start = end + 1
        if len(parts) > 1:
            for start, end, words in parts:
                yield Rest(start, end, self._model.resemblance(words))


def _look_at(known: Phrases, speller: Speller, word: str) -> _Word:
    """What is known of a word by itself."""
    unknown = len(word) > 2 and not word.isdigit() and not known.knows(word)
    return _Word(_meant(known, speller, word), _parts(known, word), unknown)


def _meant(known: Phrases, speller: Speller, word: str) -> str:
    """The known word that was meant, or the word itself."""
    if len(word) < 4 or word in known.frame:
        return word
    inflected = next((form for form in inflections(word) if known.senses(form)), None)
    if inflected or known.knows(word) or split(word, known.common):
        return inflected or word
    return speller.nearest(word) or word


def _parts(known: Phrases, word: str) -> tuple[Sense, ...]:
    """Topics of a compound that is not known as a whole, from its tail, else from its head."""
    if len(word) < 8 or known.is_ordinary(word):
        return ()
    head, tail = split(word, known.common) or ("", "")
    senses = known.senses(tail) or known.senses(head)
    return tuple(Sense(sense.topic, sense.weight * PART) for sense in senses)


def _covered(hits: Iterable[Hit]) -> set[int]:
    """The places of the words that are part of a form."""
    return {i for hit in hits for i in range(hit.start, hit.end)}


def _is_listed(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a part stands before or after an "en", a comma and the like."""
    beside = (*tokens[max(start - 1, 0) : start], *tokens[end : end + 1])
    return any(token.key in CONNECTORS or token.typed in LIST_MARKS for token in beside)


def _weights(hits: Iterable[Hit], explained: float) -> dict[int, float]:
    """Joint weight per topic: several words for one topic make it surer, never more than 1.

    In a story a word counts as far as it is specific: everybody has a "huisarts".
    """
    doubt: dict[int, float] = defaultdict(lambda: 1.0)
    for hit in hits:
        share = explained + (1 - explained) * hit.specific
        blurred = 1.0 if len(hit.senses) < MANY_SENSES else BLURRED
        for sense in hit.senses:
            doubt[sense.topic] *= 1 - 0.9 * sense.weight * share * blurred
    return {topic: 1 - rest for topic, rest in doubt.items()}


def _denied(tokens: Sequence[Token], hit: Hit, hits: Sequence[Hit]) -> bool:
    """ "Geen schulden, wel …": denied, and something else is asked after a contrast."""
    before = tokens[max(hit.start - 3, 0) : hit.start]
    if NEGATIONS.isdisjoint([token.key for token in before]):
        return False
    contrast = next((i for i in range(hit.end, len(tokens)) if tokens[i].key in CONTRASTS), len(tokens))
    return any(other.start > contrast for other in hits)
