"""The digest of what was learned in a month: as everyone gets it, and as a coordinator decides about it. Pure.

Not here: what is counted (store).
"""

from collections.abc import Sequence

from markupsafe import Markup

from bot.core.paging import numbered, turning
from bot.core.screen import Button, Screen
from bot.core.shortening import shortened
from bot.core.texts import Say
from bot.features.casus.model.digest import Digest, Figures, Learned
from bot.features.casus.views.labels import kind_name, label, lines, month_name, paragraphs
from bot.features.casus.views.patterns import Topics, name

SHOWN_OF_A_SENTENCE = 200
MOST_PATTERNS = 8


def digest(say: Say, month: str, figures: Figures, picked: Sequence[Learned], topics: Topics) -> Screen:
    """What everyone gets: numbers, and the sentences that were picked."""
    counted = [
        say("casus-digest-brought-in", count=figures.brought_in),
        say("casus-digest-done", count=figures.done),
        say("casus-digest-involved", count=figures.involved, of=figures.answered) if figures.answered else "",
    ]
    helped = [
        say("casus-digest-group", count=figures.solved_by_group) if figures.solved_by_group else "",
        say("casus-digest-steungroep", count=figures.solved_by_steungroep)
        if figures.solved_by_steungroep
        else "",
        *_sentences(say, picked, "helped"),
    ]
    hindered = [
        *(
            say("casus-digest-kind", kind=kind_name(say, kind), count=count)
            for kind, count in figures.obstacles.items()
        ),
        *_sentences(say, picked, "hindered"),
    ]
    again = [
        say("casus-digest-pattern", what=name(say, pattern, topics), count=count)
        for pattern, count in figures.came_back[:MOST_PATTERNS]
    ]
    return Screen(
        paragraphs(
            say("casus-digest", month=month_name(say, month)),
            lines(*counted),
            _part(say, "helped", helped),
            _part(say, "hindered", hindered),
            _part(say, "effect", _sentences(say, picked, "effect")),
            _part(say, "again", again),
        )
    )


def proposal(say: Say, waiting: Digest, screen: Screen, sentences: int) -> Screen:
    """The digest as it would go, for a coordinator to decide."""
    month = waiting.month
    send = Button(say.label("casus-digest-send"), f"casus:digest-send:{month}")
    drop = Button(say.label("casus-digest-drop"), f"casus:digest-drop:{month}")
    choose = Button(
        say.label("casus-digest-sentences", picked=len(waiting.picked), count=sentences),
        f"casus:sentences:{month}:0",
    )
    rows = ((send,), (choose,), (drop,)) if sentences else ((send,), (drop,))
    return Screen(paragraphs(say("casus-digest-proposal"), screen.text), rows)


def sentences(say: Say, waiting: Digest, found: Sequence[Learned], page: int) -> Screen:
    """The sentences that could go along; a tick before those that do."""
    shown = numbered(found, page)
    told = [
        Markup("{}. {}").format(number, shortened(sentence.text, SHOWN_OF_A_SENTENCE))
        for number, sentence in shown
    ]
    rows = [
        (
            Button(
                label(f"{'✓ ' if sentence.key in waiting.picked else ''}{number}. {sentence.text}"),
                f"casus:pick:{waiting.month}:{sentence.key}:{page}",
            ),
        )
        for number, sentence in shown
    ]
    back = Button(say.label("casus-back"), f"casus:digest:{waiting.month}")
    text = paragraphs(say("casus-digest-which"), lines(*told))
    return Screen(text, (*rows, *turning(say, found, page, f"casus:sentences:{waiting.month}"), (back,)))


def sent(say: Say, screen: Screen) -> Screen:
    """It is on its way to everyone."""
    return Screen(paragraphs(say("casus-digest-sent"), screen.text))


def dropped(say: Say, month: str) -> Screen:
    """It does not go."""
    return Screen(say("casus-digest-dropped", month=month_name(say, month)))


def _part(say: Say, what: str, told: Sequence[Markup | str]) -> Markup | str:
    found = [Markup("• {}").format(line) for line in told if line]
    return lines(say(f"casus-digest-heading-{what}"), *found) if found else ""


def _sentences(say: Say, picked: Sequence[Learned], field: str) -> list[Markup]:
    return [
        say("casus-digest-quote", text=shortened(sentence.text, SHOWN_OF_A_SENTENCE))
        for sentence in picked
        if sentence.field == field
    ]
