"""What keeps coming back: the list for coordinators, one pattern, and that it is solved. Pure.

Not here: single obstacles (obstacles).
"""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from bot.core.paging import on_page, turning
from bot.core.screen import Button, Screen
from bot.core.shortening import shortened
from bot.core.texts import Say
from bot.features.casus.model.obstacles import Obstacle, Pattern, Standing
from bot.features.casus.views.labels import kind_name, label, lines, paragraphs, topic_name
from bot.matching import Topic

STATUS_FORM = "casus-pattern-status"
FIRST = (Standing.ASKED, Standing.STRUCTURAL, Standing.CHANCE, Standing.SOLVED)
SHOWN_OBSTACLES = 5
SHOWN_OF_AN_OBSTACLE = 200

Topics = Mapping[str, Topic]


def overview(say: Say, patterns: Sequence[Pattern], topics: Topics, page: int) -> Screen:
    """What waits and what is being worked on first, a page at a time."""
    if not patterns:
        return Screen(say("casus-patterns-none"))
    ordered = sorted(patterns, key=lambda pattern: (FIRST.index(pattern.standing), -pattern.id))
    rows = [
        (
            Button(
                label(
                    say.label(
                        "casus-pattern-line",
                        what=name(say, pattern, topics),
                        times=pattern.times,
                        standing=say.label(f"casus-pattern-{pattern.standing}"),
                    )
                ),
                f"casus:pattern:{pattern.id}",
            ),
        )
        for pattern in on_page(ordered, page)
    ]
    return Screen(say("casus-patterns"), (*rows, *turning(say, ordered, page, "casus:patterns")))


def pattern(
    say: Say,
    found: Pattern,
    obstacles: Sequence[Obstacle],
    topics: Topics,
    *,
    owner: str,
    asked: str,
    coordinates: bool,
    is_asked: bool,
) -> Screen:
    """One pattern, why it is one, who looks after it, and what can be decided about it."""
    why = say("casus-pattern-same", kind=kind_name(say, found.kind), times=found.times)
    common = say("casus-pattern-common", what=name(say, found, topics))
    state = {
        Standing.ASKED: say("casus-pattern-question"),
        Standing.CHANCE: say("casus-pattern-is-chance"),
        Standing.STRUCTURAL: _owned(say, owner),
        Standing.SOLVED: say("casus-pattern-is-solved"),
    }[found.standing]
    status = say("casus-pattern-status", status=found.status) if found.status else ""
    waits = say("casus-pattern-was-asked", name=asked) if asked else ""
    text = paragraphs(lines(why, common), lines(*quoted(obstacles)), lines(state, waits, status))
    return Screen(text, _buttons(say, found, coordinates=coordinates, is_asked=is_asked))


def quoted(obstacles: Sequence[Obstacle]) -> list[Markup]:
    """The newest obstacles in their own words."""
    told = [Markup("• {}").format(shortened(o.text, SHOWN_OF_AN_OBSTACLE)) for o in obstacles if o.text]
    return told[:SHOWN_OBSTACLES]


def was_solved(say: Say, found: Pattern, topics: Topics) -> Screen:
    """Whoever met it hears that it is solved for good."""
    return Screen(
        say("casus-pattern-was-solved", kind=kind_name(say, found.kind), what=name(say, found, topics))
    )


def name(say: Say, found: Pattern, topics: Topics) -> str:
    """What its obstacles have in common: the topic, else the words; else their kind."""
    topic = topic_name(say, found.topic, topics)
    return topic or ", ".join(found.words) or kind_name(say, found.kind)


def _owned(say: Say, owner: str) -> Markup:
    if owner:
        return say("casus-pattern-owner", name=owner)
    return say("casus-pattern-no-owner")


def yes_or_no(say: Say, found: Pattern) -> tuple[tuple[Button, ...], ...]:
    """What somebody answers who is asked to look after it."""
    yes = Button(say.label("casus-pattern-accept"), f"casus:pattern-accept:{found.id}")
    no = Button(say.label("casus-decline"), f"casus:pattern-decline:{found.id}")
    return ((yes, no),)


def _buttons(
    say: Say, found: Pattern, *, coordinates: bool, is_asked: bool
) -> tuple[tuple[Button, ...], ...]:
    id_ = found.id
    answers = yes_or_no(say, found) if is_asked else ()
    progress = (
        (Button(say.label("casus-pattern-set-status"), f"casus:status:{id_}"),),
        (Button(say.label("casus-pattern-solve"), f"casus:resolved:{id_}"),),
    )
    if not coordinates:
        return answers or (progress if found.standing is Standing.STRUCTURAL else ())
    structural = Button(say.label("casus-pattern-yes"), f"casus:structural:{id_}")
    if found.standing is Standing.ASKED:
        return ((structural,), (Button(say.label("casus-pattern-no"), f"casus:chance:{id_}"),))
    if found.standing is not Standing.STRUCTURAL:
        return ((structural,),)
    own = Button(say.label("casus-pattern-own"), f"casus:own:{id_}")
    give = Button(say.label("casus-pattern-give"), f"casus:pattern-whom:{id_}")
    return (*answers, (own, give), *progress)
