"""The effects of all casus as tables, for the coordinator's export.

Not here: the file itself and who may have it (casus).
"""

from collections.abc import Iterator, Mapping, Sequence

from bot.core.texts import Say
from bot.features.effects import store
from bot.features.effects.model.calculation import Line, Per, Scenario, costs, in_all, outcome
from bot.features.effects.model.wellbeing import DIMENSIONS, Moment, Wellbeing
from bot.features.effects.views.calculator import called
from bot.storage import Tx

Table = tuple[str, list[list[str]]]
"""A name, and lines of cells with the headings first."""


def tables(tx: Tx, say: Say, codes: Mapping[int, str]) -> list[Table]:
    """What is known of these casus (id -> code): one line each, and one for each activity."""
    lines = {casus_id: store.lines(tx, casus_id) for casus_id in codes}
    known = {casus_id: store.wellbeing(tx, casus_id) for casus_id in codes}
    filled = [casus_id for casus_id in codes if lines[casus_id] or known[casus_id].is_known()]
    effects = [[codes[id_], *_scores(known[id_]), *_sums(lines[id_])] for id_ in filled]
    activities = [[codes[id_], *_cells(say, line)] for id_ in filled for line in lines[id_]]
    return [
        (say.label("effects-file-effects"), [list(_effect_headings(say)), *effects]),
        (say.label("effects-file-lines"), [_line_headings(say), *activities]),
    ]


def _effect_headings(say: Say) -> Iterator[str]:
    yield say.label("effects-column-code")
    for moment in Moment:
        for dimension in DIMENSIONS:
            name = say.label(f"effects-dimension-{dimension}")
            yield f"{name} {say.label(f'effects-moment-{moment}')}"
    for name in (
        "costs",
        "costs-otherwise",
        "saved",
        "contacts",
        "contacts-otherwise",
        "hours",
        "hours-otherwise",
    ):
        yield say.label(f"effects-column-{name}")


def _scores(wellbeing: Wellbeing) -> Iterator[str]:
    for moment in Moment:
        scores = wellbeing.at(moment)
        yield from (str(scores.get(dimension, "")) for dimension in DIMENSIONS)


def _sums(lines: Sequence[Line]) -> list[str]:
    if not lines:
        return [""] * 7
    found = outcome(lines)
    happened, otherwise = found.intervention, found.reference
    money = (happened.costs, otherwise.costs, found.saved) if found.has_prices else ("", "", "")
    effort = (happened.contacts, otherwise.contacts, happened.hours, otherwise.hours)
    return [str(cell) for cell in (*money, *effort)]


def _line_headings(say: Say) -> list[str]:
    names = ("code", "scenario", "activity", "times", "per", "first-month", "last-month", "times-in-all")
    rest = ("hours-each", "unit", "price", "payer", "costs-of-line")
    return [say.label(f"effects-column-{name}") for name in (*names, *rest)]


def _cells(say: Say, line: Line) -> list[str]:
    happened = line.scenario is Scenario.INTERVENTION
    scenario = say.label("effects-happened" if happened else "effects-otherwise")
    per = "" if line.per is Per.ALL else say.label(f"effects-per-{line.per}")
    months = (line.when.first, line.when.last) if line.when else ("", "")
    often = (line.times, per, *months, in_all(line))
    amounts = (*often, line.hours, line.unit, line.price, line.payer, costs(line))
    return [scenario, called(say, line), *("" if cell is None else str(cell) for cell in amounts)]
