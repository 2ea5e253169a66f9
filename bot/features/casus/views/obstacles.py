"""Obstacles: reported, brought to a group, taken, solved; and those that wait, by age. Pure.

Not here: what keeps coming back (patterns).
"""

from collections.abc import Mapping, Sequence
from datetime import date

from markupsafe import Markup

from bot.core.paging import in_rows, on_page, turning
from bot.core.screen import Button, Screen
from bot.core.texts import Say
from bot.features.casus.model.casus import Casus
from bot.features.casus.model.form import LONGEST_SENTENCE, ObstacleKind
from bot.features.casus.model.obstacles import Level, Obstacle, Progress
from bot.features.casus.views.labels import (
    heading,
    kind_name,
    label,
    lines,
    paragraphs,
)
from bot.features.directory.model import WorkingGroup

OBSTACLE_FORM = "casus-obstacle"
ANSWER_FORM = "casus-obstacle-answer"


def which_kind(say: Say, casus: Casus) -> Screen:
    """What kind of thing stands in the way?"""
    kinds = [Button(kind_name(say, kind), f"casus:kind:{casus.id}:{kind}") for kind in ObstacleKind]
    return Screen(paragraphs(heading(casus), say("casus-which-kind")), in_rows(kinds, 2))


def ask_sentence(say: Say, casus: Casus, kind: ObstacleKind) -> Screen:
    """In a sentence?"""
    text = say("casus-ask-obstacle", kind=kind_name(say, kind), most=LONGEST_SENTENCE)
    return Screen(paragraphs(heading(casus), text))


def reported(say: Say, casus: Casus, obstacle: Obstacle, group: WorkingGroup | None) -> Screen:
    """Who gets it now, and until when at the latest."""
    if group:
        text = say("casus-reported", group=group.name, day=obstacle.due_on)
    else:
        text = say("casus-reported-to-coordinator", day=obstacle.due_on)
    return Screen(paragraphs(heading(casus), text), ((_card(say, casus),),))


def request(say: Say, casus: Casus, obstacle: Obstacle, group: WorkingGroup | None) -> Screen:
    """The working group, or the steungroep, is asked to take it."""
    name = group.name if group else ""
    if obstacle.level is Level.STEUNGROEP:
        asks = say("casus-request-steungroep", group=name)
    else:
        asks = say("casus-request", group=name, organisation=casus.organisation)
    return Screen(paragraphs(asks, _told(say, casus, obstacle)), ((_take(say, obstacle),),))


def nearly(say: Say, casus: Casus, obstacle: Obstacle) -> Screen:
    """Whoever has it hears that the last day is near, and what comes after it."""
    text = say(
        "casus-obstacle-nearly" if obstacle.taker_id else "casus-obstacle-nearly-nobody",
        day=obstacle.due_on,
        level=obstacle.level,
    )
    answer = Button(say.label("casus-obstacle-solved-button"), f"casus:solve:{obstacle.id}")
    button = answer if obstacle.taker_id else _take(say, obstacle)
    return Screen(paragraphs(text, _told(say, casus, obstacle)), ((button,),))


def nobody_takes(say: Say, casus: Casus, obstacle: Obstacle, group: WorkingGroup | None) -> Screen:
    """A coordinator hears that nobody takes this kind yet."""
    kind = kind_name(say, obstacle.kind)
    if group:
        why = say("casus-group-empty", group=group.name)
    elif obstacle.level is Level.STEUNGROEP:
        why = say("casus-no-steungroep")
    else:
        why = say("casus-no-group", kind=kind)
    return Screen(paragraphs(why, _told(say, casus, obstacle)), ((_take(say, obstacle),),))


def obstacle(
    say: Say,
    casus: Casus,
    obstacle: Obstacle,
    group: WorkingGroup | None,
    taker: str,
    *,
    handles: bool,
    takes: bool,
    drops: bool,
) -> Screen:
    """One obstacle, and what this reader can do about it."""
    rows: list[tuple[Button, ...]] = []
    if obstacle.progress is Progress.OPEN and handles:
        rows.append((_take(say, obstacle),))
    if obstacle.progress is Progress.TAKEN and takes:
        rows.append((Button(say.label("casus-obstacle-solved-button"), f"casus:solve:{obstacle.id}"),))
    if obstacle.is_open and drops:
        rows.append((Button(say.label("casus-obstacle-drop"), f"casus:gone:{obstacle.id}"),))
    if drops:
        rows.append((_card(say, casus),))
    where = _where(say, obstacle, group.name if group else "", taker)
    return Screen(paragraphs(_told(say, casus, obstacle), where), tuple(rows))


