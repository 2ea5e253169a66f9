"""What the conversations about agreements have in common."""

from bot.sandbox import Message, Person
from tests.stage import Stage

CALLING = "We bellen elkaar voordat we iemand doorverwijzen."
ANSWERING = "We antwoorden binnen twee werkdagen."


async def asks(person: Person, text: str) -> Message:
    """Say something and wait for the answer."""
    person.say(text)
    return await person.wait_for("")


async def presses(person: Person, label: str, message: Message | None = None, expected: str = "") -> Message:
    """Press a button and wait for what it leads to."""
    person.press(label, message=message)
    return await person.wait_for(expected)


async def told(person: Person, message: Message, data: str) -> str:
    """Send the data of a button, and read the short word that comes with it."""
    pressed = person.send_callback(message, data)
    return str(((await pressed.answered()).answer or {}).get("text", ""))


async def agreed(stage: Stage, text: str = CALLING, rhythm: str = "Elk kwartaal") -> Message:
    """The coordinator adds an agreement; returns how it is shown."""
    await presses(stage.coordinator, "Nieuwe afspraak", await asks(stage.coordinator, "/afspraken"))
    return await presses(stage.coordinator, rhythm, await asks(stage.coordinator, text))


async def round_begins(stage: Stage) -> None:
    """A quarter goes by: on Tuesday 2 June everybody is asked."""
    await stage.pass_time(days=92)


async def asked(stage: Stage, name: str) -> Message:
    """The question as somebody got it."""
    return await stage.person(name).wait_for("Houden we ons hieraan?")


async def answers(stage: Stage, name: str, label: str, remark: str = "") -> Message:
    """Somebody answers, with a remark if given; returns what they see then."""
    person = stage.person(name)
    noted = await presses(person, label, await asked(stage, name), "Genoteerd")
    if not remark:
        return noted
    await presses(person, "Opmerking erbij", noted)
    return await asks(person, remark)


async def round_ends(stage: Stage) -> None:
    """Ten working days go by."""
    await stage.pass_time(days=14)
