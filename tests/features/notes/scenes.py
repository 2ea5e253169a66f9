"""What the conversations about notes have in common."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.sandbox import Message, Person
from bot.sandbox.faults import Fault, Kind
from bot.sandbox.files import Upload
from tests.stage import Stage
from tests.stage import stage as open_stage

SEND = "Verstuur nu naar 5 collega’s"
PHOTOS = [Upload(b"een", "1.jpg"), Upload(b"twee", "2.jpg"), Upload(b"drie", "3.jpg")]
RECEIVERS = ("Noor", "Joost", "Fatma", "Kees", "Bea")
TEXT = "De afspraken van het wijkoverleg: we bellen elkaar voor we doorverwijzen."


async def asks(person: Person, text: str) -> Message:
    """Say something and wait for the answer."""
    person.say(text)
    return await person.wait_for()


async def presses(person: Person, label: str, expected: str = "", message: Message | None = None) -> Message:
    """Press a button and wait for what it leads to."""
    person.press(label, message=message)
    return await person.wait_for(expected)


async def written(stage: Stage, text: str = TEXT) -> Message:
    """The coordinator typed a note; returns the question for whom it is."""
    await asks(stage.coordinator, "/notitie")
    stage.coordinator.say(text)
    return await stage.coordinator.wait_for("Voor wie is het?")


async def looked_at(stage: Stage, text: str = TEXT) -> Message:
    """The note is for everyone and was looked at; returns the last look."""
    await written(stage, text)
    await presses(stage.coordinator, "Iedereen", "Gekozen")
    return await presses(stage.coordinator, "Bekijk en verstuur", "Zo komt het aan")


async def for_everyone(stage: Stage) -> Message:
    """The draft is for everyone and goes; returns the last look."""
    await presses(stage.coordinator, "Iedereen", "Gekozen")
    look = await presses(stage.coordinator, "Bekijk en verstuur", "Zo komt het aan")
    stage.coordinator.press(SEND, message=look)
    return look


async def sent(stage: Stage, text: str = TEXT) -> Message:
    """The note went to everyone; returns what the coordinator is told in the end."""
    look = await looked_at(stage, text)
    stage.coordinator.press(SEND, message=look)
    return await summary(stage)


async def summary(stage: Stage) -> Message:
    """The end of the sending, as the coordinator hears it."""
    return await stage.coordinator.wait_for("Aangekomen:")


def heard(stage: Stage, name: str, words: str) -> int:
    """How often the bot said these words to somebody."""
    person = stage.person(name)
    return sum(words in message.text for message in person.messages() if message.sender is not person.user)


def count(stage: Stage, name: str, text: str = TEXT) -> int:
    """How often somebody got it."""
    return sum(text in message.text for message in stage.person(name).messages())


@asynccontextmanager
async def slowly(folder: Path) -> AsyncIterator[Stage]:
    """A stage on which a note goes out to one after the other, and each takes a while."""
    async with open_stage(folder, pace={"bulk_in_flight": 1}) as stage:
        for name in RECEIVERS:
            stage.sandbox.fault(Fault(Kind.DELAY, "sendMessage", stage.person(name).id, delay_ms=300))
        yield stage


def actions(message: Message) -> list[str]:
    """The data of every button."""
    rows = message.body.get("reply_markup", {}).get("inline_keyboard", [])
    return [str(button.get("callback_data", "")) for row in rows for button in row]
