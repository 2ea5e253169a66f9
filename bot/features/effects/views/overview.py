"""What is filled in of the effects of a casus, and the ways on. Pure."""

from collections.abc import Sequence

from markupsafe import Markup

from bot.core.screen import Button, Rows, Screen
from bot.core.texts import Say
from bot.features.effects.model.calculation import Line, Scenario
from bot.features.effects.model.casus import CasusTitle
from bot.features.effects.model.wellbeing import DIMENSIONS, Moment, Wellbeing

TO_CASUS = "casus:open"


def heading(casus: CasusTitle) -> Markup:
    """'2026-014 · Een eigen voordeur'."""
    return Markup("<b>{}</b>").format(" · ".join(filter(None, (casus.code, casus.title))))


def overview(say: Say, casus: CasusTitle, wellbeing: Wellbeing, lines: Sequence[Line]) -> Screen:
    """How far both halves are, a button for each part."""
    known = [
        say(
            "effects-overview-wellbeing",
            start=len(wellbeing.start),
            end=len(wellbeing.end),
            of=len(DIMENSIONS),
        ),
        say(
            "effects-overview-lines",
            intervention=_count(lines, Scenario.INTERVENTION),
            reference=_count(lines, Scenario.REFERENCE),
        ),
    ]
    text = Markup("\n\n").join([heading(casus), say("effects-overview"), Markup("\n").join(known)])
    return Screen(text, _buttons(say, casus, wellbeing, lines))


def _buttons(say: Say, casus: CasusTitle, wellbeing: Wellbeing, lines: Sequence[Line]) -> Rows:
    rows = [
        tuple(
            Button(say.label(f"effects-ask-{moment}"), f"effects:ask:{casus.id}:{moment}:0")
            for moment in Moment
        )
    ]
    if wellbeing.is_known():
        rows.append((Button(say.label("effects-show-web"), f"effects:web:{casus.id}"),))
    rows += [
        (Button(say.label(f"effects-to-{scenario}"), f"effects:lines:{casus.id}:{scenario}"),)
        for scenario in Scenario
    ]
    if lines:
        rows.append((Button(say.label("effects-show-outcome"), f"effects:outcome:{casus.id}"),))
    rows.append((Button(say.label("effects-to-casus"), f"{TO_CASUS}:{casus.id}"),))
    return tuple(rows)


def _count(lines: Sequence[Line], scenario: Scenario) -> int:
    return sum(line.scenario is scenario for line in lines)
