"""The lines of a scenario, and the questions about one. Pure.

Not here: the outcome.
"""

from collections.abc import Sequence
from datetime import date

from babel.dates import format_date
from markupsafe import Markup

from bot.core.paging import on_page, turning
from bot.core.screen import Button, Screen
from bot.core.shortening import shortened
from bot.core.texts import Say
from bot.features.effects.model.calculation import MOST_LINES, Line, Per, Scenario, costs
from bot.features.effects.model.casus import CasusTitle
from bot.features.effects.model.prices import Price, is_hour, is_time
from bot.features.effects.views.numbers import euros, number
from bot.features.effects.views.overview import heading

ACTIVITY_FORM = "effects-activity"
TIMES_FORM = "effects-times"
HOURS_FORM = "effects-hours"
WHEN_FORM = "effects-when"
OFTEN = ("1", "1-3", "1-6", "1-12")
"""Months that are chosen most, from the start of a casus on."""

LONGEST_LABEL = 60


def lines(say: Say, casus: CasusTitle, scenario: Scenario, own: Sequence[Line], page: int) -> Screen:
    """A page of a scenario, a button for each line and one for a new one."""
    shown = on_page(own, page)
    rows = [(_button(called(say, line), f"effects:line:{casus.id}:{line.id}"),) for line in shown]
    parts = [heading(casus), say(f"effects-lines-{scenario}")]
    if own:
        parts.append(Markup("\n").join(Markup("• {}").format(described(say, line)) for line in shown))
    if len(own) < MOST_LINES:
        add = Button(say.label("effects-add"), f"effects:add:{casus.id}:{scenario}:0")
        rows.append((add,))
    back = Button(say.label("effects-to-effects"), f"effects:casus:{casus.id}")
    pages = turning(say, own, page, f"effects:lines:{casus.id}:{scenario}")
    return Screen(Markup("\n\n").join(parts), (*rows, *pages, (back,)))


def line(say: Say, casus: CasusTitle, line: Line) -> Screen:
    """One line, to change or take away."""
    text = Markup("\n\n").join([heading(casus), Markup.escape(described(say, line)), *_price(say, line)])
    where = f"{casus.id}:{line.id}"
    return Screen(
        text,
        (
            (Button(say.label("effects-change"), f"effects:change:{where}"),),
            (Button(say.label("effects-drop"), f"effects:drop:{where}"),),
            (Button(say.label("effects-back"), f"effects:lines:{casus.id}:{line.scenario}:0"),),
        ),
    )


def activities(say: Say, casus: CasusTitle, scenario: Scenario, prices: Sequence[Price], page: int) -> Screen:
    """A page of the price list to choose from."""
    where = f"{casus.id}:{scenario}"
    rows = [
        (_button(f"{price.activity} · {_rate(say, price)}", f"effects:choose:{where}:{price.id}"),)
        for price in on_page(prices, page)
    ]
    other = Button(say.label("effects-other-activity"), f"effects:name:{where}")
    back = Button(say.label("effects-back"), f"effects:lines:{where}:0")
    pages = turning(say, prices, page, f"effects:add:{where}")
    return Screen(say(f"effects-choose-{scenario}"), (*rows, *pages, (other,), (back,)))


def ask_name(say: Say, most: int) -> Screen:
    """What was it?"""
    return Screen(say("effects-ask-activity", most=most))


def ask_times(say: Say, line: Line) -> Screen:
    """How often?"""
    if _by_unit(line):
        return Screen(say("effects-ask-units", activity=called(say, line), unit=line.unit))
    return Screen(say("effects-ask-times", activity=called(say, line)))


def ask_hours(say: Say, line: Line) -> Screen:
    """How many hours each time? Without a price by the hour it may be skipped."""
    text = say("effects-ask-hours", activity=called(say, line))
    if is_hour(line.unit):
        return Screen(text)
    return Screen(text, ((Button(say.label("effects-no-hours"), "effects:no-hours"),),))


def ask_when(say: Say, line: Line, began: date, most: int) -> Screen:
    """In which months? What is counted all together may be left without."""
    month = format_date(began, "LLLL yyyy", locale=say.language)
    text = say("effects-ask-when", activity=called(say, line), month=month, most=most)
    choices = tuple(
        Button(say.label("effects-months", months=months.replace("-", "–")), f"effects:when:{months}")
        for months in OFTEN
    )
    unknown = () if line.per is not Per.ALL else ((Button(say.label("effects-no-when"), "effects:no-when"),),)
    return Screen(text, (choices[:2], choices[2:], *unknown))


def called(say: Say, line: Line) -> str:
    """The activity, or that its name was erased."""
    return line.activity or say.label("effects-erased")


def described(say: Say, line: Line) -> str:
    """'Gesprek wijkcoach: 2 keer 1,5 uur per week, maand 1 tot en met 6, € 7.020'."""
    values = {"activity": called(say, line), "times": number(say, line.times)}
    if _by_unit(line):
        text = say.label("effects-line-units", **values, unit=line.unit)
    elif line.hours:
        text = say.label("effects-line-hours", **values, hours=number(say, line.hours))
    else:
        text = say.label("effects-line-times", **values)
    if line.per is not Per.ALL:
        text = say.label(f"effects-line-per-{line.per}", line=text)
    if line.when:
        key = "effects-line-month" if line.when.months == 1 else "effects-line-months"
        text = say.label(key, line=text, first=line.when.first, last=line.when.last)
    amount = costs(line)
    if amount is None:
        return text
    return say.label("effects-line-costs", line=text, amount=euros(say, amount))


def _by_unit(line: Line) -> bool:
    """Whether it is counted in something else than times and hours, such as days."""
    return bool(line.unit) and not is_hour(line.unit) and not is_time(line.unit)


def _price(say: Say, line: Line) -> list[Markup]:
    if line.price is None:
        return [say("effects-line-no-price")]
    return [say("effects-line-price", price=euros(say, line.price), unit=line.unit, payer=line.payer)]


def _rate(say: Say, price: Price) -> str:
    return say.label("effects-rate", price=euros(say, price.price), unit=price.unit)


def _button(label: str, action: str) -> Button:
    return Button(shortened(label, LONGEST_LABEL), action)
