"""What people write each other through the bot: a request to be introduced, its answer, a question for the coordinator.

Pure. Not here: the answer to a question itself (views).
"""

from collections.abc import Sequence
from datetime import date

from markupsafe import Markup, escape

from bot.core.member import Member
from bot.core.screen import Button, ContactCard, Screen
from bot.core.shortening import shortened
from bot.core.texts import Say
from bot.features.ask.model import Question, Reach
from bot.features.ask.views import LONGEST_FIELD, coordinator_button, short_name
from bot.features.directory.model import Person

LONGEST_QUESTION = 1_500  # what others see of a question: the rest of the message has to fit as well
LONGEST_VALUE = 2_500  # characters, as HTML: Fluent refuses a longer value


def quoted(question: str) -> Markup:
    """A question as others read it, cut off when it is very long."""
    most = LONGEST_QUESTION
    while len(text := escape(shortened(question, most))) > LONGEST_VALUE:
        most //= 2  # full of characters that are long as HTML
    return text


def mention(member: Member) -> Markup:
    """A name that opens a chat with this person."""
    return Markup('<a href="tg://user?id={}">{}</a>').format(
        member.user_id, shortened(member.name, LONGEST_FIELD)
    )


def request(
    say: Say, introduction_id: int, question: str, asker: Person, colleague: Person, *, direct: bool
) -> Screen:
    """'May this person get in touch with you?', or with the colleague you are the contact person of."""
    key = "ask-request" if direct else "ask-request-through"
    text = say(
        key,
        asker=shortened(asker.name, LONGEST_FIELD),
        organisation=shortened(asker.organisation, LONGEST_FIELD),
        colleague=shortened(colleague.name, LONGEST_FIELD),
        question=quoted(question),
    )
    buttons = (
        (
            Button(say.label("ask-button-accept"), f"ask:accept:{introduction_id}"),
            Button(say.label("ask-button-decline"), f"ask:decline:{introduction_id}"),
        ),
        (Button(say.label("ask-button-pass"), f"ask:pass:{introduction_id}"),),
    )
    return Screen(text, buttons)


def introduction_sent(say: Say, person: Person, reach: Reach, due: date) -> Screen:
    """The asker hears who was asked and until when to wait."""
    if reach.direct:
        return Screen(say("ask-introduced", name=person.name, day=due))
    names = say.listed(member.name for member in reach.through)
    return Screen(say("ask-introduced-through", name=person.name, names=names, day=due))


def no_way_to(say: Say, question_id: int, person: Person) -> Screen:
    """Not joined, and the organisation has no contact person who can be reached."""
    text = say("ask-no-way", name=person.name, organisation=person.organisation)
    return Screen(text, ((coordinator_button(say, question_id),),))


def accepted(say: Say, person: Person, answerer: Member) -> tuple[Screen, ...]:
    """The asker hears yes, with a way to reach whoever said so."""
    if answerer.person_id != person.id:
        return (Screen(say("ask-accepted-through", name=person.name, contact=mention(answerer))),)
    text = Screen(say("ask-accepted", name=mention(answerer), organisation=person.organisation))
    if not (person.phone_shown and person.phone):
        return (text,)
    first, _, last = person.name.partition(" ")
    return text, Screen(Markup(), card=ContactCard(person.phone, first, last))


def you_accepted(say: Say, asker: Member | None, person: Person | None) -> Screen:
    """Whoever accepted sees how to reach the asker."""
    if asker is None or person is None:
        return Screen(say("ask-asker-left"))
    return Screen(say("ask-you-accepted", asker=mention(asker), organisation=person.organisation))


def you_declined(say: Say) -> Screen:
    """No, and that is fine."""
    return Screen(say("ask-you-declined"))


def pass_on(say: Say, introduction_id: int, people: Sequence[Person]) -> Screen:
    """Who could take it over?"""
    back = (Button(say.label("ask-button-back"), f"ask:request:{introduction_id}"),)
    if not people:
        return Screen(say("ask-pass-nobody"), (back,))
    rows = [
        (
            Button(
                f"{short_name(person)} · {person.organisation}"[:60], f"ask:to:{introduction_id}:{person.id}"
            ),
        )
        for person in people
    ]
    return Screen(say("ask-pass-to"), (*rows, back))


