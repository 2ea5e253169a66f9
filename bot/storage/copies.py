"""A database file as a thing to look over, to copy and to put back, from outside the bot that runs on it.

Not here: the lock that tells whether a bot runs (lock).
"""

import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.storage.engine import StorageError
from bot.storage.migrations import SchemaError, migrations, version
from bot.storage.values import moment_text

STEP_PAGES = 2048  # 8 MB


@dataclass(frozen=True, slots=True)
class Report:
    """The state of a database file: its version, the newest one this code knows, whether it is undamaged."""

    version: int
    known: int
    sound: bool


def look_over(path: Path) -> Report:
    """Read the whole file and judge it, changing nothing; raises `StorageError` when it is no database."""
    try:
        with closing(_open(path)) as connection:
            (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            return Report(version(connection), max(step.number for step in migrations()), verdict == "ok")
    except sqlite3.Error as error:
        raise StorageError(str(error)) from error


def copy(path: Path, target: Path) -> None:
    """Copy one moment of a database while others go on writing; `target` appears when it is whole, for our own user only.

    What was copied goes to the disk bit by bit: all at once at the end would keep those others waiting.
    """
    unfinished = Path(f"{target}.part")
    try:
        unfinished.unlink(missing_ok=True)
        unfinished.touch(mode=0o600, exist_ok=False)
        with (
            closing(_open(path)) as source,
            closing(sqlite3.connect(unfinished)) as written,
            unfinished.open("rb+") as file,
        ):
            written.execute("PRAGMA journal_mode = OFF")
            written.execute("PRAGMA synchronous = OFF")
            source.execute("BEGIN")
            source.execute("SELECT 1 FROM sqlite_master").fetchone()  # from here on it sees this moment only
            source.backup(written, pages=STEP_PAGES, progress=lambda *_: os.fsync(file.fileno()))
            os.fsync(file.fileno())
        unfinished.replace(target)
    except (sqlite3.Error, OSError) as error:
        with suppress(OSError):
            unfinished.unlink()
        raise StorageError(str(error)) from error


def note_copy(path: Path, now: datetime) -> None:
    """Remember in a database when it was last copied; one of an older version, or in trouble, is left alone."""
    where = f"{path.absolute().as_uri()}?mode=rw"
    with (
        suppress(sqlite3.OperationalError),
        closing(sqlite3.connect(where, uri=True, timeout=5)) as connection,
        connection,
    ):
        connection.execute(
            "INSERT INTO last_time (what, at) VALUES ('backup', ?)"
            " ON CONFLICT (what) DO UPDATE SET at = excluded.at",
            (moment_text(now),),
        )


def put_back(kept: Path, path: Path) -> Path:
    """Make a copy of `kept` the database at `path`; returns where the one that was there lies from now on.

    Raises `StorageError` when the copy is damaged or not of wijkbot, `SchemaError` when it is of a newer one.
    """
    report = look_over(kept)
    if report.version > report.known:
        raise SchemaError(report.version, report.known)
    if not report.sound or report.version == 0:
        raise StorageError("damaged, or not made by wijkbot")
    fresh, old = Path(f"{path}.restored"), Path(f"{path}.before-restore")
    copy(kept, fresh)
    for end in ("", "-wal", "-shm"):  # what is not yet in the main file lies beside it, and moves with it
        Path(f"{old}{end}").unlink(missing_ok=True)
        if Path(f"{path}{end}").exists():
            Path(f"{path}{end}").replace(f"{old}{end}")
    fresh.replace(path)
    return old


def _open(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=5)
