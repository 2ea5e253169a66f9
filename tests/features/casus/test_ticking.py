"""Every minute the bot looks whether something is due: that stays cheap however much it keeps.

Counted in steps of the database's own machine, which are the same in every run.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.core.clock import SystemClock
from bot.delivery.outbox import Outbox
from bot.features.casus.store import casus, obstacles, stays
from bot.storage import Tx
from bot.storage.migrations import migrate

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
TODAY = date(2026, 3, 2)
MANY = 3000
AT_A_TIME = 50  # steps

LOOKS: dict[str, Callable[[Tx], object]] = {
    "archives to offer": lambda tx: casus.to_offer(tx, datetime(2025, 4, 2, tzinfo=UTC)),
    "texts to erase": lambda tx: casus.to_erase(tx, datetime(2025, 3, 2, tzinfo=UTC)),
    "steps to speak of": lambda tx: stays.to_look_at(tx, TODAY),
    "groups to warn": lambda tx: obstacles.unwarned(tx, TODAY, TODAY),
    "obstacles that are late": lambda tx: obstacles.all_past(tx, TODAY),
    "reminders that wait": lambda tx: Outbox(SystemClock()).waiting(tx, "casus/____-__/%"),
    "what is left of a job": lambda tx: Outbox(SystemClock()).take_back(tx, "casus/2026-03/org-1/stage-1"),
}


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A wijk in which much is under way and thousands of messages went out."""
    with closing(sqlite3.connect(tmp_path / "wijk.db", isolation_level=None)) as opened:
        opened.row_factory = sqlite3.Row
        migrate(opened)
        opened.execute("BEGIN")
        _fill(Tx(opened))
        opened.execute("COMMIT")
        yield opened


def _fill(tx: Tx) -> None:
    ids = range(1, MANY + 1)
    tx.many(
        "INSERT INTO casus (id, year, number, state, started_at, brought_in_at)"
        " VALUES (?, 2026, ?, 'open', '2026-02-20T09:00:00.000Z', '2026-02-20T09:00:00.000Z')",
        [(one, one) for one in ids],
    )
    tx.many(
        "INSERT INTO casus (year, number, state, started_at, brought_in_at, ended_at, erased, archive_offered)"
        " VALUES (2024, ?, 'done', '2024-02-20', '2024-02-20T09:00:00.000Z', '2024-03-20T09:00:00.000Z', 1, 1)",
        [(one,) for one in ids],
    )
    tx.many(
        "INSERT INTO casus_stay (casus_id, step, began_at, due_on)"
        " VALUES (?, 'plan', '2026-02-20T09:00:00.000Z', '2026-04-20')",
        [(one,) for one in ids],
    )
    tx.many(
        "INSERT INTO obstacle (casus_id, kind, text, reported_at, due_on)"
        " VALUES (?, 'rule', 'x', '2026-02-20T09:00:00.000Z', '2026-04-20')",
        [(one,) for one in ids],
    )
    tx.many(
        "INSERT INTO outbox (job, chat_id, lane, class, state, created_at, finished_at)"
        " VALUES ('note/1', ?, 3, 'A', 'delivered', '2026-03-01', '2026-03-01')",
        [(one,) for one in ids],
    )
    tx.run(
        "INSERT INTO outbox (job, chat_id, lane, class, created_at)"
        " VALUES ('casus/2026-03/org-1/stage-1', 1, 2, 'A', '2026-03-01')"
    )


def test_a_group_is_not_warned_of_a_day_that_has_passed(connection: sqlite3.Connection) -> None:
    tx = Tx(connection)
    tx.run("UPDATE obstacle SET due_on = '2026-03-01' WHERE id = 1")
    tx.run("UPDATE obstacle SET due_on = '2026-03-02' WHERE id = 2")
    assert [obstacle.id for obstacle in obstacles.unwarned(tx, TODAY, TODAY)] == [2]


@pytest.mark.parametrize("name", LOOKS)
def test_a_look_does_not_go_past_everything_that_is_kept(connection: sqlite3.Connection, name: str) -> None:
    counted = 0

    def count() -> int:
        nonlocal counted
        counted += AT_A_TIME
        return 0

    connection.set_progress_handler(count, AT_A_TIME)
    LOOKS[name](Tx(connection))
    assert counted < MANY
