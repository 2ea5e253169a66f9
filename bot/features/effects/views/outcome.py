"""The outcome of the effectencalculator: in words, and as bars for each payer. Pure."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from markupsafe import Markup

from bot.charts.effect import Bars, effect
from bot.charts.timeline import Course, course_chart
from bot.core.screen import Attachment, Button, Screen
from bot.core.texts import Say
from bot.features.effects.model.calculation import NOTHING, Outcome, PayerEffect
from bot.features.effects.model.casus import CasusTitle
from bot.features.effects.model.timeline import Timeline
from bot.features.effects.views.numbers import euros, number
from bot.features.effects.views.overview import heading

MOST_PAYERS = 8  # that fit a picture and a message; the rest is added up


def words(say: Say, casus: CasusTitle, outcome: Outcome, course: Timeline | None) -> Screen:
    """Total, per payer, over the months, hours and contacts."""
    parts = [heading(casus), *_costs(say, outcome), *_over_months(say, course), _effort(say, outcome)]
    unpriced = outcome.intervention.unpriced + outcome.reference.unpriced
    if not outcome.has_prices:
        parts.append(say("effects-outcome-no-prices"))
    elif unpriced:
        parts.append(say("effects-outcome-unpriced", count=unpriced))
    back = Button(say.label("effects-to-effects"), f"effects:casus:{casus.id}")
    return Screen(Markup("\n\n").join(parts), ((back,),))


def picture(say: Say, casus: CasusTitle, drawn: bytes) -> Screen:
    """The bars; the same in words follows."""
    text = Markup("\n").join([heading(casus), say("effects-outcome-picture")])
    return Screen(text, attachment=Attachment("photo", "effect.png", drawn))


def draw(say: Say, casus: CasusTitle, outcome: Outcome) -> bytes:
    """The bars as PNG. Slow: call it in a thread."""
    bars = [
        Bars(payer.payer, float(payer.intervention), float(payer.reference))
        for payer in _shown(say, outcome.payers)
    ]
    return effect(
        bars,
        say.label("effects-outcome-title", code=casus.code),
        say.label("effects-happened"),
        say.label("effects-otherwise"),
        lambda value: euros(say, Decimal(round(value))),
    )


def course_picture(say: Say, casus: CasusTitle, course: Timeline, drawn: bytes) -> Screen:
    """Both scenarios over the months, and from when on it pays; the same in words follows."""
    parts = [heading(casus), say("effects-course-picture"), *_pays(say, course)]
    return Screen(Markup("\n").join(parts), attachment=Attachment("photo", "months.png", drawn))


def draw_course(say: Say, casus: CasusTitle, course: Timeline) -> bytes:
    """The lines as PNG. Slow: call it in a thread."""
    return course_chart(
        Course([float(amount) for amount in course.intervention], say.label("effects-happened")),
        Course([float(amount) for amount in course.reference], say.label("effects-otherwise")),
        say.label("effects-course-title", code=casus.code),
        say.label("effects-course-month"),
        lambda value: euros(say, Decimal(round(value))),
    )


def _pays(say: Say, course: Timeline) -> Iterator[Markup]:
    if course.cheaper_from:
        yield say("effects-course-pays", month=course.cheaper_from)
    if course.outside:
        yield say("effects-course-outside", count=course.outside)


def _over_months(say: Say, course: Timeline | None) -> Iterator[Markup]:
    """What it came to, month after month."""
    if course is None:
        return
    amounts = zip(course.intervention, course.reference, strict=True)
    lines = (
        say(
            "effects-course-line",
            month=month,
            intervention=euros(say, spent.quantize(Decimal(1))),
            reference=euros(say, otherwise.quantize(Decimal(1))),
        )
        for month, (spent, otherwise) in enumerate(amounts, start=1)
    )
    yield Markup("\n").join([say("effects-course"), *lines, *_pays(say, course)])


def _costs(say: Say, outcome: Outcome) -> Iterator[Markup]:
    if not outcome.has_prices:
        return
    yield say(
        "effects-outcome-costs",
        intervention=euros(say, outcome.intervention.costs),
        reference=euros(say, outcome.reference.costs),
        difference=_difference(say, outcome.saved),
    )
    lines = (_payer(say, payer) for payer in _shown(say, outcome.payers))
    yield Markup("\n").join([say("effects-outcome-payers"), *lines])


def _payer(say: Say, payer: PayerEffect) -> Markup:
    return say(
        "effects-outcome-payer",
        payer=payer.payer,
        intervention=euros(say, payer.intervention),
        reference=euros(say, payer.reference),
        difference=_difference(say, payer.saved),
    )


def _difference(say: Say, saved: Decimal) -> str:
    if saved == 0:
        return say.label("effects-same")
    return say.label("effects-less" if saved > 0 else "effects-more", amount=euros(say, abs(saved)))


def _effort(say: Say, outcome: Outcome) -> Markup:
    happened, otherwise = outcome.intervention, outcome.reference
    return say(
        "effects-outcome-effort",
        contacts=number(say, happened.contacts),
        contacts_otherwise=number(say, otherwise.contacts),
        hours=number(say, happened.hours),
        hours_otherwise=number(say, otherwise.hours),
    )


def _shown(say: Say, payers: Sequence[PayerEffect]) -> list[PayerEffect]:
    """The payers for whom most is at stake, in their own order; the others as one."""
    if len(payers) <= MOST_PAYERS:
        return list(payers)
    most = sorted(payers, key=lambda payer: -max(payer.intervention, payer.reference))[: MOST_PAYERS - 1]
    rest = [payer for payer in payers if payer not in most]
    others = PayerEffect(
        say.label("effects-other-payers", count=len(rest)),
        sum((payer.intervention for payer in rest), NOTHING),
        sum((payer.reference for payer in rest), NOTHING),
    )
    return [*(payer for payer in payers if payer in most), others]
