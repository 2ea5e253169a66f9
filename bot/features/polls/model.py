"""Polls as values, and the pure rules about them: what is still missing, what an answer is, what may be shown.

Not here: rows of the database (store).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.errors import UserError
from bot.core.folding import fold

FEWEST_ANONYMOUS = 5
"""Of an anonymous poll with fewer answers nothing is shown to anybody."""

LONGEST_QUESTION = 200
FEWEST_OPTIONS, MOST_OPTIONS, LONGEST_OPTION = 2, 8, 60
STEPS = range(1, 6)  # of a scale
MOST_WORDS, LONGEST_WORD = 3, 40
MOST_SHOWN = 12  # of the words

Answer = tuple[str, ...]
"""What somebody answered: numbers of options from 0, one step of a scale, or words."""

Tally = Mapping[str, int]
"""How often each answer was given."""


class Kind(StrEnum):
    """What can be answered."""

    CHOICE = "choice"
    SEVERAL = "several"
    SCALE = "scale"
    WORDS = "words"

    @property
    def has_options(self) -> bool:
        """Whether the maker of the poll says what can be answered."""
        return self in (Kind.CHOICE, Kind.SEVERAL)


class State(StrEnum):
    """Where a poll is; `closed` until its result was shared. Of a withdrawn one nothing is shared."""

    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"
    SHARED = "shared"
    WITHDRAWN = "withdrawn"


class Step(StrEnum):
    """What is filled in before a poll can go out, in order."""

    QUESTION = "question"
    KIND = "kind"
    OPTIONS = "options"
    ANONYMOUS = "anonymous"
    CLOSES = "closes"


@dataclass(frozen=True, slots=True)
class Poll:
    """A question to many. What was not filled in yet is empty or none.

    `tally` holds the answers of an anonymous poll, and of every poll once it closed; `people` counts who answered
    then.
    """

    id: int
    question: str
    made_by: int | None
    state: State = State.DRAFT
    kind: Kind | None = None
    options: tuple[str, ...] = ()
    anonymous: bool | None = None
    closes_at: datetime | None = None
    tally: Tally | None = None
    people: int = 0

    def next_step(self) -> Step | None:
        """What has to be filled in first."""
        if self.kind is None:
            return Step.KIND
        if self.kind.has_options and not self.options:
            return Step.OPTIONS
        if self.anonymous is None:
            return Step.ANONYMOUS
        return Step.CLOSES if self.closes_at is None else None

    def takes_answers(self, now: datetime) -> bool:
        """Whether it is open, also when nobody has closed it yet after its time."""
        return self.state is State.OPEN and self.closes_at is not None and now < self.closes_at


@dataclass(frozen=True, slots=True)
class Vote:
    """Somebody who may answer; `answer` is none when they did not, and always in an anonymous poll."""

    person_id: int | None
    answered: bool
    answer: Answer | None


@dataclass(frozen=True, slots=True)
class Result:
    """What may be shown: each answer and how often it was given, most important first; `mean` of a scale."""

    kind: Kind
    people: int
    counts: tuple[tuple[str, int], ...]
    mean: float | None = None


def result(poll: Poll) -> Result | None:
    """The result of a closed poll; none when too few people answered to show it."""
    if poll.kind is None or poll.people < (FEWEST_ANONYMOUS if poll.anonymous else 1):
        return None
    tally = poll.tally or {}
    match poll.kind:
        case Kind.SCALE:
            counts = tuple((str(step), tally.get(str(step), 0)) for step in STEPS)
            mean = sum(int(step) * count for step, count in counts) / poll.people
            return Result(poll.kind, poll.people, counts, mean)
        case Kind.WORDS:
            return Result(poll.kind, poll.people, tuple(_most_first(tally.items())))
        case Kind.CHOICE | Kind.SEVERAL:
            found = ((option, tally.get(str(n), 0)) for n, option in enumerate(poll.options))
            return Result(poll.kind, poll.people, tuple(_most_first(found)))


def _most_first(counts: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    return sorted(counts, key=lambda pair: -pair[1])


def counted(answers: Iterable[Answer], tally: Tally | None = None) -> Tally:
    """How often each answer was given, on top of `tally`; sorted, so that nothing tells in which order they came."""
    total = Counter(tally or {})
    for answer in answers:
        total.update(answer)
    return dict(sorted(total.items()))


def checked(poll: Poll, answer: Sequence[int]) -> Answer:
    """An answer as a button has it: numbers of options, or a step. Raises a `UserError` when there is no such."""
    allowed = STEPS if poll.kind is Kind.SCALE else range(len(poll.options))
    if not answer or not set(answer) <= set(allowed) or (poll.kind is not Kind.SEVERAL and len(answer) > 1):
        raise UserError("chat-button-old")
    return tuple(map(str, sorted(set(answer))))


def toggled(answer: Answer, option: str) -> Answer:
    """The answer with this option in it, or out of it when it was in."""
    return tuple(sorted(set(answer) ^ {option}))


def picked(mask: int, options: int) -> tuple[int, ...]:
    """The options (from 0) that a number of a button stands for, one bit each."""
    return tuple(n for n in range(options) if mask >> n & 1)


def labels(poll: Poll, answer: Answer) -> tuple[str, ...]:
    """An answer as people read it."""
    if poll.kind and poll.kind.has_options:
        return tuple(poll.options[int(n)] for n in answer if int(n) < len(poll.options))
    return answer


def read_question(typed: str) -> str:
    """A question in one line. Raises a `UserError` that says what to mend."""
    question = " ".join(typed.split())
    if not any(map(str.isalpha, question)):
        raise UserError("polls-question-empty")
    if len(question) > LONGEST_QUESTION:
        raise UserError("polls-question-long", count=len(question), most=LONGEST_QUESTION)
    return question


def read_options(typed: str) -> tuple[str, ...]:
    """One option a line. Raises a `UserError` that says what to mend."""
    lines = [" ".join(line.split()).removeprefix("- ") for line in typed.splitlines()]
    options: dict[str, str] = {}
    for line in filter(None, lines):
        options.setdefault(fold(line), line)
    found = tuple(options.values())
    if not FEWEST_OPTIONS <= len(found) <= MOST_OPTIONS:
        raise UserError("polls-options-count", count=len(found), fewest=FEWEST_OPTIONS, most=MOST_OPTIONS)
    for option in found:
        if len(option) > LONGEST_OPTION:
            raise UserError("polls-option-long", start=option[: LONGEST_OPTION // 2], most=LONGEST_OPTION)
    return found


def read_words(typed: str) -> Answer:
    """One to three words or short phrases, with commas or on lines of their own; written alike, so that they add up."""
    parts = typed.replace(";", ",").replace("\n", ",").split(",")
    words = [" ".join(part.casefold().split()).strip(" .!?\"'“”") for part in parts]
    found = tuple(dict.fromkeys(word for word in words if any(map(str.isalpha, word))))
    if not found:
        raise UserError("polls-words-empty", most=MOST_WORDS)
    if len(found) > MOST_WORDS:
        raise UserError("polls-words-many", count=len(found), most=MOST_WORDS)
    for word in found:
        if len(word) > LONGEST_WORD:
            raise UserError("polls-word-long", start=word[: LONGEST_WORD // 2], most=LONGEST_WORD)
    return tuple(sorted(found))
