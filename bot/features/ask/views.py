"""What asking looks like: an answer with reasons and buttons. Pure.

Not here: what happens when a button is pressed (service), what others see of it (letters).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup

from bot.core.screen import Button, ContactCard, InlineResult, Rows, Screen
from bot.core.shortening import shortened
from bot.core.texts import Say
from bot.features.ask.model import Colleague, Found, Question, Reach, Why
from bot.features.directory.model import Person

LONGEST_LABEL = 28

# What an answer shows of somebody's own fields, so that it fits in a message.
LONGEST_FIELD = 80
LONGEST_REASON = 120
MOST_REASONS = 4

Labels = Mapping[str, str]
"""Topic id -> how the topic is called in the reader's language."""


def answer(
    say: Say, question: Question, colleagues: Sequence[Colleague], labels: Labels, start: int, *, more: bool
) -> Screen:
    """The colleagues from place `start` on, or what to do when there are none."""
    found = question.found
    if found.kind == "unsure":
        return _which_topic(say, question, labels)
    if not colleagues:
        return _nobody(say, question)
    text = Markup("\n\n").join(
        [heading(say, found, colleagues, labels), *_entries(say, colleagues, labels, start)]
    )
    return Screen(text, _buttons(say, question, colleagues, start, more=more))


def heading(say: Say, found: Found, colleagues: Sequence[Colleague], labels: Labels) -> Markup:
    """What was found, in one line."""
    topics = _together(labels[topic] for topic in found.topics if topic in labels)
    if found.kind == "team":
        return say("ask-team", team=say.listed(_in_team(c, labels) for c in colleagues if not c.hinted))
    if all(c.away_until for c in colleagues):
        return say("ask-only-away")
    return say("ask-found", topics=topics) if topics else say("ask-found-plain")


def _in_team(colleague: Colleague, labels: Labels) -> str:
    covers = _together(labels[why.topic] for why in colleague.why if why.topic in labels)
    return f"{shortened(colleague.person.name, LONGEST_FIELD)} ({covers})"


def _together(topics: Iterable[str]) -> str:
    """Topics side by side; many have an 'en' in them, so another one would confuse."""
    return " + ".join(dict.fromkeys(topics))


def _entries(say: Say, colleagues: Sequence[Colleague], labels: Labels, start: int) -> list[Markup]:
    return [entry(say, number, c, labels) for number, c in enumerate(colleagues, start=start + 1)]


def entry(say: Say, number: int | None, colleague: Colleague, labels: Labels) -> Markup:
    """One colleague: who, why, and whether they are there today."""
    person = colleague.person
    fields = (shortened(field, LONGEST_FIELD) for field in (person.organisation, person.job_title) if field)
    name = shortened(person.name, LONGEST_FIELD)
    lines = [
        Markup("<b>{}</b>").format(f"{number}. {name}" if number else name),
        " · ".join(fields),
    ]
    if colleague.hinted:
        lines.append(say("ask-hinted"))
    lines += _reasons(say, colleague.why, labels)
    if colleague.helped:
        lines.append(say("ask-helped-before"))
    if colleague.away_until:
        lines.append(say("ask-away-until", day=colleague.away_until))
        if colleague.stand_in:
            lines.append(say("ask-stand-in", name=shortened(colleague.stand_in.name, LONGEST_FIELD)))
    elif colleague.works_today is not None:
        lines.append(
            say("ask-works-today") if colleague.works_today else say("ask-not-today", days=_days(say, person))
        )
    return Markup("\n").join(lines)


def _reasons(say: Say, why: Iterable[Why], labels: Labels) -> list[Markup]:
    """'schulden: “schuldhulp, budget”' for each topic, or in which field the words were found."""
    told: dict[str, list[str]] = defaultdict(list)
    for one in why:
        told[labels.get(one.topic, "")] += one.words
    return [_reason(say, topic, words) for topic, words in list(told.items())[:MOST_REASONS]]


def _reason(say: Say, topic: str, words: Sequence[str]) -> Markup:
    shown = shortened(", ".join(dict.fromkeys(words)), LONGEST_REASON)
    return say("ask-why-topic", topic=topic, words=shown) if topic else say("ask-why-words", words=shown)


def _days(say: Say, person: Person) -> str:
    return " ".join(say.label(f"ask-day-{day}") for day in sorted(person.working_days))


def _buttons(
    say: Say, question: Question, colleagues: Sequence[Colleague], start: int, *, more: bool
) -> Rows:
    people = dict.fromkeys(_answering(c, question.asker_id) for c in colleagues)
    rows = [
        (
            Button(
                say.label("ask-button-contact", name=short_name(person)),
                f"ask:contact:{question.id}:{person.id}",
            ),
            Button(say.label("ask-button-introduce"), f"ask:introduce:{question.id}:{person.id}"),
        )
        for person in people
    ]
    last = [Button(say.label("ask-button-wrong"), f"ask:wrong:{question.id}:{start}")]
    if more:
        last.insert(
            0, Button(say.label("ask-button-more"), f"ask:more:{question.id}:{start + len(colleagues)}")
        )
    return (*rows, tuple(last))


