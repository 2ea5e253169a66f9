"""Long lists in pages: which items a page holds, and the buttons to the pages beside it. Pure.

Not here: what an item looks like (views).
"""

from collections.abc import Sequence
from typing import TypeVar

from bot.core.screen import Button, Rows
from bot.core.texts import Say

PAGE = 8

Item = TypeVar("Item")


def on_page(items: Sequence[Item], page: int, size: int = PAGE) -> Sequence[Item]:
    """The items of one page; a page that is not there is the nearest one."""
    first = page_near(items, page, size) * size
    return items[first : first + size]


def turning(
    say: Say, items: Sequence[object], page: int, action: str, behind: str = "", *, size: int = PAGE
) -> Rows:
    """Buttons to the pages before and after; `action` gets the page number behind it, and then `behind`."""
    here = page_near(items, page, size)
    buttons = []
    if here > 0:
        buttons.append(Button(say.label("chat-previous"), f"{action}:{here - 1}{behind}"))
    if (here + 1) * size < len(items):
        buttons.append(Button(say.label("chat-next"), f"{action}:{here + 1}{behind}"))
    return (tuple(buttons),) if buttons else ()


def page_near(items: Sequence[object], page: int, size: int = PAGE) -> int:
    """The page itself, or the nearest one that is there."""
    return min(max(page, 0), max(len(items) - 1, 0) // size)


def numbered(items: Sequence[Item], page: int) -> Sequence[tuple[int, Item]]:
    """The items of one page with their number in the whole list, from 1."""
    return list(enumerate(on_page(items, page), start=page_near(items, page) * PAGE + 1))


def in_rows(buttons: Sequence[Button], wide: int = 4) -> Rows:
    """Small buttons, so many beside each other."""
    return tuple(tuple(buttons[start : start + wide]) for start in range(0, len(buttons), wide))
