"""How an action point is put in words: what, who, when. Pure.

Not here: the screens that hold it.
"""

from collections.abc import Mapping
from datetime import date

from markupsafe import Markup

from bot.core.shortening import shortened
from bot.core.texts import Say
from bot.features.actions.model import ActionPoint, State
from bot.features.directory.model import Person

LONGEST_IN_LIST = 150
LONGEST_NAME = 60

People = Mapping[int, Person]


def name_of(people: People, person_id: int | None) -> str:
    """How somebody is called; empty for nobody, and for who left."""
    person = people.get(person_id or 0)
    return shortened(person.name, LONGEST_NAME) if person else ""


def who(say: Say, point: ActionPoint, people: People) -> Markup:
    """Who does it, who was asked to, or nobody yet."""
    owner, asked = name_of(people, point.owner_id), name_of(people, point.asked_id)
    if point.state is State.DRAFT:
        return Markup("{}").format(asked) if asked else say("actions-nobody")
    if owner and asked:
        return say("actions-owner-and-asked", owner=owner, asked=asked)
    if asked:
        return say("actions-asked", name=asked)
    return Markup("{}").format(owner) if owner else say("actions-nobody")


def when(say: Say, point: ActionPoint, today: date) -> Markup:
    """The day it is meant for, and that this day is past when it is."""
    if point.due is None:
        return say("actions-no-day")
    return say("actions-was-due" if point.is_late(today) else "actions-due", day=point.due)


def line(say: Say, number: int, point: ActionPoint, people: People, today: date) -> Markup:
    """One point in a list."""
    return say(
        "actions-line",
        number=str(number),
        text=shortened(point.text, LONGEST_IN_LIST),
        who=who(say, point, people),
        when=when(say, point, today),
    )


def details(say: Say, point: ActionPoint, people: People, today: date) -> Markup:
    """One point in full."""
    return say("actions-details", text=point.text, who=who(say, point, people), when=when(say, point, today))
