"""A line that is being filled in, as it waits in the form of a member.

Not here: the questions about it (calculator).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from bot.features.effects.model.calculation import NOTHING, Line, Per, Scenario


@dataclass(frozen=True, slots=True)
class Draft:
    """A line of a casus. Its id is 0 while it is new, and `times` is nothing until that was answered."""

    casus_id: int
    line: Line

    def content(self) -> dict[str, Any]:
        """As it is kept in a form."""
        line = self.line
        return {
            "casus": self.casus_id,
            "line": line.id,
            "scenario": line.scenario,
            "activity": line.activity,
            "unit": line.unit,
            "price": None if line.price is None else str(line.price),
            "payer": line.payer,
            "times": str(line.times),
            "per": line.per,
            "hours": None if line.hours is None else str(line.hours),
        }


def draft_of(content: Mapping[str, Any]) -> Draft:
    """The draft behind `content`."""
    price, hours = content.get("price"), content.get("hours")
    line = Line(
        scenario=Scenario(content["scenario"]),
        activity=str(content.get("activity", "")),
        times=Decimal(content.get("times", NOTHING)),
        unit=str(content.get("unit", "")),
        price=None if price is None else Decimal(price),
        payer=str(content.get("payer", "")),
        id=int(content.get("line", 0)),
        per=Per(content.get("per", Per.ALL)),
        hours=None if hours is None else Decimal(hours),
    )
    return Draft(int(content["casus"]), line)
