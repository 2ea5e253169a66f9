"""What the conversations about the rhythm have in common: everybody takes part since March, in Amsterdam's spring."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.sandbox import Message, Person
from bot.storage import Tx
from bot.storage.values import moment_text
from tests.stage import MONDAY, Stage
from tests.stage import stage as open_stage


@asynccontextmanager
async def wijk(folder: Path, now: datetime = MONDAY, **rhythm: Any) -> AsyncIterator[Stage]:
    """The stage, where every organisation takes part."""
    async with open_stage(folder, now, rhythm={"start": "2026-03-01", **rhythm}) as stage:
        await stage.app.clock_moved()
        yield stage


async def moves_to(stage: Stage, day: str, time: str = "09:30") -> None:
    """It becomes this day and time (UTC)."""
    moment = datetime.fromisoformat(f"{day}T{time}").replace(tzinfo=UTC)
    await stage.pass_time(seconds=(moment - stage.clock.now()) / timedelta(seconds=1))


async def brings_in(stage: Stage, organisation: str) -> None:
    """Somebody of this organisation brings in a casus now."""
    id_ = organisation_id(stage, organisation)
    now = stage.clock.now()

    def bring_in(tx: Tx) -> None:
        tx.run(
            "INSERT INTO casus (organisation_id, state, started_at, brought_in_at) VALUES (?, 'open', ?, ?)",
            id_,
            moment_text(now),
            moment_text(now),
        )
        stage.app.wired.reminders.casus_brought_in(tx, id_, now)

    await stage.app.core.db.write(bring_in)


def organisation_id(stage: Stage, name: str) -> int:
    """The id of an organisation by its name."""
    people = stage.app.core.live.people.values()
    return next(person.organisation_id for person in people if person.organisation == name)


async def asks(person: Person, question: str, wanted: str = "") -> Message:
    """Say something and wait for the answer."""
    person.say(question)
    return await person.wait_for(wanted)


async def presses(person: Person, label: str, message: Message, wanted: str = "") -> Message:
    """Press a button and wait for what comes of it."""
    person.press(label, message=message)
    return await person.wait_for(wanted)


async def hears(person: Person, message: Message, data: str) -> str:
    """What is said when this data is pressed, forged or not."""
    return str((await person.send_callback(message, data).answered()).answer)


def heard(person: Person, words: str) -> list[str]:
    """Everything with these words that the bot wrote to somebody."""
    return [
        found.text for found in person.messages() if words in found.text and found.sender is not person.user
    ]
