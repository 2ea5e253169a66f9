"""What the conversations about action points have in common."""

from bot.sandbox import Message, Person
from tests.stage import Stage

CALL = "bel de gemeente over de huur"
ROOM = "regel een zaal"


async def asks(person: Person, text: str) -> Message:
    """Say something and wait for the answer."""
    person.say(text)
    return await person.wait_for("")


async def presses(person: Person, label: str, message: Message | None = None) -> Message:
    """Press a button and wait for what changes."""
    person.press(label, message=message)
    return await person.wait_for("")


async def told(person: Person, message: Message, label_or_data: str) -> str:
    """Press a button, or send forged data, and read the short word that comes with it."""
    data = label_or_data
    button = message.button(label_or_data)
    pressed = person.send_callback(message, button.data if button else data)
    return str(((await pressed.answered()).answer or {}).get("text", ""))


async def drafted(stage: Stage, *lines: str) -> Message:
    """The coordinator types action points; returns the list to check."""
    stage.coordinator.say("/acties nieuw\n" + "\n".join(lines))
    return await stage.coordinator.wait_for("om na te kijken")


async def published(stage: Stage, *lines: str) -> Message:
    """The coordinator types and publishes action points; returns what is said then."""
    shown = await drafted(stage, *lines)
    stage.coordinator.press(f"Publiceer ({len(lines)})", message=shown)
    return await stage.coordinator.wait_for("erop")


async def taken(stage: Stage, line: str = f"Joost: {CALL} vóór 12 mei") -> Message:
    """Joost was asked and said yes; returns the point as he sees it."""
    await published(stage, line)
    asked = await stage.joost.wait_for("Doe jij dit?")
    stage.joost.press("Ja, dat doe ik", message=asked)
    return await stage.joost.wait_for("staat nu op jouw naam")