def passed_on(say: Say, person: Person, to: Person) -> Screen:
    """The asker hears who has the question now."""
    return Screen(say("ask-passed-on", name=person.name, to=to.name, organisation=to.organisation))


def you_passed_on(say: Say, to: Person) -> Screen:
    """Done."""
    return Screen(say("ask-you-passed-on", to=to.name))


def not_this_one(say: Say, key: str, question_id: int, person: Person, upcoming: Person | None) -> Screen:
    """No, or no answer in time (`key` says which); the next colleague, else the coordinator."""
    told = say(key, name=person.name)
    if upcoming is None:
        text = Markup(" ").join([told, say("ask-no-next")])
        return Screen(text, ((coordinator_button(say, question_id),),))
    text = Markup(" ").join([told, say("ask-next", name=upcoming.name, organisation=upcoming.organisation)])
    introduce = Button(say.label("ask-button-introduce"), f"ask:introduce:{question_id}:{upcoming.id}")
    return Screen(text, ((introduce,), (coordinator_button(say, question_id),)))


def did_it_work_out(say: Say, introduction_id: int, person: Person) -> Screen:
    """Some days after a yes: how did it go?"""
    buttons = (
        Button(say.label("ask-outcome-button-yes"), f"ask:outcome:{introduction_id}:yes"),
        Button(say.label("ask-outcome-button-not-yet"), f"ask:outcome:{introduction_id}:not_yet"),
        Button(say.label("ask-outcome-button-no"), f"ask:outcome:{introduction_id}:no"),
    )
    text = say("ask-outcome", name=person.name, organisation=person.organisation)
    return Screen(text, (buttons,))


def it_worked_out(say: Say, person: Person) -> Screen:
    """What happens with a yes."""
    return Screen(say("ask-outcome-yes", name=person.name))


def not_yet(say: Say, introduction_id: int, person: Person) -> Screen:
    """Nobody asks again; the answer can still be given here."""
    buttons = (
        Button(say.label("ask-outcome-button-yes"), f"ask:outcome:{introduction_id}:yes"),
        Button(say.label("ask-outcome-button-no"), f"ask:outcome:{introduction_id}:no"),
    )
    return Screen(say("ask-outcome-not-yet", name=person.name), (buttons,))


def it_did_not(say: Say, question_id: int) -> Screen:
    """The coordinator can look further."""
    return Screen(say("ask-outcome-no"), ((coordinator_button(say, question_id),),))


def for_coordinator(say: Say, question: Question, asker: Member, person: Person) -> Screen:
    """A question that the directory has no answer to."""
    text = say(
        "ask-for-coordinator",
        asker=mention(asker),
        organisation=shortened(person.organisation, LONGEST_FIELD),
        question=quoted(question.text),
    )
    return Screen(text, ((Button(say.label("ask-button-take"), f"ask:take:{question.id}"),),))


def coordinator_asked(say: Say) -> Screen:
    """The asker hears that the coordinators have it."""
    return Screen(say("ask-coordinator-asked"))


def coordinator_took(say: Say, coordinator: Member) -> Screen:
    """The asker hears which coordinator looks further."""
    return Screen(say("ask-coordinator-took", coordinator=mention(coordinator)))


def you_took(say: Say, question: Question, asker: Member | None) -> Screen:
    """The coordinator has it; the question stays readable."""
    if asker is None:
        return Screen(say("ask-asker-left"))
    return Screen(say("ask-you-took", asker=mention(asker), question=quoted(question.text)))


def taken_already(say: Say, question: Question, by: Person | None) -> Screen:
    """Another coordinator was first."""
    name = by.name if by else say("ask-another-coordinator")
    return Screen(say("ask-taken-already", by=name, question=quoted(question.text)))
