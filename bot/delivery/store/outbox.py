"""The queries of single messages in the outbox. Not here: many that belong together (mailings)."""

from collections.abc import Sequence
from datetime import datetime

from bot.delivery.model import MAYBE_SENT, Kind, Lane, Outgoing, Row, State, Verdict
from bot.delivery.screens import pack
from bot.delivery.store.files import keep_file
from bot.storage import DbRow, Tx
from bot.storage.values import moment, moment_text

_COLUMNS = "id, chat_id, lane, class, job, body, file, edits, deletes, attempts, not_before, error"
_GOES_ON = "NOT EXISTS (SELECT 1 FROM mailing WHERE mailing.job = outbox.job AND paused = 1)"


def _row(r: DbRow) -> Row:
    return Row(
        lane=Lane(r["lane"]),
        id=r["id"],
        chat_id=r["chat_id"],
        kind=Kind(r["class"]),
        job=r["job"],
        body=r["body"],
        file=r["file"],
        edits=r["edits"],
        deletes=r["deletes"],
        attempts=r["attempts"],
        not_before=moment(r["not_before"]) if r["not_before"] else None,
        maybe_sent=r["error"] == MAYBE_SENT,
    )


def add(tx: Tx, message: Outgoing, now: datetime) -> int | None:
    """Put a message in the outbox; returns its id, or none when its dedupe key stands there already."""
    file = keep_file(tx, message.screen.attachment) if message.screen.attachment else None
    overtaken = message.edits if message.deletes is None else message.deletes
    if message.kind is Kind.NEWEST and overtaken is not None:
        tx.run(
            "UPDATE outbox SET state = 'cancelled', finished_at = ?"
            " WHERE chat_id = ? AND edits = ? AND class = 'C' AND state = 'waiting'",
            moment_text(now),
            message.chat_id,
            overtaken,
        )
    row = tx.one(
        "INSERT INTO outbox (job, chat_id, lane, class, body, file, secret, edits, deletes, not_before,"
        " dedupe, created_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id",
        message.job,
        message.chat_id,
        message.lane,
        message.kind,
        pack(message.screen, message.reply_to),
        file,
        int(message.screen.secret),
        message.edits,
        message.deletes,
        moment_text(message.not_before) if message.not_before else None,
        message.dedupe,
        moment_text(now),
    )
    return int(row["id"]) if row else None


def newer_than(tx: Tx, last: int) -> list[Row]:
    """The rows that came after this id and may go, in order."""
    sql = f"SELECT {_COLUMNS} FROM outbox WHERE state = 'waiting' AND id > ? AND {_GOES_ON} ORDER BY id"  # noqa: S608 (constants)
    return [_row(r) for r in tx.all(sql, last)]


def waiting_of(tx: Tx, job: str, last: int) -> list[Row]:
    """The rows of a job up to this id that may go, in order."""
    sql = (
        f"SELECT {_COLUMNS} FROM outbox WHERE job = ? AND job <> '' AND state = 'waiting' AND id <= ?"  # noqa: S608 (constants)
        f" AND {_GOES_ON} ORDER BY id"
    )
    return [_row(r) for r in tx.all(sql, job, last)]


def claim(tx: Tx, row_id: int) -> str | None:
    """Mark a row as being sent and return its body; none when it is no longer waiting, or its job is paused."""
    row = tx.one(
        f"UPDATE outbox SET state = 'sending' WHERE id = ? AND state = 'waiting' AND {_GOES_ON}"  # noqa: S608 (a constant)
        " RETURNING COALESCE(body, (SELECT content FROM body WHERE body.id = body_id)) AS body",
        row_id,
    )
    return str(row["body"]) if row else None


def record(tx: Tx, row: Row, verdict: Verdict, messages: Sequence[int], now: datetime) -> None:
    """Write down how a try ended, with the ids of its messages; what was cancelled meanwhile stays so."""
    finished = None if verdict.state is State.WAITING else moment_text(now)
    tx.run(
        "UPDATE outbox SET state = ?, error = ?, attempts = ?, message_id = ?, album = ?, finished_at = ?"
        " WHERE id = ? AND state IN ('waiting', 'sending')",
        verdict.state,
        verdict.error or None,
        verdict.attempts,
        messages[0] if messages else None,
        " ".join(map(str, messages[1:])) or None,
        finished,
        row.id,
    )


def replace_body(tx: Tx, row_id: int, body: str | None) -> None:
    """The same message without markup."""
    tx.run("UPDATE outbox SET body = ? WHERE id = ?", body, row_id)


def cancel_waiting(tx: Tx, job: str, now: datetime) -> int:
    """Take back what still waits of a job; returns how many."""
    return tx.run(
        "UPDATE outbox SET state = 'cancelled', finished_at = ? WHERE job = ? AND job <> '' AND state = 'waiting'",
        moment_text(now),
        job,
    )


def any_left(tx: Tx, job: str) -> bool:
    """Whether anything of a job was not taken back."""
    sql = "SELECT 1 FROM outbox WHERE job = ? AND job <> '' AND state <> 'cancelled'"
    return tx.one(sql, job) is not None


def waiting_jobs(tx: Tx, like: str) -> list[str]:
    """The jobs that look like this (an SQL pattern) and of which something still waits."""
    # Both conditions: the first is that of the index on what is open, which the second alone does not find.
    rows = tx.all(
        "SELECT DISTINCT job FROM outbox WHERE state IN ('waiting', 'sending') AND state = 'waiting' AND job LIKE ?",
        like,
    )
    return [row["job"] for row in rows]


def settle_orphans(tx: Tx, now: datetime) -> int:
    """After a crash: what goes at most once and was being sent is `unknown` from now on; returns how many.

    The rest is sent again: most of it never left `waiting`, because only what is claimed does.
    """
    unknown = tx.run(
        "UPDATE outbox SET state = 'unknown', error = 'stopped while sending', finished_at = ?"
        " WHERE state = 'sending' AND class = 'A'",
        moment_text(now),
    )
    tx.run(
        "UPDATE outbox SET state = 'cancelled', finished_at = ? WHERE state = 'sending'"
        " AND EXISTS (SELECT 1 FROM mailing WHERE mailing.job = outbox.job AND stopped <> '')",
        moment_text(now),
    )
    tx.run("UPDATE outbox SET state = 'waiting' WHERE state = 'sending'")
    return unknown


def erase_bodies(tx: Tx, before: datetime) -> int:
    """Erase the text of messages that ended before this moment; one that many share when the last of them did."""
    erased = tx.run(
        "UPDATE outbox SET body = NULL, body_id = NULL"
        " WHERE (body IS NOT NULL OR body_id IS NOT NULL) AND finished_at < ?",
        moment_text(before),
    )
    tx.run("DELETE FROM body WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.body_id = body.id)")
    return erased


def erase_secrets(tx: Tx) -> None:
    """Erase secret messages that ended, and what Telegram calls their files: nobody can fetch those again."""
    tx.run(
        "UPDATE file SET data = NULL, file_id = NULL"
        " WHERE id IN (SELECT file FROM outbox WHERE secret = 1 AND finished_at IS NOT NULL)"
    )
    tx.run("UPDATE outbox SET body = NULL, secret = 0 WHERE secret = 1 AND finished_at IS NOT NULL")


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


def waiting_per_lane(tx: Tx) -> dict[Lane, int]:
    """How many messages wait, per lane."""
    rows = tx.all(
        "SELECT lane, count(*) AS n FROM outbox WHERE state IN ('waiting', 'sending') GROUP BY lane"
    )
    return {Lane(r["lane"]): r["n"] for r in rows}
