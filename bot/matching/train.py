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

from bot.matching.features import content, of_pairs, of_word
from bot.matching.lexicon import Lexicon
from bot.matching.model import FEW_WORDS, Floats, Learned, Model, fingerprint, places_of
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
DOUBT = 1.5
# And how many topics' worth of what is said about near topics.
KINSHIP = 0.5
# A whole word says so much more than one of its pieces.
WHOLE_WORD = 2.0
# Learning to tell ours from nothing.
STEPS_OF_DESCENT = 800
PACE = 10.0
MOMENTUM = 0.9
SHRINKAGE = 1e-5
# Weights are kept in this many steps either way: coarse enough for a small file, fine enough to score the same.
STEPS = 31


def train(lexicon: Lexicon) -> Model:
    """Learn a model from a lexicon's shipped topics and its sentences about nothing."""
    samples = list(_samples(lexicon))
    features = _kept(samples)
    texts = [places_of(sample.features, features) for sample in samples]
    rarity = _rarity(texts, len(features))
    rarity[places_of(list({word for sample in samples for word in sample.words}), features)] *= WHOLE_WORD
    counts = np.zeros((len(features), lexicon.shipped + 1), dtype=np.float32)
    for sample, rows in zip(samples, texts, strict=True):
        values = rarity[rows]
        np.add.at(counts[:, sample.label], rows, sample.share * values / (np.linalg.norm(values) + 1e-6))
    weights = _log_ratios(counts, _neighbours(lexicon)) * rarity[:, None]
    scale = (np.maximum(np.abs(weights).max(axis=0), 1e-6) / STEPS).astype(np.float32)
    in_bytes = np.round(weights / scale).astype(np.int8)
    is_ours = np.array([sample.label != lexicon.shipped for sample in samples], dtype=np.float32)
    shares = np.array([_share_of_ours(sample, lexicon.shipped) for sample in samples], dtype=np.float32)
    ours = _logistic(texts, rarity, is_ours, shares)
    different, row_of = np.unique(in_bytes, axis=0, return_inverse=True)
    learned = Learned(features, row_of.astype(np.int32), different, scale, rarity, ours, _specific(lexicon))
    return Model(learned, fingerprint(lexicon))


@dataclass(frozen=True, slots=True)
class _Sample:
    """One text to learn from: the features (hashes) that are words, all features, its class, how much it counts."""

    words: list[int]
    features: list[int]
    label: int
    share: float


def _samples(lexicon: Lexicon) -> Iterator[_Sample]:
    """Every text of the shipped topics; the last class is "none"."""
    for label, topic in enumerate(lexicon.topics[: lexicon.shipped]):
        for kind, share in SHARES.items():
            yield from (_sample(text, label, share) for text in getattr(topic, kind))
    for text in lexicon.none:
        yield _sample(text, lexicon.shipped, SHARES["examples"] if " " in text else SHARES["everyday"])


def _sample(text: str, label: int, share: float) -> _Sample:
    words = content(keys(text))
    of_words = [of_word(word) for word in words]
    features = [feature for of_one in of_words for feature in of_one] + of_pairs(words)
    return _Sample([of_one[0] for of_one in of_words], features, label, share)


def _kept(samples: Sequence[_Sample]) -> NDArray[np.uint32]:
    """Every word, and what else stands in two texts or more, as rising hashes, shape (features,)."""
    having = Counter(feature for sample in samples for feature in set(sample.features))
    words = {word for sample in samples for word in sample.words}
    return np.array(sorted(words | {f for f, texts in having.items() if texts > 1}), dtype=np.uint32)


def _rarity(texts: Sequence[NDArray[np.intp]], features: int) -> Floats:
    """Weight of each feature, shape (features,): the fewer texts have it, the more it says."""
    having = np.bincount(np.concatenate([np.unique(rows) for rows in texts]), minlength=features)
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


def _share_of_ours(sample: _Sample, none: int) -> float:
    """How much a text counts for telling ours from nothing: mostly sentences, as single words prove little."""
    is_sentence = sample.share == SHARES["examples"]
    if sample.label == none:
        return 1.5 if is_sentence else 1.0
    return 1.0 if is_sentence else 0.3


def _logistic(texts: Sequence[NDArray[np.intp]], rarity: Floats, is_ours: Floats, shares: Floats) -> Floats:
    """Weights of a logistic regression, shape (features + 1,), the last one for every text.

    Gradient descent with Nesterov's momentum and a little shrinkage; the same steps every time.
    """
    rows, lengths = np.concatenate(texts), [len(text) for text in texts]
    text = np.repeat(np.arange(len(texts)), lengths)
    values = rarity[rows]
    sizes = np.sqrt(FEW_WORDS + np.bincount(text, weights=values**2, minlength=len(texts)))
    values = values / sizes[text]
    weights, speed = np.zeros(len(rarity) + 1), np.zeros(len(rarity) + 1)
    shares = shares / shares.sum()
    for _ in range(STEPS_OF_DESCENT):
        ahead = weights + MOMENTUM * speed
        scores = np.bincount(text, weights=ahead[rows] * values, minlength=len(texts)) + ahead[-1]
        errors = shares * (1 / (1 + np.exp(-scores)) - is_ours)
        slope = np.append(
            np.bincount(rows, weights=values * errors[text], minlength=len(rarity)) + SHRINKAGE * ahead[:-1],
            errors.sum(),
        )
        speed = MOMENTUM * speed - PACE * slope
        weights = weights + speed
    return weights.astype(np.float32)


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
