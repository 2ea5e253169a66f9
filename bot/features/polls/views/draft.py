"""What a coordinator sees of polls: the list, one being made step by step, one that is open. Pure.

Not here: what voters see (ballot), the result (results).
"""

from collections.abc import Sequence
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from markupsafe import Markup

from bot.core.paging import in_rows, on_page, turning
from bot.core.screen import Button, Rows, Screen
from bot.core.shortening import shortened
from bot.core.texts import Say
from bot.features.polls.model import Kind, Poll, State, Step

QUESTION_FORM = "polls-question"
OPTIONS_FORM = "polls-options"
CLOSES_FORM = "polls-closes"

LONGEST_LABEL = 50
SOON = (2, 7, 14)  # days


def overview(say: Say, polls: Sequence[Poll], page: int) -> Screen:
    """Every poll with how it stands, and a new one."""
    rows: list[tuple[Button, ...]] = [
        (Button(_label(say, poll), f"polls:show:{poll.id}"),) for poll in on_page(polls, page)
    ]
    rows += turning(say, polls, page, "polls:list")
    rows.append((Button(say.label("polls-new"), "polls:new"),))
    return Screen(say("polls-overview" if polls else "polls-none"), tuple(rows))


def _label(say: Say, poll: Poll) -> str:
    return say.label(f"polls-label-{poll.state}", question=shortened(poll.question, LONGEST_LABEL))


def ask_question(say: Say, most: int) -> Screen:
    """What do you want to know?"""
    return Screen(say("polls-ask-question", most=most))


def step(say: Say, poll: Poll, which: Step, today: date) -> Screen:
    """One step of making it; question, options and the day of closing are typed."""
    buttons: Rows = ()
    match which:
        case Step.KIND:
            buttons = tuple(
                (Button(say.label(f"polls-kind-{kind}"), f"polls:kind:{poll.id}:{kind}"),) for kind in Kind
            )
        case Step.ANONYMOUS:
            buttons = (
                (Button(say.label("polls-is-anonymous"), f"polls:anonymous:{poll.id}:1"),),
                (Button(say.label("polls-is-by-name"), f"polls:anonymous:{poll.id}:0"),),
            )
        case Step.CLOSES:
            buttons = (
                tuple(
                    Button(
                        say.label("polls-in-days", days=days),
                        f"polls:closes:{poll.id}:{today + timedelta(days=days)}",
                    )
                    for days in SOON
                ),
            )
        case Step.QUESTION | Step.OPTIONS:
            pass
    return Screen(say(f"polls-step-{which}", question=poll.question), buttons)


def card(say: Say, poll: Poll, ballot: Screen) -> Screen:
    """The poll as voters will see it, and what can still be changed."""
    text = Markup("\n\n").join((say("polls-card"), Markup("<blockquote>{}</blockquote>").format(ballot.text)))
    if poll.options:
        options = Markup("\n").join(Markup("• {}").format(option) for option in poll.options)
        text = Markup("\n").join((text, options))
    steps = [Step.QUESTION, Step.KIND, Step.ANONYMOUS, Step.CLOSES]
    if poll.kind and poll.kind.has_options:
        steps.insert(2, Step.OPTIONS)
    changes = [
        Button(say.label(f"polls-change-{which}"), f"polls:change:{poll.id}:{which}") for which in steps
    ]
    publish = Button(say.label("polls-choose-audience"), f"polls:publish:{poll.id}")
    drop = Button(say.label("polls-drop"), f"polls:drop:{poll.id}")
    return Screen(text, (*in_rows(changes, 2), (publish,), (drop,)))


def edited(say: Say, poll: Poll) -> Screen:
    """A message of it was edited, and so was the poll."""
    return Screen(say("polls-edited", question=poll.question), ((_look(say, poll),),))


def not_edited(say: Say, poll: Poll) -> Screen:
    """A message was edited that the poll does not follow any more: what does change it."""
    return Screen(say("polls-not-edited", state=poll.state), ((_look(say, poll),),))


def _look(say: Say, poll: Poll) -> Button:
    return Button(say.label("polls-look"), f"polls:show:{poll.id}")


def going_on(say: Say, poll: Poll, answered: int, asked: int, zone: ZoneInfo) -> Screen:
    """How many answered so far; never what."""
    text = say("polls-going-on", question=poll.question, answered=answered, asked=asked)
    if poll.closes_at:
        text = Markup("\n").join((text, say("polls-closes", moment=poll.closes_at.astimezone(zone))))
    close = Button(say.label("polls-close"), f"polls:close:{poll.id}")
    back = Button(say.label("polls-back"), "polls:list:0")
    return Screen(text, ((close,), (back,)) if poll.state is State.OPEN else ((back,),))
