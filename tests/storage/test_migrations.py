"""Every database comes up to the schema of this code, whichever version it had, or is left alone."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.storage import Database
from bot.storage.migrations import FOLDER, Migration, SchemaError, migrate, migrations, version

STEPS = migrations()
MEMBERS = (
    "INSERT INTO organisation (name, name_key) VALUES ('Kredietbank', 'kredietbank')",
    "INSERT INTO person (organisation_id, name) VALUES (1, 'Joost')",
)


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        yield connection


def schema(connection: sqlite3.Connection) -> list[tuple[str, str, str]]:
    return connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY type, name").fetchall()


def newest_schema() -> list[tuple[str, str, str]]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        return schema(connection)


def test_steps_are_numbered_without_gaps_and_say_why() -> None:
    assert [step.number for step in STEPS] == list(range(1, len(STEPS) + 1))
    for path in FOLDER.glob("*.sql"):
        assert path.read_text(encoding="utf-8").startswith("-- Why: "), path.name


@pytest.mark.parametrize("old", range(1, len(STEPS) + 1))
def test_a_database_of_each_older_version_comes_up_to_date_with_what_it_holds(
    connection: sqlite3.Connection, old: int
) -> None:
    migrate(connection, STEPS[:old])
    for sql in MEMBERS:
        connection.execute(sql)
    migrate(connection)
    assert version(connection) == len(STEPS)
    assert schema(connection) == newest_schema()
    assert connection.execute("SELECT name FROM person").fetchall() == [("Joost",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_migrating_twice_changes_nothing(connection: sqlite3.Connection) -> None:
    migrate(connection)
    before = schema(connection)
    migrate(connection)
    assert schema(connection) == before


def test_a_step_that_fails_leaves_nothing_of_itself(connection: sqlite3.Connection) -> None:
    broken = Migration(2, "broken", "CREATE TABLE half (id INTEGER); INSERT INTO half VALUES (1); nonsense;")
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, [Migration(1, "good", "CREATE TABLE whole (id INTEGER);"), broken])
    assert version(connection) == 1
    assert [name for _, name, _ in schema(connection)] == ["whole"]


async def test_a_newer_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "wijk.db"
    db = await Database.open(path)
    await db.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    with pytest.raises(SchemaError) as refused:
        await Database.open(path)
    assert (refused.value.found, refused.value.known) == (len(STEPS) + 1, len(STEPS))
    with closing(sqlite3.connect(path)) as connection:
        assert version(connection) == len(STEPS) + 1
