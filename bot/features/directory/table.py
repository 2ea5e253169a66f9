"""What every kind of file is read into: rows of cells."""

from dataclasses import dataclass

from bot.core.errors import UserError

MOST_PEOPLE = 20_000
MOST_LINES = 2 * MOST_PEOPLE
"""With empty lines in between."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A cell that holds something else than text; `key` says what to do about it."""

    key: str

    def __str__(self) -> str:
        return ""


Cell = str | Fault


def too_big() -> UserError:
    """The refusal of a file that would take too much memory or time."""
    return UserError("directory-import-too-big", people=MOST_PEOPLE, megabytes=5)
