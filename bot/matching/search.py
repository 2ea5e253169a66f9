"""One search: from what is wanted to an answer, by the rules of ranking.

Keeps nothing between two questions. What a question wants is in `wanted`, who can be proposed in `candidates`.
"""

from collections.abc import Collection, Container, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

import numpy as np

from bot.matching.candidates import Candidates, absent, candidates
from bot.matching.index import Index
from bot.matching.lexicon import Lexicon
from bot.matching.needs import Need
from bot.matching.rank import FEW_TOPICS, aspects, complementing
from bot.matching.reasons import Reasons
from bot.matching.team import smallest_team
from bot.matching.values import AskedTopic, Found, Kind, Match, Reason
from bot.matching.wanted import Wanted

SURE = 0.5  # below this the bot asks back
RELATIVE_FROM = 0.3  # who scores less than this share of the best is not proposed
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

Gains = Mapping[int, float]
"""Row -> what earlier experiences add to the score or take from it."""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What counts besides knowledge: who asks, who is away, who works today, who was asked how often, how it went."""

    asker: int | None = None
    away: Collection[int] = ()
    today: frozenset[int] | None = None
    load: Mapping[int, int] = field(default_factory=dict)
    learned: Learned = field(default_factory=dict)
    limit: int = 10


@dataclass(frozen=True, slots=True)
class Picked:
    """Who is proposed, as rows, best first; `hinted` are those for what the question may be about besides."""

    rows: Sequence[int]
    hinted: Container[int]
    is_team: bool


class Search:
    """Answers what is wanted from an index."""

    def __init__(self, lexicon: Lexicon, index: Index) -> None:
        self._topics = lexicon.topics
        self._index = index
        numbers = {topic.id: number for number, topic in enumerate(lexicon.topics)}
        self._near = [[numbers[near] for near in topic.near] for topic in lexicon.topics]

    def found(self, wanted: Wanted, around: Circumstances) -> Found:
        """The answer to what is wanted; whoever stands higher by what was learned is marked."""
        answer = partial(
            Found, topics=self.asked(wanted.needs), wijk=wanted.wijk, unknown_words=wanted.unknown
        )
        if wanted.people:
            return answer("people", matches=self._named(wanted.people, around))
        few = candidates(self._index, wanted, self._near, around.asker, around.away)
        pick = partial(self._picked, few, wanted, around)
        learned = self._learned(wanted.needs, around) if around.learned else {}
        picked = pick(learned)
        risen = _risen(picked.rows, pick({}).rows, learned) if learned else ()
        choices = self._choices(wanted.needs) if picked.rows and not picked.is_team else ()
        matches = self._matches(picked, few, wanted, around, risen)
        return answer(_kind(picked, choices), choices=choices, matches=matches)

    def _picked(self, few: Candidates, wanted: Wanted, around: Circumstances, learned: Gains) -> Picked:
        """Who knows all that is asked and who comes near to that; when nobody knows all, a team."""
        several = len(few.known) > 1
        whole = frozenset(few.rows.compress(few.known.all(axis=0)).tolist() if several else ())
        if several and not whole:
            team = self._team(few, learned)
            also = self._hinted(team, few, wanted, around)
            return Picked([*team, *also][: max(SHOWN, len(team))], also, is_team=True)
        rows = self._ranked(few, whole, learned, around)
        also = [row for row in self._hinted(rows[:1], few, wanted, around) if row not in rows]
        worth = {
            row: float(few.total[row]) + learned.get(row, 0.0) + ALL_AT_ONCE * (row in whole)
            for row in (*rows, *also)
        }
        return Picked(self._complementing(worth, few, wanted)[: around.limit], also, is_team=False)

    def _team(self, few: Candidates, learned: Gains) -> list[int]:
        """The smallest team of the candidates."""
        rows = few.rows.tolist()
        levels = few.levels
        if learned:
            levels = levels + np.array([learned.get(row, 0.0) for row in rows], dtype=np.float32)
        team = smallest_team(levels, few.known, self._index.organisations().take(few.rows))
        return [rows[place] for place in team]

    def _hinted(
        self, rows: Sequence[int], few: Candidates, wanted: Wanted, around: Circumstances
    ) -> list[int]:
        """The best person for each thing the question may be about besides, which `rows` do not know; likeliest first."""
        if not wanted.hints or not rows:
            return []
        levels = aspects(self._index, wanted.hints, self._near) * few.share
        if around.away:
            levels[:, absent(self._index, levels.max(axis=0) >= HINTED_FROM, around.away)] = 0
        known = levels.take(rows, axis=1).max(axis=1)
        gains = zip((levels.max(axis=1) - known).tolist(), levels.argmax(axis=1).tolist(), strict=True)
        likeliest = sorted((gain for gain in gains if gain[0] >= HINTED_FROM), key=lambda gain: -gain[0])
        return [row for row in dict.fromkeys(row for _, row in likeliest) if row not in rows]

    def _complementing(self, worth: Mapping[int, float], few: Candidates, wanted: Wanted) -> list[int]:
        """The rows of `worth` with the first ones complementing each other: together they cover most of what may be asked."""
        rows = list(worth)
        if len(rows) < 2 or not wanted.needs:
            return rows
        levels = aspects(self._index, (*wanted.needs, *wanted.hints), self._near)
        expected = levels.take(rows, axis=1) * few.share.take(rows)
        order = complementing(expected, np.array(list(worth.values()), dtype=np.float32), SHOWN)
        return [rows[place] for place in order]

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

    def _learned(self, needs: Sequence[Need], around: Circumstances) -> Gains:
        """What earlier experiences add to a score or take from it."""
        learned: dict[int, float] = {}
        for need in needs:
            for key, worth in around.learned.get(self._topics[need.main].id, {}).items():
                row = self._index.row_of.get(key)
                if row is not None:
                    learned[row] = learned.get(row, 0.0) + LEARNED * worth / len(needs)
        return learned

    def _ranked(
        self, few: Candidates, whole: Container[int], learned: Gains, around: Circumstances
    ) -> list[int]:
        """Who knows all that is asked, then by score and what was learned; among equals who works today, then who was
        asked least.
        """
        scores = few.total.take(few.rows)
        close = (scores > RELATIVE_FROM * scores.max(initial=0)).nonzero()[0]
        if len(close) > MAX_RANKED:
            close = close[np.argpartition(-scores[close], MAX_RANKED)[:MAX_RANKED]]
        rows = few.rows.take(close)
        order = []
        for row, key, total in zip(
            rows.tolist(), self._index.keys().take(rows).tolist(), scores.take(close).tolist(), strict=True
        ):
            score = total + learned.get(row, 0.0)
            is_off = around.today is not None and key not in around.today
            order.append(
                (row not in whole, -int(score / TIE), is_off, around.load.get(key, 0), -score, key, row)
            )
        return [row for *_, row in sorted(order)]

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
        self, picked: Picked, few: Candidates, wanted: Wanted, around: Circumstances, risen: Container[int]
    ) -> tuple[Match, ...]:
        reasons = Reasons(self._topics, self._near, wanted)
        found = []
        for row in picked.rows:
            key = self._index.profile(row).key
            why = reasons.of(self._index.facts[row])
            found.append(
                Match(key, float(few.total[row]), why, key in around.away, row in risen, row in picked.hinted)
            )
        return tuple(found)


def _risen(rows: Sequence[int], before: Sequence[int], learned: Gains) -> Container[int]:
    """Who stands higher than `before` by what was learned of them."""
    return {
        row for place, row in enumerate(rows) if learned.get(row, 0.0) > 0 and row not in before[: place + 1]
    }


def _kind(picked: Picked, choices: Sequence[str]) -> Kind:
    if picked.is_team:
        return "team"
    if not picked.rows:
        return "nobody"
    return "unsure" if choices else "people"
