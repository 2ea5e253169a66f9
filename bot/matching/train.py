"""Training of the small model from the lexicon's words and example sentences.

Naive Bayes: how much likelier is a feature in texts of this topic than in all texts? Counting and
one logarithm, so it takes seconds and always gives the same. Needs NumPy only. Also learned: which
words of the field turn up in stories about something else.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.matching.features import PLACES, content, mark, of_pairs, of_word, place
from bot.matching.lexicon import Lexicon
from bot.matching.model import Floats, Learned, Model, fingerprint
from bot.matching.phrases import Phrases
from bot.matching.text import keys, tokenise

# How much one text of each kind counts. Everyday words stand alone and would else drown in sentences.
SHARES = {
    "examples": 1.0,
    "residents": 3.0,
    "everyday": 3.0,
    "terms": 0.4,
    "english": 0.4,
    "roles": 0.4,
    "organisations": 0.2,
}
# How many average topics' worth of "all texts" is mixed into each topic: few texts prove little.
DOUBT = 3.0
# And how many topics' worth of what is said about near topics.
KINSHIP = 0.5
# Weights are kept in this many steps either way: coarse enough for a small file, fine enough to score the same.
STEPS = 31


def train(lexicon: Lexicon) -> Model:
    """Learn a model from a lexicon's shipped topics and its sentences about nothing."""
    samples = list(_samples(lexicon))
    marks = _marks([sample.features for sample in samples])
    places = [[place(h) for h in sample.features if marks[place(h)] == mark(h)] for sample in samples]
    rarity = _rarity(places)
    counts = np.zeros((PLACES, lexicon.shipped + 1), dtype=np.float32)
    for sample, at in zip(samples, places, strict=True):
        values = rarity[at]
        np.add.at(counts[:, sample.label], at, sample.share * values / (np.linalg.norm(values) + 1e-6))
    weights = _log_ratios(counts, _neighbours(lexicon)) * rarity[:, None]
    scale = (np.maximum(np.abs(weights).max(axis=0), 1e-6) / STEPS).astype(np.float32)
    in_bytes = np.round(weights / scale).astype(np.int8)
    return Model(Learned(in_bytes, scale, rarity, marks, _specific(lexicon)), fingerprint(lexicon))


@dataclass(frozen=True, slots=True)
class _Sample:
    """One text to learn from: its features (hashes), its class, and how much it counts."""

    features: list[int]
    label: int
    share: float


def _samples(lexicon: Lexicon) -> Iterator[_Sample]:
    """Every text of the shipped topics; the last class is "none"."""
    for label, topic in enumerate(lexicon.topics[: lexicon.shipped]):
        for kind, share in SHARES.items():
            yield from (_Sample(_features(text), label, share) for text in getattr(topic, kind))
    for text in lexicon.none:
        share = SHARES["examples"] if " " in text else SHARES["everyday"]
        yield _Sample(_features(text), lexicon.shipped, share)


def _features(text: str) -> list[int]:
    words = content(keys(text))
    return [h for word in words for h in of_word(word)] + of_pairs(words)


def _marks(texts: Sequence[Sequence[int]]) -> NDArray[np.uint16]:
    """Whose each place is, shape (PLACES,): the feature that most texts have."""
    having = Counter(h for hashes in texts for h in set(hashes))
    marks = np.zeros(PLACES, dtype=np.uint16)
    for h, _ in sorted(having.items(), key=lambda pair: (pair[1], pair[0])):  # the last one stays
        marks[place(h)] = mark(h)
    return marks


def _rarity(texts: Sequence[Sequence[int]]) -> Floats:
    """Weight of each place, shape (PLACES,): the fewer texts have it, the more it says."""
    having = np.bincount([h for places in texts for h in set(places)], minlength=PLACES)
    rarity: Floats = np.log((len(texts) + 1) / (having + 1)).astype(np.float32)
    return rarity


def _log_ratios(counts: Floats, near: Sequence[set[int]]) -> Floats:
    """How much likelier each feature is in a class than anywhere, shape (PLACES, classes)."""
    sizes = counts.sum(axis=0)
    average = sizes.mean()
    anywhere = (counts.sum(axis=1, keepdims=True) + 0.01) / (counts.sum() + 0.01 * len(counts))
    shares = counts + DOUBT * average * anywhere
    for label, topics in enumerate(near):
        nearby = counts[:, sorted(topics)].sum(axis=1)
        shares[:, label] += KINSHIP * average * nearby / nearby.sum()
    ratios: Floats = np.log(shares / shares.sum(axis=0) / anywhere).astype(np.float32)
    return ratios


def _specific(lexicon: Lexicon) -> dict[str, float]:
    """Forms that turn up in stories about other topics ("huisarts"), each with its share of stories about its own."""
    phrases = Phrases(lexicon)
    stories = [
        (sentence, near)
        for topic, near in zip(lexicon.topics, _neighbours(lexicon), strict=False)
        for sentence in topic.examples
    ]
    stories += [(sentence, set()) for sentence in lexicon.none]
    own: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for sentence, topics in stories:
        tokens = tokenise(sentence)
        for hit in phrases.scan(tokens):
            form = "".join(token.key for token in tokens[hit.start : hit.end])
            seen[form] += 1
            own[form] += any(sense.topic in topics for sense in hit.senses)
    return {form: (own[form] + 1) / (count + 1) for form, count in seen.items() if own[form] < count}


def _neighbours(lexicon: Lexicon) -> list[set[int]]:
    """Each shipped topic with itself and the topics near it, either way."""
    topics = lexicon.topics[: lexicon.shipped]
    numbers = {topic.id: number for number, topic in enumerate(topics)}
    found = [
        {number, *(numbers[near] for near in topic.near if near in numbers)}
        for number, topic in enumerate(topics)
    ]
    for number, near in enumerate(found):
        for other in tuple(near):
            found[other].add(number)
    return found
