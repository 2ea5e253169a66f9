"""What asking speaks of: a colleague who was found and why, an answer, an introduction. Pure.

Not here: how colleagues are found (matching), how it went afterwards (experience), what is said (views).
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

from bot.core.member import Member
from bot.features.directory.model import Person, is_away, works_on

PAGE = 3  # colleagues shown at once

Kind = Literal["people", "team", "nobody", "unsure", "unclear"]
Verdict = Literal["wrong", "right"]


@dataclass(frozen=True, slots=True)
class Why:
    """One reason: a topic (empty for a name, role or organisation asked for) and the person's own words."""

    topic: str
    words: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A colleague who was found, by id, and why. `helped`: stands higher because others were helped before;
    `hinted`: for what the question may be about besides what it asks.
    """

    person_id: int
    why: tuple[Why, ...]
    away: bool = False
    helped: bool = False
    hinted: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What a question led to, as it is kept so that 'meer' pages the same list; `unknown_words` are not kept.

    `whole`: the topics that stand for their whole domain, as the asker said no more than "wonen".
    """

    kind: Kind
    topics: tuple[str, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    choices: tuple[str, ...] = ()
    unknown_words: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()

    def topics_of(self, person_id: int) -> tuple[str, ...]:
        """The topics that this colleague was named for; all that were asked when it was for something near."""
        named = {why.topic: s.hinted for s in self.suggestions if s.person_id == person_id for why in s.why}
        if any(named.values()):
            return tuple(filter(None, named))
        return tuple(topic for topic in self.topics if topic in named) or self.topics


@dataclass(frozen=True, slots=True)
class Colleague:
    """A suggestion with what is known of the person today."""

    person: Person
    why: tuple[Why, ...]
    away_until: date | None
    works_today: bool | None
    stand_in: Person | None = None
    helped: bool = False
    hinted: bool = False

    @classmethod
    def of(cls, person: Person, suggestion: Suggestion, today: date, stand_in: Person | None) -> "Colleague":
        """The person as they are on this day; `works_today` is none when their days are unknown."""
        is_off = is_away(person, today)
        return cls(
            person,
            suggestion.why,
            away_until=person.paused_until if is_off else None,
            works_today=works_on(person, today) if person.working_days and not is_off else None,
            stand_in=stand_in if is_off else None,
            helped=suggestion.helped,
            hinted=suggestion.hinted,
        )


@dataclass(frozen=True, slots=True)
class Question:
    """A question that was asked; `text` is empty once its time has passed."""

    id: int
    asker_id: int | None
    text: str
    found: Found
    taken_by: int | None = None


class State(StrEnum):
    """How far an introduction is."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    PASSED_ON = "passed_on"
    SILENT = "silent"


class Outcome(StrEnum):
    """What the asker says some days after a yes: did it work out?"""

    YES = "yes"
    NOT_YET = "not_yet"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Introduction:
    """Somebody asks to be introduced to a colleague. `asker_id` is none when the asker left."""

    id: int
    question_id: int
    asker_id: int | None
    colleague_id: int
    state: State
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True)
class Reach:
    """How to get through to a colleague: themself, else the contact persons of their organisation.

    `joined` without `direct`: they take part, but blocked the bot or left Telegram.
    """

    direct: Member | None
    through: tuple[Member, ...]
    joined: bool
