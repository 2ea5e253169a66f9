"""How notes, people and lists are written so that they fit on a screen and a button. Pure."""

from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import TypeVar

from markupsafe import Markup

from bot.core.screen import Button
from bot.core.shortening import shortened
from bot.core.texts import Say, isolated
from bot.features.directory.model import Person
from bot.features.notes.model import Content, plain

LONGEST_LABEL = 40
LONGEST_CHOICE = 32
LONGEST_NAME = 60
LONGEST_START = 200
MOST_OF_NAMES = 450

Text = TypeVar("Text", bound=str)


def start_of(say: Say, content: Content, most: int = LONGEST_START) -> str:
    """How a note begins, or what its files are called."""
    words = " ".join(plain(content.text).split())
    return shortened(words or files(say, content), most)


def files(say: Say, content: Content) -> str:
    """'verslag.pdf', '3 foto's, 1 video'."""
    kinds = [file.kind for file in content.files]
    photos, videos = kinds.count("photo"), kinds.count("video") + kinds.count("animation")
    found = [
        file.name or say.label("notes-nameless-file") for file in content.files if file.kind == "document"
    ]
    if photos:
        found.append(say.label("notes-photos", count=photos))
    if videos:
        found.append(say.label("notes-videos", count=videos))
    return ", ".join(found)


def names(say: Say, people: Sequence[str]) -> Markup:
    """Names side by side, cut off when there are many."""
    shown = within([shortened(name, LONGEST_NAME) for name in people], MOST_OF_NAMES)
    more = len(people) - len(shown)
    if more:
        return Markup(", ").join([*map(isolated, shown), say("notes-and-more", count=more)])
    return say.listed(shown)


def within(lines: Sequence[Text], most: int) -> Sequence[Text]:
    """As many of the lines as fit together in so many characters, so that a screen fits in a message."""
    room = most
    for number, line in enumerate(lines):
        room -= len(line) + 2
        if room < 0:
            return lines[:number]
    return lines


def moment(at: datetime, zone: tzinfo) -> datetime:
    """The moment on the wall clock of the wijk."""
    return at.astimezone(zone)


def person_of(person: Person) -> Markup:
    """'Kees Kuiper · De Woonst'."""
    parts = (isolated(shortened(part, LONGEST_NAME)) for part in (person.name, person.organisation))
    return Markup(" · ").join(parts)


def button(label: str, action: str) -> Button:
    """A button whose label fits."""
    return Button(shortened(label, LONGEST_LABEL), action)
