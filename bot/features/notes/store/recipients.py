"""The queries of who a note was for: the snapshot of its audience, how it ended with each, who read it.

Not here: the messages themselves (delivery).
"""

from collections.abc import Iterable
from datetime import datetime

from bot.features.notes.model import Receipt, Recipient
from bot.storage import DbRow, Tx
from bot.storage.values import moment_text


def add_recipients(tx: Tx, note_id: int, recipients: Iterable[tuple[int, int | None, Receipt]]) -> None:
    """The snapshot of an audience: person, chat and how it stands."""
    tx.many(
        "INSERT INTO note_recipient (note_id, person_id, chat_id, receipt) VALUES (?, ?, ?, ?)",
        [(note_id, person_id, chat_id, receipt) for person_id, chat_id, receipt in recipients],
    )


_RECIPIENT = """
SELECT note_recipient.id, note_id, person_id, chat_id, receipt, error, read_at, person.name,
       organisation.name AS organisation
FROM note_recipient LEFT JOIN person ON person.id = person_id LEFT JOIN organisation ON organisation.id = organisation_id
"""


def recipients(tx: Tx, note_id: int) -> list[Recipient]:
    """Everyone a note was for, by name."""
    rows = tx.all(f"{_RECIPIENT} WHERE note_id = ? ORDER BY person.name, note_recipient.id", note_id)
    return [_recipient(row) for row in rows]


def recipient(tx: Tx, note_id: int, person_id: int) -> Recipient | None:
    """One of them."""
    row = tx.one(f"{_RECIPIENT} WHERE note_id = ? AND person_id = ?", note_id, person_id)
    return _recipient(row) if row else None


def put_receipts(tx: Tx, note_id: int, found: Iterable[tuple[int, Receipt, str]]) -> None:
    """How it ended in each chat, and why."""
    tx.many(
        "UPDATE note_recipient SET receipt = ?, error = ? WHERE note_id = ? AND chat_id = ?",
        [(receipt, error, note_id, chat_id) for chat_id, receipt, error in found],
    )


def read(tx: Tx, note_id: int, person_id: int, now: datetime) -> bool:
    """Somebody says they read it; false when they did before."""
    sql = "UPDATE note_recipient SET read_at = ? WHERE note_id = ? AND person_id = ? AND read_at IS NULL"
    return tx.run(sql, moment_text(now), note_id, person_id) > 0


def waiting_for(tx: Tx, person_id: int) -> list[int]:
    """The notes of which it is not written down how they ended for somebody."""
    sql = "SELECT note_id FROM note_recipient WHERE person_id = ? AND receipt = 'waiting'"
    return [row["note_id"] for row in tx.all(sql, person_id)]


def forget_person(tx: Tx, person_id: int) -> None:
    """Somebody leaves: what they did not send goes with them, and where they were written to."""
    tx.run("DELETE FROM note WHERE sender_id = ? AND state IN ('draft', 'scheduled')", person_id)
    tx.run("UPDATE note_recipient SET chat_id = NULL WHERE person_id = ?", person_id)


def _recipient(row: DbRow) -> Recipient:
    return Recipient(
        row["id"],
        row["person_id"],
        row["chat_id"],
        row["name"] or "",
        row["organisation"] or "",
        Receipt(row["receipt"]),
        row["error"],
        row["read_at"] is not None,
    )
