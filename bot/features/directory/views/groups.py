"""Working groups: all of them, one with its people and tasks, and the screens that change it. Pure."""

from collections.abc import Container, Mapping, Sequence

from markupsafe import Markup

from bot.core.screen import Button, Rows, Screen
from bot.core.shortening import shortened
from bot.core.texts import Say
from bot.features.directory.model import OBSTACLE_KINDS, STEUNGROEP, TASKS, Person, WorkingGroup
from bot.features.directory.views.words import joined, label

NAME_FORM = "directory-group-name"
PERSON_FORM = "directory-group-person"

# A message holds 4,096 characters: thirty people of this length and what stands above them.
LONGEST_LINE = 110
MOST_FOUND = 8


def overview(
    say: Say, groups: Sequence[WorkingGroup], sizes: Mapping[int, int], *, may_add: bool, advise: bool
) -> Screen:
    """A button for each group; `advise` who may make one which ones other wijken have."""
    rows = [
        (
            Button(
                say.label("directory-group-button", name=group.name, people=sizes.get(group.id, 0)),
                f"directory:group:{group.id}",
            ),
        )
        for group in groups
    ]
    if may_add:
        rows.append((Button(say.label("directory-group-new"), "directory:group-name:0"),))
    paragraphs = [say("directory-groups") if groups else say("directory-groups-none")]
    if advise and not groups:
        paragraphs.append(say("directory-groups-advice"))
    return Screen(Markup("\n\n").join(paragraphs), tuple(rows))


def group(
    say: Say, group: WorkingGroup, people: Sequence[Person], joined_ids: Container[int], *, may_change: bool
) -> Screen:
    """Its tasks and its people; for who `may_change` it the ways to do so."""
    about = [Markup("<b>{}</b>").format(group.name), *_tasks_of(say, group)]
    if group.chat_id is not None:
        about.append(say("directory-group-has-chat"))
    parts = [Markup("\n").join(about)]
    parts.append(
        Markup("\n").join(_line(say, person, takes_part=person.id in joined_ids) for person in people)
        if people
        else say("directory-group-empty")
    )
    return Screen(
        Markup("\n\n").join(parts), (*(_changes(say, group, people) if may_change else ()), (_to_all(say),))
    )


def ask_name(say: Say, group: WorkingGroup | None, most: int) -> Screen:
    """What is it called? `group` is the one that gets another name."""
    if group is None:
        return Screen(say("directory-group-ask-name", most=most))
    return Screen(say("directory-group-ask-other-name", name=group.name, most=most))


def sure_to_remove(say: Say, group: WorkingGroup) -> Screen:
    """Ask once."""
    yes = Button(say.label("directory-group-remove-yes"), f"directory:group-remove:{group.id}:yes")
    no = Button(say.label("directory-group-remove-no"), f"directory:group:{group.id}")
    return Screen(say("directory-group-remove-sure", name=group.name), ((yes, no),))


def tasks(say: Say, group: WorkingGroup, groups: Sequence[WorkingGroup]) -> Screen:
    """A button for each task, with the other group that takes it now."""
    rows = tuple((_task(say, group, groups, task),) for task in TASKS)
    return Screen(say("directory-group-ask-tasks", name=group.name), (*rows, (_to_group(say, group),)))


def ask_person(say: Say, group: WorkingGroup) -> Screen:
    """Who comes in?"""
    return Screen(say("directory-group-ask-person", name=group.name))


def found(say: Say, group: WorkingGroup, people: Sequence[Person]) -> Screen:
    """Whom a typed name may mean."""
    rows = tuple(
        (Button(label(person.name, person.organisation), f"directory:group-add:{group.id}:{person.id}"),)
        for person in people[:MOST_FOUND]
    )
    key = "directory-group-found-more" if len(people) > MOST_FOUND else "directory-group-found"
    return Screen(say(key, name=group.name), (*rows, (_to_group(say, group),)))


def who_leaves(say: Say, group: WorkingGroup, people: Sequence[Person]) -> Screen:
    """A button for each person in it."""
    rows = tuple(
        (Button(label(person.name, person.organisation), f"directory:group-out:{group.id}:{person.id}"),)
        for person in people
    )
    return Screen(say("directory-group-who-leaves", name=group.name), (*rows, (_to_group(say, group),)))


def chat(say: Say, group: WorkingGroup) -> Screen:
    """How to link a Telegram group, and how to let it go."""
    if group.chat_id is None:
        return Screen(say("directory-group-link", name=group.name), ((_to_group(say, group),),))
    letting_go = Button(say.label("directory-group-unlink"), f"directory:group-unlink:{group.id}")
    return Screen(
        say("directory-group-linked-now", name=group.name), ((letting_go,), (_to_group(say, group),))
    )


def which_meets_here(say: Say, groups: Sequence[WorkingGroup]) -> Screen:
    """In a Telegram group: a button for each working group."""
    rows = tuple((Button(group.name, f"directory:group-link:{group.id}"),) for group in groups)
    return Screen(say("directory-group-which"), rows)


def _tasks_of(say: Say, group: WorkingGroup) -> list[Markup]:
    kinds = [say(f"directory-task-{kind}") for kind in OBSTACLE_KINDS if kind in group.obstacle_kinds]
    lines = [say("directory-group-takes", kinds=say.listed(kinds))] if kinds else []
    return [*lines, say("directory-group-is-steungroep")] if group.is_steungroep else lines


def _line(say: Say, person: Person, *, takes_part: bool) -> Markup:
    known = joined((person.name, person.organisation))
    absent = "" if takes_part else say.label("directory-group-not-joined")
    return Markup("• {}").format(shortened(joined((known, absent)), LONGEST_LINE))


def _changes(say: Say, group: WorkingGroup, people: Sequence[Person]) -> Rows:
    add = Button(say.label("directory-group-add"), f"directory:group-person:{group.id}")
    out = Button(say.label("directory-group-out"), f"directory:group-out:{group.id}")
    return (
        (Button(say.label("directory-group-tasks"), f"directory:group-tasks:{group.id}"),),
        (add, out) if people else (add,),
        (
            Button(say.label("directory-group-rename"), f"directory:group-name:{group.id}"),
            Button(say.label("directory-group-chat"), f"directory:group-chat:{group.id}"),
        ),
        (Button(say.label("directory-group-remove"), f"directory:group-remove:{group.id}"),),
    )


def _task(say: Say, group: WorkingGroup, groups: Sequence[WorkingGroup], task: str) -> Button:
    holder = next((other for other in groups if _takes(other, task)), None)
    mine = holder is not None and holder.id == group.id
    text = say.label(f"directory-task-{task}")
    if mine:
        text = f"✓ {text}"
    elif holder:
        text = say.label("directory-task-elsewhere", task=text, name=holder.name)
    return Button(text, f"directory:group-task:{group.id}:{task}:{0 if mine else 1}")


def _takes(group: WorkingGroup, task: str) -> bool:
    return group.is_steungroep if task == STEUNGROEP else task in group.obstacle_kinds


def _to_group(say: Say, group: WorkingGroup) -> Button:
    return Button(say.label("directory-group-back"), f"directory:group:{group.id}")


def _to_all(say: Say) -> Button:
    return Button(say.label("directory-groups-back"), "directory:groups")
