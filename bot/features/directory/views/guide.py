"""The directory in a few lines. Pure."""

from collections.abc import Collection

from bot.core.member import Member
from bot.core.screen import Button, Screen
from bot.core.texts import Say
from bot.features.directory.model import Person


def guide(say: Say, member: Member, people: Collection[Person]) -> Screen:
    """How many there are and how to find them; for coordinators also the list as a file."""
    text = say(
        "directory-guide",
        people=len(people),
        organisations=len({person.organisation_id for person in people}),
    )
    if not member.is_coordinator():
        return Screen(text)
    return Screen(
        text + "\n\n" + say("directory-guide-coordinator"),
        (
            (
                Button(say.label("directory-export-csv"), "directory:export:csv"),
                Button(say.label("directory-export-xlsx"), "directory:export:xlsx"),
            ),
            (
                Button(say.label("directory-absent"), "member:list:0:absent"),
                Button(say.label("directory-blank-spots"), "words:blank"),
            ),
        ),
    )
