"""Action points as values, and the pure rules about them.

Not here: finding them in a note (reading).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

from bot.core.calendar import working_day_before
from bot.core.errors import UserError
from bot.core.member import Member

LONGEST_TEXT = 300
MOST_POINTS = 40  # that wait to be published, from one note
MOST_FOUND = 8
ALIKE = 80.0  # rapidfuzz, 0..100: from here on a name may be meant

Stage = Literal["before", "on"]
"""When somebody is reminded: the working day before, or the day itself."""


class State(StrEnum):
    """Where an action point is."""

    DRAFT = "draft"
    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class Shelf(StrEnum):
    """Which action points somebody looks at; the last three, of everybody, are for coordinators."""

    MINE = "mine"
    MINE_DONE = "mine_done"
    LATE = "late"
    OPEN = "open"
    DONE = "done"

    @property
    def own(self) -> bool:
        """Whether it holds the reader's own points only."""
        return self in (Shelf.MINE, Shelf.MINE_DONE)


@dataclass(frozen=True, slots=True)
class ActionPoint:
    """Something to be done. `owner_id` said yes to it, `asked_id` was asked to; each may be nobody.

    `changed_on` is the day on which somebody was last told of it; `note_id` is 0 when it comes from no note. Of a draft
    `by_hand` says whether anything of it was chosen or typed since it was proposed.
    """

    id: int
    text: str
    owner_id: int | None
    asked_id: int | None
    due: date | None
    state: State
    made_by: int | None
    note_id: int
    changed_on: date
    by_hand: bool = False

    def concerns(self, person_id: int) -> bool:
        """Whether this person does it, or was asked to."""
        return person_id in (self.owner_id, self.asked_id)

    def may_be_seen_by(self, member: Member) -> bool:
        """A draft is for coordinators; the rest also for whom it concerns."""
        return member.is_coordinator() or (self.state is not State.DRAFT and self.concerns(member.person_id))

    def is_late(self, today: date) -> bool:
        """Whether its day has passed and it is still to be done."""
        return self.state is State.OPEN and self.due is not None and self.due < today


def reminder(point: ActionPoint, today: date) -> Stage | None:
    """Which reminder is due today; none on a day on which somebody was told of the point already."""
    if point.state is not State.OPEN or point.due is None or point.changed_on >= today:
        return None
    if today == point.due:
        return "on"
    return "before" if today == working_day_before(point.due) else None


def on_shelf(points: Iterable[ActionPoint], shelf: Shelf, member: Member, today: date) -> list[ActionPoint]:
    """The points of a shelf: to be done first what is due first, done last what was told of last."""
    own = [point for point in points if not shelf.own or point.concerns(member.person_id)]
    match shelf:
        case Shelf.MINE | Shelf.OPEN:
            return _by_day(point for point in own if point.state is State.OPEN)
        case Shelf.LATE:
            return _by_day(point for point in own if point.is_late(today))
        case Shelf.DONE | Shelf.MINE_DONE:
            done = (point for point in own if point.state is State.DONE)
            return sorted(done, key=lambda point: (point.changed_on, point.id), reverse=True)


def _by_day(points: Iterable[ActionPoint]) -> list[ActionPoint]:
    return sorted(points, key=lambda point: (point.due or date.max, point.id))


def behind_command(typed: str) -> str:
    """What was typed behind '/acties nieuw', or all of it."""
    if not typed.startswith("/"):
        return typed
    _, _, rest = (*typed.split(maxsplit=2), "", "", "")[:3]
    return rest


def read_text(typed: str) -> str:
    """What has to be done, in one line. Raises a `UserError` that says what to mend."""
    text = " ".join(typed.split())
    if not any(map(str.isalpha, text)):
        raise UserError("actions-text-empty")
    if len(text) > LONGEST_TEXT:
        raise UserError("actions-text-long", count=len(text), most=LONGEST_TEXT)
    return text
