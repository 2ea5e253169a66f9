"""What a coordinator sees of action points before they are published, and while changing one. Pure.

Not here: points that were published (points).
"""

from collections.abc import Sequence
from datetime import date, timedelta

from markupsafe import Markup

from bot.core.paging import PAGE, in_rows, numbered, turning
from bot.core.screen import Button, Rows, Screen
from bot.core.shortening import shortened
from bot.core.texts import Say
from bot.features.actions.model import ActionPoint, State
from bot.features.actions.views.words import LONGEST_NAME, People, details, line
from bot.features.directory.model import Person

NEW_FORM = "actions-new"
TEXT_FORM = "actions-text"
WHO_FORM = "actions-who"
WHEN_FORM = "actions-when"
POINT_FORMS = (TEXT_FORM, WHO_FORM, WHEN_FORM)
"""Those about one point."""

LONGEST_LABEL = 60
NO_DAY = "-"


def ask_new(say: Say, *, from_note: bool) -> Screen:
    """Type them, each on its own line; after a note in which none were found, that first."""
    text = say("actions-ask-new")
    return Screen(Markup("\n\n").join((say("actions-none-found"), text)) if from_note else text)


def to_check(
    say: Say, points: Sequence[ActionPoint], people: People, note_id: int, page: int, today: date
) -> Screen:
    """The drafts, to be looked over one by one and published together."""
    add = Button(say.label("actions-add"), f"actions:add:{note_id}")
    if not points:
        return Screen(say("actions-no-drafts"), ((add,),))
    lines = [line(say, number, point, people, today) for number, point in numbered(points, page)]
    open_one = [Button(str(n), f"actions:point:{point.id}") for n, point in numbered(points, page)]
    publish = Button(say.label("actions-publish", count=len(points)), f"actions:publish:{note_id}")
    text = Markup("\n\n").join([say("actions-to-check", count=len(points)), *lines])
    turn = turning(say, points, page, f"actions:drafts:{note_id}")
    return Screen(text, (*in_rows(open_one), *turn, (add, publish)))


def draft(say: Say, point: ActionPoint, people: People, today: date) -> Screen:
    """One draft with what can be changed."""
    remove = Button(say.label("actions-remove"), f"actions:remove:{point.id}")
    back = Button(say.label("actions-to-drafts"), f"actions:drafts:{point.note_id}:0")
    return Screen(details(say, point, people, today), (*changes(say, point), (remove,), (back,)))


def not_edited(say: Say, points: Sequence[ActionPoint]) -> Screen:
    """A message was edited that they do not follow any more: what does change them."""
    if all(point.state in (State.DRAFT, State.DROPPED) for point in points):
        look = Button(say.label("actions-look-over"), f"actions:drafts:{points[0].note_id}:0")
        return Screen(say("actions-not-edited", state="draft"), ((look,),))
    show = Button(say.label("actions-show-open"), "actions:list:open:0")
    return Screen(say("actions-not-edited", state="published"), ((show,),))


def changes(say: Say, point: ActionPoint) -> Rows:
    """Buttons to change what, who and when."""
    return (
        (
            Button(say.label("actions-change-text"), f"actions:text:{point.id}"),
            Button(say.label("actions-change-who"), f"actions:who:{point.id}"),
            Button(say.label("actions-change-when"), f"actions:when:{point.id}"),
        ),
    )


def ask_text(say: Say, point: ActionPoint, most: int) -> Screen:
    """Type it anew."""
    return Screen(say("actions-ask-text", text=point.text, most=most), (_back(say, point),))


def ask_who(say: Say, point: ActionPoint) -> Screen:
    """Type a name."""
    nobody = Button(say.label("actions-nobody-button"), f"actions:set-who:{point.id}:0")
    return Screen(say("actions-ask-who", text=point.text), ((nobody,), _back(say, point)))


def which_person(say: Say, point: ActionPoint, found: Sequence[Person], action: str) -> Screen:
    """Several people are called that; `action` gets point and person behind it."""
    rows = [(Button(_label(person), f"{action}:{point.id}:{person.id}"),) for person in found[:PAGE]]
    return Screen(say("actions-which-person"), (*rows, _back(say, point)))


def ask_when(say: Say, point: ActionPoint, today: date) -> Screen:
    """Type a day, or take one of these."""
    choices = (("week", 7), ("two-weeks", 14), ("four-weeks", 28))
    soon = tuple(
        Button(say.label(f"actions-in-{name}"), f"actions:set-when:{point.id}:{today + timedelta(days=days)}")
        for name, days in choices
    )
    none = Button(say.label("actions-no-day-button"), f"actions:set-when:{point.id}:{NO_DAY}")
    return Screen(say("actions-ask-when", text=point.text), (soon, (none,), _back(say, point)))


def published(say: Say, count: int, asked: Sequence[str], absent: Sequence[str], nobody: int) -> Screen:
    """What happens now: who is asked, whom the bot cannot ask, and how many have nobody."""
    parts = [say("actions-published", count=count)]
    if asked:
        parts.append(say("actions-published-asked", names=say.listed(asked)))
    if absent:
        parts.append(say("actions-published-absent", names=say.listed(absent)))
    if nobody:
        parts.append(say("actions-published-nobody", count=nobody))
    show = Button(say.label("actions-show-open"), "actions:list:open:0")
    return Screen(Markup("\n").join(parts), ((show,),))


def _label(person: Person) -> str:
    return shortened(f"{shortened(person.name, LONGEST_NAME)} · {person.organisation}", LONGEST_LABEL)


def _back(say: Say, point: ActionPoint) -> tuple[Button, ...]:
    key = "actions-to-draft" if point.state is State.DRAFT else "actions-to-point"
    return (Button(say.label(key), f"actions:point:{point.id}"),)
