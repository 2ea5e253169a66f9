"""One process at a time works with a database: a lock on a file beside it, gone with the process.

Not here: the database itself (engine).
"""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class AlreadyRunning(Exception):
    """Another wijkbot works with this database."""


@contextmanager
def one_instance(database: Path) -> Iterator[None]:
    """Hold the lock of this database; raises `AlreadyRunning` when somebody else does."""
    database.parent.mkdir(parents=True, exist_ok=True)
    with Path(f"{database}.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise AlreadyRunning(str(database)) from None
        yield
