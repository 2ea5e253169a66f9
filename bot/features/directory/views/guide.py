"""The directory in a few lines. Pure."""

from collections.abc import Collection, Sequence

from markupsafe import Markup

from bot.core.member import Member
from bot.core.screen import Button, Screen
from bot.core.texts import Say
from bot.features.directory.model import Person, WorkingGroup


def guide(
    say: Say, member: Member, people: Collection[Person], groups: Sequence[WorkingGroup] = ()
) -> Screen:
    """How many there are and how to find them, and the working groups; for coordinators also the list as a file."""
    parts = [
        say(
            "directory-guide",
            people=len(people),
            organisations=len({person.organisation_id for person in people}),
        )
    ]
    if groups:
        parts.append(say("directory-guide-groups", names=say.listed(group.name for group in groups)))
    to_groups = (Button(say.label("directory-groups-button"), "directory:groups"),)
    if not member.is_coordinator():
        return Screen(Markup("\n\n").join(parts), (to_groups,) if groups else ())
    parts.append(say("directory-guide-coordinator"))
    return Screen(
        Markup("\n\n").join(parts),
        (
            (
                Button(say.label("directory-export-csv"), "directory:export:csv"),
                Button(say.label("directory-export-xlsx"), "directory:export:xlsx"),
            ),
            (
                Button(say.label("directory-absent"), "member:list:0:absent"),
                Button(say.label("directory-blank-spots"), "words:blank"),
            ),
            to_groups,
        ),
    )
