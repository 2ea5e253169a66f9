"""The queries of the steps a casus was at, one row each time.

Not here: which step follows and until when (model.clock).
"""

from datetime import date, datetime
from typing import Literal

from bot.features.casus.model.casus import Stay
from bot.storage import DbRow, Tx
from bot.storage.values import moment, moment_text

Ended = Literal["done", "skipped", "back", "stopped"]

_STAY = "SELECT id, casus_id, step, began_at, due_on, warned, asked FROM casus_stay"


def begin(tx: Tx, casus_id: int, step: str, due: date, now: datetime) -> None:
    """The casus comes at a step."""
    tx.run(
        "INSERT INTO casus_stay (casus_id, step, began_at, due_on) VALUES (?, ?, ?, ?)",
        casus_id,
        step,
        moment_text(now),
        due.isoformat(),
    )


def end(tx: Tx, casus_id: int, how: Ended, now: datetime, reason: str = "") -> None:
    """The casus leaves the step it is at."""
    tx.run(
        "UPDATE casus_stay SET ended_at = ?, ended = ?, reason = ? WHERE casus_id = ? AND ended_at IS NULL",
        moment_text(now),
        how,
        reason,
        casus_id,
    )


def present(tx: Tx, casus_id: int) -> Stay | None:
    """Where a casus is now."""
    row = tx.one(f"{_STAY} WHERE casus_id = ? AND ended_at IS NULL", casus_id)
    return _stay(row) if row else None


def all_present(tx: Tx) -> dict[int, Stay]:
    """Where every casus that is under way is now, by casus."""
    return {row["casus_id"]: _stay(row) for row in tx.all(f"{_STAY} WHERE ended_at IS NULL")}


def to_look_at(tx: Tx, until: date) -> list[Stay]:
    """Where casus are now whose last day there is at most this day, and about which not everything was said."""
    rows = tx.all(
        f"{_STAY} WHERE ended_at IS NULL AND asked = 0 AND due_on <= ? ORDER BY due_on, casus_id",
        until.isoformat(),
    )
    return [_stay(row) for row in rows]


def skipped(tx: Tx, casus_id: int) -> list[tuple[str, str]]:
    """The steps that were skipped, and why."""
    rows = tx.all(
        "SELECT step, reason FROM casus_stay WHERE casus_id = ? AND ended = 'skipped' ORDER BY id", casus_id
    )
    return [(row["step"], row["reason"]) for row in rows]


def told(tx: Tx, stay_id: int, *, passed: bool) -> None:
    """Those involved heard that the last day is near, or that it has passed."""
    tx.run("UPDATE casus_stay SET warned = 1, asked = max(asked, ?) WHERE id = ?", int(passed), stay_id)


def _stay(row: DbRow) -> Stay:
    return Stay(
        row["id"],
        row["casus_id"],
        row["step"],
        moment(row["began_at"]),
        date.fromisoformat(row["due_on"]),
        bool(row["warned"]),
        bool(row["asked"]),
    )
