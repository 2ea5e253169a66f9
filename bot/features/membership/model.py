"""Invitations, requests for access and standings as values, and who may hand out what. Pure.

Not here: rows of the database (store), the person behind a membership (directory).
"""

import hashlib
from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.core.member import Member, Role
from bot.features.directory.model import Person

START = "?start="
LONGEST_FIELD = 80

RequestState = Literal["open", "approved", "refused"]
Purpose = Literal["invite", "show"]
"""What a coordinator looks for somebody for."""


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A Telegram account that is not a member yet, as Telegram describes it."""

    user_id: int
    name: str
    username: str
    language: str


@dataclass(frozen=True, slots=True)
class Invite:
    """What is handed to a person. The link holds the only copy of the token."""

    link: str
    person: Person
    role: Role
    expires_at: datetime

    @property
    def token_hash(self) -> str:
        """What is kept of the token."""
        return hashed(self.link.rpartition(START)[2])


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invite as it is remembered."""

    id: int
    person_id: int
    role: Role
    expires_at: datetime
    opened_by: int | None
    used: bool


@dataclass(frozen=True, slots=True)
class Request:
    """Somebody who asked to be let in; `decided_by` is the name of the coordinator who answered."""

    newcomer: Newcomer
    state: RequestState
    decided_by: str


@dataclass(frozen=True, slots=True)
class Standing:
    """How somebody takes part. `reachable` is false once Telegram said that nobody is there."""

    role: Role
    reachable: bool


@dataclass(frozen=True, slots=True)
class Selection:
    """Which part of the list is shown: only who has not joined, only one wijk (empty is all), and which page."""

    page: int = 0
    absent: bool = False
    wijk: str = ""


@dataclass(frozen=True, slots=True)
class TypedPerson:
    """Somebody new in the directory, as a coordinator typed it."""

    name: str
    organisation: str
    job_title: str


def hashed(token: str) -> str:
    """SHA-256 of a token, in hexadecimal."""
    return hashlib.sha256(token.encode()).hexdigest()


def higher(one: Role, other: Role) -> Role:
    """The role of the two that may do most."""
    return one if one.may_act_as(other) else other


def roles_to_give(by: Member | None) -> tuple[Role, ...]:
    """The roles somebody may hand out; the command line on the server (none) and a beheerder may all."""
    if by is None or by.role is Role.BEHEERDER:
        return tuple(Role)
    return tuple(role for role in Role if role is not Role.BEHEERDER) if by.is_coordinator() else ()


def may_manage(by: Member | None, role: Role | None) -> bool:
    """Whether somebody may invite, change or remove a person who has this role, or none yet."""
    return bool(roles_to_give(by)) if role is None else role in roles_to_give(by)


def wijken(people: Iterable[Person]) -> list[str]:
    """Every wijk that somebody works in, by name."""
    return sorted({wijk for person in people for wijk in person.wijken})


def selected(people: Iterable[Person], selection: Selection, joined: Container[int]) -> list[Person]:
    """The people of a selection, all pages; who names no wijk works in every one."""
    return [
        person
        for person in people
        if not (selection.absent and person.id in joined)
        and (not selection.wijk or not person.wijken or selection.wijk in person.wijken)
    ]


def typed_person(text: str) -> TypedPerson | None:
    """'naam, organisatie, functie'; the last may be left out. None when it is something else."""
    name, organisation, job_title, *more = [part.strip() for part in text.split(",")] + [""] * 2
    too_long = any(len(part) > LONGEST_FIELD for part in (name, organisation, job_title))
    if not name or not organisation or too_long or any(more[:-1]):
        return None
    return TypedPerson(name, organisation, job_title)
