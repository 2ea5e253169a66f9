"""The effectencalculator: two scenarios of one casus, and the difference in total and for each payer. Pure.

Amounts are exact; they are rounded only when they are written. Not here: where prices come from (prices), what
happens in which month (timeline).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from bot.features.effects.model.prices import is_contact, is_hour

MOST_LINES = 40  # of one scenario
LONGEST_ACTIVITY = 60
NOTHING = Decimal(0)


class Scenario(StrEnum):
    """What happened, and what would have happened otherwise."""

    INTERVENTION = "intervention"
    REFERENCE = "reference"


class Per(StrEnum):
    """What `times` of a line counts: all together, or in each week or month of its time."""

    ALL = "all"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Span:
    """Months of a casus, both included; 1 is the month in which it was brought in."""

    first: int
    last: int

    @property
    def months(self) -> int:
        """How many."""
        return self.last - self.first + 1

    @property
    def weeks(self) -> int:
        """How many, as 52 weeks make a year: whole ones, so that amounts stay exact."""
        return (52 * self.months + 6) // 12


@dataclass(frozen=True, slots=True)
class Line:
    """An activity or event, how often, how many hours each time and in which months, as far as that is known.

    `price` is of one unit in euros and none for an activity that is not in the price list; then it has no payer.
    What goes by week or month always has months.
    """

    scenario: Scenario
    activity: str
    times: Decimal
    hours: Decimal | None = None
    unit: str = ""
    price: Decimal | None = None
    payer: str = ""
    id: int = 0
    per: Per = Per.ALL
    when: Span | None = None


@dataclass(frozen=True, slots=True)
class Sums:
    """One scenario added up; `unpriced` is how many of its lines have no price."""

    costs: Decimal = NOTHING
    hours: Decimal = NOTHING
    contacts: Decimal = NOTHING
    unpriced: int = 0


@dataclass(frozen=True, slots=True)
class PayerEffect:
    """What one payer paid, and would have paid otherwise."""

    payer: str
    intervention: Decimal
    reference: Decimal

    @property
    def saved(self) -> Decimal:
        """What this payer saves, below zero when they pay more."""
        return self.reference - self.intervention


@dataclass(frozen=True, slots=True)
class Outcome:
    """Both scenarios and who gains what, who saves most first."""

    intervention: Sums
    reference: Sums
    payers: tuple[PayerEffect, ...]

    @property
    def saved(self) -> Decimal:
        """What all payers together save, below zero when it cost more."""
        return self.reference.costs - self.intervention.costs

    @property
    def has_prices(self) -> bool:
        """Whether there is anything to say in euros."""
        return bool(self.payers)


def in_all(line: Line) -> Decimal:
    """How often, over all of its months together."""
    if line.when is None or line.per is Per.ALL:
        return line.times
    return line.times * (line.when.weeks if line.per is Per.WEEK else line.when.months)


def costs(line: Line) -> Decimal | None:
    """What a line costs: by the hour times × hours × price, else times × price; none without a price."""
    if line.price is None:
        return None
    return line.price * in_all(line) * ((line.hours or NOTHING) if is_hour(line.unit) else 1)


def sums(lines: Iterable[Line]) -> Sums:
    """Lines added up."""
    lines = tuple(lines)
    return Sums(
        sum((costs(line) or NOTHING for line in lines), NOTHING),
        sum((in_all(line) * (line.hours or NOTHING) for line in lines), NOTHING),
        sum((in_all(line) for line in lines if is_contact(line.unit)), NOTHING),
        sum(line.price is None for line in lines),
    )


def outcome(lines: Sequence[Line]) -> Outcome:
    """The difference between what happened and what would have happened."""
    happened = [line for line in lines if line.scenario is Scenario.INTERVENTION]
    otherwise = [line for line in lines if line.scenario is Scenario.REFERENCE]
    names = dict.fromkeys(line.payer for line in lines if line.price is not None)
    payers = (PayerEffect(payer, _paid_by(payer, happened), _paid_by(payer, otherwise)) for payer in names)
    ordered = sorted(payers, key=lambda effect: (-effect.saved, effect.payer))
    return Outcome(sums(happened), sums(otherwise), tuple(ordered))


def _paid_by(payer: str, lines: Iterable[Line]) -> Decimal:
    return sums(line for line in lines if line.payer == payer).costs
