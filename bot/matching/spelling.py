"""Finding the known word that an unknown word was meant to be: other endings, parts, and typing mistakes.

Known words are never changed, and short ones never guessed: too many look alike (GGZ, GGD, JGZ).
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

SHORTEST_GUESSED = 6
TWO_MISTAKES_FROM = 10
MAX_REMEMBERED = 20_000
MOST_ALIKE = 8
_VOWELS = "aeou"


def inflections(word: str) -> Iterator[str]:
    """Other forms a Dutch or English word may have: schuld-schulden, huis-huizen, probleem-problemen."""
    for ending in ("en", "s", "n", "e", "je", "tje", "jes", "tjes", "ing", "ingen", "de", "te", "t"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            yield from _stems(word[: -len(ending)])
    for ending in ("en", "s", "n", "e", "t"):
        yield word + ending


def _stems(stem: str) -> Iterator[str]:
    yield stem
    if stem[-1] == stem[-2]:
        yield stem[:-1]
    if stem[-2] in _VOWELS and stem[-3] not in _VOWELS:
        yield f"{stem[:-2]}{stem[-2]}{stem[-2:]}"
    if stem[-1] in "zv":
        yield stem[:-1] + ("s" if stem[-1] == "z" else "f")
    yield stem + "en"
    yield stem + "e"


def allowed_mistakes(word: str) -> int:
    """How many mistakes a word may have and still be recognised."""
    return 0 if len(word) < SHORTEST_GUESSED else 1 if len(word) < TWO_MISTAKES_FROM else 2


class Speller:
    """Finds the known word that a misspelled one is nearest to.

    Words are kept by length and first letter, and by length and last two letters: a mistake
    spares one of the two. Of words as near, one of the `forms` that point to a topic is meant.
    """

    def __init__(self, words: Iterable[str], forms: Iterable[str] = ()) -> None:
        self._alike: dict[tuple[int, str], list[str]] = defaultdict(list)
        self._found: dict[str, str | None] = {}
        self._forms = frozenset(forms)
        for word in sorted(self._forms.union(words)):
            if len(word) >= SHORTEST_GUESSED:
                self._alike[len(word), word[0]].append(word)
                self._alike[len(word), word[-2:]].append(word)

    def nearest(self, word: str) -> str | None:
        """The known word one mistake away (two in a long word), if there is one; answers are remembered."""
        if word not in self._found:
            if len(self._found) >= MAX_REMEMBERED:
                self._found.clear()
            self._found[word] = self._search(word)
        return self._found[word]

    def _search(self, word: str) -> str | None:
        allowed = allowed_mistakes(word)
        for part in (word[:1], word[-2:]) if allowed else ():
            near = [
                found
                for length in _lengths(word, allowed)
                for found in self._near(word, length, part, allowed)
            ]
            if near:
                return min(near)[2]
        return None

    def _near(self, word: str, length: int, part: str, allowed: int) -> list[tuple[int, bool, str]]:
        """Words of this length that begin or end alike, each with how many mistakes away, forms first."""
        words = self._alike.get((length, part), ())
        found = extract(word, words, scorer=OSA.distance, score_cutoff=allowed, limit=MOST_ALIKE)
        return [(int(mistakes), known not in self._forms, known) for known, mistakes, _ in found]


def _lengths(word: str, allowed: int) -> range:
    return range(len(word) - allowed, len(word) + allowed + 1)


def split(word: str, known: Container[str]) -> tuple[str, str] | None:
    """Cut a compound into a known head and tail, the longest tail first; a linking s or e is left out."""
    for cut in range(3, len(word) - 3):
        head, tail = word[:cut], word[cut:]
        if tail in known:
            if head in known:
                return head, tail
            if len(head) > 3 and head[-1] in "se" and head[:-1] in known:
                return head[:-1], tail
    return None
