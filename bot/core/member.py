"""Who is speaking: an admitted person and what they may do.

Not here: how somebody becomes a member (features.membership) and what they know (features.directory).
"""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a member may do; each role may do what the ones before it may."""

    LID = "lid"
    CONTACTPERSOON = "contactpersoon"
    COORDINATOR = "coordinator"
    BEHEERDER = "beheerder"

    def may_act_as(self, other: "Role") -> bool:
        """Whether this role includes the other."""
        order = list(Role)
        return order.index(self) >= order.index(other)


@dataclass(frozen=True, slots=True)
class Member:
    """An admitted person who speaks with the bot; `user_id` is also the id of their private chat."""

    person_id: int
    user_id: int
    name: str
    organisation_id: int
    role: Role
    language: str

    def is_coordinator(self) -> bool:
        """Whether this member coordinates the wijk (a beheerder does too)."""
        return self.role.may_act_as(Role.COORDINATOR)
