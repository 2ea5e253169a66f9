"""The queries of mailings: one message to many, as rows of the outbox that share a job and a body."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.core.screen import Screen
from bot.delivery.model import Kind, Lane, Progress, Recipient, SentTo, State
from bot.delivery.screens import pack
from bot.delivery.store.files import keep_file
from bot.delivery.store.outbox import cancel_waiting
from bot.storage import Tx
from bot.storage.values import moment, moment_text

Body = tuple[int, int | None]
"""A stored body: its id, and the id of the file that goes along."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that arrived; an album has more ids than one."""

    chat_id: int
    lane: Lane
    messages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Watched:
    """A mailing with a card: what it says, where it is, and whether the author knows how the mailing went."""

    said: str
    ended: bool
    chat_id: int | None
    message_id: int | None
    card_on_its_way: bool


def keep_body(tx: Tx, screen: Screen) -> Body:
    """Store a screen once for many rows."""
    content = pack(screen)
    digest = hashlib.sha256(content.encode()).hexdigest()
    tx.run("INSERT INTO body (digest, content) VALUES (?, ?) ON CONFLICT DO NOTHING", digest, content)
    row = tx.all("SELECT id FROM body WHERE digest = ?", digest)[0]
    return int(row["id"]), keep_file(tx, screen.attachment) if screen.attachment else None


def start(tx: Tx, job: str, now: datetime) -> None:
    """Remember the mailing; one that is there stays as it is."""
    tx.run("INSERT INTO mailing (job, since) VALUES (?, ?) ON CONFLICT DO NOTHING", job, moment_text(now))


def address(
    tx: Tx,
    job: str,
    bodies: list[Body],
    recipients: Iterable[Recipient],
    lane: Lane,
    kind: Kind,
    now: datetime,
) -> int:
    """A row for each recipient, once; whoever is known to be gone is `unreachable` at once. Returns how many."""
    at = moment_text(now)
    return sum(
        tx.run(
            "INSERT INTO outbox (job, chat_id, lane, class, body_id, file, variant, not_before, dedupe, created_at,"
            " state, error, finished_at)"
            " SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
            " CASE WHEN unreachable IS NULL THEN 'waiting' ELSE 'unreachable' END, unreachable,"
            " CASE WHEN unreachable IS NULL THEN NULL ELSE ? END"
            " FROM (SELECT 1 AS one) AS once LEFT JOIN chat_state ON chat_state.chat_id = ? WHERE one = 1"
            " ON CONFLICT DO NOTHING",
            job,
            to.chat_id,
            lane,
            kind,
            *bodies[to.screen_number],
            to.screen_number,
            moment_text(to.not_before) if to.not_before else None,
            f"{job}/{to.chat_id}",
            at,
            at,
            to.chat_id,
        )
        for to in recipients
    )


def pause(tx: Tx, job: str, why: str = "") -> bool:
    """Claim no more of its rows; returns whether it was going on."""
    return tx.run("UPDATE mailing SET paused = 1, why = ? WHERE job = ? AND paused = 0", why, job) > 0


def resume(tx: Tx, job: str, now: datetime) -> None:
    """Go on; earlier trouble counts no more."""
    tx.run(
        "UPDATE mailing SET paused = 0, why = '', unparsable = 0, since = ? WHERE job = ?",
        moment_text(now),
        job,
    )


def stop(tx: Tx, job: str, how: str, now: datetime) -> int:
    """Cancel what waits, and what comes back from the wire undelivered; `how` is 'cancelled' or 'withdrawn'."""
    tx.run("UPDATE mailing SET stopped = ?, paused = 0, why = '' WHERE job = ?", how, job)
    return cancel_waiting(tx, job, now)


def cancel_row(tx: Tx, row_id: int, now: datetime) -> None:
    """It came back from the wire undelivered, and its job was stopped meanwhile."""
    tx.run(
        "UPDATE outbox SET state = 'cancelled', finished_at = ? WHERE id = ? AND state = 'waiting'",
        moment_text(now),
        row_id,
    )


def leave(tx: Tx, chat_id: int, now: datetime) -> set[str]:
    """Cancel what waits for a chat of any mailing; returns the jobs of that."""
    rows = tx.all(
        "UPDATE outbox SET state = 'cancelled', finished_at = ? WHERE chat_id = ? AND state = 'waiting'"
        " AND job IN (SELECT job FROM mailing) RETURNING job",
        moment_text(now),
        chat_id,
    )
    return {row["job"] for row in rows}


def body_of(tx: Tx, row_id: int) -> str | None:
    """What a row would say if it were sent now."""
    row = tx.one(
        "SELECT COALESCE(body, (SELECT content FROM body WHERE body.id = body_id)) AS body FROM outbox WHERE id = ?",
        row_id,
    )
    return str(row["body"]) if row and row["body"] is not None else None


def stopped(tx: Tx, job: str) -> str:
    """'cancelled', 'withdrawn', or nothing while it goes on."""
    row = tx.one("SELECT stopped FROM mailing WHERE job = ?", job)
    return str(row["stopped"]) if row else ""


def progress(tx: Tx, job: str) -> Progress:
    """How many rows of a job are in which state."""
    counts = tx.all("SELECT state, count(*) AS n FROM outbox WHERE job = ? AND job <> '' GROUP BY state", job)
    mailing = tx.one("SELECT paused, why FROM mailing WHERE job = ?", job)
    return Progress(
        counts={State(r["state"]): r["n"] for r in counts},
        paused=bool(mailing and mailing["paused"]),
        why=mailing["why"] if mailing else "",
    )


