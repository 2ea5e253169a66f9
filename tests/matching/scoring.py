"""Scores a finder on a labelled set: a directory, what its people know, and questions of several types.

    python -m tests.matching.scoring FOLDER

A set is a folder with `directory.csv` (`;`), `people_topics.json` (name -> topics) and
`questions.jsonl` (`q`, `type`, `mode`, `topics`, `gold_names`).
"""

import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

from bot.data_files import data_folder
from bot.features.directory.model import Row
from bot.features.directory.spreadsheet import read_rows
from bot.matching import Finder, Profile, load_shipped

SHOWN = 3


@dataclass(frozen=True, slots=True)
class Question:
    """One labelled question. `mode`: any | all (of `topics`), person | org (`gold`), none (nobody)."""

    text: str
    type: str
    mode: str
    topics: frozenset[str]
    gold: frozenset[str]


@dataclass(frozen=True, slots=True)
class LabelledSet:
    """A directory with questions; `knows` says what each person knows, by name."""

    profiles: tuple[Profile, ...]
    knows: Mapping[str, frozenset[str]]
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """What one answer, or the mean of several, is worth; None where a measure does not apply."""

    hit1: float | None = None
    hit3: float | None = None
    cover3: float | None = None
    reject: float | None = None

    @property
    def primary(self) -> float:
        """The measure that counts: nobody for an odd question, all topics for a combination, else a hit."""
        return next(value for value in (self.reject, self.cover3, self.hit3, 0.0) if value is not None)


def load(folder: Path) -> LabelledSet:
    """Read a labelled set."""
    directory = folder / "directory.csv"
    rows = read_rows(directory.read_bytes(), directory.name).rows
    knows = json.loads((folder / "people_topics.json").read_text(encoding="utf-8"))
    lines = (folder / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    return LabelledSet(
        profiles=tuple(map(_profile, rows)),
        knows={name: frozenset(topics) for name, topics in knows.items()},
        questions=tuple(_question(json.loads(line)) for line in lines if line.strip()),
    )


def finder_for(labelled: LabelledSet) -> Finder:
    """A finder with the shipped lexicon and model that knows the people of a set."""
    finder = Finder(*load_shipped(data_folder()))
    finder.put_all(labelled.profiles)
    return finder


def answers(finder: Finder, labelled: LabelledSet) -> list[list[str]]:
    """Names per question, best first."""
    names = {profile.key: profile.name for profile in labelled.profiles}
    return [[names[match.key] for match in finder.find(q.text).matches] for q in labelled.questions]


def score(labelled: LabelledSet, answered: Iterable[Sequence[str]]) -> dict[str, Score]:
    """Mean scores per type of question, and under "overall" the mean over the types."""
    per_type: dict[str, list[Score]] = defaultdict(list)
    for question, names in zip(labelled.questions, answered, strict=True):
        per_type[question.type].append(_score(question, names, labelled.knows))
    means = {kind: _mean(scores) for kind, scores in per_type.items()}
    every = [one for scores in per_type.values() for one in scores]
    overall = Score(
        hit1=_average(every, lambda s: s.hit1), hit3=fmean(mean.primary for mean in means.values())
    )
    return {**means, "overall": overall}


def table(scores: Mapping[str, Score]) -> str:
    """The scores as lines of text."""
    lines = [f"{'type':<12}{'hit@1':>8}{'hit@3':>8}{'cover@3':>9}{'reject':>8}{'primary':>9}"]
    for kind, mean in scores.items():
        cells = (_cell(mean.hit1, 8), _cell(mean.hit3, 8), _cell(mean.cover3, 9), _cell(mean.reject, 8))
        lines.append(f"{kind:<12}{''.join(cells)}{mean.primary:>9.3f}")
    return "\n".join(lines)


def _profile(row: Row) -> Profile:
    return Profile(
        row.number,
        row.name,
        row.organisation,
        row.job_title or "",
        row.tags or (),
        row.wijken or (),
        lived_experience="ervaringsdeskundig" in (row.job_title or "").casefold(),
    )


def _question(line: dict[str, object]) -> Question:
    topics, gold = line["topics"], line["gold_names"]
    assert isinstance(topics, list)
    assert isinstance(gold, list)
    return Question(str(line["q"]), str(line["type"]), str(line["mode"]), frozenset(topics), frozenset(gold))


def _score(question: Question, names: Sequence[str], knows: Mapping[str, frozenset[str]]) -> Score:
    if question.mode == "none":
        return Score(reject=float(not names))
    covered = [_covered(question, name, knows) for name in names]
    first = covered[0] if covered else frozenset()
    whole = question.mode == "all" and any(question.topics <= topics for topics in knows.values())
    together = frozenset().union(*covered[:SHOWN])
    return Score(
        hit1=float(first == question.topics if whole else bool(first)),
        hit3=float(any(covered[:SHOWN])),
        cover3=float(question.topics <= together) if question.type == "multi" else None,
    )


def _covered(question: Question, name: str, knows: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Which of the asked topics somebody covers; for a question about people, their name when it is asked for."""
    if question.topics:
        return question.topics & knows.get(name, frozenset())
    return frozenset((name,)) & question.gold


def _mean(scores: Sequence[Score]) -> Score:
    return Score(
        hit1=_average(scores, lambda s: s.hit1),
        hit3=_average(scores, lambda s: s.hit3),
        cover3=_average(scores, lambda s: s.cover3),
        reject=_average(scores, lambda s: s.reject),
    )


def _average(scores: Iterable[Score], measure: Callable[[Score], float | None]) -> float | None:
    values = [value for one in scores if (value := measure(one)) is not None]
    return fmean(values) if values else None


def _cell(value: float | None, width: int) -> str:
    return f"{'-':>{width}}" if value is None else f"{value:>{width}.3f}"


if __name__ == "__main__":
    chosen = load(Path(sys.argv[1]))
    sys.stdout.write(table(score(chosen, answers(finder_for(chosen), chosen))) + "\n")
