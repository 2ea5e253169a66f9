"""The queries of inbox, outbox, stored files and what is known of a chat.

Not here: what the rows mean (model) and who may send now (queue, pace).
"""

import hashlib
import json
from collections.abc import Iterable
from datetime import datetime

from bot.core.screen import Attachment
from bot.delivery.model import MAYBE_SENT, Arrived, Kind, Lane, Outgoing, RawUpdate, Row, State, Verdict
from bot.delivery.screens import pack
from bot.storage import DbRow, Tx
from bot.storage.values import moment, moment_text

Incoming = tuple[int, int, RawUpdate, tuple[str, ...]]
"""An update as it may be kept: its id, its key, itself, and the kinds of client data that were blanked."""


def take_in(tx: Tx, updates: Iterable[Incoming], now: datetime) -> list[Arrived]:
    """Keep the updates that were not seen before, and return those."""
    arrived, at = [], moment_text(now)
    for update_id, key, raw, signals in updates:
        row = tx.one(
            "INSERT INTO inbox (update_id, chat_key, raw, signals, arrived_at) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING RETURNING arrival",
            update_id,
            key,
            json.dumps(raw, ensure_ascii=False),
            " ".join(signals),
            at,
        )
        if row:
            arrived.append(Arrived(row["arrival"], key, raw, signals))
    return arrived


def unfinished_updates(tx: Tx) -> list[Arrived]:
    """The updates that were taken in and not handled yet, oldest first."""
    rows = tx.all(
        "SELECT arrival, chat_key, raw, signals, attempts FROM inbox WHERE state = 'new' ORDER BY arrival"
    )
    return [
        Arrived(r["arrival"], r["chat_key"], json.loads(r["raw"]), tuple(r["signals"].split()), r["attempts"])
        for r in rows
    ]


def update_done(tx: Tx, arrival: int) -> None:
    """Handled: the text is erased, the id is remembered."""
    tx.run("UPDATE inbox SET state = 'done', raw = NULL WHERE arrival = ?", arrival)


def update_failed(tx: Tx, arrival: int, attempts: int) -> None:
    """Its handler raised; it will be tried again."""
    tx.run("UPDATE inbox SET attempts = ? WHERE arrival = ?", attempts, arrival)


def update_poisoned(tx: Tx, arrival: int, attempts: int) -> None:
    """Set aside for good; the text is not kept."""
    tx.run("UPDATE inbox SET state = 'poison', raw = NULL, attempts = ? WHERE arrival = ?", attempts, arrival)


def forget_updates(tx: Tx, before: datetime) -> int:
    """Forget the ids of updates handled before this moment."""
    return tx.run("DELETE FROM inbox WHERE state <> 'new' AND arrived_at < ?", moment_text(before))


_COLUMNS = "id, chat_id, lane, class, body, file, edits, attempts, not_before, error"


def _row(r: DbRow) -> Row:
    return Row(
        lane=Lane(r["lane"]),
        id=r["id"],
        chat_id=r["chat_id"],
        kind=Kind(r["class"]),
        body=r["body"],
        file=r["file"],
        edits=r["edits"],
        attempts=r["attempts"],
        not_before=moment(r["not_before"]) if r["not_before"] else None,
        maybe_sent=r["error"] == MAYBE_SENT,
    )


def add(tx: Tx, message: Outgoing, now: datetime) -> int | None:
    """Put a message in the outbox; returns its id, or none when its dedupe key stands there already."""
    file = _keep_file(tx, message.screen.attachment) if message.screen.attachment else None
    if message.kind is Kind.NEWEST and message.edits is not None:
        tx.run(
            "UPDATE outbox SET state = 'cancelled', finished_at = ?"
            " WHERE chat_id = ? AND edits = ? AND class = 'C' AND state = 'waiting'",
            moment_text(now),
            message.chat_id,
            message.edits,
        )
    row = tx.one(
        "INSERT INTO outbox (job, chat_id, lane, class, body, file, secret, edits, not_before, dedupe, created_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id",
        message.job,
        message.chat_id,
        message.lane,
        message.kind,
        pack(message.screen, message.reply_to),
        file,
        int(message.screen.secret),
        message.edits,
        moment_text(message.not_before) if message.not_before else None,
        message.dedupe,
        moment_text(now),
    )
    return int(row["id"]) if row else None


