"""One SQLite file: one writer, and read-only readers beside it.

A *job* is a plain function that gets a transaction (`Tx`) and runs SQL. It runs as one piece on the thread of
its connection, so nothing but SQL can be awaited inside it. Jobs that wait together share one hop to that
thread and one transaction.
Not here: any query of a feature (its `store.py`), the schema (`migrations/`), copies of the file (`copies`).
"""

import asyncio
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self, TypeVar

import aiosqlite

from bot.storage.migrations import migrate

Value = str | int | float | bytes | None

# What no job can help: the file, the disk or the machine (https://sqlite.org/rescode.html).
_TROUBLE = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_NOTADB,
}
Result = TypeVar("Result")
DbRow = sqlite3.Row


class StorageError(Exception):
    """The database cannot be used now: locked, full, broken. Nothing of the job was kept."""


class Tx:
    """A transaction in which a job runs its SQL. Rows are read by column name."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.callbacks: list[Callable[[], None]] = []

    def all(self, sql: str, *values: Value) -> list[DbRow]:
        """Every row."""
        return self._connection.execute(sql, values).fetchall()

    def each(self, sql: str, *values: Value) -> Iterator[DbRow]:
        """Every row, one by one, where there may be very many."""
        return self._connection.execute(sql, values)

    def one(self, sql: str, *values: Value) -> DbRow | None:
        """The first row, if any."""
        row: DbRow | None = self._connection.execute(sql, values).fetchone()
        return row

    def run(self, sql: str, *values: Value) -> int:
        """Change rows; returns how many."""
        return self._connection.execute(sql, values).rowcount

    def insert(self, sql: str, *values: Value) -> int:
        """Insert one row with `RETURNING` one integer column, and return it."""
        row = self._connection.execute(sql, values).fetchone()
        return int(row[0])

    def many(self, sql: str, rows: Iterable[Sequence[Value]]) -> None:
        """The same change for each row of values."""
        self._connection.executemany(sql, rows)

    def after_commit(self, callback: Callable[[], None]) -> None:
        """Call this on the event loop once the transaction is safely on disk, and never if it is not."""
        self.callbacks.append(callback)


Job = Callable[[Tx], Result]


class Database:
    """The one door to the data. Open it with `await Database.open(path)` and close it."""

    def __init__(self, path: Path, writer: "_Connection", readers: Sequence["_Connection"]) -> None:
        self.path = path
        self._connections = (*readers, writer)
        self._reads = _Line(readers, _read_together)
        self._writes = _Line([writer], _write_together)
        self._data_version = 0

    @classmethod
    async def open(cls, path: Path, readers: int = 2) -> Self:
        """Open, bring the schema up to date and check the file; raises `StorageError` or `SchemaError`."""
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            async with AsyncExitStack() as opened:
                writer = await opened.enter_async_context(_Connection(path, read_only=False))
                await writer.run(_prepare)
                pool = [
                    await opened.enter_async_context(_Connection(path, read_only=True))
                    for _ in range(readers)
                ]
                opened.pop_all()
        except sqlite3.Error as error:
            raise StorageError(str(error)) from error
        return cls(path, writer, pool)

    async def read(self, job: Job[Result]) -> Result:
        """Run a job on one snapshot of the data, beside any writing."""
        result: Result = await self._reads.do(job)
        return result

    async def write(self, job: Job[Result]) -> Result:
        """Run a job atomically: when this returns it is on disk; when it raises nothing of it was kept."""
        result: Result = await self._writes.do(job)
        return result

    async def changed_elsewhere(self) -> bool:
        """Whether another process (the command line) changed the data since the last time this was asked."""
        found = await self.write(lambda tx: tx.all("PRAGMA data_version")[0][0])
        changed = self._data_version not in (0, found)
        self._data_version = found
        return changed

    async def answers(self) -> bool:
        """Whether the file can be read and took what was last written."""
        if self._writes.in_trouble:
            return False
        try:
            await self.read(lambda tx: tx.all("PRAGMA schema_version"))
        except StorageError:
            return False
        return True

    async def close(self) -> None:
        """Finish the jobs that were asked for, then close."""
        await asyncio.gather(self._reads.close(), self._writes.close())
        for connection in self._connections:
            await connection.close()


class _Connection(aiosqlite.Connection):
    """aiosqlite's connection and thread, on which whole jobs run at once instead of a statement at a time."""

    def __init__(self, path: Path, *, read_only: bool) -> None:
        super().__init__(lambda: _connect(path, read_only=read_only), iter_chunk_size=64)

    async def __aenter__(self) -> Self:
        try:
            await self
        except BaseException:
            self._thread.join()  # aiosqlite tells its thread to stop and does not wait for it
            raise
        return self

    async def run(self, work: Callable[[sqlite3.Connection], Result]) -> Result:
        result: Result = await self._execute(work, self._conn)  # type: ignore[no-untyped-call]  # aiosqlite leaves it untyped
        return result


