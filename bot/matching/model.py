"""The small trained model: which topics does a whole text resemble?

A linear classifier over hashed words and letter pieces, one row of bytes a feature. Here lives
its use, loading and saving; training is in `train`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp, sqrt
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from bot.matching.features import VERSION, of_pairs, of_word
from bot.matching.lexicon import Lexicon

MAX_CACHED_WORDS = 20_000
LIKELIEST = 4  # topics told with a resemblance: as many as are guessed at or hinted at, at most
FEW_WORDS = 1_000.0  # added to the weight of evidence, so that one or two words prove less than many
MARGIN = 4.5  # how far the best topic stands above "none" in a text of which one cannot tell
MARGIN_SHARE = 0.2  # what that counts beside what was learned of being ours
OFFSET = 2.15  # added, being ours is as likely as not

Floats = NDArray[np.float32]


class ModelError(ValueError):
    """The model file is missing, damaged, or made for another lexicon."""


@dataclass(frozen=True, slots=True)
class Resemblance:
    """What a text is like: `chances` per shipped topic, together one; `ours` (0..1): is it about any of them?

    `likeliest`: some topics of which the chance is best, each with its chance.
    """

    chances: Floats
    ours: float
    likeliest: Sequence[tuple[int, float]]

    def chance(self, topic: int) -> float:
        """The chance of one topic; a wijk's own topic, which no model knows, has none."""
        return float(self.chances[topic]) if topic < len(self.chances) else 0.0


@dataclass(frozen=True, slots=True)
class Learned:
    """What training gives.

    `features`: uint32, shape (features,), hashes in rising order.
    `row_of`: int32, shape (features,), the row of `weights` of each feature: those of the same texts share one.
    `weights`: int8, shape (rows, topics + 1); the last column is "none of our topics".
    `scale`: float32, shape (topics + 1,), turns a column of bytes back into weights.
    `rarity`: float32, shape (features,), how much each feature says.
    `ours`: float32, shape (features + 1,), for or against being about any topic; the last one is for every text.
    `specific`: forms that also turn up in stories about other topics -> share (0..1) of own stories.
    """

    features: NDArray[np.uint32]
    row_of: NDArray[np.int32]
    weights: NDArray[np.int8]
    scale: Floats
    rarity: Floats
    ours: Floats
    specific: dict[str, float]


class Model:
    """Tells what texts resemble."""

    def __init__(self, learned: Learned, fingerprint: str) -> None:
        self.specific = learned.specific
        self._learned = learned
        self._fingerprint = fingerprint
        self._nothing = np.zeros_like(learned.scale)
        self._bias = float(learned.ours[-1])
        self._word = lru_cache(MAX_CACHED_WORDS)(self._of_word)
        self._pair = lru_cache(MAX_CACHED_WORDS)(self._of_pair)

    @classmethod
    def load(cls, path: Path, lexicon: Lexicon) -> "Model":
        """Read a saved model; raises `ModelError` when it does not belong to this lexicon."""
        try:
            with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
                specific = dict(zip(file["forms"].tolist(), file["shares"].tolist(), strict=True))
                learned = Learned(
                    file["features"],
                    file["row_of"],
                    file["weights"],
                    file["scale"],
                    file["rarity"],
                    file["ours"],
                    specific,
                )
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
            features=learned.features,
            row_of=learned.row_of,
            weights=learned.weights,
            scale=learned.scale,
            rarity=learned.rarity,
            ours=learned.ours,
            forms=np.array(list(learned.specific)),
            shares=np.array(list(learned.specific.values()), dtype=np.float32),
            fingerprint=np.array(self._fingerprint),
        )

    def resemblance(self, words: Sequence[str]) -> Resemblance:
        """What a text of these words of meaning is like."""
        parts = [part for part in (*map(self._word, words), *map(self._pair, words, words[1:])) if part]
        size = sqrt(FEW_WORDS + sum([part.square for part in parts]))
        scores = sum([part.topics for part in parts], start=self._nothing) / np.float32(size)
        topics, none = scores[:-1], float(scores[-1])
        likeliest = topics.argsort()[: -LIKELIEST - 1 : -1]
        best = topics[likeliest[0]]
        chances: Floats = np.exp(topics - best)
        chances /= np.add.reduce(chances)
        ours = sum([part.ours for part in parts]) / size + self._bias
        ours += MARGIN_SHARE * (float(best) - none - MARGIN)
        return Resemblance(
            chances,
            1 / (1 + exp(OFFSET - ours)),
            list(zip(likeliest.tolist(), chances[likeliest].tolist(), strict=True)),
        )

    def _of_word(self, word: str) -> "_Part | None":
        return self._part(of_word(word))

    def _of_pair(self, left: str, right: str) -> "_Part | None":
        return self._part(of_pairs((left, right)))

    def _part(self, features: Sequence[int]) -> "_Part | None":
        learned = self._learned
        places = places_of(features, learned.features)
        if not places.size:
            return None
        rarity = learned.rarity[places]
        return _Part(
            learned.weights[learned.row_of[places]].sum(axis=0, dtype=np.float32) * learned.scale,
            float(np.square(rarity).sum()),
            float(rarity @ learned.ours[places]),
        )


@dataclass(frozen=True, slots=True)
class _Part:
    """What some features say: of each topic and "none", how much in all, and of being ours."""

    topics: Floats
    square: float
    ours: float


def places_of(features: Sequence[int], known: NDArray[np.uint32]) -> NDArray[np.intp]:
    """Where those features (hashes) that are among the `known` ones, which rise, stand; shape (as many,)."""
    wanted = np.array(features, dtype=np.uint32)
    places = known.searchsorted(wanted)
    found: NDArray[np.intp] = places[known.take(places, mode="clip") == wanted]
    return found


def fingerprint(lexicon: Lexicon) -> str:
    """What a model must agree with: the lexicon, and the way features are made."""
    return f"{lexicon.fingerprint}-{VERSION}"
