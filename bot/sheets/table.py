"""What every kind of file is read into: rows of cells. Pure."""

import re
from dataclasses import dataclass

from bot.core.errors import UserError

MOST_ROWS = 20_000
MOST_LINES = 2 * MOST_ROWS
"""With empty lines in between."""
MOST_COLUMNS = 100
ROWS_BEFORE_HEADINGS = 10

NOT_SHOWN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060\ufeff]+")
FORMULA_START = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
"""A cell that a spreadsheet could take for a formula (https://owasp.org/www-community/attacks/CSV_Injection)."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A cell that holds something else than text; `key` says what to do about it."""

    key: str

    def __str__(self) -> str:
        return ""


Cell = str | Fault


def one_line(text: str) -> str:
    """The text without line breaks, doubled spaces and what cannot be seen."""
    return " ".join(NOT_SHOWN.sub(" ", text).split())


def harmless(text: str) -> str:
    """The cell with an apostrophe in front when a spreadsheet could run it."""
    return f"'{text}" if FORMULA_START.match(text) else text


def as_meant(text: str) -> str:
    """The cell without the apostrophe that `harmless`, or the person who typed it, put in front."""
    return text[1:] if text.startswith("'") and FORMULA_START.match(text) else text


def too_big() -> UserError:
    """The refusal of a file that would take too much memory or time."""
    return UserError("sheet-too-big", rows=MOST_ROWS, megabytes=5)
