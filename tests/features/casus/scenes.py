"""What the conversations about casus have in common."""

from bot.sandbox import Message, Person
from tests.stage import Stage

TITLE = "Gezin met schulden dreigt dakloos te worden"
WISH = "In het huis blijven wonen en rust krijgen"


async def asks(person: Person, text: str) -> Message:
    """Type something and wait for the answer."""
    person.say(text)
    return await person.wait_for("")


async def presses(person: Person, label: str, shown: Message, wanted: str = "") -> Message:
    """Press a button of a message and wait for what follows."""
    person.press(label, message=shown)
    return await person.wait_for(wanted)


async def begins(person: Person) -> Message:
    """Start a casus; returns the first question."""
    person.say("/casus")
    shown = await person.wait_for(lambda message: "+ Breng een casus in" in message.labels)
    return await presses(person, "+ Breng een casus in", shown, "Waar gaat de casus over?")


async def skips(person: Person, shown: Message, wanted: str) -> Message:
    """Skip the question that is shown, and wait for the next."""
    return await presses(person, "Sla over", shown, wanted)


async def fills(person: Person, *, title: str = TITLE, obstacle: str = "", invite: str = "") -> Message:
    """Fill in the whole form; returns the summary."""
    await begins(person)
    person.say(title)
    await person.wait_for("Wat wil de bewoner zelf?")
    person.say(WISH)
    shown = await person.wait_for("Wat kan de bewoner zelf doen?")
    shown = await skips(person, shown, "Wat is daarvoor nodig?")
    shown = await skips(person, shown, "Wat is er al geprobeerd?")
    shown = await skips(person, shown, "Staat er iets in de weg?")
    if obstacle:
        await presses(person, "een regel", shown, "Wat staat er in de weg?")
        person.say(obstacle)
        shown = await person.wait_for("Wat is jullie oplossing?")
    else:
        shown = await skips(person, shown, "Wat is jullie oplossing?")
    shown = await skips(person, shown, "Over welke domeinen")
    shown = await presses(person, "Wonen & dakloosheid", shown, "Over welke domeinen")
    shown = await presses(person, "Verder ›", shown, "Wie van een andere organisatie")
    if invite:
        shown = await presses(person, invite, shown, "Wie van een andere organisatie")
    shown = await presses(person, "Verder ›", shown, "Praat de bewoner mee?")
    return await presses(person, "Ja", shown, "Kijk het nog even na")


async def brings_in(person: Person, *, title: str = TITLE, obstacle: str = "", invite: str = "") -> Message:
    """Bring in a casus; returns its card."""
    shown = await fills(person, title=title, obstacle=obstacle, invite=invite)
    return await presses(person, "Breng in", shown, "Stap 1 van 5")


async def group(stage: Stage, task: str, *first_names: str, chat_id: int | None = None) -> None:
    """A working group with these people, for a kind of obstacle or as the steungroep."""
    core, ids = stage.app.core, [stage.id_of(name) for name in first_names]
    await core.db.write(lambda tx: core.groups.make(tx, f"Groep {task}", [task], ids, chat_id))
