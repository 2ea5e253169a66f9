"""Choosing for whom a note is, and who that turns out to be. Pure.

Not here: finding the people (directory).
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence

from markupsafe import Markup

from bot.core.folding import fold
from bot.core.paging import in_rows, on_page, turning
from bot.core.screen import Button, Rows, Screen
from bot.core.shortening import shortened
from bot.core.texts import Say, isolated
from bot.features.directory.model import Audience, AudienceKind, Choice, Part, Person
from bot.features.notes.model import Note, Reach
from bot.features.notes.views.draft import last_row, preview_button
from bot.features.notes.views.labels import (
    LONGEST_CHOICE,
    LONGEST_NAME,
    button,
    names,
    person_of,
    within,
)

MOST_OF_ORGANISATIONS = 1800
MOST_JOBS = 4


def overview(
    say: Say, note: Note, labels: Sequence[str], reach: Reach, kinds: Collection[AudienceKind], everyone: str
) -> Screen:
    """What was chosen so far; `everyone` is the key of that choice."""
    lines = [say("notes-for-whom")]
    if labels:
        lines.append(say("notes-chosen", parts=say.listed(labels), people=len(reach.ready)))
        if note.audience.without:
            lines.append(say("notes-without", people=len(note.audience.without)))
    return Screen(Markup("\n").join(lines), _overview_buttons(say, note, kinds, everyone))


def _overview_buttons(say: Say, note: Note, kinds: Collection[AudienceKind], everyone: str) -> Rows:
    ticked = Part(AudienceKind.EVERYONE) in note.audience.parts
    all_ = Button(
        _ticked(kind_label(say, AudienceKind.EVERYONE), on=ticked), f"notes:all:{note.id}:{everyone}"
    )
    menu = [
        Button(kind_label(say, kind), f"notes:list:{note.id}:{kind}:0")
        for kind in AudienceKind
        if kind in kinds and kind not in (AudienceKind.EVERYONE, AudienceKind.TOPIC)
    ]
    rows: Rows = ((all_,), *in_rows(menu, 2))
    if note.audience.parts:
        minus = Button(say.label("notes-leave-out"), f"notes:minus:{note.id}:0")
        anew = Button(say.label("notes-choose-anew"), f"notes:anew:{note.id}")
        rows = (*rows, (minus, anew), (preview_button(say, note.id),))
    return (*rows, last_row(say, note))


def choices(
    say: Say, note: Note, kind: AudienceKind, found: Sequence[Choice], page: int, domain: Choice | None = None
) -> Screen:
    """What can be chosen of a kind. A domain opens its topics, of which `domain` itself is the first."""
    behind = f":{domain.value}" if domain else ""
    rows: list[tuple[Button, ...]] = []
    if domain:
        whole = _ticked(
            say.label("notes-whole-domain", people=domain.count),
            on=_has(note.audience, AudienceKind.DOMAIN, domain),
        )
        rows.append((button(whole, f"notes:pick:{note.id}:{AudienceKind.DOMAIN}:{domain.key}:0{behind}"),))
    for choice in on_page(found, page):
        label = say.label("notes-choice", label=shortened(choice.label, LONGEST_CHOICE), people=choice.count)
        if kind is AudienceKind.DOMAIN:
            action = f"notes:list:{note.id}:{AudienceKind.TOPIC}:0:{choice.value}"
        else:
            action = f"notes:pick:{note.id}:{kind}:{choice.key}:{page}{behind}"
        rows.append((button(_ticked(label, on=_has(note.audience, kind, choice)), action),))
    back = f"notes:list:{note.id}:{AudienceKind.DOMAIN}:0" if domain else f"notes:audience:{note.id}"
    done = (Button(say.label("notes-back"), back),)
    title = domain.label if domain else kind_label(say, kind)
    return Screen(
        say("notes-choose-from", kind=title),
        (*rows, *turning(say, found, page, f"notes:list:{note.id}:{kind}", behind), done),
    )


def leave_out(say: Say, note: Note, people: Sequence[Person], page: int) -> Screen:
    """Everyone of the audience; who is left out has a cross."""
    rows = [
        (
            button(
                f"{'✗ ' if person.id in note.audience.without else ''}{isolated(person.name)} · {person.organisation}",
                f"notes:out:{note.id}:{person.id}:{page}",
            ),
        )
        for person in on_page(people, page)
    ]
    done = (Button(say.label("notes-back"), f"notes:audience:{note.id}"),)
    text = say("notes-leave-out-whom", people=len(note.audience.without))
    return Screen(text, (*rows, *turning(say, people, page, f"notes:minus:{note.id}"), done))


def by_organisation(say: Say, people: Iterable[Person]) -> Markup:
    """Each organisation with how many of its people, by job: a mixed group can be a trap."""
    groups: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        groups[person.organisation].append(person)
    lines = [
        _organisation(say, name, group)
        for name, group in sorted(groups.items(), key=lambda item: fold(item[0]))
    ]
    shown = within(lines, MOST_OF_ORGANISATIONS)
    more = [say("notes-more-organisations", count=len(lines) - len(shown))] if len(shown) < len(lines) else []
    return Markup("\n").join([*shown, *more])


def _organisation(say: Say, name: str, people: Sequence[Person]) -> Markup:
    jobs = Counter(
        shortened(person.job_title or say.label("notes-no-job"), LONGEST_NAME) for person in people
    )
    common = [f"{job} {count}" if count > 1 else job for job, count in jobs.most_common(MOST_JOBS)]
    if len(jobs) > MOST_JOBS:
        common.append("…")
    return say(
        "notes-organisation", name=shortened(name, LONGEST_NAME), people=len(people), jobs=", ".join(common)
    )


def left_behind(say: Say, reach: Reach) -> list[Markup]:
    """Who is meant and does not get it."""
    lines = []
    if reach.absent:
        lines.append(
            say("notes-absent", people=len(reach.absent), names=names(say, [p.name for p in reach.absent]))
        )
    if reach.unreachable:
        lines.append(
            say(
                "notes-unreachable",
                people=len(reach.unreachable),
                names=names(say, [to.person.name for to in reach.unreachable]),
            )
        )
    if reach.muted:
        lines.append(say("notes-muted", people=len(reach.muted)))
    return lines


def all_names(say: Say, note: Note, people: Sequence[Person], page: int) -> Screen:
    """Everyone who gets it, by name."""
    lines = [Markup("• {}").format(person_of(person)) for person in on_page(people, page)]
    text = Markup("\n").join([say("notes-all-names", people=len(people)), *lines])
    back = Button(say.label("notes-back"), f"notes:look:{note.id}")
    return Screen(text, (*turning(say, people, page, f"notes:names:{note.id}"), (back,)))


def kind_label(say: Say, kind: AudienceKind) -> str:
    """What a kind of choice is called."""
    return say.label("notes-kind", kind=kind)


def _has(audience: Audience, kind: AudienceKind, choice: Choice) -> bool:
    return Part(kind, choice.value) in audience.parts


def _ticked(label: str, *, on: bool) -> str:
    return f"✓ {label}" if on else label
