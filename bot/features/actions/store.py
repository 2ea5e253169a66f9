"""The queries of action points.

Not here: what they mean (model), who may do what (service).
"""

from collections.abc import Iterable
from datetime import date

from bot.features.actions.model import ActionPoint, State
from bot.features.actions.reading import Found
from bot.storage import DbRow, Tx
from bot.storage.values import day

ABOUT_PERSON = {
    "actions": "SELECT text, due, state FROM action_point WHERE ? IN (owner_id, asked_id)"
    " AND state <> 'draft'",
    "actions_made": "SELECT text, due, state FROM action_point WHERE made_by = ?",
}

_POINT = (
    "SELECT id, text, owner_id, asked_id, due, state, made_by, note_id, changed_on, by_hand FROM action_point"
)


def propose(tx: Tx, found: Iterable[Found], made_by: int, note_id: int, today: date) -> list[int]:
    """Keep drafts, in this order; returns their ids."""
    sql = (
        "INSERT INTO action_point (text, asked_id, due, made_by, note_id, changed_on) VALUES (?, ?, ?, ?, ?, ?)"
        " RETURNING id"
    )
    day = today.isoformat()
    return [tx.insert(sql, it.text, it.owner_id, _text(it.due), made_by, note_id, day) for it in found]


def point(tx: Tx, point_id: int) -> ActionPoint | None:
    """One action point."""
    row = tx.one(f"{_POINT} WHERE id = ?", point_id)
    return _point(row) if row else None


def drafts(tx: Tx, made_by: int, note_id: int) -> list[ActionPoint]:
    """What somebody has not published yet, from one note or typed (0)."""
    rows = tx.all(
        f"{_POINT} WHERE state = 'draft' AND made_by = ? AND note_id = ? ORDER BY id", made_by, note_id
    )
    return [_point(row) for row in rows]


def knows_note(tx: Tx, note_id: int) -> bool:
    """Whether action points were proposed from this note before, by anybody."""
    return tx.one("SELECT 1 FROM action_point WHERE note_id = ?", note_id) is not None


def published(tx: Tx) -> list[ActionPoint]:
    """Everything that is to be done or was done."""
    return [_point(row) for row in tx.all(f"{_POINT} WHERE state IN ('open', 'done')")]


def published_for(tx: Tx, person_id: int) -> list[ActionPoint]:
    """What this person is to do, did, or was asked to."""
    sql = f"{_POINT} WHERE state IN ('open', 'done') AND ? IN (owner_id, asked_id)"
    return [_point(row) for row in tx.all(sql, person_id)]


def due_until(tx: Tx, first: date, last: date) -> list[ActionPoint]:
    """What is to be done on one of these days."""
    sql = f"{_POINT} WHERE state = 'open' AND due BETWEEN ? AND ? ORDER BY id"
    return [_point(row) for row in tx.all(sql, first.isoformat(), last.isoformat())]


def save(tx: Tx, point: ActionPoint) -> None:
    """Keep a changed action point."""
    tx.run(
        "UPDATE action_point SET text = ?, owner_id = ?, asked_id = ?, due = ?, state = ?, changed_on = ?, by_hand = ?"
        " WHERE id = ?",
        point.text,
        point.owner_id,
        point.asked_id,
        _text(point.due),
        point.state,
        point.changed_on.isoformat(),
        point.by_hand,
        point.id,
    )


def take_out(tx: Tx, points: Iterable[ActionPoint]) -> None:
    """Drafts that are replaced leave nothing."""
    tx.many("DELETE FROM action_point WHERE id = ? AND state = 'draft'", [(point.id,) for point in points])


def forget(tx: Tx, ended_before: date, drafted_before: date) -> None:
    """Erase what ended, and drafts that nobody published, before these days."""
    tx.run(
        "DELETE FROM action_point WHERE state IN ('done', 'dropped') AND changed_on < ?",
        ended_before.isoformat(),
    )
    tx.run("DELETE FROM action_point WHERE state = 'draft' AND changed_on < ?", drafted_before.isoformat())


def _text(due: date | None) -> str | None:
    return due.isoformat() if due else None


def _point(row: DbRow) -> ActionPoint:
    return ActionPoint(
        row["id"],
        row["text"],
        row["owner_id"],
        row["asked_id"],
        day(row["due"]),
        State(row["state"]),
        row["made_by"],
        row["note_id"],
        date.fromisoformat(row["changed_on"]),
        bool(row["by_hand"]),
    )
