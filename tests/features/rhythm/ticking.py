"""A process of its own in which days go by, to be killed at any moment: `python -m tests.features.rhythm.ticking`.

What Telegram gets is a line in a file, on disk before it counts as sent. The time stands in the database, so that a
new process goes on where the old one was.
"""

import os
import sys
from datetime import datetime, timedelta
from pathlib import Path

from bot.delivery.model import Row
from bot.settings import Rhythm
from bot.storage import Tx
from bot.storage.values import moment, moment_text
from tests.features.rhythm.world import World, at

START = at("2026-01-01T00:00")
HALF_A_DAY = timedelta(hours=12)
SETTINGS = Rhythm.model_validate({"start": "2026-01-01"})


def go_on(folder: Path, organisations: int, until: str) -> None:
    """Tick and send, half a day at a time, until it is `until`."""
    world = World(folder / "wijk.db", START, SETTINGS)
    if not world.read(lambda tx: tx.one("SELECT 1 FROM organisation")):
        world.furnish(organisations)
        world.write(lambda tx: tx.run("CREATE TABLE told_time (id INTEGER PRIMARY KEY, now TEXT NOT NULL)"))
    world.clock.moment = time_in(world)
    world.restart()
    with (folder / "telegram.txt").open("a", encoding="utf-8") as telegram:

        def arrives(row: Row) -> None:
            telegram.write(f"{row.id}\n")
            telegram.flush()
            os.fsync(telegram.fileno())
            _tell("sent")

        while world.clock.moment < at(until):
            world.tick()
            world.send(arrives, lambda: False)
            world.clock.moment += HALF_A_DAY
            world.write(lambda tx: _keep_time(tx, moment_text(world.clock.moment)))
            _tell("half a day")


def time_in(world: World) -> datetime:
    """What time it was when the process before was killed."""
    row = world.read(lambda tx: tx.one("SELECT now FROM told_time"))
    return moment(row["now"]) if row else START


def _tell(what: str) -> None:
    """Whoever kills this process may do so at any of these moments."""
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


def _keep_time(tx: Tx, now: str) -> None:
    tx.run(
        "INSERT INTO told_time (id, now) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET now = excluded.now", now
    )


if __name__ == "__main__":
    go_on(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
