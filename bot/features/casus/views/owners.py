"""Asking somebody to look after what is structural, and what comes of it. Pure.

Not here: the pattern itself (patterns).
"""

from collections.abc import Sequence

from bot.core.screen import Button, Screen
from bot.core.texts import Say
from bot.features.casus.model.obstacles import Obstacle, Pattern
from bot.features.casus.views.labels import kind_name, label, lines, paragraphs
from bot.features.casus.views.patterns import Topics, name, quoted, yes_or_no
from bot.features.directory.model import Person

OWNER_FORM = "casus-pattern-owner"


def ask_whom(say: Say) -> Screen:
    """Who could look after it?"""
    return Screen(say("casus-pattern-ask-whom"))


def which(say: Say, pattern_id: int, people: Sequence[Person]) -> Screen:
    """Those whose name fits."""
    rows = tuple(
        (
            Button(
                label(f"{person.name} · {person.organisation}"),
                f"casus:pattern-offer:{pattern_id}:{person.id}",
            ),
        )
        for person in people
    )
    return Screen(say("casus-pattern-which"), rows)


def request(say: Say, by: str, found: Pattern, obstacles: Sequence[Obstacle], topics: Topics) -> Screen:
    """Somebody is asked to look after it."""
    asks = say("casus-pattern-request", name=by, what=name(say, found, topics))
    why = say("casus-pattern-same", kind=kind_name(say, found.kind), times=found.times)
    free = say("casus-pattern-request-free")
    return Screen(paragraphs(asks, lines(why, *quoted(obstacles)), free), yes_or_no(say, found))


def answered(say: Say, who: str, found: Pattern, topics: Topics, *, accepted: bool) -> Screen:
    """The coordinators hear whether somebody looks after it."""
    key = "casus-pattern-accepted" if accepted else "casus-pattern-declined"
    return Screen(say(key, name=who, what=name(say, found, topics)), _show(say, found))


def taken_over(say: Say, who: str, found: Pattern, topics: Topics) -> Screen:
    """Whoever looked after it hears who does now."""
    return Screen(say("casus-pattern-taken-over", name=who, what=name(say, found, topics)))


def left(say: Say, who: str, found: Pattern, topics: Topics) -> Screen:
    """The coordinators hear that whoever looked after it, or was asked to, is gone."""
    return Screen(say("casus-pattern-left", name=who, what=name(say, found, topics)), _show(say, found))


def _show(say: Say, found: Pattern) -> tuple[tuple[Button, ...], ...]:
    return ((Button(say.label("casus-obstacle-show"), f"casus:pattern:{found.id}"),),)
