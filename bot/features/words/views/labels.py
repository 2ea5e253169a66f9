"""How topics and domains are called, lists in pages.

Not here: the screens that hold them.
"""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from bot.core.screen import Button, Rows
from bot.core.texts import Say
from bot.matching import Domain, Topic

PAGE = 8
LONGEST_LABEL = 60

Item = TypeVar("Item")


def called(say: Say, named: Topic | Domain) -> str:
    """The label of a topic or domain in the reader's language."""
    return named.en if say.language == "en" else named.nl


def with_domain(say: Say, topic: Topic, domains: Mapping[str, Domain]) -> str:
    """'Bewindvoering (Geld & schulden)'."""
    return f"{called(say, topic)} ({called(say, domains[topic.domain])})"


def shortened(text: str) -> str:
    """The text as it fits on a button."""
    return text if len(text) <= LONGEST_LABEL else f"{text[: LONGEST_LABEL - 1].rstrip()}…"


def on_page(items: Sequence[Item], page: int) -> Sequence[Item]:
    """The items of one page; a page that is not there is the nearest one."""
    first = _page(items, page) * PAGE
    return items[first : first + PAGE]


def turning(say: Say, items: Sequence[object], page: int, action: str) -> Rows:
    """Buttons to the pages before and after; `action` gets the page number behind it."""
    here = _page(items, page)
    buttons = []
    if here > 0:
        buttons.append(Button(say.label("words-previous"), f"{action}:{here - 1}"))
    if (here + 1) * PAGE < len(items):
        buttons.append(Button(say.label("words-next"), f"{action}:{here + 1}"))
    return (tuple(buttons),) if buttons else ()


def _page(items: Sequence[object], page: int) -> int:
    return min(max(page, 0), max(len(items) - 1, 0) // PAGE)
