"""The step clock: which step comes next, until which day at the latest, and when that is said. Pure.

Maximum lead times, never targets: a last day that is no working day comes earlier, not later.
Not here: quiet hours (delivery), the steps of a wijk (settings).
"""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum

from bot.core.calendar import is_working_day
from bot.features.casus.model.casus import Stay
from bot.settings import CasusStep

DAY = timedelta(days=1)
OBSTACLE_STEP = "belemmering"
"""Is passed over when nothing stands in the way."""


class Signal(StrEnum):
    """What the clock has to say."""

    WARN = "warn"
    PASSED = "passed"


def last_day(since: date, days: int) -> date:
    """The last working day within so many days after `since`; the first one after it when there is none."""
    day = since + days * DAY
    while day > since and not is_working_day(day):
        day -= DAY
    return day if day > since else next_working_day(since)


def next_working_day(day: date) -> date:
    """The first working day after this day."""
    day += DAY
    while not is_working_day(day):
        day += DAY
    return day


def due_on(step: CasusStep, brought_in: date, began: date) -> date:
    """The last day of a step that began on this day: counted from then, or from when the casus was brought in.

    When the time for the whole has run out already, the step has until the next working day.
    """
    if not step.in_all:
        return last_day(began, step.days)
    return max(last_day(brought_in, step.days), next_working_day(began))


def warn_on(due: date, working_days: int) -> date:
    """The day so many working days before the last one."""
    day = due
    while working_days > 0:
        day -= DAY
        working_days -= is_working_day(day)
    return day


def furthest_to_warn(today: date, working_days: int) -> date:
    """No last day after this one is warned of today; a few before it are not either."""
    return today + (3 * working_days + 7) * DAY


def signal(stay: Stay, began: date, today: date, working_days: int) -> Signal | None:
    """What is to be said today that was not said before; what was missed collapses into the newest.

    `began` and `today` are days in the wijk. Nothing is said on the day that a step begins.
    """
    if today > stay.due_on:
        return None if stay.asked else Signal.PASSED
    if warns(stay.due_on, began, today, working_days):
        return None if stay.warned else Signal.WARN
    return None


def warns(due: date, began: date, today: date, working_days: int) -> bool:
    """Whether the last day is near: never on the day that the time began, nor once it is over."""
    return began < today <= due and today >= warn_on(due, working_days)


def next_step(steps: Sequence[CasusStep], name: str, *, in_the_way: bool) -> CasusStep | None:
    """The step after this one, none after the last. `in_the_way`: whether an obstacle is open."""
    for step in steps[_place(steps, name) + 1 :]:
        if in_the_way or step.name != OBSTACLE_STEP:
            return step
    return None


def previous_step(steps: Sequence[CasusStep], name: str) -> CasusStep | None:
    """The step before this one, none before the first."""
    place = _place(steps, name)
    return steps[place - 1] if place else None


def _place(steps: Sequence[CasusStep], name: str) -> int:
    return next((place for place, step in enumerate(steps) if step.name == name), 0)
