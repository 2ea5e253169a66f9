"""The questions of the form and of the result: in which order, which may be skipped, which follow from an answer. Pure.

Not here: the sentences of the questions (views).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.core.errors import UserError

MOST_DOMAINS = 4
LONGEST_TITLE = 80
LONGEST_ANSWER = 1000
LONGEST_SENTENCE = 300


class Field(StrEnum):
    """What is asked."""

    TITLE = "title"
    WISH = "wish"
    OWN = "own"
    NEEDED = "needed"
    TRIED = "tried"
    KIND = "kind"
    HINDRANCE = "hindrance"
    SOLUTION = "solution"
    DOMAINS = "domains"
    PEOPLE = "people"
    INVOLVED = "involved"
    WHY_NOT = "why_not"
    HELPED = "helped"
    HINDERED = "hindered"
    EFFECT = "effect"
    INVOLVED_HOW_FAR = "involved_how_far"
    HOW = "how"


class Way(StrEnum):
    """How a question is answered."""

    TEXT = "text"
    CHOICE = "choice"
    DOMAINS = "domains"
    PEOPLE = "people"


class ObstacleKind(StrEnum):
    """What stands in the way."""

    RULE = "rule"
    MONEY = "money"
    COOPERATION = "cooperation"
    TIME = "time"
    OTHER = "other"


YES, PARTLY, NO = "yes", "partly", "no"


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `most`: the characters of a typed answer."""

    field: Field
    way: Way = Way.TEXT
    required: bool = False
    most: int = LONGEST_ANSWER
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as it stands now; an empty one was skipped. `by_id`: who wrote it last, if they are still there."""

    text: str
    version: int
    by_id: int | None = None


Answers = Mapping[Field, Given]

INTAKE = (
    Question(Field.TITLE, required=True, most=LONGEST_TITLE),
    Question(Field.WISH, required=True),
    Question(Field.OWN),
    Question(Field.NEEDED),
    Question(Field.TRIED),
    Question(Field.KIND, Way.CHOICE, choices=tuple(ObstacleKind)),
    Question(Field.HINDRANCE, required=True, most=LONGEST_SENTENCE),
    Question(Field.SOLUTION),
    Question(Field.DOMAINS, Way.DOMAINS, required=True),
    Question(Field.PEOPLE, Way.PEOPLE),
    Question(Field.INVOLVED, Way.CHOICE, required=True, choices=(YES, NO)),
    Question(Field.WHY_NOT),
)
RESULT = (
    Question(Field.HELPED),
    Question(Field.HINDERED),
    Question(Field.EFFECT),
    Question(Field.INVOLVED_HOW_FAR, Way.CHOICE, required=True, choices=(YES, PARTLY, NO)),
    Question(Field.HOW),
    Question(Field.WHY_NOT),
)
QUESTIONS = {question.field: question for question in (*INTAKE, *RESULT)}
TEXTS = tuple(field for field, question in QUESTIONS.items() if question.way is Way.TEXT)
"""What is erased after its time; choices stay, as they only count."""


def question_about(field: str) -> Question:
    """The question about a field named in a button."""
    try:
        return QUESTIONS[Field(field)]
    except ValueError:
        raise UserError("chat-button-old") from None


def form_with(question: Question) -> Sequence[Question]:
    """The form in which this question is asked first."""
    return INTAKE if question in INTAKE else RESULT


def asked(questions: Sequence[Question], answers: Answers) -> tuple[Question, ...]:
    """The questions that fit what was answered so far."""
    return tuple(question for question in questions if _fits(question, questions, answers))


def _fits(question: Question, questions: Sequence[Question], answers: Answers) -> bool:
    match question.field:
        case Field.HINDRANCE:
            return bool(text_of(answers, Field.KIND))
        case Field.HOW:
            return text_of(answers, Field.INVOLVED_HOW_FAR) in (YES, PARTLY)
        case Field.WHY_NOT if questions is RESULT:
            # Asked once: who said why at the start is not asked again.
            return text_of(answers, Field.INVOLVED_HOW_FAR) == NO and text_of(answers, Field.INVOLVED) != NO
        case Field.WHY_NOT:
            return text_of(answers, Field.INVOLVED) == NO
    return True


def first_open(questions: Sequence[Question], answers: Answers) -> Question | None:
    """The first question without an answer; none when the form is full."""
    return next((q for q in asked(questions, answers) if not is_settled(q, answers)), None)


def may_be_shown(answers: Answers, field: str) -> frozenset[str]:
    """The fields of the questions that can be on the screen once the one about `field` was answered or skipped."""
    settled = [{**answers, Field(field): Given(text, 1)} for text in ("x", "")] if field else [answers]
    following = {question.field for known in settled if (question := first_open(INTAKE, known))}
    return frozenset({field, *following})


def before(question: Question, questions: Sequence[Question], answers: Answers) -> Question | None:
    """The question before this one."""
    earlier = [q for q in asked(questions, answers) if questions.index(q) < questions.index(question)]
    return earlier[-1] if earlier else None


def is_settled(question: Question, answers: Answers) -> bool:
    """Whether it was answered, or skipped where that may be."""
    given = answers.get(question.field)
    return given is not None and bool(given.text or not question.required)


def text_of(answers: Answers, field: Field) -> str:
    """What was answered, empty when nothing was."""
    return answers[field].text if field in answers else ""


def domains_of(answers: Answers) -> tuple[str, ...]:
    """The ids of the chosen domains."""
    return tuple(text_of(answers, Field.DOMAINS).split())


def toggled(chosen: Sequence[str], domain: str) -> tuple[str, ...]:
    """The choice with this domain in or out; raises a `UserError` when it would be one too many."""
    if domain in chosen:
        return tuple(one for one in chosen if one != domain)
    if len(chosen) == MOST_DOMAINS:
        raise UserError("casus-domains-most", most=MOST_DOMAINS)
    return (*chosen, domain)


def read_answer(question: Question, typed: str) -> str:
    """A typed answer as it is kept. Raises a `UserError` that says what to mend."""
    return read_sentence(typed, question.most)


def read_sentence(typed: str, most: int = LONGEST_SENTENCE) -> str:
    """Typed words as they are kept. Raises a `UserError` that says what to mend."""
    text = "\n".join(filter(None, (" ".join(line.split()) for line in typed.splitlines())))
    if not any(map(str.isalnum, text)):
        raise UserError("casus-answer-empty")
    if len(text) > most:
        raise UserError("casus-answer-long", count=len(text), most=most)
    return text


def story(answers: Answers) -> tuple[str, ...]:
    """What matching reads to propose domains and colleagues, most telling first."""
    fields = (Field.TITLE, Field.NEEDED, Field.WISH, Field.HINDRANCE, Field.SOLUTION, Field.TRIED)
    return tuple(filter(None, (text_of(answers, field) for field in fields)))
