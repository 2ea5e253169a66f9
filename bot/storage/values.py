"""How moments, days and lists of words are written in the database, on any engine.

Moments are ISO 8601 in UTC with milliseconds, so that they sort as text; lists are JSON.
"""

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime


def moment_text(moment: datetime) -> str:
    """A moment as `2026-03-01T08:00:00.000Z`."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def moment(text: str) -> datetime:
    """The moment behind `moment_text`."""
    return datetime.fromisoformat(text)


def day(text: str | None) -> date | None:
    """The day behind an ISO date, or none."""
    return date.fromisoformat(text) if text else None


def words_text(words: Iterable[str]) -> str:
    """A list of words as JSON."""
    return json.dumps(list(words), ensure_ascii=False)


def words(text: str) -> tuple[str, ...]:
    """The list behind `words_text`."""
    return tuple(json.loads(text))
