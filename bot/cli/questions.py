"""`ask`, `evaluate`, `train`: the matching from the command line. They need no configuration.

Not here: how a colleague is found (matching) and how a spreadsheet is read (features.directory).
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Annotated

import typer

from bot.cli.sheets import read_sheet
from bot.cli.terminal import Terminal
from bot.core.errors import UserError
from bot.data_files import data_folder
from bot.features.directory.model import Row
from bot.matching import Finder, Found, Lexicon, Match, Model, Profile, load_shipped, train_shipped


@dataclass(frozen=True, slots=True)
class Question:
    """One line of a file of questions."""

    id: str
    text: str


def ask(
    ctx: typer.Context,
    question: str,
    directory: Annotated[Path | None, typer.Option(exists=True, dir_okay=False)] = None,
    as_json: Annotated[bool, typer.Option("--json")] = False,
) -> None:
    """Who knows about this?"""
    terminal: Terminal = ctx.obj
    people = _people(terminal, directory)
    lexicon, model = load_shipped(data_folder())
    found = _finder(lexicon, model, people).find(question)
    if as_json:
        terminal.show(json.dumps(_as_json(found, people), ensure_ascii=False, indent=1))
        return
    terminal.tell(f"cli-ask-{found.kind}", choices=_choices(found, lexicon, terminal.say.language))
    for match in found.matches[:3] if found.kind == "people" else found.matches:
        terminal.show(_line(match, people))


def evaluate(
    ctx: typer.Context,
    questions: Annotated[Path, typer.Argument(exists=True, dir_okay=False)],
    directory: Annotated[Path, typer.Option(exists=True, dir_okay=False)],
    output: Annotated[Path, typer.Option(dir_okay=False)],
) -> None:
    """Answer a file of questions; tell how long each took and how many found nobody."""
    terminal: Terminal = ctx.obj
    asked = tuple(_questions(questions))
    people = _people(terminal, directory)
    finder = _finder(*load_shipped(data_folder()), people)
    times: list[float] = []
    lines: list[str] = []
    nobody = 0
    for question in terminal.through(asked, "cli-evaluate-progress"):
        start = perf_counter()
        found = finder.find(question.text)
        times.append(perf_counter() - start)
        nobody += not found.matches
        results = [
            {"naam": people[match.key].name, "score": round(match.score, 4)} for match in found.matches
        ]
        lines.append(json.dumps({"id": question.id, "results": results}, ensure_ascii=False))
    output.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    terminal.tell("cli-evaluate-done", questions=len(asked), nobody=nobody, file=str(output))
    terminal.tell("cli-evaluate-times", **_in_ms(times))


def train(ctx: typer.Context) -> None:
    """Train the model on the lexicon and keep it beside it."""
    terminal: Terminal = ctx.obj
    start = perf_counter()
    path = train_shipped(data_folder())
    terminal.tell("cli-train-done", file=str(path), seconds=round(perf_counter() - start))


def _finder(lexicon: Lexicon, model: Model, people: Mapping[int, Profile]) -> Finder:
    finder = Finder(lexicon, model)
    finder.put_all(people.values())
    return finder


def _people(terminal: Terminal, directory: Path | None) -> dict[int, Profile]:
    """The people of a spreadsheet, else of the sample wijk; what is wrong in it is told and passed over."""
    sheet = read_sheet(terminal, directory or data_folder() / "sample" / "wijk.csv")
    return {row.number: _profile(row) for row in sheet.rows}


def _profile(row: Row) -> Profile:
    return Profile(
        key=row.number,
        name=row.name,
        organisation=row.organisation,
        role=row.job_title or "",
        tags=row.tags or (),
        wijken=row.wijken or (),
        organisation_kind=row.organisation_kind or "",
        languages=row.languages or (),
        lived_experience=bool(row.lived_experience),
    )


def _questions(path: Path) -> Iterator[Question]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise UserError("cli-evaluate-not-utf8", file=path.name) from None
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            read = json.loads(line)
            yield Question(str(read["id"]), str(read["q"]))
        except (ValueError, KeyError, TypeError):
            raise UserError("cli-evaluate-bad-line", file=path.name, line=number) from None


def _choices(found: Found, lexicon: Lexicon, language: str) -> str:
    """The topics to ask back about, in this language."""
    topics = map(lexicon.topic, found.choices)
    return ", ".join(topic.en if language == "en" else topic.nl for topic in topics)


def _line(match: Match, people: Mapping[int, Profile]) -> str:
    """'Joost Bakker · Kredietbank · schuldhulpverlener · schulden, huur'."""
    person = people[match.key]
    why = ", ".join(dict.fromkeys(reason.tag for reason in match.reasons))
    return " · ".join(filter(None, (person.name, person.organisation, person.role, why)))


def _as_json(found: Found, people: Mapping[int, Profile]) -> dict[str, object]:
    return {
        "kind": found.kind,
        "topics": [topic.id for topic in found.topics],
        "choices": list(found.choices),
        "results": [
            {
                "naam": people[match.key].name,
                "score": round(match.score, 4),
                "organisatie": people[match.key].organisation,
                "functie": people[match.key].role,
                "redenen": list(dict.fromkeys(reason.tag for reason in match.reasons)),
            }
            for match in found.matches
        ],
    }


def _in_ms(times: Sequence[float]) -> dict[str, float]:
    """The middle, the 95th percentile and the longest, in milliseconds."""
    ordered = sorted(times) or [0.0]
    at = {"p50": len(ordered) // 2, "p95": len(ordered) * 95 // 100, "max": len(ordered) - 1}
    return {name: round(ordered[index] * 1000, 2) for name, index in at.items()}
