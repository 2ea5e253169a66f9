"""Numbers as people type them in the Netherlands, exact. Pure.

Not here: how they are written back (views.numbers).
"""

import re
from decimal import Decimal

from bot.core.errors import UserError

MOST_TIMES = Decimal(10_000)
DEAREST = Decimal(1_000_000)

_PLAIN = re.compile(r"(\d+)(?:[.,](\d{1,2}))?")
_WITH_THOUSANDS = re.compile(r"(\d{1,3}(?:\.\d{3})+),(\d{1,2})|(\d{1,3}(?:,\d{3})+)\.(\d{1,2})")
_MILLIONS = re.compile(r"(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})+)")


def read_amount(text: str) -> Decimal | None:
    """'87,50', '€ 1.250,00', '1,250.00' or '1250'; none when it is no amount or has two meanings, as '1.250' has."""
    typed = re.sub(r"[\s€]|eur(?:o|os)?\b", "", text.casefold()).removesuffix(",-")
    if found := _PLAIN.fullmatch(typed):
        return Decimal(f"{found[1]}.{found[2] or 0}")
    if found := _WITH_THOUSANDS.fullmatch(typed):
        whole, part = (found[1], found[2]) if found[1] else (found[3], found[4])
        return Decimal(f"{_digits(whole)}.{part}")
    return Decimal(_digits(typed)) if _MILLIONS.fullmatch(typed) else None


def read_price(text: str) -> Decimal | None:
    """The price of one unit in euros, at most two decimals."""
    amount = read_amount(text)
    return amount if amount is not None and amount <= DEAREST else None


def read_count(typed: str) -> Decimal:
    """How often, or how many hours. Raises a `UserError` that says what to mend."""
    count = read_amount(typed)
    if count is None or "€" in typed:
        raise UserError("effects-number-unclear")
    if not 0 < count <= MOST_TIMES:
        raise UserError("effects-number-range", most=int(MOST_TIMES))
    return count


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)
