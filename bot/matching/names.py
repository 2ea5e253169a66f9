"""Names in a question: people, organisations and wijken of the directory.

A name never takes over a word of the field: "zorg thuis" is not "Veilig Thuis", and somebody
called Hulp is only meant in full, with a capital, or after "bij", "nummer van" and the like.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import accumulate, takewhile
from typing import Any

from bot.matching.phrases import Phrases
from bot.matching.register import Register
from bot.matching.text import Token, joined, keys
from bot.matching.values import Profile
from bot.matching.words import ARTICLES, ASKING_WORDS, EMPLOYER_CUES, FUNCTION_WORDS, NAME_CUES, PEOPLE_WORDS

MAX_NAME_WORDS = 6
MAX_SAME_NAME = 25  # a "name" that more people share says nothing
MAX_CACHED_WORDS = 20_000
MAX_CACHED_ORGANISATIONS = 5_000
MAX_GUESSED = 6  # misspelled words looked at in one question


@dataclass(frozen=True, slots=True)
class Named:
    """What a question names: rows of people, joined names of organisations and wijken, and the words used up."""

    people: frozenset[int] = frozenset()
    organisations: frozenset[str] = frozenset()
    wijken: tuple[str, ...] = ()
    places: frozenset[int] = frozenset()


class Names:
    """The names of the people in an index.

    A word that the lexicon uses is no name by itself. An organisation called as a form that also
    stands for a topic ("veiligthuis") is meant only when nothing else is asked.
    """

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases
        self._people: Register[int] = Register()
        self._organisations: Register[str] = Register()
        self._wijken: Register[str] = Register()
        self._staff: Counter[str] = Counter()
        self._residents: Counter[str] = Counter()
        registers = (self._people, self._organisations, self._wijken)
        self._starts = lru_cache(MAX_CACHED_WORDS)(partial(_starts_a_name, registers))

    def add(self, row: int, profile: Profile) -> None:
        """Remember the names of one profile."""
        self._starts.cache_clear()
        person, organisation = keys(profile.name), key_of_organisation(profile.organisation)
        self._people.add(row, person, self._parts_of_person(person))
        self._staff[organisation] += 1
        if self._staff[organisation] == 1:
            words = keys(profile.organisation)
            self._organisations.add(organisation, words, self._parts_of_organisation(words))
        for wijk in profile.wijken:
            self._residents[wijk] += 1
            if self._residents[wijk] == 1:
                self._wijken.add(wijk, keys(wijk), ())

    def remove(self, row: int, profile: Profile) -> None:
        """Forget the names of one profile."""
        self._starts.cache_clear()
        person, organisation = keys(profile.name), key_of_organisation(profile.organisation)
        self._people.remove(row, person, self._parts_of_person(person))
        self._staff[organisation] -= 1
        if not self._staff[organisation]:
            words = keys(profile.organisation)
            self._organisations.remove(organisation, words, self._parts_of_organisation(words))
        for wijk in profile.wijken:
            self._residents[wijk] -= 1
            if not self._residents[wijk]:
                self._wijken.remove(wijk, keys(wijk), ())

    def find(self, tokens: Sequence[Token]) -> Named:
        """The names in a question; the longest one counts where several start."""
        words = self._spelled(tokens)
        people: set[int] = set()
        organisations: set[str] = set()
        wijken: list[str] = []
        places: set[int] = set()
        for start, word in enumerate(words):
            if start in places or not self._starts(word):
                continue
            names = accumulate(takewhile(bool, words[start : start + MAX_NAME_WORDS]))
            for end, name in reversed([*enumerate(names, start + 1)]):
                if wijk := self._wijken.named(name):
                    wijken += sorted(wijk)
                elif found := self._person(name, tokens, start, end):
                    people |= found
                elif at := self._organisation(name, tokens, start, end):
                    organisations |= at
                else:
                    continue
                places.update(range(start, end))
                break
        return Named(frozenset(people), frozenset(organisations), tuple(wijken), frozenset(places))

    def _person(self, name: str, tokens: Sequence[Token], start: int, end: int) -> set[int]:
        full = self._people.named(name)
        found = full or self._people.called(name)
        if not found or len(found) > MAX_SAME_NAME:
            return set()
        meant = (full and end - start > 1) or _pointed_at(tokens, start, end)
        return set(found) if meant else set()

    def _organisation(self, name: str, tokens: Sequence[Token], start: int, end: int) -> set[str]:
        full = self._organisations.named(name)
        found = full or self._organisations.called(name)
        if not found:
            return set()
        if name in self._phrases:
            meant = _is_all(tokens, start, end)
        elif self._phrases.knows(name):
            meant = _is_employer(tokens, start, end)
        else:
            meant = bool(full) or _pointed_at(tokens, start, end)
        return set(found) if meant else set()

    def _spelled(self, tokens: Sequence[Token]) -> list[str]:
        """The words, with an unknown one replaced by the word of a name that was meant."""
        words = [token.key for token in tokens]
        unknown = [
            i
            for i, word in enumerate(words)
            if word and not self._phrases.knows(word) and not self._starts(word)
        ]
        for i in unknown[:MAX_GUESSED]:
            near = self._organisations.nearest(words[i]) or self._people.nearest(words[i])
            words[i] = near or words[i]
        return words

    def _parts_of_person(self, words: Sequence[str]) -> set[str]:
        """First name, and last name with and without what stands before it."""
        if len(words) < 2:
            return set()
        return set(filter(self._distinctive, (words[0], *("".join(words[i:]) for i in range(1, len(words))))))

    def _parts_of_organisation(self, words: Sequence[str]) -> set[str]:
        """The first word, and consecutive words written as one that do not end in "de" or "het"."""
        spans = ((start, end) for start in range(len(words)) for end in range(start + 1, len(words) + 1))
        parts = ("".join(words[start:end]) for start, end in spans if words[end - 1] not in FUNCTION_WORDS)
        first = {word for word in words[:1] if word not in FUNCTION_WORDS}
        return {*filter(self._distinctive, parts), *first}

    def _distinctive(self, form: str) -> bool:
        return len(form) >= 3 and not self._phrases.knows(form)


def _starts_a_name(registers: Sequence[Register[Any]], word: str) -> bool:
    return any(register.starts(word) for register in registers)


@lru_cache(MAX_CACHED_ORGANISATIONS)
def key_of_organisation(name: str) -> str:
    """The name joined; many people work at the same organisation."""
    return joined(name)


def _pointed_at(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Written with a capital, or asked for as a name."""
    return tokens[start].typed[0].isupper() or _asked_for(tokens, start, end)


def _asked_for(tokens: Sequence[Token], start: int, end: int) -> bool:
    """After "bij", "nummer van" and the like, or nothing else of meaning is asked."""
    return (start > 0 and tokens[start - 1].key in NAME_CUES) or _is_all(tokens, start, end)


def _is_employer(tokens: Sequence[Token], start: int, end: int) -> bool:
    """ "Iemand van de gemeente", "wie werkt er bij de bibliotheek": people of an organisation are asked for."""
    before = [token.key for token in tokens[:start] if token.key not in ARTICLES]
    asked = not EMPLOYER_CUES.isdisjoint(before[-1:]) and not PEOPLE_WORDS.isdisjoint(before[-3:-1])
    return asked or _is_all(tokens, start, end)


def _is_all(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Nothing else of meaning is asked."""
    rest = (token.key for token in (*tokens[:start], *tokens[end:]) if token.key)
    return all(word in FUNCTION_WORDS or word in ASKING_WORDS for word in rest)
