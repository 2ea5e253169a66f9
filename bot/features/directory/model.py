"""The people of the wijk and their working groups as values, and the pure rules about them.

Not here: comparing the directory with a file (plan), reading and writing files (spreadsheet), rows of the
database (store).
"""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from rapidfuzz import fuzz

from bot.core.errors import UserError
from bot.core.folding import fold

ALIKE = 75.0  # of 100: from here on two names may be the same

OBSTACLE_KINDS = ("rule", "money", "cooperation", "time", "other")
"""What may stand in the way of a casus."""
STEUNGROEP = "steungroep"
"""The task of the working group that gets what another could not solve in time."""
TASKS = (*OBSTACLE_KINDS, STEUNGROEP)
LONGEST_GROUP_NAME = 40
MOST_GROUPS = 20
MOST_IN_GROUP = 30


@dataclass(frozen=True, slots=True)
class Organisation:
    """Where people work; `kind` is free text, such as 'welzijn'."""

    id: int
    name: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """One colleague. An empty text or list is unknown; no `wijken` is every wijk.

    `working_days` are ISO weekdays (1 is Monday), `paused_until` is the first day back, and `own_fields` names
    the fields this person changed themselves: a file leaves those alone.
    """

    id: int
    organisation_id: int
    organisation: str
    name: str
    job_title: str = ""
    tags: tuple[str, ...] = ()
    wijken: tuple[str, ...] = ()
    phone: str = ""
    email: str = ""
    working_days: frozenset[int] = frozenset()
    languages: tuple[str, ...] = ()
    lived_experience: bool = False
    phone_shown: bool = False
    email_shown: bool = False
    own_fields: frozenset[str] = frozenset()
    paused_until: date | None = None
    stand_in_id: int | None = None
    organisation_kind: str = ""


@dataclass(frozen=True, slots=True)
class WorkingGroup:
    """Colleagues who take up obstacles of these kinds. `chat_id` is the Telegram group they meet in, if any.

    Of all groups one at most takes a kind, and one at most is the steungroep.
    """

    id: int
    name: str
    obstacle_kinds: frozenset[str] = frozenset()
    is_steungroep: bool = False
    chat_id: int | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One person as a file has them. None means that the file has no such column, so the field is left alone."""

    number: int
    name: str
    organisation: str
    job_title: str | None = None
    tags: tuple[str, ...] | None = None
    wijken: tuple[str, ...] | None = None
    phone: str | None = None
    email: str | None = None
    working_days: frozenset[int] | None = None
    languages: tuple[str, ...] | None = None
    organisation_kind: str | None = None
    lived_experience: bool | None = None


def works_on(person: Person, day: date) -> bool:
    """Whether this is a working day of theirs; true when their days are unknown."""
    return not person.working_days or day.isoweekday() in person.working_days


def is_away(person: Person, day: date) -> bool:
    """Whether their pause still lasts on this day."""
    return person.paused_until is not None and day < person.paused_until


class AudienceKind(StrEnum):
    """By what people are chosen to send something to."""

    EVERYONE = "everyone"
    WIJK = "wijk"
    ORGANISATION = "organisation"
    JOB = "job"
    ROLE = "role"
    DOMAIN = "domain"
    TOPIC = "topic"
    GROUP = "group"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Part:
    """Some of an audience, such as everyone of one organisation; what `value` holds is up to the kind."""

    kind: AudienceKind
    value: str = ""


@dataclass(frozen=True, slots=True)
class Audience:
    """Who something is for: everyone in any of the parts, minus some people."""

    parts: tuple[Part, ...] = ()
    without: frozenset[int] = frozenset()

    def toggled(self, part: Part) -> "Audience":
        """With this part, or without it when it was there."""
        others = tuple(other for other in self.parts if other != part)
        return replace(self, parts=others if part in self.parts else (*self.parts, part))

    def toggled_person(self, person_id: int) -> "Audience":
        """Without this person, or with them when they were left out."""
        return replace(self, without=self.without ^ {person_id})


@dataclass(frozen=True, slots=True)
class Choice:
    """Something of a kind to choose, and how many people are in it."""

    value: str
    label: str
    count: int

    @property
    def key(self) -> str:
        """The value as it fits on a button."""
        return hashlib.sha256(self.value.encode()).hexdigest()[:10]


@dataclass(frozen=True, slots=True)
class Receivers:
    """The people of an audience, each list by name: who can be written to, who has not joined, who is not there."""

    ready: tuple[Person, ...] = ()
    absent: tuple[Person, ...] = ()
    unreachable: tuple[Person, ...] = ()


def found_by_name(people: Iterable[Person], words: str) -> Sequence[Person]:
    """The people whose name is like these words (a part will do), best first."""
    wanted = _parts(words)
    if not wanted:
        return ()
    scored = ((_likeness(wanted, _parts(person.name)), person) for person in people)
    found = [(score, person) for score, person in scored if score >= ALIKE]
    return [person for _, person in sorted(found, key=lambda pair: (-pair[0], pair[1].name))]


def _parts(name: str) -> list[str]:
    return re.findall(r"\w+", fold(name))


def _likeness(wanted: Sequence[str], name: Sequence[str]) -> float:
    """How well each wanted part is found in the name, on average: 100 is the same or the beginning of it."""
    best = (
        max((100.0 if part.startswith(word) else fuzz.ratio(word, part) for part in name), default=0.0)
        for word in wanted
    )
    return sum(best) / len(wanted)


def read_group_name(typed: str) -> str:
    """The name of a working group in one line. Raises a `UserError` when it is empty or too long."""
    name = " ".join(typed.split())
    if not any(map(str.isalpha, name)):
        raise UserError("directory-group-name-empty")
    if len(name) > LONGEST_GROUP_NAME:
        raise UserError("directory-group-name-long", count=len(name), most=LONGEST_GROUP_NAME)
    return name
