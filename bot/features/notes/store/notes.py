"""The queries of notes themselves: drafts, planned and sent ones.

Not here: who they were for (recipients), finding them again (archive).
"""

from datetime import datetime
from typing import Any

from bot.core.screen import Attachment
from bot.features.directory.model import Audience, AudienceKind, Part
from bot.features.notes.model import NOTE, Content, Note, Shown, State
from bot.storage import DbRow, Tx
from bot.storage.values import from_json, json_text, moment, moment_text

_NOTE = """
SELECT id, sender_id, state, kind, item_id, text, files, album, audience, version, send_at, sent_at, rounds,
       correction, corrected, message
FROM note
"""


def note(tx: Tx, note_id: int) -> Note | None:
    """A note by id."""
    row = tx.one(f"{_NOTE} WHERE id = ?", note_id)
    return _note(row) if row else None


def draft_of(tx: Tx, person_id: int) -> Note | None:
    """What somebody is writing."""
    row = tx.one(f"{_NOTE} WHERE sender_id = ? AND state = 'draft'", person_id)
    return _note(row) if row else None


def note_of_message(tx: Tx, person_id: int, message_id: int) -> Note | None:
    """The note for which somebody typed a message."""
    row = tx.one(
        f"{_NOTE} JOIN note_message ON note_id = id WHERE message_id = ? AND sender_id = ?"
        " ORDER BY id DESC LIMIT 1",
        message_id,
        person_id,
    )
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
        "UPDATE note SET text = ?, files = ?, album = ?, message = ?, version = version + 1"
        " WHERE id = ? AND state = 'draft'",
        content.text,
        json_text([[file.kind, file.name, file.file_id] for file in content.files]),
        content.album,
        content.message,
        note_id,
    )
    _put_message(tx, note_id, content.message)


def _put_message(tx: Tx, note_id: int, message_id: int) -> None:
    if message_id:
        sql = "INSERT INTO note_message (note_id, message_id) VALUES (?, ?) ON CONFLICT DO NOTHING"
        tx.run(sql, note_id, message_id)


def put_audience(tx: Tx, note_id: int, audience: Audience) -> None:
    """The draft is for these from now on."""
    parts = [[part.kind, part.value] for part in audience.parts]
    tx.run(
        "UPDATE note SET audience = ?, version = version + 1 WHERE id = ? AND state = 'draft'",
        json_text({"parts": parts, "without": sorted(audience.without)}),
        note_id,
    )


def unsent_item(tx: Tx, kind: str, item_id: int) -> Note | None:
    """The note that is to carry an item of another feature; a planned one before a draft."""
    sql = f"{_NOTE} WHERE kind = ? AND item_id = ? AND state IN ('draft', 'scheduled') ORDER BY state DESC LIMIT 1"
    row = tx.one(sql, kind, item_id)
    return _note(row) if row else None


def changed(tx: Tx, kind: str, item_id: int) -> None:
    """What an unsent note carries of another feature is not what was looked at any more."""
    tx.run(
        "UPDATE note SET version = version + 1 WHERE kind = ? AND item_id = ? AND state IN ('draft', 'scheduled')",
        kind,
        item_id,
    )


def schedule(tx: Tx, note_id: int, send_at: datetime) -> bool:
    """It goes at this moment; false when it is no draft."""
    sql = "UPDATE note SET state = 'scheduled', send_at = ? WHERE id = ? AND state IN ('draft', 'scheduled')"
    return tx.run(sql, moment_text(send_at), note_id) > 0


def hold(tx: Tx, note_id: int) -> None:
    """It does not go by itself any more."""
    tx.run("UPDATE note SET send_at = NULL WHERE id = ? AND state = 'scheduled'", note_id)


def back_to_draft(tx: Tx, note_id: int) -> None:
    """A planned note can be changed again."""
    sql = "UPDATE note SET state = 'draft', send_at = NULL, version = version + 1 WHERE id = ? AND state = 'scheduled'"
    tx.run(sql, note_id)


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
    done, waiting, paused, at = from_json(row["shown"])
    return Shown(done, waiting, bool(paused), moment(at))


def put_shown(tx: Tx, note_id: int, shown: Shown) -> None:
    """The card shows this."""
    content = [shown.done, shown.waiting, shown.paused, moment_text(shown.at)]
    tx.run("UPDATE note SET shown = ? WHERE id = ?", json_text(content), note_id)


def next_round(tx: Tx, note_id: int, rounds: int) -> bool:
    """It goes once more to who did not read it; false when it just did."""
    return tx.run("UPDATE note SET rounds = rounds + 1 WHERE id = ? AND rounds = ?", note_id, rounds) > 0


def put_correction(tx: Tx, note_id: int, text: str, message_id: int = 0) -> None:
    """New text that waits for a yes, and the message it was typed with."""
    tx.run(
        "UPDATE note SET correction = ?, version = version + 1 WHERE id = ? AND state = 'sent'", text, note_id
    )
    _put_message(tx, note_id, message_id)


def last_message(tx: Tx, note_id: int) -> int:
    """The last message that was typed for a note; 0 when that is not known."""
    row = tx.one("SELECT max(message_id) AS last FROM note_message WHERE note_id = ?", note_id)
    return (row["last"] or 0) if row else 0


def correct(tx: Tx, note_id: int) -> None:
    """The new text is its text."""
    tx.run(
        "UPDATE note SET text = correction, correction = '', corrected = 1, version = version + 1 WHERE id = ?",
        note_id,
    )


def withdraw(tx: Tx, note_id: int) -> None:
    """It is taken back, and what it said is erased at once: that may be why."""
    tx.run(
        "UPDATE note SET state = 'withdrawn', text = '', files = '[]', album = '', correction = ''"
        " WHERE id = ? AND state = 'sent'",
        note_id,
    )


def _note(row: DbRow) -> Note:
    return Note(
        id=row["id"],
        sender_id=row["sender_id"],
        state=State(row["state"]),
        kind=row["kind"],
        item_id=row["item_id"],
        content=Content(row["text"], files_in(row["files"]), row["album"], row["message"]),
        audience=_audience(row["audience"]),
        version=row["version"],
        send_at=_moment(row["send_at"]),
        sent_at=_moment(row["sent_at"]),
        rounds=row["rounds"],
        correction=row["correction"],
        corrected=bool(row["corrected"]),
    )


def files_in(text: str) -> tuple[Attachment, ...]:
    """The files of a note, as a row has them."""
    return tuple(Attachment(kind, name, file_id=file_id) for kind, name, file_id in from_json(text))


def _audience(text: str) -> Audience:
    content: dict[str, Any] = from_json(text)
    parts = tuple(Part(AudienceKind(kind), value) for kind, value in content.get("parts", ()))
    return Audience(parts, frozenset(content.get("without", ())))


def _moment(text: str | None) -> datetime | None:
    return moment(text) if text else None
