"""One search: from what is wanted to an answer, by the rules of ranking.

Keeps nothing between two questions. What a question wants is in `wanted`, scores are in `rank`.
"""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from bot.matching.facts import Fact
from bot.matching.index import Index, Mask
from bot.matching.lexicon import Lexicon
from bot.matching.model import Floats
from bot.matching.needs import Need
from bot.matching.rank import FEW_TOPICS, aspects, complementing, coverage, covered, literal
from bot.matching.team import smallest_team
from bot.matching.values import AskedTopic, Found, Kind, Match, Reason
from bot.matching.wanted import Wanted

SURE = 0.5  # below this the bot asks back
PROPOSED_FROM = 0.2  # someone who covers no need this well is not proposed
RELATIVE_FROM = 0.3  # nor is one who scores less than this share of the best
ELSEWHERE = 0.4  # what somebody outside the asked wijk or organisation keeps of their score
OWN_DESK = 0.6  # what a colleague of the asker's own organisation keeps
LITERAL = 0.25  # most that the asker's very words in someone's tags can add
RARE = 0.7  # what a rare word of the asker in someone's tags is worth by itself
TIE = 0.02  # scores this close are equal: then working today and load decide
LEARNED = 0.04  # most that earlier experiences add to a score or take from it
HINTED_FROM = 0.05  # somebody for what a question may be about besides, times the chance that it is
ALL_AT_ONCE = 100.0  # who knows all that is asked comes before any combination
SHOWN = 3  # how many people are shown at once, and should complement each other
MAX_CHOICES = 3
MAX_RANKED = 200

