"""Messages that wait are taken back by the job they belong to."""

from datetime import UTC, datetime
from pathlib import Path

from markupsafe import Markup

from bot.core.clock import SystemClock
from bot.core.screen import Screen
from bot.delivery import store
from bot.delivery.model import Outgoing
from bot.delivery.outbox import Outbox
from bot.storage import Database, Tx

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
OUTBOX = Outbox(SystemClock())


def put(tx: Tx, *jobs: str) -> list[int]:
    added = (
        OUTBOX.add(tx, Outgoing(chat, Screen(Markup("dag")), job=job)) for chat, job in enumerate(jobs, 1)
    )
    return [row for row in added if row]


def states(tx: Tx) -> list[str]:
    return [row["state"] for row in tx.all("SELECT state FROM outbox ORDER BY id")]


async def test_what_waits_of_a_job_is_taken_back_and_nothing_else(tmp_path: Path) -> None:
    db = await Database.open(tmp_path / "wijk.db")
    await db.write(lambda tx: put(tx, "casus/1", "casus/1", "casus/10", ""))
    assert await db.read(lambda tx: OUTBOX.waiting(tx, "casus/%")) == ["casus/1", "casus/10"]
    assert await db.write(lambda tx: OUTBOX.take_back(tx, "casus/1")), "that was all of it"
    assert await db.read(states) == ["cancelled", "cancelled", "waiting", "waiting"]
    assert await db.read(lambda tx: OUTBOX.waiting(tx, "casus/%")) == ["casus/10"]
    assert not await db.write(lambda tx: OUTBOX.take_back(tx, "casus/1")), "nothing was left to take back"
    await db.close()


async def test_who_sends_hears_of_what_is_taken_back_and_only_when_something_was(tmp_path: Path) -> None:
    db = await Database.open(tmp_path / "wijk.db")
    outbox, told = Outbox(SystemClock()), list[str]()
    outbox.listen(lambda: None, told.append)
    await db.write(lambda tx: put(tx, "casus/1"))
    await db.write(lambda tx: outbox.take_back(tx, "casus/2"))
    assert told == []
    await db.write(lambda tx: outbox.take_back(tx, "casus/1"))
    assert told == ["casus/1"]
    await db.close()


async def test_what_is_on_its_way_cannot_be_taken_back(tmp_path: Path) -> None:
    db = await Database.open(tmp_path / "wijk.db")
    first, _ = await db.write(lambda tx: put(tx, "casus/1", "casus/1"))
    await db.write(lambda tx: store.claim(tx, first))
    assert not await db.write(lambda tx: OUTBOX.take_back(tx, "casus/1"))
    assert await db.read(states) == ["sending", "cancelled"]
    await db.close()
