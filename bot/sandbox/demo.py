"""What a host adds to the page: a title, stories to try, and a clock to move. How it looks is in static/."""

from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

Step = Literal["day", "week", "month"]
STEPS: tuple[Step, ...] = ("day", "week", "month")


@dataclass(frozen=True, slots=True)
class Try:
    """One thing to do in a story: words about it and at most one button.

    With `say` somebody sends these words, with `file` this file; `person` alone shows their phone; with `step` time
    passes. People go by their full name.
    """

    text: str
    person: str = ""
    say: str = ""
    file: str = ""
    step: Step | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """Things to try, one after the other; `left` is whose story it is, `right` who is seen beside them at first."""

    title: str
    left: str
    right: str
    tries: tuple[Try, ...]


@dataclass(frozen=True, slots=True)
class Demo:
    """Without `now` and `advance` the clock's control is hidden, without stories the guide.

    `advance` makes time pass; it yields after each day. `files` are those of the stories, by name.
    """

    title: str = "Sandbox"
    intro: str = ""
    stories: tuple[Story, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)
    now: Callable[[], datetime] | None = None
    advance: Callable[[Step], AsyncIterator[None]] | None = None
