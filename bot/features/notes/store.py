"""The queries of notes and of who they were for.

Not here: what they mean (model), the messages themselves (delivery).
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.core.screen import Attachment
from bot.features.directory.model import Audience, AudienceKind, Part
from bot.features.notes.model import (
    NOTE,
    Content,
    Found,
    Note,
    Receipt,
    Recipient,
    Search,
    Shown,
    State,
    plain,
)
from bot.storage import DbRow, Tx
from bot.storage.values import moment, moment_text

_NOTE = """
SELECT id, sender_id, state, kind, item_id, text, files, album, audience, version, send_at, sent_at, rounds,
       correction, corrected
FROM note
"""
OPEN = ("draft", "scheduled")


def note(tx: Tx, note_id: int) -> Note | None:
    """A note by id."""
    row = tx.one(f"{_NOTE} WHERE id = ?", note_id)
    return _note(row) if row else None


def draft_of(tx: Tx, person_id: int) -> Note | None:
    """What somebody is writing."""
    row = tx.one(f"{_NOTE} WHERE sender_id = ? AND state = 'draft'", person_id)
    return _note(row) if row else None


def add_draft(tx: Tx, person_id: int, now: datetime, kind: str = NOTE, item_id: int = 0) -> int:
    """A new draft; returns its id."""
    return tx.insert(
        "INSERT INTO note (sender_id, state, kind, item_id, started_at) VALUES (?, 'draft', ?, ?, ?) RETURNING id",
        person_id,
        kind,
        item_id,
        moment_text(now),
    )


def drop(tx: Tx, note_id: int) -> None:
    """Forget a note that was not sent."""
    tx.run("DELETE FROM note WHERE id = ? AND state IN ('draft', 'scheduled')", note_id)


def put_content(tx: Tx, note_id: int, content: Content) -> None:
    """The draft holds this from now on."""
    tx.run(
        "UPDATE note SET text = ?, files = ?, album = ?, version = version + 1 WHERE id = ? AND state = 'draft'",
        content.text,
        json.dumps([[file.kind, file.name, file.file_id] for file in content.files], ensure_ascii=False),
        content.album,
        note_id,
    )


def put_audience(tx: Tx, note_id: int, audience: Audience) -> None:
    """The draft is for these from now on."""
    parts = [[part.kind, part.value] for part in audience.parts]
    tx.run(
        "UPDATE note SET audience = ?, version = version + 1 WHERE id = ? AND state = 'draft'",
        json.dumps({"parts": parts, "without": sorted(audience.without)}, ensure_ascii=False),
        note_id,
    )


def schedule(tx: Tx, note_id: int, send_at: datetime) -> bool:
    """It goes at this moment; false when it is no draft."""
    sql = "UPDATE note SET state = 'scheduled', send_at = ? WHERE id = ? AND state IN ('draft', 'scheduled')"
    return tx.run(sql, moment_text(send_at), note_id) > 0


def hold(tx: Tx, note_id: int) -> None:
    """It does not go by itself any more."""
    tx.run("UPDATE note SET send_at = NULL WHERE id = ? AND state = 'scheduled'", note_id)


def back_to_draft(tx: Tx, note_id: int) -> bool:
    """It can be changed again; false when it was not waiting for its moment."""
    sql = "UPDATE note SET state = 'draft', send_at = NULL, version = version + 1 WHERE id = ? AND state = 'scheduled'"
    return tx.run(sql, note_id) > 0


def due(tx: Tx, now: datetime) -> list[Note]:
    """The notes whose moment has come."""
    rows = tx.all(f"{_NOTE} WHERE state = 'scheduled' AND send_at <= ? ORDER BY send_at", moment_text(now))
    return [_note(row) for row in rows]


def scheduled_of(tx: Tx, person_id: int) -> list[Note]:
    """What somebody planned, soonest first; what was held comes before all."""
    rows = tx.all(f"{_NOTE} WHERE state = 'scheduled' AND sender_id = ? ORDER BY send_at", person_id)
    return [_note(row) for row in rows]


def sent(tx: Tx, note_id: int, now: datetime) -> bool:
    """It goes out now; false when it did before or was thrown away."""
    sql = "UPDATE note SET state = 'sent', sent_at = ?, send_at = NULL WHERE id = ? AND state IN ('draft', 'scheduled')"
    return tx.run(sql, moment_text(now), note_id) > 0


def shown(tx: Tx, note_id: int) -> Shown | None:
    """What the card showed last."""
    row = tx.one("SELECT shown FROM note WHERE id = ?", note_id)
    if row is None or not row["shown"]:
        return None
    done, waiting, paused, at = json.loads(row["shown"])
    return Shown(done, waiting, bool(paused), moment(at))


def put_shown(tx: Tx, note_id: int, shown: Shown) -> None:
    """The card shows this."""
    content = [shown.done, shown.waiting, shown.paused, moment_text(shown.at)]
    tx.run("UPDATE note SET shown = ? WHERE id = ?", json.dumps(content), note_id)


def next_round(tx: Tx, note_id: int, rounds: int) -> bool:
    """It goes once more to who did not read it; false when it just did."""
    return tx.run("UPDATE note SET rounds = rounds + 1 WHERE id = ? AND rounds = ?", note_id, rounds) > 0


def put_correction(tx: Tx, note_id: int, text: str) -> None:
    """New text that waits for a yes."""
    tx.run(
        "UPDATE note SET correction = ?, version = version + 1 WHERE id = ? AND state = 'sent'", text, note_id
    )


def correct(tx: Tx, note_id: int) -> None:
    """The new text is its text."""
    tx.run(
        "UPDATE note SET text = correction, correction = '', corrected = 1, version = version + 1 WHERE id = ?",
        note_id,
    )


def withdraw(tx: Tx, note_id: int) -> bool:
    """It is taken back; false when it was before."""
    return (
        tx.run(
            "UPDATE note SET state = 'withdrawn', correction = '' WHERE id = ? AND state = 'sent'", note_id
        )
        > 0
    )


# Who a note is for


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


def chats_of(tx: Tx, person_ids: Sequence[int]) -> dict[int, tuple[int, str]]:
    """Chat and language of those who joined, by person."""
    wanted = frozenset(person_ids)
    rows = tx.all("SELECT person_id, user_id, language FROM member")
    return {row["person_id"]: (row["user_id"], row["language"]) for row in rows if row["person_id"] in wanted}


def forget_person(tx: Tx, person_id: int) -> None:
    """Somebody leaves: what they did not send goes with them, and where they were written to."""
    tx.run("DELETE FROM note WHERE sender_id = ? AND state IN ('draft', 'scheduled')", person_id)
    tx.run("UPDATE note_recipient SET chat_id = NULL WHERE person_id = ?", person_id)


# Finding notes again

_RECEIVED = (Receipt.DELIVERED, Receipt.UNKNOWN, Receipt.MUTED)


def found(tx: Tx, search: Search, person_id: int | None, most: int) -> list[Found]:
    """The latest notes that fit, of everyone or of those that this person received or sent; texts as they begin."""
    rows = tx.all(
        "SELECT note.id, sender_id, sent_at, text, files, person.name AS sender FROM note"
        " LEFT JOIN person ON person.id = sender_id WHERE note.state = 'sent' AND note.kind = ?"
        " AND (text <> '' OR files <> '[]') AND sent_at >= ? AND sent_at < ? ORDER BY sent_at DESC",
        NOTE,
        moment_text(search.since) if search.since else "",
        moment_text(search.until) if search.until else "9999",
    )
    allowed = None if person_id is None else _received_by(tx, person_id)
    listed = []
    for row in rows:
        mine = allowed is None or row["id"] in allowed or row["sender_id"] == person_id
        if mine and search.fits(f"{plain(row['text'])} {_names(row['files'])}"):
            start = " ".join(plain(row["text"]).split()) or _names(row["files"])
            listed.append(Found(row["id"], moment(row["sent_at"]), row["sender"] or "", start))
    return listed[:most]


def _received_by(tx: Tx, person_id: int) -> frozenset[int]:
    marks = ", ".join("?" * len(_RECEIVED))
    sql = f"SELECT note_id FROM note_recipient WHERE person_id = ? AND (receipt IN ({marks}) OR read_at IS NOT NULL)"  # noqa: S608
    return frozenset(row["note_id"] for row in tx.all(sql, person_id, *_RECEIVED))


def may_read(tx: Tx, note_id: int, person_id: int) -> bool:
    """Whether somebody received it."""
    return note_id in _received_by(tx, person_id)


def sent_by(tx: Tx, most: int) -> list[tuple[int, datetime, str, int]]:
    """The latest notes that went out: id, day, how they begin, and to how many."""
    rows = tx.all(
        "SELECT note.id, sent_at, text, files, count(*) AS people FROM note"
        " JOIN note_recipient ON note_id = note.id WHERE sent_at IS NOT NULL AND kind = ?"
        " GROUP BY note.id ORDER BY sent_at DESC LIMIT ?",
        NOTE,
        most,
    )
    starts = (" ".join(plain(row["text"]).split()) or _names(row["files"]) for row in rows)
    return [
        (row["id"], moment(row["sent_at"]), start, row["people"])
        for row, start in zip(rows, starts, strict=True)
    ]


def old(tx: Tx, before: datetime) -> list[int]:
    """Notes sent before this moment that are still kept."""
    sql = "SELECT id FROM note WHERE sent_at < ? AND (text <> '' OR files <> '[]' OR counts = '{}')"
    return [row["id"] for row in tx.all(sql, moment_text(before))]


def erase(tx: Tx, note_id: int, counts: Mapping[str, int]) -> None:
    """Erase the text and who it was for; how many stays."""
    tx.run("DELETE FROM note_recipient WHERE note_id = ?", note_id)
    tx.run(
        "UPDATE note SET text = '', files = '[]', album = '', audience = '{}', correction = '', counts = ?"
        " WHERE id = ?",
        json.dumps(counts),
        note_id,
    )


def counts(tx: Tx, note_id: int) -> dict[str, int]:
    """The receipts of a note whose recipients were erased; empty before that."""
    row = tx.one("SELECT counts FROM note WHERE id = ?", note_id)
    found: dict[str, int] = json.loads(row["counts"]) if row else {}
    return found


def forget_drafts(tx: Tx, before: datetime) -> None:
    """Forget drafts that were begun before this moment."""
    tx.run("DELETE FROM note WHERE state = 'draft' AND started_at < ?", moment_text(before))


def _note(row: DbRow) -> Note:
    return Note(
        id=row["id"],
        sender_id=row["sender_id"],
        state=State(row["state"]),
        kind=row["kind"],
        item_id=row["item_id"],
        content=Content(row["text"], _files(row["files"]), row["album"]),
        audience=_audience(row["audience"]),
        version=row["version"],
        send_at=_moment(row["send_at"]),
        sent_at=_moment(row["sent_at"]),
        rounds=row["rounds"],
        correction=row["correction"],
        corrected=bool(row["corrected"]),
    )


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


def _files(text: str) -> tuple[Attachment, ...]:
    return tuple(Attachment(kind, name, file_id=file_id) for kind, name, file_id in json.loads(text))


def _names(files: str) -> str:
    return ", ".join(name for _, name, _ in json.loads(files) if name)


def _audience(text: str) -> Audience:
    content: dict[str, Any] = json.loads(text)
    parts = tuple(Part(AudienceKind(kind), value) for kind, value in content.get("parts", ()))
    return Audience(parts, frozenset(content.get("without", ())))


def _moment(text: str | None) -> datetime | None:
    return moment(text) if text else None
