"""How well and how fast colleagues are found, beside rivals on the same questions and the same people.

Sets are folders as `tests.matching.scoring` reads them: the project's own, and others given with `--sets`.
"""

import random
import string
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median

from rapidfuzz import fuzz

from bot.data_files import data_folder
from bot.matching import Finder, Profile, load_shipped
from tests.bench.finders import RIVALS, fuzzy
from tests.bench.report import Figure
from tests.matching.scoring import Score, answers, load, score

OWN_SET = Path(__file__).parent.parent / "evaluation"
WANTED = {"overall": 0.95, "situation": 0.85}  # of questions never seen


@dataclass(frozen=True, slots=True)
class Promised:
    """What is promised for a size (milliseconds, seconds), and how many questions a full scan is asked."""

    asked_of_rival: int
    median: float
    most: float | None = None
    ahead: float | None = None
    ready: float | None = None


SIZES = {
    150: Promised(200, median=3, most=8),
    10_000: Promised(25, median=6, ahead=5, ready=1),
    100_000: Promised(5, median=25, ahead=20),
}
LARGEST = max(SIZES)
FEARED_AT = 10_000
LONGEST = 4096  # characters a person can send at once


async def figures(folders: Sequence[Path]) -> AsyncIterator[Figure]:
    """How well, on every set; and how fast, with people of a whole region."""
    for folder in folders:
        for figure in quality(folder):
            yield figure
    questions = [question.text for question in load(folders[0]).questions]
    for size, promised in SIZES.items():
        for figure in speed(size, promised, questions):
            yield figure
    yield Figure(f"index of {LARGEST} people", "MB", [memory(LARGEST)], 500, form=".0f")


def quality(folder: Path) -> Iterator[Figure]:
    """The score per type of question, of the finder and of every rival."""
    labelled = load(folder)
    own = score(labelled, answers(finder_of(labelled.profiles), labelled))
    rows = [as_text(profile) for profile in labelled.profiles]
    theirs: dict[str, Mapping[str, Score]] = {}
    for name, build in RIVALS.items():
        find = build(rows)
        names = [[labelled.profiles[row].name for row in find(q.text)] for q in labelled.questions]
        theirs[name] = score(labelled, names)
    for kind, mean in own.items():
        rivals = {name: [means[kind].primary] for name, means in theirs.items()}
        what = f"{folder.name}, {len(labelled.questions)} questions: {kind}"
        wanted = WANTED.get(kind)
        yield Figure(what, "share right", [mean.primary], wanted, rivals, more=True, form=".3f")


def speed(size: int, promised: Promised, questions: Sequence[str]) -> Iterator[Figure]:
    """Time per question in a directory of this size; the rival compares every row (rapidfuzz)."""
    people = city(size)
    start = time.perf_counter()
    finder = finder_of(people)
    ready = time.perf_counter() - start
    times = sorted(timed(finder.find, questions))
    rival = fuzzy(fuzz.WRatio)([as_text(person) for person in people])
    theirs, own = median(timed(rival, questions[: promised.asked_of_rival])), median(times)
    scan = {"rapidfuzz, full scan": [theirs]}
    yield Figure(f"a question, {size} people, median", "ms", [own], promised.median, scan)
    yield Figure(f"a question, {size} people, 95 %", "ms", [times[len(times) * 95 // 100]], promised.most)
    yield Figure(
        f"ahead of the full scan, {size} people", "×", [theirs / own], promised.ahead, more=True, form=".1f"
    )
    yield Figure(f"lexicon read and {size} people indexed", "s", [ready], promised.ready)
    if size == FEARED_AT:
        slowest, kind = max((max(timed(finder.find, texts)), kind) for kind, texts in feared().items())
        yield Figure(f"the slowest of what may be thrown at it ({kind})", "ms", [slowest], 50)
        yield Figure("a changed profile is found after", "ms", [until_found(finder, people[0])], 100)


def memory(size: int) -> float:
    """Megabytes of the lexicon and an index of so many people, in a process of its own."""
    code = f"from tests.bench.matching import *; held = finder_of(city({size})); print(resident())"
    before = f"from tests.bench.matching import *; held = city({size}); print(resident())"
    small, large = (
        float(subprocess.run([sys.executable, "-c", part], check=True, capture_output=True, text=True).stdout)
        for part in (before, code)
    )
    return large - small


def resident() -> float:
    """Megabytes that this process holds now."""
    (line,) = [
        line for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines() if "VmRSS" in line
    ]
    return int(line.split()[1]) / 1024


def finder_of(people: Sequence[Profile]) -> Finder:
    """A finder with the shipped lexicon and model that knows these people."""
    finder = Finder(*load_shipped(data_folder()))
    finder.put_all(people)
    return finder


def until_found(finder: Finder, person: Profile) -> float:
    """Milliseconds from a profile that changes to an answer with it."""
    start = time.perf_counter()
    finder.put(replace(person, organisation="Proefhuis", tags=("schuldhulpverlening",)))
    found = finder.find("wie bij Proefhuis weet iets van aanmaningen")
    took = (time.perf_counter() - start) * 1000
    if person.key not in [match.key for match in found.matches]:
        raise RuntimeError("the changed profile was not found")
    return took


def feared() -> dict[str, list[str]]:
    """Texts of the longest length that may cost much, by kind."""
    chance = random.Random(1)
    letters = [chr(number) for number in range(0x21, 0x17F)]
    return {
        "one word": ["schuldhulpverlening" * 215],
        "new words": ["".join(chance.choices(string.ascii_lowercase + "   ", k=LONGEST)) for _ in range(20)],
        "long new words": ["".join(chance.choices(string.ascii_lowercase * 4 + " ", k=LONGEST))],
        "signs": ["".join(chance.choices(letters, k=LONGEST)) for _ in range(5)],
        "emoji": ["😀" * LONGEST],
        "arabic": ["من يعرف شيئا عن الديون والسكن " * 136],
        "cyrillic": ["кто знает о долгах и жилье " * 151],
        "accents": ["ä̈́" * (LONGEST // 3)],
        "spaces": [" " * LONGEST],
        "a table": ["schulden\twonen\t12\n" * 215],
        "a regular expression": ["(a+)+$" * 682],
        "HTML": ["<b>schulden</b>&amp;" * 204],
        "commas": ["schuld," * 585],
        "misspelled": ["schuldhulpverlenning huurachterstnd " * 113],
    }


def as_text(profile: Profile) -> str:
    """A row as a full-text engine gets it."""
    return " ".join((profile.name, profile.organisation, profile.role, *profile.tags))


def timed(find: Callable[[str], object], questions: Sequence[str]) -> list[float]:
    """Milliseconds per question, after one round to warm up."""
    for question in questions[:20]:
        find(question)
    times = []
    for question in questions:
        start = time.perf_counter()
        find(question)
        times.append((time.perf_counter() - start) * 1000)
    return times


def city(size: int) -> list[Profile]:
    """People with words of the field as their tags, always the same."""
    lexicon, _ = load_shipped(data_folder())
    chance = random.Random(size)
    tags = [word for topic in lexicon.topics for word in (*topic.terms, *topic.roles)]
    roles = [word for topic in lexicon.topics for word in topic.roles]
    wijken = ((), ("Noord",), ("Zuid",), ("Centrum",))
    return [
        Profile(
            number,
            f"Voornaam{number % 2_000} Achternaam{number}",
            f"Organisatie {number % (size // 20)}",
            chance.choice(roles),
            tuple(chance.choice(tags) for _ in range(chance.randrange(1, 6))),
            chance.choice(wijken),
        )
        for number in range(size)
    ]
