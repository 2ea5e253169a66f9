"""How moments, days and lists of words are written in the database, on any engine.

Moments are ISO 8601 in UTC with milliseconds, so that they sort as text; what has parts is JSON.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

import orjson


def moment_text(moment: datetime) -> str:
    """A moment as `2026-03-01T08:00:00.000Z`."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def moment(text: str) -> datetime:
    """The moment behind `moment_text`."""
    return datetime.fromisoformat(text)


def day(text: str | None) -> date | None:
    """The day behind an ISO date, or none."""
    return date.fromisoformat(text) if text else None


def json_text(content: object) -> str:
    """Content as JSON; the keys of what it maps are plain text."""
    return orjson.dumps(content).decode()


def from_json(text: str) -> Any:
    """The content behind `json_text`."""
    return orjson.loads(text)


def words_text(words: Iterable[str]) -> str:
    """A list of words as JSON."""
    return json_text(list(words))


def words(text: str) -> tuple[str, ...]:
    """The list behind `words_text`."""
    return tuple(from_json(text))
