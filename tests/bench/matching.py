"""How well and how fast colleagues are found, beside rivals on the same questions and the same people.

    python -m tests.bench matching [--sets FOLDER ...]

A set is a folder as `tests.matching.scoring` reads it.
"""

import random
import string
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median

from rapidfuzz import fuzz
from rich import print as show

from bot.data_files import data_folder
from bot.matching import Finder, Profile, load_shipped
from tests.bench.finders import RIVALS, fuzzy
from tests.matching.scoring import LabelledSet, answers, load, score, table

SIZES = (150, 10_000, 100_000)
ASKED_OF_RIVAL = {150: 200, 10_000: 25, 100_000: 5}  # a full scan takes long
FEARED_AT = 10_000
LONGEST = 4096  # characters a person can send at once


def quality(folders: Sequence[Path]) -> None:
    """Scores per type of question, of the finder and of every rival."""
    for folder in folders:
        labelled = load(folder)
        show(f"\n{folder.name}: {len(labelled.questions)} questions, {len(labelled.profiles)} people")
        show(table(score(labelled, answers(finder_of(labelled.profiles), labelled))))
        rows = [as_text(profile) for profile in labelled.profiles]
        for name, build in RIVALS.items():
            find = build(rows)
            names = [[labelled.profiles[row].name for row in find(q.text)] for q in labelled.questions]
            means = score(labelled, names)
            figures = "  ".join(f"{kind} {mean.primary:.2f}" for kind, mean in means.items())
            show(f"  {name:22} {figures}")


def speed(labelled: LabelledSet) -> None:
    """Time per question for directories of several sizes; the rival compares every row (rapidfuzz)."""
    questions = [question.text for question in labelled.questions]
    show("\nmilliseconds per question (half within, 95 % within, longest), and of rapidfuzz's full scan")
    for size in SIZES:
        people = city(size)
        start = time.perf_counter()
        finder = finder_of(people)
        ready = time.perf_counter() - start
        times = sorted(timed(finder.find, questions))
        rival = fuzzy(fuzz.WRatio)([as_text(person) for person in people])
        theirs, own = median(timed(rival, questions[: ASKED_OF_RIVAL[size]])), median(times)
        show(
            f"  {size:7} people  {own:6.2f} {times[len(times) * 95 // 100]:6.2f} {times[-1]:6.2f}"
            f"   rapidfuzz {theirs:8.1f}: {theirs / own:.0f} times as long"
            f"   lexicon and index ready in {ready:.2f} s"
        )
        if size == FEARED_AT:
            slowest, kind = max((max(timed(finder.find, texts)), kind) for kind, texts in feared().items())
            show(f"          the slowest of what people may throw at it: {slowest:.1f} ms ({kind})")
            show(f"          a changed profile is found after {until_found(finder, people[0]):.1f} ms")


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
