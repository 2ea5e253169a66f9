"""Brings a database file up to the schema of this code, one numbered step at a time.

Each step is a file `NNNN_what.sql` whose first line says why, and runs in one transaction.
Not here: the queries on what it makes.
"""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent


class SchemaError(Exception):
    """The database was made by a newer wijkbot than this one."""

    def __init__(self, found: int, known: int) -> None:
        super().__init__(f"the database has version {found}, this wijkbot knows versions up to {known}")
        self.found = found
        self.known = known


@dataclass(frozen=True, slots=True)
class Migration:
    """One step: its number, its name and the statements it runs."""

    number: int
    name: str
    sql: str


def migrations(folder: Path = FOLDER) -> tuple[Migration, ...]:
    """All steps in order."""
    paths = sorted(folder.glob("[0-9][0-9][0-9][0-9]_*.sql"))
    return tuple(
        Migration(int(path.name[:4]), path.stem[5:], path.read_text(encoding="utf-8")) for path in paths
    )


def version(connection: sqlite3.Connection) -> int:
    """The number of the last step this database has seen."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, steps: Sequence[Migration] | None = None) -> None:
    """Run the steps the database has not seen; raises `SchemaError` when it is newer than the code."""
    todo = migrations() if steps is None else steps
    known = max((step.number for step in todo), default=0)
    found = version(connection)
    if found > known:
        raise SchemaError(found, known)
    for step in todo:
        if step.number > found:
            _run(connection, step)


def _run(connection: sqlite3.Connection, step: Migration) -> None:
    try:
        connection.executescript(
            f"BEGIN IMMEDIATE;\n{step.sql}\n;PRAGMA user_version = {step.number};COMMIT;"
        )
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
