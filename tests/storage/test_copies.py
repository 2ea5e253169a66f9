"""Copying a database while it is in use, looking it over, putting it back."""

import asyncio
import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from bot.storage import Database, StorageError, Tx
from bot.storage.copies import copy, look_over, put_back
from bot.storage.migrations import SchemaError
from tests.faults import files_at_most


async def with_organisation(path: Path, name: str) -> Path:
    """A database with the real schema and one organisation in it."""

    def add(tx: Tx) -> None:
        tx.run("INSERT INTO organisation (name, name_key, kind) VALUES (?, ?, '')", name, name.casefold())

    db = await Database.open(path)
    await db.write(add)
    await db.close()
    return path


def organisations(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [name for (name,) in connection.execute("SELECT name FROM organisation")]


async def test_a_copy_holds_what_was_committed_while_the_bot_runs(tmp_path: Path) -> None:
    path = await with_organisation(tmp_path / "wijk.db", "Kredietbank")
    db = await Database.open(path)
    await db.write(lambda tx: tx.run("UPDATE organisation SET name = 'Kredietbank Zuid'"))
    copy(path, tmp_path / "copy.db")
    await db.close()
    assert organisations(tmp_path / "copy.db") == ["Kredietbank Zuid"]
    assert sorted(found.name for found in tmp_path.iterdir() if "copy" in found.name) == ["copy.db"]


async def test_a_copy_that_is_made_under_writes_is_whole_and_holds_up_no_writer(tmp_path: Path) -> None:
    def add_pair(tx: Tx, number: int) -> None:
        for half in ("a", "b"):
            name = f"{number}{half}" * 50
            tx.run("INSERT INTO organisation (name, name_key) VALUES (?, ?)", name, name)

    async def write_until(done: asyncio.Event) -> int:
        count = 0
        while not done.is_set():
            await db.write(partial(add_pair, number=count))
            count += 1
        return count

    db, done = await Database.open(tmp_path / "wijk.db"), asyncio.Event()
    writing = asyncio.create_task(write_until(done))
    halves = []
    for number in range(5):
        await asyncio.to_thread(copy, tmp_path / "wijk.db", tmp_path / f"copy-{number}.db")
        halves.append(len(organisations(tmp_path / f"copy-{number}.db")))
    done.set()
    assert await writing > 5
    await db.close()
    assert [count % 2 for count in halves] == [0] * 5
    assert halves == sorted(halves)
    assert all(look_over(tmp_path / f"copy-{number}.db").sound for number in range(5))


async def test_of_a_copy_that_does_not_fit_nothing_is_left(tmp_path: Path) -> None:
    path = await with_organisation(tmp_path / "wijk.db", "Kredietbank")
    with files_at_most(8192), pytest.raises(StorageError):
        copy(path, tmp_path / "copy.db")
    assert not list(tmp_path.glob("copy*"))


async def test_a_copy_replaces_an_older_one_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    path = await with_organisation(tmp_path / "wijk.db", "Kredietbank")
    target = tmp_path / "copy.db"
    target.write_text("an older one")
    copy(path, target)
    assert organisations(target) == ["Kredietbank"]
    assert target.stat().st_mode & 0o777 == 0o600


async def test_a_database_in_order_is_said_to_be(tmp_path: Path) -> None:
    report = look_over(await with_organisation(tmp_path / "wijk.db", "Kredietbank"))
    assert report.sound
    assert report.version == report.known > 0


async def test_what_is_put_back_replaces_what_was_there_and_keeps_it(tmp_path: Path) -> None:
    kept = await with_organisation(tmp_path / "kept.db", "Vroeger")
    path = await with_organisation(tmp_path / "wijk.db", "Nu")
    old = put_back(kept, path)
    assert (organisations(path), organisations(old), organisations(kept)) == (
        ["Vroeger"],
        ["Nu"],
        ["Vroeger"],
    )


async def test_a_copy_is_put_back_where_no_database_was(tmp_path: Path) -> None:
    kept = await with_organisation(tmp_path / "kept.db", "Vroeger")
    put_back(kept, tmp_path / "wijk.db")
    assert organisations(tmp_path / "wijk.db") == ["Vroeger"]


async def damaged(path: Path) -> Path:
    await with_organisation(path, "Kredietbank")
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    path.write_bytes(data)
    return path


def of_another_program(path: Path) -> Path:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")
    return path


async def test_what_is_no_sound_database_of_wijkbot_is_refused(tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("geen database, wel een bestand " * 40)
    path = await with_organisation(tmp_path / "wijk.db", "Nu")
    for wrong in (
        tmp_path / "nowhere.db",
        tmp_path / "text.db",
        of_another_program(tmp_path / "recipes.db"),
        await damaged(tmp_path / "damaged.db"),
    ):
        with pytest.raises(StorageError):
            put_back(wrong, path)
    assert organisations(path) == ["Nu"]


async def test_a_copy_of_a_newer_wijkbot_is_refused(tmp_path: Path) -> None:
    kept = await with_organisation(tmp_path / "kept.db", "Straks")
    with closing(sqlite3.connect(kept)) as connection:
        connection.execute("PRAGMA user_version = 9000")
    with pytest.raises(SchemaError):
        put_back(kept, tmp_path / "wijk.db")
    assert not (tmp_path / "wijk.db").exists()
