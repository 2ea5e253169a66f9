"""What the conversations about the directory have in common."""

from bot.features.directory.model import Person as Colleague
from bot.features.directory.spreadsheet import write_csv
from bot.sandbox import Message, Person
from tests.stage import Stage

HEADINGS = "naam;organisatie;functie;domeinen;wijk;telefoon;email;werkdagen"


def csv(*lines: str, headings: str = HEADINGS) -> bytes:
    """A file as a coordinator sends it."""
    return "\n".join((headings, *lines)).encode()


def whole_list(stage: Stage, *lines: str) -> bytes:
    """Everyone as they stand in the directory, and these lines."""
    return write_csv(by_name(stage)) + "\r\n".join(lines).encode()


def by_name(stage: Stage) -> list[Colleague]:
    """Everyone in the directory."""
    return sorted(stage.app.core.live.people.values(), key=lambda person: person.name)


async def profile_of(stage: Stage, name: str) -> Colleague:
    """Somebody as they stand in the database now."""
    core, person_id = stage.app.core, stage.id_of(name)
    return await core.db.read(lambda tx: core.directory.person(tx, person_id))


async def file_in(stage: Stage, message: Message) -> bytes:
    """The bytes of the document in a message."""
    file = await stage.app.application.bot.get_file(message.body["document"]["file_id"])
    return bytes(await file.download_as_bytearray())


async def opens_profile(person: Person) -> Message:
    """Ask for one's own profile."""
    person.say("/mij")
    return await person.wait_for("Domeinen:")
