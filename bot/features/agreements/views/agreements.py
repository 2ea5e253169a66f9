"""The list of agreements, one of them with its rounds, and changing it. Pure.

Not here: answering a round (rounds).
"""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from bot.core.member import Member
from bot.core.paging import in_rows, numbered, turning
from bot.core.screen import Button, Rows, Screen
from bot.core.shortening import shortened
from bot.core.texts import Say
from bot.features.agreements.model import Agreement, Rhythm, Round, State
from bot.features.directory.model import Person

NEW_FORM = "agreements-new"
TEXT_FORM = "agreements-text"
REVIEW_FORM = "agreements-review"

LONGEST_IN_LIST = 200
LONGEST_NAME = 60
MOST_ROUNDS = 8
MOST_REMARKS = 6


def overview(
    say: Say,
    agreements: Sequence[Agreement],
    latest: Mapping[int, Round],
    page: int,
    *,
    coordinator: bool,
    to_answer: int,
) -> Screen:
    """What holds, each behind a number with how it went last; `to_answer`: how many rounds wait for the reader."""
    parts = [say("agreements-overview" if agreements else "agreements-none")]
    for number, agreement in numbered(agreements, page):
        lines = [say("agreements-line", number=str(number), text=shortened(agreement.text, LONGEST_IN_LIST))]
        if agreement.id in latest:
            lines.append(counts(say, latest[agreement.id]))
        parts.append(Markup("\n").join(lines))
    rows = in_rows(
        [Button(str(number), f"agreements:show:{a.id}") for number, a in numbered(agreements, page)]
    )
    if to_answer:
        rows = (*rows, (Button(say.label("agreements-answer", count=to_answer), "agreements:next"),))
    new = ((Button(say.label("agreements-new"), "agreements:new"),),) if coordinator else ()
    return Screen(
        Markup("\n\n").join(parts), (*rows, *turning(say, agreements, page, "agreements:list"), *new)
    )


def counts(say: Say, round_: Round) -> Markup:
    """'maart 2026: 12 ja, 3 deels, 1 nee', or that nobody answered."""
    if not round_.people:
        return say("agreements-counts-none", day=round_.opened_on)
    return say("agreements-counts", day=round_.opened_on, yes=round_.yes, partly=round_.partly, no=round_.no)


def agreement(
    say: Say,
    agreed: Agreement,
    rounds: Sequence[Round],
    people: Mapping[int, Person],
    reader: Member,
    notice: Markup | None = None,
) -> Screen:
    """One agreement in full, with its earlier rounds and what the newest brought."""
    maker = people.get(agreed.made_by or 0)
    lines = [
        say("agreements-text", text=agreed.text),
        say("agreements-made", name=shortened(maker.name, LONGEST_NAME), day=agreed.made_on)
        if maker
        else say("agreements-made-by-nobody", day=agreed.made_on),
        say("agreements-ended", day=agreed.ended_on or agreed.made_on)
        if agreed.state is State.ENDED
        else say("agreements-reviewed", rhythm=agreed.rhythm, day=agreed.review_on),
    ]
    parts = [notice] if notice else []
    parts.append(Markup("\n").join(lines))
    closed = [round_ for round_ in rounds if not round_.open][:MOST_ROUNDS]
    if closed:
        parts.append(Markup("\n").join([say("agreements-rounds"), *(counts(say, one) for one in closed)]))
        parts += remarks(say, closed[0])
    back = Button(say.label("agreements-back"), "agreements:list:0")
    changes = _changes(say, agreed) if reader.is_coordinator() and agreed.state is State.ACTIVE else ()
    return Screen(Markup("\n\n").join(parts), (*changes, (back,)))


def remarks(say: Say, round_: Round) -> list[Markup]:
    """What was said in a round, without who said it."""
    if not round_.remarks:
        return []
    shown = [Markup("• {}").format(remark) for remark in round_.remarks[:MOST_REMARKS]]
    if left := len(round_.remarks) - len(shown):
        shown.append(say("agreements-more-remarks", count=left))
    return [Markup("\n").join([say("agreements-remarks"), *shown])]


def _changes(say: Say, agreed: Agreement) -> Rows:
    other = Rhythm.YEAR if agreed.rhythm is Rhythm.QUARTER else Rhythm.QUARTER
    return (
        (
            Button(say.label("agreements-change-text"), f"agreements:text:{agreed.id}"),
            Button(say.label("agreements-change-review"), f"agreements:review:{agreed.id}"),
        ),
        (
            Button(say.label(f"agreements-rhythm-{other}"), f"agreements:rhythm:{agreed.id}:{other}"),
            Button(say.label("agreements-end"), f"agreements:end:{agreed.id}"),
        ),
    )


def ask_new(say: Say, most: int) -> Screen:
    """What did you agree on?"""
    return Screen(say("agreements-ask-new", most=most))


def not_edited(say: Say, agreed: Agreement) -> Screen:
    """A message was edited that the agreement does not follow any more: what does change it."""
    text = say("agreements-not-edited", state=agreed.state)
    if agreed.state is State.ENDED:
        return Screen(text)
    return Screen(text, ((Button(say.label("agreements-change-text"), f"agreements:text:{agreed.id}"),),))


def ask_rhythm(say: Say, agreement_id: int, text: str, notice: Markup | None = None) -> Screen:
    """How often is everybody asked? `notice` is what just happened."""
    rows = tuple(
        (Button(say.label(f"agreements-rhythm-{rhythm}"), f"agreements:rhythm:{agreement_id}:{rhythm}"),)
        for rhythm in Rhythm
    )
    asked = say("agreements-ask-rhythm", text=text)
    return Screen(Markup("\n\n").join((notice, asked)) if notice else asked, rows)


def ask_text(say: Say, agreed: Agreement, most: int) -> Screen:
    """Type it anew."""
    return Screen(say("agreements-ask-text", text=agreed.text, most=most), (_to(say, agreed),))


def ask_review(say: Say, agreed: Agreement) -> Screen:
    """Type the day of the next round."""
    return Screen(say("agreements-ask-review", text=agreed.text), (_to(say, agreed),))


def sure_to_end(say: Say, agreed: Agreement) -> Screen:
    """Ask once."""
    yes = Button(say.label("agreements-end-yes"), f"agreements:ended:{agreed.id}")
    return Screen(say("agreements-end-sure", text=agreed.text), ((yes,), _to(say, agreed)))


def _to(say: Say, agreed: Agreement) -> tuple[Button, ...]:
    return (Button(say.label("agreements-back"), f"agreements:show:{agreed.id}"),)
