"""The people of the wijk as values, and the pure rules about them.

Not here: comparing the directory with a file (plan), reading and writing files (spreadsheet), rows of the
database (store).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


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


@dataclass(frozen=True, slots=True)
class Problem:
    """What has to be mended in a file: the row as the spreadsheet counts it, the heading, and the sentence."""

    row: int
    column: str
    key: str
    args: Mapping[str, str | int] = field(default_factory=dict)


def works_on(person: Person, day: date) -> bool:
    """Whether this is a working day of theirs; true when their days are unknown."""
    return not person.working_days or day.isoweekday() in person.working_days


def is_away(person: Person, day: date) -> bool:
    """Whether their pause still lasts on this day."""
    return person.paused_until is not None and day < person.paused_until
