"""What coordinators see of members and invitations. Pure.

Not here: the printed sheet (paper), strangers (admission).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from markupsafe import Markup

from bot.core.member import Role
from bot.core.paging import on_page, page_near, turning
from bot.core.screen import Attachment, Button, Rows, Screen
from bot.core.texts import Say
from bot.features.directory.model import Person
from bot.features.membership.model import Invite, Purpose, Selection, Standing, selected, wijken
from bot.features.membership.views.labels import person_label

FIND_FORM = "membership-find"
MOST_FOUND = 8


def ask_name(say: Say, purpose: Purpose) -> Screen:
    """Ask whom to invite or to show."""
    everyone = Button(say.label("membership-invite-everyone"), "member:sheet")
    return Screen(say(f"membership-ask-name-{purpose}"), ((everyone,),) if purpose == "invite" else ())


def found(say: Say, people: Sequence[Person], standings: Mapping[int, Standing], purpose: Purpose) -> Screen:
    """Whom a typed name may mean."""
    rows = [
        (Button(person_label(person, standings.get(person.id)), f"member:{purpose}:{person.id}"),)
        for person in people[:MOST_FOUND]
    ]
    again = Button(say.label("membership-other-name"), f"member:find:{purpose}")
    return Screen(say("membership-found", more=max(0, len(people) - MOST_FOUND)), (*rows, (again,)))


def invite_as(
    say: Say, person: Person, standing: Standing | None, roles: Sequence[Role], last: int
) -> Screen:
    """Ask for which role. `last` is their newest invitation now, so that two presses make one link."""
    rows = tuple((Button(_role(say, role), f"member:invite:{person.id}:{role}:{last}"),) for role in roles)
    key = "membership-invite-again" if standing else "membership-invite-as"
    return Screen(say(key, name=person.name, organisation=person.organisation), rows)


def invited(say: Say, invite: Invite) -> Screen:
    """What the coordinator does with the invitation that follows."""
    return Screen(
        say("membership-invited", name=invite.person.name, role=invite.role, until=invite.expires_at.date())
    )


def invitation(say: Say, invite: Invite, picture: Attachment) -> Screen:
    """The message to pass on."""
    text = say(
        "membership-invitation", name=invite.person.name, link=invite.link, until=invite.expires_at.date()
    )
    return Screen(text, attachment=picture, secret=True)


def sheet_offered(say: Say, count: int, last: int) -> Screen:
    """Ask whether to print invitations for this many people. `last` is the newest invitation of all now."""
    if not count:
        return Screen(say("membership-everyone-joined"))
    return Screen(
        say("membership-sheet-offered", count=count),
        ((Button(say.label("membership-make-sheet"), f"member:sheet:{last}"),),),
    )


def sheet_follows(say: Say) -> Screen:
    """In the place of the question."""
    return Screen(say("membership-sheet-follows"))


def sheet_made(say: Say, count: int, document: Attachment) -> Screen:
    """The page to print."""
    return Screen(say("membership-sheet-made", count=count), attachment=document, secret=True)


def members(
    say: Say, people: Sequence[Person], standings: Mapping[int, Standing], selection: Selection
) -> Screen:
    """A page of the people in the directory, given by name."""
    shown = selected(people, selection, standings)
    names = [
        (Button(person_label(person, standings.get(person.id)), f"member:show:{person.id}"),)
        for person in on_page(shown, selection.page)
    ]
    places = wijken(people)
    pages = turning(say, shown, selection.page, "member:list", _behind_page(selection, places))
    text = say(
        "membership-list-of-absent" if selection.absent else "membership-list",
        people=len(people),
        joined=sum(person.id in standings for person in people),
        unreachable=sum(not standing.reachable for standing in standings.values()),
        wijk=selection.wijk or say("membership-every-wijk"),
        page=page_near(shown, selection.page) + 1,
        pages=page_near(shown, len(shown)) + 1,
    )
    return Screen(text, (*names, *pages, *_choices(say, selection, places)))


def _choices(say: Say, selection: Selection, places: Sequence[str]) -> Rows:
    """What else may be shown."""
    other = replace(selection, page=0, absent=not selection.absent)
    key = "membership-list-everyone" if selection.absent else "membership-list-absent"
    rows: Rows = (
        (Button(say.label(key), _list_action(other, places)),),
        (Button(say.label("membership-search"), "member:find:show"),),
    )
    if len(places) > 1:
        rows += ((Button(say.label("membership-choose-wijk"), f"member:wijk:{_who(selection)}"),),)
    return rows


def choose_wijk(say: Say, people: Sequence[Person], *, absent: bool) -> Screen:
    """Ask which wijk the list is about."""
    places = wijken(people)
    rows = tuple(
        (
            Button(
                place or say.label("membership-every-wijk"), _list_action(Selection(0, absent, place), places)
            ),
        )
        for place in ("", *places)
    )
    return Screen(say("membership-which-wijk"), rows)


def _list_action(selection: Selection, places: Sequence[str]) -> str:
    return f"member:list:{selection.page}{_behind_page(selection, places)}"


def _behind_page(selection: Selection, places: Sequence[str]) -> str:
    number = places.index(selection.wijk) + 1 if selection.wijk in places else 0
    return f":{_who(selection)}:{number}"


def _who(selection: Selection) -> str:
    return "absent" if selection.absent else "all"


def person(say: Say, person: Person, standing: Standing | None, *, manageable: bool) -> Screen:
    """One person, and what a coordinator may do."""
    text = say(
        "membership-person",
        name=person.name,
        organisation=person.organisation,
        job=person.job_title or say("membership-no-job"),
        standing=_standing(say, standing),
    )
    back = (Button(say.label("membership-to-list"), _list_action(Selection(), ())),)
    if not manageable:
        return Screen(text, (back,))
    rows: Rows = ((Button(say.label("membership-invite"), f"member:invite:{person.id}"),),)
    if standing:
        rows += ((Button(say.label("membership-change-role"), f"member:role:{person.id}"),),)
    return Screen(
        text, (*rows, (Button(say.label("membership-remove"), f"member:remove:{person.id}"),), back)
    )


def choose_role(say: Say, person: Person, roles: Sequence[Role]) -> Screen:
    """Ask what this member may do from now on."""
    rows = tuple((Button(_role(say, role), f"member:role:{person.id}:{role}"),) for role in roles)
    return Screen(say("membership-choose-role", name=person.name), (*rows, (_back(say, person),)))


def sure_to_remove(say: Say, person: Person) -> Screen:
    """Ask once before somebody is taken out of the directory."""
    yes = Button(say.label("membership-remove-yes"), f"member:remove:{person.id}:ja")
    text = say("membership-remove-sure", name=person.name, organisation=person.organisation)
    return Screen(text, ((yes,), (_back(say, person),)))


def _back(say: Say, person: Person) -> Button:
    return Button(say.label("membership-back"), f"member:show:{person.id}")


def _standing(say: Say, standing: Standing | None) -> Markup:
    if standing is None:
        return say("membership-standing-absent")
    return say(
        "membership-standing" if standing.reachable else "membership-standing-unreachable", role=standing.role
    )


def _role(say: Say, role: Role) -> str:
    return say.label("membership-role", role=role)
