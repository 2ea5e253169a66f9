"""How notes, people and lists are written so that they fit on a screen and a button. Pure."""

from collections.abc import Iterable, Sequence
from datetime import datetime, tzinfo
from typing import TypeVar

from markupsafe import Markup

from bot.core.screen import Button, Rows
from bot.core.shortening import shortened
from bot.core.texts import Say
from bot.features.notes.model import Content, plain

PAGE = 8
LONGEST_LABEL = 40
LONGEST_CHOICE = 32
LONGEST_NAME = 60
LONGEST_START = 200
MOST_OF_NAMES = 450

Item = TypeVar("Item")
Text = TypeVar("Text", bound=str)


def start_of(say: Say, content: Content, most: int = LONGEST_START) -> str:
    """How a note begins, or what its files are called."""
    words = " ".join(plain(content.text).split())
    return shortened(words or files(say, content), most)


def files(say: Say, content: Content) -> str:
    """'verslag.pdf', '3 foto's'."""
    photos = sum(file.kind == "photo" for file in content.files)
    names = [file.name or say.label("notes-nameless-file") for file in content.files if file.kind != "photo"]
    return ", ".join((*names, *([say.label("notes-photos", count=photos)] if photos else [])))


def names(say: Say, people: Sequence[str]) -> Markup:
    """Names side by side, cut off when there are many."""
    shown = within([shortened(name, LONGEST_NAME) for name in people], MOST_OF_NAMES)
    more = len(people) - len(shown)
    return Markup(", ").join([*shown, say("notes-and-more", count=more)]) if more else say.listed(shown)


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


def button(label: str, action: str) -> Button:
    """A button whose label fits."""
    return Button(shortened(label, LONGEST_LABEL), action)


def in_pairs(buttons: Iterable[Button]) -> Rows:
    """Two buttons on each row."""
    all_ = tuple(buttons)
    return tuple(all_[place : place + 2] for place in range(0, len(all_), 2))


def on_page(items: Sequence[Item], page: int) -> Sequence[Item]:
    """The items of one page; a page that is not there is the nearest one."""
    first = _page(items, page) * PAGE
    return items[first : first + PAGE]


def turning(say: Say, items: Sequence[object], page: int, action: str, behind: str = "") -> Rows:
    """Buttons to the pages before and after; `action` gets the page number behind it, and then `behind`."""
    here = _page(items, page)
    buttons = []
    if here > 0:
        buttons.append(Button(say.label("notes-previous"), f"{action}:{here - 1}{behind}"))
    if (here + 1) * PAGE < len(items):
        buttons.append(Button(say.label("notes-next"), f"{action}:{here + 1}{behind}"))
    return (tuple(buttons),) if buttons else ()


def _page(items: Sequence[object], page: int) -> int:
    return min(max(page, 0), max(len(items) - 1, 0) // PAGE)
