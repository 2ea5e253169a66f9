"""What is said of steps: the next one, that a maximum is near or has passed, the end. Pure.

Not here: the card (card).
"""

from bot.core.paging import in_rows
from bot.core.screen import Button, Rows, Screen
from bot.core.texts import Say
from bot.features.casus.model.casus import Casus, Stay
from bot.features.casus.model.form import ObstacleKind
from bot.features.casus.views.labels import heading, kind_name, label, lines, paragraphs, step_name

SKIP_FORM = "casus-skip-step"


def brought_in_by(say: Say, casus: Casus, name: str) -> Screen:
    """The contact persons hear that their organisation brought in a casus."""
    return Screen(
        say("casus-brought-in-by", name=name, code=casus.code, title=casus.title), _open(say, casus)
    )


def at_step(say: Say, casus: Casus, stay: Stay, *, last: bool) -> Screen:
    """The casus is at another step."""
    step = say("casus-now-at", step=step_name(say, stay.step))
    return Screen(
        paragraphs(heading(casus), lines(step, say("casus-due", day=stay.due_on))),
        _result(say, casus) if last else _open(say, casus),
    )


def nearly(say: Say, casus: Casus, stay: Stay, *, last: bool) -> Screen:
    """The last day comes near."""
    text = say("casus-nearly", step=step_name(say, stay.step), day=stay.due_on)
    return Screen(
        paragraphs(heading(casus), text),
        _result(say, casus) if last else (_done(say, casus, stay), *_open(say, casus)),
    )


def passed(say: Say, casus: Casus, stay: Stay, *, last: bool) -> Screen:
    """The last day has passed: what stands in the way?"""
    if last:
        return Screen(paragraphs(heading(casus), say("casus-result-missing")), _result(say, casus))
    text = say("casus-passed", step=step_name(say, stay.step), day=stay.due_on)
    kinds = in_rows(
        [Button(kind_name(say, kind), f"casus:kind:{casus.id}:{kind}") for kind in ObstacleKind], 2
    )
    busy = Button(say.label("casus-still-busy"), f"casus:busy:{casus.id}")
    return Screen(paragraphs(heading(casus), text), (*kinds, _done(say, casus, stay), (busy,)))


def still_busy(say: Say, casus: Casus) -> Screen:
    """Fine, it takes longer."""
    return Screen(paragraphs(heading(casus), say("casus-still-busy-fine")), _open(say, casus))


def ask_why_skip(say: Say, casus: Casus, stay: Stay) -> Screen:
    """Why is this step skipped?"""
    return Screen(paragraphs(heading(casus), say("casus-ask-why-skip", step=step_name(say, stay.step))))


def finished(say: Say, casus: Casus) -> Screen:
    """The casus is done."""
    effects = Button(say.label("casus-effects"), f"effects:casus:{casus.id}")
    text = say("casus-finished", code=casus.code, title=casus.title)
    return Screen(text, (*_open(say, casus), (effects,)))


def _open(say: Say, casus: Casus) -> Rows:
    return ((Button(say.label("casus-to-card"), f"casus:open:{casus.id}"),),)


def _result(say: Say, casus: Casus) -> Rows:
    return ((Button(say.label("casus-fill-result"), f"casus:result:{casus.id}"),),)


def _done(say: Say, casus: Casus, stay: Stay) -> tuple[Button, ...]:
    text = say.label("casus-step-done", step=step_name(say, stay.step))
    return (Button(label(text), f"casus:done:{casus.id}:{stay.id}"),)
