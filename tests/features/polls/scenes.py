"""What the conversations about polls have in common."""

from bot.sandbox import Message, Person
from tests.stage import Stage

QUESTION = "Hoe vaak willen we elkaar zien?"
OPTIONS = ("Elke week", "Elke maand", "Nooit")
VOTERS = ("Noor", "Joost", "Fatma", "Bea", "Kees")


async def asks(person: Person, text: str) -> Message:
    """Say something and wait for the answer."""
    person.say(text)
    return await person.wait_for("")


async def presses(person: Person, label: str, message: Message | None = None, expected: str = "") -> Message:
    """Press a button and wait for what it leads to."""
    person.press(label, message=message)
    return await person.wait_for(expected)


async def told(person: Person, message: Message, label_or_data: str) -> str:
    """Press a button, or send forged data, and read the short word that comes with it."""
    button = message.button(label_or_data)
    pressed = person.send_callback(message, button.data if button else label_or_data)
    return str(((await pressed.answered()).answer or {}).get("text", ""))


async def drafted(stage: Stage, kind: str = "Eén keuze", privacy: str = "Ja, met naam") -> Message:
    """The coordinator makes a poll that closes a week later; returns it as voters will see it."""
    corrie = stage.coordinator
    shown = await asks(corrie, "/peiling")
    await presses(corrie, "Nieuwe peiling", shown)
    shown = await asks(corrie, QUESTION)
    shown = await presses(corrie, kind, shown)
    if "Waaruit kan iedereen kiezen" in shown.text:
        shown = await asks(corrie, "\n".join(OPTIONS))
    shown = await presses(corrie, privacy, shown)
    return await presses(corrie, "7 dagen", shown, "Zo zien je collega’s het")


async def sent(stage: Stage, kind: str = "Eén keuze", privacy: str = "Ja, met naam") -> None:
    """The poll went to everyone."""
    corrie = stage.coordinator
    await presses(corrie, "Kies wie het krijgt", await drafted(stage, kind, privacy), "Voor wie is het?")
    await presses(corrie, "Iedereen", expected="Gekozen")
    await presses(corrie, "Bekijk en verstuur", expected="Zo komt het aan")
    corrie.press("Verstuur nu naar 5 collega’s")
    await corrie.wait_for("Aangekomen:")


async def opened(stage: Stage, label: str, expected: str = QUESTION) -> Message:
    """The coordinator opens a poll from the list."""
    stage.coordinator.say("/peiling")
    shown = await stage.coordinator.wait_for("Tik op een peiling")
    return await presses(stage.coordinator, label, shown, expected)


async def ballot(stage: Stage, name: str) -> Message:
    """The poll as somebody got it."""
    return await stage.person(name).wait_for(QUESTION)


async def votes(stage: Stage, name: str, label: str) -> Message:
    """Somebody presses an answer; returns what the poll says then."""
    person = stage.person(name)
    return await presses(person, label, await ballot(stage, name))


async def closes(stage: Stage) -> None:
    """A week goes by."""
    await stage.pass_time(days=7, hours=9)


async def rows(stage: Stage, table: str) -> list[dict[str, object]]:
    """Everything in a table."""
    return [dict(row) for row in await stage.read(lambda tx: tx.all(f"SELECT * FROM {table}"))]
