"""Recognises action points in a note: 'Actie: … @wie vóór …', and bullets under 'Acties' or 'Afspraken'. Pure.

An owner or a day is never made up: a name that may be two people's, a second day, a word that is no name all leave
it empty, for a coordinator to fill in. Not here: days in words (core.days).
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from rapidfuzz import fuzz

from bot.core.days import DayMentioned, days_in
from bot.core.folding import fold
from bot.core.shortening import shortened
from bot.features.actions.model import LONGEST_TEXT, MOST_POINTS
from bot.features.directory.model import Person

SAME_NAME = 80.0  # rapidfuzz, 0..100: a surname with a slip of the pen

_HEADING = re.compile(
    r"[#*_\s]*(?:(?:acties|actiepunten|actielijst|afspraken|actions|action points|agreements|to-?do'?s?)(?:\s*(?:en|and|&|/)\s*)?){1,2}"
    r"[*_\s]*:?[*_\s]*",
    re.IGNORECASE,
)
_BULLET = re.compile(
    r"\s*(?:[-*•·–—▪◦‣]|\d{1,2}[.)]|[a-z][.)]|(?=[☐□☑✓✔\[]))\s*(?P<box>\[[ xX]?\]|[☐□☑✓✔])?\s*(?P<text>\S.*)"
)
_DONE = frozenset("xX☑✓✔")
_NAME = r"@?[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,3}"
_MARK = re.compile(
    r"(?:^|(?<=[.!?;])\s+)[*_]*(?:acties|actiepunten|actie(?:punt)?|actions|action(?: point)?|to-?do)(?: \d{1,2})?"
    rf"(?: (?P<who>{_NAME}))?[*_]*\s*:[*_]*\s*",
    re.IGNORECASE,
)
_BEFORE_COLON = re.compile(rf"(?P<who>{_NAME})\s*(?:\([^()]*\))?\s*:\s+")
_AT = re.compile(rf"(?<![\w@])@(?P<who>{_NAME.removeprefix('@?')})")
_NOTHING = frozenset(
    {"geen", "geen acties", "geen actiepunten", "none", "no actions", "nvt", "n.v.t.", "n.v.t"}
)
_TAIL = " .,;:()[]–-→>"


@dataclass(frozen=True, slots=True)
class Found:
    """An action point as a note has it; owner and day stay empty unless they are clear."""

    text: str
    owner_id: int | None = None
    due: date | None = None


class Names:
    """Finds who is meant by a name, when that can be one person only."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._people = people

    def person(self, name: str) -> int | None:
        """Whom a full name, a first name or a surname means."""
        wanted = " ".join(fold(re.sub(r"[@._]", " ", name)).split())
        found = self._called[wanted] if wanted in self._called else self._slips(wanted)
        return next(iter(found)) if len(found) == 1 else None

    @cached_property
    def _called(self) -> Mapping[str, set[int]]:
        """Who has a full name or, when nobody has, that as a first name or surname. Made once somebody is named."""
        full: dict[str, set[int]] = defaultdict(set)
        part: dict[str, set[int]] = defaultdict(set)
        for person in self._people:
            name = fold(person.name)
            full[name].add(person.id)
            for word in filter(None, _parts(name)):
                part[word].add(person.id)
        return {**part, **full}

    @cached_property
    def _surnames(self) -> Mapping[str, list[tuple[int, str]]]:
        """Everyone's surname, by first name."""
        surnames: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for person in self._people:
            first, surname = _parts(fold(person.name))
            surnames[first].append((person.id, surname))
        return surnames

    def _slips(self, wanted: str) -> set[int]:
        """Who has this first name and a surname that is nearly the same."""
        first, surname = _parts(wanted)
        alike = self._surnames.get(first, ()) if surname else ()
        return {person_id for person_id, known in alike if fuzz.ratio(known, surname) >= SAME_NAME}


def _parts(full: str) -> tuple[str, str]:
    first, _, surname = full.partition(" ")
    return first, surname


def action_points(note: str, people: Iterable[Person], today: date) -> tuple[Found, ...]:
    """The action points that a note speaks of, in its order."""
    names = Names(people)
    found = (_read(text, names, today) for text in _points(_lines(note), names))
    return tuple(point for point in found if point)[:MOST_POINTS]


