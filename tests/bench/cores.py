"""Which core a process runs on, and for how long it did (Linux)."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def two_cores() -> tuple[int, int]:
    """One for this program with its sandbox, one for the bots; the same one where there is no other."""
    found = sorted(os.sched_getaffinity(0))
    return found[0], found[-1]


@contextmanager
def on_core(core: int) -> Iterator[None]:
    """This program, and whatever it starts meanwhile, stays on this core."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {core})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


def seconds_used(process: int) -> float:
    """How long a process has had a core so far: what others do on the machine changes this least."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