def outcomes(tx: Tx, job: str) -> list[SentTo]:
    """How it went with each recipient, in order of sending."""
    rows = tx.all(
        "SELECT chat_id, state, error, message_id, finished_at FROM outbox"
        " WHERE job = ? AND job <> '' ORDER BY id",
        job,
    )
    return [
        SentTo(
            r["chat_id"],
            State(r["state"]),
            r["error"] or "",
            r["message_id"],
            moment(r["finished_at"]) if r["finished_at"] else None,
        )
        for r in rows
    ]


def once_more(tx: Tx, job: str, chat_id: int) -> bool:
    """What did not certainly arrive waits again; false when it did, was withdrawn, or its text is gone."""
    changed = tx.run(
        "UPDATE outbox SET state = 'waiting', error = NULL, attempts = 0, finished_at = NULL, not_before = NULL"
        " WHERE job = ? AND job <> '' AND chat_id = ? AND state IN ('unknown', 'failed', 'unreachable')"
        " AND (body IS NOT NULL OR body_id IS NOT NULL)"
        " AND NOT EXISTS (SELECT 1 FROM mailing WHERE mailing.job = outbox.job AND stopped = 'withdrawn')",
        job,
        chat_id,
    )
    return changed > 0


def replace_body_of_undelivered(tx: Tx, job: str, variant: int, body: Body) -> None:
    """Whoever does not have it yet gets the new text."""
    tx.run(
        "UPDATE outbox SET body = NULL, body_id = ?, file = ? WHERE job = ? AND variant = ? AND state <> 'delivered'",
        *body,
        job,
        variant,
    )


def rewrite_delivered(
    tx: Tx, job: str, edits: str, variant: int, body: Body, now: datetime, before: datetime | None = None
) -> int:
    """A row of the job `edits` for each delivered message, of those that ended before a moment if given."""
    return tx.run(
        "INSERT INTO outbox (job, chat_id, lane, class, body_id, edits, variant, created_at)"
        " SELECT ?, chat_id, lane, 'C', ?, message_id, variant, ? FROM outbox"
        " WHERE job = ? AND state = 'delivered' AND message_id IS NOT NULL AND variant = ?"
        " AND finished_at < COALESCE(?, '9999') ORDER BY id",
        edits,
        body[0],
        moment_text(now),
        job,
        variant,
        moment_text(before) if before else None,
    )


def delivered_since(tx: Tx, job: str, since: datetime) -> list[Sent]:
    """What was delivered from a moment on."""
    rows = tx.all(
        "SELECT chat_id, lane, message_id, album FROM outbox WHERE job = ? AND state = 'delivered'"
        " AND message_id IS NOT NULL AND finished_at >= ? ORDER BY id",
        job,
        moment_text(since),
    )
    return [
        Sent(r["chat_id"], Lane(r["lane"]), (r["message_id"], *map(int, (r["album"] or "").split())))
        for r in rows
    ]


def unparsable(tx: Tx, job: str) -> int:
    """Count that Telegram could not read it; returns how often that was since it was started or resumed."""
    row = tx.one("UPDATE mailing SET unparsable = unparsable + 1 WHERE job = ? RETURNING unparsable", job)
    return int(row["unparsable"]) if row else 0


def failed_alike(tx: Tx, job: str, error: str) -> tuple[int, int]:
    """How many failed for this reason since it was started or resumed, and how many ended."""
    row = tx.all(
        "SELECT count(CASE WHEN outbox.state = 'failed' AND outbox.error = ? THEN 1 END) AS alike, count(*) AS ended"
        " FROM outbox JOIN mailing ON mailing.job = outbox.job"
        " WHERE outbox.job = ? AND finished_at >= since AND outbox.state <> 'unreachable'",
        error,
        job,
    )[0]
    return int(row["alike"]), int(row["ended"])


def show_on(tx: Tx, job: str, card: int, said: str) -> None:
    """This message shows how far it is."""
    tx.run("UPDATE mailing SET card = ?, card_said = ?, watched = 1 WHERE job = ?", card, said, job)


def watched_jobs(tx: Tx) -> list[str]:
    """The mailings whose card may have to change."""
    return [r["job"] for r in tx.all("SELECT job FROM mailing WHERE watched = 1 ORDER BY job")]


def watched(tx: Tx, job: str) -> Watched | None:
    """Where the card of a mailing is, if it may have to change."""
    row = tx.one(
        "SELECT card_said, ended_at, outbox.chat_id, outbox.message_id, outbox.state"
        " FROM mailing LEFT JOIN outbox ON outbox.id = mailing.card WHERE mailing.job = ? AND watched = 1",
        job,
    )
    if row is None:
        return None
    return Watched(
        said=row["card_said"],
        ended=row["ended_at"] is not None,
        chat_id=row["chat_id"],
        message_id=row["message_id"],
        card_on_its_way=row["state"] in ("waiting", "sending"),
    )


def card_says(tx: Tx, job: str, said: str) -> None:
    """What the card says from now on."""
    tx.run("UPDATE mailing SET card_said = ? WHERE job = ?", said, job)


def ended(tx: Tx, job: str, now: datetime) -> None:
    """Its author knows how it went."""
    tx.run("UPDATE mailing SET ended_at = ? WHERE job = ?", moment_text(now), job)


def watch(tx: Tx, job: str, *, on: bool) -> None:
    """Whether to look at it, if it has a card."""
    tx.run("UPDATE mailing SET watched = ? WHERE job = ? AND card IS NOT NULL", int(on), job)


def forget_mailings(tx: Tx) -> None:
    """Forget the mailings whose rows are all forgotten."""
    tx.run("DELETE FROM mailing WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.job = mailing.job)")
