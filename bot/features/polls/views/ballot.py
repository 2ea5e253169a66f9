"""What somebody sees who may answer a poll. Pure.

Not here: the result (results).
"""

from zoneinfo import ZoneInfo

from markupsafe import Markup

from bot.core.errors import UserError
from bot.core.paging import in_rows
from bot.core.screen import Button, Rows, Screen
from bot.core.shortening import shortened
from bot.core.texts import Say
from bot.features.polls.model import STEPS, Answer, Kind, Poll, labels, picked

WORDS_FORM = "polls-words"
CHOSEN = "✓ "
LONGEST_LABEL = 60


def ballot(say: Say, poll: Poll, sender: str, zone: ZoneInfo, answer: Answer = (), picks: int = 0) -> Screen:
    """The question with its buttons. `answer` was kept before, `picks` only stands on the buttons so far.

    With picks the screen is secret: it says what somebody is about to answer.
    """
    parts = [_question(say, poll, sender, zone)]
    if answer:
        parts.append(say("polls-your-answer", answer=say.listed(labels(poll, answer))))
    secret = bool(poll.anonymous and picks)
    return Screen(Markup("\n\n").join(parts), _buttons(say, poll, answer, picks), secret=secret)


def over(say: Say, error: UserError) -> Screen:
    """Too late for the words that were typed."""
    return Screen(say(error.key, **error.values))


def thanks(say: Say, poll: Poll) -> Screen:
    """The same for every anonymous answer."""
    return Screen(say("polls-thanks-anonymous", question=poll.question))


def thanks_for_words(say: Say) -> Screen:
    """An anonymous answer that was typed still stands in the chat."""
    return Screen(say("polls-thanks-typed"))


def your_words(say: Say, answer: Answer) -> Screen:
    """What was understood of what somebody typed."""
    return Screen(say("polls-your-words", answer=say.listed(answer)))


def ask_words(say: Say, poll: Poll, most: int) -> Screen:
    """Type them."""
    key = "polls-ask-words-anonymous" if poll.anonymous else "polls-ask-words"
    return Screen(say(key, question=poll.question, most=most))


def _question(say: Say, poll: Poll, sender: str, zone: ZoneInfo) -> Markup:
    by = shortened(sender, LONGEST_LABEL) or say.label("polls-the-coordinator")
    lines = [
        say("polls-question", question=poll.question, sender=by),
        say(f"polls-how-{poll.kind}"),
        say("polls-anonymous" if poll.anonymous else "polls-by-name", sender=by),
    ]
    if poll.closes_at:
        lines.append(say("polls-closes", moment=poll.closes_at.astimezone(zone)))
    return Markup("\n").join(lines)


def _buttons(say: Say, poll: Poll, answer: Answer, picks: int) -> Rows:
    vote = f"polls:vote:{poll.id}"
    match poll.kind:
        case Kind.SCALE:
            steps = [Button(f"{CHOSEN if str(n) in answer else ''}{n}", f"{vote}:{n}") for n in STEPS]
            return in_rows(steps, wide=len(STEPS))
        case Kind.WORDS:
            return ((Button(say.label("polls-answer"), f"polls:answer:{poll.id}"),),)
        case Kind.SEVERAL if poll.anonymous:
            return _picking(say, poll, picks)
    return tuple((_option(option, str(n) in answer, f"{vote}:{n}"),) for n, option in enumerate(poll.options))


def _picking(say: Say, poll: Poll, picks: int) -> Rows:
    """Options to switch on and off, on the buttons only, and one to send them."""
    chosen = picked(picks, len(poll.options))
    rows = tuple(
        (_option(option, n in chosen, f"polls:pick:{poll.id}:{picks ^ 1 << n}"),)
        for n, option in enumerate(poll.options)
    )
    send = (Button(say.label("polls-send", count=len(chosen)), f"polls:send:{poll.id}:{picks}"),)
    return (*rows, send) if chosen else rows


def _option(option: str, chosen: bool, action: str) -> Button:
    return Button(shortened(f"{CHOSEN if chosen else ''}{option}", LONGEST_LABEL + len(CHOSEN)), action)
