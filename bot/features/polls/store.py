"""The queries of polls and of who may answer them. No moment and no order of an answer is kept.

Not here: what may be shown (model), who may do what (service).
"""

from collections.abc import Iterable
from datetime import datetime

from bot.features.polls.model import Answer, Kind, Poll, State, Tally, Vote
from bot.storage import DbRow, Tx
from bot.storage.values import from_json, json_text, moment, moment_text, words, words_text

ABOUT_PERSON = {
    "polls": "SELECT question, answered, answer FROM poll_voter JOIN poll ON poll.id = poll_id"
    " WHERE person_id = ?",
    "polls_made": "SELECT made_at, question, state, withdrawn FROM poll WHERE made_by = ?",
}

_POLL = """
SELECT id, question, made_by, state, kind, options, anonymous, closes_at, tally, people, withdrawn
FROM poll
"""


def add(tx: Tx, question: str, made_by: int, now: datetime) -> int:
    """Begin a poll; returns its id."""
    return tx.insert(
        "INSERT INTO poll (question, made_by, made_at) VALUES (?, ?, ?) RETURNING id",
        question,
        made_by,
        moment_text(now),
    )


def poll(tx: Tx, poll_id: int) -> Poll | None:
    """One poll."""
    row = tx.one(f"{_POLL} WHERE id = ?", poll_id)
    return _poll(row) if row else None


def save(tx: Tx, poll: Poll) -> None:
    """Keep a changed poll; its answers are left alone."""
    tx.run(
        "UPDATE poll SET question = ?, state = ?, kind = ?, options = ?, anonymous = ?, closes_at = ? WHERE id = ?",
        poll.question,
        poll.state,
        poll.kind,
        words_text(poll.options),
        poll.anonymous,
        moment_text(poll.closes_at) if poll.closes_at else None,
        poll.id,
    )


def drop(tx: Tx, poll_id: int) -> None:
    """Forget a poll."""
    tx.run("DELETE FROM poll WHERE id = ?", poll_id)


def polls(tx: Tx) -> list[Poll]:
    """Every poll that went out, newest first."""
    return [_poll(row) for row in tx.all(f"{_POLL} WHERE state <> 'draft' ORDER BY id DESC")]


def drafts(tx: Tx, made_by: int) -> list[Poll]:
    """What somebody has not sent yet, newest first."""
    sql = f"{_POLL} WHERE state = 'draft' AND made_by = ? ORDER BY id DESC"
    return [_poll(row) for row in tx.all(sql, made_by)]


def due(tx: Tx, now: datetime) -> list[Poll]:
    """What closes now."""
    sql = f"{_POLL} WHERE state = 'open' AND closes_at <= ? ORDER BY id"
    return [_poll(row) for row in tx.all(sql, moment_text(now))]


def closed(tx: Tx) -> list[Poll]:
    """What closed and has not been shared."""
    return [_poll(row) for row in tx.all(f"{_POLL} WHERE state = 'closed' ORDER BY id")]


def add_voters(tx: Tx, poll_id: int, people: Iterable[int]) -> None:
    """These people may answer."""
    tx.many(
        "INSERT INTO poll_voter (poll_id, person_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
        [(poll_id, person_id) for person_id in people],
    )


def vote(tx: Tx, poll_id: int, person_id: int) -> Vote | None:
    """How it stands with somebody who may answer."""
    row = tx.one(
        "SELECT person_id, answered, answer FROM poll_voter WHERE poll_id = ? AND person_id = ?",
        poll_id,
        person_id,
    )
    return _vote(row) if row else None


def votes(tx: Tx, poll_id: int) -> list[Vote]:
    """How it stands with everyone who may answer."""
    sql = "SELECT person_id, answered, answer FROM poll_voter WHERE poll_id = ? ORDER BY id"
    return [_vote(row) for row in tx.all(sql, poll_id)]


def put_answer(tx: Tx, poll_id: int, person_id: int, answer: Answer) -> None:
    """Somebody's answer, instead of an earlier one; an empty one takes it back."""
    tx.run(
        "UPDATE poll_voter SET answered = ?, answer = ? WHERE poll_id = ? AND person_id = ?",
        bool(answer),
        words_text(answer) if answer else None,
        poll_id,
        person_id,
    )


def mark_answered(tx: Tx, poll_id: int, person_id: int) -> bool:
    """That somebody answered, not what; false when they had already."""
    changed = tx.run(
        "UPDATE poll_voter SET answered = 1 WHERE poll_id = ? AND person_id = ? AND answered = 0",
        poll_id,
        person_id,
    )
    return changed > 0


def put_tally(tx: Tx, poll_id: int, tally: Tally) -> None:
    """How often each answer was given so far."""
    tx.run("UPDATE poll SET tally = ? WHERE id = ?", json_text(tally), poll_id)


def close(tx: Tx, poll_id: int, tally: Tally, people: int, now: datetime) -> None:
    """Nobody can answer any more."""
    put_tally(tx, poll_id, tally)
    tx.run(
        "UPDATE poll SET state = 'closed', people = ?, closes_at = ? WHERE id = ? AND state = 'open'",
        people,
        moment_text(now),
        poll_id,
    )


def shared(tx: Tx, poll_id: int, tally: Tally) -> bool:
    """The result went out: who answered is forgotten, and the tally is what may be shown; false when it did before."""
    changed = tx.run("UPDATE poll SET state = 'shared' WHERE id = ? AND state = 'closed'", poll_id)
    if changed:
        put_tally(tx, poll_id, tally)
        tx.run("DELETE FROM poll_voter WHERE poll_id = ?", poll_id)
    return changed > 0


def withdraw(tx: Tx, poll_id: int, now: datetime) -> None:
    """It is taken back before its result came: who answered, and what, is forgotten at once."""
    changed = tx.run(
        "UPDATE poll SET state = 'shared', withdrawn = 1, tally = NULL, people = 0, closes_at = ?"
        " WHERE id = ? AND state <> 'draft'",
        moment_text(now),
        poll_id,
    )
    if changed:
        tx.run("DELETE FROM poll_voter WHERE poll_id = ?", poll_id)


def forget(tx: Tx, closed_before: datetime, made_before: datetime) -> None:
    """Erase what closed, and drafts that were begun, before these moments."""
    tx.run("DELETE FROM poll WHERE state = 'shared' AND closes_at < ?", moment_text(closed_before))
    tx.run("DELETE FROM poll WHERE state = 'draft' AND made_at < ?", moment_text(made_before))


def _poll(row: DbRow) -> Poll:
    return Poll(
        row["id"],
        row["question"],
        row["made_by"],
        State.WITHDRAWN if row["withdrawn"] else State(row["state"]),
        Kind(row["kind"]) if row["kind"] else None,
        words(row["options"]),
        None if row["anonymous"] is None else bool(row["anonymous"]),
        moment(row["closes_at"]) if row["closes_at"] else None,
        from_json(row["tally"]) if row["tally"] else None,
        row["people"],
    )


def _vote(row: DbRow) -> Vote:
    return Vote(row["person_id"], bool(row["answered"]), words(row["answer"]) if row["answer"] else None)
