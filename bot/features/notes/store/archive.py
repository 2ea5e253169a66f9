"""The queries of notes that went out: finding them again, and erasing what is old.

Not here: what may be seen by whom (service).
"""

from collections.abc import Mapping
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.core.search import Search
from bot.features.notes.model import NOTE, Content, Found, Receipt, plain
from bot.features.notes.store.notes import files_in
from bot.storage import Tx
from bot.storage.values import from_json, json_text, moment, moment_text

ABOUT_PERSON = {
    "notes_written": "SELECT started_at, sent_at, state, text, files FROM note WHERE sender_id = ?",
    "notes_received": "SELECT note.sent_at, receipt, read_at FROM note_recipient JOIN note ON note.id = note_id"
    " WHERE person_id = ?",
}

_RECEIVED = (Receipt.DELIVERED, Receipt.UNKNOWN, Receipt.MUTED)


def found(tx: Tx, search: Search, zone: ZoneInfo, person_id: int | None, most: int) -> list[Found]:
    """The latest notes that fit, of everyone or of those that this person received or sent."""
    rows = tx.all(
        "SELECT note.id, sender_id, sent_at, text, files, person.name AS sender FROM note"
        " LEFT JOIN person ON person.id = sender_id WHERE note.state = 'sent' AND note.kind = ?"
        " AND (text <> '' OR files <> '[]') AND sent_at >= ? AND sent_at < ? ORDER BY sent_at DESC",
        NOTE,
        _midnight(search.since, zone) if search.since else "",
        _midnight(search.until, zone) if search.until else "9999",
    )
    allowed = None if person_id is None else _received_by(tx, person_id)
    listed = []
    for row in rows:
        mine = allowed is None or row["id"] in allowed or row["sender_id"] == person_id
        sent_at = moment(row["sent_at"])
        told = f"{plain(row['text'])} {_names(row['files'])}"
        if mine and search.fits(told, sent_at.astimezone(zone).date()):
            content = Content(row["text"], files_in(row["files"]))
            listed.append(Found(row["id"], sent_at, row["sender"] or "", content))
    return listed[:most]


def _midnight(day: date, zone: ZoneInfo) -> str:
    return moment_text(datetime.combine(day, time(), zone))


def _received_by(tx: Tx, person_id: int) -> frozenset[int]:
    marks = ", ".join("?" * len(_RECEIVED))
    sql = f"SELECT note_id FROM note_recipient WHERE person_id = ? AND (receipt IN ({marks}) OR read_at IS NOT NULL)"  # noqa: S608
    return frozenset(row["note_id"] for row in tx.all(sql, person_id, *_RECEIVED))


def may_read(tx: Tx, note_id: int, person_id: int) -> bool:
    """Whether somebody received it."""
    return note_id in _received_by(tx, person_id)


def sent_by(tx: Tx, most: int) -> list[tuple[int, datetime, Content, int]]:
    """The latest notes that went out: id, day, what is in them, and to how many."""
    rows = tx.all(
        "SELECT note.id, sent_at, text, files, count(*) AS people FROM note"
        " JOIN note_recipient ON note_id = note.id WHERE sent_at IS NOT NULL AND kind = ?"
        " GROUP BY note.id ORDER BY sent_at DESC LIMIT ?",
        NOTE,
        most,
    )
    return [
        (row["id"], moment(row["sent_at"]), Content(row["text"], files_in(row["files"])), row["people"])
        for row in rows
    ]


def old(tx: Tx, before: datetime) -> list[int]:
    """Notes sent before this moment that are still kept."""
    sql = "SELECT id FROM note WHERE sent_at < ? AND (text <> '' OR files <> '[]' OR counts = '{}')"
    return [row["id"] for row in tx.all(sql, moment_text(before))]


def erase(tx: Tx, note_id: int, counts: Mapping[str, int]) -> None:
    """Erase the text and who it was for; how many stays."""
    tx.run("DELETE FROM note_recipient WHERE note_id = ?", note_id)
    tx.run("DELETE FROM note_message WHERE note_id = ?", note_id)
    tx.run(
        "UPDATE note SET text = '', files = '[]', album = '', audience = '{}', correction = '', message = 0,"
        " counts = ?"
        " WHERE id = ?",
        json_text(counts),
        note_id,
    )


def counts(tx: Tx, note_id: int) -> dict[str, int]:
    """The receipts of a note whose recipients were erased; empty before that."""
    row = tx.one("SELECT counts FROM note WHERE id = ?", note_id)
    found: dict[str, int] = from_json(row["counts"]) if row else {}
    return found


def forget_drafts(tx: Tx, before: datetime) -> None:
    """Forget drafts that were begun before this moment."""
    tx.run("DELETE FROM note WHERE state = 'draft' AND started_at < ?", moment_text(before))


def _names(files: str) -> str:
    return ", ".join(name for _, name, _ in from_json(files) if name)
