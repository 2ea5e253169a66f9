"""The queries that count how delivery is doing."""

from datetime import datetime

from bot.core.status import AT_ONCE, LANES, LATELY, Status, Waiting
from bot.storage import DbRow, Tx
from bot.storage.values import moment, moment_text


def look(tx: Tx, now: datetime) -> Status:
    """Everything at once."""
    counts = tx.all(
        "SELECT (SELECT count(*) FROM inbox WHERE state = 'new' AND arrived_at < ?) AS updates,"
        " (SELECT count(*) FROM inbox WHERE state = 'poison') AS set_aside,"
        " (SELECT count(*) FROM outbox WHERE state = 'unknown') AS unknown,"
        " (SELECT count(*) FROM outbox WHERE state = 'failed') AS failed,"
        " (SELECT count(*) FROM chat_state WHERE unreachable IS NOT NULL AND chat_id > 0) AS unreachable,"
        " (SELECT count(*) FROM mailing WHERE paused = 1) AS paused,"
        " (SELECT count(*) FROM outbox WHERE state = 'delivered' AND finished_at > ?) AS delivered",
        moment_text(now - AT_ONCE),
        moment_text(now - LATELY),
    )[0]
    last = {row["what"]: moment(row["at"]) for row in tx.all("SELECT what, at FROM last_time")}
    return Status(
        at=now,
        waiting=_waiting(tx, now),
        updates=counts["updates"],
        set_aside=counts["set_aside"],
        unknown=counts["unknown"],
        failed=counts["failed"],
        unreachable=counts["unreachable"],
        paused=counts["paused"],
        delivered=counts["delivered"],
        backup=last.get("backup"),
        tick=last.get("tick"),
    )


def ticked(tx: Tx, now: datetime) -> None:
    """A round of the ticks went well."""
    _happened(tx, "tick", now)


def copied(tx: Tx, now: datetime) -> None:
    """The database was copied as it was at this moment."""
    _happened(tx, "backup", now)


def _happened(tx: Tx, what: str, now: datetime) -> None:
    tx.run(
        "INSERT INTO last_time (what, at) VALUES (?, ?) ON CONFLICT (what) DO UPDATE SET at = excluded.at",
        what,
        moment_text(now),
    )


def _waiting(tx: Tx, now: datetime) -> dict[str, Waiting]:
    rows = tx.all(
        "SELECT lane, count(CASE WHEN due <= ? THEN 1 END) AS due_now, count(*) AS n, min(due) AS since FROM"
        " (SELECT lane, CASE WHEN not_before > created_at THEN not_before ELSE created_at END AS due"
        " FROM outbox WHERE state IN ('waiting', 'sending')) AS open GROUP BY lane",
        moment_text(now),
    )
    return {LANES[row["lane"]]: _lane(row) for row in rows}


def _lane(row: DbRow) -> Waiting:
    now: int = row["due_now"]
    return Waiting(now, row["n"] - now, moment(row["since"]) if now else None)
