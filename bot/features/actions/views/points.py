"""What members see of published action points: lists, one point, and the letters about it. Pure.

Not here: points that were not published yet (drafts).
"""

from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

from bot.core.member import Member
from bot.core.paging import in_rows, numbered, turning
from bot.core.screen import Button, Rows, Screen
from bot.core.texts import Say
from bot.features.actions.model import ActionPoint, Shelf, Stage, State
from bot.features.actions.views.drafts import changes
from bot.features.actions.views.words import People, details, line


def shelf(
    say: Say,
    points: Sequence[ActionPoint],
    people: People,
    which: Shelf,
    page: int,
    today: date,
    *,
    coordinator: bool,
) -> Screen:
    """A page of points, each behind a number, and the ways to the other shelves."""
    parts = [say(f"actions-shelf-{which}", count=len(points))]
    parts += [line(say, number, point, people, today) for number, point in numbered(points, page)]
    open_one = [Button(str(n), f"actions:point:{point.id}") for n, point in numbered(points, page)]
    if not points:
        parts.append(say("actions-shelf-empty"))
    turn = turning(say, points, page, f"actions:list:{which}")
    return Screen(
        Markup("\n\n").join(parts), (*in_rows(open_one), *turn, *_others(say, which, coordinator=coordinator))
    )


def _others(say: Say, which: Shelf, *, coordinator: bool) -> Rows:
    """Ways to the other shelves; new ones for coordinators."""
    own = [Shelf.MINE, Shelf.MINE_DONE]
    rows = [own, [Shelf.LATE, Shelf.OPEN, Shelf.DONE]] if coordinator else [own]
    buttons = tuple(
        tuple(
            Button(say.label(f"actions-to-{other}"), f"actions:list:{other}:0")
            for other in row
            if other is not which
        )
        for row in rows
    )
    new = ((Button(say.label("actions-new"), "actions:add:0"),),) if coordinator else ()
    return (*buttons, *new)


def point(
    say: Say, action: ActionPoint, people: People, reader: Member, today: date, notice: Markup | None = None
) -> Screen:
    """One point with what this reader may do with it; `notice` is what just happened."""
    text = details(say, action, people, today)
    if action.state is not State.OPEN:
        text = Markup("\n").join((text, say(f"actions-is-{action.state}", day=action.changed_on)))
    shelf_of_reader = Shelf.MINE if action.concerns(reader.person_id) else Shelf.OPEN
    back = Button(say.label("actions-to-list"), f"actions:list:{shelf_of_reader}:0")
    parts = [notice, text] if notice else [text]
    return Screen(Markup("\n\n").join(parts), (*_verbs(say, action, reader), (back,)))


def _verbs(say: Say, action: ActionPoint, reader: Member) -> Rows:
    if action.state is not State.OPEN:
        undo = Button(say.label(f"actions-undo-{action.state}"), f"actions:undone:{action.id}")
        return ((undo,),) if action.state is State.DONE or reader.is_coordinator() else ()
    rows: list[tuple[Button, ...]] = []
    if action.asked_id == reader.person_id:
        rows += _answers(say, action)
    elif action.owner_id == reader.person_id:
        rows.append((_done(say, action), _pass(say, action)))
    if reader.is_coordinator():
        if action.owner_id != reader.person_id:
            rows.append((_done(say, action),))
        rows += changes(say, action)
        rows.append((Button(say.label("actions-drop"), f"actions:remove:{action.id}"),))
    return tuple(rows)


def request(say: Say, action: ActionPoint, people: People, by: str, today: date, key: str) -> Screen:
    """Somebody is asked to take it on; `key` says by whom: a coordinator, or a colleague who passes it on."""
    parts = (say(key, by=by), details(say, action, people, today), say("actions-will-you"))
    return Screen(Markup("\n\n").join(parts), _answers(say, action))


def reminder(say: Say, action: ActionPoint, people: People, stage: Stage, today: date, to: int) -> Screen:
    """The working day before, or the day itself, for who does it (`to`) or was asked and did not answer yet."""
    why = say(f"actions-remind-{stage}", day=action.due or today)
    text = Markup("\n\n").join((why, details(say, action, people, today)))
    if action.owner_id == to:
        return Screen(text, ((_done(say, action), _pass(say, action)),))
    return Screen(Markup("\n\n").join((text, say("actions-will-you"))), _answers(say, action))


def told(say: Say, action: ActionPoint, people: People, today: date, key: str, name: str) -> Screen:
    """News about a point for who does it: it changed, or somebody takes it over or cannot."""
    text = Markup("\n\n").join((say(key, name=name), details(say, action, people, today)))
    return Screen(text, ((Button(say.label("actions-open"), f"actions:point:{action.id}"),),))


def without_owner(say: Say, action: ActionPoint, people: People, today: date, key: str, name: str) -> Screen:
    """The coordinator hears why it has nobody (`key`), and may ask somebody else."""
    text = Markup("\n\n").join((say(key, name=name), details(say, action, people, today)))
    other = Button(say.label("actions-ask-other"), f"actions:who:{action.id}")
    return Screen(text, ((other, Button(say.label("actions-open"), f"actions:point:{action.id}")),))


def you_declined(say: Say) -> Screen:
    """No, and that is fine."""
    return Screen(say("actions-you-declined"))


def ask_whom(say: Say, action: ActionPoint) -> Screen:
    """To whom is it passed on?"""
    back = Button(say.label("actions-to-point"), f"actions:point:{action.id}")
    return Screen(say("actions-ask-whom", text=action.text), ((back,),))


def _answers(say: Say, action: ActionPoint) -> Rows:
    yes = Button(say.label("actions-accept"), f"actions:accept:{action.id}")
    no = Button(say.label("actions-decline"), f"actions:decline:{action.id}")
    return (yes, no), (_pass(say, action),)


def _done(say: Say, action: ActionPoint) -> Button:
    return Button(say.label("actions-done"), f"actions:done:{action.id}")


def _pass(say: Say, action: ActionPoint) -> Button:
    return Button(say.label("actions-pass"), f"actions:pass:{action.id}")
