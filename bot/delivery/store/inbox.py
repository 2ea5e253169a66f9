"""The queries of the inbox: updates that arrived."""

from collections.abc import Iterable
from datetime import datetime

from bot.delivery.model import Arrived, RawUpdate
from bot.storage import Tx
from bot.storage.values import from_json, json_text, moment_text

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
            json_text(raw),
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
        Arrived(r["arrival"], r["chat_key"], from_json(r["raw"]), tuple(r["signals"].split()), r["attempts"])
        for r in rows
    ]


def update_done(tx: Tx, arrival: int) -> None:
    """Handled: the text and what was found in it are erased, the id is remembered."""
    tx.run("UPDATE inbox SET state = 'done', raw = NULL, signals = '' WHERE arrival = ?", arrival)


def update_failed(tx: Tx, arrival: int, attempts: int) -> None:
    """Its handler raised; it will be tried again."""
    tx.run("UPDATE inbox SET attempts = ? WHERE arrival = ?", attempts, arrival)


def update_poisoned(tx: Tx, arrival: int, attempts: int) -> None:
    """Set aside for good; the text and what was found in it are not kept."""
    tx.run(
        "UPDATE inbox SET state = 'poison', raw = NULL, signals = '', attempts = ? WHERE arrival = ?",
        attempts,
        arrival,
    )


def forget_updates(tx: Tx, before: datetime) -> int:
    """Forget the ids of updates handled before this moment."""
    return tx.run("DELETE FROM inbox WHERE state <> 'new' AND arrived_at < ?", moment_text(before))
