"""All casus and obstacles as tables: written as XLSX (a sheet each) or CSV (a file each).

Not here: who may have them (service), how a file is written (sheets).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.core.texts import Say
from bot.features.casus.model.casus import Casus, Stay
from bot.features.casus.model.form import INTAKE, RESULT, Answers, Field, Way, text_of
from bot.features.casus.model.obstacles import Obstacle
from bot.features.casus.views.labels import called, kind_name, step_name
from bot.matching import Domain
from bot.sheets import write_book, write_table

FIELDS = tuple(
    dict.fromkeys(
        q.field for q in (*INTAKE, *RESULT) if q.way is not Way.PEOPLE and q.field is not Field.TITLE
    )
)


@dataclass(frozen=True, slots=True)
class Whole:
    """A casus with all that hangs below it."""

    casus: Casus
    answers: Answers
    stay: Stay | None
    obstacles: Sequence[Obstacle]


@dataclass(frozen=True, slots=True)
class Table:
    """Lines of cells, the headings first."""

    name: str
    lines: Sequence[Sequence[str]]


def tables(say: Say, everything: Sequence[Whole], domains: Mapping[str, Domain]) -> tuple[Table, Table]:
    """The casus and the obstacles."""
    casus = [_casus_line(say, whole, domains) for whole in everything]
    obstacles = [
        _obstacle_line(say, whole.casus, obstacle) for whole in everything for obstacle in whole.obstacles
    ]
    return (
        Table(say.label("casus-file-casus"), [_casus_headings(say), *casus]),
        Table(say.label("casus-file-obstacles"), [_obstacle_headings(say), *obstacles]),
    )


def write_xlsx(found: Sequence[Table]) -> list[tuple[str, bytes]]:
    """One file with a sheet for each table."""
    return [(found[0].name, write_book((table.name, table.lines) for table in found))]


def write_csv(found: Sequence[Table]) -> list[tuple[str, bytes]]:
    """A file for each table."""
    return [(table.name, write_table(table.lines, "csv", table.name)) for table in found]


WRITERS: Mapping[str, Callable[[Sequence[Table]], list[tuple[str, bytes]]]] = {
    "xlsx": write_xlsx,
    "csv": write_csv,
}


def _casus_headings(say: Say) -> list[str]:
    fixed = ("code", "title", "organisation", "state", "brought-in", "step", "due", "ended", "reason")
    return [
        *(say.label(f"casus-column-{name}") for name in fixed),
        *(say.label(f"casus-column-{field.replace('_', '-')}") for field in FIELDS),
    ]


def _casus_line(say: Say, whole: Whole, domains: Mapping[str, Domain]) -> list[str]:
    casus, stay = whole.casus, whole.stay
    return [
        casus.code,
        casus.title,
        casus.organisation,
        say.label(f"casus-state-{casus.state}"),
        f"{casus.brought_in_at:%Y-%m-%d}" if casus.brought_in_at else "",
        step_name(say, stay.step) if stay else "",
        f"{stay.due_on}" if stay else "",
        f"{casus.ended_at:%Y-%m-%d}" if casus.ended_at else "",
        casus.reason,
        *(_answer(say, whole.answers, field, domains) for field in FIELDS),
    ]


def _answer(say: Say, answers: Answers, field: Field, domains: Mapping[str, Domain]) -> str:
    text = text_of(answers, field)
    match field:
        case Field.DOMAINS:
            return ", ".join(called(say, domains[id_]) for id_ in text.split() if id_ in domains)
        case Field.KIND:
            return kind_name(say, text) if text else ""
        case Field.INVOLVED | Field.INVOLVED_HOW_FAR:
            return say.label(f"casus-choice-{text}") if text else ""
    return text


def _obstacle_headings(say: Say) -> list[str]:
    names = ("code", "kind", "obstacle", "obstacle-state", "level", "reported", "due", "answer", "ended")
    return [say.label(f"casus-column-{name}") for name in names]


def _obstacle_line(say: Say, casus: Casus, obstacle: Obstacle) -> list[str]:
    return [
        casus.code,
        kind_name(say, obstacle.kind),
        obstacle.text,
        say.label(f"casus-progress-{obstacle.progress}"),
        say.label(f"casus-level-{obstacle.level}"),
        f"{obstacle.reported_at:%Y-%m-%d}",
        f"{obstacle.due_on}",
        obstacle.answer,
        f"{obstacle.ended_at:%Y-%m-%d}" if obstacle.ended_at else "",
    ]
