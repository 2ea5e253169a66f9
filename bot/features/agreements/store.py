"""The queries of agreements, their rounds and the answers in a round that is open.

Not here: when a round begins (model), who may do what (service).
"""

from datetime import date, datetime

from bot.features.agreements.model import Agreement, Holds, Rhythm, Round, State
from bot.storage import DbRow, Tx
from bot.storage.values import day, moment, moment_text, words, words_text

ABOUT_PERSON = {
    "agreements_made": "SELECT made_on, text, state FROM agreement WHERE made_by = ?",
    "agreements_answered": "SELECT text, answer, remark FROM agreement_answer JOIN agreement_round"
    " ON agreement_round.id = round_id JOIN agreement ON agreement.id = agreement_id"
    " WHERE person_id = ?",
}

_AGREEMENT = "SELECT id, text, made_by, made_on, state, rhythm, review_on, ended_on FROM agreement"
_ROUND = "SELECT id, agreement_id, opened_on, closes_at, state, yes, partly, no, remarks FROM agreement_round"


def add(tx: Tx, text: str, made_by: int, today: date, review_on: date) -> int:
    """Begin an agreement; returns its id."""
    return tx.insert(
        "INSERT INTO agreement (text, made_by, made_on, review_on) VALUES (?, ?, ?, ?) RETURNING id",
        text,
        made_by,
        today.isoformat(),
        review_on.isoformat(),
    )


def agreement(tx: Tx, agreement_id: int) -> Agreement | None:
    """One agreement."""
    row = tx.one(f"{_AGREEMENT} WHERE id = ?", agreement_id)
    return _agreement(row) if row else None


def agreements(tx: Tx) -> list[Agreement]:
    """What holds now, oldest first."""
    return [_agreement(row) for row in tx.all(f"{_AGREEMENT} WHERE state = 'active' ORDER BY id")]


def save(tx: Tx, agreement: Agreement) -> None:
    """Keep a changed agreement."""
    tx.run(
        "UPDATE agreement SET text = ?, state = ?, rhythm = ?, review_on = ?, ended_on = ? WHERE id = ?",
        agreement.text,
        agreement.state,
        agreement.rhythm,
        agreement.review_on.isoformat(),
        agreement.ended_on.isoformat() if agreement.ended_on else None,
        agreement.id,
    )


def to_review(tx: Tx, today: date) -> list[Agreement]:
    """What everybody is to be asked about now."""
    sql = f"{_AGREEMENT} WHERE state = 'active' AND review_on <= ? ORDER BY id"
    return [_agreement(row) for row in tx.all(sql, today.isoformat())]


def open_round(tx: Tx, agreement_id: int, today: date, closes_at: datetime) -> int:
    """Begin a round; returns its id."""
    return tx.insert(
        "INSERT INTO agreement_round (agreement_id, opened_on, closes_at) VALUES (?, ?, ?) RETURNING id",
        agreement_id,
        today.isoformat(),
        moment_text(closes_at),
    )


def drop_open_round(tx: Tx, agreement_id: int) -> None:
    """A round that is going on stops without a result."""
    tx.run("DELETE FROM agreement_round WHERE agreement_id = ? AND state = 'open'", agreement_id)


def round_(tx: Tx, round_id: int) -> Round | None:
    """One round."""
    row = tx.one(f"{_ROUND} WHERE id = ?", round_id)
    return _round(row) if row else None


def rounds(tx: Tx, agreement_id: int) -> list[Round]:
    """The rounds of an agreement, newest first."""
    sql = f"{_ROUND} WHERE agreement_id = ? ORDER BY id DESC"
    return [_round(row) for row in tx.all(sql, agreement_id)]


def open_rounds(tx: Tx, now: datetime) -> list[Round]:
    """The rounds that take answers, oldest first."""
    sql = f"{_ROUND} WHERE state = 'open' AND closes_at > ? ORDER BY id"
    return [_round(row) for row in tx.all(sql, moment_text(now))]


def due_rounds(tx: Tx, now: datetime) -> list[Round]:
    """The rounds that close now, oldest first."""
    sql = f"{_ROUND} WHERE state = 'open' AND closes_at <= ? ORDER BY id"
    return [_round(row) for row in tx.all(sql, moment_text(now))]


def close_round(tx: Tx, round_id: int) -> None:
    """Count the answers, keep the remarks in no order, and forget who said what."""
    said = [
        row["remark"] for row in tx.all("SELECT remark FROM agreement_answer WHERE round_id = ?", round_id)
    ]
    tx.run(
        "UPDATE agreement_round SET state = 'closed', remarks = ?,"
        " yes = (SELECT count(*) FROM agreement_answer WHERE round_id = ? AND answer = 'yes'),"
        " partly = (SELECT count(*) FROM agreement_answer WHERE round_id = ? AND answer = 'partly'),"
        " no = (SELECT count(*) FROM agreement_answer WHERE round_id = ? AND answer = 'no') WHERE id = ?",
        words_text(sorted(filter(None, said))),
        round_id,
        round_id,
        round_id,
        round_id,
    )
    tx.run("DELETE FROM agreement_answer WHERE round_id = ?", round_id)


def answered(tx: Tx, person_id: int) -> set[int]:
    """The rounds in which somebody answered, of those that are open."""
    rows = tx.all("SELECT round_id FROM agreement_answer WHERE person_id = ?", person_id)
    return {row["round_id"] for row in rows}


def put_answer(tx: Tx, round_id: int, person_id: int, answer: Holds) -> None:
    """Somebody's answer, instead of an earlier one; their remark stays."""
    tx.run(
        "INSERT INTO agreement_answer (round_id, person_id, answer) VALUES (?, ?, ?)"
        " ON CONFLICT (round_id, person_id) DO UPDATE SET answer = excluded.answer",
        round_id,
        person_id,
        answer,
    )


def put_remark(tx: Tx, round_id: int, person_id: int, remark: str) -> bool:
    """What somebody says with their answer; false when they did not answer."""
    changed = tx.run(
        "UPDATE agreement_answer SET remark = ? WHERE round_id = ? AND person_id = ?",
        remark,
        round_id,
        person_id,
    )
    return changed > 0


def forget(tx: Tx, before: date, drafted_before: date) -> None:
    """Erase what ended, and the remarks of rounds that began, before a day; and drafts of before another."""
    tx.run("DELETE FROM agreement WHERE state = 'ended' AND ended_on < ?", before.isoformat())
    tx.run("DELETE FROM agreement WHERE state = 'draft' AND made_on < ?", drafted_before.isoformat())
    tx.run(
        "UPDATE agreement_round SET remarks = '[]' WHERE opened_on < ? AND remarks <> '[]'",
        before.isoformat(),
    )


def _agreement(row: DbRow) -> Agreement:
    return Agreement(
        row["id"],
        row["text"],
        row["made_by"],
        date.fromisoformat(row["made_on"]),
        State(row["state"]),
        Rhythm(row["rhythm"]),
        date.fromisoformat(row["review_on"]),
        day(row["ended_on"]),
    )


def _round(row: DbRow) -> Round:
    return Round(
        row["id"],
        row["agreement_id"],
        date.fromisoformat(row["opened_on"]),
        moment(row["closes_at"]),
        row["state"] == "open",
        row["yes"],
        row["partly"],
        row["no"],
        words(row["remarks"]),
    )
