"""What those who come in see, and what coordinators see of them. Pure.

Not here: invitations that are handed out (coordination).
"""

from collections.abc import Sequence

from markupsafe import Markup

from bot.core.screen import Button, Screen
from bot.core.texts import Say
from bot.features.directory.model import Person
from bot.features.membership.model import Invitation, Newcomer, RequestState
from bot.features.membership.views.labels import person_label

ADMIT_FORM = "membership-admit"


def welcome(say: Say, name: str, wijk: str) -> Screen:
    """For a member who starts the bot."""
    return Screen(say("membership-welcome", name=name, wijk=wijk))


def consent(say: Say, person: Person, invitation: Invitation, wijk: str) -> Screen:
    """What the bot does, and whether this person joins."""
    text = say(
        "membership-consent",
        name=person.name,
        organisation=person.organisation,
        wijk=wijk,
        role=invitation.role,
        until=invitation.expires_at.date(),
    )
    return Screen(text, ((_join(say, "membership-join", invitation), _decline(say, invitation)),))


def declined(say: Say, invitation: Invitation, coordinators: Sequence[str]) -> Screen:
    """Somebody said no, and may still say yes."""
    ask = say("membership-declined-ask-anyone")
    if coordinators:
        ask = say("membership-declined-ask", names=say.listed(coordinators))
    text = say("membership-declined", until=invitation.expires_at.date(), ask=ask)
    return Screen(text, ((_join(say, "membership-join-after-all", invitation),),))


def _join(say: Say, key: str, invitation: Invitation) -> Button:
    return Button(say.label(key), f"member:join:{invitation.id}")


def _decline(say: Say, invitation: Invitation) -> Button:
    return Button(say.label("membership-decline"), f"member:decline:{invitation.id}")


def access_asked(say: Say, newcomer: Newcomer, candidates: Sequence[Person]) -> Screen:
    """For a coordinator: who wants to be let in, and who that may be."""
    known = [
        (Button(person_label(person), f"member:admit:{newcomer.user_id}:{person.id}"),)
        for person in candidates
    ]
    other = Button(say.label("membership-somebody-else"), f"member:other:{newcomer.user_id}")
    refuse = Button(say.label("membership-refuse"), f"member:refuse:{newcomer.user_id}")
    text = say("membership-access-asked", who=_account(say, newcomer), candidates=len(candidates))
    return Screen(text, (*known, (other, refuse)))


def ask_who(say: Say, newcomer: Newcomer) -> Screen:
    """Ask a coordinator to type who a stranger is."""
    return Screen(say("membership-ask-who", who=_account(say, newcomer)))


def admitted(say: Say, newcomer: Newcomer, person: Person) -> Screen:
    """For the coordinator who knew who it was."""
    who = _account(say, newcomer)
    return Screen(say("membership-admitted", who=who, name=person.name, organisation=person.organisation))


def decided(say: Say, newcomer: Newcomer, state: RequestState, by: str) -> Screen:
    """A request was answered, perhaps by somebody else."""
    return Screen(
        say(f"membership-decided-{state}", who=_account(say, newcomer), by=by or say("membership-somebody"))
    )


def _account(say: Say, newcomer: Newcomer) -> Markup:
    if not newcomer.username:
        return say("membership-account", name=newcomer.name)
    return say("membership-account-with-name", name=newcomer.name, username=newcomer.username)
