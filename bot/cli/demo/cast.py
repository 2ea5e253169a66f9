"""Who takes part in the demo: the people of the sample wijk, some of whom have something to do in it.

Not here: what the others do by themselves (others).
"""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.member import Role
from bot.core.texts import Say
from bot.data_files import data_folder
from bot.features.directory.model import Person as Colleague
from bot.features.directory.spreadsheet import read_rows
from bot.features.membership.model import Newcomer
from bot.features.membership.store import put_member
from bot.sandbox import Person, Sandbox
from bot.storage import Tx

if TYPE_CHECKING:
    from bot.app import App

NOOR, BILAL, JOOST, FATMA = "Noor de Wit", "Bilal Achterberg", "Joost Bakker", "Fatma Yilmaz"
KEES, CORRIE = "Kees Kuiper", "Corrie Vos"


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody with something to do in the demo; `about` is the key of a few words on them."""

    name: str
    role: Role
    about: str


# The first two are the ones whose phones the page shows at first.
CAST = (
    Part(NOOR, Role.LID, "demo-asks"),
    Part(BILAL, Role.LID, "demo-knows-debts-and-housing"),
    Part(JOOST, Role.LID, "demo-knows-debts"),
    Part(FATMA, Role.LID, "demo-knows-housing"),
    Part(KEES, Role.CONTACTPERSOON, "demo-contact"),
    Part(CORRIE, Role.COORDINATOR, "demo-coordinator"),
)

# Everybody else takes part too. A note does not reach this one, who blocked the bot.
GONE = "Hanneke Tollens"

# What stands in the way of a casus reaches somebody of the cast.
GROUPS = (
    ("Anders Samenwerken", ("rule", "cooperation", "time", "other"), BILAL),
    ("Flexibel Financieren", ("money",), JOOST),
    ("Steungroep", ("steungroep",), CORRIE),
)


@dataclass(frozen=True, slots=True)
class Wijk:
    """Everybody in place: those of the cast with the token of their invitation, and the others, who are members."""

    invited: Mapping[str, Person]
    others: Sequence[Person]


async def set_up(app: "App", sandbox: Sandbox, say: Say) -> Wijk:
    """Fill the directory of a bot that does not run yet."""
    core = app.core
    sample = data_folder() / "sample" / "wijk.csv"
    rows = read_rows(sample.read_bytes(), sample.name).rows
    await core.db.write(lambda tx: core.directory.carry_out(tx, rows))
    await core.live.settled()
    colleagues = {colleague.name: colleague for colleague in core.live.people.values()}
    tokens = await core.db.write(lambda tx: _invitations(tx, app, colleagues))
    cast = [_phone(sandbox, part.name, say.label(part.about), say.language) for part in CAST]
    sandbox.person("Oscar", last_name="Buiten", about=say.label("demo-outsider"))
    others = await _take_in_the_rest(app, sandbox, colleagues, say.language)
    return Wijk(dict(zip(tokens, cast, strict=True)), others)


async def join(wijk: Wijk, say: Say) -> None:
    """The cast follows its invitations, and one of the others turns away."""
    await asyncio.gather(*(_accept(person, token, say) for token, person in wijk.invited.items()))
    next(person for person in wijk.others if person.name == GONE).block()


def _invitations(tx: Tx, app: "App", colleagues: Mapping[str, Colleague]) -> list[str]:
    """Working groups, and the token of an invitation for each of the cast."""
    core = app.core
    for name, tasks, person in GROUPS:
        core.groups.make(tx, name, tasks, [colleagues[person].id])
    links = []
    for part in CAST:
        id_ = colleagues[part.name].id
        core.directory.change_own(tx, id_, {"phone_shown": True})
        links.append(core.membership.invite(tx, None, id_, part.role, "demo").link)
    return [link.partition("=")[2] for link in links]


async def _accept(person: Person, token: str, say: Say) -> None:
    """Follow the link and say yes, as anybody does."""
    yes = say.label("membership-join")
    person.start(token)
    await person.wait_for(lambda message: message.button(yes) is not None)
    person.press(yes)
    await person.wait_for()


async def _take_in_the_rest(
    app: "App", sandbox: Sandbox, colleagues: Mapping[str, Colleague], language: str
) -> list[Person]:
    """They joined some time ago, so that there is a whole wijk to write to. Each organisation has a contact person."""
    core, cast = app.core, {part.name for part in CAST}
    rest = [colleague for name, colleague in colleagues.items() if name not in cast]
    contacts = {found.organisation: found for found in reversed(rest) if found.name != GONE}
    del contacts[colleagues[KEES].organisation]
    people = []
    for colleague in rest:
        about = f"{colleague.job_title}, {colleague.organisation}"
        people.append(_phone(sandbox, colleague.name, about, language, started=True))

    def take_in(tx: Tx) -> None:
        for colleague, person in zip(rest, people, strict=True):
            newcomer = Newcomer(person.id, person.name, person.user.username, language)
            contact = contacts.get(colleague.organisation) is colleague
            role = Role.CONTACTPERSOON if contact else Role.LID
            put_member(tx, colleague.id, newcomer, role, core.clock.now())

    await core.db.write(take_in)
    return people


def _phone(sandbox: Sandbox, name: str, about: str, language: str, *, started: bool = False) -> Person:
    first, _, last = name.partition(" ")
    return sandbox.person(first, last_name=last, language=language, about=about, started=started)
