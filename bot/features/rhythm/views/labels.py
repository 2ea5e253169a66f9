"""How days, months and organisations are called, and lists in pages.

Not here: the screens that hold them.
"""

from collections.abc import Sequence
from datetime import date
from itertools import accumulate
from typing import TypeVar

from babel.dates import format_date
from markupsafe import Markup, escape

from bot.core.shortening import shortened
from bot.core.texts import Say
from bot.features.rhythm.month import Month

LONGEST_NAME = 60
ROOM = 900  # characters; Fluent takes 1,000 for a value in a sentence

Item = TypeVar("Item")


def day_name(say: Say, day: date) -> str:
    """'20 mei'."""
    return format_date(day, "d MMMM", locale=say.language)


def month_name(say: Say, month: Month) -> str:
    """'mei 2026'."""
    return format_date(month.first_day, "LLLL yyyy", locale=say.language)


def short_month(say: Say, month: Month) -> str:
    """'mei 26', for above a column."""
    return format_date(month.first_day, "LLL yy", locale=say.language).replace(".", "")


def named(say: Say, names: Sequence[str], longest: int = LONGEST_NAME) -> Markup:
    """'a, b en c', cut short when there are more than a sentence holds."""
    short = [escape(shortened(name, longest)) for name in names]
    lengths = accumulate(len(name) + len(", ") for name in short)
    shown = [name for name, length in zip(short, lengths, strict=True) if length < ROOM]
    more = len(names) - len(shown)
    return say.listed([*shown, say.label("rhythm-and-more", count=more)] if more else shown)
