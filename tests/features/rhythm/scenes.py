"""What the conversations about the rhythm have in common: everybody takes part since March, in Amsterdam's spring."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.sandbox import Message, Person
from tests.features.rhythm.world import brought_in, make_casus_table, put_casus
from tests.stage import MONDAY, Stage
from tests.stage import stage as open_stage


@asynccontextmanager
async def wijk(folder: Path, now: datetime = MONDAY, **rhythm: Any) -> AsyncIterator[Stage]:
    """The stage, with a stand-in for the casus."""
    async with open_stage(folder, now, rhythm={"start": "2026-03-01", **rhythm}) as stage:
        await stage.app.core.db.write(make_casus_table)
        stage.app.brought_in = brought_in
        await stage.app.clock_moved()
        yield stage


async def moves_to(stage: Stage, day: str, time: str = "09:30") -> None:
    """It becomes this day and time (UTC)."""
    moment = datetime.fromisoformat(f"{day}T{time}").replace(tzinfo=UTC)
    await stage.pass_time(seconds=(moment - stage.clock.now()) / timedelta(seconds=1))


async def brings_in(stage: Stage, organisation: str) -> None:
    """Somebody of this organisation brings in a casus now."""
    id_ = organisation_id(stage, organisation)
    core = stage.app.core
    await core.db.write(lambda tx: put_casus(tx, id_, stage.clock.now()))
    await core.db.write(lambda tx: stage.app.reminders.casus_brought_in(tx, id_, stage.clock.now()))


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
