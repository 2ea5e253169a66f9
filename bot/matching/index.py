"""The people, in a form that can be searched: one row each, one column of numbers per topic that somebody knows.

Arrays grow by doubling; a removed person's row is used again. Scores are made in `rank`.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from bot.matching.facts import Fact, languages, strengths
from bot.matching.model import Floats
from bot.matching.names import Names, key_of_organisation
from bot.matching.values import Profile

FIRST_ROWS = 64

Mask = NDArray[np.bool_]


class Index:
    """Rows of people, used or free, and what can be asked about them.

    `worked_out` and `having`: what `rank` keeps of a topic and of a word until somebody changes.
    """

    def __init__(self, names: Names) -> None:
        self.names = names
        self.profiles: list[Profile | None] = []
        self.facts: list[tuple[Fact, ...]] = []
        self.row_of: dict[int, int] = {}
        self.worked_out: dict[int, Floats] = {}
        self.having: dict[str, tuple[NDArray[np.intp], float]] = {}
        self._strength: dict[int, Floats] = {}
        self._organisation = np.full(FIRST_ROWS, -1, dtype=np.int32)
        self._key = np.zeros(FIRST_ROWS, dtype=np.int64)
        self._numbers: dict[str, int] = {}
        self._wijk: dict[str, list[int]] = defaultdict(list)
        self._language: dict[str, list[int]] = defaultdict(list)
        self._word: dict[str, list[int]] = defaultdict(list)
        self._free: list[int] = []

    @property
    def rows(self) -> int:
        """How many rows there are, used or free."""
        return len(self.profiles)

    def make_room(self, people: int) -> None:
        """Make the arrays long enough for so many people."""
        more = (0, max(people - len(self._key), 0))
        self._strength = {topic: np.pad(column, more) for topic, column in self._strength.items()}
        self._key = np.pad(self._key, more)
        self._organisation = np.pad(self._organisation, more, constant_values=-1)

    def put(self, profile: Profile, facts: tuple[Fact, ...]) -> None:
        """Add a person, or replace what was known of them."""
        self.remove(profile.key)
        row = self._new_row()
        self.row_of[profile.key] = row
        self.profiles[row] = profile
        self.facts[row] = facts
        for topic, strength in strengths(facts).items():
            self._column(topic)[row] = strength
        self._key[row] = profile.key
        organisation = key_of_organisation(profile.organisation)
        self._organisation[row] = self._numbers.setdefault(organisation, len(self._numbers))
        for postings, words in self._postings(profile, facts):
            for word in words:
                postings[word].append(row)
        self.names.add(row, profile)

    def remove(self, key: int) -> None:
        """Forget a person; unknown keys are fine."""
        self.worked_out.clear()
        self.having.clear()
        row = self.row_of.pop(key, None)
        profile = self.profiles[row] if row is not None else None
        if row is None or profile is None:
            return
        for postings, words in self._postings(profile, self.facts[row]):
            for word in words:
                postings[word].remove(row)
                if not postings[word]:
                    del postings[word]
        self.names.remove(row, profile)
        for column in self._strength.values():
            column[row] = 0
        self._organisation[row] = -1
        self.profiles[row] = None
        self.facts[row] = ()
        self._free.append(row)

    def profile(self, row: int) -> Profile:
        """Who stands in a row; raises `LookupError` for a free one."""
        profile = self.profiles[row]
        if profile is None:
            raise LookupError(row)
        return profile

    def strengths(self, topics: Sequence[int]) -> Floats:
        """How much everybody knows of these topics, shape (topics, rows)."""
        known = np.zeros((len(topics), self.rows), dtype=np.float32)
        for place, topic in enumerate(topics):
            if topic in self._strength:
                known[place] = self._strength[topic][: self.rows]
        return known

    def keys(self) -> NDArray[np.int64]:
        """The key of everybody, shape (rows,)."""
        return self._key[: self.rows]

    def organisations(self) -> NDArray[np.int32]:
        """A number per organisation, shape (rows,); -1 for a free row."""
        return self._organisation[: self.rows]

    def at_organisations(self, names: Iterable[str]) -> Mask:
        """Who works at these (joined names), shape (rows,)."""
        return np.isin(self.organisations(), [self._numbers[name] for name in names])

    def in_wijk(self, wijk: str) -> Mask:
        """Who works in this wijk or everywhere, shape (rows,)."""
        return self._mask((*self._wijk.get(wijk, ()), *self._wijk.get("", ())))

    def speaking(self, language: str) -> Mask:
        """Who speaks this language, shape (rows,)."""
        return self._mask(self._language.get(language, ()))

    def with_word(self, word: str) -> Sequence[int]:
        """Rows that have this folded word in a tag or role."""
        return self._word.get(word, ())

    def _column(self, topic: int) -> Floats:
        """How much everybody knows of a topic, made when the first one does."""
        if topic not in self._strength:
            self._strength[topic] = np.zeros(len(self._key), dtype=np.float32)
        return self._strength[topic]

    def _mask(self, rows: Iterable[int]) -> Mask:
        mask = np.zeros(self.rows, dtype=np.bool_)
        mask[np.fromiter(rows, dtype=np.int64)] = True
        return mask

    def _postings(
        self, profile: Profile, facts: Iterable[Fact]
    ) -> Iterable[tuple[dict[str, list[int]], Iterable[str]]]:
        yield self._wijk, profile.wijken or ("",)
        yield self._language, languages(profile)
        yield self._word, {word for fact in facts if fact.source != "organisation" for word in fact.words}

    def _new_row(self) -> int:
        if self._free:
            return self._free.pop()
        self.profiles.append(None)
        self.facts.append(())
        if self.rows > len(self._key):
            self.make_room(2 * len(self._key))
        return self.rows - 1
