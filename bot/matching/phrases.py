"""Surface forms: which words and phrases point to which topics, and finding them in a list of words.

Forms are keyed without spaces, so "schuld hulp", "schuld-hulp" and "schuldhulp" are one form.
Only whole words are joined; a form is never looked for inside a longer word.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from bot.matching.lexicon import MANY_STORIES, Lexicon
from bot.matching.text import Token, joined, keys, tokenise
from bot.matching.words import ASKING_WORDS, FUNCTION_WORDS, SHORT_WORDS

MAX_PHRASE_WORDS = 7
BEGINNING = 5  # letters by which it is seen that no form begins with some words
# How strongly each kind of word points to its topic.
WEIGHTS = {"terms": 1.0, "english": 1.0, "residents": 0.9, "roles": 0.9, "organisations": 0.8}
DOMAIN_WEIGHT = 0.8
EVERYTHING_SPECIFIC: Mapping[str, float] = {}
SHORTEST_PART = 3  # of a word written in parts: "huis houding", but not "is de"


HitKind = Literal["term", "spoken", "short"]


@dataclass(frozen=True, slots=True)
class Sense:
    """One topic (its number in the lexicon) that a form points to, and how strongly (0..1)."""

    topic: int
    weight: float


@dataclass(frozen=True, slots=True)
class Hit:
    """A form found in the words `start` up to `end`; a trap has no senses.

    `kind`: a word of the field, how people say it, or an abbreviation. `specific` (0..1): how often
    it stands in stories about its own topics, not about others.
    """

    start: int
    end: int
    senses: tuple[Sense, ...]
    kind: HitKind = "term"
    specific: float = 1.0


@dataclass(slots=True)
class _Form:
    """What is known of one form: its topics, in how many words it is written (a bit each), and capitals it must have."""

    senses: tuple[Sense, ...] = ()
    lengths: int = 0
    exact: tuple[str, ...] = ()
    kind: HitKind = "short"
    inflects: bool = False
    specific: float = 1.0

    def point_to(self, senses: tuple[Sense, ...]) -> None:
        """Point to more topics, or more strongly to the same; thousands of forms share what they all point to."""
        if not self.senses:
            self.senses = senses
            return
        for sense in senses:
            known = next((known for known in self.senses if known.topic == sense.topic), None)
            if known is None:
                self.senses = (*self.senses, sense)
            elif known.weight < sense.weight:
                self.senses = tuple(sense if each is known else each for each in self.senses)

    def fits(self, tokens: Sequence[Token]) -> bool:
        """Whether these words, which join to this form, are written as the form may be."""
        if self.exact and "".join(token.typed for token in tokens) not in self.exact:
            return False
        return bool(self.lengths >> len(tokens) & 1) or (
            self.kind != "short"
            and all(len(t.key) >= SHORTEST_PART and t.key not in FUNCTION_WORDS for t in tokens)
        )


class Phrases:
    """The forms of a lexicon.

    `common`: every word it uses but for what stands in the sentences of one topic only, where people write as they speak;
    `frame`: those that only say how something is asked. `specific` gives the forms that are less
    than fully specific (see `Hit`), as a model has learned them.
    """

    def __init__(self, lexicon: Lexicon, specific: Mapping[str, float] = EVERYTHING_SPECIFIC) -> None:
        spread = lexicon.spread
        self.frame = FUNCTION_WORDS | ASKING_WORDS | SHORT_WORDS
        self._told = spread.keys()
        self._forms: dict[str, _Form] = {}
        self._never_first = {"", *FUNCTION_WORDS}
        self._domains: dict[str, tuple[int, ...]] = {}
        self.common: set[str] = {*self.frame, *(word for word, topics in spread.items() if topics > 1)}
        for number, topic in enumerate(lexicon.topics):
            for kind, weight in WEIGHTS.items():
                senses = (Sense(number, weight),)
                for word in getattr(topic, kind):
                    form = self._add(word, senses)
                    form.inflects |= kind != "organisations"
                    if form.kind != "term":
                        form.kind = "spoken" if kind == "residents" else "term"
        for number, topic in enumerate(lexicon.topics):
            senses = (Sense(number, 1.0),)
            for short in (*topic.abbreviations, *topic.laws):
                self._add_abbreviation(short, spread[joined(short)], () if short in topic.traps else senses)
        for domain in lexicon.domains:
            topics = tuple(number for number, topic in enumerate(lexicon.topics) if topic.domain == domain.id)
            for term in domain.terms:
                self._add_domain(term, topics, spread[joined(term)])
        for trap in chain.from_iterable(topic.traps for topic in lexicon.topics):
            self._form(trap)[1].kind = "term"
        for text, share in specific.items():
            if text in self._forms:
                self._forms[text].specific = share
        self.common = set(self.common)  # a copy takes half the memory of a set that grew
        self._beginnings = {text[:length] for text in self._forms for length in range(1, BEGINNING + 1)}

    def __contains__(self, form: object) -> bool:
        return form in self._forms

    def __iter__(self) -> Iterator[str]:
        """Every form that is made of words (no abbreviations)."""
        return (text for text, form in self._forms.items() if form.kind != "short")

    @property
    def vocabulary(self) -> Set[str]:
        """Every word that the lexicon uses anywhere, put together anew."""
        return self.common | self._told

    def knows(self, word: str) -> bool:
        """Whether the lexicon uses this word anywhere."""
        return word in self.common or word in self._told

    def is_ordinary(self, word: str) -> bool:
        """Whether it is one of the sentences and everyday words, or says how something is asked."""
        return word in self.frame or word in self._told

    def senses(self, form: str) -> tuple[Sense, ...]:
        """The topics of a form that may be inflected; empty for a trap, an abbreviation or an organisation."""
        known = self._forms.get(form)
        return known.senses if known and known.inflects and not known.exact else ()

    def domain(self, form: str) -> tuple[int, ...]:
        """The topics of the domain that an ordinary word asks for when it stands by itself ("wonen")."""
        return self._domains.get(form, ())

    def scan(self, tokens: Sequence[Token]) -> list[Hit]:
        """The longest forms, from left to right, without overlap."""
        words = [token.key for token in tokens]
        hits, end = [], 0
        for start, word in enumerate(words):
            if start < end or word in self._never_first:
                continue
            hit = self._longest(tokens, words, start)
            if hit:
                hits.append(hit)
                end = hit.end
        return hits

    def _longest(self, tokens: Sequence[Token], words: Sequence[str], start: int) -> Hit | None:
        """The longest form that starts here; `words` are the keys of the tokens."""
        found, text = None, ""
        for end, word in enumerate(words[start : start + MAX_PHRASE_WORDS], start + 1):
            text += word
            if not word or text[:BEGINNING] not in self._beginnings:
                break
            form = self._forms.get(text)
            if form and form.fits(tokens[start:end]):
                found = end, form
        return Hit(start, found[0], found[1].senses, found[1].kind, found[1].specific) if found else None

    def _form(self, word: str) -> tuple[str, _Form]:
        """The form of a word or phrase, made when it is new; its words join the common ones."""
        words = keys(word)
        self.common.update(words)
        text = "".join(words)
        form = self._forms.setdefault(text, _Form())
        form.lengths |= 1 << len(words)
        self._never_first.difference_update(words[:1])
        return text, form

    def _add(self, word: str, senses: tuple[Sense, ...]) -> _Form:
        text, form = self._form(word)
        form.point_to(senses)
        if text in FUNCTION_WORDS:  # a name like "JoU"
            form.exact = (*form.exact, word)
        return form

    def _add_abbreviation(self, short: str, spread: int, senses: tuple[Sense, ...]) -> None:
        text, form = self._form(short)
        form.point_to(senses)
        if form.kind == "short" and (text in self.frame or spread >= MANY_STORIES):
            form.exact = (*form.exact, "".join(token.typed for token in tokenise(short) if token.key))

    def _add_domain(self, term: str, topics: tuple[int, ...], spread: int) -> None:
        """A word for a whole domain: an ordinary one counts only by itself, another one anywhere."""
        self.common.update(keys(term))
        if spread >= MANY_STORIES:
            self._domains[joined(term)] = topics
        elif topics and joined(term) not in self._forms:
            senses = tuple(Sense(topic, DOMAIN_WEIGHT) for topic in topics)
            self._add(term, senses).kind = "term"