def taken_in_group(say: Say, casus: Casus, obstacle: Obstacle, name: str) -> Screen:
    """What the chat of the group shows from now on."""
    return Screen(paragraphs(_told(say, casus, obstacle), say("casus-obstacle-by", name=name)))


def was_taken(say: Say, casus: Casus, obstacle: Obstacle, name: str) -> Screen:
    """The people of the casus hear who takes it."""
    text = say("casus-was-taken", name=name, obstacle=obstacle.text, day=obstacle.due_on)
    return Screen(paragraphs(heading(casus), text), ((_card(say, casus),),))


def ask_answer(say: Say, casus: Casus, obstacle: Obstacle) -> Screen:
    """How was it solved?"""
    text = say("casus-ask-answer", most=LONGEST_SENTENCE)
    return Screen(paragraphs(_told(say, casus, obstacle), text))


def was_solved(say: Say, casus: Casus, obstacle: Obstacle, name: str) -> Screen:
    """The people of the casus get the answer."""
    text = say("casus-was-solved", name=name, obstacle=obstacle.text, answer=obstacle.answer)
    return Screen(paragraphs(heading(casus), text), ((_card(say, casus),),))


def you_solved(say: Say, casus: Casus) -> Screen:
    """Whoever solved it hears that the answer went on."""
    return Screen(say("casus-you-solved", code=casus.code))


def dropped(say: Say, casus: Casus, obstacle: Obstacle) -> Screen:
    """It is out of the way already."""
    text = say("casus-obstacle-gone", obstacle=obstacle.text)
    return Screen(paragraphs(heading(casus), text), ((_card(say, casus),),))


def was_dropped(say: Say, casus: Casus, obstacle: Obstacle) -> Screen:
    """Whoever took it need not look any further."""
    return Screen(say("casus-obstacle-was-dropped", code=casus.code, obstacle=obstacle.text))


def went_to_steungroep(say: Say, casus: Casus, obstacle: Obstacle, *, own: bool) -> Screen:
    """Who works on the casus (it is their own), and whoever had taken it, hear that the steungroep has it now."""
    text = say("casus-went-to-steungroep", obstacle=obstacle.text, day=obstacle.due_on)
    return Screen(paragraphs(heading(casus), text), ((_card(say, casus),),) if own else ())


def too_late(say: Say, casus: Casus, obstacle: Obstacle) -> Screen:
    """A coordinator hears that the steungroep did not manage in time either."""
    seen = Button(say.label("casus-obstacle-show"), f"casus:seen:{obstacle.id}")
    return Screen(paragraphs(say("casus-too-late"), _told(say, casus, obstacle)), ((seen,),))


def overview(
    say: Say,
    found: Sequence[Obstacle],
    codes: Mapping[int, str],
    ages: Mapping[int, int],
    today: date,
    page: int,
) -> Screen:
    """Every open obstacle, longest waiting first."""
    if not found:
        return Screen(say("casus-obstacles-none"))
    late = sum(obstacle.due_on < today for obstacle in found)
    steungroep = sum(obstacle.level is Level.STEUNGROEP for obstacle in found)
    rows = []
    for one in on_page(found, page):
        text = say.label(
            "casus-obstacle-line",
            code=codes.get(one.casus_id, ""),
            kind=kind_name(say, one.kind),
            days=ages[one.id],
            where=say.label(f"casus-level-{one.level}"),
            text=one.text,
        )
        rows.append((Button(label(text), f"casus:seen:{one.id}"),))
    text = say("casus-obstacles", count=len(found), late=late, steungroep=steungroep)
    return Screen(text, (*rows, *turning(say, found, page, "casus:obstacles")))


def _told(say: Say, casus: Casus, obstacle: Obstacle) -> Markup:
    kind = say("casus-obstacle-kind", kind=kind_name(say, obstacle.kind))
    quoted = Markup("<blockquote>{}</blockquote>").format(obstacle.text or "–")
    due = say("casus-obstacle-due", day=obstacle.due_on) if obstacle.is_open else ""
    return lines(heading(casus), kind, quoted, due)


def _where(say: Say, obstacle: Obstacle, group: str, taker: str) -> Markup:
    if obstacle.progress is Progress.SOLVED:
        return say("casus-obstacle-answer", answer=obstacle.answer or "–")
    if obstacle.progress is Progress.DROPPED:
        return say("casus-obstacle-over")
    if taker:
        return say("casus-obstacle-by", name=taker)
    return say("casus-obstacle-with", group=group) if group else say("casus-obstacle-with-coordinator")


def _take(say: Say, obstacle: Obstacle) -> Button:
    return Button(say.label("casus-obstacle-take"), f"casus:take:{obstacle.id}")


def _card(say: Say, casus: Casus) -> Button:
    return Button(say.label("casus-to-card"), f"casus:open:{casus.id}")