def typed_points(typed: str, people: Iterable[Person], today: date) -> tuple[Found, ...]:
    """Action points as a coordinator types them: each line is one."""
    names = Names(people)
    lines = [line for line in _lines(typed) if line.strip() and not _HEADING.fullmatch(line)]
    texts = (text for line in lines for text in (list(_marked(_content(line), names)) or [_content(line)]))
    found = (_read(text, names, today) for text in texts)
    return tuple(point for point in found if point)


def _lines(text: str) -> list[str]:
    return unicodedata.normalize("NFC", text).splitlines()


def _points(lines: Sequence[str], names: Names) -> Iterator[str]:
    """What is marked as an action, and every bullet under a heading until something else is said."""
    listing = False
    for line in lines:
        if _HEADING.fullmatch(line):
            listing = True
            continue
        bullet = _BULLET.fullmatch(line)
        marked = list(_marked(_content(line), names))
        if marked:
            yield from marked
        elif bullet and listing and not _is_ticked(bullet):
            yield bullet["text"]
        listing = listing and (bullet is not None or not line.strip())


def _content(line: str) -> str:
    """A line without the bullet before it."""
    bullet = _BULLET.fullmatch(line)
    return bullet["text"] if bullet else line.strip()


def _is_ticked(bullet: re.Match[str]) -> bool:
    return bool(_DONE & set(bullet["box"] or ""))


def _marked(line: str, names: Names) -> Iterator[str]:
    """What comes after 'Actie:', as often as that stands in the line; 'Actie Joost:' only when that is somebody."""
    marks = [mark for mark in _MARK.finditer(line) if not mark["who"] or names.person(mark["who"])]
    ends = [mark.start() for mark in marks[1:]] + [len(line)]
    for mark, end in zip(marks, ends, strict=False):
        text = line[mark.end() : end].strip()
        if text:
            yield f"{mark['who']}: {text}" if mark["who"] else text


def _read(raw: str, names: Names, today: date) -> Found | None:
    text = raw.strip(" *_\t")
    owner_id, text, spans = _owner(text, names)
    days = days_in(text, today)
    due = _deadline(days)
    told = [(day.start, day.end) for day in days if due and day.day == due]
    text = _without_tail(text, [*spans, *told])
    if not any(map(str.isalpha, text)) or fold(text) in _NOTHING:
        return None
    return Found(shortened(text, LONGEST_TEXT), owner_id, due)


def _owner(text: str, names: Names) -> tuple[int | None, str, list[tuple[int, int]]]:
    """Who is to do it, the text without that name in front of it, and where else in it that name is called with @."""
    called: list[int | None] = []
    before = _BEFORE_COLON.match(text)
    if before and (first := names.person(before["who"])):
        called.append(first)
        text = text[before.end() :]
    rest, spans = "", []
    last = 0
    for at in _AT.finditer(text):
        person, length = _longest_name(at["who"], names)
        called.append(person)
        rest += text[last : at.start()]
        spans.append((len(rest), len(rest) + length))
        last = at.start() + 1  # without the @
    rest += text[last:]
    owners = set(called)
    if len(owners) != 1 or None in owners:
        return None, rest, []
    return owners.pop(), rest, spans


def _longest_name(words: str, names: Names) -> tuple[int | None, int]:
    """Who the first words name, as many of them as make a name, and how long that is."""
    parts = words.split(" ")
    for count in range(len(parts), 0, -1):
        name = " ".join(parts[:count])
        if person := names.person(name):
            return person, len(name.rstrip("."))
    return None, len(parts[0])


def _deadline(days: Sequence[DayMentioned]) -> date | None:
    """The one day that is called a deadline, else the only day there is."""
    for candidates in ([day for day in days if day.deadline], days):
        distinct = {day.day for day in candidates}
        if len(distinct) == 1:
            return distinct.pop()
    return None


def _without_tail(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text without the name and the day at its end, which are kept beside it."""
    end = len(text)
    starts = {stop: start for start, stop in spans}
    while (stop := len(text[:end].rstrip(_TAIL))) in starts and starts[stop] > 0:
        end = starts[stop]
    return text if end == len(text) else text[:end].rstrip(" ,;:(–-[→>")
