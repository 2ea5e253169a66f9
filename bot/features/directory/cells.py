"""What people type in one cell: into a value, and a value back into a cell.

A reader gives None for what it does not understand. Not here: working days (working_days), which column is
which (columns).
"""

import re
from collections.abc import Iterable

from phonenumbers import (
    NumberParseException,
    PhoneNumber,
    PhoneNumberFormat,
    format_number,
    is_possible_number,
    is_valid_number,
    parse,
)

from bot.core.folding import fold
from bot.sheets import one_line

REGION = "NL"
RESERVED = "00000"
BETWEEN = re.compile(r"[,;\n\r\t|•]|(?<!\d)/|/(?!\d)")
"""What stands between the items of a list; a slash between digits does not ('24/7')."""
BULLET = re.compile(r"^(?:[-–*]+(?:\s+|$))+")
BETWEEN_LANGUAGES = re.compile(rf"{BETWEEN.pattern}|\s(?:en|and|&)\s")
EMAIL = re.compile(r"[^\s@,;<>]+@[^\s@,;<>.]+(?:\.[^\s@,;<>.]+)+")
EVERY_WIJK = re.compile(
    r"(?:alle|beide|elke|all|both|every|heel|hele|gehele|de hele|het hele)(?: .*)?|overal|everywhere"
)
YES = frozenset("ja j x yes y 1 true waar v".split())
NO = frozenset("nee n no 0 false onwaar -".split()) | {""}


def name(text: str) -> str | None:
    """A name has a letter in it; an empty cell stays empty."""
    typed = one_line(text)
    return typed if not typed or any(map(str.isalpha, typed)) else None


def items(text: str) -> tuple[str, ...]:
    """The items of a list, each once, as typed: 'schulden, wonen; jeugd en gezin' are three."""
    return _distinct(BETWEEN.split(text))


def languages(text: str) -> tuple[str, ...]:
    """As `items`, but 'Turks en Arabisch' are two."""
    return _distinct(BETWEEN_LANGUAGES.split(text))


def wijken(text: str) -> tuple[str, ...]:
    """As `items`; 'beide wijken' or 'heel de stad' is every wijk, and that is an empty list."""
    found = items(text)
    return () if any(EVERY_WIJK.fullmatch(fold(wijk)) for wijk in found) else found


def email(text: str) -> str | None:
    """An e-mail address, or an empty cell."""
    typed = one_line(text).removeprefix("mailto:")
    return typed if not typed or EMAIL.fullmatch(typed) else None


def phone(text: str) -> str | None:
    """A number as E.164 (+31612345678).

    A reserved number such as 06-00000001, which nobody has, and one with an extension stay as typed.
    """
    typed = one_line(text)
    if not typed:
        return ""
    number = _number(typed)
    if number is None:
        return None
    if is_valid_number(number):
        return typed if number.extension else format_number(number, PhoneNumberFormat.E164)
    reserved = RESERVED in str(number.national_number) and is_possible_number(number)
    return typed if reserved else None


def yes_or_no(text: str) -> bool | None:
    """'ja', 'x', 'nee', an empty cell."""
    typed = fold(text)
    return True if typed in YES else False if typed in NO else None


def list_text(values: Iterable[str]) -> str:
    """The items as one cell."""
    return ", ".join(values)


def phone_text(value: str) -> str:
    """A number as people read it: 06 12345678, and +49 30 123456 from abroad."""
    number = _number(value) if value.startswith("+") else None
    if number is None or format_number(number, PhoneNumberFormat.E164) != value:
        return value
    dutch = number.country_code == 31
    return format_number(number, PhoneNumberFormat.NATIONAL if dutch else PhoneNumberFormat.INTERNATIONAL)


def yes_or_no_text(value: bool) -> str:
    """'ja' or 'nee'."""
    return "ja" if value else "nee"


def _number(text: str) -> PhoneNumber | None:
    try:
        return parse(text, REGION)
    except NumberParseException:
        return None


def _distinct(parts: Iterable[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for part in parts:
        if item := BULLET.sub("", one_line(part)):
            found.setdefault(fold(item), item)
    return tuple(found.values())
