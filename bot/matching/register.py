"""A register of names: who is called what, in full or in part, also when misspelled.

Names are keyed without spaces. What counts as a part, and when words are meant as a name, is for `names`.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from typing import Generic, TypeVar

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from bot.matching.spelling import SHORTEST_GUESSED, allowed_mistakes

Owner = TypeVar("Owner", int, str)


class Register(Generic[Owner]):
    """Owners by full name and by parts of it; every owner is added once."""

    def __init__(self) -> None:
        self._full: dict[str, list[Owner]] = defaultdict(list)
        self._part: dict[str, list[Owner]] = defaultdict(list)
        self._words: dict[str, Counter[str]] = defaultdict(Counter)

    def add(self, owner: Owner, name: Iterable[str], parts: Iterable[str]) -> None:
        """Add an owner by the words of their name and the joined parts that also point to them."""
        name = tuple(name)
        self._full["".join(name)].append(owner)
        for part in parts:
            self._part[part].append(owner)
        for word in {*name, *parts}:
            self._words[word[0]][word] += 1

    def remove(self, owner: Owner, name: Iterable[str], parts: Iterable[str]) -> None:
        """Take an owner out, given what they were added by."""
        name = tuple(name)
        _discard(self._full, "".join(name), owner)
        for part in parts:
            _discard(self._part, part, owner)
        for word in {*name, *parts}:
            words = self._words[word[0]]
            words[word] -= 1
            if not words[word]:
                del words[word]

    def named(self, name: str) -> Collection[Owner]:
        """Who has this full name."""
        return self._full.get(name, ())

    def called(self, part: str) -> Collection[Owner]:
        """Whose name has this part."""
        return self._part.get(part, ())

    def starts(self, word: str) -> bool:
        """Whether a name or part may begin with this word."""
        return word in self._words.get(word[:1], ()) or word in self._full

    def nearest(self, word: str) -> str | None:
        """The word of a name that a misspelled one was meant to be."""
        words = self._words.get(word[:1])
        if not words or len(word) < SHORTEST_GUESSED:
            return None
        found = extractOne(word, words.keys(), scorer=OSA.distance, score_cutoff=allowed_mistakes(word))
        return str(found[0]) if found else None


def _discard(names: dict[str, list[Owner]], form: str, owner: Owner) -> None:
    names[form].remove(owner)
    if not names[form]:
        del names[form]
