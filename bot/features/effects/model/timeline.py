"""Both scenarios of the effectencalculator over the months, and how months and rhythms are typed. Pure.

Not here: totals and payers (calculation).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate

from bot.core.errors import UserError
from bot.core.folding import fold
from bot.features.effects.model.amounts import read_count
from bot.features.effects.model.calculation import NOTHING, Line, Per, Scenario, Span, costs

MOST_MONTHS = 24
CENT = Decimal("0.01")

_ONCE = frozenset(("eenmalig", "een keer", "once"))
_RHYTHM = re.compile(
    r"(?:elke|iedere|every"
    r"|(?P<count>.+?)\s*(?:x|keer|maal|times)?\s*(?:per|in de|elke|iedere|a|every|each))\s+"
    r"(?P<per>week|maand|month)"
)
_PER = {"week": Per.WEEK, "maand": Per.MONTH, "month": Per.MONTH}
_SPAN = re.compile(
    r"(?:maand(?:en)?|months?)?\s*(\d{1,2})(?:\s*(?:-|–|t/m|tot en met|to)\s*(?:maand|month)?\s*(\d{1,2}))?"
)


@dataclass(frozen=True, slots=True)
class Timeline:
    """What both scenarios cost from the start until the end of each month, from month 1 on.

    `outside` is how many lines with a price are not in it, because nobody said when.
    """

    intervention: tuple[Decimal, ...]
    reference: tuple[Decimal, ...]
    outside: int

    @property
    def cheaper_from(self) -> int | None:
        """The month from which what happened costs less and goes on doing so; none when that is from the start on, or
        never.
        """
        dearer = [
            month
            for month, (spent, otherwise) in enumerate(
                zip(self.intervention, self.reference, strict=True), start=1
            )
            if spent >= otherwise
        ]
        return dearer[-1] + 1 if dearer and dearer[-1] < len(self.intervention) else None


def timeline(lines: Sequence[Line]) -> Timeline | None:
    """The scenarios over the months; none when there is no price of which anybody said when."""
    placed = [(line.scenario, line.when, costs(line)) for line in lines if line.when]
    known = [(scenario, when, amount) for scenario, when, amount in placed if amount is not None]
    if not known:
        return None
    last = max(when.last for _, when, _ in known)
    by_month = {scenario: [NOTHING] * last for scenario in Scenario}
    for scenario, when, amount in known:
        for month, share in enumerate(_shares(amount, when.months), start=when.first - 1):
            by_month[scenario][month] += share
    outside = sum(line.price is not None and line.when is None for line in lines)
    return Timeline(_summed(by_month[Scenario.INTERVENTION]), _summed(by_month[Scenario.REFERENCE]), outside)


def _shares(amount: Decimal, months: int) -> list[Decimal]:
    """An amount over so many months, to the cent: the last one has what is left."""
    share = (amount / months).quantize(CENT)
    return [*[share] * (months - 1), amount - share * (months - 1)]


def _summed(amounts: Iterable[Decimal]) -> tuple[Decimal, ...]:
    return tuple(accumulate(amounts))


def read_times(typed: str) -> tuple[Decimal, Per]:
    """'6', '6 keer', 'eenmalig', '2 per week', 'elke maand'. Raises a `UserError` that says what to mend."""
    text = " ".join(fold(typed).split())
    if text in _ONCE:
        return Decimal(1), Per.ALL
    found = _RHYTHM.fullmatch(text)
    if found:
        count = found["count"]
        return (read_count(count) if count else Decimal(1)), _PER[found["per"]]
    return read_count(re.sub(r"\s*(?:x|keer|maal|times)$", "", text)), Per.ALL


def read_span(typed: str) -> Span:
    """'3', 'maand 3', '1-6' or '1 t/m 6'. Raises a `UserError` that says what to mend."""
    found = _SPAN.fullmatch(" ".join(fold(typed).split()))
    if found is None:
        raise UserError("effects-months-unclear", most=MOST_MONTHS)
    first, last = int(found[1]), int(found[2] or found[1])
    if not 1 <= first <= last <= MOST_MONTHS:
        raise UserError("effects-months-unclear", most=MOST_MONTHS)
    return Span(first, last)
