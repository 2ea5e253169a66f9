"""The database engine: all or nothing, one writer, readers beside it, and what a full disk does."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.storage import Database, StorageError, Tx


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    opened = await Database.open(tmp_path / "wijkbot.db")
    yield opened
    await opened.close()


def add(tx: Tx, name: str) -> int:
    return tx.insert("INSERT INTO organisation (name, name_key) VALUES (?, ?) RETURNING id", name, name)


def names(tx: Tx) -> list[str]:
    return [row["name"] for row in tx.all("SELECT name FROM organisation ORDER BY id")]


async def test_a_job_is_on_disk_when_it_returns(db: Database, tmp_path: Path) -> None:
    await db.write(lambda tx: add(tx, "De Woonst"))
    other = await Database.open(tmp_path / "wijkbot.db")
    assert await other.read(names) == ["De Woonst"]
    await other.close()


async def test_a_job_that_raises_undoes_itself_and_nobody_elses(db: Database) -> None:
    def fail(tx: Tx) -> None:
        add(tx, "half")
        raise ValueError("no")

    jobs = [db.write(lambda tx: add(tx, "a")), db.write(fail), db.write(lambda tx: add(tx, "b"))]
    results = await asyncio.gather(*jobs, return_exceptions=True)
    assert isinstance(results[1], ValueError)
    assert await db.read(names) == ["a", "b"]


async def test_a_mistake_in_sql_fails_its_own_job_only(db: Database) -> None:
    jobs = [db.write(lambda tx: add(tx, "a")), db.write(lambda tx: tx.run("NONSENSE"))]
    results = await asyncio.gather(*jobs, return_exceptions=True)
    assert isinstance(results[1], Exception)
    assert await db.read(names) == ["a"]


async def test_callbacks_run_after_the_commit_and_never_without_one(db: Database) -> None:
    heard: list[str] = []

    def works(tx: Tx) -> None:
        add(tx, "a")
        tx.after_commit(lambda: heard.append("works"))

    def fails(tx: Tx) -> None:
        tx.after_commit(lambda: heard.append("fails"))
        raise ValueError

    await db.write(works)
    with pytest.raises(ValueError):
        await db.write(fails)
    assert heard == ["works"]


async def test_readers_cannot_write(db: Database) -> None:
    with pytest.raises(StorageError):
        await db.read(lambda tx: add(tx, "a"))


async def test_readers_see_one_snapshot_while_others_write(db: Database) -> None:
    await asyncio.gather(*(db.write(lambda tx, n=n: add(tx, str(n))) for n in range(50)))  # type: ignore[misc]  # mypy cannot type a lambda's default

    def twice(tx: Tx) -> tuple[int, int]:
        return len(names(tx)), len(names(tx))

    writing = asyncio.gather(*(db.write(lambda tx, n=n: add(tx, f"late {n}")) for n in range(20)))  # type: ignore[misc]  # mypy cannot type a lambda's default
    for first, second in await asyncio.gather(*(db.read(twice) for _ in range(20))):
        assert first == second
    await writing
    assert len(await db.read(names)) == 70


async def test_closing_finishes_what_was_asked_before(tmp_path: Path) -> None:
    db = await Database.open(tmp_path / "a.db")
    jobs = [asyncio.create_task(db.write(lambda tx, n=n: add(tx, str(n)))) for n in range(20)]  # type: ignore[misc]  # mypy cannot type a lambda's default
    await asyncio.sleep(0)
    await db.close()
    await asyncio.gather(*jobs)
    with pytest.raises(StorageError):
        await db.write(lambda tx: add(tx, "too late"))


async def test_a_full_disk_keeps_nothing_of_the_job_and_works_again_when_there_is_room(db: Database) -> None:
    # SQLite refuses to grow the file, as it does on a full disk.
    await db.write(lambda tx: tx.all("PRAGMA max_page_count = 60"))
    with pytest.raises(StorageError):
        await db.write(lambda tx: [add(tx, f"{n} {'x' * 2000}") for n in range(500)])
    assert await db.read(names) == []
    await db.write(lambda tx: tx.all("PRAGMA max_page_count = 100000"))
    await db.write(lambda tx: add(tx, "room again"))
    assert await db.read(names) == ["room again"]


async def test_a_change_by_another_process_is_noticed(db: Database, tmp_path: Path) -> None:
    await db.changed_elsewhere()
    await db.write(lambda tx: add(tx, "ours"))
    assert not await db.changed_elsewhere()
    other = await Database.open(tmp_path / "wijkbot.db")
    await other.write(lambda tx: add(tx, "theirs"))
    await other.close()
    assert await db.changed_elsewhere()
    assert not await db.changed_elsewhere()


async def test_a_database_that_cannot_be_opened_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_bytes(b"this is no database at all, it is a text of some length" * 50)
    with pytest.raises(StorageError):
        await Database.open(tmp_path / "a.db")