Learned = Mapping[str, Mapping[int, float]]
"""Topic id -> key of a person -> how earlier answers worked out, -1 (badly) to 1 (well)."""
NOTHING_LEARNED: Learned = {}


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What counts besides knowledge: who asks, who is away, who works today, who was asked how often, how it went."""

    asker: int | None = None
    away: Container[int] = ()
    today: frozenset[int] | None = None
    load: Mapping[int, int] = field(default_factory=dict)
    learned: Learned = field(default_factory=dict)
    limit: int = 10


class Search:
    """Answers what is wanted from an index."""

    def __init__(self, lexicon: Lexicon, index: Index) -> None:
        self._topics = lexicon.topics
        self._index = index
        numbers = {topic.id: number for number, topic in enumerate(lexicon.topics)}
        self._near = [[numbers[near] for near in topic.near] for topic in lexicon.topics]

    def found(self, wanted: Wanted, around: Circumstances) -> Found:
        """The answer to what is wanted; whoever stands higher by what was learned is marked."""
        found = self._found(wanted, around)
        learned = [around.learned[topic.id] for topic in found.topics if topic.id in around.learned]
        if not learned:
            return found
        before = [
            match.key for match in self._found(wanted, replace(around, learned=NOTHING_LEARNED)).matches
        ]
        matches = (
            replace(match, helped=_worth(learned, match.key) > 0 and match.key not in before[: place + 1])
            for place, match in enumerate(found.matches)
        )
        return replace(found, matches=tuple(matches))

    def _found(self, wanted: Wanted, around: Circumstances) -> Found:
        answer = Found("nobody", self.asked(wanted.needs), wijk=wanted.wijk, unknown_words=wanted.unknown)
        if wanted.people:
            return replace(answer, kind="people", matches=self._named(wanted.people, around))
        levels = self._levels(wanted)
        weights = np.array([need.weight for need in wanted.needs] or [1.0], dtype=np.float32)
        proposed = (levels * weights[:, None]).max(axis=0, initial=0) >= PROPOSED_FROM
        present = self._present(proposed, around)
        known = covered(levels, present)
        usable = proposed & (present | _only_answer(known, present))
        total: Floats = np.minimum(1, weights @ levels / len(weights)) * usable * self._own_desk(around)
        learned = self._learned(wanted.needs, around)
        answerable = (known & usable).any(axis=1)
        whole = known[answerable].all(axis=0) & usable
        if answerable.sum() > 1 and not whole.any():
            levels, known = (levels + learned)[answerable], (known & usable)[answerable]
            team = smallest_team(levels, known, self._index.organisations())
            also = self._hinted(wanted, team, around)
            matches = self._matches((*team, *also)[: max(SHOWN, len(team))], total, wanted, around, set(also))
            return replace(answer, kind="team", matches=matches)
        rows = self._ranked(total, learned, around)
        if answerable.sum() > 1:
            rows.sort(key=lambda row: not whole[row])
        also = [row for row in self._hinted(wanted, rows[:1], around) if row not in rows] if rows else []
        worth = total + learned + ALL_AT_ONCE * (answerable.sum() > 1) * whole
        rows = self._complementing([*rows, *also], wanted, worth, around)
        choices = self._choices(wanted.needs) if rows else ()
        matches = self._matches(rows[: around.limit], total, wanted, around, set(also))
        return replace(answer, kind=_kind(rows, choices), choices=choices, matches=matches)

    def _hinted(self, wanted: Wanted, rows: Sequence[int], around: Circumstances) -> list[int]:
        """The best person for each thing the question may be about besides, which `rows` do not know; likeliest first."""
        if not wanted.hints:
            return []
        levels = self._expected(wanted.hints, wanted, around)
        levels *= self._present(levels.max(axis=0) >= HINTED_FROM, around)
        gains = levels.max(axis=1) - levels[:, rows].max(axis=1)
        likeliest = [hint for hint in np.argsort(-gains) if gains[hint] >= HINTED_FROM]
        return [row for row in dict.fromkeys(levels[likeliest].argmax(axis=1).tolist()) if row not in rows]

    def _complementing(
        self, rows: list[int], wanted: Wanted, worth: Floats, around: Circumstances
    ) -> list[int]:
        """The rows with the first ones complementing each other: together they cover most of what may be asked."""
        if len(rows) < 2 or not wanted.needs:
            return rows
        return complementing(
            rows, self._expected((*wanted.needs, *wanted.hints), wanted, around), worth, SHOWN
        )

    def _expected(self, needs: Sequence[Need], wanted: Wanted, around: Circumstances) -> Floats:
        """How well everybody knows each topic that may be asked, times the chance that it is, shape (topics, rows)."""
        kept: Floats = aspects(self._index, needs, self._near) * self._kept(wanted) * self._own_desk(around)
        return kept

    def asked(self, needs: Sequence[Need]) -> tuple[AskedTopic, ...]:
        """The needs as the values that callers see."""
        return tuple(
            AskedTopic(self._topics[need.main].id, need.weight, need.words, len(need.topics) > FEW_TOPICS)
            for need in needs
        )

    def _named(self, rows: Sequence[int], around: Circumstances) -> tuple[Match, ...]:
        """The people who were asked for by name."""
        people = map(self._index.profile, rows)
        return tuple(Match(p.key, 1.0, (Reason(None, p.name, "name"),), p.key in around.away) for p in people)

    def _levels(self, wanted: Wanted) -> Floats:
        """How well everybody fits each need, or without needs the rest of the question, shape (needs or 1, rows)."""
        rare = RARE * literal(self._index, wanted.unknown)
        if wanted.needs:
            levels = coverage(self._index, wanted.needs, self._near)
            levels *= 1 + LITERAL * literal(self._index, wanted.words)
            if len(wanted.needs) == 1:
                np.maximum(levels, rare, out=levels)
        elif wanted.organisations or wanted.languages:
            levels = np.ones((1, self._index.rows), dtype=np.float32)
        else:
            levels = rare[None, :]
        return levels * self._kept(wanted)

    def _kept(self, wanted: Wanted) -> Floats:
        """What everybody keeps of their score, given the wijk, organisation and language asked for, shape (rows,)."""
        kept = np.ones(self._index.rows, dtype=np.float32)
        if wanted.wijk:
            kept[~self._index.in_wijk(wanted.wijk)] *= ELSEWHERE
        if wanted.organisations:
            kept[~self._index.at_organisations(wanted.organisations)] *= ELSEWHERE if wanted.needs else 0
        for language in wanted.languages:
            speaking = self._index.speaking(language)
            if speaking.any() or not wanted.needs:
                kept[~speaking] = 0
        return kept

    def _own_desk(self, around: Circumstances) -> Floats:
        """Nobody is sent to themself, nor to their own desk when others know it as well, shape (rows,)."""
        kept = np.ones(self._index.rows, dtype=np.float32)
        row = self._index.row_of.get(around.asker) if around.asker is not None else None
        if row is not None:
            organisations = self._index.organisations()
            kept[organisations == organisations[row]] = OWN_DESK
            kept[row] = 0
        return kept

    def _present(self, proposed: Mask, around: Circumstances) -> Mask:
        """Who is not away, looked up only for those who may be proposed, shape (rows,)."""
        present = np.ones(self._index.rows, dtype=np.bool_)
        present[proposed] = [key not in around.away for key in self._index.keys()[proposed].tolist()]
        return present

    def _learned(self, needs: Sequence[Need], around: Circumstances) -> Floats:
        """What earlier experiences add to everybody's score or take from it, shape (rows,)."""
        learned = np.zeros(self._index.rows, dtype=np.float32)
        for need in needs:
            for key, worth in around.learned.get(self._topics[need.main].id, {}).items():
                row = self._index.row_of.get(key)
                if row is not None:
                    learned[row] += LEARNED * worth / len(needs)
        return learned

    def _ranked(self, total: Floats, learned: Floats, around: Circumstances) -> list[int]:
        """Rows by score and what was learned; among equals who works today, then who was asked least."""
        rows = np.flatnonzero(total > RELATIVE_FROM * total.max(initial=0))
        if len(rows) > MAX_RANKED:
            rows = rows[np.argpartition(-total[rows], MAX_RANKED)[:MAX_RANKED]]
        scores, keys = (total + learned)[rows].tolist(), self._index.keys()[rows].tolist()
        order = [
            (
                -int(score / TIE),
                around.today is not None and key not in around.today,
                around.load.get(key, 0),
                -score,
                key,
            )
            for score, key in zip(scores, keys, strict=True)
        ]
        return [row for _, row in sorted(zip(order, rows.tolist(), strict=True))]

    def _choices(self, needs: Sequence[Need]) -> tuple[str, ...]:
        """Topics to ask back: when it is not sure what is asked, or a word has meanings far apart."""
        if not needs or (needs[0].weight >= SURE and not self._ambiguous(needs)):
            return ()
        topics = dict.fromkeys(topic for need in needs for topic in need.topics)
        return tuple(self._topics[topic].id for topic in topics)[:MAX_CHOICES] if len(topics) > 1 else ()

    def _ambiguous(self, needs: Sequence[Need]) -> bool:
        """One thing is asked, in an abbreviation with two meanings that have nothing to do with each other (BW)."""
        if len(needs) > 1 or len(needs[0].topics) != 2 or not needs[0].short:
            return False
        first, second = needs[0].topics
        apart = self._topics[first].domain != self._topics[second].domain and second not in self._near[first]
        return apart and needs[0].topics[second] >= 0.9 * needs[0].weight

    def _matches(
        self,
        rows: Sequence[int],
        total: Floats,
        wanted: Wanted,
        around: Circumstances,
        hinted: Container[int] = (),
    ) -> tuple[Match, ...]:
        asked = [topic for need in (*wanted.needs, *wanted.hints) for topic in need.topics]
        near = [other for topic in asked for other in self._near[topic]]
        found = []
        for row in rows:
            facts = self._index.facts[row]
            reasons = self._reasons(facts, asked) or self._reasons(facts, near)
            own_words = (fact for fact in facts if not fact.words.isdisjoint(wanted.words))
            reasons += [Reason(None, fact.text, fact.source) for fact in own_words]
            key = self._index.profile(row).key
            found.append(
                Match(
                    key,
                    float(total[row]),
                    tuple(dict.fromkeys(reasons)),
                    key in around.away,
                    hinted=row in hinted,
                )
            )
        return tuple(found)

    def _reasons(self, facts: Sequence[Fact], topics: Sequence[int]) -> list[Reason]:
        """Which words of a person are about these topics, in the order of the topics."""
        wanted = frozenset(topics)
        telling = [fact for fact in facts if not wanted.isdisjoint(fact.topics)]
        return [
            Reason(self._topics[topic].id, fact.text, fact.source)
            for topic in topics
            for fact in telling
            if topic in fact.topics
        ]


def _only_answer(known: Mask, present: Mask) -> Mask:
    """Who, though away, covers a need that nobody present covers, shape (rows,)."""
    unanswered = ~(known & present).any(axis=1)
    return np.asarray(known[unanswered].any(axis=0))


def _worth(learned: Sequence[Mapping[int, float]], key: int) -> float:
    """How it went with one person on all topics together."""
    return sum(of_topic.get(key, 0.0) for of_topic in learned)


def _kind(rows: Sequence[int], choices: Sequence[str]) -> Kind:
    if not rows:
        return "nobody"
    return "unsure" if choices else "people"
