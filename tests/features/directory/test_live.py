"""The directory in memory catches up, also after the database was in trouble."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.features.directory.live import LiveDirectory
from bot.features.directory.model import Row
from bot.features.directory.service import DirectoryService
from bot.storage import Database, Job, StorageError


class Shaky(Database):
    """A database of which reading fails so many times."""

    failing = 0

    async def read(self, job: Job[object]) -> object:  # type: ignore[override]  # a test's shorthand
        if self.failing:
            self.failing -= 1
            raise StorageError("disk I/O error")
        return await super().read(job)


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Shaky]:
    opened = await Shaky.open(tmp_path / "wijkbot.db")
    yield opened
    await opened.close()


async def test_a_change_is_seen_when_the_database_answers_again(db: Shaky) -> None:
    live = LiveDirectory(db)
    directory = DirectoryService(live.changed)
    db.failing = 1
    await db.write(lambda tx: directory.carry_out(tx, (Row(1, "Noor de Wit", "Wijkteam Zuid"),)))
    await live.settled()
    assert [person.name for person in live.people.values()] == ["Noor de Wit"]


async def test_stopping_does_not_wait_for_a_database_that_never_answers(db: Shaky) -> None:
    live = LiveDirectory(db)
    db.failing = 1_000
    live.changed(frozenset({1}))
    await live.stop()
    assert live.people == {}
