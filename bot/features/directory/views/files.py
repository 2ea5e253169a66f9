"""The directory as a file: what is wrong with it, what an import would change, who is no longer in it. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from bot.core.screen import Attachment, Button, Screen
from bot.core.shortening import shortened
from bot.core.texts import Say
from bot.features.directory.model import Person
from bot.features.directory.plan import ImportPlan, Value
from bot.features.directory.views.words import WRITE, field_name, joined, label
from bot.sheets import Problem, UnknownColumn

# A message holds 4,096 characters: what does not fit in these goes along as a file.
LINES_SHOWN, LONGEST_LINE = 6, 100
PROBLEMS_SHOWN, LONGEST_PROBLEM = 15, 200
LONGEST_HEADING = 40
LONGEST_VALUE = 400
LONGEST_FILE = 5000  # lines
HIDDEN_SHOWN = 4
LEAVERS_SHOWN = 20


@dataclass(frozen=True, slots=True)
class _Part:
    """Lines under a heading, and how much of them a message shows."""

    heading: str
    lines: Sequence[str]
    most: int = LINES_SHOWN
    longest: int = LONGEST_LINE

    @property
    def fits(self) -> bool:
        """Whether a message shows all of it."""
        shortest = all(shortened(line, self.longest) == line for line in self.lines)
        return shortest and len(self.lines) <= self.most


def problems(say: Say, found: Sequence[Problem], unknown: Sequence[UnknownColumn]) -> tuple[Screen, ...]:
    """Why nothing was imported, by row and column; what does not fit in the message goes along as a file."""
    ordered = sorted(found, key=lambda problem: problem.row)
    lines = [_problem(say, problem) for problem in ordered]
    heading = say.label("directory-problems", count=len(lines))
    parts = [_Part(heading, lines, PROBLEMS_SHOWN, LONGEST_PROBLEM), *_unknown(say, unknown)]
    return _screens(say, parts, "directory-problems-file", Screen(say("directory-problems-end")))


def dry_run(
    say: Say,
    file_name: str,
    plan: ImportPlan,
    people: Mapping[int, Person],
    unknown: Sequence[UnknownColumn],
    upload_id: int,
) -> tuple[Screen, ...]:
    """What importing would change, with a yes and a no; what does not fit in the message goes along as a file."""
    parts = [part for part in _parts(say, plan, people) if part.lines] + _unknown(say, unknown)
    parts.append(_Part(say.label("directory-plan-same", count=plan.left), ()))
    name = shortened(file_name, LONGEST_LINE)
    if plan.changes_nothing:
        return _screens(say, parts, "directory-plan-file", Screen(say("directory-plan-nothing", file=name)))
    yes = Button(say.label("directory-put-in"), f"directory:import:{upload_id}")
    no = Button(say.label("directory-leave"), f"directory:leave:{upload_id}")
    end = Screen(say("directory-plan-end", file=name), ((yes, no),))
    return _screens(say, parts, "directory-plan-file", end)


def imported(say: Say, plan: ImportPlan) -> Screen:
    """What was done."""
    text = say("directory-imported", added=len(plan.added), changed=len(plan.changed), same=plan.left)
    return Screen(text + "\n" + say("directory-imported-invite") if plan.added else text)


def leavers(say: Say, people: Sequence[Person]) -> tuple[Screen, ...]:
    """Who is not in the file, with a button each to take them out; no screen when there is nobody."""
    if not people:
        return ()
    shown = people[:LEAVERS_SHOWN]
    rows = tuple((Button(label(p.name, p.organisation), f"directory:leaver:{p.id}"),) for p in shown)
    text = say("directory-leavers", count=len(people))
    if len(people) > len(shown):
        text += " " + say("directory-leavers-more", count=len(people) - len(shown))
    return (Screen(text, rows),)


def sure_to_remove(say: Say, person: Person) -> Screen:
    """Ask once before a leaver is taken out; membership does that, as it knows who may."""
    yes = Button(say.label("directory-leaver-yes"), f"member:remove:{person.id}:ja")
    no = Button(say.label("directory-leaver-no"), "directory:stays")
    name, organisation = shortened(person.name, LONGEST_LINE), shortened(person.organisation, LONGEST_LINE)
    return Screen(say("directory-leaver-sure", name=name, organisation=organisation), ((yes, no),))


def exported(say: Say, ending: str, data: bytes, count: int) -> Screen:
    """The directory as a file; `ending` is date and form."""
    name = f"{say.label('directory-export-file')}-{ending}"
    document = Attachment("document", name, data)
    return Screen(say("directory-exported", count=count), attachment=document, secret=True)


def _screens(say: Say, parts: Sequence[_Part], file_key: str, end: Screen) -> tuple[Screen, ...]:
    """One message that ends with `end`; before it everything as a file when the message leaves something out."""
    text = Markup("\n\n").join([*(_shown(say, part) for part in parts), end.text])
    message = Screen(text, end.buttons)
    if all(part.fits for part in parts):
        return (message,)
    lines = [line for part in parts for line in (part.heading, *part.lines, "")]
    if len(lines) > LONGEST_FILE:
        lines[LONGEST_FILE:] = [say.label("directory-and-more", count=len(lines) - LONGEST_FILE)]
    document = Attachment("document", f"{say.label(file_key)}.txt", "\r\n".join(lines).encode("utf-8-sig"))
    return Screen(say("directory-all-lines"), attachment=document), message


def _shown(say: Say, part: _Part) -> Markup:
    lines = [f"• {shortened(line, part.longest)}" for line in part.lines[: part.most]]
    if len(part.lines) > part.most:
        lines.append(say.label("directory-and-more", count=len(part.lines) - part.most))
    return Markup("\n").join([Markup("<b>{}</b>").format(part.heading), *lines])


def _problem(say: Say, problem: Problem) -> str:
    what = say.label(problem.key, **problem.args)
    column = shortened(problem.column, LONGEST_HEADING)
    key = "sheet-problem" if problem.column else "sheet-problem-in-row"
    return say.label(key, row=problem.row, column=column, what=what)


def _unknown(say: Say, unknown: Sequence[UnknownColumn]) -> list[_Part]:
    if not unknown:
        return []
    lines = [
        say.label(
            "sheet-unknown-column-meant" if column.meant else "sheet-unknown-column",
            heading=shortened(column.heading, LONGEST_HEADING),
            meant=column.meant,
        )
        for column in unknown
    ]
    return [_Part(say.label("directory-unknown-columns"), lines)]


def _parts(say: Say, plan: ImportPlan, people: Mapping[int, Person]) -> Iterator[_Part]:
    added = [joined((row.name, row.organisation, row.job_title or "")) for row in plan.added]
    yield _Part(say.label("directory-plan-added", count=len(added)), added)
    changed = [
        say.label(
            "directory-plan-change",
            name=people[change.person_id].name,
            field=field_name(say, field),
            old=_value(say, field, old),
            new=_value(say, field, new),
        )
        for change in plan.changed
        for field, (old, new) in change.fields.items()
    ]
    yield _Part(say.label("directory-plan-changed", count=len(plan.changed)), changed)
    hidden = [
        joined((people[change.person_id].name, field_name(say, field)))
        for change in plan.changed
        for field in change.hidden
    ]
    yield _Part(say.label("directory-plan-hidden", count=len(hidden)), hidden, HIDDEN_SHOWN)
    kept = [
        say.label(
            "directory-plan-keep",
            name=people[own.person_id].name,
            field=field_name(say, own.field),
            own=_value(say, own.field, own.own),
            file=_value(say, own.field, own.file),
        )
        for own in plan.kept_own
    ]
    yield _Part(say.label("directory-plan-kept", count=len({own.person_id for own in plan.kept_own})), kept)
    vanished = [joined((person.name, person.organisation)) for person in plan.vanished]
    yield _Part(say.label("directory-plan-vanished", count=len(vanished)), vanished)


def _value(say: Say, field: str, value: Value) -> str:
    return shortened(WRITE[field](value), LONGEST_VALUE) or say.label("directory-empty")
