"""A sheet with four boxes, and what may be written in them. Pure.

Not here: rows of the database (store), the sheet as a picture (views, charts).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.core.errors import UserError

MOST_SHEETS = 50
MOST_IN_BOX = 10  # four full boxes fit in one message
LONGEST_LINE = 80
LONGEST_TITLE = 60

BULLET = re.compile(r"^\s*[-–*•]+\s*")


class Box(StrEnum):
    """The boxes, in the order of the arrows."""

    ACTIVITIES = "activities"
    EFFECTS = "effects"
    INVESTORS = "investors"
    BENEFICIARIES = "beneficiaries"


@dataclass(frozen=True, slots=True)
class Sheet:
    """An effectenarena; `maker_id` is none when its maker left."""

    id: int
    title: str
    maker_id: int | None


@dataclass(frozen=True, slots=True)
class Line:
    """One line in a box; `author_id` is none when who wrote it left."""

    id: int
    sheet_id: int
    box: Box
    text: str
    author_id: int | None


def in_box(lines: Sequence[Line], box: Box) -> list[Line]:
    """The lines of one box."""
    return [line for line in lines if line.box is box]


def read_title(typed: str) -> str:
    """The name of a solution in one line. Raises a `UserError` that says what to mend."""
    title = " ".join(typed.split())
    if not any(map(str.isalpha, title)):
        raise UserError("arena-title-empty")
    if len(title) > LONGEST_TITLE:
        raise UserError("arena-title-long", count=len(title), most=LONGEST_TITLE)
    return title


def read_lines(typed: str, room: int) -> tuple[str, ...]:
    """What was typed, a line each, without bullets. `room`: how many still fit. Raises a `UserError` otherwise."""
    lines = tuple(line for row in typed.splitlines() if (line := " ".join(BULLET.sub("", row).split())))
    if not any(map(str.isalpha, typed)):
        raise UserError("arena-line-empty")
    longest = max(lines, key=len)
    if len(longest) > LONGEST_LINE:
        raise UserError("arena-line-long", start=longest[:20], count=len(longest), most=LONGEST_LINE)
    if len(lines) > room:
        raise UserError("arena-box-full", room=room, most=MOST_IN_BOX)
    return lines
