"""Reminders and what is said in answer to them. Pure.

Not here: when they go and to whom (service).
"""

from collections.abc import Sequence
from datetime import date

from bot.core.screen import Button, Screen
from bot.core.texts import Say
from bot.features.rhythm.model import Rhythm
from bot.features.rhythm.month import Month
from bot.features.rhythm.views.labels import day_name, month_name, named

REASON_FORM = "rhythm-reason"
REASONS = ("busy", "away", "none")


def reminder(say: Say, rhythm: Rhythm, brought: int, day: date, *, may_snooze: bool) -> Screen:
    """How it stands on this day, and what they can do about it."""
    month = Month.of(day)
    text = say(
        "rhythm-reminder",
        day=day_name(say, day),
        brought=brought,
        asked=rhythm.asked(month),
        left=(month.last_day - day).days,
    )
    about = f"{month}:{rhythm.organisation_id}"
    rows = [
        (Button(say.label("rhythm-bring-in"), "casus:new"),),
        (Button(say.label("rhythm-cannot"), f"rhythm:cannot:{about}"),),
    ]
    if may_snooze:
        rows.append((Button(say.label("rhythm-snooze"), f"rhythm:snooze:{about}"),))
    return Screen(text, tuple(rows))


def behind(say: Say, rhythms: Sequence[Rhythm], day: date) -> Screen:
    """Coordinators see which organisations were reminded, as a list of whom to give a hand."""
    names = named(say, [rhythm.organisation for rhythm in rhythms])
    text = say("rhythm-behind", day=day_name(say, day), count=len(rhythms), names=names)
    return Screen(text, ((Button(say.label("rhythm-show-all"), "rhythm:stand:0"),),))


def ask_reason(say: Say, rhythm: Rhythm, month: Month, most: int) -> Screen:
    """Why does it not work out this month?"""
    text = say("rhythm-ask-reason", organisation=rhythm.organisation, month=month_name(say, month), most=most)
    rows = tuple(
        (
            Button(
                say.label(f"rhythm-reason-{reason}"),
                f"rhythm:because:{month}:{rhythm.organisation_id}:{reason}",
            ),
        )
        for reason in REASONS
    )
    return Screen(text, rows)


def excused(say: Say, rhythm: Rhythm, month: Month, reason: str) -> Screen:
    """No more reminders this month; it can be taken back."""
    text = say(
        "rhythm-excused", organisation=rhythm.organisation, month=month_name(say, month), reason=reason
    )
    undo = Button(say.label("rhythm-after-all"), f"rhythm:can:{month}:{rhythm.organisation_id}")
    return Screen(text, ((undo,),))


def can_after_all(say: Say, month: Month) -> Screen:
    """Reminders go on."""
    bring = Button(say.label("rhythm-bring-in"), "casus:new")
    return Screen(say("rhythm-can-again", month=month_name(say, month)), ((bring,),))


def snoozed(say: Say, day: date) -> Screen:
    """When they hear again."""
    return Screen(say("rhythm-snoozed", day=day_name(say, day)))
