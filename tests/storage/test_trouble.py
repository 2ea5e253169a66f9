"""The engine when things go wrong: mistakes in jobs, a locked file, a disk that refuses, damage, people who leave."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import pytest

from bot.storage import Database, StorageError, Tx
from tests.faults import files_at_most, locked


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    opened = await Database.open(tmp_path / "wijkbot.db")
    yield opened
    await opened.close()


def add(tx: Tx, name: str) -> None:
    tx.run("INSERT INTO organisation (name, name_key) VALUES (?, ?)", name, name)


def names(tx: Tx) -> list[str]:
    return [row["name"] for row in tx.all("SELECT name FROM organisation ORDER BY id")]


def commits(database: Path) -> int:
    """Transactions in the write-ahead log: frames that carry a database size (https://sqlite.org/fileformat2.html)."""
    log = Path(f"{database}-wal").read_bytes()
    page = int.from_bytes(log[8:12])
    return sum(any(log[at + 4 : at + 8]) for at in range(32, len(log), 24 + page))


async def test_jobs_that_wait_together_share_a_commit(db: Database) -> None:
    before = commits(db.path)
    await asyncio.gather(*(db.write(lambda tx, n=n: add(tx, str(n))) for n in range(50)))  # type: ignore[misc]  # mypy cannot type a lambda's default
    assert len(await db.read(names)) == 50
    assert commits(db.path) - before <= 2


@pytest.mark.parametrize("sql", ["nonsense", "SELECT ?", "INSERT INTO organisation (id) VALUES (1)"])
async def test_a_mistake_in_a_job_is_told_as_it_is_and_is_no_trouble(db: Database, sql: str) -> None:
    with pytest.raises(sqlite3.Error):
        await db.write(lambda tx: tx.run(sql))
    with pytest.raises(sqlite3.Error):
        await db.read(lambda tx: tx.all("SELECT ?"))
    await db.write(lambda tx: add(tx, "Kredietbank"))
    assert await db.read(names) == ["Kredietbank"]


async def test_a_callback_that_fails_stops_nothing(db: Database) -> None:
    def failing() -> None:
        raise LookupError

    def telling(tx: Tx) -> None:
        tx.after_commit(failing)

    heard: list[str] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: heard.append(context["message"]))
    await db.write(telling)
    await db.write(lambda tx: add(tx, "Kredietbank"))
    assert len(heard) == 1


async def test_somebody_who_stops_waiting_holds_up_nobody(db: Database) -> None:
    impatient = asyncio.create_task(db.write(lambda tx: add(tx, "kept all the same")))
    await asyncio.sleep(0)
    impatient.cancel()
    await db.write(lambda tx: add(tx, "Kredietbank"))
    assert await db.read(names) == ["kept all the same", "Kredietbank"]


async def test_a_locked_database_can_be_read_and_is_trouble_to_write(db: Database) -> None:
    await db.write(lambda tx: tx.all("PRAGMA busy_timeout = 20"))
    with locked(db.path):
        with pytest.raises(StorageError):
            await db.write(lambda tx: add(tx, "too soon"))
        assert await db.read(names) == []
    await db.write(lambda tx: add(tx, "Kredietbank"))
    assert await db.read(names) == ["Kredietbank"]


async def test_a_disk_that_refuses_undoes_the_whole_group_even_when_a_job_hides_it(db: Database) -> None:
    def hiding(tx: Tx) -> None:
        with suppress(sqlite3.OperationalError):
            for number in range(100_000):
                add(tx, f"{number}" * 100)

    await db.write(lambda tx: add(tx, "long ago"))
    with files_at_most(Path(f"{db.path}-wal").stat().st_size):
        jobs = (db.write(lambda tx: add(tx, "before")), db.write(hiding))
        results = await asyncio.gather(*jobs, return_exceptions=True)
    assert [type(result) for result in results] == [StorageError] * 2
    assert not await db.answers()
    await db.write(lambda tx: add(tx, "Kredietbank"))
    assert await db.read(names) == ["long ago", "Kredietbank"]
    assert await db.answers()


async def test_a_damaged_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "wijkbot.db"
    db = await Database.open(path)
    for number in range(500):
        await db.write(lambda tx, n=number: add(tx, f"{n}" * 50))  # type: ignore[misc]  # mypy cannot type a lambda's default
    await db.close()
    content = path.read_bytes()
    path.write_bytes(content[:-8192] + b"\xff" * 8192)
    with pytest.raises(StorageError):
        await Database.open(path)


async def test_health_is_whether_the_file_answers(tmp_path: Path) -> None:
    db = await Database.open(tmp_path / "wijkbot.db")
    assert await db.answers()
    await db.close()
    assert not await db.answers()
