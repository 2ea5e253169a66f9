"""A casus, who takes part, and who may see it. Pure.

Not here: its answers (form), its steps (clock), what stands in its way (obstacles).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.core.member import Member, Role


class State(StrEnum):
    """How far a casus is."""

    DRAFT = "draft"
    OPEN = "open"
    DONE = "done"
    WITHDRAWN = "withdrawn"


class Part(StrEnum):
    """How somebody takes part; whoever was chosen in a draft has not been asked yet."""

    CHOSEN = "chosen"
    INVITED = "invited"
    ACCEPTED = "accepted"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Participant:
    """A colleague who was asked to take part."""

    person_id: int
    part: Part


@dataclass(frozen=True, slots=True)
class Casus:
    """A casus without its answers. `title` is empty once its texts were erased; `brought_in_at` is none for a draft."""

    id: int
    year: int | None
    number: int | None
    title: str
    organisation_id: int | None
    organisation: str
    owner_id: int | None
    state: State
    brought_in_at: datetime | None
    ended_at: datetime | None
    reason: str
    erased: bool
    participants: tuple[Participant, ...] = ()

    @property
    def code(self) -> str:
        """How people call it: 2026-014."""
        return f"{self.year}-{self.number:03d}" if self.number else ""

    def those(self, *parts: Part) -> tuple[int, ...]:
        """The ids of the participants who are this far."""
        return tuple(someone.person_id for someone in self.participants if someone.part in parts)


@dataclass(frozen=True, slots=True)
class Stay:
    """A casus at a step: since when, until which day at the latest, and what was said about that already."""

    id: int
    casus_id: int
    step: str
    began_at: datetime
    due_on: date
    warned: bool
    asked: bool


def may_work_on(casus: Casus, member: Member) -> bool:
    """Who brought it in, who takes part, the contact persons of the organisation, and coordinators."""
    if casus.state is State.DRAFT:
        return member.person_id == casus.owner_id
    return may_decide(casus, member) or member.person_id in casus.those(Part.ACCEPTED)


def may_see(casus: Casus, member: Member) -> bool:
    """Whoever may work on it, and who was invited."""
    return may_work_on(casus, member) or member.person_id in casus.those(Part.INVITED)


def may_decide(casus: Casus, member: Member) -> bool:
    """Who may withdraw it: everyone who works on it but the participants."""
    own_contact = member.organisation_id == casus.organisation_id and member.role is Role.CONTACTPERSOON
    return member.person_id == casus.owner_id or own_contact or member.is_coordinator()


def contact_persons(members: Iterable[Member], organisation_id: int | None) -> list[Member]:
    """The contact persons of an organisation."""
    return [m for m in members if m.role is Role.CONTACTPERSOON and m.organisation_id == organisation_id]