def newer_than(tx: Tx, last: int) -> list[Row]:
    """The waiting rows that came after this id, in order."""
    sql = f"SELECT {_COLUMNS} FROM outbox WHERE state = 'waiting' AND id > ? ORDER BY id"  # noqa: S608 (a constant)
    return [_row(r) for r in tx.all(sql, last)]


def claim(tx: Tx, row_id: int) -> str | None:
    """Mark a row as being sent and return its body; none when it is no longer waiting."""
    row = tx.one(
        "UPDATE outbox SET state = 'sending' WHERE id = ? AND state = 'waiting'"
        " RETURNING COALESCE(body, (SELECT content FROM body WHERE body.id = body_id)) AS body",
        row_id,
    )
    return str(row["body"]) if row else None


def record(tx: Tx, row: Row, verdict: Verdict, message_id: int | None, now: datetime) -> None:
    """Write down how a try ended; what was cancelled meanwhile stays so."""
    finished = None if verdict.state is State.WAITING else moment_text(now)
    tx.run(
        "UPDATE outbox SET state = ?, error = ?, attempts = ?, message_id = ?, finished_at = ?"
        " WHERE id = ? AND state IN ('waiting', 'sending')",
        verdict.state,
        verdict.error or None,
        verdict.attempts,
        message_id,
        finished,
        row.id,
    )


def cancel_waiting(tx: Tx, job: str, now: datetime) -> int:
    """Take back what still waits of a job; returns how many."""
    return tx.run(
        "UPDATE outbox SET state = 'cancelled', finished_at = ? WHERE job = ? AND state = 'waiting'",
        moment_text(now),
        job,
    )


def any_left(tx: Tx, job: str) -> bool:
    """Whether anything of a job was not taken back."""
    return tx.one("SELECT 1 FROM outbox WHERE job = ? AND state <> 'cancelled'", job) is not None


def waiting_jobs(tx: Tx, like: str) -> list[str]:
    """The jobs that look like this (an SQL pattern) and of which something still waits."""
    rows = tx.all("SELECT DISTINCT job FROM outbox WHERE state = 'waiting' AND job LIKE ?", like)
    return [row["job"] for row in rows]


def replace_body(tx: Tx, row_id: int, body: str | None) -> None:
    """The same message without markup."""
    tx.run("UPDATE outbox SET body = ? WHERE id = ?", body, row_id)


def settle_orphans(tx: Tx, now: datetime) -> int:
    """After a crash: what goes at most once and was being sent is `unknown` from now on; returns how many.

    The rest is sent again: most of it never left `waiting`, because only what is claimed does.
    """
    unknown = tx.run(
        "UPDATE outbox SET state = 'unknown', error = 'stopped while sending', finished_at = ?"
        " WHERE state = 'sending' AND class = 'A'",
        moment_text(now),
    )
    tx.run("UPDATE outbox SET state = 'waiting' WHERE state = 'sending'")
    return unknown


def erase_bodies(tx: Tx, before: datetime) -> int:
    """Erase the text of messages that ended before this moment."""
    return tx.run(
        "UPDATE outbox SET body = NULL WHERE body IS NOT NULL AND finished_at < ?", moment_text(before)
    )


def erase_secrets(tx: Tx) -> None:
    """Erase secret messages that ended, and what Telegram calls their files: nobody can fetch those again."""
    tx.run(
        "UPDATE file SET data = NULL, file_id = NULL"
        " WHERE id IN (SELECT file FROM outbox WHERE secret = 1 AND finished_at IS NOT NULL)"
    )
    tx.run("UPDATE outbox SET body = NULL, secret = 0 WHERE secret = 1 AND finished_at IS NOT NULL")


def erase_files(tx: Tx) -> int:
    """Erase the bytes that no waiting message needs: they were refused, or nobody was there."""
    return tx.run(
        "UPDATE file SET data = NULL WHERE data IS NOT NULL AND NOT EXISTS"
        " (SELECT 1 FROM outbox WHERE outbox.file = file.id AND state IN ('waiting', 'sending'))"
    )


