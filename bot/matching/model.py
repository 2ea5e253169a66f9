"""The small trained model: which topics does a whole text resemble?

A linear classifier over hashed words and letter pieces, kept as one array of bytes. Here lives
its use, loading and saving; training is in `train`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, sqrt
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from bot.matching.features import VERSION, mark, of_pairs, of_word, place
from bot.matching.lexicon import Lexicon

MAX_CACHED_WORDS = 20_000
FEW_WORDS = 1_000.0  # added to the weight of evidence, so that one or two words prove less than many
SHARPNESS = 1.8  # how much a higher score raises a topic's chance above the others
MARGIN = 4.5  # how far the best topic must be above "none" to be as likely as not

Floats = NDArray[np.float32]


class ModelError(ValueError):
    """The model file is missing, damaged, or made for another lexicon."""


@dataclass(frozen=True, slots=True)
class Resemblance:
    """What a text is like: `chances` per shipped topic, together one; `ours` (0..1): is it about any of them?"""

    chances: Floats
    ours: float

    def chance(self, topic: int) -> float:
        """The chance of one topic; a wijk's own topic, which no model knows, has none."""
        return float(self.chances[topic]) if topic < len(self.chances) else 0.0


@dataclass(frozen=True, slots=True)
class Learned:
    """What training gives.

    `weights`: int8, shape (PLACES, topics + 1); the last column is "none of our topics".
    `scale`: float32, shape (topics + 1,), turns a column of bytes back into weights.
    `rarity`: float32, shape (PLACES,), how much each feature says.
    `marks`: uint16, shape (PLACES,), which feature each place belongs to.
    `specific`: forms that also turn up in stories about other topics -> share (0..1) of own stories.
    """

    weights: NDArray[np.int8]
    scale: Floats
    rarity: Floats
    marks: NDArray[np.uint16]
    specific: dict[str, float]


class Model:
    """Tells what texts resemble."""

    def __init__(self, learned: Learned, fingerprint: str) -> None:
        self.specific = learned.specific
        self._learned = learned
        self._marks: list[int] = learned.marks.tolist()  # a list is quicker to look into, one at a time
        self._fingerprint = fingerprint
        self._words: dict[str, tuple[Floats, float]] = {}

    @classmethod
    def load(cls, path: Path, lexicon: Lexicon) -> "Model":
        """Read a saved model; raises `ModelError` when it does not belong to this lexicon."""
        try:
            with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
                specific = dict(zip(file["forms"].tolist(), file["shares"].tolist(), strict=True))
                learned = Learned(file["weights"], file["scale"], file["rarity"], file["marks"], specific)
                made_for = str(file["fingerprint"])
        except (OSError, ValueError, KeyError, BadZipFile) as error:
            raise ModelError(f"{path.name} cannot be read ({error}); make it with: wijkbot train") from error
        if made_for != fingerprint(lexicon):
            raise ModelError(f"{path.name} was made for another lexicon; make it again with: wijkbot train")
        return cls(learned, made_for)

    def save(self, path: Path) -> None:
        """Write the model as one compressed file."""
        learned = self._learned
        np.savez_compressed(
            path,
            weights=learned.weights,
            scale=learned.scale,
            rarity=learned.rarity,
            marks=learned.marks,
            forms=np.array(list(learned.specific)),
            shares=np.array(list(learned.specific.values()), dtype=np.float32),
            fingerprint=np.array(self._fingerprint),
        )

    def resemblance(self, words: Sequence[str]) -> Resemblance:
        """What a text of these words of meaning is like."""
        scores = np.zeros_like(self._learned.scale)
        squares = FEW_WORDS
        for part, square in (*map(self._word, words), self._part(of_pairs(words))):
            scores += part
            squares += square
        scores *= self._learned.scale * np.float32(1 / sqrt(squares))
        best = scores[:-1].max()
        chances: Floats = np.exp(SHARPNESS * (scores[:-1] - best))
        margin = float(best - scores[-1]) - MARGIN
        return Resemblance(chances / chances.sum(), 1 / (1 + exp(-margin)))

    def _word(self, word: str) -> tuple[Floats, float]:
        """One word's part; kept, as words come back often."""
        known = self._words.get(word)
        if known is None:
            known = self._part(of_word(word))
            if len(self._words) < MAX_CACHED_WORDS:
                self._words[word] = known
        return known

    def _part(self, features: Sequence[int]) -> tuple[Floats, float]:
        """Summed weights (in bytes) of those features that were learned, and the sum of their squared rarity."""
        learned = self._learned
        places = [place(feature) for feature in features if self._marks[place(feature)] == mark(feature)]
        summed = learned.weights[places].sum(axis=0, dtype=np.float32)
        return summed, float(np.square(learned.rarity[places]).sum())


def fingerprint(lexicon: Lexicon) -> str:
    """What a model must agree with: the lexicon, and the way features are made."""
    return f"{lexicon.fingerprint}-{VERSION}"
