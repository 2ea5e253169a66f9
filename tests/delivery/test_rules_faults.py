"""The whole bot when something around it breaks: a full disk, a locked database, a group that moves, a second bot."""

from collections.abc import AsyncIterator
from contextlib import AbstractContextManager
from pathlib import Path

import aiohttp
import pytest
import structlog
from aiohttp.test_utils import unused_port

from bot import logs
from tests.delivery.post import eventually
from tests.faults import files_at_most, locked
from tests.stage import Stage
from tests.stage import stage as open_stage

QUESTION = "wie weet iets van wondzorg"


@pytest.fixture
def port() -> int:
    return unused_port()


@pytest.fixture
async def watched(tmp_path: Path, port: int) -> AsyncIterator[Stage]:
    """The running bot with its `/healthz`."""
    async with open_stage(tmp_path, health={"port": port}) as stage:
        yield stage
    logs.set_up("warning")  # whatever a test did with them


async def health(port: int) -> int:
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}/healthz") as answer:
        return answer.status


def full_disk(database: Path) -> AbstractContextManager[None]:
    return files_at_most(Path(f"{database}-wal").stat().st_size)


@pytest.mark.parametrize("trouble", [full_disk, locked])
async def test_a_database_in_trouble_stops_the_intake_says_so_and_loses_nothing(
    watched: Stage, port: int, trouble: type[AbstractContextManager[None]]
) -> None:
    db, told = watched.app.core.db, structlog.testing.LogCapture()
    await db.write(lambda tx: tx.all("PRAGMA busy_timeout = 20"))
    assert await health(port) == 200

    async def in_trouble() -> bool:
        return any(entry["event"] == "not_taking_in" for entry in told.entries)

    async def unwell() -> bool:
        return await health(port) == 503

    structlog.configure(processors=[told], cache_logger_on_first_use=False)
    with trouble(db.path):  # type: ignore[call-arg]  # both take the path
        for person in (watched.noor, watched.joost):
            person.say(QUESTION)
        await eventually(in_trouble)
        await eventually(unwell)
        for person in (watched.noor, watched.joost):
            await person.wait_for("Je bericht is niet kwijt.")
        assert watched.sandbox.waiting_updates == 2, "Telegram keeps them"
    for person in (watched.noor, watched.joost):
        await person.wait_for("Samira")
    assert await health(port) == 200
    assert len(watched.sandbox.ledger.sent(watched.noor.id)) == 2, "once that it waits, once the answer"


async def test_a_group_that_gets_another_id_is_known_by_it_everywhere(stage: Stage) -> None:
    heard: list[tuple[int, int]] = []
    stage.app.core.chats.on_move(lambda _tx, old, new: heard.append((old, new)))
    group = stage.sandbox.group("Casusoverleg", stage.noor, stage.joost, kind="group")
    moved = stage.sandbox.migrate(group)
    await eventually(lambda: _heard(heard))
    assert heard == [(group.id, moved.id)]


async def _heard(heard: list[tuple[int, int]]) -> bool:
    return bool(heard)
