"""A wijk without Telegram: a real database file, the real services on it, and a clock that is told what time it is.

Messages leave the outbox by the rules of delivery. Used by the simulation, and by a process that is killed.
"""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.core.clock import Clock
from bot.core.member import Member, Role
from bot.core.texts import Texts
from bot.delivery import store as delivery
from bot.delivery.model import Delivered, Row, judge
from bot.delivery.outbox import Outbox
from bot.delivery.post import Post, Wishes
from bot.features.rhythm.desk import RhythmDesk
from bot.features.rhythm.model import BroughtIn
from bot.features.rhythm.service import AnswerService, ReminderService
from bot.settings import Quiet, Rhythm
from bot.storage import Tx
from bot.storage.engine import Job, Result
from bot.storage.migrations import migrate
from bot.storage.values import moment, moment_text

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
IN_FLIGHT = 16


@dataclass
class ToldTime(Clock):
    """A clock that stands where it was put, and may be put back."""

    moment: datetime

    def now(self) -> datetime:
        return self.moment


def brought_in(tx: Tx, since: datetime, until: datetime, organisation_id: int | None) -> list[BroughtIn]:
    """The casus that were brought in between two moments and not withdrawn, by one organisation or by all."""
    whose = "" if organisation_id is None else " AND organisation_id = ?"
    rows = tx.all(
        "SELECT id, organisation_id, brought_at FROM stand_in_casus WHERE brought_at >= ? AND brought_at < ?"
        + whose,
        moment_text(since),
        moment_text(until),
        *(() if organisation_id is None else (organisation_id,)),
    )
    return [(row["id"], row["organisation_id"], moment(row["brought_at"])) for row in rows]


def make_casus_table(tx: Tx) -> None:
    """The casus of the stand-in."""
    tx.run(
        "CREATE TABLE IF NOT EXISTS stand_in_casus"
        " (id INTEGER PRIMARY KEY, organisation_id INTEGER NOT NULL, brought_at TEXT NOT NULL)"
    )
    tx.run("CREATE INDEX IF NOT EXISTS stand_in_casus_by_age ON stand_in_casus (brought_at)")
    tx.run("CREATE INDEX IF NOT EXISTS stand_in_casus_of_one ON stand_in_casus (organisation_id, brought_at)")


def put_casus(tx: Tx, organisation_id: int, at: datetime) -> int:
    """An organisation brings in a casus; returns its id."""
    return tx.insert(
        "INSERT INTO stand_in_casus (organisation_id, brought_at) VALUES (?, ?) RETURNING id",
        organisation_id,
        moment_text(at),
    )


def withdraw_casus(tx: Tx, casus_id: int) -> None:
    """It is withdrawn."""
    tx.run("DELETE FROM stand_in_casus WHERE id = ?", casus_id)


class World:
    """Organisations with one contact person each; organisation 3 has none. Person and account carry its number."""

    def __init__(self, path: Path, now: datetime, settings: Rhythm, texts: Texts | None = None) -> None:
        self.path = path
        self.clock = ToldTime(now)
        self.outbox = Outbox(self.clock)
        quiet = Quiet.model_validate({"from": "21:00", "until": "08:00"})
        post = Post(self.outbox, self.clock, quiet, AMSTERDAM, lambda _tx, _user: Wishes())
        self.desk = RhythmDesk(
            brought_in, post, self.outbox, texts or Texts(), self.clock, settings, AMSTERDAM
        )
        self.reminders = ReminderService(self.desk, reason_days=365)
        self.answers = AnswerService(self.desk, self.reminders)
        self.connection = self._open()

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, isolation_level=None)
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(
            "PRAGMA synchronous = OFF"
        )  # processes are killed here, machines do not lose power
        migrate(connection)
        return connection

    def write(self, job: Job[Result]) -> Result:
        """One transaction."""
        self.connection.execute("BEGIN IMMEDIATE")
        result = job(Tx(self.connection))
        self.connection.execute("COMMIT")
        return result

    def read(self, job: Job[Result]) -> Result:
        """Look into the database."""
        return job(Tx(self.connection))

    def crash(self, job: Job[object]) -> None:
        """Everything stops just before a transaction is on disk; then it starts again."""
        self.connection.execute("BEGIN IMMEDIATE")
        job(Tx(self.connection))
        self.restart()

    def restart(self) -> None:
        """What was under way is abandoned."""
        self.connection.close()
        self.connection = self._open()
        self.write(lambda tx: delivery.settle_orphans(tx, self.clock.now()))

    def furnish(self, organisations: int) -> None:
        """Put everybody in place."""
        ids = range(1, organisations + 1)

        def job(tx: Tx) -> None:
            make_casus_table(tx)
            tx.many(
                "INSERT INTO organisation (id, name, name_key) VALUES (?, ?, ?)",
                [(i, f"Org {i}", f"{i}") for i in ids],
            )
            tx.many(
                "INSERT INTO person (id, organisation_id, name) VALUES (?, ?, ?)",
                [(i, i, f"Mens {i}") for i in ids],
            )
            tx.many(
                "INSERT INTO member (person_id, user_id, role, joined_at) VALUES (?, ?, ?, '')",
                [(i, i, "coordinator" if i == 3 else "contactpersoon") for i in ids],
            )

        self.write(job)

    def tick(self) -> None:
        """Do what has become due."""
        self.write(lambda tx: self.reminders.tick(tx, self.clock.now()))

    def send(self, telegram: Callable[[Row], None], dies: Callable[[], bool]) -> bool:
        """Send what may go now, a few at a time. `dies` is asked at each step; false when it said so."""
        rows = self._waiting()
        while rows:
            few, rows = rows[:IN_FLIGHT], rows[IN_FLIGHT:]
            if dies():
                return False
            claimed = self.write(partial(_claim, few))
            if dies():
                return False
            for row in claimed:
                telegram(row)
            if dies():
                return False
            self.write(partial(self._record, claimed))
        return True

    def _waiting(self) -> list[Row]:
        rows = self.read(lambda tx: delivery.newer_than(tx, 0))
        return [row for row in rows if row.not_before is None or row.not_before <= self.clock.now()]

    def _record(self, rows: Sequence[Row], tx: Tx) -> None:
        for row in rows:
            delivery.record(tx, row, judge(row, Delivered((1,))), (1,), self.clock.now())


def _claim(rows: Sequence[Row], tx: Tx) -> list[Row]:
    return [row for row in rows if delivery.claim(tx, row.id)]


def member(number: int) -> Member:
    """The contact person of the organisation with this number."""
    return Member(number, number, f"Mens {number}", number, Role.CONTACTPERSOON, "nl")


def at(text: str) -> datetime:
    """A moment in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)
