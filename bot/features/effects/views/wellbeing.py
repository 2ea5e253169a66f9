"""Asking how the resident is, a dimension at a time, and the web with the same in words. Pure."""

from markupsafe import Markup

from bot.charts.web import Spoke, web
from bot.core.screen import Attachment, Button, Rows, Screen
from bot.core.texts import Say
from bot.features.effects.model.casus import CasusTitle
from bot.features.effects.model.wellbeing import (
    DIMENSIONS,
    HIGHEST,
    Dimension,
    Moment,
    Wellbeing,
    change,
)
from bot.features.effects.views.overview import heading

IN_A_ROW = 4


def ask(say: Say, casus: CasusTitle, wellbeing: Wellbeing, moment: Moment, dimension: Dimension) -> Screen:
    """One dimension with a button for each score, the chosen one marked."""
    place = DIMENSIONS.index(dimension)
    step = say(f"effects-step-{moment}", number=place + 1, of=len(DIMENSIONS))
    question = say(
        "effects-ask-dimension",
        dimension=say(f"effects-dimension-{dimension}"),
        about=say(f"effects-about-{dimension}"),
    )
    text = Markup("\n\n").join([heading(casus), step, question])
    return Screen(text, _scores(say, casus, wellbeing, moment, place))


def filled_in(say: Say, casus: CasusTitle, wellbeing: Wellbeing, moment: Moment) -> Screen:
    """All dimensions were asked: what was said of them."""
    text = Markup("\n\n").join(
        [heading(casus), say(f"effects-filled-in-{moment}"), _in_words(say, wellbeing)]
    )
    back = (Button(say.label("effects-back"), f"effects:casus:{casus.id}"),)
    if not wellbeing.is_known():
        return Screen(text, (back,))
    return Screen(text, ((Button(say.label("effects-show-web"), f"effects:web:{casus.id}"),), back))


def picture(say: Say, casus: CasusTitle, wellbeing: Wellbeing, drawn: bytes) -> Screen:
    """The web, and under it the same in words."""
    text = Markup("\n\n").join([heading(casus), say("effects-web"), _in_words(say, wellbeing)])
    back = (Button(say.label("effects-to-effects"), f"effects:casus:{casus.id}"),)
    return Screen(text, (back,), attachment=Attachment("photo", "web.png", drawn))


def draw(say: Say, wellbeing: Wellbeing) -> bytes:
    """The web as PNG. Slow: call it in a thread."""
    spokes = [
        Spoke(
            say.label(f"effects-spoke-{dimension}"),
            wellbeing.start.get(dimension),
            wellbeing.end.get(dimension),
        )
        for dimension in DIMENSIONS
    ]
    return web(spokes, say.label("effects-moment-start"), say.label("effects-moment-end"))


def _scores(say: Say, casus: CasusTitle, wellbeing: Wellbeing, moment: Moment, place: int) -> Rows:
    chosen = wellbeing.at(moment).get(DIMENSIONS[place])
    where = f"{casus.id}:{moment}:{place}"
    scores = [
        Button(f"✓ {score}" if score == chosen else str(score), f"effects:score:{where}:{score}")
        for score in range(HIGHEST + 1)
    ]
    before = f"effects:ask:{casus.id}:{moment}:{place - 1}" if place else f"effects:casus:{casus.id}"
    return (
        *(tuple(scores[first : first + IN_A_ROW]) for first in range(0, len(scores), IN_A_ROW)),
        (
            Button(say.label("effects-back"), before),
            Button(say.label("effects-unknown"), f"effects:skip:{where}"),
        ),
    )


def _in_words(say: Say, wellbeing: Wellbeing) -> Markup:
    return Markup("\n").join(_line(say, wellbeing, dimension) for dimension in DIMENSIONS)


def _line(say: Say, wellbeing: Wellbeing, dimension: Dimension) -> Markup:
    before, after = wellbeing.start.get(dimension), wellbeing.end.get(dimension)
    unknown = say.label("effects-score-unknown")
    changed = change(wellbeing, dimension)
    return say(
        "effects-score-line" if changed is None else "effects-score-line-changed",
        dimension=say(f"effects-dimension-{dimension}"),
        start=unknown if before is None else str(before),
        end=unknown if after is None else str(after),
        change=f"{changed:+d}" if changed else "0",
    )