def _answering(colleague: Colleague, asker_id: int | None) -> Person:
    """Whom to turn to: the colleague, or who stands in for them, unless that is the asker."""
    stand_in = colleague.stand_in
    return stand_in if stand_in and stand_in.id != asker_id else colleague.person


def short_name(person: Person) -> str:
    """A name that fits on a button."""
    return shortened(person.name, LONGEST_LABEL)


def _nobody(say: Say, question: Question) -> Screen:
    return Screen(say("ask-nobody"), ((coordinator_button(say, question.id),),))


def coordinator_button(say: Say, question_id: int) -> Button:
    """Let the coordinators look further."""
    return Button(say.label("ask-button-coordinator"), f"ask:coordinator:{question_id}")


def _which_topic(say: Say, question: Question, labels: Labels) -> Screen:
    choices = [
        (Button(labels[topic], f"ask:topic:{question.id}:{topic}"),) for topic in question.found.choices
    ]
    return Screen(say("ask-which-topic"), (*choices, (coordinator_button(say, question.id),)))


def unclear(say: Say) -> Screen:
    """There was nothing to look for."""
    return Screen(say("ask-unclear"))


def not_text(say: Say) -> Screen:
    """A voice message, a picture, a file: only words can be looked for."""
    return Screen(say("ask-not-text"))


def unknown_command(say: Say) -> Screen:
    """A command that does not exist."""
    return Screen(say("ask-unknown-command"))


def danger(say: Say, kinds: Sequence[str], question_id: int | None = None) -> Screen:
    """The emergency numbers, and nothing in the way of them; afterwards the question that was kept, if any."""
    text = Markup("\n\n").join([*(say(f"ask-danger-{kind}") for kind in kinds), say("ask-danger-after")])
    if question_id is None:
        return Screen(text)
    return Screen(text, ((Button(say.label("ask-button-danger-more"), f"ask:more:{question_id}:0"),),))


def danger_inline(say: Say, kinds: Sequence[str]) -> InlineResult:
    """The emergency numbers while typing, in the place of colleagues."""
    text = danger(say, kinds).text
    return InlineResult(title=say.label("ask-danger-inline"), description=text.striptags(), text=text)


def in_group(say: Say, found: Found, colleagues: Sequence[Colleague], labels: Labels) -> Screen:
    """An answer that others read too: no ways to reach anybody."""
    if found.kind in ("unclear", "unsure"):
        return Screen(say("ask-group-unclear"))
    if not colleagues:
        return Screen(say("ask-group-nobody"))
    parts = [
        heading(say, found, colleagues, labels),
        *_entries(say, colleagues, labels, 0),
        say("ask-group-contact"),
    ]
    return Screen(Markup("\n\n").join(parts))


def inline(say: Say, colleague: Colleague, labels: Labels) -> InlineResult:
    """One colleague to choose while typing."""
    person = colleague.person
    covers = ", ".join(dict.fromkeys(labels[why.topic] for why in colleague.why if why.topic in labels))
    return InlineResult(
        title=person.name,
        description=" · ".join(filter(None, (person.organisation, covers or person.job_title))),
        text=entry(say, None, colleague, labels),
    )


def contact(say: Say, question_id: int, person: Person, reach: Reach) -> tuple[Screen, ...]:
    """A real contact card where a phone is shown, else a card of text that says how to get through."""
    introduce = (Button(say.label("ask-button-introduce"), f"ask:introduce:{question_id}:{person.id}"),)
    lines = [Markup("<b>{}</b>").format(person.name), *filter(None, (person.organisation, person.job_title))]
    if reach.joined and person.email_shown and person.email:
        lines.append(say("ask-contact-email", email=person.email))
    if reach.joined and person.phone_shown and person.phone:
        first, _, last = person.name.partition(" ")
        return Screen(Markup("\n").join(lines), (introduce,)), Screen(
            Markup(), card=ContactCard(person.phone, first, last)
        )
    if reach.direct:
        lines.append(say("ask-contact-introduce"))
        return (Screen(Markup("\n").join(lines), (introduce,)),)
    lines.append(say("ask-contact-unreachable" if reach.joined else "ask-contact-not-joined"))
    if reach.through:
        lines.append(say("ask-contact-through", names=say.listed(member.name for member in reach.through)))
    else:
        lines.append(say("ask-contact-nobody"))
        introduce = (coordinator_button(say, question_id),)
    return (Screen(Markup("\n").join(lines), (introduce,)),)


def who_is_wrong(say: Say, question_id: int, colleagues: Sequence[Colleague]) -> Screen:
    """Which of these does not fit?"""
    rows = [(Button(short_name(c.person), f"ask:not:{question_id}:{c.person.id}"),) for c in colleagues]
    return Screen(say("ask-who-is-wrong"), tuple(rows))


def thanks(say: Say, question_id: int, upcoming: Person | None) -> Screen:
    """The feedback was kept; the next colleague, if there is one."""
    if upcoming is None:
        return Screen(say("ask-thanks"), ((coordinator_button(say, question_id),),))
    button = Button(
        say.label("ask-button-contact", name=short_name(upcoming)), f"ask:contact:{question_id}:{upcoming.id}"
    )
    return Screen(
        say("ask-thanks-next", name=upcoming.name, organisation=upcoming.organisation), ((button,),)
    )