def forget_messages(tx: Tx, before: datetime, once_before: datetime) -> None:
    """Forget messages that ended before a moment, those that may come once only before an earlier one; and files
    that went with none of the rest.
    """
    tx.run(
        "DELETE FROM outbox WHERE finished_at < ? AND (dedupe IS NULL OR finished_at < ?)",
        moment_text(before),
        moment_text(once_before),
    )
    tx.run("DELETE FROM file WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.file = file.id)")


def forget_chats(tx: Tx, now: datetime) -> None:
    """Forget what was learned of chats to which nothing was sent for long, and of pauses that are over."""
    tx.run(
        "DELETE FROM chat_state WHERE COALESCE(wait_until, '') < ? AND (unreachable IS NULL OR NOT EXISTS"
        " (SELECT 1 FROM outbox WHERE outbox.chat_id = chat_state.chat_id))",
        moment_text(now),
    )


def waiting_per_lane(tx: Tx) -> dict[Lane, int]:
    """How many messages wait, per lane."""
    rows = tx.all(
        "SELECT lane, count(*) AS n FROM outbox WHERE state IN ('waiting', 'sending') GROUP BY lane"
    )
    return {Lane(r["lane"]): r["n"] for r in rows}


def chat_gone(tx: Tx, chat_id: int, why: str, now: datetime) -> None:
    """Nobody there: remember it, and let what nobody asked for go no further."""
    tx.run(
        "INSERT INTO chat_state (chat_id, unreachable) VALUES (?, ?)"
        " ON CONFLICT (chat_id) DO UPDATE SET unreachable = excluded.unreachable",
        chat_id,
        why,
    )
    tx.run(
        "UPDATE outbox SET state = 'unreachable', error = ?, finished_at = ? WHERE chat_id = ? AND state = 'waiting'",
        why,
        moment_text(now),
        chat_id,
    )


def chat_back(tx: Tx, chat_id: int) -> None:
    """Somebody is there again."""
    tx.run("UPDATE chat_state SET unreachable = NULL WHERE chat_id = ? AND unreachable IS NOT NULL", chat_id)


def chat_waits(tx: Tx, chat_id: int, until: datetime) -> None:
    """Keep a 429 across a restart."""
    tx.run(
        "INSERT INTO chat_state (chat_id, wait_until) VALUES (?, ?)"
        " ON CONFLICT (chat_id) DO UPDATE SET wait_until = excluded.wait_until",
        chat_id,
        moment_text(until),
    )


def waiting_chats(tx: Tx, now: datetime) -> dict[int, datetime]:
    """The chats that a 429 still holds, and until when."""
    rows = tx.all("SELECT chat_id, wait_until FROM chat_state WHERE wait_until > ?", moment_text(now))
    return {r["chat_id"]: moment(r["wait_until"]) for r in rows}


def chat_moved(tx: Tx, old: int, new: int) -> None:
    """The group got a new id: everything that waits follows."""
    tx.run("UPDATE outbox SET chat_id = ? WHERE chat_id = ? AND state = 'waiting'", new, old)


def _keep_file(tx: Tx, attachment: Attachment) -> int | None:
    if not attachment.data:
        return None
    digest = hashlib.sha256(attachment.kind.encode() + attachment.name.encode() + attachment.data).hexdigest()
    tx.run(
        "INSERT INTO file (kind, name, digest, data) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (digest) DO UPDATE SET data = excluded.data WHERE file.file_id IS NULL",
        attachment.kind,
        attachment.name,
        digest,
        attachment.data,
    )
    row = tx.one("SELECT id FROM file WHERE digest = ?", digest)
    return int(row["id"]) if row else None


def file(tx: Tx, file_id: int) -> tuple[bytes, str]:
    """The bytes of a stored file and Telegram's id for it: one of the two is empty."""
    row = tx.one("SELECT data, file_id FROM file WHERE id = ?", file_id)
    return (row["data"] or b"", row["file_id"] or "") if row else (b"", "")


def file_uploaded(tx: Tx, file_id: int, telegram_id: str) -> None:
    """Telegram has it: our bytes can go."""
    tx.run("UPDATE file SET file_id = ?, data = NULL WHERE id = ?", telegram_id, file_id)
