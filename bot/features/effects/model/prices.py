"""The price list that a coordinator loaded: an activity, its unit, what one costs, and who pays. Pure.

The bot ships no prices. Not here: rows of the database (store).
"""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from bot.core.folding import fold
from bot.features.effects.model.amounts import read_price
from bot.sheets import Column, Contents, Layout, Problem, one_line

MOST_PRICES = 500
LONGEST_TEXT = 60

HOUR = frozenset("uur uren u uurtje hour hours peruur perhour uurtarief".split())
TIME = frozenset("keer perkeer x time times pertime once".split())
CONTACT = TIME | frozenset("contact gesprek bezoek consult huisbezoek afspraak contacts visit talk".split())


@dataclass(frozen=True, slots=True)
class Price:
    """What one `unit` of an activity costs in euros, and for whom."""

    activity: str
    unit: str
    price: Decimal
    payer: str
    id: int = 0


@dataclass(frozen=True, slots=True)
class PriceList:
    """All prices by activity; `loaded_at` is none when no list was loaded yet."""

    prices: tuple[Price, ...] = ()
    loaded_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PriceFile:
    """A price list as it was sent, and what is wrong in it."""

    prices: tuple[Price, ...]
    problems: tuple[Problem, ...]
    unknown_columns: tuple[str, ...]


def is_hour(unit: str) -> bool:
    """Whether a unit is an hour: then it counts how many hours one time takes."""
    return _key(unit) in HOUR


def is_time(unit: str) -> bool:
    """Whether a unit says no more than 'once'."""
    return _key(unit) in TIME


def is_contact(unit: str) -> bool:
    """Whether one time is a contact with somebody; so is an activity that was typed, which has no unit."""
    return not unit or is_hour(unit) or _key(unit) in CONTACT


def read_prices(data: bytes, filename: str) -> PriceFile:
    """Read a CSV or XLSX file; every mistake by row and column. Raises a `UserError` when it is no list.

    Takes up to a second: call it in a thread.
    """
    contents = LAYOUT.read(data, filename)
    prices = tuple(Price(**line.values) for line in contents.lines if line.complete)
    problems = (*contents.problems, *_named_twice(contents), *_too_many(contents))
    unknown = tuple(column.heading for column in contents.unknown_columns)
    return PriceFile(prices, problems, unknown)


def _named_twice(contents: Contents) -> list[Problem]:
    first: dict[str, int] = {}
    problems = []
    for line in contents.lines:
        name = line.values["activity"]
        if name and (earlier := first.setdefault(fold(name), line.number)) != line.number:
            problems.append(
                Problem(line.number, HEADINGS["activity"], "effects-price-twice", {"first": earlier})
            )
    return problems


def _too_many(contents: Contents) -> list[Problem]:
    if len(contents.lines) <= MOST_PRICES:
        return []
    return [Problem(contents.lines[MOST_PRICES].number, "", "effects-prices-many", {"most": MOST_PRICES})]


def _short(text: str) -> str | None:
    typed = one_line(text)
    return typed if len(typed) <= LONGEST_TEXT else None


def _price_text(price: Decimal) -> str:
    """With a comma, as a Dutch Excel reads it."""
    return f"{price:.2f}".replace(".", ",")


def _key(unit: str) -> str:
    return "".join(letter for letter in fold(unit) if letter.isalnum())


COLUMNS = (
    Column(
        "activity",
        "activiteit",
        "activiteiten activity activities product dienst hulp omschrijving inzet",
        read=_short,
        problem="effects-price-long",
    ),
    Column(
        "unit",
        "eenheid",
        "unit units per eenheden",
        read=_short,
        problem="effects-price-long",
    ),
    Column(
        "price",
        "prijs",
        "price tarief kosten bedrag cost costs prijsineuro prijseuro euro prijspereenheid eenheidsprijs rate",
        read=read_price,
        write=_price_text,
        problem="effects-price-unclear",
    ),
    Column(
        "payer",
        "betaler",
        "payer betaaltdoor wiebetaalt financier financiering kostendrager fundedby paidby",
        read=_short,
        problem="effects-price-long",
    ),
)
HEADINGS = {column.field: column.heading for column in COLUMNS}
LAYOUT = Layout(COLUMNS, tuple(HEADINGS), "effects-prices-no-headings")
