"""The result of a poll: a picture, the same in words, and a file for who made it.

Slow where a picture is drawn: some tenths of a second. Not here: who gets it (service).
"""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from bot.charts.bars import bars, scale
from bot.charts.words import word_list
from bot.core.screen import Attachment, Button, Screen
from bot.core.shortening import shortened
from bot.core.texts import Say
from bot.features.directory.model import Person
from bot.features.polls.model import FEWEST_ANONYMOUS, MOST_SHOWN, Kind, Poll, Result, Vote, labels
from bot.sheets import write_table

LONGEST_CAPTION = 1000  # Telegram allows 1,024 beside a picture


def picture(say: Say, result: Result) -> bytes:
    """The result as PNG."""
    match result.kind:
        case Kind.SCALE:
            mean = result.mean or 0.0
            return scale([count for _, count in result.counts], mean, say.label("polls-mean", mean=mean))
        case Kind.WORDS:
            return word_list(result.counts[:MOST_SHOWN])
        case Kind.CHOICE | Kind.SEVERAL:
            return bars(result.counts, result.people)


def shared(say: Say, poll: Poll, result: Result | None, drawn: bytes) -> Screen:
    """The picture with the same in words; why there is none when too few answered."""
    if result is None:
        return Screen(too_few(say, poll))
    image = Attachment("photo", f"poll-{poll.id}-{say.language}.png", drawn)
    return Screen(in_words(say, poll, result), attachment=image)


def shown_again(say: Say, poll: Poll, result: Result | None) -> Screen:
    """What a coordinator sees of it later."""
    text = in_words(say, poll, result) if result else too_few(say, poll)
    return Screen(text, ((Button(say.label("polls-back"), "polls:list:0"),),))


def withdrawn(say: Say, poll: Poll) -> Screen:
    """It was taken back, and there is no result."""
    text = say("polls-withdrawn-shown", question=poll.question)
    return Screen(text, ((Button(say.label("polls-back"), "polls:list:0"),),))


def too_few(say: Say, poll: Poll) -> Markup:
    """Nobody answered, or too few to stay anonymous."""
    key = "polls-too-few" if poll.anonymous else "polls-no-answers"
    return say(key, question=poll.question, fewest=FEWEST_ANONYMOUS)


def in_words(say: Say, poll: Poll, result: Result) -> Markup:
    """The same as the picture, as text that fits beside it."""
    head = [say("polls-result", question=poll.question, people=result.people)]
    if result.mean is not None:
        head.append(say("polls-result-mean", mean=result.mean))
    counts = [(label, count) for label, count in result.counts if count or result.kind is not Kind.WORDS]
    lines = [say("polls-result-line", label=label, count=count) for label, count in counts]
    if result.kind is Kind.WORDS:
        lines = lines[:MOST_SHOWN]
    left = len(counts) - len(lines)
    tail = [say("polls-result-more", count=left)] if left else []
    while _length([*head, *lines, *tail]) > LONGEST_CAPTION:
        lines.pop()
    return Markup("\n").join([*head, *lines, *tail])


def _length(lines: Sequence[Markup]) -> int:
    """In UTF-16 units, as Telegram counts."""
    return len("\n".join(line.striptags() for line in lines).encode("utf-16-le")) // 2


def table(
    say: Say, poll: Poll, result: Result, votes: Sequence[Vote], people: Mapping[int, Person]
) -> Screen:
    """A CSV for who made it: who answered what or, of an anonymous poll, how often what was answered."""
    if poll.anonymous:
        headings = [say.label("polls-column-answer"), say.label("polls-column-count")]
        lines = [[label, str(count)] for label, count in result.counts]
    else:
        headings = [say.label(f"polls-column-{name}") for name in ("name", "organisation", "answer")]
        lines = [_line(poll, vote, people) for vote in votes if vote.answer]
    file = Attachment(
        "document", f"{say.label('polls-file')}-{poll.id}.csv", write_table([headings, *lines], "csv", "")
    )
    return Screen(
        say("polls-table", question=shortened(poll.question, LONGEST_CAPTION // 2)), attachment=file
    )


def _line(poll: Poll, vote: Vote, people: Mapping[int, Person]) -> list[str]:
    person = people.get(vote.person_id or 0)
    answer = " | ".join(labels(poll, vote.answer or ()))
    return [person.name, person.organisation, answer] if person else ["", "", answer]
