"""How the directory's values are written on a screen: short enough for a message and a button. Pure."""

from collections.abc import Iterable

from bot.core.shortening import shortened
from bot.core.texts import Say
from bot.features.directory.columns import COLUMNS

LONGEST_LABEL = 40

WRITE = {column.field: column.write for column in COLUMNS}


def label(*parts: str) -> str:
    """'Otto Prins · De Woonst', as it fits on a button."""
    return shortened(joined(parts), LONGEST_LABEL)


def joined(parts: Iterable[str]) -> str:
    """The parts that are known, side by side."""
    return " · ".join(filter(None, parts))


def field_name(say: Say, field: str) -> str:
    """What a field of a person is called."""
    return say.label(f"directory-field-{field}".replace("_", "-"))


def day_names(say: Say, days: Iterable[int]) -> str:
    """'ma, di, do' for ISO weekdays."""
    return ", ".join(say.label(f"directory-day-{day}") for day in sorted(days))
