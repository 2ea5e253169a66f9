"""A database and a sandbox as a bot in a process of its own finds them: notes to send, updates to handle.

Not here: the process (process).
"""

import asyncio
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from aiohttp.test_utils import unused_port
from markupsafe import Markup

from bot.core.clock import SystemClock
from bot.core.screen import Screen
from bot.delivery.mailings import Mailings, Recipient, SentTo
from bot.delivery.outbox import Outbox
from bot.delivery.store import Incoming, take_in
from bot.sandbox import Person, Sandbox
from bot.storage import Database

IN_FLIGHT = 16  # the default of `answers_in_flight`
BULK_IN_FLIGHT = 4  # and of `bulk_in_flight`
JOB = "note/1"


def webhook() -> dict[str, str]:
    """The settings of a bot to which updates are brought."""
    port = unused_port()
    return {
        "WIJKBOT_TELEGRAM__MODE": "webhook",
        "WIJKBOT_TELEGRAM__WEBHOOK_URL": f"http://127.0.0.1:{port}/",
        "WIJKBOT_TELEGRAM__WEBHOOK_PORT": str(port),
        "WIJKBOT_TELEGRAM__WEBHOOK_SECRET": "een-geheim",
    }


@asynccontextmanager
async def in_the_database(path: Path) -> AsyncIterator[tuple[Database, Mailings]]:
    """What the bot does not see: it is not running."""
    db, clock = await Database.open(path), SystemClock()
    yield db, Mailings(Outbox(clock), clock)
    await db.close()


async def publish(database: Path, readers: Sequence[Person]) -> None:
    """A note that waits to go out to all of them."""
    everyone = [Recipient(reader.id) for reader in readers]
    async with in_the_database(database) as (db, mailings):
        await db.write(lambda tx: mailings.send(tx, JOB, [Screen(Markup("Verslag"))], everyone))


async def outcomes(database: Path) -> list[SentTo]:
    async with in_the_database(database) as (db, mailings):
        return await db.read(lambda tx: mailings.outcomes(tx, JOB))


async def leave_unhandled(database: Path, askers: Iterable[Person]) -> None:
    """A question of each of them that was taken in and not handled."""
    asked = [_question(number, asker.id) for number, asker in enumerate(askers)]
    async with in_the_database(database) as (db, _):
        await db.write(lambda tx: take_in(tx, asked, datetime.now(UTC)))


async def answers_reach(sandbox: Sandbox, count: int) -> None:
    """Wait until a bot has sent so many messages."""
    async with asyncio.timeout(300):
        while len(sandbox.ledger.entries) < count:
            await asyncio.sleep(0.005)


async def nothing_comes_any_more(sandbox: Sandbox) -> None:
    sent = -1
    while sent < len(sandbox.ledger.entries):
        sent = len(sandbox.ledger.entries)
        await asyncio.sleep(1)


def _question(number: int, asker: int) -> Incoming:
    chat = {"id": asker, "type": "private", "first_name": "Vrager"}
    message = {"message_id": 1, "date": 1, "chat": chat, "from": chat | {"is_bot": False}, "text": "schulden"}
    return number, asker, {"update_id": number, "message": message}, ()
