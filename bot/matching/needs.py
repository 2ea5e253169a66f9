"""From what a text says to what is asked: the separate needs, and how sure that is.

A need is one thing somebody should know about. Matched words of different topics are different
needs; a story without words of the field is one need with the topics it may be about.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot.matching.model import Resemblance
from bot.matching.phrases import Hit
from bot.matching.understand import Reading, Rest

MAX_NEEDS = 5
MAX_GUESSES = 4
CLEAR = 3.0  # when the likeliest topics together have this part (1 / CLEAR) of all chance, it is clear what a text is like
NAMED_FROM = 0.45  # how sure a word of the field must make a topic to be a need of its own
ASKED_FROM = 0.5  # share of the strongest need's weight that another one must reach
GUESS_FROM = 0.25  # share of the likeliest topic's evidence that another guess must reach
REST_FROM = 0.5  # how sure the model must be of a part of a question
REST_WEIGHT = 0.8
NAMED_TRUST = 0.5
HINTED = 3
HINT_FROM = 0.06


@dataclass(frozen=True, slots=True)
class Need:
    """One thing asked: topics that would answer it (number -> 0..1, strongest first) and the asker's words.

    `short`: it is asked with nothing but an abbreviation, which may mean something else.
    """

    topics: dict[int, float]
    words: tuple[str, ...] = ()
    short: bool = False

    @property
    def main(self) -> int:
        """The topic that answers it best."""
        return next(iter(self.topics))

    @property
    def weight(self) -> float:
        """How surely this is asked, 0..1."""
        return next(iter(self.topics.values()))


def needs(reading: Reading) -> tuple[Need, ...]:
    """The needs in a text, surest first; a text about nothing of ours gives one of hardly any weight."""
    evidence = _evidence(reading)
    asked = [need for need in _named(reading, evidence) if need.weight >= NAMED_FROM]
    taken = {topic for need in asked for topic in need.topics}
    asked += [need for rest in reading.rests if (need := _unnamed(reading, rest, taken))]
    if not asked or (reading.is_story and len(asked) < 2):
        words = asked[0].words if asked else ()
        asked = [Need(_guesses(evidence), words)]
    asked.sort(key=lambda need: -need.weight)
    least = ASKED_FROM * asked[0].weight
    return tuple(need for need in asked[:MAX_NEEDS] if need.weight >= least)


def hints(reading: Reading, asked: Sequence[Need], near: Sequence[Sequence[int]]) -> tuple[Need, ...]:
    """What the parts of a text may be about besides what is asked, each with its chance as the weight."""
    known = {topic for need in asked for topic in (need.main, *near[need.main])}
    found: dict[int, Need] = {}
    parts = (*reading.clauses, *(rest for rest in reading.rests if not rest.domain))
    for clause in parts:
        for number, likely in clause.resembles.likeliest[:HINTED]:
            chance = likely * clause.resembles.ours
            older = found.get(number)
            if number not in known and chance >= HINT_FROM and (older is None or chance > older.weight):
                found[number] = Need({number: chance}, (_typed(reading, clause),))
    return tuple(found.values())


def _evidence(reading: Reading) -> dict[int, float]:
    """Per topic the joint evidence of words and model; the model leads on long stories."""
    resembles = reading.resembles
    trust_words = (0.5 + 0.5 * reading.explained) * (NAMED_TRUST + (1 - NAMED_TRUST) * resembles.ours)
    trust_model = (1.0 - 0.6 * reading.explained) * resembles.ours
    likely = _likely(resembles)
    return {
        topic: 1
        - (1 - reading.weights.get(topic, 0.0) * trust_words) * (1 - likely.get(topic, 0.0) * trust_model)
        for topic in {*reading.weights, *likely}
    }


def _named(reading: Reading, evidence: dict[int, float]) -> list[Need]:
    """One need per topic that words of the text point to.

    A word with several senses gets those that most other words share ("cv, sollicitatiebrief").
    """
    shared = Counter([sense.topic for hit in reading.hits for sense in hit.senses])
    topics: dict[int, dict[int, float]] = {}
    words: dict[int, list[str]] = {}
    plain: set[int] = set()
    for hit in reading.hits:
        senses = [sense.topic for sense in hit.senses]
        if len(senses) > 1:
            most = max(map(shared.__getitem__, senses))
            senses = [topic for topic in senses if shared[topic] == most]
            senses.sort(key=evidence.__getitem__, reverse=True)
        main = next((topic for topic in senses if topic in topics), senses[0])
        topics.setdefault(main, {}).update({topic: evidence[topic] for topic in senses})
        words.setdefault(main, []).append(_typed(reading, hit))
        if hit.kind != "short":
            plain.add(main)
    return [
        Need(_sorted(topics[main]), tuple(dict.fromkeys(words[main])), main not in plain) for main in topics
    ]


def _unnamed(reading: Reading, rest: Rest, taken: set[int]) -> Need | None:
    """The need in a part of a question that no form explains: a whole domain, or what the model is sure of."""
    topics = _whole_domain(rest) if rest.domain else _guesses(_likely(rest.resembles))
    sure = rest.domain or rest.resembles.chance(next(iter(topics))) * rest.resembles.ours >= REST_FROM
    if not sure or not taken.isdisjoint(topics):
        return None
    return Need({t: REST_WEIGHT * value for t, value in topics.items()}, (_typed(reading, rest),))


def _whole_domain(rest: Rest) -> dict[int, float]:
    """Every topic of the domain, the ones that the words resemble a little more."""
    best = max(rest.resembles.chance(topic) for topic in rest.domain) + 1e-9
    return _sorted({topic: 0.6 + 0.4 * rest.resembles.chance(topic) / best for topic in rest.domain})


def _guesses(evidence: dict[int, float]) -> dict[int, float]:
    """The few likeliest topics, as alternatives of one need."""
    ranked = list(_sorted(evidence).items())[:MAX_GUESSES]
    return {topic: value for topic, value in ranked if value >= GUESS_FROM * ranked[0][1]}


def _likely(resembles: Resemblance) -> dict[int, float]:
    """The likeliest topics, each with its chance compared to the likeliest; less when many are as likely."""
    likeliest = resembles.likeliest[:MAX_GUESSES]
    together = min(1.0, CLEAR * sum(chance for _, chance in likeliest))
    return {number: together * chance / likeliest[0][1] for number, chance in likeliest}


def _sorted(topics: dict[int, float]) -> dict[int, float]:
    return dict(sorted(topics.items(), key=lambda pair: -pair[1]))


def _typed(reading: Reading, part: Hit | Rest) -> str:
    tokens = reading.tokens[part.start : part.end]
    return " ".join(token.typed for token in tokens if isinstance(part, Hit) or token.key in reading.words)