@dataclass(slots=True)
class _Waiting:
    job: Job[Any]
    done: asyncio.Future[Any]


@dataclass(slots=True)
class _Outcome:
    """How a job ended: with an error, else with a result and what to call after the commit."""

    result: Any = None
    error: Exception | None = None
    callbacks: Sequence[Callable[[], None]] = ()

    def tell(self, done: asyncio.Future[Any]) -> None:
        for callback in self.callbacks:
            done.get_loop().call_soon(callback)
        if done.done():  # nobody waits any more
            return
        if self.error:
            done.set_exception(self.error)
        else:
            done.set_result(self.result)


_Together = Callable[[sqlite3.Connection, Sequence[Job[Any]]], list[_Outcome]]


class _Line:
    """Jobs in line for some connections: the one that is free takes all that wait."""

    def __init__(self, connections: Sequence[_Connection], together: _Together) -> None:
        self.in_trouble = False  # whether the last group was not kept
        self._together = together
        self._waiting: list[_Waiting] = []
        self._knock = asyncio.Event()
        self._closing = False
        self._served = [asyncio.create_task(self._serve(connection)) for connection in connections]

    async def do(self, job: Job[Any]) -> Any:
        """Its result, or what it raised; `StorageError` when the database is in trouble."""
        if self._closing:
            raise StorageError("the database is closed")
        waiting = _Waiting(job, asyncio.get_running_loop().create_future())
        self._waiting.append(waiting)
        self._knock.set()
        return await waiting.done

    async def close(self) -> None:
        """Take no more jobs, and wait for those in line."""
        self._closing = True
        self._knock.set()
        await asyncio.gather(*self._served)

    async def _serve(self, connection: _Connection) -> None:
        while self._waiting or not self._closing:
            await self._knock.wait()
            if not self._closing:
                self._knock.clear()
            group, self._waiting = self._waiting, []
            if group:
                await self._run(connection, group)

    async def _run(self, connection: _Connection, group: Sequence[_Waiting]) -> None:
        jobs = [waiting.job for waiting in group]
        try:
            outcomes = await connection.run(lambda connection: self._together(connection, jobs))
            self.in_trouble = False
        except Exception as error:  # whatever it was, none of them was kept and the line goes on
            self.in_trouble = True
            outcomes = [_Outcome(error=StorageError(str(error)))] * len(group)
        for waiting, outcome in zip(group, outcomes, strict=True):
            outcome.tell(waiting.done)


def _connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rwc'}"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=5, cached_statements=256)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = ON")
    if not read_only:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")  # Telegram is told "received" on commit
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    migrate(connection)
    (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        raise StorageError(verdict)


def _read_together(connection: sqlite3.Connection, jobs: Sequence[Job[Any]]) -> list[_Outcome]:
    """Run jobs on one snapshot."""
    connection.execute("BEGIN")
    try:
        return [_read(connection, job) for job in jobs]
    finally:
        connection.execute("COMMIT")


def _read(connection: sqlite3.Connection, job: Job[Any]) -> _Outcome:
    try:
        return _Outcome(job(Tx(connection)))
    except Exception as error:
        return _Outcome(error=StorageError(str(error)) if _is_trouble(error) else error)


def _write_together(connection: sqlite3.Connection, jobs: Sequence[Job[Any]]) -> list[_Outcome]:
    """Run jobs in one transaction. A failing job undoes itself only; a failing disk undoes all."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        outcomes = [_write(connection, job) for job in jobs]
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return outcomes


def _write(connection: sqlite3.Connection, job: Job[Any]) -> _Outcome:
    connection.execute("SAVEPOINT job")
    tx = Tx(connection)
    try:
        result = job(tx)
    except Exception as error:
        if _is_trouble(error) or not connection.in_transaction:  # a full disk may end the whole transaction
            raise
        connection.execute("ROLLBACK TO job")
        connection.execute("RELEASE job")
        return _Outcome(error=error)
    connection.execute("RELEASE job")
    return _Outcome(result, callbacks=tx.callbacks)


def _is_trouble(error: Exception) -> bool:
    code: int = getattr(error, "sqlite_errorcode", 0)  # mistakes in how SQL is called have none
    return code & 0xFF in _TROUBLE
