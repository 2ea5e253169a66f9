"""A person on a button.

Not here: the screens that hold it.
"""

from bot.features.directory.model import Person
from bot.features.membership.model import Standing

LONGEST_LABEL = 60


def person_label(person: Person, standing: Standing | None = None) -> str:
    """A person on a button: name and organisation, and how they take part when that is known."""
    label = f"{person.name} · {person.organisation}"
    if standing:
        label = f"{_mark(standing)} {label}"
    return label if len(label) <= LONGEST_LABEL else f"{label[: LONGEST_LABEL - 1]}…"


def _mark(standing: Standing) -> str:
    return "✓" if standing.reachable else "✗"
